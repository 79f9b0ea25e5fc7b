package measure

import (
	"encoding/json"
	"testing"

	"jejaring/graph/graphtest"
)

// TestSampleOfReach compares what domain 6.2 states of reach, needs and dependency with what JSON shows.
func TestSampleOfReach(t *testing.T) {
	s := graphtest.Sample(t)
	for _, id := range reachIDs {
		var want, got any
		graphtest.SampleNumbers(t, id, &want)
		text, err := json.Marshal(of(t, id, s).Numbers)
		if err == nil {
			err = json.Unmarshal(text, &got)
		}
		if err != nil {
			t.Fatalf("%s: %v", id, err)
		}
		if at := differ(want, got); at != "" {
			t.Errorf("%s%s", id, at)
		}
	}
}
