package graph

import (
	"strings"

	"jejaring/graph/locale"
)

// LabelOf returns the words by which a record is shown in lists: an actor's label, which is never a client's
// name (PV-03), a tie's two ends, else the name or title. A missing record is shown by its ID.
func LabelOf(l locale.Language, id ID, among Reader) string {
	r, ok := among.Record(id)
	if !ok {
		return string(id)
	}
	switch r := r.(type) {
	case Actor:
		return r.MapLabel()
	case Tie:
		return LabelOf(l, r.From, among) + " – " + LabelOf(l, r.To, among) + ": " + l.Say(ChoiceMessage("tie-type", r.Type, among))
	}
	kind := KindOf(r)
	for _, name := range []string{"name", "title"} {
		if f := kind.Field(name); f != nil && f.Text(r) != "" {
			return f.Text(r)
		}
	}
	return string(id)
}

// Words says a field's value as people read it: the words of a choice, the label of a record, a date, a number, yes or
// no. An empty value says nothing; a record outside of among, which may be nil, is said by its ID.
func (f *Field) Words(r Record, among Reader) locale.Phrase { return fieldWords{f, r, among} }

type fieldWords struct {
	*Field
	of    Record
	among Reader
}

// In returns the value in the language.
func (w fieldWords) In(l locale.Language) string {
	text := w.Text(w.of)
	switch value := w.Value(w.of).(type) {
	case ID:
		if w.Type == RefField && value != "" && w.among != nil {
			return LabelOf(l, value, w.among)
		}
	case Date:
		return l.ShortDate(text)
	case Clock:
		return l.Clock(text)
	case Set:
		return w.choices(l, value.Words())
	case int:
		return unlessZero(value, l.Whole)
	case float64:
		return unlessZero(value, l.Quantity)
	case bool:
		return l.T(map[bool]string{true: "answer.yes", false: "answer.no"}[value])
	case Answer:
		return map[Answer]string{Yes: l.T("answer.yes"), No: l.T("answer.no")}[value]
	}
	if text == "" {
		return ""
	}
	return w.choices(l, []string{text})
}

// choices returns the words of codes, which say themselves where the field has no list of choices.
func (w fieldWords) choices(l locale.Language, codes []string) string {
	for i, code := range codes {
		if w.Of != "" {
			codes[i] = l.Say(ChoiceMessage(w.Of, code, w.among))
		}
	}
	return strings.Join(codes, ", ")
}

func unlessZero[N int | float64](x N, write func(N) string) string {
	if x == 0 {
		return ""
	}
	return write(x)
}
