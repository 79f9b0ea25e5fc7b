package panel

import (
	"slices"
	"strconv"

	"fyne.io/fyne/v2"

	"jejaring/app/kit"
	"jejaring/graph"
	"jejaring/graph/network"
)

// value is what a term is compared with, in the widgets that suit its subject.
func (p *lensPanel) value(t term) []fyne.CanvasObject {
	c := t.condition
	switch t.subject.Kind {
	case network.Choice:
		if t.isList() {
			return p.ticks(t)
		}
		return []fyne.CanvasObject{p.picker(p.choices(t.subject), c.Word, func(id string) { c.Word = id; p.set(t, c) })}
	case network.Number:
		return []fyne.CanvasObject{p.number(t)}
	case network.Day:
		day := kit.NewDateEntry(p.s.Language(), p.s.Day, func(day graph.Date) error { c.Word = string(day); p.set(t, c); return nil })
		day.SetDay(graph.Date(c.Word))
		day.OnRefused(p.h.Fail)
		return []fyne.CanvasObject{day}
	case network.Answer:
		segments := []kit.Segment{{Code: "1", Label: p.s.T("answer.yes")}, {Code: "0", Label: p.s.T("answer.no")}}
		word := c.Word
		if c.Not && t.subject.Always {
			word = map[string]string{"1": "0", "0": "1"}[word]
		}
		return []fyne.CanvasObject{kit.NewSegmented(segments, word, func(code string) { c.Not, c.Word = false, code; p.set(t, c) })}
	case network.Party:
		return []fyne.CanvasObject{p.party(c.Word, func(id string) { c.Word = id; p.set(t, c) })}
	case network.Steps:
		return p.steps(t)
	case network.Ends:
		return []fyne.CanvasObject{
			kit.NewRow(p.s.T("lens.from"), "", p.field(t.subject.ID+"/from", p.party(c.Word, func(id string) { c.Word = id; p.set(t, c) }))),
			kit.NewRow(p.s.T("lens.to"), "", p.field(t.subject.ID+"/to", p.party(c.Other, func(id string) { c.Other = id; p.set(t, c) }))),
		}
	}
	entry := kit.NewEntry(func(text string) error { c.Word = text; p.set(t, c); return nil })
	entry.ShowText(c.Word)
	return []fyne.CanvasObject{entry}
}

func (p *lensPanel) steps(t term) []fyne.CanvasObject {
	c := t.condition
	var segments []kit.Segment
	for steps := 1; steps <= 3; steps++ {
		segments = append(segments, kit.Segment{Code: strconv.Itoa(steps), Label: strconv.Itoa(steps)})
	}
	return []fyne.CanvasObject{
		kit.NewRow(p.s.T("lens.steps"), "", p.field(t.subject.ID+"/steps", kit.NewSegmented(segments, c.Other, func(code string) { c.Other = code; p.set(t, c) }))),
		kit.NewRow(p.s.T("lens.from"), "", p.field(t.subject.ID+"/from", p.party(c.Word, func(id string) { c.Word = id; p.set(t, c) }))),
	}
}

// quantity is a field whose numbers are read as those of a lens are.
var quantity = graph.KindFor[graph.Need]().Field("quantity")

func (p *lensPanel) number(t term) fyne.CanvasObject {
	c := t.condition
	if t.subject.ID == "tie.level" {
		var options []kit.Option
		for _, level := range graph.Levels {
			code := strconv.Itoa(level)
			options = append(options, kit.Option{ID: code, Label: levelText(level) + " " + p.s.T("level."+code)})
		}
		return p.picker(options, c.Word, func(id string) { c.Word = id; p.set(t, c) })
	}
	entry := kit.NewEntry(func(text string) error {
		value, err := kit.ReadValue(p.s.Language(), quantity, text)
		if err != nil {
			p.h.Fail(err)
			return err
		}
		if c.Word = ""; text != "" {
			c.Word = strconv.FormatFloat(value.(float64), 'f', -1, 64)
		}
		p.set(t, c)
		return nil
	})
	if c.Word != "" {
		entry.ShowText(p.wording().Word(c.Subject, c.Word))
	}
	return entry
}

func (p *lensPanel) picker(options []kit.Option, chosen string, pick func(id string)) fyne.CanvasObject {
	picker := kit.NewPicker(p.s.Language(), func() []kit.Option { return options }, pick)
	for _, o := range options {
		if o.ID == chosen {
			picker.SetChosen(o.ID, o.Label)
		}
	}
	return picker
}

func (p *lensPanel) party(chosen string, pick func(id string)) fyne.CanvasObject {
	picker := kit.NewPicker(p.s.Language(), func() []kit.Option {
		return kit.RecordOptions(p.s.Language(), graph.KindFor[graph.Actor](), p.s.Document())
	}, pick)
	if chosen != "" {
		picker.SetChosen(chosen, graph.NameOf(graph.ID(chosen), p.s.Document()))
	}
	return picker
}

// choices lists the words that a subject may have.
func (p *lensPanel) choices(s network.Subject) []kit.Option {
	if s.Of != "" {
		return kit.ChoiceOptions(p.s.Language(), s.Of, p.s.Document())
	}
	var list []kit.Option
	for _, word := range s.Options.Words() {
		list = append(list, kit.Option{ID: word, Label: word})
	}
	return list
}

// ticks lists the choices, each with how many would have it if this clause asked nothing else.
func (p *lensPanel) ticks(t term) []fyne.CanvasObject {
	counts := map[string]int(nil)
	if p.s.Whole().N() <= mostCounted {
		counts = p.s.Through(p.without(t.in)).Count(t.subject.ID)
	}
	var rows []fyne.CanvasObject
	for _, o := range p.choices(t.subject) {
		tick := kit.NewCheck(o.Label, func(on bool) {
			words := t.words.Without(o.ID)
			if on {
				words = t.words.With(o.ID)
			}
			if words == "" {
				p.set(t, network.Condition{Subject: t.subject.ID, Op: network.Is}) // stays open for another word
				return
			}
			p.set(t, isOneOf(t.subject.ID, words)...)
		})
		tick.SetOn(t.words.Has(o.ID))
		p.field(t.subject.ID+"/tick/"+o.ID, tick)
		if counts == nil {
			rows = append(rows, tick)
			continue
		}
		rows = append(rows, newSides(nil, tick, kit.NewText(kit.Caption, p.s.Language().Whole(counts[o.ID]))))
	}
	return []fyne.CanvasObject{kit.Column(0, rows...)}
}

// isOneOf returns the conditions that a subject is one of some words.
func isOneOf(subject string, words graph.Set) []network.Condition {
	var list []network.Condition
	for _, word := range words.Words() {
		list = append(list, network.Condition{Subject: subject, Op: network.Is, Word: word})
	}
	return slices.Clip(list)
}
