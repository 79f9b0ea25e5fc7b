// Package advice answers "what should I do next": every rule of domain.md 3.7, one file each.
//
// A rule is one file and one line in All. It sees a snapshot and gives cards; what became of a card (put off,
// ignored, made an action) stands in Decision records and is looked up in one place, Decided, so that rules know
// nothing of it. No rule names a client as go-between, and none tells the kind of welfare problem of anybody.
// Its words are in the catalogues: advice.<id>.title says what to do, advice.<id>.reason why, with the numbers,
// advice.name.<id> what its cards are about, and advice.seed.<id> the sentence of social-work practice that it comes
// from.
package advice

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"time"

	"jejaring/graph"
	"jejaring/graph/locale"
	"jejaring/graph/measure"
	"jejaring/graph/network"
)

// Rule is one rule of the specification.
type Rule struct {
	ID   string // "R05"; stands in files and flags
	Seed string // where it comes from: "SD-44"
	Of   func(context.Context, *network.Snapshot) ([]Card, error)
}

// All lists the rules in the order of the specification.
var All = []Rule{
	needWithoutSource,
	needWithCandidate,
	needDue,
	singleProvider,
	dependence,
	dependenceWithoutControl,
	agreementEnding,
	withoutAgreement,
	tense,
	promote,
	followUp,
	care,
	onlyLink,
	government,
	missingSector,
	introduction,
	looseSystem,
	leaning,
	meetOften,
	missedSeries,
	publicIssue,
	duplicate,
	overdueAction,
	unlinked,
	willing,
	absentElement,
	thank,
	consent,
}

// ByID returns the rule with the given ID.
func ByID(id string) (Rule, bool) {
	for _, r := range All {
		if r.ID == id {
			return r, true
		}
	}
	return Rule{}, false
}

// Name says in a few words what the cards of the rule are about.
func (r Rule) Name() locale.Message { return locale.M("advice.name." + r.ID) }

// SeedPhrase returns the sentence of social-work practice that the rule comes from.
func (r Rule) SeedPhrase() locale.Message { return locale.M("advice.seed." + r.ID) }

// Severity says how pressing a card is.
type Severity int

// The severities.
const (
	Useful    Severity = 1
	Important Severity = 2
	Urgent    Severity = 3
)

// ID returns the end of the ID of its words: "urgent".
func (s Severity) ID() string {
	switch s {
	case Urgent:
		return "urgent"
	case Important:
		return "important"
	default:
		return "useful"
	}
}

// Card is one firing of a rule.
type Card struct {
	Rule     string
	Subject  string // of this firing, the same as long as its cause is the same: IDs with a space between, "A10 A15"
	Severity Severity
	Urgency  int              // of the need that waits, 1 to 5; 0 for none
	Since    graph.Date       // since when the cause holds; "" where it cannot be told
	Title    locale.Message   // what to do, in a few words
	Reason   locale.Message   // why, with names and numbers
	Why      []locale.Message // the computation step by step, so that nobody has to believe it
	Opens    graph.ID         // the record where it is mended
	Lights   []graph.ID       // the records it is about, to be lit on the map
	Action   graph.Action     // what it becomes as an action: title, need, responsible, due
	Key      any              // how `suggest --json` names the subject: an ID, a list of IDs and numbers, or Keys
}

// Keys names the subjects of a card that has several; each stands in the list of the rule as if it had its own.
type Keys []string

// Of returns the cards of all rules in the order of the rules, those that were decided on among them. It stops
// with the context's error, and tells who listens by measure.WithProgress how far it is.
func Of(ctx context.Context, s *network.Snapshot) ([]Card, error) {
	var all []Card
	tell, done, whole := measure.Listener(ctx), 0, len(All)-1+introductionWeight
	for _, rule := range All {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		weight := 1
		if rule.ID == introduction.ID {
			weight = introductionWeight
		}
		cards, err := rule.Of(measure.WithProgress(ctx, func(share float64) {
			tell((float64(done) + share*float64(weight)) / float64(whole))
		}), s)
		if err != nil {
			return nil, fmt.Errorf("rule %s: %w", rule.ID, err)
		}
		for _, c := range cards {
			c.Rule = rule.ID
			all = append(all, c)
		}
		done += weight
		tell(float64(done) / float64(whole))
	}
	return all, nil
}

// introductionWeight is how many times longer than another rule the one of introductions takes in a large network.
const introductionWeight = 50

// Estimate returns about how long Of takes: what introductions take, beside which the others are nothing.
func Estimate(s *network.Snapshot) time.Duration {
	m, _ := measure.ByID("introductions")
	return m.Estimate(s)
}

// Sorted returns the cards with the most pressing first: by severity, then the urgency of the need that waits,
// then age; equal ones stay in their order.
func Sorted(cards []Card) []Card {
	return slices.SortedStableFunc(slices.Values(cards), func(a, b Card) int {
		return cmp.Or(cmp.Compare(b.Severity, a.Severity), cmp.Compare(b.Urgency, a.Urgency), a.Since.Compare(b.Since))
	})
}
