package panel

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"jejaring/app/kit"
)

// abreast sets two objects side by side where both fit, else below each other.
type abreast struct {
	widget.BaseWidget
	a, b  fyne.CanvasObject
	width float32
}

func newAbreast(a, b fyne.CanvasObject) *abreast {
	s := &abreast{a: a, b: b}
	s.ExtendBaseWidget(s)
	return s
}

func (s *abreast) fits(width float32) bool {
	return 2*max(s.a.MinSize().Width, s.b.MinSize().Width)+kit.Gap3 <= width
}

// HeightFor returns the height at a width.
func (s *abreast) HeightFor(width float32) float32 {
	if s.fits(width) {
		half := (width - kit.Gap3) / 2
		return max(kit.HeightFor(s.a, half), kit.HeightFor(s.b, half))
	}
	return kit.HeightFor(s.a, width) + kit.Gap3 + kit.HeightFor(s.b, width)
}

// CreateRenderer is Fyne's way to the picture of a widget.
func (s *abreast) CreateRenderer() fyne.WidgetRenderer { return abreastRenderer{s} }

type abreastRenderer struct{ of *abreast }

func (r abreastRenderer) MinSize() fyne.Size {
	least := r.of.a.MinSize().Max(r.of.b.MinSize())
	return fyne.NewSize(least.Width, r.of.HeightFor(max(r.of.width, least.Width)))
}

func (r abreastRenderer) Layout(size fyne.Size) {
	s := r.of
	s.width = size.Width
	if s.fits(size.Width) {
		half := (size.Width - kit.Gap3) / 2
		s.a.Move(fyne.Position{})
		s.a.Resize(fyne.NewSize(half, size.Height))
		s.b.Move(fyne.NewPos(half+kit.Gap3, 0))
		s.b.Resize(fyne.NewSize(half, size.Height))
		return
	}
	first := kit.HeightFor(s.a, size.Width)
	set(s.a, 0, size.Width, first)
	set(s.b, first+kit.Gap3, size.Width, kit.HeightFor(s.b, size.Width))
}

func (r abreastRenderer) Refresh() {
	r.Layout(r.of.Size())
	r.of.a.Refresh()
	r.of.b.Refresh()
}

func (r abreastRenderer) Objects() []fyne.CanvasObject { return r.of.Objects() }

// Objects returns both.
func (s *abreast) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{s.a, s.b} }

func (abreastRenderer) Destroy() {}
