package panel

import (
	"strings"
	"testing"

	"jejaring/app/command"
	"jejaring/app/session"
	"jejaring/graph"
	"jejaring/graph/guide"
)

// A line of the steps leads to the records that it counts, and the steps stay beside them.
func TestTheStepsLeadToWhatIsOpen(t *testing.T) {
	k := newDesk(t, "id", "light")
	command.ByID("show-guide").Run(k.s, k.h)
	id, object := k.show(t, 320, 1600)
	next, ok := guide.Next(k.s.Guide(k.h.Fail).Steps)
	if id != "guide" || !ok {
		t.Fatalf("the panel is %s, next %v", id, ok)
	}
	words := k.s.Language().Say(next.Next())
	if !strings.Contains(said(object), words) {
		t.Fatalf("it does not say %q but\n%s", words, said(object))
	}
	k.press(t, k.s.T("panel.guide.follow"))
	if k.s.View() != session.ViewNeeds || !k.s.Lists("need") || len(k.s.Looks.Table.These) != len(next.Open) || k.s.Panel() != "guide" {
		t.Errorf("view %s with %v beside the panel %q", k.s.View(), k.s.Looks.Table.These, k.s.Panel())
	}
}

// Of the selected need the steps are its own, and its proposed status is taken over as one step that can be undone.
func TestTheStepsOfOneNeed(t *testing.T) {
	k := newDesk(t, "id", "light")
	var of graph.Need
	for _, n := range graph.All[graph.Need](k.s.Document()) {
		k.s.Looks.Guide.Need = n.ID
		if g := k.s.Guide(k.h.Fail); g.Proposed != n.Status {
			of = n
			break
		}
	}
	if of.ID == "" {
		t.Fatal("every need of the sample has the status that is proposed")
	}
	k.s.Select(of.ID)
	command.ByID("show-guide").Run(k.s, k.h)
	before := len(k.s.Document().Done())
	k.show(t, 320, 1600)
	proposed := k.s.Guide(k.h.Fail).Proposed
	k.press(t, k.s.T("panel.guide.take"))
	now, _ := graph.Get[graph.Need](k.s.Document(), of.ID)
	if now.Status != proposed || len(k.s.Document().Done()) != before+1 {
		t.Errorf("status %s after %d steps, proposed was %s", now.Status, len(k.s.Document().Done())-before, proposed)
	}
}
