// Package agenda finds everything that has a date: what is to come, by day, and what has been, by lane.
//
// It reads records only and keeps nothing, so calendar, timeline and files show one list. What an entry is called never
// holds a private field or the name of a client, since calendars leave the office; what is private stands apart in Detail.
package agenda

import (
	"cmp"
	"slices"

	"jejaring/graph"
	"jejaring/graph/locale"
)

// Kind is why something has a date.
type Kind string

// The kinds of what is to come. Their words are in the catalogues under "agenda.<kind>".
const (
	NextStep  Kind = "next-step" // after a contact
	Meeting   Kind = "meeting"
	Series    Kind = "series" // a day on which a series will meet and no meeting is planned yet
	Action    Kind = "action"
	Agreement Kind = "agreement" // its last day
	Need      Kind = "need"      // the day by which it is to be met
	Goal      Kind = "goal"      // the day by which a partnership is to reach a level; its ID is that of the tie
)

// Kinds lists the kinds of what is to come in the order in which people see them.
var Kinds = []Kind{NextStep, Meeting, Series, Action, Agreement, Need, Goal}

// Entry is one thing on one day.
type Entry struct {
	Kind   Kind
	Day    graph.Date
	Time   graph.Clock   // empty for all day
	ID     graph.ID      // of the record
	Title  locale.Phrase // may leave the office
	About  graph.ID      // party of a next step; empty for others
	Detail string        // private words on it; empty for none
	Done   bool
	Late   bool // it was due before the day of the picture, and is not done
}

// Span is a run of days, both ends included.
type Span struct{ From, To graph.Date }

// Has tells whether a day lies in the span.
func (s Span) Has(day graph.Date) bool { return day != "" && s.From <= day && day <= s.To }

// Coming returns what has a date in a span, by day, time of day, kind and ID; now is the day of the picture. What was
// called off or replaced is not in it. Time is linear in the records, and in the days of each series.
func Coming(from graph.Reader, now graph.Date, span Span) []Entry {
	a := &list{Reader: from, now: now, span: span}
	a.steps()
	a.meetings()
	a.series()
	a.actions()
	a.agreements()
	a.needs()
	a.goals()
	slices.SortFunc(a.entries, func(x, y Entry) int {
		return cmp.Or(cmp.Compare(x.Day, y.Day), cmp.Compare(x.Time, y.Time), cmp.Compare(slices.Index(Kinds, x.Kind), slices.Index(Kinds, y.Kind)), cmp.Compare(x.ID, y.ID))
	})
	return a.entries
}

// list is a list under way.
type list struct {
	graph.Reader
	now     graph.Date
	span    Span
	entries []Entry
}

func (a *list) add(e Entry) {
	if a.span.Has(e.Day) {
		a.entries = append(a.entries, e)
	}
}

// steps adds the next steps of contacts; one that was left open and then followed by a newer contact is replaced.
func (a *list) steps() {
	newest := graph.NewestContacts(a, a.now)
	for _, c := range graph.All[graph.Contact](a) {
		done, current := c.NextDone == graph.Yes, newest[c.Actor].ID == c.ID || c.Date > a.now
		if !a.span.Has(c.NextDate) || !done && !current {
			continue
		}
		a.add(Entry{
			Kind: NextStep, Day: c.NextDate, ID: c.ID, About: c.Actor, Detail: c.NextAction, Done: done, Late: c.DaysLate(a.now) > 0,
			Title: locale.M("agenda.next-step.title", "Name", locale.Name(graph.NameOf(c.Actor, a))),
		})
	}
}

func (a *list) meetings() {
	for _, m := range graph.All[graph.Meeting](a) {
		a.add(Entry{Kind: Meeting, Day: m.Date, Time: m.StartTime, ID: m.ID, Title: locale.Name(m.Title), Done: m.Date < a.now})
	}
}

// actions adds what is due; what was called off is not.
func (a *list) actions() {
	for _, c := range graph.All[graph.Action](a) {
		if c.Status != "batal" {
			a.add(Entry{Kind: Action, Day: c.Due, ID: c.ID, Title: locale.Name(c.Title), Done: !c.IsOpen(), Late: c.IsOverdue(a.now)})
		}
	}
}

// agreements adds the last days of those that are signed.
func (a *list) agreements() {
	for _, g := range graph.All[graph.Agreement](a) {
		if g.State == "ditandatangani" {
			a.add(Entry{Kind: Agreement, Day: g.End, ID: g.ID, Title: locale.M("agenda.agreement.title", "Title", g.Title), Done: g.End < a.now})
		}
	}
}

// needs adds the days by which needs are to be met; whose need it is is said by label.
func (a *list) needs() {
	for _, n := range graph.All[graph.Need](a) {
		met := n.Status == "terpenuhi" || n.Status == "ditutup"
		a.add(Entry{
			Kind: Need, Day: n.TargetDate, ID: n.ID, Done: met, Late: !met && n.TargetDate < a.now,
			Title: locale.M("agenda.need.title", "Title", n.Title, "Owner", locale.Name(graph.NameOf(n.Owner, a))),
		})
	}
}
