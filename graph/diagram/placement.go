package diagram

// placement is where labels, badges and the box of unconnected actors are at one zoom, in screen px of a
// camera at the origin. It is immutable once made.
type placement struct {
	hulls  []spot // names of hulls
	zoom   float64
	detail detail
	labels []spot // per actor
	badges []badge
	words  []typeWord
	boxes  []box
}

// spot is where a label stands.
type spot struct {
	rect  Rect
	align float64 // 0 lines start at the left, 0.5 are centred, 1 end at the right
	shown bool
}

// badge is a disc with a short text, or with the sign of a mark, on the line of a pair.
type badge struct {
	pair  int32
	mark  Mark // Unmarked: it has a text
	text  string
	bad   bool // competition or tension
	spare bool // it is left out where no spot is free
	x, y  float64
	r     float64
}

// typeWord is the word for a type of tie beside its line.
type typeWord struct {
	pair int32
	text string
	x, y float64 // left, baseline
}

// detail is how much is shown. Small on the screen only landmarks have labels, and from afar no tie has a head; then labels
// by rank, urgent badges, and from badgesFrom on those that have room; then all that finds a free spot.
type detail int

const (
	landmarks detail = iota
	byRank
	everything
)

// mostLandmarks is how many have labels from afar beside the focal actor; where there are few actors, all for whom there is
// room have one.
const (
	mostLandmarks = 10
	fewActors     = 60
)

// typeLabels is the zoom from which the types of the selected ties stand beside their lines.
const typeLabels = 1.6

// detailAt returns the detail of the screen at a zoom. Exported pictures show everything.
func (s *Scene) detailAt(zoom float64) detail {
	switch {
	case s.look.Setting.Fixed && zoom >= 0.35: // what is set on a page has room for its names
		return everything
	case zoom < 0.5:
		return landmarks
	case zoom < 0.9:
		return byRank
	}
	return everything
}

// placement returns where everything is at a zoom. The last one is kept, since panning asks for the same
// again and again. Time is about linear in actors and ties.
func (s *Scene) placement(zoom float64, d detail) *placement {
	if p := s.placed.Load(); p != nil && p.zoom == zoom && p.detail == d {
		return p
	}
	if s.origin != nil {
		p := s.origin.placement(zoom, d).movedTo(s)
		s.placed.Store(p)
		return p
	}
	p := &placement{zoom: zoom, detail: d, labels: make([]spot, len(s.actors))}
	c := s.shapes(zoom)
	c.wires = s.lines(zoom, c.bounds)
	order := s.order(d)
	s.holdGround(c, zoom)
	s.holdAnnotations(c, zoom)
	s.placeHullNames(p, c)
	s.placeSigns(p, c)
	s.placeBox(p, c, order, s.together)
	s.placeBox(p, c, order, s.movedOut)
	for _, i := range order {
		if !p.labels[i].shown && (s.look.Setting.Named || !s.holdsWords(i, zoom)) {
			s.placeLabel(p, c, i)
		}
	}
	s.placeBadges(p, c)
	s.placeWords(p, c)
	s.placed.Store(p)
	return p
}

// order returns the actors that may have a label, the most important first.
func (s *Scene) order(d detail) []int32 {
	order := make([]int32, 0, len(s.ranked))
	for _, i := range s.ranked {
		if s.comesFirst(i) {
			order = append(order, i)
		}
	}
	for k, i := range s.ranked {
		if d == landmarks && k > mostLandmarks && len(s.ranked) > fewActors {
			break
		}
		if !s.comesFirst(i) {
			order = append(order, i)
		}
	}
	return order
}

// comesFirst tells whether an actor has a label before all others: what is selected, who is on a way, and those whom the
// picture is about as something of theirs changed, as long as they are few.
func (s *Scene) comesFirst(i int32) bool {
	return s.state.selected[i] || s.actors[i].mark == Passed || s.subjects[i] || s.state.named[i]
}

// mostSubjects is how many the picture is about at most: where there are more it is about nobody in particular.
const mostSubjects = 12

// findSubjects finds those who changed, or whose ties did; nobody where they are many.
func (s *Scene) findSubjects() {
	found := map[int32]bool{}
	for i := range s.actors {
		if s.actors[i].mark != Unmarked {
			found[int32(i)] = true
		}
	}
	for k := range s.pairs {
		if p := &s.pairs[k]; p.isMarked() {
			found[p.i], found[p.j] = true, true
		}
		if len(found) > mostSubjects {
			return
		}
	}
	s.subjects = found
}

// shapes returns the crowd of all shapes at a zoom.
func (s *Scene) shapes(zoom float64) *crowd {
	bounds := s.shapesRect(zoom)
	if len(s.actors) == 0 {
		bounds = Rect{}
	}
	bounds = bounds.grown(100)
	c := newCrowd(bounds, 2*len(s.actors)+len(s.pairs)/2)
	for i := range s.actors {
		a := &s.actors[i]
		r := s.shapeRect(int32(i), zoom)
		c.add(thing{rect: r, x: a.x * zoom, y: a.y * zoom, r: r.Width() / 2, owner: int32(i)})
	}
	return c
}

// shapeRect returns the square around a shape with its rings.
func (s *Scene) shapeRect(i int32, zoom float64) Rect {
	a := &s.actors[i]
	r := s.radius(i, zoom)
	return Rect{a.x*zoom - r, a.y*zoom - r, a.x*zoom + r, a.y*zoom + r}
}

// smallestRadius keeps shapes visible when the whole of a large network is on the screen.
const smallestRadius = 2.5

// radius returns how far a shape with its rings reaches on the screen.
func (s *Scene) radius(i int32, zoom float64) float64 {
	a := &s.actors[i]
	r := max(a.outer()*zoom, smallestRadius)
	if a.focal {
		r += focalBorder / 2 * lineFactor(zoom)
	}
	if s.state.selected[i] {
		r += selectionGap + 1
	}
	return r
}

func (s *Scene) bold(i int32) bool { return s.actors[i].focal || s.state.selected[i] }

// shapesRect returns the screen px that the shapes of all actors take at a zoom, for a camera at the origin.
func (s *Scene) shapesRect(zoom float64) Rect {
	b := nowhere
	for i := range s.actors {
		b = b.with(s.shapeRect(int32(i), zoom))
	}
	return b
}
