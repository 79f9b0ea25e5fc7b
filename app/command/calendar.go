package command

import (
	"io"

	"jejaring/app/session"
	"jejaring/graph"
	"jejaring/graph/format"
	"jejaring/graph/locale"
)

var calendarCommands = []Command{
	{ID: "export-calendar", Icon: "calendar", Menu: "file", Can: hasDocument, Do: exportCalendar},
}

// exportCalendar writes what is to come as a calendar file for other programs.
func exportCalendar(s *session.Session, h Host) error {
	records, day, l := graph.Freeze(s.Document()), s.Day(), s.Language()
	Save(s, h, File{
		Title: locale.M("command.export-calendar.title"), Name: s.Project().Name, Extension: ".ics",
		Write: func(out io.Writer) error { return format.Calendar(out, records, day, l) },
	})
	return nil
}

// AddMeetingOn plans a meeting on a day and opens it at the side. On a day on which a series meets it is one of that series.
func AddMeetingOn(s *session.Session, h Host, day graph.Date, series graph.ID) error {
	m := newMeeting(s, day)
	if of, ok := graph.Get[graph.Series](s.Document(), series); ok {
		m = of.Plan(s.Document(), day)
	}
	return record(s, h, locale.M("edit.add-meeting", "Name", m.Title), m)
}

// AddActionOn writes down something to be done by a day and opens it at the side.
func AddActionOn(s *session.Session, h Host, day graph.Date) error {
	a := newAction(s, documentLanguage(s).T("command.new-action"))
	a.Due = day
	return record(s, h, locale.M("edit.add-action"), a)
}

// JotStepOn opens the line for a contact whose next step is on a day; on a day that is past the contact was then.
func JotStepOn(s *session.Session, h Host, day graph.Date) error {
	s.Looks.Jot = session.JotLook{}
	kind := graph.KindFor[graph.Contact]()
	if day > s.Day() {
		FixJotted(s, kind.Field("next_date"), day)
	} else {
		FixJotted(s, kind.Field("date"), day)
	}
	return JotContact(s, h, "")
}
