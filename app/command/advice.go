package command

import (
	"cmp"
	"strings"

	"jejaring/app/session"
	"jejaring/graph"
	"jejaring/graph/advice"
	"jejaring/graph/document"
	"jejaring/graph/locale"
)

// What a card becomes where nothing says otherwise: days for which it is put off, and within which an action is due.
const (
	putOffDays = 30
	dueDays    = 14
)

// OpenCard shows the record where a card is mended beside the map, or beside the card of an actor where that is what is
// seen, and lights there whom it is about. An introduction is tried in the stages 0–1–3.
func OpenCard(s *session.Session, h Host, c advice.Card) error {
	r, ok := s.Document().Record(c.Opens)
	if !ok {
		return graph.Refuse("command.gone")
	}
	if pair, between, ok := c.Introduces(); ok {
		s.Looks.Stages = session.StagesLook{List: "introductions", Pair: pair, Between: between}
		s.Show(session.ViewStages)
		return nil
	}
	if onCard(s) && c.Deed() != advice.ByThanks {
		openBeside(s, h, c.Opens)
		return nil
	}
	s.Show(session.ViewMap)
	s.Select(c.Opens)
	if t, tie := r.(graph.Tie); tie {
		if s.SelectPair(t.From, t.To); len(s.Selection()) == 0 { // the filters leave it out
			s.Select(c.Opens)
		}
	}
	if c.Deed() == advice.ByThanks {
		s.ShowPanel(session.PanelGiven)
	}
	s.Light(c.Lights...)
	return nil
}

// openBeside shows a record beside the card of an actor; the actor itself by all of its fields.
func openBeside(s *session.Session, h Host, id graph.ID) {
	s.Select(id)
	if _, ok := graph.Get[graph.Actor](s.Document(), id); ok {
		ByID("edit-actor").Run(s, h)
	}
}

// PlanCard makes a card an action of the follow-up plan, with what the card knows of it; the card rests until the action
// is done or dropped. Its title is in the language of the document. It is said until when, and offered to be opened.
func PlanCard(s *session.Session, h Host, c advice.Card) error {
	a := graph.NewOf[graph.Action]()
	a.Title, a.Need = graph.Shorten(documentLanguage(s).Say(c.Title), 200), c.Action.Need
	a.WorkMode = cmp.Or(c.Action.WorkMode, a.WorkMode)
	a.Responsible = cmp.Or(c.Action.Responsible, worker(s))
	a.Due = max(s.Day(), cmp.Or(c.Action.Due, s.Day().Add(dueDays)))
	d := decisionOn(s, c)
	d.Verdict, d.Action = advice.Planned, a.ID
	label := locale.M("edit.plan-card", "Title", c.Title, "Day", locale.Day(a.Due))
	if err := s.Document().Edit(label, func(tx *document.Tx) error { tx.Put(a, d); return nil }); err != nil {
		return err
	}
	h.Offer(label, func() {
		if !onCard(s) {
			s.Show(session.ViewMap)
			s.ShowPanel("")
		}
		s.Select(a.ID)
	})
	return nil
}

// PutOffCard lets a card rest for thirty days.
func PutOffCard(s *session.Session, h Host, c advice.Card) error {
	d := decisionOn(s, c)
	d.Verdict, d.Until = advice.PutOff, s.Day().Add(putOffDays)
	return note(s, h, locale.M("edit.put-off-card", "Title", c.Title, "Day", locale.Day(d.Until)), d)
}

// IgnoreCard lets a card rest for good, for a reason that is written down.
func IgnoreCard(s *session.Session, h Host, c advice.Card, reason string) error {
	d := decisionOn(s, c)
	d.Verdict, d.Reason = advice.Ignored, strings.TrimSpace(reason)
	if d.Reason == "" {
		refusal := graph.Refuse("decision.needs-reason")
		refusal.Field = "reason"
		return refusal
	}
	return note(s, h, locale.M("edit.ignore-card", "Title", c.Title), d)
}

// ShowCardAgain takes back what was decided on a card. An action that it became stays.
func ShowCardAgain(s *session.Session, h Host, c advice.Card) error {
	var ids []graph.ID
	for _, d := range graph.All[graph.Decision](s.Document()) {
		if d.Rule == c.Rule && d.Subject == c.Subject {
			ids = append(ids, d.ID)
		}
	}
	label := locale.M("edit.show-card-again", "Title", c.Title)
	if err := s.Document().Edit(label, func(tx *document.Tx) error {
		tx.Delete(ids...)
		return nil
	}); err != nil {
		return err
	}
	h.Tell(label)
	return nil
}

// Thank notes that a party was thanked on the day of the picture.
func Thank(s *session.Session, h Host, id graph.ID, form string) error {
	a, ok := graph.Get[graph.Actor](s.Document(), id)
	if !ok {
		return graph.Refuse("command.gone")
	}
	t := graph.NewOf[graph.Thanks]()
	t.Actor, t.Date, t.Form = id, s.Day(), cmp.Or(form, t.Form)
	return note(s, h, locale.M("edit.thank", "Name", a.Label()), t)
}

// decisionOn returns the decision on a card without a verdict; one that ran out is used again.
func decisionOn(s *session.Session, c advice.Card) graph.Decision {
	d := graph.NewOf[graph.Decision]()
	for _, old := range graph.All[graph.Decision](s.Document()) {
		if old.Rule == c.Rule && old.Subject == c.Subject {
			d = graph.Decision{ID: old.ID}
		}
	}
	d.Rule, d.Subject, d.Date = c.Rule, c.Subject, s.Day()
	return d
}

// note puts records in and says what was done.
func note(s *session.Session, h Host, label locale.Message, records ...graph.Record) error {
	if err := putIn(s, label, records...); err != nil {
		return err
	}
	h.Tell(label)
	return nil
}

// worker returns the one social worker of the document; "" where there is none, or there are several.
func worker(s *session.Session) graph.ID {
	var found graph.ID
	for _, a := range graph.All[graph.Actor](s.Document()) {
		switch {
		case a.Role != graph.RoleWorker || a.Archived:
		case found != "":
			return ""
		default:
			found = a.ID
		}
	}
	return found
}

// documentLanguage returns the language that the project is written in, that of the screen where it does not say.
func documentLanguage(s *session.Session) locale.Language {
	return locale.Of(cmp.Or(s.Project().Language, string(s.Language())))
}
