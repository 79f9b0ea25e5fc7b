package canvas

import (
	"math"
	"time"

	"fyne.io/fyne/v2"

	"jejaring/graph"
	"jejaring/graph/diagram"
	"jejaring/graph/layout"
)

// flightTime is how long the camera takes to where a command sends it.
const flightTime = 120 * time.Millisecond

// flight is the camera on its way.
type flight struct {
	to        diagram.Camera
	animation *fyne.Animation
}

// touched tells whether the user has moved the camera since the whole map was fitted in, or holds the map. Until then
// another size of the widget fits it in again.
func (c *Canvas) touched() bool { return c.s.Camera().Zoom > 0 }

// touch lets the camera stay where it is from now on.
func (c *Canvas) touch() { c.s.KeepCamera(c.camera) }

// moved tells whether the user has moved the camera since the whole map was fitted in.
func (c *Canvas) moved() bool { return c.s.MovedCamera().Zoom > 0 }

// stay lets the camera stay where it is while the user works on the map, although it has not been moved.
func (c *Canvas) stay() { c.follows(c.camera) }

// follows lets the camera go somewhere for the sake of what is worked on; that is not where the user has moved it.
func (c *Canvas) follows(to diagram.Camera) {
	if c.moved() {
		c.s.KeepCamera(to)
	} else {
		c.s.HoldCamera(to)
	}
}

// look shows the map from a camera at once.
func (c *Canvas) look(to diagram.Camera) {
	c.land()
	c.camera = to
	c.touch()
	c.Refresh()
}

// fly brings the camera somewhere in a short while, so that the eye can follow.
func (c *Canvas) fly(to diagram.Camera) {
	from := c.camera
	c.land()
	if from == to {
		return
	}
	if c.isCalm() {
		c.camera = to
		c.Refresh()
		return
	}
	f := &flight{to: to}
	f.animation = fyne.NewAnimation(flightTime, func(share float32) {
		if c.flight != f {
			return
		}
		c.camera = c.onTheWay(from, to, float64(share))
		if share >= 1 {
			c.camera, c.flight = to, nil
		}
		c.Refresh()
	})
	f.animation.Curve = fyne.AnimationEaseOut
	c.flight = f
	f.animation.Start()
}

// land ends a flight where it is.
func (c *Canvas) land() {
	if f := c.flight; f != nil {
		c.flight = nil
		f.animation.Stop()
	}
}

// aim is where the camera is, or will be when its flight ends.
func (c *Canvas) aim() diagram.Camera {
	if c.flight != nil {
		return c.flight.to
	}
	return c.camera
}

// isCalm tells whether things are to jump instead of move: where the user likes it so, where the widget is
// not on the screen yet, and where the map is too large to be drawn so often.
func (c *Canvas) isCalm() bool {
	return c.s.Likings.CalmMotion || !c.hasSize() || !c.painter.light || c.closed
}

// onTheWay returns the camera between two others: the zoom grows by equal factors, and the place in the middle
// of what is seen moves along a line.
func (c *Canvas) onTheWay(from, to diagram.Camera, share float64) diagram.Camera {
	w, h := float64(c.Size().Width)/2, float64(c.Size().Height)/2
	x0, y0 := from.World(w, h)
	x1, y1 := to.World(w, h)
	at := from
	at.Zoom = from.Zoom * math.Pow(to.Zoom/from.Zoom, share)
	at.X, at.Y = x0+(x1-x0)*share-w/at.Zoom, y0+(y1-y0)*share-h/at.Zoom
	return at
}

func (c *Canvas) hasSize() bool { return c.Size().Width >= 10 && c.Size().Height >= 10 }

// Resize fits the whole map in again as long as nobody works on it; later what is seen stays where it is when a panel
// opens, and stays in the middle when the window changes much. Where the user has not moved the camera a legend that
// grows cuts nothing off.
func (c *Canvas) Resize(size fyne.Size) {
	old := c.Size()
	c.BaseWidget.Resize(size)
	if size == old || !c.hasSize() {
		return
	}
	if !c.touched() {
		c.land()
		c.camera = c.fitted()
		c.Refresh()
		return
	}
	if !c.moved() && size.Width == old.Width && size.Height < old.Height && c.gesture == nil {
		if c.isCut() || c.cutsNames() {
			c.land()
			c.camera = c.fitted()
		}
		c.stay()
		c.reveal()
		c.Refresh()
		return
	}
	const panel = 160 // the most that a panel takes when another one had its place
	if dx, dy := size.Width-old.Width, size.Height-old.Height; old.Width >= 10 && max(abs(dx), abs(dy)) > panel {
		to := c.aim()
		to.X -= float64(dx) / 2 / to.Zoom
		to.Y -= float64(dy) / 2 / to.Zoom
		c.land()
		c.camera = to
		c.follows(to)
	}
	c.reveal()
	c.Refresh()
}

// zoomWide is what the buttons for the zoom take of the right side, where a map stands still and nothing is moved out from
// below them.
const zoomWide = 56

func (c *Canvas) fitted() diagram.Camera {
	letters := c.letters()
	width := c.Size().Width
	if c.looking {
		width -= min(zoomWide, width/4)
	}
	scenes := c.frame()
	to := scenes[0].Fit(float64(width/letters), float64(c.Size().Height/letters), scenes[1:]...)
	to.Zoom *= float64(letters)
	return to
}

// letters is how much larger than at 100 % the user likes letters.
func (c *Canvas) letters() float32 { return float32(max(c.s.Likings.TextSize, 100)) / 100 }

// keepWhole fits the map in again where the user has not moved the camera and something stands outside now, or a filter
// is off that left room for more.
func (c *Canvas) keepWhole() {
	wider := c.narrow && c.s.Lens().IsZero()
	c.narrow = !c.s.Lens().IsZero()
	if wider && c.hasSize() && !c.moved() {
		if c.touched() {
			c.s.HoldCamera(c.fitted())
		}
		c.fly(c.fitted())
		return
	}
	if c.touched() || !c.hasSize() {
		return
	}
	if c.isCut() || c.scene.Scrolls() || c.painter.light && c.cutsNames() {
		c.fly(c.fitted())
	}
}

// isCut tells whether something stands outside.
func (c *Canvas) isCut() bool {
	b, aim := c.frame()[0].Bounds(), c.aim()
	x0, y0 := aim.World(0, 0)
	x1, y1 := aim.World(float64(c.Size().Width), float64(c.Size().Height))
	return b.X0 < x0 || b.Y0 < y0 || b.X1 > x1 || b.Y1 > y1
}

// cutsNames tells whether a label reaches outside.
func (c *Canvas) cutsNames() bool {
	aim, letters := c.aim(), float64(c.letters())
	zoom := aim.Zoom / letters
	b := c.frame()[0].Reach(zoom)
	x, y := aim.X*zoom, aim.Y*zoom
	return b.X0 < x || b.Y0 < y || b.X1 > x+float64(c.Size().Width)/letters || b.Y1 > y+float64(c.Size().Height)/letters
}

// Fit shows the whole map.
func (c *Canvas) Fit() {
	if c.s.Document() != nil {
		c.update()
	}
	c.s.KeepCamera(diagram.Camera{})
	if c.hasSize() {
		c.fly(c.fitted())
	}
}

// Zoom changes the zoom by a factor around the middle of what is seen.
func (c *Canvas) Zoom(factor float64) {
	to := c.zoomed(c.aim(), factor, fyne.NewPos(c.Size().Width/2, c.Size().Height/2))
	c.s.KeepCamera(to)
	c.fly(to)
}

// zoomAt changes the zoom with the same place of the map under a point of the widget.
func (c *Canvas) zoomAt(factor float64, at fyne.Position) {
	c.look(c.zoomed(c.camera, factor, at))
}

// zoomed changes the zoom of a camera by a factor, out no farther than to where the whole map can still be read.
func (c *Canvas) zoomed(from diagram.Camera, factor float64, at fyne.Position) diagram.Camera {
	letters := c.letters()
	least := c.frame()[0].Least(float64(c.Size().Width/letters), float64(c.Size().Height/letters)) * float64(letters)
	return from.Zoomed(max(from.Zoom*factor, min(least, from.Zoom)), float64(at.X), float64(at.Y))
}

func (c *Canvas) pan(dx, dy float32) {
	to := c.camera
	to.X -= float64(dx) / to.Zoom
	to.Y -= float64(dy) / to.Zoom
	c.look(to)
}

// Cover says how much of the right side lies below something. It moves nothing but what is selected, where that would
// be out of sight.
func (c *Canvas) Cover(width float32) {
	if c.covered != width {
		c.covered = width
		c.reveal()
	}
}

// free is the width that nothing covers.
func (c *Canvas) free() float32 { return c.Size().Width - c.covered }

// CentreOn brings an actor into the middle. When the map is shown again all of it is seen.
func (c *Canvas) CentreOn(id graph.ID) {
	if c.s.Document() != nil {
		c.update()
	}
	p, ok := c.rest.PlaceOf(id)
	if !ok {
		return
	}
	c.focus = id
	to := c.aim()
	to.X = p.X - float64(c.free())/2/to.Zoom
	to.Y = p.Y - float64(c.Size().Height)/2/to.Zoom
	c.follows(to)
	c.fly(to)
}

// Reveal moves the map as little as it takes to see all actors that are selected, clear of the small map. Where they do
// not fit in all of the map is shown.
func (c *Canvas) Reveal() {
	if c.s.Document() == nil || !c.hasSize() {
		return
	}
	c.update()
	r, ok := c.aroundSelected()
	if !ok || !c.touched() {
		return // all of the map is seen anyway
	}
	const margin = 60
	to := c.aim()
	width, height := float64(c.free()), float64(c.Size().Height)
	if c.marks.mini.wanted() {
		at, _ := c.marks.mini.box()
		height = float64(at.Y)
	}
	if r.Width()*to.Zoom+2*margin > width || r.Height()*to.Zoom+2*margin > height {
		c.Fit()
		return
	}
	dx := lack(r.X0, r.X1, to.X, width/to.Zoom, margin/to.Zoom)
	dy := lack(r.Y0, r.Y1, to.Y, height/to.Zoom, margin/to.Zoom)
	if max(math.Abs(dx), math.Abs(dy))*to.Zoom < 1 {
		return
	}
	to.X, to.Y = to.X+dx, to.Y+dy
	c.follows(to)
	c.fly(to)
}

// aroundSelected returns what the places of all selected actors span, and whether there are any.
func (c *Canvas) aroundSelected() (r diagram.Rect, ok bool) {
	for _, a := range c.s.SelectedActors() {
		p, stands := c.rest.PlaceOf(a.ID)
		switch {
		case !stands:
		case !ok:
			r, ok = diagram.RectOf(p, p), true
		default:
			r = diagram.Rect{X0: min(r.X0, p.X), Y0: min(r.Y0, p.Y), X1: max(r.X1, p.X), Y1: max(r.Y1, p.Y)}
		}
	}
	return r, ok
}

// reveal moves the map as little as it takes to see the actors of a selected tie, where both fit in, an annotation,
// or the one actor that is selected below a drawer: a panel may have been opened over them.
func (c *Canvas) reveal() {
	r, ok := c.revealed()
	if !ok {
		return
	}
	const margin, least = 40, 12 // what is farther than the least from the edges is seen
	to := c.aim()
	if lack(r.X0, r.X1, to.X, float64(c.free())/to.Zoom, least/to.Zoom) == 0 &&
		lack(r.Y0, r.Y1, to.Y, float64(c.Size().Height)/to.Zoom, least/to.Zoom) == 0 {
		return
	}
	dx := lack(r.X0, r.X1, to.X, float64(c.free())/to.Zoom, margin/to.Zoom)
	dy := lack(r.Y0, r.Y1, to.Y, float64(c.Size().Height)/to.Zoom, margin/to.Zoom)
	if dx != 0 || dy != 0 {
		to.X, to.Y = to.X+dx, to.Y+dy
		c.follows(to)
		c.fly(to)
	}
}

// revealed returns the part of the map that reveal brings into sight, and whether there is one.
func (c *Canvas) revealed() (diagram.Rect, bool) {
	if a, ok := c.chosenAnnotation(); ok && a.Kind != graph.Beneath {
		zoom := c.mapZoom()
		r, _ := c.rest.FrameOf(a.ID, zoom)
		return diagram.Rect{X0: r.X0 / zoom, Y0: r.Y0 / zoom, X1: r.X1 / zoom, Y1: r.Y1 / zoom}, true
	}
	a, b, ok := c.s.SelectedPair()
	if one := c.s.SelectedActors(); c.covered > 0 && len(one) == 1 && len(c.s.Selection()) == 1 {
		a, b, ok = one[0].ID, one[0].ID, true
	}
	p, inA := c.rest.PlaceOf(a)
	q, inB := c.rest.PlaceOf(b)
	return diagram.RectOf(p, q), ok && inA && inB
}

// lack returns how far a view from a point on has to move until it holds the span from low to high with a
// margin; 0 where it does or never can.
func lack(low, high, from, width, margin float64) float64 {
	switch {
	case high-low+2*margin > width:
		return 0
	case low-margin < from:
		return low - margin - from
	case high+margin > from+width:
		return high + margin - from - width
	}
	return 0
}

// Middle returns the place of the drawing in the middle of what is seen.
func (c *Canvas) Middle() (x, y float64) {
	return c.aim().World(float64(c.free())/2, float64(c.Size().Height)/2)
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
