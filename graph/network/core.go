package network

import "slices"

// Coreness returns of each actor of an undirected network the largest k for which it belongs to a group whose members
// all know at least k others of it; 0 for isolates. For one number of links after the other, it takes away all actors
// that have no more links than that to those that are left. Time is O(m + n·c) where c numbers differ, which are never
// more than √2m. Source: Seidman 1983, Social Networks 5, 271–272; Batagelj & Zaveršnik 2003, arXiv:cs/0310049, whose
// sorted array costs more than c rounds.
func (w *Network) Coreness() []int32 {
	n := w.N()
	core, links, rest := make([]int32, n), make([]int32, n), make([]int32, n) // links: to those that are left; rest: who is left
	for i := range n {
		links[i], rest[i] = int32(w.Degree(i)), int32(i)
	}
	for peeled := []int32(nil); len(rest) > 0; peeled = peeled[:0] {
		k := links[rest[0]]
		for _, i := range rest {
			k = min(k, links[i])
		}
		for _, i := range rest {
			if links[i] == k {
				peeled = append(peeled, i)
			}
		}
		for at := 0; at < len(peeled); at++ {
			core[peeled[at]] = k
			for _, j := range w.Neighbours(int(peeled[at])) {
				if links[j] > k {
					if links[j]--; links[j] == k {
						peeled = append(peeled, j)
					}
				}
			}
		}
		rest = slices.DeleteFunc(rest, func(i int32) bool { return links[i] <= k })
	}
	return core
}
