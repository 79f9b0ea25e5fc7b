package measure

import (
	"context"
	"slices"

	"jejaring/graph"
	"jejaring/graph/network"
)

var kPlexes = Measure{
	ID: "k-plexes", Theme: Research, Actor: true, Unit: Count,
	Range:  "0 …",
	Source: "Seidman & Foster 1978, J. Math. Sociology 6, 139–154; doi:10.1080/0022250X.1978.9989883",
	Cost:   upTo(plexMost, func(n, m float64) float64 { d := 1 + 2*m/max(n, 1); return min(20*n*d*d*d*d, 3e9) }),
	Of:     kPlexesOf,
}

// plexMost is the number of actors up to which k-plexes are looked for.
const plexMost = 500

// kPlexesOf returns for each actor in how many maximal 2-plexes of four or more it is: groups in which each is
// linked to all others but one at most, and to which none can be added. Any two actors of such a group are at
// most two steps apart, so each is looked for around its first actor. The search has the bounds of cliques, and
// networks of more than 500 actors are not searched. Source: Seidman & Foster 1978, 142–146.
func kPlexesOf(ctx context.Context, s *network.Snapshot) (Result, error) {
	if s.N() > plexMost {
		values := undefined(s)
		none := CloseGroups{Groups: [][]graph.ID{}, Actors: byActor(s, values)}
		return Result{Values: values, Numbers: none, Sentence: tooLarge(plexMost)}, nil
	}
	p := plexSearch{search: search{ctx: ctx, least: 4}, w: s.Network(network.Know)}
	for i := range int32(s.N()) {
		tell(ctx, float64(i)/float64(s.N()))
		var candidates, done []int32
		for _, j := range p.w.Within(int(i), 2) {
			switch {
			case j > i:
				candidates = append(candidates, j)
			case j < i:
				done = append(done, j)
			}
		}
		p.extend([]int32{i}, candidates, done)
	}
	if p.err != nil {
		return Result{}, p.err
	}
	return p.result(s, "k-plexes"), nil
}

// plexSearch looks for 2-plexes.
type plexSearch struct {
	search
	w *network.Network
}

// extend finds all maximal 2-plexes that contain the plex, some of the candidates and none of the done; adding one
// of either list to the plex leaves it a plex.
func (p *plexSearch) extend(plex, candidates, done []int32) {
	if len(plex)+len(candidates) < p.least || !p.goesOn() {
		return
	}
	if len(candidates) == 0 {
		if len(done) == 0 {
			p.add(plex)
		}
		return
	}
	for k, j := range candidates {
		longer := append(plex[:len(plex):len(plex)], j)
		fits := func(list []int32) []int32 {
			return slices.DeleteFunc(slices.Clone(list), func(i int32) bool { return !p.isPlex(longer, i) })
		}
		p.extend(longer, fits(candidates[k+1:]), fits(slices.Concat(done, candidates[:k])))
	}
}

// isPlex tells whether a plex remains one with actor i.
func (p *plexSearch) isPlex(plex []int32, i int32) bool {
	lacks := func(j int32) (count int) {
		for _, k := range plex {
			if k != j && !p.w.Has(int(j), int(k)) {
				count++
			}
		}
		if j != i && !p.w.Has(int(j), int(i)) {
			count++
		}
		return count
	}
	return lacks(i) <= 1 && !slices.ContainsFunc(plex, func(j int32) bool { return lacks(j) > 1 })
}
