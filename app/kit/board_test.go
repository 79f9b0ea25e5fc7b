package kit

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
)

// newTestBoard is a board with so many cards on each column, in a window; what its gestures did is told.
func newTestBoard(t *testing.T, counts ...int) (*Board, fyne.Window, *[]string) {
	t.Helper()
	var told []string
	b := NewBoard(BoardOptions{
		Least:  100,
		OnOpen: func(id string) { told = append(told, "open "+id) },
		OnMove: func(id, column string) { told = append(told, "move "+id+" "+column) },
		Free:   func(_, column string) bool { return column != "shut" },
	})
	var columns []BoardColumn
	for k, count := range counts {
		c := BoardColumn{ID: fmt.Sprint(k), Head: NewText(Strong, fmt.Sprint(k))}
		for i := range count {
			id := fmt.Sprintf("%d.%d", k, i)
			c.Cards = append(c.Cards, BoardCard{ID: id, Height: func(float32) float32 { return 24 }, Make: func() fyne.CanvasObject { return NewText(Body, id) }})
		}
		columns = append(columns, c)
	}
	b.SetColumns(columns)
	test.NewTempApp(t)
	w := test.NewTempWindow(t, b)
	w.SetPadded(false)
	w.Resize(fyne.NewSize(400, 300))
	return b, w, &told
}

// middle is the middle of a card that is in sight.
func (b *Board) middle(t *testing.T, id string) fyne.Position {
	t.Helper()
	for _, c := range b.columns {
		if card := c.list.built[id]; card != nil {
			return fyne.CurrentApp().Driver().AbsolutePositionForObject(card).AddXY(card.Size().Width/2, card.Size().Height/2)
		}
	}
	t.Fatalf("card %s is not in sight", id)
	return fyne.Position{}
}

// TestACardIsDragged to another column, and stays where it is let go too near, on its own column, or beside all.
func TestACardIsDragged(t *testing.T) {
	b, w, told := newTestBoard(t, 3, 2, 0)
	from, across := b.middle(t, "0.1"), b.columns[2].object.Position().X
	test.Drag(w.Canvas(), from, 2, 1)
	test.Drag(w.Canvas(), from, 10, 40)
	test.Drag(w.Canvas(), from, across, 900)
	if len(*told) != 0 {
		t.Fatalf("it was moved: %v", *told)
	}
	test.Drag(w.Canvas(), from, across, 100)
	if want := []string{"move 0.1 2"}; !slices.Equal(*told, want) {
		t.Errorf("told %v, want %v", *told, want)
	}
	if b.drag.ghost != nil || len(test.WidgetRenderer(b).Objects()) != 1 {
		t.Error("the copy under the pointer is still there")
	}
}

// TestEscapeEndsADrag without moving anything.
func TestEscapeEndsADrag(t *testing.T) {
	b, _, told := newTestBoard(t, 1, 0)
	card := b.columns[0].list.built["0.0"]
	card.Dragged(&fyne.DragEvent{Dragged: fyne.Delta{DX: 250, DY: 5}})
	if b.drag.over != 1 {
		t.Fatalf("the pointer is over column %d", b.drag.over)
	}
	b.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	card.DragEnd()
	if len(*told) != 0 {
		t.Errorf("told %v", *told)
	}
}

// TestKeysWalkTheCards down a column and to the card at the same height beside, over columns without any.
func TestKeysWalkTheCards(t *testing.T) {
	b, w, told := newTestBoard(t, 3, 0, 2)
	w.Canvas().Focus(b)
	var stands []string
	for _, key := range []fyne.KeyName{fyne.KeyDown, fyne.KeyDown, fyne.KeyDown, fyne.KeyRight, fyne.KeyUp, fyne.KeyLeft, fyne.KeyHome, fyne.KeyEnd} {
		b.TypedKey(&fyne.KeyEvent{Name: key})
		stands = append(stands, b.at)
	}
	if got, want := strings.Join(stands, " "), "0.1 0.2 0.2 2.1 2.0 0.0 0.0 0.2"; got != want {
		t.Errorf("the keyboard stood on %s, want %s", got, want)
	}
	b.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	alt := func(key fyne.KeyName) {
		b.TypedShortcut(&desktop.CustomShortcut{KeyName: key, Modifier: fyne.KeyModifierAlt})
	}
	alt(fyne.KeyLeft)
	alt(fyne.KeyRight)
	if want := []string{"open 0.2", "move 0.2 1"}; !slices.Equal(*told, want) {
		t.Errorf("told %v, want %v", *told, want)
	}
}

// TestOnlyCardsInSightAreBuilt however many there are, also after scrolling, where one is chosen from elsewhere, and where
// the board has grown.
func TestOnlyCardsInSightAreBuilt(t *testing.T) {
	b, w, _ := newTestBoard(t, 500, 3)
	for _, id := range []string{"0.0", "0.250", "0.499", "0.3"} {
		b.SetChosen(id)
		if n := len(b.columns[0].list.built); n == 0 || n > 12 {
			t.Errorf("%d cards are built to show %s", n, id)
		}
		at := b.middle(t, id)
		if at.Y < 0 || at.Y > 300 {
			t.Errorf("%s is at %v, out of sight", id, at)
		}
	}
	before := len(b.columns[0].list.built)
	w.Resize(fyne.NewSize(400, 600))
	if n := len(b.columns[0].list.built); n < 2*before-1 || n > 24 {
		t.Errorf("%d cards are built on twice the height of %d", n, before)
	}
}
