package format

import (
	"slices"
	"strings"

	"jejaring/graph"
	"jejaring/graph/locale"
)

// What is written by hand, field by field, is read as the cells of a file are, but nothing is left out, shortened or
// guessed: whoever writes it is there to mend it. What cannot be read is a *graph.Refusal at its field.

// Backward is the value of a tie's direction that is stored by swapping its ends.
const Backward = "backward"

// KindNamed returns the kind that a word means: its ID, the name of its file, or what it is called in any language.
func KindNamed(word string) (*graph.Kind, bool) {
	word = fold(word)
	for _, exact := range []bool{true, false} {
		for _, kind := range graph.Kinds {
			names := []string{kind.ID, kind.File}
			if !exact {
				names = append(names, strings.Fields(fileNames[kind.ID])...)
				for _, l := range locale.All {
					names = append(names, fold(l.T("kind."+kind.ID)), fold(l.T("kind."+kind.ID+".plural")))
				}
			}
			if slices.Contains(names, word) {
				return kind, true
			}
		}
	}
	return nil, false
}

// Column is a column of a file: a field of a record, or a list of records of another kind that belong to it.
type Column struct{ column }

// requests is a list that is read by hand only; files have its records in a table of their own.
var requests = newList("proposal", "needs", "", graph.KindFor[graph.Request](), "proposal", "need")

// ColumnNamed returns the column of a kind that a name means, as the heading of a file does.
func ColumnNamed(kind *graph.Kind, name string) (Column, bool) {
	c := columnsOf(kind, []string{name})[0]
	if !c.isKnown() && kind.ID == requests.parent && (fold(name) == requests.column || isSynonym(kind, requests.column, fold(name))) {
		c.list = &requests
	}
	return Column{c}, c.isKnown()
}

// ColumnsOf returns the columns that a file of such records has.
func ColumnsOf(kind *graph.Kind, records []graph.Record) []Column {
	var columns []Column
	for _, c := range writtenColumns(kind, records) {
		columns = append(columns, Column{c})
	}
	return columns
}

// AllColumns returns every column that can be given by hand.
func AllColumns(kind *graph.Kind) []Column {
	var columns []Column
	for _, c := range columnsWith(kind, func(*graph.Field) bool { return true }) {
		columns = append(columns, Column{c})
	}
	if kind.ID == requests.parent {
		columns = append(columns, Column{column{header: requests.column, list: &requests}})
	}
	return columns
}

// Words says what the column of a kind is called.
func (c Column) Words(kind *graph.Kind) locale.Message {
	switch {
	case c.field != nil:
		return locale.M(kind.ID + "." + c.field.ID)
	case c.words:
		return locale.M(c.list.kind.ID + "." + c.list.text.ID)
	}
	return locale.M("kind." + c.list.kind.ID + ".plural")
}

// ID returns the heading of the column.
func (c Column) ID() string {
	switch {
	case c.field != nil:
		return c.field.ID
	case c.words:
		return c.list.words
	}
	return c.list.column
}

// Field returns the field in the column; nil for a list.
func (c Column) Field() *graph.Field { return c.field }

// Listed returns whom the list of a record names, and whether the column is such a list.
func (c Column) Listed(r graph.Record, from graph.Reader) (ids []graph.ID, isList bool) {
	if c.list == nil || c.words {
		return nil, false
	}
	items, _ := c.list.itemsOf(from, graph.Key(r))
	for _, it := range items {
		ids = append(ids, it.id)
	}
	return ids, true
}

// Text returns the cell of the column for a record.
func (c Column) Text(r graph.Record, from graph.Reader) string { return c.text(r, from) }

// Read returns the value that a text says of the column's field; an empty text empties it.
func (c Column) Read(kind *graph.Kind, text string, among graph.Reader) (any, error) {
	text, _ = clean(strings.TrimSpace(text))
	f := c.field
	if text == "" {
		empty, err := f.Parse(kind.New(), zero(f))
		return f.Value(empty), err
	}
	h := hand{kind, f, among}
	switch f.Type {
	case graph.TextField:
		if f.Of == "" {
			return unguard(text), nil
		}
		return h.choice(unguard(text))
	case graph.RefField:
		if f.Refers == "" { // its own ID
			return graph.ID(text), nil
		}
		return h.ref(f.Refers, unguard(text))
	case graph.SetField:
		return h.words(unguard(text))
	case graph.NumberField:
		return h.number(bareNumber(text))
	}
	value, ok := plainValue(f, text)
	if !ok {
		return nil, h.refuse(problemOf(f), text)
	}
	return value, nil
}

func zero(f *graph.Field) string {
	if f.Type == graph.BoolField {
		return "0"
	}
	return ""
}

// hand reads one value.
type hand struct {
	kind  *graph.Kind
	field *graph.Field
	among graph.Reader
}

func (h hand) refuse(problem, text string, values ...any) error {
	field := locale.M(h.kind.ID + "." + h.field.ID)
	refusal := graph.Refuse(problem, append(values, "Field", field, "Text", shorten(text, 40))...)
	refusal.Field = h.field.ID
	return refusal
}

func (h hand) choice(text string) (any, error) {
	if word := fold(text); h.field.Of == "direction" && slices.Contains(backward, word) {
		return Backward, nil
	}
	code, ok := choice(h.field.Of, text, h.among)
	if !ok {
		return nil, h.noChoice(text)
	}
	return code, nil
}

func (h hand) noChoice(text string) error {
	var codes []string
	for _, c := range graph.Choices(h.field.Of, h.among) {
		codes = append(codes, c.Code)
	}
	return h.refuse("format.choose", text, "Choices", strings.Join(codes, ", "))
}

func (h hand) words(text string) (any, error) {
	if h.field.Of == "" {
		return graph.ParseSet(text), nil
	}
	if !strings.Contains(text, ";") {
		text = strings.NewReplacer(",", ";", "|", ";", "/", ";").Replace(text)
	}
	var codes []string
	for _, word := range graph.ParseSet(text).Words() {
		code, ok := choice(h.field.Of, word, h.among)
		if !ok {
			return nil, h.noChoice(word)
		}
		codes = append(codes, code)
	}
	return graph.SetOf(codes...), nil
}

// number reads an amount. One like 1.500, which is a thousand and a half here and one and a half elsewhere, is asked for
// again.
func (h hand) number(text string) (any, error) {
	s := styleOf(text)
	if s == unsure && strings.ContainsAny(text, ".,") {
		return nil, h.refuse("format.two-numbers", text)
	}
	x, ok := numberOf(text, s)
	if !ok {
		return nil, h.refuse(problemOf(h.field), text)
	}
	return x, nil
}

// mostCandidates is how many records a sentence names at most.
const mostCandidates = 8

// ref returns the record of a kind that a text names: by its ID, else by a name that no other one has.
func (h hand) ref(kind, text string) (any, error) {
	if r, ok := h.among.Record(graph.ID(text)); ok && (kind == graph.AnyKind || graph.KindOf(r).ID == kind) {
		return graph.ID(text), nil
	}
	var found []graph.ID
	var said []string
	for _, k := range h.named(kind) {
		for _, r := range h.among.Records(k) {
			if id := graph.Key(r); bears(r, nameKey(text), h.among) {
				found = append(found, id)
				said = append(said, string(id)+" "+graph.NameOf(id, h.among))
			}
		}
	}
	switch {
	case len(found) == 1:
		return found[0], nil
	case len(found) > mostCandidates:
		said = append(said[:mostCandidates], "…")
	case len(found) == 0:
		return nil, h.refuse("format.no-record-named", text, "Kind", locale.M("kind."+h.named(kind)[0].ID))
	}
	return nil, h.refuse("format.several-named", text, "Names", strings.Join(said, ", "))
}

// named returns the kinds that a reference may name by name.
func (h hand) named(kind string) []*graph.Kind {
	if kind != graph.AnyKind {
		return []*graph.Kind{graph.KindByID(kind)}
	}
	var kinds []*graph.Kind
	for _, c := range graph.Choices("attribute-owner", nil) {
		kinds = append(kinds, graph.KindByID(c.Code))
	}
	return kinds
}

// bears tells whether a record is known by a name, in the sense of nameKey.
func bears(r graph.Record, name string, among graph.Reader) bool {
	if a, ok := r.(graph.Actor); ok {
		return name == nameKey(a.Name) || name == nameKey(a.PublicLabel)
	}
	return name == nameKey(graph.NameOf(graph.Key(r), among))
}

// Listing is what is given by hand of the records that belong to another one: whom the list names, what is said of each,
// or both; nil for what is left as it is.
type Listing struct {
	list        *list
	Cell, Words *string
}

// Add takes in the text of a column of a list.
func (c Column) Add(lists []Listing, text string) []Listing {
	text, _ = clean(strings.TrimSpace(text))
	text = unguard(text)
	i := slices.IndexFunc(lists, func(l Listing) bool { return l.list == c.list })
	if i < 0 {
		i, lists = len(lists), append(lists, Listing{list: c.list})
	}
	if c.words {
		lists[i].Words = &text
	} else {
		lists[i].Cell = &text
	}
	return lists
}

// Read returns the records that the list of a record is made of afterwards, those that it has among the others and new
// ones, and the IDs of those that are no part of it any more.
func (l Listing) Read(parent graph.ID, among graph.Reader) (stay []graph.Record, gone []graph.ID, err error) {
	now, records := l.list.itemsOf(among, parent)
	items, err := l.items(now, among)
	if err != nil {
		return nil, nil, err
	}
	kept := map[graph.ID]bool{}
	for _, it := range items {
		r := graph.WithKey(l.list.kind.New(), graph.NewID())
		if k := slices.IndexFunc(now, func(old item) bool { return old.id == it.id }); k >= 0 {
			r = records[k]
			kept[graph.Key(r)] = true
		}
		r = l.list.item.With(l.list.owner.With(r, parent), it.id)
		if l.Words != nil {
			r = l.list.text.With(r, it.text)
		}
		stay = append(stay, r)
	}
	for _, r := range records {
		if id := graph.Key(r); !kept[id] {
			gone = append(gone, id)
		}
	}
	return stay, gone, nil
}

// items returns the entries that are given, each once, by their IDs.
func (l Listing) items(now []item, among graph.Reader) ([]item, error) {
	cell, words := "", ""
	if l.Cell != nil {
		cell = *l.Cell
	} else {
		cell, _, _ = writeItems(now)
	}
	if l.Words != nil {
		words = *l.Words
	}
	given, strays := readItems(cell, words)
	h := hand{l.list.kind, l.list.item, among}
	if len(strays) > 0 {
		return nil, h.refuse("format.text-of-nobody", strays[0])
	}
	var items []item
	for _, it := range given {
		id, err := h.ref(l.list.item.Refers, string(it.id))
		if err != nil {
			return nil, err
		}
		it.id = id.(graph.ID)
		if !slices.ContainsFunc(items, func(other item) bool { return other.id == it.id }) {
			items = append(items, it)
		}
	}
	return items, nil
}
