package kit

import (
	"slices"
	"strconv"

	"fyne.io/fyne/v2"

	"jejaring/graph"
)

// tableLine is one line of a table: a row, or the head of a group of rows.
type tableLine struct {
	row   graph.ID // empty at the head of a group
	group *tableGroup
}

// tableGroup are the rows that say the same in the column by which a table is grouped.
type tableGroup struct {
	words string
	rows  []graph.ID
}

func (l tableLine) isHead() bool { return l.row == "" }

// isSame tells whether a line stands for the same as one of another arrangement.
func (l tableLine) isSame(m tableLine) bool {
	if l.row != "" || m.row != "" {
		return l.row == m.row
	}
	return l.group != nil && m.group != nil && l.group.words == m.group.words
}

// lineOf returns the line of a row, −1 where it is not seen.
func (t *Table) lineOf(row graph.ID) int {
	return slices.IndexFunc(t.lines, func(l tableLine) bool { return l.row == row })
}

// GroupBy groups the rows by a column; an empty ID, or that of the column they are grouped by already, ends it.
func (t *Table) GroupBy(id string) {
	if id == t.look.Group {
		id = ""
	}
	t.look.Group, t.look.Folded = id, nil
	t.arrange()
	t.toTop()
}

// group lays the rows shown in lines. Where they are grouped, groups stand in the order of their column and rows within
// them as they are sorted; days are grouped by month.
func (t *Table) group() {
	t.lines = t.lines[:0]
	k := t.column(t.look.Group)
	if k < 0 {
		for _, id := range t.shown {
			t.lines = append(t.lines, tableLine{row: id})
		}
		return
	}
	groups := t.groupsBy(k)
	t.shown = t.shown[:0]
	for _, g := range groups {
		t.shown = append(t.shown, g.rows...)
		t.lines = append(t.lines, tableLine{group: g})
		for _, id := range g.rows {
			if !t.look.Folded[g.words] {
				t.lines = append(t.lines, tableLine{id, g})
			}
		}
	}
}

func (t *Table) groupsBy(k int) []*tableGroup {
	ordered := slices.Clone(t.shown)
	slices.SortStableFunc(ordered, t.order(ordered, k, t.look.Down && t.look.Sort == t.look.Group))
	var groups []*tableGroup
	of := map[string]*tableGroup{}
	for _, id := range ordered {
		words := t.groupWords(id, k)
		if of[words] == nil {
			of[words] = &tableGroup{words: words}
			groups = append(groups, of[words])
		}
	}
	for _, id := range t.shown {
		g := of[t.groupWords(id, k)]
		g.rows = append(g.rows, id)
	}
	return groups
}

// groupWords says to which group a row belongs.
func (t *Table) groupWords(row graph.ID, k int) string {
	c := t.o.Columns[k]
	if !c.isDay() {
		return t.text(row, k)
	}
	day := t.day(row, c)
	if day == "" {
		return ""
	}
	return monthName(t.o.Language, int(day.Time().Month())) + " " + strconv.Itoa(day.Time().Year())
}

// turn folds the group whose head is at a line, or opens it.
func (t *Table) turn(line int) {
	words := t.lines[line].group.words
	t.fold(!t.look.Folded[words], words)
}

// fold hides the rows of groups, or shows them.
func (t *Table) fold(hide bool, groups ...string) {
	if t.look.Folded == nil {
		t.look.Folded = map[string]bool{}
	}
	for _, words := range groups {
		t.look.Folded[words] = hide
	}
	t.arrange()
	if t.body.focused {
		t.body.revealRow()
		t.body.redraw() // scrolling by ourselves tells nobody
	}
}

// foldAll hides the rows of all groups, or shows them.
func (t *Table) foldAll(hide bool) {
	var all []string
	for _, l := range t.lines {
		if l.isHead() {
			all = append(all, l.group.words)
		}
	}
	t.fold(hide, all...)
}

// foldKey does what keys mean at the head of a group: ← folds it, → opens it, Enter and Space turn it.
func (b *tableBody) foldKey(key fyne.KeyName) bool {
	t := b.table
	if len(t.lines) == 0 || !t.lines[b.row].isHead() {
		return false
	}
	words := t.lines[b.row].group.words
	switch key {
	case fyne.KeyLeft:
		t.fold(true, words)
	case fyne.KeyRight:
		t.fold(false, words)
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		t.turn(b.row)
	default:
		return false
	}
	return true
}

// drawGroup draws the head of a group over the marks of a line, and nothing on those of a row.
func (r *bodyRenderer) drawGroup(m rowMarks, row int) {
	t, line := r.body.table, r.body.table.lines[row]
	m.fold.Hidden = !line.isHead()
	for k, text := range m.texts {
		text.Hidden = line.isHead() && k > 0
		if icon := m.icons[k]; icon != nil {
			icon.Hidden = true
		}
	}
	if !line.isHead() {
		return
	}
	fold := "chevron-down"
	if t.look.Folded[line.group.words] {
		fold = "chevron-right"
	}
	side, left := Size(SizeControl)/2, t.scroll.Offset.X+Gap2
	drawIcon(m.fold, Icon(fold, ColorInk2))
	m.fold.Move(fyne.NewPos(left, float32(row)*rowHeight()+(rowHeight()-side)/2))
	m.fold.Resize(fyne.NewSquareSize(side))
	m.bar.Hidden, m.ground.FillColor = true, Color(ColorBackground)
	if row == r.body.hover {
		m.ground.FillColor = Color(ColorSunk)
	}
	words := t.named(line.group.words) + " (" + t.o.Language.Whole(len(line.group.rows)) + ")"
	text := m.texts[0]
	text.Text = cutTo(Strong, words, t.scroll.Size().Width-side-3*Gap2)
	text.Color, text.TextSize, text.TextStyle = Color(Strong.Colour), Strong.size(), Strong.face()
	size := text.MinSize()
	text.Move(fyne.NewPos(left+side+Gap1, float32(row)*rowHeight()+(rowHeight()-1-size.Height)/2))
	text.Resize(size)
}

// named says the words of a group or a cell, and that there are none.
func (t *Table) named(words string) string {
	if words == "" {
		return t.o.Language.T("kit.table.nothing")
	}
	return words
}
