package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// boardCard is a card of a board that is in sight.
type boardCard struct {
	widget.BaseWidget
	board   *Board
	id      string
	marked  bool
	content fyne.CanvasObject
	hovered bool
	frame   frame
	grab    *fyne.Position // where the pointer went down on it
}

func newBoardItem(b *Board, of BoardCard) *boardCard {
	c := &boardCard{board: b, id: of.ID, marked: of.Marked, content: of.Make(), frame: newFrame()}
	c.ExtendBaseWidget(c)
	return c
}

// draw colours ground and edge by what the card is just now.
func (c *boardCard) draw() {
	b, fill, edge, width := c.board, ColorSurface, ColorLine, float32(1)
	switch {
	case c.id == b.drag.id && b.drag.ghost != nil:
		fill = ColorSunk
	case c.id == b.chosen || c.marked:
		edge, width = ColorAccent, 2
	case c.hovered:
		edge = ColorEdge
	}
	if c.marked {
		fill = ColorTint
	}
	c.frame.draw(fill, edge, 8, b.focused && c.id == b.at && b.drag.ghost == nil)
	c.frame.ground.StrokeWidth = width
	c.frame.ground.Refresh()
	c.frame.ring.Refresh()
}

// Tapped opens the card.
func (c *boardCard) Tapped(*fyne.PointEvent) {
	c.grab = nil
	c.board.takeFocus()
	c.board.open(c.id)
}

// TappedSecondary opens the menu of the card.
func (c *boardCard) TappedSecondary(e *fyne.PointEvent) {
	if c.board.o.OnMenu != nil {
		c.board.at = c.id
		c.board.o.OnMenu(c.id, e.AbsolutePosition)
	}
}

// MouseDown notes where the card is taken hold of.
func (c *boardCard) MouseDown(e *desktop.MouseEvent) {
	Commit(canvasOf(c))
	at := e.Position
	c.grab = &at
}

// MouseUp has nothing to do.
func (c *boardCard) MouseUp(*desktop.MouseEvent) {}

// MouseIn lights the card.
func (c *boardCard) MouseIn(*desktop.MouseEvent) { c.hover(true) }

// MouseMoved has nothing to do.
func (c *boardCard) MouseMoved(*desktop.MouseEvent) {}

// MouseOut ends what MouseIn began.
func (c *boardCard) MouseOut() { c.hover(false) }

func (c *boardCard) hover(on bool) {
	c.hovered = on
	c.draw()
}

// Dragged takes the card along.
func (c *boardCard) Dragged(e *fyne.DragEvent) {
	if c.board.drag.id != c.id {
		at := e.Position
		if c.grab != nil {
			at = *c.grab
		}
		c.board.grab(c, at)
	}
	c.board.dragBy(e.Dragged)
}

// DragEnd lets the card go.
func (c *boardCard) DragEnd() {
	c.grab = nil
	c.board.letGo()
}

// Cursor is a hand.
func (c *boardCard) Cursor() desktop.Cursor { return desktop.PointerCursor }

// CreateRenderer is Fyne's way to the picture of a widget.
func (c *boardCard) CreateRenderer() fyne.WidgetRenderer {
	r := boardCardRenderer{c}
	c.draw()
	return laidOut(c, r)
}

type boardCardRenderer struct{ card *boardCard }

func (r boardCardRenderer) MinSize() fyne.Size { return fyne.NewSize(2*boardPad, 2*boardPad) }

func (r boardCardRenderer) Layout(size fyne.Size) {
	r.card.frame.layout(size)
	r.card.content.Move(fyne.NewPos(boardPad, boardPad))
	r.card.content.Resize(size.SubtractWidthHeight(2*boardPad, 2*boardPad))
}

func (r boardCardRenderer) Refresh() {
	r.card.draw()
	r.card.content.Refresh()
	canvas.Refresh(r.card)
}

func (r boardCardRenderer) Objects() []fyne.CanvasObject {
	return append(r.card.frame.objects(), r.card.content)
}

func (r boardCardRenderer) Destroy() {}
