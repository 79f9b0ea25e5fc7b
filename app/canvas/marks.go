package canvas

import (
	"image/color"
	"time"

	"fyne.io/fyne/v2"
	fynecanvas "fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"jejaring/graph"
)

// marks are the few Fyne objects over the picture: what follows the pointer.
type marks struct {
	c      *Canvas
	layer  *fyne.Container
	band   *fynecanvas.Rectangle
	line   *fyne.Container // of the lasso or of a connection under way
	handle *fynecanvas.Circle
	tip    *tip
	timer  *time.Timer
	target graph.ID
}

const (
	handleSize = 10
	tipDelay   = 500 * time.Millisecond
)

func newMarks(c *Canvas) marks {
	m := marks{c: c, band: fynecanvas.NewRectangle(color.Transparent), line: container.NewWithoutLayout(),
		handle: fynecanvas.NewCircle(color.Transparent), tip: newTip()}
	m.band.StrokeWidth = 1
	m.handle.StrokeWidth = 1.5
	m.band.Hide()
	m.handle.Hide()
	m.tip.Hide()
	m.layer = container.NewWithoutLayout(m.line, m.band, m.handle, m.tip)
	return m
}

func (m *marks) stop() {
	if m.timer != nil {
		m.timer.Stop()
	}
}

// refresh puts the handle where the pointed actor stands now.
func (m *marks) refresh() {
	at, ok := m.handlePlace()
	if !ok {
		m.handle.Hide()
		return
	}
	m.handle.FillColor, m.handle.StrokeColor = theme.Color(theme.ColorNameBackground), theme.Color(theme.ColorNamePrimary)
	m.handle.Resize(fyne.NewSquareSize(handleSize))
	m.handle.Move(at.SubtractXY(handleSize/2, handleSize/2))
	m.handle.Show()
	m.handle.Refresh()
}

// handlePlace is the middle of the handle from which a tie is drawn: up and right at the edge of the actor
// under the pointer.
func (m *marks) handlePlace() (fyne.Position, bool) {
	c := m.c
	p, ok := c.scene.PlaceOf(c.hovered)
	if !ok || c.gesture != nil || !c.canEdit() {
		return fyne.Position{}, false
	}
	reach := float32((c.scene.RadiusOf(c.hovered)+4)*c.camera.Zoom) * 0.7071
	return c.screen(p).AddXY(reach, -reach), true
}

func (m *marks) handleAt(at fyne.Position) (graph.ID, bool) {
	p, ok := m.handlePlace()
	if !ok || abs(at.X-p.X) > handleSize || abs(at.Y-p.Y) > handleSize {
		return "", false
	}
	return m.c.hovered, true
}

func (m *marks) showBand(from, to fyne.Position) {
	accent := theme.Color(theme.ColorNamePrimary)
	m.band.StrokeColor, m.band.FillColor = accent, faint(accent)
	m.band.Move(fyne.NewPos(min(from.X, to.X), min(from.Y, to.Y)))
	m.band.Resize(fyne.NewSize(abs(to.X-from.X), abs(to.Y-from.Y)))
	m.band.Show()
	m.band.Refresh()
}

func (m *marks) hideBand() { m.band.Hide() }

func faint(c color.Color) color.Color {
	r, g, b, _ := c.RGBA()
	return color.NRGBA{uint8(r >> 8), uint8(g >> 8), uint8(b >> 8), 28}
}

// showConnection draws a dashed line from an actor to the pointer, or to the actor under it.
func (m *marks) showConnection(from, target graph.ID, to fyne.Position) {
	m.target = target
	start, _ := m.c.scene.PlaceOf(from)
	if p, ok := m.c.scene.PlaceOf(target); ok && target != from {
		to = m.c.screen(p)
	}
	m.line.Objects = dashes(m.c.screen(start), to)
	if p, ok := m.c.scene.PlaceOf(target); ok && target != from {
		m.line.Objects = append(m.line.Objects, m.ring(m.c.screen(p), float32(m.c.scene.RadiusOf(target)*m.c.camera.Zoom)+4))
	}
	m.line.Refresh()
}

func (m *marks) ring(at fyne.Position, radius float32) fyne.CanvasObject {
	ring := fynecanvas.NewCircle(color.Transparent)
	ring.StrokeColor, ring.StrokeWidth = theme.Color(theme.ColorNamePrimary), 2
	ring.Resize(fyne.NewSquareSize(2 * radius))
	ring.Move(at.SubtractXY(radius, radius))
	return ring
}

func dashes(from, to fyne.Position) []fyne.CanvasObject {
	const on, off = 6, 4
	length := hypot(to.X-from.X, to.Y-from.Y)
	var objects []fyne.CanvasObject
	for at := float32(0); at < length; at += on + off {
		objects = append(objects, stroke(along(from, to, at/length), along(from, to, min(at+on, length)/length)))
	}
	return objects
}

func stroke(from, to fyne.Position) *fynecanvas.Line {
	line := fynecanvas.NewLine(theme.Color(theme.ColorNamePrimary))
	line.StrokeWidth, line.Position1, line.Position2 = 2, from, to
	return line
}

func along(from, to fyne.Position, share float32) fyne.Position {
	return fyne.NewPos(from.X+(to.X-from.X)*share, from.Y+(to.Y-from.Y)*share)
}

func (m *marks) hideConnection() { m.clearLine() }
func (m *marks) hideLasso()      { m.clearLine() }

func (m *marks) clearLine() {
	m.line.Objects = nil
	m.line.Refresh()
}

func (m *marks) showLasso(line []fyne.Position) {
	m.line.Objects = m.line.Objects[:0]
	for k := 1; k < len(line); k++ {
		m.line.Objects = append(m.line.Objects, stroke(line[k-1], line[k]))
	}
	m.line.Refresh()
}
