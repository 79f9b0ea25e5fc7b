package diagram

import (
	"math"

	"jejaring/graph"
)

// wires knows which lines pass where, so that labels can stand where the fewest do.
type wires struct {
	grid  *crowd // its cells, without its things
	lines []wire
	asked []int32 // number of the last question in which a line was counted
	turn  int32
}

// wire is a line on the screen, width px wide, of a pair.
type wire struct {
	x0, y0, x1, y1, width float64
	pair                  int32
}

// mostWires is the number of pairs up to which labels look for the place with the fewest lines; in larger
// networks there is none anyway, and the first free place wins.
const mostWires = 4000

// curvePieces is about how many pieces a bent line has here: labels need not know it more closely.
const curvePieces = 12

// headWeight is what hiding an arrowhead or the strokes of a broken tie counts, as px of line width.
const headWeight = 8

// lines returns the lines of all pairs at a zoom, nil where there are too many.
func (s *Scene) lines(zoom float64, bounds Rect) *wires {
	if len(s.pairs) > mostWires {
		return nil
	}
	w := &wires{grid: newCrowd(bounds, 2*len(s.pairs))}
	size := headLength * lineFactor(zoom)
	var line way
	for k := range s.pairs {
		p := &s.pairs[k]
		line = s.way(line, int32(k), zoom)
		if p.merged.quality == graph.Broken {
			for _, stroke := range strokes(line) {
				w.addWay(stroke[:], headWeight, int32(k))
			}
		}
		if p.merged.head[0] != noHead {
			tip, to := line.along(0)
			w.add(wire{tip.x, tip.y, tip.x + to.x*size, tip.y + to.y*size, headWeight, int32(k)})
		}
		if p.merged.head[1] != noHead {
			tip, to := line.along(line.length())
			w.add(wire{tip.x - to.x*size, tip.y - to.y*size, tip.x, tip.y, headWeight, int32(k)})
		}
		w.addWay(line.thinned(curvePieces), p.merged.width, int32(k))
	}
	w.asked = make([]int32, len(w.lines))
	return w
}

// addWay adds each piece of the way of a pair.
func (w *wires) addWay(line way, width float64, pair int32) {
	for k := 0; k+3 < len(line); k += 2 {
		w.add(wire{line[k], line[k+1], line[k+2], line[k+3], width, pair})
	}
}

// add links a line to the cells that it passes, row of cells by row of cells.
func (w *wires) add(l wire) {
	k, g := int32(len(w.lines)), w.grid
	w.lines = append(w.lines, l)
	_, first, _, last := g.cells(Rect{min(l.x0, l.x1), min(l.y0, l.y1), max(l.x0, l.x1), max(l.y0, l.y1)})
	for row := first; row <= last; row++ {
		top := g.origin.y + float64(row)*g.cell
		part := Rect{math.Inf(-1), top, math.Inf(1), top + g.cell}
		from, to, ok := l.within(part)
		if !ok {
			continue
		}
		xa, xb := l.x0+(l.x1-l.x0)*from, l.x0+(l.x1-l.x0)*to
		left, _, right, _ := g.cells(Rect{min(xa, xb), top, max(xa, xb), top})
		for col := left; col <= right; col++ {
			cell := row*g.cols + col
			g.links = append(g.links, link{k, g.first[cell]})
			g.first[cell] = int32(len(g.links) - 1)
		}
	}
}

// within returns the part of the line, from and to in 0 to 1, that lies in a rectangle (Liang and Barsky 1984).
func (l *wire) within(r Rect) (from, to float64, ok bool) {
	to = 1
	for _, edge := range [4][2]float64{
		{l.x0 - l.x1, l.x0 - r.X0}, {l.x1 - l.x0, r.X1 - l.x0}, {l.y0 - l.y1, l.y0 - r.Y0}, {l.y1 - l.y0, r.Y1 - l.y0},
	} {
		switch speed, room := edge[0], edge[1]; {
		case speed == 0 && room < 0:
			return 0, 0, false
		case speed < 0:
			from = max(from, room/speed)
		case speed > 0:
			to = min(to, room/speed)
		}
	}
	return from, to, from < to
}

// toOthers returns how far a place is from the nearest line of another pair, or most where none is nearer; for nil too.
func (w *wires) toOthers(x, y, most float64, pair int32) float64 {
	if w == nil {
		return most
	}
	g := w.grid
	x0, y0, x1, y1 := g.cells(Rect{x, y, x, y}.grown(most))
	for row := y0; row <= y1; row++ {
		for col := x0; col <= x1; col++ {
			for k := g.first[row*g.cols+col]; k >= 0; k = g.links[k].next {
				if l := &w.lines[g.links[k].thing]; l.pair != pair {
					most = min(most, distanceToSegment(x, y, l.x0, l.y0, l.x1, l.y1))
				}
			}
		}
	}
	return most
}

// beneath returns how much line lies in a rectangle, in px²; 0 for nil.
func (w *wires) beneath(r Rect) float64 {
	if w == nil {
		return 0
	}
	w.turn++
	sum, g := 0.0, w.grid
	x0, y0, x1, y1 := g.cells(r)
	for y := y0; y <= y1; y++ {
		for x := x0; x <= x1; x++ {
			for k := g.first[y*g.cols+x]; k >= 0; k = g.links[k].next {
				id := g.links[k].thing
				if w.asked[id] == w.turn {
					continue
				}
				w.asked[id] = w.turn
				l := &w.lines[id]
				if from, to, ok := l.within(r); ok {
					sum += math.Hypot(l.x1-l.x0, l.y1-l.y0) * (to - from) * l.width
				}
			}
		}
	}
	return sum
}
