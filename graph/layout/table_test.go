package layout

import (
	"math"
	"slices"
	"testing"
)

// checkTable tests that the boxes of the actors do not overlap, fill a good part of their rectangle and stand in at
// least three rows and columns, wider than high.
func checkTable(t *testing.T, name string, places []Point, boxes []Size, actors []int) {
	t.Helper()
	var at []Point
	var of []Size
	tops := map[float64]bool{}
	covered := 0.0
	for _, i := range actors {
		at, of = append(at, places[i]), append(of, boxes[i])
		tops[math.Round(places[i].Y-boxes[i].Height/2)] = true
		covered += boxes[i].Width * boxes[i].Height
	}
	r := around(places, boxes, actors)
	ratio := r.width() / r.height()
	if overlaps(at, of) > 0 || ratio < 1 || ratio > 6 || len(tops) < 3 || covered < 0.33*r.width()*r.height() {
		t.Errorf("%s: %d overlaps, %.2f times as wide as high, %d rows, %.0f%% covered",
			name, overlaps(at, of), ratio, len(tops), 100*covered/(r.width()*r.height()))
	}
}

func upTo(n int) []int {
	list := make([]int, n)
	for i := range list {
		list[i] = i
	}
	return list
}

func TestActorsWithoutTiesStandInATable(t *testing.T) {
	const n, focal = 46, 20
	boxes := labels(n, 4)
	for _, l := range []Layout{stress, groups} {
		in := Input{Network: of(n), Boxes: boxes, Seed: 1, Focal: focal}
		places := place(t, l, in)
		checkTable(t, l.ID, places, boxes, upTo(n))
		r := around(places, boxes, upTo(n))
		if ratio := r.width() / r.height(); ratio < 1.3 || ratio > 2.3 {
			t.Errorf("%s: %.2f times as wide as high", l.ID, ratio)
		}
		for i, p := range places {
			if i != focal && p.Y < places[focal].Y-20 || p.X < r.Min.X {
				t.Errorf("%s: %d stands before the focal actor", l.ID, i)
			}
		}
	}
}

func TestActorsWithoutTiesJoinAsATable(t *testing.T) {
	const n = 46
	boxes := labels(n, 4)
	for _, standing := range [][]int{{0}, {45}, {0, 3}, {0, 1, 2, 3, 4, 5}} {
		for _, pinned := range []bool{false, true} {
			in := Input{Network: of(n), Boxes: boxes, Seed: 1, Focal: standing[0], Start: make([]Point, n), Pinned: make([]bool, n)}
			for i := range in.Start {
				in.Start[i] = Nowhere
			}
			for k, i := range standing {
				in.Start[i], in.Pinned[i] = Point{float64(300 + 150*k), 40}, pinned
			}
			places := place(t, stress, in)
			for _, i := range standing {
				if places[i] != in.Start[i] {
					t.Errorf("%v: %d moved to %v", standing, i, places[i])
				}
			}
			checkTable(t, "join", places, boxes, slices.DeleteFunc(upTo(n), func(i int) bool { return slices.Contains(standing, i) }))
			if overlaps(places, boxes) > 0 {
				t.Errorf("%v: some overlap", standing)
			}
		}
	}
}

// TestManyBesideFewTies: the table of many without ties is a block also where it is most of the picture.
func TestManyBesideFewTies(t *testing.T) {
	const n = 46
	boxes := labels(n, 4)
	for _, w := range [][][2]int32{{{0, 1}}, {{0, 1}, {1, 2}, {4, 5}}} {
		fresh := Input{Network: of(n, w...), Boxes: boxes, Seed: 1, Focal: 0}
		places := place(t, stress, fresh)
		alone := slices.DeleteFunc(upTo(n), func(i int) bool { return fresh.Network.Degree(i) > 0 })
		checkTable(t, "fresh", places, boxes, alone)
		checkFrame(t, "fresh", fresh, places)
		r := around(places, boxes, upTo(n))
		if ratio := r.width() / r.height(); ratio < 1 || ratio > 3.5 {
			t.Errorf("the picture is %.2f times as wide as high", ratio)
		}
		for i := range places {
			if i > 2 {
				places[i] = Nowhere
			}
		}
		joined := fresh
		joined.Start = places
		places = place(t, stress, joined)
		checkTable(t, "join", places, boxes, alone)
		checkFrame(t, "join", fresh, places)
	}
}
