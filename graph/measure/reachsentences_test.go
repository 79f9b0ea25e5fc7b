package measure

import (
	"context"
	"fmt"
	"math"
	"math/rand/v2"
	"strings"
	"testing"

	"jejaring/graph"
	"jejaring/graph/graphtest"
	"jejaring/graph/locale"
	"jejaring/graph/network"
)

// reachIDs are the measures of reach, needs and dependency.
var reachIDs = []string{
	"position-generator", "resource-reach", "need-coverage", "support-concentration", "dependency", "if-leaves",
	"introductions", "new-contacts", "duplication", "service-reach", "support-mix",
}

// TestSentencesOfReach are the sentences of domain 3.2 to 3.6 with the numbers of 6.2.
func TestSentencesOfReach(t *testing.T) {
	s := graphtest.Sample(t)
	for id, want := range map[string][2]string{
		"position-generator": {
			"Forum Warga RW dapat menjangkau langsung 7 macam posisi, tertinggi di tingkat Kabupaten/Kota.",
			"Forum Warga RW directly reaches 7 kinds of position, the highest at the level Regency or city.",
		},
		"resource-reach": {
			"Forum Warga RW menjangkau 11 sumber langsung, 19 bila lewat paling banyak satu perantara, dan 19 bila lewat paling banyak dua perantara. 7 sumber hanya dapat dicapai lewat satu jalan.",
			"Forum Warga RW reaches 11 resources directly, 19 through at most one go-between, and 19 through at most two. 7 resources can be reached by one way only.",
		},
		"need-coverage": {
			"2 dari 12 kebutuhan terpenuhi; cakupan tertimbang 44,9%. 3 kebutuhan belum punya penyedia yang pasti: “Dokumen kependudukan tujuh keluarga”, “Pelatihan kerja lima belas pemuda”, 1 kebutuhan klien.",
			"2 of 12 needs are met; weighted coverage 44.9%. 3 needs have no confirmed provider yet: “Dokumen kependudukan tujuh keluarga”, “Pelatihan kerja lima belas pemuda”, 1 need of a client.",
		},
		"support-concentration": {
			"Forum Warga RW ditopang 4 penyedia (setara 3,6 penyedia bila semua memberi sama besar); 5 pihak hanya ditopang satu penyedia.",
			"Forum Warga RW is supported by 4 providers (as if 3.6 gave equally much); 5 parties rest on one provider only.",
		},
		"dependency": {
			"Seluruh dukungan Pengajian berasal dari DKM; ada 5 ketergantungan lain. 33,3% ketergantungan antarlembaga disertai pengawasan atau timbal balik.",
			"All of Pengajian's support comes from DKM; there are 5 other dependencies. 33.3% of the dependencies between agencies come with control or return.",
		},
		"if-leaves": {
			"Bila LKS keluar: 1 kebutuhan kembali kosong, cakupan turun 5,1 poin, 2 pihak tidak terjangkau lagi dari pihak inti.",
			"If LKS leaves: 1 need is empty again, needs met fall by 5.1 points, 2 parties are out of the focal party's reach.",
		},
		"introductions": {
			"Perkenalkan Forum Warga RW dengan Yayasan Donor lewat LKS: 1 kebutuhan menjadi lebih dekat.",
			"Introduce Forum Warga RW to Yayasan Donor through LKS: 1 need comes closer.",
		},
		"new-contacts": {
			"Satu kontak Forum Warga RW dengan Disdukcapil membawa calon sumber lebih dekat bagi 2 kebutuhan dan mendekatkan 18 pasangan pihak.",
			"One contact of Forum Warga RW with Disdukcapil brings candidate sources closer for 2 needs and draws 18 pairs of parties closer.",
		},
		"duplication": {
			"Warung dan Lembaga Zakat sama-sama memberi barang bidang pangan kepada klien yang sama tanpa kerja sama; ada 1 kemungkinan tumpang tindih lain.",
			"Warung and Lembaga Zakat both give goods (food) to the same client without cooperating; there is 1 other possible duplication.",
		},
		"service-reach": {
			"5 dari 5 klien terlayani; 5 ditopang dua penyedia atau lebih.",
			"5 of 5 clients are served; 5 by two or more providers.",
		},
		"support-mix": {
			"Dukungan terbanyak berbentuk informasi dan rujukan (39,3% dari semua aliran).",
			"Most support takes the form of information and referral (39.3% of all flows).",
		},
	} {
		for k, l := range []locale.Language{locale.Indonesian, locale.English} {
			if got := l.Say(of(t, id, s).Sentence); got != want[k] {
				t.Errorf("%s: %q, want %q", id, got, want[k])
			}
		}
	}
}

// TestNoClientInSentencesOfReach: whoever is a client, no sentence in any language bears its name, at work either.
func TestNoClientInSentencesOfReach(t *testing.T) {
	for seed := range uint64(60) {
		s := snapshotOf(working(5+int(seed%20), 0.2, seed))
		for _, id := range reachIDs {
			r := of(t, id, s)
			shaped(t, id, r)
			for _, l := range locale.All {
				sentence := l.Say(r.Sentence)
				if strings.Contains(sentence, "NaN") || strings.Contains(sentence, "<no value>") || strings.Contains(sentence, "measure.") {
					t.Errorf("seed %d: %s says %q", seed, id, sentence)
				}
				for _, a := range s.Actors {
					if a.IsClient && strings.Contains(sentence, a.Label()) {
						t.Errorf("seed %d: %s names the client %s: %q", seed, id, a.ID, sentence)
					}
				}
			}
		}
	}
}

// TestNamesDoNotMatterAtWork: with other IDs, and so in another order, every actor keeps its values.
func TestNamesDoNotMatterAtWork(t *testing.T) {
	for seed := range uint64(30) {
		n := 8 + int(seed%15)
		records := working(n, 0.2, seed)
		order := rand.New(rand.NewPCG(seed, 13)).Perm(n)
		other := func(id graph.ID) graph.ID {
			i := -1
			if _, err := fmt.Sscanf(string(id), "A%d", &i); err != nil {
				return id
			}
			return graph.ID(fmt.Sprintf("Z%03d", order[i]))
		}
		renamed := make([]graph.Record, len(records))
		for k, r := range records {
			switch r := r.(type) {
			case graph.Actor:
				r.ID = other(r.ID)
				renamed[k] = r
			case graph.Tie:
				r.From, r.To = other(r.From), other(r.To)
				renamed[k] = r
			case graph.Project:
				r.FocalActor = other(r.FocalActor)
				renamed[k] = r
			case graph.Resource:
				r.Provider = other(r.Provider)
				renamed[k] = r
			case graph.Need:
				r.Owner = other(r.Owner)
				renamed[k] = r
			default:
				renamed[k] = r
			}
		}
		s, z := snapshotOf(records), snapshotOf(renamed)
		focal, _ := s.Focal()
		for _, id := range reachIDs {
			a, b := of(t, id, s), of(t, id, z)
			for i, x := range a.Values {
				k, _ := z.Index(other(s.Actors[i].ID))
				y := b.Values[k]
				if id == "if-leaves" && i == focal { // of two pieces of one size that with the smaller ID stays
					continue
				}
				if math.Abs(x-y) > 1e-12 || math.IsNaN(x) != math.IsNaN(y) {
					t.Errorf("seed %d: %s of %d is %v, under another name %v", seed, id, i, x, y)
				}
			}
		}
		for _, id := range []string{"need-coverage", "support-mix"} {
			x, y := of(t, id, s).Numbers, of(t, id, z).Numbers
			if c, ok := x.(Coverage); ok {
				x, y = c.Total, y.(Coverage).Total
			}
			if different(x, y) {
				t.Errorf("seed %d: %s is %+v, under other names %+v", seed, id, x, y)
			}
		}
		one, _ := IntroductionsOf(context.Background(), s)
		two, _ := IntroductionsOf(context.Background(), z)
		if one.Candidates != two.Candidates || one.Efficiency != two.Efficiency || len(one.Best) > 0 && (one.Best[0].Gain != two.Best[0].Gain || one.Best[0].Needs != two.Best[0].Needs) {
			t.Errorf("seed %d: introductions %+v, under other names %+v", seed, one.Best, two.Best)
		}
	}
}

// TestRangesOfReach holds the ranges that the numbers state.
func TestRangesOfReach(t *testing.T) {
	classes := map[NeedClass]int{}
	for seed := range uint64(80) {
		s := snapshotOf(working(4+int(seed%20), 0.2, seed))
		for id, c := range of(t, "support-concentration", s).Numbers.(SupportConcentration).Recipients {
			n := Number(c.Providers)
			if c.HHI < 1/n-1e-12 || c.HHI > 1 || c.Effective < 1-1e-12 || c.Effective > n+1e-9 || c.Norm < -1e-12 || c.Norm > 1 || c.TopShare < 1/n-1e-12 {
				t.Errorf("seed %d: support of %s is %+v", seed, id, c)
			}
		}
		for _, d := range DependenciesOf(s).Arcs {
			if d.Share < dependentFrom || d.Share > 1 || d.Providers < 1 {
				t.Errorf("seed %d: %+v", seed, d)
			}
		}
		needs, _ := CoverageOf(context.Background(), s)
		for id, c := range needs.Needs {
			classes[c.Class]++
			if c.Coverage < 0 || c.Coverage > c.WithOffers || c.WithOffers > 1 || c.Gap < 0 || (c.Gap == 0) != (c.Coverage == 1) || len(c.Ranked) != len(c.Candidates) {
				t.Errorf("seed %d: %s is %+v", seed, id, c)
			}
			for k := 1; k < len(c.Ranked); k++ {
				if better(c.Ranked[k], c.Ranked[k-1]) < 0 {
					t.Errorf("seed %d: candidates of %s are out of order: %+v", seed, id, c.Ranked)
				}
			}
		}
		reach := of(t, "resource-reach", s).Numbers.(ResourceReach)
		checkReach(t, seed, s, reach)
	}
	if len(classes) != 5 {
		t.Errorf("not all classes came up: %v", classes)
	}
}

// checkReach counts what every actor reaches word by word.
func checkReach(t *testing.T, seed uint64, s *network.Snapshot, got ResourceReach) {
	t.Helper()
	for i, a := range s.Actors {
		steps := s.SafeDistances(i)
		var want ActorReach
		for h := range reachable {
			kinds, pairs := map[string]bool{}, map[[2]string]bool{}
			for _, r := range graph.All[graph.Resource](s) {
				if p, ok := s.Index(r.Provider); ok && r.ValidOn(s.Day) && p != i && steps[p] >= 0 && int(steps[p]) <= h+1 {
					want.Within[h]++
					kinds[r.Kind], pairs[[2]string{r.Kind, r.Field}] = true, true
				}
			}
			want.Kinds[h], want.KindFields[h] = len(kinds), len(pairs)
		}
		if got.Actors[a.ID] != want {
			t.Fatalf("seed %d: %s reaches %+v, want %+v", seed, a.ID, got.Actors[a.ID], want)
		}
	}
}
