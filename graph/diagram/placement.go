package diagram

import (
	"math"
	"slices"
	"strings"
)

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

// box is a dashed frame around actors that stand apart: those outside the largest component, or those that the lens stops.
type box struct {
	rect  Rect
	title []string // in lines
	below bool     // the title, as there is more room than above
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

// placeBox puts the labels of the actors that stand apart together, and the box around them. There is no box where
// another actor stands within it: it would say something wrong of that one.
func (s *Scene) placeBox(p *placement, c *crowd, order []int32, members []int) {
	if len(members) == 0 {
		return
	}
	around, inside := nowhere, make(map[int32]bool, len(members))
	for _, i := range members {
		inside[int32(i)] = true
		around = around.with(s.shapeRect(int32(i), p.zoom))
	}
	for _, i := range order {
		if !inside[i] {
			continue
		}
		if s.placeLabel(p, c, i); p.labels[i].shown {
			around = around.with(p.labels[i].rect)
		}
	}
	if b, ok := s.frame(around.grown(boxPadding), inside, p.zoom); ok {
		p.boxes = append(p.boxes, b)
		c.add(thing{rect: b.rect, owner: boxOwner})
	}
}

// frame widens the box to its title, which takes more lines and stands farther to one side where others are in its way or
// the whole picture would become larger. There is no box without its title, nor one that a name reaches out of: where they
// do not fit between the others, there is none.
func (s *Scene) frame(around Rect, inside map[int32]bool, zoom float64) (b box, ok bool) {
	title, shapes := s.boxTitle(inside), s.shapesRect(zoom)
	whole := textWidth(title, labelSize, regular400)
	least := mostGrown * (shapes.Width() + shapes.Height())
	for n := 1; n <= mostTitleLines; n++ {
		lines, _ := breakAt(title, whole/float64(n)+titleSlack)
		wide := 0.0
		for _, line := range lines {
			wide = max(wide, textWidth(line, labelSize, regular400))
		}
		lack := max(0, wide+2*boxPadding-around.Width())
		high := boxTitle + lineStep*float64(len(lines)-1)
		for k := range 6 { // above or below those in it, to both sides or to one
			left := [...]float64{0.5, 0, 1}[k/2]
			rect := Rect{around.X0 - lack*left, around.Y0, around.X1 + lack*(1-left), around.Y1}
			below := k%2 == 1
			if below {
				rect.Y1 += high
			} else {
				rect.Y0 -= high
			}
			all := shapes.with(rect)
			grows := all.Width() - shapes.Width() + all.Height() - shapes.Height() + s.overBeside(rect, inside, zoom)
			if grows < least && s.clear(rect, inside, zoom) {
				b, ok, least = box{rect, lines, below}, true, grows
			}
		}
	}
	return b, ok
}

// overBeside returns by how many px a box reaches over the one of those that the lens stops, which stands at its right.
func (s *Scene) overBeside(box Rect, inside map[int32]bool, zoom float64) float64 {
	beside := nowhere
	for _, i := range s.movedOut {
		if inside[int32(i)] {
			return 0
		}
		beside = beside.with(s.shapeRect(int32(i), zoom))
	}
	if beside = beside.grown(outWide/2 + boxPadding); beside.Meets(box) {
		return box.X1 - beside.X0
	}
	return 0
}

// shapesRect returns the screen px that the shapes of all actors take at a zoom, for a camera at the origin.
func (s *Scene) shapesRect(zoom float64) Rect {
	b := nowhere
	for i := range s.actors {
		b = b.with(s.shapeRect(int32(i), zoom))
	}
	return b
}

// boxTitle says how many the lens stops, or how many are not connected, and how many of them are in the box where some
// stand elsewhere.
func (s *Scene) boxTitle(inside map[int32]bool) string {
	if len(s.movedOut) > 0 && inside[int32(s.movedOut[0])] {
		return s.language.T("diagram.aside", "Count", len(s.movedOut))
	}
	if len(s.together) == len(s.outside) {
		return s.language.T("diagram.unconnected", "Count", len(s.outside))
	}
	return s.language.T("diagram.unconnected.some", "Count", len(s.outside), "Here", s.language.Whole(len(s.together)), "Others", s.elsewhere())
}

// elsewhere names the one that is not connected and stands outside the box, or says how many they are.
func (s *Scene) elsewhere() string {
	if len(s.outside)-len(s.together) == 1 {
		for _, i := range s.outside {
			if !slices.Contains(s.together, i) {
				return strings.Join(s.actors[i].label.lines, " ")
			}
		}
	}
	return s.language.Whole(len(s.outside) - len(s.together))
}

// clear tells whether no shape of another actor touches the rectangle, or nearly.
func (s *Scene) clear(box Rect, inside map[int32]bool, zoom float64) bool {
	for i := range s.actors {
		if !inside[int32(i)] && s.shapeRect(int32(i), zoom).grown(boxGap).Meets(box) {
			return false
		}
	}
	return true
}

const (
	labelGap   = 3.0 // between the words of neighbours
	boxPadding = 12.0
	boxGap     = 8.0 // between the box and the shapes of others, so that those have room for their names
	boxTitle   = 20.0

	mostTitleLines = 3
	mostGrown      = 0.3  // share of the width and height of all shapes by which a box may make the picture larger
	titleSlack     = 24.0 // px that a line of the title is longer than its share, as words are not broken
)
