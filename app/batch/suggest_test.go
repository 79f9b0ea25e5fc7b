package batch

import (
	"reflect"
	"testing"

	"jejaring/graph/advice"
)

// TestSubjectsStandInOneList: a card about several elements is told as the rule's subjects, not as a list in a list.
func TestSubjectsStandInOneList(t *testing.T) {
	got := subjects([]advice.Card{{Rule: "R26", Key: advice.Keys{"lpm", "pemuda"}}, {Rule: "R05", Key: []string{"A", "B"}}})
	for rule, want := range map[string][]any{"R26": {"lpm", "pemuda"}, "R05": {[]string{"A", "B"}}, "R14": {}} {
		if !reflect.DeepEqual(got[rule], want) {
			t.Errorf("%s: %v, want %v", rule, got[rule], want)
		}
	}
}
