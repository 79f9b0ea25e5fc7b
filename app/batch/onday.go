package batch

import (
	"slices"

	"jejaring/graph"
	"jejaring/graph/network"
)

// recordsOn returns the records of a kind that hold on a day, all where it is empty; ties have the level, strength and
// quality that they had on it.
func recordsOn(day graph.Date, kind *graph.Kind, from graph.Reader) []graph.Record {
	all := from.Records(kind)
	if day == "" {
		return all
	}
	s := network.Of(from, network.Lens{Day: day})
	var records []graph.Record
	switch kind {
	case graph.KindFor[graph.Actor]():
		for _, a := range s.Actors {
			records = append(records, a)
		}
	case graph.KindFor[graph.Tie]():
		for _, t := range s.Ties {
			records = append(records, t)
		}
	default:
		for _, r := range all {
			if holdsOn(r, day) {
				records = append(records, r)
			}
		}
	}
	return records
}

// begins, ends and lasts are the fields that say from when on something is so, from when on no more, and when still.
var (
	begins = []string{"active_from", "start", "date", "identified", "valid_from", "declared", "formed", "sent"}
	ends   = []string{"active_to", "end", "closed", "withdrawn_at"}
	lasts  = []string{"valid_to", "valid_until"}
)

// holdsOn tells whether a record is so on a day, as far as its own days say. An agreement still holds on its last day.
func holdsOn(r graph.Record, day graph.Date) bool {
	kind := graph.KindOf(r)
	for i := range kind.Fields {
		f := &kind.Fields[i]
		if f.Type != graph.DateField || f.IsEmpty(r) {
			continue
		}
		on := f.Value(r).(graph.Date)
		_, agreed := r.(graph.Agreement)
		over := slices.Contains(ends, f.ID) && on <= day
		if f.ID == "end" && agreed || slices.Contains(lasts, f.ID) {
			over = on < day
		}
		if over || slices.Contains(begins, f.ID) && on > day {
			return false
		}
	}
	return true
}
