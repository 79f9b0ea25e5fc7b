package advice

import (
	"context"

	"jejaring/graph"
	"jejaring/graph/locale"
	"jejaring/graph/measure"
	"jejaring/graph/network"
)

var agreementEnding = Rule{ID: "R07", Seed: "SD-79", Of: endingAgreements}

// endingAgreements gives a card for each agreement that ends within the project's days of warning, an urgent one
// within thirty days.
func endingAgreements(_ context.Context, s *network.Snapshot) ([]Card, error) {
	var cards []Card
	for _, a := range graph.All[graph.Agreement](s) {
		severity := Important
		switch measure.AgreementOn(a, s.Day, s.Project.MouWarning()) {
		case measure.AgreementEnds30:
			severity = Urgent
		case measure.AgreementEndsSoon:
		default:
			continue
		}
		var parties []graph.ID
		for _, p := range graph.Referring[graph.Party](s, a.ID) {
			parties = append(parties, p.Actor)
		}
		cards = append(cards, Card{
			Subject: subject(a.ID), Severity: severity, Since: a.End,
			Title:  locale.M("advice.R07.title", "Agreement", a.Title),
			Reason: locale.M("advice.R07.reason", "Day", locale.Day(a.End), "Count", a.End.Since(s.Day), "Parties", some(s, parties)),
			Why:    why(locale.M("advice.R07.why", "Today", locale.Day(s.Day), "Count", s.Project.MouWarning())),
			Opens:  a.ID, Lights: parties,
			Action: graph.Action{WorkMode: "penciptaan_jaringan", Due: a.End},
			Key:    []any{a.ID, int(severity)},
		})
	}
	return cards, nil
}
