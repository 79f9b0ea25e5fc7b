package diagram

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"image"
	"image/color"
	"io"
	"math"
	"strings"
	"testing"

	"jejaring/graph"
	"jejaring/graph/graphtest"
	"jejaring/graph/layout"
	"jejaring/graph/network"
)

// tally is a Pen that counts marks.
type tally struct {
	lines, polygons, circles, rings, texts, groups, open int
}

func (p *tally) Polyline([]float64, float64, []float64, color.RGBA)      { p.lines++ }
func (p *tally) Polygon([]float64, color.RGBA)                           { p.polygons++ }
func (p *tally) Circle(float64, float64, float64, color.RGBA)            { p.circles++ }
func (p *tally) Ring(float64, float64, float64, float64, color.RGBA)     { p.rings++ }
func (p *tally) Text(float64, float64, float64, int, string, color.RGBA) { p.texts++ }
func (p *tally) Halo(_, _, _ float64, _ int, _ string, _ color.RGBA)     {}
func (p *tally) Begin(string, string)                                    { p.groups, p.open = p.groups+1, p.open+1 }
func (p *tally) End()                                                    { p.open-- }

// elements reads an SVG and returns how often each element stands in it. It fails on bad XML and repeated IDs.
func elements(t *testing.T, data []byte) map[string]int {
	t.Helper()
	count, ids := map[string]int{}, map[string]bool{}
	d := xml.NewDecoder(bytes.NewReader(data))
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return count
		}
		if err != nil {
			t.Fatal(err)
		}
		e, ok := token.(xml.StartElement)
		if !ok {
			continue
		}
		kind := e.Name.Local
		for _, a := range e.Attr {
			switch {
			case a.Name.Local == "id" && ids[a.Value]:
				t.Errorf("id %s stands twice", a.Value)
			case a.Name.Local == "id":
				ids[a.Value] = true
			case a.Name.Local == "aria-hidden":
				kind = "halo"
			}
		}
		count[kind]++
	}
}

func TestSVGAndPixelsShowTheSameMarks(t *testing.T) {
	sample := graphtest.Sample(t)
	for _, look := range []Look{{}, {Legend: true}, {Apart: true, Dark: true}, {Width: 500, State: State{Hovered: "A03"}}} {
		s := Of(sample, grid(sample, 100), look)
		var p tally
		s.Draw(&p)
		var b bytes.Buffer
		if err := s.SVG(&b); err != nil {
			t.Fatal(err)
		}
		e := elements(t, b.Bytes())
		if p.open != 0 {
			t.Error("a group stays open")
		}
		if e["text"] != p.texts || e["circle"] != p.circles+p.rings || e["line"]+e["polyline"]+e["polygon"] != p.lines+p.polygons || e["g"] != p.groups {
			t.Errorf("SVG has %v, the pen drew %+v", e, p)
		}
		groups := len(s.actors) + len(s.pairs)
		if look.Legend {
			groups++
		}
		if p.groups != groups {
			t.Errorf("%d groups for %d things", p.groups, groups)
		}
		checkCentres(t, s)
	}
}

// checkCentres looks at the pixels: in the middle of each shape stands the colour of its sector.
func checkCentres(t *testing.T, s *Scene) {
	t.Helper()
	img, p := s.Image(2), s.picture()
	for i := range s.actors {
		a := &s.actors[i]
		x, y := p.camera.Screen(a.x, a.y)
		want, _ := s.colours.sector(a.sector)
		want = s.fade(want, s.faded(int32(i)))
		if got := img.RGBAAt(int((x+p.view.X0)*2), int((y+p.view.Y0)*2)); got != want {
			t.Errorf("in the middle of %s is %v, not %v", a.id, got, want)
		}
	}
}

func TestNastyNamesAreDrawn(t *testing.T) {
	records := []graph.Record{}
	for k, name := range []string{
		"<script>&\"'", "nul\x00\x01\x1b", "🙂👨‍👩‍👧‍👦🏽", "مؤسسة الخير", "\xff\xfe", "\u202eterbalik", strings.Repeat("W", 10_000), "\ufeff", "a\u0301\u0302\u0303", "\uFFFD",
	} {
		id := graph.ID(fmt.Sprintf("A/%d \"<%d", k, k))
		records = append(records, who(id, func(a *graph.Actor) { a.Name = name }))
		if k > 0 {
			records = append(records, tie(graph.ID(fmt.Sprintf("T%d", k)), id, "A/0 \"<0", quality("cukup", 3)))
		}
	}
	s := network.Of(graph.Collect(records...), network.Lens{})
	places := round(s, 150)
	places["A/3 \"<3"] = layout.Point{X: math.NaN(), Y: 1}
	places["A/4 \"<4"] = layout.Point{X: math.Inf(1), Y: 1}
	places["A/5 \"<5"] = layout.Point{X: 1e300, Y: 1}
	scene := Of(s, places, Look{Legend: true, Caption: "\x00<b>"})
	var b bytes.Buffer
	if err := scene.SVG(&b); err != nil {
		t.Fatal(err)
	}
	elements(t, b.Bytes())
	scene.Image(1)
	for _, c := range []Camera{{Zoom: 1e-9}, {Zoom: 1e6}, {X: 1e8, Y: -1e8, Zoom: 1}, {Zoom: -1}, {Zoom: 1, Scale: 3}} {
		scene.Paint(image.NewRGBA(image.Rect(0, 0, 80, 60)), c)
	}
	scene.Paint(image.NewRGBA(image.Rect(0, 0, 0, 0)), Camera{Zoom: 1})
}

func TestEmptyAndSmallestPictures(t *testing.T) {
	for _, records := range [][]graph.Record{{}, {who("A", nil)}, {who("A", nil), who("B", nil), tie("T", "A", "B", quality("kuat", 5))}} {
		s := network.Of(graph.Collect(records...), network.Lens{})
		for _, places := range []map[graph.ID]layout.Point{nil, {"A": {X: 5, Y: 5}, "B": {X: 5, Y: 5}}} {
			scene := Of(s, places, Look{Legend: true})
			var b bytes.Buffer
			if err := scene.PNG(&b, 1); err != nil {
				t.Fatal(err)
			}
			if w, h := scene.Size(); w < narrowest || h < 50 {
				t.Errorf("%d records give a picture of %v × %v", len(records), w, h)
			}
		}
	}
}

// Names that find no place are counted beneath the picture: nothing is left out silently.
func TestPictureCountsTheNamesThatDoNotFit(t *testing.T) {
	s := graphtest.Sample(t)
	for _, c := range []struct {
		width float64
		want  bool
	}{{0, false}, {400, true}} {
		scene := Of(s, grid(s, 120), Look{Legend: true, Width: c.width})
		var b bytes.Buffer
		if err := scene.SVG(&b); err != nil {
			t.Fatal(err)
		}
		if strings.Contains(b.String(), "nama tidak muat") != c.want {
			t.Errorf("%v px wide: %d names do not fit, told: %v", c.width, scene.unnamed(scene.picture().camera.Zoom), !c.want)
		}
	}
}

// The map of two actors does not become a poster of two discs.
func TestFewActorsAreNotBlownUp(t *testing.T) {
	s := network.Of(graph.Collect(who("A", nil), who("B", nil)), network.Lens{})
	p := Of(s, nil, Look{Legend: true, Width: 2000}).picture()
	if p.camera.Zoom > mostZoom || p.width != 2000 {
		t.Errorf("zoom %v, %v px wide", p.camera.Zoom, p.width)
	}
}

// Labels keep off the two strokes of a broken tie.
func TestLabelsLeaveTheStrokesOfABrokenTieFree(t *testing.T) {
	places := map[graph.ID]layout.Point{"A": {X: 0}, "B": {X: 300}, "C": {X: 150, Y: -30}}
	s := network.Of(graph.Collect(who("A", nil), who("B", nil), who("C", nil), tie("T", "A", "B", quality("putus", 1)), tie("U", "A", "C", quality("cukup", 3)), tie("V", "B", "C", quality("cukup", 3))), network.Lens{})
	scene := Of(s, places, Look{})
	strokes := Rect{150 - brokenGap, -6, 150 + brokenGap, 6}
	if at := scene.placement(1, everything).labels[2]; !at.shown || at.rect.Meets(strokes) {
		t.Errorf("the label stands at %v, over the strokes at %v", at.rect, strokes)
	}
}

// A picture of a given height has its map as large as the room above its legend, and nothing of it outside.
func TestAPictureFillsItsFrame(t *testing.T) {
	s := graphtest.Sample(t)
	for _, frame := range [][2]float64{{1300, 800}, {900, 1200}, {700, 400}} {
		for _, look := range []Look{{Legend: true}, {Legend: true, Untitled: true}, {Legend: true, Untitled: true, Notes: []string{"Nama: tersamar"}}, {}} {
			look.Width, look.Height = frame[0], frame[1]
			scene := Of(s, grid(s, 120), look)
			if width, height := scene.Size(); width != frame[0] || height != frame[1] {
				t.Errorf("%v: the picture has %v × %v", frame, width, height)
			}
			p := scene.picture()
			reach := scene.reach(p.camera.Zoom, everything)
			within, larger := Rect{p.view.X0, p.view.Y0, p.view.X1, p.view.Y1}, scene.reach(1.05*p.camera.Zoom, everything)
			x, y := p.camera.X*p.camera.Zoom, p.camera.Y*p.camera.Zoom
			at := Rect{reach.X0 - x, reach.Y0 - y + p.view.Y0, reach.X1 - x, reach.Y1 - y + p.view.Y0}
			if at.X0 < within.X0 || at.X1 > within.X1 || at.Y0 < within.Y0 || at.Y1 > within.Y1 {
				t.Errorf("%v: the map reaches %v in a view of %v", frame, at, within)
			}
			if larger.Width() < within.Width()-2*insideMargin && larger.Height() < within.Height()-2*insideMargin && 1.05*p.camera.Zoom < mostZoom {
				t.Errorf("%v: the map could be larger", frame)
			}
			if look.Legend && math.Abs(p.legend+scene.legend(p.width, p.notes).height()-frame[1]) > 1e-9 {
				t.Errorf("%v: the legend from %v is %v high", frame, p.legend, scene.legend(p.width, p.notes).height())
			}
		}
	}
}
