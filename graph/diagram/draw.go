package diagram

import (
	"image/color"
	"math"
	"strconv"

	"jejaring/graph"
)

// drawing is one drawing of a scene through a pen, in screen px.
type drawing struct {
	*Scene
	pen     Pen
	halo    haloPen // nil where the pen has none
	dx, dy  float64 // added to the px of a camera at the origin
	zoom    float64
	factor  float64 // of line widths and arrowheads
	view    Rect    // what is seen; the rest is left out
	part    part
	at      *placement
	named   bool        // the pen keeps names of things
	stop    func() bool // tells whether the drawing is given up; nil where it never is
	stopped bool
	xy      []float64
	way     way
}

const (
	focalBorder  = 4.0
	selectionGap = 6.0
	underlay     = 11.0
	apartStep    = 8.0 // between the lines of a pair side by side, px at 100 %
	headLength   = 8.0
)

// lineFactor lets lines grow more slowly than the map.
func lineFactor(zoom float64) float64 { return min(max(math.Sqrt(zoom), 0.45), 1.3) }

// drawMap draws the map as a camera sees it in a view of the screen.
func (s *Scene) drawMap(pen Pen, c Camera, view Rect, d detail) { s.drawPart(pen, c, view, d, whole) }

func (s *Scene) drawPart(pen Pen, c Camera, view Rect, d detail, what part) {
	w := s.drawing(pen, c, view, s.placement(c.Zoom, d))
	w.part = what
	w.draw()
}

// drawing returns a drawing of the map as a camera sees it in a view of the screen.
func (s *Scene) drawing(pen Pen, c Camera, view Rect, at *placement) *drawing {
	w := &drawing{
		Scene: s, pen: pen, dx: view.X0 - c.X*c.Zoom, dy: view.Y0 - c.Y*c.Zoom, zoom: c.Zoom, factor: lineFactor(c.Zoom),
		view: view, at: at, named: true,
	}
	w.halo, _ = pen.(haloPen)
	if p, ok := pen.(*painter); ok {
		w.named, w.stop = p.named, p.stop
	}
	return w
}

func (w *drawing) draw() {
	if w.part != lifted {
		w.beneath()
		w.ground()
		w.drawHulls()
		for k := range w.at.boxes {
			w.box(&w.at.boxes[k])
		}
	}
	w.ties()
	for k := range w.at.badges {
		if w.holdsPair(w.at.badges[k].pair) {
			w.badge(&w.at.badges[k])
		}
	}
	if w.part != lifted {
		w.annotate()
	}
	for i := range w.actors {
		if w.holds(int32(i)) && !w.stops(i) {
			w.actor(int32(i))
		}
	}
	for i := range w.actors {
		if w.at.labels[i].shown && w.state.hovered != int32(i) && w.holds(int32(i)) && !w.stops(i) {
			w.label(int32(i), w.at.labels[i])
		}
	}
	w.hullNames()
	w.words()
	if h := w.state.hovered; h >= 0 && w.holds(h) {
		spot := w.at.labels[h]
		if !spot.shown {
			spot = w.spots(h, w.zoom)[0]
		}
		w.label(h, spot)
	}
}

// stops tells whether the drawing has been given up; it looks now and then as a count goes on.
func (w *drawing) stops(count int) bool {
	if w.stop != nil && count%1024 == 0 && w.stop() {
		w.stopped = true
	}
	return w.stopped
}

// begin opens a group. Its ID counts the marks: the keys of records do not leave the office in a picture.
func (w *drawing) begin(id, title string) {
	if w.named {
		w.pen.Begin(id, title)
	}
}

func (w *drawing) end() {
	if w.named {
		w.pen.End()
	}
}

// line starts a list of points in the buffer of the drawing.
func (w *drawing) line(xy ...float64) []float64 {
	w.xy = append(w.xy[:0], xy...)
	return w.xy
}

// box draws the dashed box around actors that stand apart, with its title.
func (w *drawing) box(of *box) {
	b := of.rect
	b = Rect{b.X0 + w.dx, b.Y0 + w.dy, b.X1 + w.dx, b.Y1 + w.dy}
	if !b.Meets(w.view) {
		return
	}
	w.pen.Polyline(w.line(roundedRect(b, 6)...), 1.2, []float64{5, 4}, w.colours.ink3Line())
	top := b.Y0 + boxPadding + 7
	if of.below {
		top = b.Y1 - boxPadding + 3 - lineStep*float64(len(of.title)-1)
	}
	for k, line := range of.title {
		w.text(b.X0+boxPadding, top+lineStep*float64(k), labelSize, regular400, line, w.colours.ink2)
	}
}

// ink3Line is the colour of lines that only hold things together.
func (p palette) ink3Line() color.RGBA { return mix(p.surface, p.ink3, 0.55) }

// roundedRect returns the closed outline of a rectangle with rounded corners.
func roundedRect(b Rect, r float64) []float64 {
	var xy []float64
	for quarter, c := range [4]corner{{b.X1 - r, b.Y0 + r}, {b.X1 - r, b.Y1 - r}, {b.X0 + r, b.Y1 - r}, {b.X0 + r, b.Y0 + r}} {
		for k := range 4 {
			sin, cos := math.Sincos(math.Pi / 2 * (float64(quarter) + float64(k)/3))
			xy = append(xy, c.x+r*sin, c.y-r*cos)
		}
	}
	return append(xy, xy[0], xy[1])
}

// text writes with a halo.
func (w *drawing) text(x, y, size float64, weight int, text string, c color.RGBA) {
	ground := w.colours.surface
	if w.halo != nil {
		w.halo.Halo(x, y, size, weight, text, ground)
	} else {
		width := textWidth(text, size, weight)
		w.pen.Polygon(w.line(x-1, y-size*0.85, x+width+1, y-size*0.85, x+width+1, y+size*0.28, x-1, y+size*0.28), ground)
	}
	w.pen.Text(x, y, size, weight, text, c)
}

// label writes the label of an actor at its spot.
func (w *drawing) label(i int32, at spot) {
	if !w.look.Setting.Named && w.holdsWords(i, w.zoom) {
		return // its name stands within its circle
	}
	a := &w.actors[i]
	r := Rect{at.rect.X0 + w.dx, at.rect.Y0 + w.dy, at.rect.X1 + w.dx, at.rect.Y1 + w.dy}
	if !r.grown(4).Meets(w.view) {
		return
	}
	weight, c := regular400, w.fade(w.colours.ink, w.faded(i))
	if w.bold(i) {
		weight = bold700
	}
	switch {
	case w.state.selected[i]:
		c = w.colours.accent
	case a.isGhost():
		c = w.fade(w.colours.ink3, w.faded(i))
	}
	for k, line := range a.label.lines {
		lack := r.Width()
		if at.align > 0 {
			lack -= textWidth(line, labelSize, weight)
		}
		w.text(r.X0+lack*at.align, r.Y0+lineStep*float64(k)+labelAscent, labelSize, weight, line, c)
	}
}

// words writes the types of the selected ties.
func (w *drawing) words() {
	for _, t := range w.at.words {
		if w.holdsPair(t.pair) {
			w.word(t)
		}
	}
}

func (w *drawing) word(t typeWord) {
	c := w.colours.accent
	if (w.look.Setting.Worded || w.look.Setting.Says != nil) && !w.active(t.pair) {
		c = w.fade(w.colours.ink2, w.fadedPair(t.pair))
	}
	w.text(t.x+w.dx, t.y+w.dy, labelSize, regular400, t.text, c)
}

// actor draws the shape of an actor with its rings.
func (w *drawing) actor(i int32) {
	a := &w.actors[i]
	x, y := a.x*w.zoom+w.dx, a.y*w.zoom+w.dy
	reach := w.radius(i, w.zoom)
	if !(Rect{x - reach - 8, y - reach - 8, x + reach + 8, y + reach + 8}).Meets(w.view) {
		return
	}
	record := &w.snapshot.Actors[i]
	if w.named {
		w.begin("actor-"+strconv.Itoa(int(i)+1), record.MapLabel()+" · "+w.sectorOf(record))
		defer w.end()
	}
	if w.state.selected[i] {
		w.pen.Circle(x, y, reach, w.colours.tint)
		w.pen.Ring(x, y, reach-1, 2, w.colours.accent)
	}
	if w.state.lit[i] && !w.state.selected[i] {
		w.pen.Circle(x, y, reach+4, w.colours.tint)
		w.pen.Polyline(w.circle(x, y, reach+4), 2, []float64{5, 4}, w.colours.accent)
	}
	w.shape(i, x, y)
	if w.state.focus == i {
		w.pen.Ring(x, y, reach+4, 2, w.colours.accent)
	}
	if w.state.hovered == i {
		w.pen.Polyline(w.circle(x, y, reach+4), 1.5, []float64{3, 3}, w.colours.ink2)
	}
}

// sectorOf says the sector of an actor, for the name of its group.
func (w *drawing) sectorOf(a *graph.Actor) string {
	return w.language.Say(graph.ChoiceMessage("sector", a.Sector, nil))
}

func (w *drawing) circle(x, y, r float64) []float64 {
	xy := w.line()
	for k := range 65 {
		sin, cos := math.Sincos(2 * math.Pi * float64(k) / 64)
		xy = append(xy, x+r*sin, y-r*cos)
	}
	w.xy = xy
	return xy
}

// shape draws fill, edge, the double ring of a family and the border of the focal actor.
func (w *drawing) shape(i int32, x, y float64) {
	a, faded := &w.actors[i], w.faded(i)
	r := max(a.r*w.zoom, smallestRadius-0.5)
	if a.isGhost() {
		w.ghost(a, corner{x, y}, r)
		return
	}
	if a.framed {
		w.framed(i, corner{x, y}, r, faded || a.mark == Removed)
	} else {
		drawShape(w, a, corner{x, y}, r, faded || a.mark == Removed)
	}
	w.gauge(a, corner{x, y}, r*a.shapeReach()/a.r, faded)
	w.marked(a.mark, corner{x, y}, r*a.shapeReach()/a.r, faded)
}

func drawShape(w *drawing, a *actor, at corner, r float64, faded bool) {
	fill, edge := w.colours.paint(a)
	fill, edge, ink := w.fade(fill, faded), w.fade(edge, faded), w.fade(w.colours.ink, faded)
	ring := min(w.factor, 1)
	if a.family {
		w.outline(a, at, r+3*ring+0.6, 0, w.colours.surface)
		w.outline(a, at, r+3*ring, 1.2, ink)
		w.outline(a, at, r, 0, fill)
		w.outline(a, at, r, 1.2, ink)
		return
	}
	w.outline(a, at, r, 0, fill)
	if a.focal {
		w.outline(a, at, r, focalBorder*ring, ink)
		return
	}
	w.outline(a, at, r, 1.2, edge)
}

// outline draws the shape of an actor's sector, filled where the width is 0.
func (w *drawing) outline(a *actor, at corner, r, width float64, c color.RGBA) {
	corners, ok := outlines[a.sector.Shape]
	switch {
	case !ok && width == 0:
		w.pen.Circle(at.x, at.y, r, c)
		return
	case !ok:
		w.pen.Ring(at.x, at.y, r, width, c)
		return
	}
	xy := w.line()
	for _, p := range corners {
		xy = append(xy, at.x+p.x*r, at.y+p.y*r)
	}
	if width == 0 {
		w.xy = xy
		w.pen.Polygon(xy, c)
		return
	}
	xy = append(xy, xy[0], xy[1])
	w.xy = xy
	w.pen.Polyline(xy, width, nil, c)
}
