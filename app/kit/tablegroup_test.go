package kit

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"jejaring/graph"
)

// Heads of groups stand above their rows with how many these are; groups in the order of their column, rows as sorted.
func TestTableGroups(t *testing.T) {
	w := openTable(t, 30)
	w.SortBy("name")
	w.GroupBy("sector")
	heads, rows := w.heads()
	if len(heads) != 5 || len(rows) != 30 || len(w.lines) != 35 || !slices.IsSorted(heads) {
		t.Fatalf("%d heads %v, %d rows", len(heads), heads, len(rows))
	}
	for k, id := range rows[1:] {
		a, b := w.records[rows[k]].(graph.Actor), w.records[id].(graph.Actor)
		if a.Sector == b.Sector && compareWords(a.Name, b.Name) > 0 {
			t.Errorf("%s stands above %s", a.Name, b.Name)
		}
	}
	for _, l := range w.lines {
		if l.isHead() && len(l.group.rows) != 6 {
			t.Errorf("%s has %d rows, want 6", l.group.words, len(l.group.rows))
		}
	}
	w.GroupBy("sector")
	if heads, rows := w.heads(); len(heads) != 0 || len(rows) != 30 {
		t.Errorf("the same again leaves %d heads", len(heads))
	}
}

// heads returns the words of the heads of groups, and the rows that are seen.
func (w *tableWorld) heads() (heads []string, rows []graph.ID) {
	for _, l := range w.lines {
		if l.isHead() {
			heads = append(heads, l.group.words)
		} else {
			rows = append(rows, l.row)
		}
	}
	return heads, rows
}

// A group is folded by a press on its head and by keys; its rows still pass, and what is chosen stays.
func TestGroupsFold(t *testing.T) {
	w := openTable(t, 30)
	w.GroupBy("sector")
	w.press(1, 0, 0)
	chosen := first(w.chosen, 2)
	w.press(0, 0, 0)
	if _, rows := w.heads(); len(rows) != 24 || len(w.Shown()) != 30 || first(w.Selected(), 2) != chosen {
		t.Fatalf("%d rows are seen, %d pass, chosen %v", len(rows), len(w.Shown()), w.Selected())
	}
	w.body.TypedKey(key(fyne.KeyDown)) // the next head
	for _, step := range []struct {
		name fyne.KeyName
		rows int
	}{{fyne.KeyLeft, 18}, {fyne.KeyLeft, 18}, {fyne.KeyRight, 24}, {fyne.KeyReturn, 18}, {fyne.KeySpace, 24}} {
		w.body.TypedKey(key(step.name))
		if _, rows := w.heads(); len(rows) != step.rows {
			t.Errorf("%s leaves %d rows, want %d", step.name, len(rows), step.rows)
		}
	}
	w.foldAll(true)
	if heads, rows := w.heads(); len(heads) != 5 || len(rows) != 0 {
		t.Errorf("folded, %d rows of %d groups are seen", len(rows), len(heads))
	}
	w.body.TypedKey(key(fyne.KeyF2)) // nothing to edit at a head
	w.foldAll(false)
	w.SetFilter("donatur")
	if heads, rows := w.heads(); len(heads) != 1 || len(rows) != 6 {
		t.Errorf("filtered, %d rows of %v are seen", len(rows), heads)
	}
	picture(t, "table-grouped", w.w)
}

// Days are grouped by month, in their order; rows without one come last.
func TestDaysAreGroupedByMonth(t *testing.T) {
	w := openTable(t, 6)
	for id, day := range map[graph.ID]graph.Date{"A0001": "2026-12-01", "A0002": "2026-11-20", "A0003": "2025-12-30", "A0004": "2026-11-02"} {
		a := w.records[id].(graph.Actor)
		a.ActiveFrom = day
		if err := w.o.OnCommit(id, graph.KindOf(a).Field("active_from"), day); err != nil {
			t.Fatal(err)
		}
	}
	w.SortBy("active_from")
	if got := first(w.Shown(), 4); got != "A0003 A0004 A0002 A0001" {
		t.Errorf("in the order of days %s", got)
	}
	w.GroupBy("active_from")
	heads, _ := w.heads()
	if want := []string{"Desember 2025", "November 2026", "Desember 2026", ""}; !slices.Equal(heads, want) {
		t.Errorf("months %v, want %v", heads, want)
	}
}

// A press on the mark of a head, a right click and Alt+↓ open the menu of the column; it groups.
func TestTheMenuOfAColumn(t *testing.T) {
	w := openTable(t, 30)
	press := func(label string) {
		t.Helper()
		line := findIn(t, w.w.Canvas().Overlays().Top(), func(p *Press) bool { return saysIn(p, label) })
		line.Tapped(nil)
	}
	x, width := w.head.beginning(2)
	w.head.MouseMoved(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(x+5, 5)}})
	test.TapAt(w.head, fyne.NewPos(x+width-4, 10))
	press("Kelompokkan menurut Sektor")
	if w.look.Group != "sector" || w.look.Sort != "" {
		t.Fatalf("looked at as %+v", w.look)
	}
	picture(t, "table-chips", w.w)
	w.head.TappedSecondary(&fyne.PointEvent{Position: fyne.NewPos(x+5, 5)})
	press("Kelompokkan menurut Sektor")
	w.press(1, 2, 0)
	w.body.TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyDown, Modifier: fyne.KeyModifierAlt})
	press("Urutkan turun")
	if id, down := w.Sorted(); w.look.Group != "" || id != "sector" || !down {
		t.Errorf("looked at as %+v", w.look)
	}
}

// To open all groups from the menu does not scroll away from what is seen; with the keyboard in the table its row stays in
// sight, and every row in sight is drawn.
func TestFoldingAllStaysWhereItIs(t *testing.T) {
	w := openTable(t, 60)
	w.body.row = 59
	w.GroupBy("sector")
	w.scroll.ScrollToTop()
	w.foldAll(false)
	if w.scroll.Offset.Y != 0 {
		t.Errorf("it scrolled to %v", w.scroll.Offset.Y)
	}
	w.body.focused = true
	w.foldAll(false)
	r := test.WidgetRenderer(w.body).(*bodyRenderer)
	want := min(len(w.lines), int((w.scroll.Offset.Y+w.scroll.Size().Height)/rowHeight())+1) - int(w.scroll.Offset.Y/rowHeight())
	if w.scroll.Offset.Y == 0 || r.used != want || !w.body.inView() {
		t.Errorf("scrolled to %v, %d rows are drawn of %d", w.scroll.Offset.Y, r.used, want)
	}
}
