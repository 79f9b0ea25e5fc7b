// Package canvas is the diagram widget: it shows a Scene and turns gestures into commands.
//
// One raster shows the whole picture, drawn by package diagram itself; only what follows the pointer is made
// of Fyne objects on top, since every object costs at each repaint of the window. Tools are small state
// machines: a tool holds its own preview and ends in one command or in nothing. Nothing is painted while
// nothing changes.
//
// Measured in processor time on a server's core, by the benchmarks of the same names (each says how it is run):
//
//	actors/ties                                  300/1,000  5,000/20,000  100,000/400,000
//	Picture: cheaper than objects of Fyne         21 times      14 times
//	Pan: a painted frame over the floor               1.00          1.00             0.96
//	Sharp: until it is sharp again                                 79 ms         1,070 ms
//	Hover: finding what is under the pointer                     0.03 ms          0.04 ms
//	Edit: until a new name is painted                12 ms         13 ms           500 ms
//
// and Opening, of 100,000/500,000: 3.2 s on the clock of two quiet processors, 4.5 to 5.2 s of their time, of which 1.9 s are
// on the goroutine that opens; 730 MB. The goroutine's part is that of opening.open in the profile of
//
//	go test -run '^$' -bench Opening/100000 -benchtime 3x -cpuprofile cpu.out ./app/canvas
package canvas

import (
	"image"
	"reflect"

	"fyne.io/fyne/v2"
	fynecanvas "fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"jejaring/app/command"
	"jejaring/app/session"
	"jejaring/graph"
	"jejaring/graph/diagram"
	"jejaring/graph/layout"
	"jejaring/graph/plan"
)

// Canvas is the map of the network.
type Canvas struct {
	widget.BaseWidget

	s      *session.Session
	host   command.Host
	stop   func()
	closed bool

	base  *diagram.Scene            // the session's scene
	state diagram.State             // of selection, pointer and keyboard
	rest  *diagram.Scene            // the base in that state
	held  map[graph.ID]layout.Point // where a drag or a glide has actors just now; nil for none
	scene *diagram.Scene            // what is on the screen: rest with the held actors moved
	quiet *diagram.Scene            // of a large map: the base without what is drawn over it
	over  *diagram.Scene            // and the one with what is
	calm  diagram.State             // of quiet

	annotated *graph.Annotation // as a drag has it just now; nil for none

	camera  diagram.Camera
	covered float32         // of the right side
	flight  *flight         // of the camera; nil while it rests
	glide   *fyne.Animation // of actors to new places; nil while they rest

	spot        plan.Spot // part of the page that is marked; the zero value: none
	hovered     graph.ID
	hoveredPair [2]graph.ID
	focus       graph.ID // actor that the keyboard stands on
	focused     bool
	ring        bool // the keyboard is in use, so its place is shown

	outline framed           // of what is selected
	looking bool             // nothing is edited
	narrow  bool             // a filter stops some
	whole   []*diagram.Scene // what is fitted in where that is not the scene on the screen

	naming  *naming // a field over some words; nil for none
	await   await   // a field that is about to get the keyboard
	gesture gesture // under way; nil for none
	hand    hand

	raster  *fynecanvas.Raster
	painter painter
	marks   marks
}

// New returns the map of the session's document. Close ends its watching.
func New(s *session.Session, h command.Host) *Canvas {
	c := &Canvas{s: s, host: h, camera: s.Camera()}
	c.hand.modifiers, c.hand.later, c.painter.live = Modifiers, c.later, liveTies
	c.raster = fynecanvas.NewRaster(func(w, h int) image.Image { return c.painter.picture(c, w, h) })
	c.marks = newMarks(c)
	c.ExtendBaseWidget(c)
	if !c.touched() {
		c.camera = diagram.Camera{Zoom: 1}
	}
	s.KeepCamera(s.MovedCamera())
	c.narrow = !s.Lens().IsZero()
	c.stop = s.Watch(c.hear)
	c.update()
	return c
}

// Close ends what the widget has going.
func (c *Canvas) Close() {
	c.closed = true
	c.endHold()
	c.stop()
	c.marks.stop()
	c.land()
	c.stopGlide()
	c.unveil()
	c.painter.stop()
}

// hear follows the session. Where its document was closed the last picture stays until the window takes it away.
func (c *Canvas) hear(n session.Notice) {
	if c.s.Document() == nil {
		c.cancelGesture()
		c.endNaming()
		return
	}
	if !n.Has(session.DocumentChanged | session.SelectionChanged | session.LookChanged | session.LikingsChanged) {
		return
	}
	if one := c.s.SelectedActors(); n.Has(session.SelectionChanged) && len(one) == 1 {
		c.focus = one[0].ID
	}
	c.follow()
}

// follow shows what the session holds now. Actors that stand elsewhere glide there; a gesture goes on as long
// as what it holds is still there.
func (c *Canvas) follow() {
	before, changed := c.scene, c.s.Scene() != c.base
	if changed && c.gesture == nil {
		c.stopGlide()
		c.held = nil
	}
	c.update()
	if c.gesture != nil && !c.gesture.stands() {
		c.cancelGesture()
	}
	if changed {
		c.marks.hideTip() // it may speak of somebody who stands elsewhere now
	}
	if changed && c.gesture == nil {
		c.forgetGone()
		c.keepWhole()
		c.startGlide(before)
		if c.looking {
			c.dissolve()
		}
	}
	c.keepNaming()
	c.marks.refresh()
}

// update makes the scene of what the session, the pointer and the keyboard say; where that is what is on the
// screen already nothing is painted.
func (c *Canvas) update() {
	base, state := c.s.Scene(), c.stateNow()
	switch {
	case base != c.base:
		c.leaveSpot()
		c.rest = base.With(state)
	case !reflect.DeepEqual(state, c.state):
		c.rest = c.rest.With(state)
	default:
		return
	}
	changed := base != c.base
	c.base, c.state = base, state
	c.painter.light = len(c.s.OnMap().Ties) <= c.painter.live
	c.part(changed)
	c.raise()
}

// mostStirred is the number of actors up to which what is selected is drawn over a large map instead of in it.
const mostStirred = 200

// part tells what of a large map is drawn by a job, and what over it at once.
func (c *Canvas) part(changed bool) {
	calm := diagram.State{Near: c.state.Near}
	over := c.rest
	if many := c.state; max(len(many.Selected), len(many.Lit), len(many.Ties)) > mostStirred {
		calm.Selected, calm.Lit, calm.Ties = many.Selected, many.Lit, many.Ties
		many.Selected, many.Lit, many.Ties = nil, nil, nil
		over = c.base.With(many)
	}
	c.over = over
	if changed || c.quiet == nil || !reflect.DeepEqual(calm, c.calm) {
		c.quiet, c.calm = c.base.With(calm), calm
	}
}

// hold shows actors at other places than the document has them; nil lets them back.
func (c *Canvas) hold(places map[graph.ID]layout.Point) {
	if c.held == nil && places == nil {
		return
	}
	c.held = places
	c.raise()
}

func (c *Canvas) raise() {
	c.scene = c.rest
	if c.held != nil {
		c.scene = c.rest.Moved(c.held)
	}
	if c.annotated != nil {
		c.scene = c.scene.Annotated(*c.annotated)
	}
	c.Refresh()
}

func (c *Canvas) stateNow() diagram.State {
	state := diagram.State{Hovered: c.hovered, HoveredPair: c.hoveredPair, Lit: c.s.Lit(), Near: c.s.Near()}
	if c.focused && c.ring {
		state.Focus = c.focus
	}
	state.Selected = c.s.SelectedOnMap()
	if a, b, ok := c.s.SelectedPair(); ok {
		state.Pair, state.Editing = [2]graph.ID{a, b}, !c.looking && !c.s.WorksByPanel()
		return state
	}
	for _, t := range c.s.SelectedTies() {
		state.Ties = append(state.Ties, t.ID)
	}
	return state
}

// forgetGone puts the light out over an actor or tie that is no longer there.
func (c *Canvas) forgetGone() {
	if c.hovered != "" && !c.isThere(c.hovered) {
		c.hover("", [2]graph.ID{})
	}
	if c.hoveredPair != [2]graph.ID{} && !c.tied(c.hoveredPair) {
		c.hover("", [2]graph.ID{})
	}
	if c.focus != "" && !c.isThere(c.focus) {
		c.focus = ""
		c.update()
	}
}

// isThere tells whether an actor is on the map, and neither as the ghost of one that is gone in a trial nor pale as one that
// the lens stops.
func (c *Canvas) isThere(id graph.ID) bool {
	_, drawn := c.scene.PlaceOf(id)
	_, is := c.s.OnMap().Index(id)
	return drawn && is
}

func (c *Canvas) tied(pair [2]graph.ID) bool { return len(c.base.TiesBetween(pair)) > 0 }

// Refresh paints the map again.
func (c *Canvas) Refresh() {
	c.raster.Refresh()
	c.marks.refresh()
}

// MinSize leaves the size to whoever shows the map.
func (c *Canvas) MinSize() fyne.Size { return fyne.NewSize(160, 120) }

// CreateRenderer shows the picture and the marks over it, both cut at the edge.
func (c *Canvas) CreateRenderer() fyne.WidgetRenderer {
	clip := container.NewClip(container.NewStack(c.raster, c.marks.layer))
	clip.ExtendBaseWidget(clip) // without it a clip does not lay out its content when it is first resized
	return widget.NewSimpleRenderer(clip)
}

// What the widget does for the pointer and the keyboard.
var _ interface {
	desktop.Mouseable
	desktop.Hoverable
	desktop.Cursorable
	fyne.Draggable
	fyne.Scrollable
	fyne.Focusable
	fyne.Shortcutable
	fyne.Tabbable
} = (*Canvas)(nil)
