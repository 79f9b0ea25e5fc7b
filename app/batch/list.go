package batch

import (
	"bytes"
	"cmp"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"time"

	"jejaring/graph"
	"jejaring/graph/format"
	"jejaring/graph/locale"
	"jejaring/graph/outward"
)

var listVerb = Verb{ID: "list", Files: 2, Options: func() any { return &listOptions{} }, Run: runList}

type listOptions struct {
	JSON bool
	CSV  bool
	Full bool   // with what does not leave the office otherwise, see outward.Records
	Date string // day on which the records hold; empty: all of them
}

// runList prints the records of a kind: as a table for people, with --json as an array of objects by the IDs of the fields,
// with --csv as the file of our exchange format.
func runList(c *Call) error {
	o := c.Options.(*listOptions)
	kind, err := c.kindNamed(c.Files[1])
	if err != nil {
		return err
	}
	if o.JSON && o.CSV {
		return wrong("batch.list.one-form")
	}
	if _, err := time.Parse(time.DateOnly, o.Date); o.Date != "" && err != nil {
		return wrong("batch.flag-with-wrong-value", "Flag", "--date", "Text", o.Date)
	}
	from, err := c.Open(c.Files[0])
	if err != nil {
		return err
	}
	all := len(from.Records(kind))
	if !o.Full {
		from = outward.Records(from, today(from), c.Language)
	}
	l := listing{c, kind, from, recordsOn(cmp.Or(graph.Date(o.Date), c.Day), kind, from), o.Full}
	print := l.table
	switch {
	case o.JSON:
		print = l.json
	case o.CSV:
		print = l.csv
	}
	if err := print(); err != nil {
		return err
	}
	if hidden := all - len(from.Records(kind)); hidden > 0 {
		fmt.Fprintln(c.Err, c.Language.T("batch.list.hidden", "Count", hidden))
	}
	return c.printed()
}

// kindNamed returns the kind of record that a word means.
func (c *Call) kindNamed(word string) (*graph.Kind, error) {
	if kind, ok := format.KindNamed(word); ok {
		return kind, nil
	}
	var names []string
	for _, kind := range graph.Kinds {
		names = append(names, kind.File)
	}
	return nil, wrong("batch.no-such-kind", "Word", word, "Kinds", strings.Join(names, ", "))
}

// listing is records on their way out.
type listing struct {
	*Call
	kind    *graph.Kind
	from    graph.Reader
	records []graph.Record
	full    bool
}

// may keeps of columns those that may be seen.
func (l listing) may(columns []format.Column) []format.Column {
	return slices.DeleteFunc(columns, func(c format.Column) bool {
		f := c.Field()
		return f != nil && f.Private && f.ID != "name" && !l.full
	})
}

// csv prints the file that convert would write, less the columns that may not be seen.
func (l listing) csv() error {
	w := csv.NewWriter(l.Out)
	columns := l.may(format.ColumnsOf(l.kind, l.records))
	if l.kind == graph.KindFor[graph.Project]() { // its file has a row for each field
		_ = w.Write([]string{"key", "value"})
		for _, r := range l.records {
			for _, c := range columns[1:] {
				_ = w.Write([]string{c.ID(), c.Text(r, l.from)})
			}
		}
		w.Flush()
		return w.Error()
	}
	head := make([]string, len(columns))
	for k, c := range columns {
		head[k] = c.ID()
	}
	_ = w.Write(head) // an error is that of Flush
	for _, r := range l.records {
		row := make([]string, len(columns))
		for k, c := range columns {
			row[k] = c.Text(r, l.from)
		}
		_ = w.Write(row)
	}
	w.Flush()
	return w.Error()
}

// json prints an array of objects, each with all fields in their order; what is empty is null.
func (l listing) json() error {
	columns := l.may(format.AllColumns(l.kind))
	objects := make([]json.RawMessage, len(l.records))
	for k, r := range l.records {
		var b bytes.Buffer
		for i, c := range columns {
			name, _ := textOf(c.ID()) // texts can always be written
			value, err := textOf(l.value(c, r))
			if err != nil {
				return err
			}
			b.WriteByte("{,"[min(i, 1)])
			b.Write(append(append(bytes.TrimSpace(name), ':'), bytes.TrimSpace(value)...))
		}
		b.WriteByte('}')
		objects[k] = b.Bytes()
	}
	return printJSON(l.Out, objects)
}

// value returns what a column says of a record as JSON says it.
func (l listing) value(c format.Column, r graph.Record) any {
	if ids, isList := c.Listed(r, l.from); isList {
		return append([]graph.ID{}, ids...)
	}
	f := c.Field()
	switch {
	case f == nil:
		return c.Text(r, l.from)
	case f.Type == graph.SetField:
		return append([]string{}, f.Value(r).(graph.Set).Words()...)
	case f.IsEmpty(r) && !(f.Need && f.Type == graph.NumberField):
		return nil
	case f.Type == graph.AnswerField:
		return f.Value(r).(graph.Answer) == graph.Yes
	}
	return f.Value(r)
}

// widest is how many letters of a cell are printed at most.
const widest = 32

// table prints the records for people: the ID and each column in which one of them says something, but long texts.
func (l listing) table() error {
	if len(l.records) == 0 {
		l.Say("batch.list.nothing", "Kind", locale.M("kind."+l.kind.ID+".plural"))
		return nil
	}
	columns := slices.DeleteFunc(l.may(format.AllColumns(l.kind)), func(c format.Column) bool {
		f := c.Field()
		return f != nil && f.Long || !slices.ContainsFunc(l.records, func(r graph.Record) bool { return l.tells(c, r) })
	})
	rows := make([][]string, len(l.records)+1)
	for _, c := range columns {
		rows[0] = append(rows[0], l.Language.Say(c.Words(l.kind)))
		for k, r := range l.records {
			rows[k+1] = append(rows[k+1], graph.Shorten(l.words(c, r), widest))
		}
	}
	printTable(l.Out, rows, len(columns))
	return nil
}

// tells tells whether a column says something of a record; no is what a yes-or-no says of itself.
func (l listing) tells(c format.Column, r graph.Record) bool {
	text := c.Text(r, l.from)
	return text != "" && !(c.Field() != nil && c.Field().Type == graph.BoolField && text == "0")
}

// words says a cell as people read it, on one line.
func (l listing) words(c format.Column, r graph.Record) string {
	if ids, isList := c.Listed(r, l.from); isList {
		names := make([]string, len(ids))
		for k, id := range ids {
			names[k] = graph.NameOf(id, l.from)
		}
		return strings.Join(names, ", ")
	}
	if f := c.Field(); f != nil && f.ID != "id" {
		return strings.Join(strings.Fields(f.Words(r, l.from).In(l.Language)), " ")
	}
	return c.Text(r, l.from)
}
