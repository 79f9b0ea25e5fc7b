package kit

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"jejaring/graph"
	"jejaring/graph/locale"
)

// many returns n actors A0001 …; the first three have influence 2, 5 and none.
func many(n int) *graph.Collection {
	records := make([]graph.Record, n)
	for i := range records {
		a := graph.Actor{
			ID: graph.ID(fmt.Sprintf("A%04d", i+1)), Name: fmt.Sprintf("Pihak %d", n-i), Kind: "organisasi",
			Sector: graph.Sectors[i%5].Code, Tier: "rw", Role: "mitra", Influence: []int{2, 5, 0}[i%3],
		}
		records[i] = a
	}
	return graph.Collect(records...)
}

type tableWorld struct {
	*Table
	records map[graph.ID]graph.Record
	chosen  []graph.ID
	opened  graph.ID
	w       fyne.Window
}

func (w *tableWorld) reader() graph.Reader {
	var list []graph.Record
	for _, r := range w.records {
		list = append(list, r)
	}
	return graph.Collect(list...)
}

func openTable(t *testing.T, n int) *tableWorld {
	among := many(n)
	world := &tableWorld{records: map[graph.ID]graph.Record{}}
	var rows []graph.ID
	for _, r := range among.Records(graph.KindFor[graph.Actor]()) {
		world.records[graph.Key(r)] = r
		rows = append(rows, graph.Key(r))
	}
	kind, l := graph.KindFor[graph.Actor](), locale.Indonesian
	reader := graph.Reader(among)
	world.Table = NewTable(TableOptions{
		Language: l, Among: func() graph.Reader { return reader },
		Columns: []TableColumn{
			{ID: "code", Title: "Kode", Width: 70, Text: func(id graph.ID) string { return string(id) }},
			FieldColumn(l, kind, "name", 200), FieldColumn(l, kind, "sector", 130), FieldColumn(l, kind, "influence", 90),
			FieldColumn(l, kind, "is_client", 70), FieldColumn(l, kind, "active_from", 110),
		},
		OnCommit: func(id graph.ID, f *graph.Field, value any) error {
			next := f.With(world.records[id], value)
			for _, found := range graph.Check(next, reader) {
				if found.Severity == graph.Block {
					return &graph.Refusal{Field: found.Field, Message: found.Message}
				}
			}
			world.records[id] = next
			reader = world.reader()
			world.SetRows(rows)
			return nil
		},
		OnSelect: func(ids []graph.ID) { world.chosen = ids },
		OnOpen:   func(id graph.ID) { world.opened = id },
	})
	world.w = open(t, light, container.NewStack(world.Table), fyne.NewSize(800, 400))
	world.SetRows(rows)
	return world
}

func (w *tableWorld) press(row, column int, modifier fyne.KeyModifier) {
	pos, _ := w.body.rectangle(row, column)
	e := &desktop.MouseEvent{Button: desktop.MouseButtonPrimary, Modifier: modifier}
	e.Position = pos.AddXY(3, 3)
	w.body.MouseDown(e)
	w.body.MouseUp(e)
}

func first(ids []graph.ID, n int) string {
	return strings.Trim(fmt.Sprint(ids[:min(n, len(ids))]), "[]")
}

func TestTableSortsAndFilters(t *testing.T) {
	w := openTable(t, 30)
	w.SortBy("influence") // figures start with the greatest; none comes last
	if got := first(w.Shown(), 2); got != "A0002 A0005" {
		t.Errorf("by influence first %s", got)
	}
	w.SortBy("influence")
	if got, last := first(w.Shown(), 1), w.Shown()[29]; got != "A0001" || last != "A0030" {
		t.Errorf("turned round first %s, last %s", got, last)
	}
	w.SortBy("name")
	if got := first(w.Shown(), 1); got != "A0030" {
		t.Errorf("by name first %s", got)
	}
	if id, down := w.Sorted(); id != "name" || down {
		t.Errorf("sorted by %s, down %v", id, down)
	}
	w.SetFilter("pihak 12")
	if got := w.Shown(); len(got) != 1 || got[0] != "A0019" {
		t.Errorf("filtered to %v", got)
	}
	w.SetFilter("  DONATUR ")
	if got := w.Shown(); len(got) != 6 {
		t.Errorf("filtered to %d donors, want 6", len(got))
	}
	w.SetFilter("tak ada")
	if len(w.Shown()) != 0 {
		t.Error("a filter without matches shows rows")
	}
	w.body.TypedKey(key(fyne.KeyDown)) // nothing there, nothing happens
	test.TapAt(w.head, fyne.NewPos(20, 10))
	if id, _ := w.Sorted(); id != "code" {
		t.Errorf("a press on the first head sorts by %s", id)
	}
}

func TestTableChooses(t *testing.T) {
	w := openTable(t, 30)
	w.press(2, 0, 0)
	w.press(5, 0, fyne.KeyModifierShift)
	if got := first(w.chosen, 9); got != "A0003 A0004 A0005 A0006" {
		t.Errorf("with Shift %s", got)
	}
	w.press(3, 0, fyne.KeyModifierShortcutDefault)
	if got := first(w.chosen, 9); got != "A0003 A0005 A0006" {
		t.Errorf("with Ctrl %s", got)
	}
	w.body.TypedKey(key(fyne.KeyDown))
	w.body.TypedKey(key(fyne.KeyEnd))
	if got := first(w.chosen, 9); got != "A0030" || w.scroll.Offset.Y == 0 {
		t.Errorf("End gives %s, scrolled by %g", got, w.scroll.Offset.Y)
	}
	w.SetSelected([]graph.ID{"A0001"})
	if got := first(w.Selected(), 9); got != "A0001" || w.scroll.Offset.Y != 0 || first(w.chosen, 9) != "A0030" {
		t.Errorf("SetSelected shows %s at %g, or calls back", got, w.scroll.Offset.Y)
	}
	w.SetRows([]graph.ID{"A0002", "A0003"})
	if len(w.Selected()) != 0 {
		t.Error("a row that is gone stays chosen")
	}
}

func TestTableEdits(t *testing.T) {
	w := openTable(t, 30)
	w.press(1, 1, 0)
	w.press(1, 1, 0) // twice: a double press
	e, ok := w.w.Canvas().Focused().(*Entry)
	if !ok || e.Text != "Pihak 29" {
		t.Fatal("a double press does not edit the name")
	}
	e.SetText("")
	e.TypedKey(key(fyne.KeyReturn))
	if w.body.trouble == nil || w.body.editing != e || !e.bad {
		t.Fatal("an empty name is not refused at its cell")
	}
	w.SetRows(w.rows) // a notice arrives: typing goes on
	if w.body.editing != e {
		t.Fatal("a notice takes the field away")
	}
	e.SetText("Bank Sampah")
	e.TypedKey(key(fyne.KeyReturn))
	if a := w.records["A0002"].(graph.Actor); a.Name != "Bank Sampah" || w.body.editing != nil || w.body.trouble != nil {
		t.Errorf("the name is %q", a.Name)
	}
	if w.w.Canvas().Focused() != w.body || w.text("A0002", 1) != "Bank Sampah" {
		t.Error("after Enter the keys are not back, or the cell shows the old name")
	}
	w.body.TypedKey(key(fyne.KeyF2))
	e = w.w.Canvas().Focused().(*Entry)
	e.SetText("Lain")
	e.TypedKey(key(fyne.KeyEscape))
	if w.records["A0002"].(graph.Actor).Name != "Bank Sampah" || w.body.editing != nil {
		t.Error("Esc commits or leaves the field open")
	}
	w.body.TypedKey(key(fyne.KeyRight)) // the sector, a choice
	w.body.TypedKey(key(fyne.KeyReturn))
	e = w.w.Canvas().Focused().(*Entry)
	typeText(e, "lsm")
	e.TypedKey(key(fyne.KeyReturn))
	if got := w.records["A0002"].(graph.Actor).Sector; got != "lsm" {
		t.Errorf("the sector is %q", got)
	}
	w.press(1, 5, 0)
	w.body.TypedKey(key(fyne.KeyReturn))
	e = w.w.Canvas().Focused().(*Entry)
	e.SetText("20/11/2026")
	w.w.Canvas().Unfocus() // leaving commits too
	if got := w.records["A0002"].(graph.Actor).ActiveFrom; got != "2026-11-20" || w.body.editing != nil {
		t.Errorf("active from %q", got)
	}
	w.press(1, 4, 0)
	w.body.TypedKey(key(fyne.KeyReturn)) // a client must have the role: refused, with the reason at the cell
	if w.records["A0002"].(graph.Actor).IsClient || w.body.trouble == nil {
		t.Error("a refused tick is done, or says nothing")
	}
	w.press(1, 0, 0)
	w.body.TypedKey(key(fyne.KeyReturn))
	if w.opened != "A0002" {
		t.Errorf("Enter on a cell without a field opens %q", w.opened)
	}
}

func TestCompareWords(t *testing.T) {
	order := []string{"", "01", "2", "10", "rt", "rt 2", "rt 02b", "rt 10", "rw 07", "rw 7 mekarlaras", "émile"}
	for i := range order {
		for j := range order {
			got := compareWords(order[i], order[j])
			if (i < j && got >= 0) || (i > j && got <= 0) || (i == j && got != 0) {
				t.Errorf("%q and %q compare as %d", order[i], order[j], got)
			}
		}
	}
}
