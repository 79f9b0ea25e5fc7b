package panel

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"jejaring/app/kit"
)

// sides sets objects of fixed width at the left and right of one that takes the width between them, all in
// the middle of the height.
type sides struct {
	widget.BaseWidget
	left, middle, right fyne.CanvasObject // left and right may be nil
	gap                 float32
	atTop               bool // left and right stand at the first line
	width               float32
}

func newSides(left, middle, right fyne.CanvasObject) *sides {
	s := &sides{left: left, middle: middle, right: right, gap: kit.Gap2}
	s.ExtendBaseWidget(s)
	return s
}

// between returns the widths of the three.
func (s *sides) between(width float32) (left, middle, right float32) {
	middle = width
	if s.left != nil {
		left = s.left.MinSize().Width
		middle -= left + s.gap
	}
	if s.right != nil {
		right = s.right.MinSize().Width
		middle -= right + s.gap
	}
	return left, max(0, middle), right
}

// HeightFor returns the height at a width.
func (s *sides) HeightFor(width float32) float32 {
	_, middle, _ := s.between(width)
	height := kit.HeightFor(s.middle, middle)
	for _, o := range []fyne.CanvasObject{s.left, s.right} {
		if o != nil {
			height = max(height, o.MinSize().Height)
		}
	}
	return height
}

// CreateRenderer is Fyne's way to the picture of a widget.
func (s *sides) CreateRenderer() fyne.WidgetRenderer { return sidesRenderer{s} }

type sidesRenderer struct{ sides *sides }

func (r sidesRenderer) MinSize() fyne.Size {
	s := r.sides
	left, _, right := s.between(0)
	width := s.middle.MinSize().Width + left + right
	for _, o := range []fyne.CanvasObject{s.left, s.right} {
		if o != nil {
			width += s.gap
		}
	}
	return fyne.NewSize(width, s.HeightFor(max(s.width, width)))
}

func (r sidesRenderer) Layout(size fyne.Size) {
	s := r.sides
	s.width = size.Width
	left, middle, right := s.between(size.Width)
	place := func(o fyne.CanvasObject, x, width, height float32) {
		y := (size.Height - height) / 2
		if s.atTop {
			y = 0
		}
		o.Move(fyne.NewPos(x, y))
		o.Resize(fyne.NewSize(width, height))
	}
	x := float32(0)
	if s.left != nil {
		place(s.left, 0, left, s.left.MinSize().Height)
		x = left + s.gap
	}
	place(s.middle, x, middle, kit.HeightFor(s.middle, middle))
	if s.right != nil {
		place(s.right, size.Width-right, right, s.right.MinSize().Height)
	}
}

func (r sidesRenderer) Refresh() {
	r.Layout(r.sides.Size())
	for _, o := range r.Objects() {
		o.Refresh()
	}
}

func (r sidesRenderer) Objects() []fyne.CanvasObject { return r.sides.Objects() }

// Objects returns what stands in the line, from left to right.
func (s *sides) Objects() []fyne.CanvasObject {
	var list []fyne.CanvasObject
	for _, o := range []fyne.CanvasObject{s.left, s.middle, s.right} {
		if o != nil {
			list = append(list, o)
		}
	}
	return list
}

func (sidesRenderer) Destroy() {}

// tallRow is a row of several lines with its sign at the first.
func tallRow(left, middle fyne.CanvasObject, press func()) *kit.Press {
	s := newSides(left, middle, nil)
	s.atTop = true
	return kit.NewPress(kit.Pad(kit.Gap2, kit.Gap4, s), press).SetLook(kit.Look{})
}

// row returns a line of a list that can be pressed, as wide as the panel.
func row(left, middle, right fyne.CanvasObject, press func()) *kit.Press {
	line := kit.AtLeast(0, kit.Size(kit.SizeRow), kit.Pad(6, kit.Gap4, newSides(left, middle, right)))
	return kit.NewPress(line, press).SetLook(kit.Look{})
}
