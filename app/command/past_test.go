package command

import (
	"testing"

	"jejaring/app/session"
)

func TestNothingIsDeletedWhereThePastIsLookedAt(t *testing.T) {
	d := withSample(t)
	s := d.s
	id := s.Snapshot().Actors[0].ID
	for command, way := range map[string]string{"show-time": session.PlayDays, "compare-days": session.CompareDays} {
		s.Show(session.ViewMap)
		s.Select(id)
		if !ByID("delete").Can(s) {
			t.Fatal("what is selected on the map cannot be deleted")
		}
		ByID(command).Run(s, d)
		if s.View() != session.ViewTime || s.Looks.Time.Way != way || len(s.Selection()) > 0 {
			t.Errorf("%s shows %s in the way %q with %v selected", command, s.View(), s.Looks.Time.Way, s.Selection())
		}
		if s.Select(id); ByID("delete").Can(s) {
			t.Error("the past can be deleted from")
		}
	}
}
