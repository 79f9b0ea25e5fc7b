package measure

import (
	"math"
	"slices"
	"time"

	"jejaring/graph/locale"
	"jejaring/graph/network"
)

// Warning says what weakens a measure; several add up.
type Warning int

// The warnings.
const (
	Paths   Warning = 1 << iota // built on paths, so groups that are not linked distort it
	Answers                     // built on answers that may be missing: strengths, amounts, dates
	Chance                      // depends on a draw of lots, with a fixed seed
)

// fewActors is the number of actors below which one tie more or less changes most numbers (our rule of thumb).
const fewActors = 10

// Cautions says what to keep in mind when reading the measure of the snapshot; nil for nothing.
func (m Measure) Cautions(s *network.Snapshot) []locale.Message {
	var list []locale.Message
	if s.N() < fewActors {
		list = append(list, locale.M("measure.caution.few", "Count", s.N()))
	}
	if m.Warns&Paths != 0 {
		if groups := len(s.Network(network.Know).Components()); groups > 1 {
			list = append(list, locale.M("measure.caution.groups", "Count", groups))
		}
	}
	if m.Warns&Answers != 0 {
		list = append(list, locale.M("measure.caution.answers"))
	}
	if m.Warns&Chance != 0 {
		list = append(list, locale.M("measure.caution.chance"))
	}
	if left := s.LeftOut; left.Actors+left.Ties > 0 {
		list = append(list, locale.M("measure.caution.filtered",
			"Parties", locale.M("measure.parties", "Count", left.Actors), "Ties", locale.M("measure.ties", "Count", left.Ties)))
	}
	return slices.Clip(list)
}

// Cost estimates what a measure takes on an office laptop, in steps, from the numbers of actors and of pairs
// that are linked. A thousand million steps take about three seconds.
type Cost func(n, m float64) float64

// The costs.
var (
	perWalk   Cost = func(n, m float64) float64 { return n * (n + 2*m) / 8 } // a walk from every actor, 64 at a time
	perRoute  Cost = func(n, m float64) float64 { return 2 * n * (n + 2*m) } // the shortest ways from every actor
	perPair   Cost = func(n, _ float64) float64 { return 4 * n * n }         // a look at every pair
	perTriple Cost = func(n, _ float64) float64 { return n * n * n }         // a matrix multiplied or solved
)

// stepTime is the time of one step.
const stepTime = 3e-9

// Estimate returns about how long the measure of the snapshot takes; 0 for a moment.
func (m Measure) Estimate(s *network.Snapshot) time.Duration {
	if m.Cost == nil {
		return 0
	}
	seconds := m.Cost(float64(s.N()), float64(s.Network(network.Know).Pairs())) * stepTime
	return time.Duration(math.Min(seconds, 1e6) * float64(time.Second))
}
