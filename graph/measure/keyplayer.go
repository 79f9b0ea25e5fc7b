package measure

import (
	"context"
	"slices"

	"jejaring/graph"
	"jejaring/graph/locale"
	"jejaring/graph/network"
)

var keyPlayer = Measure{
	ID: "key-player", Theme: Research, Unit: Share,
	Range: "0 … 1", Formula: "F = 1 − Σ sₖ(sₖ − 1)/(n(n − 1)),  R₂ = |{j : d(K, j) ≤ 2}|/n",
	Source: "Borgatti 2006, Computational & Math. Organization Theory 12, 21–34; doi:10.1007/s10588-006-7084-x",
	Warns:  Paths, Cost: upTo(keyMost, func(n, m float64) float64 { return 40 * n * (n + 2*m) }),
	Of: keyPlayerOf,
}

// keyPlayers is the size of both sets; keyMost the number of actors up to which they are looked for.
const (
	keyPlayers = 3
	keyMost    = 5000
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
// most in two steps; fewer where three are not there. Clients are in no set. Each set grows by the best actor,
// then members are exchanged for others as long as that helps (Borgatti's greedy search), of equal ones the smaller
// ID; a better set may exist. At most 5,000 actors. Time is O(n·(n + m)) for each round.
// Source: Borgatti 2006, 24–29, with F, eq. 4, and m-reach, m = 2.
func keyPlayerOf(ctx context.Context, s *network.Snapshot) (Result, error) {
	if s.N() > keyMost {
		return Result{Numbers: KeyPlayer{Fragment: []graph.ID{}, Reach: []graph.ID{}}, Sentence: tooLarge(keyMost)}, nil
	}
	w, found := s.Network(network.Know), KeyPlayer{}
	parted := func(set []int32) float64 { return fragmentation(w, set) }
	reached := reachIn(w, 2)
	fragment, err := bestSet(ctx, s, parted)
	if err != nil {
		return Result{}, err
	}
	reach, err := bestSet(ctx, s, reached)
	if err != nil {
		return Result{}, err
	}
	found.Fragment, found.Fragmented, found.FragmentedBy = idsOf(s, fragment), Number(parted(fragment)), Number(parted(fragment)-parted(nil))
	found.Reach, found.Reached = idsOf(s, reach), Number(reached(reach))
	table := &Table{Columns: []Column{column("members", Count), column("parted", Share), column("reached", Share)}, Rows: []Row{
		groupRow(s, fragment, X(parted(fragment)), X(reached(fragment))), groupRow(s, reach, X(parted(reach)), X(reached(reach))),
	}}
	sentence := said(s, network.Know, func() locale.Message {
		if len(reach) == 0 {
			return noneNamed()
		}
		id := "measure.key-player.sentence"
		if found.FragmentedBy <= 0 || len(fragment) == 0 {
			id = "measure.key-player.sentence.firm"
		}
		return locale.M(id, "Fragment", labels(s, fragment), "Parted", locale.Share(found.Fragmented),
			"Reach", labels(s, reach), "Reached", locale.Share(found.Reached))
	})
	return Result{Numbers: found, Sentence: sentence, Table: table}, nil
}

func labels(s *network.Snapshot, actors []int32) locale.List {
	list := locale.List{Mark: ", "}
	for _, i := range actors {
		list.Parts = append(list.Parts, locale.Name(s.Actors[i].Label()))
	}
	return list
}

// bestSet returns the actors, ascending and without clients, that a greedy search with exchanges finds to be worth
// most together. Where none adds anything it stops.
func bestSet(ctx context.Context, s *network.Snapshot, worth func([]int32) float64) ([]int32, error) {
	var set []int32
	best := worth(nil)
	// fill replaces the member at the given place, or adds one, by whoever helps most.
	fill := func(place int) (bool, error) {
		trial, winner := append(slices.Clone(set), -1), int32(-1)
		trial = trial[:max(len(set), place+1)]
		for i := range int32(s.N()) {
			if err := ctx.Err(); err != nil {
				return false, err
			}
			if s.Actors[i].IsClient || slices.Contains(set, i) {
				continue
			}
			trial[place] = i
			if x := worth(trial); x > best+1e-12 {
				best, winner = x, i
			}
		}
		if winner >= 0 {
			trial[place] = winner
			set = trial
		}
		return winner >= 0, nil
	}
	for place := range keyPlayers {
		tell(ctx, float64(place)/(keyPlayers+1))
		if grown, err := fill(place); err != nil || !grown {
			break
		}
	}
	for helped := true; helped; {
		helped = false
		for place := range set {
			better, err := fill(place)
			if err != nil {
				return nil, err
			}
			helped = helped || better
		}
	}
	slices.Sort(set)
	return set, ctx.Err()
}

// fragmentation returns the share of the pairs of all but the set that no path joins without it; 0 for fewer than
// two. Time is O(n + m).
func fragmentation(w *network.Network, set []int32) float64 {
	gone, queue, joined, left := make([]bool, w.N()), []int32{}, 0, w.N()-len(set)
	for _, i := range set {
		gone[i] = true
	}
	for i := range int32(w.N()) {
		if gone[i] {
			continue
		}
		gone[i], queue = true, append(queue[:0], i)
		for k := 0; k < len(queue); k++ {
			for _, j := range w.Neighbours(int(queue[k])) {
				if !gone[j] {
					gone[j] = true
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

// reachIn returns a function that tells which share of all actors a set reaches in the given number of steps, its
// members among them. Time of a call is linear in what is within reach.
func reachIn(w *network.Network, steps int) func([]int32) float64 {
	seen, call := make([]int, w.N()), 0
	return func(set []int32) float64 {
		if w.N() == 0 {
			return 0
		}
		call++
		queue := []int32{}
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
