package command

import (
	"slices"
	"testing"

	"jejaring/app/session"
	"jejaring/graph"
	"jejaring/graph/network"
)

// Who is near is who a walk along ties of that many steps reaches; it changes with the lens, ends, and edits nothing.
func TestFocus(t *testing.T) {
	d := withSample(t)
	d.s.Show(session.ViewMap)
	before, steps := graph.Freeze(d.s.Document()), d.steps()
	d.s.Select("A02")
	for k, id := range []string{"focus-1", "focus-2", "focus-3"} {
		ByID(id).Run(d.s, d)
		reached := map[graph.ID]bool{"A02": true}
		for range k + 1 {
			next := map[graph.ID]bool{}
			for _, tie := range d.s.Snapshot().Ties {
				if reached[tie.From] || reached[tie.To] {
					next[tie.From], next[tie.To] = true, true
				}
			}
			for id := range next {
				reached[id] = true
			}
		}
		if near := d.s.Near(); len(near) != len(reached) || slices.ContainsFunc(near, func(id graph.ID) bool { return !reached[id] }) {
			t.Errorf("%s: near are %v, reached %v", id, near, reached)
		}
	}
	d.s.LookThrough(network.Lens{Sectors: "none"})
	if len(d.s.Near()) > 0 {
		t.Error("near is who is not shown")
	}
	d.s.LookThrough(network.Lens{})
	ByID("focus-end").Run(d.s, d)
	if len(d.s.Near()) > 0 || d.changes(before) > 0 || d.steps() != steps {
		t.Error("it does not end, or edits")
	}
}
