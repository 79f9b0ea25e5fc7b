package panel

import (
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
		p.measured("size", s.SizedBy, s.SizeBy, session.DefaultSize),
		p.measured("colour", s.ColouredBy, s.ColourBy, ""),
		p.measured("ring", s.RingedBy, s.RingBy, ""),
		p.chosen("labels", codes(diagram.Labellings), func() string { return string(s.Style().Labels) }, func(id string) {
			to := s.Style()
			to.Labels = diagram.Labelling(id)
			s.Restyle(to)
		}),
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

// measured is a row in which one of the measures of actors is chosen; none is what is usual.
func (p *stylePanel) measured(id string, chosen func() string, choose func(string), usual string) fyne.CanvasObject {
	say := func(id string) string {
		if m, ok := measure.ByID(id); ok && id != usual {
			return p.s.Language().Say(m.Name())
		}
		return ""
	}
	options := func() []kit.Option {
		var list []kit.Option
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
