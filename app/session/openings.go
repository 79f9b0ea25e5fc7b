package session

import (
	"context"

	"jejaring/graph/measure"
	"jejaring/graph/network"
)

// Openings are where a network can grow that no measure lists: open trios, and who could meet whose need.
type Openings struct {
	Triads measure.OpenTriads
	Needs  []measure.NeedIntroduction
}

// OpeningsJob is the ID of the job that finds openings in a large network.
const OpeningsJob = "openings"

// mostTriads is how many open trios are listed; the others are counted.
const mostTriads = 60

// Openings returns the openings of the network as it is looked at just now, nil while a job looks for them. It may be
// called at every notice. Fail hears of an error.
func (s *Session) Openings(fail func(error)) *Openings {
	of := s.Snapshot()
	begin := func(o *Openings) func(context.Context) error {
		return func(ctx context.Context) error { return o.find(ctx, of) }
	}
	return s.derived.openings.out(s, of, way[Openings]{OpeningsJob, begin, fail})
}

// StopGrowing ends the jobs that look for openings and work a proposal out, where nobody waits for them any more. What they
// had not found is looked for again when it is asked for.
func (s *Session) StopGrowing() {
	s.Cancel(OpeningsJob)
	s.Cancel(ProposalJob)
	if s.derived.openings.value == nil {
		s.derived.openings = worked[*network.Snapshot, Openings]{}
	}
	if s.derived.proposed.value == nil {
		s.derived.proposed = worked[proposed, Proposal]{}
	}
}

func (o *Openings) find(ctx context.Context, of *network.Snapshot) (err error) {
	if o.Triads, err = measure.OpenTriadsOf(ctx, of, mostTriads); err != nil {
		return err
	}
	o.Needs, err = measure.NeedIntroductionsOf(ctx, of)
	return err
}
