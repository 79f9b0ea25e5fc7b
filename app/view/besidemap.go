package view

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"jejaring/app/canvas"
	"jejaring/app/command"
	"jejaring/app/kit"
	"jejaring/app/session"
	"jejaring/graph/diagram"
)

// besideMap is a column at the left of the map, with what is told of the map above it. Something else may stand in the
// place of the map for a while. The map is fitted in.
type besideMap struct {
	widget.BaseWidget
	s      *session.Session
	m      *mapPart
	parts  besideParts
	side   fyne.CanvasObject
	above  fyne.CanvasObject // what scrolls that which is told, where it is high
	scroll *container.Scroll
	lines  [2]fyne.CanvasObject
	stop   func()
}

// besideParts are what stands beside the map.
type besideParts struct {
	leads []fyne.CanvasObject  // out of the view, beside the way back to the map
	head  []fyne.CanvasObject  // of the column, below those; it stays
	body  fyne.CanvasObject    // of the column, below a line; it scrolls by itself
	told  fyne.CanvasObject    // above the map
	other fyne.CanvasObject    // in the place of the map
	alone [2]fyne.CanvasObject // before and after what is told where that takes the place of the column, as it would leave the map no room; nil where it never does
}

func newBesideMap(s *session.Session, h command.Host, parts besideParts) *besideMap {
	b := &besideMap{s: s, parts: parts}
	b.lines = [2]fyne.CanvasObject{kit.NewSeparator(), kit.NewSeparator()}
	leads := kit.Flow(kit.Gap2, append([]fyne.CanvasObject{goBack(s)}, parts.leads...)...)
	head := kit.Pad(kit.Gap2, kit.Gap4, kit.Column(kit.Gap2, append([]fyne.CanvasObject{leads}, parts.head...)...))
	b.side = kit.NewBox(kit.Ground, container.New(headed{}, head, kit.NewSeparator(), parts.body))
	told := kit.Column(0)
	for _, o := range []fyne.CanvasObject{parts.alone[0], parts.told, parts.alone[1]} {
		if o != nil {
			told.Add(o)
		}
	}
	b.above, b.scroll = kit.NewHeldScroll(told)
	s.KeepCamera(diagram.Camera{})
	object, stop := newMap(s, h)
	b.m, b.stop = object.(*mapPart), stop
	b.m.canvas.LookOnly()
	b.ExtendBaseWidget(b)
	b.showMap(false)
	return b
}

// goBack is the way out of a view that tries something, to where one came from.
func goBack(s *session.Session) fyne.CanvasObject {
	return kit.NewButton(kit.Plain, "arrow-left", command.BackWords(s), s.GoBack)
}

// end takes away what lies over the map.
func (b *besideMap) end() {
	b.stop()
	b.s.Lay(nil)
}

// showMap shows the map with what is above it, or what stands in their place.
func (b *besideMap) showMap(yes bool) {
	for _, o := range []fyne.CanvasObject{b.m, b.above, b.lines[1]} {
		show(o, yes)
	}
	show(b.parts.other, !yes)
	b.Refresh()
}

// Canvas returns the diagram widget.
func (b *besideMap) Canvas() *canvas.Canvas { return b.m.canvas }

// Cover keeps the map clear of a drawer over the right side.
func (b *besideMap) Cover(width float32) { b.m.Cover(width) }

// sideWide is the width of the column, in px at 100 %; with larger text it takes up to this share of the view.
const (
	sideWide  = 440
	sideShare = 0.4
)

// mostTold is the share of the height that is told above the map at most.
const mostTold = 0.55

// CreateRenderer is Fyne's way to the picture of a widget.
func (b *besideMap) CreateRenderer() fyne.WidgetRenderer { return besideRenderer{b} }

type besideRenderer struct{ b *besideMap }

func (r besideRenderer) MinSize() fyne.Size { return fyne.NewSize(480, 240) }

func (r besideRenderer) Layout(size fyne.Size) {
	b := r.b
	wide := min(sideWide*textFactor(), sideShare*size.Width)
	rest := size.Width - wide - 1
	above := kit.HeightFor(b.parts.told, rest)
	b.tellAlone(b.parts.alone[0] != nil && b.m.Visible() && above > mostTold*size.Height)
	setAt(b.side, 0, 0, wide, size.Height)
	setAt(b.lines[0], wide, 0, 1, size.Height)
	setAt(b.parts.other, wide+1, 0, rest, size.Height)
	if !b.side.Visible() {
		setAt(b.above, 0, 0, wide, size.Height)
		setAt(b.m, wide+1, 0, rest, size.Height)
		return
	}
	above = min(above, mostTold*size.Height)
	setAt(b.above, wide+1, 0, rest, above)
	setAt(b.lines[1], wide+1, above, rest, 1)
	setAt(b.m, wide+1, above+1, rest, size.Height-above-1)
}

// tellAlone sets what is told in the place of the column, or above the map.
func (b *besideMap) tellAlone(yes bool) {
	if b.side.Visible() == yes {
		b.scroll.Offset = fyne.Position{}
	}
	show(b.side, !yes)
	show(b.lines[1], !yes && b.m.Visible())
	for _, o := range b.parts.alone {
		if o != nil {
			show(o, yes)
		}
	}
}

func (r besideRenderer) Refresh() {
	r.Layout(r.b.Size())
	for _, o := range []fyne.CanvasObject{r.b.side, r.b.above, r.b.parts.other} {
		o.Refresh()
	}
}

func (r besideRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.b.side, r.b.lines[0], r.b.m, r.b.above, r.b.lines[1], r.b.parts.other}
}

func (r besideRenderer) Destroy() {}

// headed sets a head as high as it is at its width, a line, and what scrolls below.
type headed struct{}

func (headed) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(200, 200) }

func (headed) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	high := kit.HeightFor(objects[0], size.Width)
	setAt(objects[0], 0, 0, size.Width, high)
	setAt(objects[1], 0, high, size.Width, 1)
	setAt(objects[2], 0, high+1, size.Width, size.Height-high-1)
}
