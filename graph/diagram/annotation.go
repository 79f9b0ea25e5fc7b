package diagram

import (
	"slices"
	"strings"
	"sync/atomic"
	"unicode/utf8"

	"jejaring/graph"
	"jejaring/graph/layout"
)

// annotation is one annotation of a scene with what it takes to draw it.
type annotation struct {
	graph.Annotation
	photo *Photo // of a picture; nil where there is none
}

// The look of annotations, px.
const (
	noteSize    = 12.0 // letters
	noteStep    = 16.0
	noteAscent  = 12.0
	notePad     = 8.0
	noteBorder  = 1.2
	leastNote   = 40.0 // width and height below which no annotation is made
	captionWide = 180.0
	arrowWidth  = 3.0
	arrowHead   = 15.0
)

// noteScale returns how large a note is drawn at a zoom. Like names it grows and shrinks less than the map, so that it
// can be read.
func noteScale(zoom float64) float64 { return min(max(zoom, 0.92), 1.3) }

// addAnnotations takes up what the look puts on the map.
func (s *Scene) addAnnotations() {
	for _, a := range s.look.Annotations {
		if !finite(a.X) || !finite(a.Y) || !finite(a.X2) || !finite(a.Y2) {
			continue
		}
		made := annotation{Annotation: a}
		if p, ok := graph.Get[graph.Picture](s.snapshot, a.Picture); ok {
			made.photo = s.look.Gallery.Of(p)
		}
		s.annotations = append(s.annotations, made)
	}
}

// Annotated returns the scene with an annotation as a hand has it just now: it takes the place of the one with its ID.
// Labels stay where they are.
func (s *Scene) Annotated(a graph.Annotation) *Scene {
	c := *s
	c.annotations = slices.Clone(s.annotations)
	c.exported = &atomic.Pointer[picture]{}
	for k := range c.annotations {
		if c.annotations[k].ID == a.ID {
			c.annotations[k].Annotation = a
		}
	}
	return &c
}

// Annotation returns an annotation of the scene.
func (s *Scene) Annotation(id graph.ID) (graph.Annotation, bool) {
	for k := range s.annotations {
		if s.annotations[k].ID == id {
			return s.annotations[k].Annotation, true
		}
	}
	return graph.Annotation{}, false
}

// AnnotationAt returns the topmost annotation at a place of the map, as it lies there at a zoom; slack is in px of the
// screen. The picture under everything is none.
func (s *Scene) AnnotationAt(at layout.Point, zoom, slack float64) (graph.ID, bool) {
	for k := len(s.annotations) - 1; k >= 0; k-- {
		if a := &s.annotations[k]; a.Kind != graph.Beneath && a.meets(at, zoom, slack) {
			return a.ID, true
		}
	}
	return "", false
}

func (a *annotation) meets(at layout.Point, zoom, slack float64) bool {
	x, y := at.X*zoom, at.Y*zoom
	if a.Kind == graph.Arrow {
		return distanceToSegment(x, y, a.X*zoom, a.Y*zoom, a.X2*zoom, a.Y2*zoom) <= slack+arrowWidth
	}
	r := a.box(zoom)
	return x >= r.X0 && x <= r.X1 && y >= r.Y0 && y <= r.Y1
}

// FrameOf returns the px that an annotation takes at a zoom for a camera at the origin, without captions; of an arrow
// the rectangle between its ends.
func (s *Scene) FrameOf(id graph.ID, zoom float64) (Rect, bool) {
	for k := range s.annotations {
		if s.annotations[k].ID == id {
			return s.annotations[k].box(zoom), true
		}
	}
	return Rect{}, false
}

// box returns the px of the frame. A note is drawn around its middle and is as high as its words need.
func (a *annotation) box(zoom float64) Rect {
	r := RectOf(layout.Point{X: a.X, Y: a.Y}, layout.Point{X: a.X2, Y: a.Y2})
	if a.Kind != graph.Note {
		return Rect{r.X0 * zoom, r.Y0 * zoom, r.X1 * zoom, r.Y1 * zoom}
	}
	k := noteScale(zoom)
	wide, high := r.Width()*k, max(r.Height(), a.needs(r.Width()))*k
	x, y := (r.X0+r.X1)/2*zoom, (r.Y0+r.Y1)/2*zoom-r.Height()*k/2
	return Rect{x - wide/2, y, x + wide/2, y + high}
}

// needs returns the height that the words of a note need at 100 % in a box of a width.
func (a *annotation) needs(width float64) float64 {
	return noteStep*float64(len(linesIn(a.Text, width-2*notePad, noteSize))) + 2*notePad
}

// Framed returns an annotation whose frame is a rectangle of px at a zoom, as FrameOf gives it. An arrow keeps its
// direction.
func Framed(a graph.Annotation, r Rect, zoom float64) graph.Annotation {
	switch {
	case a.Kind == graph.Note:
		k, x, y := noteScale(zoom), (r.X0+r.X1)/2/zoom, (r.Y0+r.Y1)/2/zoom
		wide, high := max(r.Width()/k, leastNote), max(r.Height()/k, leastNote/2)
		r = Rect{x - wide/2, y - high/2, x + wide/2, y + high/2}
	default:
		r = Rect{r.X0 / zoom, r.Y0 / zoom, r.X1 / zoom, r.Y1 / zoom}
	}
	a.X, a.X2 = alongAs(a.X, a.X2, r.X0, r.X1)
	a.Y, a.Y2 = alongAs(a.Y, a.Y2, r.Y0, r.Y1)
	return a
}

// alongAs returns low and high in the order in which two others are.
func alongAs(first, second, low, high float64) (float64, float64) {
	if first > second {
		return high, low
	}
	return low, high
}

// reach returns the px that an annotation takes at a zoom with its caption.
func (a *annotation) reach(zoom float64) Rect {
	r := a.box(zoom)
	switch {
	case a.Kind == graph.Arrow:
		r = r.grown(arrowHead / 2)
	case a.Kind == graph.Note:
		return r.grown(noteBorder)
	}
	if b, ok := a.caption(zoom); ok {
		r = r.with(b)
	}
	return r
}

// caption returns the px of the words at an arrow or below a picture, and whether there are any.
func (a *annotation) caption(zoom float64) (Rect, bool) {
	if a.Kind == graph.Note || a.Kind == graph.Beneath || strings.TrimSpace(a.Text) == "" {
		return Rect{}, false
	}
	r := a.box(zoom)
	wide, lines := 0.0, linesIn(a.Text, max(captionWide, r.Width()), labelSize)
	for _, line := range lines {
		wide = max(wide, textWidth(line, labelSize, regular400))
	}
	high, x, y := lineStep*float64(len(lines)), (r.X0+r.X1)/2, r.Y1+4
	if a.Kind == graph.Arrow {
		y = (r.Y0+r.Y1)/2 - high/2
	}
	return Rect{x - wide/2, y, x + wide/2, y + high}, true
}

// annotationReach returns the px that all annotations take at a zoom.
func (s *Scene) annotationReach(zoom float64) Rect {
	b := nowhere
	for k := range s.annotations {
		b = b.with(s.annotations[k].reach(zoom))
	}
	return b
}

// holdAnnotations keeps labels off words.
func (s *Scene) holdAnnotations(c *crowd, zoom float64) {
	for k := range s.annotations {
		a := &s.annotations[k]
		if a.Kind == graph.Note {
			c.add(thing{rect: a.box(zoom), owner: nobody})
		} else if b, ok := a.caption(zoom); ok {
			c.add(thing{rect: b, owner: nobody})
		}
	}
}

// linesIn breaks words into lines of a width, at the breaks that were typed and between words; a word that is wider
// is broken where it must be. At least one line.
func linesIn(text string, width, size float64) []string {
	var lines []string
	for _, typed := range strings.Split(strings.TrimRight(text, "\n "), "\n") {
		line := ""
		for _, word := range strings.Fields(typed) {
			longer := word
			if line != "" {
				longer = line + " " + word
			}
			if line != "" && textWidth(longer, size, regular400) > width {
				lines, longer = append(lines, line), word
			}
			for textWidth(longer, size, regular400) > width {
				n := firstPart(longer, width, size)
				lines, longer = append(lines, longer[:n]), longer[n:]
			}
			line = longer
		}
		lines = append(lines, line)
	}
	return lines
}

// firstPart returns how many bytes of a word fit into a width, at least those of one letter.
func firstPart(word string, width, size float64) int {
	fits := 0
	for n := range word {
		if fits > 0 && textWidth(word[:n], size, regular400) > width {
			break
		}
		fits = n
	}
	if fits == 0 {
		_, fits = utf8.DecodeRuneInString(word)
	}
	return fits
}
