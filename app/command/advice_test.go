package command

import (
	"slices"
	"strings"
	"testing"

	"jejaring/app/session"
	"jejaring/graph"
	"jejaring/graph/advice"
	"jejaring/graph/locale"
)

// cardOf returns a card of the sample, and the cards that are open.
func cardOf(d *desk, rule, subject string) (advice.Card, bool) {
	d.t.Helper()
	d.s.Advise(func(err error) { d.t.Error(err) })
	a, fresh := d.s.Advice()
	if !fresh {
		d.t.Fatal("advice is not there at once")
	}
	open := advice.Open(a.Cards, d.s.Document(), d.s.Day())
	k := slices.IndexFunc(a.Cards, func(c advice.Card) bool { return c.Rule == rule && c.Subject == subject })
	if k < 0 {
		return advice.Card{}, false
	}
	return a.Cards[k], slices.ContainsFunc(open, func(c advice.Card) bool { return c.Rule == rule && c.Subject == subject })
}

// TestACardIsPutOffIgnoredPlannedAndShownAgain: each is one step, hides the card, and is undone as one.
func TestACardIsPutOffIgnoredPlannedAndShownAgain(t *testing.T) {
	d := withSample(t)
	c, open := cardOf(d, "R02", "N05")
	if !open {
		t.Fatal("the sample's need has no card")
	}
	for what, do := range map[string]func() error{
		"put off": func() error { return PutOffCard(d.s, d, c) },
		"ignore":  func() error { return IgnoreCard(d.s, d, c, " sudah dipinjam ") },
		"plan":    func() error { return PlanCard(d.s, d, c) },
	} {
		d.oneStep(what, do)
		decision, decided := advice.Decided(c, d.s.Document(), d.s.Day())
		if _, open := cardOf(d, "R02", "N05"); open || !decided || decision.Date != d.s.Day() {
			t.Errorf("%s: the card is open (%v), decided is %+v", what, open, decision)
		}
		d.oneStep("show again", func() error { return ShowCardAgain(d.s, d, c) })
		if _, open := cardOf(d, "R02", "N05"); !open || len(graph.All[graph.Decision](d.s.Document())) != 0 {
			t.Errorf("after %s was taken back the card is not open", what)
		}
	}
	if err := PutOffCard(d.s, d, c); err != nil {
		t.Fatal(err)
	}
	if decision, _ := advice.Decided(c, d.s.Document(), d.s.Day()); decision.Until != d.s.Day().Add(30) {
		t.Errorf("put off until %s", decision.Until)
	}
	if err := IgnoreCard(d.s, d, c, "tidak perlu"); err != nil {
		t.Fatal(err)
	}
	if all := graph.All[graph.Decision](d.s.Document()); len(all) != 1 || all[0].Verdict != advice.Ignored || all[0].Until != "" || all[0].Reason != "tidak perlu" {
		t.Errorf("decided is %+v", all)
	}
}

// TestAnActionKnowsWhatTheCardKnows.
func TestAnActionKnowsWhatTheCardKnows(t *testing.T) {
	d := withSample(t)
	c, _ := cardOf(d, "R02", "N05")
	if err := SetProject(d.s, "language", "en"); err != nil {
		t.Fatal(err)
	}
	if err := PlanCard(d.s, d, c); err != nil {
		t.Fatal(err)
	}
	decision, _ := advice.Decided(c, d.s.Document(), d.s.Day())
	a, ok := graph.Get[graph.Action](d.s.Document(), decision.Action)
	if !ok || a.Need != "N05" || a.Responsible != "A01" || a.Due != d.s.Day().Add(14) || a.Status != "belum" || !strings.HasPrefix(a.Title, "Contact ") {
		t.Errorf("the action is %+v", a)
	}
	a.Status = "selesai"
	if err := SetField(d.s, a.ID, "status", "selesai"); err != nil {
		t.Fatal(err)
	}
	if _, open := cardOf(d, "R02", "N05"); !open {
		t.Error("the action is done, the cause is not gone, and the card does not come back")
	}
}

func TestWithoutAReasonNothingIsIgnored(t *testing.T) {
	d := withSample(t)
	c, _ := cardOf(d, "R02", "N05")
	before := len(d.s.Document().Done())
	refusal, ok := IgnoreCard(d.s, d, c, "  ").(*graph.Refusal)
	if !ok || refusal.Field != "reason" || len(d.s.Document().Done()) != before {
		t.Errorf("refused is %v", refusal)
	}
}

// TestACardOpensItsRecord of every kind beside the map, and lights whom it is about; an introduction is tried.
func TestACardOpensItsRecord(t *testing.T) {
	d := withSample(t)
	d.s.Advise(func(err error) { t.Error(err) })
	a, _ := d.s.Advice()
	kinds := map[string]bool{}
	for _, c := range a.Cards {
		d.s.Show("home")
		if err := OpenCard(d.s, d, c); err != nil {
			t.Fatalf("%s %s: %v", c.Rule, c.Subject, err)
		}
		r, _ := d.s.Document().Record(c.Opens)
		kinds[graph.KindOf(r).ID] = true
		if pair, between, ok := c.Introduces(); ok {
			kinds["introduction"] = true
			if look := d.s.Looks.Stages; d.s.View() != session.ViewStages || look.Pair != pair || look.Between != between {
				t.Errorf("%s opens %q with %+v", c.Subject, d.s.View(), look)
			}
			continue
		}
		if d.s.View() != session.ViewMap || !d.s.IsSelected(c.Opens) || !slices.Equal(d.s.Lit(), c.Lights) {
			t.Errorf("%s %s: selected is %v, lit %v", c.Rule, c.Subject, d.s.Selection(), d.s.Lit())
		}
	}
	for _, kind := range []string{"actor", "tie", "need", "agreement", "contact", "action", "introduction"} {
		if !kinds[kind] {
			t.Errorf("no card opens a %s", kind)
		}
	}
	if err := OpenCard(d.s, d, advice.Card{Opens: "gone"}); err == nil {
		t.Error("a card opens what is gone")
	}
}

// TestThanksEndTheCard of what was contributed so far.
func TestThanksEndTheCard(t *testing.T) {
	d := withSample(t)
	d.s.Advise(func(err error) { t.Error(err) })
	a, _ := d.s.Advice()
	k := slices.IndexFunc(a.Cards, func(c advice.Card) bool { return c.Rule == "R27" })
	if k < 0 {
		t.Fatal("nobody waits for thanks")
	}
	c := a.Cards[k]
	d.oneStep("thank", func() error { return Thank(d.s, d, c.Opens, "") })
	if _, open := cardOf(d, "R27", c.Subject); open {
		t.Error("after thanks the card is still there")
	}
	if all := graph.All[graph.Thanks](d.s.Document()); len(all) != 1 || all[0].Form != "kartu" || all[0].Date != d.s.Day() || all[0].Actor != c.Opens {
		t.Errorf("thanked is %+v", all)
	}
	if err := Thank(d.s, d, "gone", ""); err == nil {
		t.Error("somebody is thanked who is not there")
	}
}

// What was planned or put off says until when, and leads to what it became.
func TestADecisionSaysWhereItWent(t *testing.T) {
	d := withSample(t)
	c, _ := cardOf(d, "R02", "N05")
	if err := PlanCard(d.s, d, c); err != nil {
		t.Fatal(err)
	}
	decision, _ := advice.Decided(c, d.s.Document(), d.s.Day())
	if said := locale.Indonesian.Say(d.told[len(d.told)-1]); !strings.Contains(said, "4 Des") || d.offered == nil {
		t.Fatalf("said is %q", said)
	}
	d.s.Show(session.ViewHome)
	d.offered()
	if d.s.View() != session.ViewMap || !d.s.IsSelected(decision.Action) {
		t.Errorf("it leads to %s, %v", d.s.View(), d.s.Selection())
	}
	ByID("undo").Run(d.s, d)
	if err := PutOffCard(d.s, d, c); err != nil {
		t.Fatal(err)
	}
	if said := locale.Indonesian.Say(d.told[len(d.told)-1]); !strings.Contains(said, "20 Des") {
		t.Errorf("said is %q", said)
	}
}

// A need with a candidate is done by a contact with who has the source, about the need; the card says whose need it is.
func TestANeedWithACandidateIsAContact(t *testing.T) {
	d := withSample(t)
	c, _ := cardOf(d, "R02", "N05")
	need, _ := graph.Get[graph.Need](d.s.Document(), "N05")
	owner, _ := graph.Get[graph.Actor](d.s.Document(), need.Owner)
	party, _ := graph.Get[graph.Actor](d.s.Document(), c.Contact())
	if said := locale.Indonesian.Say(c.Reason); !strings.Contains(said, owner.Label()) || !strings.Contains(locale.Indonesian.Say(c.Title), party.Label()) {
		t.Errorf("%q, contact with %s", said, party.Label())
	}
	if err := DoCard(d.s, d, c); err != nil {
		t.Fatal(err)
	}
	made, ok := graph.Get[graph.Contact](d.s.Document(), d.s.Selection()[0])
	if !ok || made.Actor != party.ID || made.Need != "N05" {
		t.Errorf("the contact is %+v", made)
	}
}
