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
		text := f.Text(r)
		switch {
		case f.Max > 0 && utf8.RuneCountInString(text) > int(f.Max):
			return locale.M("field.too-long", "Max", int(f.Max))
		case f.Of != "" && !HasChoice(f.Of, text, among):
			return locale.M("field.no-such-choice", "Text", text)
		}
	case SetField:
		for _, word := range ParseSet(f.Text(r)).Words() {
			if f.Of != "" && !HasChoice(f.Of, word, among) {
				return locale.M("field.no-such-choice", "Text", word)
			}
		}
	case RefField:
		if f.Refers == "" { // the record's own ID
			break
		}
		named, ok := among.Record(f.Ref(r))
		if !ok || (f.Refers != AnyKind && KindOf(named).ID != f.Refers) {
			return locale.M("field.no-such-record", "Text", string(f.Ref(r)))
		}
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

func (f *Field) checkRange(x float64) locale.Message {
	switch {
	case f.Max > 0 && ((f.HasMin && x < f.Min) || x > f.Max):
		return locale.M("field.out-of-range", "Min", f.Min, "Max", f.Max)
	case f.HasMin && x < f.Min:
		return locale.M("field.too-small", "Min", f.Min)
	}
	return locale.Message{}
}
