package measure

import (
	"context"

	"jejaring/graph"
	"jejaring/graph/kernel"
	"jejaring/graph/network"
)

type (
	directedKey  struct{}
	directedWalk struct{}
	inwardWalk   network.Projection // walks against the arcs
)

// everything is the key of inward walks through directed, beside those through a projection.
const everything network.Projection = ""

// directed returns the network of all flows; where nothing flows, as in a network that knows no kinds of tie,
// that of all ties that are not broken, each in its own direction or in both. Directed measures are taken of it.
func directed(s *network.Snapshot) *network.Network {
	if flow := s.Network(network.Flow); flow.Arcs() > 0 {
		return flow
	}
	w, _ := network.Keep(s, directedKey{}, func() (*network.Network, error) {
		var arcs []network.Arc
		for k, t := range s.Ties {
			if t.Quality == graph.Broken {
				continue
			}
			i, j := s.Ends[k][0], s.Ends[k][1]
			arcs = append(arcs, network.Arc{From: i, To: j, Weight: 1})
			if t.Direction != "forward" {
				arcs = append(arcs, network.Arc{From: j, To: i, Weight: 1})
			}
		}
		return network.New(s.N(), arcs, true, network.Strongest), nil
	})
	return w
}

// directedWalks returns the walks along directed.
func directedWalks(ctx context.Context, s *network.Snapshot) (*kernel.Walks, error) {
	return network.Keep(s, directedWalk{}, func() (*kernel.Walks, error) { return kernel.Walk(ctx, directed(s)) })
}

// inwardWalks returns the walks against the arcs of a projection, or of directed for everything: who reaches an
// actor, and in how many steps.
func inwardWalks(ctx context.Context, s *network.Snapshot, p network.Projection) (*kernel.Walks, error) {
	return network.Keep(s, inwardWalk(p), func() (*kernel.Walks, error) {
		w := directed(s)
		if p != everything {
			w = s.Network(p)
		}
		return kernel.Walk(ctx, w.Reversed())
	})
}
