//go:build !headless

package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"jejaring/app/command"
	"jejaring/app/kit"
	"jejaring/app/panel"
	"jejaring/app/view"
)

// drawer holds the panel where there is no room for it beside the view: it lies over the view's right edge, with a
// head that says what it is and closes it. Closed, a handle opens it: at the end of the strip, where it covers nothing, else
// at the edge. What is below it stays as it is and
// gets no pointer through it.
type drawer struct {
	widget.BaseWidget
	w      *window
	ground *kit.Box
	mark   *kit.Mark
	title  *kit.Text
	head   fyne.CanvasObject
	line   fyne.CanvasObject
	handle *kit.Box
}

func newDrawer(w *window) *drawer {
	d := &drawer{w: w, ground: kit.NewBox(kit.Surface, nil), line: kit.NewSeparator()}
	toggle := command.ByID("panel")
	d.mark, d.title = kit.NewMark("", kit.ColorInk2, 16*w.percent()), kit.NewText(kit.Strong, "")
	shut := kit.NewIconButton("close", w.session.T("window.close-panel")+" ("+toggle.Keys+")", func() { w.session.ShowPanel("none") })
	d.head = kit.Pad(kit.Gap1, kit.Gap4, kit.Line(kit.Gap2, d.mark, d.title, nil, shut))
	open := kit.NewIconButton("chevron-left", w.session.T("window.open-panel")+" ("+toggle.Keys+")", func() { toggle.Run(w.session, w) })
	d.handle = kit.NewBox(kit.Look{Fill: kit.ColorSurface, Stroke: kit.ColorEdge, Radius: 6}, open)
	d.ExtendBaseWidget(d)
	return d
}

// update says in the head which panel it is.
func (d *drawer) update() {
	if p, ok := panel.For(d.w.session); ok {
		d.mark.SetMark(p.Icon, kit.ColorInk2)
		d.title.SetText(p.Title(d.w.session))
	}
}

// headHeight is how much of the drawer its head takes.
func (d *drawer) headHeight() float32 { return d.head.MinSize().Height + 1 }

// narrowest is the least width at 100 % that a view has beside a panel.
const narrowest = 400

// isNarrow tells whether a window has no room for a panel beside the view.
func (h *shell) isNarrow(window fyne.Size) bool {
	beside := h.w.session.Likings.PanelWidth * (1 + (h.w.percent()-1)*0.6)
	return h.w.percent() >= 1.75 || window.Width-h.rail.width(window)-beside < narrowest*h.w.percent()
}

// layDrawer sets the drawer with the panel over the right edge of a view, or its handle, and tells the map how much
// of it is covered.
func (h *shell) layDrawer(at fyne.Position, size fyne.Size) {
	d, covered := h.drawer, float32(0)
	if h.side.Visible() {
		covered = min(h.sideWidth(size.Width), size.Width*0.6)
	}
	x, head := at.X+size.Width-covered, d.headHeight()
	set(d, x, at.Y, covered, size.Height)
	set(h.side, x, at.Y+head, covered, size.Height-head)
	set(h.edge, x-(edgeWide-1)/2, at.Y, edgeWide, size.Height)
	handle := d.handle.MinSize()
	set(d.handle, at.X+size.Width-handle.Width+1, at.Y+(size.Height-handle.Height)/2, handle.Width, handle.Height)
	if strip := h.strip.object; strip.Visible() && d.handle.Visible() {
		high := strip.Size().Height
		strip.Resize(fyne.NewSize(size.Width-handle.Width-kit.Gap3, high))
		d.handle.Move(fyne.NewPos(at.X+size.Width-handle.Width-kit.Gap3, at.Y+size.Height+(high-handle.Height)/2))
	}
	h.cover(covered)
}

// cover tells the map how much of its right side lies below the drawer.
func (h *shell) cover(width float32) {
	if held, ok := h.w.centre.object.(view.Held); ok {
		held.Cover(width)
	}
}

// Tapped and the other gestures end here.
func (d *drawer) Tapped(*fyne.PointEvent) {}

// TappedSecondary has nothing to do.
func (d *drawer) TappedSecondary(*fyne.PointEvent) {}

// DoubleTapped has nothing to do.
func (d *drawer) DoubleTapped(*fyne.PointEvent) {}

// Dragged has nothing to do.
func (d *drawer) Dragged(*fyne.DragEvent) {}

// DragEnd has nothing to do.
func (d *drawer) DragEnd() {}

// Scrolled has nothing to do.
func (d *drawer) Scrolled(*fyne.ScrollEvent) {}

// MouseDown has nothing to do.
func (d *drawer) MouseDown(*desktop.MouseEvent) {}

// MouseUp has nothing to do.
func (d *drawer) MouseUp(*desktop.MouseEvent) {}

// MouseIn has nothing to do.
func (d *drawer) MouseIn(*desktop.MouseEvent) {}

// MouseMoved has nothing to do.
func (d *drawer) MouseMoved(*desktop.MouseEvent) {}

// MouseOut has nothing to do.
func (d *drawer) MouseOut() {}

// CreateRenderer is Fyne's way to the picture of a widget.
func (d *drawer) CreateRenderer() fyne.WidgetRenderer { return drawerRenderer{d} }

type drawerRenderer struct{ drawer *drawer }

func (drawerRenderer) MinSize() fyne.Size { return fyne.Size{} }

func (r drawerRenderer) Layout(size fyne.Size) {
	set(r.drawer.ground, 0, 0, size.Width, size.Height)
	high := r.drawer.head.MinSize().Height
	set(r.drawer.head, 0, 0, size.Width, high)
	set(r.drawer.line, 0, high, size.Width, 1)
}

func (r drawerRenderer) Refresh() {
	r.Layout(r.drawer.Size())
	for _, o := range r.Objects() {
		o.Refresh()
	}
}

func (r drawerRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.drawer.ground, r.drawer.head, r.drawer.line}
}

func (drawerRenderer) Destroy() {}
