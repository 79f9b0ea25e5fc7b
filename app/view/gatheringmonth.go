package view

import (
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"jejaring/app/command"
	"jejaring/app/kit"
	"jejaring/graph"
)

// meetingMonth shows the days of a month: those with a meeting, and those on which a series meets. A press on a meeting
// chooses it, a press on a day of a series plans the meeting.
type meetingMonth struct {
	g      *gatheringPart
	first  graph.Date // of the month
	of     graph.ID   // meeting whose month was shown last
	title  *kit.Text
	days   *fyne.Container
	object fyne.CanvasObject
}

func newMeetingMonth(g *gatheringPart) *meetingMonth {
	m := &meetingMonth{g: g, title: kit.NewText(kit.Strong, "").Centred(), days: container.NewGridWithColumns(7)}
	step := func(icon, tip string, months int) *kit.Button {
		return kit.NewIconButton(icon, g.s.T(tip), func() {
			m.first = m.first.AddMonths(months)
			m.fill()
		})
	}
	head := container.NewBorder(nil, nil, step("chevron-left", "kit.month-before", -1), step("chevron-right", "kit.month-after", 1), m.title)
	m.object = kit.Column(kit.Gap1, head, m.days)
	return m
}

// update goes to the month of the chosen meeting, where that is another one.
func (m *meetingMonth) update() {
	chosen, ok := m.g.meeting()
	switch {
	case ok && chosen.ID != m.of:
		m.of, m.first = chosen.ID, firstOf(chosen.Date)
	case m.first == "":
		m.first = firstOf(m.g.s.Day())
	}
	m.fill()
}

// goTo shows the month of a day.
func (m *meetingMonth) goTo(day graph.Date) {
	m.first = firstOf(day)
	m.fill()
}

// dayAndMonth returns a short date without its year.
func dayAndMonth(date string) string {
	if k := strings.LastIndex(date, " "); k > 0 {
		return date[:k]
	}
	return date
}

// firstOf returns the first day of a day's month.
func firstOf(day graph.Date) graph.Date { return day.Add(1 - day.Time().Day()) }

func (m *meetingMonth) fill() {
	l := m.g.s.Language()
	_, words, _ := strings.Cut(l.Date(string(m.first)), " ")
	m.title.SetText(words)
	m.days.Objects = nil
	for _, day := range graph.Choices("weekday", nil) {
		letters := []rune(l.Say(graph.ChoiceMessage("weekday", day.Code, nil)))
		m.days.Add(kit.NewText(kit.Caption, string(letters[:3])).Centred())
	}
	for range m.first.Weekday() {
		m.days.Add(kit.NewText(kit.Caption, ""))
	}
	held, planned := m.meetings(), m.planned()
	for day := m.first; firstOf(day) == m.first; day = day.Add(1) {
		m.days.Add(m.day(day, held[day], planned[day]))
	}
	m.days.Refresh()
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

// planned returns the days of this month on which a series will meet.
func (m *meetingMonth) planned() map[graph.Date]graph.Series {
	days := map[graph.Date]graph.Series{}
	for _, series := range command.SeriesOn(m.g.s) {
		for _, day := range series.Coming(m.g.s.Document(), max(m.g.s.Day(), m.first.Add(-1)), 5) {
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
