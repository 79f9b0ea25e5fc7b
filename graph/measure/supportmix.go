package measure

import (
	"context"
	"encoding/json"
	"slices"

	"jejaring/graph"
	"jejaring/graph/locale"
	"jejaring/graph/network"
)

var supportMix = Measure{
	ID: "support-mix", Code: "M43", Theme: Needs, Unit: Count,
	Source: "House 1981, Work Stress and Social Support, 22–26",
	Of:     supportMixOf,
}

// SupportMix is of which sorts the support is that flows.
type SupportMix struct {
	Types   map[string]int             // ties of each type
	Groups  map[string]Flow            // of each group of types
	Sectors map[string]map[string]Flow // the same for what each sector gives
}

// Flow is how many ties there are and how strong they are together.
type Flow struct {
	Ties     int `json:"ties"`
	Strength int `json:"strength"`
}

// MarshalJSON writes the counts by type, and groups and sectors beside them.
func (m SupportMix) MarshalJSON() ([]byte, error) {
	all := map[string]any{"groups": m.Groups, "sectors": m.Sectors}
	for kind, n := range m.Types {
		all[kind] = n
	}
	return json.Marshal(all)
}

// supportGroups are the groups of types of flow: what House calls instrumental is the first three, emotional the
// fourth, informational the fifth; types that users added are the last.
var supportGroups = []struct {
	id    string
	types []string
}{
	{"economic", []string{"dana", "barang"}},
	{"social", []string{"layanan", "tenaga"}},
	{"facility", []string{"fasilitas_izin"}},
	{"moral", []string{"dukungan_moril"}},
	{"information", []string{"informasi", "rujukan"}},
	{"other", nil},
}

func supportGroupOf(kind string) string {
	for _, g := range supportGroups {
		if slices.Contains(g.types, kind) {
			return g.id
		}
	}
	return supportGroups[len(supportGroups)-1].id
}

// SupportMixOf counts the ties along which something flows and that are not broken, each once, as given by the sector
// of the actor where it starts. Time is linear in the ties.
func SupportMixOf(s *network.Snapshot) SupportMix {
	found := SupportMix{map[string]int{}, map[string]Flow{}, map[string]map[string]Flow{}}
	for k, t := range s.Ties {
		if t.Quality == graph.Broken || s.Ends[k][0] == s.Ends[k][1] || !graph.TieTypeOf(t.Type, s).IsFlow() {
			continue
		}
		group, sector := supportGroupOf(t.Type), s.Actors[s.Ends[k][0]].Sector
		found.Types[t.Type]++
		found.Groups[group] = found.Groups[group].with(t)
		if found.Sectors[sector] == nil {
			found.Sectors[sector] = map[string]Flow{}
		}
		found.Sectors[sector][group] = found.Sectors[sector][group].with(t)
	}
	return found
}

func (f Flow) with(t graph.Tie) Flow { return Flow{f.Ties + 1, f.Strength + t.Strength} }

// supportMixOf says which group of types most ties are of. Cost is that of SupportMixOf.
func supportMixOf(_ context.Context, s *network.Snapshot) (Result, error) {
	found := SupportMixOf(s)
	if len(found.Types) == 0 {
		return lacks(found, "flows"), nil
	}
	return Result{Numbers: found, Sentence: found.sentence(), Table: found.table(s), Chart: found.chart(s)}, nil
}

// sentence names the group with the most ties, of equal ones the first.
func (m SupportMix) sentence() locale.Message {
	most, total, equal := "", 0, 0
	for _, g := range supportGroups {
		n := m.Groups[g.id].Ties
		total += n
		switch {
		case most == "" || n > m.Groups[most].Ties:
			most, equal = g.id, 0
		case n == m.Groups[most].Ties && n > 0:
			equal++
		}
	}
	share := locale.Share(float64(m.Groups[most].Ties) / float64(total))
	id := "measure.support-mix.sentence"
	if equal > 0 {
		id = "measure.support-mix.sentence.shared"
	}
	return locale.M(id, "Group", locale.M("support-group."+most), "Share", share)
}

func (m SupportMix) table(s *network.Snapshot) *Table {
	t := &Table{Columns: []Column{column("sector-of-giver", Count), column("form-of-support", Count), column("ties", Count), column("strength-sum", Count)}}
	add := func(sector locale.Phrase, flows map[string]Flow) {
		for _, g := range supportGroups {
			if f := flows[g.id]; f.Ties > 0 {
				t.Rows = append(t.Rows, Row{Cells: []Cell{Say(sector), Say(locale.M("support-group." + g.id)), X(f.Ties), X(f.Strength)}})
			}
		}
	}
	add(locale.M("measure.support-mix.all-sectors"), m.Groups)
	for _, sector := range m.sectors() {
		add(graph.ChoiceMessage("sector", sector, s), m.Sectors[sector])
	}
	return t
}

// sectors returns the sectors that give something, in the order in which people see them.
func (m SupportMix) sectors() []string {
	var list []string
	for _, sector := range graph.Sectors {
		if m.Sectors[sector.Code] != nil {
			list = append(list, sector.Code)
		}
	}
	return list
}

// chart shows the groups as bars, one series per sector.
func (m SupportMix) chart(s *network.Snapshot) *Chart {
	c := &Chart{Kind: Bars, Unit: Count}
	for _, g := range supportGroups {
		if m.Groups[g.id].Ties > 0 {
			c.Labels = append(c.Labels, locale.M("support-group."+g.id))
		}
	}
	for _, sector := range m.sectors() {
		series := Series{Name: graph.ChoiceMessage("sector", sector, s)}
		for _, g := range supportGroups {
			if m.Groups[g.id].Ties > 0 {
				series.Values = append(series.Values, float64(m.Sectors[sector][g.id].Ties))
			}
		}
		c.Series = append(c.Series, series)
	}
	return c
}
