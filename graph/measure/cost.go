package measure

import (
	"math"
	"time"

	"jejaring/graph/community"
	"jejaring/graph/network"
)

// Cost estimates what a measure takes on an office laptop, in steps, from the numbers of actors and of pairs
// that are linked. A thousand million steps take about three seconds.
type Cost func(n, m float64) float64

// The costs.
var (
	perWalk  Cost = func(n, m float64) float64 { return n * (n + 2*m) / 8 }               // a walk from every actor, 64 at a time
	perRoute Cost = func(n, m float64) float64 { return 2 * n * (n + 2*m) }               // the shortest ways from every actor
	perWedge Cost = func(n, m float64) float64 { return 8 * m * m / max(n, 1) }           // a look at every two links that meet in one actor
	perDraw  Cost = func(n, m float64) float64 { return 400 * community.Draws * (n + m) } // all draws of communities
)

// upTo is a cost where a measure refuses networks of more than most actors in a moment.
func upTo(most int, cost Cost) Cost {
	return func(n, m float64) float64 {
		if n > float64(most) {
			return 0
		}
		return cost(n, m)
	}
}

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
