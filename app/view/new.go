package view

import (
	"errors"
	"slices"

	"fyne.io/fyne/v2"

	"jejaring/app/command"
	"jejaring/app/kit"
	"jejaring/app/session"
	"jejaring/graph"
)

var newView = View{ID: "new", Icon: "document", New: newNew}

// newNew asks what a new project is for (SD-09), what it is called, whose network it is, and what it starts with.
func newNew(s *session.Session, h command.Host) (fyne.CanvasObject, func()) {
	n := &command.NewProject{Purpose: "pemberdayaan_wilayah", Template: "rw"}
	name, focal := kit.NewEntry(nil), kit.NewEntry(nil)
	name.SetPlaceHolder(s.T("view.new.name-example"))
	focal.SetPlaceHolder(s.T("view.new.focal-example"))
	nameRow := kit.NewRow(s.T("view.new.project-name"), "", name)
	purpose, choose := choices(s, "purpose", graph.Choices("purpose", nil), n.Purpose, func(code string) { n.Purpose = code })
	template := templatePicker(s, n, choose)
	create := func() {
		n.Name, n.Focal = name.Text, focal.Text
		err := command.Create(s, h, *n)
		var refusal *graph.Refusal
		if errors.As(err, &refusal) && refusal.Field == "name" {
			nameRow.SetProblems(s.Language(), s.Language().Say(refusal.Message), nil)
			return
		}
		if err != nil {
			h.Fail(err)
		}
	}
	name.OnSubmitted = func(string) { create() }
	focal.OnSubmitted = func(string) { create() }
	focusSoon(s, name)
	back := kit.NewButton(kit.Outlined, "", s.T("view.new.cancel"), func() { leave(s) })
	return page(620,
		kit.NewWrapped(kit.Heading, s.T("view.new.title")), kit.NewWrapped(kit.Quiet, s.T("view.new.text")),
		kit.NewRow(s.T("view.new.purpose"), "", purpose), nameRow,
		kit.NewRow(s.T("view.new.focal"), s.T("view.new.focal-hint"), focal),
		kit.NewRow(s.T("view.new.start-with"), "", template),
		kit.Line(kit.Gap2, kit.NewButton(kit.Filled, "", s.T("view.new.create"), create), back),
		kit.NewWrapped(kit.Caption, s.T("view.new.where", "Folder", session.DocumentsFolder())),
	), func() {}
}

// emptyTemplate is the choice of no template.
const emptyTemplate = "empty"

// templatePicker offers what a project starts with; a template chooses the purpose that it is made for.
func templatePicker(s *session.Session, n *command.NewProject, purpose func(code string)) *kit.Picker {
	all := command.Templates(s)
	options := make([]kit.Option, len(all), len(all)+1)
	for k, t := range all {
		options[k] = kit.Option{ID: t.ID, Label: t.Name}
	}
	options = append(options, kit.Option{ID: emptyTemplate, Label: s.T("view.new.empty")})
	var picker *kit.Picker
	picker = kit.NewPicker(s.Language(), func() []kit.Option { return options }, func(id string) {
		at := slices.IndexFunc(options, func(o kit.Option) bool { return o.ID == id })
		picker.SetChosen(id, options[at].Label)
		n.Template = ""
		if at < len(all) {
			n.Template = id
			if all[at].Purpose != "" {
				purpose(all[at].Purpose)
			}
		}
	})
	picker.SetChosen(all[0].ID, all[0].Name)
	return picker
}

// choices lists the choices of a list as rows to press, with a sentence each, and returns what chooses one of them.
func choices(s *session.Session, list string, all []graph.Choice, chosen string, choose func(code string)) (fyne.CanvasObject, func(code string)) {
	presses := map[string]*kit.Press{}
	choice := func(chosen string) {
		for code, p := range presses {
			p.SetOn(code == chosen)
		}
		choose(chosen)
	}
	var rows []fyne.CanvasObject
	for _, c := range all {
		words := kit.NewWrapped(kit.Body, s.Language().Say(graph.ChoiceMessage(list, c.Code, nil)))
		press := kit.NewPress(kit.Pad(kit.Gap2, kit.Gap3, words), func() { choice(c.Code) })
		press.SetLook(kit.Look{Fill: kit.ColorSurface, Stroke: kit.ColorEdge, Radius: 6}).SetOn(c.Code == chosen)
		presses[c.Code] = press
		rows = append(rows, press)
	}
	return kit.Column(kit.Gap1, rows...), choice
}
