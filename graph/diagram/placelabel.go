package diagram

import "math"

// labelGap is the room between the words of neighbours, in px.
const labelGap = 3.0

// placeLabel puts a label at a place that is free of labels and shapes: below, right, above, left or at a
// corner, the earlier the better, but a later one where fewer lines lie beneath it.
func (s *Scene) placeLabel(p *placement, c *crowd, i int32) {
	best, least := spot{}, math.Inf(1)
	preference, spots := s.preference(), s.spots(i, p.zoom)
	for k, at := range spots {
		if k >= len(preference) && !math.IsInf(least, 1) {
			break
		}
		cost := 0.0
		if k < len(preference) {
			cost = preference[k]
		}
		if cost >= least || !c.free(at.rect.widened(labelGap), nobody) {
			continue
		}
		if cost += c.wires.beneath(at.rect); cost < least {
			best, least = at, cost
		}
	}
	if math.IsInf(least, 1) {
		if !s.bold(i) && !s.comesFirst(i) {
			return
		}
		if best, least = s.leastTaken(c, i, p.zoom); math.IsInf(least, 1) {
			return
		}
	}
	best.shown = true
	p.labels[i] = best
	c.add(thing{rect: best.rect, owner: nobody})
}

// leastTaken returns the spot that hides the least of other shapes and no label, for the labels that are more
// important than what they hide: those of the focal actor and of those who come first. The second value is
// infinite where there is none.
func (s *Scene) leastTaken(c *crowd, i int32, zoom float64) (best spot, least float64) {
	least = math.Inf(1)
	for _, at := range s.spots(i, zoom) {
		r := at.rect.widened(labelGap)
		if c.hasWords(r) {
			continue
		}
		if taken := c.overlap(r, nobody, least); taken < least {
			best, least = at, taken
		}
	}
	return best, least
}

// preference returns what each of the spots costs in px² of line beneath it.
func (s *Scene) preference() [8]float64 {
	if s.look.Setting.Beside {
		return [8]float64{5000, 0, 5006, 5012, 5020, 5022, 5024, 5026}
	}
	return [8]float64{0, 6, 8, 12, 60, 62, 64, 66}
}

// spots returns the places where a label may stand, the best first; after those that have a preference come those farther
// to one side, for where nothing else is free.
func (s *Scene) spots(i int32, zoom float64) [16]spot {
	a := &s.actors[i]
	x, y, r := a.x*zoom, a.y*zoom, s.radius(i, zoom)
	w, h := a.label.size(s.bold(i))
	at := func(left, top, align float64) spot { return spot{Rect{left, top, left + w, top + h}, align, false} }
	near, d := 4.0, r*math.Sqrt2/2+1
	above, below := y-r-2-h, y+r+2
	return [16]spot{
		at(x-w/2, y+r+2, 0.5), at(x+r+near, y-h/2, 0), at(x-w/2, y-r-2-h, 0.5), at(x-r-near-w, y-h/2, 1),
		at(x+d, y+d, 0), at(x+d, y-d-h, 0), at(x-d-w, y+d, 1), at(x-d-w, y-d-h, 1),
		at(x-0.35*w, below, 0.5), at(x-0.65*w, below, 0.5), at(x-0.35*w, above, 0.5), at(x-0.65*w, above, 0.5),
		at(x-0.2*w, below, 0.5), at(x-0.8*w, below, 0.5), at(x-0.2*w, above, 0.5), at(x-0.8*w, above, 0.5),
	}
}
