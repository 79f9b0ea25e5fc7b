package canvas

import (
	"math"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"jejaring/app/session"
	"jejaring/graph"
)

// How the hand is read: a press is a drag from so far on, two presses within so short a time and way are a
// double one, and a tie is hit from so near.
const (
	dragFrom    = 4
	doubleTime  = 350 * time.Millisecond
	doubleRange = 6
	tieSlack    = 6
	nodeSlack   = 3
)

// gesture is what the pointer does between press and release.
type gesture interface {
	drag(to fyne.Position)    // from dragFrom on
	release(at fyne.Position) // ends in a command or in nothing
	cancel()                  // Esc: as if it had never begun
}

// MouseDown begins a gesture.
func (c *Canvas) MouseDown(e *desktop.MouseEvent) {
	c.takeFocus()
	c.marks.hideTip()
	c.pressed, c.modifier, c.last = e.Button, e.Modifier, e.Position
	switch e.Button {
	case desktop.MouseButtonSecondary:
		c.cancelGesture()
	case desktop.MouseButtonTertiary:
		c.gesture = &panning{c: c, at: e.Position}
	default:
		if c.isDouble(e.Position) {
			c.clicked = click{}
			c.doubleClick(e.Position)
			return
		}
		c.clicked = click{e.Position, time.Now()}
		c.gesture = c.begin(e.Position)
	}
}

func (c *Canvas) isDouble(at fyne.Position) bool {
	near := math.Hypot(float64(at.X-c.clicked.at.X), float64(at.Y-c.clicked.at.Y)) < doubleRange
	return near && time.Since(c.clicked.when) < doubleTime
}

// begin chooses the gesture that the tool makes of a press.
func (c *Canvas) begin(at fyne.Position) gesture {
	actor, onActor := c.actorAt(at)
	switch c.s.Tool() {
	case "pan":
		return &panning{c: c, at: at}
	case "connect":
		if onActor {
			return newConnecting(c, actor)
		}
		return &panning{c: c, at: at}
	case "lasso":
		return newLasso(c, at)
	}
	if from, ok := c.marks.handleAt(at); ok {
		return newConnecting(c, from)
	}
	if onActor {
		return newDragging(c, actor, at)
	}
	if pair, ok := c.tieAt(at); ok {
		c.s.SelectPair(pair[0], pair[1])
		return nil
	}
	return newBand(c, at)
}

// Dragged goes on with the gesture.
func (c *Canvas) Dragged(e *fyne.DragEvent) {
	c.last = e.Position
	if c.gesture == nil {
		return
	}
	start := c.clicked.at
	if c.pressed == desktop.MouseButtonPrimary && math.Hypot(float64(e.Position.X-start.X), float64(e.Position.Y-start.Y)) < dragFrom {
		return
	}
	c.clicked = click{at: fyne.NewPos(-1000, -1000)} // no longer the first half of a double press
	c.gesture.drag(e.Position)
}

// DragEnd ends the gesture where the pointer left the widget.
func (c *Canvas) DragEnd() { c.release(c.last) }

// MouseUp ends the gesture, or shows the context menu.
func (c *Canvas) MouseUp(e *desktop.MouseEvent) {
	if e.Button == desktop.MouseButtonSecondary {
		c.contextMenu(e.Position, e.AbsolutePosition)
		return
	}
	c.release(e.Position)
}

func (c *Canvas) release(at fyne.Position) {
	if g := c.gesture; g != nil {
		c.gesture = nil
		g.release(at)
	}
}

func (c *Canvas) cancelGesture() {
	if g := c.gesture; g != nil {
		c.gesture = nil
		g.cancel()
	}
}

// doubleClick names an actor, or adds one on empty ground.
func (c *Canvas) doubleClick(at fyne.Position) {
	if actor, ok := c.actorAt(at); ok {
		c.s.Select(actor)
		c.host.Focus("name")
		return
	}
	if _, ok := c.tieAt(at); ok || !c.canEdit() {
		return
	}
	c.addHere(c.world(at))
}

func (c *Canvas) canEdit() bool { return c.s.Document() != nil && !c.s.Document().ReadOnly() }

// Scrolled zooms at the pointer; with Shift, or where the wheel goes sideways, it pans.
func (c *Canvas) Scrolled(e *fyne.ScrollEvent) {
	if e.Scrolled.DX != 0 {
		c.pan(e.Scrolled.DX, e.Scrolled.DY)
		return
	}
	c.zoomAt(math.Pow(1.1, float64(e.Scrolled.DY)/25), float64(e.Position.X), float64(e.Position.Y))
}

// MouseIn, MouseMoved and MouseOut light what is under the pointer.
func (c *Canvas) MouseIn(e *desktop.MouseEvent) { c.MouseMoved(e) }

// MouseMoved lights the actor or tie under the pointer.
func (c *Canvas) MouseMoved(e *desktop.MouseEvent) {
	c.last = e.Position
	if c.gesture != nil {
		return
	}
	actor, ok := c.actorAt(e.Position)
	var pair [2]graph.ID
	if from, onHandle := c.marks.handleAt(e.Position); onHandle {
		actor = from
	} else if !ok {
		pair, _ = c.tieAt(e.Position)
	}
	c.hover(actor, pair)
}

// MouseOut puts the light out.
func (c *Canvas) MouseOut() { c.hover("", [2]graph.ID{}) }

func (c *Canvas) hover(actor graph.ID, pair [2]graph.ID) {
	if c.hovered == actor && c.hoveredPair == pair {
		return
	}
	c.hovered, c.hoveredPair = actor, pair
	c.marks.planTip()
	c.restate()
}

// Cursor shows what the tool does.
func (c *Canvas) Cursor() desktop.Cursor {
	switch {
	case c.s.Tool() == "connect" || c.s.Tool() == "lasso":
		return desktop.CrosshairCursor
	case c.hovered != "" || c.hoveredPair != [2]graph.ID{} || c.s.Tool() == "pan":
		return desktop.PointerCursor
	}
	return desktop.DefaultCursor
}

func (c *Canvas) actorAt(at fyne.Position) (graph.ID, bool) {
	p := c.world(at)
	return c.scene.ActorNear(p.X, p.Y, nodeSlack/c.camera.Zoom)
}

func (c *Canvas) tieAt(at fyne.Position) ([2]graph.ID, bool) {
	p := c.world(at)
	return c.scene.TieAt(p.X, p.Y, tieSlack/c.camera.Zoom)
}

func (c *Canvas) takeFocus() {
	if canvas := fyne.CurrentApp().Driver().CanvasForObject(c); canvas != nil {
		canvas.Focus(c)
	}
}

// pressedWith tells whether a modifier key was held at the press.
func (c *Canvas) pressedWith(key fyne.KeyModifier) bool { return c.modifier&key != 0 }

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

// The tool that this package falls back to.
const toolSelect = session.ToolSelect
