package view

import (
	"image"
	"image/color"

	"fyne.io/fyne/v2"
	fynecanvas "fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"jejaring/app/kit"
	"jejaring/app/session"
)

// The zooms that follow the size of the preview; any other is a factor.
const (
	wholeSheet = 0
	fullWidth  = -1
)

// preview shows one sheet in the middle of a grey ground, from whole to larger than there is room. It takes
// the keyboard: page up and down turn pages, + and − zoom.
type preview struct {
	widget.BaseWidget
	sheet  fyne.Size             // at 100 %
	paint  func(dst *image.RGBA) // fills the whole picture; nil for nothing
	zoom   float64
	stale  bool // shown greyed: what it shows is made anew just now
	turn   func(pages int)
	zoomed func() // the zoom is another one, or what it comes to in another room

	raster *fynecanvas.Raster
	edge   *fynecanvas.Rectangle
	ring   *fynecanvas.Rectangle
	ground *kit.Box
	scroll *container.Scroll
	kept   *image.RGBA // what was painted last, good for its size
}

func newPreview(zoom float64, turn func(pages int)) *preview {
	p := &preview{zoom: zoom, turn: turn, zoomed: func() {}, ground: kit.NewBox(kit.Look{Fill: kit.ColorSunk}, nil)}
	p.raster = fynecanvas.NewRaster(p.pixels)
	p.edge, p.ring = fynecanvas.NewRectangle(color.Transparent), fynecanvas.NewRectangle(color.Transparent)
	p.scroll = container.NewScroll(container.New(sheetLayout{p}, p.raster, p.edge))
	p.ExtendBaseWidget(p)
	return p
}

// show shows another sheet, or the same in another way.
func (p *preview) show(sheet fyne.Size, paint func(*image.RGBA), stale bool) {
	p.sheet, p.paint, p.stale, p.kept = sheet, paint, stale, nil
	p.Refresh()
}

func (p *preview) setZoom(zoom float64) {
	if p.zoom != zoom {
		p.zoom = zoom
		p.Refresh()
		p.zoomed()
	}
}

// zoomSteps are the zooms of + and −.
var zoomSteps = []float64{0.25, 0.33, 0.5, 0.67, 0.8, 1, 1.25, 1.5, 2, 3}

// larger goes to the next zoom, or for −1 to the one before.
func (p *preview) larger(steps int) {
	now, next := p.factor(), 0.0
	for _, zoom := range zoomSteps {
		if steps < 0 && zoom < now-0.005 {
			next = zoom
		}
		if steps > 0 && zoom > now+0.005 && next == 0 {
			next = zoom
		}
	}
	if next > 0 {
		p.setZoom(next)
	}
}

const sheetMargin = 24

// factor returns how large the sheet is shown.
func (p *preview) factor() float64 {
	if p.zoom > 0 {
		return p.zoom
	}
	room := p.Size().SubtractWidthHeight(2*sheetMargin, 2*sheetMargin)
	wide, high := float64(room.Width/max(1, p.sheet.Width)), float64(room.Height/max(1, p.sheet.Height))
	if p.zoom == wholeSheet {
		wide = min(wide, high)
	}
	return max(0.05, wide)
}

func (p *preview) pixels(w, h int) image.Image {
	if p.paint == nil || w < 1 || h < 1 {
		return image.NewRGBA(image.Rect(0, 0, 1, 1))
	}
	if p.kept == nil || p.kept.Rect.Dx() != w || p.kept.Rect.Dy() != h {
		p.kept = image.NewRGBA(image.Rect(0, 0, w, h))
		p.paint(p.kept)
		if p.stale {
			fade(p.kept, kit.Color(kit.ColorSunk))
		}
	}
	return p.kept
}

// fade lays a colour over a picture, half through.
func fade(dst *image.RGBA, over color.Color) {
	r, g, b, _ := over.RGBA()
	for k := 0; k < len(dst.Pix); k += 4 {
		dst.Pix[k] = uint8((int(dst.Pix[k]) + int(r>>8)) / 2)
		dst.Pix[k+1] = uint8((int(dst.Pix[k+1]) + int(g>>8)) / 2)
		dst.Pix[k+2] = uint8((int(dst.Pix[k+2]) + int(b>>8)) / 2)
	}
}

// sheetLayout sets the sheet in the middle of the room, or of what it needs itself.
type sheetLayout struct{ p *preview }

func (l sheetLayout) size() fyne.Size {
	factor := float32(l.p.factor())
	return fyne.NewSize(l.p.sheet.Width*factor, l.p.sheet.Height*factor)
}

func (l sheetLayout) MinSize([]fyne.CanvasObject) fyne.Size {
	return l.size().AddWidthHeight(2*sheetMargin, 2*sheetMargin).SubtractWidthHeight(1, 1) // no bar for what just fits
}

func (l sheetLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	own := l.size()
	at := fyne.NewPos(max(sheetMargin, (size.Width-own.Width)/2), max(sheetMargin, (size.Height-own.Height)/2))
	objects[0].Move(at)
	objects[0].Resize(own)
	objects[1].Move(at.SubtractXY(1, 1))
	objects[1].Resize(own.AddWidthHeight(2, 2))
}

// Tapped takes the keyboard.
func (p *preview) Tapped(*fyne.PointEvent) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(p); c != nil {
		c.Focus(p)
	}
}

// FocusGained shows the focus.
func (p *preview) FocusGained() { p.ring.Show(); p.Refresh() }

// FocusLost hides it.
func (p *preview) FocusLost() { p.ring.Hide(); p.Refresh() }

// TypedRune zooms.
func (p *preview) TypedRune(r rune) {
	switch r {
	case '+', '=':
		p.larger(1)
	case '-':
		p.larger(-1)
	}
}

// TypedKey turns pages and leaves all other keys to the window.
func (p *preview) TypedKey(key *fyne.KeyEvent) {
	switch key.Name {
	case fyne.KeyPageDown, fyne.KeyRight, fyne.KeySpace:
		p.turn(1)
	case fyne.KeyPageUp, fyne.KeyLeft:
		p.turn(-1)
	case fyne.KeyUp:
		p.scroll.ScrollToOffset(fyne.NewPos(p.scroll.Offset.X, max(0, p.scroll.Offset.Y-60)))
	case fyne.KeyDown:
		p.scroll.ScrollToOffset(p.scroll.Offset.AddXY(0, 60))
	default:
		if c := fyne.CurrentApp().Driver().CanvasForObject(p); c != nil && c.OnTypedKey() != nil {
			c.OnTypedKey()(key)
		}
	}
}

// Cursor stays an arrow.
func (p *preview) Cursor() desktop.Cursor { return desktop.DefaultCursor }

// CreateRenderer is Fyne's way to the picture of a widget.
func (p *preview) CreateRenderer() fyne.WidgetRenderer {
	p.ring.Hide()
	return &previewRenderer{p}
}

type previewRenderer struct{ p *preview }

func (r *previewRenderer) MinSize() fyne.Size { return fyne.NewSize(200, 160) }

func (r *previewRenderer) Layout(size fyne.Size) {
	r.p.ground.Resize(size)
	r.p.ring.Resize(size)
	r.p.scroll.Resize(size)
	r.p.scroll.Refresh()
	r.p.zoomed()
}

func (r *previewRenderer) Refresh() {
	p := r.p
	p.edge.StrokeColor, p.edge.StrokeWidth = kit.Color(kit.ColorEdge), 1
	p.ring.StrokeColor, p.ring.StrokeWidth = kit.Color(kit.ColorAccent), 2
	p.raster.Hidden, p.edge.Hidden = p.paint == nil, p.paint == nil
	p.scroll.Content.Refresh()
	p.scroll.Refresh()
	p.raster.Refresh()
	fynecanvas.Refresh(p)
}

func (r *previewRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.p.ground, r.p.scroll, r.p.ring}
}

func (r *previewRenderer) Destroy() {}

// zoomGroup is the buttons of a preview's zoom, with how large the sheet is shown between them.
type zoomGroup struct {
	s       *session.Session
	p       *preview
	percent *kit.Text
	fit     *kit.Button
	object  *fyne.Container
}

func newZoomGroup(s *session.Session, p *preview) *zoomGroup {
	z := &zoomGroup{s: s, p: p, percent: kit.NewText(kit.Body, "")}
	out := kit.NewIconButton("minus", s.T("view.report.smaller"), func() { p.larger(-1) })
	in := kit.NewIconButton("plus", s.T("view.report.larger"), func() { p.larger(1) })
	z.fit = kit.NewButton(kit.Outlined, "", s.T("view.report.full-width"), func() {
		p.setZoom(map[bool]float64{true: fullWidth, false: wholeSheet}[p.zoom == wholeSheet])
	})
	z.object = kit.Line(kit.Gap2, out, z.percent, in, z.fit)
	return z
}

func (z *zoomGroup) update() {
	z.percent.SetText(z.s.Language().Percent(float64(int(z.p.factor()*100+0.5)) / 100))
	label := "view.report.full-width"
	if z.p.zoom != wholeSheet {
		label = "view.report.whole-page"
	}
	z.fit.SetLabel(z.s.T(label))
	z.object.Refresh()
}
