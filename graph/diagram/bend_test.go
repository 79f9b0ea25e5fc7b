package diagram

import (
	"fmt"
	"image/color"
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"jejaring/graph"
	"jejaring/graph/graphtest"
	"jejaring/graph/layout"
	"jejaring/graph/network"
)

// tiePen keeps the points of the lines that are drawn for each pair.
type tiePen struct {
	pair  string
	drawn map[string][][2]float64
}

func (p *tiePen) Begin(id, _ string) {
	p.pair = ""
	if len(id) > 5 && id[:5] == "ties-" {
		p.pair = id
	}
}
func (p *tiePen) End()                                                { p.pair = "" }
func (p *tiePen) Polygon([]float64, color.RGBA)                       {}
func (p *tiePen) Circle(float64, float64, float64, color.RGBA)        {}
func (p *tiePen) Ring(float64, float64, float64, float64, color.RGBA) {}
func (p *tiePen) Text(_, _, _ float64, _ int, _ string, _ color.RGBA) {}

// Polyline keeps a point at least every half px.
func (p *tiePen) Polyline(xy []float64, _ float64, _ []float64, _ color.RGBA) {
	if p.pair == "" {
		return
	}
	for k := 0; k+3 < len(xy); k += 2 {
		n := math.Ceil(2*math.Hypot(xy[k+2]-xy[k], xy[k+3]-xy[k+1])) + 1
		for t := range int(n) + 1 {
			share := float64(t) / n
			p.drawn[p.pair] = append(p.drawn[p.pair], [2]float64{xy[k] + (xy[k+2]-xy[k])*share, xy[k+1] + (xy[k+3]-xy[k+1])*share})
		}
	}
}

// laidOut is the network as it is laid out when it is opened.
func laidOut(t testing.TB, s *network.Snapshot) *Scene {
	t.Helper()
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

func village(n, m int) *network.Snapshot {
	c := graphtest.Community{N: n}
	for _, a := range graphtest.Village(n, m) {
		c.Pairs = append(c.Pairs, graphtest.Pair{From: int(a.From), To: int(a.To), Strength: int(a.Weight)})
	}
	return c.Snapshot()
}

// TestNoTieRunsThroughTheShapeOfAThirdParty, and no name over another, in networks as they are
// laid out when opened: drawn lines are sampled, and where one meets a shape a search through all curves with two bends that
// leave the straight way by less than a third finds none that is clear.
func TestNoTieRunsThroughTheShapeOfAThirdParty(t *testing.T) {
	scenes := map[string]*Scene{"sample": laidOut(t, graphtest.Sample(t))}
	for _, size := range [][2]int{{300, 400}, {300, 800}} {
		t.Logf("village %v is its own seed", size)
		scenes[fmt.Sprint(size)] = laidOut(t, village(size[0], size[1]))
	}
	for _, n := range graphtest.Networks(t) {
		scenes[n.Name] = laidOut(t, n.Snapshot())
	}
	for name, s := range scenes {
		pen := &tiePen{drawn: map[string][][2]float64{}}
		s.drawMap(pen, Camera{X: -1e5, Y: -1e5, Zoom: 1}, Rect{-1e5, -1e5, 1e5, 1e5}, everything)
		met, bent := 0, 0
		for k := range s.pairs {
			p := &s.pairs[k]
			if s.bendOf(int32(k)) != (bend{}) {
				bent++
			}
			points := pen.drawn[fmt.Sprintf("ties-%d", k+1)]
			if len(points) == 0 {
				t.Fatalf("%s: pair %d is not drawn", name, k)
			}
			if s.meets(p, points, 0) {
				met++
				if h, ok := s.route(p); ok {
					t.Errorf("%s: the tie of %s and %s runs through a shape, and there is a way by %v", name, s.actors[p.i].id, s.actors[p.j].id, h)
				}
			}
		}
		labels := s.placement(1, everything).labels
		for i := range labels {
			for j := range i {
				if labels[i].shown && labels[j].shown && labels[i].rect.Meets(labels[j].rect) {
					t.Errorf("%s: the names of %s and %s overlap", name, s.actors[i].id, s.actors[j].id)
				}
			}
		}
		t.Logf("%s: %d pairs, %d bent, %d run through a shape", name, len(s.pairs), bent, met)
		if met*50 > len(s.pairs) {
			t.Errorf("%s: %d of %d run through a shape", name, met, len(s.pairs))
		}
	}
}

// meets tells whether one of the points is nearer than so much to the shape of somebody else than the pair.
func (s *Scene) meets(p *pair, points [][2]float64, near float64) bool {
	around := nowhere
	for _, at := range points {
		around = around.with(Rect{at[0], at[1], at[0], at[1]})
	}
	for i := range s.actors {
		a := &s.actors[i]
		if int32(i) == p.i || int32(i) == p.j || !around.grown(a.outer()+near).Meets(Rect{a.x, a.y, a.x, a.y}) {
			continue
		}
		for _, at := range points {
			if math.Hypot(at[0]-a.x, at[1]-a.y) < a.outer()+near {
				return true
			}
		}
	}
	return false
}

// route looks through the curves of a pair in steps of 4 px for one that keeps 3 px from all shapes.
func (s *Scene) route(p *pair) (bend, bool) {
	a, b := &s.actors[p.i], &s.actors[p.j]
	long := math.Hypot(b.x-a.x, b.y-a.y)
	most := 4 * long / 9 // of both middle points at once it is a third of the length aside
	for h0 := -most; h0 <= most; h0 += 4 {
		for h1 := -most; h1 <= most; h1 += 4 {
			if s.clears(p, long, bend{h0, h1}) {
				return bend{h0, h1}, true
			}
		}
	}
	return bend{}, false
}

func (s *Scene) clears(p *pair, long float64, h bend) bool {
	a, b := &s.actors[p.i], &s.actors[p.j]
	for n := range 100 { // from the middle to both ends
		t := 0.5 + float64(n/2+1)*float64(n%2*2-1)/101
		aside := 3*(1-t)*(1-t)*t*h[0] + 3*(1-t)*t*t*h[1]
		x, y := a.x+(b.x-a.x)*t-(b.y-a.y)/long*aside, a.y+(b.y-a.y)*t+(b.x-a.x)/long*aside
		if math.Hypot(x-a.x, y-a.y) > a.outer() && math.Hypot(x-b.x, y-b.y) > b.outer() && s.meets(p, [][2]float64{{x, y}}, 3) {
			return false
		}
	}
	return true
}

// TestABendClearsEveryShapeAndIsSmall tries random shapes around one line: where the straight one is clear it stays
// straight, a bent one is clear of all shapes, and the mirror image is bent the other way.
func TestABendClearsEveryShapeAndIsSmall(t *testing.T) {
	for seed := uint64(1); seed <= 400; seed++ {
		random := rand.New(rand.NewPCG(seed, 5))
		shapes := []disc{{0, 0, 10}, {200 + 300*random.Float64(), 0, 14}}
		for range 1 + random.IntN(6) {
			d := disc{random.Float64() * 500, random.Float64()*160 - 80, 4 + 16*random.Float64()}
			if math.Hypot(d.x, d.y) > d.r+14 && math.Hypot(d.x-shapes[1].x, d.y) > d.r+18 {
				shapes = append(shapes, d)
			}
		}
		bent := newBender(shapes).bend(strand{0, 1, 1}, int(seed))
		near := math.Inf(1) // of the straight line and of the bent one to the shapes
		clear := math.Inf(1)
		long := shapes[1].x
		for n := range 2001 {
			x := 10 + (long-24)*float64(n)/2000
			u := x / long
			y := 3*(1-u)*(1-u)*u*bent[0] + 3*(1-u)*u*u*bent[1]
			for _, d := range shapes[2:] {
				near = min(near, math.Hypot(x-d.x, d.y)-d.r)
				clear = min(clear, math.Hypot(x-d.x, y-d.y)-d.r)
			}
			if math.Abs(y) > long/3 {
				t.Fatalf("seed %d: %v leaves the way by %.0f of %.0f px", seed, bent, y, long)
			}
		}
		switch {
		case near > 3 && bent != bend{}:
			t.Errorf("seed %d: bent by %v with %.1f px of room", seed, bent, near)
		case bent == bend{} && near < 0 && len(shapes) == 3:
			t.Errorf("seed %d: no way round a single shape %v of %v", seed, shapes[2], shapes[1])
		case bent != bend{} && clear < 1.5:
			t.Errorf("seed %d: %v comes as near as %.1f px", seed, bent, clear)
		}
		mirrored := slices.Clone(shapes)
		for k := range mirrored {
			mirrored[k].y = -mirrored[k].y
		}
		back := newBender(mirrored).bend(strand{0, 1, 1}, int(seed)+1)
		if math.Abs(back[0]+bent[0]) > 1e-6 || math.Abs(back[1]+bent[1]) > 1e-6 {
			t.Errorf("seed %d: %v and in the mirror %v", seed, bent, back)
		}
	}
}

// TestASmallMoveBendsLittleMore holds what is seen while something is moved px by px: no bend changes much at a step, but
// where a line begins or ceases to be in the way, or the way round the other side has become shorter.
func TestASmallMoveBendsLittleMore(t *testing.T) {
	flips := 0
	for n := range 2 {
		var before bend
		for y := -40.0; y <= 40; y += 0.5 {
			now := newBender([]disc{{0, 0, 10}, {300, 0, 10}, {140, y, 15}}).bend(strand{0, 1, 1}, n)
			if before != (bend{}) && now != (bend{}) {
				if before[0]*now[0] < 0 {
					flips++
				} else if math.Abs(before[0]-now[0]) > 4 {
					t.Errorf("at %g: %v after %v", y, now, before)
				}
			}
			before = now
		}
		if before != (bend{}) {
			t.Errorf("still bent by %v", before)
		}
	}
	if flips != 2 {
		t.Errorf("the side changes %d times in two passages", flips)
	}
}

// behind is three parties in a row, of which the outer two have a tie of a quality.
func behind(quality string) *Scene {
	s := network.Of(graph.Collect(who("A", nil), who("B", nil), who("C", nil),
		tie("T1", "A", "C", func(t *graph.Tie) { t.Quality, t.Direction, t.Type, t.Level = quality, "both", graph.Partnership, 3 }),
		tie("T2", "A", "B", func(t *graph.Tie) {}),
	), network.Lens{})
	return Of(s, map[graph.ID]layout.Point{"A": {X: 0}, "B": {X: 150, Y: 4}, "C": {X: 300}}, Look{})
}

// TestWhatStandsOnABentTieStandsOnItsCurve: the pointer finds it there and not in the middle of the straight way, its
// badge lies on it, and its heads and its last points touch its own shapes.
func TestWhatStandsOnABentTieStandsOnItsCurve(t *testing.T) {
	for _, quality := range []string{"kuat", "renggang", "tegang", "putus"} {
		s := behind(quality)
		k := s.pairIndex([2]graph.ID{"A", "C"})
		b := s.bendOf(k)
		if b == (bend{}) {
			t.Fatal("the tie is straight")
		}
		side, top := b.height(0.5), s.actors[1]
		if pair, ok := s.TieAt(150, side, 1); !ok || pair != [2]graph.ID{"A", "C"} {
			t.Errorf("%s: at the top of the curve is %v", quality, pair)
		}
		if pair, ok := s.TieAt(220, top.y, 1); ok {
			t.Errorf("%s: on the straight way is %v", quality, pair)
		}
		pen := &tiePen{drawn: map[string][][2]float64{}}
		s.drawMap(pen, Camera{X: -1e5, Y: -1e5, Zoom: 1}, Rect{-1e5, -1e5, 1e5, 1e5}, everything)
		points := pen.drawn[fmt.Sprintf("ties-%d", k+1)]
		if s.meets(&s.pairs[k], points, 2) {
			t.Errorf("%s: it runs through a shape", quality)
		}
		for _, end := range []graph.ID{"A", "C"} {
			a, nearest := &s.actors[s.find(end)], math.Inf(1)
			for _, p := range points {
				nearest = min(nearest, a.distance(p[0]-a.x, p[1]-a.y))
			}
			if nearest < 0 || nearest > 2 {
				t.Errorf("%s: it ends %.1f px before %s", quality, nearest, end)
			}
		}
		if p := s.placement(1, everything); len(p.badges) != 1 {
			t.Errorf("%s: %d badges", quality, len(p.badges))
		} else if off, _ := s.way(nil, k, 1).nearest(p.badges[0].x, p.badges[0].y); off > 0.01 {
			t.Errorf("%s: the badge is %.1f px off the curve", quality, off)
		}
	}
}

// TestATieIsBentAnewWhileAHandMovesItsParty: where nobody is in its way any more it becomes straight.
func TestATieIsBentAnewWhileAHandMovesItsParty(t *testing.T) {
	s := behind("kuat")
	k := s.pairIndex([2]graph.ID{"A", "C"})
	away := s.Moved(map[graph.ID]layout.Point{"C": {X: 150, Y: 300}})
	if s.bendOf(k) == (bend{}) || away.bendOf(k) != (bend{}) {
		t.Errorf("bent by %v, and when moved away by %v", s.bendOf(k), away.bendOf(k))
	}
	back := away.Moved(map[graph.ID]layout.Point{"C": {X: 300}})
	if back.bendOf(k) != s.bendOf(k) {
		t.Errorf("bent by %v, and when moved back by %v", s.bendOf(k), back.bendOf(k))
	}
}

// BenchmarkBend bends the lines of the networks for which drawing is timed, and of one as it is laid out.
func BenchmarkBend(b *testing.B) {
	s := laidOut(b, village(300, 800))
	b.Run("300-800", func(b *testing.B) {
		pictures(b, func() { s.bendsAnew() })
	})
	sample := laidOut(b, graphtest.Sample(b))
	b.Run("sample", func(b *testing.B) {
		pictures(b, func() { sample.bendsAnew() })
	})
}
