package layout

import (
	"context"
	"testing"

	gonumgraph "gonum.org/v1/gonum/graph"
	gonum "gonum.org/v1/gonum/graph/layout"
	"gonum.org/v1/gonum/graph/simple"

	"jejaring/graph/network"
)

// Each benchmark places 300 actors with 800 ties and reports the stress beside the time, so that the layouts can be
// compared in one run: go test -bench . ./graph/layout

func benchmark(b *testing.B, l Layout) {
	w := communities(300, 800, 1)
	terms := wholeTerms(b, w)
	var places []Point
	for b.Loop() {
		var err error
		if places, err = l.Place(context.Background(), Input{Network: w, Seed: 1, Focal: -1}); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(stressOf(places, terms), "stress")
	b.ReportMetric(float64(crossings(places, w)), "crossings")
}

func BenchmarkStress(b *testing.B) { benchmark(b, stress) }
func BenchmarkNeato(b *testing.B)  { benchmark(b, neato) }
func BenchmarkSfdp(b *testing.B)   { benchmark(b, sfdp) }

// BenchmarkDescent is the stress layout without forces, labels and the rest.
func BenchmarkDescent(b *testing.B) {
	w := communities(300, 800, 1)
	benchmarkRaw(b, w, func() []Point {
		pictures, err := newTask(Input{Network: w, Seed: 1, Focal: -1}).calmest(context.Background(), component{w: w, terms: wholeTerms(b, w)})
		if err != nil {
			b.Fatal(err)
		}
		return pictures[0]
	})
}

// BenchmarkGonum is gonum's layout of distances (isomap), and its force layout as its documentation calls it.
func BenchmarkGonum(b *testing.B) {
	w := communities(300, 800, 1)
	g := simple.NewUndirectedGraph()
	for _, tie := range tiesOf(w) {
		g.SetEdge(g.NewEdge(simple.Node(tie[0]), simple.Node(tie[1])))
	}
	type update = func(gonumgraph.Graph, gonum.LayoutR2) bool
	for name, start := range map[string]func() update{
		"Isomap": func() update { return gonum.IsomapR2{}.Update },
		"Eades":  func() update { return (&gonum.EadesR2{Repulsion: 1, Rate: 0.05, Updates: 30, Theta: 0.2}).Update },
	} {
		b.Run(name, func(b *testing.B) {
			benchmarkRaw(b, w, func() []Point {
				o := gonum.NewOptimizerR2(g, start())
				for o.Update() {
				}
				places := make([]Point, w.N())
				for i := range places {
					at := o.Coord2(int64(i))
					places[i] = Point{at.X, at.Y}
				}
				return places
			})
		})
	}
}

func benchmarkRaw(b *testing.B, w *network.Network, place func() []Point) {
	var places []Point
	for b.Loop() {
		places = place()
	}
	b.ReportMetric(stressOf(places, wholeTerms(b, w)), "stress")
	b.ReportMetric(float64(crossings(places, w)), "crossings")
}
