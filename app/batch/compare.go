package batch

import (
	"cmp"
	"context"
	"fmt"
	"strings"
	"time"

	"jejaring/graph"
	"jejaring/graph/compare"
	"jejaring/graph/measure"
	"jejaring/graph/network"
)

var compareVerb = Verb{ID: "compare", Lens: true, Files: 1, Most: 2, Options: func() any { return &compareOptions{} }, Run: runCompare}

type compareOptions struct {
	From string // day; empty: the project's baseline, of a first file its own day
	To   string // day; empty: --as-of, else the project's own day
	JSON bool
}

// runCompare says what changed between two days of a file, or between two files; with --json as the lists of IDs and the
// numbers of compare.Comparison.
func runCompare(c *Call) error {
	o := c.Options.(*compareOptions)
	for _, given := range [][2]string{{"--from", o.From}, {"--to", o.To}} {
		if _, err := time.Parse(time.DateOnly, given[1]); given[1] != "" && err != nil {
			return wrong("batch.flag-with-wrong-value", "Flag", given[0], "Text", given[1])
		}
	}
	found, err := o.compared(c)
	if err != nil {
		return err
	}
	if o.JSON {
		return printJSON(c.Out, found)
	}
	printComparison(c, found)
	return c.printed()
}

func (o *compareOptions) compared(c *Call) (compare.Comparison, error) {
	before, err := c.Open(c.Files[0])
	if err != nil {
		return compare.Comparison{}, err
	}
	from, to := graph.Date(o.From), graph.Date(o.To)
	if len(c.Files) == 2 {
		after, err := c.Open(c.Files[1])
		if err != nil {
			return compare.Comparison{}, err
		}
		on := func(records graph.Reader, day graph.Date) (*network.Snapshot, error) {
			lens, err := c.lens(records)
			lens.Day = cmp.Or(day, lens.Day)
			return network.Of(records, lens), err
		}
		one, err := on(before, from)
		if err != nil {
			return compare.Comparison{}, err
		}
		other, err := on(after, to)
		if err != nil {
			return compare.Comparison{}, err
		}
		return compare.Files(context.Background(), one, other)
	}
	if from = cmp.Or(from, graph.ProjectOf(before).Baseline); from == "" {
		return compare.Comparison{}, wrong("batch.compare.no-from")
	}
	lens, err := c.lens(before)
	if err != nil {
		return compare.Comparison{}, err
	}
	return compare.Days(context.Background(), before, lens, from, cmp.Or(to, lens.Day))
}

// printComparison prints the sentence, what it cannot know, and the tables that have rows.
func printComparison(c *Call, found compare.Comparison) {
	if found.To.Name != "" {
		fmt.Fprintln(c.Out, found.To.Name)
	}
	fmt.Fprintln(c.Out, c.Language.Say(found.Sentence()))
	for _, note := range found.Notes() {
		fmt.Fprintln(c.Out, c.Language.Say(note))
	}
	for _, part := range []struct {
		title string
		table *measure.Table
	}{
		{"batch.compare.changes", found.Table()}, {"batch.compare.numbers", found.NumbersTable()}, {"batch.compare.needs", found.NeedsTable()},
	} {
		if len(part.table.Rows) > 0 {
			fmt.Fprintf(c.Out, "\n%s\n", strings.ToUpper(c.Language.T(part.title)))
			printTable(c.Out, cellsOf(c, part.table), len(part.table.Columns))
		}
	}
}

// cellsOf returns the head and the rows of a table as words.
func cellsOf(c *Call, t *measure.Table) [][]string {
	rows := make([][]string, 1, len(t.Rows)+1)
	for _, column := range t.Columns {
		rows[0] = append(rows[0], c.Language.Say(column.Name))
	}
	for _, row := range t.Rows {
		var cells []string
		for k, cell := range row.Cells {
			cells = append(cells, cell.Write(t.Columns[k].Unit).In(c.Language))
		}
		rows = append(rows, cells)
	}
	return rows
}
