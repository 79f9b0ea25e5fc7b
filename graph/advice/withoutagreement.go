package advice

import (
	"context"

	"jejaring/graph"
	"jejaring/graph/locale"
	"jejaring/graph/measure"
	"jejaring/graph/network"
)

var withoutAgreement = Rule{ID: "R08", Seed: "SD-79, SD-51", Of: partnershipsWithoutAgreement}

// partnershipsWithoutAgreement gives a card for each collaboration without an agreement in force, and for each
// partnership from cooperation upwards whose agreement has expired and was not replaced. A confederation has merged
// and needs none.
func partnershipsWithoutAgreement(_ context.Context, s *network.Snapshot) ([]Card, error) {
	expired := expiredAgreements(s)
	var cards []Card
	for _, p := range s.Partnerships(s.Day) {
		old, had := expired[pairOf(p.From, p.To)]
		if p.Level != graph.Collaboration && !(had && p.Level >= graph.Cooperation) || len(measure.AgreementsBetween(s, p.From, p.To)) > 0 {
			continue
		}
		c := Card{
			Subject: subject(p.ID), Severity: Urgent, Since: p.Since,
			Title:  locale.M("advice.R08.title", "A", label(s, p.From), "B", label(s, p.To)),
			Reason: locale.M("advice.R08.reason", "Level", levelWords(p.Level)),
			Why:    why(locale.M("advice.R08.why.none")),
			Opens:  p.ID, Lights: []graph.ID{p.From, p.To},
			Action: graph.Action{WorkMode: "penciptaan_jaringan"},
			Key:    p.ID,
		}
		if had {
			c.Since = old.End
			c.Why = why(locale.M("advice.R08.why.expired", "Agreement", old.Title, "Day", locale.Day(old.End)))
		}
		cards = append(cards, c)
	}
	return cards, nil
}

// expiredAgreements returns of each two parties their agreement that has expired last.
func expiredAgreements(s *network.Snapshot) map[[2]graph.ID]graph.Agreement {
	of := map[[2]graph.ID]graph.Agreement{}
	for _, a := range graph.All[graph.Agreement](s) {
		if measure.AgreementOn(a, s.Day, 0) != measure.AgreementExpired {
			continue
		}
		parties := graph.Referring[graph.Party](s, a.ID)
		for k, p := range parties {
			for _, q := range parties[k+1:] {
				if pair := pairOf(p.Actor, q.Actor); of[pair].End <= a.End {
					of[pair] = a
				}
			}
		}
	}
	return of
}

func pairOf(a, b graph.ID) [2]graph.ID { return [2]graph.ID{min(a, b), max(a, b)} }
