package measure

import (
	"context"
	"math"
	"slices"

	"jejaring/graph"
	"jejaring/graph/locale"
	"jejaring/graph/network"
)

var keyPlayer = Measure{
	ID: "key-player", Theme: Fragile, Unit: Share,
	Range: "0 … 1", Formula: "F = 1 − Σ sₖ(sₖ − 1)/(n(n − 1)),  R₂ = |{j : d(K, j) ≤ 2}|/n",
	Source: "Borgatti 2006, Computational & Math. Organization Theory 12, 21–34; doi:10.1007/s10588-006-7084-x",
	Warns:  Paths, Cost: upTo(keyMost, func(n, m float64) float64 { return 12*n*(n+2*m) + min(n*n*n*(n+2*m)/3, 2*keySteps) }),
	Of: keyPlayerOf,
}

// keyPlayers is the size of both sets, keyMost the number of actors up to which they are looked for, and keySteps
// about how many steps all sets of the best placed may take to be tried.
const (
	keyPlayers = 3
	keyMost    = 5000
	keySteps   = 2e8
)

// KeyPlayer holds the set whose loss would part the network most, and the set from which most are reached.
type KeyPlayer struct {
	Fragment     []graph.ID `json:"fragment"`      // in the order of their IDs
	Fragmented   Number     `json:"fragmented"`    // share of the pairs of the others that no path joins without the set
	FragmentedBy Number     `json:"fragmented_by"` // by how much that is more than with it
	Reach        []graph.ID `json:"reach"`
	Reached      Number     `json:"reached"` // share of all that the set reaches in two steps or is
}

// keyPlayerOf looks for three actors whose loss would part the network most, and for three that together reach
// most in two steps; fewer where more are not there or add nothing. Clients are in no set. All sets of the best placed
// are tried, of all actors in a network of some dozens; then members are exchanged for any other as long as that
// helps, so in a larger network a better set may exist. Of equal ones the first stays, the best placed by
// betweenness and by number of links. At most 5,000 actors. Time is O(n·(n + m)) and a second more.
// Source: Borgatti 2006, 24–29, with F, eq. 4, and m-reach, m = 2.
func keyPlayerOf(ctx context.Context, s *network.Snapshot) (Result, error) {
	if s.N() > keyMost {
		return Result{Numbers: KeyPlayer{Fragment: []graph.ID{}, Reach: []graph.ID{}}, Sentence: tooLarge(keyMost)}, nil
	}
	routes, err := routesOf(ctx, s, network.Know)
	if err != nil {
		return Result{}, err
	}
	w := s.Network(network.Know)
	parted, reached := fragmentation(w), reachIn(w, 2)
	fragment, err := bestSet(ctx, eligible(s, routes.Between), keySize(w), parted)
	if err != nil {
		return Result{}, err
	}
	reach, err := bestSet(ctx, eligible(s, degrees(w)), keySize(w), reached)
	if err != nil {
		return Result{}, err
	}
	found := KeyPlayer{
		idsOf(s, fragment), Number(parted(fragment)), Number(parted(fragment) - parted(nil)), idsOf(s, reach), Number(reached(reach)),
	}
	table := &Table{Columns: []Column{column("key-set", Count), column("members", Count), column("parted", Share), column("reached", Share)}}
	for _, set := range []struct {
		name    locale.Message
		members []int32
	}{{locale.M("measure.key-player.holds"), fragment}, {locale.M("measure.key-player.reaches"), reach}} {
		if len(set.members) > 0 {
			row := groupRow(s, set.members, X(partedOr(w, set.members, parted)), X(reached(set.members)))
			row.Cells = append([]Cell{Say(set.name)}, row.Cells...)
			table.Rows = append(table.Rows, row)
		}
	}
	sentence := said(s, network.Know, func() locale.Message {
		together := locale.M("measure.key-player.reach", "Count", len(reach), "Who", labelsOf(s, idsOf(s, reach)), "Share", locale.Share(found.Reached))
		switch {
		case len(reach) == 0:
			return noneNamed()
		case len(fragment) == 0:
			return locale.M("measure.key-player.sentence.firm", "Reach", together)
		}
		return locale.M("measure.key-player.sentence", "Count", len(fragment), "Who", labelsOf(s, idsOf(s, fragment)),
			"Share", locale.Share(found.Fragmented), "Reach", together)
	})
	return Result{Numbers: found, Sentence: sentence, Table: table}, nil
}

// partedOr returns what a set parts, not a number where without it no pair is left to be parted.
func partedOr(w *network.Network, set []int32, parted func([]int32) float64) float64 {
	if w.N()-len(set) < 2 {
		return math.NaN()
	}
	return parted(set)
}

// eligible returns the actors that are no clients by the values, the largest first.
func eligible(s *network.Snapshot, values []float64) []int32 {
	var list []int32
	for _, r := range Ranking(s, values, NoClients) {
		list = append(list, int32(r.Actor))
	}
	return list
}

// keySize returns of how many actors all sets can be tried.
func keySize(w *network.Network) int {
	size, steps := keyPlayers, float64(w.N()+w.Arcs()+1)
	for size < w.N() && float64(size+1)*float64(size)*float64(size-1)/6*steps <= keySteps {
		size++
	}
	return size
}

// bestSet returns the candidates, ascending, that are worth most together: the best of all sets of the first few,
// bettered by exchanges. Of equal ones the smaller set, then the first, stays.
func bestSet(ctx context.Context, candidates []int32, first int, worth func([]int32) float64) ([]int32, error) {
	var set []int32
	best := worth(nil)
	better := func(trial []int32) bool {
		x := worth(trial)
		if x <= best+1e-12 {
			return false
		}
		best, set = x, slices.Clone(trial)
		return true
	}
	for size := range keyPlayers {
		if err := allSets(ctx, candidates[:min(first, len(candidates))], make([]int32, 0, size+1), better); err != nil {
			return nil, err
		}
	}
	for helped := true; helped; {
		helped = false
		for place := range set {
			for _, i := range candidates {
				if err := ctx.Err(); err != nil {
					return nil, err
				}
				if !slices.Contains(set, i) {
					trial := slices.Clone(set)
					trial[place] = i
					helped = better(trial) || helped
				}
			}
		}
	}
	slices.Sort(set)
	return set, nil
}

// allSets tries every set that fills the room left in the one begun with candidates.
func allSets(ctx context.Context, candidates, begun []int32, try func([]int32) bool) error {
	if len(begun) == cap(begun) {
		try(begun)
		return ctx.Err()
	}
	for k, i := range candidates {
		if err := allSets(ctx, candidates[k+1:], append(begun, i), try); err != nil {
			return err
		}
	}
	return nil
}

// fragmentation returns a function that tells which share of the pairs of all but a set no path joins without it;
// 0 for fewer than two. Time of a call is O(n + m).
func fragmentation(w *network.Network) func([]int32) float64 {
	seen, call, queue := make([]int, w.N()), 0, make([]int32, 0, w.N())
	return func(set []int32) float64 {
		call++
		for _, i := range set {
			seen[i] = call
		}
		joined, left := 0, w.N()-len(set)
		for i := range int32(w.N()) {
			if seen[i] == call {
				continue
			}
			seen[i], queue = call, append(queue[:0], i)
			for k := 0; k < len(queue); k++ {
				for _, j := range w.Neighbours(int(queue[k])) {
					if seen[j] != call {
						seen[j] = call
						queue = append(queue, j)
					}
				}
			}
			joined += pairsOf(len(queue))
		}
		if left < 2 {
			return 0
		}
		return 1 - float64(joined)/float64(pairsOf(left))
	}
}

// reachIn returns a function that tells which share of all actors a set reaches in the given number of steps, its
// members among them. Time of a call is linear in what is within reach.
func reachIn(w *network.Network, steps int) func([]int32) float64 {
	seen, call, queue := make([]int, w.N()), 0, make([]int32, 0, w.N())
	return func(set []int32) float64 {
		if w.N() == 0 {
			return 0
		}
		call++
		queue = queue[:0]
		visit := func(i int32) {
			if seen[i] != call {
				seen[i] = call
				queue = append(queue, i)
			}
		}
		for _, i := range set {
			visit(i)
		}
		for begin, step := 0, 0; step < steps; step++ {
			end := len(queue)
			for ; begin < end; begin++ {
				for _, j := range w.Neighbours(int(queue[begin])) {
					visit(j)
				}
			}
		}
		return float64(len(queue)) / float64(w.N())
	}
}
