package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
)

// Abreast sets objects beside each other, at the top, where each gets at least a width, else below each other. The
// width is in px at 100 % and grows with the text.
func Abreast(gap, least float32, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(&abreast{gap: gap, least: least}, objects...)
}

type abreast struct{ gap, least, width float32 }

// each returns the width that each object gets, and whether they stand beside each other.
func (a *abreast) each(objects []fyne.CanvasObject, width float32) (float32, bool) {
	n := float32(max(1, len(objects)))
	share := (width - a.gap*(n-1)) / n
	if n > 1 && share >= a.least*Size(theme.SizeNameText)/13 {
		return share, true
	}
	return width, false
}

func (a *abreast) heightFor(objects []fyne.CanvasObject, width float32) float32 {
	share, beside := a.each(objects, width)
	height := float32(0)
	for i, o := range objects {
		own := HeightFor(o, share)
		switch {
		case beside:
			height = max(height, own)
		case i > 0:
			height += a.gap + own
		default:
			height += own
		}
	}
	return height
}

func (a *abreast) MinSize(objects []fyne.CanvasObject) fyne.Size {
	width := float32(0)
	for _, o := range objects {
		width = max(width, o.MinSize().Width)
	}
	return fyne.NewSize(width, a.heightFor(objects, a.width))
}

func (a *abreast) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	a.width = size.Width
	share, beside := a.each(objects, size.Width)
	at := fyne.Position{}
	for _, o := range objects {
		own := HeightFor(o, share)
		o.Move(at)
		o.Resize(fyne.NewSize(share, own))
		if beside {
			at.X += share + a.gap
		} else {
			at.Y += own + a.gap
		}
	}
}
