package measure

import (
	"context"
	"slices"

	"jejaring/graph"
	"jejaring/graph/locale"
	"jejaring/graph/network"
)

var dependency = Measure{
	ID: "dependency", Code: "M30", Theme: Fragile, Actor: true, Unit: Share,
	Range: "0 … 1", Formula: "D(i) = max wₚᵢ / Σ w",
	Warns: Answers,
	Of:    dependencyOf,
}

// Dependencies are the agencies that get half of their material support or more from one agency (SD-44).
type Dependencies struct {
	Arcs         []Dependency   `json:"arcs"`          // in the order of the dependents' IDs
	ControlIndex Number         `json:"control_index"` // share of them with control or return (M32); undefined without any
	Families     []SingleSource `json:"families"`      // persons and families with one provider, in the order of their IDs
}

// Dependency is an agency that depends on another one.
type Dependency struct {
	Dependent  graph.ID `json:"dependent"`
	On         graph.ID `json:"on"`
	Share      Number   `json:"share"`       // of the dependent's material support, from 0.5 to 1
	Providers  int      `json:"providers"`   // of the dependent
	Control    bool     `json:"control"`     // one of them controls the other
	ReturnFlow bool     `json:"return_flow"` // something material flows back
}

// SingleSource is a person or family with one provider.
type SingleSource struct {
	Recipient graph.ID `json:"recipient"`
	Provider  graph.ID `json:"provider"`
}

// dependentFrom is the share of support from which an agency is called dependent (domain M30; our own rule of thumb).
const dependentFrom = 0.5

// DependenciesOf returns who depends on whom: s_p = w(p→i)/Σ w of material support is 0.5 or more, of two agencies.
// Where two give half each there are two arcs. Time is O(n + m).
func DependenciesOf(s *network.Snapshot) Dependencies {
	support := s.Network(network.Support)
	in, controls := support.Reversed(), controlled(s)
	found := Dependencies{Arcs: []Dependency{}, Families: []SingleSource{}}
	held := 0
	for i, a := range s.Actors {
		from, total := in.Neighbours(i), sumOf(in.Weights(i))
		if !a.IsAgency() && len(from) == 1 {
			found.Families = append(found.Families, SingleSource{a.ID, s.Actors[from[0]].ID})
		}
		for k, p := range from {
			share := in.Weights(i)[k] / total
			if !(share >= dependentFrom) || !a.IsAgency() || !s.Actors[p].IsAgency() {
				continue
			}
			d := Dependency{
				Dependent: a.ID, On: s.Actors[p].ID, Share: Number(share), Providers: len(from),
				Control: controls[[2]int32{min(p, int32(i)), max(p, int32(i))}], ReturnFlow: support.Has(i, int(p)),
			}
			if d.Control || d.ReturnFlow {
				held++
			}
			found.Arcs = append(found.Arcs, d)
		}
	}
	found.ControlIndex = quotient(float64(held), float64(len(found.Arcs)))
	return found
}

// controlled returns the pairs of which one controls the other, the smaller index first.
func controlled(s *network.Snapshot) map[[2]int32]bool {
	pairs := map[[2]int32]bool{}
	for k, t := range s.Ties {
		if t.Type == "pengawasan" && t.Quality != graph.Broken {
			pairs[s.Pair(k)] = true
		}
	}
	return pairs
}

// dependencyOf returns for each actor the share of its material support that comes from its greatest provider:
//
//	D(i) = max_p w(p→i) / Σ_q w(q→i)
//
// undefined for who gets none, and beside it the agencies that depend on one. Time is O(n + m).
func dependencyOf(_ context.Context, s *network.Snapshot) (Result, error) {
	in := s.Network(network.Support).Reversed()
	values := undefined(s)
	for i := range values {
		if weights := in.Weights(i); len(weights) > 0 {
			values[i] = slices.Max(weights) / sumOf(weights)
		}
	}
	found := DependenciesOf(s)
	if s.Network(network.Support).Arcs() == 0 {
		return Result{Values: values, Numbers: found, Lacks: true, Sentence: lacking("support")}, nil
	}
	sentence := said(s, network.Support, func() locale.Message { return found.sentence(s) })
	return Result{Values: values, Numbers: found, Sentence: sentence, Table: found.table(s)}, nil
}

// sentence names the agency that depends most, of equal ones the first by ID, and counts the others.
func (d Dependencies) sentence(s *network.Snapshot) locale.Message {
	var named []Dependency
	for _, arc := range d.Arcs {
		i, _ := s.Index(arc.Dependent)
		p, _ := s.Index(arc.On)
		if !s.Actors[i].IsClient && !s.Actors[p].IsClient {
			named = append(named, arc)
		}
	}
	switch {
	case len(d.Arcs) == 0:
		return locale.M("measure.dependency.sentence.none")
	case len(named) == 0:
		return noneNamed()
	}
	most := named[0]
	for _, arc := range named[1:] {
		if arc.Share > most.Share {
			most = arc
		}
	}
	i, _ := s.Index(most.Dependent)
	p, _ := s.Index(most.On)
	var others locale.Phrase = locale.Name("")
	if n := len(d.Arcs) - 1; n > 0 {
		others = locale.M("measure.dependency.others", "Count", n)
	}
	share := locale.M("measure.dependency.share", "Share", locale.Share(most.Share))
	if most.Share == 1 {
		share = locale.M("measure.dependency.all")
	}
	values := []any{"Name", s.Actors[i].Label(), "On", s.Actors[p].Label(), "Share", share, "Others", others}
	if d.ControlIndex == 0 {
		return locale.M("measure.dependency.sentence.uncontrolled", values...)
	}
	return locale.M("measure.dependency.sentence", append(values, "Control", locale.Share(d.ControlIndex))...)
}

func (d Dependencies) table(s *network.Snapshot) *Table {
	t := &Table{Columns: []Column{
		column("recipient", Count), column("provider", Count), column("share", Share), column("control", Count), column("return", Count),
	}}
	row := func(to, from graph.ID, cells ...Cell) {
		i, _ := s.Index(to)
		p, _ := s.Index(from)
		r := actorRow(s, i, append([]Cell{Name(s.Actors[p].Label())}, cells...)...)
		r.Client = r.Client || s.Actors[p].IsClient
		t.Rows = append(t.Rows, r)
	}
	for _, arc := range d.Arcs {
		row(arc.Dependent, arc.On, X(arc.Share), Say(answer(arc.Control)), Say(answer(arc.ReturnFlow)))
	}
	for _, f := range d.Families {
		row(f.Recipient, f.Provider, X(1), Name("—"), Name("—"))
	}
	return t
}
