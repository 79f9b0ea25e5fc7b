package layout

import (
	"context"
	"math/rand/v2"
	"os"
	"slices"
	"testing"

	"jejaring/graph/graphtest"
	"jejaring/graph/network"
)

func TestMain(m *testing.M) {
	if handled, code := Child(os.Args, os.Stdin, os.Stdout, os.Stderr); handled {
		os.Exit(code)
	}
	os.Exit(m.Run())
}

// published returns the ties of a network of Zachary 1977 or Knuth 1993.
func published(t testing.TB, name string) *network.Network {
	t.Helper()
	for _, p := range graphtest.Networks(t) {
		if p.Name != name {
			continue
		}
		var arcs []network.Arc
		for _, e := range p.Edges {
			arcs = append(arcs, network.Arc{From: int32(e[0]), To: int32(e[1]), Weight: 1})
		}
		return network.New(p.N, arcs, false, network.Strongest)
	}
	t.Fatalf("no network %s", name)
	return nil
}

// communities returns a random network of groups of about 25 with more ties inside than between.
func communities(n, ties int, seed uint64) *network.Network {
	r := rand.New(rand.NewPCG(seed, 1))
	groups := max(1, n/25)
	var arcs []network.Arc
	for i := 1; i < n; i++ {
		if j := i - groups; j >= 0 {
			arcs = append(arcs, network.Arc{From: int32(i), To: int32(j), Weight: 1})
		} else {
			arcs = append(arcs, network.Arc{From: int32(i), To: int32(r.IntN(i)), Weight: 1})
		}
	}
	for len(arcs) < ties {
		i, j := r.IntN(n), r.IntN(n)
		if i%groups == j%groups || r.IntN(30) == 0 {
			arcs = append(arcs, network.Arc{From: int32(i), To: int32(j), Weight: 1})
		}
	}
	return network.New(n, arcs, false, network.Strongest)
}

func of(n int, pairs ...[2]int32) *network.Network {
	var arcs []network.Arc
	for _, p := range pairs {
		arcs = append(arcs, network.Arc{From: p[0], To: p[1], Weight: 1})
	}
	return network.New(n, arcs, false, network.Strongest)
}

// place lays out; areas, tiers and sectors are those of an invented community where the input has none.
func place(t testing.TB, l Layout, in Input) []Point {
	t.Helper()
	in = settled(in)
	places, err := l.Place(context.Background(), in)
	if err != nil {
		t.Fatalf("%s: %v", l.ID, err)
	}
	return places
}

func settled(in Input) Input {
	if in.Areas != nil {
		return in
	}
	for i := range in.Network.N() {
		in.Areas = append(in.Areas, []string{"RW 07", "Kota", "RW 08", ""}[i%7%4])
		in.Tiers, in.Sectors, in.Rings = append(in.Tiers, i%5), append(in.Sectors, i%3), append(in.Rings, 1+i%4)
	}
	return in
}

func wholeTerms(t testing.TB, w *network.Network) []term {
	terms, err := termsOf(context.Background(), w)
	if err != nil {
		t.Fatal(err)
	}
	return terms
}

// overlaps counts pairs of overlapping boxes by looking at all pairs.
func overlaps(places []Point, boxes []Size) int {
	count := 0
	for i := range places {
		for j := range i {
			over := overlap(places[i], boxes[i], places[j], boxes[j])
			if over.X > gap+1e-6 && over.Y > gap+1e-6 {
				count++
			}
		}
	}
	return count
}

// labels returns boxes as those of labels of different lengths.
func labels(n int, seed uint64) []Size {
	r := rand.New(rand.NewPCG(seed, 2))
	boxes := make([]Size, n)
	for i := range boxes {
		boxes[i] = Size{50 + 90*r.Float64(), 40 + 14*float64(r.IntN(2))}
	}
	return boxes
}

// The best picture is as good as was measured for stochastic gradient descent on these networks (0.068 and 0.083),
// and none that is offered is worse than neato's (0.070 and 0.087, Graphviz 2.43).
func TestStressIsAsLowAsPublished(t *testing.T) {
	for name, most := range map[string][2]float64{"karate": {0.0685, 0.0705}, "les_miserables": {0.0840, 0.0870}} {
		w := published(t, name)
		for seed := range uint64(5) {
			terms := wholeTerms(t, w)
			pictures, err := newTask(Input{Network: w, Seed: seed, Focal: -1}).calmest(context.Background(), component{w: w, terms: terms})
			if err != nil {
				t.Fatal(err)
			}
			best := 1.0
			for _, places := range pictures {
				got := stressOf(places, terms)
				best = min(best, got)
				if got > most[1] {
					t.Errorf("%s, seed %d: a picture with stress %.4f, want at most %.4f", name, seed, got, most[1])
				}
			}
			if best > most[0] {
				t.Errorf("%s, seed %d: least stress %.4f, want at most %.4f", name, seed, best, most[0])
			}
		}
	}
}

func TestPivotsAreNearlyAsGoodAsAllPairs(t *testing.T) {
	w := communities(900, 2200, 3)
	ctx := context.Background()
	sparse := wholeTerms(t, w)
	var whole []term
	for i := range w.N() {
		for j, d := range w.Distances(i)[:i] {
			whole = append(whole, term{int32(i), int32(j), float32(d), 1 / float32(d*d), 1 / float32(d*d)})
		}
	}
	var got [2]float64
	for k, terms := range [][]term{sparse, slices.Clone(whole)} {
		r := random(1, 0)
		places := scatter(w.N(), 1, r)
		if err := sgd(ctx, places, terms, 1, steps{rounds: rounds, random: r}); err != nil {
			t.Fatal(err)
		}
		got[k] = stressOf(places, whole)
	}
	if got[0] > 1.1*got[1] {
		t.Errorf("stress with pivots %.4f, with all pairs %.4f", got[0], got[1])
	}
}

func TestPinnedActorsKeepTheirPlacesExactly(t *testing.T) {
	w := published(t, "les_miserables")
	free := place(t, stress, Input{Network: w, Seed: 1, Focal: -1})
	pinned := make([]bool, w.N())
	start := make([]Point, w.N())
	for i := range start {
		if pinned[i] = i%5 == 0; pinned[i] {
			start[i] = Point{free[i].X + 1.0/3, free[i].Y - 500}
		} else {
			start[i] = Nowhere
		}
	}
	for _, l := range All {
		if l.Limit > 0 && l.Limit < w.N() {
			continue
		}
		in := Input{Network: w, Start: start, Pinned: pinned, Seed: 2, Focal: -1}
		places := place(t, l, in)
		for i := range places {
			if pinned[i] && places[i] != start[i] {
				t.Errorf("%s: pinned actor %d moved from %v to %v", l.ID, i, start[i], places[i])
			}
		}
	}
}

func TestPinsHardlyRaiseTheStress(t *testing.T) {
	w := published(t, "les_miserables")
	terms := wholeTerms(t, w)
	in := newTask(Input{Network: w, Seed: 4, Focal: -1})
	pictures, err := in.calmest(context.Background(), component{w: w, terms: terms})
	if err != nil {
		t.Fatal(err)
	}
	free := pictures[0]
	pins := Input{Network: w, Seed: 9, Focal: -1, Start: make([]Point, w.N()), Pinned: make([]bool, w.N())}
	for i := range pins.Start {
		pins.Start[i], pins.Pinned[i] = free[i].times(150), i%3 == 0
	}
	task := newTask(pins)
	places, err := task.shapePinned(context.Background(), task.parts[0], w, terms, 0)
	if err != nil {
		t.Fatal(err)
	}
	if a, b := stressOf(free, terms), stressOf(places, terms); b > 1.06*a {
		t.Errorf("stress %.4f with a third pinned, %.4f free", b, a)
	}
}

func TestSameSeedSamePlaces(t *testing.T) {
	w := published(t, "karate")
	for _, l := range All {
		a := place(t, l, Input{Network: w, Seed: 7, Focal: -1})
		b := place(t, l, Input{Network: w, Seed: 7, Focal: -1})
		if !slices.Equal(a, b) {
			t.Errorf("%s: two pictures from one seed", l.ID)
		}
	}
	if slices.Equal(place(t, stress, Input{Network: w, Seed: 7, Focal: -1}), place(t, stress, Input{Network: w, Seed: 8, Focal: -1})) {
		t.Error("stress: one picture from two seeds")
	}
}

func TestNewActorsDoNotShuffleTheOthers(t *testing.T) {
	w := published(t, "les_miserables")
	boxes := labels(w.N(), 1)
	before := place(t, stress, Input{Network: w, Boxes: boxes, Seed: 1, Focal: -1})
	const valjean = 10
	for name, newcomers := range map[string][]int{"one": {3}, "the hub": {valjean}, "several": {0, 1, 2, 20, 40, 76}} {
		start := slices.Clone(before)
		for _, i := range newcomers {
			start[i] = Nowhere
		}
		after := place(t, stress, Input{Network: w, Boxes: boxes, Start: start, Seed: 2, Focal: -1})
		for i := range after {
			if !slices.Contains(newcomers, i) && after[i] != before[i] {
				t.Errorf("%s: actor %d moved by %.0f px", name, i, after[i].distance(before[i]))
			}
		}
		if got := overlaps(after, boxes); got > 0 {
			t.Errorf("%s: %d pairs overlap", name, got)
		}
		for _, i := range newcomers {
			sum := 0.0
			for _, j := range w.Neighbours(i) {
				sum += after[i].distance(after[j])
			}
			if mean := sum / float64(w.Degree(i)); mean > 420 {
				t.Errorf("%s: actor %d is %.0f px from those it knows", name, i, mean)
			}
		}
	}
}

func TestNewComponentsComeBesideTheOthersOutside(t *testing.T) {
	small := of(9, [2]int32{0, 1}, [2]int32{1, 2}, [2]int32{2, 3}, [2]int32{3, 0}, [2]int32{2, 4}, [2]int32{5, 6})
	before := place(t, stress, Input{Network: small, Seed: 1, Focal: -1})
	start := slices.Clone(before)
	for _, i := range []int{5, 6, 8} {
		start[i] = Nowhere
	}
	after := place(t, stress, Input{Network: small, Start: start, Seed: 1, Focal: -1})
	for _, i := range []int{0, 1, 2, 3, 4, 7} {
		if after[i] != before[i] {
			t.Errorf("actor %d moved", i)
		}
	}
	checkFrame(t, "join", Input{Network: small, Boxes: newTask(Input{Network: small}).Boxes}, after)
}

func TestNoTwoBoxesOverlap(t *testing.T) {
	for _, l := range All {
		for name, w := range map[string]*network.Network{
			"karate": published(t, "karate"), "les miserables": published(t, "les_miserables"),
			"300/800": communities(300, 800, 1), "isolates": of(40), "star": star(60),
		} {
			if l.Limit > 0 && (w.N() > l.Limit || (w.N() == 300 && l.Limit < 1000)) {
				continue // those that could place 300 take seconds, and longer than their patience on a busy computer
			}
			boxes := labels(w.N(), 5)
			places := place(t, l, Input{Network: w, Boxes: boxes, Seed: 3, Focal: -1})
			if got := overlaps(places, boxes); got > 0 {
				t.Errorf("%s of %s: %d pairs overlap", l.ID, name, got)
			}
		}
	}
}

func star(n int) *network.Network {
	var pairs [][2]int32
	for i := 1; i < n; i++ {
		pairs = append(pairs, [2]int32{0, int32(i)})
	}
	return of(n, pairs...)
}

// disjoint is a network of several components of sizes 12, 4, 2, 1, 1, 1.
func disjoint() *network.Network {
	var pairs [][2]int32
	for i := range int32(12) {
		pairs = append(pairs, [2]int32{i, (i + 1) % 12}, [2]int32{i, (i + 5) % 12})
	}
	pairs = append(pairs, [2]int32{12, 13}, [2]int32{13, 14}, [2]int32{13, 15}, [2]int32{16, 17})
	return of(21, pairs...)
}

func TestOutsideIsAllButTheMainNetwork(t *testing.T) {
	for _, c := range []struct {
		w    *network.Network
		want []int
	}{
		{of(0), nil},
		{of(1), nil},
		{of(3), nil},
		{of(3, [2]int32{0, 1}), []int{2}},
		{of(4, [2]int32{0, 1}, [2]int32{2, 3}), []int{2, 3}},
		{of(5, [2]int32{0, 1}, [2]int32{2, 3}, [2]int32{3, 4}), []int{0, 1}},
	} {
		if got := Outside(c.w); !slices.Equal(got, c.want) {
			t.Errorf("outside %v: %v, want %v", c.w.Adj, got, c.want)
		}
	}
}

func TestTiesHaveRoomForLabelsAndThePictureIsWide(t *testing.T) {
	for _, name := range []string{"karate", "les_miserables"} {
		w := published(t, name)
		places := place(t, stress, Input{Network: w, Seed: 1, Focal: -1})
		if mean := meanTie(places, w); mean < 120 || mean > 240 {
			t.Errorf("%s: ties are %.0f px long on average", name, mean)
		}
		in := newTask(Input{Network: w, Focal: -1})
		r := around(places, in.Boxes, in.parts[0])
		if ratio := r.width() / r.height(); ratio < 1.2 || ratio > 2.4 {
			t.Errorf("%s: the picture is %.2f times as wide as high", name, ratio)
		}
	}
}

func TestLevelsFollowTheFlow(t *testing.T) {
	w := of(5, [2]int32{0, 1}, [2]int32{1, 2}, [2]int32{2, 3}, [2]int32{3, 4})
	flow := network.New(5, []network.Arc{{From: 4, To: 3}, {From: 3, To: 2}, {From: 2, To: 3}, {From: 2, To: 1}, {From: 1, To: 0}}, true, network.Sum)
	places := place(t, dot, Input{Network: w, Flow: flow, Focal: -1})
	if !(places[4].Y < places[3].Y && places[2].Y < places[1].Y && places[1].Y < places[0].Y) {
		t.Errorf("not from above to below: %v", places)
	}
}

func TestProgressGrowsToTheEnd(t *testing.T) {
	last := 0.0
	in := Input{Network: disjoint(), Focal: -1, Progress: func(share float64) {
		if share < last || share > 1 {
			t.Errorf("progress %v after %v", share, last)
		}
		last = share
	}}
	place(t, stress, in)
	if last != 1 {
		t.Errorf("progress ends at %v", last)
	}
}
