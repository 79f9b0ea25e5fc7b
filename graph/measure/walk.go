package measure

import (
	"context"
	"sync"

	"jejaring/graph/network"
)

// walks is what one breadth-first walk from every actor tells, shared by all measures of paths. All slices have
// one entry per actor.
type walks struct {
	between []float64 // sum over pairs of others of the share of their shortest paths that pass the actor
	reached []int     // others it reaches
	steps   []int     // sum of the steps to those
	inverse []float64 // sum of 1/steps to those
	stress  []float64 // sum over pairs of others of their shortest paths that pass the actor
	far     []int     // steps to the farthest it reaches
}

// walkKey is the key under which a snapshot keeps the walks through one of its projections.
type walkKey network.Projection

// walksOf returns the walks through a projection of the snapshot; they are made once per snapshot.
func walksOf(ctx context.Context, s *network.Snapshot, p network.Projection) (*walks, error) {
	return network.Keep(s, walkKey(p), func() (*walks, error) { return walk(ctx, s.Network(p)) })
}

// through is what the walks of one half find of what passes each actor.
type through struct{ between, stress []float64 }

func newThrough(n int) through { return through{make([]float64, n), make([]float64, n)} }

// walk walks from every actor along the arcs. In an undirected network each pair counts once in between and
// stress, in a directed one each ordered pair does. Two goroutines take one half of the actors each and their sums are added
// in that order, so the result is the same to the last bit on every machine. Time is O(n·m), memory O(n + m).
// Source: Brandes 2001, J. Math. Sociology 25, 163–177, without lists of predecessors: an actor's are its
// neighbours one step nearer; stress by Brandes 2008, Social Networks 30, 136–145.
func walk(ctx context.Context, w *network.Network) (*walks, error) {
	n := w.N()
	all := &walks{make([]float64, n), make([]int, n), make([]int, n), make([]float64, n), make([]float64, n), make([]int, n)}
	parts, errs := [2]through{newThrough(n), newThrough(n)}, [2]error{}
	var halves sync.WaitGroup
	for half := range 2 {
		halves.Go(func() { errs[half] = all.from(ctx, w, half*n/2, (half+1)*n/2, parts[half]) })
	}
	halves.Wait()
	if errs[0] != nil {
		return nil, errs[0]
	}
	scale := 1.0
	if !w.Directed {
		scale = 0.5
	}
	for i := range n {
		all.between[i] = scale * (parts[0].between[i] + parts[1].between[i])
		all.stress[i] = scale * (parts[0].stress[i] + parts[1].stress[i])
	}
	return all, errs[1]
}

// from walks from the actors begin to end − 1; what passes is its own.
func (a *walks) from(ctx context.Context, w *network.Network, begin, end int, passes through) error {
	v := newWalker(w)
	for i := begin; i < end; i++ {
		if err := ctx.Err(); err != nil {
			return err
		}
		v.walk(int32(i))
		for _, j := range v.order[1:] {
			a.reached[i]++
			a.steps[i] += int(v.steps[j])
			a.inverse[i] += 1 / float64(v.steps[j])
		}
		a.far[i] = int(v.steps[v.order[len(v.order)-1]])
		v.share(passes)
	}
	return nil
}

// walker holds the arrays of one walk after another.
type walker struct {
	w      *network.Network
	order  []int32   // actors reached, nearest first; the first is where the walk began
	steps  []int32   // from there; Unreachable where the walk has not come
	paths  []float64 // number of shortest paths from there
	passed []float64 // sum over the actors beyond of the share of their shortest paths that pass here
	beyond []float64 // number of shortest paths that go on from here
}

func newWalker(w *network.Network) *walker {
	n := w.N()
	v := &walker{w, make([]int32, 0, n), make([]int32, n), make([]float64, n), make([]float64, n), make([]float64, n)}
	for i := range v.steps {
		v.steps[i] = network.Unreachable
	}
	return v
}

// walk forgets the walk before and goes from actor i.
func (v *walker) walk(i int32) {
	for _, j := range v.order {
		v.steps[j], v.paths[j], v.passed[j], v.beyond[j] = network.Unreachable, 0, 0, 0
	}
	v.order = append(v.order[:0], i)
	v.steps[i], v.paths[i] = 0, 1
	for k := 0; k < len(v.order); k++ {
		j := v.order[k]
		for _, next := range v.w.Neighbours(int(j)) {
			if v.steps[next] == network.Unreachable {
				v.steps[next] = v.steps[j] + 1
				v.order = append(v.order, next)
			}
			if v.steps[next] == v.steps[j]+1 {
				v.paths[next] += v.paths[j]
			}
		}
	}
}

// share goes back from the farthest actor and adds to each what passes it.
func (v *walker) share(passes through) {
	for k := len(v.order) - 1; k > 0; k-- {
		j := v.order[k]
		for _, next := range v.w.Neighbours(int(j)) {
			if v.steps[next] == v.steps[j]+1 {
				v.passed[j] += v.paths[j] / v.paths[next] * (1 + v.passed[next])
				v.beyond[j] += 1 + v.beyond[next]
			}
		}
		passes.between[j] += v.passed[j]
		passes.stress[j] += v.paths[j] * v.beyond[j]
	}
}
