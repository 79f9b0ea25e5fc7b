// Package graphtest holds networks with known answers. Only tests import it.
package graphtest

import (
	"embed"
	"encoding/json"
	"io/fs"
	"testing"

	"jejaring/assets"
	"jejaring/graph"
	"jejaring/graph/format"
	"jejaring/graph/network"
)

// published: values of python-igraph, networkx and R sna; each file says which, with its convention.
// sample.json: the reference numbers of the sample community (domain 6.2); textbook.json: of six small graphs (8.2).
//
//go:embed testdata/*.json testdata/published/*.json
var data embed.FS

// Sample returns the sample community RW 07 on its own day, 20 November 2026, with all its records.
func Sample(t testing.TB) *network.Snapshot {
	t.Helper()
	return network.Of(SampleRecords(t), network.Lens{})
}

// SampleRecords returns the records of Sample, as the program reads them from the exchange files.
func SampleRecords(t testing.TB) *graph.Collection {
	t.Helper()
	draft, err := format.ReadFS(assets.Sample, "sample")
	if err != nil || len(draft.Issues) > 0 {
		t.Fatalf("sample: %v %v", err, draft)
	}
	return graph.Collect(draft.Records...)
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

// SampleSuggestions returns what each rule for the next step says of the sample, by the rule's ID: the subjects in the
// order of the rule. R10 and R27 are not among them.
func SampleSuggestions(t testing.TB) map[string][]any {
	t.Helper()
	var golden struct{ Suggestions map[string][]any }
	read(t, "testdata/sample.json", &golden)
	return golden.Suggestions
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
