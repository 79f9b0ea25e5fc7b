package panel

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"jejaring/app/command"
	"jejaring/app/kit"
	"jejaring/app/session"
	"jejaring/graph"
	"jejaring/graph/jot"
)

var jotted = Panel{ID: command.JotPanel, Icon: "phone", New: newJotted, For: asked(command.JotPanel)}

// jotRows are the fields of a contact in the order in which they are confirmed.
var jotRows = [][]string{{"actor"}, {"date", "kind"}, {"channel", "result"}, {"next_action"}, {"next_date"}, {"need"}, {"note"}, {"by"}}

// jotPanel is a line in which a contact is typed, with what was understood of it below, field by field. Enter saves it.
type jotPanel struct {
	s     *session.Session
	h     command.Host
	frame *frame
	line  *kit.Entry
	read  *live
	form  *kit.Form
	save  *kit.Button
	why   *kit.Text
}

// jotKey is what the lines between entry and form are made of.
type jotKey struct{ line, parts, rest string }

func newJotted(s *session.Session, h command.Host) (fyne.CanvasObject, func()) {
	p := &jotPanel{s: s, h: h, read: newLive(kit.Gap2)}
	p.line = kit.NewEntry(nil)
	p.line.SetPlaceHolder(s.T("panel.jot.example"))
	p.line.Reset(s.Looks.Jot.Line)
	p.line.OnTyped(func(text string) {
		s.Looks.Jot.Line = text
		p.update()
	})
	p.line.OnSubmitted = func(string) { p.keep() }
	p.form = kit.NewForm(kit.FormOptions{
		Language: s.Language(), Kind: graph.KindFor[graph.Contact](), Rows: jotRows,
		Among: func() graph.Reader { return s.Document() }, Today: s.Day, OnCommit: p.fix, OnLost: h.Fail,
	})
	p.save = kit.NewButton(kit.Filled, "check", s.T("panel.jot.save"), p.keep)
	p.why = kit.NewWrapped(kit.Caption, "")
	body := kit.Pad(kit.Gap3, kit.Gap4, kit.Column(kit.Gap3, p.line, p.read.Container, kit.NewSeparator(), p.form))
	foot := kit.Pad(kit.Gap2, kit.Gap4, kit.Column(kit.Gap1, p.why, kit.Flow(0, p.save)))
	p.frame = newFrame(closing(s, "panel.jot.name", "panel.jot.hint"), kit.Column(0, body), foot)
	p.frame.name = func() fyne.Focusable { return p.line }
	p.update()
	stop := s.Watch(exceptJobs(p.update))
	return p.frame, func() {
		stop()
		p.form.Leave()
	}
}

func (p *jotPanel) update() {
	if p.s.Document() == nil {
		return
	}
	r := command.Jotted(p.s)
	key := jotKey{line: p.s.Looks.Jot.Line, rest: r.Rest}
	for _, part := range r.Parts {
		key.parts += part.Field + "=" + part.Value + strings.Join(part.Options, "|") + ";"
	}
	p.read.show(key, func() []fyne.CanvasObject { return p.understood(r) })
	p.form.Set(r.Contact, p.found(r.Contact))
	why := p.s.Language().Say(command.WhyNotJotted(p.s, r))
	if blocked := p.s.WhyNoWork(); blocked != "" {
		why = blocked
	}
	p.save.SetReason(why)
	p.why.SetText(why)
	if why == "" {
		p.why.SetText(p.s.T("panel.jot.enter"))
	}
	p.frame.Refresh()
}

// found returns what is wrong with the contact; that nobody is named yet is said below the fields.
func (p *jotPanel) found(c graph.Contact) []graph.Finding {
	if c.Actor == "" {
		return nil
	}
	return graph.Check(c, p.s.Document())
}

// understood says for each part of the line what it was taken for, asks where it may mean several things, and says what was
// not understood.
func (p *jotPanel) understood(r jot.Reading) []fyne.CanvasObject {
	if strings.TrimSpace(p.s.Looks.Jot.Line) == "" {
		return []fyne.CanvasObject{kit.NewWrapped(kit.Quiet, p.s.T("panel.jot.how"))}
	}
	var list, asked []fyne.CanvasObject
	for _, part := range r.Parts {
		f := graph.KindFor[graph.Contact]().Field(part.Field)
		if part.Value == "" {
			asked = append(asked, p.choice(f, part))
			continue
		}
		said := p.s.T("panel.jot.part", "Words", part.Text, "Field", p.s.T("contact."+f.ID), "Value", p.words(f, part.Value))
		list = append(list, newSides(mark("check", kit.ColorOK), kit.NewWrapped(kit.Body, said), nil))
	}
	if r.Rest != "" {
		asked = append(asked, kit.NewNotice(kit.Warning, "info", kit.ColorWarn, p.s.T("panel.jot.rest", "Words", graph.Shorten(r.Rest, mostSaid))))
	}
	if _, said := r.Part("result"); !said && !p.s.Looks.Jot.By.Has("result") {
		list = append(list, newSides(mark("info", kit.ColorInk3), kit.NewWrapped(kit.Quiet, p.s.T("panel.jot.no-result", "Result", p.words(graph.KindFor[graph.Contact]().Field("result"), r.Contact.Result))), nil))
	}
	return append(list, asked...)
}

// words says a value as people read it.
func (p *jotPanel) words(f *graph.Field, value string) string {
	r, err := f.Parse(graph.Contact{}, value)
	if err != nil {
		return value
	}
	return f.Words(r, p.s.Document()).In(p.s.Language())
}

// mostSaid is how many letters of what was not understood are said; all of it stands in the note.
const mostSaid = 300

// mostChoices is how many meanings of some words are offered; the others are found in the field below.
const mostChoices = 12

// choice asks which of several things some words mean.
func (p *jotPanel) choice(f *graph.Field, part jot.Part) fyne.CanvasObject {
	row := kit.Flow(kit.Gap1)
	for _, option := range part.Options[:min(len(part.Options), mostChoices)] {
		row.Add(kit.NewChip(p.words(f, option), false, func() {
			if r, err := f.Parse(graph.Contact{}, option); err == nil {
				p.fixed(f, f.Value(r))
			}
		}))
	}
	said := p.s.T("panel.jot.which", "Words", part.Text, "Field", p.s.T("contact."+f.ID))
	return kit.NewBox(kit.Warning, kit.Column(kit.Gap1, kit.NewWrapped(kit.Strong, said), row))
}

// fix takes a value that was given in the form.
func (p *jotPanel) fix(f *graph.Field, value any) error {
	p.fixed(f, value)
	return nil
}

func (p *jotPanel) fixed(f *graph.Field, value any) {
	command.FixJotted(p.s, f, value)
	p.update()
}

// keep saves the contact; the line is empty for the next one, and the keyboard stays in it.
func (p *jotPanel) keep() {
	if p.save.Disabled() {
		return
	}
	if err := command.SaveJotted(p.s, p.h); err != nil {
		p.h.Fail(err)
		return
	}
	p.line.Reset("")
	p.update()
	if c := fyne.CurrentApp().Driver().CanvasForObject(p.line); c != nil && !slices.Contains([]fyne.Focusable{nil, p.line}, c.Focused()) {
		c.Focus(p.line)
	}
}
