package path

import (
	"slices"

	"jejaring/graph/network"
)

// Shared returns the go-betweens whom every client-safe way from actor i to actor j passes, in the order a way meets
// them: if any one of them stops, no way is left. It is empty where two ways share nobody, where the two are tied
// directly, where no way leads there and where i is j. Time is that of OnlyThrough.
func Shared(s *network.Snapshot, i, j int) []int32 {
	d := newDominated(s, int32(i))
	if i == j || d.at[j] < 0 {
		return nil
	}
	for d.lift() {
	}
	var shared []int32
	for v := d.above[j]; int(v) != i; v = d.above[v] {
		shared = append(shared, v)
	}
	slices.Reverse(shared)
	return shared
}

// ChainWithout is Chain where one actor, who is neither i nor j, has stopped. It is nil where no way is left.
// Time is O(n + m).
func ChainWithout(s *network.Snapshot, i, j, stopped int) []int32 {
	c := chainsTo(s, j)
	client := c.client
	c.client = func(v int32) bool { return int(v) == stopped || client(v) }
	c.d = c.w.DistancesPast(j, c.client)
	if c.d[i] == network.Unreachable {
		return nil
	}
	c.weakest = c.strongestWeakest(int32(i))
	return c.best(int32(i))
}

// Detour is the way that is left from one actor to another when one of those on their chain has stopped.
type Detour struct {
	Stopped int32
	Way     []int32
}

// Detours returns for each go-between of the introduction chain from actor i to actor j who can be done without the way
// that is left, in the order of the chain; ways that were there already are left out. Time is O(n + m) for each.
func Detours(s *network.Snapshot, i, j int) []Detour {
	chain := Chain(s, i, j)
	var detours []Detour
	for k := 1; k+1 < len(chain); k++ {
		way := ChainWithout(s, i, j, int(chain[k]))
		known := slices.ContainsFunc(detours, func(d Detour) bool { return slices.Equal(d.Way, way) })
		if way != nil && !known {
			detours = append(detours, Detour{chain[k], way})
		}
	}
	return detours
}
