package measure

import (
	"math"

	"jejaring/graph"
	"jejaring/graph/locale"
	"jejaring/graph/network"
)

// The measures whose figures stand beside each other for two states of a community, by their IDs.
var (
	// ForTrial are those for the community as it is and as it is tried (V13): how large it is, whether it holds together,
	// what it meets, whom it rests on, what it can grow by.
	ForTrial = []string{size.ID, components.ID, needCoverage.ID, ifLeaves.ID, resilience.ID, introductions.ID}

	// ForDays are those for two days or two files: how large and how dense it is, whether it holds together and rests on
	// one, what it meets and whom it reaches (SD-37), how its partnerships stand.
	ForDays = []string{size.ID, density.ID, components.ID, centralization.ID, needCoverage.ID, serviceReach.ID, ladder.ID}
)

// Figure is one number that a result comes down to. It describes; more is neither better nor worse.
type Figure struct {
	Name  locale.Message
	Value float64 // NaN where undefined
	Unit  Unit
}

// Figures returns what a result comes down to, to be set beside the same of another network: one to three numbers for
// the measures of ForTrial and ForDays, in an order that is always the same; none for the others.
func (r Result) Figures() []Figure {
	switch found := r.Numbers.(type) {
	case Size:
		return []Figure{
			figure("parties", Count, float64(found.Actors)),
			figure("pairs", Count, float64(found.Pairs[network.Know])),
			figure("multiplex", Count, float64(found.Multiplex)),
		}
	case Components:
		return []Figure{
			figure("groups", Count, float64(len(found.Components))),
			figure("largest", Share, float64(found.LargestShare)),
			figure("isolates", Count, float64(len(found.Isolates))),
		}
	case Coverage:
		if found.Total.Needs == 0 {
			return []Figure{figure("covered", Share, math.NaN())}
		}
		covered := found.Total.UrgencyWeighted
		if math.IsNaN(float64(covered)) {
			covered = found.Total.Unweighted
		}
		return []Figure{figure("covered", Share, float64(covered)), figure("unmet", Count, float64(len(found.Total.None)))}
	case map[graph.ID]Leaving:
		return []Figure{figure("hit", Count, mostHit(r.Values))}
	case Resilience:
		return found.figures()
	case Density:
		return []Figure{figure("density", Share, float64(found.Know)), figure("mean-degree", Index, float64(found.MeanDegree))}
	case Centralization:
		return []Figure{figure("centralization", Index, float64(found.Degree))}
	case Ladder:
		return found.figures()
	case ServiceReach:
		return found.figures()
	case Introductions:
		return []Figure{figure("introductions", Count, float64(found.Candidates)), figure("efficiency", Index, float64(found.Efficiency))}
	}
	return nil
}

func figure(id string, u Unit, x float64) Figure {
	return Figure{locale.M("measure.figure." + id), x, u}
}

// mostHit returns how many are hit where that one leaves who leaves the greatest gap.
func mostHit(values []float64) float64 {
	most := math.NaN()
	for _, x := range values {
		if !(x <= most) {
			most = x
		}
	}
	return most
}

// figures say what is left once five, or all, of the best-linked have left.
func (r Resilience) figures() []Figure {
	d := r.Degree.Whole
	k := min(attackLength, len(d.Order))
	left := math.NaN()
	if k > 0 {
		left = d.Largest[k]
	}
	return []Figure{{locale.M("measure.figure.left", "Count", k), left, Share}}
}

// figures say how many partnerships there are on the last day, how high they stand, and how many are at coordination or
// above.
func (l Ladder) figures() []Figure {
	var last graph.Date
	for day := range l.Dates {
		last = max(last, day)
	}
	r := l.Dates[last]
	if r.N == 0 {
		r.Mean, r.ShareHigh = Number(math.NaN()), Number(math.NaN())
	}
	return []Figure{
		figure("partnerships", Count, float64(r.N)), figure("mean-level", Index, float64(r.Mean)), figure("high-level", Share, float64(r.ShareHigh)),
	}
}
