package kit

import (
	"image"
	"image/color"
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// Picture is what a Figure shows at one width, in px at 100 %.
type Picture struct {
	Width, Height float64
	Paint         func(dst *image.RGBA, scale float64) // over the ground; scale is device pixels per px
	Tip           func(x, y float64) string            // what is under the pointer; nil for nothing
}

// Figure shows a picture that somebody else draws: set anew for each width and look, and larger with the text. Under
// the pointer it says what its parts mean.
type Figure struct {
	widget.BaseWidget
	set    func(width float64, dark bool) Picture
	fixed  float32 // width in px at 100 % that does not follow the room; 0: it does
	now    Picture
	of     figureKey
	tip    string
	anchor *canvas.Rectangle // where the pointer is, for the tooltip
}

type figureKey struct {
	width float64
	dark  bool
}

// NewFigure returns a figure as wide as its room.
func NewFigure(set func(width float64, dark bool) Picture) *Figure {
	f := &Figure{set: set, anchor: canvas.NewRectangle(color.Transparent)}
	f.ExtendBaseWidget(f)
	return f
}

// NewSmallFigure returns a figure that keeps its width.
func NewSmallFigure(width float32, set func(width float64, dark bool) Picture) *Figure {
	f := NewFigure(set)
	f.fixed = width
	return f
}

// grown is how much larger than at 100 % the letters are.
func grown() float64 { return float64(Size(theme.SizeNameText)) / 13 }

// picture returns the picture for a width on the screen.
func (f *Figure) picture(width float32) Picture {
	px := float64(f.fixed)
	if px == 0 {
		px = math.Floor(float64(width) / grown())
	}
	if key := (figureKey{px, IsDark()}); key != f.of && px > 0 {
		f.now, f.of = f.set(px, key.dark), key
	}
	return f.now
}

// HeightFor returns the height at a width.
func (f *Figure) HeightFor(width float32) float32 {
	return float32(math.Ceil(f.picture(width).Height * grown()))
}

// MouseIn shows what is under the pointer.
func (f *Figure) MouseIn(e *desktop.MouseEvent) { f.MouseMoved(e) }

// MouseMoved shows what is under the pointer.
func (f *Figure) MouseMoved(e *desktop.MouseEvent) {
	p := f.picture(f.Size().Width)
	if p.Tip == nil {
		return
	}
	text := p.Tip(float64(e.Position.X)/grown(), float64(e.Position.Y)/grown())
	if text == f.tip {
		return
	}
	f.tip = text
	hideTip(f)
	f.anchor.Move(e.Position.SubtractXY(0, 4))
	f.anchor.Resize(fyne.NewSize(1, 20))
	showTip(f.anchor, text)
}

// MouseOut ends what MouseIn began.
func (f *Figure) MouseOut() {
	f.tip = ""
	hideTip(f)
}

// CreateRenderer is Fyne's way to the picture of a widget.
func (f *Figure) CreateRenderer() fyne.WidgetRenderer {
	r := &figureRenderer{figure: f}
	r.raster = canvas.NewRaster(r.pixels)
	return laidOut(f, r)
}

type figureRenderer struct {
	figure *Figure
	raster *canvas.Raster
}

// pixels paints the picture over the ground of cards.
func (r *figureRenderer) pixels(w, h int) image.Image {
	f := r.figure
	dst := image.NewRGBA(image.Rect(0, 0, max(w, 1), max(h, 1)))
	ground := color.RGBAModel.Convert(Color(ColorSurface)).(color.RGBA)
	for k := 0; k < len(dst.Pix); k += 4 {
		dst.Pix[k], dst.Pix[k+1], dst.Pix[k+2], dst.Pix[k+3] = ground.R, ground.G, ground.B, 255
	}
	if size := f.Size(); size.Width > 0 {
		if p := f.picture(size.Width); p.Paint != nil {
			p.Paint(dst, float64(w)/float64(size.Width)*grown())
		}
	}
	return dst
}

func (r *figureRenderer) MinSize() fyne.Size {
	f := r.figure
	if f.fixed > 0 {
		return fyne.NewSize(float32(math.Ceil(float64(f.fixed)*grown())), f.HeightFor(f.fixed))
	}
	return fyne.NewSize(0, f.HeightFor(max(f.Size().Width, 1)))
}

func (r *figureRenderer) Layout(size fyne.Size) { r.raster.Resize(size) }

func (r *figureRenderer) Refresh() {
	r.Layout(r.figure.Size())
	canvas.Refresh(r.figure)
}

func (r *figureRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.raster, r.figure.anchor}
}

func (r *figureRenderer) Destroy() {}
