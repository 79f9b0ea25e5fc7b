package session

import (
	"context"

	"jejaring/graph/diagram"
	"jejaring/graph/guide"
	"jejaring/graph/locale"
	"jejaring/graph/network"
	"jejaring/graph/plan"
)

// PracticeJob is the ID of the job that works out the practice with the sectors of a large network.
const PracticeJob = "practice"

// Practices is the practice with the five sectors, as it stands.
type Practices struct {
	List  []guide.Practice
	Facts map[string][]string // who is nearest, partners, resources, last contact; by the code of the sector; nil without a focal actor
}

type practised struct {
	of       adviceKey
	language locale.Language
	value    *Practices // nil while the job runs, and where it was stopped
}

// Practices returns the practice with the sectors on the day of the picture, whatever the filters; nil while a job works it
// out. It may be called at every notice. Fail hears of an error.
func (s *Session) Practices(fail func(error)) *Practices {
	key, l := s.adviceKey(), s.Language()
	if now := s.derived.practised; now.of == key && now.language == l {
		return now.value
	}
	s.Cancel(PracticeJob)
	s.derived.practised = practised{of: key, language: l}
	found, of := &Practices{}, s.whole()
	keep := func(err error) {
		switch now := &s.derived.practised; {
		case err != nil:
			fail(err)
		case now.of == key && now.language == l:
			now.value = found
			s.notify(JobChanged)
		}
	}
	if !s.IsQuick() {
		s.Start(PracticeJob, locale.M("job.practice"), func(ctx context.Context, _ func(float64)) error { return found.find(ctx, of, l) }, keep)
		return nil
	}
	keep(found.find(context.Background(), of, l))
	return s.derived.practised.value
}

func (p *Practices) find(ctx context.Context, of *network.Snapshot, l locale.Language) (err error) {
	p.Facts = plan.FactsOf(plan.In{Snapshot: of, Look: diagram.Look{Language: l}})
	p.List, err = guide.PracticesOf(ctx, of)
	return err
}
