package panel

import (
	"strings"
	"testing"

	"jejaring/app/command"
	"jejaring/app/session"
	"jejaring/graph"
	"jejaring/graph/document"
	"jejaring/graph/layout"
	"jejaring/graph/locale"
)

// noted returns the note of a map with one, selected.
func noted(t *testing.T, k *desk) graph.Annotation {
	t.Helper()
	k.s.Show(session.ViewMap)
	if err := command.Annotate(k.s, k.h, graph.Note, layout.Point{}); err != nil {
		t.Fatal(err)
	}
	a, _ := command.SelectedAnnotation(k.s)
	return a
}

func TestWordsAndColourOfANote(t *testing.T) {
	k := newDesk(t, "id", "light")
	id := noted(t, k).ID
	panel, object := k.show(t, 320, 700)
	if panel != "annotation" || !strings.Contains(said(object), k.s.T("annotation.text")) || strings.Contains(said(object), k.s.T("annotation.strength")) {
		t.Fatalf("%s says %q", panel, said(object))
	}
	steps := len(k.s.Document().Done())
	k.write(k.entry(t, 0), "Rawat hubungan ini")
	k.choose(t, k.s.T("annotation-colour.merah"), 0)
	k.turn()
	a, _ := graph.Get[graph.Annotation](k.s.Document(), id)
	if a.Text != "Rawat hubungan ini" || a.Colour != "merah" || len(k.s.Document().Done()) != steps+2 {
		t.Errorf("%d steps, %+v", len(k.s.Document().Done())-steps, a)
	}
	k.write(k.entry(t, 0), strings.Repeat("a", 301))
	if after, _ := graph.Get[graph.Annotation](k.s.Document(), id); after != a || len(k.h.Failed) != 1 {
		t.Errorf("301 letters: %d failures, %+v", len(k.h.Failed), after)
	}
}

func TestStrengthOfABackground(t *testing.T) {
	k := newDesk(t, "en", "dark")
	a := noted(t, k)
	a.ID, a.Kind, a.Strength = graph.BeneathID(a.Drawing), graph.Beneath, 1
	if err := k.s.Document().Edit(locale.M("test"), func(tx *document.Tx) error { tx.Put(a); return nil }); err != nil {
		t.Fatal(err)
	}
	command.ByID("arrange-background").Run(k.s, k.h)
	_, object := k.show(t, 320, 700)
	if strings.Contains(said(object), k.s.T("annotation.text")) {
		t.Error("a background has words")
	}
	k.choose(t, k.s.T("panel.annotation.strength.3"), 0)
	if b, _ := graph.BeneathOf(k.s.Document(), a.Drawing); b.Strength != 3 {
		t.Errorf("the strength is %d", b.Strength)
	}
}

func TestAReadOnlyNoteSaysWhy(t *testing.T) {
	k := newDesk(t, "id", "light")
	a := noted(t, k)
	path := t.TempDir() + "/ro.jejaring"
	if err := k.s.Document().SaveCopy(path); err != nil {
		t.Fatal(err)
	}
	d, err := document.Open(path, document.Options{ReadOnly: true})
	if err != nil {
		t.Fatal(err)
	}
	k.s.Use(d)
	k.s.Select(a.ID)
	_, object := k.show(t, 320, 700)
	if !strings.Contains(strings.ReplaceAll(said(object), "\n", " "), k.s.T("panel.read-only")) || !k.entry(t, 0).Disabled() {
		t.Errorf("it says %q", said(object))
	}
}

// In a trial a note is no trial: nothing of it can be changed, and it is said why.
func TestANoteInATrialSaysWhy(t *testing.T) {
	k := newDesk(t, "en", "light")
	a := noted(t, k)
	if err := k.s.Try(); err != nil {
		t.Fatal(err)
	}
	k.s.Select(a.ID)
	_, object := k.show(t, 320, 700)
	if !strings.Contains(strings.ReplaceAll(said(object), "\n", " "), k.s.T("trial.not-work")) || !k.entry(t, 0).Disabled() {
		t.Errorf("it says %q", said(object))
	}
}
