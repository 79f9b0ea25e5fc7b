package measure

import (
	"testing"

	"jejaring/graph/graphtest"
)

// What needs are met by, found without candidates, is what the coverage says (M27).
func TestMetSharesAreTheCoverage(t *testing.T) {
	s := graphtest.Sample(t)
	found, err := CoverageOf(t.Context(), s)
	if err != nil {
		t.Fatal(err)
	}
	shares := MetShares(s)
	if len(shares) != len(found.Needs) || len(shares) == 0 {
		t.Fatalf("%d shares of %d needs", len(shares), len(found.Needs))
	}
	for id, need := range found.Needs {
		if shares[id] != need.Coverage {
			t.Errorf("%s is met by %v, want %v", id, shares[id], need.Coverage)
		}
	}
}
