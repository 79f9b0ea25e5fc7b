package diagram

import (
	"testing"

	"jejaring/graph"
	"jejaring/graph/graphtest"
	"jejaring/graph/layout"
)

// placedSample returns the sample as the first layout places it.
func placedSample(t *testing.T, look Look) *Scene {
	t.Helper()
	s := graphtest.Sample(t)
	points, err := layout.All[0].Place(t.Context(), layout.Of(s, graph.MainDrawing, Boxes(s, look)))
	if err != nil {
		t.Fatal(err)
	}
	places := map[graph.ID]layout.Point{}
	for i, a := range s.Actors {
		places[a.ID] = points[i]
	}
	return Of(s, places, look)
}

func (s *Scene) withoutName(zoom float64) (count int) {
	for _, l := range s.placement(zoom, s.detailAt(zoom)).labels {
		if !l.shown {
			count++
		}
	}
	return count
}

// Everybody of the sample has a name at 100 %, and most from as far as large letters make it.
func TestNamesOfASmallMap(t *testing.T) {
	s := placedSample(t, Look{})
	for zoom, most := range map[float64]int{1: 0, 0.9: 1, 0.48: 22} {
		if got := s.withoutName(zoom); got > most {
			t.Errorf("at %v %d have no name, want at most %d", zoom, got, most)
		}
	}
}

// Those whom the picture is about have names from however far: who is lit, and the two sides of a tie that changed.
func TestThoseWhomItIsAboutHaveNames(t *testing.T) {
	plain := placedSample(t, Look{})
	var changed *pair
	for k := range plain.pairs {
		p := &plain.pairs[k]
		if l := plain.placement(0.3, landmarks).labels; !l[p.i].shown && !l[p.j].shown {
			changed = p
		}
	}
	if changed == nil {
		t.Fatal("everybody has a name anyway")
	}
	ends := []graph.ID{plain.actors[changed.i].id, plain.actors[changed.j].id}
	tie := plain.snapshot.Ties[changed.ties[0]].ID
	for name, s := range map[string]*Scene{
		"lit":     plain.With(State{Lit: ends}),
		"changed": placedSample(t, Look{Marks: map[graph.ID]Mark{tie: Raised}}),
	} {
		p := s.placement(0.3, landmarks)
		for _, id := range ends {
			if !p.labels[s.find(id)].shown {
				t.Errorf("%s: %s has no name", name, id)
			}
		}
	}
}

// Ties that are selected are drawn as what is selected, however many they are; none else is.
func TestSelectedTiesStandOut(t *testing.T) {
	plain := roomy(t)
	var ties []graph.ID
	for k := range plain.pairs {
		if k%2 == 0 {
			ties = append(ties, plain.snapshot.Ties[plain.pairs[k].ties[0]].ID)
		}
	}
	if len(ties) <= mostSubjects {
		t.Fatalf("%d ties are too few to tell", len(ties))
	}
	s := plain.With(State{Ties: ties})
	for k := range s.pairs {
		if got := s.active(int32(k)); got != (k%2 == 0) {
			t.Errorf("pair %d stands out: %v", k, got)
		}
	}
}
