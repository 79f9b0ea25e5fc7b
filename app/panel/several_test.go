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
