package view

import (
	"errors"
	"strings"
	"testing"

	"jejaring/app/command"
	"jejaring/app/kit"
	"jejaring/graph"
)

// While a trial is on nothing can be decided on a card, since that would be lost with the trial; the reason is said.
func TestNoCardIsDecidedInATrial(t *testing.T) {
	d := lay(t, homeView, homeRoom, nil, sample(t)...)
	if err := d.s.Try(); err != nil {
		t.Fatal(err)
	}
	d.drain()
	d.wait()
	if !strings.Contains(d.said(), d.s.T("trial.not-work")) {
		t.Error("why nothing can be decided is not said")
	}
	a, _ := d.s.Advice()
	for _, words := range []string{"view.home.put-off", "view.home.ignore", "view.home.plan", "view.advice.do.contact"} {
		shut, open := 0, 0
		each(d, func(b *kit.Button) {
			if b.Label() == d.s.T(words) && b.Disabled() {
				shut++
			} else if b.Label() == d.s.T(words) {
				open++
			}
		})
		if shut == 0 || open > 0 {
			t.Errorf("%q can be pressed %d times, and cannot %d times", words, open, shut)
		}
	}
	for name, err := range map[string]error{
		"plan": command.PlanCard(d.s, d, a.Cards[0]), "put off": command.PutOffCard(d.s, d, a.Cards[0]), "ignore": command.IgnoreCard(d.s, d, a.Cards[0], "x"),
	} {
		var refusal *graph.Refusal
		if !errors.As(err, &refusal) || refusal.Message.ID != "trial.not-work" {
			t.Errorf("%s: %v", name, err)
		}
	}
	d.s.CancelTrial()
	d.drain()
	d.wait()
	each(d, func(b *kit.Button) {
		if b.Label() == d.s.T("view.home.put-off") && b.Disabled() {
			t.Error("a card stays shut after the trial")
		}
	})
}
