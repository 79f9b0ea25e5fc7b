package graphtest

import (
	"encoding/json"
	"io/fs"
	"path"
	"slices"
	"strings"
	"testing"

	"jejaring/graph/network"
)

// Published is a well-known network with values that other programs computed.
type Published struct {
	Name     string
	Directed bool
	N        int
	Edges    [][2]int
	Weights  []float64 // one per edge, or nil
	Measures map[string]struct{ Igraph, Networkx, Value json.RawMessage }

	Partitions map[string][]int // groups of its actors, by the name of the division
}

// Networks returns the published networks in the order of their names: the karate club, the Florentine
// families, Krackhardt's kite, and the edge cases.
func Networks(t testing.TB) []Published {
	t.Helper()
	names, err := fs.Glob(data, "testdata/published/*.json")
	if err != nil {
		t.Fatal(err)
	}
	var all []Published
	for _, name := range names {
		var p Published
		read(t, name, &p)
		if p.Name == "" { // r_sna.json holds values of many networks
			continue
		}
		if got := strings.TrimSuffix(path.Base(name), ".json"); got != p.Name {
			t.Fatalf("%s says it is %s", name, p.Name)
		}
		all = append(all, p)
	}
	return all
}

// Snapshot returns the network as a community: actor i is the i-th in the snapshot.
func (p Published) Snapshot() *network.Snapshot {
	c := Community{Directed: p.Directed, N: p.N}
	for k, e := range p.Edges {
		pair := Pair{From: e[0], To: e[1], Strength: 1}
		if p.Weights != nil {
			pair.Strength = int(p.Weights[k])
		}
		c.Pairs = append(c.Pairs, pair)
	}
	return c.Snapshot()
}

// Value reads the value of a measure into the given one, in the words of the file: igraph's, else networkx's,
// else the one that was computed by its formula. It tells whether there is one.
func (p Published) Value(t testing.TB, measure string, into any) bool {
	t.Helper()
	m := p.Measures[measure]
	for _, text := range []json.RawMessage{m.Igraph, m.Networkx, m.Value} {
		if len(text) == 0 || slices.Equal(text, []byte("null")) {
			continue
		}
		if err := json.Unmarshal(text, into); err != nil {
			t.Fatalf("%s of %s: %v", measure, p.Name, err)
		}
		return true
	}
	return false
}

// Textbook is a small graph of the textbooks, with the values of networkx.
type Textbook struct {
	Name         string `json:"-"`
	N            int
	Density      float64
	Degree       map[string]float64
	Betweenness  map[string]float64
	Closeness    map[string]float64 `json:"closeness_wf"`
	Harmonic     map[string]float64
	Constraint   map[string]float64
	Effective    map[string]float64 `json:"effective_size"`
	PageRank     map[string]float64 `json:"pagerank"`
	Eigenvector  map[string]float64 `json:"eigenvector_max1"`
	Core         map[string]float64
	Transitivity float64
	Clustering   float64 `json:"avg_clustering"`
	Efficiency   float64
	Articulation []string
	Bridges      [][2]string
	ByDegree     float64 `json:"C_degree"`
	ByPaths      float64 `json:"C_betweenness"`
}

// textbookPairs are the pairs of the graphs of domain 8.2, by name; actor 0 is A.
var textbookPairs = map[string][][2]int{
	"star5":                {{0, 1}, {0, 2}, {0, 3}, {0, 4}},
	"path4":                {{0, 1}, {1, 2}, {2, 3}},
	"complete4":            {{0, 1}, {0, 2}, {0, 3}, {1, 2}, {1, 3}, {2, 3}},
	"paw":                  {{0, 1}, {0, 2}, {1, 2}, {2, 3}},
	"two_triangles_bridge": {{0, 1}, {0, 2}, {1, 2}, {2, 3}, {3, 4}, {3, 5}, {4, 5}},
	"krackhardt_kite": {
		{0, 1},
		{0, 2},
		{0, 3},
		{0, 5},
		{1, 3},
		{1, 4},
		{1, 6},
		{2, 3},
		{2, 5},
		{3, 4},
		{3, 5},
		{3, 6},
		{4, 6},
		{5, 6},
		{5, 7},
		{6, 7},
		{7, 8},
		{8, 9},
	},
}

// Textbooks returns the six graphs in the order of their names.
func Textbooks(t testing.TB) []Textbook {
	t.Helper()
	byName := map[string]Textbook{}
	read(t, "testdata/textbook.json", &byName)
	var all []Textbook
	for name, book := range byName {
		book.Name = name
		all = append(all, book)
	}
	slices.SortFunc(all, func(a, b Textbook) int { return strings.Compare(a.Name, b.Name) })
	return all
}

// Snapshot returns the graph as a community whose actors are A, B, C …
func (b Textbook) Snapshot() *network.Snapshot {
	c := Community{N: b.N}
	for _, pair := range textbookPairs[b.Name] {
		c.Pairs = append(c.Pairs, Pair{From: pair[0], To: pair[1], Strength: 3})
	}
	return c.Snapshot()
}
