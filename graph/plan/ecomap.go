package plan

import (
	"cmp"
	"math"
	"slices"

	"jejaring/graph"
	"jejaring/graph/diagram"
	"jejaring/graph/layout"
	"jejaring/graph/locale"
	"jejaring/graph/network"
)

// Ecomap has one actor in a large circle in the middle and those around it on an ellipse, sorted by sector, with every
// tie of that actor on a line of its own (V01; Hartman 1978). Ties among those around are left out, or faint.
var Ecomap = Plan{ID: "ecomap", OfOne: true, Fades: true, Option: OptionAmong, Of: ecomapOf}

const (
	centreRadius = 76.0 // of the actor in the middle, px at 100 %
	centreLess   = 2.0  // less for each further actor above a few, as its lines need the room
	centreLeast  = 66.0
	aFew         = 8
	ellipseWide  = 405.0 // half axes of the ellipse for a few actors
	ellipseHigh  = 222.0
	alterRoom    = 108.0 // px along the ellipse for each actor
	tieRoom      = 22.0  // more for each further tie
	mostInRow    = 26    // actors up to which one ellipse is enough
	outerRow     = 1.3   // how much larger the ellipse of every second one is above that
)

// ecomapOf draws the actor looked from. Without one it is an empty page.
func ecomapOf(in In) Page {
	ego, ok := in.ego()
	if !ok {
		return in.ofNobody()
	}
	part := in.Snapshot.Part(around(in.Snapshot, int32(ego)))
	e := &ecomap{in: in, part: part, id: in.Snapshot.Actors[ego].ID}
	page := Page{Snapshot: part, Look: in.lookAt(part)}
	page.Places = e.places()
	e.settle(&page)
	return page
}

type ecomap struct {
	in      In
	part    *network.Snapshot
	id      graph.ID // of the ego
	ellipse ellipse
}

// around returns an actor and all that have a tie with it of whatever kind and quality, ascending.
func around(s *network.Snapshot, ego int32) []int32 {
	list := []int32{ego}
	for _, ends := range s.Ends {
		switch ego {
		case ends[0]:
			list = append(list, ends[1])
		case ends[1]:
			list = append(list, ends[0])
		}
	}
	slices.Sort(list)
	return slices.Compact(list)
}

// places puts the others on an ellipse in the order of their sectors, at equal steps along it; whom a hand has put
// elsewhere stays there.
func (e *ecomap) places() map[graph.ID]layout.Point {
	others := make([]graph.Actor, 0, e.part.N())
	for _, a := range e.part.Actors {
		if a.ID != e.id {
			others = append(others, a)
		}
	}
	slices.SortStableFunc(others, bySector)
	places := map[graph.ID]layout.Point{e.id: {}}
	rooms := make([]float64, len(others))
	for k, a := range others {
		rooms[k] = alterRoom + tieRoom*float64(e.ties(a.ID)-1)
	}
	e.ellipse = ellipseFor(rooms, ellipseWide, ellipseHigh)
	for k, at := range e.ellipse.points(rooms) {
		places[others[k].ID] = at
	}
	for id, at := range e.in.Places {
		if _, there := places[id]; there && id != e.id {
			places[id] = at
		}
	}
	return places
}

// ties returns how many ties an actor has with the one in the middle.
func (e *ecomap) ties(id graph.ID) int {
	n := 0
	for _, t := range e.part.Ties {
		if t.Joins(e.id, id) {
			n++
		}
	}
	return n
}

// ellipse is where the others stand. Of many every second one stands farther out.
type ellipse struct {
	rx, ry float64
	twoRow bool
}

// bySector puts actors in the order of their sectors, and within those from the lowest tier up.
func bySector(a, b graph.Actor) int {
	return cmp.Or(cmp.Compare(graph.SectorRank(a.Sector), graph.SectorRank(b.Sector)),
		cmp.Compare(graph.TierOf(a.Tier).Rank, graph.TierOf(b.Tier).Rank), cmp.Compare(a.ID, b.ID))
}

// tiesOf counts the ties of an actor.
func tiesOf(s *network.Snapshot, id graph.ID) int {
	n := 0
	for _, t := range s.Ties {
		if t.From == id || t.To == id {
			n++
		}
	}
	return n
}

// ellipseFor returns the smallest ellipse that has room for all, from that with the given half axes on.
func ellipseFor(rooms []float64, rx, ry float64) ellipse {
	e := ellipse{rx, ry, len(rooms) > mostInRow}
	need := 0.0
	for _, room := range rooms {
		need += room
	}
	if e.twoRow {
		need /= 2
	}
	scale := max(1, need/perimeter(rx, ry))
	e.rx, e.ry = e.rx*scale, e.ry*scale
	return e
}

// points returns a place for each, in the middle of its share of the way along the ellipse, clockwise from the left.
func (e ellipse) points(rooms []float64) []layout.Point {
	points := make([]layout.Point, len(rooms))
	for k, angle := range e.steps(rooms) {
		sin, cos := math.Sincos(angle)
		out := 1.0
		if e.twoRow && k%2 == 1 {
			out = outerRow
		}
		points[k] = layout.Point{X: e.rx * out * cos, Y: e.ry * out * sin}
	}
	return points
}

// perimeter of an ellipse by Ramanujan's first approximation (1914).
func perimeter(a, b float64) float64 {
	return math.Pi * (3*(a+b) - math.Sqrt((3*a+b)*(a+3*b)))
}

// chords is the number of chords by which the length along an ellipse is summed up.
const chords = 720

// steps returns the angles in the middle of each share of the way along the ellipse, from the left end on.
func (e ellipse) steps(rooms []float64) []float64 {
	gone := make([]float64, chords+1)
	for k := 1; k <= chords; k++ {
		a, b := e.chord(k-1), e.chord(k)
		gone[k] = gone[k-1] + math.Hypot(b.X-a.X, b.Y-a.Y)
	}
	need := 0.0
	for _, room := range rooms {
		need += room
	}
	angles, at := make([]float64, len(rooms)), 0.0
	for k, room := range rooms {
		way := (at + room/2) / need * gone[chords]
		angles[k] = chordAngle(slices.IndexFunc(gone, func(g float64) bool { return g >= way-1e-9 }))
		at += room
	}
	return angles
}

func chordAngle(k int) float64 { return math.Pi + 2*math.Pi*float64(k)/chords }

func (e ellipse) chord(k int) layout.Point {
	sin, cos := math.Sincos(chordAngle(k))
	return layout.Point{X: e.rx * cos, Y: e.ry * sin}
}

// settle says how the page is drawn.
func (e *ecomap) settle(page *Page) {
	s, look := page.Snapshot, &page.Look
	ego, _ := s.Index(e.id)
	set := diagram.Setting{
		Fixed: true, Framed: true, Worded: true, AllLines: true,
		Radius: make([]float64, s.N()), Ties: make([]diagram.Show, len(s.Ties)),
	}
	for i, a := range s.Actors {
		set.Radius[i] = alterRadius(a)
	}
	set.Radius[ego] = max(centreLeast, centreRadius-centreLess*float64(max(0, s.N()-1-aFew)))
	pass, own := e.in.passing(), 0
	for k, ends := range s.Ends {
		passes := pass.tie(s.Ties[k].ID)
		switch {
		case int(ends[0]) == ego || int(ends[1]) == ego:
			if passes {
				own++
			}
		case e.in.Option && passes: // faint too, what the lens stops would look as if it passed
			set.Ties[k] = diagram.Faint
		default:
			set.Ties[k] = diagram.Absent
			if passes {
				page.Undrawn++
			}
		}
	}
	if page.Undrawn > 0 {
		set.Notes = []string{look.Language.T("plan.ecomap.undrawn", "Count", page.Undrawn)}
	}
	set.Inside = map[graph.ID][]string{e.id: e.inside(s.Actors[ego], e.others(pass), own, look.Language)}
	set.Ground.Areas = []diagram.Area{{Outline: diagram.Ellipse(0, 0, e.ellipse.rx, e.ellipse.ry), Edge: diagram.InkLine}}
	set.Ground.Means = []diagram.Meaning{{Word: look.Language.T("plan.ecomap.size"), Ring: true}}
	look.Size = diagram.Shown{Name: locale.M("plan.influence")}
	look.Setting = set
}

// others counts those around the ego that the lens lets through.
func (e *ecomap) others(pass passing) int {
	n := pass.actors(e.part)
	if pass.actor(e.id) {
		n--
	}
	return n
}

// alterRadius goes with the influence, 18 px for 1 and 34 for 5; one that is not known counts as 2.
func alterRadius(a graph.Actor) float64 {
	influence := a.Influence
	if influence == 0 {
		influence = 2
	}
	return 14 + 4*float64(influence)
}

// inside returns the words in the circle in the middle.
func (e *ecomap) inside(a graph.Actor, others, ties int, l locale.Language) []string {
	what := l.Say(graph.ChoiceMessage("actor-kind", a.Kind, e.part))
	if !a.IsClient {
		what += " · " + l.T("plan.tier."+graph.TierOf(a.Tier).Code)
	}
	return []string{a.MapLabel(), what, l.T("plan.ecomap.counts",
		"Actors", locale.M("diagram.actors", "Count", others), "Ties", locale.M("diagram.tie-count", "Count", ties))}
}
