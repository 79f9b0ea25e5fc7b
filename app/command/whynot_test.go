package command

import (
	"slices"
	"testing"

	"jejaring/app/session"
	"jejaring/graph"
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
		if needs := []string{"", needsWork, needsOne, needsSome, needsTie, needsAny}; !slices.Contains(needs, c.Needs) {
			t.Errorf("%s needs %q", c.ID, c.Needs)
		}
	}
}

// Whatever could be written down but for a trial says so, in its line of a menu and where it is asked for by keys.
func TestWhatIsNoTrialSaysSo(t *testing.T) {
	for _, selected := range []graph.ID{"", "A12", "T096", "N01", "M01"} {
		d := withSample(t)
		d.s.Show(session.ViewMap)
		d.s.Select(selected)
		var could []Command
		for _, c := range All {
			if c.Can(d.s) && c.Menu == "actor" {
				could = append(could, c)
			}
		}
		if err := d.s.Try(); err != nil {
			t.Fatal(err)
		}
		for _, c := range could {
			if c.Can(d.s) {
				continue
			}
			if reason := c.Reason(d.s); reason != d.s.WhyNoWork() {
				t.Errorf("%s with %q says %q", c.ID, selected, reason)
			}
			if why, ok := WhyNot(d.s, c); !ok || d.s.Language().Say(why) != d.s.WhyNoWork() {
				t.Errorf("%s with %q asked for by keys says %v", c.ID, selected, why)
			}
		}
	}
}
