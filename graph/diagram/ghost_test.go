package diagram

import (
	"bytes"
	"strings"
	"testing"

	"jejaring/graph"
	"jejaring/graph/graphtest"
	"jejaring/graph/layout"
	"jejaring/graph/locale"
)

// tried is a square of four actors of which one is gone with its ties, one tie is dropped and one is new.
func tried(trial bool) *Scene {
	c := graphtest.Community{N: 4, Pairs: []graphtest.Pair{
		{From: 0, To: 1, Strength: 3},
		{From: 1, To: 2, Strength: 3},
		{From: 2, To: 3, Strength: 3},
		{From: 0, To: 3, Strength: 3},
		{From: 0, To: 2, Strength: 3},
		{From: 0, To: 2, Strength: 5},
	}}
	places := map[graph.ID]layout.Point{"A": {}, "B": {X: 300}, "C": {X: 300, Y: 300}, "D": {Y: 300}}
	return Of(c.Snapshot(), places, Look{Language: locale.English, Legend: true, Trial: trial, Marks: map[graph.ID]Mark{
		"B": Ghost, "D": Hit, "T00000": Ghost, "T00001": Ghost, "T00003": Proposed, "T00005": Ghost,
	}})
}

func TestGhostsCannotBePointedAt(t *testing.T) {
	s := tried(true)
	if id, ok := s.ActorNear(300, 0, 5); ok {
		t.Errorf("%s is pointed at, which is gone", id)
	}
	if id, ok := s.ActorNear(0, 300, 5); !ok || id != "D" {
		t.Errorf("%s is pointed at, want D", id)
	}
	if pair, ok := s.TieAt(150, 0, 5); ok {
		t.Errorf("the ties of %v are pointed at, which are gone", pair)
	}
	if pair, ok := s.TieAt(150, 300, 5); !ok || pair != [2]graph.ID{"C", "D"} {
		t.Errorf("the ties of %v are pointed at, want C and D", pair)
	}
	if pair, ok := s.TieAt(150, 150, 5); !ok || pair != [2]graph.ID{"A", "C"} {
		t.Errorf("the ties of %v are pointed at; one of A and C stays", pair)
	}
	if ids := s.ActorsIn(Rect{-10, -10, 310, 310}); len(ids) != 3 {
		t.Errorf("%v are in the rectangle, want three", ids)
	}
}

func TestATrialLeavesTheRestAsItIs(t *testing.T) {
	s := tried(true)
	if s.fadedPair(s.pairBetween(2, 3)) {
		t.Error("a tie that stays stands back")
	}
	if !tried(false).fadedPair(s.pairBetween(2, 3)) {
		t.Error("elsewhere what is not marked does not stand back")
	}
	if s.With(State{Selected: []graph.ID{"A"}}).active(s.pairBetween(0, 1)) {
		t.Error("a ghost is drawn as selected")
	}
}

func TestThePictureOfATrialSaysThatItIsOne(t *testing.T) {
	var out bytes.Buffer
	if err := tried(true).SVG(&out); err != nil {
		t.Fatal(err)
	}
	for _, word := range []string{"What-if, not the real situation", "Stops or is dropped", "Affected", "Tried, not there yet", "3 parties, 3 ties"} {
		if !strings.Contains(out.String(), word) {
			t.Errorf("the picture lacks %q", word)
		}
	}
	for _, word := range []string{"Other ties", "Unchanged"} {
		if strings.Contains(out.String(), word) {
			t.Errorf("the picture has %q", word)
		}
	}
}
