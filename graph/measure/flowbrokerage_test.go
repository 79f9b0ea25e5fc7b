package measure

import (
	"testing"

	"jejaring/graph"
	"jejaring/graph/network"
)

// TestFlowBrokerage goes through all ordered triples; where flows go both ways each pair counts twice.
func TestFlowBrokerage(t *testing.T) {
	for seed := range uint64(100) {
		s := motley(1+int(seed%12), seed)
		w, sectors := s.Network(network.Flow), sectorsOf(s)
		got := of(t, "brokerage-flow", s).Numbers.(map[graph.ID]FlowBrokerage)
		for i, actor := range s.Actors {
			var want FlowBrokerage
			for a := range s.N() {
				for b := range s.N() {
					if a != b && w.Has(a, i) && w.Has(i, b) && !w.Has(a, b) {
						want.add(sectors[a], sectors[i], sectors[b])
					}
				}
			}
			sum := want.Coordinator + want.Consultant + want.Representative + want.Gatekeeper + want.Liaison
			if got[actor.ID] != want || sum != want.Total {
				t.Fatalf("seed %d: %s has %+v, want %+v", seed, actor.ID, got[actor.ID], want)
			}
		}
		know := s.Network(network.Know)
		both, err := flowBrokerages(t.Context(), know, sectors)
		if err != nil {
			t.Fatal(err)
		}
		for i, b := range of(t, "brokerage", s).Values {
			if both[i].Total != 2*int(b) {
				t.Fatalf("seed %d: %d both ways, want twice %v", seed, both[i].Total, b)
			}
		}
	}
}
