package diagram

import (
	"image/color"
	"math"
	"strconv"
	"strings"

	"jejaring/graph"
	"jejaring/graph/locale"
)

// annotate draws the annotations that lie over the ties, in the order in which they were made.
func (w *drawing) annotate() {
	for k := range w.annotations {
		a := &w.annotations[k]
		if a.Kind == graph.Beneath || !w.moved(a.reach(w.zoom)).Meets(w.view) {
			continue
		}
		w.begin("annotation-"+strconv.Itoa(k+1), w.titleOf(a))
		switch a.Kind {
		case graph.Note:
			w.note(a)
		case graph.Arrow:
			w.arrow(a)
		default:
			w.photo(a)
			w.caption(a)
		}
		w.end()
	}
}

// titleOf is the name of an annotation's group.
func (w *drawing) titleOf(a *annotation) string {
	name := w.language.Say(locale.M("annotation-kind." + a.Kind))
	if text := strings.Join(strings.Fields(a.Text), " "); text != "" {
		return name + " · " + text
	}
	return name
}

// beneath draws the picture under everything.
func (w *drawing) beneath() {
	for k := range w.annotations {
		if a := &w.annotations[k]; a.Kind == graph.Beneath && w.moved(a.box(w.zoom)).Meets(w.view) {
			w.begin("annotation-"+strconv.Itoa(k+1), w.titleOf(a))
			w.photo(a)
			w.end()
		}
	}
}

func (w *drawing) moved(r Rect) Rect {
	return Rect{r.X0 + w.dx, r.Y0 + w.dy, r.X1 + w.dx, r.Y1 + w.dy}
}

// note draws a box with its words.
func (w *drawing) note(a *annotation) {
	r, k := w.moved(a.box(w.zoom)), noteScale(w.zoom)
	fill, edge := w.colours.annotation(a.Colour)
	outline := roundedRect(r, 3)
	w.pen.Polygon(w.line(outline...), fill)
	w.pen.Polyline(w.line(outline...), noteBorder, nil, edge)
	y := r.Y0 + (notePad+noteAscent)*k
	for _, line := range linesIn(a.Text, r.Width()/k-2*notePad, noteSize) {
		if line != "" {
			w.pen.Text(r.X0+notePad*k, y, noteSize*k, regular400, line, w.colours.ink)
		}
		y += noteStep * k
	}
}

// arrow draws a line to its tip, and its words over its middle.
func (w *drawing) arrow(a *annotation) {
	_, c := w.colours.annotation(a.Colour)
	x0, y0, x1, y1 := a.X*w.zoom+w.dx, a.Y*w.zoom+w.dy, a.X2*w.zoom+w.dx, a.Y2*w.zoom+w.dy
	d := math.Hypot(x1-x0, y1-y0)
	if d == 0 {
		return
	}
	ux, uy, size := (x1-x0)/d, (y1-y0)/d, min(arrowHead, d/1.5)
	bx, by := x1-ux*size, y1-uy*size
	w.pen.Polyline(w.line(x0, y0, bx+ux, by+uy), arrowWidth, nil, c)
	w.pen.Polygon(w.line(x1, y1, bx-uy*size*0.45, by+ux*size*0.45, bx+uy*size*0.45, by-ux*size*0.45), c)
	w.caption(a)
}

// caption writes the words of an arrow or picture.
func (w *drawing) caption(a *annotation) {
	r, ok := a.caption(w.zoom)
	if !ok {
		return
	}
	wide, b := max(captionWide, a.box(w.zoom).Width()), w.moved(r)
	for k, line := range linesIn(a.Text, wide, labelSize) {
		x := (b.X0 + b.X1 - textWidth(line, labelSize, regular400)) / 2
		if line != "" {
			w.text(x, b.Y0+lineStep*float64(k)+labelAscent, labelSize, regular400, line, w.colours.ink)
		}
	}
}

// photo draws a picture into its frame, as large as its sides allow; where it cannot be read there is the frame with a
// cross.
func (w *drawing) photo(a *annotation) {
	r := w.moved(a.box(w.zoom))
	pen, ok := w.pen.(photoPen)
	if a.photo == nil || a.photo.Width == 0 || !ok || r.Width() <= 0 || r.Height() <= 0 {
		c := w.colours.line
		w.pen.Polyline(w.line(r.Outline()...), 1, nil, c)
		w.pen.Polyline(w.line(r.X0, r.Y0, r.X1, r.Y1), 1, nil, c)
		w.pen.Polyline(w.line(r.X0, r.Y1, r.X1, r.Y0), 1, nil, c)
		return
	}
	k := min(r.Width()/float64(a.photo.Width), r.Height()/float64(a.photo.Height))
	wide, high := float64(a.photo.Width)*k, float64(a.photo.Height)*k
	at := [4]float64{(r.X0 + r.X1 - wide) / 2, (r.Y0 + r.Y1 - high) / 2, wide, high}
	pen.Photo(at, a.photo, w.strengthOf(a))
}

// strengthOf returns how much of its colour a picture keeps. On a dark ground one under everything is dimmed: ties are
// bright there, and most maps of villages are too.
func (w *drawing) strengthOf(a *annotation) float64 {
	shares := [3]float64{0.35, 0.65, 1}
	if w.colours.dark {
		shares = [3]float64{0.16, 0.3, 0.5}
	}
	if a.Kind != graph.Beneath || a.Strength < 0 || a.Strength > len(shares) {
		return 1
	}
	return shares[max(a.Strength, 1)-1]
}

// annotation returns the fill and the edge of a colour of annotations.
func (p palette) annotation(code string) (fill, edge color.RGBA) {
	switch code {
	case "kuning":
		return p.either(0xFFF5CF, 0x3B3418), p.either(0x8F6B00, 0xD9BC5A)
	case "biru":
		return p.tint, p.accent
	case "merah":
		return p.either(0xFBE6DE, 0x44281C), p.tense
	}
	return p.surface, p.ink2
}

func (p palette) either(light, dark uint32) color.RGBA {
	if p.dark {
		return rgb(dark)
	}
	return rgb(light)
}
