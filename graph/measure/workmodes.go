package measure

import (
	"jejaring/graph"
	"jejaring/graph/locale"
	"jejaring/graph/network"
)

// WorkMode is one of the three ways of network work with what is done in it (SD-25): placements that were not dropped and
// actions that were not either, in the order of their IDs.
type WorkMode struct {
	Mode    string
	Matches []graph.Match
	Actions []graph.Action
}

// Count returns how many placements and actions there are of the way.
func (w WorkMode) Count() int { return len(w.Matches) + len(w.Actions) }

// WorkModesOf returns the three ways in the order of the source, each also where nothing is done in it. Placements count
// up to the day; actions also where they are planned. Time is linear in both.
func WorkModesOf(s *network.Snapshot) []WorkMode {
	var list []WorkMode
	for _, mode := range graph.Choices("work-mode", s) {
		of := WorkMode{Mode: mode.Code}
		for m := range graph.Each[graph.Match](s) {
			if m.WorkMode == mode.Code && m.Status != "batal" && m.Date <= s.Day {
				of.Matches = append(of.Matches, m)
			}
		}
		for a := range graph.Each[graph.Action](s) {
			if a.WorkMode == mode.Code && a.Status != "batal" {
				of.Actions = append(of.Actions, a)
			}
		}
		list = append(list, of)
	}
	return list
}

// WorkModeChart shows how the ways balance: placements and actions of each.
func WorkModeChart(list []WorkMode) Chart {
	c := Chart{Kind: Bars, Unit: Count, Series: []Series{{Name: locale.M("kind.match.plural")}, {Name: locale.M("kind.action.plural")}}}
	for _, w := range list {
		c.Labels = append(c.Labels, locale.M("work-mode."+w.Mode))
		c.Series[0].Values = append(c.Series[0].Values, float64(len(w.Matches)))
		c.Series[1].Values = append(c.Series[1].Values, float64(len(w.Actions)))
	}
	return c
}
