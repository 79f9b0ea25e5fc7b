package view

import (
	"image"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"jejaring/app/command"
	"jejaring/app/kit"
	"jejaring/app/session"
	"jejaring/graph"
	"jejaring/graph/agenda"
	"jejaring/graph/chart"
	"jejaring/graph/locale"
	"jejaring/graph/network"
)

// timelinePart shows what happened when: five lanes with a line at the day of the picture (V12), for all or kept to a field
// of service, as a picture that is moved or as a table.
type timelinePart struct {
	s     *session.Session
	h     command.Host
	bar   fyne.CanvasObject
	ways  *kit.Segmented
	field *kit.Picker
	said  *kit.Text
	pane  *kit.Pane
	body  *fyne.Container
	of    timelineKey
	list  []agenda.Happening
	lanes []agenda.Lane // that are drawn,
	first []int         // with the place in the list at which each begins
	shown *chart.Timeline

	dragged float64 // part of a day that a drag went beyond the days that were moved
}

// timelineKey is what is shown.
type timelineKey struct {
	snapshot *network.Snapshot
	look     session.TimelineLook
}

func newTimeline(s *session.Session, h command.Host) (fyne.CanvasObject, func()) {
	p := newTimelinePart(s, h)
	head := kit.Pad(kit.Gap2, kit.Gap4, kit.Column(kit.Gap1, p.bar, p.said))
	p.update()
	stop := s.Watch(func(session.Notice) { p.update() })
	return kit.NewBox(kit.Surface, container.New(above{}, head, p.body)), stop
}

func newTimelinePart(s *session.Session, h command.Host) *timelinePart {
	p := &timelinePart{s: s, h: h, said: kit.NewWrapped(kit.Quiet, ""), body: container.NewStack()}
	p.pane = kit.NewPane(kit.NewFigure(p.picture), kit.PaneOptions{OnPress: p.press, OnDrag: p.drag, OnKey: p.key})
	p.bar = p.newBar()
	return p
}

// newBar holds the way it is shown, the field, the way through time and the way out.
func (p *timelinePart) newBar() fyne.CanvasObject {
	s := p.s
	p.ways = kit.NewSegmented([]kit.Segment{
		{Code: "lanes", Label: s.T("view.timeline.lanes")}, {Code: "table", Label: s.T("view.timeline.table")},
	}, "lanes", func(way string) { p.change(func(l *session.TimelineLook) { l.Table = way == "table" }) })
	p.field = kit.NewPicker(s.Language(), func() []kit.Option { return kit.ChoiceOptions(s.Language(), "service-field", s.Document()) },
		func(id string) { p.change(func(l *session.TimelineLook) { l.Field = id }) }).MayClear()
	zoomIn := kit.NewIconButton("plus", s.T("view.timeline.closer"), func() { p.zoom(0.6, 0.5) })
	zoomOut := kit.NewIconButton("minus", s.T("view.timeline.wider"), func() { p.zoom(1/0.6, 0.5) })
	all := kit.NewButton(kit.Outlined, "fit", s.T("view.timeline.all"), p.all)
	var out *kit.Button
	out = kit.NewMenuButton(kit.Plain, "download", s.T("view.timeline.export"), func() { kit.ShowItems(out, p.files()...) })
	return kit.FlowEnds(kit.Gap2, p.ways, kit.AtLeast(210*textFactor(), 0, p.field), kit.Line(0, zoomOut, zoomIn), all, out)
}

// change looks at it in another way.
func (p *timelinePart) change(do func(*session.TimelineLook)) {
	do(&p.s.Looks.Timeline)
	p.update()
}

func (p *timelinePart) update() {
	if p.s.Document() == nil {
		return
	}
	key := timelineKey{p.s.Snapshot(), p.s.Looks.Timeline}
	if key == p.of {
		return
	}
	fresh := p.of.snapshot != key.snapshot || p.of.look.Field != key.look.Field
	p.of = key
	if fresh {
		p.find(p.s.Snapshot())
	}
	p.ways.SetChosen(map[bool]string{true: "table", false: "lanes"}[key.look.Table])
	p.field.SetChosen(key.look.Field, p.fieldName())
	p.said.SetText(p.sentence())
	switch {
	case len(p.list) == 0:
		p.body.Objects = []fyne.CanvasObject{p.nothing()}
	case key.look.Table:
		p.body.Objects = []fyne.CanvasObject{p.table()}
	default:
		p.body.Objects = []fyne.CanvasObject{kit.NewScroll(kit.Pad(0, kit.Gap4, p.pane))}
		p.pane.Renew()
	}
	p.body.Refresh()
}

// find lists what happened, lane by lane.
func (p *timelinePart) find(from graph.Reader) {
	p.list = agenda.Past(from, p.s.Looks.Timeline.Field)
	p.lanes, p.first = nil, nil
	lanes := agenda.Lanes
	if p.s.Looks.Timeline.Field != "" {
		lanes = append(lanes[:len(lanes):len(lanes)], agenda.Support)
	}
	at := 0
	for _, lane := range lanes {
		p.lanes, p.first = append(p.lanes, lane), append(p.first, at)
		for at < len(p.list) && p.list[at].Lane == lane {
			at++
		}
	}
	p.first = append(p.first, at)
}

func (p *timelinePart) fieldName() string {
	if p.s.Looks.Timeline.Field == "" {
		return p.s.T("view.timeline.all-fields")
	}
	return p.s.Language().Say(graph.ChoiceMessage("service-field", p.s.Looks.Timeline.Field, p.s.Document()))
}

// sentence says how much happened, and of a field how long it has been supported (SD-32).
func (p *timelinePart) sentence() string {
	if p.s.Looks.Timeline.Field == "" {
		return p.s.T("view.timeline.said", "Count", len(p.list))
	}
	c := agenda.ContinuityOf(p.list, p.s.Day())
	switch {
	case c.From == "":
		return p.s.T("view.timeline.never", "Field", p.fieldName())
	case c.To == "":
		return p.s.T("view.timeline.since", "Field", p.fieldName(), "From", locale.Day(c.From), "Count", c.Months)
	}
	return p.s.T("view.timeline.until", "Field", p.fieldName(), "From", locale.Day(c.From), "To", locale.Day(c.To), "Count", c.Months)
}

// nothing is shown where nothing happened yet.
func (p *timelinePart) nothing() fyne.CanvasObject {
	if p.s.Looks.Timeline.Field != "" {
		return kit.NewEmpty(p.s.T("view.timeline.nothing-in-field"), p.s.T("view.timeline.nothing-in-field-hint"),
			kit.NewButton(kit.Outlined, "", p.s.T("view.timeline.all-fields"), func() { p.change(func(l *session.TimelineLook) { l.Field = "" }) }))
	}
	add := kit.NewButton(kit.Filled, "people", p.s.T("view.timeline.add-meeting"), func() {
		if err := command.AddMeetingOn(p.s, p.h, p.s.Day(), ""); err != nil {
			p.h.Fail(err)
		}
	})
	add.SetReason(p.s.WhyNoWork())
	return kit.NewEmpty(p.s.T("view.timeline.empty"), p.s.T("view.timeline.empty-hint"), add)
}

// picture draws the lanes for a width.
func (p *timelinePart) picture(width float64, dark bool) kit.Picture {
	p.shown = p.draw(chart.Look{Language: p.s.Language(), Dark: dark, Width: width})
	return kit.Picture{
		Width: p.shown.Width, Height: p.shown.Height, Tip: p.shown.Tip,
		Paint: func(dst *image.RGBA, scale float64) { p.shown.Paint(dst, scale) },
	}
}

func (p *timelinePart) draw(look chart.Look) *chart.Timeline {
	lanes := make([]chart.Lane, len(p.lanes))
	from, to := p.window()
	for k, lane := range p.lanes {
		lanes[k].Name = locale.M("agenda.lane." + string(lane))
		for _, h := range p.list[p.first[k]:p.first[k+1]] {
			lanes[k].Spans = append(lanes[k].Spans, p.span(h, to))
		}
	}
	return chart.TimelineOf(lanes, chart.Window{From: from, To: to, Day: p.s.Day()}, look)
}

// span is one happening as it is drawn; what goes on reaches to the end of the window.
func (p *timelinePart) span(h agenda.Happening, to graph.Date) chart.Span {
	days := locale.Phrase(locale.ShortDay(h.From))
	last := h.To
	switch {
	case h.Open:
		last = max(to, h.From)
		days = locale.M("view.timeline.from", "From", locale.ShortDay(h.From))
	case h.To != "":
		days = locale.M("view.timeline.from-to", "From", locale.ShortDay(h.From), "To", locale.ShortDay(h.To))
	}
	tip := locale.List{Parts: []locale.Phrase{days, h.Title, h.Words}, Mark: " · "}
	return chart.Span{From: h.From, To: last, Name: h.Title, Tip: tip}
}

// number names a happening in the table.
func number(k int) graph.ID { return graph.ID(strconv.Itoa(k)) }
