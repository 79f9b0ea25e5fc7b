package panel

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"jejaring/app/command"
	"jejaring/app/kit"
	"jejaring/app/session"
	"jejaring/graph"
	"jejaring/graph/measure"
)

// tries opens the panel of a view in which things are tried, and returns what it says.
func (k *desk) tries(t *testing.T, view string) string {
	t.Helper()
	k.s.Show(view)
	_, object := k.show(t, 432, 2400)
	k.settle(t)
	return strings.ReplaceAll(said(object), "\n", " ")
}

// TestATrialSaysThatLessIsMet: who is nobody's only support may still take part of what needs are met by.
func TestATrialSaysThatLessIsMet(t *testing.T) {
	k := newDesk(t, "id", "light")
	command.ByID("show-trial").Run(k.s, k.h)
	if err := command.Without(k.s, k.h, k.actorNamed(t, "Lembaga Zakat")); err != nil {
		t.Fatal(err)
	}
	if text := k.tries(t, session.ViewTrial); !strings.Contains(text, "turun dari 44,9% ke 38,1%") || strings.Contains(text, k.s.T("panel.trial.nobody-hit")) {
		t.Errorf("it says %s", text)
	}
	if err := command.Without(k.s, k.h, k.s.Project().FocalActor); err != nil {
		t.Fatal(err)
	}
	if text := k.tries(t, session.ViewTrial); !strings.Contains(text, k.s.T("panel.trial.needs-gone", "Count", 3)) {
		t.Errorf("of needs whose owner stops it says %s", text)
	}
}

// SD-27: one press lets the social workers leave, and says what would be left without them.
func TestWithoutTheFacilitatorByOnePress(t *testing.T) {
	k := newDesk(t, "id", "light")
	command.ByID("show-trial").Run(k.s, k.h)
	k.tries(t, session.ViewTrial)
	k.press(t, "Bagaimana tanpa fasilitator?")
	gone, left := k.s.Trial().Gone, 0
	for _, a := range k.s.Snapshot().Actors {
		if a.Role == graph.RoleWorker {
			left++
		}
	}
	if len(gone) == 0 || left > 0 || gone[0].Role != graph.RoleWorker {
		t.Errorf("%v are gone, %d workers are left", gone, left)
	}
	if text := k.tries(t, session.ViewTrial); !strings.Contains(text, gone[0].MapLabel()) || !strings.Contains(text, k.s.T("panel.trial.follows")) {
		t.Errorf("it says %s", text)
	}
	command.ByID("cancel-trial").Run(k.s, k.h)
	command.ByID("try-without-workers").Run(k.s, k.h) // and from anywhere
	if k.s.View() != session.ViewTrial || len(k.s.Trial().Gone) != len(gone) {
		t.Errorf("by the command %v are gone in %s", k.s.Trial().Gone, k.s.View())
	}
}

func TestTheTrialSetsNumbersSideBySide(t *testing.T) {
	for _, language := range []string{"id", "en"} {
		k := newDesk(t, language, "light")
		command.ByID("show-trial").Run(k.s, k.h)
		text := k.tries(t, session.ViewTrial)
		if !strings.Contains(text, k.s.T("panel.trial.empty")) || strings.Contains(text, k.s.T("panel.trial.follows")) {
			t.Errorf("where nothing is tried it says %s", text)
		}
		if n := strings.Count(text, k.s.T("panel.trial.same")); n < 10 {
			t.Errorf("%d numbers stay as they are, want all", n)
		}
		lks := k.actorNamed(t, "LKS")
		if err := command.Without(k.s, k.h, lks); err != nil {
			t.Fatal(err)
		}
		text = k.tries(t, session.ViewTrial)
		l := k.s.Language()
		for _, id := range measure.ForTrial {
			m, _ := measure.ByID(id)
			r, ok := k.s.Known(id)
			if !ok || !strings.Contains(text, l.Say(m.Question())) || !strings.Contains(text, l.Say(r.Sentence)) {
				t.Errorf("%s is not answered", id)
			}
		}
		for _, m := range k.s.Trial().Losses.Say(k.s.Before()) {
			if !strings.Contains(text, l.Say(m)) {
				t.Errorf("it does not say %q", l.Say(m))
			}
		}
		for _, words := range []string{"46 46 45 45 −1", "87 87 77 77 −10", "Yayasan Donor", k.s.T("panel.trial.stops", "Count", 18)} {
			if !strings.Contains(text, words) {
				t.Errorf("it does not say %q: %s", words, text)
			}
		}
		if strings.Contains(text, "NaN") || strings.Contains(text, "<no value>") {
			t.Error(text)
		}
	}
}

func TestWhatIsTriedIsTakenBack(t *testing.T) {
	k := newDesk(t, "id", "dark")
	lks := k.actorNamed(t, "LKS")
	k.s.Select(lks)
	command.ByID("show-trial").Run(k.s, k.h)
	k.tries(t, session.ViewTrial)
	k.press(t, "Coba tanpa ini")
	if found := k.s.Trial(); len(found.Gone) != 1 || len(k.s.Selection()) > 0 {
		t.Fatalf("%+v is tried", found)
	}
	for _, part := range parts(k.window.Content()) {
		if b, ok := part.(*kit.Button); ok && b.Label() == "" { // only the way back has no word
			b.Tapped(nil)
		}
	}
	k.turn()
	if !k.s.Trial().IsEmpty() {
		t.Errorf("%+v is still tried", k.s.Trial())
	}
}

func TestTheBestLinkedStopOneByOne(t *testing.T) {
	k := newDesk(t, "id", "light")
	real, revision := k.s.Document(), k.s.Document().Revision()
	text := k.tries(t, session.ViewResilience)
	if !strings.Contains(text, "Kini 43 dari 46 pihak") || k.s.InTrial() {
		t.Errorf("at first it says %s", text)
	}
	k.press(t, "PSM RW 07")
	if left, ok := command.Walked(k.s); left != 3 || !ok {
		t.Fatalf("%d have stopped, want 3", left)
	}
	text = k.tries(t, session.ViewResilience)
	if !strings.Contains(text, "3 dari 30 pihak berhenti") || !strings.Contains(text, "Kelompok terbesar kini 38 dari 46 pihak (82,6%)") {
		t.Errorf("it says %s", text)
	}
	for _, a := range graph.All[graph.Actor](real) {
		if a.IsClient && strings.Contains(text, a.Label()) {
			t.Errorf("the client %s is named", a.Label())
		}
	}
	k.choose(t, "Sering dilalui", 0)
	k.settle(t)
	k.press(t, "LKS")
	if left, _ := command.Walked(k.s); left != 2 || k.s.Looks.Resilience != "betweenness" {
		t.Errorf("%d have stopped by %q", left, k.s.Looks.Resilience)
	}
	if cut := k.s.Trial().Losses; len(cut.Cut) == 0 || len(cut.LoseAll)+len(cut.LoseHalf) > 0 {
		t.Errorf("lit are %+v, want who is cut off", cut)
	}
	if real.Revision() != revision {
		t.Error("the document was changed")
	}
	k.s.CancelTrial()
	if err := command.Without(k.s, k.h, k.actorNamed(t, "LKS")); err != nil {
		t.Fatal(err)
	}
	if text = k.tries(t, session.ViewResilience); !strings.Contains(text, "Simulasi lain sedang berjalan") {
		t.Errorf("while something else is tried it says %s", text)
	}
}

// Whoever has stopped, the panel, the map and the comparison show one state, whatever is chosen after what.
func TestAnotherOrderIsFollowedAtOnce(t *testing.T) {
	k := newDesk(t, "id", "light")
	k.tries(t, session.ViewResilience)
	before := k.s.Before()
	k.press(t, before.Actors[measure.DeclineByDegree(before).Order[5]].Label())
	first, _ := command.Walked(k.s)
	for _, order := range []string{"Sering dilalui", "Banyak ikatan", "Sering dilalui"} {
		k.choose(t, order, 0)
		k.settle(t)
		left, ok := command.Walked(k.s)
		if left != first || left != 6 || !ok {
			t.Fatalf("%d have stopped, want %d as before", left, first)
		}
		text := strings.ReplaceAll(said(k.window.Content()), "\n", " ")
		for _, m := range (measure.Losses{Cut: k.s.Trial().Losses.Cut}).Say(k.s.Before()) {
			if words := k.s.Language().Say(m); !strings.Contains(text, words) {
				t.Errorf("by %s it does not say %q: %s", order, words, text)
			}
		}
		name := k.s.Document().Done()[left-1].Label.Values[1]
		if !strings.Contains(text, fmt.Sprint(name, " berhenti.")) {
			t.Errorf("by %s the last on the map is %v: %s", order, name, text)
		}
	}
}

func TestTheOrderByPathsIsThereAtOnce(t *testing.T) {
	k := newDesk(t, "id", "light")
	k.tries(t, session.ViewResilience)
	k.choose(t, "Sering dilalui", 0)
	k.settle(t)
	if text := said(k.window.Content()); !strings.Contains(text, "0 dari 30") || strings.Contains(text, "Belum dihitung") {
		t.Errorf("it says %s", text)
	}
}

func TestWhereNobodyCanStop(t *testing.T) {
	k := newDesk(t, "id", "light")
	var ties []graph.ID
	for _, tie := range graph.All[graph.Tie](k.s.Document()) {
		ties = append(ties, tie.ID)
	}
	if err := command.Delete(k.s, k.h, ties...); err != nil {
		t.Fatal(err)
	}
	for _, view := range []string{session.ViewResilience, session.ViewTrial} {
		text := k.tries(t, view)
		if strings.Contains(text, "NaN") || !strings.Contains(text, k.s.T("measure.no-ties")) && view == session.ViewResilience {
			t.Errorf("%s says %s", view, text)
		}
	}
	if slices.Contains(k.s.Selection(), "T001") {
		t.Error("a tie that is gone is selected")
	}
}

// At 150 % the panels fit into the drawer of the smallest window.
func TestWhatIsTriedFitsWithLargeText(t *testing.T) {
	for _, language := range []string{"id", "en"} {
		k := newDesk(t, language, "light")
		fyne.CurrentApp().Settings().SetTheme(kit.Theme{Mode: "light", Percent: 150})
		if err := command.Without(k.s, k.h, k.actorNamed(t, "LKS")); err != nil {
			t.Fatal(err)
		}
		for _, view := range []string{session.ViewTrial, session.ViewResilience} {
			k.s.Show(view)
			_, object := k.show(t, 400, 900)
			k.settle(t)
			if least := object.(*frame).body.MinSize().Width; least > 400 {
				t.Errorf("%s in %s is %v wide", view, language, least)
			}
			if view == session.ViewTrial {
				k.s.CancelTrial()
			}
		}
	}
}
