package panel

import (
	"slices"

	"fyne.io/fyne/v2"

	"jejaring/app/command"
	"jejaring/app/kit"
	"jejaring/app/session"
	"jejaring/graph/diagram"
	"jejaring/graph/measure"
	"jejaring/graph/plan"
)

var style = Panel{ID: "style", Icon: "sliders", New: newStyle, For: asked("style")}

// stylePanel says what size, colour, ring, label and line mean on the map, and who is held together by hulls.
type stylePanel struct {
	s     *session.Session
	rows  []styleRow
	reset *kit.Button
	frame *frame
}

// styleRow is one of the meanings with what is chosen for it.
type styleRow struct {
	field  *kit.Picker
	chosen func() string
	say    func(id string) string
}

func newStyle(s *session.Session, h command.Host) (fyne.CanvasObject, func()) {
	p := &stylePanel{s: s}
	body := kit.Column(kit.Gap4,
		p.valued("size", s.SizedBy, s.SizeBy, session.DefaultSize),
		p.valued("colour", s.ColouredBy, s.ColourBy, ""),
		p.valued("ring", s.RingedBy, s.RingBy, ""),
		p.told("shape", func() string { return s.Style().Shape }, func(id string) {
			to := s.Style()
			to.Shape = id
			s.Restyle(to)
		}),
		p.labelled("labels", 0),
		p.labelled("more-labels", 1),
		p.chosen("lines", codes(diagram.Linings), func() string { return string(s.Style().Lines) }, func(id string) {
			to := s.Style()
			to.Lines = diagram.Lining(id)
			s.Restyle(to)
		}),
		p.chosen("groups", plan.Groupings, func() string { return s.Style().Groups }, func(id string) {
			to := s.Style()
			to.Groups = id
			s.Restyle(to)
		}),
	)
	p.reset = kit.NewButton(kit.Outlined, "undo", s.T("panel.style.reset"), func() { command.ByID("style-reset").Run(s, h) })
	p.frame = newFrame(closing(s, "panel.style.name", "panel.style.hint"), kit.Pad(kit.Gap4, kit.Gap4, body), kit.Pad(kit.Gap3, kit.Gap4, p.reset))
	p.update()
	return p.frame, s.Watch(exceptJobs(p.update))
}

func codes[C ~string](list []C) []string {
	var ids []string
	for _, c := range list {
		ids = append(ids, string(c))
	}
	return ids
}

// traits returns what is told of parties and can be shown in one of some ways, to choose from.
func (p *stylePanel) traits(types ...diagram.TraitType) []kit.Option {
	var list []kit.Option
	for _, t := range diagram.Traits(p.s.Document()) {
		if slices.Contains(types, t.Type) {
			list = append(list, kit.Option{ID: t.ID, Label: t.Name.In(p.s.Language()), Note: p.s.T("panel.style.field")})
		}
	}
	return list
}

// traitName returns the words of a trait, "" where the document has none with the ID.
func (p *stylePanel) traitName(id string) string {
	if t, ok := diagram.TraitByID(p.s.Document(), id); ok {
		return t.Name.In(p.s.Language())
	}
	return ""
}

// told is a row in which one of the traits that sort parties is chosen.
func (p *stylePanel) told(id string, chosen func() string, choose func(string)) fyne.CanvasObject {
	return p.row(id, func() []kit.Option { return p.traits(diagram.Sorts) }, styleRow{chosen: chosen, say: p.traitName}, choose)
}

// labelled is a row in which the k-th of the parts is chosen that stand below names.
func (p *stylePanel) labelled(id string, k int) fyne.CanvasObject {
	parts := func() [2]diagram.Labelling {
		var list [2]diagram.Labelling
		copy(list[:], p.s.Style().Labels.Parts())
		return list
	}
	say := func(code string) string {
		if slices.Contains(diagram.Labellings, diagram.Labelling(code)) {
			return p.s.T("panel.style.labels." + code)
		}
		return p.traitName(code)
	}
	options := func() []kit.Option {
		var list []kit.Option
		for _, code := range codes(diagram.Labellings) {
			list = append(list, kit.Option{ID: code, Label: say(code)})
		}
		told := p.traits(diagram.Sorts, diagram.Amounts, diagram.Words)
		return append(list, slices.DeleteFunc(told, func(o kit.Option) bool { return o.ID == "actor.level" })...)
	}
	return p.row(id, options, styleRow{chosen: func() string { return string(parts()[k]) }, say: say}, func(code string) {
		list, to := parts(), p.s.Style()
		list[k] = diagram.Labelling(code)
		to.Labels = diagram.Labels(list[:]...)
		p.s.Restyle(to)
	})
}

// valued is a row in which one of the measures or traits of actors is chosen; none is what is usual.
func (p *stylePanel) valued(id string, chosen func() string, choose func(string), usual string) fyne.CanvasObject {
	say := func(id string) string {
		if m, ok := measure.ByID(id); ok && id != usual {
			return p.s.Language().Say(m.Name())
		}
		return p.traitName(id)
	}
	types := []diagram.TraitType{diagram.Amounts}
	if id == "colour" {
		types = append(types, diagram.Sorts)
	}
	options := func() []kit.Option {
		list := p.traits(types...)
		for _, m := range measure.All {
			if m.Actor && m.ID != usual {
				list = append(list, kit.Option{ID: m.ID, Label: p.s.Language().Say(m.Name()), Note: m.Code})
			}
		}
		return list
	}
	return p.row(id, options, styleRow{chosen: func() string {
		if chosen() == usual {
			return ""
		}
		return chosen()
	}, say: say}, func(id string) {
		if id == "" {
			id = usual
		}
		choose(id)
	})
}

// chosen is a row in which one of a few meanings is chosen, or none.
func (p *stylePanel) chosen(id string, ids []string, chosen func() string, choose func(string)) fyne.CanvasObject {
	say := func(code string) string {
		if code == "" {
			return ""
		}
		return p.s.T("panel.style." + id + "." + code)
	}
	options := func() []kit.Option {
		var list []kit.Option
		for _, code := range ids {
			list = append(list, kit.Option{ID: code, Label: say(code)})
		}
		return list
	}
	return p.row(id, options, styleRow{chosen: chosen, say: say}, choose)
}

func (p *stylePanel) row(id string, options func() []kit.Option, r styleRow, choose func(string)) fyne.CanvasObject {
	r.field = kit.NewPicker(p.s.Language(), options, choose).MayClear()
	none := p.s.T("panel.style." + id + ".none")
	say := r.say
	r.say = func(code string) string {
		if text := say(code); text != "" {
			return text
		}
		return none
	}
	p.rows = append(p.rows, r)
	return kit.NewRow(p.s.T("panel.style."+id), "", r.field)
}

func (p *stylePanel) update() {
	if p.s.Document() == nil {
		return
	}
	for _, r := range p.rows {
		r.field.SetChosen(r.chosen(), r.say(r.chosen()))
	}
	p.reset.EnableWhere(command.ByID("style-reset").Can(p.s), p.s.T("panel.style.usual"))
}
