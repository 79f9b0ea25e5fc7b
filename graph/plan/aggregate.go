package plan

import (
	"cmp"
	"context"
	"math"
	"slices"

	"jejaring/graph"
	"jejaring/graph/diagram"
	"jejaring/graph/layout"
	"jejaring/graph/locale"
	"jejaring/graph/network"
)

// Aggregate has one circle per sector and tier instead of the actors (PV-10): nobody can be recognised by the shape of a
// small map. A line joins two circles whose actors are tied and is the wider the more pairs of them are.
var Aggregate = Plan{ID: "aggregate", Of: aggregateOf}

const (
	groupLeast  = 15.0 // radius of a circle of one
	groupRoot   = 5.5  // times the root of the number of actors
	widestGroup = 7.0  // px of the widest line
)

// aggregate is the page while it is made.
type aggregate struct {
	in     In
	groups []group
	of     []int          // group of each actor
	pairs  map[[2]int]int // pairs of actors that are tied, by group, the smaller first
}

// group is the actors of a sector at a tier.
type group struct {
	tier    graph.Tier
	sector  graph.Sector
	members []graph.ID
}

func (g group) id() graph.ID { return graph.ID("group-" + g.sector.Code + "-" + g.tier.Code) }

func aggregateOf(in In) Page {
	a := &aggregate{in: in, pairs: map[[2]int]int{}}
	a.gather()
	a.count()
	s := a.snapshot()
	page := Page{Snapshot: s, Places: map[graph.ID]layout.Point{}, Look: in.Look, Stands: map[graph.ID][]graph.ID{}}
	for _, g := range a.groups {
		page.Stands[g.id()] = g.members
	}
	a.settle(&page)
	a.place(&page)
	return page
}

// place puts circles near each other whose actors are tied. Those that are tied with none stand below the others.
func (a *aggregate) place(page *Page) {
	s := page.Snapshot
	points, err := layout.All[0].Place(context.Background(), layout.Of(s, "", diagram.Boxes(s, page.Look)))
	if err != nil {
		return // the picture puts them in rows
	}
	for i, x := range s.Actors {
		page.Places[x.ID] = points[i]
	}
}

// gather sorts the actors into groups, those of the lowest tier first.
func (a *aggregate) gather() {
	at := map[[2]string]int{}
	key := func(x graph.Actor) [2]string {
		return [2]string{graph.TierOf(x.Tier).Code, graph.SectorOf(x.Sector).Code}
	}
	for _, x := range a.in.Snapshot.Actors {
		if _, ok := at[key(x)]; !ok {
			at[key(x)] = -1
			a.groups = append(a.groups, group{tier: graph.TierOf(x.Tier), sector: graph.SectorOf(x.Sector)})
		}
	}
	slices.SortFunc(a.groups, func(g, h group) int {
		return cmp.Or(cmp.Compare(g.tier.Rank, h.tier.Rank), cmp.Compare(graph.SectorRank(g.sector.Code), graph.SectorRank(h.sector.Code)))
	})
	for k, g := range a.groups {
		at[[2]string{g.tier.Code, g.sector.Code}] = k
	}
	for _, x := range a.in.Snapshot.Actors {
		k := at[key(x)]
		a.of, a.groups[k].members = append(a.of, k), append(a.groups[k].members, x.ID)
	}
}

// count counts the pairs of tied actors within and between groups.
func (a *aggregate) count() {
	know := a.in.Snapshot.Network(network.Know)
	for i := range know.N() {
		for _, j := range know.Neighbours(i) {
			if int(j) > i {
				g, h := a.of[i], a.of[j]
				a.pairs[[2]int{min(g, h), max(g, h)}]++
			}
		}
	}
}

// snapshot returns the network of the groups, without those who are in them.
func (a *aggregate) snapshot() *network.Snapshot {
	l, records := a.in.Look.Language, []graph.Record{a.in.Snapshot.Project}
	for _, g := range a.groups {
		x := graph.NewOf[graph.Actor]()
		x.ID, x.Sector, x.Tier = g.id(), g.sector.Code, g.tier.Code
		x.Name = l.T("plan.aggregate.group", "Sector", locale.M("sector."+g.sector.Code), "Tier", locale.M("plan.tier."+g.tier.Code))
		records = append(records, x)
	}
	for between, n := range a.pairs {
		if g, h := a.groups[between[0]], a.groups[between[1]]; between[0] != between[1] {
			t := graph.NewOf[graph.Tie]()
			t.ID, t.From, t.To, t.Strength = g.id()+"-"+h.id(), g.id(), h.id(), min(a.drawn(n), 5)
			records = append(records, t)
		}
	}
	return a.in.drawnOf(records)
}

// settle says how large the circles are, how wide the lines, and what is written on them.
func (a *aggregate) settle(page *Page) {
	s, look := page.Snapshot, &page.Look
	set := diagram.Setting{Fixed: true, Framed: true, Radius: make([]float64, s.N()), Inside: map[graph.ID][]string{}, Plain: true, Named: true}
	for k, g := range a.groups {
		i, _ := s.Index(g.id())
		set.Radius[i] = groupLeast + groupRoot*math.Sqrt(float64(a.drawn(len(g.members))))
		lines := []string{a.in.stated(len(g.members))}
		if within := a.pairs[[2]int{k, k}]; within > 0 {
			lines = append(lines, look.Language.T("plan.aggregate.within", "Count", a.in.stated(within)))
		}
		set.Inside[g.id()] = lines
	}
	most := 1
	for between, n := range a.pairs {
		if between[0] != between[1] {
			most = max(most, a.drawn(n))
		}
	}
	index := map[graph.ID]int{}
	for k, g := range a.groups {
		index[g.id()] = k
	}
	for _, t := range s.Ties {
		g, h := index[t.From], index[t.To]
		n := a.pairs[[2]int{min(g, h), max(g, h)}]
		set.Wide = append(set.Wide, 1+(widestGroup-1)*math.Sqrt(float64(a.drawn(n))/float64(most)))
		set.Says = append(set.Says, a.in.stated(n))
	}
	l := look.Language
	set.Ground.Means = []diagram.Meaning{
		{Word: l.T("plan.aggregate.circle"), Ring: true},
		{Word: l.T("plan.aggregate.line"), Line: true, Area: diagram.Area{Edge: diagram.InkEdge, Width: 5}},
	}
	set.Counts = l.T("plan.aggregate.counts", "Groups", len(a.groups), "Actors", locale.M("diagram.actors", "Count", a.in.Snapshot.N()))
	set.Notes = []string{l.T("plan.aggregate.nobody")}
	*look = look.Bare()
	look.Size.Name, look.Marks, look.Setting = locale.M("plan.aggregate.size"), nil, set
}

// drawn returns the count by which circles and lines are drawn: where few may not be told, all few look alike.
func (a *aggregate) drawn(n int) int {
	if a.in.Anonymous {
		return max(n, leastStated-1)
	}
	return n
}
