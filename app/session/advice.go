package session

import (
	"context"
	"time"

	"jejaring/graph"
	"jejaring/graph/advice"
	"jejaring/graph/document"
	"jejaring/graph/locale"
	"jejaring/graph/measure"
	"jejaring/graph/network"
)

// Advice is where the work stands and what it asks for next, on the day of the picture. It is of all parties and ties,
// whatever the filters: they are a way of looking, and must not hide what is pressing.
type Advice struct {
	Of    *network.Snapshot
	Tiles []advice.Tile
	Cards []advice.Card // of all rules, the most pressing first, those that were decided on among them
}

// advised is the newest advice, and for which state of the document another one was asked for.
type advised struct {
	now   Advice // Of is nil where there is none yet
	of    adviceKey
	asked adviceKey
}

type adviceKey struct {
	doc      *document.Document
	revision uint64
	day      graph.Date
}

// AdviceJob is the ID of the job of Advise.
const AdviceJob = "advice"

// adviceQuick is the number of steps, actors by ties, up to which advice is there in a moment.
const adviceQuick = 200_000

// Advice returns the newest advice, and whether it is of the document and the day as they are; of none yet Of is nil.
func (s *Session) Advice() (a Advice, fresh bool) {
	if s.advised.of.doc != s.doc || s.doc == nil {
		return Advice{}, false
	}
	return s.advised.now, s.advised.of == s.adviceKey()
}

func (s *Session) adviceKey() adviceKey {
	if s.doc == nil {
		return adviceKey{}
	}
	return adviceKey{s.doc, s.doc.Revision(), s.Day()}
}

// Advise sees to it that advice is worked out: at once where that takes a moment, by a job where it takes longer. What
// would take more than five seconds waits for AdviseNow, and what the user stopped waits for it too. It may be called at
// every notice. Fail hears of an error.
func (s *Session) Advise(fail func(error)) {
	key := s.adviceKey()
	if s.doc == nil || s.advised.of == key || s.advised.asked == key {
		return
	}
	if n := s.Snapshot(); s.lens.IsZero() && steps(n) < adviceQuick {
		s.advised.asked = key
		a, err := adviceOf(context.Background(), n)
		if err != nil {
			fail(err)
			return
		}
		s.advised.now, s.advised.of = a, key
		return
	}
	if s.AdviceTakes() <= heavy {
		s.AdviseNow(fail)
	}
}

// AdviseNow starts the job that works advice out, however long it takes.
func (s *Session) AdviseNow(fail func(error)) {
	key, of := s.adviceKey(), s.whole()
	s.advised.asked = key
	var found Advice
	s.Start(AdviceJob, locale.M("job.advice"), func(ctx context.Context, progress func(float64)) (err error) {
		found, err = adviceOf(measure.WithProgress(ctx, progress), of)
		return err
	}, func(err error) {
		if err != nil {
			fail(err)
			return
		}
		if s.advised.asked != key { // another one was asked for meanwhile
			return
		}
		s.advised.now, s.advised.of = found, key
		s.notify(JobChanged)
	})
}

// AdviceTakes returns about how long advice takes.
func (s *Session) AdviceTakes() time.Duration { return advice.Estimate(s.Snapshot()) }

// whole returns the network of the day with all its parties and ties.
func (s *Session) whole() *network.Snapshot {
	if s.lens.IsZero() {
		return s.Snapshot()
	}
	return network.Of(s.doc, network.Lens{Day: s.Day()})
}

func adviceOf(ctx context.Context, of *network.Snapshot) (Advice, error) {
	cards, err := advice.Of(ctx, of)
	if err != nil {
		return Advice{}, err
	}
	tiles, err := advice.Tiles(ctx, of)
	return Advice{of, tiles, advice.Sorted(cards)}, err
}

// heardAdvice keeps the advice that is known where an edit only said what became of a card: no rule sees that.
func (s *Session) heardAdvice(change document.Change) {
	for _, d := range change.Deltas {
		record := d.After
		if record == nil {
			record = d.Before
		}
		if _, ok := record.(graph.Decision); !ok {
			return
		}
	}
	if before := s.adviceKey(); s.advised.of == (adviceKey{before.doc, before.revision - 1, before.day}) {
		s.advised.of = before
	}
}

// FoldAdvice closes what is open of a card, and tells whether something was.
func (s *Session) FoldAdvice() bool {
	look := &s.Looks.Home
	if look.Why == "" && look.Asks == "" {
		return false
	}
	look.Why, look.Asks = "", ""
	s.notify(LookChanged)
	return true
}

// Light lights actors that what is read just now is about, until something else is selected.
func (s *Session) Light(ids ...graph.ID) {
	s.lit = ids
	s.notify(LookChanged)
}

// Lit returns the actors that are lit.
func (s *Session) Lit() []graph.ID { return s.lit }
