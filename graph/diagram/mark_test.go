package diagram

import (
	"bytes"
	"math"
	"strings"
	"testing"

	"jejaring/graph"
	"jejaring/graph/graphtest"
	"jejaring/graph/layout"
	"jejaring/graph/locale"
)

// compared is a square of four actors with ties of every mark, two of them between one pair.
func compared(t *testing.T) *Scene {
	t.Helper()
	c := graphtest.Community{N: 4, Pairs: []graphtest.Pair{
		{From: 0, To: 1, Strength: 3},
		{From: 1, To: 2, Strength: 3},
		{From: 2, To: 3, Strength: 3},
		{From: 0, To: 3, Strength: 3},
		{From: 0, To: 2, Strength: 3},
		{From: 0, To: 2, Strength: 5},
		{From: 1, To: 3, Strength: 3},
	}}
	places := map[graph.ID]layout.Point{"A": {}, "B": {X: 300}, "C": {X: 300, Y: 300}, "D": {Y: 300}}
	return Of(c.Snapshot(), places, Look{Language: locale.English, Legend: true, Since: "2026-01-05", Marks: map[graph.ID]Mark{
		"A": Added, "B": Removed, "T00000": Removed, "T00001": Raised, "T00002": Lowered, "T00003": Altered, "T00005": Added,
	}})
}

func TestEveryMarkHasASignAndAWord(t *testing.T) {
	var out bytes.Buffer
	if err := compared(t).SVG(&out); err != nil {
		t.Fatal(err)
	}
	svg := out.String()
	for m := Added; m <= Altered; m++ {
		word := locale.English.T("diagram.mark." + markings[m].id)
		if !strings.Contains(svg, ">"+word+"<") {
			t.Errorf("the legend lacks %q", word)
		}
		if !strings.Contains(svg, ">"+markings[m].sign+"<") {
			t.Errorf("no sign %q is drawn", markings[m].sign)
		}
		for other := Added; other < m; other++ {
			if markings[m].sign == markings[other].sign {
				t.Errorf("%v and %v have one sign", m, other)
			}
		}
	}
	if !strings.Contains(svg, ">Unchanged<") {
		t.Error("the legend does not say that pale ties are unchanged")
	}
}

func TestTiesOfAPairThatDifferInMarkAreDrawnSideBySide(t *testing.T) {
	s := compared(t)
	k := s.pairBetween(0, 2)
	if !s.apart(k) || s.fadedPair(k) {
		t.Error("a new tie beside an old one is not to be seen")
	}
	if k := s.pairBetween(1, 3); !s.fadedPair(k) {
		t.Error("an unchanged tie does not stand back")
	}
	if k := s.pairBetween(0, 1); s.fadedPair(k) || s.pairs[k].merged.mark != Removed {
		t.Error("a lost tie stands back")
	}
	if selected := s.With(State{Selected: []graph.ID{"B"}}); selected.fadedPair(s.pairBetween(1, 3)) {
		t.Error("the unchanged tie of a selected actor stands back")
	}
}

func TestAPictureThatComparesNothingHasNoMarks(t *testing.T) {
	s := Of(graphtest.Sample(t), nil, Look{})
	for k := range s.pairs {
		if s.fadedPair(int32(k)) || s.pairs[k].isMarked() {
			t.Fatal("a tie is marked or stands back")
		}
	}
	if len(s.markEntries()) > 0 {
		t.Error("the legend lists marks")
	}
}

// What is tried and the way that is looked at are no changes: the legend has other words for them.
func TestTriedTiesAreDottedAndWaysAreWide(t *testing.T) {
	c := graphtest.Community{N: 3, Pairs: []graphtest.Pair{{From: 0, To: 1, Strength: 3}, {From: 1, To: 2, Strength: 3}, {From: 0, To: 2, Strength: 3}}}
	places := map[graph.ID]layout.Point{"A": {}, "B": {X: 300}, "C": {X: 300, Y: 300}}
	s := Of(c.Snapshot(), places, Look{Language: locale.English, Legend: true, Marks: map[graph.ID]Mark{
		"T00000": Passed, "A": Passed, "B": Passed, "T00002": Proposed,
	}})
	var out bytes.Buffer
	if err := s.SVG(&out); err != nil {
		t.Fatal(err)
	}
	for _, id := range []string{"diagram.marks.shown", "diagram.mark.passed", "diagram.mark.proposed", "diagram.mark.other"} {
		if word := locale.English.T(id); !strings.Contains(out.String(), ">"+word+"<") {
			t.Errorf("the legend lacks %q", word)
		}
	}
	if strings.Contains(out.String(), ">"+locale.English.T("diagram.marks")+"<") {
		t.Error("the legend speaks of changes where there are none")
	}
	if w := s.pairs[s.pairBetween(0, 1)].merged.width; w != passedWide {
		t.Errorf("a tie on the way is %v px wide", w)
	}
	if m := s.pairs[s.pairBetween(0, 2)].merged.mark; !m.isDotted() {
		t.Errorf("a tie that is tried has the mark %v, which is not dotted", m)
	}
}

// Signs stand before labels, so that neither hides the other, and where no shape lies.
func TestSignsOfMarksStandClear(t *testing.T) {
	s := compared(t)
	p := s.placement(1, everything)
	n := 0
	for _, b := range p.badges {
		if b.mark == Unmarked {
			continue
		}
		n++
		r := Rect{b.x, b.y, b.x, b.y}.grown(b.r)
		for i := range s.actors {
			if p.labels[i].shown && p.labels[i].rect.Meets(r) {
				t.Errorf("the label of %s lies on a sign", s.actors[i].id)
			}
			if a := &s.actors[i]; math.Hypot(a.x-b.x, a.y-b.y) < s.radius(int32(i), 1) {
				t.Errorf("a sign lies on %s", a.id)
			}
		}
	}
	if n != 5 {
		t.Errorf("%d signs on ties, want 5", n)
	}
}

// TestAWayStandsOut holds on the sample that all who are on a way have labels however small the map is, and that selecting
// one of them gives no other tie the look of the way.
func TestAWayStandsOut(t *testing.T) {
	s := graphtest.Sample(t)
	points, err := layout.All[0].Place(t.Context(), layout.Of(s, graph.MainDrawing, Boxes(s, Look{})))
	if err != nil {
		t.Fatal(err)
	}
	places := map[graph.ID]layout.Point{}
	for i, a := range s.Actors {
		places[a.ID] = points[i]
	}
	way := []graph.ID{"A03", "A13", "A29"}
	marks := map[graph.ID]Mark{}
	for _, id := range way {
		marks[id] = Passed
	}
	for _, tie := range s.Ties {
		for k := 1; k < len(way); k++ {
			if tie.Joins(way[k-1], way[k]) {
				marks[tie.ID] = Passed
			}
		}
	}
	scene := Of(s, places, Look{Marks: marks}).With(State{Selected: way[:1]})
	for _, zoom := range []float64{0.3, 0.47, 0.7, 1} {
		p := scene.placement(zoom, scene.detailAt(zoom))
		for _, id := range way {
			if !p.labels[scene.find(id)].shown {
				t.Errorf("at %v %s has no label", zoom, id)
			}
		}
	}
	for k := range scene.pairs {
		if marked := scene.pairs[k].isMarked(); scene.active(int32(k)) || scene.fadedPair(int32(k)) == marked {
			t.Errorf("pair %d, on the way: %v, is drawn as selected or in the wrong strength", k, marked)
		}
	}
}
