package command

import (
	"math"
	"testing"

	"jejaring/graph"
	"jejaring/graph/layout"
)

func TestNewActorsDoNotStandOnOthers(t *testing.T) {
	places := map[graph.ID]layout.Point{}
	for range 30 {
		at := freePlace(places, layout.Point{X: 100, Y: 50})
		for id, p := range places {
			if math.Hypot(p.X-at.X, p.Y-at.Y) < room {
				t.Fatalf("a new actor at %v stands on %s at %v", at, id, p)
			}
		}
		places[graph.NewID()] = at
	}
}
