package kit

import (
	"fyne.io/fyne/v2"

	"jejaring/graph"
	"jejaring/graph/locale"
)

// AttributeRow is the row of a form for a field that a user invented.
type AttributeRow struct {
	*Row
	Attribute graph.Attribute
	show      func(text string)
}

// Set shows the text that the record has in this field.
func (r *AttributeRow) Set(text string) { r.show(text) }

// The columns whose types stand for those of attributes, so that both sorts of fields are read and shown alike.
var (
	numberField = graph.KindFor[graph.Need]().Field("quantity")
	textField   = graph.KindFor[graph.Value]().Field("text")
)

// NewAttributeRows returns a row for each attribute of a kind of record, with the widget that suits its type.
// Commit is called with the new text: numbers with a point, days as 2026-11-20, "1" and "0" for yes and no.
func NewAttributeRows(l locale.Language, kind string, among graph.Reader, commit func(a graph.Attribute, text string) error) []*AttributeRow {
	var rows []*AttributeRow
	for _, a := range graph.All[graph.Attribute](among) {
		if a.For != kind {
			continue
		}
		row := &AttributeRow{Attribute: a}
		field, show := attributeField(l, a, func(text string) error {
			err := commit(a, text)
			row.tell(l, err)
			return err
		}, func(err error) { row.tell(l, err) })
		row.Row, row.show = NewRow(a.Name, "", field), show
		rows = append(rows, row)
	}
	return rows
}

// tell shows why a text was refused, or takes that away.
func (r *AttributeRow) tell(l locale.Language, err error) {
	text := ""
	if err != nil {
		text = refusalWords(l, err)
	}
	r.SetProblems(l, text, nil)
}

// attributeField returns the widget for an attribute and how it shows a text.
func attributeField(l locale.Language, a graph.Attribute, commit func(string) error, refused func(error)) (fyne.CanvasObject, func(string)) {
	switch a.Type {
	case "ya_tidak":
		s := NewSegmented([]Segment{{Code: "1", Label: l.T("answer.yes")}, {Code: "0", Label: l.T("answer.no")}, {Code: "", Label: l.T("answer.unknown")}}, "",
			func(code string) { _ = commit(code) })
		return s, s.SetChosen
	case "pilihan":
		options := func() []Option {
			var list []Option
			for _, word := range a.Options.Words() {
				list = append(list, Option{ID: word, Label: word})
			}
			return list
		}
		p := NewPicker(l, options, func(id string) { _ = commit(id) }).MayClear()
		return p, func(text string) { p.SetChosen(text, text) }
	case "tanggal":
		d := NewDateEntry(l, nil, func(day graph.Date) error { return commit(string(day)) })
		d.OnRefused(refused)
		return d, func(text string) { d.SetDay(graph.Date(text)) }
	}
	f := textField
	if a.Type == "angka" {
		f = numberField
	}
	e := NewEntry(func(text string) error {
		value, err := ReadValue(l, f, text)
		if err != nil {
			refused(err)
			return err
		}
		return commit(f.Text(f.With(kindOf(f).New(), value)))
	})
	return e, func(text string) {
		if value, err := parse(f, text, text); err == nil {
			text = f.Words(f.With(kindOf(f).New(), value), nil).In(l)
		}
		e.ShowText(text)
	}
}
