package report

import (
	"strings"
	"testing"

	"jejaring/graph/diagram"
	"jejaring/graph/graphtest"
	"jejaring/graph/network"
	"jejaring/graph/paper"
)

// TestSearchedWordsAreNotRepeated looks for a name in the legend of the map: searching for it does not print it.
func TestSearchedWordsAreNotRepeated(t *testing.T) {
	const name = "Ujang"
	s := SourceOf(Input{Snapshot: network.Of(graphtest.SampleRecords(t), network.Lens{Text: name})})
	var svg strings.Builder
	scene := diagram.Of(s.Shown, nil, diagram.Look{Legend: true, Notes: s.Remarks()})
	if err := scene.SVG(&svg); err != nil {
		t.Fatal(err)
	}
	if strings.Contains(svg.String(), name) || s.Shown.N() != 1 {
		t.Errorf("%d actors, and the legend repeats %q: %v", s.Shown.N(), name, strings.Contains(svg.String(), name))
	}
	for _, words := range s.Remarks() {
		if !strings.Contains(svg.String(), strings.Fields(words)[0]) {
			t.Errorf("the picture does not say %q", words)
		}
	}
}

func TestTheSheetLiesAsTheMap(t *testing.T) {
	for _, c := range []struct {
		width, height float64
		want          paper.Size
	}{{800, 500, paper.A4Wide}, {500, 500, paper.A4Wide}, {500, 900, paper.A4}} {
		in := Input{Snapshot: graphtest.Sample(t), Map: func(_ *network.Snapshot, width float64) paper.Figure {
			if width == 0 {
				width = c.width
			}
			return paper.Figure{Width: width, Height: width * c.height / c.width, Draw: func(paper.Pen) {}}
		}}
		sheet, letters := Lay(in, paper.A4Wide)
		if sheet != c.want || letters <= 0 || letters > 6.51 {
			t.Errorf("a map of %v × %v lies on %v with letters of %v points, want %v", c.width, c.height, sheet, letters, c.want)
		}
	}
}
