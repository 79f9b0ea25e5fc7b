package diagram

import (
	"math"

	"jejaring/graph"
)

// mostBent is the number of pairs up to which lines are bent round the shapes of others. In a larger network the eye
// follows no single line, and there is no way round everybody. It costs too much there as well, although only shapes near a
// line are looked at: of 1,000 actors with 2,000 pairs 0.15 s, of 2,000 with 5,000 0.6 s, of 5,000 with 20,000 2.4 s on two
// busy cores, anew after each edit and wherever the pointer asks first.
const mostBent = 2000

// mostBentMoving is the number of pairs up to which lines are bent anew at each step of a movement.
const mostBentMoving = 500

// bendOf returns how the line of a pair is bent.
func (s *Scene) bendOf(k int32) bend {
	if s.bends == nil || len(s.pairs) > mostBent {
		return bend{}
	}
	return s.bends()[k]
}

// bendsAnew bends the lines of all pairs.
func (s *Scene) bendsAnew() []bend {
	b, bends := newBender(s.discs()), make([]bend, len(s.pairs))
	for k := range s.pairs {
		bends[k] = b.bend(s.strand(int32(k)), k)
	}
	return bends
}

// bendsMoved bends the lines of the pairs of the moved actors, and leaves those of others as they are: they are not drawn
// anew while a hand holds what is moved. Where very many are moved at once, those keep their bends too.
func (s *Scene) bendsMoved() []bend {
	bends := append([]bend(nil), s.origin.bends()...)
	var moved []int32
	for k := range s.pairs {
		if s.lifted[s.pairs[k].i] || s.lifted[s.pairs[k].j] {
			moved = append(moved, int32(k))
		}
	}
	if len(moved) > mostBentMoving {
		return bends
	}
	b := newBender(s.discs())
	for _, k := range moved {
		bends[k] = b.bend(s.strand(k), int(k))
	}
	return bends
}

func (s *Scene) discs() []disc {
	discs := make([]disc, len(s.actors))
	for i := range s.actors {
		a := &s.actors[i]
		discs[i] = disc{a.x, a.y, a.outer()}
		if a.focal {
			discs[i].r += focalBorder / 2
		}
	}
	return discs
}

// strand returns the straight line of a pair, as wide as what is drawn on it at rest.
func (s *Scene) strand(k int32) strand {
	p := &s.pairs[k]
	half := p.merged.width / 2
	switch p.merged.quality {
	case graph.Tense:
		half = zigzagAmplitude
	case graph.Broken:
		half = brokenGap
	}
	if s.spread(p) {
		dx, dy := s.offset(p, p.rows()[0], 1)
		half += math.Hypot(dx, dy)
	}
	return strand{p.i, p.j, half}
}

// bentReach returns the screen px that bent lines take at a zoom, for a camera at the origin.
func (s *Scene) bentReach(zoom float64) Rect {
	b := nowhere
	var line way
	for k := range s.pairs {
		if s.bendOf(int32(k)) != (bend{}) {
			line = s.way(line, int32(k), zoom)
			b = b.with(line.box())
		}
	}
	return b
}
