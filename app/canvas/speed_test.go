package canvas

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"jejaring/graph"
	"jejaring/graph/document"
	"jejaring/graph/graphtest"
	"jejaring/graph/locale"
)

const benchWidth, benchHeight = 1200, 700

// calmStage shows a map of crowd that is at rest, with its sharp picture.
func calmStage(b *testing.B, actors, ties int) *stage {
	g := newStage(b, recordsOf(actors, ties)...)
	g.window.Resize(fyne.NewSize(benchWidth, benchHeight))
	g.c.pan(1, 0)
	g.sharp()
	return g
}

// picture draws what the screen shows now.
func (g *stage) picture() { g.c.painter.picture(g.c, benchWidth, benchHeight) }

// sharp waits until the picture is sharp.
func (g *stage) sharp() {
	g.wait("the sharp picture", func() bool {
		g.picture()
		return g.c.painter.light || g.c.painter.done.holds(g.c.painter.viewOf(g.c, benchWidth, benchHeight))
	})
}

// BenchmarkSharp zooms a map at rest and tells the processor time until it is sharp again, without the rest itself
// (restTime), during which nothing is drawn. Run it as
//
//	go test -run '^$' -bench Sharp -benchtime 10x ./app/canvas
func BenchmarkSharp(b *testing.B) {
	for _, size := range []struct{ actors, ties int }{{5000, 20000}, {20000, 80000}, {100000, 400000}} {
		b.Run(fmt.Sprintf("%d-%d", size.actors, size.ties), func(b *testing.B) {
			g, step := calmStage(b, size.actors, size.ties), 0
			b.ReportMetric(milliseconds(perPicture(b.Loop, func() {
				step++
				g.c.zoomAt([]float64{1.25, 0.8}[step%2], fyne.NewPos(benchWidth/2, benchHeight/2))
				g.sharp()
			})), "cpu-ms")
			b.ReportMetric(0, "ns/op")
		})
	}
}

// BenchmarkHover moves the pointer to one place of a map at rest after another, half of them over an actor, and tells the
// processor time of finding what is there and of drawing what is then over the map; and that of preparing the finding, once,
// which for a large map is done where its sharp picture is drawn. Run it as
//
//	go test -run '^$' -bench Hover ./app/canvas
func BenchmarkHover(b *testing.B) {
	for _, size := range []struct{ actors, ties int }{{5000, 20000}, {100000, 400000}} {
		b.Run(fmt.Sprintf("%d-%d", size.actors, size.ties), func(b *testing.B) {
			g, random := calmStage(b, size.actors, size.ties), rand.New(rand.NewPCG(1, 1))
			actors := g.s.Snapshot().Actors
			move := func() {
				at := fyne.NewPos(random.Float32()*benchWidth, random.Float32()*benchHeight)
				if random.IntN(2) == 0 {
					at = g.at(actors[random.IntN(len(actors))].ID)
				}
				e := &desktop.MouseEvent{}
				e.Position, e.AbsolutePosition = at, at
				g.c.MouseMoved(e)
			}
			prepare := perPicture(counted(1), g.c.base.Prepare)
			find := perPicture(counted(2000), move)
			draw := perPicture(b.Loop, func() { move(); g.picture() })
			b.ReportMetric(milliseconds(prepare), "prepare-cpu-ms")
			b.ReportMetric(milliseconds(find), "find-cpu-ms")
			b.ReportMetric(milliseconds(draw-find), "draw-cpu-ms")
			b.ReportMetric(0, "ns/op")
		})
	}
}

// BenchmarkEdit renames an actor of a document on the disk until the map with the new name is painted, and tells the median
// on the clock and of the processor. Run it as
//
//	go test -run '^$' -bench Edit -benchtime 100x ./app/canvas
func BenchmarkEdit(b *testing.B) {
	for _, size := range []struct{ actors, ties int }{{300, 1000}, {5000, 20000}, {100000, 400000}} {
		b.Run(fmt.Sprintf("%d-%d", size.actors, size.ties), func(b *testing.B) {
			d, err := document.Open(fileOf(b, size.actors, size.ties), document.Options{})
			if err != nil {
				b.Fatal(err)
			}
			g := bareStage(b).show(d)
			g.window.Resize(fyne.NewSize(benchWidth, benchHeight))
			g.sharp()
			var clock, cpu []time.Duration
			for b.Loop() {
				began, used := time.Now(), graphtest.CPU()
				g.rename(len(clock))
				g.picture()
				clock, cpu = append(clock, time.Since(began)), append(cpu, graphtest.CPU()-used)
			}
			b.ReportMetric(milliseconds(median(clock)), "median-ms")
			b.ReportMetric(milliseconds(median(cpu)), "cpu-ms")
			b.ReportMetric(0, "ns/op")
		})
	}
}

// rename gives the actor in the middle of the list a new name.
func (g *stage) rename(step int) {
	actors := g.s.Snapshot().Actors
	a := actors[len(actors)/2]
	a.Name = fmt.Sprintf("Pihak %s (%d)", a.ID, step)
	if err := g.s.Document().Edit(locale.M("test"), func(tx *document.Tx) error { tx.Put(graph.Record(a)); return nil }); err != nil {
		g.t.Fatal(err)
	}
	g.turn()
}

func median(of []time.Duration) time.Duration {
	slices.Sort(of)
	return of[len(of)/2]
}
