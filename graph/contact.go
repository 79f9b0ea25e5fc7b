package graph

import "jejaring/graph/locale"

// Contact is one act of approaching a party (SD-78).
type Contact struct {
	ID         ID
	Actor      ID     `need:"true" refers:"actor"`
	Date       Date   `need:"true"`
	Kind       string `need:"true" of:"contact-kind" default:"pendahuluan"`
	Channel    string `of:"channel"`
	By         ID     `refers:"actor"`
	Need       ID     `refers:"need"`
	Result     string `need:"true" of:"contact-result" default:"belum_dijawab"`
	NextAction string `max:"200" private:"true"`
	NextDate   Date
	NextDone   Answer
	Note       string `max:"2000" long:"true" private:"true"`
}

// IsBegun tells whether a contact has neither an answer nor a next step nor a word on it yet.
func (c Contact) IsBegun() bool {
	return c.Result == "belum_dijawab" && c.NextDate == "" && c.NextAction == "" && c.Note == ""
}

// Check asks that the first contact of a party is a preliminary one.
func (c Contact) Check(among Reader) []Finding {
	first := true
	for _, r := range among.Referring(c.Actor) { // not copied: some actors are contacted thousands of times
		if other, ok := r.(Contact); ok && other.Actor == c.Actor && other.ID != c.ID && (other.Date < c.Date || (other.Date == c.Date && other.ID < c.ID)) {
			first = false
			break
		}
	}
	switch {
	case first && c.Kind != "pendahuluan":
		return []Finding{{Block, "kind", locale.M("contact.first-must-be-preliminary")}}
	case !first && c.Kind == "pendahuluan":
		return []Finding{{Warn, "kind", locale.M("contact.second-preliminary")}}
	}
	return nil
}

// NextContactKind returns the kind that a contact with a party has on a day: the first is preliminary, each later one goes
// on (SD-78).
func NextContactKind(among Reader, party ID, day Date) string {
	for _, r := range among.Referring(party) {
		if c, ok := r.(Contact); ok && c.Actor == party && c.Date <= day {
			return "lanjutan"
		}
	}
	return "pendahuluan"
}

// DaysLate returns by how many days the next step is late on a day; 0 where it is not.
func (c Contact) DaysLate(day Date) int {
	if c.NextDate == "" || c.NextDate >= day || c.NextDone == Yes {
		return 0
	}
	return day.Since(c.NextDate)
}

// NewestContacts returns the newest contact of each actor up to a day, by the ID of the actor. Time is linear in the
// contacts.
func NewestContacts(among Reader, day Date) map[ID]Contact {
	newest := map[ID]Contact{}
	for _, c := range All[Contact](among) {
		if c.Date <= day && c.Date >= newest[c.Actor].Date {
			newest[c.Actor] = c
		}
	}
	return newest
}
