package measure

import (
	"cmp"
	"context"
	"slices"

	"jejaring/graph"
	"jejaring/graph/community"
	"jejaring/graph/locale"
	"jejaring/graph/network"
)

var communities = Measure{
	ID: "communities", Code: "M14", Theme: Groups, Unit: Index,
	Range: "−0.5 … 1", Formula: "Q = Σ w(g)/2W − (s(g)/2W)²",
	Source: "Newman 2004, Phys. Rev. E 70, 056131; Blondel et al. 2008, J. Stat. Mech. P10008; " +
		"Traag, Waltman & van Eck 2019, Scientific Reports 9, 5233; doi:10.1038/s41598-019-41695-z",
	Warns: Answers | Chance, Cost: perDraw,
	Of: func(ctx context.Context, s *network.Snapshot) (Result, error) {
		return communitiesOf(ctx, s, community.Louvain)
	},
}

// leidenCommunities are found by Leiden's climbs alone, so that they can be held against other programs.
var leidenCommunities = Measure{
	ID: "leiden-communities", Theme: Research, Unit: Index,
	Range: "−0.5 … 1", Formula: "Q = Σ w(g)/2W − (s(g)/2W)²",
	Source: "Traag, Waltman & van Eck 2019, Scientific Reports 9, 5233; doi:10.1038/s41598-019-41695-z",
	Warns:  Answers | Chance, Cost: perDraw,
	Of: func(ctx context.Context, s *network.Snapshot) (Result, error) {
		return communitiesOf(ctx, s, community.Leiden)
	},
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

// divide is one of the ways of package community.
type divide func(context.Context, *network.Network, func(share float64)) (community.Division, error)

// communitiesOf divides the network of who knows whom, with its strengths, so that modularity is high. It is the
// best of 20 draws with a fixed seed; another division may be as good. Time is about O(m) per draw.
func communitiesOf(ctx context.Context, s *network.Snapshot, divide divide) (Result, error) {
	w := s.Network(network.Know)
	division, err := divide(ctx, w, Listener(ctx))
	if err != nil {
		return Result{}, err
	}
	found := Communities{Number(division.Modularity), []Community{}}
	for _, members := range division.Members() {
		found.Communities = append(found.Communities, communityOf(s, w, division.Group, members))
	}
	slices.SortStableFunc(found.Communities, func(a, b Community) int { return cmp.Compare(len(b.Members), len(a.Members)) })
	sentence := said(s, network.Know, func() locale.Message { return found.sentence(s) })
	return Result{Numbers: found, Sentence: sentence, Table: found.table(s), Chart: found.chart(s)}, nil
}

// communityOf counts the ties of the members within and across, and finds its centre. Time is linear in their ties.
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

// together returns the communities of at least two.
func (c Communities) together() []Community {
	for k, one := range c.Communities {
		if len(one.Members) < 2 {
			return c.Communities[:k]
		}
	}
	return c.Communities
}

// sentence counts the communities and says round whom the largest is.
func (c Communities) sentence(s *network.Snapshot) locale.Message {
	groups := c.together()
	if len(groups) < 2 {
		return locale.M("measure.communities.sentence.one")
	}
	largest := locale.Phrase(locale.M("measure.communities.largest", "Name", groups[0].name(s), "Count", len(groups[0].Members)))
	if len(groups[0].Members) == len(groups[1].Members) {
		largest = locale.M("measure.communities.as-large", "Count", len(groups[0].Members))
	}
	return locale.M("measure.communities.sentence", "Count", len(groups),
		"Modularity", locale.Decimal{X: float64(c.Modularity), Places: 2}, "Largest", largest)
}

// name returns the label of the member after whom the community is called.
func (c Community) name(s *network.Snapshot) locale.Phrase {
	if i, ok := s.Index(c.Centre); ok {
		return locale.Name(s.Actors[i].Label())
	}
	return locale.M("measure.communities.clients")
}

// table has one row per community of at least two.
func (c Communities) table(s *network.Snapshot) *Table {
	t := &Table{Columns: []Column{
		column("community", Count), column("community-size", Count), column("community-within", Count), column("community-across", Count), column("community-members", Count),
	}}
	for _, one := range c.together() {
		t.Rows = append(t.Rows, Row{
			Record: one.Centre, Client: one.Centre == "",
			Cells: []Cell{Say(one.name(s)), X(len(one.Members)), X(one.Within), X(one.Across), Say(Listed(s, one.Members, len(one.Members)))},
		})
	}
	return t
}

// chart shows how large the communities of at least two are; nil for fewer than two of them.
func (c Communities) chart(s *network.Snapshot) *Chart {
	groups := c.together()
	if len(groups) < 2 {
		return nil
	}
	chart := &Chart{Kind: Bars, Unit: Count, Series: []Series{{Name: locale.M("measure.column.community-size"), Values: make([]float64, len(groups))}}}
	for k, one := range groups {
		chart.Labels = append(chart.Labels, one.name(s))
		chart.Series[0].Values[k] = float64(len(one.Members))
	}
	return chart
}
