package panel

import (
	"testing"

	"jejaring/app/command"
	"jejaring/app/session"
	"jejaring/graph"
)

// The ways between two parties that are selected are one press away.
func TestTwoPartiesLeadToTheWaysBetweenThem(t *testing.T) {
	k := newDesk(t, "id", "light")
	from, to := k.actorNamed(t, "Forum Warga RW"), k.actorNamed(t, "Dinsos Provinsi")
	k.s.Show(session.ViewMap)
	k.s.Select(from, to)
	k.show(t, 320, 640)
	k.press(t, k.s.T("command.find-way.between"))
	if look := k.s.Looks.Ways; k.s.View() != session.ViewWays || look.From != from || look.To != to {
		t.Errorf("%s shows the ways from %q to %q", k.s.View(), look.From, look.To)
	}
}

// One field of all that is selected is two presses away; two that are one are merged after a sentence that says what
// becomes of them.
func TestSeveralAreChangedAndMerged(t *testing.T) {
	k := newDesk(t, "id", "light")
	one, two := k.actorNamed(t, "Forum Warga RW"), k.actorNamed(t, "Dinsos Provinsi")
	k.s.Show(session.ViewMap)
	k.s.Select(one, two)
	k.show(t, 320, 640)
	k.press(t, k.s.T("panel.several.alike"))
	k.press(t, k.s.T("actor.sector"))
	k.press(t, k.s.T("sector.donatur"))
	for _, a := range k.s.SelectedActors() {
		if a.Sector != "donatur" {
			t.Errorf("%s is of %s", a.Name, a.Sector)
		}
	}
	k.s.Select(one, two)
	k.press(t, k.s.T("command.merge.name"))
	if chosen := k.s.Selection(); len(chosen) != 1 {
		t.Errorf("selected is %v", chosen)
	}
}

// Records of another kind are changed together too: as one step, which is undone as one.
func TestSeveralNeedsAreChangedTogether(t *testing.T) {
	k := newDesk(t, "id", "light")
	needs := graph.All[graph.Need](k.s.Document())[:3]
	k.s.Show(session.ViewNeeds)
	k.s.Select(needs[0].ID, needs[1].ID, needs[2].ID)
	k.show(t, 320, 640)
	steps := len(k.s.Document().Done())
	k.press(t, k.s.T("panel.several.alike"))
	k.press(t, k.s.T("need.urgency"))
	k.press(t, "2")
	for _, n := range needs {
		if now, _ := graph.Get[graph.Need](k.s.Document(), n.ID); now.Urgency != 2 {
			t.Errorf("%s has urgency %d", n.Title, now.Urgency)
		}
	}
	if n := len(k.s.Document().Done()); n != steps+1 {
		t.Errorf("%d steps for one change", n-steps)
	}
}

// What can be set for all is a field with at least two values, in every list.
func TestWhatIsSetForAllHasValues(t *testing.T) {
	k := newDesk(t, "id", "light")
	for _, id := range []string{"need", "resource", "match", "issue", "contact", "agreement", "action", "meeting", "support_system"} {
		fields := command.AlikeFields(graph.KindByID(id))
		if len(fields) == 0 {
			t.Errorf("nothing of %s can be set for all", id)
		}
		for _, f := range fields {
			if values, _ := command.AlikeValues(k.s, f); len(values) < 2 || f.Private || f.Type == graph.SetField {
				t.Errorf("%s of %s has values %v", f.ID, id, values)
			}
		}
	}
}
