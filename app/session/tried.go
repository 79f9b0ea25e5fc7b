package session

import (
	"context"
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
	Lost    int        // ties that went with who stop
	Others  int        // records of other kinds that were deleted, are new or changed, actors and ties that are changed; places aside
	Day     graph.Date // on which they end
	Follows bool       // whether it is known whom that hits: Losses, and the marks on the map
	Losses  measure.Losses

	changed int // records

	onMap *network.Snapshot // what is and what would be in one; nil where nothing is tried
	marks map[graph.ID]diagram.Mark
}

// IsEmpty tells whether the copy is as the document.
func (t *Trial) IsEmpty() bool {
	return t.changed == 0
}

// TrialJob is the ID of the job that works out in a large network whom a step of a trial hits.
const TrialJob = "trial"

// Trial returns what the trial has come to, worked out once for each step of it; an empty one where no trial is on. Where
// it is asked only who is cut off, the losses of support and needs are left out. In a large network a job works out what
// follows, which is heard of as LookChanged; until then, and where that job was stopped, Follows is false.
func (s *Session) Trial() *Trial {
	t := s.trial
	if t == nil {
		return &Trial{Follows: true}
	}
	cut := s.view == ViewResilience
	if after := s.Snapshot(); t.found.value == nil || t.found.of != after || t.found.cut != cut {
		s.Cancel(TrialJob)
		t.found.of, t.found.cut, t.found.value = after, cut, s.tried(after)
	}
	return t.found.value
}

// FollowTrial works out what follows from a trial again, where that was stopped.
func (s *Session) FollowTrial() {
	if t := s.trial; t != nil && t.found.value != nil && !t.found.value.Follows {
		t.found.value = nil
		s.notify(LookChanged)
	}
}

func (s *Session) tried(after *network.Snapshot) *Trial {
	t, found, byHand := s.trial, &Trial{Day: s.Day()}, s.ByHand()
	for _, delta := range document.Between(t.real, s.doc, locale.Message{}).Deltas {
		found.count(delta, s.doc, byHand[delta.ID])
	}
	step := trialStep{graph.Freeze(t.real), s.Before(), after, t.found.cut}
	if found.IsEmpty() {
		found.Follows = true
		return found
	}
	if s.IsQuick() {
		if followed, err := step.follow(context.Background(), func(float64) {}); err == nil {
			found.take(followed)
		}
		return found
	}
	var followed Trial
	s.Start(TrialJob, locale.M("job.trial"), func(ctx context.Context, progress func(float64)) (err error) {
		followed, err = step.follow(ctx, progress)
		return err
	}, func(err error) {
		if err == nil && s.trial == t && t.found.value == found {
			whole := *found
			whole.take(followed)
			t.found.value = &whole
			s.notify(LookChanged)
		}
	})
	return found
}

// trialStep is what a job works out what follows from.
type trialStep struct {
	real          graph.Reader
	before, after *network.Snapshot
	cut           bool // only who is cut off
}

// take adds what follows.
func (t *Trial) take(of Trial) {
	t.Follows, t.Losses, t.onMap, t.marks = true, of.Losses, of.onMap, of.marks
}

// follow returns whom a step hits, and the picture of it.
func (step trialStep) follow(ctx context.Context, progress func(float64)) (t Trial, err error) {
	before, after := step.before, step.after
	if step.cut {
		t.Losses = measure.Losses{Cut: measure.Parted(before, after), Linked: measure.Parted(after, before)}
	} else if t.Losses, err = measure.LossesBetween(ctx, before, after); err != nil {
		return t, err
	}
	progress(trialDrawn)
	t.draw(step.real, before, after)
	return t, ctx.Err()
}

// trialDrawn is about the share of the work on a step that is done when only the picture is left to be made.
const trialDrawn = 0.7

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
	switch was := delta.Before.(type) {
	case graph.Place:
		return
	case graph.Actor:
		if delta.After == nil {
			t.Gone = append(t.Gone, was)
			return
		}
	case graph.Tie:
		if delta.After == nil {
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
