package advice

import (
	"context"

	"jejaring/graph"
	"jejaring/graph/locale"
	"jejaring/graph/network"
)

var tense = Rule{ID: "R09", Seed: "SD-53", Of: tenseTies}

// tenseTies gives a card for each tie that is a competition or is tense.
func tenseTies(_ context.Context, s *network.Snapshot) ([]Card, error) {
	var cards []Card
	for _, t := range s.Ties {
		variant := "tense"
		if t.Type == graph.Partnership && t.Level == graph.Competition {
			variant = "competing"
		}
		if t.Quality == graph.Broken || variant == "tense" && t.Quality != graph.Tense {
			continue
		}
		a, b := label(s, t.From), label(s, t.To)
		cards = append(cards, Card{
			Subject: subject(t.ID), Severity: Important, Since: t.Start,
			Title:  locale.M("advice.R09.title."+variant, "A", a, "B", b),
			Reason: locale.M("advice.R09.reason."+variant, "Field", fieldOf(s, t.Field)),
			Why: why(locale.M("advice.tie", "Type", choice(s, "tie-type", t.Type),
				"Quality", choice(s, "quality", t.Quality), "Since", locale.Day(t.Start))),
			Opens: t.ID, Lights: []graph.ID{t.From, t.To},
			Action: graph.Action{WorkMode: "penciptaan_jaringan"},
			Key:    t.ID,
		})
	}
	return cards, nil
}
