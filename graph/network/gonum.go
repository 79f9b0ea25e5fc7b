package network

import (
	gonum "gonum.org/v1/gonum/graph"
	"gonum.org/v1/gonum/graph/iterator"
)

// Gonum returns the network as a gonum graph without copying it; a node's ID is the actor's index. It is a
// gonum.WeightedUndirected where the network is undirected, else a gonum.WeightedDirected.
func (w *Network) Gonum() gonum.Weighted {
	if w.Directed {
		return directed{view{w}, w.Reversed()}
	}
	return undirected{view{w}}
}

type node int64

func (n node) ID() int64 { return int64(n) }

// edge is an arc in gonum's words.
type edge struct {
	from, to node
	weight   float64
}

func (e edge) From() gonum.Node         { return e.from }
func (e edge) To() gonum.Node           { return e.to }
func (e edge) Weight() float64          { return e.weight }
func (e edge) ReversedEdge() gonum.Edge { return edge{e.to, e.from, e.weight} }

// view is what undirected and directed networks have in common.
type view struct{ w *Network }

func (v view) has(id int64) bool { return id >= 0 && id < int64(v.w.N()) }

func (v view) Node(id int64) gonum.Node {
	if !v.has(id) {
		return nil
	}
	return node(id)
}

func (v view) Nodes() gonum.Nodes {
	return iterator.NewImplicitNodes(0, v.w.N(), func(id int) gonum.Node { return node(id) })
}

func (v view) From(id int64) gonum.Nodes { return neighbours(v.w, id) }

func neighbours(w *Network, id int64) gonum.Nodes {
	if id < 0 || id >= int64(w.N()) || w.Degree(int(id)) == 0 {
		return gonum.Empty
	}
	nodes := make([]gonum.Node, w.Degree(int(id)))
	for k, j := range w.Neighbours(int(id)) {
		nodes[k] = node(j)
	}
	return iterator.NewOrderedNodes(nodes)
}

func (v view) HasEdgeBetween(x, y int64) bool {
	return v.has(x) && v.has(y) && (v.w.Has(int(x), int(y)) || v.w.Has(int(y), int(x)))
}

// Edge returns a nil interface, not a nil edge in it, where there is no arc: gonum compares with nil.
func (v view) Edge(x, y int64) gonum.Edge {
	if e := v.WeightedEdge(x, y); e != nil {
		return e
	}
	return nil
}

func (v view) WeightedEdge(x, y int64) gonum.WeightedEdge {
	if !v.has(x) || !v.has(y) {
		return nil
	}
	weight, ok := v.w.WeightOf(int(x), int(y))
	if !ok {
		return nil
	}
	return edge{node(x), node(y), weight}
}

func (v view) Weight(x, y int64) (float64, bool) {
	if e := v.WeightedEdge(x, y); e != nil {
		return e.Weight(), true
	}
	return 0, x == y
}

type undirected struct{ view }

func (u undirected) EdgeBetween(x, y int64) gonum.Edge                 { return u.Edge(x, y) }
func (u undirected) WeightedEdgeBetween(x, y int64) gonum.WeightedEdge { return u.WeightedEdge(x, y) }

type directed struct {
	view
	back *Network
}

func (d directed) To(id int64) gonum.Nodes { return neighbours(d.back, id) }

func (d directed) HasEdgeFromTo(x, y int64) bool {
	return d.has(x) && d.has(y) && d.w.Has(int(x), int(y))
}
