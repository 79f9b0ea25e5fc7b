package view

import (
	"cmp"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"jejaring/app/command"
	"jejaring/app/kit"
	"jejaring/graph"
)

// meetingMonth shows the days of a month: those with a meeting, and those on which a series meets. A press on a meeting
// chooses it, a press on a day of a series plans the meeting.
type meetingMonth struct {
	*kit.Month
	g  *gatheringPart
	of graph.ID // meeting whose month was shown last
}

func newMeetingMonth(g *gatheringPart) *meetingMonth {
	m := &meetingMonth{g: g}
	m.Month = kit.NewMonth(g.s.Language(), m.days)
	return m
}

// update goes to the month of the chosen meeting, where that is another one.
func (m *meetingMonth) update() {
	day := cmp.Or(m.First(), m.g.s.Day())
	if chosen, ok := m.g.meeting(); ok && chosen.ID != m.of {
		m.of, day = chosen.ID, chosen.Date
	}
	m.GoTo(day)
}

// dayAndMonth returns a short date without its year.
func dayAndMonth(date string) string {
	if k := strings.LastIndex(date, " "); k > 0 {
		return date[:k]
	}
	return date
}

// days are the days of a month.
func (m *meetingMonth) days(days []graph.Date) []fyne.CanvasObject {
	held, planned, list := m.meetings(), m.planned(days[0]), make([]fyne.CanvasObject, len(days))
	for k, day := range days {
		list[k] = m.day(day, held[day], planned[day])
	}
	return list
}

// meetings returns the meeting of each day; of several the chosen one, else the last.
func (m *meetingMonth) meetings() map[graph.Date]graph.ID {
	held := map[graph.Date]graph.ID{}
	for _, of := range m.g.all {
		if held[of.Date] != m.g.chosen || held[of.Date] == "" {
			held[of.Date] = of.ID
		}
	}
	return held
}

// planned returns the days of a month on which a series will meet.
func (m *meetingMonth) planned(first graph.Date) map[graph.Date]graph.Series {
	days := map[graph.Date]graph.Series{}
	for _, series := range command.SeriesOn(m.g.s) {
		for _, day := range series.Coming(m.g.s.Document(), max(m.g.s.Day(), first.Add(-1)), 5) {
			days[day] = series
		}
	}
	return days
}

// day is one day; with a meeting on a ground of colour, and with one that is to be planned in a frame.
func (m *meetingMonth) day(day graph.Date, meeting graph.ID, series graph.Series) fyne.CanvasObject {
	text := strconv.Itoa(day.Time().Day())
	high := kit.Size(kit.SizeControl) - 8
	style, look := kit.Quiet, kit.Look{Radius: 6}
	if day == m.g.s.Day() {
		style = kit.Strong
	}
	switch {
	case meeting != "" && meeting == m.g.chosen:
		look.Fill, style = kit.ColorAccent, kit.Strong.In(kit.ColorOnAccent)
	case meeting != "":
		look.Fill, style = kit.ColorTint, kit.Strong.In(kit.ColorAccent)
	case series.ID != "":
		look.Stroke, style = kit.ColorEdge, kit.Body
	default:
		return kit.AtLeast(0, high, kit.NewText(style, text).Centred())
	}
	words := kit.AtLeast(0, high, kit.NewText(style, text).Centred())
	press := kit.NewPress(words, func() {
		if meeting != "" {
			m.g.s.Select(meeting)
		} else if err := command.PlanMeeting(m.g.s, m.g.h, series, day); err != nil {
			m.g.h.Fail(err)
		}
	})
	press.SetTip(m.tip(day, meeting, series))
	return kit.Pad(1, 1, press.SetLook(look))
}

func (m *meetingMonth) tip(day graph.Date, meeting graph.ID, series graph.Series) string {
	date := m.g.s.Language().Date(string(day))
	if meeting != "" {
		return graph.NameOf(meeting, m.g.s.Document()) + ", " + date
	}
	return m.g.s.T("view.gathering.plan-of", "Series", series.Name, "Day", date)
}
