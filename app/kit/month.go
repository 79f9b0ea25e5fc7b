package kit

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"jejaring/graph"
	"jejaring/graph/locale"
)

// Month shows the days of a month, weeks from Monday; the arrows go to the months beside it.
type Month struct {
	widget.BaseWidget
	l     locale.Language
	first graph.Date
	draw  func(days []graph.Date) []fyne.CanvasObject // an object for each day
	title *Text
	days  *fyne.Container
	all   *fyne.Container
}

// NewMonth returns a month without days; draw is asked for what stands for them at each change.
func NewMonth(l locale.Language, draw func(days []graph.Date) []fyne.CanvasObject) *Month {
	m := &Month{l: l, draw: draw, title: NewText(Strong, "").Centred(), days: container.NewGridWithColumns(7)}
	step := func(icon, tip string, months int) fyne.CanvasObject {
		return Line(0, NewIconButton(icon, l.T(tip), func() { m.GoTo(m.first.AddMonths(months)) }))
	}
	head := container.NewBorder(nil, nil, step("chevron-left", "kit.month-before", -1), step("chevron-right", "kit.month-after", 1), m.title)
	m.all = Column(Gap1, head, m.days)
	m.ExtendBaseWidget(m)
	return m
}

// First returns the first day of the month, no day before one was shown.
func (m *Month) First() graph.Date { return m.first }

// GoTo shows the month of a day, anew where it is the same.
func (m *Month) GoTo(day graph.Date) {
	m.first = day.Month()
	t := m.first.Time()
	m.title.SetText(monthName(m.l, int(t.Month())) + " " + strconv.Itoa(t.Year()))
	m.days.RemoveAll()
	for _, day := range graph.Choices("weekday", nil) {
		letters := []rune(m.l.T("weekday." + day.Code))
		m.days.Add(NewText(Caption, string(letters[:3])).Centred())
	}
	for range m.first.Weekday() {
		m.days.Add(NewText(Caption, ""))
	}
	var days []graph.Date
	for day := range m.first.Until(m.first.AddMonths(1).Add(-1), func(day graph.Date) graph.Date { return day.Add(1) }) {
		days = append(days, day)
	}
	for _, o := range m.draw(days) {
		m.days.Add(o)
	}
	m.days.Refresh()
}

// CreateRenderer is Fyne's way to the picture of a widget.
func (m *Month) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(m.all) }
