package measure

import (
	"slices"
	"testing"

	"jejaring/graph"
	"jejaring/graph/graphtest"
	"jejaring/graph/locale"
	"jejaring/graph/network"
)

// TestSampleSentences are the sentences of domain 3.2 with the numbers of 6.2.
func TestSampleSentences(t *testing.T) {
	s := graphtest.Sample(t)
	for id, want := range map[string][2]string{
		"size": {
			"Jejaring memuat 46 pihak dan 87 pasangan yang saling terhubung; 23 pasangan terikat oleh lebih dari satu jenis hubungan.",
			"The network has 46 parties and 87 connected pairs; 23 pairs share more than one kind of tie.",
		},
		"density": {
			"Sebanyak 8,4% dari hubungan yang mungkin sudah terjalin; rata-rata tiap pihak terhubung dengan 3,8 pihak lain.",
			"8.4% of possible links exist; on average each party is linked to 3.8 others.",
		},
		"components": {
			"Ada 3 kelompok yang belum saling terhubung; 1 pihak belum terhubung dengan siapa pun. Di luar kelompok terbesar: Disdukcapil, UPTD PPA, Perusahaan CSR.",
			"There are 3 unconnected groups; 1 party has no links. Outside the largest group: Disdukcapil, UPTD PPA, Perusahaan CSR.",
		},
		"centralization": {
			"Jejaring cukup terpusat pada Forum Warga RW (pemusatan 0,28 dari 1; 0,2 sampai 0,5 berarti cukup terpusat).",
			"The network is fairly centred on Forum Warga RW (0.28 of 1; 0.2 to 0.5 means fairly centred).",
		},
		"degree": {
			"Forum Warga RW terhubung langsung dengan 16 pihak, terbanyak di jejaring ini.",
			"Forum Warga RW is directly linked to 16 parties, the most here.",
		},
		"weighted-degree": {
			"Kekuatan hubungan Forum Warga RW berjumlah 56.", "Forum Warga RW's ties add up to a strength of 56.",
		},
		"betweenness": {
			"Forum Warga RW menjadi jalan terpendek bagi 36,7% pasangan pihak lain.",
			"Forum Warga RW is on the shortest route for 36.7% of other pairs.",
		},
		"harmonic-closeness": {
			"Dari Forum Warga RW, pihak lain rata-rata mudah dijangkau (kedekatan 0,63; 1 berarti terhubung langsung dengan semua).",
			"Others are within easy reach of Forum Warga RW (closeness 0.63; 1 means directly linked to all).",
		},
		"cutpoints": {
			"Bila Dinsos Kota berhenti, 2 pihak terputus dari jejaring.", "If Dinsos Kota stops, 2 parties are cut off.",
		},
	} {
		for k, l := range []locale.Language{locale.Indonesian, locale.English} {
			if got := l.Say(of(t, id, s).Sentence); got != want[k] {
				t.Errorf("%s: %q, want %q", id, got, want[k])
			}
		}
	}
}

// TestTableNamesWhoIsCutOff: an agency by its name, clients by their number.
func TestTableNamesWhoIsCutOff(t *testing.T) {
	c := graphtest.Community{N: 7, Client: func(i int) bool { return i == 5 }, Pairs: pairs{
		{From: 0, To: 1}, {From: 1, To: 2}, {From: 0, To: 2}, {From: 2, To: 3}, {From: 3, To: 4}, {From: 3, To: 5}, {From: 5, To: 6},
	}}
	table := of(t, "cutpoints", c.Snapshot()).Table
	var rows []string
	for _, r := range table.Rows {
		rows = append(rows, r.Cells[0].Text.In(locale.English)+": "+r.Cells[2].Text.In(locale.English))
	}
	if want := []string{"Pihak D: Pihak E, Pihak G, 1 client", "Pihak C: Pihak A, Pihak B"}; !slices.Equal(rows, want) {
		t.Errorf("the table says %q, want %q", rows, want)
	}
	if r := of(t, "cutpoints", graphtest.Community{N: 3, Pairs: pairs{{From: 0, To: 1}, {From: 1, To: 2}, {From: 0, To: 2}}}.Snapshot()); len(r.Table.Rows) != 0 {
		t.Errorf("without a cutpoint the table has the rows %v", r.Table.Rows)
	}
}

// TestSentencesTellTheTruth where the first of the ranking is not alone, or a client has more.
func TestSentencesTellTheTruth(t *testing.T) {
	client := func(i int) bool { return i == 0 }
	star := []graphtest.Pair{{From: 0, To: 1}, {From: 0, To: 2}, {From: 0, To: 3}, {From: 0, To: 4}}
	ring := []graphtest.Pair{{From: 0, To: 1}, {From: 1, To: 2}, {From: 2, To: 3}, {From: 3, To: 4}, {From: 4, To: 0}}
	full := append([]graphtest.Pair{{From: 0, To: 2}, {From: 0, To: 3}, {From: 1, To: 3}, {From: 1, To: 4}, {From: 2, To: 4}}, ring...)
	for _, c := range []struct {
		community graphtest.Community
		id, want  string
	}{
		{graphtest.Community{N: 5, Pairs: star}, "degree", "Pihak A is directly linked to 4 parties, the most here."},
		{graphtest.Community{N: 5, Pairs: star, Client: client}, "degree", "Pihak B is directly linked to 1 party, the most among those who are not clients."},
		{graphtest.Community{N: 5, Pairs: ring}, "degree", "Pihak A is directly linked to 2 parties, the most here, as many as 4 other parties."},
		{graphtest.Community{N: 5, Pairs: star, Client: client}, "betweenness", "Only clients stand out in this measure, so no name is given."},
		{graphtest.Community{N: 5, Pairs: full}, "betweenness", "No party lies between others."},
		{graphtest.Community{N: 5, Pairs: star, Client: client}, "cutpoints", "Only clients stand out in this measure, so no name is given."},
		{graphtest.Community{N: 5, Pairs: star}, "cutpoints", "If Pihak A stops, 3 parties are cut off."},
		{graphtest.Community{N: 5, Pairs: ring}, "cutpoints", "No party's leaving would split the network."},
		{graphtest.Community{N: 5, Pairs: star}, "centralization", "The network is very centred on Pihak A (1.00 of 1; above 0.5 means very centred)."},
		{graphtest.Community{N: 5, Pairs: star, Client: client}, "centralization", "The network is very centred on one party (1.00 of 1; above 0.5 means very centred)."},
		{graphtest.Community{N: 5, Pairs: ring}, "centralization", "The network is fairly even and leans on no single party (0.00 of 1; below 0.2 means even)."},
		{graphtest.Community{N: 5, Pairs: ring}, "components", "All parties are linked, directly or through others."},
		{graphtest.Community{N: 5, Pairs: ring}, "support-in-degree", "No material support flows between parties yet."},
		{graphtest.Community{N: 3}, "size", "The network has 3 parties; no tie links them yet."},
		{graphtest.Community{}, "size", "There are no parties and no ties yet."},
	} {
		if got := locale.English.Say(of(t, c.id, c.community.Snapshot()).Sentence); got != c.want {
			t.Errorf("%s: %q, want %q", c.id, got, c.want)
		}
	}
}

// TestNoClientIsNamed: whoever is a client, no sentence in any language bears its label (domain 3.1).
func TestNoClientIsNamed(t *testing.T) {
	for seed := range uint64(20) {
		c := graphtest.Random(20, 0.15, seed)
		c.Client = func(i int) bool { return (uint64(i)+seed)%3 != 0 }
		s := c.Snapshot()
		for _, m := range All {
			for _, value := range of(t, m.ID, s).Sentence.Values {
				for _, a := range s.Actors {
					if a.IsClient && value == a.Label() {
						t.Errorf("seed %d: %s names the client %s", seed, m.ID, a.ID)
					}
				}
			}
		}
	}
}

// TestTheLargestPieceStays, and of two equal ones that with the focal actor.
func TestTheLargestPieceStays(t *testing.T) {
	c := graphtest.Community{N: 5, Pairs: []graphtest.Pair{{From: 0, To: 1}, {From: 1, To: 2}, {From: 2, To: 3}, {From: 3, To: 4}}}
	for focal, lost := range map[graph.ID][2]graph.ID{"": {"D", "E"}, "A": {"D", "E"}, "E": {"A", "B"}} {
		records := append(c.Records(), graph.Project{ID: graph.ProjectID, FocalActor: focal})
		cut := of(t, "cutpoints", network.Of(graph.Collect(records...), network.Lens{})).Numbers.(Cutpoints).Cutpoints["C"]
		if len(cut.Lost) != 2 || [2]graph.ID(cut.Lost) != lost {
			t.Errorf("with the focal actor %q %v are cut off, want %v", focal, cut.Lost, lost)
		}
	}
}

// TestWhoIsCutOffIsNamed where they are few; clients are only counted.
func TestWhoIsCutOffIsNamed(t *testing.T) {
	trio := []graphtest.Pair{{From: 0, To: 1}, {From: 1, To: 2}}
	for _, c := range []struct {
		community graphtest.Community
		want      string
	}{
		{graphtest.Community{N: 4, Pairs: trio}, "There are 2 unconnected groups; 1 party has no links. Outside the largest group: Pihak D."},
		{
			graphtest.Community{N: 8, Pairs: trio},
			"There are 6 unconnected groups; 5 parties have no links. Outside the largest group: Pihak D, Pihak E, Pihak F, Pihak G, Pihak H.",
		},
		{graphtest.Community{N: 9, Pairs: trio}, "There are 7 unconnected groups; 6 parties have no links."},
		{
			graphtest.Community{N: 10, Pairs: trio, Client: func(i int) bool { return i > 4 }},
			"There are 8 unconnected groups; 7 parties have no links. Outside the largest group: Pihak D, Pihak E, 5 clients.",
		},
		{
			graphtest.Community{N: 4, Pairs: trio, Client: func(i int) bool { return i == 3 }},
			"There are 2 unconnected groups; 1 party has no links. Outside the largest group: 1 client.",
		},
		{
			graphtest.Community{N: 4, Pairs: []graphtest.Pair{{From: 0, To: 1}, {From: 2, To: 3}}},
			"There are 2 unconnected groups; every party is linked to at least one other.",
		},
	} {
		if got := locale.English.Say(of(t, "components", c.community.Snapshot()).Sentence); got != c.want {
			t.Errorf("%q, want %q", got, c.want)
		}
	}
}
