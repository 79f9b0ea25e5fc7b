package command

import (
	"testing"

	"jejaring/app/session"
	"jejaring/graph"
)

// Ctrl+J takes the party that is selected, but for the focal one, and leads to the contacts from where there is no panel.
func TestJotContact(t *testing.T) {
	d := newDesk(t)
	ByID("open-sample").Run(d.s, d)
	d.s.Select("A20")
	ByID("jot-contact").Run(d.s, d)
	if d.s.Looks.Jot.Party != "A20" || d.s.Panel() != JotPanel {
		t.Errorf("the line is about %q in panel %q", d.s.Looks.Jot.Party, d.s.Panel())
	}
	d.s.Looks.Jot = session.JotLook{}
	d.s.Select(d.s.Project().FocalActor)
	ByID("jot-contact").Run(d.s, d)
	if d.s.Looks.Jot.Party != "" {
		t.Errorf("the line is about %q", d.s.Looks.Jot.Party)
	}
	d.s.Show(session.ViewHome)
	ByID("jot-contact").Run(d.s, d)
	if d.s.View() != session.ViewContacts || d.s.Panel() != JotPanel {
		t.Errorf("from the start one comes to %s with panel %q", d.s.View(), d.s.Panel())
	}
	d.s.Looks.Jot.Line = "telp LPM: bersedia, rapat besok"
	r := Jotted(d.s)
	kind := graph.KindFor[graph.Contact]()
	FixJotted(d.s, kind.Field("result"), "menolak")
	if got := Jotted(d.s).Contact; got.Result != "menolak" || got.NextDate != r.Contact.NextDate {
		t.Errorf("what was chosen by hand gives %+v", got)
	}
}
