package panel

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"jejaring/app/kit"
)

// frame is the shape of every panel: a head that stays, a body that scrolls, a foot that stays where it leaves the body
// room, and scrolls with it else. It asks for little room and fits any width, since what is in it wraps.
type frame struct {
	widget.BaseWidget
	head   fyne.CanvasObject // nil for none, as the foot
	body   *fyne.Container
	foot   fyne.CanvasObject
	scroll *container.Scroll
	within *fyne.Container   // what scrolls
	middle fyne.CanvasObject // the scroll without its shadows
	lines  [2]fyne.CanvasObject
	name   func() fyne.Focusable // field for the name of what is shown; nil for none
}

func newFrame(head fyne.CanvasObject, body *fyne.Container, foot fyne.CanvasObject) *frame {
	f := &frame{head: head, body: body, foot: foot}
	f.within = kit.Column(0, body)
	f.middle, f.scroll = kit.NewHeldScroll(f.within)
	f.lines = [2]fyne.CanvasObject{kit.NewSeparator(), kit.NewSeparator()}
	f.ExtendBaseWidget(f)
	return f
}

// toTop scrolls back to the beginning, when something else is shown.
func (f *frame) toTop() {
	f.scroll.Offset = fyne.Position{}
	f.Refresh()
}

// Objects returns what stands in the panel, in the order of the screen.
func (f *frame) Objects() []fyne.CanvasObject {
	var list []fyne.CanvasObject
	for _, o := range []fyne.CanvasObject{f.head, f.scroll, f.foot} {
		if o != nil {
			list = append(list, o)
		}
	}
	return list
}

// CreateRenderer is Fyne's way to the picture of a widget.
func (f *frame) CreateRenderer() fyne.WidgetRenderer { return frameRenderer{f} }

type frameRenderer struct{ frame *frame }

func (frameRenderer) MinSize() fyne.Size { return fyne.NewSize(240, 240) }

func (r frameRenderer) Layout(size fyne.Size) {
	f, top, bottom := r.frame, float32(0), size.Height
	if shown(f.head) {
		height := kit.HeightFor(f.head, size.Width)
		set(f.head, 0, size.Width, height)
		set(f.lines[0], height, size.Width, 1)
		top = height + 1
	}
	footHigh := float32(0)
	if shown(f.foot) {
		footHigh = kit.HeightFor(f.foot, size.Width)
	}
	if f.scrollFoot(footHigh > mostFoot*size.Height); footHigh > 0 && !f.footScrolls() {
		bottom -= footHigh + 1
		set(f.lines[1], bottom, size.Width, 1)
		set(f.foot, bottom+1, size.Width, footHigh)
	}
	f.lines[0].(*fyne.Container).Hidden, f.lines[1].(*fyne.Container).Hidden = !shown(f.head), !shown(f.foot)
	f.within.Resize(fyne.NewSize(size.Width, kit.HeightFor(f.within, size.Width))) // tells it the width before it is asked for its height
	set(f.middle, top, size.Width, max(0, bottom-top))
	f.scroll.Refresh()
}

// mostFoot is the share of the height from which a foot scrolls with the body.
const mostFoot = 0.25

func (f *frame) footScrolls() bool { return len(f.within.Objects) > 1 }

// scrollFoot lets the foot scroll with the body, or stay.
func (f *frame) scrollFoot(yes bool) {
	if yes == f.footScrolls() {
		return
	}
	f.within.Objects = []fyne.CanvasObject{f.body}
	if yes {
		f.within.Objects = append(f.within.Objects, f.lines[1], f.foot)
	}
}

func shown(o fyne.CanvasObject) bool { return o != nil && o.Visible() }

func set(o fyne.CanvasObject, y, width, height float32) {
	o.Move(fyne.NewPos(0, y))
	o.Resize(fyne.NewSize(width, height))
}

func (r frameRenderer) Refresh() {
	r.Layout(r.frame.Size())
	for _, o := range r.frame.Objects() {
		o.Refresh()
	}
}

func (r frameRenderer) Objects() []fyne.CanvasObject {
	f := r.frame
	var list []fyne.CanvasObject
	for _, o := range []fyne.CanvasObject{f.head, f.lines[0], f.middle} {
		if o != nil {
			list = append(list, o)
		}
	}
	if f.foot != nil && !f.footScrolls() {
		list = append(list, f.lines[1], f.foot)
	}
	return list
}

func (frameRenderer) Destroy() {}

// FocusName puts the keyboard into the field for the name of what the panel shows; object is what New gave.
// A client is named by its code. It does nothing where the panel has no such field.
func FocusName(c fyne.Canvas, object fyne.CanvasObject) {
	f, ok := object.(*frame)
	if !ok || f.name == nil || c == nil {
		return
	}
	if field := f.name(); field != nil {
		c.Focus(field)
		if e, ok := field.(*kit.Entry); ok {
			e.TypedShortcut(&fyne.ShortcutSelectAll{})
		}
	}
}

// live is a part of a panel that is built anew when what it shows has changed.
type live struct {
	*fyne.Container
	key any
}

func newLive(gap float32) *live { return &live{Container: kit.Column(gap)} }

// show builds the part where key is another one than last time, and tells whether it did. The keyboard stays
// at the same place of the part.
func (v *live) show(key any, build func() []fyne.CanvasObject) bool {
	if v.key == key {
		return false
	}
	v.key = key
	c, at := fyne.CurrentApp().Driver().CanvasForObject(v.Container), -1
	if c != nil && c.Focused() != nil {
		at = slices.Index(focusables(v.Container), c.Focused())
	}
	v.Objects = build()
	v.Refresh()
	if list := focusables(v.Container); at >= 0 && at < len(list) {
		c.Focus(list[at])
	}
	return true
}

// focusables returns what takes the keyboard in an object, in the order of the screen.
func focusables(o fyne.CanvasObject) []fyne.Focusable {
	var list []fyne.Focusable
	switch o := o.(type) {
	case fyne.Focusable:
		return []fyne.Focusable{o}
	case *fyne.Container:
		for _, child := range o.Objects {
			list = append(list, focusables(child)...)
		}
	case interface{ Content() fyne.CanvasObject }:
		return focusables(o.Content())
	case interface{ Objects() []fyne.CanvasObject }:
		for _, child := range o.Objects() {
			list = append(list, focusables(child)...)
		}
	}
	return list
}
