package command

import (
	"testing"

	"jejaring/graph"
)

// SD-73: a proposal is made of the selected needs, and asks for the money that they lack; what is counted in packets or
// visits is not money.
func TestAProposalAsksForWhatNeedsLack(t *testing.T) {
	d := withSample(t)
	proposal := func() graph.Proposal {
		list := graph.All[graph.Proposal](d.s.Document())
		return list[len(list)-1]
	}
	lack := func(ids ...graph.ID) (money float64) {
		for _, id := range ids {
			n, _ := graph.Get[graph.Need](d.s.Document(), id)
			money += n.Quantity
			for _, m := range graph.Referring[graph.Match](d.s.Document(), id) {
				if m.IsConfirmed() {
					money -= m.Amount
				}
			}
		}
		return money
	}
	d.s.Select("N01", "N03", "N06", "N07") // N06 is met
	d.oneStep("write a proposal", func() error { return addProposal(d.s, d) })
	p := proposal()
	if asked := p.Asked(d.s.Document()); len(asked) != 3 || p.Amount != lack("N03", "N07") || p.Amount == 0 || !d.s.Lists("proposal") {
		t.Fatalf("asked for are %d needs with Rp %v", len(asked), p.Amount)
	}
	d.oneStep("ask for more", func() error { return AskFor(d.s, p.ID, "N09") })
	if p = proposal(); p.Amount != lack("N03", "N07", "N09") {
		t.Errorf("with N09 it asks for %v", p.Amount)
	}
	d.oneStep("ask for less", func() error { return AskFor(d.s, p.ID, "N07") })
	if p = proposal(); p.Amount != lack("N03", "N09") || len(p.Asked(d.s.Document())) != 3 {
		t.Errorf("without N07 it asks for %v", p.Amount)
	}
	if err := SetField(d.s, p.ID, "amount", 1234.0); err != nil {
		t.Fatal(err)
	}
	if err := AskFor(d.s, p.ID, "N07"); err != nil || proposal().Amount != 1234 {
		t.Errorf("an amount written by hand became %v, %v", proposal().Amount, err)
	}
}

// SD-73: whom a proposal is addressed to follows from the party that is selected, or that is chosen later.
func TestAProposalIsAddressed(t *testing.T) {
	d := withSample(t)
	for sector, kind := range map[string]string{"pemerintah": "pemerintah", "warga": "masyarakat", "dunia_usaha": "swasta", "donatur": "swasta"} {
		var to graph.ID
		for _, a := range graph.All[graph.Actor](d.s.Document()) {
			if a.Sector == sector && !a.IsClient {
				to = a.ID
			}
		}
		d.s.Select(to)
		if err := addProposal(d.s, d); err != nil {
			t.Fatal(err)
		}
		list := graph.All[graph.Proposal](d.s.Document())
		if p := list[len(list)-1]; p.Addressee != to || p.AddresseeKind != kind {
			t.Errorf("to %s it is addressed to %q of %q", to, p.Addressee, p.AddresseeKind)
		}
		d.s.Select()
		if err := addProposal(d.s, d); err != nil {
			t.Fatal(err)
		}
		list = graph.All[graph.Proposal](d.s.Document())
		id := list[len(list)-1].ID
		if err := SetField(d.s, id, "addressee", to); err != nil {
			t.Fatal(err)
		}
		if p, _ := graph.Get[graph.Proposal](d.s.Document(), id); p.AddresseeKind != kind {
			t.Errorf("addressed to %s later its kind is %q", to, p.AddresseeKind)
		}
	}
}
