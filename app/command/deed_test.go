package command

import (
	"slices"
	"testing"

	"jejaring/app/session"
	"jejaring/graph"
	"jejaring/graph/advice"
	"jejaring/graph/locale"
)

// firstOf returns the first card of the sample that asks for a deed.
func firstOf(d *desk, deed string) advice.Card {
	d.t.Helper()
	d.s.Advise(func(err error) { d.t.Error(err) })
	a, _ := d.s.Advice()
	k := slices.IndexFunc(a.Cards, func(c advice.Card) bool { return c.Deed() == deed })
	if k < 0 {
		d.t.Fatalf("no card of the sample asks for %q", deed)
	}
	return a.Cards[k]
}

// did does what a card asks for and returns what is opened then. It is one step.
func (d *desk) did(c advice.Card) graph.ID {
	d.t.Helper()
	d.oneStep(c.Rule, func() error { return DoCard(d.s, d, c) })
	if _, err := d.s.Document().Undo(); err != nil {
		d.t.Fatal(err)
	}
	if err := DoCard(d.s, d, c); err != nil || len(d.s.Selection()) != 1 {
		d.t.Fatalf("selected is %v: %v", d.s.Selection(), err)
	}
	return d.s.Selection()[0]
}

// TestADeedIsOneStepThatOpensWhatIsNew, and undoing it leads back to the last field.
func TestADeedIsOneStepThatOpensWhatIsNew(t *testing.T) {
	for _, of := range []struct{ deed, kind string }{
		{advice.ByContact, "contact"}, {advice.ByDraft, "agreement"}, {advice.ByRenewal, "agreement"}, {advice.ByTie, "tie"},
	} {
		t.Run(of.deed, func(t *testing.T) {
			d := withSample(t)
			c := firstOf(d, of.deed)
			d.s.Show(session.ViewHome)
			before := graph.Freeze(d.s.Document())
			id := d.did(c)
			if d.s.View() != session.ViewMap {
				t.Errorf("it leads to %s", d.s.View())
			}
			r, _ := d.s.Document().Record(id)
			if _, old := before.Record(id); old || graph.KindOf(r).ID != of.kind {
				t.Errorf("what is opened is %+v", r)
			}
		})
	}
}

// TestAContactIsFilledIn with whom, when, by whom and about which need; with its result the card is done
// with.
func TestAContactIsFilledIn(t *testing.T) {
	d := withSample(t)
	firstOf(d, advice.ByContact)
	a, _ := d.s.Advice()
	c := a.Cards[slices.IndexFunc(a.Cards, func(c advice.Card) bool { return c.Rule == "R11" })]
	if err := DoCard(d.s, d, c); err != nil {
		t.Fatal(err)
	}
	made, _ := graph.Get[graph.Contact](d.s.Document(), d.s.Selection()[0])
	if made.Actor != c.Lights[0] || made.Date != d.s.Day() || made.Need != c.Action.Need || made.By != "A01" || made.Kind != "lanjutan" {
		t.Errorf("the contact is %+v", made)
	}
	if _, open := cardOf(d, c.Rule, c.Subject); !open || !IsJustMade(d.s, made.ID) {
		t.Errorf("a contact that was only begun does away with the card; just made: %v", IsJustMade(d.s, made.ID))
	}
	steps := d.steps()
	if err := DoCard(d.s, d, c); err != nil || d.steps() != steps || !d.s.IsSelected(made.ID) {
		t.Errorf("a second contact is made: %v", err)
	}
	if err := SetField(d.s, made.ID, "result", "tertarik"); err != nil {
		t.Fatal(err)
	}
	if _, open := cardOf(d, c.Rule, c.Subject); open || IsJustMade(d.s, made.ID) {
		t.Error("the card is still open, or the contact counts as just made")
	}
}

// TestARenewalHasTheWordsOfTheOld and begins the day after it; a second press opens the same draft.
func TestARenewalHasTheWordsOfTheOld(t *testing.T) {
	d := withSample(t)
	c := firstOf(d, advice.ByRenewal)
	old, _ := graph.Get[graph.Agreement](d.s.Document(), c.Opens)
	if err := DoCard(d.s, d, c); err != nil {
		t.Fatal(err)
	}
	made, _ := graph.Get[graph.Agreement](d.s.Document(), d.s.Selection()[0])
	if made.Title != old.Title || made.Mission != old.Mission || made.Start != old.End.Add(1) || made.State != "rancangan" || made.Follows != old.ID || made.Signed != "" {
		t.Errorf("of %+v comes %+v", old, made)
	}
	if made.End.Since(made.Start) != old.End.Since(old.Start) {
		t.Errorf("it is for %d days, the old one was for %d", made.End.Since(made.Start), old.End.Since(old.Start))
	}
	sides := func(id graph.ID) (list []string) {
		for _, p := range graph.Referring[graph.Party](d.s.Document(), id) {
			list = append(list, string(p.Actor)+" "+p.Contribution)
		}
		slices.Sort(list)
		return list
	}
	if !slices.Equal(sides(made.ID), sides(old.ID)) {
		t.Errorf("its parties are %v, were %v", sides(made.ID), sides(old.ID))
	}
	steps := d.steps()
	if err := DoCard(d.s, d, c); err != nil || d.steps() != steps || !d.s.IsSelected(made.ID) {
		t.Errorf("a second draft is made: %v", err)
	}
}

// TestADraftIsBetweenTheTwo whom the card is about.
func TestADraftIsBetweenTheTwo(t *testing.T) {
	d := withSample(t)
	c := firstOf(d, advice.ByDraft)
	if err := DoCard(d.s, d, c); err != nil {
		t.Fatal(err)
	}
	id := d.s.Selection()[0]
	parties := graph.Referring[graph.Party](d.s.Document(), id)
	if len(parties) != 2 || !joins(d.s, id, draftParties(d.s, c)) {
		t.Errorf("the parties are %+v, the card is about %v", parties, c.Lights)
	}
}

// TestAMeetingIsPlannedOnce on the next weekday of its series.
func TestAMeetingIsPlannedOnce(t *testing.T) {
	d := withSample(t)
	series := graph.NewOf[graph.Series]()
	series.Name, series.Weekday, series.Time = "Selasa malam", "selasa", "20:00"
	if err := note(d.s, d, locale.M("test"), series); err != nil {
		t.Fatal(err)
	}
	c := advice.Card{Rule: "R20", Opens: series.ID}
	m, _ := graph.Get[graph.Meeting](d.s.Document(), d.did(c))
	if m.Date != "2026-11-24" || m.StartTime != "20:00" || m.Series != series.ID {
		t.Errorf("planned is %+v", m)
	}
	steps := d.steps()
	if err := DoCard(d.s, d, c); err != nil || d.steps() != steps {
		t.Errorf("a second meeting is planned: %v", err)
	}
}

// TestAnIssueGathersTheNeeds of its field that are open and in no other issue.
func TestAnIssueGathersTheNeeds(t *testing.T) {
	d := withSample(t)
	first, _ := graph.Get[graph.Need](d.s.Document(), "N05")
	c := advice.Card{Rule: "R21", Subject: first.Field, Opens: first.ID}
	var want []graph.ID
	for _, n := range graph.All[graph.Need](d.s.Document()) {
		if n.Field == first.Field && n.Issue == "" && n.Status != "terpenuhi" && n.Status != "ditutup" && n.Identified <= d.s.Day() {
			want = append(want, n.ID)
		}
	}
	issue := d.did(c)
	for _, n := range graph.All[graph.Need](d.s.Document()) {
		if (n.Issue == issue) != slices.Contains(want, n.ID) {
			t.Errorf("%s is in the issue: %v", n.ID, n.Issue == issue)
		}
	}
	if err := DoCard(d.s, d, c); err == nil {
		t.Error("an issue of no needs is raised")
	}
}

// TestAConsentIsWrittenDown of a person of whom there is none, not where it was withdrawn.
func TestAConsentIsWrittenDown(t *testing.T) {
	d := withSample(t)
	a := graph.NewOf[graph.Actor]()
	a.Name, a.Kind, a.PublicLabel = "Warga", "perorangan", "W-1"
	if err := note(d.s, d, locale.M("test"), a); err != nil {
		t.Fatal(err)
	}
	c, open := cardOf(d, "R28", string(a.ID))
	if !open {
		t.Fatal("no consent is asked for")
	}
	made, _ := graph.Get[graph.Consent](d.s.Document(), d.did(c))
	if made.Actor != a.ID || !made.HoldsOn(d.s.Day()) {
		t.Errorf("written down is %+v", made)
	}
	made.WithdrawnAt = d.s.Day()
	if err := note(d.s, d, locale.M("test"), made); err != nil {
		t.Fatal(err)
	}
	if c, _ = cardOf(d, "R28", string(a.ID)); c.Deed() != advice.ByNothing || c.Opens != a.ID {
		t.Errorf("who withdrew is asked for %q", c.Deed())
	}
}

// TestADocumentToLookAtIsOnlyOpened: no deed is offered that would edit it.
func TestADocumentToLookAtIsOnlyOpened(t *testing.T) {
	d := withSample(t)
	c := firstOf(d, advice.ByContact)
	path := t.TempDir() + "/a.jejaring"
	if err := d.s.Document().SaveCopy(path); err != nil {
		t.Fatal(err)
	}
	if err := d.s.OpenReadOnly(path); err != nil {
		t.Fatal(err)
	}
	if deed := CardDeed(d.s, c); deed != advice.ByNothing {
		t.Errorf("%q is offered", deed)
	}
	if err := DoCard(d.s, d, c); err != nil || !d.s.IsSelected(c.Opens) {
		t.Errorf("selected is %v: %v", d.s.Selection(), err)
	}
}

// TestWhoIsGoneIsSaid where a card was not worked out again yet.
func TestWhoIsGoneIsSaid(t *testing.T) {
	d := withSample(t)
	for _, rule := range []string{"R11", "R08", "R19", "R20", "R28"} {
		if err := DoCard(d.s, d, advice.Card{Rule: rule, Opens: "gone", Lights: []graph.ID{"gone", "too"}}); err == nil {
			t.Errorf("%s is done with who is gone", rule)
		}
	}
}
