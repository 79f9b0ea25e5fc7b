package diagram

import (
	"image/color"
	"math"
	"slices"
	"strconv"

	"jejaring/graph"
)

// ties draws the ties in layers: what lies under the selected ones, then thin lines, thick lines and the
// selected ties, so that what matters is never crossed by what does not.
func (w *drawing) ties() {
	for k := range w.pairs {
		if ((w.active(int32(k)) && !w.led(int32(k))) || int32(k) == w.state.hoveredPair) && w.holdsPair(int32(k)) {
			w.underlay(int32(k))
		}
	}
	for layer := range 3 {
		for k := range w.pairs {
			if w.stops(k) {
				return
			}
			if w.layer(int32(k)) == layer && w.holdsPair(int32(k)) {
				w.pair(int32(k))
			}
		}
	}
}

func (w *drawing) layer(k int32) int {
	switch {
	case w.active(k) || k == w.state.hoveredPair || w.pairs[k].merged.mark == Proposed:
		return 2
	case w.pairs[k].merged.width > 2 || w.pairs[k].mixed:
		return 1
	}
	return 0
}

// ends returns where the line of a pair starts and ends on the screen of a camera at the origin: at the
// edges of the two shapes.
func (s *Scene) ends(p *pair, zoom float64) (x0, y0, x1, y1 float64) {
	a, b := &s.actors[p.i], &s.actors[p.j]
	x0, y0, x1, y1 = a.x*zoom, a.y*zoom, b.x*zoom, b.y*zoom
	d := math.Hypot(x1-x0, y1-y0)
	if d == 0 {
		return
	}
	ux, uy := (x1-x0)/d, (y1-y0)/d
	from, to := s.gap(p.i, ux, uy, zoom), s.gap(p.j, -ux, -uy, zoom)
	if from+to > d-4 { // shapes touch or cover each other: the line shows between the centres
		from, to = 0, 0
	}
	return x0 + ux*from, y0 + uy*from, x1 - ux*to, y1 - uy*to
}

// gap returns how far a line keeps from the centre of an actor.
func (s *Scene) gap(i int32, ux, uy, zoom float64) float64 {
	if s.state.selected[i] {
		return s.radius(i, zoom) + 1
	}
	return max(s.actors[i].edge(ux, uy)*zoom, smallestRadius) + 1
}

// underlay draws the wide pale line under a selected pair, or under the one that the pointer lifts.
func (w *drawing) underlay(k int32) {
	line := w.wayOf(k)
	wide := underlay
	if w.apart(k) {
		wide += apartStep * float64(len(w.pairs[k].rows())-1)
	}
	c := w.colours.tint
	if !w.active(k) {
		c = mix(w.colours.surface, w.colours.line, 0.6)
	}
	w.pen.Polyline(line, wide, nil, w.fade(c, w.fadedPair(k)))
}

// pair draws the ties of a pair, merged or side by side.
func (w *drawing) pair(k int32) {
	p := &w.pairs[k]
	line := w.wayOf(k)
	if !line.box().grown(underlay).Meets(w.view) {
		return
	}
	if w.named {
		a, b := w.snapshot.Actors[p.i], w.snapshot.Actors[p.j]
		w.begin("ties-"+strconv.Itoa(int(k)+1), a.MapLabel()+" – "+b.MapLabel()+": "+w.typesOf(p))
		defer w.end()
	}
	if !w.apart(k) {
		w.stroke(w.seen(k, p.merged), line.shifted(w.aside(p, w.zoom)), w.tint(k, p.merged))
		return
	}
	for _, t := range p.rows() {
		l := w.single(p, t)
		c := w.tint(k, l)
		if !slices.Contains(p.ties, t) {
			c = w.fade(w.colours.quality(l.quality), true)
		}
		w.stroke(w.seen(k, l), w.wayOf(k).shifted(w.offset(p, t, w.zoom)), c)
	}
}

// leastActive is the px that the line of a tie is wide at least while it is selected: on a map seen from far away it would
// be lost on what lies beneath it.
const leastActive = 1.5

// headsFrom is the zoom from which ties have arrowheads on the screen; selected and pointed ones always have.
const headsFrom = 0.4

// seen returns the line of a pair as wide as it has to be, and without heads where they are too small to be told apart.
func (w *drawing) seen(k int32, l line) line {
	if w.active(k) {
		l.width = max(l.width, leastActive/w.factor)
	} else if w.zoom < headsFrom && w.at.detail == landmarks && k != w.state.hoveredPair {
		l.head = [2]head{}
	}
	return l
}

// offset returns how far one of the ties of a pair stands beside the middle when they are side by side.
func (s *Scene) offset(p *pair, tie int32, zoom float64) (dx, dy float64) {
	rows, step := p.rows(), apartStep
	if s.look.Setting.Worded {
		step = min(wordedStep, 1.5*min(s.actors[p.i].r, s.actors[p.j].r)/float64(max(len(rows)-1, 1)))
	}
	return s.across(p, step*min(max(zoom, 0.7), 1.5)*(float64(slices.Index(rows, tie))-float64(len(rows)-1)/2))
}

// aside returns how far the one line of a pair stands beside the middle: a tie that is tried may run along ties that are
// lit, and both are to be seen.
func (s *Scene) aside(p *pair, zoom float64) (dx, dy float64) {
	if p.merged.mark != Proposed {
		return 0, 0
	}
	return s.across(p, proposedAside*min(max(zoom, 0.7), 1.5))
}

// across returns the way of a length across the line of a pair.
func (s *Scene) across(p *pair, length float64) (dx, dy float64) {
	a, b := &s.actors[p.i], &s.actors[p.j]
	d := max(math.Hypot(b.x-a.x, b.y-a.y), 1)
	return -(b.y - a.y) / d * length, (b.x - a.x) / d * length
}

// partnershipOffset returns the way from the middle of a pair's ties to its partnership, where its badge belongs.
func (s *Scene) partnershipOffset(p *pair, zoom float64) (dx, dy float64) {
	for _, t := range p.ties {
		if s.snapshot.Ties[t].Type == graph.Partnership {
			return s.offset(p, t, zoom)
		}
	}
	return 0, 0
}

// tint returns the colour of a line of a pair.
func (w *drawing) tint(k int32, l line) color.RGBA {
	c := w.colours.quality(l.quality)
	switch {
	case l.mark != Unmarked:
		c = w.colours.mark(l.mark)
	case w.active(k) && l.quality != graph.Tense:
		c = w.colours.accent
	case w.pairs[k].mixed && !w.look.Trial:
		return w.fade(c, true)
	}
	return w.fade(c, w.fadedPair(k))
}

// wayOf returns the line of a pair on the screen; it is overwritten by the next one.
func (w *drawing) wayOf(k int32) way {
	w.way = w.Scene.way(w.way, k, w.zoom)
	return w.way.shifted(w.dx, w.dy)
}

// stroke draws one line with its heads in the line language of domain 4.2.
func (w *drawing) stroke(l line, along way, c color.RGBA) {
	d := along.length()
	if d == 0 {
		return
	}
	size := headLength * w.factor
	if l.width > 2 {
		size *= 1.2
	}
	if d < 2.2*size {
		size = d / 2.2
	}
	var short [2]float64
	for end, h := range l.head {
		if h != noHead {
			short[end] = size * 0.9
		}
	}
	first, last := corner{along[0], along[1]}, corner{along[len(along)-2], along[len(along)-1]}
	if short != [2]float64{} {
		along = along.cut(short[0], short[1])
	}
	w.body(l, along, c)
	w.head(l.head[0], first, corner{along[0], along[1]}, size, c)
	w.head(l.head[1], last, corner{along[len(along)-2], along[len(along)-1]}, size, c)
}

// body draws a line without its heads.
func (w *drawing) body(l line, along way, c color.RGBA) {
	width := l.width * w.factor
	if l.mark == Ghost {
		w.pen.Polyline(along, width, ghostDashes, c)
		return
	}
	if l.mark.isDotted() {
		w.pen.Polyline(along, width, markDots, c)
		return
	}
	switch l.quality {
	case "renggang":
		w.pen.Polyline(along, width, []float64{6, 4}, c)
	case graph.Tense:
		w.pen.Polyline(w.zigzag(along), width, nil, c)
	case graph.Broken:
		w.broken(along, width, c)
	default:
		w.pen.Polyline(along, width, nil, c)
	}
}

// proposedAside is how far beside the middle a tie that is tried is drawn.
const proposedAside = 6.0

// Shape of the line of a tense relation.
const (
	zigzagAmplitude = 3.5
	zigzagStep      = 5.0
	mostTeeth       = 2000
)

// zigzag returns a line of teeth with straight ends.
func (w *drawing) zigzag(along way) []float64 {
	d := along.length()
	teeth := min(int((d-6)/zigzagStep), mostTeeth)
	if teeth < 2 {
		return along
	}
	lead, step := 3.0, (d-6)/float64(teeth)
	amplitude := zigzagAmplitude * min(w.factor, 1)
	at, _ := along.along(lead)
	xy := w.line(along[0], along[1], at.x, at.y)
	next, walked := 0, 0.0
	for k := 0; k+3 < len(along); k += 2 {
		dx, dy := along[k+2]-along[k], along[k+3]-along[k+1]
		long := math.Hypot(dx, dy)
		if long == 0 {
			continue
		}
		ux, uy := dx/long, dy/long
		for ; next < teeth && lead+step*(float64(next)+0.5) <= walked+long; next++ {
			far, side := lead+step*(float64(next)+0.5)-walked, amplitude*float64(1-2*(next%2))
			xy = append(xy, along[k]+ux*far-uy*side, along[k+1]+uy*far+ux*side)
		}
		walked += long
	}
	at, _ = along.along(d - lead)
	xy = append(xy, at.x, at.y, along[len(along)-2], along[len(along)-1])
	w.xy = xy
	return xy
}

// brokenGap is half the gap in the line of a broken relation, px.
const brokenGap = 6.0

// broken draws a line with a gap in its middle, where two strokes stand.
func (w *drawing) broken(along way, width float64, c color.RGBA) {
	d := along.length()
	gap := min(brokenGap, d/4)
	both := strokes(along)
	w.pen.Polyline(way(w.line(along...)).cut(0, d/2+gap), width, nil, c)
	w.pen.Polyline(way(w.line(along...)).cut(d/2+gap, 0), width, nil, c)
	for _, stroke := range both {
		w.pen.Polyline(w.line(stroke[:]...), width, nil, c)
	}
}

// strokes returns the ends x, y, x, y of the two slanting strokes in the middle of a broken line.
func strokes(along way) (both [2][4]float64) {
	mid, to := along.along(along.length() / 2)
	ex, ey := to.x*2.5-to.y*6, to.y*2.5+to.x*6
	for k, side := range [2]float64{-2.5, 2.5} {
		x, y := mid.x+to.x*side, mid.y+to.y*side
		both[k] = [4]float64{x - ex, y - ey, x + ex, y + ey}
	}
	return both
}

// head draws an arrowhead with its tip at one place, away from another, filled for material flows and open for others.
func (w *drawing) head(h head, tip, from corner, size float64, c color.RGBA) {
	d := math.Hypot(tip.x-from.x, tip.y-from.y)
	if h == noHead || size < 1 || d == 0 {
		return
	}
	x, y, ux, uy := tip.x, tip.y, (tip.x-from.x)/d, (tip.y-from.y)/d
	half := size * 0.45
	bx, by := x-ux*size, y-uy*size
	xy := w.line(x, y, bx-uy*half, by+ux*half, bx+uy*half, by-ux*half)
	if h == filledHead {
		w.pen.Polygon(xy, c)
		return
	}
	w.pen.Polygon(xy, w.colours.surface)
	w.pen.Polyline(w.line(x, y, bx-uy*half, by+ux*half, bx+uy*half, by-ux*half, x, y), 1.2*min(w.factor, 1), nil, c)
}
