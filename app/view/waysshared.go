package view

import (
	"slices"

	"jejaring/graph/locale"
	"jejaring/graph/path"
)

// withDetours returns the introduction chain and after it the ways that are left when one of those on it stops who can
// be done without.
func (p *waysPart) withDetours(i, j int) [][]int32 {
	ways := path.Chains(p.s.Snapshot(), i, j, 1)
	p.past = path.Detours(p.s.Snapshot(), i, j)
	for _, d := range p.past {
		ways = append(ways, d.Way)
	}
	return ways
}

// apartSaid says how many ways share nobody, and where all share somebody, who that is.
func (p *waysPart) apartSaid(i, j int, ways [][]int32) locale.Message {
	values := []any{"From", p.name(i), "To", p.name(j)}
	switch n := len(ways) - len(p.past); {
	case n == 1 && len(ways[0]) == 2:
		return locale.M("view.ways.apart.direct", values...)
	case n == 1:
		return locale.M("view.ways.apart.one", append(values, "Shared", p.sharedSaid(i, j))...)
	case n == 2:
		return locale.M("view.ways.apart.two", values...)
	}
	return locale.M("view.ways.apart.many", values...)
}

// sharedSaid names the go-betweens whom all ways from one party to another pass, and what is left when one of the others
// on the chain stops.
func (p *waysPart) sharedSaid(i, j int) locale.Phrase {
	s := p.s.Snapshot()
	shared := path.Shared(s, i, j)
	count := "several"
	if len(shared) == 1 {
		count = "one"
	}
	said := locale.List{Mark: " ", Parts: []locale.Phrase{locale.M("view.ways.shared."+count, "Names", p.names(shared))}}
	for _, d := range path.Detours(s, i, j) {
		others := without(d.Way[1:len(d.Way)-1], shared)
		said.Parts = append(said.Parts, locale.M("view.ways.left", "Name", p.name(int(d.Stopped)), "Others", p.names(others)))
	}
	return said
}

// names lists actors as they are called on the screen.
func (p *waysPart) names(actors []int32) locale.Phrase {
	list := locale.List{Mark: ", "}
	for _, v := range actors {
		list.Parts = append(list.Parts, p.name(int(v)))
	}
	if last := len(list.Parts) - 1; last > 0 {
		first := locale.List{Mark: ", ", Parts: list.Parts[:last]}
		return locale.M("view.ways.and", "First", first, "Last", list.Parts[last])
	}
	return list
}

// without returns the actors that are not among others, in their order.
func without(actors, others []int32) []int32 {
	var left []int32
	for _, v := range actors {
		if !slices.Contains(others, v) {
			left = append(left, v)
		}
	}
	return left
}
