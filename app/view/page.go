package view

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"jejaring/app/kit"
	"jejaring/app/session"
)

// page sets a column of text or controls in the middle of the view and lets it scroll.
func page(width float32, objects ...fyne.CanvasObject) fyne.CanvasObject {
	return kit.NewScroll(container.New(middleColumn{width}, kit.Pad(kit.Gap6, kit.Gap6, kit.Column(kit.Gap4, objects...))))
}

// middleColumn keeps an object at most so wide, in the middle.
type middleColumn struct{ width float32 }

func (m middleColumn) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(0, objects[0].MinSize().Height)
}

func (m middleColumn) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	width := min(m.width, size.Width)
	objects[0].Resize(fyne.NewSize(width, max(size.Height, objects[0].MinSize().Height)))
	objects[0].Move(fyne.NewPos((size.Width-width)/2, 0))
}

// shares sets two objects beside each other in the given shares.
type shares struct{ first, second, gap float32 }

func (l shares) widths(width float32) (first, second float32) {
	first = (width - l.gap) * l.first / (l.first + l.second)
	return first, width - l.gap - first
}

func (l shares) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(0, max(objects[0].MinSize().Height, objects[1].MinSize().Height))
}

func (l shares) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	first, second := l.widths(size.Width)
	objects[0].Resize(fyne.NewSize(first, size.Height))
	objects[1].Resize(fyne.NewSize(second, size.Height))
	objects[1].Move(fyne.NewPos(first+l.gap, 0))
}

// cardLayout sets a picture above words above a button, the button at the bottom.
type cardLayout struct{}

// pictureHigh is the height of a card's picture, in px at 100 %.
const pictureHigh = 246

func (cardLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(200, pictureHigh+objects[1].MinSize().Height+objects[2].MinSize().Height)
}

func (cardLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	objects[0].Resize(fyne.NewSize(size.Width, pictureHigh))
	button := objects[2].MinSize().Height
	objects[1].Resize(fyne.NewSize(size.Width, size.Height-pictureHigh-button))
	objects[1].Move(fyne.NewPos(0, pictureHigh))
	objects[2].Resize(fyne.NewSize(size.Width, button))
	objects[2].Move(fyne.NewPos(0, size.Height-button))
}

// iconed sets an icon before words.
func iconed(icon string, words fyne.CanvasObject) fyne.CanvasObject {
	return container.New(iconLayout{}, kit.NewMark(icon, kit.ColorAccent, 20), words)
}

type iconLayout struct{}

const iconRoom = 36

func (iconLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(iconRoom, max(20, objects[1].MinSize().Height))
}

func (iconLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	objects[0].Resize(fyne.NewSquareSize(20))
	objects[1].Move(fyne.NewPos(iconRoom, 0))
	objects[1].Resize(fyne.NewSize(size.Width-iconRoom, size.Height))
}

// focusSoon puts the keyboard on an object once its view is on the screen.
func focusSoon(s *session.Session, o fyne.Focusable) {
	s.Post(func() {
		if shown := canvasFor(o.(fyne.CanvasObject)); shown != nil {
			shown.Focus(o)
		}
	})
}

// canvasFor returns where an object is shown: the driver does not know yet what has not been painted, which is the
// window's own; nil without a window.
func canvasFor(o fyne.CanvasObject) fyne.Canvas {
	d := fyne.CurrentApp().Driver()
	if c := d.CanvasForObject(o); c != nil || len(d.AllWindows()) == 0 {
		return c
	}
	return d.AllWindows()[0].Canvas()
}
