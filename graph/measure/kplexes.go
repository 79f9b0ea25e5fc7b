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
	Cost:   upTo(plexMost, func(n, m float64) float64 { d := 1 + 2*m/max(n, 1); return min(5*n*d*d*d*d, 7e8) }),
	Of:     kPlexesOf,
}

// plexMost is the number of actors up to which k-plexes are looked for.
const plexMost = 1000

// kPlexesOf returns for each actor in how many maximal 2-plexes of four or more it is: groups in which each is
// linked to all others but one at most, and to which none can be added. Any two actors of such a group are at
// most two steps apart, so each is looked for around its first actor. The search has the bounds of cliques, and
// networks of more than 1,000 actors are not searched. Source: Seidman & Foster 1978, 142–146.
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
		p.extend([]member{{actor: i}}, candidates, done)
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

func (p *plexSearch) addPlex(plex []member) {
	var group []int32
	for _, m := range plex {
		group = append(group, m.actor)
	}
	p.add(group)
}

// extend finds all maximal 2-plexes that contain the plex, some of the candidates and none of the done; adding one
// of either list to the plex leaves it a plex.
func (p *plexSearch) extend(plex []member, candidates, done []int32) {
	if len(plex)+len(candidates) < p.least || !p.goesOn() {
		return
	}
	if len(candidates) == 0 {
		if len(done) == 0 {
			p.addPlex(plex)
		}
		return
	}
	for k, j := range candidates {
		longer := p.with(plex, j)
		p.extend(longer, p.fitting(longer, candidates[k+1:]), p.fitting(longer, slices.Concat(done, candidates[:k])))
	}
}

// member is an actor of a plex, and whether it lacks a link to one of the others already.
type member struct {
	actor int32
	lacks bool
}

// with returns the plex with actor i, which fits.
func (p *plexSearch) with(plex []member, i int32) []member {
	longer, last := append(slices.Clone(plex), member{actor: i}), len(plex)
	for k, m := range plex {
		if !p.w.Has(int(i), int(m.actor)) {
			longer[k].lacks, longer[last].lacks = true, true
		}
	}
	return longer
}

// fitting returns those of the actors with any one of which the plex remains one.
func (p *plexSearch) fitting(plex []member, actors []int32) []int32 {
	fit := make([]int32, 0, len(actors))
	for _, i := range actors {
		lacks := 0
		for _, m := range plex {
			if !p.w.Has(int(i), int(m.actor)) {
				if lacks++; m.lacks {
					lacks = 2
				}
				if lacks > 1 {
					break
				}
			}
		}
		if lacks < 2 {
			fit = append(fit, i)
		}
	}
	return fit
}
