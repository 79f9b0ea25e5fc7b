package view

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"jejaring/app/command"
	"jejaring/app/kit"
	"jejaring/app/session"
	"jejaring/graph"
	"jejaring/graph/measure"
	"jejaring/graph/network"
)

// gatheringPart shows the meetings (V14): month, regularity and series at the left, the list in the middle, and below it
// who came to which. The meeting that is chosen is the selected one.
type gatheringPart struct {
	s      *session.Session
	h      command.Host
	shown  gatheringKey
	all    []measure.Gathering // the oldest first, those to come among them
	chosen graph.ID            // meeting
	month  *meetingMonth
	weeks  *meetingWeeks
	series *seriesBox
	list   *meetingList
	came   *attendance
	left   *fyne.Container
	body   *fyne.Container
	object *fyne.Container
}

type gatheringKey struct {
	snapshot *network.Snapshot
	chosen   graph.ID
	measured bool
	fixed    string
}

func newGathering(s *session.Session, h command.Host) (fyne.CanvasObject, func()) {
	g := &gatheringPart{s: s, h: h, object: container.NewStack()}
	g.month, g.weeks, g.series = newMeetingMonth(g), newMeetingWeeks(g), newSeriesBox(g)
	g.list, g.came = newMeetingList(g), newAttendance(g)
	g.left = kit.Column(kit.Gap4, g.month, g.weeks.object, g.series.object)
	left := fyne.CanvasObject(kit.Pad(kit.Gap2, kit.Gap4, g.left))
	if !isStacked() {
		left = kit.NewScroll(left)
	}
	g.body = container.New(gatheringFace{}, kit.NewBox(kit.Surface, nil), left, kit.NewSeparator(), g.list.object, kit.NewSeparator(), g.came.object)
	if isStacked() {
		g.body = container.NewStack(container.NewVScroll(g.body)) // the wheel is also for the list and the grid in it
	}
	g.update()
	return g.object, s.Watch(func(session.Notice) { g.update() })
}

// update follows the session where what is shown has changed.
func (g *gatheringPart) update() {
	if g.s.Document() == nil {
		return
	}
	g.s.Measure([]string{"meetings"}, g.h.Fail)
	_, measured := g.s.Known("meetings")
	if g.s.Snapshot() != g.shown.snapshot {
		g.all = measure.AllGatheringsOf(g.s.Snapshot())
	}
	g.choose()
	now := gatheringKey{g.s.Snapshot(), g.chosen, measured, g.s.WhyNoWork()}
	if now == g.shown {
		return
	}
	g.shown = now
	g.fill()
}

// fill shows the meetings, or asks for the first series where there is none.
func (g *gatheringPart) fill() {
	if len(g.all) == 0 && len(command.SeriesOn(g.s)) == 0 {
		g.object.Objects = []fyne.CanvasObject{kit.NewBox(kit.Surface, g.empty())}
		g.object.Refresh()
		return
	}
	g.month.update()
	g.weeks.update()
	g.series.update()
	g.list.update()
	g.came.update()
	if len(g.object.Objects) == 0 || g.object.Objects[0] != g.body {
		g.object.Objects = []fyne.CanvasObject{g.body}
	}
	g.left.Refresh()
	g.object.Refresh()
}

// choose makes the selected meeting the chosen one, at first the newest that was held.
func (g *gatheringPart) choose() {
	for _, id := range g.s.Selection() {
		if _, ok := graph.Get[graph.Meeting](g.s.Document(), id); ok {
			g.chosen = id
			return
		}
	}
	if slices.ContainsFunc(g.all, func(m measure.Gathering) bool { return m.ID == g.chosen }) {
		return
	}
	g.chosen = ""
	for _, m := range g.all {
		if m.Date <= g.s.Day() || g.chosen == "" {
			g.chosen = m.ID
		}
	}
}

// meeting returns the chosen meeting with who came.
func (g *gatheringPart) meeting() (measure.Gathering, bool) {
	k := slices.IndexFunc(g.all, func(m measure.Gathering) bool { return m.ID == g.chosen })
	if k < 0 {
		return measure.Gathering{}, false
	}
	return g.all[k], true
}

// empty asks for the first series: one press makes it.
func (g *gatheringPart) empty() fyne.CanvasObject {
	other := newDeed(kit.Outlined, command.ByID("add-meeting").Line(g.s, g.h))
	return kit.NewEmpty(g.s.T("view.gathering.empty"), g.s.T("view.gathering.empty-hint"), kit.Line(kit.Gap2, g.newSeries(kit.Filled), other))
}

// newSeries is the button that makes the weekly series of the project.
func (g *gatheringPart) newSeries(style kit.ButtonStyle) *kit.Button {
	add := command.ByID("add-series").Line(g.s, g.h)
	add.Label = g.s.T("view.gathering.new-series", "When", command.SeriesTime(g.s))
	return newDeed(style, add)
}

// gatheringFace sets ground, left column, line, list, line and grid. Where letters are large the column stands below list and
// grid, and all scroll together.
type gatheringFace struct{}

// The widths of the left column and of what else needs room, and the heights of list and grid below each other, in px at
// 100 %.
const (
	gatheringLeft = 268
	gatheringRest = 340
	gatheringList = 220
	gatheringGrid = 330
)

// isStacked tells whether letters are too large for a column beside the list.
func isStacked() bool { return textFactor() > 1.4 }

func (gatheringFace) MinSize(o []fyne.CanvasObject) fyne.Size {
	if !isStacked() {
		return fyne.NewSize(240, 240)
	}
	f := textFactor()
	return fyne.NewSize(240, (gatheringList+gatheringGrid)*f+kit.HeightFor(o[1], gatheringLeft*f))
}

func (gatheringFace) Layout(o []fyne.CanvasObject, size fyne.Size) {
	f := textFactor()
	left, list := gatheringLeft*f, max(size.Height*0.4, 150*f)
	setAt(o[0], 0, 0, size.Width, size.Height)
	if isStacked() {
		list = gatheringList * f
		grid := size.Height - list - kit.HeightFor(o[1], left)
		setAt(o[3], 0, 0, size.Width, list)
		setAt(o[4], 0, list, size.Width, 1)
		setAt(o[5], 0, list+1, size.Width, grid-1)
		setAt(o[2], 0, list+grid, size.Width, 1)
		setAt(o[1], 0, list+grid, left, size.Height-list-grid)
		return
	}
	if size.Width < left+gatheringRest*f {
		left = 0
	}
	show(o[1], left > 0)
	show(o[2], left > 0)
	setAt(o[1], 0, 0, left, size.Height)
	setAt(o[2], left, 0, 1, size.Height)
	list = min(list, size.Height*0.5)
	setAt(o[3], left+1, 0, size.Width-left-1, list)
	setAt(o[4], left, list, size.Width-left, 1)
	setAt(o[5], left+1, list+1, size.Width-left-1, size.Height-list-1)
}
