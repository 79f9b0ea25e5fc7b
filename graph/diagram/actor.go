package diagram

import (
	"cmp"
	"math"
	"slices"

	"jejaring/graph"
	"jejaring/graph/layout"
	"jejaring/graph/network"
)

// actor is one actor as it stands in the picture.
type actor struct {
	id     graph.ID
	x, y   float64 // px at 100 %, y downward
	r      float64 // radius of the shape, px at 100 %
	degree int
	sector graph.Sector
	focal  bool
	family bool
	label  label

	paint    int // bySector, plain, or a step of the scale of values
	framed   bool
	gauge    float64 // how much of its ring is dark, 0 to 1
	hasGauge bool
	mark     Mark
	out      bool // the lens stops it
}

const (
	smallest    = 6.0 // radius of an actor without ties
	perRoot     = 3.5 // times the root of the degree
	largestSize = 18  // more than smallest: the radius of the greatest value of a measure
)

// addActors makes the actors. Their radius is 6 + 3.5·√degree, or goes with the root of the measure shown.
func (s *Scene) addActors(places map[graph.ID]layout.Point, known known) {
	n, through := s.snapshot.Network(network.Know), s.through()
	greatest := 0.0
	for _, v := range s.look.Size.Values {
		if v > greatest && !math.IsInf(v, 1) {
			greatest = v
		}
	}
	focal, hasFocal := s.snapshot.Focal()
	s.actors = make([]actor, s.snapshot.N())
	below := s.labeller()
	for i, a := range s.snapshot.Actors {
		s.actors[i] = actor{
			id: a.ID, degree: n.Degree(i), sector: graph.SectorOf(a.Sector), focal: hasFocal && i == focal,
			family: a.IsClient, label: known.labelOf(i, a).over(below(i, n.Degree(i))), mark: s.look.Marks[a.ID], framed: s.framedAt(i),
		}
		if s.look.Through != nil {
			at, in := through.Index(a.ID)
			if s.actors[i].out, s.actors[i].degree = !in, 0; in {
				s.actors[i].degree = through.Network(network.Know).Degree(at)
			}
		}
		s.actors[i].r = smallest + perRoot*math.Sqrt(float64(s.actors[i].degree))
		if !s.look.Size.IsZero() {
			s.actors[i].r = smallest
			if x := s.look.Size.Values; i < len(x) && x[i] > 0 && greatest > 0 {
				s.actors[i].r += largestSize * math.Sqrt(min(x[i]/greatest, 1))
			}
		}
	}
	for i := range s.actors {
		if r, ok := s.radiusOf(i); ok {
			s.actors[i].r = r
		}
	}
	s.addValues()
	s.dress()
	s.place(places)
}

// place puts the actors where they stand, those without a place in rows of ten below all others.
func (s *Scene) place(places map[graph.ID]layout.Point) {
	left, bottom, homeless := math.Inf(1), math.Inf(-1), []int(nil)
	for i := range s.actors {
		p, ok := places[s.actors[i].id]
		if !ok || !finite(p.X) || !finite(p.Y) {
			homeless = append(homeless, i)
			continue
		}
		s.actors[i].x, s.actors[i].y = p.X, p.Y
		left, bottom = min(left, p.X), max(bottom, p.Y)
	}
	if math.IsInf(left, 1) {
		left, bottom = 0, 0
	}
	for k, i := range homeless {
		s.actors[i].x, s.actors[i].y = left+float64(k%10)*96, bottom+96+float64(k/10)*72
	}
}

func finite(v float64) bool { return !math.IsNaN(v) && math.Abs(v) < 1e9 }

// rank orders the actors for labels: the focal one first, then by degree.
func (s *Scene) rank(known known) {
	if known.sameTies && s.focalOne() == known.focalOne() {
		s.ranked = known.ranked
		return
	}
	s.ranked = make([]int32, len(s.actors))
	for i := range s.ranked {
		s.ranked[i] = int32(i)
	}
	slices.SortStableFunc(s.ranked, func(i, j int32) int {
		a, b := &s.actors[i], &s.actors[j]
		if a.out != b.out {
			return map[bool]int{true: 1, false: -1}[a.out]
		}
		if a.focal != b.focal {
			return map[bool]int{true: -1, false: 1}[a.focal]
		}
		return cmp.Compare(b.degree, a.degree)
	})
}

// focalOne returns who is the focal actor, −1 where nobody is.
func (s *Scene) focalOne() int {
	return slices.IndexFunc(s.actors, func(a actor) bool { return a.focal })
}

// outer returns how far the actor's shape and rings reach from its centre, in px at 100 %.
func (a *actor) outer() float64 {
	switch {
	case a.mark != Unmarked:
		return a.shapeReach() + 2*markGap
	case a.hasGauge:
		return a.shapeReach() + gaugeGap + gaugeWide
	case a.family:
		return a.r + 4
	}
	return a.r + 1
}

// shapeReach returns how far the corners of the shape are from its centre.
func (a *actor) shapeReach() float64 {
	if a.framed {
		return a.r
	}
	reach := 1.0
	for _, c := range outlines[a.sector.Shape] {
		reach = max(reach, math.Hypot(c.x, c.y))
	}
	return a.r * reach
}
