package layout

import "jejaring/graph/network"

// passWeight is how many crossings are as bad as a tie that runs under an actor that it does not belong to: that
// one reads as a tie of the actor.
const passWeight = 4

// clutter returns how hard it is to follow the ties of a picture, in crossings.
func clutter(places []Point, boxes []Size, w *network.Network) int {
	return crossings(places, w) + passWeight*passes(places, boxes, w)
}

// tiesOf returns the ends of each tie of an undirected network, the lower index first.
func tiesOf(w *network.Network) [][2]int {
	ties := make([][2]int, 0, w.Pairs())
	for i := range w.N() {
		for _, j := range w.Neighbours(i) {
			if i < int(j) {
				ties = append(ties, [2]int{i, int(j)})
			}
		}
	}
	return ties
}

// crossings returns the number of pairs of ties that cross. Time is O(m²).
func crossings(places []Point, w *network.Network) int {
	ties := tiesOf(w)
	count := 0
	for k, s := range ties {
		for _, t := range ties[k+1:] {
			if s[0] == t[0] || s[0] == t[1] || s[1] == t[0] || s[1] == t[1] {
				continue
			}
			a, b, c, d := places[s[0]], places[s[1]], places[t[0]], places[t[1]]
			if side(a, b, c) != side(a, b, d) && side(c, d, a) != side(c, d, b) {
				count++
			}
		}
	}
	return count
}

// side tells whether r is to the left of the line from p to q.
func side(p, q, r Point) bool { return (q.X-p.X)*(r.Y-p.Y) > (q.Y-p.Y)*(r.X-p.X) }

// passes returns how often a tie runs under an actor that it does not belong to. Time is O(n·m).
func passes(places []Point, boxes []Size, w *network.Network) int {
	count := 0
	for _, tie := range tiesOf(w) {
		p, q := places[tie[0]], places[tie[1]]
		for k := range places {
			if k != tie[0] && k != tie[1] && core(places[k], boxes[k]).crosses(p, q) {
				count++
			}
		}
	}
	return count
}
