package network

import "jejaring/graph"

// tiesByActor are the indices of the ties of every actor, ascending; those of actor i are ties[first[i]:first[i+1]].
type tiesByActor struct{ first, ties []int32 }

// TiesOf returns the indices of the ties of actor i, ascending. The slice is not to be changed. The first call of a
// snapshot takes time linear in its ties.
func (s *Snapshot) TiesOf(i int) []int32 {
	by, _ := Keep(s, tiesKey{}, s.tiesByActor)
	return by.ties[by.first[i]:by.first[i+1]]
}

type tiesKey struct{}

func (s *Snapshot) tiesByActor() (tiesByActor, error) {
	by := tiesByActor{make([]int32, s.N()+1), make([]int32, 2*len(s.Ends))}
	each := func(see func(k, i int32)) {
		for k, ends := range s.Ends {
			see(int32(k), ends[0])
			if ends[1] != ends[0] {
				see(int32(k), ends[1])
			}
		}
	}
	each(func(_, i int32) { by.first[i+1]++ })
	for i := range s.N() {
		by.first[i+1] += by.first[i]
	}
	next := append([]int32(nil), by.first...)
	each(func(k, i int32) {
		by.ties[next[i]] = k
		next[i]++
	})
	return by, nil
}

// Between returns the ties between two actors in their order, none where one of them is not in the network. Time is linear
// in those of the first, once TiesOf was asked.
func (s *Snapshot) Between(a, b graph.ID) []graph.Tie {
	i, ok := s.Index(a)
	if !ok {
		return nil
	}
	var ties []graph.Tie
	for _, k := range s.TiesOf(i) {
		if s.Ties[k].Joins(a, b) {
			ties = append(ties, s.Ties[k])
		}
	}
	return ties
}

// otherEnd returns the actor at the other end of a tie of actor i.
func (s *Snapshot) otherEnd(k, i int32) int32 { return s.Ends[k][0] + s.Ends[k][1] - i }

// SafeWithin returns how many actors beside i are at most so many steps from it as SafeDistances counts them. Time is
// linear in the ties of those that are nearer, once TiesOf was asked.
func (s *Snapshot) SafeWithin(i, steps int) int {
	seen, edge := map[int32]bool{int32(i): true}, []int32{int32(i)}
	for range steps {
		var next []int32
		for _, from := range edge {
			if int(from) != i && s.Actors[from].IsClient {
				continue
			}
			for _, k := range s.TiesOf(int(from)) {
				to := s.otherEnd(k, from)
				if _, usable := Usable.weight(&s.Ties[k], s); usable && !seen[to] {
					seen[to], next = true, append(next, to)
				}
			}
		}
		edge = next
	}
	return len(seen) - 1
}
