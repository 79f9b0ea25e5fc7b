package measure

import (
	"cmp"
	"context"
	"math/rand/v2"
	"slices"
	"sync"

	"jejaring/graph"
	"jejaring/graph/locale"
	"jejaring/graph/network"
)

var communities = Measure{
	ID: "communities", Code: "M14", Theme: Groups, Unit: Index,
	Range: "−0.5 … 1", Formula: "Q = Σ w(g)/2W − (s(g)/2W)²",
	Source: "Newman 2004, Phys. Rev. E 70, 056131; Blondel et al. 2008, J. Stat. Mech. P10008; " +
		"Traag, Waltman & van Eck 2019, Scientific Reports 9, 5233; doi:10.1038/s41598-019-41695-z",
	Warns: Answers | Chance, Cost: perDraw,
	Of: func(ctx context.Context, s *network.Snapshot) (Result, error) { return communitiesOf(ctx, s, louvain) },
}

// Communities are groups of actors that are tied more strongly within than chance would tie them, the largest
// first, each with its actors in the order of their IDs. Every actor is in one; an isolate is one alone.
type Communities struct {
	Modularity  Number      `json:"modularity"` // undefined without ties
	Communities []Community `json:"communities"`
}

// Community is one of these groups.
type Community struct {
	Centre  graph.ID   `json:"centre"` // its member with the most ties that is no client; "" where all are
	Members []graph.ID `json:"members"`
	Clients int        `json:"clients"` // how many members are clients
	Within  int        `json:"within"`  // pairs of members that are tied
	Across  int        `json:"across"`  // pairs of a member and somebody else that are tied
}

// communitiesOf divides the network of who knows whom, with its strengths, so that modularity is high. It is the
// best of 20 draws with a fixed seed; another division may be as good. Time is about O(m) per draw.
func communitiesOf(ctx context.Context, s *network.Snapshot, ascent ascent) (Result, error) {
	w := s.Network(network.Know)
	group, q, err := divided(ctx, lumpsOf(w), ascent)
	if err != nil {
		return Result{}, err
	}
	found := Communities{Number(q), []Community{}}
	members, begin := sorted(group, renumber(group))
	for g := range begin[1:] {
		found.Communities = append(found.Communities, communityOf(s, w, group, members[begin[g]:begin[g+1]]))
	}
	slices.SortStableFunc(found.Communities, func(a, b Community) int { return cmp.Compare(len(b.Members), len(a.Members)) })
	sentence := said(s, network.Know, func() locale.Message { return found.sentence(s) })
	return Result{Numbers: found, Sentence: sentence, Table: found.table(s), Chart: found.chart(s)}, nil
}

// ascent looks for groups by the draws of one climber.
type ascent func(ctx context.Context, c *climber, group []int32) error

// enough is how often an ascent begins again from what it has found; most change nothing more after four times.
const enough = 10

// louvain joins whole groups once, and then betters these as Leiden does: a group that does not hang together
// within falls apart.
func louvain(ctx context.Context, c *climber, group []int32) error {
	if err := c.climb(ctx, group, whole, 1); err != nil {
		return err
	}
	return c.climb(ctx, group, wellLinked, enough)
}

// draws is how many ascents there are, each with a seed of its own. Two goroutines make half of them each: one
// begins with every actor alone, the other with random pairs, since from alone the strongest ties are always joined
// first, which misses the best division of some small networks.
const draws = 20

var perDraw Cost = func(n, m float64) float64 { return 400 * draws * (n + m) }

// divided returns the group of each actor in the best of the ascents, of equal ones the first, and its modularity.
func divided(ctx context.Context, l *lumps, ascent ascent) ([]int32, float64, error) {
	var groups [draws][]int32
	var halves sync.WaitGroup
	errs := [2]error{}
	for half := range 2 {
		halves.Go(func() {
			for k := half; k < draws && errs[half] == nil; k += 2 {
				random := rand.New(rand.NewPCG(1, uint64(k)))
				groups[k] = alone(l.n())
				if half == 1 {
					l.pair(groups[k], random)
				}
				errs[half] = ascent(ctx, newClimber(l, random), groups[k])
				if half == 0 {
					tell(ctx, float64(k)/draws)
				}
			}
		})
	}
	halves.Wait()
	if err := cmp.Or(errs[0], errs[1]); err != nil {
		return nil, 0, err
	}
	best, most := groups[0], l.modularity(groups[0])
	for _, group := range groups[1:] {
		if q := l.modularity(group); level(q) > level(most) {
			best, most = group, q
		}
	}
	return best, most, nil
}

func communityOf(s *network.Snapshot, w *network.Network, group, members []int32) Community {
	c, most := Community{Members: idsOf(s, members)}, -1
	for _, i := range members {
		for _, j := range w.Neighbours(int(i)) {
			switch {
			case group[j] != group[i]:
				c.Across++
			case j > i:
				c.Within++
			}
		}
		degree := w.Degree(int(i))
		switch a := s.Actors[i]; {
		case a.IsClient:
			c.Clients++
		case degree > most:
			c.Centre, most = a.ID, degree
		}
	}
	return c
}
