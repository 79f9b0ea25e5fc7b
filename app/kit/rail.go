package kit

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
)

// RailShape says how much room the rail gives to a button.
type RailShape int

// A rail is 88 wide with the word below the icon, 56 without words, or 200 with the word beside the icon.
const (
	RailTall RailShape = iota
	RailNarrow
	RailWide
)

// narrowIcon is how large the icons are that stand without words, where letters are large.
const narrowIcon = 32

// railWordWide is the room for words below the icon, at 100 %; it grows half as much as the letters.
const railWordWide = 80

// RailButton is one place of the rail.
type RailButton struct {
	pressable
	icon, label string
	on          bool
	shape       RailShape
}

// NewRail returns a button of the rail; a label of two lines has a line break.
func NewRail(icon, label string, press func()) *RailButton {
	b := &RailButton{icon: icon, label: label}
	b.begin(b, press)
	return b
}

// SetOn shows that this is the place where the user is.
func (b *RailButton) SetOn(on bool) {
	if b.on != on {
		b.on = on
		b.Refresh()
	}
}

// SetLabel changes the word.
func (b *RailButton) SetLabel(label string) {
	b.label = label
	b.Refresh()
}

// SetShape gives the button the room that the rail has. Without its word it shows it as a tooltip.
func (b *RailButton) SetShape(shape RailShape) {
	if b.shape == shape {
		return
	}
	b.shape = shape
	b.tip = ""
	if shape == RailNarrow {
		b.tip = strings.ReplaceAll(b.label, "\n", " ")
	}
	b.Refresh()
}

// CreateRenderer is Fyne's way to the picture of a widget.
func (b *RailButton) CreateRenderer() fyne.WidgetRenderer {
	r := &railRenderer{button: b, frame: newFrame(), icon: newImage(nil), text: NewWrapped(Label, b.label)}
	r.draw()
	return laidOut(b, r)
}

type railRenderer struct {
	button *RailButton
	frame
	icon *canvas.Image
	text *Text
}

func (r *railRenderer) draw() {
	b := r.button
	fill, ink := fyne.ThemeColorName(""), ColorInk2
	switch {
	case b.Disabled():
		ink = ColorInk3
	case b.on:
		fill, ink = ColorTint, ColorAccent
	case b.hovered:
		fill = ColorSunk
	}
	r.frame.draw(fill, "", 6, b.focused)
	r.icon.Resource = Icon(b.icon, ink)
	style := Style{theme.SizeNameCaptionText, ink, b.on}
	r.text.align = fyne.TextAlignCenter
	label := b.label
	if b.shape == RailWide {
		style.Size, r.text.align = theme.SizeNameText, fyne.TextAlignLeading
		label = strings.ReplaceAll(label, "\n", " ")
	}
	r.text.style, r.text.text, r.text.Hidden = style, label, b.shape == RailNarrow
}

func (r *railRenderer) MinSize() fyne.Size {
	switch r.button.shape {
	case RailNarrow:
		return fyne.NewSquareSize(48)
	case RailWide:
		return fyne.NewSize(184, 40)
	}
	wide := railWordWide * (1 + Size(theme.SizeNameText)/13) / 2
	return fyne.NewSize(wide, max(56, 20+4+r.text.HeightFor(wide)+Gap2))
}

func (r *railRenderer) Layout(size fyne.Size) {
	r.frame.layout(size)
	side := float32(20)
	if r.button.shape == RailNarrow {
		side = narrowIcon
	}
	r.icon.Resize(fyne.NewSquareSize(side))
	switch r.button.shape {
	case RailNarrow:
		r.icon.Move(fyne.NewPos((size.Width-side)/2, (size.Height-side)/2))
	case RailWide:
		r.icon.Move(fyne.NewPos(Gap3, (size.Height-side)/2))
		r.text.Move(fyne.NewPos(Gap3+side+Gap3, 0))
		r.text.Resize(fyne.NewSize(size.Width-side-3*Gap3, size.Height))
	default:
		height := r.text.HeightFor(size.Width)
		top := (size.Height - side - 4 - height) / 2
		r.icon.Move(fyne.NewPos((size.Width-side)/2, top))
		r.text.Move(fyne.NewPos(0, top+side+4))
		r.text.Resize(fyne.NewSize(size.Width, height))
	}
}

func (r *railRenderer) Refresh() {
	r.draw()
	r.Layout(r.button.Size())
	r.text.Refresh()
	r.icon.Refresh() // reads its picture again, in another colour
	canvas.Refresh(r.button)
}

func (r *railRenderer) Objects() []fyne.CanvasObject {
	return append(r.frame.objects(), r.icon, r.text)
}

func (r *railRenderer) Destroy() {}
