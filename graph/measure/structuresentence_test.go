package measure

import (
	"testing"

	"jejaring/graph"
	"jejaring/graph/graphtest"
	"jejaring/graph/locale"
	"jejaring/graph/network"
)

// TestStructureSentencesOfSample are the sentences of domain 3.2 and 3.3 with the numbers of 6.2.
func TestStructureSentencesOfSample(t *testing.T) {
	s := graphtest.Sample(t)
	for id, want := range map[string][2]string{
		"constraint": {
			"Forum Warga RW leluasa menjadi penghubung (keterikatan 0,10; di bawah 0,25 berarti leluasa).",
			"Forum Warga RW is free to broker between others (how bound it is: 0.10; below 0.25 means free).",
		},
		"effective-size": {
			"Dari 16 hubungan Forum Warga RW, kira-kira 15 memberi jalan yang tidak tumpang tindih.",
			"Of Forum Warga RW's 16 links, about 15 open ways that do not overlap.",
		},
		"brokerage": {
			"Forum Warga RW paling sering berperan sebagai penjaga gerbang antara sektornya dan sektor lain (59 kali).",
			"Forum Warga RW mostly acts as a gatekeeper between its own sector and another (59 times).",
		},
		"core": {
			"Inti jejaring terdiri atas 24 pihak yang masing-masing terhubung dengan sekurangnya 3 pihak inti lain.",
			"The core has 24 parties, each linked to at least 3 others in it.",
		},
		"reciprocity":  {"Sebanyak 42,4% aliran berlangsung dua arah; selebihnya satu arah.", "42.4% of flows go both ways; the rest go one way."},
		"transitivity": {"Dua pihak yang punya kenalan sama saling kenal dalam 14,9% kejadian.", "Two parties with a common contact know each other 14.9% of the time."},
		"distance": {
			"Rata-rata dua pihak yang dapat saling menjangkau terpisah 2,7 langkah, paling jauh 6 langkah.",
			"Two parties that can reach each other are 2.7 steps apart on average, at most 6 steps.",
		},
		"ei-index": {
			"Hubungan lintas sektor lebih sedikit daripada bila terjadi acak (E–I −0,08 dibanding 0,42).",
			"Cross-sector links are fewer than chance would give (E–I −0.08 against 0.42).",
		},
		"assortativity": {"Belum ada segitiga kerja sama swasta–pemerintah–LSM.", "There is no business–government–NGO triangle yet."},
		"social-capital": {
			"Sebanyak 44,8% hubungan mengikat sesama, 28,7% menjembatani sektor, dan 26,4% menghubungkan ke pemegang wewenang atau sumber.",
			"44.8% of links bond like with like, 28.7% bridge sectors, and 26.4% link to those with authority or resources.",
		},
		"stage-0-1-3": {
			"2 pihak di tahap 0 (tanpa hubungan, atau hanya yang tegang, bersaing, atau putus), 16 di tahap 1, 28 di tahap 3; 326 segitiga dapat ditutup dengan satu perkenalan.",
			"2 parties at stage 0 (no tie, or only tense, competing or broken ones), 16 at stage 1, 28 at stage 3; 326 triangles can be closed by one introduction.",
		},
		"tier-cells": {
			"Semua sektor dan tingkat yang biasanya ada dalam jejaring warga sudah terwakili.",
			"All sectors and levels that a community network usually has are represented.",
		},
	} {
		for k, l := range []locale.Language{locale.Indonesian, locale.English} {
			if got := l.Say(of(t, id, s).Sentence); got != want[k] {
				t.Errorf("%s: %q, want %q", id, got, want[k])
			}
		}
	}
}

// TestStructureSentencesTellTheTruth where there is little to say.
func TestStructureSentencesTellTheTruth(t *testing.T) {
	star := pairs{{From: 0, To: 1}, {From: 0, To: 2}, {From: 0, To: 3}, {From: 0, To: 4}}
	trio := pairs{{From: 0, To: 1}, {From: 1, To: 2}, {From: 0, To: 2}}
	lone := pairs{{From: 0, To: 1}}
	client := func(i int) bool { return i == 0 }
	for _, c := range []struct {
		community graphtest.Community
		id, want  string
	}{
		{graphtest.Community{N: 5, Pairs: star}, "transitivity", "No three parties all know each other yet."},
		{graphtest.Community{N: 5, Pairs: lone}, "transitivity", "No party has two contacts yet."},
		{graphtest.Community{N: 5, Pairs: trio}, "transitivity", "Two parties with a common contact know each other 100% of the time."},
		{graphtest.Community{N: 5, Pairs: star}, "clustering", "No three parties all know each other yet."},
		{graphtest.Community{N: 5, Pairs: star, Client: client}, "brokerage", "Only clients stand out in this measure, so no name is given."},
		{graphtest.Community{N: 5, Pairs: star}, "brokerage", "Pihak A can introduce 6 pairs of its contacts that are not linked yet."},
		{graphtest.Community{N: 5, Pairs: trio}, "brokerage", "All parties with a common contact are linked already; there is nobody to introduce."},
		{graphtest.Community{N: 5, Pairs: lone}, "distance", "Two parties that can reach each other are 1.0 steps apart on average, at most 1 step."},
		{graphtest.Community{N: 5, Pairs: star}, "distance", "Two parties are 1.6 steps apart on average, at most 2 steps."},
		{graphtest.Community{N: 5, Pairs: trio}, "constraint", "Even Pihak A is bound to its own circle (how bound it is: 1.12; above 0.5 means bound)."},
		{graphtest.Community{N: 5, Pairs: lone}, "effective-size", "Of Pihak A's 1 link, about 1 opens a way that does not overlap."},
		{graphtest.Community{N: 5, Pairs: trio}, "stage-0-1-3", "2 parties at stage 0 (no tie, or only tense, competing or broken ones), 0 at stage 1, 3 at stage 3; no triangle is left open."},
		{graphtest.Community{N: 5, Pairs: star, Directed: true}, "reciprocity", "All flows go one way."},
		{graphtest.Community{N: 5, Pairs: star}, "ei-index", "Not enough data yet: all parties are in one sector; fill in the sector of each party."},
		{graphtest.Community{N: 5, Pairs: star}, "tier-cells", "Not enough data yet: the sector and level of the parties are all the same; fill in both for each party."},
		{graphtest.Community{N: 5, Pairs: star}, "ego-capital", "Pihak A has no strong link yet and reaches 4 parties in 1 sector within two steps."},
		{graphtest.Community{N: 5, Pairs: star}, "pagerank-support", "No material support flows between parties yet."},
	} {
		if got := locale.English.Say(of(t, c.id, c.community.Snapshot()).Sentence); got != c.want {
			t.Errorf("%s: %q, want %q", c.id, got, c.want)
		}
	}
}

// TestEmptyCells are named by sector.
func TestEmptyCells(t *testing.T) {
	office := graph.Actor{ID: "A", Name: "Kelurahan", Sector: "pemerintah", Tier: "kelurahan"}
	forum := graph.Actor{ID: "B", Name: "Forum", Sector: "warga", Tier: "rw"}
	s := network.Of(graph.Collect(office, forum), network.Lens{})
	want := "Missing so far: Community at the level of Neighbourhood unit (RT); Government at the level of Neighbourhood unit (RT), " +
		"Community unit (RW), Sub-district, Regency or city; Business at any level; Donor at any level; NGO at any level."
	if got := locale.English.Say(of(t, "tier-cells", s).Sentence); got != want {
		t.Errorf("%q, want %q", got, want)
	}
}

// TestWhereSupportArrives names no client, and nobody who receives nothing.
func TestWhereSupportArrives(t *testing.T) {
	give := func(to string, client bool) string {
		records := []graph.Record{graph.Tie{ID: "T", From: "A", To: graph.ID(to), Type: "dana", Direction: "forward", Strength: 3}}
		for _, id := range []graph.ID{"A", "B", "C", "D", "E"} {
			records = append(records, graph.Actor{ID: id, Name: "Pihak " + string(id), IsClient: client && id == "B"})
		}
		return locale.English.Say(of(t, "pagerank-support", network.Of(graph.Collect(records...), network.Lens{})).Sentence)
	}
	if got, want := give("B", false), "Most material support ends up with Pihak B, directly or through others."; got != want {
		t.Errorf("%q, want %q", got, want)
	}
	if got, want := give("B", true), "Only clients stand out in this measure, so no name is given."; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}
