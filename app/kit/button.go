package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
)

// ButtonStyle says how loud a button is; a view has one filled button at most.
type ButtonStyle int

// From loud to quiet.
const (
	Filled ButtonStyle = iota
	Accented
	Outlined
	Plain
)

// Button does one thing. It has an icon, a word, or both; one without a word needs a tip.
type Button struct {
	pressable
	style ButtonStyle
	icon  string
	label string
	more  bool // opens a menu
	on    bool // the tool that is in the hand
	left  bool
}

// NewButton returns a button; icon is a name of Icon or empty.
func NewButton(style ButtonStyle, icon, label string, do func()) *Button {
	b := &Button{style: style, icon: icon, label: label}
	b.begin(b, do)
	return b
}

// NewMenuButton returns a button with a mark that it opens more.
func NewMenuButton(style ButtonStyle, icon, label string, do func()) *Button {
	b := NewButton(style, icon, label, do)
	b.more = true
	return b
}

// NewIconButton returns a quiet button without a word; the tip says what it does.
func NewIconButton(icon, tip string, do func()) *Button {
	b := NewButton(Plain, icon, "", do)
	b.tip = tip
	return b
}

// AtLeft sets icon and word at the left instead of in the middle.
func (b *Button) AtLeft() *Button {
	b.left = true
	return b
}

// SetLabel changes the word.
func (b *Button) SetLabel(label string) {
	if b.label != label {
		b.label = label
		b.Refresh()
	}
}

// SetMore marks the button as one that opens a menu, or takes the mark away.
func (b *Button) SetMore(more bool) {
	if b.more != more {
		b.more = more
		b.Refresh()
	}
}

// Label returns the word.
func (b *Button) Label() string { return b.label }

// SetIcon changes the icon.
func (b *Button) SetIcon(icon string) {
	if b.icon != icon {
		b.icon = icon
		b.Refresh()
	}
}

// SetStyle makes the button louder or quieter.
func (b *Button) SetStyle(style ButtonStyle) {
	if b.style != style {
		b.style = style
		b.Refresh()
	}
}

// SetOn shows that what the button stands for is on.
func (b *Button) SetOn(on bool) {
	if b.on != on {
		b.on = on
		b.Refresh()
	}
}

// CreateRenderer is Fyne's way to the picture of a widget.
func (b *Button) CreateRenderer() fyne.WidgetRenderer {
	r := &buttonRenderer{button: b, frame: newFrame(), icon: newImage(nil), text: canvas.NewText("", nil), more: newImage(nil)}
	r.draw()
	return laidOut(b, r)
}

type buttonRenderer struct {
	button *Button
	frame
	icon, more *canvas.Image
	text       *canvas.Text
}

// colours returns the colours of ground, edge and word.
func (b *Button) colours() (fill, stroke, ink fyne.ThemeColorName) {
	switch b.style {
	case Filled:
		fill, ink = ColorAccent, ColorOnAccent
	case Accented:
		fill, stroke, ink = ColorSurface, ColorAccent, ColorAccent
	case Outlined:
		fill, stroke, ink = ColorSurface, ColorEdge, ColorInk
	default:
		ink = ColorInk
	}
	switch {
	case b.Disabled() && b.style == Plain && b.label == "": // a sign alone is told from the others by its weight
		return "", "", ColorEdge
	case b.Disabled() && b.style == Plain:
		return "", "", ColorInk3
	case b.Disabled():
		return ColorSurface, ColorLine, ColorInk3
	case b.on:
		return ColorTint, stroke, ColorAccent
	case b.style == Filled:
		return fill, stroke, ink
	case b.held:
		fill = ColorSunk
	case b.hovered:
		fill = ColorTint
	}
	return fill, stroke, ink
}

func (b *Button) textStyle() Style {
	return Style{theme.SizeNameText, ColorInk, b.style == Filled || b.style == Accented || b.on}
}

func (r *buttonRenderer) draw() {
	b := r.button
	fill, stroke, ink := b.colours()
	r.frame.draw(fill, stroke, 6, b.focused)
	style := b.textStyle()
	r.text.Text, r.text.TextSize, r.text.TextStyle, r.text.Color = b.label, style.size(), style.face(), Color(ink)
	r.icon.Resource, r.icon.Hidden = Icon(b.icon, ink), b.icon == ""
	r.more.Resource, r.more.Hidden = Icon("chevron-down", ink), !b.more
}

// parts returns the widths of icon, word and mark with what stands between them.
func (r *buttonRenderer) parts() (icon, word, more, whole float32) {
	b := r.button
	side := Size(theme.SizeNameInlineIcon)
	if b.icon != "" {
		icon = side
	}
	if b.label != "" {
		word = b.textStyle().width(b.label)
	}
	if b.more {
		more = side - 2
	}
	whole = icon + word + more
	if icon > 0 && word > 0 {
		whole += 6
	}
	if more > 0 && whole > more {
		whole += 4
	}
	return icon, word, more, whole
}

func (r *buttonRenderer) MinSize() fyne.Size {
	height := Size(SizeControl)
	_, word, _, whole := r.parts()
	if word == 0 && !r.button.more {
		return fyne.NewSize(height, height)
	}
	return fyne.NewSize(whole+2*r.sides(), height)
}

func (r *buttonRenderer) sides() float32 {
	if r.button.style == Plain {
		return Gap2
	}
	return Gap3
}

func (r *buttonRenderer) Layout(size fyne.Size) {
	r.frame.layout(size)
	icon, word, more, whole := r.parts()
	x := (size.Width - whole) / 2
	if r.button.left {
		x = r.sides()
	}
	place := func(o fyne.CanvasObject, width, height float32) {
		o.Move(fyne.NewPos(x, (size.Height-height)/2))
		o.Resize(fyne.NewSize(width, height))
		x += width
	}
	if icon > 0 {
		place(r.icon, icon, icon)
		x += 6
	}
	if word > 0 {
		r.text.Text = r.button.label
		if room := max(0, size.Width-x-Gap1); word > room {
			r.text.Text = cutTo(r.button.textStyle(), r.button.label, room)
		}
		place(r.text, word, r.text.MinSize().Height)
		x += 4
	}
	if more > 0 {
		place(r.more, more, more)
	}
}

func (r *buttonRenderer) Refresh() {
	r.draw()
	r.Layout(r.button.Size())
	r.icon.Refresh() // reads its picture again, in another colour
	r.more.Refresh()
	canvas.Refresh(r.button)
}

func (r *buttonRenderer) Objects() []fyne.CanvasObject {
	return append(r.frame.objects(), r.icon, r.text, r.more)
}

func (r *buttonRenderer) Destroy() {}
