package command

import (
	"testing"

	"jejaring/app/session"
	"jejaring/graph"
)

func TestANeedAndAResourceAreAddedWhereTheyAreListed(t *testing.T) {
	d := withSample(t)
	focal := d.s.Project().FocalActor
	d.oneStep("add a need", func() error { return addNeed(d.s, d) })
	need, ok := graph.Get[graph.Need](d.s.Document(), newest(d))
	if !ok || need.Owner != focal || !d.s.Lists("need") || need.Identified != d.s.Day() {
		t.Errorf("added %+v, shown is %s", need, d.s.View())
	}
	d.s.Select("A12")
	d.oneStep("add a resource", func() error { return addResource(d.s, d) })
	resource, ok := graph.Get[graph.Resource](d.s.Document(), newest(d))
	if !ok || resource.Provider != "A12" || d.s.Looks.Table.Kind != "resource" {
		t.Errorf("added %+v to the list of %s", resource, d.s.Looks.Table.Kind)
	}
	d.s.Select(resource.ID)
	if err := addResource(d.s, d); err != nil { // beside the selected one
		t.Fatal(err)
	}
	if next, _ := graph.Get[graph.Resource](d.s.Document(), d.s.Selection()[0]); next.Provider != "A12" || next.ID == resource.ID {
		t.Errorf("the next resource is of %s", next.Provider)
	}
	if d.asked[len(d.asked)-1] != "focus name" {
		t.Errorf("the keyboard is asked for by %v", d.asked)
	}
}

func TestWithoutAPartyThereIsNoNeed(t *testing.T) {
	d := newDesk(t)
	if err := Create(d.s, d, NewProject{Name: "Kosong"}); err != nil {
		t.Fatal(err)
	}
	for what, add := range map[string]func(*session.Session, Host) error{"need": addNeed, "resource": addResource} {
		err := add(d.s, d)
		refusal, ok := err.(*graph.Refusal)
		if !ok || refusal.Message.ID != "command.no-party-yet" {
			t.Errorf("%s: %v", what, err)
		}
	}
}

// newest returns the record that the last step added.
func newest(d *desk) graph.ID {
	done := d.s.Document().Done()
	return done[len(done)-1].Deltas[0].ID
}
