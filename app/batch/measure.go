package batch

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"maps"
	"runtime"
	"runtime/debug"
	"slices"
	"strings"

	"jejaring/graph/measure"
	"jejaring/graph/network"
)

var measureVerb = Verb{ID: "measure", Lens: true, Files: 1, Options: func() any { return &measureOptions{} }, Run: runMeasure}

type measureOptions struct {
	JSON bool
	Only string // IDs of measures with commas between; empty: all
}

// connectors is the number of rows of the table under the sentences.
const connectors = 10

// enoughMemory is what measuring may fill with garbage, in bytes: 20,000 actors need no more, and old laptops have little.
const enoughMemory = 384 << 20

// memoryLimit is enoughMemory, or as much as leaves room for garbage beside a large network that is open already.
func memoryLimit() int64 {
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return max(enoughMemory, 2*int64(m.HeapAlloc))
}

// runMeasure takes measures of a network and prints their sentences by theme, and who connects most; with --json all
// numbers as {"measures": {ID: …}}, actors by their IDs.
func runMeasure(c *Call) error {
	o := c.Options.(*measureOptions)
	list, err := o.measures()
	if err != nil {
		return err
	}
	s, err := c.Snapshot(c.Files[0])
	if err != nil {
		return err
	}
	defer debug.SetMemoryLimit(debug.SetMemoryLimit(memoryLimit()))
	results, numbers := map[string]measure.Result{}, map[string]json.RawMessage{}
	for _, m := range list {
		r, err := m.Of(context.Background(), s)
		if err == nil && o.JSON {
			numbers[m.ID], err = textOf(r.Numbers)
		}
		if err != nil {
			return fmt.Errorf("measure %s: %w", m.ID, err)
		}
		results[m.ID] = measure.Result{Values: r.Values, Sentence: r.Sentence} // all of it fills the memory
	}
	if o.JSON {
		return printNumbers(c.Out, numbers)
	}
	head := s.Project.Name
	if s.Day != "" {
		head = strings.TrimSpace(head + " " + c.Language.T("batch.measure.on-day", "Day", c.Language.Date(string(s.Day))))
	}
	fmt.Fprintln(c.Out, head)
	for _, t := range measure.Themes {
		printTheme(c, t, list, results)
	}
	if o.Only == "" {
		printConnectors(c, s, results)
	}
	return c.printed()
}

// measures returns those that were asked for.
func (o *measureOptions) measures() ([]measure.Measure, error) {
	if o.Only == "" {
		return measure.All, nil
	}
	var list []measure.Measure
	for id := range strings.SplitSeq(o.Only, ",") {
		m, ok := measure.ByID(strings.TrimSpace(id))
		if !ok {
			return nil, wrong("batch.measure.no-such-measure", "ID", strings.TrimSpace(id), "Measures", measureIDs())
		}
		list = append(list, m)
	}
	return list, nil
}

func measureIDs() string {
	ids := make([]string, len(measure.All))
	for k, m := range measure.All {
		ids[k] = m.ID
	}
	return strings.Join(ids, ", ")
}

// printTheme prints the question of a theme, and below it its measures with their sentences.
func printTheme(c *Call, t measure.Theme, list []measure.Measure, results map[string]measure.Result) {
	first := true
	for _, m := range list {
		if m.Theme != t {
			continue
		}
		if first {
			fmt.Fprintf(c.Out, "\n%s\n", strings.ToUpper(c.Language.Say(t.Name())))
			first = false
		}
		fmt.Fprintf(c.Out, "  %s\n    %s\n", c.Language.Say(m.Name()), c.Language.Say(results[m.ID].Sentence))
	}
}

// printConnectors prints the agencies with most links. Persons and families count in the numbers but are not
// ranked, and a network without ties has no table.
func printConnectors(c *Call, s *network.Snapshot, results map[string]measure.Result) {
	columns := []string{"degree", "betweenness", "cutpoints"}
	rows := [][]string{{c.Language.T("batch.measure.party")}}
	for _, id := range columns {
		rows[0] = append(rows[0], c.Language.T("batch.measure.column."+id))
	}
	for _, ranked := range measure.Ranking(s, results["degree"].Values, measure.Agencies) {
		if len(rows) > connectors || ranked.Value == 0 {
			break
		}
		row := []string{s.Actors[ranked.Actor].Label()}
		for _, id := range columns {
			m, _ := measure.ByID(id)
			row = append(row, m.Unit.Write(results[id].Values[ranked.Actor]).In(c.Language))
		}
		rows = append(rows, row)
	}
	if len(rows) == 1 {
		return
	}
	fmt.Fprintf(c.Out, "\n%s\n", c.Language.T("batch.measure.connectors"))
	printTable(c.Out, rows, 1)
	c.Say("batch.measure.not-ranked")
}

// textOf returns a value as JSON on one line.
func textOf(value any) (json.RawMessage, error) {
	var text bytes.Buffer
	e := json.NewEncoder(&text)
	e.SetEscapeHTML(false)
	err := e.Encode(value)
	return text.Bytes(), err
}

// printNumbers prints {"measures": {ID: …}} as printJSON would, but one measure after another: those of thousands of
// actors would fill the memory at once.
func printNumbers(out io.Writer, numbers map[string]json.RawMessage) error {
	var text bytes.Buffer
	mark := "{\n  \"measures\": {\n"
	for _, id := range slices.Sorted(maps.Keys(numbers)) {
		text.Reset()
		fmt.Fprintf(&text, "%s    %q: ", mark, id)
		if err := json.Indent(&text, bytes.TrimSpace(numbers[id]), "    ", "  "); err != nil {
			return err
		}
		if _, err := out.Write(text.Bytes()); err != nil {
			return err
		}
		mark = ",\n"
	}
	_, err := fmt.Fprint(out, "\n  }\n}\n")
	return err
}

// printJSON prints a value so that equal values give equal files.
func printJSON(out io.Writer, value any) error {
	e := json.NewEncoder(out)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(value)
}
