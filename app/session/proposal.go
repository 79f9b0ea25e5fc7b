package session

import (
	"context"

	"jejaring/graph"
	"jejaring/graph/diagram"
	"jejaring/graph/measure"
	"jejaring/graph/network"
)

// Proposal is a tie that is not there yet, and the numbers of the network without and with it. It is worked out on a
// network that holds the tie, so that the numbers are those that come when the tie is put into the document.
type Proposal struct {
	Tie           graph.Tie
	With          *network.Snapshot
	Before, After measure.Growth
}

// ProposalJob is the ID of the job that works a proposal out in a large network.
const ProposalJob = "proposal"

// proposed is between whom a proposal is, in one network.
type proposed struct {
	of   *network.Snapshot
	ends [2]graph.ID
}

// Propose returns what a tie would change in the network as it is looked at just now; nil while a job works that out,
// which is heard of as JobChanged. It may be called at every notice: what is known or was stopped is not begun again.
// Fail hears of an error.
func (s *Session) Propose(tie graph.Tie, fail func(error)) *Proposal {
	of := s.Snapshot()
	begin := func(p *Proposal) func(context.Context) error {
		p.Tie, p.With = tie, network.Of(graph.Join(graph.Collect(tie), of), s.Lens())
		return func(ctx context.Context) error { return p.measure(ctx, of) }
	}
	return s.derived.proposed.out(s, proposed{of, [2]graph.ID{tie.From, tie.To}}, way[Proposal]{ProposalJob, begin, fail})
}

func (p *Proposal) measure(ctx context.Context, of *network.Snapshot) (err error) {
	if p.Before, err = measure.GrowthOf(ctx, of); err != nil {
		return err
	}
	p.After, err = measure.GrowthOf(ctx, p.With)
	return err
}

// IsSeen tells whether the lens lets the tie through.
func (p *Proposal) IsSeen() bool {
	for _, t := range p.With.Ties {
		if t.ID == p.Tie.ID {
			return true
		}
	}
	return false
}

// Overlay shows the tie dotted on the map, with the ties by which an actor between its ends introduces them; "" for
// none.
func (p *Proposal) Overlay(between graph.ID) *Overlay {
	marks := map[graph.ID]diagram.Mark{p.Tie.ID: diagram.Proposed, p.Tie.From: diagram.Passed, p.Tie.To: diagram.Passed}
	if between != "" {
		marks[between] = diagram.Passed
		for _, t := range p.With.Ties {
			if network.Usable.Takes(t, p.With) && (t.Joins(between, p.Tie.From) || t.Joins(between, p.Tie.To)) {
				marks[t.ID] = diagram.Passed
			}
		}
	}
	return &Overlay{Snapshot: p.With, Marks: marks}
}

// WayOverlay shows a way through the network as it is looked at just now: the actors, and the ties between each and the
// next up to so many steps.
func (s *Session) WayOverlay(way []int32, steps int) *Overlay {
	of, marks := s.Snapshot(), map[graph.ID]diagram.Mark{}
	next := map[[2]int32]bool{}
	for k, i := range way {
		if k > steps {
			break
		}
		marks[of.Actors[i].ID] = diagram.Passed
		if k > 0 {
			next[[2]int32{way[k-1], i}], next[[2]int32{i, way[k-1]}] = true, true
		}
	}
	for k, ends := range of.Ends {
		if next[ends] && network.Usable.Takes(of.Ties[k], of) {
			marks[of.Ties[k].ID] = diagram.Passed
		}
	}
	return &Overlay{Snapshot: of, Marks: marks}
}
