package kit

import (
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"jejaring/graph"
)

// CreateRenderer is Fyne's way to the picture of a widget.
func (g *DayGrid) CreateRenderer() fyne.WidgetRenderer {
	r := &dayGridRenderer{g: g}
	r.build()
	return r
}

// dayGridRenderer draws the cells anew at each change: a month has few enough.
type dayGridRenderer struct {
	g       *DayGrid
	objects []fyne.CanvasObject
}

func (r *dayGridRenderer) MinSize() fyne.Size {
	f := r.g.factor()
	return fyne.NewSize(7*44*f, dayHead*f+float32(r.g.weeks)*(dayNumber+2*dayLine+4)*f)
}

func (r *dayGridRenderer) Layout(fyne.Size) { r.build() }

func (r *dayGridRenderer) Refresh() {
	r.build()
	canvas.Refresh(r.g)
}

func (r *dayGridRenderer) Objects() []fyne.CanvasObject { return r.objects }

func (r *dayGridRenderer) Destroy() {}

func (r *dayGridRenderer) build() {
	g, size := r.g, r.g.Size()
	r.objects = r.objects[:0]
	if least := r.MinSize(); g.first == "" || size.Width < least.Width/2 || size.Height < least.Height/2 {
		return
	}
	head := dayHead * g.factor()
	wide, high := size.Width/7, (size.Height-head)/float32(g.weeks)
	for k := range 7 {
		r.text(Label, weekdayName(g, k, wide), fyne.NewPos(float32(k)*wide+Gap2, 2), wide-Gap2)
	}
	for k := range 7 * g.weeks {
		r.cell(g.first.Add(k), fyne.NewPos(float32(k%7)*wide, head+float32(k/7)*high), fyne.NewSize(wide, high))
	}
}

// weekdayName returns the name of a weekday, its first letters where it has no room.
func weekdayName(g *DayGrid, k int, wide float32) string {
	codes := graph.Choices("weekday", nil)
	name := g.o.Language.T("weekday." + codes[k].Code)
	if Label.width(name) > wide-2*Gap2 {
		name = string([]rune(name)[:3])
	}
	return name
}

func (r *dayGridRenderer) cell(day graph.Date, at fyne.Position, size fyne.Size) {
	g, f := r.g, r.g.factor()
	r.ground(day, at, size)
	number := strconv.Itoa(day.Time().Day())
	style := Body
	switch {
	case day == g.today:
		style = Strong.In(ColorAccent)
	case g.month != "" && !strings.HasPrefix(string(day), g.month):
		style = Caption
	}
	r.text(style, number, at.AddXY(Gap2, 1), size.Width-Gap2)
	items := g.o.Items(day)
	fits := g.fits(len(items), size.Height)
	for k, item := range items[:fits] {
		r.item(item, at.AddXY(Gap1, (dayNumber+float32(k)*dayLine)*f), size.Width-2*Gap1)
	}
	if more := len(items) - fits; more > 0 {
		line := at.AddXY(Gap2, (dayNumber+float32(fits)*dayLine)*f)
		if fits == 0 && size.Height < (dayNumber+dayLine)*f { // no line has room: beside the number
			line = at.AddXY(size.Width-Gap2-Caption.width("+99"), 2)
		}
		r.text(Label, g.o.Language.T("kit.days.more", "Count", more), line, size.Width-Gap2)
	}
}

// ground draws the cell: its edge, and whether it is chosen or under the pointer.
func (r *dayGridRenderer) ground(day graph.Date, at fyne.Position, size fyne.Size) {
	g := r.g
	fill, stroke, width := ColorSurface, ColorLine, float32(1)
	if g.month != "" && !strings.HasPrefix(string(day), g.month) {
		fill = ColorBackground
	}
	if day == g.hover {
		fill = ColorSunk
	}
	box := canvas.NewRectangle(Color(fill))
	if day == g.day {
		box.FillColor, stroke, width = Color(ColorTint), ColorEdge, 1
		if g.focused {
			stroke, width = ColorAccent, 2
		}
	}
	box.StrokeColor, box.StrokeWidth = Color(stroke), width
	box.Move(at)
	box.Resize(size)
	r.objects = append(r.objects, box)
}

func (r *dayGridRenderer) item(item DayItem, at fyne.Position, width float32) {
	f := r.g.factor()
	side := 13 * f
	colour := item.Colour
	if colour == "" {
		colour = ColorInk2
	}
	if item.Icon != "" && width > 4*side {
		icon := newImage(Icon(item.Icon, colour))
		icon.Move(at.AddXY(1, (dayLine*f-side)/2))
		icon.Resize(fyne.NewSquareSize(side))
		r.objects = append(r.objects, icon)
		at, width = at.AddXY(side+4, 0), width-side-4
	}
	style := Label.In(ColorInk)
	if item.Quiet {
		style = Caption
	}
	r.text(style, item.Text, at.AddXY(0, 1), width)
}

func (r *dayGridRenderer) text(style Style, words string, at fyne.Position, width float32) {
	text := canvas.NewText(cutTo(style, words, width), Color(style.Colour))
	text.TextSize, text.TextStyle = style.size(), style.face()
	text.Move(at)
	text.Resize(text.MinSize())
	r.objects = append(r.objects, text)
}
