// Package guide leads through the four steps of developing a network: needs, mapping, contacts, agreement (SD-76 to
// SD-79), for a whole project or for one need.
//
// A step is a list of points, each a question that every record it asks has answered or not. What is open leads to the
// records themselves. Its words are in the catalogues: guide.<step>.name, guide.<step>.<point>.name for what is asked,
// guide.<step>.<point>.next for what to do, and guide.need.<step>.<point>.… where one need is looked at.
package guide

import (
	"context"

	"jejaring/graph"
	"jejaring/graph/locale"
	"jejaring/graph/measure"
	"jejaring/graph/network"
)

// Step is one of the four steps.
type Step struct {
	ID     string // "needs", "mapping", "contacts", "agreement"
	Points []Point
}

// The steps.
const (
	Needs     = "needs"
	Mapping   = "mapping"
	Contacts  = "contacts"
	Agreement = "agreement"
)

// Steps lists them in their order.
var Steps = []string{Needs, Mapping, Contacts, Agreement}

// Point is one question of a step: the records that answer it, and those that do not yet. A point that asks nothing yet,
// since what it asks about is not there, has neither.
type Point struct {
	Step, ID string
	Kind     string     // of its records: "need"
	Done     []graph.ID // in the order of urgency or of their IDs
	Open     []graph.ID // the most pressing first
	OfNeed   bool       // of the steps of one need
	First    bool       // something has to be made before the question can be asked
}

// IsDone tells whether nothing is open and the question could be asked.
func (p Point) IsDone() bool { return len(p.Open) == 0 && len(p.Done) > 0 }

// IsOpen tells whether there is something to do.
func (p Point) IsOpen() bool { return len(p.Open) > 0 || p.First }

// words is the head of the IDs of its words.
func (p Point) words() string {
	if p.OfNeed {
		return "guide.need." + p.Step + "." + p.ID
	}
	return "guide." + p.Step + "." + p.ID
}

// Name says what the point asks for.
func (p Point) Name() locale.Message {
	return locale.M(p.words()+".name", "Count", len(p.Done), "Done", len(p.Done), "Of", len(p.Done)+len(p.Open))
}

// Next says what to do about what is open.
func (p Point) Next() locale.Message { return locale.M(p.words()+".next", "Count", len(p.Open)) }

// Name returns the words of a step.
func (s Step) Name() locale.Message { return locale.M("guide." + s.ID + ".name") }

// Seed returns the sentence of social-work practice that the step comes from.
func (s Step) Seed() locale.Message { return locale.M("guide." + s.ID + ".seed") }

// IsDone tells whether all that the step asks is answered.
func (s Step) IsDone() bool {
	asked := false
	for _, p := range s.Points {
		if p.IsOpen() {
			return false
		}
		asked = asked || p.IsDone()
	}
	return asked
}

// Counts returns how many of the step's points are done, of how many that ask something.
func (s Step) Counts() (done, of int) {
	for _, p := range s.Points {
		switch {
		case p.IsDone():
			done, of = done+1, of+1
		case p.IsOpen():
			of++
		}
	}
	return done, of
}

// Next returns the point with which to go on: the first open one in the order of the steps; false where nothing is open.
func Next(steps []Step) (Point, bool) {
	for _, s := range steps {
		for _, p := range s.Points {
			if p.IsOpen() {
				return p, true
			}
		}
	}
	return Point{}, false
}

// Of returns the four steps of the whole project on the snapshot's day. Needs that are solved alone are not asked about.
// Time is that of the measures M27, M37, M48 and M50, which are kept with the snapshot as far as they take long.
func Of(ctx context.Context, s *network.Snapshot) ([]Step, error) {
	covered, err := measure.CoverageOf(ctx, s)
	if err != nil {
		return nil, err
	}
	work, err := numbers[measure.Pipeline](ctx, s, "pipeline")
	if err != nil {
		return nil, err
	}
	agreed, err := numbers[measure.Agreements](ctx, s, "agreements")
	if err != nil {
		return nil, err
	}
	return []Step{
		{Needs, needsStep(s, covered)},
		{Mapping, mappingStep(s, covered)},
		{Contacts, contactsStep(s, work)},
		{Agreement, agreementStep(s, work, agreed)},
	}, nil
}

// numbers returns what a measure found.
func numbers[T any](ctx context.Context, s *network.Snapshot, id string) (T, error) {
	var none T
	m, _ := measure.ByID(id)
	r, err := m.Of(ctx, s)
	if err != nil {
		return none, err
	}
	return r.Numbers.(T), nil
}
