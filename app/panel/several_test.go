package panel

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"jejaring/app/command"
	"jejaring/app/kit"
	"jejaring/app/session"
	"jejaring/graph"
	"jejaring/graph/document"
	"jejaring/graph/locale"
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

// One field of all that is selected is two presses away; two that are one are merged after a sentence that says what
// becomes of them.
func TestSeveralAreChangedAndMerged(t *testing.T) {
	k := newDesk(t, "id", "light")
	one, two := k.actorNamed(t, "Forum Warga RW"), k.actorNamed(t, "Dinsos Provinsi")
	k.s.Show(session.ViewMap)
	k.s.Select(one, two)
	k.show(t, 320, 640)
	k.set(t, "sector", "donatur")
	for _, a := range k.s.SelectedActors() {
		if a.Sector != "donatur" {
			t.Errorf("%s is of %s", a.Name, a.Sector)
		}
	}
	k.s.Select(one, two)
	k.press(t, k.s.T("command.merge.name"))
	if chosen := k.s.Selection(); len(chosen) != 1 {
		t.Errorf("selected is %v", chosen)
	}
}

// form returns the form of what all that is selected has in common.
func (k *desk) form(t *testing.T) *kit.Form {
	t.Helper()
	for _, part := range parts(k.window.Content()) {
		if f, ok := part.(*kit.Form); ok {
			return f
		}
	}
	t.Fatal("there is no form")
	return nil
}

// set gives a field of that form a value by keyboard: letters of a choice, or a text.
func (k *desk) set(t *testing.T, field, letters string) {
	t.Helper()
	at := k.form(t).Focusable(field)
	k.window.Canvas().Focus(at)
	if picker, ok := at.(*kit.Picker); ok {
		picker.Tapped(nil)
	}
	e, ok := k.window.Canvas().Focused().(*kit.Entry)
	if !ok {
		t.Fatalf("%s takes no letters", field)
	}
	e.SetText(letters)
	e.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	k.turn()
}

// Needs that differ say so and keep what is left untouched; what is written goes to all, as one step that says to how many.
func TestSeveralNeedsAreChangedTogether(t *testing.T) {
	k := newDesk(t, "id", "light")
	needs := graph.All[graph.Need](k.s.Document())[:3]
	k.s.Show(session.ViewNeeds)
	k.s.Select(needs[0].ID, needs[1].ID, needs[2].ID)
	_, object := k.show(t, 320, 2400)
	says, differ := 0, 0
	for _, part := range parts(object) {
		if text, ok := part.(*kit.Text); ok && text.Visible() && text.Text() == k.s.T("panel.several.differing") {
			says++
		}
	}
	for _, f := range command.AlikeFields(graph.KindFor[graph.Need]()) {
		if f.Value(needs[0]) != f.Value(needs[1]) || f.Value(needs[1]) != f.Value(needs[2]) {
			differ++
		}
	}
	if says != differ || says == 0 {
		t.Fatalf("%d fields say that they differ, %d do", says, differ)
	}
	unit := k.form(t).Focusable("unit").(*kit.Entry)
	if unit.Text != "" || needs[0].Unit == needs[1].Unit && needs[1].Unit == needs[2].Unit {
		t.Fatalf("the unit is shown as %q, of %q, %q and %q", unit.Text, needs[0].Unit, needs[1].Unit, needs[2].Unit)
	}
	steps := len(k.s.Document().Done())
	k.window.Canvas().Focus(unit) // left untouched
	k.set(t, "target_date", "20/12/2026")
	for _, n := range needs {
		now, _ := graph.Get[graph.Need](k.s.Document(), n.ID)
		if n.TargetDate = "2026-12-20"; now != n {
			t.Errorf("%+v, want %+v", now, n)
		}
	}
	done := k.s.Document().Done()
	if label := k.s.Language().Say(done[len(done)-1].Label); len(done) != steps+1 || !strings.Contains(label, "3") {
		t.Errorf("%d steps, the last is %q", len(done)-steps, label)
	}
	command.ByID("undo").Run(k.s, k.h)
	for _, n := range needs {
		if now, _ := graph.Get[graph.Need](k.s.Document(), n.ID); now != n {
			t.Errorf("undone to %+v, want %+v", now, n)
		}
	}
}

// One agreement that cannot be signed keeps all as they were, and is named.
func TestWhatIsRefusedOfSeveralIsNamed(t *testing.T) {
	k := newDesk(t, "id", "light")
	all := graph.All[graph.Agreement](k.s.Document())
	bad := all[0]
	bad.State, bad.Signed = "rancangan", ""
	if err := k.s.Document().Edit(locale.M("test"), func(tx *document.Tx) error { tx.Put(bad); return nil }); err != nil {
		t.Fatal(err)
	}
	ids := []graph.ID{all[1].ID, bad.ID}
	err := command.SetAlike(k.s, ids, "state", "ditandatangani")
	refusal, ok := err.(*graph.Refusal)
	if !ok || !strings.Contains(k.s.Language().Say(refusal.Message), bad.Title) {
		t.Fatalf("refused with %v, want the name %q", err, bad.Title)
	}
	if now, _ := graph.Get[graph.Agreement](k.s.Document(), all[1].ID); now != all[1] {
		t.Errorf("half is done: %+v", now)
	}
}

// Tags are given and taken one by one: others that a party has of its own stay.
func TestTagsOfSeveral(t *testing.T) {
	k := newDesk(t, "id", "light")
	actors := graph.All[graph.Actor](k.s.Document())[:2]
	ids := []graph.ID{actors[0].ID, actors[1].ID}
	common, _ := command.Common(k.s, ids)
	have := common.(graph.Actor).Interests
	if err := command.SetAlike(k.s, ids, "interests", have.With("kebun")); err != nil {
		t.Fatal(err)
	}
	for _, a := range actors {
		if now, _ := graph.Get[graph.Actor](k.s.Document(), a.ID); now.Interests != a.Interests.With("kebun") {
			t.Errorf("%s has %s, had %s", a.Name, now.Interests, a.Interests)
		}
	}
	if err := command.SetAlike(k.s, ids, "role", graph.RoleClient); err == nil {
		t.Error("several become clients at once")
	}
}
