package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// ticksHead shows the heads of the columns.
type ticksHead struct {
	widget.BaseWidget
	ticks *Ticks
}

func newTicksHead(t *Ticks) *ticksHead {
	h := &ticksHead{ticks: t}
	h.ExtendBaseWidget(h)
	return h
}

// Tapped chooses a column.
func (h *ticksHead) Tapped(e *fyne.PointEvent) {
	t := h.ticks
	from, to, left, width := t.window()
	if e.Position.X < left || t.o.OnColumn == nil {
		return
	}
	if k := from + int((e.Position.X-left)/width); k < to {
		t.o.OnColumn(t.columns[k].ID)
	}
}

// CreateRenderer is Fyne's way to the picture of a widget.
func (h *ticksHead) CreateRenderer() fyne.WidgetRenderer {
	r := &ticksHeadRenderer{head: h}
	r.draw()
	return r
}

type ticksHeadRenderer struct {
	head    *ticksHead
	objects []fyne.CanvasObject
}

func (r *ticksHeadRenderer) draw() {
	t := r.head.ticks
	from, to, left, width := t.window()
	high := ticksHeadHeight()
	ground, line := canvas.NewRectangle(Color(ColorBackground)), canvas.NewRectangle(Color(ColorLine))
	ground.Resize(fyne.NewSize(r.head.Size().Width, high))
	line.Move(fyne.NewPos(0, high-1))
	line.Resize(fyne.NewSize(r.head.Size().Width, 1))
	r.objects = []fyne.CanvasObject{ground}
	r.word(t.o.Corner, Label, fyne.NewPos(Gap2, high-Label.lineHeight()-Gap2), left-2*Gap2)
	for k := from; k < to; k++ {
		c, x := t.columns[k], left+float32(k-from)*width
		title := Style{Label.Size, ColorInk, true}
		if c.ID == t.chosen {
			mark := canvas.NewRectangle(Color(ColorTint))
			mark.Move(fyne.NewPos(x, 0))
			mark.Resize(fyne.NewSize(width, high))
			under := canvas.NewRectangle(Color(ColorAccent))
			under.Move(fyne.NewPos(x, high-3))
			under.Resize(fyne.NewSize(width, 3))
			r.objects = append(r.objects, mark, under)
			title.Colour = ColorAccent
		}
		top := (high - 2*Label.lineHeight()) / 2
		r.middle(c.Title, title, x, top, width)
		r.middle(c.Below, Caption, x, top+Label.lineHeight(), width)
	}
	r.objects = append(r.objects, line)
}

func (r *ticksHeadRenderer) word(text string, style Style, at fyne.Position, room float32) {
	t := canvas.NewText(cutTo(style, text, room), Color(style.Colour))
	t.TextSize, t.TextStyle = style.size(), style.face()
	t.Move(at)
	t.Resize(t.MinSize())
	r.objects = append(r.objects, t)
}

func (r *ticksHeadRenderer) middle(text string, style Style, x, y, width float32) {
	text = cutTo(style, text, width-4)
	r.word(text, style, fyne.NewPos(x+(width-style.width(text))/2, y), width)
}

func (r *ticksHeadRenderer) MinSize() fyne.Size           { return fyne.NewSize(0, ticksHeadHeight()) }
func (r *ticksHeadRenderer) Layout(fyne.Size)             { r.draw() }
func (r *ticksHeadRenderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *ticksHeadRenderer) Destroy()                     {}

func (r *ticksHeadRenderer) Refresh() {
	r.draw()
	canvas.Refresh(r.head)
}
