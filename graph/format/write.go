package format

import (
	"bytes"
	"encoding/csv"
	"slices"

	"jejaring/graph"
)

// file is one written table.
type file struct {
	name    string
	content []byte
}

// tables returns the CSV files of the exchange format (domain 6.1) in the order of graph.Kinds: UTF-8 without
// a mark, commas, LF, quotes only where needed, rows in the order of their IDs. Kinds without records have no
// file, fields marked extra no column where no record has a value. Entries of list columns are written there;
// what a list cell cannot say is written to a file of its own kind.
func tables(from graph.Reader) ([]file, error) {
	inCells := entriesInCells(from)
	var files []file
	for _, kind := range graph.Kinds {
		var rows [][]string
		switch {
		case kind.ID == "project":
			rows = projectRows(from)
		default:
			rows = rowsOf(kind, from, inCells)
		}
		if len(rows) < 2 && kind.ID != "actor" {
			continue
		}
		var b bytes.Buffer
		w := csv.NewWriter(&b)
		if err := w.WriteAll(rows); err != nil {
			return nil, err
		}
		files = append(files, file{kind.File + ".csv", b.Bytes()})
	}
	return files, nil
}

// entriesInCells returns the IDs of the records that a cell of their parent says in full.
func entriesInCells(from graph.Reader) map[graph.ID]bool {
	inCells := map[graph.ID]bool{}
	for i := range lists {
		l := &lists[i]
		for _, parent := range from.Records(graph.KindByID(l.parent)) {
			items, records := l.itemsOf(from, graph.Key(parent))
			if _, _, all := writeItems(items); all {
				for _, r := range records {
					inCells[graph.Key(r)] = true
				}
			}
		}
	}
	return inCells
}

// rowsOf returns the heading and the rows of a kind.
func rowsOf(kind *graph.Kind, from graph.Reader, inCells map[graph.ID]bool) [][]string {
	records := slices.DeleteFunc(slices.Clone(from.Records(kind)), func(r graph.Record) bool {
		return inCells[graph.Key(r)] || isMadeUp(r, from)
	})
	columns := writtenColumns(kind, records)
	heading := make([]string, len(columns))
	for i, c := range columns {
		heading[i] = c.header
	}
	rows := [][]string{heading}
	for _, r := range records {
		row := make([]string, len(columns))
		for i, c := range columns {
			row[i] = c.text(r, from)
		}
		rows = append(rows, row)
	}
	return rows
}

// isMadeUp tells whether a series says no more than the meetings that name it.
func isMadeUp(r graph.Record, from graph.Reader) bool {
	s, ok := r.(graph.Series)
	if !ok {
		return false
	}
	meetings := graph.Referring[graph.Meeting](from, s.ID)
	return len(meetings) > 0 && s == seriesOf(s.ID, meetings[0], graph.ProjectOf(from))
}

// writtenColumns returns the columns of a kind: its fields, with the list columns where the exchange format
// has them.
func writtenColumns(kind *graph.Kind, records []graph.Record) []column {
	return columnsWith(kind, func(f *graph.Field) bool {
		return !f.Extra || slices.ContainsFunc(records, func(r graph.Record) bool { return hasValue(f, r) })
	})
}

// columnsWith returns the columns of the fields that are asked for, and of all lists.
func columnsWith(kind *graph.Kind, asked func(*graph.Field) bool) []column {
	var columns []column
	for i := range kind.Fields {
		if f := &kind.Fields[i]; asked(f) {
			columns = append(columns, column{header: f.ID, field: f})
		}
	}
	for i := range lists {
		l := &lists[i]
		if l.parent != kind.ID {
			continue
		}
		columns = insertAfter(columns, l.after, column{header: l.column, list: l})
		if l.words != "" {
			columns = insertAfter(columns, l.beside, column{header: l.words, list: l, words: true})
		}
	}
	return columns
}

// hasValue tells whether an extra field of the record is worth a column; no is the default of a yes-or-no.
func hasValue(f *graph.Field, r graph.Record) bool {
	return !f.IsEmpty(r) && !(f.Type == graph.BoolField && f.Text(r) == "0")
}

func insertAfter(columns []column, header string, c column) []column {
	i := slices.IndexFunc(columns, func(c column) bool { return c.header == header })
	return slices.Insert(columns, i+1, c)
}

// text returns the cell of the column for a record.
func (c column) text(r graph.Record, from graph.Reader) string {
	if c.field != nil {
		return cellText(c.field, r)
	}
	items, _ := c.list.itemsOf(from, graph.Key(r))
	cell, words, all := writeItems(items)
	switch {
	case !all:
		return ""
	case c.words:
		return guard(words)
	}
	return guard(cell)
}

func cellText(f *graph.Field, r graph.Record) string {
	text := f.Text(r)
	switch f.Type {
	case graph.TextField, graph.RefField, graph.SetField:
		return guard(text)
	}
	return text
}

// projectRows returns the project as keys and values: every field but extra ones without a value.
func projectRows(from graph.Reader) [][]string {
	rows := [][]string{{"key", "value"}}
	p, ok := from.Record(graph.ProjectID)
	if !ok {
		return rows
	}
	kind := graph.KindOf(p)
	for i := 1; i < len(kind.Fields); i++ {
		if f := &kind.Fields[i]; !f.Extra || hasValue(f, p) {
			rows = append(rows, []string{f.ID, cellText(f, p)})
		}
	}
	return rows
}
