package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// Check is a box to tick with its words behind it.
type Check struct {
	pressable
	label  *Text
	on     bool
	change func(on bool)
}

// NewCheck returns a box to tick.
func NewCheck(label string, change func(on bool)) *Check {
	c := &Check{label: NewWrapped(Body, label), change: change}
	c.begin(c, func() {
		c.SetOn(!c.on)
		if c.change != nil {
			c.change(c.on)
		}
	})
	return c
}

// SetOn shows the box ticked or not, without calling back.
func (c *Check) SetOn(on bool) {
	if c.on != on {
		c.on = on
		c.Refresh()
	}
}

// On tells whether the box is ticked.
func (c *Check) On() bool { return c.on }

// boxSide is a side of the box.
func boxSide() float32 { return Grown(16) }

// HeightFor returns the height at a width.
func (c *Check) HeightFor(width float32) float32 {
	return max(24, c.label.HeightFor(width-boxSide()-Gap2)+6)
}

// CreateRenderer is Fyne's way to the picture of a widget.
func (c *Check) CreateRenderer() fyne.WidgetRenderer {
	r := &checkRenderer{check: c, frame: newFrame(), tick: newImage(nil)}
	r.draw()
	return laidOut(c, r)
}

type checkRenderer struct {
	check *Check
	frame
	tick *canvas.Image
}

func (r *checkRenderer) draw() {
	c := r.check
	fill, stroke := ColorSurface, ColorEdge
	switch {
	case c.Disabled():
		stroke = ColorLine
	case c.on:
		fill, stroke = ColorAccent, ColorAccent
	case c.hovered:
		fill = ColorTint
	}
	r.frame.draw(fill, stroke, 4, c.focused)
	r.tick.Resource, r.tick.Hidden = Icon("check", ColorOnAccent), !c.on
	c.label.style.Colour = ColorInk
	if c.Disabled() {
		c.label.style.Colour = ColorInk3
	}
}

func (r *checkRenderer) MinSize() fyne.Size {
	return fyne.NewSize(boxSide()+Gap2+40, r.check.HeightFor(max(r.check.Size().Width, 80)))
}

func (r *checkRenderer) Layout(size fyne.Size) {
	text := r.check.label.HeightFor(size.Width - boxSide() - Gap2)
	top := max(0, (size.Height-text)/2)
	box := fyne.NewPos(0, top+max(0, (Body.lineHeight()-boxSide())/2))
	r.ground.Move(box)
	r.ground.Resize(fyne.NewSquareSize(boxSide()))
	r.ring.Move(box.SubtractXY(2, 2))
	r.ring.Resize(fyne.NewSquareSize(boxSide() + 4))
	r.tick.Move(box.AddXY(1, 1))
	r.tick.Resize(fyne.NewSquareSize(boxSide() - 2))
	r.check.label.Move(fyne.NewPos(boxSide()+Gap2, top))
	r.check.label.Resize(fyne.NewSize(size.Width-boxSide()-Gap2, text))
}

func (r *checkRenderer) Refresh() {
	r.draw()
	r.Layout(r.check.Size())
	r.check.label.Refresh()
	r.tick.Refresh()
	canvas.Refresh(r.check)
}

func (r *checkRenderer) Objects() []fyne.CanvasObject {
	return append(r.frame.objects(), r.tick, r.check.label)
}

func (r *checkRenderer) Destroy() {}
