package diagram

import "slices"

// endIndex finds the pair of two actors: those of actor i as the first end are others[first[i]:first[i+1]], ascending by
// the other end.
type endIndex struct {
	first  []int32 // one more than actors
	others []otherEnd
}

type otherEnd struct{ j, pair int32 }

// of returns the pair of two actors, in whatever order, and whether there is one. Time is logarithmic.
func (x *endIndex) of(i, j int32) (pair int32, ok bool) {
	if i, j = min(i, j), max(i, j); i < 0 || int(j) >= len(x.first)-1 {
		return 0, false
	}
	mine := x.others[x.first[i]:x.first[i+1]]
	k, ok := slices.BinarySearchFunc(mine, j, func(e otherEnd, j int32) int { return int(e.j - j) })
	if !ok {
		return 0, false
	}
	return mine[k].pair, true
}

// indexOf returns the index of pairs among n actors.
func indexOf(n int, pairs []pair) *endIndex {
	all := make([]int32, len(pairs))
	for k := range all {
		all[k] = int32(k)
	}
	sorted, _ := ordered(n, all, func(k int32) int32 { return pairs[k].j })
	sorted, first := ordered(n, sorted, func(k int32) int32 { return pairs[k].i })
	x := &endIndex{first, make([]otherEnd, len(pairs))}
	for at, k := range sorted {
		x.others[at] = otherEnd{pairs[k].j, k}
	}
	return x
}

// ordered returns numbers by a key below n, those of one key in the order in which they are given, and where each key
// begins. Time is linear.
func ordered(n int, given []int32, key func(int32) int32) (sorted, first []int32) {
	first, sorted = make([]int32, n+1), make([]int32, len(given))
	for _, k := range given {
		first[key(k)+1]++
	}
	for i := range n {
		first[i+1] += first[i]
	}
	next := slices.Clone(first)
	for _, k := range given {
		i := key(k)
		sorted[next[i]] = k
		next[i]++
	}
	return sorted, first
}

// addPairs gathers the ties of each pair, both in the order of the ties, and merges them. Time is linear.
func (s *Scene) addPairs(known known) {
	if known.sameTies {
		s.pairs, s.pairOf = known.pairs, known.pairOf
		return
	}
	together, first := s.tiesByPair()
	s.pairs = make([]pair, 0, len(first))
	for _, at := range first {
		s.pairs = append(s.pairs, s.pairOfTies(together[at[0]:at[1]:at[1]]))
	}
	s.addOut()
	s.pairOf = indexOf(len(s.actors), s.pairs)
	for k := range s.pairs {
		s.merge(&s.pairs[k])
	}
}

// tiesByPair returns the ties that are drawn, those of one pair beside each other, and from where to where each pair has
// its own, in the order of their first ties.
func (s *Scene) tiesByPair() (ties []int32, pairs [][2]int32) {
	ends := s.snapshot.Ends
	shown := make([]int32, 0, len(ends))
	for k := range ends {
		if ends[k][0] != ends[k][1] && s.showOf(int32(k)) != Absent {
			shown = append(shown, int32(k))
		}
	}
	low := func(k int32) int32 { return min(ends[k][0], ends[k][1]) }
	high := func(k int32) int32 { return max(ends[k][0], ends[k][1]) }
	ties, _ = ordered(len(s.actors), shown, high)
	ties, _ = ordered(len(s.actors), ties, low)
	until := make([]int32, len(ends)) // of the first tie of each pair: where the pair ends in ties; else 0
	from := make([]int32, len(ends))
	count := 0
	for at := 0; at < len(ties); count++ {
		k, begin := ties[at], at
		for at < len(ties) && low(ties[at]) == low(k) && high(ties[at]) == high(k) {
			at++
		}
		from[k], until[k] = int32(begin), int32(at)
	}
	pairs = make([][2]int32, 0, count)
	for _, k := range shown {
		if until[k] > 0 {
			pairs = append(pairs, [2]int32{from[k], until[k]})
		}
	}
	return ties, pairs
}

func (s *Scene) pairOfTies(ties []int32) pair {
	ends, faint := s.snapshot.Ends[ties[0]], true
	for _, k := range ties {
		faint = faint && s.showOf(k) == Faint
	}
	return pair{i: min(ends[0], ends[1]), j: max(ends[0], ends[1]), ties: ties, faint: faint}
}
