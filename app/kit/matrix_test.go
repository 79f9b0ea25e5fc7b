package kit

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
)

// matrixWorld is a matrix of two columns that stay, some that are scrolled, and one that stays at the right.
type matrixWorld struct {
	*Matrix
	drawn   map[Spot]int
	dropped []Spot
	opened  []Spot
	w       fyne.Window
}

func openMatrix(t *testing.T, rows, columns int, drags bool) *matrixWorld {
	world := &matrixWorld{drawn: map[Spot]int{}}
	o := MatrixOptions{
		RowHeight: 40, HeadHeight: 50,
		Draw: func(b *Brush, at Spot) {
			world.drawn[at]++
			b.Centred(4, Body, fmt.Sprint(at.Row))
		},
		Head:   func(b *Brush, column int) { b.Middle(Label, fmt.Sprint(column)) },
		OnOpen: func(at Spot) { world.opened = append(world.opened, at) },
		OnDrop: func(from, to Spot) { world.dropped = append(world.dropped, from, to) },
	}
	if drags {
		o.CanDrag = func(from Spot) string { return fmt.Sprint("column ", from.Column) }
	}
	test.NewTempApp(t).Settings().SetTheme(Theme{Mode: "light"})
	world.Matrix = NewMatrix(o)
	list := []MatrixColumn{{Width: 100, Side: StaysLeft}, {Width: 60, Side: StaysLeft}}
	for range columns {
		list = append(list, MatrixColumn{Width: 60, Side: Scrolled})
	}
	world.Set(rows, append(list, MatrixColumn{Width: 80, Side: StaysRight}))
	world.w = test.NewTempWindow(t, world.Matrix)
	world.w.SetPadded(false)
	world.w.Resize(fyne.NewSize(840, 450))
	return world
}

func (w *matrixWorld) key(keys ...fyne.KeyName) {
	for _, key := range keys {
		w.body.TypedKey(&fyne.KeyEvent{Name: key})
	}
}

// TestMatrixDrawsWhatIsSeen: of 500 rows and 60 columns no more fields are drawn than are in view, wherever one scrolls.
func TestMatrixDrawsWhatIsSeen(t *testing.T) {
	w := openMatrix(t, 500, 60, false)
	for _, at := range []fyne.Position{{}, {X: 900, Y: 9000}, {X: 2900, Y: 19600}} {
		w.scroll.ScrollToOffset(at)
		clear(w.drawn)
		w.redraw()
		// 400 px are eleven rows at most, 840 px fifteen columns, beside the three that stay
		if n := len(w.drawn); n == 0 || n > 11*(15+3) {
			t.Errorf("at %v %d fields are drawn", at, n)
		}
		for field, times := range w.drawn {
			if times > 1 {
				t.Fatalf("%v is drawn %d times", field, times)
			}
		}
	}
}

// TestMatrixStays: the columns at the sides keep their place on the screen, and the head goes along with the rows.
func TestMatrixStays(t *testing.T) {
	w := openMatrix(t, 20, 40, false)
	last := len(w.columns) - 1
	for _, x := range []float32{0, 333, 1500} {
		w.scroll.ScrollToOffset(fyne.NewPos(x, 0))
		p := w.places()
		if got := p[0].x - x; got != 0 {
			t.Errorf("scrolled by %v the first column is at %v", x, got)
		}
		if got := p[1].x - x; got != 100 {
			t.Errorf("scrolled by %v the second column is at %v", x, got)
		}
		if got := p[last].x + p[last].width - x; got != 840 {
			t.Errorf("scrolled by %v the last column ends at %v", x, got)
		}
		if got := w.columnAt(x + 120); got != 1 {
			t.Errorf("scrolled by %v the pointer is on column %d", x, got)
		}
	}
	narrow := openMatrix(t, 20, 40, false)
	narrow.w.Resize(fyne.NewSize(300, 450)) // the sides would leave no room
	narrow.scroll.ScrollToOffset(fyne.NewPos(500, 0))
	if p := narrow.places(); p[last].x != 160+40*60 {
		t.Errorf("in a narrow window the last column stands at %v", p[last].x)
	}
}

// TestMatrixWalks: the arrow keys go to every field and bring it into view beside the columns that stay.
func TestMatrixWalks(t *testing.T) {
	w := openMatrix(t, 100, 30, false)
	w.Focus()
	for range 40 {
		w.key(fyne.KeyDown)
	}
	for range 20 {
		w.key(fyne.KeyRight)
	}
	at, _ := w.Chosen()
	if at != (Spot{40, 20}) {
		t.Fatalf("chosen is %v", at)
	}
	p, o := w.places()[20], w.scroll.Offset
	if p.x-o.X < 160 || p.x+p.width-o.X > 840-80 || 40*40-o.Y < 0 || 41*40-o.Y > 400 {
		t.Errorf("the chosen field is at %v, scrolled by %v", p, o)
	}
	w.key(fyne.KeyHome, fyne.KeyPageUp, fyne.KeyReturn)
	if len(w.opened) != 1 || w.opened[0].Column != 0 || w.opened[0].Row >= 40 {
		t.Errorf("opened is %v", w.opened)
	}
	w.key(fyne.KeyEnd, fyne.KeyRight) // no field beyond the last
	if at, _ := w.Chosen(); at.Column != len(w.columns)-1 {
		t.Errorf("chosen is %v", at)
	}
}

// TestMatrixDrop: a field or a head is dropped on the row below the pointer; Esc gives up.
func TestMatrixDrop(t *testing.T) {
	w := openMatrix(t, 20, 5, true)
	from, to := fyne.NewPos(190, 50+20), fyne.NewPos(300, 50+4*40+5)
	test.Drag(w.w.Canvas(), to, to.X-from.X, to.Y-from.Y)
	if len(w.dropped) != 2 || w.dropped[0] != (Spot{0, 2}) || w.dropped[1] != (Spot{4, 4}) {
		t.Errorf("a field was dropped %v", w.dropped)
	}
	w.dropped = nil
	w.head.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(250, 60)}, Dragged: fyne.NewDelta(10, 40)})
	w.head.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(250, 50+2*40+5)}, Dragged: fyne.NewDelta(0, 65)})
	w.head.DragEnd()
	if len(w.dropped) != 2 || w.dropped[0] != (Spot{-1, 3}) || w.dropped[1].Row != 2 {
		t.Errorf("a head was dropped %v", w.dropped)
	}
	w.dropped = nil
	w.head.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(250, 140)}, Dragged: fyne.NewDelta(10, 40)})
	w.key(fyne.KeyEscape)
	w.head.DragEnd()
	if len(w.dropped) != 0 {
		t.Errorf("what was given up was dropped %v", w.dropped)
	}
}

// TestMatrixRange: where nothing is dragged, a drag or Shift chooses several fields.
func TestMatrixRange(t *testing.T) {
	w := openMatrix(t, 20, 5, false)
	press := func(at fyne.Position, modifier fyne.KeyModifier) {
		w.body.MouseDown(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: at}, Button: desktop.MouseButtonPrimary, Modifier: modifier})
	}
	press(fyne.NewPos(250, 130), 0)
	press(fyne.NewPos(190, 10), fyne.KeyModifierShift)
	if first, last := w.Range(); first != (Spot{0, 2}) || last != (Spot{3, 3}) {
		t.Errorf("chosen are %v to %v", first, last)
	}
	press(fyne.NewPos(190, 10), 0)
	w.body.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(310, 90)}})
	if first, last := w.Range(); first != (Spot{0, 2}) || last != (Spot{2, 4}) {
		t.Errorf("dragged over are %v to %v", first, last)
	}
}

// TestMatrixKeepsTheChosenInView: where a panel takes some of the width, and where it was chosen before there was room.
func TestMatrixKeepsTheChosenInView(t *testing.T) {
	w := openMatrix(t, 20, 9, false)
	w.Choose(Spot{3, 10})
	for _, width := range []float32{840, 700, 480} {
		w.w.Resize(fyne.NewSize(width, 450))
		if !w.inView() {
			t.Errorf("%g px wide, the chosen field is out of sight", width)
		}
	}
	w.scroll.ScrollToOffset(fyne.Position{})
	w.w.Resize(fyne.NewSize(440, 450))
	if w.inView() || w.scroll.Offset.X != 0 {
		t.Error("what the user scrolled away from comes back")
	}
}
