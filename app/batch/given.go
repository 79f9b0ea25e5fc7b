package batch

import (
	"errors"
	"slices"
	"strings"

	"jejaring/graph"
	"jejaring/graph/edit"
	"jejaring/graph/format"
	"jejaring/graph/locale"
	"jejaring/graph/network"
)

// given is what the words "field=value" of a call say of one record.
type given struct {
	kind  *graph.Kind
	texts map[string]string // by the ID of the column, in which no two words may meet
	by    []format.Column   // in the order of the kind's fields, so that one call means the same in any order of words

	own      []ownText      // of fields that users invented
	values   map[string]any // of fields
	lists    []format.Listing
	level    *int // of a partnership: written by its history
	claim    edit.Claim
	backward bool // the tie goes the other way
}

// claimColumns are the columns of a tie's history that may be given with its level.
var claimColumns = []string{"date", "evidence"}

// given reads the words of a call about a record of a kind. What no field could mean is a wrong call, also in another file;
// what names a record that is not there is not.
func (c *Call) given(kind *graph.Kind, words []string) (*given, error) {
	g := &given{kind: kind, texts: map[string]string{}, values: map[string]any{}}
	for _, word := range words {
		name, text, ok := strings.Cut(word, "=")
		if !ok {
			return nil, wrong("batch.no-equals", "Word", word)
		}
		column, ok := g.columnNamed(name)
		if !ok { // one that users invented, or none: the document knows
			g.own = append(g.own, ownText{name: name, text: text})
			continue
		}
		if _, twice := g.texts[column.ID()]; twice {
			return nil, wrong("batch.field-twice", "Name", name)
		}
		g.texts[column.ID()] = text
		g.by = append(g.by, column)
	}
	order := format.AllColumns(kind)
	place := func(c format.Column) int {
		return slices.IndexFunc(order, func(o format.Column) bool { return o.ID() == c.ID() })
	}
	slices.SortStableFunc(g.by, func(a, b format.Column) int { return place(a) - place(b) })
	return g, nil
}

// columnNamed returns the column that a name means; of a tie also when and by what evidence its level was reached.
func (g *given) columnNamed(name string) (format.Column, bool) {
	if c, ok := format.ColumnNamed(g.kind, name); ok || g.kind != graph.KindFor[graph.Tie]() {
		return c, ok
	}
	c, ok := format.ColumnNamed(graph.KindFor[graph.TieHistory](), name)
	return c, ok && slices.Contains(claimColumns, c.ID())
}

// isClaim tells whether a column is one of a tie's history.
func (g *given) isClaim(c format.Column) bool {
	return g.kind == graph.KindFor[graph.Tie]() && slices.Contains(claimColumns, c.ID())
}

// names lists what can be given to a record of the document.
func (g *given) names(among graph.Reader) string {
	var names []string
	for _, c := range format.AllColumns(g.kind) {
		names = append(names, c.ID())
	}
	if g.kind == graph.KindFor[graph.Tie]() {
		names = append(names, claimColumns...)
	}
	for _, a := range graph.All[graph.Attribute](among) {
		if a.For == g.kind.ID {
			names = append(names, a.Name)
		}
	}
	return strings.Join(names, ", ")
}

// read reads the texts among the records of a document.
func (g *given) read(among graph.Reader) error {
	if err := g.readOwn(among); err != nil {
		return err
	}
	for _, column := range g.by {
		text := g.texts[column.ID()]
		if column.Field() == nil {
			g.lists = column.Add(g.lists, text)
			continue
		}
		kind := g.kind
		if g.isClaim(column) {
			kind = graph.KindFor[graph.TieHistory]()
		}
		value, err := column.Read(kind, text, among)
		if err != nil {
			return unread(err)
		}
		if err := g.check(column.ID(), text); err != nil {
			return err
		}
		g.take(column, value)
	}
	if g.level == nil && (g.has("date") || g.has("evidence")) && g.kind == graph.KindFor[graph.Tie]() {
		return wrong("batch.claim-without-level")
	}
	return nil
}

// check refuses texts that no window writes: an ID that a list could not name, and a lens that shows nothing.
func (g *given) check(id, text string) error {
	switch {
	case id == "id" && strings.ContainsAny(text, ";|:,"):
		return wrong("batch.no-id", "ID", text)
	case id == "lens":
		if _, err := network.ParseLens(text); err != nil {
			return err
		}
	}
	return nil
}

// take keeps a value for where it belongs.
func (g *given) take(column format.Column, value any) {
	id := column.ID()
	switch {
	case g.isClaim(column) && id == "date":
		g.claim.Day = value.(graph.Date)
	case g.isClaim(column):
		g.claim.Evidence = value.(string)
	case g.kind == graph.KindFor[graph.Tie]() && id == "level":
		level := value.(int)
		g.level = &level
	case value == format.Backward && column.Field().Of == "direction":
		g.values[id], g.backward = "forward", true
	default:
		g.values[id] = value
	}
}

// otherwiseElsewhere are what is said of texts that may mean something in another file.
var otherwiseElsewhere = []string{"format.no-record-named", "format.several-named", "format.text-of-nobody"}

// unread says that a text is no value of its field.
func unread(err error) error {
	var r *graph.Refusal
	if !errors.As(err, &r) {
		return err
	}
	message := locale.M("batch.unread", "Problem", r.Message)
	if slices.Contains(otherwiseElsewhere, r.Message.ID) {
		return &graph.Refusal{Message: message}
	}
	return wrong(message.ID, message.Values...)
}

// has tells whether a column was given.
func (g *given) has(id string) bool {
	_, ok := g.texts[id]
	return ok
}

// putInto returns a record with the values that are given and what follows from each. Two that cannot both be are a wrong
// call.
func (g *given) putInto(r graph.Record, among graph.Reader) (graph.Record, error) {
	for _, column := range g.by {
		id := column.ID()
		if value, ok := g.values[id]; ok && id != "id" {
			r = edit.Follow(r, column.Field().With(r, value), id, among)
		}
	}
	for _, column := range g.by {
		id := column.ID()
		if value, ok := g.values[id]; ok && id != "id" && column.Field().Value(r) != value {
			return r, wrong("batch.contradiction", "Name", id, "Text", g.texts[id])
		}
	}
	if t, ok := r.(graph.Tie); ok && g.backward {
		t.From, t.To = t.To, t.From
		return t, nil
	}
	return r, nil
}

// missing refuses a record in which something needed is empty.
func missing(r graph.Record) error {
	kind := graph.KindOf(r)
	var ids []string
	for i := range kind.Fields {
		if f := &kind.Fields[i]; i > 0 && f.Need && f.Type != graph.NumberField && f.IsEmpty(r) {
			ids = append(ids, f.ID)
		}
	}
	if len(ids) == 0 {
		return nil
	}
	return graph.Refuse("batch.missing", "Fields", strings.Join(ids, ", "))
}
