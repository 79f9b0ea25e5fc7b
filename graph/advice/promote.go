package advice

import (
	"cmp"
	"context"
	"slices"

	"jejaring/graph"
	"jejaring/graph/locale"
	"jejaring/graph/measure"
	"jejaring/graph/network"
)

var promote = Rule{ID: "R10", Seed: "SD-80", Of: partnershipsToPromote}

// partnershipsToPromote gives a card for each partnership below confederation that has stood at its level for
// ninety days, and of whose next level no question was answered no.
func partnershipsToPromote(_ context.Context, s *network.Snapshot) ([]Card, error) {
	var cards []Card
	for _, p := range s.Partnerships(s.Day) {
		days := s.Day.Since(p.Since)
		if p.Level < graph.Communication || p.Level >= graph.Confederation || p.Since == "" || days < measure.SettledDays {
			continue
		}
		asked, refused := openQuestions(s, p.ID, p.Level+1)
		if refused {
			continue
		}
		next := levelWords(p.Level + 1)
		c := Card{
			Subject: subject(p.ID) + " " + levelCode(p.Level+1), Severity: Useful, Since: p.Since,
			Title:  locale.M("advice.R10.title", "A", label(s, p.From), "B", label(s, p.To), "Level", next),
			Reason: locale.M("advice.R10.reason.ready", "Level", levelWords(p.Level), "Count", days, "Next", next),
			Why:    why(locale.M("advice.R10.why", "Day", locale.Day(p.Since))),
			Opens:  p.ID, Lights: []graph.ID{p.From, p.To},
			Action: graph.Action{WorkMode: "penciptaan_jaringan"},
			Key:    p.ID,
		}
		if len(asked) > 0 {
			c.Reason = locale.M("advice.R10.reason", "Level", levelWords(p.Level), "Count", days, "Questions", locale.List{Parts: asked, Mark: " "})
		}
		cards = append(cards, c)
	}
	slices.SortStableFunc(cards, func(a, b Card) int { return cmp.Compare(a.Since, b.Since) })
	return cards, nil
}

// openQuestions returns the evidence questions of a level that were not answered yet, and whether one was answered
// no.
func openQuestions(s *network.Snapshot, tie graph.ID, level int) (open []locale.Phrase, refused bool) {
	answers := map[string]graph.Answer{}
	for _, e := range graph.Referring[graph.Evidence](s, tie) {
		answers[e.Question] = e.Answer
	}
	for _, question := range graph.LevelQuestions(level) {
		switch answers[question] {
		case graph.Unknown:
			open = append(open, locale.M(question))
		case graph.No:
			refused = true
		}
	}
	return open, refused
}
