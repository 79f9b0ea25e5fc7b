package view

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"jejaring/app/command"
	"jejaring/app/kit"
	"jejaring/graph"
	"jejaring/graph/locale"
	"jejaring/graph/measure"
)

// meetingWeeks shows in which of the last eight weeks a series met, with the sentence of the measure (M45).
type meetingWeeks struct {
	g      *gatheringPart
	object *fyne.Container
}

func newMeetingWeeks(g *gatheringPart) *meetingWeeks { return &meetingWeeks{g, kit.Column(kit.Gap1)} }

func (w *meetingWeeks) update() {
	w.object.Objects = nil
	s, l := w.g.s, w.g.s.Language()
	r, ok := s.Known("meetings")
	found, is := r.Numbers.(measure.Meetings)
	if !ok || !is {
		return
	}
	w.object.Add(kit.NewWrapped(kit.Strong, s.T("view.gathering.weeks", "Held", l.Whole(found.Held), "Count", found.Weeks)))
	var weeks []fyne.CanvasObject
	for _, week := range found.Week {
		weeks = append(weeks, w.week(week))
	}
	w.object.Add(kit.Beside(4, weeks...))
	w.object.Add(kit.NewWrapped(kit.Label, l.Say(r.Sentence)))
	w.object.Refresh()
}

// week is one week: a check where a series met, else a cross in a frame, with the day of its Monday below.
func (w *meetingWeeks) week(of measure.Week) fyne.CanvasObject {
	s, l := w.g.s, w.g.s.Language()
	look, icon, colour, tip := kit.TagOK, "check", kit.ColorOK, "view.gathering.week-held"
	if of.Series == 0 {
		look, icon, colour, tip = kit.TagWarn, "close", kit.ColorWarn, "view.gathering.week-missed"
	}
	sign := container.NewCenter(kit.NewMark(icon, colour, 13*textFactor()))
	press := kit.NewPress(kit.Pad(3, 0, sign), func() { w.g.month.GoTo(of.Monday) })
	press.SetLook(kit.Look{Fill: look.Fill, Stroke: colour, Radius: 4})
	press.SetTip(s.T(tip, "Day", l.ShortDate(string(of.Monday)), "Count", of.Meetings))
	return press
}

// seriesBox shows each series: when it meets, what comes next, and how many weeks it missed.
type seriesBox struct {
	g      *gatheringPart
	object *fyne.Container
}

func newSeriesBox(g *gatheringPart) *seriesBox { return &seriesBox{g, kit.Column(kit.Gap2)} }

// mostComing is how many next days of a series are listed.
const mostComing = 4

func (b *seriesBox) update() {
	b.object.Objects = []fyne.CanvasObject{kit.NewWrapped(kit.Strong, b.g.s.T("view.gathering.series"))}
	all := command.SeriesOn(b.g.s)
	for _, series := range all {
		b.object.Add(b.series(series))
	}
	b.object.Add(kit.Flow(0, b.g.newSeries(kit.Outlined)))
	b.object.Refresh()
}

func (b *seriesBox) series(of graph.Series) fyne.CanvasObject {
	s := b.g.s
	name := kit.NewPress(kit.Pad(2, 0, kit.NewWrapped(kit.Link, of.Name)), func() { s.Select(of.ID) })
	parts := []fyne.CanvasObject{name, kit.NewWrapped(kit.Label, b.rule(of))}
	if missed := b.missed(of); missed > 0 {
		parts = append(parts, kit.Flow(0, tag(kit.TagWarn, "warning", kit.ColorWarn, s.T("view.gathering.missed", "Count", missed))))
	}
	days := b.coming(of)
	if len(days) == 0 {
		return kit.Column(2, append(parts, kit.NewWrapped(kit.Caption, s.T("view.gathering.ended")))...)
	}
	return kit.Column(2, append(parts, kit.NewWrapped(kit.Caption, s.T("view.gathering.coming")), kit.Flow(kit.Gap1, days...))...)
}

// coming are the next days of a series, ticked where the meeting is planned; a press plans it.
func (b *seriesBox) coming(of graph.Series) []fyne.CanvasObject {
	s, l, meetings := b.g.s, b.g.s.Language(), of.Meetings(b.g.s.Document())
	var days []fyne.CanvasObject
	for _, day := range of.Coming(s.Document(), s.Day(), mostComing) {
		planned := slices.ContainsFunc(meetings, func(m graph.Meeting) bool { return m.Date == day })
		words := dayAndMonth(l.ShortDate(string(day)))
		if planned {
			words = "✓ " + words
		}
		chip := kit.NewChip(words, false, func() {
			if err := command.PlanMeeting(s, b.g.h, of, day); err != nil {
				b.g.h.Fail(err)
			}
		})
		chip.SetReason(s.WhyNoWork())
		chip.SetTip(s.T("view.gathering.plan-of", "Series", of.Name, "Day", l.Date(string(day))))
		days = append(days, chip)
	}
	return days
}

// rule says when a series meets: every Tuesday, 19.30.
func (b *seriesBox) rule(of graph.Series) string {
	s := b.g.s
	weekday := graph.ChoiceMessage("weekday", of.Weekday, s.Document())
	if of.Weekday == "" {
		weekday = graph.ChoiceMessage("weekday", s.Project().MeetingWeekday, s.Document())
	}
	at := locale.Name(s.Language().Clock(string(of.Time)))
	if of.IntervalWeeks <= 1 {
		return s.T("view.gathering.rule-weekly", "Weekday", weekday, "Time", at)
	}
	return s.T("view.gathering.rule", "Count", of.IntervalWeeks, "Weekday", weekday, "Time", at)
}

// missed returns how many whole weeks a series has missed since its last meeting, by the measure (R20).
func (b *seriesBox) missed(of graph.Series) int {
	r, ok := b.g.s.Known("meetings")
	found, is := r.Numbers.(measure.Meetings)
	if !ok || !is {
		return 0
	}
	k := slices.IndexFunc(found.Series, func(kept measure.SeriesWeeks) bool { return kept.Series == of.ID && kept.Last != "" })
	if k < 0 {
		return 0
	}
	return found.Series[k].Missed
}
