package kit

import (
	"cmp"
	"strconv"

	"fyne.io/fyne/v2"
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
	month := NewMonth(d.l, d.buttons)
	month.GoTo(cmp.Or(day, "2026-01-01"))
	d.shown = openFloating(d, Pad(Gap2, Gap2, month))
}

// buttons are the days of a month, each of which is picked by a press.
func (d *DateEntry) buttons(days []graph.Date) []fyne.CanvasObject {
	list := make([]fyne.CanvasObject, len(days))
	for k, day := range days {
		style := Plain
		if day == d.day {
			style = Filled
		}
		list[k] = NewButton(style, "", strconv.Itoa(day.Time().Day()), func() {
			d.shown.Close()
			if d.take(day) != nil {
				d.entry.SetBad(true)
			}
		})
	}
	return list
}

// CreateRenderer is Fyne's way to the picture of a widget.
func (d *DateEntry) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(d.entry)
}
