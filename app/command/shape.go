package command

import (
	"cmp"
	"math"
	"slices"

	"jejaring/app/session"
	"jejaring/graph"
	"jejaring/graph/document"
	"jejaring/graph/layout"
	"jejaring/graph/locale"
)

// shape is a way to put those selected in order by hand: it moves their points, none is left out.
type shape struct {
	id    string
	least int // how many it needs
	put   func([]layout.Point)
}

var shapes = []shape{
	{"align-left", 2, alignX(0)},
	{"align-centre", 2, alignX(0.5)},
	{"align-right", 2, alignX(1)},
	{"align-top", 2, alignY(0)},
	{"align-middle", 2, alignY(0.5)},
	{"align-bottom", 2, alignY(1)},
	{"distribute-across", 3, turned(distribute)},
	{"distribute-down", 3, distribute},
	{"rotate-left", 2, affine(0, 1, -1, 0)},
	{"rotate-right", 2, affine(0, -1, 1, 0)},
	{"mirror-across", 2, affine(-1, 0, 0, 1)},
	{"mirror-down", 2, affine(1, 0, 0, -1)},
	{"spread", 2, affine(1.25, 0, 0, 1.25)},
	{"gather", 2, affine(0.8, 0, 0, 0.8)},
	{"turn-left", 2, turn(-math.Pi / 12)},
	{"turn-right", 2, turn(math.Pi / 12)},
	{"straighten", 2, straighten},
	{"to-grid", 1, toGrid},
}

// shapeKeys are the keys of those that are done again and again.
var shapeKeys = map[string]string{"turn-left": "[", "turn-right": "]"}

// shapeCommands makes one command per way.
func shapeCommands() []Command {
	var list []Command
	for _, way := range shapes {
		list = append(list, Command{ID: way.id, Keys: shapeKeys[way.id], Menu: "shape", Can: way.can, Do: way.do})
	}
	return list
}

func (w shape) can(s *session.Session) bool {
	return whyNoShape(s) == "" && len(s.SelectedActors()) >= w.least
}

// whyNoShape returns the ID of what keeps a hand from moving actors freely; empty for nothing.
func whyNoShape(s *session.Session) string {
	switch {
	case s.Document() == nil || s.View() != session.ViewMap:
		return "command.shape.on-map"
	case s.Document().ReadOnly():
		return "panel.read-only"
	case !s.Plan().Free:
		return "command.shape.fixed"
	case s.InTrial() || s.Overlay() != nil || s.Arrangement() != nil:
		return "command.shape.on-map"
	}
	return ""
}

// CanShape tells whether a hand may put the actors of the map anywhere.
func CanShape(s *session.Session) bool { return whyNoShape(s) == "" }

// Reshape puts the selected actors where a hand has brought them, all at once, as one edit; how is "turn" or "scale".
func Reshape(s *session.Session, how string, to map[graph.ID]layout.Point) error {
	label := locale.M("edit.reshape."+how, "Count", len(to))
	return move(s, to, func(_ locale.Message, do func(*document.Tx) error) error { return s.Document().Edit(label, do) })
}

func (w shape) do(s *session.Session, h Host) error {
	places := s.Places()
	var ids []graph.ID
	var points []layout.Point
	for _, a := range s.SelectedActors() {
		if p, ok := places[a.ID]; ok {
			ids, points = append(ids, a.ID), append(points, p)
		}
	}
	if len(points) == 0 {
		return nil
	}
	w.put(points)
	to := make(map[graph.ID]layout.Point, len(ids))
	for k, id := range ids {
		to[id] = points[k]
	}
	label := locale.M("edit.shape", "Name", Command{ID: w.id}.Name(), "Count", len(to))
	return move(s, to, func(_ locale.Message, do func(*document.Tx) error) error { return s.Document().Edit(label, do) })
}

// bounds returns the corners of what the points take up.
func bounds(points []layout.Point) (low, high layout.Point) {
	low, high = points[0], points[0]
	for _, p := range points[1:] {
		low.X, low.Y = min(low.X, p.X), min(low.Y, p.Y)
		high.X, high.Y = max(high.X, p.X), max(high.Y, p.Y)
	}
	return low, high
}

// alignX puts all on one upright line, at a share of the way from the leftmost to the rightmost. Those that would then
// stand on each other are kept apart.
func alignX(share float64) func([]layout.Point) {
	return func(points []layout.Point) {
		low, high := bounds(points)
		for k := range points {
			points[k].X = low.X + share*(high.X-low.X)
		}
		separate(points)
	}
}

func alignY(share float64) func([]layout.Point) { return turned(alignX(share)) }

// turned does across what a way does down.
func turned(way func([]layout.Point)) func([]layout.Point) {
	return func(points []layout.Point) {
		swap(points)
		way(points)
		swap(points)
	}
}

func swap(points []layout.Point) {
	for k, p := range points {
		points[k] = layout.Point{X: p.Y, Y: p.X}
	}
}

// separate pushes those apart downward that stand closer than a symbol needs, in their order, around the same middle.
func separate(points []layout.Point) {
	order := downward(points)
	before := middle(points)
	for k := 1; k < len(order); k++ {
		last, this := &points[order[k-1]], &points[order[k]]
		this.Y = max(this.Y, last.Y+room)
	}
	after := middle(points)
	for k := range points {
		points[k].Y += before - after
	}
}

// middle returns halfway between the highest and the lowest.
func middle(points []layout.Point) float64 {
	low, high := bounds(points)
	return (low.Y + high.Y) / 2
}

// downward returns the indices of points from the highest to the lowest; of one height as they came.
func downward(points []layout.Point) []int {
	order := make([]int, len(points))
	for k := range order {
		order[k] = k
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(points[a].Y, points[b].Y) })
	return order
}

// distribute gives all the same way down to the next one; the highest and the lowest stay.
func distribute(points []layout.Point) {
	low, high := bounds(points)
	for k, i := range downward(points) {
		points[i].Y = low.Y + (high.Y-low.Y)*float64(k)/float64(len(points)-1)
	}
}

// affine turns, mirrors or stretches around the middle of all: the rows of a matrix.
func affine(a, b, c, d float64) func([]layout.Point) {
	return func(points []layout.Point) {
		low, high := bounds(points)
		x, y := (low.X+high.X)/2, (low.Y+high.Y)/2
		for k, p := range points {
			points[k] = layout.Point{X: x + a*(p.X-x) + b*(p.Y-y), Y: y + c*(p.X-x) + d*(p.Y-y)}
		}
	}
}

// gridStep is how far the lines of the grid are apart, in pixels at 100 %.
const gridStep = 40

// toGrid puts each on the nearest crossing of a grid that nobody of the others took.
func toGrid(points []layout.Point) {
	taken := map[layout.Point]bool{}
	for _, i := range downward(points) {
		points[i] = freeCrossing(taken, points[i])
		taken[points[i]] = true
	}
}

// freeCrossing looks in growing squares around the nearest crossing.
func freeCrossing(taken map[layout.Point]bool, p layout.Point) layout.Point {
	x, y := math.Round(p.X/gridStep), math.Round(p.Y/gridStep)
	for reach := 0.0; ; reach++ {
		best, nearest := math.Inf(1), layout.Point{}
		for dx := -reach; dx <= reach; dx++ {
			for dy := -reach; dy <= reach; dy++ {
				at := layout.Point{X: (x + dx) * gridStep, Y: (y + dy) * gridStep}
				if way := math.Hypot(at.X-p.X, at.Y-p.Y); !taken[at] && way < best {
					best, nearest = way, at
				}
			}
		}
		if !math.IsInf(best, 1) {
			return nearest
		}
	}
}

// turn turns around the mean of all, so that turning on and back leads home.
func turn(angle float64) func([]layout.Point) {
	return func(points []layout.Point) { turnAround(points, mean(points), angle) }
}

func turnAround(points []layout.Point, m layout.Point, angle float64) {
	sin, cos := math.Sincos(angle)
	for k, p := range points {
		x, y := p.X-m.X, p.Y-m.Y
		points[k] = layout.Point{X: m.X + cos*x - sin*y, Y: m.Y + sin*x + cos*y}
	}
}

func mean(points []layout.Point) (m layout.Point) {
	for _, p := range points {
		m.X, m.Y = m.X+p.X/float64(len(points)), m.Y+p.Y/float64(len(points))
	}
	return m
}

// straighten puts all on the straight line that lies nearest to them, in the sense of least squares, each at its nearest
// point of it; those that would then stand on each other are kept apart.
func straighten(points []layout.Point) {
	m := mean(points)
	var xx, xy, yy float64
	for _, p := range points {
		x, y := p.X-m.X, p.Y-m.Y
		xx, xy, yy = xx+x*x, xy+x*y, yy+y*y
	}
	upright := math.Pi/2 - math.Atan2(2*xy, xx-yy)/2 // from the line to straight down
	turnAround(points, m, upright)
	for k := range points {
		points[k].X = m.X
	}
	separate(points)
	turnAround(points, m, -upright)
}
