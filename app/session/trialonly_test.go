package session

import (
	"errors"
	"testing"

	"jejaring/graph"
	"jejaring/graph/document"
	"jejaring/graph/locale"
)

// A trial takes what is tried and what goes along, and refuses what would be lost with it.
func TestATrialTakesOnlyWhatIsTried(t *testing.T) {
	s, _ := sampled(t)
	if s.WhyNoWork() != "" || s.WhyFixed("A43") != "" {
		t.Error("something is refused without a trial")
	}
	if err := s.Try(); err != nil {
		t.Fatal(err)
	}
	real, copied := s.Real(), s.Document()
	get := func(id graph.ID) graph.Record { r, _ := real.Record(id); return r }
	actor, tie := get("A43").(graph.Actor), get("T001").(graph.Tie)
	renamed, weaker := actor, tie
	renamed.Name = "Lain"
	weaker.Strength = 1
	joined := graph.NewOf[graph.Actor]()
	joined.Name, joined.Kind, joined.Sector = "Baru", "organisasi", "lsm"
	grown := joined
	grown.Name = "Baru juga"
	contact, decision, action := graph.NewOf[graph.Contact](), graph.NewOf[graph.Decision](), graph.NewOf[graph.Action]()
	contact.Actor, contact.Date = "A43", s.Day()
	decision.Rule, decision.Subject, decision.Date, decision.Verdict, decision.Until = "R01", "N01", s.Day(), "ditunda", s.Day().Add(30)
	action.Title, action.Due = "Kunjungi", s.Day()
	project := s.Project()
	project.FocalActor = "A43"
	for _, one := range []struct {
		name string
		put  []graph.Record
		cut  []graph.ID
		ok   bool
	}{
		{"rename a party", []graph.Record{renamed}, nil, false},
		{"a contact", []graph.Record{contact}, nil, false},
		{"a decision", []graph.Record{decision}, nil, false},
		{"an action", []graph.Record{action}, nil, false},
		{"another focal party", []graph.Record{project}, nil, false},
		{"delete a need", nil, []graph.ID{"N01"}, false},
		{"a weaker tie", []graph.Record{weaker}, nil, true},
		{"a new party", []graph.Record{joined}, nil, true},
		{"the new party renamed", []graph.Record{grown}, nil, true},
		{"a contact beside a new tie", []graph.Record{contact, weaker}, nil, false},
		{"a party stops", nil, []graph.ID{"A43"}, true},
		{"it comes back", []graph.Record{actor}, nil, true},
	} {
		err := copied.Edit(locale.M("edit.delete"), func(tx *document.Tx) error {
			tx.Delete(one.cut...)
			tx.Put(one.put...)
			return nil
		})
		var refusal *graph.Refusal
		if refused := errors.As(err, &refusal) && refusal.Message.ID == "trial.not-work"; one.ok && err != nil || !one.ok && !refused {
			t.Errorf("%s: %v", one.name, err)
		}
	}
	left := graph.All[graph.Tie](copied)[0].ID
	if s.WhyFixed("A30") == "" || s.WhyFixed(left) != "" || s.WhyFixed(joined.ID) != "" || s.WhyNoWork() == "" {
		t.Error("what can be changed in a trial is not told")
	}
}
