package network

import (
	"strconv"

	"jejaring/graph"
)

// narrowed returns the part of the snapshot that meets the clauses about a place in the network. They are judged all at
// once in the network that the other clauses leave, and not again in what they leave themselves.
func (s *Snapshot) narrowed() *Snapshot {
	if len(s.passes.late) == 0 {
		return s
	}
	var actors, ties []Clause
	for _, c := range s.passes.late {
		if c.About() == Parties {
			actors = append(actors, c)
		} else {
			ties = append(ties, c)
		}
	}
	keep := s.all(actors, s.N(), s.lateActor)
	passes := s.all(ties, len(s.Ties), s.lateTie)
	var kept []int32
	for i := range s.N() {
		if keep(i) {
			kept = append(kept, int32(i))
		}
	}
	return s.partOf(kept, passes)
}

// all returns a test of n actors or ties that all clauses are met, each by any of its conditions.
func (s *Snapshot) all(clauses []Clause, n int, test func(Condition) func(int) bool) func(int) bool {
	in := make([]bool, n)
	for i := range in {
		in[i] = true
	}
	for _, c := range clauses {
		meets := anyOf(c, test)
		for i := range in {
			in[i] = in[i] && meets(i)
		}
	}
	return func(i int) bool { return in[i] }
}

// lateActor returns the test of a condition about actors for their indices. Steps and ways do not go on from a client:
// a family is no bridge between others (PV-12). What an actor that is not there is asked for, nobody meets.
func (s *Snapshot) lateActor(c Condition) func(int) bool {
	know := s.Network(Know)
	number := func(of func(int) int) func(int) bool {
		return func(i int) bool { return c.meets(Number, []string{strconv.Itoa(of(i))}, nil) }
	}
	among := func(in func(int) bool) func(int) bool {
		return func(i int) bool { return in(i) != c.Not }
	}
	answer := func(in []bool) func(int) bool {
		return func(i int) bool { return (in[i] == (c.Word == "1")) != c.Not }
	}
	switch c.Subject {
	case LinksSubject:
		return number(know.Degree)
	case CoreSubject:
		core := know.Coreness()
		return number(func(i int) int { return int(core[i]) })
	case MainSubject:
		return answer(s.largest())
	case CutpointSubject:
		tree, points := know.Tree(), make([]bool, s.N())
		for i := range points {
			points[i] = tree.IsCutpoint(int32(i))
		}
		return answer(points)
	case GroupSubject:
		return among(s.reached(c.Word, func(i int) []int32 { return know.walk(i, nil) }))
	case NearSubject:
		steps, _ := strconv.Atoi(c.Other)
		return among(s.near(c.Word, int32(steps)))
	case WaySubject:
		return among(s.onWay(c.Word, c.Other))
	}
	test := s.actorTest(c)
	return func(i int) bool { return test(s.Actors[i]) }
}

// lateTie does the same for ties.
func (s *Snapshot) lateTie(c Condition) func(int) bool {
	if c.Subject != BridgeSubject {
		test := s.tieTest(c)
		return func(k int) bool { return test(s.Ties[k]) }
	}
	bridges := s.Network(Know).Tree().Bridges()
	is := make(map[[2]int32]bool, len(bridges))
	for _, pair := range bridges {
		is[pair] = true
	}
	return func(k int) bool {
		bridge := is[s.Pair(k)] && s.Ties[k].Quality != graph.Broken
		return (bridge == (c.Word == "1")) != c.Not
	}
}

// largest tells of each actor whether it is in the largest group; nobody is where the largest is of one actor.
func (s *Snapshot) largest() []bool {
	in := make([]bool, s.N())
	if groups := s.Network(Know).Components(); len(groups) > 0 && len(groups[0]) > 1 {
		for _, i := range groups[0] {
			in[i] = true
		}
	}
	return in
}

// reached tells who is reached from an actor by a walk.
func (s *Snapshot) reached(id string, walk func(int) []int32) func(int) bool {
	i, ok := s.Index(graph.ID(id))
	if !ok {
		return func(int) bool { return false }
	}
	d := walk(i)
	return func(j int) bool { return d[j] != Unreachable }
}

func (s *Snapshot) isClient(i int32) bool { return s.Actors[i].IsClient }

// near tells who is at most some steps away from an actor.
func (s *Snapshot) near(id string, steps int32) func(int) bool {
	i, ok := s.Index(graph.ID(id))
	if !ok {
		return func(int) bool { return false }
	}
	d := s.Network(Know).walk(i, s.isClient)
	return func(j int) bool { return d[j] != Unreachable && d[j] <= steps }
}

// onWay tells who is on one of the shortest usable ways between two actors, these among them.
func (s *Snapshot) onWay(one, other string) func(int) bool {
	i, ok := s.Index(graph.ID(one))
	j, both := s.Index(graph.ID(other))
	if !ok || !both {
		return func(int) bool { return false }
	}
	from, to := s.SafeDistances(i), s.SafeDistances(j)
	return func(k int) bool {
		if from[j] == Unreachable || from[k] == Unreachable || to[k] == Unreachable || from[k]+to[k] != from[j] {
			return false
		}
		return k == i || k == j || !s.Actors[k].IsClient
	}
}
