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

// practised is of which state of the document the practice is, and in which words.
type practised struct {
	of       adviceKey
	language locale.Language
}

// Practices returns the practice with the sectors on the day of the picture, whatever the filters; nil while a job works it
// out. It may be called at every notice. Fail hears of an error.
func (s *Session) Practices(fail func(error)) *Practices {
	l := s.Language()
	begin := func(p *Practices) func(context.Context) error {
		of := s.whole()
		return func(ctx context.Context) error { return p.find(ctx, of, l) }
	}
	return s.derived.practised.out(s, practised{s.adviceKey(), l}, way[Practices]{PracticeJob, begin, fail})
}

func (p *Practices) find(ctx context.Context, of *network.Snapshot, l locale.Language) (err error) {
	p.Facts = plan.FactsOf(plan.In{Snapshot: of, Look: diagram.Look{Language: l}})
	p.List, err = guide.PracticesOf(ctx, of)
	return err
}
