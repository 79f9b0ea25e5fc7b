package panel

import (
	"slices"

	"fyne.io/fyne/v2"

	"jejaring/app/command"
	"jejaring/app/kit"
	"jejaring/app/session"
	"jejaring/graph"
)

var project = Panel{ID: "project", Icon: "info", New: newProject, For: func(s *session.Session) bool {
	return s.Document() != nil && (s.Panel() == "project" || (s.Panel() == "" && len(s.Selection()) == 0))
}}

// The fields of a project: first those that say what the network is about and who answers for it, then any other.
var (
	aboutFields = [][]string{
		{"name"},
		{"purpose"},
		{"area"},
		{"area_level"},
		{"focal_actor"},
		{"baseline"},
		{"as_of"},
		{"author"},
		{"controller_name"},
		{"controller_contact"},
		{"confidentiality"},
	}
	projectFields = slices.Concat(aboutFields, unnamed(graph.KindFor[graph.Project]().Fields, aboutFields))
)

// overviewMeasures are the measures that say how a network is as a whole.
var overviewMeasures = []string{"size", "density", "components", "centralization"}

// projectPanel says what the network is about and how it is, and lists what is doubtful in its records.
type projectPanel struct {
	s        *session.Session
	h        command.Host
	frame    *frame
	head     *live
	overview *live
	doubts   *live
	form     *kit.Form
	fields   *fyne.Container // the form with room around it
	found    []doubt         // of the document as it was at checked
	checked  key
	mark     *kit.Mark
}

func newProject(s *session.Session, h command.Host) (fyne.CanvasObject, func()) {
	p := &projectPanel{s: s, h: h, head: newLive(kit.Gap1), overview: newLive(kit.Gap2), doubts: newLive(0)}
	p.form = kit.NewForm(kit.FormOptions{
		Language: s.Language(), Kind: graph.KindFor[graph.Project](), Rows: projectFields,
		Among: func() graph.Reader { return s.Document() }, Today: func() graph.Date { return graph.DateOf(s.Now()) },
		OnCommit: func(f *graph.Field, value any) error { return command.SetProject(s, f.ID, value) },
		OnLost:   h.Fail,
	})
	p.fields = kit.Pad(0, kit.Gap4, kit.Column(kit.Gap3, p.form, kit.NewText(kit.Caption, "")))
	p.fields.Hide()
	p.mark = mark("chevron-right", kit.ColorInk2)
	fold := row(p.mark, kit.NewWrapped(kit.Body, s.T("panel.project.fields")), nil, p.fold)
	body := kit.Column(0, kit.Pad(kit.Gap3, kit.Gap4, p.overview.Container), kit.NewSeparator(), fold,
		p.fields, kit.NewSeparator(), p.doubts.Container)
	p.frame = newFrame(kit.Pad(kit.Gap4, kit.Gap4, p.head.Container), body, nil)
	if s.Panel() == "project" {
		p.fold()
	}
	p.update()
	stop := s.Watch(func(session.Notice) { p.update() })
	return p.frame, func() {
		stop()
		p.form.Leave()
	}
}

// fold shows or hides the fields.
func (p *projectPanel) fold() {
	visible(p.fields, !p.fields.Visible())
	p.setFields()
	p.mark.SetMark(map[bool]string{true: "chevron-down", false: "chevron-right"}[p.fields.Visible()], kit.ColorInk2)
	p.frame.Refresh()
}

func (p *projectPanel) update() {
	if p.s.Document() == nil {
		return
	}
	p.s.Measure(overviewMeasures, p.h.Fail)
	known := ""
	for _, id := range overviewMeasures {
		if _, ok := p.s.Known(id); ok {
			known += id
		}
	}
	p.head.show(actorKey(p.s, "", ""), p.heading)
	p.overview.show(actorKey(p.s, "", known), p.sentences)
	p.setFields()
	p.check()
	p.frame.Refresh()
}

// setFields shows the project in its fields while they are unfolded.
func (p *projectPanel) setFields() {
	if p.s.Document() != nil && p.fields.Visible() {
		of := p.s.Project()
		p.form.Set(of, graph.Check(of, p.s.Document()))
		p.form.SetReadOnly(p.s.Document().ReadOnly())
	}
}

func (p *projectPanel) heading() []fyne.CanvasObject {
	of := p.s.Project()
	title := of.Name
	if title == "" {
		title = p.s.T("panel.project.name")
	}
	parts := []fyne.CanvasObject{kit.NewWrapped(kit.Title, title)}
	if of.Purpose != "" {
		parts = append(parts, kit.NewWrapped(kit.Label, p.s.Language().Say(graph.ChoiceMessage("purpose", of.Purpose, nil))))
	}
	return parts
}

// sentences count what there is and say the measures of the whole.
func (p *projectPanel) sentences() []fyne.CanvasObject {
	n := p.s.Snapshot()
	partnerships := len(n.Partnerships(n.Day)) // a broken one is none: the same number as on Beranda and in the report
	one := func(x int, said string) fyne.CanvasObject {
		return kit.Column(0, kit.NewText(kit.Heading, p.s.Language().Whole(x)), kit.NewWrapped(kit.Label, p.s.T(said)))
	}
	numbers := kit.Beside(kit.Gap3, one(n.N(), "panel.project.actors"),
		barred(one(len(n.Ties), "panel.project.ties")), barred(one(partnerships, "panel.project.partnerships")))
	parts := []fyne.CanvasObject{numbers}
	var said []string
	for _, id := range overviewMeasures {
		text := p.s.T("panel.measures.not-yet")
		if r, ok := p.s.Known(id); ok {
			text = p.s.Language().Say(r.Sentence)
		}
		if !slices.Contains(said, text) { // without ties several measures say the same
			said = append(said, text)
			parts = append(parts, kit.NewWrapped(kit.Body, text))
		}
	}
	more := command.ByID("show-measures")
	return append(parts, kit.Flow(0, kit.NewButton(kit.Outlined, more.Icon, p.s.T("panel.project.all-measures"), func() { more.Run(p.s, p.h) })))
}
