package kit

import (
	"fyne.io/fyne/v2"

	"jejaring/graph"
)

// editByList opens the choices of a field at its cell. For a Set a pick adds the word or takes it away.
func (b *tableBody) editByList(id graph.ID, f *graph.Field, r graph.Record) {
	l := b.table.o.Language
	options := b.options(f)
	if f.Type == graph.SetField {
		for i := range options {
			if f.Value(r).(graph.Set).Has(options[i].ID) {
				options[i].Icon = "check"
			}
		}
	} else if !f.Need && !f.IsEmpty(r) && f.Type != graph.AnswerField {
		options = append([]Option{{Label: l.T("kit.clear"), Icon: "close"}}, options...)
	}
	find := func(text string) []Option { return matching(options, text) }
	b.revealCell()
	b.redraw()
	openOptions(b.place, narrowList, l.T("kit.search"), l.T("kit.nothing-found"), find, func(o Option) {
		var value any = o.ID
		switch f.Type {
		case graph.RefField:
			value = graph.ID(o.ID)
		case graph.AnswerField:
			value = map[string]graph.Answer{"1": graph.Yes, "0": graph.No}[o.ID]
		case graph.SetField:
			set := f.Value(r).(graph.Set)
			if set.Has(o.ID) {
				value = set.Without(o.ID)
			} else {
				value = set.With(o.ID)
			}
		}
		_ = b.commit(id, f, value)
		b.takeFocus()
	})
}

func (b *tableBody) options(f *graph.Field) []Option {
	l, among := b.table.o.Language, b.table.o.Among()
	switch {
	case f.Type == graph.AnswerField:
		return []Option{{ID: "1", Label: l.T("answer.yes")}, {ID: "0", Label: l.T("answer.no")}, {ID: "?", Label: l.T("answer.unknown")}}
	case f.Type == graph.RefField:
		if kind := graph.KindByID(f.Refers); kind != nil {
			return RecordOptions(l, kind, among)
		}
		return nil
	}
	return ChoiceOptions(l, f.Of, among)
}

// editByTyping puts a field over the cell; Enter and leaving it commit, Esc does not. A text that is refused
// stays with the reason below it.
func (b *tableBody) editByTyping(id graph.ID, f *graph.Field, r graph.Record) {
	b.stopEdit()
	b.revealCell()
	l := b.table.o.Language
	text := f.Words(r, b.table.o.Among()).In(l)
	if f.Type == graph.SetField { // words of one's own are typed with semicolons between them
		text = f.Text(r)
	}
	e := NewEntry(func(text string) error {
		value, err := ReadValue(l, f, text)
		if err == nil {
			return b.commit(id, f, value)
		}
		b.showTrouble(err)
		return err
	})
	e.Reset(text)
	e.InPlace(func() {
		if b.editing == e {
			b.stopEdit()
		}
	}, b.takeFocus)
	b.editing = e
	b.redraw()
	if c := canvasOf(b); c != nil {
		c.Focus(e)
		e.TypedShortcut(&fyne.ShortcutSelectAll{})
	}
}

func (b *tableBody) stopEdit() {
	if b.editing != nil || b.trouble != nil {
		b.editing, b.trouble = nil, nil
		b.redraw()
	}
}

func (b *tableBody) takeFocus() {
	if c := canvasOf(b); c != nil {
		c.Focus(b)
	}
}

func (b *tableBody) commit(id graph.ID, f *graph.Field, value any) error {
	err := b.table.o.OnCommit(id, f, value)
	if err != nil {
		b.showTrouble(err)
		return err
	}
	b.trouble = nil
	clear(b.table.cells)
	b.redraw()
	return nil
}

func (b *tableBody) showTrouble(err error) {
	look := Badness
	look.Stroke = ColorBad
	b.trouble = NewBox(look, newNotice("warning", ErrorTip, NewWrapped(ErrorTip, refusalWords(b.table.o.Language, err))))
	b.redraw()
}
