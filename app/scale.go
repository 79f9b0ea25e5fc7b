//go:build !headless

package app

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"jejaring/app/kit"
	"jejaring/graph"
)

// daySlider is a slider over days that leaves the keys it does not use to the window.
type daySlider struct {
	widget.Slider
	pass func(*fyne.KeyEvent)
}

func newDaySlider(changed func(days float64), pass func(*fyne.KeyEvent)) *daySlider {
	d := &daySlider{pass: pass}
	d.Max, d.Step, d.OnChanged = 1, 1, changed
	d.ExtendBaseWidget(d)
	return d
}

// TypedKey moves by the arrow keys; Esc and the F-keys are the window's.
func (d *daySlider) TypedKey(key *fyne.KeyEvent) {
	switch key.Name {
	case fyne.KeyLeft, fyne.KeyRight, fyne.KeyUp, fyne.KeyDown:
		d.Slider.TypedKey(key)
	default:
		d.pass(key)
	}
}

// shortestScale is how many days back the baseline must lie for the scale to begin there.
const shortestScale = 14

// scale sets the slider from the baseline, or the first day, to today.
func (t *strip) scale() {
	s := t.w.session
	project := s.Project()
	last := max(project.Today(graph.DateOf(s.Now())), s.Day())
	t.first = project.Baseline
	if t.first == "" || t.first > s.Day() || last.Since(t.first) < shortestScale {
		t.first = min(s.Day(), last.Add(-365))
	}
	t.days = max(1, last.Since(t.first))
	t.moving = true
	t.slider.Max = float64(t.days)
	t.slider.SetValue(float64(s.Day().Since(t.first)))
	t.moving = false
	language := s.Language()
	t.ends[0].SetText(language.ShortDate(string(t.first)))
	t.ends[1].SetText(language.ShortDate(string(last)))
}

func (t *strip) slide(days float64) {
	if !t.moving {
		t.lookOn(t.first.Add(int(days)))
	}
}

// accented is a theme in which the slider stands out: Fyne draws what it has the ink for in it, its track, and a disc
// over the knob where it is focused or under the pointer.
type accented struct{ fyne.Theme }

// Color gives the accent where the slider asks for the ink.
func (a accented) Color(name fyne.ThemeColorName, variant fyne.ThemeVariant) color.Color {
	switch name {
	case theme.ColorNameForeground:
		name = kit.ColorAccent
	case theme.ColorNameInputBackground:
		name = kit.ColorEdge
	case theme.ColorNameFocus:
		return seeThrough(a.Theme.Color(kit.ColorAccent, variant), 0x60)
	case theme.ColorNameHover:
		return seeThrough(a.Theme.Color(kit.ColorAccent, variant), 0x30)
	}
	return a.Theme.Color(name, variant)
}

// seeThrough returns a colour that lets through what is below it.
func seeThrough(c color.Color, alpha uint8) color.Color {
	r, g, b, _ := c.RGBA()
	return color.NRGBA{uint8(r >> 8), uint8(g >> 8), uint8(b >> 8), alpha}
}

// scaleLayout sets the ends of the scale below the slider.
type scaleLayout struct{}

func (scaleLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(objects[1].MinSize().Width+objects[2].MinSize().Width+kit.Gap2, 44)
}

func (scaleLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	set(objects[0], 0, 0, size.Width, 26)
	high := objects[1].MinSize().Height
	set(objects[1], 2, size.Height-high-2, objects[1].MinSize().Width, high)
	width := objects[2].MinSize().Width
	set(objects[2], size.Width-width-2, size.Height-high-2, width, high)
}
