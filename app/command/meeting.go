package command

import (
	"cmp"
	"slices"

	"jejaring/app/session"
	"jejaring/graph"
	"jejaring/graph/locale"
)

var meetingCommands = []Command{
	{ID: "add-meeting", Icon: "plus", Needs: needsWork, Menu: "actor", Can: canWork, Do: addMeeting},
	{ID: "add-series", Icon: "calendar", Needs: needsWork, Menu: "actor", Can: canWork, Do: addSeries},
	{ID: "next-meeting", Icon: "plus", Needs: needsWork, Menu: "actor", Can: canPlanNext, Do: planNext},
	{ID: "write-minutes", Icon: "pen", Keys: "Ctrl+R", Menu: "actor", Can: hasMeeting, Do: writeMinutes},
}

// addMeeting adds a meeting of the day, without an invitation (SD-59), where one can meet.
func addMeeting(s *session.Session, h Host) error {
	m := newMeeting(s, s.Day())
	return addListed(s, h, locale.M("edit.add-meeting", "Name", m.Title), m)
}

func newMeeting(s *session.Session, day graph.Date) graph.Meeting {
	m := graph.NewOf[graph.Meeting]()
	m.Title, m.Date = documentLanguage(s).T("command.new-meeting"), day
	m.StartTime = cmp.Or(s.Project().MeetingTime, m.StartTime)
	if venues := graph.Venues(s.Document(), day); len(venues) > 0 {
		m.Venue = venues[0]
	}
	return m
}

// addSeries makes the weekly series of the project (SD-57) and opens it, to be changed where it should be otherwise.
func addSeries(s *session.Session, h Host) error {
	series := graph.NewSeries(s.Project(), s.Day())
	series.Name = graph.Shorten(documentLanguage(s).Say(locale.M("command.series-name", "When", SeriesTime(s))), 120)
	if err := putIn(s, locale.M("edit.add-series", "Name", series.Name), series); err != nil {
		return err
	}
	s.ShowSheet("meeting")
	s.Select(series.ID)
	h.Focus("name")
	return nil
}

// SeriesTime says when the meetings of the project are: Tuesday night.
func SeriesTime(s *session.Session) locale.Message {
	series := graph.NewSeries(s.Project(), s.Day())
	part := "night"
	switch at := series.Time; {
	case at < "11:00":
		part = "morning"
	case at < "15:00":
		part = "noon"
	case at < "18:00":
		part = "afternoon"
	}
	return locale.M("command.series-time."+part, "Weekday", graph.ChoiceMessage("weekday", series.Weekday, s.Document()))
}

// SeriesOn returns the series that are active on the day of the picture.
func SeriesOn(s *session.Session) []graph.Series {
	return slices.DeleteFunc(graph.All[graph.Series](s.Document()), func(r graph.Series) bool {
		return r.ActiveTo != "" && r.ActiveTo <= s.Day()
	})
}

// seriesFor returns the series whose next meeting is to be planned: the selected one, that of the selected meeting, else
// the first one.
func seriesFor(s *session.Session) (graph.Series, bool) {
	for _, id := range s.Selection() {
		if m, ok := graph.Get[graph.Meeting](s.Document(), id); ok {
			id = m.Series
		}
		if series, ok := graph.Get[graph.Series](s.Document(), id); ok {
			return series, true
		}
	}
	if all := SeriesOn(s); len(all) > 0 {
		return all[0], true
	}
	return graph.Series{}, false
}

func canPlanNext(s *session.Session) bool {
	if !canWork(s) {
		return false
	}
	_, ok := seriesFor(s)
	return ok
}

// planNext plans the next meeting of a series.
func planNext(s *session.Session, h Host) error {
	series, _ := seriesFor(s)
	return PlanMeeting(s, h, series, NextFree(s, series))
}

// NextFree returns the next day on which a series meets and no meeting of it is planned; "" where it has ended.
func NextFree(s *session.Session, series graph.Series) graph.Date {
	meetings := series.Meetings(s.Document())
	day := series.Next(s.Document(), s.Day())
	for slices.ContainsFunc(meetings, func(m graph.Meeting) bool { return m.Date == day }) {
		day = series.Next(s.Document(), day)
	}
	return day
}

// PlanMeeting plans the meeting of a series on a day, where and with whom the last one was, or opens the one that is
// planned.
func PlanMeeting(s *session.Session, h Host, series graph.Series, day graph.Date) error {
	if day == "" {
		return graph.Refuse("command.series-ended", "Name", series.Name)
	}
	for _, m := range series.Meetings(s.Document()) {
		if m.Date == day {
			s.Select(m.ID)
			return nil
		}
	}
	m := series.Plan(s.Document(), day)
	label := locale.M("edit.plan-meeting", "Name", series.Name, "Day", locale.ShortDay(day))
	if err := note(s, h, label, m); err != nil {
		return err
	}
	s.Select(m.ID)
	return nil
}

func hasMeeting(s *session.Session) bool {
	return hasDocument(s) && len(s.Document().Records(graph.KindFor[graph.Meeting]())) > 0
}

// writeMinutes shows the minutes of the selected meeting.
func writeMinutes(s *session.Session, _ Host) error {
	if selected := selectedMeeting(s); selected != "" {
		s.Looks.Minutes.Meeting = selected
	}
	s.Looks.Minutes.Begins = true
	s.Select()
	s.ShowPanel("")
	s.ShowSheet("minutes")
	return nil
}

func selectedMeeting(s *session.Session) graph.ID {
	for _, id := range s.Selection() {
		if m, ok := graph.Get[graph.Meeting](s.Document(), id); ok {
			return m.ID
		}
	}
	return ""
}

// MinutesOf returns the meeting whose minutes are written: the selected one, the one that was written last, else the
// newest up to the day, else the first to come; false where there is none.
func MinutesOf(s *session.Session) (graph.Meeting, bool) {
	if selected := selectedMeeting(s); selected != "" {
		s.Looks.Minutes.Meeting = selected
	}
	if m, ok := graph.Get[graph.Meeting](s.Document(), s.Looks.Minutes.Meeting); ok {
		return m, true
	}
	var held, coming graph.Meeting
	for _, m := range graph.All[graph.Meeting](s.Document()) {
		switch {
		case m.Date <= s.Day() && m.Date >= held.Date:
			held = m
		case m.Date > s.Day() && (coming.ID == "" || m.Date < coming.Date):
			coming = m
		}
	}
	m := held
	if m.ID == "" {
		m = coming
	}
	return m, m.ID != ""
}
