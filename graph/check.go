package graph

import (
	"unicode/utf8"

	"jejaring/graph/locale"
)

// Check returns all that is wrong or doubtful with a record: what its field tags say, identity numbers in any
// text (PV-02), then what its own Check says. An edit that leaves a Block in any record is refused as a whole.
func Check(r Record, among Reader) []Finding {
	var findings []Finding
	kind := KindOf(r)
	for i := range kind.Fields {
		f := &kind.Fields[i]
		if m := f.check(r, among); !m.IsZero() {
			findings = append(findings, Finding{Block, f.ID, m})
		}
		if f.Type == TextField && f.Of == "" && hasIdentityNumber(f.Text(r)) {
			findings = append(findings, Finding{Warn, f.ID, locale.M("field.identity-number")})
		}
	}
	return append(findings, r.Check(among)...)
}

func (f *Field) check(r Record, among Reader) locale.Message {
	if f.IsEmpty(r) {
		if f.Need && f.Type != NumberField {
			return locale.M("field.needed")
		}
		return locale.Message{}
	}
	switch f.Type {
	case TextField:
		return f.checkText(f.Text(r), among)
	case SetField:
		return f.checkChoices(ParseSet(f.Text(r)).Words(), among)
	case RefField:
		return f.checkRef(f.Ref(r), among)
	case DateField:
		if !Date(f.Text(r)).Valid() {
			return locale.M("field.not-a-date", "Text", f.Text(r))
		}
	case ClockField:
		if !Clock(f.Text(r)).Valid() {
			return locale.M("field.not-a-time", "Text", f.Text(r))
		}
	case WholeField:
		return f.checkRange(float64(f.Value(r).(int)))
	case NumberField:
		return f.checkRange(f.Value(r).(float64))
	}
	return locale.Message{}
}

func (f *Field) checkText(text string, among Reader) locale.Message {
	if f.Max > 0 && utf8.RuneCountInString(text) > int(f.Max) {
		return locale.M("field.too-long", "Max", int(f.Max))
	}
	return f.checkChoices([]string{text}, among)
}

// checkChoices says which word is none of the field's choices, if it has a list of them.
func (f *Field) checkChoices(words []string, among Reader) locale.Message {
	for _, word := range words {
		if f.Of != "" && !HasChoice(f.Of, word, among) {
			return locale.M("field.no-such-choice", "Text", word)
		}
	}
	return locale.Message{}
}

// checkRef says whether the record that is named is there and of the kind that the field names; a record's own ID names
// none.
func (f *Field) checkRef(id ID, among Reader) locale.Message {
	if f.Refers == "" {
		return locale.Message{}
	}
	named, ok := among.Record(id)
	if !ok || (f.Refers != AnyKind && KindOf(named).ID != f.Refers) {
		return locale.M("field.no-such-record", "Text", string(id))
	}
	return locale.Message{}
}

func (f *Field) checkRange(x float64) locale.Message {
	switch {
	case f.Max > 0 && ((f.HasMin && x < f.Min) || x > f.Max):
		return locale.M("field.out-of-range", "Min", f.Min, "Max", f.Max)
	case f.HasMin && x < f.Min:
		return locale.M("field.too-small", "Min", f.Min)
	}
	return locale.Message{}
}
