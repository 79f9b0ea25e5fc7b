package view

import (
	"slices"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"jejaring/app/command"
	"jejaring/app/kit"
	"jejaring/graph"
	"jejaring/graph/measure"
	"jejaring/graph/network"
)

// arrange sets the bar and the sentence above the board, and below it what its numbers mean.
func (p *ladderPart) arrange() {
	middle := func(o fyne.CanvasObject) fyne.CanvasObject {
		return kit.AtLeast(0, kit.Size(kit.SizeControl), kit.Line(0, o))
	}
	hint := middle(kit.NewText(kit.Caption, p.s.T("view.ladder.hint")))
	show(hint, textFactor() < largeLetters)
	bar := kit.FlowEnds(kit.Gap3, p.scale, middle(p.field), hint, p.add)
	top := kit.Column(kit.Gap2, bar, p.said)
	foot := kit.Abreast(kit.Gap4, 300, kit.NewWrapped(kit.Caption, p.s.T("view.ladder.conditions")), p.beyond)
	if textFactor() >= largeLetters {
		foot = kit.Column(0, p.beyond)
	}
	p.face = container.New(headAndFoot{}, kit.Pad(kit.Gap2, kit.Gap4, top), kit.Pad(0, kit.Gap4, p.body), kit.Pad(kit.Gap1, kit.Gap4, foot))
}

// build sorts the cards into columns.
func (p *ladderPart) build() {
	look := p.s.Looks.Ladder
	p.scale.SetChosen(map[bool]string{false: scaleLevels, true: scaleContinuum}[look.Continuum])
	name := p.s.T("view.ladder.all-fields")
	if look.Field != "" {
		name = p.s.Language().Say(graph.ChoiceMessage("service-field", look.Field, p.s.Document()))
	}
	p.field.SetLabel(p.s.T("view.ladder.field", "Field", name))
	p.field.SetOn(look.Field != "")
	p.shown = measure.BoardOf(p.s.Snapshot(), look.Field)
	if empty := p.nothing(); empty != nil {
		p.body.Objects = []fyne.CanvasObject{empty}
	} else {
		p.board.SetColumns(p.columns())
		p.body.Objects = []fyne.CanvasObject{p.board}
	}
	p.body.Refresh()
	p.beyond.SetText(p.rest())
}

// columns returns those of the scale. A card whose step is asked about lies already where it would go.
func (p *ladderPart) columns() []kit.BoardColumn {
	var columns []kit.BoardColumn
	for _, c := range p.stepped() {
		if !p.onScale(c.Level) {
			continue
		}
		column := kit.BoardColumn{ID: strconv.Itoa(c.Level), Head: p.head(c)}
		for _, card := range c.Cards {
			column.Cards = append(column.Cards, p.card(card, c.Level))
		}
		columns = append(columns, column)
	}
	return columns
}

// onScale tells whether a column is shown: the continuum has four of them (SD-48).
func (p *ladderPart) onScale(level int) bool {
	return !p.s.Looks.Ladder.Continuum || level != measure.EndedColumn && level != graph.Communication && level != graph.Confederation
}

// stepped are the columns with the card whose step is asked about in the new one, above all others.
func (p *ladderPart) stepped() []measure.BoardColumn {
	columns := slices.Clone(p.shown.Columns)
	step := p.s.Step()
	if step == nil {
		return columns
	}
	for k, c := range columns {
		at := slices.IndexFunc(c.Cards, func(c measure.BoardCard) bool { return c.ID == step.Tie })
		if at < 0 || c.Level == step.Level {
			continue
		}
		card := c.Cards[at]
		columns[k].Cards = slices.Delete(slices.Clone(c.Cards), at, at+1)
		for j := range columns {
			if columns[j].Level == step.Level {
				columns[j].Cards = append([]measure.BoardCard{card}, columns[j].Cards...)
			}
		}
		break
	}
	return columns
}

// rest says what the columns leave out, and of which day the days are.
func (p *ladderPart) rest() string {
	said := p.s.T("view.ladder.days", "Date", p.s.Language().ShortDate(string(p.s.Day())))
	if n := p.shown.Unplaced; n > 0 {
		said = p.s.T("view.ladder.unplaced", "Count", n) + " " + said
	}
	if p.s.Looks.Ladder.Continuum {
		count := func(level int) int { return len(p.shown.Column(level).Cards) }
		said = p.s.T("view.ladder.beyond", "One", count(graph.Communication), "Five", count(graph.Confederation), "Ended", count(measure.EndedColumn)) + " " + said
	}
	if textFactor() >= largeLetters {
		said = p.s.T("view.ladder.conditions") + "; " + said
	}
	return said
}

// nothing asks for the first partnership where there is none, or leads back to all; nil where there are some.
func (p *ladderPart) nothing() fyne.CanvasObject {
	if p.shown.N()+len(p.shown.Column(measure.EndedColumn).Cards) > 0 {
		return nil
	}
	s, all := p.s, false
	for t := range graph.Each[graph.Tie](s.Document()) {
		all = all || t.Type == graph.Partnership
	}
	clear := func() {
		p.s.Looks.Ladder.Field = ""
		s.LookThrough(network.Lens{Day: s.Day()})
		p.update()
	}
	add := command.ByID("add-partnership")
	switch {
	case all:
		return kit.NewEmpty(s.T("view.table.stopped"), s.T("view.ladder.stopped"), kit.NewButton(kit.Outlined, "", s.T("view.table.clear"), clear))
	case !add.Can(s):
		return kit.NewEmpty(s.T("view.ladder.empty"), s.T("view.ladder.empty-hint"))
	}
	return kit.NewEmpty(s.T("view.ladder.empty"), s.T("view.ladder.empty-hint"), newDeed(kit.Outlined, add.Line(s, p.h)))
}
