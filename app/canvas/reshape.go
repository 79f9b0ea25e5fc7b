package canvas

import (
	"math"

	"fyne.io/fyne/v2"

	"jejaring/app/command"
	"jejaring/app/kit"
	"jejaring/app/session"
	"jejaring/graph"
	"jejaring/graph/layout"
)

// The frame around several selected actors: how far it keeps clear of their shapes, how far above it they are turned, and
// from how near a corner or the turning grip is taken, so that a finger finds it.
const (
	frameGap  = 14
	turnAbove = 30
	frameNear = 12
)

// Which part of the frame is pulled: a corner from the upper left around, or the grip that turns.
const (
	turning = 4
	noGrip  = -1
)

// angleStep is what an angle snaps to while Shift is held.
const angleStep = math.Pi / 12

// selectionFrame returns the corners of the frame around the selected actors, and whether there is one: of two or more on
// a map where a hand may put them anywhere.
func (c *Canvas) selectionFrame() (from, to fyne.Position, ok bool) {
	ids := c.s.SelectedOnMap()
	if len(ids) < 2 || c.looking || c.tool() != session.ToolSelect || !command.CanShape(c.s) {
		return from, to, false
	}
	if c.outline.of != c.scene {
		c.outline.of, c.outline.reach = c.scene, 0
		c.outline.low, c.outline.high = layout.Point{X: math.Inf(1), Y: math.Inf(1)}, layout.Point{X: math.Inf(-1), Y: math.Inf(-1)}
		for k, id := range ids {
			p, there := c.scene.PlaceOf(id)
			if !there {
				continue
			}
			c.outline.low = layout.Point{X: min(c.outline.low.X, p.X), Y: min(c.outline.low.Y, p.Y)}
			c.outline.high = layout.Point{X: max(c.outline.high.X, p.X), Y: max(c.outline.high.Y, p.Y)}
			if k < mostStirred {
				c.outline.reach = max(c.outline.reach, c.scene.ReachOf(id, 1))
			}
		}
	}
	if c.outline.low.X > c.outline.high.X {
		return from, to, false
	}
	gap := float32(c.outline.reach*max(c.camera.Zoom, 0.3)) + frameGap
	return c.screen(c.outline.low).SubtractXY(gap, gap), c.screen(c.outline.high).AddXY(gap, gap), true
}

// framed is what is known of the selected actors of a scene, in places of the drawing.
type framed struct {
	of        any // the scene
	low, high layout.Point
	reach     float64 // of the largest shape at 100 %
}

// frameGrips are where the frame is pulled: its corners from the upper left around, then where it is turned.
func (c *Canvas) frameGrips(from, to fyne.Position) [5]fyne.Position {
	return [5]fyne.Position{from, fyne.NewPos(to.X, from.Y), to, fyne.NewPos(from.X, to.Y), c.turnGrip(from, to)}
}

// turnGrip is above the middle of the frame. Where that is out of sight it is within it, beside the middle where somebody
// stands there.
func (c *Canvas) turnGrip(from, to fyne.Position) fyne.Position {
	const inset, step = 16, 28
	middle, left, right := (from.X+to.X)/2, max(from.X, 0)+inset, min(to.X, c.free())-inset
	at := fyne.NewPos(max(left, min(middle, right)), from.Y-turnAbove)
	if at.Y >= inset || left > right {
		return at
	}
	at.Y = max(from.Y, 0) + turnAbove
	for k := range 2 * int((right-left)/step) {
		beside := at.AddXY(step*float32((k+1)/2)*float32(1-2*(k%2)), 0)
		if _, taken := c.actorAt(beside); !taken && beside.X >= left && beside.X <= right {
			return beside
		}
	}
	return at
}

// frameGripAt returns which grip of the frame is at a point of the widget; noGrip for none.
func (c *Canvas) frameGripAt(at fyne.Position) int {
	from, to, ok := c.selectionFrame()
	if !ok {
		return noGrip
	}
	for k, p := range c.frameGrips(from, to) {
		if distance(at, p) <= frameNear {
			return k
		}
	}
	return noGrip
}

// reshaping turns the selected actors around their middle, or moves them apart and together from the corner that is
// opposite to the one pulled. Symbols and names keep their size and stay upright.
type reshaping struct {
	c     *Canvas
	grip  int
	pivot layout.Point
	from  layout.Point
	start map[graph.ID]layout.Point // nil until the pointer has gone far enough
}

func newReshaping(c *Canvas, grip int, at fyne.Position) gesture {
	g := &reshaping{c: c, grip: grip, from: c.world(at)}
	low, high := c.outline.low, c.outline.high
	switch grip {
	case 0:
		g.pivot = high
	case 1:
		g.pivot = layout.Point{X: low.X, Y: high.Y}
	case 2:
		g.pivot = low
	case 3:
		g.pivot = layout.Point{X: high.X, Y: low.Y}
	default:
		g.pivot = layout.Point{X: (low.X + high.X) / 2, Y: (low.Y + high.Y) / 2}
	}
	return g
}

func (g *reshaping) drag(to fyne.Position) {
	c := g.c
	if g.start == nil {
		g.start = c.liftSelected()
	}
	move := g.scale(c.world(to))
	if g.grip == turning {
		move = g.turn(c.world(to))
	}
	held := make(map[graph.ID]layout.Point, len(g.start))
	for id, p := range g.start {
		held[id] = move(p)
	}
	c.hold(held)
}

// turn returns how places go around the pivot when the grip is brought to a place.
func (g *reshaping) turn(to layout.Point) func(layout.Point) layout.Point {
	angle := math.Atan2(to.Y-g.pivot.Y, to.X-g.pivot.X) - math.Atan2(g.from.Y-g.pivot.Y, g.from.X-g.pivot.X)
	if g.c.isHeld(fyne.KeyModifierShift) {
		angle = math.Round(angle/angleStep) * angleStep
	}
	sin, cos := math.Sincos(angle)
	return func(p layout.Point) layout.Point {
		x, y := p.X-g.pivot.X, p.Y-g.pivot.Y
		return layout.Point{X: g.pivot.X + cos*x - sin*y, Y: g.pivot.Y + sin*x + cos*y}
	}
}

// leastScale is how much nearer together a pull brings actors at most.
const leastScale = 0.1

// scale returns how places go from the pivot when the corner is brought to a place: by how far that is along the way from
// the pivot to the corner.
func (g *reshaping) scale(to layout.Point) func(layout.Point) layout.Point {
	x, y := g.from.X-g.pivot.X, g.from.Y-g.pivot.Y
	factor := 1.0
	if length := x*x + y*y; length > 0 {
		factor = max(leastScale, ((to.X-g.pivot.X)*x+(to.Y-g.pivot.Y)*y)/length)
	}
	return func(p layout.Point) layout.Point {
		return layout.Point{X: g.pivot.X + (p.X-g.pivot.X)*factor, Y: g.pivot.Y + (p.Y-g.pivot.Y)*factor}
	}
}

func (g *reshaping) release(fyne.Position) {
	c := g.c
	if g.start == nil {
		return
	}
	c.painter.land()
	how := "scale"
	if g.grip == turning {
		how = "turn"
	}
	if err := command.Reshape(c.s, how, c.held); err != nil {
		c.host.Fail(err)
	}
	c.follow()
	c.hold(nil)
}

func (g *reshaping) stands() bool {
	for id := range g.start {
		if _, ok := g.c.rest.PlaceOf(id); !ok {
			return false
		}
	}
	return true
}

func (g *reshaping) cancel() {
	g.c.painter.drop()
	g.c.hold(nil)
}

// showFrame draws the frame around the selected actors with its grips, while nothing is under way.
func (m *marks) showFrame() {
	from, to, ok := m.c.selectionFrame()
	if !ok || m.c.gesture != nil {
		if len(m.frame.Objects) > 0 {
			m.frame.Objects = nil
			m.frame.Refresh()
		}
		return
	}
	grips := m.c.frameGrips(from, to)
	middle := fyne.NewPos(grips[turning].X, from.Y)
	m.frame.Objects = m.frame.Objects[:0]
	for k := range turning {
		m.frame.Objects = append(m.frame.Objects, thin(grips[k], grips[(k+1)%turning]))
	}
	m.frame.Objects = append(m.frame.Objects, thin(middle, grips[turning]))
	for _, p := range grips[:turning] {
		m.frame.Objects = append(m.frame.Objects, newSquareGrip(p))
	}
	m.frame.Objects = append(m.frame.Objects, newTurnGrip(grips[turning]))
	m.frame.Refresh()
}

func thin(from, to fyne.Position) fyne.CanvasObject {
	line := stroke(from, to)
	line.StrokeWidth = 1
	return line
}

func newSquareGrip(at fyne.Position) fyne.CanvasObject {
	g := kit.NewBox(kit.Look{Fill: kit.ColorSurface, Stroke: kit.ColorAccent, Radius: 1}, nil)
	g.Resize(fyne.NewSquareSize(gripSize))
	g.Move(at.SubtractXY(gripSize/2, gripSize/2))
	return g
}

// newTurnGrip is larger than the others and holds the sign for turning.
func newTurnGrip(at fyne.Position) fyne.CanvasObject {
	const side = 20
	g := kit.NewBox(kit.Look{Fill: kit.ColorSurface, Stroke: kit.ColorAccent, Radius: side / 2}, kit.Pad(3, 3, kit.NewMark("redo", kit.ColorAccent, side-6)))
	g.Resize(fyne.NewSquareSize(side))
	g.Move(at.SubtractXY(side/2, side/2))
	return g
}
