package command

import (
	"jejaring/graph"
	"jejaring/graph/document"
)

// ending is what applying a trial does: records that were changed or deleted by hand become as they are in the copy; who
// only stopped, and the ties that were only dropped or went with them, end on a day, and all else that went stays.
type ending struct {
	change document.Change
	byHand map[graph.ID]bool
	day    graph.Date
}

// put makes the records so. What stands only with a record that was deleted is deleted with it.
func (e ending) put(tx *document.Tx) {
	var applied document.Change
	for _, d := range e.change.Deltas {
		if d.Before == nil || e.byHand[d.ID] || isPlace(d.After) {
			applied.Deltas = append(applied.Deltas, d)
		}
	}
	put(tx, applied)
	for _, d := range e.change.Deltas {
		if r, ok := tx.Record(d.ID); ok && d.After == nil && !e.byHand[d.ID] {
			tx.Put(ended(r, e.day))
		}
	}
}

func isPlace(r graph.Record) bool {
	_, ok := r.(graph.Place)
	return ok
}

// ended returns an actor or a tie as ending on a day, or on the first day after its beginning; one that has ended before,
// and a record of another kind, as it is.
func ended(r graph.Record, day graph.Date) graph.Record {
	switch r := r.(type) {
	case graph.Actor:
		if r.ActiveTo == "" || r.ActiveTo > day {
			r.ActiveTo = max(day, r.ActiveFrom.Add(1))
		}
		return r
	case graph.Tie:
		if r.End == "" || r.End > day {
			r.End = max(day, r.Start.Add(1))
		}
		return r
	}
	return r
}
