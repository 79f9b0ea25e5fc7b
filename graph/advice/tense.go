package advice

import (
	"context"

	"jejaring/graph"
	"jejaring/graph/locale"
	"jejaring/graph/network"
)

// talkRule is the ID of the rule that proposes talks.
const talkRule = "R09"

var tense = Rule{ID: talkRule, Seed: "SD-53", Of: tenseTies}

// tenseTies gives a card for each tie that is a competition or is tense.
func tenseTies(_ context.Context, s *network.Snapshot) ([]Card, error) {
	var cards []Card
	for _, t := range s.Ties {
		if t.Quality != graph.Broken && (competes(t) || t.Quality == graph.Tense) {
			cards = append(cards, TalkOn(s, t))
		}
	}
	return cards, nil
}

func competes(t graph.Tie) bool { return t.Type == graph.Partnership && t.Level == graph.Competition }

// TalkOn is the card that proposes a talk between the two ends of a tie, which is a competition or is tense.
func TalkOn(s *network.Snapshot, t graph.Tie) Card {
	variant := "tense"
	if competes(t) {
		variant = "competing"
	}
	return Card{
		Rule: talkRule, Subject: subject(t.ID), Severity: Important, Since: t.Start,
		Title:  locale.M("advice.R09.title."+variant, "A", label(s, t.From), "B", label(s, t.To)),
		Reason: locale.M("advice.R09.reason."+variant, "Field", fieldOf(s, t.Field)),
		Why: why(locale.M("advice.tie", "Type", choice(s, "tie-type", t.Type),
			"Quality", choice(s, "quality", t.Quality), "Since", locale.Day(t.Start))),
		Opens: t.ID, Lights: []graph.ID{t.From, t.To},
		Action: graph.Action{WorkMode: "penciptaan_jaringan"},
		Key:    t.ID,
	}
}
