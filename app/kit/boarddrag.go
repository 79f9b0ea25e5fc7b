package kit

import (
	"fyne.io/fyne/v2"
)

// boardDrag is a card under way: its copy goes with the pointer, the card itself stays until it is let go.
type boardDrag struct {
	id    string
	ghost *Box          // nil until the pointer has gone far enough
	at    fyne.Position // of the pointer, on the board
	hold  fyne.Position // of the pointer, on the card
	went  fyne.Position
	size  fyne.Size
	over  int // column under the pointer, −1 for none
	make  func() fyne.CanvasObject
}

// The way after which a press becomes a drag, the edge at which the board scrolls sideways, and how far it does at once.
const (
	dragFrom   = 4
	dragEdge   = 32
	dragScroll = 16
)

// grab begins to drag a card that is held at a place of it.
func (b *Board) grab(c *boardCard, hold fyne.Position) {
	b.takeFocus()
	k, at, ok := b.find(c.id)
	if !ok {
		return
	}
	driver := fyne.CurrentApp().Driver()
	card := driver.AbsolutePositionForObject(c).Subtract(driver.AbsolutePositionForObject(b))
	b.at = c.id
	b.drag = boardDrag{id: c.id, at: card.Add(hold), hold: hold, size: c.Size(), over: -1, make: b.columns[k].Cards[at].Make}
}

// dragBy moves the card under way.
func (b *Board) dragBy(by fyne.Delta) {
	d := &b.drag
	if d.id == "" {
		return
	}
	d.at, d.went = d.at.AddXY(by.DX, by.DY), d.went.AddXY(by.DX, by.DY)
	if d.ghost == nil {
		if abs(d.went.X) < dragFrom && abs(d.went.Y) < dragFrom {
			return
		}
		look := Look{Fill: ColorSurface, Stroke: ColorAccent, Width: 2, Radius: 8, Vertical: boardPad, Horizontal: boardPad}
		d.ghost = NewBox(look, d.make())
		d.ghost.Resize(d.size)
		b.redraw()
	}
	d.ghost.Move(d.at.Subtract(d.hold))
	b.scrollAt(d.at.X)
	b.target(b.columnAt(d.at))
	b.Refresh()
}

// scrollAt brings columns in sight at whose edge the pointer is.
func (b *Board) scrollAt(x float32) {
	offset, most := b.scroll.Offset.X, max(0, b.row.MinSize().Width-b.scroll.Size().Width)
	switch {
	case x < dragEdge:
		offset = max(0, offset-dragScroll)
	case x > b.Size().Width-dragEdge:
		offset = min(most, offset+dragScroll)
	}
	if offset != b.scroll.Offset.X {
		b.scroll.ScrollToOffset(fyne.NewPos(offset, 0))
	}
}

// columnAt returns the column at a place of the board to which the card may go, −1 for none.
func (b *Board) columnAt(at fyne.Position) int {
	for k, c := range b.columns {
		x := c.object.Position().X - b.scroll.Offset.X
		if at.Y >= 0 && at.Y <= b.Size().Height && at.X >= x && at.X < x+c.object.Size().Width {
			if from, _, ok := b.find(b.drag.id); ok && (k == from || b.isFree(b.drag.id, k)) {
				return k
			}
		}
	}
	return -1
}

// target shows on which column the card would be let go.
func (b *Board) target(over int) {
	b.drag.over = over
	for k, c := range b.columns {
		look := boardGround
		if from, _, _ := b.find(b.drag.id); k == over && k != from {
			look = boardTarget
		}
		c.object.SetLook(look)
	}
}

// letGo ends the drag on the column under the pointer.
func (b *Board) letGo() {
	id, to, far := b.drag.id, b.drag.over, b.drag.ghost != nil
	b.cancelDrag()
	if far {
		b.move(id, to)
	}
}

// cancelDrag leaves the card where it was.
func (b *Board) cancelDrag() {
	if b.drag.id == "" {
		return
	}
	b.drag = boardDrag{}
	b.target(-1)
	b.Refresh()
}

func abs(x float32) float32 { return max(x, -x) }
