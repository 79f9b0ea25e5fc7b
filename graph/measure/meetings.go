package measure

import (
	"cmp"
	"context"
	"math"
	"slices"

	"jejaring/graph"
	"jejaring/graph/locale"
	"jejaring/graph/network"
)

var meetings = Measure{
	ID: "meetings", Code: "M45", Theme: Work, Unit: Share,
	Range: "0 … 1",
	Warns: Answers,
	Of:    meetingsOf,
}

// Meetings is whether the parties go on meeting, who comes, and whether what was agreed is done. All but the
// actions are of the last eight ISO weeks, from Monday to Sunday, that of the snapshot's day among them.
type Meetings struct {
	Weeks      int               `json:"weeks"`
	Held       int               `json:"held"`              // weeks with a meeting of a series
	Regularity Number            `json:"regularity"`        // their share of all weeks
	Weekday    Number            `json:"weekday_ok"`        // share of the meetings of a series that were on its weekday; undefined without any
	Attendance Number            `json:"mean_attendance"`   // undefined without meetings
	Sectors    map[string]int    `json:"sector_attendance"` // who came, by sector; one who came twice counts twice
	Elements   map[string]Number `json:"unsur_share"`       // share of the meetings to which each element came; undefined without meetings
	Done       int               `json:"actions_done"`
	Actions    int               `json:"actions"`
	Overdue    []graph.ID        `json:"overdue"` // actions, in the order of their IDs
	Week       []Week            `json:"by_week"` // the oldest first
	Series     []SeriesWeeks     `json:"by_series"`
	meetings   []Gathering
}

// Week is one week of the window.
type Week struct {
	Monday    graph.Date `json:"monday"`
	Meetings  int        `json:"meetings"`
	Series    int        `json:"of_series"`
	Attendees int        `json:"attendees"`
}

// SeriesWeeks is how one series that is active was kept; in the order of their IDs.
type SeriesWeeks struct {
	Series graph.ID   `json:"series"`
	Held   int        `json:"held"`   // weeks of the window with a meeting of it
	Last   graph.Date `json:"last"`   // of its meetings up to the day; "" for none
	Missed int        `json:"missed"` // whole weeks since the week of the last one, that of the day not counted; all weeks of the window at most
}

// windowWeeks is the number of weeks that are looked back on.
const windowWeeks = 8

// meetingsOf looks at the meetings, whatever the lens, and at all actions. Time is linear in both.
func meetingsOf(_ context.Context, s *network.Snapshot) (Result, error) {
	all := GatheringsOf(s)
	found := Meetings{
		Weeks: windowWeeks, Weekday: Number(math.NaN()), Attendance: Number(math.NaN()),
		Sectors: map[string]int{}, Elements: map[string]Number{}, Overdue: []graph.ID{}, Series: []SeriesWeeks{}, Week: weeksUntil(s.Day),
	}
	for _, g := range all {
		if len(found.Week) > 0 && g.Date >= found.Week[0].Monday {
			found.meetings = append(found.meetings, g)
			found.addWeek(g)
		}
	}
	found.countWeeks(s)
	found.countWho(s)
	found.countActions(s)
	found.countSeries(s, all)
	if len(all) == 0 && found.Actions == 0 {
		return lacks(found, "meetings"), nil
	}
	r := Result{Numbers: found, Sentence: found.sentence()}
	if len(found.meetings) > 0 {
		r.Table, r.Chart = found.table(s), found.chart()
	}
	return r, nil
}

// weeksUntil returns the weeks of the window, none where there is no day.
func weeksUntil(day graph.Date) []Week {
	weeks := []Week{}
	if day == "" {
		return weeks
	}
	for k := range windowWeeks {
		weeks = append(weeks, Week{Monday: day.Monday().Add(7 * (k + 1 - windowWeeks))})
	}
	return weeks
}

func (m *Meetings) addWeek(g Gathering) {
	k := g.Date.Monday().Since(m.Week[0].Monday) / 7
	week := &m.Week[k]
	week.Meetings++
	week.Attendees += len(g.Attendees)
	if g.Series != "" {
		week.Series++
	}
}

// countWeeks counts the weeks with a meeting of a series, and how many of those meetings were on its weekday; a
// series without one has the project's.
func (m *Meetings) countWeeks(s *network.Snapshot) {
	for _, week := range m.Week {
		if week.Series > 0 {
			m.Held++
		}
	}
	m.Regularity = Number(float64(m.Held) / windowWeeks)
	fit, ofSeries := 0, 0
	for _, g := range m.meetings {
		if g.Series == "" {
			continue
		}
		ofSeries++
		series, _ := graph.Get[graph.Series](s, g.Series)
		if weekday(g.Date) == cmp.Or(series.Weekday, s.Project.MeetingWeekday) {
			fit++
		}
	}
	m.Weekday = Number(float64(fit) / float64(ofSeries))
}

func (m *Meetings) countWho(s *network.Snapshot) {
	came := 0
	with := map[string]int{}
	for _, g := range m.meetings {
		came += len(g.Attendees)
		for _, id := range g.Attendees {
			if a, ok := graph.Get[graph.Actor](s, id); ok {
				m.Sectors[a.Sector]++
			}
		}
		for _, element := range g.Elements {
			with[element]++
		}
	}
	n := float64(len(m.meetings))
	m.Attendance = Number(float64(came) / n)
	for _, element := range Elements() {
		m.Elements[element] = Number(float64(with[element]) / n)
	}
}

// countActions counts the actions of meetings up to the day, and those without a meeting.
func (m *Meetings) countActions(s *network.Snapshot) {
	for _, a := range graph.All[graph.Action](s) {
		if of, _ := graph.Get[graph.Meeting](s, a.Meeting); of.Date > s.Day {
			continue
		}
		m.Actions++
		switch {
		case a.Status == "selesai" && a.Done <= s.Day:
			m.Done++
		case a.Status != "batal" && a.Due != "" && a.Due < s.Day:
			m.Overdue = append(m.Overdue, a.ID)
		}
	}
}

func (m *Meetings) countSeries(s *network.Snapshot, all []Gathering) {
	for _, series := range graph.All[graph.Series](s) {
		if len(m.Week) == 0 || !s.Day.Within(series.ActiveFrom, series.ActiveTo) {
			continue
		}
		kept := SeriesWeeks{Series: series.ID, Missed: windowWeeks}
		held := map[graph.Date]bool{}
		for _, g := range all {
			if g.Series == series.ID {
				kept.Last = g.Date
				held[g.Date.Monday()] = true
			}
		}
		for _, week := range m.Week {
			if held[week.Monday] {
				kept.Held++
			}
		}
		if kept.Last != "" {
			kept.Missed = min(windowWeeks, max(0, s.Day.Monday().Since(kept.Last.Monday())/7-1))
		}
		m.Series = append(m.Series, kept)
	}
}

func (m Meetings) sentence() locale.Message {
	var parts []locale.Phrase
	switch {
	case len(m.meetings) == 0:
		parts = append(parts, locale.M("measure.meetings.no-meetings", "Weeks", locale.Whole(windowWeeks)))
	case m.Held == 0:
		parts = append(parts, locale.M("measure.meetings.no-series", "Weeks", locale.Whole(windowWeeks), "Count", len(m.meetings)))
	default:
		parts = append(parts, locale.M("measure.meetings.held", "Weeks", locale.Whole(windowWeeks), "Held", locale.Whole(m.Held)))
	}
	if m.Actions > 0 {
		parts = append(parts, locale.M("measure.meetings.actions", "Done", locale.Whole(m.Done), "Count", m.Actions))
	}
	if n := len(m.Overdue); n > 0 {
		parts = append(parts, locale.M("measure.meetings.overdue", "Count", n))
	}
	return locale.M("measure.meetings.sentence", "Parts", locale.List{Parts: parts, Mark: "; "})
}

// table lists the meetings of the window, the newest first.
func (m Meetings) table(s *network.Snapshot) *Table {
	t := &Table{Columns: []Column{column("day", Count), column("meeting", Count), column("attendees", Count), column("elements", Count), column("absent", Count)}}
	for _, g := range slices.Backward(m.meetings) {
		var absent []string
		for _, element := range Elements() {
			if !slices.Contains(g.Elements, element) {
				absent = append(absent, element)
			}
		}
		t.Rows = append(t.Rows, Row{Record: g.ID, Cells: []Cell{
			Say(locale.ShortDay(g.Date)), Name(g.Title), X(len(g.Attendees)), Say(elementNames(s, g.Elements)), Say(elementNames(s, absent)),
		}})
	}
	return t
}

// elementNames names elements with commas between, "—" for none.
func elementNames(s *network.Snapshot, elements []string) locale.Phrase {
	if len(elements) == 0 {
		return locale.Name("—")
	}
	parts := make([]locale.Phrase, len(elements))
	for k, code := range elements {
		parts[k] = graph.ChoiceMessage("element", code, s)
	}
	return locale.List{Parts: parts, Mark: ", "}
}

// chart shows how many came, week by week.
func (m Meetings) chart() *Chart {
	c := &Chart{Kind: Bars, Unit: Count, Series: []Series{{Name: locale.M("measure.column.attendees")}}}
	for _, week := range m.Week {
		c.Labels = append(c.Labels, locale.M("measure.meetings.week", "Day", locale.ShortDay(week.Monday)))
		c.Series[0].Values = append(c.Series[0].Values, float64(week.Attendees))
	}
	return c
}
