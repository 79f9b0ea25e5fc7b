package diagram

import (
	"image"
	"maps"
	"math"
	"slices"
	"sync/atomic"
)

// PaintState draws over a picture of the scene without its State what that changes: what is pointed at, selected or on
// the way of the keyboard lies above all else, which pales where the state says so. It is about what Paint draws anew,
// in the time that the few marks take which are not at rest, so that the largest map answers the pointer at once.
func (s *Scene) PaintState(dst *image.RGBA, c Camera) {
	if s.palesRest() {
		ground := s.colours.surface
		pale(dst, [3]uint8{ground.R, ground.G, ground.B})
	}
	s.paintSome(dst, c, s.stirred())
}

// stirred is some of the actors and pairs of a scene, ascending.
type stirred struct{ actors, pairs []int32 }

// paintSome draws some of the scene over a picture.
func (s *Scene) paintSome(dst *image.RGBA, c Camera, some stirred) {
	if c.Scale <= 0 {
		c.Scale = 1
	}
	b := dst.Bounds()
	if c.Zoom <= 0 || b.Empty() || len(some.actors)+len(some.pairs) == 0 {
		return
	}
	p := &painter{dst: dst, scale: c.Scale, press: takePress()}
	defer p.press.giveBack()
	view := Rect{0, 0, float64(b.Dx()) / c.Scale, float64(b.Dy()) / c.Scale}
	s.drawing(p, c, view, s.placementAtHand(c.Zoom, s.detailAt(c.Zoom))).some(some)
}

// palesRest tells whether all that the state does not name is drawn pale.
func (s *Scene) palesRest() bool {
	return s.state.hovered >= 0 || s.look.Editing && s.state.pair >= 0
}

// stirred returns the actors and pairs that the state has drawn otherwise, ascending; what it only pales is not among them.
func (s *Scene) stirred() stirred {
	t, who, which := &s.state, map[int32]bool{}, map[int32]bool{}
	for _, k := range [2]int32{t.pair, t.hoveredPair} {
		if k >= 0 {
			which[k] = true
		}
	}
	if t.hovered >= 0 {
		who[t.hovered] = true
		for _, k := range s.joins().of(t.hovered) {
			which[k] = true
		}
	}
	for i := range t.selected {
		who[i] = true
		for _, k := range s.joins().of(i) {
			which[k] = which[k] || s.active(k)
		}
	}
	for i := range t.lit {
		who[i] = true
	}
	for k := range t.litPairs {
		which[k] = true
	}
	if t.focus >= 0 {
		who[t.focus] = true
	}
	maps.DeleteFunc(which, func(_ int32, in bool) bool { return !in })
	for k := range which { // lines end below the shapes
		who[s.pairs[k].i], who[s.pairs[k].j] = true, true
	}
	return stirred{slices.Sorted(maps.Keys(who)), slices.Sorted(maps.Keys(which))}
}

// placementAtHand returns where labels are at a zoom without working it out: where they are in the picture beneath.
// Those that are not known stand in the first of their spots.
func (s *Scene) placementAtHand(zoom float64, d detail) *placement {
	for _, known := range [2]*atomic.Pointer[placement]{s.placed, s.before} {
		if known == nil {
			continue
		}
		if p := known.Load(); p != nil && p.zoom == zoom && p.detail == d {
			return p
		}
	}
	if s.origin != nil {
		p := s.origin.placementAtHand(zoom, d).movedTo(s)
		s.placed.Store(p)
		return p
	}
	return &placement{zoom: zoom, detail: d, labels: make([]spot, len(s.actors))}
}

// some draws some actors and pairs with their labels and badges, in the order of the whole picture.
func (w *drawing) some(of stirred) {
	if w.palesRest() {
		for k := range w.at.boxes { // never pale
			w.box(&w.at.boxes[k])
		}
	}
	for _, k := range of.pairs {
		if (w.active(k) && !w.led(k)) || k == w.state.hoveredPair {
			w.underlay(k)
		}
	}
	for layer := range 3 {
		for _, k := range of.pairs {
			if w.layer(k) == layer {
				w.pair(k)
			}
		}
	}
	for k := range w.at.badges {
		if _, in := slices.BinarySearch(of.pairs, w.at.badges[k].pair); in {
			w.badge(&w.at.badges[k])
		}
	}
	for _, i := range of.actors {
		w.actor(i)
	}
	for _, i := range of.actors {
		if spot, ok := w.spotNow(i); ok {
			w.label(i, spot)
		}
	}
	for _, t := range w.at.words {
		if _, in := slices.BinarySearch(of.pairs, t.pair); in {
			w.word(t)
		}
	}
}

// spotNow returns where the label of an actor stands: a selected one is larger, so that it stands a little farther out, on
// the same side.
func (w *drawing) spotNow(i int32) (best spot, ok bool) {
	known := w.at.labels[i]
	switch {
	case known.shown && !w.state.selected[i]:
		return known, true
	case !known.shown && !w.state.selected[i] && i != w.state.hovered:
		return spot{}, false
	}
	spots := w.spots(i, w.zoom)
	best = spots[0]
	for _, at := range spots[1:] {
		if known.shown && at.rect.apartFrom(known.rect) < best.rect.apartFrom(known.rect) {
			best = at
		}
	}
	return best, true
}

// apartFrom returns how far the middles of two rectangles are from each other.
func (r Rect) apartFrom(o Rect) float64 {
	return math.Hypot(r.X0+r.X1-o.X0-o.X1, r.Y0+r.Y1-o.Y0-o.Y1) / 2
}

// pale mixes a picture with a ground, as the eye sees it at 38 %.
func pale(dst *image.RGBA, grounds [3]uint8) {
	var tables [3][256]uint8
	for channel, ground := range grounds {
		for v := range 256 {
			tables[channel][v] = uint8(float64(ground) + (float64(v)-float64(ground))*faintShare + 0.5)
		}
	}
	for y := range dst.Rect.Dy() {
		row := dst.Pix[y*dst.Stride : y*dst.Stride+4*dst.Rect.Dx()]
		for k := 0; k+3 < len(row); k += 4 {
			row[k], row[k+1], row[k+2] = tables[0][row[k]], tables[1][row[k+1]], tables[2][row[k+2]]
		}
	}
}
