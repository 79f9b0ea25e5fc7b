package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
)

// Chip is a small rounded button that is off or on; on, it shows a cross that turns it off.
type Chip struct {
	pressable
	label string
	icon  string
	more  bool
	on    bool
	room  float32 // for the words, at least
	clear func()  // what the cross does; nil where a press anywhere does
}

// NewChip returns a chip. The press says nothing of on or off: the caller knows and calls SetOn.
func NewChip(label string, on bool, press func()) *Chip {
	c := &Chip{label: label, on: on}
	c.begin(c, press)
	return c
}

// NewMenuChip returns a chip with a mark that it opens a list.
func NewMenuChip(icon, label string, on bool, press func()) *Chip {
	c := NewChip(label, on, press)
	c.icon, c.more = icon, true
	return c
}

// NewAddChip returns a chip with a plus.
func NewAddChip(label string, press func()) *Chip {
	c := NewChip(label, false, press)
	c.icon = "plus"
	return c
}

// OnClear gives the cross of a chip that is on a deed of its own, so that a press elsewhere can do another thing. By
// keyboard it is Delete.
func (c *Chip) OnClear(do func()) *Chip {
	c.clear = do
	return c
}

// Tapped presses, or clears where it is the cross that is pressed.
func (c *Chip) Tapped(e *fyne.PointEvent) {
	cross := c.Size().Width - Gap3 - Size(theme.SizeNameInlineIcon)
	if c.on && c.clear != nil && !c.Disabled() && e != nil && e.Position.X > cross {
		c.clear()
		return
	}
	c.pressable.Tapped(e)
}

// TypedKey clears on Delete.
func (c *Chip) TypedKey(key *fyne.KeyEvent) {
	if c.on && c.clear != nil && !c.Disabled() && (key.Name == fyne.KeyDelete || key.Name == fyne.KeyBackspace) {
		c.clear()
		return
	}
	c.pressable.TypedKey(key)
}

// SetOn shows the chip on or off.
func (c *Chip) SetOn(on bool) {
	if c.on != on {
		c.on = on
		c.Refresh()
	}
}

// On tells whether the chip is on.
func (c *Chip) On() bool { return c.on }

// SetLabel changes the words.
func (c *Chip) SetLabel(label string) {
	if c.label != label {
		c.label = label
		c.Refresh()
	}
}

// Reserve keeps room for the widest of some words, so that what stands beside the chip keeps its place.
func (c *Chip) Reserve(labels ...string) {
	c.room = 0
	for _, label := range labels {
		c.room = max(c.room, c.style().width(label))
	}
}

// Fits tells whether words fit into the room reserved.
func (c *Chip) Fits(label string) bool { return c.style().width(label) <= c.room }

// Label returns the words.
func (c *Chip) Label() string { return c.label }

func (c *Chip) mark() string {
	switch {
	case c.on && (c.clear != nil || !c.more):
		return "close"
	case c.more:
		return "chevron-down"
	}
	return ""
}

func (c *Chip) style() Style { return Style{theme.SizeNameText, ColorInk, false} }

// CreateRenderer is Fyne's way to the picture of a widget.
func (c *Chip) CreateRenderer() fyne.WidgetRenderer {
	r := &chipRenderer{chip: c, frame: newFrame(), icon: newImage(nil), mark: newImage(nil), text: canvas.NewText("", nil)}
	r.draw()
	return laidOut(c, r)
}

type chipRenderer struct {
	chip *Chip
	frame
	icon, mark *canvas.Image
	text       *canvas.Text
}

func (r *chipRenderer) draw() {
	c := r.chip
	fill, stroke, ink := ColorSurface, ColorEdge, ColorInk
	switch {
	case c.Disabled():
		stroke, ink = ColorLine, ColorInk3
	case c.on:
		fill, stroke, ink = ColorTint, ColorAccent, ColorAccent
	case c.held:
		fill = ColorSunk
	case c.hovered:
		fill = ColorTint
	}
	r.frame.draw(fill, stroke, Size(SizeChip)/2, c.focused)
	style := c.style()
	r.text.Text, r.text.TextSize, r.text.Color = c.label, style.size(), Color(ink)
	r.icon.Resource, r.icon.Hidden = Icon(c.icon, ink), c.icon == ""
	r.mark.Resource, r.mark.Hidden = Icon(c.mark(), ink), c.mark() == ""
}

func (r *chipRenderer) side() float32 { return Size(theme.SizeNameInlineIcon) - 4 }

func (r *chipRenderer) MinSize() fyne.Size {
	width := max(r.chip.room, r.chip.style().width(r.chip.label)) + 2*Gap3
	if r.chip.icon != "" {
		width += r.side() + 4
	}
	if r.chip.mark() != "" {
		width += r.side() + 4
	}
	return fyne.NewSize(width, Size(SizeChip))
}

func (r *chipRenderer) Layout(size fyne.Size) {
	r.frame.layout(size)
	x, side := Gap3, r.side()
	if r.chip.icon != "" {
		r.icon.Move(fyne.NewPos(x, (size.Height-side)/2))
		r.icon.Resize(fyne.NewSquareSize(side))
		x += side + 4
	}
	right := size.Width - Gap3
	if r.chip.mark() != "" {
		right -= side
		r.mark.Move(fyne.NewPos(right, (size.Height-side)/2))
		r.mark.Resize(fyne.NewSquareSize(side))
		right -= 4
	}
	r.text.Text = cutTo(r.chip.style(), r.chip.label, right-x)
	word := r.text.MinSize()
	r.text.Move(fyne.NewPos(x, (size.Height-word.Height)/2))
	r.text.Resize(word)
}

func (r *chipRenderer) Refresh() {
	r.draw()
	r.Layout(r.chip.Size())
	r.icon.Refresh() // reads its picture again, in another colour
	r.mark.Refresh()
	canvas.Refresh(r.chip)
}

func (r *chipRenderer) Objects() []fyne.CanvasObject {
	return append(r.frame.objects(), r.icon, r.text, r.mark)
}

func (r *chipRenderer) Destroy() {}
