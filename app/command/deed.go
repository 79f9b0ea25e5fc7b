package command

import (
	"jejaring/app/session"
	"jejaring/graph"
	"jejaring/graph/advice"
	"jejaring/graph/locale"
)

// deeds are what cards ask for that is an edit of the document, each one step; what else they ask for is in OpenCard.
var deeds = map[string]func(*session.Session, Host, advice.Card) error{
	advice.ByContact: contactFor,
	advice.ByDraft:   draftFor,
	advice.ByRenewal: draftFor,
	advice.ByTie:     tieFor,
	advice.ByMeeting: meetingFor,
	advice.ByIssue:   issueFor,
	advice.ByConsent: consentFor,
}

// CardDeed returns what DoCard does: the deed of a card, or nothing where the document can only be looked at.
func CardDeed(s *session.Session, c advice.Card) string {
	if _, edits := deeds[c.Deed()]; edits && !canEdit(s) {
		return advice.ByNothing
	}
	return c.Deed()
}

// DoCard does what a card asks for as one step and opens what is new, to be filled in; where it asks for nothing that
// can be done at once it opens the record where it is mended.
func DoCard(s *session.Session, h Host, c advice.Card) error {
	do, edits := deeds[CardDeed(s, c)]
	switch {
	case !edits:
		return OpenCard(s, h, c)
	case s.InTrial():
		return graph.Refuse("trial.not-work")
	}
	return do(s, h, c)
}

// CardWrites tells whether DoCard writes something down.
func CardWrites(s *session.Session, c advice.Card) bool {
	_, edits := deeds[CardDeed(s, c)]
	return edits
}

// lit returns the k-th actor that a card lights, where it is still there.
func lit(s *session.Session, c advice.Card, k int) (graph.Actor, error) {
	if k < len(c.Lights) {
		if a, ok := graph.Get[graph.Actor](s.Document(), c.Lights[k]); ok {
			return a, nil
		}
	}
	return graph.Actor{}, graph.Refuse("command.gone")
}

// noteFor puts new records in and opens the first one beside the map, or beside the card of an actor, with those lit whom
// the card is about.
func noteFor(s *session.Session, h Host, c advice.Card, label locale.Message, records ...graph.Record) error {
	if err := note(s, h, label, records...); err != nil {
		return err
	}
	showNoted(s, h, c, graph.Key(records[0]))
	return nil
}

func showNoted(s *session.Session, h Host, c advice.Card, id graph.ID) {
	if !onCard(s) && !session.IsDesk(s.View()) {
		s.Show(session.ViewMap)
		s.ShowPanel("")
	}
	s.Select(id)
	s.Light(c.Lights...)
	h.Focus("name")
}

// contactFor records a contact with the party of a card, about the need that waits, or opens the one of the day that was
// only begun.
func contactFor(s *session.Session, h Host, c advice.Card) error {
	a, ok := graph.Get[graph.Actor](s.Document(), c.Contact())
	if !ok {
		return graph.Refuse("command.gone")
	}
	for _, old := range graph.Referring[graph.Contact](s.Document(), a.ID) {
		if old.Actor == a.ID && old.Date == s.Day() && old.IsBegun() {
			showNoted(s, h, c, old.ID)
			return nil
		}
	}
	contact := newContact(s, a.ID)
	contact.By = worker(s)
	if _, ok := graph.Get[graph.Need](s.Document(), c.Action.Need); ok {
		contact.Need = c.Action.Need
	}
	return noteFor(s, h, c, locale.M("edit.add-contact", "Name", a.Label()), contact)
}

// tieFor ties the two whom a card is about.
func tieFor(s *session.Session, _ Host, c advice.Card) error {
	for k := range 2 {
		if _, err := lit(s, c, k); err != nil {
			return err
		}
	}
	s.Show(session.ViewMap)
	return Connect(s, c.Lights[0], c.Lights[1])
}

// consentFor writes down that a party consents, of the day of the picture.
func consentFor(s *session.Session, h Host, c advice.Card) error {
	a, err := lit(s, c, 0)
	if err != nil {
		return err
	}
	consent := graph.NewOf[graph.Consent]()
	consent.Actor, consent.Date = a.ID, s.Day()
	return noteFor(s, h, c, locale.M("edit.add-consent", "Name", a.Label()), consent)
}

// meetingFor plans a series to meet on its next weekday, or opens the meeting that is planned.
func meetingFor(s *session.Session, h Host, c advice.Card) error {
	series, ok := graph.Get[graph.Series](s.Document(), c.Opens)
	if !ok {
		return graph.Refuse("command.gone")
	}
	for _, m := range graph.Referring[graph.Meeting](s.Document(), series.ID) {
		if m.Date > s.Day() {
			showNoted(s, h, c, m.ID)
			return nil
		}
	}
	day := series.Next(s.Document(), s.Day())
	if day == "" {
		return graph.Refuse("command.series-ended", "Name", series.Name)
	}
	return noteFor(s, h, c, locale.M("edit.add-meeting", "Name", series.Name), series.Plan(s.Document(), day))
}

// issueFor makes a public issue of the needs that a card gathers.
func issueFor(s *session.Session, h Host, c advice.Card) error {
	field := graph.ChoiceMessage("service-field", c.Subject, s.Document())
	issue := graph.NewOf[graph.Issue]()
	issue.Title, issue.Field, issue.Declared = graph.Shorten(documentLanguage(s).Say(field), 160), c.Subject, s.Day()
	records := []graph.Record{issue}
	for _, n := range graph.All[graph.Need](s.Document()) {
		if c.GathersIn(n, s.Day()) {
			n.Issue = issue.ID
			records = append(records, n)
		}
	}
	if len(records) == 1 {
		return graph.Refuse("command.gone")
	}
	return noteFor(s, h, c, locale.M("edit.add-issue", "Field", field, "Count", len(records)-1), records...)
}
