package panel

import (
	"slices"

	"fyne.io/fyne/v2"

	"jejaring/app/kit"
	"jejaring/app/session"
	"jejaring/graph"
	"jejaring/graph/network"
)

// term is what is changed at once: a condition, or those of a clause that say that one subject is one of several words.
type term struct {
	in         network.Clause // the clause that it is of; nil for one that is begun by itself
	begin, end int            // its place in the clause; begin = end while it is begun
	condition  network.Condition
	words      graph.Set
	subject    network.Subject
}

// terms takes a clause apart.
func (p *lensPanel) terms(c network.Clause) []term {
	var list []term
	for i := 0; i < len(c); {
		t := p.termOf(c, c[i])
		t.begin, t.end, t.words = i, i+1, ""
		for t.isList() && t.end < len(c) && c[t.end] == (network.Condition{Subject: c[i].Subject, Op: network.Is, Word: c[t.end].Word}) {
			t.end++
		}
		for _, each := range c[t.begin:t.end] {
			t.words = t.words.With(each.Word)
		}
		i = t.end
		list = append(list, t)
	}
	return list
}

// termOf is a condition that is begun, at the end of a clause.
func (p *lensPanel) termOf(in network.Clause, c network.Condition) term {
	subject, _ := network.SubjectByID(c.Subject, p.s.Document())
	return term{in: in, begin: len(in), end: len(in), condition: c, subject: subject}
}

// isList tells whether the words of the term are ticked in a list.
func (t term) isList() bool {
	return t.subject.Kind == network.Choice && t.condition.Op == network.Is && !t.condition.Not
}

// set puts other conditions into the place of a term, none takes it away; one that lacks a word is kept begun.
func (p *lensPanel) set(t term, next ...network.Condition) {
	for _, c := range next {
		if !isWhole(c) {
			p.unsay(t, c)
			return
		}
	}
	clause := slices.Replace(slices.Clone(t.in), t.begin, t.end, next...)
	switch {
	case t.in != nil:
		p.replace(t.in, clause)
	case len(clause) > 0:
		p.ask(append(p.s.Lens().Clauses(), clause), session.LensLook{Open: clause.String()})
	default:
		p.look(session.LensLook{})
	}
}

// unsay takes a term away that another comparison leaves without a word, and keeps it begun.
func (p *lensPanel) unsay(t term, begun network.Condition) {
	rest := slices.Delete(slices.Clone(t.in), t.begin, t.end)
	look := session.LensLook{Begun: begun, In: rest.String()}
	if t.begin == t.end {
		p.look(look)
		return
	}
	clauses := p.s.Lens().Clauses()
	for i, c := range clauses {
		if slices.Equal(c, t.in) {
			clauses[i] = rest
		}
	}
	p.ask(clauses, look)
}

// isWhole tells whether a condition has all words that it needs.
func isWhole(c network.Condition) bool {
	s, _ := network.SubjectByID(c.Subject, nil)
	two := s.Kind == network.Steps || s.Kind == network.Ends
	return c.Op == network.IsEmpty || (c.Word != "" && (c.Other != "" || !two))
}

// proposal is what is most likely asked of a subject.
func (p *lensPanel) proposal(id string) network.Condition {
	s, _ := network.SubjectByID(id, p.s.Document())
	c := network.Condition{Subject: id, Op: s.Ops()[0]}
	switch {
	case s.Kind == network.Answer:
		c.Word = "1"
	case s.Kind == network.Number && s.Late:
		c.Word = "2"
	case s.Kind == network.Number && s.Name == "":
		c.Word = "3"
	case s.Kind == network.Steps:
		c.Word, c.Other = string(p.someone()), "2"
	case s.Kind == network.Party || s.Kind == network.Ends:
		c.Word = string(p.someone())
	}
	return c
}

// someone is the selected party, else the focal one, empty where there is none.
func (p *lensPanel) someone() graph.ID {
	if actors := p.s.SelectedActors(); len(actors) > 0 {
		return actors[0].ID
	}
	return p.s.Project().FocalActor
}

// term is the editor of a term: what it asks after, how it compares, and with what.
func (p *lensPanel) term(t term) fyne.CanvasObject {
	var remove fyne.CanvasObject
	if len(t.in) > t.end-t.begin || t.begin == t.end {
		remove = kit.NewIconButton("close", p.s.T("lens.drop"), func() { p.drop(t) })
	}
	parts := []fyne.CanvasObject{newSides(nil, kit.NewWrapped(kit.Strong, p.wording().Subject(t.subject.ID)), remove)}
	if hint := p.hint(t.subject); hint != "" {
		parts = append(parts, kit.NewWrapped(kit.Caption, hint))
	}
	if o := p.comparison(t); o != nil {
		parts = append(parts, o)
	}
	if t.condition.Op != network.IsEmpty {
		values := p.value(t)
		p.field(t.subject.ID+valueField, values[0])
		parts = append(parts, values...)
	}
	return kit.Column(kit.Gap2, parts...)
}

func (p *lensPanel) drop(t term) {
	if t.begin == t.end {
		p.look(session.LensLook{Open: t.in.String()})
		return
	}
	p.set(t)
}

// comparison lets the user choose how the term compares; what has but one way is turned round by a tick.
func (p *lensPanel) comparison(t term) fyne.CanvasObject {
	c := t.condition
	if ops := t.subject.Ops(); len(ops) == 1 && t.subject.Kind != network.Choice && t.subject.Kind != network.Words {
		if t.subject.Kind == network.Answer {
			return nil
		}
		turn := kit.NewCheck(p.s.T("lens.turned"), func(on bool) {
			c.Not = on
			p.set(t, c)
		})
		turn.SetOn(c.Not)
		return p.field(t.subject.ID+"/turned", turn)
	}
	options := p.comparisons(t.subject)
	picker := kit.NewPicker(p.s.Language(), func() []kit.Option { return options }, func(id string) { p.compare(t, id) })
	chosen := comparisonID(c)
	for _, o := range options {
		if o.ID == chosen {
			picker.SetChosen(o.ID, o.Label)
		}
	}
	return p.field(t.subject.ID+"/comparison", picker)
}

func comparisonID(c network.Condition) string {
	if c.Not {
		return "not " + string(c.Op)
	}
	return string(c.Op)
}

// compareWords are the phrases of the comparisons, under "lens.compare.<word>".
var compareWords = map[string]string{
	"=": "is", "not =": "is-not", "<": "less", "<=": "at-most", ">": "more", ">=": "at-least",
	"~": "contains", "not ~": "contains-not", "?": "empty", "not ?": "filled",
}

// comparisons lists how a subject can be compared, with the opposites that have a word of their own.
func (p *lensPanel) comparisons(s network.Subject) []kit.Option {
	var list []kit.Option
	for _, op := range s.Ops() {
		for _, c := range []network.Condition{{Op: op}, {Op: op, Not: true}} {
			word, ok := compareWords[comparisonID(c)]
			if !ok {
				continue
			}
			label := p.s.T("lens.compare." + word)
			if s.Kind == network.Day && !c.Not && op != network.IsEmpty {
				label = p.wording().Op(s.ID, op)
			}
			list = append(list, kit.Option{ID: comparisonID(c), Label: label})
		}
	}
	return list
}

// compare changes how a term compares; of several words the first one stays.
func (p *lensPanel) compare(t term, id string) {
	c := t.condition
	was := c.Op
	for _, op := range t.subject.Ops() {
		for _, not := range []bool{false, true} {
			if comparisonID(network.Condition{Not: not, Op: op}) == id {
				c.Not, c.Op = not, op
			}
		}
	}
	switch {
	case c.Op == network.IsEmpty:
		c.Word = ""
	case was == network.IsEmpty:
		c.Word = p.proposal(c.Subject).Word
	}
	p.set(t, c)
}
