package measure

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"jejaring/graph"
	"jejaring/graph/graphtest"
	"jejaring/graph/network"
)

// matrixOf is the matrix in words: "N05 A44:candidate2; far A31".
func matrixOf(m NeedMatrix) string {
	var lines []string
	for _, r := range m.Rows {
		line := string(r.ID)
		for _, p := range m.Providers {
			cell, ok := r.Cells[p]
			switch cell.State() {
			case CellConfirmed:
				line += fmt.Sprintf(" %s●%.0f", p, 100*cell.Confirmed)
			case CellOffered:
				line += fmt.Sprintf(" %s◐%.0f", p, 100*cell.Offered)
			case CellCandidate:
				line += fmt.Sprintf(" %s○%d", p, cell.Candidate.Steps)
			default:
				if ok {
					line += " ?"
				}
			}
		}
		for _, c := range r.Far {
			line += " far " + string(c.Provider)
		}
		lines = append(lines, line)
	}
	return strings.Join(lines, "\n")
}

// TestNeedMatrix compares the matrix of the sample with what the mockup of V06 shows, the providers with the most rows first.
func TestNeedMatrix(t *testing.T) {
	s := graphtest.Sample(t)
	m, err := NeedMatrixOf(context.Background(), s)
	if err != nil {
		t.Fatal(err)
	}
	want := `N01 A40●67 A39●8
N04 A44●50
N05 A44○2
N11 A43●50 far A32
N02 A29●67
N03 A40◐33 A41○2 A11●50 far A37
N06 A33●100
N07 A12○1 A30◐75 A36●15
N08 far A31
N09 A40○1 A41●33 far A37
N10 A26●100
N12 far A38`
	if got := matrixOf(m); got != want {
		t.Errorf("the matrix is\n%s\nnot\n%s", got, want)
	}
	if m.Pressing() != 5 {
		t.Errorf("%d pressing needs rest on one provider, not the five of R04", m.Pressing())
	}
}

// TestNeedMatrixTotals compares the sums of the matrix with the golden numbers of M27.
func TestNeedMatrixTotals(t *testing.T) {
	var want struct {
		Total CoverageTotal           `json:"total"`
		Needs map[string]NeedCoverage `json:"needs"`
	}
	graphtest.SampleNumbers(t, "need-coverage", &want)
	m, err := NeedMatrixOf(context.Background(), graphtest.Sample(t))
	if err != nil {
		t.Fatal(err)
	}
	got := m.Total
	if got.Fully != want.Total.Fully || !slices.Equal(got.SingleProvider, want.Total.SingleProvider) || !slices.Equal(got.None, want.Total.None) ||
		got.Unweighted-want.Total.Unweighted > near || got.UrgencyWeighted-want.Total.UrgencyWeighted > near {
		t.Errorf("sums are %+v, not %+v", got, want.Total)
	}
	for _, r := range m.Rows {
		if diff := r.Coverage - want.Needs[string(r.ID)].Coverage; diff > near || diff < -near {
			t.Errorf("%s is covered %v", r.ID, r.Coverage)
		}
	}
}

// TestNeedMatrixOnly asks that a part of the matrix has the providers and sums of its own rows.
func TestNeedMatrixOnly(t *testing.T) {
	m, _ := NeedMatrixOf(context.Background(), graphtest.Sample(t))
	food := m.Only(func(r NeedRow) bool { return r.Field == "pangan" })
	if len(food.Rows) != 1 || !slices.Equal(food.Providers, []graph.ID{"A39", "A40"}) || food.Total.Needs != 1 || food.Total.Unweighted != 0.75 {
		t.Errorf("the needs of food are %+v", food)
	}
	if none := m.Only(func(NeedRow) bool { return false }); len(none.Rows) != 0 || len(none.Providers) != 0 || none.Total.Needs != 0 {
		t.Errorf("without a row there is %+v", none)
	}
}

// TestSolvedAlone: a need that its owner solves alone stays in the matrix, but nobody is looked for (SD-76).
func TestSolvedAlone(t *testing.T) {
	sample := graphtest.Sample(t)
	alone, _ := graph.Get[graph.Need](sample, "N05")
	alone.NeedsCooperation = false
	m, err := NeedMatrixOf(context.Background(), network.Of(graph.Join(graph.Collect(alone), sample), sample.Lens))
	if err != nil {
		t.Fatal(err)
	}
	at := slices.IndexFunc(m.Rows, func(r NeedRow) bool { return r.ID == "N05" })
	if at < 0 || len(m.Rows[at].Cells)+len(m.Rows[at].Far) != 0 {
		t.Errorf("a need solved alone has candidates, or is gone: %+v", m.Rows)
	}
}
