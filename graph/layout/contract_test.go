package layout

import (
	"context"
	"errors"
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"testing"
	"unicode/utf8"

	"jejaring/graph"
	"jejaring/graph/graphtest"
	"jejaring/graph/network"
)

// The contract that every layout keeps.
func TestAll(t *testing.T) {
	networks := map[string]*network.Network{
		"empty": of(0), "one": of(1), "two": of(2), "pair": of(2, [2]int32{0, 1}), "isolates": of(7),
		"disconnected": disjoint(), "directed": network.New(3, []network.Arc{{From: 2, To: 0}, {From: 0, To: 1}}, true, network.Sum),
	}
	for _, l := range All {
		for name, w := range networks {
			places := place(t, l, Input{Network: w, Seed: 1, Focal: -1})
			if len(places) != w.N() {
				t.Fatalf("%s of %s: %d places for %d actors", l.ID, name, len(places), w.N())
			}
			for i, p := range places {
				if !p.IsPlaced() || math.IsInf(p.X, 0) || math.IsInf(p.Y, 0) {
					t.Errorf("%s of %s: actor %d at %v", l.ID, name, i, p)
				}
				for j := range i {
					if places[j].distance(p) < 10 {
						t.Errorf("%s of %s: actors %d and %d in one place", l.ID, name, i, j)
					}
				}
			}
			if !l.Joined {
				checkFrame(t, l.ID+" of "+name, Input{Network: w, Boxes: newTask(Input{Network: w}).Boxes}, places)
			}
		}
		cancelled, cancel := context.WithCancel(context.Background())
		cancel()
		if _, err := l.Place(cancelled, settled(Input{Network: published(t, "karate"), Focal: -1})); !errors.Is(err, context.Canceled) {
			t.Errorf("%s: cancelled, but error is %v", l.ID, err)
		}
		if l.Limit > 0 {
			_, err := l.Place(context.Background(), Input{Network: of(l.Limit + 1), Focal: -1})
			if refusal := new(graph.Refusal); !errors.As(err, &refusal) {
				t.Errorf("%s: above its limit the error is %v", l.ID, err)
			}
		}
		if found, ok := ByID(l.ID); !ok || found.ID != l.ID {
			t.Errorf("%s is not found by its ID", l.ID)
		}
	}
}

func TestRandomNetworks(t *testing.T) {
	seed := rand.Uint64()
	t.Logf("seed %d", seed)
	r := rand.New(rand.NewPCG(seed, 0))
	for k := range 60 {
		n := 1 + r.IntN(50)
		var arcs []network.Arc
		for range r.IntN(2 * n) {
			arcs = append(arcs, network.Arc{From: int32(r.IntN(n)), To: int32(r.IntN(n)), Weight: 1})
		}
		w := network.New(n, arcs, r.IntN(2) == 0, network.Strongest)
		boxes := labels(n, uint64(k))
		for _, l := range []Layout{stress, groups, backbone, rings, radial, tiers, circle, grid, geographic} {
			name := fmt.Sprintf("%s of network %d", l.ID, k)
			places := place(t, l, Input{Network: w, Boxes: boxes, Seed: uint64(k), Focal: -1})
			if got := overlaps(places, boxes); got > 0 {
				t.Errorf("%s: %d pairs overlap", name, got)
			}
			if !l.Joined {
				checkFrame(t, name, Input{Network: w, Boxes: boxes}, places)
			}
		}
	}
}

// The sample community, with boxes as its labels need them, in every layout.
func TestSampleHasNoOverlap(t *testing.T) {
	s := graphtest.Sample(t)
	boxes := make([]Size, s.N())
	for i, a := range s.Actors {
		boxes[i] = Size{max(34, 7*float64(utf8.RuneCountInString(a.Label()))), 52}
	}
	for _, l := range All {
		in := Of(s, graph.MainDrawing, boxes)
		places := place(t, l, in)
		if got := overlaps(places, boxes); got > 0 {
			t.Errorf("%s: %d pairs overlap", l.ID, got)
		}
		if !l.Joined {
			checkFrame(t, l.ID, in, places)
		}
	}
}

func TestSidestepLeavesFewerTiesUnderOthers(t *testing.T) {
	w := published(t, "les_miserables")
	boxes := labels(w.N(), 2)
	raw := scatter(w.N(), 260, random(3, 0))
	before := spread(raw, boxes)
	after := slices.Clone(before)
	if err := sidestep(t.Context(), after, boxes, w); err != nil {
		t.Fatal(err)
	}
	if a, b := passes(before, boxes, w), passes(after, boxes, w); b > a*9/10 {
		t.Errorf("%d ties run under others, %d before", b, a)
	}
	if got := overlaps(after, boxes); got > 0 {
		t.Errorf("%d pairs overlap", got)
	}
}

// checkFrame wants the frame of those outside the main network clear of everybody else.
func checkFrame(t *testing.T, name string, in Input, places []Point) {
	t.Helper()
	out := Outside(in.Network)
	frame, ok := Frame(places, in.Boxes, out)
	for i := range places {
		if ok && !slices.Contains(out, i) && frame.overlaps(boxAt(places[i], in.Boxes[i])) {
			t.Errorf("%s: actor %d of the main network stands in the frame of those outside", name, i)
		}
	}
}
