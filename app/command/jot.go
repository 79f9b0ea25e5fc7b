package command

import (
	"slices"
	"strings"

	"jejaring/app/session"
	"jejaring/graph"
	"jejaring/graph/jot"
	"jejaring/graph/locale"
)

// JotPanel is the panel in which a contact is written in one line.
const JotPanel = "jot"

var jotCommands = []Command{
	{ID: "jot-contact", Icon: "phone", Keys: "Ctrl+J", Needs: needsWork, Menu: "actor", Can: canWork, Do: jotContact},
}

// jotContact opens the line for a contact, with the party that is selected where it is not the focal one. What was begun
// there stays.
func jotContact(s *session.Session, h Host) error {
	party, ok := partyOf(s)
	if c, is := graph.Get[graph.Contact](s.Document(), first(s.Selection())); is && !ok {
		party, _ = graph.Get[graph.Actor](s.Document(), c.Actor)
	}
	if party.ID == s.Project().FocalActor { // one's own institution is not approached
		party.ID = ""
	}
	return JotContact(s, h, party.ID)
}

func first(ids []graph.ID) graph.ID {
	if len(ids) == 0 {
		return ""
	}
	return ids[0]
}

// besidePanels are the views beside which the line can stand; from others one goes to the contacts.
var besidePanels = []string{session.ViewMap, session.ViewTable, session.ViewCard}

// JotContact opens the line for a contact with a party; empty for one that the line will name.
func JotContact(s *session.Session, h Host, party graph.ID) error {
	if party != "" && party != s.Looks.Jot.Party {
		s.Looks.Jot = session.JotLook{Line: s.Looks.Jot.Line, Party: party}
	}
	if !session.IsDesk(s.View()) && !slices.Contains(besidePanels, s.View()) {
		s.Show(session.ViewContacts)
	}
	s.ShowPanel(JotPanel)
	h.Focus("name")
	return nil
}

// Jotted returns what the line says, with what was chosen by hand in its place.
func Jotted(s *session.Session) jot.Reading {
	look := s.Looks.Jot
	r := jot.Read(look.Line, jot.In{Among: s.Document(), Day: s.Day(), Party: look.Party, By: worker(s)})
	kind := graph.KindFor[graph.Contact]()
	for _, id := range look.By.Words() {
		f := kind.Field(id)
		r.Contact = f.With(r.Contact, f.Value(look.Fixed)).(graph.Contact)
		r.Parts = slices.DeleteFunc(r.Parts, func(p jot.Part) bool { return p.Field == id })
	}
	if !look.By.Has("kind") {
		r.Contact.Kind = graph.NextContactKind(s.Document(), r.Contact.Actor, r.Contact.Date)
	}
	return r
}

// FixJotted puts a value that was chosen by hand in the place of what the line says.
func FixJotted(s *session.Session, f *graph.Field, value any) {
	look := &s.Looks.Jot
	look.Fixed = f.With(look.Fixed, value).(graph.Contact)
	look.By = look.By.With(f.ID)
}

// WhyNotJotted returns why the line cannot be saved yet, a zero message where it can.
func WhyNotJotted(s *session.Session, r jot.Reading) locale.Message {
	if look := s.Looks.Jot; strings.TrimSpace(look.Line) == "" && look.By == "" { // Enter once more writes nothing
		return locale.M("jot.nothing-said")
	}
	if slices.ContainsFunc(r.Parts, func(p jot.Part) bool { return p.Value == "" }) {
		return locale.M("jot.choose")
	}
	if r.Contact.Actor == "" {
		return locale.M("jot.no-party")
	}
	for _, f := range graph.Check(r.Contact, s.Document()) {
		if f.Severity == graph.Block {
			return f.Message
		}
	}
	return locale.Message{}
}

// SaveJotted writes the contact that the line says as one step, and empties the line for the next one.
func SaveJotted(s *session.Session, h Host) error {
	r := Jotted(s)
	if why := WhyNotJotted(s, r); !why.IsZero() {
		return &graph.Refusal{Message: why}
	}
	if s.InTrial() {
		return graph.Refuse("trial.not-work")
	}
	label := locale.M("edit.add-contact", "Name", graph.NameOf(r.Contact.Actor, s.Document()))
	if err := note(s, h, label, r.Contact); err != nil {
		return err
	}
	s.Looks.Jot = session.JotLook{Party: s.Looks.Jot.Party}
	return nil
}
