package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
)

// Ended sets what is done at the right of words that wrap, in the middle of their height, or below them where they would
// have less than a width. The width is in px at 100 % and grows with the text.
func Ended(gap, least float32, words, deeds fyne.CanvasObject) *fyne.Container {
	return container.New(&ended{gap: gap, least: least}, words, deeds)
}

type ended struct{ gap, least, width float32 }

// words returns the width that the words get, and whether the deeds stand beside them.
func (l *ended) words(objects []fyne.CanvasObject, width float32) (float32, bool) {
	room := width - l.gap - objects[1].MinSize().Width
	if room >= l.least*Size(theme.SizeNameText)/13 {
		return room, true
	}
	return width, false
}

func (l *ended) heightFor(objects []fyne.CanvasObject, width float32) float32 {
	room, beside := l.words(objects, width)
	if beside {
		return max(HeightFor(objects[0], room), objects[1].MinSize().Height)
	}
	return HeightFor(objects[0], width) + l.gap + HeightFor(objects[1], width)
}

func (l *ended) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(objects[1].MinSize().Width, l.heightFor(objects, l.width))
}

func (l *ended) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	l.width = size.Width
	room, beside := l.words(objects, size.Width)
	high := HeightFor(objects[0], room)
	deeds := fyne.NewSize(objects[1].MinSize().Width, HeightFor(objects[1], size.Width))
	if !beside {
		objects[0].Move(fyne.Position{})
		objects[0].Resize(fyne.NewSize(room, high))
		objects[1].Move(fyne.NewPos(0, high+l.gap))
		objects[1].Resize(fyne.NewSize(size.Width, deeds.Height))
		return
	}
	objects[0].Move(fyne.NewPos(0, max(0, (size.Height-high)/2)))
	objects[0].Resize(fyne.NewSize(room, high))
	objects[1].Move(fyne.NewPos(size.Width-deeds.Width, max(0, (size.Height-deeds.Height)/2)))
	objects[1].Resize(deeds)
}
