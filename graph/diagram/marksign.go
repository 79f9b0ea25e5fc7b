package diagram

import (
	"math"

	"jejaring/graph"
)

// placeSigns puts the signs of marked ties on their lines, before any label: each at the first spot that is free of
// shapes and of other signs, else at the one least taken.
func (s *Scene) placeSigns(p *placement, c *crowd) {
	for k := range s.pairs {
		pair := &s.pairs[k]
		switch {
		case !pair.isMarked():
		case !s.apart(int32(k)):
			dx, dy := s.aside(pair, p.zoom)
			s.placeSign(p, c, badge{pair: int32(k), mark: pair.merged.mark}, [2]float64{dx, dy})
		default:
			for _, t := range pair.ties {
				dx, dy := s.offset(pair, t, p.zoom)
				s.placeSign(p, c, badge{pair: int32(k), mark: s.markOf(t)}, [2]float64{dx, dy})
			}
		}
	}
}

// placeSign puts one sign on a line that stands so far beside the middle of its pair.
func (s *Scene) placeSign(p *placement, c *crowd, b badge, beside [2]float64) {
	pair := &s.pairs[b.pair]
	if markings[b.mark].sign == "" || b.mark == Ghost && (s.actors[pair.i].isGhost() || s.actors[pair.j].isGhost()) {
		return
	}
	line := s.way(nil, b.pair, p.zoom).shifted(beside[0], beside[1])
	b.r = markRadius * signFactor(p.zoom)
	least := math.Inf(1)
	for _, t := range slides {
		if t == 0.5 && pair.merged.quality == graph.Broken && !b.mark.isDotted() {
			continue // the two strokes stand there
		}
		x, y := line.at(t)
		taken := c.overlap(Rect{x, y, x, y}.grown(b.r+1), nobody, least)
		if taken < least {
			least, b.x, b.y = taken, x, y
		}
		if taken == 0 {
			break
		}
	}
	c.add(thing{rect: Rect{b.x, b.y, b.x, b.y}.grown(b.r), x: b.x, y: b.y, r: b.r, owner: signer})
	p.badges = append(p.badges, b)
}

// signFactor is how large the signs of ties are: far away they leave room for what they stand on.
func signFactor(zoom float64) float64 { return min(max(1.75*zoom, 0.6), 1) }

// sign draws the sign of a marked tie.
func (w *drawing) sign(b *badge) {
	x, y := b.x+w.dx, b.y+w.dy
	if (Rect{x, y, x, y}).grown(b.r + 1).Meets(w.view) {
		p, h := &w.pairs[b.pair], w.state.hovered
		w.markSign(b.mark, x, y, b.r/markRadius, h >= 0 && p.i != h && p.j != h)
	}
}
