package report

import (
	"fmt"
	"regexp"
	"strings"
	"testing"

	"jejaring/graph"
	"jejaring/graph/graphtest"
	"jejaring/graph/locale"
	"jejaring/graph/network"
)

// No anonymous report holds a name of a person, a client's own code, a contact person, a note, evidence or an
// exact day of an event.
func TestAnonymousReportHoldsNoSecrets(t *testing.T) {
	s := graphtest.Sample(t)
	secrets := map[string]bool{}
	add := func(text string) {
		if len(text) > 2 {
			secrets[text] = true
		}
	}
	for _, a := range graph.All[graph.Actor](s) {
		add(a.Note)
		add(a.ContactPerson)
		if a.IsPerson() {
			add(a.Name)
		}
		if a.IsClient {
			add(a.PublicLabel)
			add(">" + string(a.ID) + "<")
		}
	}
	for _, h := range graph.All[graph.TieHistory](s) {
		add(h.Evidence)
	}
	for _, kind := range graph.Kinds {
		for _, r := range s.Records(kind) {
			for i := range kind.Fields {
				if f := &kind.Fields[i]; f.Private && kind.ID != "actor" && kind.ID != "resource" && f.Type == graph.TextField && f.Of == "" {
					add(f.Text(r))
				}
			}
		}
	}
	for secret := range secrets { // what is also said where everybody may read it is no secret
		if strings.Contains(openWords(s), secret) {
			delete(secrets, secret)
		}
	}
	add("2026-12-10")
	add("10 Desember 2026")
	add("10 December 2026")
	for _, l := range locale.All {
		in := input(s)
		in.Language = l
		pdf, html := write(t, in)
		words := textOf(t, pdf)
		if !strings.Contains(words, "Forum Warga RW") || !strings.Contains(string(html), "Forum Warga RW") {
			t.Fatal("the reader of the papers reads nothing")
		}
		for secret := range secrets {
			if strings.Contains(words, secret) || strings.Contains(string(html), secret) {
				t.Errorf("%s: the report holds %q", l, secret)
			}
		}
	}
}

// Codes are drawn anew with another seed, and the map bears the same codes as the lists.
// openWords returns what needs of agencies and all resources are called, and what the report says of itself.
func openWords(s *network.Snapshot) string {
	words := []string{strings.ToLower(locale.Indonesian.T("report.systems.without"))}
	for _, n := range graph.All[graph.Need](s) {
		if owner, _ := graph.Get[graph.Actor](s, n.Owner); !owner.IsPerson() {
			words = append(words, n.Title, n.Unit)
		}
	}
	for _, r := range graph.All[graph.Resource](s) {
		words = append(words, r.Name, r.Unit)
	}
	return strings.Join(words, "\n")
}

func TestCodesAreDrawnAnew(t *testing.T) {
	codes := regexp.MustCompile(`KD-\d+`)
	found := func(seed uint64) string {
		in := input(graphtest.Sample(t))
		in.Seed = seed
		_, html := write(t, in, "map", "appendix")
		seen := map[string]int{}
		for _, code := range codes.FindAllString(string(html), -1) {
			seen[code]++
		}
		if len(seen) != 5 {
			t.Errorf("%d codes of 5 clients: %v", len(seen), seen)
		}
		return fmt.Sprint(seen)
	}
	first := found(1)
	if first == found(2) {
		t.Error("two seeds gave the same codes")
	}
	if again := found(1); again != first {
		t.Error("one seed gave different codes")
	}
}

// What sections are given holds nothing private, whatever they will print one day.
func TestSourceHoldsNothingPrivate(t *testing.T) {
	s := edited(graphtest.Sample(t), func(r graph.Record) graph.Record { return r },
		graph.Attribute{ID: "F1", Name: "Kode dalam", For: "actor", Type: "teks", Private: true},
		graph.Attribute{ID: "F2", Name: "Warna", For: "actor", Type: "teks"},
		graph.Value{ID: "F1/A03", Owner: "A03", Attribute: "F1", Text: "rahasia"},
		graph.Value{ID: "F2/A04", Owner: "A04", Attribute: "F2", Text: "rahasia"},
		graph.Value{ID: "F2/A03", Owner: "A03", Attribute: "F2", Text: "hijau"})
	for _, privacy := range Privacies {
		in := input(s)
		in.Privacy = privacy
		source := SourceOf(in)
		for _, among := range []*network.Snapshot{source.Whole, source.Shown} {
			checkNothingPrivate(t, among)
			if values := graph.All[graph.Value](among); len(values) != 1 || values[0].Text != "hijau" {
				t.Errorf("%s: the values of invented fields are %v", privacy, values)
			}
		}
	}
}

func checkNothingPrivate(t *testing.T, among *network.Snapshot) {
	t.Helper()
	for _, kind := range graph.Kinds {
		for _, r := range among.Records(kind) {
			for i := range kind.Fields {
				f := &kind.Fields[i]
				if f.Private && !f.IsEmpty(r) && !(kind.ID == "actor" && f.ID == "name") {
					t.Errorf("%s %s has its private %s", kind.ID, graph.Key(r), f.ID)
				}
			}
			if m, ok := r.(graph.Meeting); ok && m.Venue != "" {
				t.Errorf("meeting %s has its venue", m.ID)
			}
			if a, ok := r.(graph.Actor); ok && a.Area != "" {
				t.Errorf("actor %s has its area", a.ID)
			}
		}
	}
}

// The covered network has the shape of the true one, also through a lens that looks for a name.
func TestCoverKeepsTheShape(t *testing.T) {
	for _, lens := range []network.Lens{{}, {Sectors: "pemerintah;lsm"}, {Text: "forum"}, {Types: "kemitraan", Levels: "3;4"}, {Day: "2026-03-01"}} {
		s := network.Of(graphtest.SampleRecords(t), lens)
		whole := SourceOf(input(s)).Whole
		if whole.N() != s.N() || len(whole.Ties) != len(s.Ties) || whole.LeftOut != s.LeftOut || whole.Day != s.Day {
			t.Errorf("%+v: %d actors, %d ties; want %d, %d", lens, whole.N(), len(whole.Ties), s.N(), len(s.Ties))
		}
		for k := range s.Ties {
			if whole.Ends[k] != s.Ends[k] || whole.Ties[k].Level != s.Ties[k].Level {
				t.Fatalf("%+v: tie %d differs", lens, k)
			}
		}
	}
}
