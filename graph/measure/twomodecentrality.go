package measure

import (
	"context"

	"jejaring/graph"
	"jejaring/graph/kernel"
	"jejaring/graph/locale"
	"jejaring/graph/network"
)

var twoModeCentrality = Measure{
	ID: "two-mode-centrality", Theme: Research, Actor: true, Unit: Share,
	Range: "0 … 1", Formula: "d(i)/n₂",
	Source: "Faust 1997, Social Networks 19, 157–191; Borgatti & Everett 1997, Social Networks 19, 253–257; doi:10.1016/S0378-8733(96)00301-2",
	Warns:  Answers | Paths, Cost: perWalk,
	Of: twoModeCentralityOf,
}

// TwoModeCentrality holds three centralities of actors by what they take part in, and of that by who does.
type TwoModeCentrality struct {
	Actors map[graph.ID]TwoModeValues `json:"actors"` // that take part in anything
	Events map[graph.ID]TwoModeValues `json:"events"` // meetings and support systems
}

// TwoModeValues are all between 0 and 1, by what is possible between two sides.
type TwoModeValues struct {
	Degree      Number `json:"degree"`
	Closeness   Number `json:"closeness"`
	Betweenness Number `json:"betweenness"`
}

// twoModeCentralityOf returns for each actor the share of the meetings and support systems that it takes part in,
// 0 for those in none, and beside it closeness and betweenness in the network of both sides, by the greatest that
// is possible there, betweenness undefined where none is. Closeness in a part is taken times the share of all that is in
// the part, as networkx does. Lacks data where neither attendance nor members are recorded. Time is O(n·m).
// Source: Borgatti & Everett 1997, 253–257.
func twoModeCentralityOf(ctx context.Context, s *network.Snapshot) (Result, error) {
	t, values := twoModeOf(s), make([]float64, s.N())
	found := TwoModeCentrality{map[graph.ID]TwoModeValues{}, map[graph.ID]TwoModeValues{}}
	if len(t.events) == 0 {
		values = undefined(s)
		return Result{Values: values, Numbers: found, Lacks: true, Sentence: lacking("taking-part")}, nil
	}
	walks, err := kernel.Walk(ctx, t.w)
	if err != nil {
		return Result{}, err
	}
	routes, err := kernel.Route(ctx, t.w, Listener(ctx))
	if err != nil {
		return Result{}, err
	}
	table := &Table{Columns: []Column{column("party-or-event", Count), column("two-mode-degree", Share), column("two-mode-closeness", Index), column("two-mode-betweenness", Share)}}
	for k, i := range t.actors {
		v := t.values(walks, k, len(t.actors), len(t.events))
		v.Betweenness = quotient(routes.Between[k], twoModeMost(len(t.actors), len(t.events)))
		values[i], found.Actors[s.Actors[i].ID] = float64(v.Degree), v
		table.Rows = append(table.Rows, actorRow(s, int(i), X(v.Degree), X(v.Closeness), X(v.Betweenness)))
	}
	for k, e := range t.events {
		v := t.values(walks, len(t.actors)+k, len(t.events), len(t.actors))
		v.Betweenness = quotient(routes.Between[len(t.actors)+k], twoModeMost(len(t.events), len(t.actors)))
		found.Events[e.id] = v
		table.Rows = append(table.Rows, Row{Record: e.id, Cells: []Cell{Name(e.label), X(v.Degree), X(v.Closeness), X(v.Betweenness)}})
	}
	sentence := noneNamed()
	if best, ok := first(s, values); ok {
		sentence = locale.M("measure.two-mode-centrality.sentence", "Name", s.Actors[best.Actor].Label(),
			"Share", locale.Share(best.Value), "Most", highest(values, best.Value))
	}
	return Result{Values: values, Numbers: found, Sentence: sentence, Table: table}, nil
}

// values returns those of the node k, whose own side has n nodes and the other m.
func (t *twoMode) values(a *kernel.Walks, k, n, m int) TwoModeValues {
	v := TwoModeValues{Degree: Number(float64(t.w.Degree(k)) / float64(m))}
	if a.Steps[k] > 0 {
		part := float64(a.Reached[k]) / float64(n+m-1)
		v.Closeness = Number(float64(m+2*(n-1)) / float64(a.Steps[k]) * part)
	}
	return v
}

// twoModeMost returns the greatest betweenness of a node whose own side has n nodes and the other m.
// Source: Borgatti & Everett 1997, 256.
func twoModeMost(n, m int) float64 {
	s, t := float64((n-1)/m), float64((n-1)%m)
	o := float64(m)
	return (o*o*(s+1)*(s+1) + o*(s+1)*(2*t-s-1) - t*(2*s-t+3)) / 2
}
