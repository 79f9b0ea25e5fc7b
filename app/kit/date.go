package kit

import (
	"strconv"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"jejaring/graph"
	"jejaring/graph/locale"
)

// DateEntry is a field for a day, typed in any usual way or picked from a calendar.
type DateEntry struct {
	widget.BaseWidget
	l      locale.Language
	day    graph.Date
	today  func() graph.Date
	pick   func(graph.Date) error
	refuse func(error)
	entry  *Entry
	button *Press
	shown  *floating
}

// NewDateEntry returns a field for a day. Pick is called with a day of the calendar or with no day; today is
// where the calendar opens while there is none.
func NewDateEntry(l locale.Language, today func() graph.Date, pick func(graph.Date) error) *DateEntry {
	d := &DateEntry{l: l, today: today, pick: pick}
	d.entry = NewEntry(d.typed)
	d.entry.SetPlaceHolder(l.T("kit.date-example"))
	d.button = newIconPress("calendar", ColorInk2, d.open)
	d.button.SetTip(l.T("kit.open-calendar"))
	d.entry.ActionItem = d.button
	d.ExtendBaseWidget(d)
	return d
}

var dateField = graph.KindFor[graph.Issue]().Field("declared")

func (d *DateEntry) typed(text string) error {
	value, err := ReadValue(d.l, dateField, text)
	if err != nil {
		if d.refuse != nil {
			d.refuse(err)
		}
		return err
	}
	return d.take(value.(graph.Date))
}

// Content returns the field proper, for who looks for what takes the keyboard.
func (d *DateEntry) Content() fyne.CanvasObject { return d.entry }

// OnRefused sets what is told of a text that is no day.
func (d *DateEntry) OnRefused(do func(error)) { d.refuse = do }

func (d *DateEntry) take(day graph.Date) error {
	if err := d.pick(day); err != nil {
		return err
	}
	d.day = day
	d.entry.Reset(d.l.ShortDate(string(day)))
	d.entry.SetBad(false)
	return nil
}

// SetDay shows a day without calling back.
func (d *DateEntry) SetDay(day graph.Date) {
	if day != d.day { // what was refused gives way to it
		d.entry.SetBad(false)
	}
	d.day = day
	d.entry.ShowText(d.l.ShortDate(string(day)))
}

// Day returns the day shown.
func (d *DateEntry) Day() graph.Date { return d.day }

// Disable makes the day unchangeable.
func (d *DateEntry) Disable() { d.entry.Disable(); d.button.Disable() }

// Enable makes the day changeable.
func (d *DateEntry) Enable() { d.entry.Enable(); d.button.Enable() }

// Disabled tells whether the day cannot be changed.
func (d *DateEntry) Disabled() bool { return d.entry.Disabled() }

func (d *DateEntry) setBad(bad bool) { d.entry.SetBad(bad) }

func (d *DateEntry) open() {
	if canvasOf(d) == nil {
		return
	}
	Commit(canvasOf(d))
	day := d.day
	if day == "" && d.today != nil {
		day = d.today()
	}
	month := newMonth(d.l, day, func(day graph.Date) {
		d.shown.Close()
		if d.take(day) != nil {
			d.entry.SetBad(true)
		}
	})
	d.shown = openFloating(d, Pad(Gap2, Gap2, month))
}

// CreateRenderer is Fyne's way to the picture of a widget.
func (d *DateEntry) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(d.entry)
}

// month shows the days of a month, weeks from Monday; the arrows go to the months beside it.
type month struct {
	widget.BaseWidget
	l      locale.Language
	chosen graph.Date
	first  time.Time
	pick   func(graph.Date)
	title  *Text
	days   *fyne.Container
	all    *fyne.Container
}

func newMonth(l locale.Language, day graph.Date, pick func(graph.Date)) *month {
	t := day.Time()
	if day == "" || t.IsZero() {
		t = time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC)
	}
	m := &month{l: l, chosen: day, first: t.AddDate(0, 0, 1-t.Day()), pick: pick}
	m.title = NewText(Strong, "").Centred()
	m.days = container.NewGridWithColumns(7)
	step := func(icon, tip string, months int) *Button {
		return NewIconButton(icon, l.T(tip), func() { m.first = m.first.AddDate(0, months, 0); m.fill() })
	}
	head := container.NewBorder(nil, nil,
		Line(0, step("chevron-left", "kit.month-before", -1)), Line(0, step("chevron-right", "kit.month-after", 1)), m.title)
	m.all = container.NewVBox(head, m.days)
	m.fill()
	m.ExtendBaseWidget(m)
	return m
}

var weekdays = []string{"senin", "selasa", "rabu", "kamis", "jumat", "sabtu", "minggu"}

func (m *month) fill() {
	m.title.SetText(monthName(m.l, int(m.first.Month())) + " " + strconv.Itoa(m.first.Year()))
	m.days.RemoveAll()
	for _, day := range weekdays {
		letters := []rune(m.l.T("weekday." + day))
		m.days.Add(NewText(Caption, string(letters[:3])).Centred())
	}
	for range (int(m.first.Weekday()) + 6) % 7 {
		m.days.Add(NewText(Caption, ""))
	}
	for t := m.first; t.Month() == m.first.Month(); t = t.AddDate(0, 0, 1) {
		day := graph.DateOf(t)
		style := Plain
		if day == m.chosen {
			style = Filled
		}
		m.days.Add(NewButton(style, "", strconv.Itoa(t.Day()), func() { m.pick(day) }))
	}
	m.days.Refresh()
}

// CreateRenderer is Fyne's way to the picture of a widget.
func (m *month) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(m.all) }
