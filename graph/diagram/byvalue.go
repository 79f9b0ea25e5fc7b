package diagram

import (
	"image/color"
	"math"
	"slices"
)

// The paints of an actor beside the steps of the scale, which count from 1.
const (
	bySector = 0
	plain    = -1 // no value is shown of it
)

// class is a step of the scale with the values that it holds.
type class struct {
	step        int // from 1, as in the paint of an actor
	least, most float64
}

// mostClasses is the number of shades that are told apart in grey too.
const mostClasses = 5

// classes sorts values into up to five classes: one for each value where there are so few, else about as many actors in
// each (quantiles), equal values always in the same. They are spread over the scale.
func classes(values []float64) []class {
	sorted := slices.Sorted(slices.Values(values))
	var list []class
	distinct := slices.Compact(slices.Clone(sorted))
	if len(distinct) <= mostClasses {
		for _, x := range distinct {
			list = append(list, class{least: x, most: x})
		}
	} else {
		for k := range mostClasses {
			from := sorted[k*len(sorted)/mostClasses]
			if last := len(list) - 1; last < 0 || from > list[last].least {
				list = append(list, class{least: from})
			}
		}
		for k := range list {
			list[k].most = sorted[len(sorted)-1]
			if k+1 < len(list) {
				next, _ := slices.BinarySearch(sorted, list[k+1].least)
				list[k].most = sorted[next-1]
			}
		}
	}
	for k := range list {
		list[k].step = 1 + k
		if len(list) > 1 {
			list[k].step = 1 + int(math.Round(float64(k)*(mostClasses-1)/float64(len(list)-1)))
		}
	}
	return list
}

// addValues gives the actors their paint and their part of a ring.
func (s *Scene) addValues() {
	of := func(v Shown, i int) float64 {
		if s.snapshot.Actors[i].IsClient || v.Sorts != nil {
			return math.NaN()
		}
		return math.Round(v.amount(i)*1e9) / 1e9 // without the bits by which equal sums differ
	}
	var coloured []float64
	for i := range s.actors {
		if x := of(s.look.Colour, i); !math.IsNaN(x) {
			coloured = append(coloured, x)
		}
		if x := of(s.look.Ring, i); x > s.fullRing {
			s.fullRing = x
		}
	}
	s.classes = classes(coloured)
	for i := range s.actors {
		a := &s.actors[i]
		if !s.look.Colour.IsZero() && s.look.Colour.Sorts == nil {
			a.paint = plain
			for _, c := range s.classes {
				if x := of(s.look.Colour, i); x >= c.least && x <= c.most {
					a.paint = c.step
				}
			}
		}
		if x := of(s.look.Ring, i); !s.look.Ring.IsZero() && !math.IsNaN(x) && s.fullRing > 0 {
			a.gauge, a.hasGauge = min(max(x/s.fullRing, 0), 1), true
		}
	}
}

// paint returns the fill and the edge of an actor's shape.
func (p palette) paint(a *actor) (fill, edge color.RGBA) {
	switch {
	case a.paint == bySector:
		return p.sector(a.sector)
	case a.paint == plain:
		return p.surface, p.ink3
	}
	return p.scale[a.paint-1], p.ink2
}

// The ring of a value, in px.
const (
	gaugeGap  = 3.0
	gaugeWide = 3.0
)

// gauge draws the ring of a value around a shape that reaches r: as much of it dark as the value is of the greatest.
func (w *drawing) gauge(a *actor, at corner, r float64, faded bool) {
	if !a.hasGauge {
		return
	}
	ring := min(w.factor, 1)
	r += gaugeGap*ring + gaugeWide*ring/2
	w.pen.Ring(at.x, at.y, r, 1, w.fade(w.colours.edge, faded))
	if a.gauge <= 0 {
		return
	}
	xy := w.line()
	steps := max(int(math.Ceil(48*a.gauge)), 2)
	for k := range steps + 1 {
		sin, cos := math.Sincos(2 * math.Pi * a.gauge * float64(k) / float64(steps))
		xy = append(xy, at.x+r*sin, at.y-r*cos)
	}
	w.xy = xy
	w.pen.Polyline(xy, gaugeWide*ring, nil, w.fade(w.colours.ink, faded))
}

// colourEntries say which shade stands for which values.
func (s *Scene) colourEntries() []entry {
	if s.look.Colour.Sorts != nil {
		return s.colourSortEntries()
	}
	var entries []entry
	add := func(word string, paint int) {
		entries = append(entries, entry{word, 14, func(w *drawing, x, y float64) {
			drawShape(w, &actor{paint: paint}, corner{x + 7, y}, 6.5, false)
		}})
	}
	for _, c := range s.classes {
		from, to := s.look.Colour.quantity(s.language, c.least), s.look.Colour.quantity(s.language, c.most)
		if from != to {
			from = s.language.T("diagram.range", "From", from, "To", to)
		}
		add(from, c.step)
	}
	if slices.ContainsFunc(s.actors, func(a actor) bool { return a.paint == plain }) {
		add(s.language.T("diagram.no-value"), plain)
	}
	return entries
}

// ringEntries say what a full and a half ring stand for.
func (s *Scene) ringEntries() []entry {
	var entries []entry
	if s.fullRing <= 0 {
		return nil
	}
	for _, share := range []float64{0.25, 1} {
		entries = append(entries, entry{s.look.Ring.quantity(s.language, s.fullRing*share), 18, func(w *drawing, x, y float64) {
			a := actor{paint: plain, gauge: share, hasGauge: true}
			drawShape(w, &a, corner{x + 9, y}, 3.6, false)
			w.gauge(&a, corner{x + 9, y}, 3.6, false)
		}})
	}
	return entries
}
