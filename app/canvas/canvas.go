// Package canvas is the diagram widget: it shows a Scene and turns gestures into commands.
//
// One raster shows the whole picture, drawn by package diagram itself; only what follows the pointer is made
// of Fyne objects on top, since every object costs at each repaint of the window. Tools are small state
// machines: a tool holds its own preview and ends in one command or in nothing.
package canvas

import (
	"image"
	"time"

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
)

// Canvas is the map of the network.
type Canvas struct {
	widget.BaseWidget

	s    *session.Session
	host command.Host
	stop func()

	camera  diagram.Camera
	fitted  bool // the camera was set for the size and document shown
	scene   *diagram.Scene
	shown   map[graph.ID]layout.Point // where actors stand on the screen just now
	preview map[graph.ID]layout.Point // where a drag holds actors, over shown

	hovered     graph.ID
	hoveredPair [2]graph.ID
	focus       graph.ID // actor that the keyboard stands on
	focused     bool
	last        fyne.Position // of the pointer
	pressed     desktop.MouseButton
	modifier    fyne.KeyModifier

	gesture gesture // under way; nil for none
	clicked click   // the press before, to tell a double one

	raster  *fynecanvas.Raster
	painter painter
	marks   marks
	moving  *fyne.Animation
}

type click struct {
	at   fyne.Position
	when time.Time
}

// New returns the map of the session's document. Close ends its watching.
func New(s *session.Session, h command.Host) *Canvas {
	c := &Canvas{s: s, host: h, camera: diagram.Camera{Zoom: 1}}
	c.raster = fynecanvas.NewRaster(func(w, h int) image.Image { return c.painter.picture(c, w, h) })
	c.marks = newMarks(c)
	c.ExtendBaseWidget(c)
	c.stop = s.Watch(c.hear)
	c.shown = s.Places()
	c.rebuild()
	return c
}

// Close ends what the widget has going.
func (c *Canvas) Close() {
	c.stop()
	c.marks.stop()
	if c.moving != nil {
		c.moving.Stop()
	}
}

// hear follows the session.
func (c *Canvas) hear(n session.Notice) {
	if !n.Has(session.DocumentChanged | session.SelectionChanged | session.LookChanged | session.LikingsChanged) {
		return
	}
	if c.s.Document() == nil {
		return
	}
	if c.gesture != nil && n.Has(session.DocumentChanged) {
		c.cancelGesture()
	}
	if _, ok := c.s.Snapshot().Index(c.hovered); !ok {
		c.hovered, c.hoveredPair = "", [2]graph.ID{}
	}
	c.moveTo(c.s.Places())
	c.rebuild()
}

// rebuild makes the scene anew from the session and what the pointer does.
func (c *Canvas) rebuild() {
	var scene *diagram.Scene
	if c.preview == nil && c.moving == nil {
		scene = c.s.Scene()
	} else {
		scene = diagram.Of(c.s.Snapshot(), c.places(), c.s.Look())
	}
	c.scene = scene.With(c.state())
	c.Refresh()
}

// restate changes only selection and pointer of the scene.
func (c *Canvas) restate() {
	c.scene = c.scene.With(c.state())
	c.Refresh()
}

func (c *Canvas) places() map[graph.ID]layout.Point {
	if c.preview == nil {
		return c.shown
	}
	all := make(map[graph.ID]layout.Point, len(c.shown))
	for id, p := range c.shown {
		all[id] = p
	}
	for id, p := range c.preview {
		all[id] = p
	}
	return all
}

func (c *Canvas) state() diagram.State {
	state := diagram.State{Hovered: c.hovered, HoveredPair: c.hoveredPair}
	if c.focused {
		state.Focus = c.focus
	}
	for _, a := range c.s.SelectedActors() {
		state.Selected = append(state.Selected, a.ID)
	}
	if a, b, ok := c.s.SelectedPair(); ok {
		state.Pair, state.Editing = [2]graph.ID{a, b}, true
	}
	return state
}

// Refresh paints the map again.
func (c *Canvas) Refresh() {
	c.raster.Refresh()
	c.marks.refresh()
}

// Resize fits the map into its first size and keeps its middle in later ones.
func (c *Canvas) Resize(size fyne.Size) {
	old := c.Size()
	c.BaseWidget.Resize(size)
	if size.Width < 10 || size.Height < 10 {
		return
	}
	if !c.fitted {
		c.Fit()
		return
	}
	c.camera.X -= float64(size.Width-old.Width) / 2 / c.camera.Zoom
	c.camera.Y -= float64(size.Height-old.Height) / 2 / c.camera.Zoom
	c.Refresh()
}

// MinSize leaves the size to whoever shows the map.
func (c *Canvas) MinSize() fyne.Size { return fyne.NewSize(160, 120) }

// CreateRenderer shows the picture and the marks over it, both cut at the edge.
func (c *Canvas) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(container.NewClip(container.NewStack(c.raster, c.marks.layer)))
}

// Fit shows the whole map.
func (c *Canvas) Fit() {
	size := c.Size()
	if size.Width < 10 || size.Height < 10 {
		return
	}
	c.camera = c.scene.Fit(float64(size.Width), float64(size.Height))
	c.fitted = true
	c.Refresh()
}

// Zoom changes the zoom by a factor around the middle of what is seen.
func (c *Canvas) Zoom(factor float64) {
	size := c.Size()
	c.zoomAt(factor, float64(size.Width)/2, float64(size.Height)/2)
}

func (c *Canvas) zoomAt(factor, x, y float64) {
	c.camera = c.camera.Zoomed(c.camera.Zoom*factor, x, y)
	c.Refresh()
}

// CentreOn brings an actor into the middle.
func (c *Canvas) CentreOn(id graph.ID) {
	p, ok := c.scene.PlaceOf(id)
	if !ok {
		return
	}
	size := c.Size()
	c.camera.X = p.X - float64(size.Width)/2/c.camera.Zoom
	c.camera.Y = p.Y - float64(size.Height)/2/c.camera.Zoom
	c.focus = id
	c.restate()
}

// Middle returns the place of the drawing in the middle of what is seen.
func (c *Canvas) Middle() (x, y float64) {
	size := c.Size()
	return c.camera.World(float64(size.Width)/2, float64(size.Height)/2)
}

// world returns the place of the drawing under a point of the widget.
func (c *Canvas) world(p fyne.Position) layout.Point {
	x, y := c.camera.World(float64(p.X), float64(p.Y))
	return layout.Point{X: x, Y: y}
}

// screen returns the point of the widget at a place of the drawing.
func (c *Canvas) screen(p layout.Point) fyne.Position {
	x, y := c.camera.Screen(p.X, p.Y)
	return fyne.NewPos(float32(x), float32(y))
}

func (c *Canvas) pan(dx, dy float32) {
	c.camera.X -= float64(dx) / c.camera.Zoom
	c.camera.Y -= float64(dy) / c.camera.Zoom
	c.Refresh()
}
