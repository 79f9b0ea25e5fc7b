package panel

import (
	"fmt"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"jejaring/app/command"
	"jejaring/app/kit"
	"jejaring/app/session"
	"jejaring/graph"
)

// record serves every kind of record that has no panel of its own.
var record = Panel{ID: "record", Icon: "note", New: newRecord, For: func(s *session.Session) bool {
	_, ok := oneRecord(s)
	return ok && bySelection(s)
}}

func oneRecord(s *session.Session) (graph.Record, bool) {
	if chosen := s.Selection(); s.Document() != nil && len(chosen) == 1 {
		return s.Document().Record(chosen[0])
	}
	return nil, false
}

// coveredFields tell what kind of people in need a family belongs to: that stands on its own card only.
var coveredFields = [][]string{{"ppks"}}

// recordPanel shows the fields of one record as its struct has them.
type recordPanel struct {
	s     *session.Session
	h     command.Host
	frame *frame
	head  *live
	about *live // what belongs to the record beside its fields
	body  *live
	form  *kit.Form
	own   *attributes
	part  *recordPart // what belongs to the record beside its fields; nil for nothing
	id    graph.ID
}

func newRecord(s *session.Session, h command.Host) (fyne.CanvasObject, func()) {
	p := &recordPanel{s: s, h: h, head: newLive(0), about: newLive(0), body: newLive(kit.Gap4)}
	p.frame = newFrame(kit.Pad(kit.Gap3, kit.Gap4, p.head.Container), kit.Column(0, p.about.Container, kit.Pad(kit.Gap4, kit.Gap4, p.body.Container)), nil)
	p.frame.name = func() fyne.Focusable { return p.form.Focusable(nameField(graph.KindOf(p.form.Record()))) }
	p.update()
	stop := s.Watch(exceptJobs(p.update))
	return p.frame, func() {
		stop()
		if p.form != nil {
			p.form.Leave()
		}
	}
}

// nameField returns the field by which people know a record of the kind, the first one where none is a name.
func nameField(kind *graph.Kind) string {
	for _, id := range []string{"title", "name"} {
		if kind.Field(id) != nil {
			return id
		}
	}
	return kind.Fields[1].ID
}

func (p *recordPanel) update() {
	r, ok := oneRecord(p.s)
	if !ok {
		return
	}
	kind, id := graph.KindOf(r), graph.Key(r)
	other := p.id != id
	p.id = id
	p.head.show(actorKey(p.s, id, fmt.Sprint(p.s.View(), command.IsJustMade(p.s, id))), func() []fyne.CanvasObject { return p.heading(kind) })
	p.about.show(actorKey(p.s, id, fmt.Sprint(command.IsJustMade(p.s, id))), func() []fyne.CanvasObject { return p.goods(r) })
	p.body.show(kind.ID, func() []fyne.CanvasObject { return p.fields(kind) })
	p.form.Set(r, graph.Check(r, p.s.Document()))
	p.form.SetReadOnly(p.s.WhyFixed(id) != "")
	p.own.set(id, false)
	if p.part != nil {
		p.part.set(r)
	}
	if other {
		p.frame.toTop()
	} else {
		p.frame.Refresh()
	}
}

// heading names the record and what it is.
func (p *recordPanel) heading(kind *graph.Kind) []fyne.CanvasObject {
	remove := command.ByID("delete")
	button := kit.NewIconButton(remove.Icon, remove.Label(p.s), func() { remove.Run(p.s, p.h) })
	button.SetReason(p.s.WhyFixed(p.id))
	parts := []fyne.CanvasObject{newSides(nil, p.named(kind), button)}
	if command.IsJustMade(p.s, p.id) {
		back := kit.NewButton(kit.Outlined, "undo", p.s.T("panel.record.take-back"), func() { command.ByID("undo").Run(p.s, p.h) })
		parts = append(parts, kit.Pad(kit.Gap2, 0, kit.NewBox(kit.Sunken, newSides(nil, kit.NewWrapped(kit.Body, p.s.T("panel.record.just-made")), back))))
	}
	if reach := reachOf(p.s, p.id); reach != "" {
		parts = append(parts, kit.Pad(kit.Gap1, 0, newSides(mark("phone", kit.ColorInk2), kit.NewWrapped(kit.Body, reach), nil)))
	}
	var ways []fyne.CanvasObject
	for _, id := range []string{"find-way", "show-on-map", "show-in-list"} {
		if way := command.ByID(id); way.Can(p.s) && (id != "show-on-map" || p.s.View() != session.ViewMap) {
			ways = append(ways, kit.NewButton(kit.Plain, way.Icon, way.Label(p.s), func() { way.Run(p.s, p.h) }))
		}
	}
	if len(ways) > 0 {
		parts = append(parts, kit.Flow(0, ways...))
	}
	return parts
}

// named says which record it is and, where no drawer's head does, what it is.
func (p *recordPanel) named(kind *graph.Kind) fyne.CanvasObject {
	words := kit.Column(0, kit.NewWrapped(kit.Title, graph.NameOf(p.id, p.s.Document())))
	if !p.s.Looks.Drawer {
		words.Add(kit.NewWrapped(kit.Label, p.s.T("kind."+kind.ID)))
	}
	return words
}

// reachOf says by whom and at which number the party of a contact is reached; "" for what is no contact, for a client, and
// where neither is known.
func reachOf(s *session.Session, id graph.ID) string {
	c, ok := graph.Get[graph.Contact](s.Document(), id)
	a, known := graph.Get[graph.Actor](s.Document(), c.Actor)
	if !ok || !known || a.IsClient {
		return ""
	}
	words := slices.DeleteFunc([]string{a.ContactPerson, a.Phone}, func(word string) bool { return word == "" })
	return strings.Join(words, " · ")
}

func (p *recordPanel) fields(kind *graph.Kind) []fyne.CanvasObject {
	if p.form != nil {
		p.form.Leave()
	}
	p.form = kit.NewForm(kit.FormOptions{
		Language: p.s.Language(), Kind: kind, Rows: unnamed(kind.Fields, coveredFields),
		Among: func() graph.Reader { return p.s.Document() }, Today: p.s.Day,
		OnCommit: func(f *graph.Field, value any) error { return command.SetField(p.s, p.id, f.ID, value) },
		OnLost:   p.h.Fail,
	})
	p.own, p.part = newAttributes(p.s, kind.ID), nil
	parts := []fyne.CanvasObject{p.form, p.own.column.Container}
	if make := recordParts[kind.ID]; make != nil {
		p.part = make(p)
		parts = append([]fyne.CanvasObject{p.part.object, kit.NewSeparator()}, parts...)
	}
	return parts
}
