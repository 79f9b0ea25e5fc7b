package advice

import (
	"encoding/json"
	"reflect"
	"testing"

	"jejaring/graph/graphtest"
)

// TestSample compares what every rule says of the sample with the specification (domain 6.2). R10 and R27 depend on
// answers that are not in the sample; what they say without them stands in their own tests.
func TestSample(t *testing.T) {
	got := map[string][]any{}
	for _, c := range cardsOf(t, graphtest.Sample(t)) {
		text, err := json.Marshal(c.Key)
		var key any
		if err == nil {
			err = json.Unmarshal(text, &key)
		}
		if err != nil {
			t.Fatalf("%s: %v", c.Rule, err)
		}
		got[c.Rule] = append(got[c.Rule], key)
	}
	want := graphtest.SampleSuggestions(t)
	for _, rule := range All {
		if rule.ID == "R10" || rule.ID == "R27" {
			continue
		}
		if len(got[rule.ID]) != len(want[rule.ID]) || len(want[rule.ID]) > 0 && !reflect.DeepEqual(got[rule.ID], want[rule.ID]) {
			t.Errorf("%s: %v, want %v", rule.ID, got[rule.ID], want[rule.ID])
		}
	}
}
