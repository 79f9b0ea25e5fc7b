package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// Look says how a Box is drawn. A colour that is empty is not drawn.
type Look struct {
	Fill, Stroke fyne.ThemeColorName
	Width        float32 // of the stroke, 0 is 1
	Radius       float32
	Vertical     float32 // padding above and below
	Horizontal   float32 // padding at the sides
}

// The looks of screen.md.
var (
	Ground  = Look{Fill: ColorBackground}
	Surface = Look{Fill: ColorSurface}
	Framed  = Look{Fill: ColorSurface, Stroke: ColorLine, Radius: 8, Vertical: Gap3, Horizontal: Gap4}
	Chosen  = Look{Fill: ColorSurface, Stroke: ColorAccent, Width: 2, Radius: 8, Vertical: Gap3, Horizontal: Gap4}
	Sunken  = Look{Fill: ColorBackground, Stroke: ColorLine, Radius: 8, Vertical: Gap2, Horizontal: Gap3}
	Warning = Look{Fill: ColorWarnTint, Radius: 6, Vertical: Gap2, Horizontal: Gap2}
	Badness = Look{Fill: ColorBadTint, Radius: 6, Vertical: Gap2, Horizontal: Gap2}
	Tag     = Look{Fill: ColorSunk, Radius: 4, Vertical: 2, Horizontal: 6}
	TagWarn = Look{Fill: ColorWarnTint, Radius: 4, Vertical: 2, Horizontal: 6}
	TagBad  = Look{Fill: ColorBadTint, Radius: 4, Vertical: 2, Horizontal: 6}
	TagOK   = Look{Fill: ColorOKTint, Radius: 4, Vertical: 2, Horizontal: 6}
)

// Box draws a ground and an edge behind an object, in colours that follow the theme.
type Box struct {
	widget.BaseWidget
	look    Look
	content fyne.CanvasObject
}

// NewBox returns the object in a box; content may be nil.
func NewBox(look Look, content fyne.CanvasObject) *Box {
	b := &Box{look: look, content: content}
	b.ExtendBaseWidget(b)
	return b
}

// SetLook draws the box in another way.
func (b *Box) SetLook(look Look) {
	if b.look != look {
		b.look = look
		b.Refresh()
	}
}

// SetContent shows another object in the box.
func (b *Box) SetContent(content fyne.CanvasObject) {
	b.content = content
	b.Refresh()
}

// Content returns the object in the box, for who looks for what takes the keyboard.
func (b *Box) Content() fyne.CanvasObject { return b.content }

// HeightFor returns the height of the box at a width.
func (b *Box) HeightFor(width float32) float32 {
	if b.content == nil {
		return 2 * b.look.Vertical
	}
	return HeightFor(b.content, width-2*b.look.Horizontal) + 2*b.look.Vertical
}

// CreateRenderer is Fyne's way to the picture of a widget.
func (b *Box) CreateRenderer() fyne.WidgetRenderer {
	r := &boxRenderer{box: b, ground: &canvas.Rectangle{}}
	r.colour()
	return laidOut(b, r)
}

type boxRenderer struct {
	box    *Box
	ground *canvas.Rectangle
}

func (r *boxRenderer) colour() {
	look := r.box.look
	r.ground.FillColor, r.ground.StrokeColor = Color(look.Fill), Color(look.Stroke)
	r.ground.CornerRadius, r.ground.StrokeWidth = look.Radius, 0
	if look.Stroke != "" {
		r.ground.StrokeWidth = max(1, look.Width)
	}
}

func (r *boxRenderer) MinSize() fyne.Size {
	size := fyne.NewSize(2*r.box.look.Horizontal, 2*r.box.look.Vertical)
	if r.box.content != nil {
		size = size.Add(r.box.content.MinSize())
	}
	return size
}

func (r *boxRenderer) Layout(size fyne.Size) {
	r.ground.Resize(size)
	if c := r.box.content; c != nil {
		c.Move(fyne.NewPos(r.box.look.Horizontal, r.box.look.Vertical))
		c.Resize(size.SubtractWidthHeight(2*r.box.look.Horizontal, 2*r.box.look.Vertical))
	}
}

func (r *boxRenderer) Refresh() {
	r.colour()
	r.Layout(r.box.Size())
	canvas.Refresh(r.box)
}

func (r *boxRenderer) Objects() []fyne.CanvasObject {
	if r.box.content == nil {
		return []fyne.CanvasObject{r.ground}
	}
	return []fyne.CanvasObject{r.ground, r.box.content}
}

func (r *boxRenderer) Destroy() {}
