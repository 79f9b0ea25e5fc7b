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

// headAndFoot sets a head and a foot as high as they are at their width, and between them what takes the rest. Where that
// is little, as with large letters, the first of the foot gives way; nil for none.
type headAndFoot struct{ first *fyne.Container }

// leastBetween is the height at 100 % that the middle needs: a heading with a few rows.
const leastBetween = 190

func (headAndFoot) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(240, 200) }

func (l headAndFoot) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	head, foot := kit.HeightFor(objects[0], size.Width), kit.HeightFor(objects[2], size.Width)
	if l.first != nil {
		show(l.first, true)
		if foot = kit.HeightFor(objects[2], size.Width); size.Height-head-foot < leastBetween*textFactor() {
			show(l.first, false)
			foot = kit.HeightFor(objects[2], size.Width)
		}
	}
	setAt(objects[0], 0, 0, size.Width, head)
	setAt(objects[1], 0, head, size.Width, max(0, size.Height-head-foot))
	setAt(objects[2], 0, size.Height-foot, size.Width, foot)
}
