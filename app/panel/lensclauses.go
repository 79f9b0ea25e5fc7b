package panel

import (
	"slices"

	"fyne.io/fyne/v2"

	"jejaring/app/kit"
	"jejaring/app/session"
	"jejaring/graph/network"
)

// about is one part of the sentence; its words are in the catalogues under "lens.section.<part>" and "lens.add.<part>".
type about string

const (
	aboutParties about = "parties"
	aboutTies    about = "ties"
	aboutPlace   about = "place" // judged in the network that the other two leave
)

func partOf(c network.Clause) about {
	switch {
	case c.IsLate():
		return aboutPlace
	case c.About() == network.Parties:
		return aboutParties
	}
	return aboutTies
}

// section is one part of the sentence: its beginning, its clauses with "and" between them, and a field to add one.
func (p *lensPanel) section(part about) []fyne.CanvasObject {
	rows := []fyne.CanvasObject{kit.NewWrapped(kit.Strong, p.s.T("lens.section."+string(part)))}
	first := true
	and := func() {
		if !first {
			rows = append(rows, kit.NewText(kit.Caption, p.s.T("lens.and")))
		}
		first = false
	}
	for _, c := range p.s.Lens().Clauses() {
		if partOf(c) == part {
			and()
			rows = append(rows, p.clause(c))
		}
	}
	if begun := p.s.Looks.Lens.Begun; begun.Subject != "" && p.s.Looks.Lens.In == "" && partOf(network.Clause{begun}) == part {
		and()
		rows = append(rows, p.open(p.termOf(nil, begun)))
	}
	return append(rows, p.adding(part, p.s.T("lens.add."+string(part)), nil))
}

// clause is a line with what the clause asks; a press opens it to be changed.
func (p *lensPanel) clause(c network.Clause) fyne.CanvasObject {
	look := p.s.Looks.Lens
	remove := kit.NewIconButton("close", p.s.T("lens.remove", "Text", p.wording().Clause(c)), func() { p.replace(c, nil) })
	open := look.Open == c.String() || look.In == c.String()
	toggle := func() {
		next := session.LensLook{Open: c.String()}
		if open {
			next.Open = ""
		}
		p.look(next)
	}
	icon := "chevron-right"
	if open {
		icon = "chevron-down"
	}
	words := newSides(mark(icon, kit.ColorInk2), kit.NewWrapped(kit.Body, p.wording().Clause(c)), nil)
	press := kit.NewPress(kit.AtLeast(0, kit.Size(kit.SizeControl), kit.Pad(kit.Gap1, kit.Gap2, words)), toggle)
	line := newSides(nil, press, remove)
	if !open {
		return kit.NewBox(kit.Look{Stroke: kit.ColorLine, Radius: 8}, line)
	}
	var editors []fyne.CanvasObject
	for _, t := range p.terms(c) {
		if len(editors) > 0 {
			editors = append(editors, kit.NewText(kit.Caption, p.s.T("lens.or")))
		}
		editors = append(editors, p.term(t))
	}
	if look.In == c.String() {
		editors = append(editors, kit.NewText(kit.Caption, p.s.T("lens.or")), p.term(p.termOf(c, look.Begun)))
	}
	editors = append(editors, p.adding(partOf(c), p.s.T("lens.add.or"), c))
	return kit.NewBox(kit.Look{Stroke: kit.ColorAccent, Radius: 8}, kit.Column(0, line, kit.NewSeparator(), kit.Pad(kit.Gap2, kit.Gap2, kit.Column(kit.Gap2, editors...))))
}

// open frames the editor of a condition that is begun.
func (p *lensPanel) open(t term) fyne.CanvasObject {
	return kit.NewBox(kit.Look{Stroke: kit.ColorAccent, Radius: 8, Vertical: kit.Gap2, Horizontal: kit.Gap2}, p.term(t))
}

// adding is a field to pick what is asked after, by its first letters; in is the clause that it is another way to meet,
// nil for a clause of its own.
func (p *lensPanel) adding(part about, hint string, in network.Clause) fyne.CanvasObject {
	find := func(text string) []kit.Option { return kit.Find(p.subjects(part, in), text) }
	name := addField + string(part)
	if in != nil {
		name = addField + "or"
	}
	return p.field(name, kit.NewSearch(hint, "", p.s.T("kit.nothing-found"), find, func(id string) { p.begin(id, in) }))
}

// subjects lists what a part of the sentence may ask after.
func (p *lensPanel) subjects(part about, in network.Clause) []kit.Option {
	var list []kit.Option
	for _, s := range network.Subjects(p.s.Document()) {
		c := network.Clause{{Subject: s.ID}}
		if (in == nil && partOf(c) == part) || (in != nil && c.About() == in.About()) {
			list = append(list, kit.Option{ID: s.ID, Label: p.wording().Subject(s.ID), Note: p.hint(s)})
		}
	}
	return list
}

// hint says in a few words what a subject is where its name does not.
func (p *lensPanel) hint(s network.Subject) string {
	switch id := "lens.hint." + s.ID; {
	case p.s.Language().Has(id):
		return p.s.T(id)
	case s.Name != "":
		return p.s.T("lens.hint.own")
	}
	return ""
}

// begin adds a condition with what is most likely asked of its subject, or opens one that still lacks a word.
func (p *lensPanel) begin(id string, in network.Clause) {
	c := p.proposal(id)
	if isWhole(c) {
		p.put(in, c)
		return
	}
	p.look(session.LensLook{Begun: c, In: in.String()})
}

// put adds a whole condition to a clause, or as a clause of its own.
func (p *lensPanel) put(in network.Clause, c network.Condition) {
	next := append(slices.Clone(in), c)
	if in == nil {
		p.ask(append(p.s.Lens().Clauses(), next), session.LensLook{Open: next.String()})
		return
	}
	p.replace(in, next)
}

// replace puts another clause into the place of one; none takes it away.
func (p *lensPanel) replace(old, next network.Clause) {
	clauses, look := p.s.Lens().Clauses(), session.LensLook{}
	for i, c := range clauses {
		if slices.Equal(c, old) {
			clauses[i] = next
		}
	}
	if len(next) > 0 {
		look.Open = next.String()
	}
	p.ask(clauses, look)
}

// without returns the clauses of the lens but one.
func (p *lensPanel) without(one network.Clause) []network.Clause {
	return slices.DeleteFunc(p.s.Lens().Clauses(), func(c network.Clause) bool { return slices.Equal(c, one) })
}
