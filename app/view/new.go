package view

import (
	"errors"

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
	purpose := choices(s, "purpose", graph.Choices("purpose", nil), n.Purpose, func(code string) { n.Purpose = code })
	template := kit.NewSegmented([]kit.Segment{
		{Code: "rw", Label: s.T("view.start.template")}, {Code: "empty", Label: s.T("view.new.empty")},
	}, "rw", func(code string) { n.Template = map[string]string{"rw": "rw"}[code] })
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

// choices lists the choices of a list as rows to press, with a sentence each.
func choices(s *session.Session, list string, all []graph.Choice, chosen string, choose func(code string)) fyne.CanvasObject {
	presses := map[string]*kit.Press{}
	var rows []fyne.CanvasObject
	for _, c := range all {
		words := kit.NewWrapped(kit.Body, s.Language().Say(graph.ChoiceMessage(list, c.Code, nil)))
		press := kit.NewPress(kit.Pad(kit.Gap2, kit.Gap3, words), func() {
			for code, p := range presses {
				p.SetOn(code == c.Code)
			}
			choose(c.Code)
		})
		press.SetLook(kit.Look{Fill: kit.ColorSurface, Stroke: kit.ColorEdge, Radius: 6}).SetOn(c.Code == chosen)
		presses[c.Code] = press
		rows = append(rows, press)
	}
	return kit.Column(kit.Gap1, rows...)
}
