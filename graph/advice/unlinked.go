package advice

import (
	"context"

	"jejaring/graph"
	"jejaring/graph/locale"
	"jejaring/graph/network"
)

var unlinked = Rule{ID: "R24", Seed: "SD-41, SD-78", Of: unlinkedProviders}

// unlinkedProviders gives a card for each party, no client, that has something to give and no tie that one can go
// along, unless it refused when it was contacted last.
func unlinkedProviders(_ context.Context, s *network.Snapshot) ([]Card, error) {
	var cards []Card
	usable := s.Network(network.Usable)
	for i, a := range s.Actors {
		if a.IsClient || a.HasResource != graph.Yes || usable.Degree(i) > 0 {
			continue
		}
		last, contacted := lastContact(s, a.ID)
		if contacted && last.Result == "menolak" {
			continue
		}
		step := locale.M("advice.R24.why.never")
		if contacted {
			step = locale.M("advice.R24.why.contacted", "Day", locale.Day(last.Date), "Result", choice(s, "contact-result", last.Result))
		}
		cards = append(cards, Card{
			Subject: subject(a.ID), Severity: Important, Since: a.ActiveFrom,
			Title:  locale.M("advice.R24.title", "Party", a.Label()),
			Reason: locale.M("advice.R24.reason", "Party", a.Label()),
			Why:    why(step),
			Opens:  a.ID, Lights: []graph.ID{a.ID},
			Action: graph.Action{WorkMode: "penciptaan_jaringan"},
			Key:    a.ID,
		})
	}
	return cards, nil
}

// lastContact returns the newest contact of a party up to the day; of several on one day the last written down.
func lastContact(s *network.Snapshot, party graph.ID) (graph.Contact, bool) {
	var last graph.Contact
	found := false
	for _, c := range graph.Referring[graph.Contact](s, party) {
		if c.Actor == party && c.Date <= s.Day && (!found || c.Date >= last.Date) {
			last, found = c, true
		}
	}
	return last, found
}
