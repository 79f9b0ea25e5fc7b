package graph

import (
	"strings"

	"jejaring/graph/locale"
)

// NameOf returns the words by which a record is known in lists and in the labels of edits: an actor's label, which is
// never a client's name (PV-03), a tie's two ends, a placement's resource and need, the title or name, else whom it is about.
// A record without any of them, or that is missing, is known by its ID.
func NameOf(id ID, among Reader) string {
	r, ok := among.Record(id)
	if !ok {
		return string(id)
	}
	switch r := r.(type) {
	case Actor:
		return r.MapLabel()
	case Annotation:
		return Shorten(strings.Join(strings.Fields(r.Text), " "), 40)
	case Tie:
		return NameOf(r.From, among) + " – " + NameOf(r.To, among)
	case Match:
		return NameOf(r.Resource, among) + " → " + NameOf(r.Need, among)
	}
	kind := KindOf(r)
	for _, field := range []string{"title", "name"} {
		if f := kind.Field(field); f != nil && !f.IsEmpty(r) {
			return f.Text(r)
		}
	}
	for _, field := range []string{"actor", "tie_id", "tie"} {
		if f := kind.Field(field); f != nil && !f.IsEmpty(r) {
			return NameOf(f.Ref(r), among)
		}
	}
	return string(id)
}

// Shorten returns a text of at most so many letters; what is cut off leaves a mark.
func Shorten(text string, letters int) string {
	runes := []rune(text)
	if len(runes) <= letters {
		return text
	}
	return strings.TrimSpace(string(runes[:letters-1])) + "…"
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
			return w.named(l, value)
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

// named returns the name of a record; of a tie with its type, as two actors may have many.
func (w fieldWords) named(l locale.Language, id ID) string {
	if t, ok := Get[Tie](w.among, id); ok {
		return NameOf(id, w.among) + ": " + l.Say(ChoiceMessage("tie-type", t.Type, w.among))
	}
	return NameOf(id, w.among)
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
