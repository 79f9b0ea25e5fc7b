// Package graphtest holds networks with known answers. Only tests import it.
package graphtest

import (
	"embed"
	"encoding/csv"
	"encoding/json"
	"io/fs"
	"testing"

	"jejaring/assets"
	"jejaring/graph"
	"jejaring/graph/network"
)

// published: values of python-igraph, networkx and R sna; each file says which, with its convention.
// sample.json: the reference numbers of the sample community (domain 6.2); textbook.json: of six small graphs (8.2).
//
//go:embed testdata/*.json testdata/published/*.json
var data embed.FS

// Sample returns the sample community RW 07 on its own day, 20 November 2026: its project and all records
// whose CSV columns are their fields. Lists that other packages unfold from one cell, such as the attendees of
// a meeting, are not in it.
func Sample(t testing.TB) *network.Snapshot {
	t.Helper()
	return network.Of(SampleRecords(t), network.Lens{})
}

// SampleRecords returns the records of Sample.
func SampleRecords(t testing.TB) *graph.Collection {
	t.Helper()
	project := graph.ProjectOf(graph.Collect())
	for _, row := range rows(t, "project") {
		project = parse(t, project, row["key"], row["value"]).(graph.Project)
	}
	records := []graph.Record{project}
	for _, kind := range graph.Kinds {
		if kind.ID == "project" {
			continue
		}
		for _, row := range rows(t, kind.File) {
			r := graph.WithKey(kind.New(), graph.ID(row["id"]))
			for column, text := range row {
				r = parse(t, r, column, text)
			}
			records = append(records, r)
		}
	}
	return graph.Collect(records...)
}

// SampleNumbers reads the reference numbers of one measure on the sample, by the measure's ID, into the value.
func SampleNumbers(t testing.TB, measure string, into any) {
	t.Helper()
	var golden struct{ Measures map[string]json.RawMessage }
	read(t, "testdata/sample.json", &golden)
	if err := json.Unmarshal(golden.Measures[measure], into); err != nil {
		t.Fatalf("reference numbers of %s: %v", measure, err)
	}
}

// rows returns the rows of a sample file by column; none where the sample has no such file.
func rows(t testing.TB, file string) []map[string]string {
	t.Helper()
	f, err := assets.Sample.Open("sample/" + file + ".csv")
	if err != nil {
		return nil
	}
	defer f.Close()
	lines, err := csv.NewReader(f).ReadAll()
	if err != nil {
		t.Fatalf("sample %s: %v", file, err)
	}
	var all []map[string]string
	for _, line := range lines[1:] {
		row := map[string]string{}
		for i, column := range lines[0] {
			row[column] = line[i]
		}
		all = append(all, row)
	}
	return all
}

// parse sets one field from its CSV text; columns that are no field of the kind are left out.
func parse(t testing.TB, r graph.Record, column, text string) graph.Record {
	t.Helper()
	field := graph.KindOf(r).Field(column)
	if field == nil || text == "" {
		return r
	}
	filled, err := field.Parse(r, text)
	if err != nil {
		t.Fatalf("sample: %s of %s: %v", column, graph.Key(r), err)
	}
	return filled
}

func read(t testing.TB, name string, into any) {
	t.Helper()
	text, err := fs.ReadFile(data, name)
	if err == nil {
		err = json.Unmarshal(text, into)
	}
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
}
