package measure

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"jejaring/graph"
	"jejaring/graph/graphtest"
	"jejaring/graph/locale"
	"jejaring/graph/network"
)

func TestTensionOfTheSample(t *testing.T) {
	r := of(t, "tension", graphtest.Sample(t))
	for l, want := range map[locale.Language]string{
		locale.Indonesian: "3 pasangan berhubungan tegang: Kredit Mikro–Koperasi KSP, LKS–Rumah Anak, 1 pasangan dengan klien; " +
			"1 pasangan punya ikatan yang putus: Bank Sampah–RT 03; " +
			"2 pasangan bersaing: Kredit Mikro–Koperasi KSP, LKS–Rumah Anak.",
		locale.English: "3 pairs have a tense tie: Kredit Mikro–Koperasi KSP, LKS–Rumah Anak, 1 pair with a client; " +
			"1 pair has a broken tie: Bank Sampah–RT 03; " +
			"2 pairs compete: Kredit Mikro–Koperasi KSP, LKS–Rumah Anak.",
	} {
		if got := l.Say(r.Sentence); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
	text, err := json.Marshal(r.Numbers)
	want := `{"tense":[["A08","A24"],["A11","A37"],["A43","A45"]],"broken":[["A16","A24"]],"competing":[["A11","A37"],["A43","A45"]]}`
	if err != nil || string(text) != want {
		t.Errorf("%s, want %s (%v)", text, want, err)
	}
}

func TestTensionIsSaidInEveryCase(t *testing.T) {
	many := graphtest.Community{N: 8}
	for i := 1; i < 8; i++ {
		many.Pairs = append(many.Pairs, graphtest.Pair{From: 0, To: i, Quality: graph.Tense})
	}
	client := many
	client.Client = func(i int) bool { return i == 0 }
	twice := graphtest.Community{N: 2, Pairs: pairs{{From: 0, To: 1, Quality: graph.Tense}, {From: 1, To: 0, Quality: graph.Broken}, {From: 1, To: 0, Quality: graph.Tense}}}
	for name, c := range map[string]struct {
		community graphtest.Community
		want      string
	}{
		"nothing":       {graphtest.Community{N: 3}, "There are no ties yet."},
		"calm":          {graphtest.Community{N: 2, Pairs: pairs{{From: 0, To: 1}}}, "No tie is tense or broken."},
		"one pair":      {twice, "1 pair has a tense tie: Pihak A–Pihak B; 1 pair has a broken tie: Pihak A–Pihak B."},
		"many":          {many, "7 pairs have a tense tie: Pihak A–Pihak B, Pihak A–Pihak C, Pihak A–Pihak D, Pihak A–Pihak E, Pihak A–Pihak F, 2 other pairs."},
		"with a client": {client, "7 pairs have a tense tie: all with clients."},
	} {
		if got := locale.English.Say(of(t, "tension", c.community.Snapshot()).Sentence); got != c.want {
			t.Errorf("%s: %q, want %q", name, got, c.want)
		}
	}
}

// TestPartnersWhoPartedDoNotCompete, and a competition need not be tense.
func TestPartnersWhoPartedDoNotCompete(t *testing.T) {
	records := graphtest.Community{N: 4, Pairs: pairs{{From: 1, To: 0}, {From: 2, To: 3, Quality: graph.Broken}}}.Records()
	for k, r := range records {
		if tie, ok := r.(graph.Tie); ok {
			tie.Type, tie.Level = graph.Partnership, -1
			records[k] = tie
		}
	}
	got := of(t, "tension", network.Of(graph.Collect(records...), network.Lens{})).Numbers.(Tension)
	if len(got.Tense) != 0 || !slices.Equal(got.Broken, [][2]graph.ID{{"C", "D"}}) || !slices.Equal(got.Competing, [][2]graph.ID{{"A", "B"}}) {
		t.Errorf("%+v", got)
	}
}

// TestTensionNamesNoClient: pairs with a client are counted, whatever the language.
func TestTensionNamesNoClient(t *testing.T) {
	s := graphtest.Sample(t)
	for _, l := range locale.All {
		text := l.Say(of(t, "tension", s).Sentence)
		for _, a := range s.Actors {
			if a.IsClient && strings.Contains(text, a.Label()) {
				t.Errorf("%s is named in %q", a.Label(), text)
			}
		}
	}
}
