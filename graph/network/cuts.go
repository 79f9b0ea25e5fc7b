package network

// Cuts returns of each actor of an undirected network whether its loss would split its group, and the pairs whose
// parting would, the smaller actor first. Time is O(n + m), without recursion. Source: Tarjan 1972, SIAM J. Computing 1,
// 146–160.
func (w *Network) Cuts() (points []bool, bridges [][2]int32) {
	n := w.N()
	points = make([]bool, n)
	at, low, above := make([]int32, n), make([]int32, n), make([]int32, n) // at: from 1 in the order in which they are met
	next := append([]int32(nil), w.Off[:n]...)
	met := int32(0)
	for root := range int32(n) {
		if at[root] != 0 {
			continue
		}
		children := 0
		met++
		at[root], low[root], above[root] = met, met, -1
		for i := root; i >= 0; {
			if next[i] < w.Off[i+1] {
				j := w.Adj[next[i]]
				next[i]++
				switch {
				case at[j] == 0:
					met++
					at[j], low[j], above[j] = met, met, i
					i = j
				case j != above[i]:
					low[i] = min(low[i], at[j])
				}
				continue
			}
			p := above[i]
			if p >= 0 {
				low[p] = min(low[p], low[i])
				if low[i] > at[p] {
					bridges = append(bridges, [2]int32{min(i, p), max(i, p)})
				}
				switch {
				case p == root:
					children++
				case low[i] >= at[p]:
					points[p] = true
				}
			}
			i = p
		}
		points[root] = children > 1
	}
	return points, bridges
}

// Coreness returns of each actor of an undirected network the largest k for which it belongs to a group whose members
// all know at least k others of it; 0 for isolates. Actors are taken away in the order of the links they have left. Time
// is O(n + m). Source: Seidman 1983, Social Networks 5, 271–272; Batagelj & Zaveršnik 2003, arXiv:cs/0310049.
func (w *Network) Coreness() []int32 {
	n := w.N()
	core := make([]int32, n) // links to those that are left, at last the core
	buckets := make([][]int32, 1)
	for i := range core {
		core[i] = int32(w.Degree(i))
		for int(core[i]) >= len(buckets) {
			buckets = append(buckets, nil)
		}
		buckets[core[i]] = append(buckets[core[i]], int32(i))
	}
	gone := make([]bool, n)
	for k := 0; k < len(buckets); k++ {
		for at := 0; at < len(buckets[k]); at++ {
			i := buckets[k][at]
			if gone[i] || int(core[i]) != k {
				continue // it stands in a lower one by now
			}
			gone[i] = true
			for _, j := range w.Neighbours(int(i)) {
				if !gone[j] && int(core[j]) > k {
					core[j]--
					buckets[core[j]] = append(buckets[core[j]], j)
				}
			}
		}
	}
	return core
}
