package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// Slider chooses a whole number from 0 on by dragging, by a press on its track, and by the arrow keys.
type Slider struct {
	widget.Slider
	change func(at int)
	moving bool // by us, not by hand
}

// NewSlider returns a slider, and the object that shows it in our colours.
func NewSlider(change func(at int)) (*Slider, fyne.CanvasObject) {
	s := &Slider{change: change}
	s.Max, s.Step = 1, 1
	s.OnChanged = func(at float64) {
		if !s.moving {
			s.change(int(at))
		}
	}
	s.ExtendBaseWidget(s)
	return s, container.NewThemeOverride(s, accented{fyne.CurrentApp().Settings().Theme()})
}

// Set puts the slider somewhere between 0 and most, without telling of it.
func (s *Slider) Set(at, most int) {
	s.moving = true
	s.Max = float64(max(1, most))
	s.SetValue(float64(at))
	s.moving = false
	s.Refresh()
}

// TypedKey moves by the arrow keys; the others are the window's.
func (s *Slider) TypedKey(key *fyne.KeyEvent) {
	switch key.Name {
	case fyne.KeyLeft, fyne.KeyRight, fyne.KeyUp, fyne.KeyDown:
		s.Slider.TypedKey(key)
	default:
		passKey(s, key)
	}
}

// accented is a theme in which a slider stands out: Fyne draws what it has the ink for in it, its track, and a disc over
// the knob where it is focused or under the pointer.
type accented struct{ fyne.Theme }

// Color gives the accent where the slider asks for the ink.
func (a accented) Color(name fyne.ThemeColorName, variant fyne.ThemeVariant) color.Color {
	switch name {
	case theme.ColorNameForeground:
		name = ColorAccent
	case theme.ColorNameInputBackground:
		name = ColorEdge
	case theme.ColorNameFocus:
		return seeThrough(a.Theme.Color(ColorAccent, variant), 0x60)
	case theme.ColorNameHover:
		return seeThrough(a.Theme.Color(ColorAccent, variant), 0x30)
	}
	return a.Theme.Color(name, variant)
}

// seeThrough returns a colour that lets through what is below it.
func seeThrough(c color.Color, alpha uint8) color.Color {
	r, g, b, _ := c.RGBA()
	return color.NRGBA{uint8(r >> 8), uint8(g >> 8), uint8(b >> 8), alpha}
}
