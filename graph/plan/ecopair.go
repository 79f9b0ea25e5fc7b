package plan

import (
	"math"
	"slices"

	"jejaring/graph"
	"jejaring/graph/compare"
	"jejaring/graph/diagram"
	"jejaring/graph/layout"
	"jejaring/graph/locale"
	"jejaring/graph/network"
)

// Ecopair has the ecomap of one actor on two days side by side, everybody at the same place in both, with what went and
// what came, grew or fell marked (V01). An actor stands on it twice, once for each day on which it has a tie.
var Ecopair = Plan{ID: "ecopair", OfOne: true, Still: true, Fades: true, Of: ecopairOf}

const (
	pairWide    = 218.0 // half axes of each ellipse for a few actors
	pairHigh    = 226.0
	pairRoom    = 78.0  // px along the ellipse for each actor
	pairMargin  = 114.0 // between an ellipse and the line in the middle
	pairFoot    = 72.0  // from the bottom of the ellipses to the days below them
	pairHead    = 104.0 // above the ellipses, where names and the fields for the days stand
	pairCentre  = 70.0
	pairShrinks = 0.72 // of the other circles beside those of one ecomap
	pairWorded  = 7    // neighbours up to which there is room for words on the lines
)

// The twins of an actor or a tie on the page, of the earlier and of the later day.
func onFirst(id graph.ID) graph.ID  { return "before-" + id }
func onSecond(id graph.ID) graph.ID { return "after-" + id }

// ecopair is the page while it is made.
type ecopair struct {
	in     In
	id     graph.ID             // of the ego
	days   [2]*network.Snapshot // who is on the page on each of them
	passes [2]passing           // what a lens lets through of that
	others []graph.Actor
	oval   ellipse
	page   *Page
}

// ecopairOf draws the actor looked from on the day of the network and on the one before. Who has no tie on a day is not
// in its half; without an ego it is an empty page.
func ecopairOf(in In) Page {
	ego, ok := in.ego()
	if !ok {
		return in.ofNobody()
	}
	page := Page{Look: in.Look, Places: map[graph.ID]layout.Point{}, Stands: map[graph.ID][]graph.ID{}}
	e := &ecopair{in: in, id: in.Snapshot.Actors[ego].ID, page: &page}
	e.days = [2]*network.Snapshot{egoPart(in.Snapshot.On(in.since()), e.id), egoPart(in.Snapshot, e.id)}
	if through := in.Look.Through; through != nil {
		e.passes = [2]passing{passingOf(through.On(in.since())), passingOf(through)}
	}
	e.gather()
	e.lay()
	e.settle()
	return page
}

// since returns the earlier day: that asked for, else the project's baseline, else a year before.
func (in In) since() graph.Date {
	day := in.Snapshot.Day
	for _, since := range []graph.Date{in.Since, in.Snapshot.Project.Baseline} {
		if since != "" && since <= day {
			return since
		}
	}
	return day.AddMonths(-12)
}

// egoPart returns an actor with those it has ties with; nobody where it is not there.
func egoPart(s *network.Snapshot, id graph.ID) *network.Snapshot {
	i, ok := s.Index(id)
	if !ok {
		return s.Part(nil)
	}
	return s.Part(around(s, int32(i)))
}

// gather lists everybody who is on the page on either day, in the order of their sectors.
func (e *ecopair) gather() {
	seen := map[graph.ID]bool{e.id: true}
	for _, s := range []*network.Snapshot{e.days[1], e.days[0]} {
		for _, a := range s.Actors {
			if !seen[a.ID] {
				seen[a.ID], e.others = true, append(e.others, a)
			}
		}
	}
	slices.SortStableFunc(e.others, bySector)
}

// lay gives everybody a place that is the same in both halves.
func (e *ecopair) lay() {
	rooms := make([]float64, len(e.others))
	for k := range rooms {
		rooms[k] = pairRoom
	}
	e.oval = ellipseFor(rooms, pairWide, pairHigh)
	places := map[graph.ID]layout.Point{e.id: {}}
	for k, at := range e.oval.points(rooms) {
		places[e.others[k].ID] = at
	}
	for half, s := range e.days {
		for _, a := range s.Actors {
			at := places[a.ID]
			at.X += e.middle(half)
			e.page.Places[twinOn(half)(a.ID)] = at
			e.page.Stands[twinOn(half)(a.ID)] = []graph.ID{a.ID}
		}
	}
}

// middle is where the ellipse of a half has its middle.
func (e *ecopair) middle(half int) float64 {
	reach := e.oval.rx + pairMargin
	if e.oval.twoRow {
		reach = e.oval.rx*outerRow + pairMargin
	}
	return [2]float64{-reach, reach}[half]
}

func twinOn(half int) func(graph.ID) graph.ID {
	return [2]func(graph.ID) graph.ID{onFirst, onSecond}[half]
}

// twins returns the records of the page: of each day its actors and the ties of the ego as they were then, where those
// pass.
func (e *ecopair) twins(passes [2]passing) []graph.Record {
	records := []graph.Record{e.in.Snapshot.Project}
	for _, t := range graph.All[graph.TieType](e.in.Snapshot) {
		records = append(records, t)
	}
	for _, f := range graph.All[graph.ServiceField](e.in.Snapshot) {
		records = append(records, f)
	}
	for half, s := range e.days {
		twin := twinOn(half)
		for _, a := range s.Actors {
			if passes[half].actor(a.ID) {
				records = append(records, twinOf(a, twin(a.ID)))
			}
		}
		for _, t := range s.Ties {
			if (t.From == e.id || t.To == e.id) && passes[half].tie(t.ID) {
				t.ID, t.From, t.To, t.Start, t.End = twin(t.ID), twin(t.From), twin(t.To), "", ""
				records = append(records, t)
			}
		}
	}
	return records
}

// marks says of the earlier day what is gone on the later, and of that what is new or changed, of what passes on them.
func (e *ecopair) marks() map[graph.ID]diagram.Mark {
	marks, changed := map[graph.ID]diagram.Mark{}, network.Compare(e.passes[0].part(e.days[0]), e.passes[1].part(e.days[1]))
	put := func(id graph.ID, c network.Change) {
		switch mark := compare.MarkOf(c); mark {
		case diagram.Unmarked:
		case diagram.Removed:
			marks[onFirst(id)] = mark
		default:
			marks[onSecond(id)] = mark
		}
	}
	for _, a := range changed.Actors {
		put(a.ID(), a.Change)
	}
	for _, t := range changed.Ties {
		if t.After.From == e.id || t.After.To == e.id || t.Before.From == e.id || t.Before.To == e.id {
			put(t.ID(), t.Change)
		}
	}
	return marks
}

// settle makes the network of the page and says how it is drawn.
func (e *ecopair) settle() {
	l, s := e.in.Look.Language, e.in.drawnOf(e.twins([2]passing{}))
	set := diagram.Setting{
		Fixed: true, Framed: true, AllLines: true, Worded: len(e.others) <= pairWorded,
		Radius: make([]float64, s.N()), Inside: map[graph.ID][]string{}, Counts: l.T("diagram.actors", "Count", e.passing()),
	}
	for i, a := range s.Actors {
		set.Radius[i] = pairShrinks * alterRadius(a)
	}
	for half, of := range e.days {
		twin := twinOn(half)(e.id)
		if i, ok := s.Index(twin); ok {
			set.Radius[i] = pairCentre
			set.Inside[twin] = []string{s.Actors[i].MapLabel(), l.T("plan.ecomap.counts",
				"Actors", locale.M("diagram.actors", "Count", e.around(half)), "Ties", locale.M("diagram.tie-count", "Count", tiesOf(e.passes[half].part(of), e.id)))}
		}
	}
	e.ground(&set)
	look := &e.page.Look
	*look = look.Bare()
	look.Size.Name, look.Apart = locale.M("plan.influence"), true
	look.Marks, look.Since = e.marks(), e.in.since()
	look.Setting = set
	e.page.Snapshot = s
	if through := look.Through; through != nil {
		look.Through = e.in.drawnOf(e.twins(e.passes))
		look.Through.Lens = through.Lens
		look.Setting.Stopped = e.stopped()
	}
}

// stopped counts who is pale on one of the days, and the ties of the ego that are.
func (e *ecopair) stopped() *network.LeftOut {
	actors, ties := map[graph.ID]bool{}, map[graph.ID]bool{}
	for half, s := range e.days {
		for _, a := range s.Actors {
			if !e.passes[half].actor(a.ID) {
				actors[a.ID] = true
			}
		}
		for _, t := range s.Ties {
			if (t.From == e.id || t.To == e.id) && !e.passes[half].tie(t.ID) {
				ties[t.ID] = true
			}
		}
	}
	return &network.LeftOut{Actors: len(actors), Ties: len(ties)}
}

// passing counts who passes on one of the days, the ego among them.
func (e *ecopair) passing() int {
	pass := map[graph.ID]bool{}
	for half, s := range e.days {
		for _, i := range e.passes[half].among(s, all(s)) {
			pass[s.Actors[i].ID] = true
		}
	}
	return len(pass)
}

// around counts who passes on a day beside the ego.
func (e *ecopair) around(half int) int {
	n := 0
	for _, a := range e.days[half].Actors {
		if a.ID != e.id && e.passes[half].actor(a.ID) {
			n++
		}
	}
	return n
}

// ground lays down both ellipses with their days and the line between them.
func (e *ecopair) ground(set *diagram.Setting) {
	l, reach := e.in.Look.Language, e.oval.ry
	if e.oval.twoRow {
		reach *= outerRow
	}
	foot := reach + pairFoot
	for half, day := range [2]graph.Date{e.in.since(), e.in.Snapshot.Day} {
		x := e.middle(half)
		set.Ground.Areas = append(set.Ground.Areas, diagram.Area{Outline: diagram.Ellipse(x, 0, e.oval.rx, e.oval.ry), Edge: diagram.InkLine})
		word := [2]string{"plan.ecopair.before", "plan.ecopair.after"}[half]
		set.Ground.Words = append(set.Ground.Words, diagram.Word{
			Text: l.T(word, "Day", l.Date(string(day))), X: x, Y: foot, Align: 0.5, Size: 15, Bold: true, Room: 2 * math.Abs(x),
		})
		if len(e.days[half].Actors) == 0 {
			set.Ground.Words = append(set.Ground.Words, diagram.Word{Text: l.T("plan.ecopair.nobody"), X: x, Align: 0.5, Size: 13, Ink: diagram.InkPale})
		}
	}
	set.Ground.Areas = append(set.Ground.Areas, diagram.Area{Outline: []float64{0, -reach - pairHead, 0, foot}, Edge: diagram.InkEdge})
	set.Ground.Means = []diagram.Meaning{{Word: l.T("plan.ecomap.size"), Ring: true}}
}
