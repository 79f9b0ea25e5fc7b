package view

import (
	"fyne.io/fyne/v2"

	"jejaring/app/kit"
)

// above sets an object over another one, as high as it needs to be at the width; the other takes what is left.
type above struct{}

func (above) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(0, kit.HeightFor(objects[0], objects[0].Size().Width)+objects[1].MinSize().Height)
}

func (above) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	high := kit.HeightFor(objects[0], size.Width)
	setAt(objects[0], 0, 0, size.Width, high)
	setAt(objects[1], 0, high, size.Width, max(0, size.Height-high))
}
