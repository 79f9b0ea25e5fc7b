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

// Circles has the focal actor in the middle of three rings of support and a zone of those not connected, in a wedge
// per sector (V02; the convoy of Kahn and Antonucci 1980). Ties are left out.
var Circles = Plan{ID: "circles", OfOne: true, Fades: true, Option: OptionAmong, Of: circlesOf}

const (
	flatness                   = 0.6  // height of an ellipse as a share of its width
	middle                     = 30.0 // half width of the place of the focal actor
	leastDepth                 = 62.0 // half width of a ring at least
	mostDepth                  = 4000.0
	deeper                     = 1.15       // how much deeper a ring is tried to be where it holds not all
	chipHalfWide, chipHalfHigh = 72.0, 13.0 // of the name of a ring
	rimMargin                  = 10.0       // px that a shape keeps from the line of its ring
	leastWedge                 = 0.42       // angle of a wedge, however few it holds
	wedgeGrowth                = 0.75       // power of the number of its actors with which a wedge grows
	boxGap                     = 3.0        // px between the boxes of two actors
	candidate                  = 12.0       // px between the places that are tried
	farthest                   = 3.0        // distance in boxes above which two places are as good
)

// circles is the page while it is made.
type circles struct {
	in     In
	ego    int
	rings  []int
	boxes  []layout.Size
	wedges []wedge
	rims   [4]float64 // half width at which each ring ends
	places map[graph.ID]layout.Point
	taken  []diagram.Rect
}

// wedge is the part of the circle of a sector, clockwise from one angle to another.
type wedge struct {
	sector   graph.Sector
	from, to float64
}

func circlesOf(in In) Page {
	ego, ok := in.ego()
	if !ok {
		return in.ofNobody()
	}
	s, look := in.Snapshot, in.Look
	look.Size = diagram.Shown{Name: locale.M("plan.influence")}
	page := Page{Snapshot: s, Places: map[graph.ID]layout.Point{}, Look: look, Undrawn: in.passing().tiesOf(s)}
	c := &circles{in: in, ego: ego, rings: s.Rings(ego), places: page.Places}
	set := c.setting()
	page.Look.Setting = set
	c.boxes = diagram.Boxes(s, page.Look)
	c.cut()
	c.set(s.Actors[ego].ID, layout.Point{}, ego)
	for ring := network.RingInner; ring <= network.RingApart; ring++ {
		c.fill(ring)
	}
	c.byHand()
	c.draw(&set)
	page.Look.Setting = set
	if in.Option {
		page.Undrawn = 0
	}
	if focal, ok := s.Focal(); ok && focal == ego { // only the rings around it are written down
		page.Zone = c.zone
	}
	page.Keeps = func(id graph.ID, at layout.Point) bool {
		i, ok := s.Index(id)
		if !ok || i == ego {
			return false
		}
		if zone, _ := c.zone(at); zone.Ring != c.rings[i] {
			return page.Zone != nil
		}
		return c.inWedge(at, s.Actors[i].Sector)
	}
	return page
}

func (c *circles) setting() diagram.Setting {
	s := c.in.Snapshot
	set := diagram.Setting{Fixed: true, Headed: true, Radius: make([]float64, s.N()), Ties: make([]diagram.Show, len(s.Ties))}
	for i, a := range s.Actors {
		set.Radius[i] = 5 + 2*float64(max(a.Influence, 1))
		if i == c.ego {
			set.Radius[i] = 19
		}
	}
	pass := c.in.passing()
	for k := range set.Ties {
		if set.Ties[k] = diagram.Absent; c.in.Option && pass.tie(s.Ties[k].ID) { // what is stopped would look the same
			set.Ties[k] = diagram.Faint
		}
	}
	return set
}

// cut gives each sector that has actors its wedge, the wider the more it holds; the residents' own begins at the left.
func (c *circles) cut() {
	counts := make([]int, len(graph.Sectors))
	for i, a := range c.in.Snapshot.Actors {
		if i != c.ego {
			counts[graph.SectorRank(a.Sector)]++
		}
	}
	var weights []float64
	sum := 0.0
	for k, n := range counts {
		if n == 0 && k == len(counts)-1 { // "other" has no place of its own where nobody is in it
			continue
		}
		weight := max(math.Pow(float64(n), wedgeGrowth), 1)
		c.wedges, weights = append(c.wedges, wedge{sector: graph.Sectors[k]}), append(weights, weight)
		sum += weight
	}
	at, free := 0.94*math.Pi, 2*math.Pi-leastWedge*float64(len(c.wedges))
	for k := range c.wedges {
		wide := leastWedge + free*weights[k]/sum
		c.wedges[k].from, c.wedges[k].to = at, at+wide
		at += wide
	}
}

// members returns the indices of the actors of a sector in a ring, those with most ties first.
func (c *circles) members(ring int, sector graph.Sector) []int {
	var list []int
	know := c.in.Snapshot.Network(network.Know)
	for i, a := range c.in.Snapshot.Actors {
		if i != c.ego && c.rings[i] == ring && graph.SectorOf(a.Sector).Code == sector.Code {
			list = append(list, i)
		}
	}
	slices.SortStableFunc(list, func(i, j int) int { return cmp.Compare(know.Degree(j), know.Degree(i)) })
	return list
}

// fill makes a ring deep enough for all its actors and puts them there.
func (c *circles) fill(ring int) {
	inner := middle
	if ring > network.RingInner {
		inner = c.rims[ring-2]
	}
	before := len(c.taken)
	for depth := leastDepth; ; depth *= deeper {
		c.taken = append(c.taken, chipBox(inner+depth))
		c.rims[ring-1] = inner + depth
		fits := true
		for _, w := range c.wedges {
			fits = c.spread(w, inner, inner+depth, c.members(ring, w.sector)) && fits
		}
		if fits || depth > mostDepth {
			return
		}
		c.taken = c.taken[:before]
	}
}

// chipBox is what the name of a ring covers that ends at a half width.
func chipBox(rim float64) diagram.Rect {
	return diagram.Rect{X0: -chipHalfWide, Y0: -rim*flatness - chipHalfHigh, X1: chipHalfWide, Y1: -rim*flatness + chipHalfHigh}
}

// spread puts actors into a wedge between two rims, each where it is farthest from all others and from the lines
// around, and tells whether all had room.
func (c *circles) spread(w wedge, inner, outer float64, list []int) bool {
	if len(list) == 0 {
		return true
	}
	spots := c.spots(w, inner, outer)
	free := make([]float64, len(spots))
	for k, p := range spots {
		free[k] = min(c.fromRims(p, inner, outer), c.fromLines(p, w))
		for _, box := range c.taken {
			free[k] = min(free[k], boxesApart(p, middleOf(box)))
		}
	}
	fits := true
	for _, i := range list {
		best := -1
		for k, p := range spots {
			if (best < 0 || free[k] > free[best]) && c.clear(c.box(p, i)) {
				best = k
			}
		}
		if best < 0 {
			fits = false
			continue
		}
		at := spots[best]
		c.set(c.in.Snapshot.Actors[i].ID, at, i)
		for k, p := range spots {
			free[k] = min(free[k], boxesApart(p, at))
		}
	}
	return fits
}

// spots returns the places that are tried, row by row outward.
func (c *circles) spots(w wedge, inner, outer float64) []layout.Point {
	var list []layout.Point
	margin := rimMargin + 8
	for rx := inner + margin; rx <= outer-margin; rx += candidate {
		step := candidate / rx
		n := int((w.to - w.from) / step)
		for k := range n {
			p := c.at(w.from+(w.to-w.from)*(float64(k)+0.5)/float64(n), rx)
			if c.fromLines(p, w) > leastFromLine {
				list = append(list, p)
			}
		}
	}
	return list
}

// Distances are counted in boxes: a label is much wider than it is high.
const (
	boxWide       = 96.0
	boxHigh       = 44.0
	leastFromLine = 0.3
)

func boxesApart(a, b layout.Point) float64 {
	return min(math.Hypot((a.X-b.X)/boxWide, (a.Y-b.Y)/boxHigh), farthest)
}

func middleOf(r diagram.Rect) layout.Point {
	return layout.Point{X: (r.X0 + r.X1) / 2, Y: (r.Y0 + r.Y1) / 2}
}

// fromRims is the distance from the nearer rim; a rim counts half, so that actors stand nearer to it than to others.
func (c *circles) fromRims(p layout.Point, inner, outer float64) float64 {
	r := math.Hypot(p.X, p.Y/flatness)
	return 2 * min(r-inner, outer-r) / boxHigh
}

// fromLines is the distance from the lines at both sides of a wedge.
func (c *circles) fromLines(p layout.Point, w wedge) float64 {
	least := farthest
	for _, angle := range [2]float64{w.from, w.to} {
		sin, cos := math.Sincos(angle)
		sin *= flatness
		along := (p.X*cos + p.Y*sin) / (cos*cos + sin*sin)
		if along > 0 {
			least = min(least, 2*boxesApart(p, layout.Point{X: along * cos, Y: along * sin}))
		}
	}
	return least
}

func (c *circles) at(angle, rx float64) layout.Point {
	sin, cos := math.Sincos(angle)
	return layout.Point{X: rx * cos, Y: rx * flatness * sin}
}

// box returns what an actor covers at a place, with the gap around it.
func (c *circles) box(at layout.Point, i int) diagram.Rect {
	w, h := c.boxes[i].Width/2+boxGap, c.boxes[i].Height/2+boxGap
	return diagram.Rect{X0: at.X - w, Y0: at.Y - h, X1: at.X + w, Y1: at.Y + h}
}

func (c *circles) clear(box diagram.Rect) bool { return !slices.ContainsFunc(c.taken, box.Meets) }

func (c *circles) set(id graph.ID, at layout.Point, i int) {
	c.places[id] = at
	c.taken = append(c.taken, c.box(at, i))
}

// byHand puts actors where a hand has put them, as long as that is in their ring and in the wedge of their sector.
func (c *circles) byHand() {
	for i, a := range c.in.Snapshot.Actors {
		at, ok := c.in.Places[a.ID]
		if zone, _ := c.zone(at); ok && i != c.ego && zone.Ring == c.rings[i] && c.inWedge(at, a.Sector) {
			c.places[a.ID] = at
		}
	}
}

// inWedge tells whether a place is in the wedge of a sector; the innermost ring has none.
func (c *circles) inWedge(at layout.Point, sector string) bool {
	if math.Hypot(at.X, at.Y/flatness) <= c.rims[0] {
		return true
	}
	angle := math.Atan2(at.Y/flatness, at.X)
	for _, w := range c.wedges {
		if w.sector.Code == graph.SectorOf(sector).Code {
			return math.Mod(angle-w.from+4*math.Pi, 2*math.Pi) <= w.to-w.from
		}
	}
	return false
}

// zone returns the ring of a place.
func (c *circles) zone(at layout.Point) (Zone, bool) {
	r := math.Hypot(at.X, at.Y/flatness)
	for k, rim := range c.rims[:network.RingFar] {
		if r <= rim {
			return Zone{Ring: k + 1}, true
		}
	}
	return Zone{Ring: network.RingApart}, true
}

// draw lays the rings with their names and counts, and the wedges with theirs.
func (c *circles) draw(set *diagram.Setting) {
	l := c.in.Look.Language
	counts, pass := [4]int{}, c.in.passing()
	for _, i := range pass.among(c.in.Snapshot, all(c.in.Snapshot)) {
		counts[c.rings[i]-1]++
	}
	fills := [3]diagram.Ink{diagram.InkTint, diagram.InkTint2, diagram.InkTint3}
	for k := network.RingFar - 1; k >= 0; k-- {
		set.Ground.Areas = append(set.Ground.Areas, diagram.Area{Outline: diagram.Ellipse(0, 0, c.rims[k], c.rims[k]*flatness), Fill: fills[k], Edge: diagram.InkRim})
	}
	c.drawWedges(set)
	for k := range counts {
		y := -c.rims[k] * flatness
		word := l.T("plan.ring-counted", "Ring", locale.M(RingWord(k+1)), "Count", l.Whole(counts[k]))
		set.Ground.Words = append(set.Ground.Words, diagram.Word{Text: word, Y: y, Align: 0.5, Bold: true, Ink: diagram.InkAccent, Chip: true})
	}
	set.Ground.Means = []diagram.Meaning{{Word: l.T("plan.ecomap.size"), Ring: true}}
	if !c.in.Option {
		set.Notes = []string{l.T("plan.circles.undrawn")}
	}
}

// drawWedges draws the lines between wedges from the first ring outward, and the names of the sectors outside.
func (c *circles) drawWedges(set *diagram.Setting) {
	l, out := c.in.Look.Language, c.rims[network.RingApart-1]
	for _, w := range c.wedges {
		a, b := c.at(w.from, c.rims[0]*0.98), c.at(w.from, out)
		set.Ground.Areas = append(set.Ground.Areas, diagram.Area{Outline: []float64{a.X, a.Y, b.X, b.Y}, Edge: diagram.InkEdge, Dash: []float64{2, 4}, Width: 1})
		sin, cos := math.Sincos((w.from + w.to) / 2)
		at := layout.Point{X: (out + 6) * cos, Y: (out + 20) * flatness * sin}
		set.Ground.Words = append(set.Ground.Words, diagram.Word{
			Text: l.T("sector." + w.sector.Code), X: at.X, Y: at.Y, Align: 0.5 - cos/2, Size: 13, Bold: true, Sign: w.sector,
		})
	}
}
