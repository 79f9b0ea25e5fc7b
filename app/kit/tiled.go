package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
)

// Tiled sets objects in columns of the same width, as many of the given numbers of columns as leave each a width, the
// greatest number first. The width is in px at 100 % and grows with the text. A row is as high as its highest object; one
// that is much higher than the others, because it was opened, leaves them as they are.
func Tiled(gap, least float32, columns []int, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(&tiled{gap: gap, least: least, columns: columns}, objects...)
}

type tiled struct {
	gap, least, width float32
	columns           []int
}

// opened is how much higher than the lowest of its row an object is that does not stretch it.
const opened = 60

// in returns the number of columns in a width, and how wide each is.
func (l *tiled) in(width float32) (int, float32) {
	grown := l.least * Size(theme.SizeNameText) / 13
	for _, n := range l.columns {
		if share := (width - l.gap*float32(n-1)) / float32(n); share >= grown || n == l.columns[len(l.columns)-1] {
			return n, share
		}
	}
	return 1, width
}

// rows calls do for each row with its objects, their heights, and the height of the row.
func (l *tiled) rows(objects []fyne.CanvasObject, width float32, do func(row []fyne.CanvasObject, own []float32, high float32)) {
	n, share := l.in(width)
	var shown []fyne.CanvasObject
	for _, o := range objects {
		if o.Visible() {
			shown = append(shown, o)
		}
	}
	for from := 0; from < len(shown); from += n {
		row := shown[from:min(from+n, len(shown))]
		own, low, high := make([]float32, len(row)), float32(0), float32(0)
		for k, o := range row {
			own[k] = HeightFor(o, share)
			if high = max(high, own[k]); k == 0 || own[k] < low {
				low = own[k]
			}
		}
		for k := range own {
			if high-low <= opened*Size(theme.SizeNameText)/13 {
				own[k] = high
			}
		}
		do(row, own, high)
	}
}

func (l *tiled) heightFor(objects []fyne.CanvasObject, width float32) float32 {
	height, count := float32(0), 0
	l.rows(objects, width, func(_ []fyne.CanvasObject, _ []float32, high float32) {
		height += high
		count++
	})
	return height + l.gap*float32(max(0, count-1))
}

func (l *tiled) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(0, l.heightFor(objects, l.width))
}

func (l *tiled) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	l.width = size.Width
	y := float32(0)
	_, share := l.in(size.Width)
	l.rows(objects, size.Width, func(row []fyne.CanvasObject, own []float32, high float32) {
		for k, o := range row {
			o.Move(fyne.NewPos(float32(k)*(share+l.gap), y))
			o.Resize(fyne.NewSize(share, own[k]))
		}
		y += high + l.gap
	})
}

// Footed sets a foot below a body, at the bottom of what room there is.
func Footed(gap float32, body, foot fyne.CanvasObject) *fyne.Container {
	return container.New(&footed{gap: gap}, body, foot)
}

type footed struct{ gap, width float32 }

func (l *footed) heightFor(objects []fyne.CanvasObject, width float32) float32 {
	return HeightFor(objects[0], width) + l.gap + HeightFor(objects[1], width)
}

func (l *footed) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(max(objects[0].MinSize().Width, objects[1].MinSize().Width), l.heightFor(objects, l.width))
}

func (l *footed) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	l.width = size.Width
	body, foot := HeightFor(objects[0], size.Width), HeightFor(objects[1], size.Width)
	objects[0].Move(fyne.Position{})
	objects[0].Resize(fyne.NewSize(size.Width, body))
	objects[1].Move(fyne.NewPos(0, max(body+l.gap, size.Height-foot)))
	objects[1].Resize(fyne.NewSize(size.Width, foot))
}

// Aside sets an object at the right end of another one's first line; the other takes the width that is left.
func Aside(gap float32, main, right fyne.CanvasObject) *fyne.Container {
	return container.New(&aside{gap: gap}, main, right)
}

type aside struct{ gap, width float32 }

func (l *aside) left(objects []fyne.CanvasObject, width float32) float32 {
	return max(0, width-l.gap-objects[1].MinSize().Width)
}

func (l *aside) heightFor(objects []fyne.CanvasObject, width float32) float32 {
	return max(HeightFor(objects[0], l.left(objects, width)), objects[1].MinSize().Height)
}

func (l *aside) MinSize(objects []fyne.CanvasObject) fyne.Size {
	right := objects[1].MinSize().Width + l.gap
	return fyne.NewSize(objects[0].MinSize().Width+right, l.heightFor(objects, max(l.width, right)))
}

func (l *aside) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	l.width = size.Width
	left, right := l.left(objects, size.Width), objects[1].MinSize()
	objects[0].Move(fyne.Position{})
	objects[0].Resize(fyne.NewSize(left, HeightFor(objects[0], left)))
	objects[1].Move(fyne.NewPos(size.Width-right.Width, 0))
	objects[1].Resize(right)
}
