package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
)

// seeker draws what opens options to search in, as Search and Adder do: a field with an icon, what is sought, and at the
// right the keys that open it too.
type seeker struct {
	of *pressable
	frame
	sign string // name of the icon
	icon *canvas.Image
	text *Text
	key  *Box
}

// newSeeker draws a widget; the words of its keys may be empty.
func newSeeker(of *pressable, sign string, text, keys *Text) fyne.WidgetRenderer {
	look := Look{Fill: ColorSurface, Stroke: ColorLine, Radius: 4, Vertical: 2, Horizontal: 5}
	r := &seeker{of: of, frame: newFrame(), sign: sign, icon: newImage(nil), text: text, key: NewBox(look, keys)}
	r.key.Hidden = keys.Text() == ""
	r.draw()
	return laidOut(of.self, r)
}

func (r *seeker) draw() {
	fill, edge, ink := ColorSurface, ColorEdge, ColorInk2
	if r.of.Disabled() {
		edge, ink = ColorLine, ColorInk3
	} else if r.of.hovered {
		fill = ColorBackground
	}
	r.frame.draw(fill, edge, 6, r.of.focused)
	r.icon.Resource = Icon(r.sign, ink)
	r.text.style.Colour = ink
}

func (r *seeker) MinSize() fyne.Size { return fyne.NewSize(150, Size(SizeControl)) }

func (r *seeker) Layout(size fyne.Size) {
	r.frame.layout(size)
	side, right := Size(theme.SizeNameInlineIcon), size.Width-10
	r.icon.Move(fyne.NewPos(10, (size.Height-side)/2))
	r.icon.Resize(fyne.NewSquareSize(side))
	if key := r.key.MinSize(); !r.key.Hidden {
		right -= key.Width
		r.key.Move(fyne.NewPos(right, (size.Height-key.Height)/2))
		r.key.Resize(key)
		right -= Gap2
	}
	r.text.Move(fyne.NewPos(10+side+Gap2, 0))
	r.text.Resize(fyne.NewSize(right-10-side-Gap2, size.Height))
}

func (r *seeker) Refresh() {
	r.draw()
	r.Layout(r.of.Size())
	r.text.Refresh()
	r.icon.Refresh()
	r.key.Refresh()
	canvas.Refresh(r.of.self)
}

func (r *seeker) Objects() []fyne.CanvasObject {
	return append(r.frame.objects(), r.icon, r.text, r.key)
}

func (r *seeker) Destroy() {}
