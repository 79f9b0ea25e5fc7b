package guide

import (
	"cmp"
	"slices"

	"jejaring/graph"
	"jejaring/graph/measure"
	"jejaring/graph/network"
)

// openNeeds returns the needs that ask for others, are not closed and known on the day, the most urgent first.
func openNeeds(s *network.Snapshot, covered measure.Coverage) []graph.Need {
	list := slices.DeleteFunc(graph.All[graph.Need](s), func(n graph.Need) bool {
		_, known := covered.Needs[n.ID]
		return !known || !n.NeedsCooperation || n.Status == "ditutup"
	})
	slices.SortStableFunc(list, func(a, b graph.Need) int { return cmp.Compare(b.Urgency, a.Urgency) })
	return list
}

// sorted puts each record among the done or the open ones.
func (p Point) sorted(ids []graph.ID, done func(graph.ID) bool) Point {
	for _, id := range ids {
		if done(id) {
			p.Done = append(p.Done, id)
		} else {
			p.Open = append(p.Open, id)
		}
	}
	return p
}

func keys[R graph.Record](records []R) []graph.ID {
	ids := make([]graph.ID, len(records))
	for k, r := range records {
		ids[k] = graph.Key(r)
	}
	return ids
}

// needsStep asks whether needs are written down, have a day, and are gathered to an issue where several owners have them.
func needsStep(s *network.Snapshot, covered measure.Coverage) []Point {
	needs := openNeeds(s, covered)
	need := func(id graph.ID) graph.Need {
		n, _ := graph.Get[graph.Need](s, id)
		return n
	}
	shared := sharedFields(needs)
	return []Point{
		{Step: Needs, ID: "recorded", Kind: "need", Done: keys(needs), First: len(needs) == 0},
		Point{Step: Needs, ID: "dated", Kind: "need"}.sorted(keys(needs), func(id graph.ID) bool { return need(id).TargetDate != "" }),
		Point{Step: Needs, ID: "gathered", Kind: "need"}.sorted(keys(slices.DeleteFunc(needs, func(n graph.Need) bool {
			return !shared[n.Field]
		})), func(id graph.ID) bool { return need(id).Issue != "" }),
	}
}

// sharedFields returns the fields of service in which two or more owners have needs (SD-40).
func sharedFields(needs []graph.Need) map[string]bool {
	owners, shared := map[string]graph.ID{}, map[string]bool{}
	for _, n := range needs {
		if first, ok := owners[n.Field]; ok && first != n.Owner {
			shared[n.Field] = true
		}
		owners[n.Field] = n.Owner
	}
	return shared
}

// mappingStep asks whether each need has somebody who could meet it, and whether it is known of parties what they have and
// would give (SD-77).
func mappingStep(s *network.Snapshot, covered measure.Coverage) []Point {
	needs := openNeeds(s, covered)
	var unsure []graph.ID
	for _, a := range s.Actors {
		if !a.IsClient && a.Role != graph.RoleWorker && a.Role != graph.RoleLocalWorker && a.Role != graph.RoleFocal && a.Kind != "keluarga" {
			unsure = append(unsure, a.ID)
		}
	}
	return []Point{
		Point{Step: Mapping, ID: "sources", Kind: "need", First: len(needs) == 0}.sorted(keys(needs), func(id graph.ID) bool {
			return hasSource(covered.Needs[id])
		}),
		Point{Step: Mapping, ID: "assessed", Kind: "actor", First: len(unsure) == 0}.sorted(unsure, func(id graph.ID) bool {
			a, _ := graph.Get[graph.Actor](s, id)
			return a.HasResource == graph.No || (a.HasResource == graph.Yes && a.Willingness > 0)
		}),
	}
}

// hasSource tells whether anything is placed on a need, or could be by somebody in reach.
func hasSource(n measure.NeedCoverage) bool {
	return n.WithOffers > 0 || (n.Class != measure.NoSource && n.Class != measure.OutOfReach)
}

// contactsStep asks whether the parties that have resources were contacted, followed up, and are willing (SD-78).
func contactsStep(s *network.Snapshot, work measure.Pipeline) []Point {
	asked := Point{Step: Contacts, ID: "asked", Kind: "actor", First: len(work.Parties) == 0}
	followed, willing := Point{Step: Contacts, ID: "followed", Kind: "actor"}, Point{Step: Contacts, ID: "willing", Kind: "actor"}
	put := func(p *Point, id graph.ID, done bool) {
		if done {
			p.Done = append(p.Done, id)
		} else {
			p.Open = append(p.Open, id)
		}
	}
	for _, p := range byLateness(work.Parties, s.Day) {
		put(&asked, p.Actor, p.Stage >= measure.FirstContact)
		if p.Newest.ID != "" {
			put(&followed, p.Actor, p.DaysLate(s.Day) == 0 && !slices.Contains(work.OnlyFirst, p.Actor))
		}
		if p.Stage >= measure.FirstContact && p.Newest.Result != "menolak" {
			put(&willing, p.Actor, p.Stage >= measure.Willing)
		}
	}
	return []Point{asked, followed, willing}
}

// byLateness returns the parties, those whose next step is the latest first.
func byLateness(parties []measure.PartyContacts, day graph.Date) []measure.PartyContacts {
	parties = slices.Clone(parties)
	slices.SortStableFunc(parties, func(a, b measure.PartyContacts) int { return cmp.Compare(b.DaysLate(day), a.DaysLate(day)) })
	return parties
}

// agreementStep asks whether who is willing has signed, whether firm partnerships rest on an agreement in force, and
// whether none is about to end (SD-79).
func agreementStep(s *network.Snapshot, work measure.Pipeline, agreed measure.Agreements) []Point {
	signed := Point{Step: Agreement, ID: "signed", Kind: "actor"}
	for _, p := range work.Parties {
		switch {
		case p.Stage == measure.Agreed:
			signed.Done = append(signed.Done, p.Actor)
		case p.Stage == measure.Willing:
			signed.Open = append(signed.Open, p.Actor)
		}
	}
	firm := Point{Step: Agreement, ID: "covered", Kind: "tie", Open: agreed.Firm.Uncovered}
	for _, p := range s.Partnerships(s.Day) {
		if p.Level >= 3 && !slices.Contains(firm.Open, p.ID) {
			firm.Done = append(firm.Done, p.ID)
		}
	}
	lasting := Point{Step: Agreement, ID: "lasting", Kind: "agreement"}
	for _, a := range graph.All[graph.Agreement](s) {
		switch agreed.Agreements[a.ID].Status {
		case measure.AgreementInForce:
			lasting.Done = append(lasting.Done, a.ID)
		case measure.AgreementEndsSoon, measure.AgreementEnds30:
			lasting.Open = append(lasting.Open, a.ID)
		}
	}
	return []Point{signed, firm, lasting}
}
