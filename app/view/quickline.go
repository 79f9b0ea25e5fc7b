package view

import (
	"errors"

	"fyne.io/fyne/v2"

	"jejaring/app/command"
	"jejaring/app/kit"
	"jejaring/app/session"
	"jejaring/graph"
)

// quickFields are the fields of the line in which records of a kind are written one after the other, and how wide they are
// in px at 100 %.
var quickFields = map[string][]quickField{
	"need":     {{"title", 210}, {"owner", 130}, {"field", 130}, {"kinds", 120}, {"quantity", 70}, {"unit", 80}, {"urgency", 60}},
	"resource": {{"name", 210}, {"provider", 130}, {"kind", 120}, {"field", 130}, {"quantity", 70}, {"unit", 80}, {"conditions", 140}},
	"match":    {{"need", 230}, {"resource", 200}, {"amount", 80}, {"status", 130}, {"mode", 160}},
	"issue":    {{"title", 300}, {"field", 160}},
}

type quickField struct {
	id    string
	width float32
}

// quickLine is a line in which a record is written by keyboard alone: Tab leads from field to field, Enter in any of them
// makes the record, and the keyboard is back in the first one for the next. Whose it is and the like stay for the next.
type quickLine struct {
	s       *session.Session
	h       command.Host
	kind    *graph.Kind
	r       graph.Record
	entries map[string]*kit.Entry
	pickers map[string]*kit.Picker
	first   fyne.Focusable
	trouble *fyne.Container
	object  *fyne.Container
	changed func()
}

// quickLine returns the line for the kind that is listed; nothing where records of it are not written in lines.
func (t *tablePart) quickLine() fyne.CanvasObject {
	fields := quickFields[t.s.Looks.Table.Kind]
	if !t.isSheet || len(fields) == 0 || t.s.WhyNoWork() != "" {
		return kit.Column(0)
	}
	q := &quickLine{s: t.s, h: t.h, kind: graph.KindByID(t.s.Looks.Table.Kind), entries: map[string]*kit.Entry{}, pickers: map[string]*kit.Picker{}, trouble: kit.Column(0)}
	q.changed = func() {
		if t.object != nil {
			t.object.Layout.Layout(t.object.Objects, t.object.Size())
			t.object.Refresh()
		}
	}
	q.r = command.NewQuick(t.s, q.kind.ID)
	line := kit.Flow(kit.Gap2)
	for _, f := range fields {
		line.Add(kit.AtLeast(f.width*textFactor(), 0, q.editor(q.kind.Field(f.id))))
	}
	add := kit.NewButton(kit.Outlined, "plus", t.s.T("view.quick.add"), q.add)
	line.Add(add)
	q.object = kit.Column(kit.Gap1, line, q.trouble)
	q.show()
	return kit.NewBox(kit.Look{Fill: kit.ColorBackground, Vertical: kit.Gap1, Horizontal: kit.Gap2}, q.object)
}

// editor is the widget for a field: one of many is picked, all else typed.
func (q *quickLine) editor(f *graph.Field) fyne.CanvasObject {
	if f.Type == graph.RefField || f.Of != "" {
		picker := kit.NewPicker(q.s.Language(), func() []kit.Option { return q.options(f) }, func(id string) { q.pick(f, id) })
		q.pickers[f.ID] = picker
		if q.first == nil {
			q.first = picker
		}
		return picker
	}
	entry := kit.NewEntry(nil)
	entry.Whole()
	entry.SetPlaceHolder(kit.FieldLabel(q.s.Language(), q.kind, f))
	entry.OnKey(q.key)
	q.entries[f.ID] = entry
	if q.first == nil {
		q.first = entry
	}
	return entry
}

func (q *quickLine) options(f *graph.Field) []kit.Option {
	if f.Type == graph.RefField {
		return kit.RecordOptions(q.s.Language(), graph.KindByID(f.Refers), q.s.Document())
	}
	return kit.ChoiceOptions(q.s.Language(), f.Of, q.s.Document())
}

// pick takes one of many. Where both ends of a placement are picked, as much is proposed as is missing and left.
func (q *quickLine) pick(f *graph.Field, id string) {
	q.take(f, id)
	m, ok := q.r.(graph.Match)
	n, isNeed := graph.Get[graph.Need](q.s.Document(), m.Need)
	r, isResource := graph.Get[graph.Resource](q.s.Document(), m.Resource)
	if ok && isNeed && isResource && f.Type == graph.RefField {
		q.entries["amount"].Reset(q.s.Language().Quantity(r.Placeable(q.s.Document(), n)))
	}
	if c := fyne.CurrentApp().Driver().CanvasForObject(q.object); c != nil {
		c.Focus(q.pickers[f.ID]) // from where Tab goes on
	}
}

func (q *quickLine) take(f *graph.Field, text string) {
	if changed, err := f.Parse(q.r, text); err == nil {
		q.r = changed
	}
}

// key makes the record on Enter.
func (q *quickLine) key(key *fyne.KeyEvent) bool {
	if key.Name != fyne.KeyReturn && key.Name != fyne.KeyEnter {
		return false
	}
	q.add()
	return true
}

// show shows the record that is written.
func (q *quickLine) show() {
	for id, picker := range q.pickers {
		f := q.kind.Field(id)
		if f.IsEmpty(q.r) {
			picker.SetChosen("", q.s.T("view.quick.pick", "Field", kit.FieldLabel(q.s.Language(), q.kind, f)))
			continue
		}
		picker.SetChosen(f.Text(q.r), f.Words(q.r, q.s.Document()).In(q.s.Language()))
	}
	for id, entry := range q.entries {
		f, text := q.kind.Field(id), ""
		if !f.IsEmpty(q.r) {
			text = f.Words(q.r, q.s.Document()).In(q.s.Language())
		}
		entry.Reset(text)
	}
}

// read takes what was typed; the first that cannot be read is said at its field.
func (q *quickLine) read() error {
	for _, f := range q.kind.Fields {
		entry := q.entries[f.ID]
		if entry == nil {
			continue
		}
		value, err := kit.ReadValue(q.s.Language(), q.kind.Field(f.ID), entry.Text)
		if err != nil {
			return err
		}
		q.r = f.With(q.r, value)
	}
	return nil
}

// add makes the record, and begins the next one with whose it is and of what sort.
func (q *quickLine) add() {
	err := q.read()
	if err == nil {
		err = command.AddQuick(q.s, q.h, q.r)
	}
	q.tell(err)
	if err != nil {
		return
	}
	made := q.r
	q.r = q.next(made)
	q.show()
	q.s.Select()
	if c := fyne.CurrentApp().Driver().CanvasForObject(q.object); c != nil {
		c.Focus(q.first)
	}
}

// next is a new record with what is picked of the one before; what was typed begins anew.
func (q *quickLine) next(made graph.Record) graph.Record {
	r := command.NewQuick(q.s, q.kind.ID)
	for id := range q.pickers {
		if f := q.kind.Field(id); q.kind.ID != "match" {
			r = f.With(r, f.Value(made))
		}
	}
	return r
}

// tell says below the line what is wrong, and marks the field.
func (q *quickLine) tell(err error) {
	q.trouble.RemoveAll()
	for _, entry := range q.entries {
		entry.SetBad(false)
	}
	var refusal *graph.Refusal
	switch {
	case errors.As(err, &refusal):
		text := q.s.Language().Say(refusal.Message)
		if f := q.kind.Field(refusal.Field); f != nil {
			text = kit.FieldLabel(q.s.Language(), q.kind, f) + ": " + text
		}
		if entry := q.entries[refusal.Field]; entry != nil {
			entry.SetBad(true)
		}
		q.trouble.Add(kit.NewNotice(kit.Badness, "warning", kit.ColorBad, text))
	case err != nil:
		q.h.Fail(err)
	}
	q.changed()
}
