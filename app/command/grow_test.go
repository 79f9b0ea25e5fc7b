package command

import (
	"testing"

	"jejaring/app/session"
	"jejaring/graph"
	"jejaring/graph/advice"
	"jejaring/graph/measure"
	"jejaring/graph/network"
)

// bestIntroduction returns the best introduction of the sample.
func bestIntroduction(t *testing.T, d *desk) measure.Introduction {
	t.Helper()
	found, err := measure.IntroductionsOf(t.Context(), d.s.Snapshot())
	if err != nil || len(found.Best) == 0 {
		t.Fatalf("there is no introduction: %v", err)
	}
	return found.Best[0]
}

func TestAnIntroductionIsRecordedOnce(t *testing.T) {
	d := withSample(t)
	n := bestIntroduction(t, d)
	d.oneStep("introduce", func() error { return Introduce(d.s, d, n, "") })
	i, _ := d.s.Snapshot().Index(n.Pair[0])
	j, _ := d.s.Snapshot().Index(n.Pair[1])
	if !d.s.Snapshot().Network(network.Usable).Has(i, j) {
		t.Fatal("the two have no tie that can be used")
	}
	introducer, _ := graph.Get[graph.Actor](d.s.Document(), n.Introducer)
	for _, tie := range d.s.Snapshot().Ties {
		if tie.Joins(n.Pair[0], n.Pair[1]) && (tie.Start != d.s.Day() || tie.Note != documentLanguage(d.s).T("command.introduced-by", "Name", introducer.Label())) {
			t.Errorf("the tie is %+v", tie)
		}
	}
	refusal, _ := Introduce(d.s, d, n, "").(*graph.Refusal)
	if refusal == nil || refusal.Message.ID != "introduction.tied" {
		t.Errorf("they are introduced again: %v", refusal)
	}
}

// An introduction that becomes an action rests among the advice, and the action knows who introduces.
func TestAnIntroductionBecomesAnAction(t *testing.T) {
	d := withSample(t)
	n := bestIntroduction(t, d)
	d.oneStep("plan", func() error { return PlanIntroduction(d.s, d, n) })
	card := advice.ForIntroduction(d.s.Snapshot(), n)
	decision, decided := advice.Decided(card, d.s.Document(), d.s.Day())
	action, ok := graph.Get[graph.Action](d.s.Document(), decision.Action)
	if !decided || !ok || action.Responsible != n.Introducer || action.WorkMode != "penciptaan_jaringan" {
		t.Errorf("the action is %+v", action)
	}
	contacts, err := measure.NewContactsOf(t.Context(), d.s.Snapshot())
	if err != nil || len(contacts.OfFocal) == 0 {
		t.Fatalf("there is no contact: %v", err)
	}
	if err := PlanIntroduction(d.s, d, contacts.OfFocal[0]); err != nil {
		t.Error(err)
	}
	for _, a := range graph.All[graph.Action](d.s.Document()) {
		if a.Title == "" {
			t.Errorf("an action has no title: %+v", a)
		}
	}
}

// Of a client nobody makes a tie from the map, whoever asks.
func TestAClientIsNotIntroducedFromTheMap(t *testing.T) {
	d := withSample(t)
	for _, a := range d.s.Snapshot().Actors {
		if !a.IsClient {
			continue
		}
		refusal, _ := Introduce(d.s, d, measure.Introduction{Pair: [2]graph.ID{a.ID, "A40"}}, "").(*graph.Refusal)
		if refusal == nil || refusal.Message.ID != "introduction.from-need" && refusal.Message.ID != "introduction.tied" {
			t.Errorf("%s: %v", a.ID, refusal)
		}
	}
}

func TestTheWaySaysWhereItLeads(t *testing.T) {
	d := withSample(t)
	way := ByID("find-way")
	for id, selected := range map[string][]graph.ID{
		"command.find-way.name":        {"A05"},
		"command.find-way.between":     {"A05", "A07"},
		"command.find-way.to-resource": {graph.All[graph.Resource](d.s.Document())[0].ID},
		"command.find-way.to-source":   {graph.All[graph.Need](d.s.Document())[0].ID},
	} {
		d.s.Select(selected...)
		if !way.Can(d.s) || way.Label(d.s) != d.s.T(id) {
			t.Errorf("%v selected: %q", selected, way.Label(d.s))
		}
		way.Run(d.s, d)
		if d.s.View() != session.ViewWays || d.s.Looks.Ways.From == "" {
			t.Errorf("%v selected: shown is %q from %q", selected, d.s.View(), d.s.Looks.Ways.From)
		}
	}
}
