package canvas

import (
	"math"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"jejaring/app/command"
	"jejaring/app/session"
	"jejaring/graph"
	"jejaring/graph/plan"
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
	stands() bool             // whether what it holds is still on the map
}

// hand is what is known of the pointer.
type hand struct {
	at        fyne.Position
	press     fyne.Position
	when      time.Time // of the press before, to tell a double one; zero where that was a drag
	far       bool      // it has gone further than a press does
	button    desktop.MouseButton
	held      fyne.KeyModifier // at the press
	modifiers func() fyne.KeyModifier
	later     func(time.Duration, func()) (stop func())
	endHold   func() // of the press that may become a long one; nil for none
	focusing  bool
}

// Modifiers returns the keys that are held just now.
func Modifiers() fyne.KeyModifier {
	if d, ok := fyne.CurrentApp().Driver().(desktop.Driver); ok {
		return d.CurrentKeyModifiers()
	}
	return 0
}

func distance(a, b fyne.Position) float32 {
	return float32(math.Hypot(float64(a.X-b.X), float64(a.Y-b.Y)))
}

// MouseDown begins a gesture.
func (c *Canvas) MouseDown(e *desktop.MouseEvent) {
	if c.s.Document() == nil {
		return
	}
	c.takeFocus()
	c.marks.hideTip()
	c.land()
	c.stay()
	if c.gesture != nil { // another button goes down: what is under way ends without a trace
		c.cancelGesture()
		c.hand.button = 0
		return
	}
	h := &c.hand
	double := e.Button == desktop.MouseButtonPrimary && distance(e.Position, h.press) < doubleRange && time.Since(h.when) < doubleTime
	h.button, h.held, h.at, h.press, h.when, h.far = e.Button, e.Modifier, e.Position, e.Position, time.Now(), false
	switch {
	case e.Button == desktop.MouseButtonSecondary:
		h.when = time.Time{}
	case c.marks.mini.holds(e.Position):
		h.when, c.gesture = time.Time{}, &leading{c}
	case e.Button == desktop.MouseButtonTertiary:
		c.gesture = &panning{c: c, at: e.Position, middle: true}
	case double && c.s.Tool() == session.ToolSelect:
		h.when = time.Time{}
		c.doubleClick(e.Position)
	default:
		c.gesture = c.begin(e.Position)
	}
	c.showRing(false)
	if e.Button == desktop.MouseButtonPrimary {
		c.awaitHold(e.AbsolutePosition)
	}
}

// begin chooses the gesture that the tool makes of a press.
func (c *Canvas) begin(at fyne.Position) gesture {
	actor, onActor := c.actorAt(at)
	switch c.tool() {
	case "pan":
		return &panning{c: c, at: at}
	case session.ToolConnect:
		if onActor {
			return &connecting{c: c, from: actor}
		}
		return &panning{c: c, at: at}
	case "lasso":
		return newLasso(c, at)
	}
	if grip := c.frameGripAt(at); grip != noGrip && (grip == turning || !onActor) && !c.pressedWith(fyne.KeyModifierAlt) {
		return newReshaping(c, grip, at)
	}
	if from, ok := c.marks.handleAt(at); ok {
		return &connecting{c: c, from: from, byHandle: true}
	}
	if g := c.gripGesture(at); g != nil {
		return g
	}
	if onActor {
		return newDragging(c, actor, at)
	}
	if g := c.annotationGesture(at); g != nil {
		return g
	}
	return newBand(c, at)
}

// Dragged goes on with the gesture.
func (c *Canvas) Dragged(e *fyne.DragEvent) {
	c.hand.at = e.Position
	if c.gesture == nil {
		return
	}
	if !c.hand.far && distance(e.Position, c.hand.press) < dragFrom {
		return
	}
	c.hand.far, c.hand.when = true, time.Time{}
	c.endHold()
	c.gesture.drag(e.Position)
}

// DragEnd ends the gesture where the pointer left the widget.
func (c *Canvas) DragEnd() { c.release(c.hand.at) }

// MouseUp ends the gesture, or shows the context menu where the right button stayed in its place.
func (c *Canvas) MouseUp(e *desktop.MouseEvent) {
	if e.Button == desktop.MouseButtonSecondary {
		if !c.looking && c.hand.button == desktop.MouseButtonSecondary && distance(e.Position, c.hand.press) < doubleRange {
			c.contextMenu(c.hand.press, e.AbsolutePosition)
		}
		return
	}
	c.release(e.Position)
}

func (c *Canvas) release(at fyne.Position) {
	c.endHold()
	if c.s.Document() == nil {
		c.cancelGesture()
	}
	if g := c.gesture; g != nil {
		c.gesture = nil
		g.release(at)
		c.marks.refresh()
	}
}

func (c *Canvas) cancelGesture() {
	if g := c.gesture; g != nil {
		c.gesture = nil
		g.cancel()
		c.marks.refresh()
	}
}

// doubleClick renames what is there, or adds a party on empty ground. On the ecomap a party comes into the middle, and its
// name is what renames it.
func (c *Canvas) doubleClick(at fyne.Position) {
	if actor, ok := c.actorAt(at); ok {
		c.s.SelectOnMap(actor)
		if about := command.ByID("page-about"); c.s.Plan().ID == plan.Ecomap.ID && about.Can(c.s) && !c.looking {
			about.Run(c.s, c.host)
			return
		}
		c.rename()
		return
	}
	if actor, ok := c.nameAt(at); ok {
		c.s.SelectOnMap(actor)
		c.rename()
		return
	}
	if id, ok := c.annotationAt(at); ok && !c.looking {
		c.s.Select(id)
		c.rename()
		return
	}
	if _, ok := c.tieAt(at); ok || !c.canEdit() {
		return
	}
	place := c.world(at)
	c.add(command.NewActor{At: &place})
}

// rename lets the words of what is selected be written anew.
func (c *Canvas) rename() {
	if !c.looking {
		command.ByID("rename").Run(c.s, c.host)
	}
}

// canMove tells whether actors can be put elsewhere: also those who stand for one actor each on a page whose places say
// something of them.
func (c *Canvas) canMove() bool {
	return !c.s.Plan().Still && (c.canEdit() || (!c.looking && c.s.CanSay()))
}

func (c *Canvas) canEdit() bool {
	return !c.looking && c.s.Document() != nil && !c.s.Document().ReadOnly() && !c.s.StandsForOthers()
}

// Scrolled zooms at the pointer; with Shift, or where the wheel goes sideways, it pans. It
// pans too along a page that is read as a table is, unless Ctrl is held.
func (c *Canvas) Scrolled(e *fyne.ScrollEvent) {
	c.marks.hideTip()
	if e.Scrolled.DX != 0 || (c.scene.Scrolls() && !c.isHeld(fyne.KeyModifierControl)) {
		c.pan(e.Scrolled.DX, e.Scrolled.DY)
		return
	}
	c.zoomAt(math.Pow(1.1, float64(e.Scrolled.DY)/25), e.Position)
}

// MouseIn lights what the pointer comes in on.
func (c *Canvas) MouseIn(e *desktop.MouseEvent) { c.MouseMoved(e) }

// MouseMoved lights the actor or tie under the pointer.
func (c *Canvas) MouseMoved(e *desktop.MouseEvent) {
	c.hand.at = e.Position
	if c.gesture != nil || c.s.Document() == nil {
		return
	}
	if c.marks.mini.holds(e.Position) {
		c.leaveSpot()
		c.hover("", [2]graph.ID{})
		return
	}
	if c.point(e.Position) {
		return
	}
	actor, ok := c.actorAt(e.Position)
	var pair [2]graph.ID
	from, onHandle := c.marks.handleAt(e.Position)
	c.marks.point(onHandle)
	if onHandle {
		actor = from
	} else if _, on := c.annotationAt(e.Position); !ok && !on {
		pair, _ = c.tieAt(e.Position)
	}
	c.hover(actor, pair)
	c.preview(e.Position)
}

// MouseOut puts the light out.
func (c *Canvas) MouseOut() {
	c.leaveSpot()
	c.hover("", [2]graph.ID{})
	if c.gesture == nil {
		c.marks.hideConnection()
	}
}

func (c *Canvas) hover(actor graph.ID, pair [2]graph.ID) {
	if c.hovered == actor && c.hoveredPair == pair {
		return
	}
	c.hovered, c.hoveredPair = actor, pair
	c.marks.planTip(actor, pair)
	if c.s.Document() != nil {
		c.update()
	}
}

// Cursor shows what a press would do.
func (c *Canvas) Cursor() desktop.Cursor {
	_, onHandle := c.marks.handleAt(c.hand.at)
	_, onAnnotation := c.annotationAt(c.hand.at)
	switch tool := c.tool(); {
	case c.marks.mini.holds(c.hand.at) || c.frameGripAt(c.hand.at) != noGrip:
		return desktop.PointerCursor
	case tool == session.ToolConnect || tool == "lasso" || onHandle:
		return desktop.CrosshairCursor
	case tool == "pan" || c.hovered != "" || onAnnotation || c.hoveredPair != [2]graph.ID{}:
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

// takeFocus brings the keyboard to the map without showing where it stands: the pointer is in use.
func (c *Canvas) takeFocus() {
	if canvas := fyne.CurrentApp().Driver().CanvasForObject(c); canvas != nil {
		c.hand.focusing = true
		canvas.Focus(c)
		c.hand.focusing = false
	}
}

// pressedWith tells whether one of the modifier keys was held at the press.
func (c *Canvas) pressedWith(keys fyne.KeyModifier) bool { return c.hand.held&keys != 0 }
