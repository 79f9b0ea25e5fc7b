package kit

import (
	"fmt"
	"math"
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"jejaring/graph"
)

// findIn returns the first object of a type below another one for which ok answers true.
func findIn[T any](t *testing.T, o fyne.CanvasObject, ok func(T) bool) (found T) {
	t.Helper()
	done := false
	var visit func(fyne.CanvasObject)
	visit = func(o fyne.CanvasObject) {
		if o == nil || done || !o.Visible() {
			return
		}
		if w, is := o.(T); is && ok(w) {
			found, done = w, true
			return
		}
		switch o := o.(type) {
		case *fyne.Container:
			for _, child := range o.Objects {
				visit(child)
			}
		case fyne.Widget:
			for _, child := range test.WidgetRenderer(o).Objects() {
				visit(child)
			}
		}
	}
	if visit(o); !done {
		t.Fatalf("there is no such %T", found)
	}
	return found
}

// saysIn tells whether a text stands somewhere below an object.
func saysIn(o fyne.CanvasObject, label string) bool {
	switch o := o.(type) {
	case *Text:
		return o.text == label
	case *fyne.Container:
		return slices.ContainsFunc(o.Objects, func(o fyne.CanvasObject) bool { return saysIn(o, label) })
	case fyne.Widget:
		return slices.ContainsFunc(test.WidgetRenderer(o).Objects(), func(o fyne.CanvasObject) bool { return saysIn(o, label) })
	}
	return false
}

// Words are ticked one after the other in a list that stays open; each says how many rows it would leave.
func TestAColumnIsNarrowedToWords(t *testing.T) {
	w := openTable(t, 30)
	w.SetFilter("pihak 1") // 1 and 10 to 19
	w.askNarrow(2, w.head.place)
	entry := w.w.Canvas().Focused().(*Entry)
	options := w.wordOptions(2)
	count := 0
	for _, o := range options {
		var n int
		fmt.Sscan(o.Note, &n)
		count += n
	}
	if len(options) != 5 || count != len(w.Shown()) || count != 11 {
		t.Fatalf("%d words of %d rows: %v", len(options), count, options)
	}
	entry.TypedKey(key(fyne.KeyReturn))
	entry.TypedKey(key(fyne.KeyDown))
	entry.TypedKey(key(fyne.KeyReturn))
	want := []string{options[0].ID, options[1].ID}
	if got := w.look.Words["sector"]; !slices.Equal(got, want) {
		t.Fatalf("narrowed to %v, want %v", got, want)
	}
	for _, id := range w.rows {
		a := w.records[id].(graph.Actor)
		seen := slices.Contains(w.Shown(), id)
		if passes := slices.Contains(want, w.text(id, 2)) && (a.Name == "Pihak 1" || len(a.Name) == 8 && a.Name[6] == '1'); seen != passes {
			t.Errorf("%s of %s is seen: %v", a.Name, a.Sector, seen)
		}
	}
	picture(t, "table-ticks", w.w)
	entry.TypedKey(key(fyne.KeyReturn))
	if got := w.look.Words["sector"]; !slices.Equal(got, want[:1]) {
		t.Errorf("ticked again it leaves %v", got)
	}
	entry.TypedKey(key(fyne.KeyEscape))
	chip := findIn(t, w.whole, func(c *Chip) bool { return c.Label() == "Sektor: "+want[0] })
	chip.TypedKey(key(fyne.KeyDelete))
	if len(w.look.Words) != 0 || len(w.Shown()) != 11 || w.chips.object.Visible() {
		t.Errorf("the cross of the chip leaves %v", w.look.Words)
	}
}

// Numbers are narrowed from one to another, either of which may be missing; what is no number is said.
func TestAColumnOfNumbersIsNarrowed(t *testing.T) {
	w := openTable(t, 30) // influence 2, 5 and none in turn
	ask := func(from, to string) {
		w.askNarrow(3, w.head.place)
		entry := w.w.Canvas().Focused().(*Entry)
		entry.SetText(from)
		findIn(t, w.w.Canvas().Overlays().Top(), func(e *Entry) bool { return e != entry }).SetText(to)
		entry.TypedKey(key(fyne.KeyReturn))
	}
	for _, c := range []struct {
		from, to string
		rows     int
	}{{"3", "", 10}, {"", "4", 10}, {"5", "2", 20}, {"6", "9", 0}, {"", "", 30}} {
		if ask(c.from, c.to); len(w.Shown()) != c.rows {
			t.Errorf("from %q to %q %d rows, want %d", c.from, c.to, len(w.Shown()), c.rows)
		}
	}
	ask("banyak", "")
	if top := w.w.Canvas().Overlays().Top(); top == nil || len(w.Shown()) != 30 {
		t.Error("what is no number is taken")
	}
	picture(t, "table-span", w.w)
}

// Days are read and said as people write them.
func TestAColumnOfDaysIsNarrowed(t *testing.T) {
	w := openTable(t, 3)
	if err := w.o.OnCommit("A0002", graph.KindFor[graph.Actor]().Field("active_from"), graph.Date("2026-11-20")); err != nil {
		t.Fatal(err)
	}
	from, err := w.readEnd(5, "1/11/2026")
	if err != nil {
		t.Fatal(err)
	}
	w.span("active_from", from, math.Inf(1))
	if got := w.Shown(); len(got) != 1 || got[0] != "A0002" {
		t.Errorf("rows %v", got)
	}
	if got := w.narrowWords(5); got != "≥ 1 Nov 2026" {
		t.Errorf("said as %q", got)
	}
	if day, ok := w.Date("A0002", 5); day != "2026-11-20" || !ok {
		t.Errorf("the cell holds %q", day)
	}
}

// A table that is made anew goes on with the look of the one before; one in another language forgets its words.
func TestALookIsKept(t *testing.T) {
	w := openTable(t, 30)
	w.GroupBy("sector")
	w.narrow("sector", []string{w.text("A0001", 2), w.text("A0002", 2)})
	w.foldAll(true)
	o := w.o
	o.Look = w.look
	again := NewTable(o)
	again.SetRows(w.rows)
	if !slices.Equal(again.Shown(), w.Shown()) || len(again.Shown()) != 12 || len(again.lines) != 2 {
		t.Errorf("%d rows in %d lines", len(again.Shown()), len(again.lines))
	}
	o.Language = "en"
	if other := NewTable(o); len(other.look.Words)+len(other.look.Folded) != 0 || other.look.Group != "sector" {
		t.Errorf("looked at as %+v", other.look)
	}
}

// Ctrl+A chooses the rows that pass, also those of folded groups.
func TestAllThatPassAreChosen(t *testing.T) {
	w := openTable(t, 30)
	w.GroupBy("sector")
	w.foldAll(true)
	w.SetFilter("donatur")
	w.body.TypedShortcut(&fyne.ShortcutSelectAll{})
	if len(w.chosen) != 6 {
		t.Errorf("%d rows are chosen", len(w.chosen))
	}
}
