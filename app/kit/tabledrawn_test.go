package kit

import (
	"fmt"
	"hash/crc32"
	"image/color"
	"strconv"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"jejaring/graph"
	"jejaring/graph/locale"
)

// TestTableDrawsOnlyWhatIsSeen is the property that makes 5,000 rows as quick as 20.
func TestTableDrawsOnlyWhatIsSeen(t *testing.T) {
	w := openTable(t, 5000)
	renderer := test.TempWidgetRenderer(t, w.body).(*bodyRenderer)
	for _, y := range []float32{0, 3333, 90000, 179000} {
		w.scroll.ScrollToOffset(fyne.NewPos(0, y))
		renderer.Refresh()
		if renderer.used == 0 || renderer.used > 13 {
			t.Errorf("at %g %d rows are drawn", y, renderer.used)
		}
	}
	if len(w.cells) > 13*6*8 {
		t.Errorf("%d cells were asked for their words", len(w.cells))
	}
	picture(t, "table", w.w)
}

// headFollows compares where the head and the rows stand, in every way of scrolling.
func (w *tableWorld) headFollows(t *testing.T, after string) {
	t.Helper()
	titles, first := test.WidgetRenderer(w.head).(*headRenderer).titles, w.widths(w.body.Size().Width)[0]
	if title := titles[1].Position().X; title != Gap2+first-w.scroll.Offset.X {
		t.Errorf("after %s the second title stands at %g, the rows are scrolled by %g", after, title, w.scroll.Offset.X)
	}
	if title := titles[0].Position().X; title != Gap2 {
		t.Errorf("after %s the first title stands at %g", after, title)
	}
}

// TestTheHeadMovesWithTheRows scrolls sideways in each way there is.
func TestTheHeadMovesWithTheRows(t *testing.T) {
	w := openTable(t, 60)
	w.w.Resize(fyne.NewSize(300, 300))
	for range 5 {
		w.body.TypedKey(key(fyne.KeyRight))
	}
	if w.scroll.Offset.X == 0 {
		t.Fatal("the last column is not brought into view by the keys")
	}
	w.headFollows(t, "keys")
	w.SetFilter("pihak")
	w.headFollows(t, "a filter")
	w.w.Resize(fyne.NewSize(450, 300))
	w.headFollows(t, "more room")
	w.w.Resize(fyne.NewSize(1200, 300))
	w.headFollows(t, "room for all")
	w.w.Resize(fyne.NewSize(300, 300))
	w.scroll.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(-50, 0)})
	w.headFollows(t, "a wheel")
	at := w.scroll.Offset.X
	w.SetSelected([]graph.ID{"A0060"})
	if w.scroll.Offset.X != at || !w.body.inView() {
		t.Errorf("choosing a row scrolls sideways from %g to %g, or leaves it out of view", at, w.scroll.Offset.X)
	}
}

// TestARowChosenBeforeThereIsRoomIsSeen is how the table opens on what was chosen in another view.
func TestARowChosenBeforeThereIsRoomIsSeen(t *testing.T) {
	var rows []graph.ID
	for k := range 60 {
		rows = append(rows, graph.ID(strconv.Itoa(100+k)))
	}
	text := func(id graph.ID) string { return string(id) }
	table := NewTable(TableOptions{Language: locale.English, Columns: []TableColumn{
		{ID: "a", Title: "A", Width: 200, Text: text}, {ID: "b", Title: "B", Width: 200, Text: text},
	}})
	table.SetRows(rows)
	table.SetSelected([]graph.ID{"140"})
	w := &tableWorld{Table: table}
	open(t, light, table, fyne.NewSize(300, 300))
	w.headFollows(t, "opening")
	if !table.body.inView() || table.scroll.Offset.X != 0 {
		t.Errorf("opened at %v, want the chosen row, and the first column", table.scroll.Offset)
	}
	table.Resize(fyne.NewSize(300, 150))
	if !table.body.inView() {
		t.Error("less room hides the chosen row")
	}
}

// TestPicturesFollowTheirRows gives every row a picture of its own colour and looks which one stands at it.
func TestPicturesFollowTheirRows(t *testing.T) {
	colour := func(id graph.ID) color.NRGBA {
		sum := crc32.ChecksumIEEE([]byte(id))
		return color.NRGBA{byte(sum), byte(sum >> 8), byte(sum >> 16), 255}
	}
	var rows []graph.ID
	for k := range 40 {
		rows = append(rows, graph.ID(strconv.Itoa(100+k)))
	}
	table := NewTable(TableOptions{Language: locale.English, Columns: []TableColumn{{
		ID: "id", Text: func(id graph.ID) string { return string(id) },
		Icon: func(id graph.ID) fyne.Resource {
			if id == "105" {
				return nil
			}
			c := colour(id)
			svg := fmt.Sprintf(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><rect width="16" height="16" fill="#%02x%02x%02x"/></svg>`, c.R, c.G, c.B)
			return fyne.NewStaticResource("row-"+string(id)+".svg", []byte(svg))
		},
	}}})
	open(t, light, table, fyne.NewSize(300, 300))
	table.SetRows(rows)
	look := func(after string) {
		t.Helper()
		r := test.WidgetRenderer(table.body).(*bodyRenderer)
		first := int(table.scroll.Offset.Y / rowHeight())
		for k, m := range r.rows[:r.used] {
			id, icon := table.shown[first+k], m.icons[0]
			if icon.Hidden != (id == "105") {
				t.Errorf("after %s row %s has its picture hidden: %t", after, id, icon.Hidden)
			} else if !icon.Hidden {
				bounds := icon.Image.Bounds()
				if got := color.NRGBAModel.Convert(icon.Image.At(bounds.Dx()/2, bounds.Dy()/2)); got != colour(id) {
					t.Errorf("after %s row %s has the picture of another: %v, want %v", after, id, got, colour(id))
				}
			}
		}
	}
	look("nothing")
	table.SortBy("id")
	table.SortBy("id")
	look("sorting")
	table.SetFilter("10")
	look("filtering")
	table.SetFilter("")
	table.scroll.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, -500)})
	look("scrolling")
}

// TestTableLooks draws a table with rows chosen, a cell of the keys, and a refused text, for a look at it.
func TestTableLooks(t *testing.T) {
	w := openTable(t, 12)
	fyne.CurrentApp().Settings().SetTheme(Theme{Mode: "dark"})
	w.SortBy("name")
	w.press(2, 1, 0)
	w.press(4, 1, fyne.KeyModifierShift)
	w.body.TypedKey(key(fyne.KeyF2))
	e := w.w.Canvas().Focused().(*Entry)
	e.SetText("")
	e.TypedKey(key(fyne.KeyReturn))
	picture(t, "table-dark", w.w)
	trouble := w.body.trouble
	if cell, size := w.body.rectangle(4, 1); trouble.Position().Y < cell.Y+size.Height || trouble.Size().Height < 20 {
		t.Errorf("the reason stands at %v, the cell at %v", trouble.Position(), cell)
	}
}

// The first column stays in view where the others are scrolled sideways, in the rows, the head and under the pointer.
func TestTheFirstColumnStaysInView(t *testing.T) {
	w := openTable(t, 30)
	w.w.Resize(fyne.NewSize(360, 300))
	first := w.widths(w.body.Size().Width)[0]
	if w.body.Size().Width <= w.scroll.Size().Width || first > stayShare*w.scroll.Size().Width {
		t.Fatalf("the columns of %v in %v need no scrolling", w.body.Size().Width, w.scroll.Size().Width)
	}
	if w.stays() != 0 {
		t.Error("it stays where nothing is scrolled")
	}
	w.scroll.ScrollToOffset(fyne.NewPos(70, 40))
	w.body.redraw()
	if pos, size := w.body.rectangle(3, 0); pos.X != 70 || size.Width != first {
		t.Errorf("the first cell is at %v, wide %v", pos, size)
	}
	if pos, _ := w.body.rectangle(3, 1); pos.X != first {
		t.Errorf("the second cell is at %v", pos)
	}
	for x, want := range map[float32]int{70: 0, 70 + first - 1: 0, 70 + first + 1: 1} {
		if _, column := w.body.at(fyne.NewPos(x, 100)); column != want {
			t.Errorf("at %v is column %d, want %d", x, column, want)
		}
		if column := w.head.at(x - 70); column != want {
			t.Errorf("in the head at %v is column %d, want %d", x-70, column, want)
		}
	}
	w.body.row, w.body.column = 3, len(w.o.Columns)-1
	for w.body.column > 1 {
		w.body.TypedKey(&fyne.KeyEvent{Name: fyne.KeyLeft})
		pos, size := w.body.rectangle(w.body.row, w.body.column)
		if left := pos.X - w.scroll.Offset.X; left < first || size.Width < w.scroll.Size().Width-first && left+size.Width > w.scroll.Size().Width {
			t.Errorf("the cell of column %d is at %v to %v of %v", w.body.column, left, left+size.Width, w.scroll.Size().Width)
		}
	}
	if w.o.Columns[0].Width = 300; w.mayStay() != 0 {
		t.Error("it leaves no room to the others")
	}
}
