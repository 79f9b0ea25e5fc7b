package diagram

import "jejaring/graph"

// joins knows the pairs that each actor belongs to.
type joins struct{ first, pairs []int32 }

func (s *Scene) joinsAnew() *joins {
	j := &joins{first: make([]int32, len(s.actors)+1), pairs: make([]int32, 2*len(s.pairs))}
	for k := range s.pairs {
		j.first[s.pairs[k].i+1]++
		j.first[s.pairs[k].j+1]++
	}
	for i := range s.actors {
		j.first[i+1] += j.first[i]
	}
	next := append([]int32(nil), j.first...)
	for k := range s.pairs {
		for _, i := range [2]int32{s.pairs[k].i, s.pairs[k].j} {
			j.pairs[next[i]] = int32(k)
			next[i]++
		}
	}
	return j
}

// of returns the pairs of an actor, ascending.
func (j *joins) of(i int32) []int32 { return j.pairs[j.first[i]:j.first[i+1]] }

// Ties returns the number of ties in the picture that an actor has; 0 for an unknown one.
func (s *Scene) Ties(id graph.ID) int {
	i := s.find(id)
	if i < 0 {
		return 0
	}
	n := 0
	for _, k := range s.joins().of(i) {
		n += len(s.pairs[k].ties)
	}
	return n
}

// TiesBetween returns the ties in the picture between two actors, in the order of the snapshot.
func (s *Scene) TiesBetween(ends [2]graph.ID) []graph.Tie {
	k := s.pairIndex(ends)
	if k < 0 {
		return nil
	}
	var ties []graph.Tie
	for _, t := range s.pairs[k].ties {
		ties = append(ties, s.snapshot.Ties[t])
	}
	return ties
}
