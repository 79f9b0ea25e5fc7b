package diagram

import (
	"fmt"
	"math"
	"testing"

	"jejaring/graph"
	"jejaring/graph/graphtest"
	"jejaring/graph/layout"
	"jejaring/graph/locale"
	"jejaring/graph/network"
)

func TestRadiusGoesWithTheRootOfTheDegreeOrTheMeasure(t *testing.T) {
	s := everyMark()
	c := Of(s, nil, Look{})
	for i := range c.actors {
		want := 6 + 3.5*math.Sqrt(float64(s.Network(network.Know).Degree(i)))
		if c.actors[i].r != want {
			t.Errorf("%s: radius %v, want %v", c.actors[i].id, c.actors[i].r, want)
		}
	}
	sizes := make([]float64, s.N())
	sizes[0], sizes[1], sizes[2], sizes[3] = 4, 1, math.NaN(), math.Inf(1)
	c = Of(s, nil, Look{Size: Shown{Values: sizes}})
	for i, want := range []float64{24, 15, 6, 24, 6} {
		if c.actors[i].r != want {
			t.Errorf("actor %d: radius %v, want %v", i, c.actors[i].r, want)
		}
	}
}

func TestMergedLineOfAPair(t *testing.T) {
	for _, c := range []struct {
		name    string
		ties    []graph.Tie
		quality string
		width   float64
		heads   [2]head
		badge   string
		warns   bool
	}{
		{"all agree", []graph.Tie{tie("1", "A", "B", quality("renggang", 1)), tie("2", "A", "B", quality("renggang", 2))}, "renggang", 1.5, [2]head{}, "", false},
		{"the strongest speaks", []graph.Tie{tie("1", "A", "B", quality("cukup", 3)), tie("2", "B", "A", quality("kuat", 4))}, "kuat", 3, [2]head{}, "", false},
		{"strength 5 is wider", []graph.Tie{tie("1", "A", "B", quality("kuat", 5))}, "kuat", 4, [2]head{}, "", false},
		{"hidden tension", []graph.Tie{tie("1", "A", "B", quality("kuat", 5)), tie("2", "A", "B", quality("tegang", 5))}, "kuat", 4, [2]head{}, "", true},
		{"open tension", []graph.Tie{tie("1", "A", "B", quality("tegang", 5)), tie("2", "A", "B", quality("cukup", 2))}, "tegang", 1.5, [2]head{}, "", false},
		{"heads", []graph.Tie{tie("1", "B", "A", flow("dana", "forward")), tie("2", "A", "B", flow("informasi", "both"))}, "cukup", 1.5, [2]head{filledHead, openHead}, "", false},
		{"several partnerships", []graph.Tie{tie("1", "A", "B", partnership(2)), tie("2", "B", "A", partnership(4)), tie("3", "A", "B", partnership(3))}, "cukup", 1.5, [2]head{}, "4", false},
		{"a competition among them", []graph.Tie{tie("1", "A", "B", partnership(-1)), tie("2", "B", "A", partnership(4))}, "cukup", 1.5, [2]head{}, "−1", false},
		{"partnership", []graph.Tie{tie("1", "B", "A", partnership(-1))}, "cukup", 1.5, [2]head{}, "−1", false},
	} {
		t.Run(c.name, func(t *testing.T) {
			records := []graph.Record{who("A", nil), who("B", nil)}
			for _, tie := range c.ties {
				records = append(records, tie)
			}
			p := Of(network.Of(graph.Collect(records...), network.Lens{}), nil, Look{}).pairs[0]
			got := p.merged
			if got.quality != c.quality || got.width != c.width || got.head != c.heads || got.warns != c.warns || p.badge != c.badge {
				t.Errorf("got %+v with badge %q", got, p.badge)
			}
		})
	}
}

func TestNoLabelCoversAnotherOrAShape(t *testing.T) {
	sample := graphtest.Sample(t)
	random, at := scattered(t, 300, 800, 70, 7)
	for _, c := range []struct {
		name  string
		scene *Scene
		least float64 // share of the actors that must have a label at 100 %
	}{
		{"sample", Of(sample, grid(sample, 100), Look{}), 0.95},
		{"selected", Of(sample, grid(sample, 100), Look{State: State{Selected: []graph.ID{"A03", "A43"}}}), 0.95},
		{"random", Of(random, at, Look{}), 0.6},
		{"beside the box", besideTheBox(), 0.5},
	} {
		for _, zoom := range []float64{0.3, 0.6, 1, 1.7, 3} {
			t.Run(fmt.Sprintf("%s/%v", c.name, zoom), func(t *testing.T) {
				p := c.scene.placement(zoom, c.scene.detailAt(zoom))
				apart := map[int]bool{}
				for _, i := range c.scene.outside {
					apart[i] = true
				}
				shown := 0
				for i := range p.labels {
					if !p.labels[i].shown {
						continue
					}
					shown++
					r := p.labels[i].rect
					if !apart[i] && r.Meets(p.box().rect) {
						t.Errorf("label of %s stands in the box of the unconnected", c.scene.actors[i].id)
					}
					for j := range p.labels {
						if j > i && p.labels[j].shown && r.Meets(p.labels[j].rect) {
							t.Errorf("labels of %s and %s overlap", c.scene.actors[i].id, c.scene.actors[j].id)
						}
						disc := thing{rect: c.scene.shapeRect(int32(j), zoom), x: c.scene.actors[j].x * zoom, y: c.scene.actors[j].y * zoom, r: c.scene.radius(int32(j), zoom)}
						if !c.scene.bold(int32(i)) && disc.meets(r) {
							t.Errorf("label of %s covers %s", c.scene.actors[i].id, c.scene.actors[j].id)
						}
					}
				}
				if zoom == 1 && float64(shown) < c.least*float64(len(p.labels)) {
					t.Errorf("only %d of %d labels are shown", shown, len(p.labels))
				}
			})
		}
	}
}

func TestDetailGrowsWithTheZoom(t *testing.T) {
	s, at := scattered(t, 100, 200, 200, 3)
	c := Of(s, at, Look{})
	count := func(zoom float64) int {
		n := 0
		for _, l := range c.placement(zoom, c.detailAt(zoom)).labels {
			if l.shown {
				n++
			}
		}
		return n
	}
	if few := count(0.45); few < mostLandmarks || few > mostLandmarks+1 {
		t.Errorf("%d labels at 45 %%", few)
	}
	if many := count(1); many != 100 {
		t.Errorf("%d of 100 labels at 100 %%", many)
	}
	marks := Of(everyMark(), round(everyMark(), 160), Look{})
	for zoom, want := range map[float64]int{0.4: 1, 0.55: 2, 0.6: 3, 1: 3} { // −1; and "!"; and 3
		if got := len(marks.placement(zoom, marks.detailAt(zoom)).badges); got != want {
			t.Errorf("%d badges at zoom %v, want %d", got, zoom, want)
		}
	}
}

func TestLabelsWrapAndNameWhatCannotBeDrawn(t *testing.T) {
	long := make([]rune, 10_000)
	for i := range long {
		long[i] = 'm'
	}
	for _, c := range []struct {
		name  string
		lines []string
	}{
		{"Forum Warga", []string{"Forum Warga"}},
		{"Dinas Pemberdayaan Perempuan dan Perlindungan Anak", []string{"Dinas Pemberdayaan Perempuan", "dan Perlindungan Anak"}},
		{"baris\nsatu\x00 dua", []string{"baris satu dua"}},
		{"🙂🙂🙂🙂", []string{"🙂🙂🙂🙂 A"}},
		{"جمعية", []string{"جمعية A"}},
		{"", []string{"A"}},
	} {
		got := labelOf(graph.Actor{ID: "A", Name: c.name}).lines
		if fmt.Sprint(got) != fmt.Sprint(c.lines) {
			t.Errorf("%q: %q", c.name, got)
		}
	}
	for _, name := range []string{string(long), "kata " + string(long), string(long[:150]) + " " + string(long[:150])} {
		if l := labelOf(graph.Actor{ID: "A", Name: name}); l.width > widestLine+0.01 || len(l.lines) > mostLines {
			t.Errorf("a name of %d letters is %v px wide in %d lines", len(name), l.width, len(l.lines))
		}
	}
	face := typefaceOf(regular400)
	for text, want := range map[string]string{
		"Posyandu é": "Posyandu é", "𝐑𝐖": "RW", "a\u200db": "ab", "x🙂🙂🙂🙂🙂y": "x\uFFFD\uFFFD\uFFFDy",
	} {
		if got := face.drawable(text); got != want {
			t.Errorf("%q is drawn as %q, want %q", text, got, want)
		}
	}
}

func TestHits(t *testing.T) {
	s := graphtest.Sample(t)
	c := Of(s, grid(s, 120), Look{})
	for i, a := range s.Actors {
		p, ok := c.PlaceOf(a.ID)
		if !ok || p != (layout.Point{X: float64(i%8) * 120, Y: float64(i/8) * 120}) {
			t.Errorf("%s stands at %v", a.ID, p)
		}
		for _, off := range []float64{0, c.actors[i].r * 0.5} {
			if id, ok := c.ActorNear(p.X+off, p.Y, 0); !ok || id != a.ID {
				t.Errorf("at %s there is %q", a.ID, id)
			}
		}
	}
	if id, ok := c.ActorNear(60, 60, 0); ok {
		t.Errorf("between the actors there is %q", id)
	}
	if _, ok := c.ActorNear(60, 60, 80); !ok {
		t.Error("nobody is near")
	}
	if ids := c.ActorsIn(RectOf(layout.Point{X: 130, Y: 130}, layout.Point{X: -10, Y: -10})); len(ids) != 4 || ids[0] != "A01" || ids[3] != "A10" {
		t.Errorf("in the rectangle are %v", ids)
	}
	four := Of(fourTies(), map[graph.ID]layout.Point{"A": {X: 0, Y: 0}, "B": {X: 200, Y: 0}, "C": {X: 200, Y: 200}}, Look{})
	if ends, ok := four.TieAt(100, 3, 4); !ok || ends != [2]graph.ID{"A", "B"} {
		t.Errorf("at the tie there is %v", ends)
	}
	if ends, ok := four.TieAt(195, 2, 40); !ok || ends != [2]graph.ID{"A", "B"} {
		t.Errorf("nearest to A – B there is %v", ends)
	}
	if ends, ok := four.TieAt(100, 9, 4); ok {
		t.Errorf("beside the tie there is %v", ends)
	}
	wide := four.With(State{Pair: [2]graph.ID{"B", "A"}})
	if _, ok := wide.TieAt(100, 9, 4); !ok {
		t.Error("the outer one of four ties is missed")
	}
}

// seenFrom returns the px that the scene covers from a camera.
func (s *Scene) seenFrom(c Camera) Rect {
	r := s.reach(c.Zoom, s.detailAt(c.Zoom))
	return Rect{r.X0 - c.X*c.Zoom, r.Y0 - c.Y*c.Zoom, r.X1 - c.X*c.Zoom, r.Y1 - c.Y*c.Zoom}
}

func (r Rect) within(size [2]float64) bool {
	return r.X0 >= 0 && r.Y0 >= 0 && r.X1 <= size[0] && r.Y1 <= size[1]
}

func TestCamera(t *testing.T) {
	c := Camera{X: 13, Y: -7, Zoom: 1.5}.Zoomed(2.5, 300, 200)
	x, y := c.World(300, 200)
	bx, by := Camera{X: 13, Y: -7, Zoom: 1.5}.World(300, 200)
	if math.Hypot(x-bx, y-by) > 1e-9 {
		t.Error("the place under the pointer moved")
	}
	if sx, sy := c.Screen(x, y); math.Hypot(sx-300, sy-200) > 1e-9 {
		t.Error("screen and map do not agree")
	}
	s := graphtest.Sample(t)
	for _, size := range [][2]float64{{1200, 700}, {400, 300}, {958, 548}} {
		scene := Of(s, grid(s, 100), Look{})
		if r := scene.seenFrom(scene.Fit(size[0], size[1])); !r.within(size) {
			t.Errorf("in %v the map reaches over %v", size, r)
		}
		box := besideTheBox()
		both := scene.Fit(size[0], size[1], box)
		if r, o := scene.seenFrom(both), box.seenFrom(both); !r.within(size) || !o.within(size) {
			t.Errorf("in %v one of two maps reaches over %v, the other over %v", size, r, o)
		}
	}
	if c := Of(network.Of(graph.Collect(), network.Lens{}), nil, Look{}).Fit(300, 200); !finite(c.X) || c.Zoom <= 0 {
		t.Errorf("the camera of an empty map is %v", c)
	}
}

// TestFitIsAsLargeAsItMayBe tries zooms 5 % apart: none above the one that is chosen fits in, whatever names and the box of
// the unconnected take at it.
func TestFitIsAsLargeAsItMayBe(t *testing.T) {
	sample := graphtest.Sample(t)
	random, at := scattered(t, 60, 70, 40, 11)
	for name, scene := range map[string]*Scene{
		"sample": Of(sample, grid(sample, 100), Look{}), "random": Of(random, at, Look{}), "beside the box": besideTheBox(),
	} {
		for _, size := range [][2]float64{{1200, 700}, {560, 400}, {340, 460}, {500, 330}, {390, 225}} {
			chosen := scene.Fit(size[0], size[1]).Zoom
			for zoom := chosen * 1.1; zoom < 1.2; zoom *= 1.05 {
				if r := scene.reach(zoom, scene.detailAt(zoom)); r.Width() <= size[0]-2*fitMargin && r.Height() <= size[1]-2*fitMargin {
					t.Errorf("%s in %v: %v is chosen, and %v fits in", name, size, chosen, zoom)
				}
			}
		}
	}
}

func TestLegendListsOnlyWhatIsInThePicture(t *testing.T) {
	words := func(s *Scene) map[string]bool {
		seen := map[string]bool{}
		for _, row := range s.legendRows() {
			for _, e := range row.entries {
				seen[e.word] = true
			}
		}
		return seen
	}
	id := locale.Indonesian
	few := words(Of(network.Of(graph.Collect(who("A", nil), who("B", nil), tie("T", "A", "B", quality("cukup", 3))), network.Lens{}), nil, Look{}))
	if len(few) != 2 || !few[id.T("sector.warga")] || !few[id.T("quality.cukup")] {
		t.Errorf("a picture of two actors and a tie has the legend %v", few)
	}
	all := words(Of(everyMark(), nil, Look{}))
	if len(all) != 6+5+2+5 {
		t.Errorf("a picture of everything has %d entries: %v", len(all), all)
	}
	sample := Of(graphtest.Sample(t), nil, Look{})
	if h := sample.LegendHeight(958); h != 104 { // without places, those outside stand among the others: a note counts them
		t.Errorf("the legend of the sample is %v px high", h)
	}
	if h := sample.LegendHeight(300); h < 200 {
		t.Errorf("a narrow legend is cut to %v px", h)
	}
	if notes := Of(network.Of(graph.Collect(who("A", nil)), network.Lens{}), nil, Look{}).notes(); len(notes) != 2 {
		t.Errorf("without a day the legend notes %q", notes)
	}
	if lines := wrapNotes([]string{"Nama: tersamar", "Ada kalimat. Dua.", "Akhir"}, 400); len(lines) != 1 || lines[0] != "Nama: tersamar · Ada kalimat. Dua. Akhir" {
		t.Errorf("notes are set as %q", lines)
	}
	if lines := wrapNotes([]string{"Nama: tersamar", "Akhir"}, 90); len(lines) != 2 || lines[0] != "Nama: tersamar" || wrapNotes(nil, 90) != nil {
		t.Errorf("notes are broken as %q", lines)
	}
	below := network.Of(graph.Collect(who("A", nil)), network.Lens{Levels: "-1;3", Text: "Ujang"})
	if words := FilterOf(below, id); len(words) != 1 || words[0] != "tingkat kemitraan −1, 3" {
		t.Errorf("levels are filtered by %q", words)
	}
	note := Of(fourTies(), nil, Look{}).filter()
	if want := id.T("sector.warga") + ", " + id.T("sector.pemerintah"); note != "Saringan: "+want {
		t.Error(note)
	}
}
