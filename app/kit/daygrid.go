package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"jejaring/graph"
	"jejaring/graph/locale"
)

// DayItem is one line in the cell of a day.
type DayItem struct {
	Text   string
	Icon   string
	Colour fyne.ThemeColorName // of the icon; empty: that of quiet words
	Quiet  bool                // it is done, or not decided yet
}

// DayGridOptions says what a DayGrid shows and tells.
type DayGridOptions struct {
	Language locale.Language
	Items    func(graph.Date) []DayItem
	OnDay    func(graph.Date)                       // the user chose another day, which may lie outside of the grid
	OnOpen   func(day graph.Date, item int)         // a press on a line, or Enter with the first one
	OnEmpty  func(day graph.Date, at fyne.Position) // a press on a day without lines, or Enter there; at is on the canvas
	OnPage   func(by int)                           // Page up and down
}

// DayGrid shows days in rows of weeks, each with lines of its own. One day is chosen; the arrow keys walk them.
type DayGrid struct {
	widget.BaseWidget
	o       DayGridOptions
	first   graph.Date // a Monday
	weeks   int
	month   string // "2026-11": days of other months are paler; empty: none are
	today   graph.Date
	day     graph.Date
	focused bool
	hover   graph.Date
}

// NewDayGrid returns a grid without days.
func NewDayGrid(o DayGridOptions) *DayGrid {
	g := &DayGrid{o: o, weeks: 1}
	g.ExtendBaseWidget(g)
	return g
}

// ShowDays shows weeks from a Monday on, with a day chosen. Days outside of the month are paler, where one is given.
func (g *DayGrid) ShowDays(first graph.Date, weeks int, month string, day, today graph.Date) {
	g.first, g.weeks, g.month, g.day, g.today = first, weeks, month, day, today
	g.Refresh()
}

// Day returns the chosen day.
func (g *DayGrid) Day() graph.Date { return g.day }

func (g *DayGrid) factor() float32 { return Size(SizeControl) / 32 }

// The parts of a cell in px at 100 %.
const (
	dayHead   = 22 // names of the weekdays
	dayNumber = 20
	dayLine   = 18
)

// cellAt returns the day at a place and the number of the line there, −1 for none; "" outside.
func (g *DayGrid) cellAt(at fyne.Position) (day graph.Date, item int) {
	size, head := g.Size(), dayHead*g.factor()
	wide, high := size.Width/7, (size.Height-head)/float32(g.weeks)
	column, row := int(at.X/wide), int((at.Y-head)/high)
	if at.Y < head || column < 0 || column > 6 || row >= g.weeks || g.first == "" {
		return "", -1
	}
	day = g.first.Add(7*row + column)
	item = int((at.Y - head - float32(row)*high - dayNumber*g.factor()) / (dayLine * g.factor()))
	if within := at.Y - head - float32(row)*high - dayNumber*g.factor(); within < 0 || item >= g.fits(len(g.o.Items(day)), high) {
		item = -1
	}
	return day, item
}

// fits returns how many of some lines have room in a cell of a height; where not all have, one line says how many more
// there are.
func (g *DayGrid) fits(lines int, high float32) int {
	room := max(0, int((high-dayNumber*g.factor()-2)/(dayLine*g.factor())))
	if lines > room {
		return max(0, room-1)
	}
	return lines
}

// Tapped chooses a day and opens the line that was pressed; on a day without lines it asks what to add.
func (g *DayGrid) Tapped(e *fyne.PointEvent) {
	if c := canvasOf(g); c != nil {
		c.Focus(g)
	}
	day, item := g.cellAt(e.Position)
	switch {
	case day == "":
	case item >= 0:
		g.choose(day)
		g.o.OnOpen(day, item)
	case len(g.o.Items(day)) == 0:
		g.choose(day)
		g.o.OnEmpty(day, e.AbsolutePosition)
	default:
		g.choose(day)
	}
}

func (g *DayGrid) choose(day graph.Date) {
	if day != g.day {
		g.day = day
		g.Refresh()
		g.o.OnDay(day)
	}
}

// MouseIn lights the day under the pointer.
func (g *DayGrid) MouseIn(e *desktop.MouseEvent) { g.MouseMoved(e) }

// MouseMoved lights the day under the pointer.
func (g *DayGrid) MouseMoved(e *desktop.MouseEvent) {
	if day, _ := g.cellAt(e.Position); day != g.hover {
		g.hover = day
		g.Refresh()
	}
}

// MouseOut ends what MouseIn began.
func (g *DayGrid) MouseOut() { g.hover = ""; g.Refresh() }

// FocusGained shows the focus.
func (g *DayGrid) FocusGained() { g.focused = true; g.Refresh() }

// FocusLost hides the focus.
func (g *DayGrid) FocusLost() { g.focused = false; g.Refresh() }

// TypedRune has nothing to do.
func (g *DayGrid) TypedRune(rune) {}

// TypedKey walks days by arrow keys, pages by Page up and down, goes to the day of the picture by Home, opens by Enter, and
// leaves other keys to the window.
func (g *DayGrid) TypedKey(key *fyne.KeyEvent) {
	switch key.Name {
	case fyne.KeyLeft:
		g.choose(g.day.Add(-1))
	case fyne.KeyRight:
		g.choose(g.day.Add(1))
	case fyne.KeyUp:
		g.choose(g.day.Add(-7))
	case fyne.KeyDown:
		g.choose(g.day.Add(7))
	case fyne.KeyHome:
		g.choose(g.today)
	case fyne.KeyPageUp:
		g.o.OnPage(-1)
	case fyne.KeyPageDown:
		g.o.OnPage(1)
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		g.enter()
	default:
		passKey(g, key)
	}
}

// enter opens the first line of the chosen day, or asks what to add there.
func (g *DayGrid) enter() {
	if len(g.o.Items(g.day)) > 0 {
		g.o.OnOpen(g.day, 0)
		return
	}
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(g)
	if days := g.day.Since(g.first); days >= 0 && days < 7*g.weeks {
		head := dayHead * g.factor()
		at = at.AddXY(float32(days%7)*g.Size().Width/7, head+float32(days/7)*(g.Size().Height-head)/float32(g.weeks)+dayNumber*g.factor())
	}
	g.o.OnEmpty(g.day, at)
}
