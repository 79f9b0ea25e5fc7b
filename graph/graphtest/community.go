package graphtest

import (
	"fmt"
	"math/rand/v2"

	"jejaring/graph"
	"jejaring/graph/network"
)

// Community is an invented network of N agencies.
type Community struct {
	N        int
	Pairs    []Pair
	Directed bool               // ties are flows of information from one to the other, not friendships
	Client   func(int) bool     // which actors are clients; nil for none
	ID       func(int) graph.ID // nil for A, B, C … of a small network, else A0001, A0002 …
}

// Pair is a tie between two actors. Quality "" is an ordinary one.
type Pair struct {
	From, To int
	Strength int
	Quality  string
}

// Records returns the actors and ties of the community.
func (c Community) Records() []graph.Record {
	id := c.ID
	if id == nil {
		id = c.letter
	}
	var records []graph.Record
	for i := range c.N {
		a := graph.WithKey(graph.KindFor[graph.Actor]().New(), id(i)).(graph.Actor)
		a.Name = "Pihak " + string(id(i))
		if c.Client != nil && c.Client(i) {
			a.IsClient, a.Role, a.Kind = true, graph.RoleClient, "keluarga"
		}
		records = append(records, a)
	}
	for k, p := range c.Pairs {
		tie := graph.WithKey(graph.KindFor[graph.Tie]().New(), graph.ID(fmt.Sprintf("T%05d", k))).(graph.Tie)
		tie.From, tie.To, tie.Strength, tie.Type = id(p.From), id(p.To), p.Strength, "teman"
		if p.Quality != "" {
			tie.Quality = p.Quality
		}
		if c.Directed {
			tie.Type, tie.Direction = "informasi", "forward"
		}
		records = append(records, tie)
	}
	return records
}

// Snapshot returns the community as a snapshot.
func (c Community) Snapshot() *network.Snapshot {
	return network.Of(graph.Collect(c.Records()...), network.Lens{})
}

func (c Community) letter(i int) graph.ID {
	if c.N <= 26 {
		return graph.ID(rune('A' + i))
	}
	return graph.ID(fmt.Sprintf("A%05d", i))
}

// Random returns a community of n actors in which each pair is tied with the given chance, the same for the
// same seed.
func Random(n int, chance float64, seed uint64) Community {
	random := rand.New(rand.NewPCG(seed, 0))
	c := Community{N: n}
	for i := range n {
		for j := i + 1; j < n; j++ {
			if random.Float64() < chance {
				c.Pairs = append(c.Pairs, Pair{From: i, To: j, Strength: 1 + random.IntN(5)})
			}
		}
	}
	return c
}

// Mixed returns a random community in which some actors are clients and some ties are tense.
func Mixed(n int, chance float64, seed uint64) Community {
	c := Random(n, chance, seed)
	random := rand.New(rand.NewPCG(seed, 3))
	clients := random.Uint64() & random.Uint64()
	c.Client = func(i int) bool { return clients>>(i%64)&1 == 1 }
	for k := range c.Pairs {
		if random.IntN(8) == 0 {
			c.Pairs[k].Quality = graph.Tense
		}
	}
	return c
}
