package measure

import (
	"cmp"
	"context"
	"slices"

	"jejaring/graph"
	"jejaring/graph/locale"
	"jejaring/graph/network"
)

var cliques = Measure{
	ID: "cliques", Theme: Groups, Actor: true, Unit: Count,
	Range:  "0 …",
	Source: "Luce & Perry 1949; Bron & Kerbosch 1973, Comm. ACM 16, 575–577; doi:10.1145/362342.362367",
	Cost:   func(n, m float64) float64 { return min(40*m*(1+m/max(n, 1)), 2e9) },
	Of:     cliquesOf,
}

// The search for groups stops where it has found as many, or has looked as often; the first are listed.
const (
	groupsMost   = 50_000
	looksMost    = 5_000_000
	groupsListed = 1_000
)

// CloseGroups are groups of actors in which (nearly) all are linked to each other and to which none can be added.
type CloseGroups struct {
	Count    int          `json:"count"`
	Largest  int          `json:"largest"`  // actors in the largest
	Complete bool         `json:"complete"` // false where there are too many to be found in reasonable time
	Groups   [][]graph.ID `json:"groups"`   // the largest first, at most a thousand, each in the order of the IDs
	Actors   ByActor      `json:"actors"`   // of each actor: in how many it is
}

// cliquesOf returns for each actor in how many maximal cliques of three or more it is: groups in which all are
// linked to each other, and to which none can be added. A network may have very many (3^(n/3)), so the search
// stops at 50,000 cliques or five million looks and says so; the values are then those of what was found.
// Source: Bron & Kerbosch 1973, with the pivot of Tomita, Tanaka & Takahashi 2006.
func cliquesOf(ctx context.Context, s *network.Snapshot) (Result, error) {
	c := cliqueSearch{search{ctx: ctx, least: 3}, s.Network(network.Know)}
	if c.run(); c.err != nil {
		return Result{}, c.err
	}
	return c.result(s, "cliques"), nil
}

// search gathers maximal groups until it has enough.
type search struct {
	ctx    context.Context
	err    error
	least  int // actors in a group
	looks  int
	groups [][]int32
}

// goesOn tells whether to look further.
func (g *search) goesOn() bool {
	if g.looks++; g.looks%1024 == 1 && g.err == nil {
		g.err = g.ctx.Err()
	}
	return g.err == nil && !g.stopped()
}

func (g *search) stopped() bool { return g.looks > looksMost || len(g.groups) >= groupsMost }

func (g *search) add(group []int32) {
	if len(group) >= g.least {
		group = slices.Clone(group)
		slices.Sort(group)
		g.groups = append(g.groups, group)
	}
}

// cliqueSearch looks for cliques.
type cliqueSearch struct {
	search
	w *network.Network
}

// run looks around each actor for the cliques with those that come later by degree.
func (c *cliqueSearch) run() {
	order := c.byDegree()
	place := make([]int, len(order))
	for k, i := range order {
		place[i] = k
	}
	for k, i := range order {
		tell(c.ctx, float64(k)/float64(len(order)))
		var candidates, done []int32
		for _, j := range c.w.Neighbours(int(i)) {
			if place[j] > k {
				candidates = append(candidates, j)
			} else {
				done = append(done, j)
			}
		}
		c.extend([]int32{i}, candidates, done)
	}
}

// byDegree returns the actors by degree, the least first: their cliques are found in small neighbourhoods.
func (c *cliqueSearch) byDegree() []int32 {
	order := make([]int32, c.w.N())
	for i := range order {
		order[i] = int32(i)
	}
	slices.SortStableFunc(order, func(a, b int32) int { return cmp.Compare(c.w.Degree(int(a)), c.w.Degree(int(b))) })
	return order
}

// extend finds all maximal cliques that contain the clique, some of the candidates and none of the done; both lists
// hold actors that are linked to all of the clique, and are changed.
func (c *cliqueSearch) extend(clique, candidates, done []int32) {
	if !c.goesOn() {
		return
	}
	if len(candidates) == 0 {
		if len(done) == 0 {
			c.add(clique)
		}
		return
	}
	pivot := c.w.Neighbours(int(c.pivot(candidates, done)))
	for _, j := range slices.Clone(candidates) {
		if _, linked := slices.BinarySearch(pivot, j); linked {
			continue
		}
		near := c.w.Neighbours(int(j))
		c.extend(append(clique[:len(clique):len(clique)], j), common(candidates, near), common(done, near))
		candidates = slices.DeleteFunc(slices.Clone(candidates), func(k int32) bool { return k == j })
		at, _ := slices.BinarySearch(done, j)
		done = slices.Insert(slices.Clone(done), at, j)
	}
}

// pivot returns the actor of both lists that is linked to most candidates.
func (c *cliqueSearch) pivot(candidates, done []int32) int32 {
	best, most := candidates[0], -1
	for _, list := range [2][]int32{candidates, done} {
		for _, j := range list {
			if linked := countCommon(candidates, c.w.Neighbours(int(j))); linked > most {
				best, most = j, linked
			}
		}
	}
	return best
}

// common returns what is in both of two ascending lists.
func common(a, b []int32) []int32 {
	both := make([]int32, 0, min(len(a), len(b)))
	for len(a) > 0 && len(b) > 0 {
		switch {
		case a[0] < b[0]:
			a = a[1:]
		case a[0] > b[0]:
			b = b[1:]
		default:
			both, a, b = append(both, a[0]), a[1:], b[1:]
		}
	}
	return both
}

func countCommon(a, b []int32) (count int) {
	for len(a) > 0 && len(b) > 0 {
		switch {
		case a[0] < b[0]:
			a = a[1:]
		case a[0] > b[0]:
			b = b[1:]
		default:
			count, a, b = count+1, a[1:], b[1:]
		}
	}
	return count
}

// result says in how many groups each actor is, and lists the groups, the largest first.
func (g *search) result(s *network.Snapshot, id string) Result {
	slices.SortFunc(g.groups, func(a, b []int32) int {
		if c := cmp.Compare(len(b), len(a)); c != 0 {
			return c
		}
		return slices.Compare(a, b)
	})
	values := make([]float64, s.N())
	found := CloseGroups{Count: len(g.groups), Complete: !g.stopped(), Groups: [][]graph.ID{}}
	table := &Table{Columns: []Column{column("members", Count), column("size", Count)}}
	for k, group := range g.groups {
		for _, i := range group {
			values[i]++
		}
		found.Largest = max(found.Largest, len(group))
		if k < groupsListed {
			found.Groups = append(found.Groups, idsOf(s, group))
			table.Rows = append(table.Rows, groupRow(s, group, X(len(group))))
		}
	}
	found.Actors = byActor(s, values)
	sentence := said(s, network.Know, func() locale.Message {
		largest := locale.M("measure.parties", "Count", found.Largest)
		switch {
		case !found.Complete:
			return locale.M("measure."+id+".sentence.many", "Count", found.Count, "Largest", largest)
		case found.Count == 0:
			return locale.M("measure." + id + ".sentence.none")
		}
		return locale.M("measure."+id+".sentence", "Count", found.Count, "Largest", largest)
	})
	return Result{Values: values, Numbers: found, Sentence: sentence, Table: table}
}
