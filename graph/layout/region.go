package layout

import (
	"math"
	"slices"
)

// Around the actors outside the main network the picture may show a frame with a title; this much is kept
// free for it.
const (
	frameMargin = 14.0
	frameTitle  = 28.0
)

// Frame returns the rectangle in which the actors outside the main network stand, with room for a title at
// the top, and whether there are any. The layouts keep it clear of the main network; people who move actors
// by hand need not.
func Frame(places []Point, boxes []Size, outside []int) (Rect, bool) {
	if len(outside) == 0 {
		return Rect{}, false
	}
	return framed(around(places, boxes, outside)), true
}

func framed(r Rect) Rect {
	r = r.grown(frameMargin)
	r.Min.Y -= frameTitle
	return r
}

// assemble moves the components, each of which has its shape already, into one picture: the main network
// in the middle, all others together at its lower right. Components with a pinned actor stay where they are.
func (t *task) assemble(places []Point) {
	main := t.parts[0]
	rest, free := t.parts[1:], t.parts[:0:0]
	if len(main) < 2 {
		rest = t.parts
	}
	for _, part := range rest {
		if !t.holdsPins(part) {
			free = append(free, part)
		}
	}
	if len(main) < 2 || len(free) == 0 {
		t.shelve(places, free, mapWidth/mapHeight)
		t.besidePins(places, free)
		return
	}
	actors := slices.Concat(free...)
	best, least := 0.0, math.Inf(1)
	for _, ratio := range []float64{5, 2.4, 1.2} {
		t.shelve(places, free, ratio)
		frame, _ := Frame(places, t.Boxes, actors)
		if _, cost := t.room(places, main, frame); cost < least-1e-3 {
			best, least = ratio, cost
		}
	}
	t.shelve(places, free, best)
	frame, _ := Frame(places, t.Boxes, actors)
	if !t.holdsPins(main) {
		t.flip(places, main, frame)
	}
	corner, _ := t.room(places, main, frame)
	by := corner.minus(frame.Min)
	for _, i := range actors {
		places[i] = places[i].plus(by)
	}
}

// besidePins moves a picture without a main network, all of it, beside the pinned actors, if there are any.
func (t *task) besidePins(places []Point, free [][]int) {
	var pins []int
	for i, pinned := range t.pinned {
		if pinned {
			places[i], pins = t.Start[i], append(pins, i)
		}
	}
	actors := slices.Concat(free...)
	if len(pins) == 0 || len(actors) == 0 || len(t.parts[0]) > 1 {
		return
	}
	corner, _ := t.beside(places, pins, pins, actors)
	t.moveTo(places, actors, corner)
}

// moveTo moves the actors to where the upper left corner of their boxes is at the point.
func (t *task) moveTo(places []Point, actors []int, corner Point) {
	by := corner.minus(around(places, t.Boxes, actors).Min)
	for _, i := range actors {
		places[i] = places[i].plus(by)
	}
}

// shelve sets the components side by side in rows, as in a book shelf, the largest first, together about so many
// times as wide as high. Actors who are alone share one table, which comes last.
func (t *task) shelve(places []Point, parts [][]int, ratio float64) {
	parts, alone := t.alone(parts)
	if len(alone) > 0 {
		t.tabulate(places, alone, ratio)
		parts = append(parts, alone)
	}
	const between = 2 * gap
	area, widest := 0.0, 0.0
	for _, part := range parts {
		r := around(places, t.Boxes, part)
		area += (r.width() + between) * (r.height() + between)
		widest = max(widest, r.width())
	}
	width := max(widest, math.Sqrt(area*ratio))
	x, y, row := 0.0, 0.0, 0.0
	for _, part := range parts {
		r := around(places, t.Boxes, part)
		if x > 0 && x+r.width() > width {
			x, y, row = 0, y+row+between, 0
		}
		t.moveTo(places, part, Point{x, y})
		x += r.width() + between
		row = max(row, r.height())
	}
}

// flip mirrors the main network so that its emptiest corner is the lower right, where the others go.
func (t *task) flip(places []Point, main []int, frame Rect) {
	middle := around(places, t.Boxes, main).middle()
	mirror := func(x, y float64) {
		for _, i := range main {
			d := places[i].minus(middle)
			places[i] = middle.plus(Point{d.X * x, d.Y * y})
		}
	}
	best, least := Point{1, 1}, math.Inf(1)
	for _, way := range []Point{{1, 1}, {-1, 1}, {1, -1}, {-1, -1}} {
		mirror(way.X, way.Y)
		if _, cost := t.room(places, main, frame); cost < least-1e-9 {
			best, least = way, cost
		}
		mirror(way.X, way.Y)
	}
	mirror(best.X, best.Y)
}

// room returns where the upper left corner of a frame goes in the lower right half of the main network, clear
// of its boxes and ties, and the size of the picture then, in map areas. Time is O(n + m) per candidate.
func (t *task) room(places []Point, main []int, frame Rect) (Point, float64) {
	whole := around(places, t.Boxes, main)
	size := Point{frame.width(), frame.height()}
	below := Point{whole.Max.X - size.X, whole.Max.Y + gap}
	best, least := below, t.cost(whole, Rect{below, below.plus(size)})
	const steps = 24
	from, to := whole.middle().minus(size.times(0.5)), whole.Max.plus(Point{gap, gap})
	from = Point{max(from.X, whole.Min.X), max(from.Y, whole.Min.Y)}
	for a := range steps + 1 {
		for b := range steps + 1 {
			corner := Point{from.X + (to.X-from.X)*float64(a)/steps, from.Y + (to.Y-from.Y)*float64(b)/steps}
			r := Rect{corner, corner.plus(size)}
			if cost := t.cost(whole, r); cost < least && t.isClear(places, main, r) {
				best, least = corner, cost
			}
		}
	}
	return best, least
}

// cost returns how large the picture gets by a frame, with a little for every pixel away from the lower right.
func (t *task) cost(whole, frame Rect) float64 {
	all := whole.union(frame)
	off := (all.Max.X - frame.Max.X) + (all.Max.Y - frame.Max.Y)
	return max(all.width()/mapWidth, all.height()/mapHeight) + off*2e-4
}

// isClear tells whether no box and no tie of the actors touches the rectangle.
func (t *task) isClear(places []Point, actors []int, r Rect) bool {
	r = r.grown(gap)
	for _, i := range actors {
		if r.overlaps(boxAt(places[i], t.Boxes[i])) {
			return false
		}
	}
	for _, i := range actors {
		for _, j := range t.tied.Neighbours(i) {
			if int(j) > i && r.crosses(places[i], places[j]) {
				return false
			}
		}
	}
	return true
}
