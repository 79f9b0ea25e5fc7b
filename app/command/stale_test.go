package command

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"jejaring/app/session"
	"jejaring/graph"
	"jejaring/graph/document"
	"jejaring/graph/format"
	"jejaring/graph/layout"
)

func gone(t *testing.T, what string, err error) {
	t.Helper()
	var refusal *graph.Refusal
	if !errors.As(err, &refusal) || refusal.Message.ID != "command.gone" {
		t.Errorf("%s: %v", what, err)
	}
}

// TestTiesAsTheyAreNow changes a tie by what a panel remembers of it: what was changed since stays, and what was
// deleted since does not come back.
func TestTiesAsTheyAreNow(t *testing.T) {
	d := withSample(t)
	old := d.tie("T001")
	if err := SetTie(d.s, old, "note", "Bertemu tiap Selasa"); err != nil {
		t.Fatal(err)
	}
	if err := SetTie(d.s, old, "strength", 1); err != nil {
		t.Fatal(err)
	}
	if err := TurnTie(d.s, old, "both"); err != nil {
		t.Fatal(err)
	}
	if err := EndTie(d.s, old); err != nil {
		t.Fatal(err)
	}
	if got := d.tie("T001"); got.Note != "Bertemu tiap Selasa" || got.Strength != 1 || got.Direction != "both" || got.End == "" {
		t.Errorf("one change took another one back: %+v", got)
	}
	p := partnership(t, d, 3)
	if err := Delete(d.s, d, old.ID, p.ID); err != nil {
		t.Fatal(err)
	}
	gone(t, "set", SetTie(d.s, old, "strength", 2))
	gone(t, "turn", TurnTie(d.s, old, "none"))
	gone(t, "end", EndTie(d.s, old))
	gone(t, "level", SetLevel(d.s, p, 2, d.s.Day(), ""))
	gone(t, "delete", Delete(d.s, d, old.ID))
	if _, ok := d.s.Document().Record(old.ID); ok {
		t.Error("a tie that was deleted came back")
	}
}

func TestALayoutLeavesWhatTheHandMovedMeanwhile(t *testing.T) {
	d := withSample(t)
	if err := ByID("layout-stress").Do(d.s, d); err != nil {
		t.Fatal(err)
	}
	if err := Move(d.s, map[graph.ID]layout.Point{"A05": {X: 4321, Y: 1234}}); err != nil {
		t.Fatal(err)
	}
	d.settle()
	if p, _ := graph.Get[graph.Place](d.s.Document(), graph.PlaceID(graph.MainDrawing, "A05")); p.X != 4321 || p.Y != 1234 || !p.Pinned {
		t.Errorf("the layout moved it to %+v", p)
	}
}

// TestManyImportedActorsArePlaced imports more actors than can be placed at once: they stand in rows until they
// are placed, and no row is written down.
func TestManyImportedActorsArePlaced(t *testing.T) {
	d := newDesk(t)
	var list strings.Builder
	list.WriteString("from,to\n")
	for k := range 500 {
		fmt.Fprintf(&list, "Pihak %d,Pihak %d\n", k, (k*7+1)%500)
	}
	path := filepath.Join(t.TempDir(), "edges.csv")
	if err := os.WriteFile(path, []byte(list.String()), 0o600); err != nil {
		t.Fatal(err)
	}
	d.s.Use(document.New())
	if err := Review(d.s, d, path); err != nil {
		t.Fatal(err)
	}
	d.settle()
	if err := Import(d.s, d); err != nil {
		t.Fatal(err)
	}
	rows := d.s.Places()
	d.settle()
	moved := 0
	for id, p := range d.s.Places() {
		if p != rows[id] {
			moved++
		}
	}
	if moved < 400 {
		t.Errorf("%d of %d were placed, the others stand in rows", moved, len(rows))
	}
}

func TestTheOpenDocumentIsShownWhenItIsOpenedAgain(t *testing.T) {
	d := newDesk(t)
	if err := Create(d.s, d, NewProject{Name: "Forum"}); err != nil {
		t.Fatal(err)
	}
	path := d.s.Document().Path()
	d.s.Show(session.ViewStart)
	if err := Open(d.s, d, path); err != nil {
		t.Fatal(err)
	}
	if d.s.View() != session.ViewMap {
		t.Errorf("it shows %q", d.s.View())
	}
}

func TestAnImportThatFailsStaysUnderReview(t *testing.T) {
	d := newDesk(t)
	d.s.Review(&format.Draft{Name: "Daftar", Records: []graph.Record{graph.Tie{ID: "T1", From: "A1", To: "A2", Type: "dana"}}})
	if err := Import(d.s, d); err == nil {
		t.Fatal("a tie between nobody was imported")
	}
	if d.s.Draft() == nil || d.s.View() != "import" {
		t.Error("what was under review is lost")
	}
}
