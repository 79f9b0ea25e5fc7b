//go:build !headless

package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"jejaring/app/kit"
	"jejaring/app/session"
	"jejaring/app/view"
	"jejaring/graph/document"
)

// The measures of the shell, in px at 100 %.
const (
	railWidth   = 88
	railNarrow  = 56
	railWide    = 200
	toolbarHigh = 48
	stripHigh   = 56
	tieWide     = 432
)

// shell is the frame of the window: rail at the left, toolbar above, strip below the map only, panel down to
// the bottom.
type shell struct {
	w        *window
	rail     *rail
	toolbar  *toolbar
	trial    *trialBar // below the toolbar while a trial is on
	day      *dayBar   // below that while another day is looked at
	strip    *strip
	lines    [3]*canvas.Rectangle // below the toolbar, above the strip, beside the rail
	edge     *edge                // beside the panel
	drawer   *drawer              // holds the panel in a narrow window
	middle   *fyne.Container
	side     *fyne.Container
	grounds  [2]*kit.Box
	working  *working // over the view, so that it moves nothing
	busy     *kit.Box // its ground
	object   *fyne.Container
	bare     bool
	document *document.Document
}

func newShell(w *window) *shell {
	h := &shell{w: w, rail: newRail(w), toolbar: newToolbar(w), trial: newTrialBar(w), day: newDayBar(w), strip: newStrip(w), edge: newEdge(w), drawer: newDrawer(w)}
	h.middle, h.side = &fyne.Container{Layout: fill{}}, &fyne.Container{Layout: fill{}}
	for k := range h.lines {
		h.lines[k] = canvas.NewRectangle(kit.Color(kit.ColorLine))
	}
	h.grounds = [2]*kit.Box{kit.NewBox(kit.Surface, nil), kit.NewBox(kit.Ground, nil)}
	h.working = newWorking(w.session)
	h.busy = kit.NewBox(kit.Framed, h.working.Progress)
	h.object = &fyne.Container{Layout: h, Objects: []fyne.CanvasObject{
		h.grounds[1], h.grounds[0], h.rail.object, h.toolbar.object, h.trial.object, h.day.object, h.strip.object, h.middle, h.busy, w.toasts,
		h.drawer.handle, h.drawer, h.side, h.lines[0], h.lines[1], h.lines[2], h.edge,
	}}
	return h
}

// update shows view and panel, and what the bars say of them.
func (h *shell) update(v view.View) {
	h.bare = v.Bare
	h.middle.Objects = []fyne.CanvasObject{h.w.centre.object}
	h.side.Objects = nil
	if h.w.side.object != nil {
		h.side.Objects = []fyne.CanvasObject{h.w.side.object}
	}
	for _, bar := range []fyne.CanvasObject{h.rail.object, h.toolbar.object} {
		visible(bar, !v.Bare)
	}
	visible(h.strip.object, v.Strip)
	visible(h.side, h.w.side.object != nil)
	visible(h.lines[1], v.Strip)
	visible(h.edge, h.w.side.object != nil)
	visible(h.drawer, h.narrow() && h.side.Visible())
	visible(h.drawer.handle, h.narrow() && v.Panel && v.ID != session.ViewCard && !h.side.Visible())
	h.drawer.update()
	h.working.update()
	visible(h.busy, h.working.Visible())
	h.rail.update(v)
	h.toolbar.update(v)
	h.trial.update()
	visible(h.trial.object, h.trial.object.Visible() && (!v.Bare || h.w.session.IsLeaving()))
	h.day.update()
	visible(h.day.object, h.day.object.Visible() && !v.Bare)
	if v.Strip {
		h.strip.update()
	}
	h.object.Refresh()
}

func visible(o fyne.CanvasObject, yes bool) {
	if yes {
		o.Show()
	} else {
		o.Hide()
	}
}

// MinSize is the smallest window: bars never shrink, lists and map scroll.
func (h *shell) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(1000, 600) }

// narrow tells whether the panel is a drawer.
func (h *shell) narrow() bool { return h.w.session.Looks.Drawer }

// Layout sets the parts; the panel becomes wider for the ties of a pair and lies over the view as a drawer where the
// window is narrow.
func (h *shell) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	if h.bare {
		set(h.grounds[1], 0, 0, size.Width, size.Height)
		asks := h.trial.height(size.Width)
		set(h.trial.object, 0, 0, size.Width, asks)
		set(h.middle, 0, asks, size.Width, size.Height-asks)
		h.grounds[0].Resize(fyne.NewSize(0, 0))
		for _, l := range h.lines {
			l.Resize(fyne.NewSize(0, 0))
		}
		h.layBusy(0, size.Height)
		set(h.w.toasts, 0, 0, size.Width, size.Height)
		h.w.toasts.Keep(kit.Area{}, kit.Area{Size: size})
		return
	}
	if narrow := h.isNarrow(size); narrow != h.narrow() { // another panel may be shown
		h.w.session.Post(h.w.update)
	}
	rail, side := h.rail.width(size), float32(0)
	if h.side.Visible() && !h.narrow() {
		side = h.sideWidth(size.Width)
	}
	middle := size.Width - rail - side
	h.toolbar.fit(size.Width - rail)
	bar, bottom := h.toolbar.height(), float32(0)
	tried, dated := h.trial.height(size.Width-rail), h.day.height(size.Width-rail)
	top := bar + tried + dated
	if h.strip.object.Visible() {
		h.strip.fit(middle, h.narrow())
		bottom = h.strip.height(middle)
	}
	set(h.grounds[1], 0, 0, size.Width, size.Height)
	set(h.rail.object, 0, 0, rail, size.Height)
	set(h.toolbar.object, rail, 0, size.Width-rail, bar)
	set(h.trial.object, rail, bar, size.Width-rail, tried)
	set(h.day.object, rail, bar+tried, size.Width-rail, dated)
	set(h.grounds[0], rail, top, size.Width-rail, size.Height-top)
	set(h.middle, rail, top, middle, size.Height-top-bottom)
	set(h.strip.object, rail, size.Height-bottom, middle, bottom)
	set(h.lines[0], rail, top, size.Width-rail, 1)
	set(h.lines[1], rail, size.Height-bottom, middle, 1)
	set(h.lines[2], rail, 0, 1, size.Height)
	if h.narrow() {
		h.layDrawer(fyne.NewPos(rail, top), fyne.NewSize(middle, size.Height-top-bottom))
	} else {
		set(h.side, rail+middle, top, side, size.Height-top)
		set(h.edge, rail+middle-(edgeWide-1)/2, top, edgeWide, size.Height-top)
		h.cover(0)
	}
	h.layBusy(rail, size.Height-bottom)
	set(h.w.toasts, rail, 0, size.Width-rail, size.Height)
	h.w.toasts.Keep(h.toolbar.free(size.Width-rail), kit.Area{At: fyne.NewPos(0, top), Size: fyne.NewSize(middle, size.Height-top-bottom)})
}

// aboveFoot keeps the line of work under way clear of the buttons at a view's foot.
const aboveFoot = 72

// layBusy sets the line of work under way at the bottom left of the view.
func (h *shell) layBusy(left, bottom float32) {
	if h.busy.Visible() {
		size := h.busy.MinSize()
		set(h.busy, left+kit.Gap4, bottom-size.Height-aboveFoot, size.Width, size.Height)
	}
}

func (h *shell) sideWidth(window float32) float32 {
	width := h.w.session.Likings.PanelWidth
	if h.w.side.id == "tie" || h.w.session.WorksByPanel() {
		width = max(tieWide, width)
	}
	if window >= 1800 {
		width = max(width, 360)
	}
	return min(width*(1+(h.w.percent()-1)*0.6), window*0.45)
}

func set(o fyne.CanvasObject, x, y, width, height float32) {
	o.Move(fyne.NewPos(x, y))
	o.Resize(fyne.NewSize(max(0, width), max(0, height)))
}

// fill gives its objects all its room and asks for none, so that no view can make the window larger.
type fill struct{}

func (fill) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(0, 0) }

func (fill) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objects {
		set(o, 0, 0, size.Width, size.Height)
	}
}
