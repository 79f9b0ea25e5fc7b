package advice

import (
	"context"

	"jejaring/graph"
	"jejaring/graph/locale"
	"jejaring/graph/measure"
	"jejaring/graph/network"
)

var looseSystem = Rule{ID: "R17", Seed: "SD-22, SD-24", Of: looseSystems}

// A support system is called loose (domain 3.7) from this age in days on where its members are linked sparsely, or where
// less than this part of the density remains without the worker.
const (
	systemAge     = 90
	withoutWorker = 0.5
)

// looseSystems gives a card for each support system that is new or coordinated, ninety days old, and whose members
// hardly know each other, or do so through the worker only.
func looseSystems(_ context.Context, s *network.Snapshot) ([]Card, error) {
	var cards []Card
	for _, system := range graph.All[graph.SupportSystem](s) {
		d := measure.SystemDensityOf(s, system)
		old := system.Formed != "" && s.Day.Since(system.Formed) >= systemAge
		if system.ActivityKind == "sudah_ada" || !d.Active || !old {
			continue
		}
		variant := "sparse"
		switch {
		case d.Density < measure.Sparse:
		case d.WithoutWorkers < withoutWorker*d.Density:
			variant = "worker"
		default:
			continue
		}
		cards = append(cards, Card{
			Subject: subject(system.ID), Severity: Important, Since: system.Formed,
			Title:  locale.M("advice.R17.title", "System", system.Name),
			Reason: locale.M("advice.R17.reason."+variant, "Share", locale.Share(d.Density), "Without", locale.Share(d.WithoutWorkers)),
			Why:    why(locale.M("advice.R17.why", "Members", d.Members, "Count", d.Pairs, "Day", locale.Day(system.Formed))),
			Opens:  system.ID, Lights: membersOf(s, system.ID),
			Action: graph.Action{WorkMode: "penciptaan_jaringan"},
			Key:    system.ID,
		})
	}
	return cards, nil
}

func membersOf(s *network.Snapshot, system graph.ID) []graph.ID {
	var ids []graph.ID
	for _, m := range graph.Referring[graph.Member](s, system) {
		ids = append(ids, m.Actor)
	}
	return ids
}
