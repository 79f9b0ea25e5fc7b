package document

import (
	"slices"

	"jejaring/graph"
	"jejaring/graph/locale"
)

// Change is what one edit did: the step of undo, the rows written to the file and the notice to watchers.
// It names each record once.
type Change struct {
	Label  locale.Message // what the user did, as in "Add actor"
	Deltas []Delta
}

// Delta is one record before and after a change; nil where there is none.
type Delta struct {
	ID            graph.ID
	Before, After graph.Record
}

// Reverse returns the change that takes this one back.
func (c Change) Reverse() Change {
	deltas := make([]Delta, len(c.Deltas))
	for i, d := range c.Deltas {
		deltas[len(deltas)-1-i] = Delta{d.ID, d.After, d.Before}
	}
	return Change{c.Label, deltas}
}

// then returns both changes as one, less what came back to where it was.
func (c Change) then(next Change) Change {
	at := make(map[graph.ID]int, len(c.Deltas))
	deltas := slices.Clone(c.Deltas)
	for i, d := range deltas {
		at[d.ID] = i
	}
	for _, d := range next.Deltas {
		if i, ok := at[d.ID]; ok {
			deltas[i].After = d.After
		} else {
			deltas = append(deltas, d)
		}
	}
	deltas = slices.DeleteFunc(deltas, func(d Delta) bool { return d.Before == d.After })
	return Change{c.Label, deltas}
}

// Between returns the change that turns the records of one reader into those of the other, kind by kind in
// the order of IDs.
func Between(before, after graph.Reader, label locale.Message) Change {
	c := Change{Label: label}
	for _, kind := range graph.Kinds {
		for _, r := range before.Records(kind) {
			id := graph.Key(r)
			if now, ok := after.Record(id); !ok {
				c.Deltas = append(c.Deltas, Delta{id, r, nil})
			} else if now != r {
				c.Deltas = append(c.Deltas, Delta{id, r, now})
			}
		}
		for _, r := range after.Records(kind) {
			if _, ok := before.Record(graph.Key(r)); !ok {
				c.Deltas = append(c.Deltas, Delta{graph.Key(r), nil, r})
			}
		}
	}
	return c
}
