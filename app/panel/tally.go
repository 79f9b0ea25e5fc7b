package panel

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"jejaring/app/kit"
)

// tallyCell is the width of a column of figures, in px at 100 %.
const tallyCell = 27

// tallyRow is a row of a table of small figures: a name, and equal narrow columns at the right.
func tallyRow(cells ...fyne.CanvasObject) fyne.CanvasObject {
	return kit.Pad(0, kit.Gap4, container.New(tallyLayout{}, cells...))
}

// atRight sets an object at the right end of its column, in the middle of the height.
func atRight(o fyne.CanvasObject) fyne.CanvasObject { return container.New(rightLayout{}, o) }

// tallyLayout sets columns as wide as figures at the right of the first, which takes what is left.
type tallyLayout struct{}

func (tallyLayout) MinSize(cells []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(scaled(48)+scaled(tallyCell)*float32(len(cells)-1), kit.Size(kit.SizeRow))
}

func (tallyLayout) Layout(cells []fyne.CanvasObject, size fyne.Size) {
	wide := min(scaled(tallyCell), size.Width*0.7/float32(max(1, len(cells)-1)))
	x := size.Width - wide*float32(len(cells)-1)
	for k, o := range cells {
		high := o.MinSize().Height
		at, room := fyne.NewPos(x+wide*float32(k-1), (size.Height-high)/2), wide
		if k == 0 {
			at.X, room = 0, x
		}
		o.Move(at)
		o.Resize(fyne.NewSize(room, high))
	}
}

type rightLayout struct{}

func (rightLayout) MinSize(objects []fyne.CanvasObject) fyne.Size { return objects[0].MinSize() }

func (rightLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	least := objects[0].MinSize()
	objects[0].Resize(least)
	objects[0].Move(fyne.NewPos(size.Width-least.Width, (size.Height-least.Height)/2))
}
