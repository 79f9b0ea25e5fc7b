package panel

import (
	"testing"

	"jejaring/app/session"
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
