package path

import (
	"context"
	"encoding/json"
	"math"
	"sync"

	"jejaring/graph/network"
)

// Steps is a number of steps; JSON shows network.Unreachable as null.
type Steps int

// MarshalJSON writes null where no way leads there.
func (x Steps) MarshalJSON() ([]byte, error) {
	if x < 0 {
		return []byte("null"), nil
	}
	return json.Marshal(int(x))
}

// SafeSteps is d* of all pairs of a snapshot: the fewest usable steps on ways whose inner actors are not clients
// (domain 3.1). It is symmetric and takes two bytes per pair.
type SafeSteps struct {
	n    int
	rows []uint16
}

// Farther is the number of steps in a row of SafeSteps where no way leads.
const Farther = math.MaxUint16

type safeStepsKey struct{}

// SafeStepsOf returns d* of all pairs; it is made once per snapshot. What needs it from few actors asks
// Snapshot.SafeDistances, which takes no such memory. Time is O(n·m), memory O(n²).
func SafeStepsOf(ctx context.Context, s *network.Snapshot) (*SafeSteps, error) {
	return network.Keep(s, safeStepsKey{}, func() (*SafeSteps, error) { return safeSteps(ctx, s) })
}

// safeSteps walks from every actor; two goroutines take one half each.
func safeSteps(ctx context.Context, s *network.Snapshot) (*SafeSteps, error) {
	n := s.N()
	d, errs := &SafeSteps{n, make([]uint16, n*n)}, [2]error{}
	w := s.Network(network.Usable)
	var halves sync.WaitGroup
	for half := range 2 {
		halves.Go(func() {
			queue := make([]int32, 0, n)
			for i := half * n / 2; i < (half+1)*n/2; i++ {
				if errs[half] = ctx.Err(); errs[half] != nil {
					return
				}
				d.walk(s, w, i, queue)
			}
		})
	}
	halves.Wait()
	if errs[0] != nil {
		return nil, errs[0]
	}
	return d, errs[1]
}

// walk fills the row of actor i; queue is an empty slice to work with.
func (d *SafeSteps) walk(s *network.Snapshot, w *network.Network, i int, queue []int32) {
	row := d.From(i)
	for j := range row {
		row[j] = Farther
	}
	row[i] = 0
	queue = append(queue, int32(i))
	for k := 0; k < len(queue); k++ {
		v := queue[k]
		if k > 0 && s.Actors[v].IsClient {
			continue
		}
		for _, u := range w.Neighbours(int(v)) {
			if row[u] == Farther {
				row[u] = row[v] + 1
				queue = append(queue, u)
			}
		}
	}
}

// From returns the steps from actor i to each; Farther where no way leads. It is not to be changed.
func (d *SafeSteps) From(i int) []uint16 { return d.rows[i*d.n : (i+1)*d.n] }

// Between returns the steps between two actors, network.Unreachable where no way joins them.
func (d *SafeSteps) Between(i, j int) Steps {
	if x := d.rows[i*d.n+j]; x != Farther {
		return Steps(x)
	}
	return Steps(network.Unreachable)
}
