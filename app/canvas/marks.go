package canvas

import (
	"image/color"
	"time"

	"fyne.io/fyne/v2"
	fynecanvas "fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"

	"jejaring/app/kit"
	"jejaring/app/session"
	"jejaring/graph"
)

// marks are the few Fyne objects over the picture: what follows the pointer.
type marks struct {
	c      *Canvas
	layer  *fyne.Container
	band   *fynecanvas.Rectangle
	line   *fyne.Container // of the lasso or of a connection under way
	handle *fynecanvas.Circle
	held   bool            // the pointer is on the handle
	grips  *fyne.Container // of the annotation that is selected
	frame  *fyne.Container // around several selected actors
	naming *fyne.Container // the field over words
	mini   *minimap
	tip    *tip
	timer  *time.Timer
}

// The handle from which a tie is drawn: its size, how far it is from the edge of its actor, and from how near
// it is taken.
const (
	handleSize = 8
	handleGap  = 12 // so that a finger on it is not on its actor
	handleNear = 12 // a finger needs 24 px
)

func newMarks(c *Canvas) marks {
	m := marks{
		c: c, band: fynecanvas.NewRectangle(color.Transparent), line: container.NewWithoutLayout(),
		grips: container.NewWithoutLayout(), frame: container.NewWithoutLayout(), naming: container.NewWithoutLayout(), handle: fynecanvas.NewCircle(color.Transparent), tip: newTip(), mini: newMinimap(c),
	}
	m.band.StrokeWidth = 1
	m.handle.StrokeWidth = 2
	m.handle.Resize(fyne.NewSquareSize(handleSize))
	m.band.Hide()
	m.handle.Hide()
	m.tip.Hide()
	m.layer = container.NewWithoutLayout(append([]fyne.CanvasObject{m.frame}, append(m.mini.objects(), m.line, m.grips, m.band, m.handle, m.naming, m.tip.Container)...)...)
	return m
}

func (m *marks) stop() {
	if m.timer != nil {
		m.timer.Stop()
	}
}

// refresh puts the handle where the pointed actor stands now.
func (m *marks) refresh() {
	m.showFrame()
	m.mini.refresh()
	if m.c.gesture == nil {
		m.showSpot()
	}
	m.showGrips()
	m.showNaming()
	at, ok := m.handlePlace()
	if !ok {
		m.handle.Hide()
		return
	}
	m.handle.FillColor, m.handle.StrokeColor = kit.Color(kit.ColorSurface), kit.Color(kit.ColorAccent)
	if m.held {
		m.handle.FillColor = kit.Color(kit.ColorAccent)
	}
	m.handle.Move(at.SubtractXY(handleSize/2, handleSize/2))
	m.handle.Show()
	m.handle.Refresh()
}

// handlePlace is the middle of the handle: up and right, just outside the actor under the pointer.
func (m *marks) handlePlace() (fyne.Position, bool) {
	c := m.c
	p, ok := c.scene.PlaceOf(c.hovered)
	if !ok || c.gesture != nil || c.s.Tool() != session.ToolSelect || !c.canEdit() {
		return fyne.Position{}, false
	}
	const diagonal = 0.7071
	reach := float32(m.reach(c.hovered)+handleGap) * diagonal
	return c.screen(p).AddXY(reach, -reach), true
}

// reach is how far an actor with its rings reaches on the screen.
func (m *marks) reach(id graph.ID) float64 {
	letters := float64(m.c.letters())
	return m.c.scene.ReachOf(id, m.c.camera.Zoom/letters) * letters
}

func (m *marks) handleAt(at fyne.Position) (graph.ID, bool) {
	p, ok := m.handlePlace()
	if !ok || distance(at, p) > handleNear {
		return "", false
	}
	return m.c.hovered, true
}

// point fills the handle while the pointer is on it.
func (m *marks) point(held bool) {
	if m.held != held {
		m.held = held
		m.refresh()
	}
}

func (m *marks) showBand(from, to fyne.Position) {
	accent := kit.Color(kit.ColorAccent)
	m.band.StrokeColor, m.band.FillColor = accent, faint(accent)
	m.band.Move(fyne.NewPos(min(from.X, to.X), min(from.Y, to.Y)))
	m.band.Resize(fyne.NewSize(abs(to.X-from.X), abs(to.Y-from.Y)))
	m.band.Show()
	m.band.Refresh()
}

func (m *marks) hideBand() { m.band.Hide() }

func abs(x float32) float32 { return max(x, -x) }

func faint(c color.Color) color.Color {
	r, g, b, _ := c.RGBA()
	return color.NRGBA{uint8(r >> 8), uint8(g >> 8), uint8(b >> 8), 28}
}

// showConnection draws a dashed line from the edge of an actor to the pointer, or to the actor under it.
func (m *marks) showConnection(from, target graph.ID, to fyne.Position) {
	p, ok := m.c.scene.PlaceOf(from)
	if !ok {
		m.hideConnection()
		return
	}
	start := m.c.screen(p)
	stop := float32(0)
	var ring fyne.CanvasObject
	if q, ok := m.c.scene.PlaceOf(target); ok && target != from {
		to = m.c.screen(q)
		stop = float32(m.reach(target)) + 5
		ring = m.ring(to, stop)
	}
	m.line.Objects = dashes(m.between(start, to, float32(m.reach(from))+2, stop))
	if ring != nil {
		m.line.Objects = append(m.line.Objects, ring)
	}
	m.line.Refresh()
}

// between shortens a line at its ends; where nothing is left of it, it is a point.
func (m *marks) between(from, to fyne.Position, first, last float32) (fyne.Position, fyne.Position) {
	d := distance(from, to)
	if d <= first+last {
		return to, to
	}
	return along(from, to, first/d), along(from, to, 1-last/d)
}

func (m *marks) ring(at fyne.Position, radius float32) fyne.CanvasObject {
	ring := fynecanvas.NewCircle(color.Transparent)
	ring.StrokeColor, ring.StrokeWidth = kit.Color(kit.ColorAccent), 2
	ring.Resize(fyne.NewSquareSize(2 * radius))
	ring.Move(at.SubtractXY(radius, radius))
	return ring
}

func dashes(from, to fyne.Position) []fyne.CanvasObject {
	const on, off, most = 6, 4, 300
	length := distance(from, to)
	var objects []fyne.CanvasObject
	for at := float32(0); at < length && len(objects) < most; at += on + off {
		objects = append(objects, stroke(along(from, to, at/length), along(from, to, min(at+on, length)/length)))
	}
	return objects
}

func stroke(from, to fyne.Position) *fynecanvas.Line {
	line := fynecanvas.NewLine(kit.Color(kit.ColorAccent))
	line.StrokeWidth, line.Position1, line.Position2 = 2, from, to
	return line
}

func along(from, to fyne.Position, share float32) fyne.Position {
	return fyne.NewPos(from.X+(to.X-from.X)*share, from.Y+(to.Y-from.Y)*share)
}

func (m *marks) hideConnection() { m.clearLine() }
func (m *marks) hideLasso()      { m.clearLine() }

func (m *marks) clearLine() {
	if len(m.line.Objects) > 0 {
		m.line.Objects = nil
		m.line.Refresh()
	}
}

// showLasso draws the line of the hand, and a dashed one that would close it.
func (m *marks) showLasso(line []fyne.Position) {
	m.line.Objects = m.line.Objects[:0]
	for k := 1; k < len(line); k++ {
		m.line.Objects = append(m.line.Objects, stroke(line[k-1], line[k]))
	}
	m.line.Objects = append(m.line.Objects, dashes(line[len(line)-1], line[0])...)
	m.line.Refresh()
}
