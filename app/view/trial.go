package view

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"jejaring/app/canvas"
	"jejaring/app/command"
	"jejaring/app/kit"
	"jejaring/app/panel"
	"jejaring/app/session"
)

// The views in which things are tried: the map as it would be, with numbers beside it.
var (
	trialView      = View{ID: session.ViewTrial, Icon: "branch", Panel: true, Strip: true, New: newTriedMap}
	resilienceView = View{ID: session.ViewResilience, Icon: "shield", Panel: true, Strip: true, New: newTriedMap}
)

// triedMap is the map as it would be. Where the panel lies over it or is closed, the numbers before and after that tell
// most stand below it, so that they are seen without opening anything.
type triedMap struct {
	widget.BaseWidget
	s       *session.Session
	m       *mapPart
	numbers *panel.KeyNumbers
	row     fyne.CanvasObject
	line    fyne.CanvasObject
	covered float32 // of the right side
}

func newTriedMap(s *session.Session, h command.Host) (fyne.CanvasObject, func()) {
	object, stopMap := newMap(s, h)
	t := &triedMap{s: s, m: object.(*mapPart), numbers: panel.NewKeyNumbers(s, h), line: kit.NewSeparator()}
	t.row = kit.NewBox(kit.Surface, kit.Pad(kit.Gap2, kit.Gap4, t.numbers.Object))
	t.ExtendBaseWidget(t)
	t.update()
	stop := s.Watch(func(session.Notice) { t.update() })
	return t, func() {
		stop()
		stopMap()
	}
}

func (t *triedMap) update() {
	below := t.s.Document() != nil && (t.s.Looks.Drawer || !t.s.HasPanel())
	if below {
		t.numbers.Update()
	}
	show(t.row, below)
	show(t.line, below)
	t.Refresh()
}

// Canvas returns the diagram widget.
func (t *triedMap) Canvas() *canvas.Canvas { return t.m.canvas }

// Cover keeps the numbers and the map clear of a drawer over the right side, which is there as long as the view is.
func (t *triedMap) Cover(width float32) {
	if t.covered != width {
		t.covered = width
		t.Refresh()
	}
}

// CreateRenderer is Fyne's way to the picture of a widget.
func (t *triedMap) CreateRenderer() fyne.WidgetRenderer { return triedRenderer{t} }

type triedRenderer struct{ t *triedMap }

func (r triedRenderer) MinSize() fyne.Size { return r.t.m.MinSize() }

func (r triedRenderer) Layout(size fyne.Size) {
	t, high, wide := r.t, float32(0), size.Width-r.t.covered
	if t.row.Visible() {
		high = kit.HeightFor(t.numbers.Object, wide-2*kit.Gap4) + 2*kit.Gap2
		setAt(t.row, 0, size.Height-high, wide, high)
		setAt(t.line, 0, size.Height-high, wide, 1)
	}
	setAt(t.m, 0, 0, wide, size.Height-high)
}

func (r triedRenderer) Refresh() {
	r.Layout(r.t.Size())
	for _, o := range r.Objects() {
		o.Refresh()
	}
}

func (r triedRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.t.m, r.t.row, r.t.line}
}

func (r triedRenderer) Destroy() {}
