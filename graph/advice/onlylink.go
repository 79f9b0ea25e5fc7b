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

var onlyLink = Rule{ID: "R13", Seed: "SD-15", Of: onlyLinks}

// focalCutOff is how many parties the focal actor alone must link for a card; that it links some is its task.
const focalCutOff = 3

// onlyLinks gives a card for each party through which alone others are linked. A client is not named as a link.
func onlyLinks(ctx context.Context, s *network.Snapshot) ([]Card, error) {
	cut, err := measure.CutpointsOf(ctx, s)
	if err != nil {
		return nil, err
	}
	var cards []Card
	for i, a := range s.Actors {
		c, ok := cut.Cutpoints[a.ID]
		focal, has := s.Focal()
		if !ok || a.IsClient || c.CutOff < 1 || has && i == focal && c.CutOff < focalCutOff {
			continue
		}
		cards = append(cards, Card{
			Subject: subject(a.ID), Severity: Important,
			Title:  locale.M("advice.R13.title", "Party", a.Label()),
			Reason: locale.M("advice.R13.reason", "Party", a.Label(), "Others", some(s, c.Lost)),
			Why:    why(locale.M("advice.R13.why", "Count", c.CutOff, "Pieces", c.Pieces)),
			Opens:  a.ID, Lights: append([]graph.ID{a.ID}, c.Lost...),
			Action: graph.Action{WorkMode: "penciptaan_jaringan"},
			Key:    a.ID,
		})
	}
	slices.SortFunc(cards, func(a, b Card) int { return cmp.Compare(a.Subject, b.Subject) })
	return cards, nil
}
