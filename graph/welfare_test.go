package graph

import (
	"slices"
	"testing"
)

func TestEveryKindOfPPKSBelongsToAGroup(t *testing.T) {
	used := map[string]bool{}
	for _, w := range PPKS {
		if !slices.Contains(PAS, w.Attention) {
			t.Errorf("%s belongs to %q", w.Code, w.Attention)
		}
		used[w.Attention] = true
	}
	if len(PPKS) != 26 || len(PSKS) != 12 || len(PAS) != 12 || len(used) != 12 {
		t.Errorf("%d kinds of PPKS, %d of PSKS, %d groups, %d used", len(PPKS), len(PSKS), len(PAS), len(used))
	}
}
