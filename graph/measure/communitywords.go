package measure

import (
	"jejaring/graph/locale"
	"jejaring/graph/network"
)

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

// names lists the members that are no clients and counts the clients.
func (c Community) names(s *network.Snapshot) locale.Phrase {
	var names []locale.Phrase
	for _, id := range c.Members {
		if i, _ := s.Index(id); !s.Actors[i].IsClient {
			names = append(names, locale.Name(s.Actors[i].Label()))
		}
	}
	if c.Clients > 0 {
		names = append(names, locale.M("measure.clients", "Count", c.Clients))
	}
	return locale.List{Parts: names, Mark: ", "}
}

// table has one row per community of at least two.
func (c Communities) table(s *network.Snapshot) *Table {
	t := &Table{Columns: []Column{
		column("community", Count), column("community-size", Count), column("community-within", Count), column("community-across", Count), column("community-members", Count),
	}}
	for _, one := range c.together() {
		t.Rows = append(t.Rows, Row{
			Record: one.Centre, Client: one.Centre == "",
			Cells: []Cell{Say(one.name(s)), X(len(one.Members)), X(one.Within), X(one.Across), Say(one.names(s))},
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
