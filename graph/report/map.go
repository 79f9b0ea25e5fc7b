package report

import (
	"strings"

	"jejaring/graph"
	"jejaring/graph/measure"
	"jejaring/graph/network"
	"jejaring/graph/paper"
)

var mapOfNetwork = Section{
	ID: "map", Measures: []string{"size", "density", "components", "centralization", "betweenness", "cutpoints"}, Write: mapBlocks,
}

// connectors is how many parties the table of connectors shows.
const connectors = 5

// mapBlocks shows the network and says what its shape means.
func mapBlocks(s *Source) []paper.Block {
	blocks := []paper.Block{paragraph(s.sentence("size", "Parties", "Pairs"))}
	if len(s.Whole.Ties) > 0 { // the other measures would only say once more that there is none
		blocks = []paper.Block{
			paragraph(s.sentence("size", "Parties", "Pairs"), s.sentence("density")),
			paragraph(s.sentence("centralization", "Name"), s.groups()),
		}
	}
	if text := s.leftOut(); text != "" {
		blocks = append(blocks, paper.Paragraph{Runs: runs(text), Small: true})
	}
	if s.Whole.N() == 0 {
		return blocks[:1]
	}
	if s.input.Map != nil && s.Shown.N() > 0 {
		figure := s.input.Map(s.Shown, Frame{Width: mapWidth}).Figure
		figure.Title = s.T("report.map.title", "Name", s.Project.Name)
		figure.Caption = s.caption()
		figure.Frame = true
		blocks = append(blocks, figure)
	}
	return append(blocks, s.connectorBlocks()...)
}

// groups says how many groups there are. The measure's own sentence names who is outside, who may not be shown here;
// the note of the table says as much as may be said.
func (s *Source) groups() string {
	return s.Say(s.results["components"].Numbers.(measure.Components).Counts(s.Whole))
}

func (s *Source) caption() string {
	text := s.T("report.map.caption", "Area", nearby(s.Project.Area), "Day", s.Language.Date(string(s.Day)))
	if s.Clients > 0 {
		text += " " + s.T("report.map.codes")
	}
	return text
}

// leftOut says who counts but is not shown, and what the lens stopped: nothing is left out uncounted.
func (s *Source) leftOut() string {
	parts := append(s.withheld(), s.pictureRemarks()...)
	if out := s.Whole.LeftOut; out.Actors+out.Ties > 0 {
		parts = append(parts, s.T("report.map.filtered", "Actors", s.Language.Whole(out.Actors), "Ties", s.Language.Whole(out.Ties)))
	}
	return strings.Join(parts, " ")
}

// withheld says who and what privacy keeps off the map.
func (s *Source) withheld() []string {
	var parts []string
	if s.Hidden > 0 {
		parts = append(parts, s.T("report.map.hidden", "Count", s.Hidden))
	}
	if s.Tense > 0 {
		parts = append(parts, s.T("report.map.tense", "Count", s.Tense))
	}
	return parts
}

// connectorBlocks ranks agencies by the share of shortest ways that pass them; persons and clients are never
// ranked.
func (s *Source) connectorBlocks() []paper.Block {
	know, between := s.Whole.Network(network.Know), s.results["betweenness"].Values
	t := paper.Table{Title: s.T("report.map.ranking"), Columns: []paper.Column{
		{Title: s.T("report.party")},
		{Title: s.T("report.sector")},
		{Title: s.T("report.map.links"), Right: true},
		{Title: s.T("report.map.between"), Right: true},
		{Title: s.T("report.map.cut-off")},
	}}
	for _, r := range measure.Ranking(s.Whole, between, measure.Agencies) {
		a := s.Whole.Actors[r.Actor]
		if r.Value <= 0 || s.Whole.N() < 5 || len(t.Rows) == connectors {
			break
		}
		if !s.isShown(a.ID) {
			continue
		}
		t.Rows = append(t.Rows, []paper.Cell{
			{Text: a.Name, Icon: icon(a.Sector)},
			{Text: s.choice("sector", a.Sector)},
			{Text: s.Language.Whole(know.Degree(r.Actor))},
			{Text: s.Language.Number(100*r.Value, 1) + "%"},
			{Text: s.lost(a.ID)},
		})
	}
	if len(t.Rows) == 0 {
		return nil
	}
	t.Note = s.outside()
	return []paper.Block{paper.Heading{Level: 2, Text: s.T("report.map.connectors")}, t}
}

// lost says who is cut off if the party stops.
func (s *Source) lost(id graph.ID) string {
	c, ok := s.results["cutpoints"].Numbers.(measure.Cutpoints).Cutpoints[id]
	if !ok || len(c.Lost) == 0 {
		return s.T("report.map.nobody")
	}
	if len(c.Lost) < 3 { // a list that is counted at a glance
		return s.list(c.Lost)
	}
	return s.T("report.map.lost", "Who", s.list(c.Lost), "Parties", s.T("report.parties", "Count", len(c.Lost)))
}

// list names up to three agencies and counts the rest; persons and families are only counted.
func (s *Source) list(ids []graph.ID) string {
	const most = 3
	var names []string
	persons, families, more := 0, 0, 0
	for _, id := range ids {
		i, ok := s.Whole.Index(id)
		if !ok {
			continue
		}
		switch a := s.Whole.Actors[i]; {
		case a.Kind == "keluarga":
			families++
		case a.IsPerson():
			persons++
		case len(names) == most || !s.isShown(id):
			more++
		default:
			names = append(names, a.Name)
		}
	}
	for _, rest := range []struct {
		id string
		n  int
	}{{"report.more", more}, {"report.persons", persons}, {"report.families", families}} {
		if rest.n > 0 {
			names = append(names, s.T(rest.id, "Count", rest.n))
		}
	}
	return strings.Join(names, ", ")
}

// outside says who is not linked to the largest group.
func (s *Source) outside() string {
	groups := s.Whole.Network(network.Know)
	member, largest := groupsOf(groups)
	var ids []graph.ID
	for i, a := range s.Whole.Actors {
		if member[i] != largest {
			ids = append(ids, a.ID)
		}
	}
	if len(ids) == 0 || len(ids) == s.Whole.N() {
		return ""
	}
	return s.T("report.map.outside", "Who", s.list(ids), "Parties", s.T("report.parties", "Count", len(ids)))
}

// groupsOf returns the number of each actor's group and that of the largest one, the first of equals.
func groupsOf(w *network.Network) (member []int, largest int) {
	member = make([]int, w.N())
	best, group := 0, 0
	for i := range member {
		if member[i] != 0 {
			continue
		}
		group++
		member[i] = group
		reached := []int32{int32(i)}
		for k := 0; k < len(reached); k++ {
			for _, j := range w.Neighbours(int(reached[k])) {
				if member[j] == 0 {
					member[j] = group
					reached = append(reached, j)
				}
			}
		}
		if len(reached) > best {
			best, largest = len(reached), group
		}
	}
	return member, largest
}
