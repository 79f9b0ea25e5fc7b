package kit

import (
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"jejaring/graph"
)

// editor is the widget for one field of a form, and how it shows the field of a record.
type editor struct {
	object fyne.CanvasObject
	show   func(graph.Record)
}

// newEditor returns the widget that suits the field's type.
func (f *Form) newEditor(field *graph.Field) editor {
	switch {
	case field.Type == graph.SetField:
		return f.wordsEditor(field)
	case field.Type == graph.RefField:
		return f.recordEditor(field)
	case field.Of != "":
		return f.choiceEditor(field)
	case field.Type == graph.DateField:
		return f.dateEditor(field)
	case field.Type == graph.BoolField:
		return f.boolEditor(field)
	case field.Type == graph.AnswerField:
		return f.answerEditor(field)
	case field.Type == graph.WholeField && stepsOf(field) != nil:
		return f.stepEditor(field)
	}
	return f.textEditor(field)
}

func (f *Form) textEditor(field *graph.Field) editor {
	commit := func(text string) error {
		value, err := ReadValue(f.o.Language, field, text)
		if err != nil {
			f.refused(field, err)
			return err
		}
		return f.commit(field, value)
	}
	e := NewEntry(commit)
	if field.Long {
		e = NewLongEntry(commit)
	}
	e.given = func() { f.forgive(field) }
	return editor{e, func(r graph.Record) { e.ShowText(field.Words(r, f.among()).In(f.o.Language)) }}
}

func (f *Form) wordsEditor(field *graph.Field) editor {
	var options func() []Option
	if field.Of != "" {
		options = func() []Option { return ChoiceOptions(f.o.Language, field.Of, f.among()) }
	}
	w := NewWords(f.o.Language, options, func(set graph.Set) error { return f.commit(field, set) })
	return editor{w, func(r graph.Record) { w.SetWords(field.Value(r).(graph.Set)) }}
}

func (f *Form) recordEditor(field *graph.Field) editor {
	options := func() []Option {
		kind := graph.KindByID(field.Refers)
		if kind == nil || f.among() == nil {
			return nil
		}
		return RecordOptions(f.o.Language, kind, f.among())
	}
	p := NewPicker(f.o.Language, options, func(id string) { _ = f.commit(field, graph.ID(id)) })
	p.clears = !field.Need
	return editor{p, func(r graph.Record) {
		p.SetChosen(string(field.Ref(r)), field.Words(r, f.among()).In(f.o.Language))
	}}
}

func (f *Form) dateEditor(field *graph.Field) editor {
	d := NewDateEntry(f.o.Language, f.o.Today, func(day graph.Date) error { return f.commit(field, day) })
	d.OnRefused(func(err error) { f.refused(field, err) })
	d.entry.given = func() { f.forgive(field) }
	return editor{d, func(r graph.Record) { d.SetDay(field.Value(r).(graph.Date)) }}
}

func (f *Form) boolEditor(field *graph.Field) editor {
	c := NewCheck(FieldLabel(f.o.Language, f.o.Kind, field), func(on bool) { _ = f.commit(field, on) })
	return editor{c, func(r graph.Record) { c.SetOn(field.Value(r).(bool)) }}
}

func (f *Form) answerEditor(field *graph.Field) editor {
	l := f.o.Language
	answers := []Option{{ID: "1", Label: l.T("answer.yes")}, {ID: "0", Label: l.T("answer.no")}, {ID: "", Label: l.T("answer.unknown")}}
	codes := map[string]graph.Answer{"1": graph.Yes, "0": graph.No, "": graph.Unknown}
	commit := func(code string) { _ = f.commit(field, codes[code]) }
	if s := f.segmented(field, answers, commit); s != nil {
		return editor{s, func(r graph.Record) { s.SetChosen(field.Text(r)) }}
	}
	return f.pickerEditor(field, func() []Option { return answers[:2] }, commit)
}

func (f *Form) choiceEditor(field *graph.Field) editor {
	options := func() []Option { return ChoiceOptions(f.o.Language, field.Of, f.among()) }
	commit := func(code string) { _ = f.commit(field, code) }
	if s := f.segmented(field, options(), commit); s != nil {
		s.mayClear = !field.Need
		return editor{s, func(r graph.Record) { s.SetChosen(field.Text(r)) }}
	}
	return f.pickerEditor(field, options, commit)
}

// segmented returns up to six choices side by side, in small words where they do not fit else, or nil where
// they do not fit at all.
func (f *Form) segmented(field *graph.Field, options []Option, commit func(code string)) *Segmented {
	if len(options) > 6 {
		return nil
	}
	segments := make([]Segment, len(options))
	for i, o := range options {
		segments[i] = Segment{Code: o.ID, Label: o.Label}
		if f.o.Picture != nil {
			segments[i].Picture = f.o.Picture(field, o.ID)
		}
	}
	s := NewSegmented(segments, "", commit)
	s.small = s.leastWidth() > f.room(field)
	if s.leastWidth() > f.room(field) {
		return nil
	}
	return s
}

func (f *Form) pickerEditor(field *graph.Field, options func() []Option, commit func(code string)) editor {
	p := NewPicker(f.o.Language, options, commit)
	p.clears = !field.Need
	return editor{p, func(r graph.Record) {
		p.SetChosen(field.Text(r), field.Words(r, f.among()).In(f.o.Language))
	}}
}

// stepsOf returns the values of a number that has six of them at most, without 0, which is none.
func stepsOf(field *graph.Field) []int {
	if !field.HasMin || field.Max == 0 || field.Max-field.Min > 6 {
		return nil
	}
	var steps []int
	for n := int(field.Min); n <= int(field.Max); n++ {
		if n != 0 {
			steps = append(steps, n)
		}
	}
	return steps
}

func (f *Form) stepEditor(field *graph.Field) editor {
	var segments []Segment
	for _, n := range stepsOf(field) {
		segment := Segment{Code: strconv.Itoa(n), Label: strings.Replace(strconv.Itoa(n), "-", "−", 1)}
		if word := field.ID + "." + segment.Code; f.o.Language.Has(word) {
			segment.Tip = f.o.Language.T(word)
		}
		segments = append(segments, segment)
	}
	s := NewSegmented(segments, "", func(code string) {
		n, _ := strconv.Atoi(code)
		_ = f.commit(field, n)
	})
	s.mayClear = !field.Need
	return editor{s, func(r graph.Record) { s.SetChosen(field.Text(r)) }}
}
