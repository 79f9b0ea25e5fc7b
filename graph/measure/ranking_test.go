package measure

import (
	"math"
	"reflect"
	"testing"

	"jejaring/graph"
	"jejaring/graph/graphtest"
)

func TestRanking(t *testing.T) {
	c := graphtest.Community{N: 5, Client: func(i int) bool { return i == 1 }}
	s := c.Snapshot()
	s.Actors[4].Kind = "perorangan"
	third := 0.1 + 0.2 // differs from 0.3 in the last bit
	values := []float64{0.3, 9, math.NaN(), third, 1}
	for who, want := range map[Who][]Ranked{
		NoClients: {{1, 4, 1}, {2, 0, 0.3}, {2, 3, third}},
		Agencies:  {{1, 0, 0.3}, {1, 3, third}},
		Everyone:  {{1, 1, 9}, {2, 4, 1}, {3, 0, 0.3}, {3, 3, third}},
	} {
		if got := Ranking(s, values, who); !reflect.DeepEqual(got, want) {
			t.Errorf("%d: %v, want %v", who, got, want)
		}
	}
}

// TestSampleRanking holds the order of domain 6.2 and of the table of the report.
func TestSampleRanking(t *testing.T) {
	s := graphtest.Sample(t)
	for who, want := range map[Who][]graph.ID{
		NoClients: {"A03", "A43", "A02", "A26"},
		Agencies:  {"A03", "A43", "A26", "A10", "A12", "A30"},
		Everyone:  {"A03", "A43", "A02", "A04", "A05", "A26"},
	} {
		for k, row := range Ranking(s, of(t, "degree", s).Values, who)[:len(want)] {
			if got := s.Actors[row.Actor].ID; got != want[k] {
				t.Errorf("%d: place %d is %s, want %s", who, k+1, got, want[k])
			}
		}
	}
}
