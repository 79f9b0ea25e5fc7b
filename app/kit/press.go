package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// Press makes any object a link: a press anywhere on it does something, and it is lit under the pointer.
type Press struct {
	pressable
	content fyne.CanvasObject
	look    Look
	on      bool
}

// NewPress returns an object that can be pressed.
func NewPress(content fyne.CanvasObject, press func()) *Press {
	p := &Press{content: content, look: Look{Radius: 6}}
	p.begin(p, press)
	return p
}

// newWordPress returns a word that is pressed on a coloured ground.
func newWordPress(word string, colour fyne.ThemeColorName, press func()) *Press {
	return newBare(NewText(Style{Body.Size, colour, true}, word), press)
}

// newIconPress returns an icon that is pressed on a coloured ground.
func newIconPress(name string, colour fyne.ThemeColorName, press func()) *Press {
	return newBare(newMiddle(NewMark(name, colour, Grown(16))), press)
}

func newBare(content fyne.CanvasObject, press func()) *Press {
	p := NewPress(Pad(Gap1, Gap1, content), press)
	p.look.Fill = ColorNone
	return p
}

// SetLook draws ground and edge in another way; the padding of the look is left out.
func (p *Press) SetLook(look Look) *Press {
	p.look = look
	p.Refresh()
	return p
}

// SetOn shows that what the object stands for is chosen.
func (p *Press) SetOn(on bool) {
	if p.on != on {
		p.on = on
		p.Refresh()
	}
}

// HeightFor returns the height of the object at a width.
func (p *Press) HeightFor(width float32) float32 { return HeightFor(p.content, width) }

// CreateRenderer is Fyne's way to the picture of a widget.
func (p *Press) CreateRenderer() fyne.WidgetRenderer {
	r := &pressRenderer{press: p, frame: newFrame()}
	r.draw()
	return laidOut(p, r)
}

type pressRenderer struct {
	press *Press
	frame
}

func (r *pressRenderer) draw() {
	p := r.press
	fill := p.look.Fill
	switch {
	case p.on:
		fill = ColorTint
	case p.hovered && !p.Disabled() && fill != ColorNone:
		fill = ColorSunk
	}
	r.frame.draw(fill, p.look.Stroke, p.look.Radius, p.focused)
}

func (r *pressRenderer) MinSize() fyne.Size { return r.press.content.MinSize() }

func (r *pressRenderer) Layout(size fyne.Size) {
	r.frame.layout(size)
	r.press.content.Resize(size)
}

func (r *pressRenderer) Refresh() {
	r.draw()
	r.press.content.Refresh()
	canvas.Refresh(r.press)
}

func (r *pressRenderer) Objects() []fyne.CanvasObject {
	return append(r.frame.objects(), r.press.content)
}

func (r *pressRenderer) Destroy() {}
