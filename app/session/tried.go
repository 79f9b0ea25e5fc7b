package session

import (
	"context"
	"math"
	"strings"

	"jejaring/graph"
	"jejaring/graph/diagram"
	"jejaring/graph/document"
	"jejaring/graph/locale"
	"jejaring/graph/measure"
	"jejaring/graph/network"
)

// Trial is what a trial has come to: the records that the copy has and the document has not, and the other way round.
// Lists are in the order of IDs.
type Trial struct {
	Gone    []graph.Actor // who stop
	Joined  []graph.Actor // who are new
	Dropped []graph.Tie   // ties between actors who stay
	Added   []graph.Tie
	Lost    int                        // ties that went with who stop
	Others  int                        // records of other kinds that were deleted, are new or changed, actors and ties that are changed; places aside
	Deleted struct{ Actors, Ties int } // of those that are gone: who are to be deleted, where the others end
	Day     graph.Date                 // on which they end
	Losses  measure.Losses

	changed int // records

	onMap *network.Snapshot // what is and what would be in one; nil where nothing is tried
	marks map[graph.ID]diagram.Mark
}

// IsEmpty tells whether the copy is as the document.
func (t *Trial) IsEmpty() bool {
	return t.changed == 0
}

// Trial returns what the trial has come to, worked out once for each step of it; an empty one where no trial is on. The
// losses of support and needs are left out of a network that is not quick to measure, and where it is asked only who is
// cut off.
func (s *Session) Trial() *Trial {
	t := s.trial
	if t == nil {
		return &Trial{}
	}
	cut := s.view == ViewResilience
	if after := s.Snapshot(); t.found.value == nil || t.found.of != after || t.found.cut != cut {
		t.found.of, t.found.cut, t.found.value = after, cut, s.tried(after)
	}
	return t.found.value
}

func (s *Session) tried(after *network.Snapshot) *Trial {
	found, before, byHand := &Trial{Day: s.Day()}, s.Before(), s.ByHand()
	for _, delta := range document.Between(s.trial.real, s.doc, locale.Message{}).Deltas {
		found.count(delta, s.doc, byHand[delta.ID])
	}
	found.Losses = measure.Losses{Cut: measure.Parted(before, after), Linked: measure.Parted(after, before)}
	if s.IsQuick() && s.view != ViewResilience {
		if losses, err := measure.LossesBetween(context.Background(), before, after); err == nil {
			found.Losses = losses
		}
	}
	if !found.IsEmpty() {
		found.draw(s.trial.real, before, after)
	}
	return found
}

// ByHand returns the records that a step of the trial has changed or deleted that did not only try who stops and which tie
// is dropped: these are to be as they are in the copy, where what is only tried without is to end and not to be deleted.
func (s *Session) ByHand() map[graph.ID]bool {
	byHand := map[graph.ID]bool{}
	if s.trial == nil {
		return byHand
	}
	for _, step := range s.doc.Done() {
		tries := strings.HasPrefix(step.Label.ID, "edit.try-") || step.Label.ID == "edit.apply-trial"
		for _, delta := range step.Deltas {
			if !tries {
				byHand[delta.ID] = true
			} else if delta.After == nil {
				delete(byHand, delta.ID)
			}
		}
	}
	return byHand
}

func (t *Trial) count(delta document.Delta, among graph.Reader, byHand bool) {
	t.changed++
	gone := delta.After == nil && byHand
	switch was := delta.Before.(type) {
	case graph.Place:
		return
	case graph.Actor:
		if delta.After == nil {
			t.Gone = append(t.Gone, was)
			t.Deleted.Actors += one(gone)
			return
		}
	case graph.Tie:
		if delta.After == nil {
			t.Deleted.Ties += one(gone)
			_, from := among.Record(was.From)
			_, to := among.Record(was.To)
			if from && to {
				t.Dropped = append(t.Dropped, was)
			} else {
				t.Lost++
			}
			return
		}
	}
	is := delta.After
	switch {
	case isOf[graph.Place](is):
	case delta.Before != nil:
		t.Others += one(byHand)
	case isOf[graph.Actor](is):
		t.Joined = append(t.Joined, is.(graph.Actor))
	case isOf[graph.Tie](is):
		t.Added = append(t.Added, is.(graph.Tie))
	default:
		t.Others++
	}
}

// one counts what is so.
func one(is bool) int {
	if is {
		return 1
	}
	return 0
}

func isOf[R graph.Record](r graph.Record) bool {
	_, ok := r.(R)
	return ok
}

// draw joins what is and what would be in one picture, with marks on what is gone, what is new and whom it hits.
func (t *Trial) draw(real graph.Reader, before, after *network.Snapshot) {
	t.onMap, t.marks = network.Of(graph.Join(after, real), after.Lens), map[graph.ID]diagram.Mark{}
	for _, id := range t.Losses.Hit() {
		t.marks[id] = diagram.Hit
	}
	for _, a := range t.onMap.Actors {
		if _, is := after.Index(a.ID); !is {
			t.marks[a.ID] = diagram.Ghost
		} else if _, was := before.Index(a.ID); !was {
			t.marks[a.ID] = diagram.Proposed
		}
	}
	was, is := tiesIn(before), tiesIn(after)
	for _, tie := range t.onMap.Ties {
		switch {
		case !is[tie.ID]:
			t.marks[tie.ID] = diagram.Ghost
		case !was[tie.ID]:
			t.marks[tie.ID] = diagram.Proposed
		}
	}
}

func tiesIn(n *network.Snapshot) map[graph.ID]bool {
	in := make(map[graph.ID]bool, len(n.Ties))
	for _, t := range n.Ties {
		in[t.ID] = true
	}
	return in
}

// spread puts values of one network's actors in the order of another's, NaN for who is not in it.
func spread(values []float64, from, to *network.Snapshot) []float64 {
	if values == nil {
		return nil
	}
	list := make([]float64, to.N())
	for k, a := range to.Actors {
		list[k] = math.NaN()
		if i, ok := from.Index(a.ID); ok && i < len(values) {
			list[k] = values[i]
		}
	}
	return list
}
