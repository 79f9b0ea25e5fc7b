package measure

import (
	"context"

	"jejaring/graph/network"
)

// embedded is the linked pairs of an undirected network with the third parties that both are linked to.
type embedded struct {
	w     *network.Network
	pairs [][2]int32 // the smaller actor first, in order
	third []int      // of each pair: how many actors both are linked to
	at    []int32    // of each position in w.Adj: the number of the pair
}

// embed counts the third parties of every linked pair. Time is O(m·d), d the greatest degree.
func embed(ctx context.Context, w *network.Network) (*embedded, error) {
	e := &embedded{w: w, at: make([]int32, len(w.Adj))}
	for i := range w.N() {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		for k, j := range w.Neighbours(i) {
			if int(j) < i {
				e.at[int(w.Off[i])+k] = e.pair(j, int32(i))
				continue
			}
			e.at[int(w.Off[i])+k] = int32(len(e.pairs))
			e.pairs = append(e.pairs, [2]int32{int32(i), j})
			e.third = append(e.third, countCommon(w.Neighbours(i), w.Neighbours(int(j))))
		}
	}
	return e, nil
}

// pair returns the number of the pair of two linked actors, the smaller one first.
func (e *embedded) pair(i, j int32) int32 {
	begin, end := e.w.Off[i], e.w.Off[i+1]
	for begin < end {
		if middle := (begin + end) / 2; e.w.Adj[middle] < j {
			begin = middle + 1
		} else {
			end = middle
		}
	}
	return e.at[begin]
}
