package kit

import (
	"math"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"jejaring/graph"
)

// CreateRenderer is Fyne's way to the picture of a widget.
func (g *DayGrid) CreateRenderer() fyne.WidgetRenderer {
	r := &dayGridRenderer{g: g, brush: newBrush()}
	r.draw()
	return r
}

type dayGridRenderer struct {
	g     *DayGrid
	brush *Brush
}

func (r *dayGridRenderer) MinSize() fyne.Size {
	f := r.g.factor()
	return fyne.NewSize(7*44*f, dayHead*f+float32(r.g.weeks)*(dayNumber+2*dayLine+4)*f)
}

func (r *dayGridRenderer) Layout(fyne.Size) { r.draw() }

func (r *dayGridRenderer) Refresh() {
	r.draw()
	canvas.Refresh(r.g)
}

func (r *dayGridRenderer) Objects() []fyne.CanvasObject { return r.brush.marks }

func (r *dayGridRenderer) Destroy() {}

func (r *dayGridRenderer) draw() {
	g, size, b := r.g, r.g.Size(), r.brush
	b.begin()
	if least := r.MinSize(); g.first == "" || size.Width < least.Width/2 || size.Height < least.Height/2 {
		return
	}
	head := dayHead * g.factor()
	wide, high := size.Width/7, (size.Height-head)/float32(g.weeks)
	for k := range 7 {
		b.on(fyne.NewPos(float32(k)*wide, 0), fyne.NewSize(wide, head)).Text(Gap2, 2, wide-Gap2, Label, weekdayName(g, k, wide))
	}
	for k := range 7 * g.weeks {
		g.drawDay(b.on(fyne.NewPos(float32(k%7)*wide, head+float32(k/7)*high), fyne.NewSize(wide, high)), g.first.Add(k))
	}
	b.on(fyne.NewPos(0, head), fyne.NewSize(size.Width, size.Height-head))
	for k := range 8 {
		b.Rect(min(whole(float32(k)*wide), b.Size.Width-1), 0, 1, b.Size.Height, ColorLine, 0)
	}
	for k := range g.weeks + 1 {
		b.Rect(0, min(whole(float32(k)*high), b.Size.Height-1), b.Size.Width, 1, ColorLine, 0)
	}
}

// whole is the whole px that are nearest, so that all lines are as wide.
func whole(px float32) float32 { return float32(math.Round(float64(px))) }

// weekdayName returns the name of a weekday, its first letters where it has no room.
func weekdayName(g *DayGrid, k int, wide float32) string {
	codes := graph.Choices("weekday", nil)
	name := g.o.Language.T("weekday." + codes[k].Code)
	if Label.width(name) > wide-2*Gap2 {
		name = string([]rune(name)[:3])
	}
	return name
}

// drawDay draws the cell of a day: its ground, its number, and as many of its lines as have room.
func (g *DayGrid) drawDay(b *Brush, day graph.Date) {
	f, items := g.factor(), g.o.Items(day)
	g.drawGround(b, day)
	b.Text(Gap2, 1, b.Size.Width-Gap2, g.numberStyle(day), strconv.Itoa(day.Time().Day()))
	fits := g.fits(len(items), b.Size.Height)
	for k, item := range items[:fits] {
		g.drawItem(b, item, (dayNumber+float32(k)*dayLine)*f)
	}
	if more := len(items) - fits; more > 0 {
		x, y := float32(Gap2), (dayNumber+float32(fits)*dayLine)*f
		if fits == 0 && b.Size.Height < (dayNumber+dayLine)*f { // no line has room: beside the number
			x, y = b.Size.Width-Gap2-Caption.width("+99"), 2
		}
		b.Text(x, y, b.Size.Width-Gap2, Label, g.o.Language.T("kit.days.more", "Count", more))
	}
}

// isOutside tells whether a day is of another month than the one that is shown.
func (g *DayGrid) isOutside(day graph.Date) bool {
	return g.month != "" && !strings.HasPrefix(string(day), g.month)
}

func (g *DayGrid) numberStyle(day graph.Date) Style {
	switch {
	case day == g.today:
		return Strong.In(ColorAccent)
	case g.isOutside(day):
		return Caption
	}
	return Body
}

// drawGround colours a cell by whether it is chosen or under the pointer.
func (g *DayGrid) drawGround(b *Brush, day graph.Date) {
	fill := ColorSurface
	switch {
	case day == g.day:
		fill = ColorTint
	case day == g.hover:
		fill = ColorSunk
	case g.isOutside(day):
		fill = ColorBackground
	}
	b.Fill(fill)
	if day == g.day && g.focused {
		b.Ring(ColorAccent)
	} else if day == g.day {
		b.Ring(ColorEdge)
	}
}

func (g *DayGrid) drawItem(b *Brush, item DayItem, y float32) {
	f := g.factor()
	x, side, style, colour := float32(Gap1), 13*f, Label.In(ColorInk), item.Colour
	if colour == "" {
		colour = ColorInk2
	}
	if item.Icon != "" && b.Size.Width-2*Gap1 > 4*side {
		b.Picture(x+1, y+(dayLine*f-side)/2, side, Icon(item.Icon, colour))
		x += side + 4
	}
	if item.Quiet {
		style = Caption
	}
	b.Text(x, y+1, b.Size.Width-Gap1-x, style, item.Text)
}
