package batch

import (
	"slices"
	"strings"

	"jejaring/graph"
	"jejaring/graph/document"
	"jejaring/graph/format"
	"jejaring/graph/locale"
)

// ownText is what a word "field=value" says of a field that users invented.
type ownText struct {
	name, text string
	of         graph.Attribute // once it is read
}

// readOwn finds the fields that users invented, by their names, and reads their values. A name that is none of a field is a
// wrong call.
func (g *given) readOwn(among graph.Reader) error {
	for k := range g.own {
		o := &g.own[k]
		for _, a := range graph.All[graph.Attribute](among) {
			if a.For == g.kind.ID && (strings.EqualFold(a.Name, strings.TrimSpace(o.name)) || string(a.ID) == o.name) {
				o.of = a
			}
		}
		if o.of.ID == "" {
			return wrong("batch.no-such-field", "Name", o.name, "Kind", locale.M("kind."+g.kind.ID), "Fields", g.names(among))
		}
		if slices.ContainsFunc(g.own[:k], func(other ownText) bool { return other.of.ID == o.of.ID }) {
			return wrong("batch.field-twice", "Name", o.name)
		}
		if err := o.read(among); err != nil {
			return unread(err)
		}
	}
	return nil
}

// asField are the fields whose texts are read as those of an attribute of the type are.
var asField = map[string]func() (*graph.Kind, string){
	"angka":    func() (*graph.Kind, string) { return graph.KindFor[graph.Need](), "quantity" },
	"tanggal":  func() (*graph.Kind, string) { return graph.KindFor[graph.Tie](), "end" },
	"ya_tidak": func() (*graph.Kind, string) { return graph.KindFor[graph.Actor](), "has_resource" },
}

// read makes the text what the window writes for the type of the field. An empty one takes the value away.
func (o *ownText) read(among graph.Reader) error {
	o.text = strings.TrimSpace(o.text)
	as := asField[o.of.Type]
	switch {
	case o.text == "":
	case as != nil:
		kind, id := as()
		column, _ := format.ColumnNamed(kind, id)
		value, err := column.Read(kind, o.text, among)
		if err != nil {
			return err
		}
		o.text = kind.Field(id).Text(kind.Field(id).With(kind.New(), value))
	case o.of.Type == "pilihan":
		words := o.of.Options.Words()
		k := slices.IndexFunc(words, func(word string) bool { return strings.EqualFold(word, o.text) })
		if k < 0 {
			return wrong("batch.own-choice", "Name", o.of.Name, "Text", o.text, "Choices", strings.Join(words, ", "))
		}
		o.text = words[k]
	}
	return nil
}

// put writes the value of a record in the field.
func (o ownText) put(tx *document.Tx, owner graph.ID) {
	value := graph.NewOf[graph.Value]()
	value.Owner, value.Attribute = owner, o.of.ID
	for _, v := range graph.Referring[graph.Value](tx, owner) {
		if v.Owner == owner && v.Attribute == o.of.ID {
			value = v
		}
	}
	if value.Text = o.text; value.Text == "" {
		tx.Delete(value.ID)
		return
	}
	tx.Put(value)
}
