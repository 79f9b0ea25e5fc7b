package kernel

import (
	"cmp"
	"context"
	"sync"

	"jejaring/graph/network"
)

// Routes is what passes each actor on the shortest ways between two others: one entry per actor.
type Routes struct {
	Between []float64 // sum over pairs of others of the share of their shortest ways that pass
	Stress  []float64 // number of those ways
}

// Route finds the shortest ways from every actor along the arcs. In an undirected network each pair counts once, in
// a directed one each ordered pair does. Two goroutines take one half of the actors each and their sums are added in
// that order, so the result is the same to the last bit on every machine. Who is told, if anybody, hears from 0 to 1
// how far it is. Time is O(n·m), memory O(n + m).
// Source: Brandes 2001, J. Math. Sociology 25, 163–177; stress by Brandes 2008, Social Networks 30, 136–145.
func Route(ctx context.Context, w *network.Network, told func(share float64)) (*Routes, error) {
	n := w.N()
	halves, errs := [2]*Routes{}, [2]error{}
	listeners := [2]func(float64){told, nil}
	var both sync.WaitGroup
	for half := range halves {
		halves[half] = &Routes{make([]float64, n), make([]float64, n)}
		both.Go(func() {
			errs[half] = halves[half].from(ctx, w, span{half * n / 2, (half + 1) * n / 2, listeners[half]})
		})
	}
	both.Wait()
	scale := 1.0
	if !w.Directed {
		scale = 0.5
	}
	a, b := halves[0], halves[1]
	for i := range n {
		a.Between[i] = scale * (a.Between[i] + b.Between[i])
		a.Stress[i] = scale * (a.Stress[i] + b.Stress[i])
	}
	return a, cmp.Or(errs[0], errs[1])
}

// span is the actors begin to end − 1, and who is told how many of them are done; nil for nobody.
type span struct {
	begin, end int
	told       func(share float64)
}

// from adds the ways from the actors of the span.
func (r *Routes) from(ctx context.Context, w *network.Network, s span) error {
	v := newWalker(w)
	for i := s.begin; i < s.end; i++ {
		if err := ctx.Err(); err != nil {
			return err
		}
		if s.told != nil && (i-s.begin)%wide == 0 {
			s.told(float64(i-s.begin) / float64(s.end-s.begin))
		}
		v.walk(int32(i))
		v.share(r)
	}
	return nil
}

// walker finds the shortest ways from one actor after another. Actors are numbered anew by their place in the order
// in which they are reached, and all links that a step goes along are taken in one loop: short loops, one per actor,
// would cost more for their ends than for their work.
type walker struct {
	w      *network.Network
	order  []int32   // actors reached, nearest first; the first is where the walk began
	place  []int32   // of each actor in order; unreached where the walk has not come
	paths  []float64 // number of shortest ways to each place
	passed []passage // what goes on from each place
	links  []onward  // that the shortest ways go along, nearest first
	rounds []round   // one per number of steps
}

// onward leads from a place to one that is one step further.
type onward struct{ from, to int32 }

// round is what is the same number of steps away: where that ends in order, and the links from there in links.
type round struct{ places, links int }

// passage is what one of the shortest ways to an actor leads to.
type passage struct {
	share float64 // the actors beyond, each divided by the number of its own ways
	ways  float64 // ways that go on
}

// unreached is the place of an actor that a walk has not come to.
const unreached = -1

func newWalker(w *network.Network) *walker {
	n := w.N()
	v := &walker{
		w, make([]int32, 0, n), make([]int32, n), make([]float64, n), make([]passage, n),
		make([]onward, w.Arcs()+1), nil,
	}
	for i := range v.place {
		v.place[i] = unreached
	}
	return v
}

// walk forgets the walk before and goes from actor i.
func (v *walker) walk(i int32) {
	for _, j := range v.order {
		v.place[j] = unreached
	}
	v.order, v.rounds = append(v.order[:0], i), v.rounds[:0]
	v.place[i], v.paths[0], v.passed[0] = 0, 1, passage{}
	for begin, end := 0, 0; begin < len(v.order); begin = v.rounds[len(v.rounds)-1].places {
		further := len(v.order)
		links := v.step(begin, end)
		for _, l := range v.links[end:links] {
			v.paths[l.to] += v.paths[l.from]
		}
		v.rounds, end = append(v.rounds, round{further, links}), links
	}
}

// step goes one step on from the places begin and after, and returns where its links end; they begin at end.
func (v *walker) step(begin, end int) int {
	further := int32(len(v.order))
	place, links := v.place, v.links
	for k := int32(begin); k < further; k++ {
		for _, next := range v.w.Neighbours(int(v.order[k])) {
			p := place[next]
			if p == unreached {
				p = int32(len(v.order))
				v.order = append(v.order, next)
				place[next], v.paths[p], v.passed[p] = p, 0, passage{}
			}
			links[end] = onward{k, p} // stays only if it leads further: no branch to guess wrong
			more := 0
			if p >= further {
				more = 1
			}
			end += more
		}
	}
	return end
}

// share goes back from the farthest actor and adds to each what passes it.
func (v *walker) share(r *Routes) {
	for k := len(v.rounds) - 1; k > 0; k-- {
		before, this := v.rounds[k-1], v.rounds[k]
		for _, l := range v.links[before.links:this.links] {
			from, to := &v.passed[l.from], v.passed[l.to]
			from.share += to.share
			from.ways += to.ways
		}
		for p := before.places; p < this.places; p++ {
			j, paths, on := v.order[p], v.paths[p], &v.passed[p]
			r.Between[j] += paths * on.share
			r.Stress[j] += paths * on.ways
			on.share += 1 / paths
			on.ways++
		}
	}
}
