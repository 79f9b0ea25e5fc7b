package advice

import (
	"context"
	"slices"
	"strings"

	"jejaring/graph"
	"jejaring/graph/locale"
	"jejaring/graph/measure"
	"jejaring/graph/network"
)

var absentElement = Rule{ID: "R26", Seed: "SD-62", Of: elementsAbsent}

// The number of meetings that an element may miss, and of elements that must be absent for a card.
const (
	lastMeetings = 3
	mostAbsent   = 2
)

// elementsAbsent gives a card where two or more of the five elements of the community came to none of the last three
// meetings.
func elementsAbsent(_ context.Context, s *network.Snapshot) ([]Card, error) {
	all := measure.GatheringsOf(s)
	if len(all) < lastMeetings {
		return nil, nil
	}
	last := all[len(all)-lastMeetings:]
	var absent []string
	var words, days []locale.Phrase
	for _, element := range measure.Elements() {
		if !slices.ContainsFunc(last, func(g measure.Gathering) bool { return slices.Contains(g.Elements, element) }) {
			absent = append(absent, element)
			words = append(words, choice(s, "element", element))
		}
	}
	if len(absent) < mostAbsent {
		return nil, nil
	}
	for _, g := range last {
		days = append(days, locale.Day(g.Date))
	}
	list := locale.List{Parts: words, Mark: ", "}
	return []Card{{
		Subject: strings.Join(absent, " "), Severity: Useful, Since: last[0].Date,
		Title:  locale.M("advice.R26.title", "Elements", list),
		Reason: locale.M("advice.R26.reason", "Elements", list),
		Why:    why(locale.M("advice.R26.why", "Days", locale.List{Parts: days, Mark: ", "})),
		Opens:  last[lastMeetings-1].ID,
		Action: graph.Action{WorkMode: "penciptaan_jaringan"},
		Key:    Keys(absent),
	}}, nil
}
