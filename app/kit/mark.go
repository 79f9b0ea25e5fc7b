package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// Mark shows an icon in a colour that follows the theme.
type Mark struct {
	widget.BaseWidget
	name   string
	colour fyne.ThemeColorName
	side   float32
}

// NewMark returns an icon of the given side.
func NewMark(name string, colour fyne.ThemeColorName, side float32) *Mark {
	m := newMark(name, colour)
	m.side = side
	return m
}

func newMark(name string, colour fyne.ThemeColorName) *Mark {
	m := &Mark{name: name, colour: colour, side: 16}
	m.ExtendBaseWidget(m)
	return m
}

// SetMark shows another icon or colour.
func (m *Mark) SetMark(name string, colour fyne.ThemeColorName) {
	if m.name != name || m.colour != colour {
		m.name, m.colour = name, colour
		m.Refresh()
	}
}

// CreateRenderer is Fyne's way to the picture of a widget.
func (m *Mark) CreateRenderer() fyne.WidgetRenderer {
	return laidOut(m, &markRenderer{m, newImage(Icon(m.name, m.colour))})
}

type markRenderer struct {
	mark  *Mark
	image *canvas.Image
}

func (r *markRenderer) MinSize() fyne.Size           { return fyne.NewSquareSize(r.mark.side) }
func (r *markRenderer) Layout(size fyne.Size)        { r.image.Resize(size) }
func (r *markRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.image} }
func (r *markRenderer) Destroy()                     {}

func (r *markRenderer) Refresh() {
	r.image.Resource = Icon(r.mark.name, r.mark.colour)
	r.image.Refresh()
}

// NewSeparator returns a line of one pixel, level or upright.
func NewSeparator() fyne.CanvasObject { return AtLeast(1, 1, NewBox(Look{Fill: ColorLine}, nil)) }
