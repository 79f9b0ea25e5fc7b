package view

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"jejaring/app/canvas"
	"jejaring/app/command"
	"jejaring/app/kit"
	"jejaring/app/session"
	"jejaring/graph/diagram"
)

// besideMap is a column at the left of the map, with what is told of the map above it. Something else may stand in the
// place of the map for a while. The map is fitted in, and left as it was when the view ends.
type besideMap struct {
	widget.BaseWidget
	s      *session.Session
	m      *mapPart
	side   fyne.CanvasObject
	told   fyne.CanvasObject // above the map
	above  fyne.CanvasObject // what scrolls it, where it is high
	other  fyne.CanvasObject
	lines  [2]fyne.CanvasObject
	camera diagram.Camera // of the map itself
	stop   func()
}

func newBesideMap(s *session.Session, h command.Host, side, told, other fyne.CanvasObject) *besideMap {
	b := &besideMap{s: s, side: side, told: told, above: kit.NewScroll(told), other: other, camera: s.MovedCamera()}
	b.lines = [2]fyne.CanvasObject{kit.NewSeparator(), kit.NewSeparator()}
	s.KeepCamera(diagram.Camera{})
	object, stop := newMap(s, h)
	b.m, b.stop = object.(*mapPart), stop
	b.m.canvas.LookOnly()
	b.ExtendBaseWidget(b)
	b.showMap(false)
	return b
}

// end takes away what lies over the map.
func (b *besideMap) end() {
	b.stop()
	b.s.Lay(nil)
	b.s.KeepCamera(b.camera)
}

// showMap shows the map with what is above it, or what stands in their place.
func (b *besideMap) showMap(yes bool) {
	for _, o := range []fyne.CanvasObject{b.m, b.above, b.lines[1]} {
		show(o, yes)
	}
	show(b.other, !yes)
	b.Refresh()
}

// Canvas returns the diagram widget.
func (b *besideMap) Canvas() *canvas.Canvas { return b.m.canvas }

// Cover keeps the map clear of a drawer over the right side.
func (b *besideMap) Cover(width float32) { b.m.Cover(width) }

// sideWide is the width of the column, in px at 100 %; with larger text it takes up to this share of the view.
const (
	sideWide  = 408
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
	setAt(b.side, 0, 0, wide, size.Height)
	setAt(b.lines[0], wide, 0, 1, size.Height)
	setAt(b.other, wide+1, 0, rest, size.Height)
	above := min(kit.HeightFor(b.told, rest), mostTold*size.Height)
	setAt(b.above, wide+1, 0, rest, above)
	setAt(b.lines[1], wide+1, above, rest, 1)
	setAt(b.m, wide+1, above+1, rest, size.Height-above-1)
}

func (r besideRenderer) Refresh() {
	r.Layout(r.b.Size())
	for _, o := range []fyne.CanvasObject{r.b.side, r.b.told, r.b.above, r.b.other} {
		o.Refresh()
	}
}

func (r besideRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.b.side, r.b.lines[0], r.b.m, r.b.above, r.b.lines[1], r.b.other}
}

func (r besideRenderer) Destroy() {}

// tabsOrPicker sets tabs where they have room, else a field that picks one of them.
type tabsOrPicker struct{}

func (tabsOrPicker) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(120, kit.Size(kit.SizeControl))
}

func (tabsOrPicker) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	narrow := objects[0].MinSize().Width > size.Width
	show(objects[0], !narrow)
	show(objects[1], narrow)
	for _, o := range objects {
		setAt(o, 0, 0, size.Width, size.Height)
	}
}

// headed sets a head as high as it is at its width, a line, and what scrolls below.
type headed struct{}

func (headed) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(200, 200) }

func (headed) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	high := kit.HeightFor(objects[0], size.Width)
	setAt(objects[0], 0, 0, size.Width, high)
	setAt(objects[1], 0, high, size.Width, 1)
	setAt(objects[2], 0, high+1, size.Width, size.Height-high-1)
}
