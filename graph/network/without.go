package network

// Without returns the network in which the actors that are gone have lost all their arcs; indices stay.
// Time is O(n + m).
func (w *Network) Without(gone func(i int32) bool) *Network {
	rest := &Network{
		Directed: w.Directed, Off: make([]int32, 1, len(w.Off)),
		Adj: make([]int32, 0, len(w.Adj)), Weight: make([]float64, 0, len(w.Weight)),
	}
	for i := range int32(w.N()) {
		weights := w.Weights(int(i))
		for k, j := range w.Neighbours(int(i)) {
			if !gone(i) && !gone(j) {
				rest.Adj, rest.Weight = append(rest.Adj, j), append(rest.Weight, weights[k])
			}
		}
		rest.Off = append(rest.Off, int32(len(rest.Adj)))
	}
	return rest
}
