package advice

import (
	"context"

	"jejaring/graph"
	"jejaring/graph/locale"
	"jejaring/graph/measure"
	"jejaring/graph/network"
)

var (
	looseSystem = Rule{ID: "R17", Seed: "SD-22, SD-24", Of: looseSystems}
	leaning     = Rule{ID: "R18", Seed: "SD-27, SD-28", Of: leaningOnWorkers}
)

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

// independent is the share of links that must hold without the worker (domain M46).
const independent = 0.9

// leaningOnWorkers gives a card for each social worker where less than nine tenths of the linked pairs of others
// would stay linked without the social workers. Who could take over is the agency or local worker that links most
// beside them.
func leaningOnWorkers(ctx context.Context, s *network.Snapshot) ([]Card, error) {
	found, err := numbersOf[measure.Facilitator](ctx, s, "facilitator")
	if err != nil || !(found.Kept < independent) { // not a number where there is nothing to lean on
		return nil, err
	}
	between, err := valuesOf(ctx, s, "betweenness")
	if err != nil {
		return nil, err
	}
	heir, best := graph.ID(""), 0.0
	for i, a := range s.Actors {
		if (a.IsAgency() || a.Role == graph.RoleLocalWorker) && !a.IsClient && between[i] > best {
			heir, best = a.ID, between[i]
		}
	}
	var cards []Card
	for _, a := range s.Actors {
		if a.Role != graph.RoleWorker {
			continue
		}
		c := Card{
			Subject: subject(a.ID), Severity: Important, Opens: a.ID, Lights: present(a.ID, heir),
			Title:  locale.M("advice.R18.title.nobody"),
			Reason: locale.M("advice.R18.reason", "Share", locale.Share(found.Kept)),
			Why:    why(locale.M("advice.R18.why")),
			Action: graph.Action{WorkMode: "penciptaan_jaringan", Responsible: heir},
			Key:    a.ID,
		}
		if heir != "" {
			c.Title = locale.M("advice.R18.title", "Party", label(s, heir))
		}
		cards = append(cards, c)
	}
	return cards, nil
}
