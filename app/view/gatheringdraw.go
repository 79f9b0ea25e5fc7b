package view

import (
	"slices"

	"fyne.io/fyne/v2"

	"jejaring/app/command"
	"jejaring/app/kit"
	"jejaring/graph/measure"
)

func (a *attendance) draw(b *kit.Brush, at kit.Spot) {
	who := a.rows[at.Row]
	if at.Column == 0 {
		drawParty(b, a.signs.of(who), who.MapLabel())
		return
	}
	m := a.shown[at.Column-1]
	if m.ID == a.g.chosen {
		b.Fill(kit.ColorTint)
	}
	drawTick(b, slices.Contains(m.Attendees, who.ID))
}

// drawTick draws a box in the middle of a field, with a tick in it or not.
func drawTick(b *kit.Brush, on bool) {
	side := 16 * textFactor()
	x, y := (b.Size.Width-side)/2, (b.Size.Height-side)/2
	if !on {
		b.Rect(x, y, side, side, kit.ColorEdge, 4)
		b.Rect(x+1, y+1, side-2, side-2, kit.ColorSurface, 3)
		return
	}
	b.Rect(x, y, side, side, kit.ColorAccent, 4)
	tick := kit.Strong.In(kit.ColorOnAccent)
	b.Centred((b.Size.Height-b.Line(tick))/2, tick, "✓")
}

// drawHead draws the day of a meeting above how many came and how many of the elements; that of the chosen one is marked.
func (a *attendance) drawHead(b *kit.Brush, column int) {
	s, l := a.g.s, a.g.s.Language()
	if column == 0 {
		b.Text(kit.Gap2, b.Size.Height-b.Line(kit.Label)-kit.Gap2, b.Size.Width-kit.Gap3, kit.Label, s.T("view.gathering.who"))
		return
	}
	m, title := a.shown[column-1], strongLabel
	if m.ID == a.g.chosen {
		b.Fill(kit.ColorTint)
		b.Rect(0, b.Size.Height-3, b.Size.Width, 3, kit.ColorAccent, 0)
		title = title.In(kit.ColorAccent)
	}
	top := (b.Size.Height - b.Line(title) - b.Line(kit.Caption)) / 2
	b.Centred(top, title, dayAndMonth(l.ShortDate(string(m.Date))))
	b.Centred(top+b.Line(title), kit.Caption, s.T("view.gathering.column", "Came", l.Whole(len(m.Attendees)), "Elements", l.Whole(len(m.Elements)), "Of", l.Whole(len(measure.Elements()))))
}

// choose makes the meeting of a column the selected one.
func (a *attendance) choose(column int) {
	if column > 0 {
		a.g.s.Select(a.shown[column-1].ID)
	}
}

// press ticks the chosen box, or opens the party whose name is chosen.
func (a *attendance) press() {
	at, ok := a.matrix.Chosen()
	switch {
	case !ok:
	case at.Column == 0:
		a.g.s.Select(a.rows[at.Row].ID)
	case a.g.s.WhyNoWork() == "":
		if err := command.Attend(a.g.s, a.shown[at.Column-1].ID, a.rows[at.Row].ID); err != nil {
			a.g.h.Fail(err)
		}
	}
}

// key presses by Space and Enter.
func (a *attendance) key(key fyne.KeyName) bool {
	is := key == fyne.KeySpace || key == fyne.KeyReturn || key == fyne.KeyEnter
	if is {
		a.press()
	}
	return is
}
