package view

import (
	"fyne.io/fyne/v2"

	"jejaring/app/command"
	"jejaring/app/kit"
	"jejaring/graph"
)

func (p *fieldSheet) draw(b *kit.Brush, at kit.Spot) {
	a := &p.rows[at.Row]
	name, isField := p.columnOf(at.Column)
	middle := func(style kit.Style, text string) { b.Centred((b.Size.Height-b.Line(style))/2, style, text) }
	switch {
	case isField && a.Fields.Has(name):
		middle(signStyle.In(kit.ColorOK), "✓")
	case isField && p.has[a.ID].Has(name):
		middle(kit.Label, "○")
	case isField:
	case name == partyColumn:
		drawParty(b, p.signs.of(*a), a.Label())
	case name == hasColumn:
		words := map[graph.Answer]string{graph.Yes: "answer.yes", graph.No: "answer.no"}
		if word := words[a.HasResource]; word != "" {
			middle(kit.Body, p.s.T(word))
		} else {
			middle(kit.Caption, "—")
		}
	case name == willColumn:
		middle(kit.Body, p.step(a.Willingness))
	case name == sayColumn:
		middle(kit.Body, p.step(a.Influence))
	case name == worthColumn:
		middle(kit.Strong, p.s.Language().Whole(a.Prospect()))
	}
}

// drawParty draws a party as the name of a row: its shape and its label.
func drawParty(b *kit.Brush, sign fyne.Resource, label string) {
	side := 16 * textFactor()
	b.Picture(kit.Gap2, (b.Size.Height-side)/2, side, sign)
	b.Words(kit.Gap3+side, b.Size.Width-side-kit.Gap4, kit.Body, label)
}

func (p *fieldSheet) drawHead(b *kit.Brush, column int) {
	name, isField := p.columnOf(column)
	switch {
	case isField:
		b.Middle(kit.Label.In(kit.ColorInk), p.fieldName(column))
	case name == partyColumn:
		b.Words(kit.Gap3, b.Size.Width-kit.Gap4, strongLabel, p.s.T("view.fields.party"))
	default:
		b.Middle(strongLabel, p.s.T("view.fields."+name))
	}
}

func (p *fieldSheet) fieldName(column int) string {
	return p.s.Language().Say(graph.ChoiceMessage("service-field", p.fields[column-1].Code, p.s.Document()))
}

// tip says a head in full, and that a party has a resource in a field that is not ticked.
func (p *fieldSheet) tip(at kit.Spot) string {
	name, isField := p.columnOf(at.Column)
	switch {
	case at.Row < 0 && isField:
		return p.fieldName(at.Column)
	case at.Row < 0 && name == worthColumn:
		return p.s.T("view.fields.prospect-tip")
	case at.Row < 0 || at.Row >= len(p.rows):
		return ""
	case isField && p.has[p.rows[at.Row].ID].Has(name) && !p.rows[at.Row].Fields.Has(name):
		return p.s.T("view.fields.has-tip", "Name", p.rows[at.Row].Label())
	case name == partyColumn:
		return p.rows[at.Row].Label()
	}
	return ""
}

// chosenParties returns the parties of the chosen rows.
func (p *fieldSheet) chosenParties() []graph.ID {
	first, last := p.matrix.Range()
	var ids []graph.ID
	for _, a := range p.rows[first.Row:min(last.Row+1, len(p.rows))] {
		ids = append(ids, a.ID)
	}
	return ids
}

// chosenFields returns the fields of the chosen columns.
func (p *fieldSheet) chosenFields() []string {
	first, last := p.matrix.Range()
	var fields []string
	for column := first.Column; column <= last.Column; column++ {
		if name, isField := p.columnOf(column); isField {
			fields = append(fields, name)
		}
	}
	return fields
}

// press ticks the chosen fields, or goes on to the next answer or step.
func (p *fieldSheet) press() {
	at, ok := p.matrix.Chosen()
	if !ok {
		return
	}
	a := p.rows[at.Row]
	switch name, _ := p.columnOf(at.Column); {
	case len(p.chosenFields()) > 0:
		p.do(command.TickFields(p.s, p.chosenParties(), p.chosenFields()))
	case name == hasColumn:
		next := map[graph.Answer]graph.Answer{graph.Unknown: graph.Yes, graph.Yes: graph.No, graph.No: graph.Unknown}
		p.do(command.SetHasResource(p.s, p.chosenParties(), next[a.HasResource]))
	case name == willColumn:
		p.do(command.SetWillingness(p.s, p.chosenParties(), (a.Willingness+1)%6))
	case name == sayColumn:
		p.do(command.SetInfluence(p.s, p.chosenParties(), (a.Influence+1)%6))
	}
}

func (p *fieldSheet) do(err error) {
	if err != nil {
		p.h.Fail(err)
	}
}

// key ticks on Space and clears an answer or a step on Delete.
func (p *fieldSheet) key(key fyne.KeyName) bool {
	switch key {
	case fyne.KeySpace:
		p.press()
	case fyne.KeyDelete, fyne.KeyBackspace:
		p.clear()
	default:
		return false
	}
	return true
}

// clear clears what is chosen beside the fields.
func (p *fieldSheet) clear() {
	at, _ := p.matrix.Chosen()
	if name, _ := p.columnOf(at.Column); name == hasColumn {
		p.do(command.SetHasResource(p.s, p.chosenParties(), graph.Unknown))
		return
	}
	p.rune('0')
}

// rune writes a step of 1 to 5, 0 for unknown, or whether there are resources: y, or n and t for "tidak".
func (p *fieldSheet) rune(r rune) {
	at, ok := p.matrix.Chosen()
	if !ok {
		return
	}
	answers := map[rune]graph.Answer{'y': graph.Yes, 'Y': graph.Yes, 'n': graph.No, 't': graph.No, 'N': graph.No, 'T': graph.No}
	name, _ := p.columnOf(at.Column)
	answer, isAnswer := answers[r]
	switch {
	case name == hasColumn && isAnswer:
		p.do(command.SetHasResource(p.s, p.chosenParties(), answer))
	case name == willColumn && r >= '0' && r <= '5':
		p.do(command.SetWillingness(p.s, p.chosenParties(), int(r-'0')))
	case name == sayColumn && r >= '0' && r <= '5':
		p.do(command.SetInfluence(p.s, p.chosenParties(), int(r-'0')))
	}
}

// open shows the party at the side.
func (p *fieldSheet) open(at kit.Spot) {
	if name, _ := p.columnOf(at.Column); name == partyColumn && at.Row < len(p.rows) {
		p.s.Select(p.rows[at.Row].ID)
		return
	}
	p.press()
}
