package view

import (
	"slices"

	"fyne.io/fyne/v2"

	"jejaring/app/command"
	"jejaring/app/kit"
	"jejaring/app/session"
	"jejaring/graph"
)

var vocabularyView = View{ID: "vocabulary", Icon: "note", New: newVocabulary}

// invented are the kinds of words that users add, and how their forms are set.
var invented = []struct {
	kind *graph.Kind
	rows [][]string
}{
	{graph.KindFor[graph.TieType](), [][]string{{"name", "family"}, {"direction", "material"}}},
	{graph.KindFor[graph.ServiceField](), [][]string{{"name"}}},
	{graph.KindFor[graph.Attribute](), [][]string{{"name", "for"}, {"type", "private"}, {"options"}}},
}

// vocabulary lists what users added to the words of the domain (SD-04), each with its form.
type vocabulary struct {
	s     *session.Session
	h     command.Host
	cards []*fyne.Container
	forms map[graph.ID]*kit.Form
	shown []graph.ID
}

func newVocabulary(s *session.Session, h command.Host) (fyne.CanvasObject, func()) {
	v := &vocabulary{s: s, h: h}
	rows := []fyne.CanvasObject{kit.NewWrapped(kit.Quiet, s.T("view.vocabulary.text"))}
	for _, w := range invented {
		list := kit.Column(kit.Gap2)
		v.cards = append(v.cards, list)
		add := kit.NewButton(kit.Accented, "plus", s.T("invent.add."+w.kind.ID), func() { v.add(w.kind) })
		add.EnableWhere(s.Document() != nil && !s.Document().ReadOnly(), s.T("panel.read-only"))
		rows = append(rows, kit.NewCard(kit.Framed, s.T("kind."+w.kind.ID+".plural"), list, add))
	}
	v.update()
	stop := s.Watch(func(n session.Notice) {
		if n.Has(session.DocumentChanged) {
			v.update()
		}
	})
	return page(720, rows...), stop
}

func (v *vocabulary) add(kind *graph.Kind) {
	id, err := command.Invent(v.s, kind)
	if err != nil {
		v.h.Fail(err)
		return
	}
	v.s.Post(func() {
		if form, ok := v.forms[id]; ok {
			form.FocusField("name")
		}
	})
}

// update builds the lists anew where words came or went, and shows the others as they are now.
func (v *vocabulary) update() {
	d := v.s.Document()
	if d == nil {
		return
	}
	var ids []graph.ID
	for _, w := range invented {
		for _, r := range d.Records(w.kind) {
			ids = append(ids, graph.Key(r))
		}
	}
	if !slices.Equal(ids, v.shown) || v.forms == nil {
		v.shown = ids
		v.build()
	}
	for id, form := range v.forms {
		if r, ok := d.Record(id); ok {
			form.Set(r, graph.Check(r, d))
		}
	}
}

func (v *vocabulary) build() {
	v.forms = map[graph.ID]*kit.Form{}
	for k, w := range invented {
		v.cards[k].Objects = nil
		for _, r := range v.s.Document().Records(w.kind) {
			v.cards[k].Add(v.entry(w.kind, w.rows, graph.Key(r)))
		}
		if len(v.cards[k].Objects) == 0 {
			v.cards[k].Add(kit.NewWrapped(kit.Caption, v.s.T("view.vocabulary.none")))
		}
		v.cards[k].Refresh()
	}
}

func (v *vocabulary) entry(kind *graph.Kind, rows [][]string, id graph.ID) fyne.CanvasObject {
	form := kit.NewForm(kit.FormOptions{
		Language: v.s.Language(), Kind: kind, Rows: rows, Width: 620,
		Among:    func() graph.Reader { return v.s.Document() },
		OnCommit: func(f *graph.Field, value any) error { return command.SetField(v.s, id, f.ID, value) },
	})
	form.SetReadOnly(v.s.Document().ReadOnly())
	v.forms[id] = form
	remove := kit.NewButton(kit.Plain, "trash", v.s.Language().Say(command.ByID("delete").Name()), func() {
		if err := command.Delete(v.s, v.h, id); err != nil {
			v.h.Fail(err)
		}
	})
	return kit.NewBox(kit.Sunken, kit.Column(kit.Gap2, form, kit.Line(0, remove)))
}
