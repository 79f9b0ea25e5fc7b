package panel

import (
	"strconv"

	"fyne.io/fyne/v2"

	"jejaring/app/command"
	"jejaring/app/kit"
	"jejaring/app/session"
	"jejaring/graph"
)

// annotation edits what was put on a drawing: its words and colour, or how strong a picture under everything is.
var annotation = Panel{ID: "annotation", Icon: "note", New: newAnnotation, For: func(s *session.Session) bool {
	_, ok := command.SelectedAnnotation(s)
	return ok && bySelection(s)
}}

type annotationPanel struct {
	s        *session.Session
	h        command.Host
	frame    *frame
	head     *live
	text     *kit.Entry
	colour   *kit.Segmented
	strength *kit.Segmented
	words    fyne.CanvasObject
	paint    fyne.CanvasObject
	strong   fyne.CanvasObject
	hint     *kit.Text
	change   *kit.Button
	id       graph.ID
}

func newAnnotation(s *session.Session, h command.Host) (fyne.CanvasObject, func()) {
	p := &annotationPanel{s: s, h: h, head: newLive(0)}
	p.text = kit.NewLongEntry(func(text string) error { return p.set(func(a *graph.Annotation) { a.Text = text }) })
	p.colour = kit.NewSegmented(p.colours(), "", func(code string) { p.choose(func(a *graph.Annotation) { a.Colour = code }) })
	p.strength = kit.NewSegmented(p.strengths(), "", func(code string) {
		p.choose(func(a *graph.Annotation) { a.Strength, _ = strconv.Atoi(code) })
	})
	p.words = kit.NewRow(s.T("annotation.text"), s.T("panel.annotation.text-hint"), p.text)
	p.paint = kit.NewRow(s.T("annotation.colour"), "", p.colour)
	p.strong = kit.NewRow(s.T("annotation.strength"), "", p.strength)
	p.hint = kit.NewWrapped(kit.Caption, "")
	another := command.ByID("background")
	p.change = kit.NewButton(kit.Outlined, "picture", s.T("panel.annotation.another"), func() { another.Run(s, h) })
	body := kit.Column(kit.Gap4, p.words, p.paint, p.strong, p.hint, kit.Flow(0, p.change))
	p.frame = newFrame(kit.Pad(kit.Gap3, kit.Gap4, p.head.Container), kit.Column(0, kit.Pad(kit.Gap4, kit.Gap4, body)), nil)
	p.frame.name = func() fyne.Focusable { return p.text }
	p.update()
	stop := s.Watch(exceptJobs(p.update))
	return p.frame, stop
}

func (p *annotationPanel) colours() []kit.Segment {
	var list []kit.Segment
	for _, c := range graph.Choices("annotation-colour", nil) {
		list = append(list, kit.Segment{Code: c.Code, Label: p.s.T("annotation-colour." + c.Code)})
	}
	return list
}

func (p *annotationPanel) strengths() []kit.Segment {
	var list []kit.Segment
	for k := 1; k <= 3; k++ {
		code := strconv.Itoa(k)
		list = append(list, kit.Segment{Code: code, Label: p.s.T("panel.annotation.strength." + code)})
	}
	return list
}

// set changes the annotation that the panel showed when the user began, whatever is selected since.
func (p *annotationPanel) set(change func(*graph.Annotation)) error {
	if p.s.Document() == nil {
		return nil
	}
	a, ok := graph.Get[graph.Annotation](p.s.Document(), p.id)
	if !ok {
		return nil
	}
	change(&a)
	err := command.ChangeAnnotation(p.s, a)
	if err != nil {
		p.h.Fail(err)
	}
	return err
}

func (p *annotationPanel) choose(change func(*graph.Annotation)) {
	if p.set(change) != nil {
		p.update()
	}
}

func (p *annotationPanel) update() {
	a, ok := command.SelectedAnnotation(p.s)
	if !ok {
		return
	}
	other := p.id != a.ID
	p.id = a.ID
	p.head.show(actorKey(p.s, a.ID, ""), func() []fyne.CanvasObject { return p.heading(a) })
	if other {
		p.text.Reset(a.Text)
	} else {
		p.text.ShowText(a.Text)
	}
	p.colour.SetChosen(a.Colour)
	p.strength.SetChosen(strconv.Itoa(a.Strength))
	visible(p.words, a.Kind != graph.Beneath)
	visible(p.paint, a.Kind == graph.Note || a.Kind == graph.Arrow)
	visible(p.strong, a.Kind == graph.Beneath)
	visible(p.change, a.Kind == graph.Beneath)
	p.hint.SetText(p.s.T("panel.annotation.hint." + a.Kind))
	p.lock()
	p.frame.Refresh()
}

// lock lets nothing be changed where that would be refused, and says why.
func (p *annotationPanel) lock() {
	why := p.s.WhyFixed(p.id)
	if why != "" {
		p.text.Disable()
		p.colour.Disable()
		p.strength.Disable()
		p.hint.SetText(why)
	} else {
		p.text.Enable()
		p.colour.Enable()
		p.strength.Enable()
	}
	p.change.EnableWhere(command.CanAnnotate(p.s), why)
}

func (p *annotationPanel) heading(a graph.Annotation) []fyne.CanvasObject {
	remove := command.ByID("delete")
	button := kit.NewIconButton(remove.Icon, p.s.Language().Say(remove.Name()), func() { remove.Run(p.s, p.h) })
	why := p.s.WhyFixed(a.ID)
	button.EnableWhere(why == "", why)
	return []fyne.CanvasObject{newSides(nil, kit.NewWrapped(kit.Title, p.s.T("annotation-kind."+a.Kind)), button)}
}
