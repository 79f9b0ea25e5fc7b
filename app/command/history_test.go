package command

import (
	"errors"
	"testing"

	"jejaring/graph"
	"jejaring/graph/layout"
)

func TestUndoSelectsWhatComesBack(t *testing.T) {
	d := withSample(t)
	d.s.Select("A02")
	d.turn()
	ByID("delete").Run(d.s, d)
	d.turn()
	if d.actor("A02").ID != "" || len(d.s.Selection()) > 0 {
		t.Fatal("A02 is still there")
	}
	if told := d.told[0]; told.ID != "command.deleted-with-ties" {
		t.Errorf("told %v", told)
	}
	ByID("undo").Run(d.s, d)
	d.turn()
	if got := d.s.Selection(); len(got) != 1 || got[0] != "A02" {
		t.Errorf("selected %v after undo, want A02", got)
	}
	if err := Move(d.s, map[graph.ID]layout.Point{"A03": {X: 1, Y: 2}}); err != nil {
		t.Fatal(err)
	}
	for _, step := range []string{"undo", "redo"} {
		d.s.Select()
		ByID(step).Run(d.s, d)
		d.turn()
		if got := d.s.Selection(); len(got) != 1 || got[0] != "A03" {
			t.Errorf("selected %v after %s of a move, want A03", got, step)
		}
	}
	if err := GoTo(d.s, d, -2); err != nil {
		t.Fatal(err)
	}
	if len(d.s.Document().Undone()) != 2 {
		t.Error("GoTo does not take two steps back")
	}
	if err := GoTo(d.s, d, 2); err != nil || GoTo(d.s, d, 0) != nil {
		t.Fatal(err)
	}
	var refusal *graph.Refusal
	if err := GoTo(d.s, d, 1); !errors.As(err, &refusal) {
		t.Errorf("redo of nothing: %v, want a refusal", err)
	}
}
