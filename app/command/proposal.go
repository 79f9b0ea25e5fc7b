package command

import (
	"jejaring/app/session"
	"jejaring/graph"
	"jejaring/graph/document"
	"jejaring/graph/locale"
)

var proposalCommands = []Command{
	{ID: "add-proposal", Icon: "plus", Needs: needsWork, Menu: "actor", Can: canWork, Do: addProposal},
}

// addProposal begins a proposal that asks for what the selected needs lack (SD-73), addressed to the selected party; needs
// that are not selected are ticked at the side, and one that is met is not asked for.
func addProposal(s *session.Session, h Host) error {
	p := graph.NewOf[graph.Proposal]()
	p.Title = documentLanguage(s).T("command.new-proposal")
	var needs []graph.Need
	var requests []graph.Record
	for _, id := range s.Selection() {
		switch r, _ := s.Document().Record(id); r := r.(type) {
		case graph.Need:
			if r.Missing(s.Document()) > 0 {
				needs, requests = append(needs, r), append(requests, request(p.ID, r.ID))
			}
		case graph.Actor:
			if !r.IsClient {
				p.Addressee, p.AddresseeKind = r.ID, graph.AddresseeKindOf(r.Sector)
			}
		}
	}
	p.Amount = graph.MoneyMissing(s.Document(), needs)
	label := locale.M("edit.invent", "Kind", locale.M("kind.proposal"))
	if len(needs) > 0 {
		label = locale.M("edit.add-proposal", "Count", len(needs))
	}
	return addListed(s, h, label, append([]graph.Record{p}, requests...)...)
}

func request(proposal, need graph.ID) graph.Request {
	r := graph.NewOf[graph.Request]()
	r.Proposal, r.Need = proposal, need
	return r
}

// AskFor lets a proposal ask for a need, or no longer, as one edit. The amount goes along for as long as it is what its needs
// lack; one that was written by hand stays.
func AskFor(s *session.Session, proposal, need graph.ID) error {
	p, ok := graph.Get[graph.Proposal](s.Document(), proposal)
	n, found := graph.Get[graph.Need](s.Document(), need)
	if !ok || !found {
		return graph.Refuse("command.gone")
	}
	asked := linked(s, proposal, func(r graph.Request) bool { return r.Need == need })
	label := locale.M("edit.ask-for", "Need", n.Title, "Proposal", p.Title)
	if len(asked) > 0 {
		label = locale.M("edit.ask-for-not", "Need", n.Title, "Proposal", p.Title)
	}
	follows := p.Amount == graph.MoneyMissing(s.Document(), p.Asked(s.Document()))
	return s.Document().Edit(label, func(tx *document.Tx) error {
		tx.Delete(asked...)
		if len(asked) == 0 {
			tx.Put(request(proposal, need))
		}
		if follows {
			p.Amount = graph.MoneyMissing(tx, p.Asked(tx))
			tx.Put(p)
		}
		return nil
	})
}
