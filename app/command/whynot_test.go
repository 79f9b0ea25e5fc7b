package command

import (
	"slices"
	"testing"

	"jejaring/app/session"
)

// Who asks for what cannot be done now is told why, and nothing is done.
func TestWhyACommandCannotBeDone(t *testing.T) {
	d := withSample(t)
	d.s.Show(session.ViewMap)
	for id, why := range map[string]string{"copy": "command.why.some", "rename": "command.why.one", "delete": "command.why.any", "pick-same-type": "command.why.tie"} {
		told, done := len(d.told), len(d.s.Document().Done())
		ByID(id).Run(d.s, d)
		if len(d.told) != told+1 || d.told[told].ID != why || len(d.s.Document().Done()) != done {
			t.Errorf("%s: told %v", id, d.told[told:])
		}
	}
	d.s.Select("A04")
	if why, ok := WhyNot(d.s, ByID("copy")); ok {
		t.Errorf("copy of one selected: %v", why)
	}
	for _, c := range All {
		if needs := []string{"", needsOne, needsSome, needsTie, needsAny}; !slices.Contains(needs, c.Needs) {
			t.Errorf("%s needs %q", c.ID, c.Needs)
		}
	}
}
