package format

import (
	"slices"
	"strings"

	"jejaring/graph"
	"jejaring/graph/locale"
)

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
