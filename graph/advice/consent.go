package advice

import (
	"context"

	"jejaring/graph"
	"jejaring/graph/locale"
	"jejaring/graph/network"
)

var consent = Rule{ID: "R28", Seed: "PV-04, PV-05", Of: missingConsents}

// missingConsents gives a card for each person, family or client about whom data are kept without consent: none
// was given yet, it has run out, or it was withdrawn. An agency is asked only where it withdrew what it gave.
func missingConsents(_ context.Context, s *network.Snapshot) ([]Card, error) {
	var cards []Card
	for _, a := range s.Actors {
		state, since := consentOf(s, a)
		if state == "" || a.IsAgency() && !a.IsClient && state != "withdrawn" {
			continue
		}
		cards = append(cards, Card{
			Subject: subject(a.ID), Severity: Urgent, Since: since,
			Title:  locale.M("advice.R28.title", "Party", a.Label()),
			Reason: locale.M("advice.R28.reason."+state, "Day", locale.Day(since)),
			Why:    why(locale.M("advice.R28.why")),
			Opens:  a.ID, Lights: []graph.ID{a.ID},
			Action: graph.Action{WorkMode: "pemberian_pelayanan"},
			Key:    a.ID,
		})
	}
	return cards, nil
}

// consentOf returns what is wrong with the consent of a person, "missing", "expired" or "withdrawn", and since
// when; "" where there is a valid one. The register goes before the actor's own field, and of what went wrong in it
// the latest counts. That none is needed holds for agencies only (domain 2.2).
func consentOf(s *network.Snapshot, a graph.Actor) (state string, since graph.Date) {
	registered := false
	for _, c := range graph.Referring[graph.Consent](s, a.ID) {
		if c.Actor != a.ID {
			continue
		}
		registered = true
		wrong, day := "", graph.Date("")
		switch {
		case c.Date > s.Day:
			wrong = "missing"
		case c.WithdrawnAt != "" && c.WithdrawnAt <= s.Day:
			wrong, day = "withdrawn", c.WithdrawnAt
		case c.ValidUntil != "" && c.ValidUntil < s.Day:
			wrong, day = "expired", c.ValidUntil
		default:
			return "", ""
		}
		if state == "" || day > since {
			state, since = wrong, day
		}
	}
	switch {
	case registered:
		return state, since
	case a.Consent == "ditarik":
		return "withdrawn", ""
	case a.Consent == "" || a.Consent == "belum" || a.Consent == "tidak_perlu":
		return "missing", a.ActiveFrom
	}
	return "", ""
}
