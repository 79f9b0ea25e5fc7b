package report

import (
	"cmp"
	"strings"

	"jejaring/graph"
	"jejaring/graph/measure"
	"jejaring/graph/paper"
)

// MinutesOf writes the minutes of a meeting with its follow-up plan, to be handed to those who came. People are called as in
// any report; the place of a meeting stays in the office, as it is often somebody's house. False: there is no such meeting.
func MinutesOf(in Input, meeting graph.ID) (paper.Doc, bool) {
	s := SourceOf(in)
	m, ok := graph.Get[graph.Meeting](s.Whole, meeting)
	if !ok {
		return paper.Doc{}, false
	}
	d := s.doc()
	d.Title = strings.Join(filled(s.T("report.minutes.name"), m.Title), " · ")
	d.Header, d.Footer = d.Title, []string{s.T("report.privacy." + string(s.Privacy))}
	d.Blocks = append(d.Blocks, s.minutesCover(m))
	d.Blocks = append(d.Blocks, s.lines("report.minutes.talked", m.IssuesRaised, "report.minutes.no-talk")...)
	d.Blocks = append(d.Blocks, s.raised(m.ID)...)
	d.Blocks = append(d.Blocks, s.lines("report.minutes.decided", m.Decisions, "report.minutes.no-decision")...)
	d.Blocks = append(d.Blocks, s.agreedActions(m.ID)...)
	return d, true
}

// minutesCover says which meeting it was and who came.
func (s *Source) minutesCover(m graph.Meeting) paper.Cover {
	g := measure.GatheringOf(s.Whole, m)
	host := s.choice("host-kind", m.HostKind)
	if name, ok := s.label(m.Host); ok {
		host += ": " + name
	}
	c := paper.Cover{Kind: s.T("report.minutes.name"), Title: m.Title, Under: s.Project.Area, Facts: [][2]string{
		{s.T("report.minutes.day"), s.T("weekday."+weekdayOf(m.Date)) + ", " + s.Language.Date(string(m.Date))},
		{s.T("report.minutes.time"), cmp.Or(s.Language.Clock(string(m.StartTime)), "–")},
		{s.T("report.minutes.host"), host},
		{s.T("report.minutes.came"), cmp.Or(s.names(g.Attendees), "–")},
		{s.T("report.minutes.elements"), s.elements(g)},
	}}
	if next := s.nextMeeting(m); next != "" {
		c.Facts = append(c.Facts, [2]string{s.T("report.minutes.next"), s.Language.Date(string(next))})
	}
	return c
}

// weekdayOf returns the code of the day of the week.
func weekdayOf(day graph.Date) string { return graph.Choices("weekday", nil)[day.Weekday()].Code }

// elements says which of the five elements of the community came (SD-62).
func (s *Source) elements(g measure.Gathering) string {
	var came []string
	for _, code := range g.Elements {
		came = append(came, s.choice("element", code))
	}
	return s.T("report.minutes.elements-came", "Count", len(came), "All", s.Language.Whole(len(measure.Elements())), "Which", cmp.Or(strings.Join(came, ", "), "–"))
}

// nextMeeting returns the day of the next meeting of the same series, planned or not; "" where there is none.
func (s *Source) nextMeeting(m graph.Meeting) graph.Date {
	series, ok := graph.Get[graph.Series](s.Whole, m.Series)
	if !ok {
		return ""
	}
	next := series.Next(s.Whole, m.Date)
	for _, other := range series.Meetings(s.Whole) {
		if other.Date > m.Date && (next == "" || other.Date < next) {
			next = other.Date
		}
	}
	return next
}

// lines lists what was typed line by line under a heading; without any it says so.
func (s *Source) lines(heading, text, nothing string) []paper.Block {
	list := paper.List{}
	for line := range strings.Lines(text) {
		if line = strings.TrimSpace(line); line != "" {
			list.Items = append(list.Items, paper.Plain(line))
		}
	}
	head := paper.Heading{Level: 2, Text: s.T(heading)}
	if len(list.Items) == 0 {
		return []paper.Block{head, paragraph(s.T(nothing))}
	}
	return []paper.Block{head, list}
}

// raised lists the needs that came up in a meeting; those of families and persons are counted.
func (s *Source) raised(meeting graph.ID) []paper.Block {
	list, people := paper.List{}, 0
	for _, n := range graph.Referring[graph.Need](s.Whole, meeting) {
		owner, ok := s.agency(n.Owner)
		switch {
		case n.Meeting != meeting:
		case ok:
			list.Items = append(list.Items, paper.Plain(n.Title+" ("+owner.Name+")"))
		default:
			people++
		}
	}
	if people > 0 {
		list.Items = append(list.Items, paper.Plain(s.T("report.minutes.people", "Few", s.few(people))))
	}
	if len(list.Items) == 0 {
		return nil
	}
	return []paper.Block{paper.Heading{Level: 2, Text: s.T("report.minutes.needs")}, list}
}

// agreedActions is the follow-up plan of a meeting: what, who, by when.
func (s *Source) agreedActions(meeting graph.ID) []paper.Block {
	head := paper.Heading{Level: 2, Text: s.T("report.minutes.plan")}
	t := paper.Table{Columns: []paper.Column{
		{Title: s.T("report.follow-up.step")}, {Title: s.T("report.follow-up.who")}, {Title: s.T("report.follow-up.due")}, {Title: s.T("report.appendix.state")},
	}}
	for _, a := range graph.Referring[graph.Action](s.Whole, meeting) {
		if a.Meeting == meeting {
			who, _ := s.label(a.Responsible)
			t.Rows = append(t.Rows, paper.Cells(a.Title, cmp.Or(who, "–"), cmp.Or(s.Language.Date(string(a.Due)), "–"), s.choice("action-status", a.Status)))
		}
	}
	if len(t.Rows) == 0 {
		return []paper.Block{head, paragraph(s.T("report.minutes.no-plan"))}
	}
	return []paper.Block{head, t}
}
