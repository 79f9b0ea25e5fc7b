package measure

import (
	"context"
	"slices"
	"testing"

	"jejaring/graph"
	"jejaring/graph/graphtest"
	"jejaring/graph/locale"
	"jejaring/graph/network"
)

// Who is not cut off by anybody keeps company whoever stops: with the largest piece of its group, or one as large.
func TestWhoAloneCutsAPartyOff(t *testing.T) {
	for seed := range uint64(200) {
		s := graphtest.Mixed(2+int(seed%10), 0.2+0.1*float64(seed%3), seed).Snapshot()
		c, err := CutpointsOf(context.Background(), s)
		if err != nil {
			t.Fatal(err)
		}
		for i := range s.N() {
			by := c.Cutting(s, i)
			for v := range s.N() {
				if v == i {
					continue
				}
				in := slices.Contains(by, s.Actors[v].ID)
				own, largest, group := pieceWithout(s, i, v)
				switch {
				case !group && in:
					t.Errorf("seed %d: %d, of another group, cuts %d off", seed, v, i)
				case !group:
				case (own == 1 || own < largest) && !in:
					t.Errorf("seed %d: without %d the piece of %d is %d of %d, and it is not cut off", seed, v, i, own, largest)
				case own > 1 && own == largest && in && len(c.Cutpoints[s.Actors[v].ID].Lost) == 0:
					t.Errorf("seed %d: %d loses nobody and cuts %d off", seed, v, i)
				}
			}
		}
	}
}

// pieceWithout returns how many i is linked with, itself among them, when v has stopped, the size of the largest piece of
// v's group then, and whether i is of that group.
func pieceWithout(s *network.Snapshot, i, v int) (own, largest int, group bool) {
	w := s.Network(network.Know)
	reach := func(from, gone int) map[int]bool {
		seen := map[int]bool{from: true}
		for queue := []int{from}; len(queue) > 0; queue = queue[1:] {
			for _, u := range w.Neighbours(queue[0]) {
				if int(u) != gone && !seen[int(u)] {
					seen[int(u)] = true
					queue = append(queue, int(u))
				}
			}
		}
		return seen
	}
	all := reach(v, -1)
	for u := range all {
		if u != v {
			largest = max(largest, len(reach(u, v)))
		}
	}
	return len(reach(i, v)), largest, all[i]
}

func TestWhatAPartyDependsOnIsSaid(t *testing.T) {
	s := graphtest.Sample(t)
	c, err := CutpointsOf(context.Background(), s)
	if err != nil {
		t.Fatal(err)
	}
	for id, want := range map[graph.ID]string{
		"A25": "RT 04 terhubung dengan Pemuda RT 04, RW 07. Tidak ada satu pihak pun yang sendirian dapat memutusnya.",
		"A38": "Perusahaan CSR belum terhubung dengan siapa pun, jadi belum bergantung pada siapa pun.",
		"A34": "Dinsos Provinsi terputus dari jejaring bila Dinsos Kota berhenti. Buat jalan kedua.",
	} {
		i, _ := s.Index(id)
		if got := locale.Indonesian.Say(c.DependsSaid(s, i)); got != want {
			t.Errorf("of %s: %s", id, got)
		}
	}
}
