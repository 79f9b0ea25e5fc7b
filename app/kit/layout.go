package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// flexible is what has another height at another width.
type flexible interface {
	HeightFor(width float32) float32
}

type flexibleLayout interface {
	heightFor(objects []fyne.CanvasObject, width float32) float32
}

// HeightFor returns the height that an object needs at a width.
func HeightFor(object fyne.CanvasObject, width float32) float32 {
	switch o := object.(type) {
	case flexible:
		return o.HeightFor(width)
	case *fyne.Container:
		if l, ok := o.Layout.(flexibleLayout); ok {
			return l.heightFor(o.Objects, width)
		}
	}
	return object.MinSize().Height
}

// Column sets objects below each other, each as wide as the column and as high as it needs to be at that width.
func Column(gap float32, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(&column{gap: gap}, objects...)
}

type column struct{ gap, width float32 }

func (c *column) heightFor(objects []fyne.CanvasObject, width float32) float32 {
	height, shown := float32(0), 0
	for _, o := range objects {
		if o.Visible() {
			height += HeightFor(o, width)
			shown++
		}
	}
	return height + c.gap*float32(max(0, shown-1))
}

func (c *column) MinSize(objects []fyne.CanvasObject) fyne.Size {
	size := fyne.NewSize(0, c.heightFor(objects, c.width))
	for _, o := range objects {
		if o.Visible() {
			size.Width = max(size.Width, o.MinSize().Width)
		}
	}
	return size
}

func (c *column) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	c.width = size.Width
	y := float32(0)
	for _, o := range objects {
		if !o.Visible() {
			continue
		}
		height := HeightFor(o, size.Width)
		o.Move(fyne.NewPos(0, y))
		o.Resize(fyne.NewSize(size.Width, height))
		y += height + c.gap
	}
}

// Beside sets objects beside each other with equal widths.
func Beside(gap float32, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(&beside{gap: gap}, objects...)
}

type beside struct{ gap, width float32 }

func (b *beside) each(objects []fyne.CanvasObject, width float32) float32 {
	return max(0, (width-b.gap*float32(len(objects)-1))/float32(max(1, len(objects))))
}

func (b *beside) heightFor(objects []fyne.CanvasObject, width float32) float32 {
	height := float32(0)
	for _, o := range objects {
		height = max(height, HeightFor(o, b.each(objects, width)))
	}
	return height
}

func (b *beside) MinSize(objects []fyne.CanvasObject) fyne.Size {
	width := float32(0)
	for _, o := range objects {
		width = max(width, o.MinSize().Width)
	}
	n := float32(len(objects))
	return fyne.NewSize(width*n+b.gap*max(0, n-1), b.heightFor(objects, b.width))
}

func (b *beside) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	b.width = size.Width
	width := b.each(objects, size.Width)
	for i, o := range objects {
		o.Move(fyne.NewPos(float32(i)*(width+b.gap), 0))
		o.Resize(fyne.NewSize(width, size.Height))
	}
}

// Line sets objects beside each other, each as wide as it asks and in the middle of the line's height; the
// objects after a nil stand at the right.
func Line(gap float32, objects ...fyne.CanvasObject) *fyne.Container {
	l := &line{gap: gap, split: -1}
	var shown []fyne.CanvasObject
	for _, o := range objects {
		if o == nil {
			l.split = len(shown)
			continue
		}
		shown = append(shown, o)
	}
	return container.New(l, shown...)
}

type line struct {
	gap   float32
	split int
}

func (l *line) MinSize(objects []fyne.CanvasObject) fyne.Size {
	size, shown := fyne.Size{}, 0
	for _, o := range objects {
		if o.Visible() {
			least := o.MinSize()
			size = fyne.NewSize(size.Width+least.Width, max(size.Height, least.Height))
			shown++
		}
	}
	return size.AddWidthHeight(l.gap*float32(max(0, shown-1)), 0)
}

func (l *line) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	spare := max(0, size.Width-l.MinSize(objects).Width)
	x := float32(0)
	for i, o := range objects {
		if i == l.split {
			x += spare
		}
		if !o.Visible() {
			continue
		}
		least := o.MinSize()
		if t, ok := o.(*Text); ok && t.fit != Keep && l.split < 0 { // what may be cut or wrap takes the room that is left
			least.Width = spare
			least.Height = min(size.Height, t.HeightFor(spare))
		}
		o.Move(fyne.NewPos(x, (size.Height-least.Height)/2))
		o.Resize(least)
		x += least.Width + l.gap
	}
}

// Flow sets objects beside each other and goes on below where the width is used up.
func Flow(gap float32, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(&flow{gap: gap}, objects...)
}

// FlowEnds is Flow with its last object at the right end of its line.
func FlowEnds(gap float32, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(&flow{gap: gap, ends: true}, objects...)
}

type flow struct {
	gap, width float32
	ends       bool // the last object stands at the right
}

func (f *flow) place(objects []fyne.CanvasObject, width float32, set func(fyne.CanvasObject, fyne.Position, fyne.Size)) float32 {
	x, y, high := float32(0), float32(0), float32(0)
	for i, o := range objects {
		if !o.Visible() {
			continue
		}
		size := o.MinSize()
		if width > 0 {
			size.Width = min(size.Width, width)
		}
		if x > 0 && x+size.Width > width {
			x, y, high = 0, y+high+f.gap, 0
		}
		if f.ends && i == len(objects)-1 {
			x = max(x, width-size.Width)
		}
		if set != nil {
			set(o, fyne.NewPos(x, y), size)
		}
		x += size.Width + f.gap
		high = max(high, size.Height)
	}
	return y + high
}

func (f *flow) heightFor(objects []fyne.CanvasObject, width float32) float32 {
	return f.place(objects, width, nil)
}

func (f *flow) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(0, f.place(objects, f.width, nil))
}

func (f *flow) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	f.width = size.Width
	f.place(objects, size.Width, func(o fyne.CanvasObject, at fyne.Position, size fyne.Size) {
		o.Move(at)
		o.Resize(size)
	})
}

// Pad leaves room around an object: above and below, left and right.
func Pad(vertical, horizontal float32, object fyne.CanvasObject) *fyne.Container {
	return container.New(pad{vertical, horizontal}, object)
}

type pad struct{ vertical, horizontal float32 }

func (p pad) heightFor(objects []fyne.CanvasObject, width float32) float32 {
	return HeightFor(objects[0], width-2*p.horizontal) + 2*p.vertical
}

func (p pad) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return objects[0].MinSize().AddWidthHeight(2*p.horizontal, 2*p.vertical)
}

func (p pad) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	objects[0].Move(fyne.NewPos(p.horizontal, p.vertical))
	objects[0].Resize(size.SubtractWidthHeight(2*p.horizontal, 2*p.vertical))
}

// AtLeast gives an object a least size.
func AtLeast(width, height float32, object fyne.CanvasObject) *fyne.Container {
	return container.New(atLeast{fyne.NewSize(width, height)}, object)
}

type atLeast struct{ size fyne.Size }

func (a atLeast) heightFor(objects []fyne.CanvasObject, width float32) float32 {
	return max(a.size.Height, HeightFor(objects[0], width))
}

func (a atLeast) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return objects[0].MinSize().Max(a.size)
}

func (a atLeast) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	objects[0].Move(fyne.Position{})
	objects[0].Resize(size)
}
