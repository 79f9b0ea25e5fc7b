package diagram

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"jejaring/graph"
	"jejaring/graph/graphtest"
	"jejaring/graph/layout"
	"jejaring/graph/network"
)

// besideTheBox has actors close around one that nobody is linked to.
func besideTheBox() *Scene {
	places := map[graph.ID]layout.Point{"Z": {X: 0, Y: 0}}
	records := []graph.Record{who("Z", func(a *graph.Actor) { a.Name = "Sendiri" })}
	for k := range 12 {
		id := graph.ID(fmt.Sprintf("A%02d", k))
		sin, cos := math.Sincos(2 * math.Pi * float64(k) / 12)
		places[id] = layout.Point{X: 150 * sin, Y: 62 * cos}
		records = append(records, who(id, nil))
		if k != 9 { // the one at the left
			records = append(records, tie("T"+id, "A09", id, quality("cukup", 3)))
		}
	}
	return Of(network.Of(graph.Collect(records...), network.Lens{}), places, Look{})
}

// TestTheBoxStaysWhereSomeStandElsewhere: an unconnected party in the middle of the others takes the box from nobody.
func TestTheBoxStaysWhereSomeStandElsewhere(t *testing.T) {
	s := everyMark()
	places := round(s, 160)
	whole := Of(s, places, Look{})
	if p := whole.placement(1, everything); len(p.boxes) == 0 || strings.Join(p.boxes[0].title, " ") != "Belum tersambung ke jejaring utama: 2 pihak" {
		t.Fatalf("box %v with the title %q", p.box().rect, p.box().title)
	}
	records := []graph.Record{who("Z", func(a *graph.Actor) { a.Name = "Baru" })}
	for _, a := range s.Actors {
		records = append(records, a)
	}
	for _, tie := range s.Ties {
		records = append(records, tie)
	}
	more := network.Of(graph.Collect(records...), network.Lens{})
	places["Z"] = layout.Point{X: 40, Y: 70}
	scene := Of(more, places, Look{})
	for _, zoom := range []float64{0.6, 1, 1.7} {
		p := scene.placement(zoom, everything)
		if p.box().rect == nowhere {
			t.Errorf("at %v there is no box", zoom)
		}
		for _, id := range []graph.ID{"X", "Y", "Z"} {
			a := scene.actors[scene.find(id)]
			in := p.box().rect.Meets(Rect{a.x * zoom, a.y * zoom, a.x*zoom + 0.1, a.y*zoom + 0.1})
			if in != (id != "Z") {
				t.Errorf("at %v: %s is in the box: %v", zoom, id, in)
			}
		}
	}
	if p := scene.placement(1, everything); strings.Join(p.box().title, " ") != "Belum tersambung ke jejaring utama: 3 pihak, 2 di sini dan Baru di luar kotak" {
		t.Errorf("title %q", p.box().title)
	}
}

// TestABoxHasItsTitleAndNobodyElse lets two of the main network come nearer to those outside it from both sides: as long as there is a
// box it has its title, holds them with their names, and nobody else; and where some stand elsewhere the legend counts all.
func TestABoxHasItsTitleAndNobodyElse(t *testing.T) {
	s, lines := everyMark(), map[int]bool{}
	places := round(s, 160)
	at := Of(s, places, Look{})
	near := at.actors[at.outside[0]]
	movers := slices.DeleteFunc(slices.Clone(at.ranked), func(i int32) bool { return slices.Contains(at.outside, int(i)) })[:2]
	for far := 20.0; far < 400; far += 7 {
		for angle := 0.0; angle < 6.2; angle += 0.4 {
			dx, dy := far*math.Cos(angle), far*math.Sin(angle)
			places[at.actors[movers[0]].id] = layout.Point{X: near.x + dx, Y: near.y + dy}
			places[at.actors[movers[1]].id] = layout.Point{X: near.x - dx, Y: near.y + dy}
			scene := Of(s, places, Look{})
			p := scene.placement(1, everything)
			if noted := slices.Contains(scene.notes(), scene.language.T("diagram.unconnected", "Count", len(scene.outside))); noted != (len(scene.together) < len(scene.outside)) {
				t.Errorf("%v px at %v: the legend counts those outside: %v", far, angle, noted)
			}
			if p.box().rect == nowhere {
				continue
			}
			lines[len(p.box().title)] = true
			for i := range scene.actors {
				switch within := slices.Contains(scene.together, i); {
				case !within && scene.shapeRect(int32(i), 1).Meets(p.box().rect):
					t.Errorf("%v px at %v: %s stands in the box", far, angle, scene.actors[i].id)
				case within && p.labels[i].shown && p.box().rect.with(p.labels[i].rect) != p.box().rect:
					t.Errorf("%v px at %v: the name of %s reaches out of the box", far, angle, scene.actors[i].id)
				}
			}
		}
	}
	if lines[0] || len(lines) < 2 {
		t.Errorf("titles have these numbers of lines: %v", lines)
	}
}

// withoutTies returns the actors of the sample and a few more, none of them tied, as the default layout places them.
func withoutTies(t *testing.T, ties ...graph.Record) *Scene {
	t.Helper()
	records := ties
	for _, a := range graphtest.Sample(t).Actors {
		records = append(records, a)
	}
	for k := range 4 {
		records = append(records, who(graph.ID(fmt.Sprintf("B%02d", k)), func(a *graph.Actor) { a.Name = "Kelompok Tani Sumber Rejeki " + string(a.ID) }))
	}
	s := network.Of(graph.Collect(records...), network.Lens{})
	points, err := layout.All[0].Place(t.Context(), layout.Of(s, graph.MainDrawing, Boxes(s, Look{})))
	if err != nil {
		t.Fatal(err)
	}
	places := map[graph.ID]layout.Point{}
	for i, a := range s.Actors {
		places[a.ID] = points[i]
	}
	return Of(s, places, Look{})
}

// TestAllNamesOfThoseWithoutTiesFit when the whole map of about fifty is seen, in the smallest window and a larger one.
func TestAllNamesOfThoseWithoutTiesFit(t *testing.T) {
	few := []graph.Record{tie("T1", "A01", "A03", quality("kuat", 4)), tie("T2", "A02", "A03", quality("cukup", 3))}
	for name, scene := range map[string]*Scene{"no tie": withoutTies(t), "two ties": withoutTies(t, few...)} {
		for _, size := range [][2]float64{{800, 500}, {958, 548}, {1500, 900}} {
			zoom := scene.Fit(size[0], size[1]).Zoom
			for i, at := range scene.placement(zoom, scene.detailAt(zoom)).labels {
				if !at.shown {
					t.Errorf("%s in %v at %.2f: %s has no name", name, size, zoom, scene.actors[i].id)
				}
			}
		}
	}
}

// box returns the only box of a placement, nowhere for none.
func (p *placement) box() box {
	if len(p.boxes) == 0 {
		return box{rect: nowhere}
	}
	return p.boxes[0]
}
