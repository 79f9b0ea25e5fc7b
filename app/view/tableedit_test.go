package view

import (
	"errors"
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"jejaring/app/kit"
	"jejaring/graph"
)

func TestCellsAreEdited(t *testing.T) {
	d := lay(t, tableView, fyne.NewSize(958, 620), nil, sample(t)...)
	part := &tablePart{s: d.s, h: d}
	actor, tie := graph.KindFor[graph.Actor](), graph.KindFor[graph.Tie]()
	if err := part.commit("A03", actor.Field("sector"), "lsm"); err != nil {
		t.Fatal(err)
	}
	if a, _ := graph.Get[graph.Actor](d.s.Document(), "A03"); a.Sector != "lsm" {
		t.Errorf("sector is %s", a.Sector)
	}
	first := d.s.Snapshot().Ties[0]
	if err := part.commit(first.ID, tie.Field("strength"), 5); err != nil {
		t.Fatal(err)
	}
	if got, _ := graph.Get[graph.Tie](d.s.Document(), first.ID); got.Strength != 5 {
		t.Errorf("strength is %d", got.Strength)
	}
	steps := len(d.s.Document().Done())
	var refusal *graph.Refusal
	if err := part.commit(first.ID, tie.Field("end"), first.Start.Add(-1)); !errors.As(err, &refusal) || refusal.Field != "end" {
		t.Errorf("an end before the start gives %v", err)
	}
	if len(d.s.Document().Done()) != steps {
		t.Error("a refused cell is a step of the history")
	}
}

func meetingsSince(d *desk, day graph.Date) int {
	count := 0
	for _, m := range graph.All[graph.Meeting](d.s.Document()) {
		if m.Date >= day && m.Date <= d.s.Day() {
			count++
		}
	}
	return count
}

// press presses a cell of the table, given by row and column, twice where asked.
func (d *desk) press(row int, x float32, times int) {
	at := fyne.NewPos(x, 52+kit.Size(kit.SizeControl)+kit.Size(kit.SizeRow)*(float32(row)+0.5))
	for range times {
		test.TapCanvas(d.window.Canvas(), at)
		test.MoveMouse(d.window.Canvas(), at)
		if body, local := under(d, at); body != nil {
			body.MouseDown(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: local, AbsolutePosition: at}, Button: desktop.MouseButtonPrimary})
		}
	}
	d.drain()
}

// mouser is what takes presses of the pointer and is large: the body of the table.
type mouser interface {
	fyne.CanvasObject
	desktop.Mouseable
	fyne.Focusable
}

func under(d *desk, at fyne.Position) (mouser, fyne.Position) {
	body := find(d, func(m mouser) bool { return m.Size().Height > 400 })
	return body, at.Subtract(fyne.CurrentApp().Driver().AbsolutePositionForObject(body))
}

func TestPointerAndKeysInTheTable(t *testing.T) {
	d := lay(t, tableView, fyne.NewSize(958, 620), nil, sample(t)...)
	rows := tableOf(d).Shown()
	d.press(2, 40, 1)
	if got := d.s.Selection(); len(got) != 1 || got[0] != rows[2] {
		t.Fatalf("selected %v, want %s", got, rows[2])
	}
	body, _ := under(d, fyne.Position{})
	body.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	d.drain()
	if got := d.s.Selection(); len(got) != 1 || got[0] != rows[3] {
		t.Errorf("arrow down selects %v, want %s", got, rows[3])
	}
	var passed []fyne.KeyName
	d.window.Canvas().SetOnTypedKey(func(e *fyne.KeyEvent) { passed = append(passed, e.Name) })
	body.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDelete})
	if !slices.Equal(passed, []fyne.KeyName{fyne.KeyDelete}) {
		t.Errorf("the window heard %v, want Delete", passed)
	}
}

func TestARefusedCellSaysWhy(t *testing.T) {
	d := lay(t, tableView, fyne.NewSize(958, 620), nil, sample(t)...)
	d.stop()
	d.stop = nil
	d.s.Looks.Table.Kind = "tie"
	d.build(tableView, fyne.NewSize(958, 620))
	d.press(4, 930, 2) // the end
	entry := find(d, func(e *kit.Entry) bool { return e.Size().Width < 120 })
	entry.SetText("31/02/2026")
	entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	d.drain()
	d.picture("table-refused")
	find(d, func(w *kit.Text) bool { return w.Text() == d.s.T("field.not-a-date", "Text", "31/02/2026") })
	entry.SetText("1/1/2020")
	entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	d.drain()
	find(d, func(w *kit.Text) bool { return w.Text() == d.s.T("field.end-before-start") })
	entry.SetText("1/12/2026")
	entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	d.drain()
	id := tableOf(d).Shown()[4]
	if tie, _ := graph.Get[graph.Tie](d.s.Document(), id); tie.End != "2026-12-01" {
		t.Errorf("the end is %q", tie.End)
	}
	d.picture("table-edited")
}

func TestNeedsAndResourcesAreAddedFromTheirTable(t *testing.T) {
	for kind, words := range map[string]string{"need": "Tambah kebutuhan", "resource": "Tambah sumber"} {
		d := lay(t, tableView, fyne.NewSize(958, 620), nil, sample(t)...)
		d.s.Looks.Table.Kind = kind
		d.build(tableView, fyne.NewSize(958, 620))
		before := len(tableOf(d).Shown())
		test.Tap(find(d, func(b *kit.Button) bool { return b.Label() == words }))
		d.drain()
		table := tableOf(d)
		if len(d.Failed) > 0 || len(table.Shown()) != before+1 || !slices.Equal(table.Selected(), d.s.Selection()) {
			t.Errorf("%s: failed %v, %d rows after %d, chosen %v", kind, d.Failed, len(table.Shown()), before, table.Selected())
		}
	}
}
