// Package plan sets a network on the page: as a map of everyone, as the ecomap of one actor, in circles of support, in
// lanes by tier.
//
// A plan is a pure function from what is looked at to what package diagram draws: which part of the network, where each
// actor stands, what lies beneath. It is run again on the covered records when a picture leaves the office, so that no
// name comes into a picture by a way of its own. Places that a hand gave in a drawing are kept where they mean the same
// as before; the plan decides that.
package plan

import (
	"context"
	"strconv"

	"jejaring/graph"
	"jejaring/graph/diagram"
	"jejaring/graph/layout"
	"jejaring/graph/measure"
	"jejaring/graph/network"
)

// Plan is one way to set a network on the page. Its words are in the catalogues under "plan.<id>.name" and
// "plan.<id>.text".
type Plan struct {
	ID     string
	OfOne  bool     // it is about one actor
	Still  bool     // nobody can be put elsewhere
	Free   bool     // places mean nothing: layouts and the hand may put anybody anywhere
	Fades  bool     // it takes In.Look.Through: what a lens stops keeps its place, pale
	Orders []string // IDs of the ways to order it, "plan.order.<id>", the first unless another is chosen; nil: none
	Option string   // ID of the words of what can be switched on, "plan.option.<id>"; empty: nothing
	Of     func(In) Page
}

// In is what a plan looks at.
type In struct {
	Snapshot *network.Snapshot
	Places   map[graph.ID]layout.Point // by hand in this drawing; of a free plan those of everyone
	Ego      graph.ID                  // whom the page is about; one that is not in the snapshot stands for the focal actor
	Since    graph.Date                // the earlier day where two are set side by side; empty: the project's baseline
	Groups   string                    // one of Groupings, for hulls; empty: none
	Option   bool                      // what can be switched on is on
	Order    string                    // ID of the way to order the page; another than the plan has: the first
	Drawing  graph.ID                  // whose annotations lie on a free page
	Look     diagram.Look              // values in the order of Snapshot
	// Anonymous is set where nobody may be recognised: small counts are not told.
	Anonymous bool
	// Bound is set where nobody may stand for Ego: without it the page is empty.
	Bound bool
}

// Page is a network set on the page.
type Page struct {
	Snapshot *network.Snapshot // the part of the network that is drawn
	Places   map[graph.ID]layout.Point
	Look     diagram.Look // values in the order of Snapshot
	Undrawn  int          // ties among those drawn that are left out
	// Stands says for whom each of the drawn stands, where those are not the actors themselves; nil: they are.
	Stands map[graph.ID][]graph.ID
	// Zone says what an actor becomes that is dropped at a place; nil: nothing.
	Zone func(layout.Point) (Zone, bool)
	// Keeps tells whether an actor that is dropped at a place stays there, or its ring becomes that of the place; else it
	// would go back, as places follow from what is known of it. Nil: it stays.
	Keeps func(graph.ID, layout.Point) bool
	// Vacant tells of a place what somebody would become that is added there, where the page says that nobody is in that
	// part of it; nil: it says so nowhere.
	Vacant func(layout.Point) (Zone, bool)
	// At returns the part of the page at a place that can be chosen, Step the next one in a direction; nil: it has none.
	At   func(layout.Point) (Spot, bool)
	Step func(from Spot, dx, dy int) Spot
	// Table is the page in figures; nil: the page says all that it knows.
	Table *Table
}

// Zone is a part of the page that means something.
type Zone struct {
	Ring   int    // of support, 1 to 4; 0: the page has none
	Sector string // code; empty: the page has none
	Tier   string // code; empty: the page has none
	// Answered tells whether the next two are what the place says.
	Answered    bool
	HasResource graph.Answer
	Willingness int // 0: unknown
	Closeness   int // 1 to 5; 0: the place says none
}

// OptionAmong is the option to show the ties that a plan leaves out, faint.
const OptionAmong = "among"

// OptionWithin is that of ties within a tier.
const OptionWithin = "within"

// Said returns an actor with what the zone says of one that is dropped there; tier, sector and ring stay.
func (z Zone) Said(a graph.Actor) graph.Actor {
	if z.Answered {
		a.HasResource, a.Willingness = z.HasResource, z.Willingness
	}
	if z.Closeness > 0 {
		a.Closeness = z.Closeness
	}
	return a
}

// All lists the plans in the order in which people see them; the first is the map of everyone.
var All = []Plan{Network, Ecomap, Circles, Tiers, Ecopair, Sectors, Stakeholders, Aggregate, Flow, Matrix}

// ByID returns the plan with the ID, the first one where there is none.
func ByID(id string) Plan {
	for _, p := range All {
		if p.ID == id {
			return p
		}
	}
	return All[0]
}

// Scene returns the picture of a network by the plan.
func (p Plan) Scene(in In) *diagram.Scene { return p.Of(in).Scene() }

// Scene returns the picture of the page.
func (p Page) Scene() *diagram.Scene { return p.After(nil) }

// After is Scene in less time where little has changed since an earlier picture; nil for none.
func (p Page) After(before *diagram.Scene) *diagram.Scene {
	return diagram.After(before, p.Snapshot, p.Places, p.Look)
}

// Network is the map of everyone, where places mean nothing. Only there hulls hold groups together: elsewhere places say
// who belongs where.
var Network = Plan{ID: "network", Free: true, Fades: true, Of: func(in In) Page {
	page := Page{Snapshot: in.Snapshot, Places: in.Places, Look: in.Look}
	page.Look.Annotations = graph.Annotations(in.Snapshot, in.Drawing)
	if in.Snapshot.N() <= diagram.MostInHulls {
		page.Look.Groups = GroupsBy(in.Groups, in.Snapshot, in.Look.Language)
	}
	return page
}}

// PlacedIn returns where the actors of a network stand that have a place in a drawing.
func PlacedIn(n *network.Snapshot, drawing graph.ID) map[graph.ID]layout.Point {
	places := map[graph.ID]layout.Point{}
	for _, a := range n.Actors {
		if p, ok := graph.Get[graph.Place](n, graph.PlaceID(drawing, a.ID)); ok {
			places[a.ID] = layout.Point{X: p.X, Y: p.Y}
		}
	}
	return places
}

// twinOf returns an actor as it stands on a page under another ID, on every day. It keeps its label: that of a client
// without one would be its new ID.
func twinOf(a graph.Actor, id graph.ID) graph.Actor {
	a.PublicLabel = a.Label()
	a.ID, a.ActiveFrom, a.ActiveTo = id, "", ""
	return a
}

// numbers returns the numbers that a measure finds of a network; false where it found nothing.
func numbers[T any](s *network.Snapshot, id string) (found T, ok bool) {
	m, known := measure.ByID(id)
	if !known {
		return found, false
	}
	r, err := m.Of(context.Background(), s)
	if err != nil {
		return found, false
	}
	found, ok = r.Numbers.(T)
	return found, ok
}

// leastStated is the least count that is told where nobody may be recognised.
const leastStated = 5

// stated writes a count, of few where nobody may be recognised only that they are few (PV-09).
func (in In) stated(n int) string {
	if in.Anonymous && n < leastStated {
		return "<" + strconv.Itoa(leastStated)
	}
	return in.Look.Language.Whole(n)
}

// ego returns the index of whom the page is about, the focal actor where that is nobody, and whether there is one.
func (in In) ego() (int, bool) {
	if i, ok := in.Snapshot.Index(in.Ego); ok {
		return i, true
	}
	if in.Bound && in.Ego != "" {
		return 0, false
	}
	return in.Snapshot.Focal()
}

// ofNobody is the page about one actor where nobody was chosen and there is no focal actor: it is empty.
func (in In) ofNobody() Page {
	part := in.Snapshot.Part(nil)
	look := in.lookAt(part)
	if in.Bound && in.Ego != "" {
		look.Setting.Notes = []string{look.Language.T("plan.not-shown")}
	}
	return Page{Snapshot: part, Places: map[graph.ID]layout.Point{}, Look: look}
}

// drawnOf returns the network that a page draws in the place of its own, of which the caption tells the same lens.
func (in In) drawnOf(records []graph.Record) *network.Snapshot {
	s := network.Of(graph.Collect(records...), network.Lens{Day: in.Snapshot.Day})
	s.Lens, s.LeftOut = in.Snapshot.Lens, in.Snapshot.LeftOut
	return s
}

// lookAt returns the look of the page for a part of the network.
func (in In) lookAt(part *network.Snapshot) diagram.Look {
	return in.Look.Over(in.Snapshot, part)
}
