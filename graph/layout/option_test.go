package layout

import (
	"context"
	"errors"
	"fmt"
	"math"
	"slices"
	"testing"

	"jejaring/graph"
	"jejaring/graph/network"
)

func runs(t *testing.T, l Layout, in Input) []Point {
	t.Helper()
	places, err := l.Run(t.Context(), settled(in))
	if err != nil {
		t.Fatalf("%s %v: %v", l.ID, in.Chosen, err)
	}
	return places
}

// Every choice of every layout places everybody somewhere, no box over another, and not as the first choice does.
func TestEveryChoiceMakesAPicture(t *testing.T) {
	w := published(t, "karate")
	boxes := labels(w.N(), 4)
	for _, l := range All {
		first := runs(t, l, Input{Network: w, Boxes: boxes, Seed: 1, Focal: 0})
		for _, o := range l.Offers() {
			for _, choice := range o.Choices[1:] {
				in := Input{Network: w, Boxes: boxes, Seed: 1, Focal: 0, Chosen: Choices{o.ID: choice}}
				if choice == "here" {
					in.Start = scatter(w.N(), 150, random(1, 0))
				}
				places := runs(t, l, in)
				if got := overlaps(places, boxes); got > 0 {
					t.Errorf("%s, %s %s: %d pairs overlap", l.ID, o.ID, choice, got)
				}
				if slices.Equal(places, first) {
					t.Errorf("%s: %s %s changes nothing", l.ID, o.ID, choice)
				}
			}
		}
	}
}

func TestOnlySomeArePlaced(t *testing.T) {
	w := published(t, "les_miserables")
	boxes := labels(w.N(), 3)
	before := place(t, stress, Input{Network: w, Boxes: boxes, Seed: 1, Focal: -1})
	for _, l := range All {
		only := make([]bool, w.N())
		for i := range only {
			only[i] = i%4 == 1
		}
		after := runs(t, l, Input{Network: w, Boxes: boxes, Start: before, Only: only, Seed: 1, Focal: -1})
		for i := range after {
			if !only[i] && after[i] != before[i] {
				t.Errorf("%s: actor %d moved, who was to stay", l.ID, i)
			}
		}
		if got := overlaps(after, boxes); got > 0 {
			t.Errorf("%s: %d pairs overlap", l.ID, got)
		}
	}
}

// A picture that is mended after a few ties came strains less than if it were left, and moves people far less than one
// that is made anew.
func TestAMendedPictureIsRecognised(t *testing.T) {
	w := published(t, "les_miserables")
	before := place(t, stress, Input{Network: w, Seed: 1, Focal: -1})
	var arcs []network.Arc
	for _, tie := range tiesOf(w) {
		arcs = append(arcs, network.Arc{From: int32(tie[0]), To: int32(tie[1]), Weight: 1})
	}
	for _, tie := range [][2]int32{{0, 70}, {1, 40}, {2, 60}, {5, 33}} {
		arcs = append(arcs, network.Arc{From: tie[0], To: tie[1], Weight: 1})
	}
	changed := network.New(w.N(), arcs, false, network.Strongest)
	terms := wholeTerms(t, changed)
	mended := runs(t, stress, Input{Network: changed, Start: before, Seed: 2, Focal: -1, Chosen: Choices{begin.ID: "here"}})
	anew := runs(t, stress, Input{Network: changed, Seed: 2, Focal: -1})
	if a, b := stressOf(before, terms), stressOf(mended, terms); b >= a {
		t.Errorf("stress %.4f, %.4f before it was mended", b, a)
	}
	moved := func(places []Point) float64 {
		sum := 0.0
		for i := range places {
			sum += places[i].distance(before[i]) / float64(len(places))
		}
		return sum
	}
	if a, b := moved(mended), moved(anew); a > b/3 {
		t.Errorf("mended, people move %.0f px; made anew, %.0f px", a, b)
	}
}

func TestGroupsAreBroughtTogether(t *testing.T) {
	w := communities(60, 150, 3)
	in := settled(Input{Network: w, Seed: 1, Focal: -1})
	apart := func(places []Point) float64 { // mean distance within sectors, of that between sectors
		var sum, count [2]float64
		for i := range places {
			for j := range i {
				k := 0
				if in.Sectors[i] != in.Sectors[j] {
					k = 1
				}
				sum[k], count[k] = sum[k]+places[i].distance(places[j]), count[k]+1
			}
		}
		return sum[0] / count[0] / (sum[1] / count[1])
	}
	steps := apart(runs(t, stress, in))
	in.Chosen = Choices{nearBy.ID: "sector"}
	if sector := apart(runs(t, stress, in)); sector > 0.9*steps {
		t.Errorf("within sectors %.2f of the distance between, %.2f by steps alone", sector, steps)
	}
}

func TestPolishNeverStrainsMore(t *testing.T) {
	w := communities(80, 200, 5)
	terms := wholeTerms(t, w)
	raw := func(places []Point) float64 { // Σ w(|p| − d)², which polish lowers
		sum := 0.0
		for _, x := range terms {
			d := float64(x.distance)
			sum += math.Pow(places[x.i].distance(places[x.j])/d-1, 2)
		}
		return sum
	}
	wish, err := wishesOf(t.Context(), w, 1, nil)
	if err != nil {
		t.Fatal(err)
	}
	places := scatter(w.N(), 1, random(7, 0))
	for sweep, before := 0, raw(places); sweep < 15; sweep++ {
		if err := polish(t.Context(), places, wish, 1); err != nil {
			t.Fatal(err)
		}
		after := raw(places)
		if after > before+1e-9 {
			t.Fatalf("sweep %d: strain %.6f after %.6f", sweep, after, before)
		}
		before = after
	}
}

// ringCrossings counts the pairs of ties that cross where actors stand in an order around a circle.
func ringCrossings(w *network.Network, order []int) int {
	places := make([]Point, len(order))
	for k, i := range order {
		sin, cos := math.Sincos(2 * math.Pi * float64(k) / float64(len(order)))
		places[i] = Point{cos, sin}
	}
	return crossings(places, w)
}

func TestSiftingCrossesLess(t *testing.T) {
	for seed := range uint64(20) {
		w := communities(24, 50, seed)
		before, after := ringCrossings(w, walk(w)), ringCrossings(w, leastCrossed(w))
		if after >= before {
			t.Errorf("seed %d: %d crossings after sifting, %d before", seed, after, before)
		}
	}
	for seed := range uint64(10) {
		w := communities(7, 10, seed)
		least := math.MaxInt
		permute([]int{0, 1, 2, 3, 4, 5, 6}, 1, func(order []int) { least = min(least, ringCrossings(w, order)) })
		if got := ringCrossings(w, leastCrossed(w)); got > least+1 {
			t.Errorf("seed %d: %d crossings, %d at best", seed, got, least)
		}
	}
}

// permute visits all orders of a list that leave its first k members.
func permute(list []int, k int, visit func([]int)) {
	if k == len(list) {
		visit(list)
		return
	}
	for i := k; i < len(list); i++ {
		list[k], list[i] = list[i], list[k]
		permute(list, k+1, visit)
		list[k], list[i] = list[i], list[k]
	}
}

// The number of crossings that a change of places makes is told right at every step of a sift.
func TestSiftingCountsRight(t *testing.T) {
	for seed := range uint64(10) {
		w := communities(12, 26, seed)
		c := &ringOrder{w: w, order: walk(w), at: make([]int, w.N())}
		for k, i := range c.order {
			c.at[i] = k
		}
		for step := range 30 {
			k := int(seed*7+uint64(step)*5) % w.N()
			i, j := c.order[k], c.order[(k+1)%w.N()]
			before := ringCrossings(w, c.order)
			now, swapped := c.between(i, j)
			c.swap(k, (k+1)%w.N())
			if got := ringCrossings(w, c.order) - before; got != swapped-now {
				t.Fatalf("seed %d, step %d: %d crossings more, told %d", seed, step, got, swapped-now)
			}
		}
	}
}

func TestQuadranglesAsCountedOneByOne(t *testing.T) {
	for seed := range uint64(8) {
		w := communities(14, 40, seed)
		ways := make([]float64, w.N())
		for i := range w.N() {
			for k, got := range quadrangles(w, i, ways) {
				j, want := int(w.Neighbours(i)[k]), 0
				for x := range w.N() {
					for y := range w.N() {
						if x != j && y != i && x != y && w.Has(i, x) && w.Has(x, y) && w.Has(y, j) {
							want++
						}
					}
				}
				if int(got) != want {
					t.Errorf("seed %d, tie %d–%d: %v quadrangles, counted %d", seed, i, j, got, want)
				}
			}
		}
	}
}

func TestTheBackboneHoldsAllTogether(t *testing.T) {
	for seed := range uint64(6) {
		w := communities(80, 600, seed)
		for _, share := range []float64{0, 0.2, 0.5} {
			b, err := backboneOf(t.Context(), w, share)
			if err != nil {
				t.Fatal(err)
			}
			if a, c := len(components(w)), len(components(b)); a != c {
				t.Errorf("seed %d, share %v: %d components of %d", seed, share, c, a)
			}
			for _, tie := range tiesOf(b) {
				if !w.Has(tie[0], tie[1]) {
					t.Errorf("seed %d: tie %v is new", seed, tie)
				}
			}
			if b.Pairs() >= w.Pairs() {
				t.Errorf("seed %d, share %v: all ties are kept", seed, share)
			}
		}
	}
	if got := agreement([]int32{1, 2, 3}, []int32{1, 9, 2, 3}); got != 1 {
		t.Errorf("two that begin alike agree by %v", got)
	}
	if got := agreement([]int32{1, 2}, []int32{3, 1}); math.Abs(got-1.0/3) > 1e-12 {
		t.Errorf("agreement %v, want 1/3", got)
	}
}

func TestRingsTiersAndTheMapMeanWhatTheySay(t *testing.T) {
	w := of(8, [2]int32{0, 1}, [2]int32{0, 2}, [2]int32{0, 3}, [2]int32{1, 4}, [2]int32{2, 5}, [2]int32{5, 6}, [2]int32{3, 7})
	out := func(p, middle Point) float64 {
		return math.Hypot((p.X-middle.X)/mapWidth, (p.Y-middle.Y)/mapHeight)
	}
	for _, l := range []Layout{rings, radial} {
		places := runs(t, l, Input{Network: w, Seed: 1, Focal: 0})
		steps := w.Distances(0)
		for i := range places {
			for j := range places {
				if steps[i] < steps[j] && out(places[i], places[0]) >= out(places[j], places[0]) {
					t.Errorf("%s: %d, %d steps away, is farther out than %d, %d steps away", l.ID, i, steps[i], j, steps[j])
				}
			}
		}
	}
	given := []int{1, 1, 4, 2, 3, 3, 3, 2}
	places := runs(t, rings, Input{Network: w, Focal: 0, Areas: make([]string, 8), Rings: given, Chosen: Choices{ringsBy.ID: "support"}})
	if !(out(places[1], places[0]) < out(places[7], places[0]) && out(places[7], places[0]) < out(places[6], places[0]) && out(places[6], places[0]) < out(places[2], places[0])) {
		t.Errorf("rings of support 1, 2, 3, 4 stand at %v %v %v %v", places[1], places[7], places[6], places[2])
	}
	tier, sector := []int{0, 8, 3, 3, 0, 8, 3, 0}, []int{0, 1, 1, 2, 2, 0, 0, 1}
	for _, choice := range columnsBy.Choices {
		places = runs(t, tiers, Input{Network: w, Focal: -1, Areas: make([]string, 8), Tiers: tier, Sectors: sector, Chosen: Choices{columnsBy.ID: choice}})
		for i := range places {
			for j := range places {
				if tier[i] > tier[j] && places[i].Y >= places[j].Y {
					t.Errorf("tiers by %s: %d of tier %d is not above %d of tier %d", choice, i, tier[i], j, tier[j])
				}
				if choice == "sector" && sector[i] < sector[j] && places[i].X >= places[j].X {
					t.Errorf("%d of sector %d is not left of %d of sector %d", i, sector[i], j, sector[j])
				}
			}
		}
	}
}

func TestGeographic(t *testing.T) {
	w := of(5, [2]int32{0, 1}, [2]int32{1, 2}, [2]int32{2, 3}, [2]int32{3, 4})
	spots := []Point{{107.6, -6.9}, {110.4, -7.0}, {112.7, -7.3}, {106.8, -6.2}, Nowhere} // Bandung, Semarang, Surabaya, Jakarta
	places := runs(t, geographic, Input{Network: w, Focal: -1, Areas: make([]string, 5), Spots: spots})
	if !(places[3].X < places[0].X && places[0].X < places[1].X && places[1].X < places[2].X) {
		t.Errorf("from west to east: %v", places)
	}
	if !(places[3].Y < places[0].Y && places[0].Y < places[2].Y) {
		t.Errorf("from north to south: %v", places)
	}
	if d := places[4].distance(places[3]); d > 500 {
		t.Errorf("who is nowhere on earth is %.0f px from the one it knows", d)
	}
	areas := []string{"RW 07", "Kota", "RW 07", "Kota", "RW 07"}
	places = runs(t, geographic, Input{Network: w, Focal: -1, Areas: areas})
	inside := max(places[0].distance(places[2]), places[2].distance(places[4]), places[0].distance(places[4]), places[1].distance(places[3]))
	if nearest := min(places[0].distance(places[1]), places[2].distance(places[3])); nearest < inside/4 {
		t.Errorf("areas run into each other: %v", places)
	}
	_, err := geographic.Place(context.Background(), Input{Network: w, Focal: -1})
	if refusal := new(graph.Refusal); !errors.As(err, &refusal) {
		t.Errorf("without areas the error is %v", err)
	}
}

// Maps of 300 actors with long and short labels have none over another, whatever way they are made for that size.
func TestThreeHundredLabelsAtRest(t *testing.T) {
	for seed := range uint64(3) {
		w := communities(300, 800, seed)
		boxes := labels(300, seed)
		for _, l := range []Layout{stress, groups, backbone, rings, tiers, circle, grid, geographic} {
			name := fmt.Sprintf("%s, seed %d", l.ID, seed)
			if got := overlaps(place(t, l, Input{Network: w, Boxes: boxes, Seed: seed, Focal: -1}), boxes); got > 0 {
				t.Errorf("%s: %d pairs overlap", name, got)
			}
		}
	}
}
