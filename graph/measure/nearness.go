package measure

import (
	"context"
	"math"
	"slices"
	"sync"

	"jejaring/graph"
	"jejaring/graph/network"
	"jejaring/graph/path"
)

// Nearness says how near the actors of a network are to each other and to what they need, by client-safe steps.
type Nearness struct {
	Efficiency Number `json:"efficiency"` // E*, the mean of 1/d* over all pairs, 0 to 1; undefined for fewer than two actors
	Pairs      int    `json:"pairs"`      // at most two steps apart
	Needs      int    `json:"needs"`      // not fully met, with a candidate provider at most two steps from their owner
	Sources    int    `json:"sources"`    // such providers, counted for each of those needs
}

// NearnessOf returns the nearness in the snapshot: E* = (1/(n(n − 1))) Σ_{i≠j} 1/d*(i, j), where no way counts 0.
// Time is O(n·m), memory O(n²).
func NearnessOf(ctx context.Context, s *network.Snapshot) (Nearness, error) {
	x, err := nearnessOf(ctx, s)
	if err != nil {
		return Nearness{}, err
	}
	return x.now, nil
}

// Preview is what one tie that can be used would change.
type Preview struct {
	Introduction
	Before Nearness `json:"before"`
	After  Nearness `json:"after"` // equal to the last bit to what NearnessOf says once the tie is there
}

// PreviewTie returns what a usable tie between actors i and j would change, whoever they are; nothing where they are
// one, or have a usable tie already. Time is O(n²) after that of NearnessOf.
func PreviewTie(ctx context.Context, s *network.Snapshot, i, j int) (Preview, error) {
	x, err := nearnessOf(ctx, s)
	if err != nil {
		return Preview{}, err
	}
	w := x.newWeigher()
	t := w.weigh(int32(min(i, j)), int32(max(i, j)))
	after := x.now
	after.Efficiency = x.efficiency(x.sum + t.gain)
	after.Pairs += t.pairs
	for k := range x.open {
		n := &x.open[k]
		brought := len(x.brought(n, t.i, t.j))
		after.Sources += brought
		if brought > 0 && !n.isNear {
			after.Needs++
		}
	}
	return Preview{x.introduction(t), x.now, after}, nil
}

// nearness is what the weighing of new ties needs, kept with the snapshot.
type nearness struct {
	s       *network.Snapshot
	w       *network.Network
	d       *path.SafeSteps
	inverse []int64 // of each number of steps, in units of 1/one; 0 where no way leads
	sum     int64   // of the inverse of all pairs
	now     Nearness
	open    []openNeed
}

// one is 1 as a whole number, so that sums of 1/d do not depend on their order. Each d up to 28 divides it, so that
// gains that are equal are so to the last bit: 1/2 − 1/6 is 1/3.
const one = 80_313_433_200

// openNeed is a need that is not fully met, and the providers of its candidates that are more than two steps from its
// owner.
type openNeed struct {
	id     graph.ID
	owner  int32
	from   []uint16 // steps from the owner
	isNear bool     // some other provider is at most two steps away
	far    []bool   // of each actor: it is such a provider
	beside []bool   // of each actor: it has a usable tie to one
}

type nearnessKey struct{}

func nearnessOf(ctx context.Context, s *network.Snapshot) (*nearness, error) {
	return network.Keep(s, nearnessKey{}, func() (*nearness, error) {
		d, err := path.SafeStepsOf(ctx, s)
		if err != nil {
			return nil, err
		}
		needs, err := CoverageOf(ctx, s)
		if err != nil {
			return nil, err
		}
		x := &nearness{s: s, w: s.Network(network.Usable), d: d, inverse: inverses()}
		x.count()
		x.look(needs)
		return x, nil
	})
}

// inverses returns 1/d for each d.
var inverses = sync.OnceValue(func() []int64 {
	inverse := make([]int64, path.Farther+1)
	for d := 1; d < path.Farther; d++ {
		inverse[d] = (one + int64(d)/2) / int64(d)
	}
	return inverse
})

// count adds up all pairs.
func (x *nearness) count() {
	for i := range x.s.N() {
		for _, d := range x.d.From(i)[i+1:] {
			x.sum += x.inverse[d]
			if d <= 2 {
				x.now.Pairs++
			}
		}
	}
	x.now.Efficiency = x.efficiency(x.sum)
}

// efficiency returns E* of a sum over pairs.
func (x *nearness) efficiency(sum int64) Number {
	n := float64(x.s.N())
	if n < 2 {
		return Number(math.NaN())
	}
	return Number(float64(sum) / one * 2 / (n * (n - 1)))
}

// look finds the needs that are open and whose candidates are far from their owners.
func (x *nearness) look(needs Coverage) {
	for _, n := range needsOf(x.s) {
		found := needs.Needs[n.ID]
		if found.Class == Met {
			continue
		}
		owner, _ := x.s.Index(n.Owner)
		open := openNeed{n.ID, int32(owner), x.d.From(owner), false, make([]bool, x.s.N()), make([]bool, x.s.N())}
		near, isFar := map[int]bool{}, false
		for _, c := range found.Ranked {
			provider, _ := x.s.Index(c.Provider)
			if open.from[provider] <= 2 {
				near[provider] = true
				continue
			}
			isFar, open.far[provider] = true, true
			for _, v := range x.w.Neighbours(provider) {
				open.beside[v] = true
			}
		}
		x.now.Sources += len(near)
		if open.isNear = len(near) > 0; open.isNear {
			x.now.Needs++
		}
		if isFar {
			x.open = append(x.open, open)
		}
	}
}

// newTie is a tie between two actors that is not there yet, and what it would change.
type newTie struct {
	i, j  int32 // i < j
	needs int   // needs that get a candidate provider within two steps
	gain  int64 // of the sum of 1/d* over pairs
	pairs int   // pairs that come within two steps
}

// better orders new ties: more needs, then more gain, then by ID (domain M41).
func (t newTie) better(u newTie) bool {
	switch {
	case t.needs != u.needs:
		return t.needs > u.needs
	}
	return t.nearer(u)
}

// nearer orders new ties by gain, then by ID.
func (t newTie) nearer(u newTie) bool {
	switch {
	case t.gain != u.gain:
		return t.gain > u.gain
	case t.i != u.i:
		return t.i < u.i
	}
	return t.j < u.j
}

// weigher weighs one new tie after another.
type weigher struct {
	*nearness
	left, right []end
}

// end is an actor on one side of a new tie, and its steps to the tie's end there.
type end struct {
	actor int32
	steps uint32
}

func (x *nearness) newWeigher() *weigher { return &weigher{nearness: x} }

// weigh returns what a tie between i and j would change. With it the distance of u and v is the least of d*(u, v),
// d*(u, i) + 1 + d*(j, v) and d*(u, j) + 1 + d*(i, v). Only those come nearer of whom one is nearer to i by two steps
// or more and the other to j, so no others are looked at. A client is passed by nobody: on its side it is alone.
// Time is O(n) and the product of the two sides.
func (w *weigher) weigh(i, j int32) newTie {
	t := newTie{i: i, j: j}
	a, b := w.d.From(int(i)), w.d.From(int(j))
	w.left, w.right = w.side(w.left[:0], i, a, b), w.side(w.right[:0], j, b, a)
	for _, u := range w.left {
		row := w.d.From(int(u.actor))
		for _, v := range w.right {
			if d := u.steps + 1 + v.steps; d < uint32(row[v.actor]) {
				t.gain += w.inverse[d] - w.inverse[row[v.actor]]
				if d <= 2 && row[v.actor] > 2 {
					t.pairs++
				}
			}
		}
	}
	for k := range w.open {
		if w.brings(&w.open[k], i, j) || w.brings(&w.open[k], j, i) {
			t.needs++
		}
	}
	return t
}

// side returns the actors that would go along a new tie from its end i to the other end.
func (w *weigher) side(list []end, i int32, toI, toJ []uint16) []end {
	if w.s.Actors[i].IsClient {
		if toJ[i] > 1 {
			list = append(list, end{i, 0})
		}
		return list
	}
	for u, d := range toI {
		if d < path.Farther-1 && d+1 < toJ[u] {
			list = append(list, end{int32(u), uint32(d)})
		}
	}
	return list
}

// brings tells whether a tie from i to j brings a far provider within two steps of the need's owner. A client is
// passed by nobody.
func (x *nearness) brings(n *openNeed, i, j int32) bool {
	switch {
	case n.owner == i:
		return n.far[j] || n.beside[j] && !x.s.Actors[j].IsClient
	case n.from[i] == 1 && !x.s.Actors[i].IsClient:
		return n.far[j]
	}
	return false
}

// brought returns the far providers that a tie between i and j brings within two steps of the need's owner.
func (x *nearness) brought(n *openNeed, i, j int32) []int32 {
	var list []int32
	for _, ends := range [2][2]int32{{i, j}, {j, i}} {
		if !x.brings(n, ends[0], ends[1]) {
			continue
		}
		if n.far[ends[1]] {
			list = append(list, ends[1])
		}
		if n.owner != ends[0] || x.s.Actors[ends[1]].IsClient {
			continue
		}
		for _, v := range x.w.Neighbours(int(ends[1])) {
			if n.far[v] {
				list = append(list, v)
			}
		}
	}
	return list
}

// Introduction is a pair that is not linked yet and what a tie between them would bring.
type Introduction struct {
	Pair       [2]graph.ID `json:"pair"` // the smaller ID first
	Steps      path.Steps  `json:"d"`    // client-safe ones between them now
	Needs      int         `json:"needs"`
	Gain       Number      `json:"dE"`           // of E*
	Pairs      int         `json:"reach2_pairs"` // pairs that come within two steps of each other
	Closer     []graph.ID  `json:"closer"`       // the needs that get one more candidate provider within two steps, in the order of their IDs
	Introducer graph.ID    `json:"introducer"`   // who knows both best and is no client; "" where nobody knows both
	Common     int         `json:"common"`       // how many know both and are no clients
	Interests  graph.Set   `json:"interests"`    // that both have: a reason, without a part in the order
}

// introduction returns the new tie in the words of the domain.
func (x *nearness) introduction(t newTie) Introduction {
	a, b := x.s.Actors[t.i], x.s.Actors[t.j]
	found := Introduction{
		Pair: [2]graph.ID{a.ID, b.ID}, Steps: x.d.Between(int(t.i), int(t.j)), Needs: t.needs, Gain: x.efficiency(t.gain),
		Pairs: t.pairs, Closer: []graph.ID{},
	}
	for k := range x.open {
		if n := &x.open[k]; x.brings(n, t.i, t.j) || x.brings(n, t.j, t.i) {
			found.Closer = append(found.Closer, n.id)
		}
	}
	for _, interest := range a.Interests.Words() {
		if b.Interests.Has(interest) {
			found.Interests = found.Interests.With(interest)
		}
	}
	found.Introducer, found.Common = x.introducer(int(t.i), int(t.j))
	return found
}

// introducer returns who has a usable tie to both actors and is no client: the one whose weaker tie to them is
// strongest, then with the greater sum, then by ID; and how many there are.
func (x *nearness) introducer(i, j int) (graph.ID, int) {
	var best graph.ID
	var strength [2]float64
	common := 0
	for k, v := range x.w.Neighbours(i) {
		other, ok := x.w.WeightOf(int(v), j)
		if !ok || x.s.Actors[v].IsClient {
			continue
		}
		common++
		mine := x.w.Weights(i)[k]
		if is := [2]float64{min(mine, other), mine + other}; common == 1 || slices.Compare(is[:], strength[:]) > 0 {
			best, strength = x.s.Actors[v].ID, is
		}
	}
	return best, common
}
