package measure

import (
	"cmp"
	"context"
	"sync"

	"jejaring/graph/network"
)

// routes is what passes each actor on the shortest ways between two others: one entry per actor.
type routes struct {
	between []float64 // sum over pairs of others of the share of their shortest ways that pass
	stress  []float64 // number of those ways
}

// routeKey is the key under which a snapshot keeps the routes through one of its projections.
type routeKey network.Projection

// routesOf returns the routes through a projection of the snapshot; they are found once per snapshot.
func routesOf(ctx context.Context, s *network.Snapshot, p network.Projection) (*routes, error) {
	return network.Keep(s, routeKey(p), func() (*routes, error) { return route(ctx, s.Network(p)) })
}

// route finds the shortest ways from every actor along the arcs. In an undirected network each pair counts once, in
// a directed one each ordered pair does. Two goroutines take one half of the actors each and their sums are added in
// that order, so the result is the same to the last bit on every machine. Time is O(n·m), memory O(n + m).
// Source: Brandes 2001, J. Math. Sociology 25, 163–177; stress by Brandes 2008, Social Networks 30, 136–145.
func route(ctx context.Context, w *network.Network) (*routes, error) {
	n := w.N()
	halves, errs := [2]*routes{}, [2]error{}
	var both sync.WaitGroup
	for half := range halves {
		halves[half] = &routes{make([]float64, n), make([]float64, n)}
		both.Go(func() { errs[half] = halves[half].from(ctx, w, half*n/2, (half+1)*n/2) })
	}
	both.Wait()
	scale := 1.0
	if !w.Directed {
		scale = 0.5
	}
	a, b := halves[0], halves[1]
	for i := range n {
		a.between[i] = scale * (a.between[i] + b.between[i])
		a.stress[i] = scale * (a.stress[i] + b.stress[i])
	}
	return a, cmp.Or(errs[0], errs[1])
}

// from adds the ways from the actors begin to end − 1; the first half tells how far it is.
func (r *routes) from(ctx context.Context, w *network.Network, begin, end int) error {
	v := newWalker(w)
	for i := begin; i < end; i++ {
		if err := ctx.Err(); err != nil {
			return err
		}
		if begin == 0 && i%wide == 0 {
			tell(ctx, float64(i)/float64(end))
		}
		v.walk(int32(i))
		v.share(r)
	}
	return nil
}

// walker walks from one actor after another.
type walker struct {
	w      *network.Network
	order  []int32   // actors reached, nearest first; the first is where the walk began
	steps  []int32   // from there; Unreachable where the walk has not come
	paths  []float64 // number of shortest ways from there
	onward []int32   // where the shortest ways go on, of one actor after another in order
	ends   []int32   // of each position in order: where that ends in onward
	passed []passage // of each actor that the walk back has come to
}

// passage is what one of the shortest ways to an actor leads to.
type passage struct {
	share float64 // the actor and those beyond, each divided by the number of its own ways
	ways  float64 // ways that go on
}

func newWalker(w *network.Network) *walker {
	n := w.N()
	v := &walker{
		w, make([]int32, 0, n), make([]int32, n), make([]float64, n),
		make([]int32, w.Arcs()+1), make([]int32, n), make([]passage, n),
	}
	for i := range v.steps {
		v.steps[i] = network.Unreachable
	}
	return v
}

// walk forgets the walk before and goes from actor i.
func (v *walker) walk(i int32) {
	for _, j := range v.order {
		v.steps[j], v.paths[j] = network.Unreachable, 0
	}
	v.order = append(v.order[:0], i)
	v.steps[i], v.paths[i] = 0, 1
	end := 0
	for k := 0; k < len(v.order); k++ {
		j := v.order[k]
		begin, further := end, v.steps[j]+1
		for _, next := range v.w.Neighbours(int(j)) {
			steps := v.steps[next]
			if steps == network.Unreachable {
				steps, v.steps[next] = further, further
				v.order = append(v.order, next)
			}
			v.onward[end] = next // stays only if it is one step further: no branch to guess wrong
			more := 0
			if steps == further {
				more = 1
			}
			end += more
		}
		for _, next := range v.onward[begin:end] {
			v.paths[next] += v.paths[j]
		}
		v.ends[k] = int32(end)
	}
}

// share goes back from the farthest actor and adds to each what passes it.
func (v *walker) share(r *routes) {
	for k := len(v.order) - 1; k > 0; k-- {
		j := v.order[k]
		onward := v.onward[v.ends[k-1]:v.ends[k]]
		p := passage{0, float64(len(onward))}
		for _, next := range onward {
			p.share += v.passed[next].share
			p.ways += v.passed[next].ways
		}
		r.between[j] += v.paths[j] * p.share
		r.stress[j] += v.paths[j] * p.ways
		p.share += 1 / v.paths[j]
		v.passed[j] = p
	}
}
