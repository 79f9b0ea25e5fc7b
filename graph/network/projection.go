package network

import "jejaring/graph"

// Projection names one of the five networks that measures are taken on (domain 3.1).
type Projection string

// The projections.
const (
	Know    Projection = "know"    // undirected: any tie that is not broken; weight: strongest
	Usable  Projection = "usable"  // undirected: ties one can go along, neither broken nor tense nor a partnership below level 1; weight: strongest
	Partner Projection = "partner" // undirected: partnerships from level 2; weight: level
	Support Projection = "support" // directed: material flows; weight: sum of strengths
	Flow    Projection = "flow"    // directed: all flows; weight 1
)

// Projections lists them in the order in which people see them.
var Projections = []Projection{Know, Usable, Partner, Support, Flow}

// PartnerLevel is the level from which a partnership counts in the Partner projection.
const PartnerLevel = graph.Cooperation

func (s *Snapshot) project(p Projection) *Network {
	arcs := make([]Arc, 0, len(s.Ties))
	for k := range s.Ties {
		t, i, j := &s.Ties[k], s.Ends[k][0], s.Ends[k][1]
		if weight, ok := p.weight(t, s); ok {
			arcs = append(arcs, Arc{i, j, weight})
			if p.directed() && t.Direction != "forward" && (p == Flow || t.Direction == "both") {
				arcs = append(arcs, Arc{j, i, weight})
			}
		}
	}
	merge := Strongest
	if p == Support {
		merge = Sum
	}
	return New(s.N(), arcs, p.directed(), merge)
}

func (p Projection) directed() bool { return p == Support || p == Flow }

// Takes tells whether the tie counts in the projection; its kind of relation is looked up among the records.
func (p Projection) Takes(t graph.Tie, among graph.Reader) bool {
	_, ok := p.weight(&t, among)
	return ok
}

// weight tells whether the tie counts in the projection, and how much.
func (p Projection) weight(t *graph.Tie, among graph.Reader) (float64, bool) {
	if t.Quality == graph.Broken {
		return 0, false
	}
	partnership := t.Type == graph.Partnership
	switch p {
	case Know:
		return float64(t.Strength), true
	case Usable:
		return float64(t.Strength), t.Quality != graph.Tense && !(partnership && t.Level < 1)
	case Partner:
		return float64(t.Level), partnership && t.Level >= PartnerLevel
	case Support:
		return float64(t.Strength), graph.TieTypeOf(t.Type, among).Material
	default:
		return 1, graph.TieTypeOf(t.Type, among).IsFlow()
	}
}
