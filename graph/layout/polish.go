package layout

import (
	"context"
	"math"

	"jejaring/graph/network"
)

// mostPolished is the number of actors up to which a picture is polished: distances of all pairs are held, 2 bytes each.
const mostPolished = 5000

// polish moves each actor in turn to where its distances to all others are least strained, so many times over. The
// stress falls with every move, so that a picture that is good stays as it is but for its faults. Fixed actors stay.
// Lengths are in units of the unit; places are changed in place. Time is O(sweeps · n²).
//
// Source: Gansner, Koren, North 2004, Graph Drawing by Stress Majorization, GD 2004, LNCS 3383, 239–250, section 2.3.
func polish(ctx context.Context, places []Point, wish *wishes, sweeps int) error {
	for range sweeps {
		for i := range places {
			if wish.fixed != nil && wish.fixed[i] {
				continue
			}
			if i&63 == 0 && ctx.Err() != nil {
				return ctx.Err()
			}
			places[i] = wish.bestFor(places, i)
		}
	}
	return ctx.Err()
}

// wishes are the distances that all pairs of a connected network want.
type wishes struct {
	half    []uint16  // twice the distance in steps, row by row
	length  []float64 // by half: the distance in pixels
	inverse []float64 // by half: 1 / distance²
	fixed   []bool    // nil: nobody
}

// wishesOf returns the wishes of a connected network at a length of a tie; apart, where there is one, makes the distances
// of pairs longer. Time and space are O(n²).
func wishesOf(ctx context.Context, w *network.Network, unit float64, apart func(i, j int32) float32) (*wishes, error) {
	n := w.N()
	v := &wishes{half: make([]uint16, n*n)}
	most := uint16(0)
	for i := range n {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		for j, d := range w.Distances(i) {
			twice := 2 * float32(d)
			if apart != nil {
				twice *= apart(int32(i), int32(j))
			}
			v.half[i*n+j] = uint16(min(twice, math.MaxUint16))
			most = max(most, v.half[i*n+j])
		}
	}
	v.length, v.inverse = make([]float64, int(most)+1), make([]float64, int(most)+1)
	for h := 1; h <= int(most); h++ {
		d := float64(h) / 2 * unit
		v.length[h], v.inverse[h] = d, 1/(d*d)
	}
	return v, nil
}

// bestFor returns where actor i strains its distances least, seen from where it stands.
func (v *wishes) bestFor(places []Point, i int) Point {
	p := places[i]
	var x, y, weight float64
	for j, h := range v.half[i*len(places) : (i+1)*len(places)] {
		q := places[j]
		dx, dy := p.X-q.X, p.Y-q.Y
		square := dx*dx + dy*dy
		if h == 0 || square == 0 {
			continue
		}
		pull := v.length[h] / math.Sqrt(square)
		w := v.inverse[h]
		x += w * (q.X + dx*pull)
		y += w * (q.Y + dy*pull)
		weight += w
	}
	if weight == 0 {
		return p
	}
	return Point{x / weight, y / weight}
}
