package measure

import (
	"cmp"
	"context"
	"slices"

	"jejaring/graph"
	"jejaring/graph/locale"
	"jejaring/graph/network"
)

var simmelian = Measure{
	ID: "simmelian", Theme: Research, Actor: true, Unit: Count,
	Range: "0 … n − 1", Formula: "i – j, N(i) ∩ N(j) ≠ ∅",
	Source: "Krackhardt 1998, in: Research in the Sociology of Organizations 16, 183–210",
	Cost:   func(n, m float64) float64 { return 20 * m * (1 + 2*m/max(n, 1)) },
	Of:     simmelianOf,
}

// Simmelian are the pairs that common third parties hold together.
type Simmelian struct {
	Ties   int             `json:"ties"`
	Share  Number          `json:"share"` // of all linked pairs
	Mutual int             `json:"mutual"`
	Pairs  []SimmelianPair `json:"pairs"`  // most third parties first
	Actors ByActor         `json:"actors"` // of each actor: to how many it has such a tie
}

// SimmelianPair is a linked pair and the number of parties that both are linked to.
type SimmelianPair struct {
	Pair  [2]graph.ID `json:"pair"`
	Third int         `json:"third"`
}

// simmelianOf returns for each actor how many it is linked to within a triangle: such ties are firmer, and bind
// more, than those of two alone. Krackhardt asks that they be mutual, as all in Know are; mutual counts those
// among flows that go both ways. Time is O(m·d), d the greatest degree. Source: Krackhardt 1998, 185–189.
func simmelianOf(ctx context.Context, s *network.Snapshot) (Result, error) {
	e, err := embed(ctx, s.Network(network.Know))
	if err != nil {
		return Result{}, err
	}
	mutual, err := embed(ctx, mutualOf(s.Network(network.Flow)))
	if err != nil {
		return Result{}, err
	}
	values, found := make([]float64, s.N()), Simmelian{Pairs: []SimmelianPair{}}
	table := &Table{Columns: []Column{column("members", Count), column("third-parties", Count)}}
	for _, k := range e.firmest() {
		pair := e.pairs[k]
		values[pair[0]]++
		values[pair[1]]++
		found.Pairs = append(found.Pairs, SimmelianPair{[2]graph.ID(idsOf(s, pair[:])), e.third[k]})
		table.Rows = append(table.Rows, groupRow(s, pair[:], X(e.third[k])))
	}
	found.Ties, found.Share, found.Actors = len(found.Pairs), quotient(float64(len(found.Pairs)), float64(len(e.pairs))), byActor(s, values)
	found.Mutual = len(mutual.firmest())
	sentence := said(s, network.Know, func() locale.Message {
		if found.Ties == 0 {
			return locale.M("measure.simmelian.sentence.none")
		}
		return locale.M("measure.simmelian.sentence", "Count", found.Ties, "Share", locale.Share(found.Share))
	})
	return Result{Values: values, Numbers: found, Sentence: sentence, Table: table}, nil
}

// firmest returns the pairs that have third parties, by their number, the most first.
func (e *embedded) firmest() []int {
	var list []int
	for k, third := range e.third {
		if third > 0 {
			list = append(list, k)
		}
	}
	slices.SortStableFunc(list, func(a, b int) int { return cmp.Compare(e.third[b], e.third[a]) })
	return list
}

// mutualOf returns the pairs of a directed network that have arcs both ways.
func mutualOf(w *network.Network) *network.Network {
	var arcs []network.Arc
	for i := range w.N() {
		for _, j := range w.Neighbours(i) {
			if int(j) > i && w.Has(int(j), i) {
				arcs = append(arcs, network.Arc{From: int32(i), To: j, Weight: 1})
			}
		}
	}
	return network.New(w.N(), arcs, false, network.Strongest)
}
