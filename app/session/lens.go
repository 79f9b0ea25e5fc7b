package session

import (
	"jejaring/graph"
	"jejaring/graph/network"
	"jejaring/graph/plan"
)

// PanelLens is the panel in which a filter is put together.
const PanelLens = "lens"

// LensLook is what is open in the panel of the filter.
type LensLook struct {
	Open  string            // clause that is changed, as its text; empty: none
	Begun network.Condition // that still lacks a word; zero: none
	In    string            // clause that it is another way to meet, as its text; empty: it is a clause of its own
}

// around keeps the whole network of a day beside what the lens lets through of it.
type around struct {
	day      graph.Date
	revision uint64
	value    *network.Snapshot
}

// Around returns the whole network of the day where the map also shows what the lens stops, else nil.
func (s *Session) Around() *network.Snapshot { return s.AroundBy(s.Plan()) }

// AroundBy is Around for the map as it is set on the page by a plan.
func (s *Session) AroundBy(p plan.Plan) *network.Snapshot {
	if s.doc == nil || s.outBy(p) == network.Hide || s.Lens().IsZero() {
		return nil
	}
	return s.Whole()
}

// Laid returns the network of which the page is made: that which the lens lets through, or the whole one where what it
// stops keeps its place there.
func (s *Session) Laid() *network.Snapshot {
	if whole := s.Around(); whole != nil {
		return whole
	}
	return s.Snapshot()
}

// Out returns what becomes on this page of what the lens stops: a page may have no place where it could be set aside, or
// none for it at all.
func (s *Session) Out() network.Out { return s.outBy(s.Plan()) }

func (s *Session) outBy(p plan.Plan) network.Out {
	chosen := s.Lens().Out
	switch {
	case s.overlay != nil || s.InTrial() || !p.Fades:
		return network.Hide
	case chosen == network.Move && !p.Free:
		return network.Fade
	}
	return chosen
}

// reached returns what of the network of a page the lens lets through, for a page that shows what it stops. Time is linear
// in the ties.
func reached(page plan.Page) *network.Snapshot {
	through := page.Look.Through
	if through == nil {
		return page.Snapshot
	}
	var list []int32
	for i, a := range through.Actors {
		if _, ok := page.Snapshot.Index(a.ID); ok {
			list = append(list, int32(i))
		}
	}
	if len(list) == through.N() {
		return through
	}
	return through.Part(list)
}

// Whole returns the network of the day as it is without the lens.
func (s *Session) Whole() *network.Snapshot {
	d, day := &s.derived.around, s.Day()
	if s.doc == nil || s.Lens().IsZero() {
		return s.Snapshot()
	}
	if d.value == nil || d.day != day || d.revision != s.doc.Revision() {
		*d = around{day, s.doc.Revision(), network.Of(s.doc, network.Lens{Day: day})}
	}
	return d.value
}

// Ask changes what the lens asks; day and the way to show what it stops stay.
func (s *Session) Ask(clauses []network.Clause) { s.LookThrough(s.Lens().With(clauses)) }

// Through returns the network through another lens on the day that is looked at, as for the numbers beside a choice.
func (s *Session) Through(clauses []network.Clause) *network.Snapshot {
	lens := network.Lens{Day: s.Day()}.With(clauses)
	if lens.IsZero() {
		return s.Whole()
	}
	return network.Of(s.doc, lens)
}

// SavedLenses returns the filters that have a name, and which of them is looked through just now; "" for none.
func (s *Session) SavedLenses() (saved []graph.SavedLens, current graph.ID) {
	if s.doc == nil {
		return nil, ""
	}
	saved = graph.All[graph.SavedLens](s.doc)
	now := s.Lens()
	now.Day = ""
	for _, l := range saved {
		if lens, err := network.ParseLens(l.Lens); err == nil && lens == now {
			current = l.ID
		}
	}
	return saved, current
}
