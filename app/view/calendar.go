package view

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"jejaring/app/command"
	"jejaring/app/kit"
	"jejaring/app/session"
	"jejaring/graph"
	"jejaring/graph/agenda"
	"jejaring/graph/network"
)

// calendarPart shows everything that has a date by month or week, with what is on the chosen day at the right.
type calendarPart struct {
	s      *session.Session
	h      command.Host
	title  *kit.Text
	ways   *kit.Segmented
	kinds  *kit.Chip // that are shown
	grid   *kit.DayGrid
	day    *fyne.Container // what is on the chosen day
	of     calendarKey
	byDay  map[graph.Date][]agenda.Entry
	object fyne.CanvasObject
}

// calendarKey is what the entries are of.
type calendarKey struct {
	snapshot *network.Snapshot
	span     agenda.Span
	left     graph.Set
	day      graph.Date
}

// entrySigns are the icons of the kinds.
var entrySigns = map[agenda.Kind]string{
	agenda.NextStep: "phone", agenda.Meeting: "people", agenda.Series: "history", agenda.Action: "check", agenda.Agreement: "document", agenda.Need: "heart", agenda.Goal: "stairs",
}

func newCalendar(s *session.Session, h command.Host) (fyne.CanvasObject, func()) {
	c := &calendarPart{s: s, h: h, title: kit.NewText(kit.Title, ""), day: kit.Column(kit.Gap2)}
	c.grid = kit.NewDayGrid(kit.DayGridOptions{
		Language: s.Language(), Items: c.items, OnDay: c.choose, OnPage: c.page,
		OnOpen:  func(day graph.Date, item int) { c.open(c.byDay[day][item]) },
		OnEmpty: func(day graph.Date, at fyne.Position) { kit.ShowItemsAt(c.canvas(), at, c.adds(day)...) },
	})
	body := container.New(&besideDays{}, c.grid, kit.NewBox(kit.Look{Fill: kit.ColorSurface}, kit.NewScroll(kit.Pad(0, kit.Gap3, c.day))))
	c.object = kit.NewBox(kit.Surface, kit.NewScroll(container.New(above{}, kit.Pad(kit.Gap2, kit.Gap4, c.bar()), body)))
	c.update()
	focusSoon(s, c.grid)
	stop := s.Watch(func(session.Notice) { c.update() })
	return c.object, stop
}

func (c *calendarPart) canvas() fyne.Canvas {
	return fyne.CurrentApp().Driver().CanvasForObject(c.grid)
}

// bar holds the way through time, the kinds that are shown, and the way out.
func (c *calendarPart) bar() fyne.CanvasObject {
	s := c.s
	before := kit.NewIconButton("chevron-left", s.T("view.calendar.before"), func() { c.page(-1) })
	next := kit.NewIconButton("chevron-right", s.T("view.calendar.next"), func() { c.page(1) })
	today := kit.NewButton(kit.Outlined, "", s.T("view.calendar.today"), func() { c.choose(s.Day()) })
	c.ways = kit.NewSegmented([]kit.Segment{
		{Code: "month", Label: s.T("view.calendar.month")}, {Code: "week", Label: s.T("view.calendar.week")},
	}, "month", func(way string) {
		s.Looks.Calendar.Week = way == "week"
		c.update()
	})
	c.kinds = kit.NewMenuChip("filter", "", false, func() { kit.ShowItems(c.kinds, c.kindItems()...) })
	export := command.ByID("export-calendar")
	out := kit.NewButton(kit.Plain, "download", s.T("view.calendar.export"), func() { export.Run(s, c.h) })
	out.SetTip(export.Label(s))
	title := kit.AtLeast(0, kit.Size(kit.SizeControl), kit.Line(0, c.title))
	return kit.FlowEnds(kit.Gap2, kit.Line(0, before, next), title, today, c.ways, kit.AtLeast(0, kit.Size(kit.SizeControl), kit.Line(0, c.kinds)), out)
}

// kindItems are the kinds, ticked where they are shown.
func (c *calendarPart) kindItems() []kit.MenuItem {
	var items []kit.MenuItem
	for _, kind := range agenda.Kinds {
		items = append(items, kit.MenuItem{
			Icon: entrySigns[kind], Label: c.s.T("agenda." + string(kind)), On: !c.s.Looks.Calendar.Left.Has(string(kind)),
			Do: func() { c.toggle(kind) },
		})
	}
	return items
}

// toggle leaves a kind out, or shows it again.
func (c *calendarPart) toggle(kind agenda.Kind) {
	left := &c.s.Looks.Calendar.Left
	if left.Has(string(kind)) {
		*left = left.Without(string(kind))
	} else {
		*left = left.With(string(kind))
	}
	c.update()
}

// chosen returns the day that is chosen.
func (c *calendarPart) chosen() graph.Date {
	if day := c.s.Looks.Calendar.Day; day != "" {
		return day
	}
	return c.s.Day()
}

func (c *calendarPart) choose(day graph.Date) {
	c.s.Looks.Calendar.Day = day
	c.update()
}

// page goes a month or a week on.
func (c *calendarPart) page(by int) {
	if c.s.Looks.Calendar.Week {
		c.choose(c.chosen().Add(7 * by))
		return
	}
	c.choose(c.chosen().AddMonths(by))
}

// span returns the days of the grid, from a Monday on.
func (c *calendarPart) span() agenda.Span {
	day := c.chosen()
	if c.s.Looks.Calendar.Week {
		return agenda.Span{From: day.Monday(), To: day.Monday().Add(6)}
	}
	first := day.Month()
	last := first.AddMonths(1).Add(-1)
	return agenda.Span{From: first.Monday(), To: last.Monday().Add(6)}
}

func (c *calendarPart) update() {
	if c.s.Document() == nil {
		return
	}
	look, span := c.s.Looks.Calendar, c.span()
	key := calendarKey{c.s.Snapshot(), span, look.Left, c.chosen()}
	if key == c.of {
		return
	}
	c.of, c.byDay = key, map[graph.Date][]agenda.Entry{}
	for _, e := range agenda.Coming(key.snapshot, c.s.Day(), span) {
		if !look.Left.Has(string(e.Kind)) {
			c.byDay[e.Day] = append(c.byDay[e.Day], e)
		}
	}
	c.showBar()
	month := ""
	if !look.Week {
		month = string(c.chosen())[:7]
	}
	c.grid.ShowDays(span.From, (span.To.Since(span.From)+1)/7, month, c.chosen(), c.s.Day())
	c.showDay(c.chosen())
	c.object.Refresh()
}

// showBar says in the bar which days and kinds are shown.
func (c *calendarPart) showBar() {
	look, span := c.s.Looks.Calendar, c.span()
	c.kinds.SetLabel(c.s.T("view.calendar.kinds", "Count", len(agenda.Kinds)-len(look.Left.Words()), "All", len(agenda.Kinds)))
	c.kinds.SetOn(look.Left != "")
	if look.Week {
		c.ways.SetChosen("week")
		c.title.SetText(c.s.T("view.calendar.of-week", "From", c.short(span.From), "To", c.short(span.To)))
		return
	}
	c.ways.SetChosen("month")
	_, month, _ := strings.Cut(c.s.Language().Date(string(c.chosen())), " ")
	c.title.SetText(month)
}

func (c *calendarPart) short(day graph.Date) string { return c.s.Language().ShortDate(string(day)) }

// items are the lines of a day.
func (c *calendarPart) items(day graph.Date) []kit.DayItem {
	items := make([]kit.DayItem, 0, len(c.byDay[day]))
	for _, e := range c.byDay[day] {
		items = append(items, kit.DayItem{Text: c.brief(e), Icon: entrySigns[e.Kind], Colour: entryColour(e), Quiet: e.Done || e.Kind == agenda.Series})
	}
	return items
}

func entryColour(e agenda.Entry) fyne.ThemeColorName {
	switch {
	case e.Late:
		return kit.ColorBad
	case e.Done:
		return kit.ColorInk3
	}
	return kit.ColorAccent
}

// brief says an entry in the cell of a day.
func (c *calendarPart) brief(e agenda.Entry) string {
	name := graph.NameOf(e.About, c.s.Document())
	switch {
	case e.About == "":
		return c.words(e)
	case e.Detail == "":
		return name
	}
	return name + ": " + e.Detail
}

// words say an entry in one line.
func (c *calendarPart) words(e agenda.Entry) string {
	l := c.s.Language()
	if e.Time != "" {
		return l.Clock(string(e.Time)) + " " + e.Title.In(l)
	}
	return e.Title.In(l)
}

// besideDays sets the grid beside what is on one day, or above it where that leaves the grid no room.
type besideDays struct{ width float32 }

const (
	agendaWide = 280
	weeksWide  = 560
	agendaHigh = 190 // where it stands below
)

// below tells whether the day stands below the grid.
func (l *besideDays) below() bool { return l.width-agendaWide*textFactor() < weeksWide*textFactor() }

func (l *besideDays) MinSize(objects []fyne.CanvasObject) fyne.Size {
	high := objects[0].MinSize().Height + kit.Gap4
	if l.below() {
		high += agendaHigh * textFactor()
	}
	return fyne.NewSize(0, high)
}

func (l *besideDays) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	l.width = size.Width
	if l.below() {
		high := agendaHigh * textFactor()
		setAt(objects[0], kit.Gap4, 0, size.Width-2*kit.Gap4, max(objects[0].MinSize().Height, size.Height-high))
		setAt(objects[1], 0, max(objects[0].MinSize().Height, size.Height-high)+kit.Gap2, size.Width, high-kit.Gap2)
		return
	}
	side := agendaWide * textFactor()
	setAt(objects[0], kit.Gap4, 0, size.Width-side-kit.Gap4, size.Height-kit.Gap4)
	setAt(objects[1], size.Width-side, 0, side, size.Height)
}
