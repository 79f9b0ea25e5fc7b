package canvas

import (
	"image"
	"image/color"

	"fyne.io/fyne/v2"
	fynecanvas "fyne.io/fyne/v2/canvas"

	"jejaring/app/command"
	"jejaring/app/kit"
	"jejaring/graph/diagram"
	"jejaring/graph/layout"
)

// minimap is the whole map made small in the lower corner, with a frame around what is seen. It is there only while
// something lies outside the view. Its dots are painted once per scene; panning moves nothing but the frame.
type minimap struct {
	c      *Canvas
	ground *fynecanvas.Rectangle
	dots   *fynecanvas.Raster
	frame  *fynecanvas.Rectangle
	of     *diagram.Scene // whose bounds and dots are known
	bounds diagram.Rect
	pixels *image.RGBA
	known  *diagram.Scene // that pixels show
}

// The size of the minimap: no side is longer than its share of the map's, nor than the most; nothing is shown of a map that
// would be smaller than the least. It keeps clear of the corner.
const (
	miniShare = 0.22
	miniMost  = 190
	miniLeast = 48
	miniInset = 6
	miniGap   = 12
)

func newMinimap(c *Canvas) *minimap {
	m := &minimap{c: c, ground: fynecanvas.NewRectangle(color.Transparent), frame: fynecanvas.NewRectangle(color.Transparent)}
	m.dots = fynecanvas.NewRaster(m.paint)
	m.dots.ScaleMode = fynecanvas.ImageScalePixels
	m.ground.StrokeWidth, m.ground.CornerRadius, m.frame.StrokeWidth, m.frame.CornerRadius = 1, 6, 2, 2
	for _, o := range m.objects() {
		o.Hide()
	}
	return m
}

func (m *minimap) objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{m.ground, m.dots, m.frame}
}

// refresh puts the frame where the camera is; the dots are painted only where the scene, the theme or the room changed.
func (m *minimap) refresh() {
	if !m.wanted() {
		for _, o := range m.objects() {
			o.Hide()
		}
		return
	}
	at, size := m.box()
	if m.of != m.known || !m.dots.Visible() || m.dots.Size() != size {
		m.ground.FillColor, m.ground.StrokeColor = kit.Color(kit.ColorSurface), kit.Color(kit.ColorEdge)
		m.ground.Resize(size.AddWidthHeight(2*miniInset, 2*miniInset))
		m.dots.Resize(size)
		m.ground.Show()
		m.dots.Show()
		m.ground.Refresh()
		m.dots.Refresh()
	}
	m.ground.Move(at.SubtractXY(miniInset, miniInset))
	m.dots.Move(at)
	from, to := m.seen(at, size)
	accent := kit.Color(kit.ColorAccent)
	m.frame.StrokeColor, m.frame.FillColor = accent, faint(accent)
	m.frame.Move(from)
	m.frame.Resize(fyne.NewSize(to.X-from.X, to.Y-from.Y))
	m.frame.Show()
	m.frame.Refresh()
}

// wanted tells whether the minimap is to be seen: the user likes it, and part of the map lies outside the view.
func (m *minimap) wanted() bool {
	c := m.c
	if c.s.Document() == nil || c.s.Likings.NoMinimap || c.looking || !c.hasSize() || c.base == nil || c.scene.Scrolls() {
		return false
	}
	if m.of != c.base {
		m.of, m.bounds = c.base, c.base.Bounds()
	}
	x0, y0 := c.camera.World(0, 0)
	x1, y1 := c.camera.World(float64(c.free()), float64(c.Size().Height))
	b := m.bounds
	whole := b.X0 >= x0 && b.Y0 >= y0 && b.X1 <= x1 && b.Y1 <= y1
	_, size := m.box()
	return !whole && max(size.Width, size.Height) >= miniLeast
}

// box returns where the dots are and how large, in the widget.
func (m *minimap) box() (fyne.Position, fyne.Size) {
	room, free := m.c.Size(), m.c.free()
	width, height := max(m.bounds.Width(), 1), max(m.bounds.Height(), 1)
	scale := min(float64(min(miniMost, free*miniShare))/width, float64(min(miniMost, room.Height*miniShare*1.4))/height)
	size := fyne.NewSize(max(float32(width*scale), miniLeast/2), max(float32(height*scale), miniLeast/2))
	return fyne.NewPos(free-size.Width-miniInset-miniGap, room.Height-size.Height-miniInset-miniGap), size
}

// seen returns the corners of the frame, within the box and never too small to be seen.
func (m *minimap) seen(at fyne.Position, size fyne.Size) (from, to fyne.Position) {
	c, b := m.c, m.bounds
	x0, y0 := c.camera.World(0, 0)
	x1, y1 := c.camera.World(float64(c.free()), float64(c.Size().Height))
	const least = 8
	span := func(from, to, low, high float64, length float32) (float32, float32) {
		share := func(x float64) float32 { return float32((x-low)/max(high-low, 1)) * length }
		start := min(max(share(from), -miniInset/2), length-least)
		return start, max(min(share(to), length+miniInset/2), start+least)
	}
	left, right := span(x0, x1, b.X0, b.X1, size.Width)
	top, bottom := span(y0, y1, b.Y0, b.Y1, size.Height)
	return at.AddXY(left, top), at.AddXY(right, bottom)
}

// paint draws the dots; as long as scene and size are the same it gives the same picture.
func (m *minimap) paint(w, h int) image.Image {
	if m.pixels == nil || m.known != m.of || m.pixels.Rect != image.Rect(0, 0, w, h) {
		m.pixels, m.known = image.NewRGBA(image.Rect(0, 0, w, h)), m.of
		if m.of != nil {
			m.of.PaintDots(m.pixels, m.bounds, max(3, w/48))
		}
	}
	return m.pixels
}

// holds tells whether a point of the widget is on the minimap.
func (m *minimap) holds(at fyne.Position) bool {
	if !m.ground.Visible() {
		return false
	}
	from, size := m.ground.Position(), m.ground.Size()
	return at.X >= from.X && at.Y >= from.Y && at.X < from.X+size.Width && at.Y < from.Y+size.Height
}

// lead brings the place under a point of the minimap into the middle of what is seen, as near to the whole map as there is
// one.
func (m *minimap) lead(at fyne.Position) {
	c, from, size := m.c, m.dots.Position(), m.dots.Size()
	share := func(x, length float32) float64 { return float64(min(max(x/max(length, 1), 0), 1)) }
	p := layout.Point{
		X: m.bounds.X0 + share(at.X-from.X, size.Width)*m.bounds.Width(),
		Y: m.bounds.Y0 + share(at.Y-from.Y, size.Height)*m.bounds.Height(),
	}
	to := c.camera
	to.X = p.X - float64(c.free())/2/to.Zoom
	to.Y = p.Y - float64(c.Size().Height)/2/to.Zoom
	c.look(to)
}

// leading moves the view by the minimap.
type leading struct{ c *Canvas }

func (g *leading) drag(to fyne.Position)    { g.c.marks.mini.lead(to) }
func (g *leading) release(at fyne.Position) { g.c.marks.mini.lead(at) }
func (g *leading) stands() bool             { return true }
func (g *leading) cancel()                  {}

// menu is what can be done with the minimap.
func (m *minimap) menu() []kit.MenuItem {
	return kit.Lines(command.Lines(m.c.s, m.c.host, "minimap", "", "fit"))
}
