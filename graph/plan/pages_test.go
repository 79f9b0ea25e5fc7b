package plan

import (
	"math"
	"testing"

	"jejaring/graph"
	"jejaring/graph/diagram"
	"jejaring/graph/graphtest"
	"jejaring/graph/layout"
	"jejaring/graph/locale"
	"jejaring/graph/network"
)

// TestTallyCountsEveryoneOnce compares with a count of the rings themselves.
func TestTallyCountsEveryoneOnce(t *testing.T) {
	s := graphtest.Sample(t)
	for ego := range s.Actors {
		tally, want := TallyOf(In{Snapshot: s}, ego), map[[2]int]int{}
		for i, ring := range s.Rings(ego) {
			want[[2]int{ring - 1, graph.SectorRank(s.Actors[i].Sector)}]++
		}
		sum := 0
		for ring := range network.RingApart {
			for sector := range graph.Sectors {
				if got := tally[ring][sector]; got != want[[2]int{ring, sector}] {
					t.Errorf("around %s ring %d has %d of sector %d, want %d", s.Actors[ego].ID, ring+1, got, sector, want[[2]int{ring, sector}])
				}
				sum += tally[ring][sector]
			}
		}
		if all := tally[network.RingApart][len(graph.Sectors)]; sum != s.N() || all != s.N() {
			t.Errorf("around %s are %d, and %d in all, of %d", s.Actors[ego].ID, sum, all, s.N())
		}
	}
}

// TestCellsOfTheSample are those of the mockup.
func TestCellsOfTheSample(t *testing.T) {
	s := graphtest.Sample(t)
	r := CellsOf(In{Snapshot: s})
	if r.Filled != 20 || r.All != 40 || len(r.Expected) != 0 || len(r.Empty) != 20 {
		t.Errorf("%d of %d cells are filled, %d expected and %d others are empty", r.Filled, r.All, len(r.Expected), len(r.Empty))
	}
	focal, _ := s.Focal()
	steps := s.SafeDistances(focal)
	for _, cell := range r.Apart {
		for _, i := range cell.Actors {
			a := s.Actors[i]
			if steps[i] != network.Unreachable || a.Sector != cell.Zone.Sector || a.Tier != cell.Zone.Tier {
				t.Errorf("%s is said to be out of reach in %v", a.ID, cell.Zone)
			}
		}
	}
	if len(r.Apart) != 2 {
		t.Errorf("%d cells are out of reach", len(r.Apart))
	}
}

// TestCellsWithoutAnybody expects all of them in an empty network, each once.
func TestCellsWithoutAnybody(t *testing.T) {
	r := CellsOf(In{Snapshot: network.Of(graph.Collect(), network.Lens{})})
	cells := 0
	for _, zone := range r.Expected {
		if zone.Tier != "" {
			cells++
		}
	}
	if r.Filled != 0 || cells+len(r.Empty) != r.All || len(r.Expected) != 10 {
		t.Errorf("of %d cells %d are expected, %d are other ones: %v", r.All, cells, len(r.Empty), r.Expected)
	}
}

// TestVacantWhereNobodyIs asks a grid of places of two pages, and looks who is in the part of the page that they say.
func TestVacantWhereNobodyIs(t *testing.T) {
	for _, p := range []Plan{Tiers, Sectors} {
		for name, in := range inputs(t) {
			page, vacant := p.Of(in), 0
			if page.Vacant == nil {
				continue
			}
			for x := 5.0; x < 1500; x += 31 {
				for y := 5.0; y < 900; y += 23 {
					zone, ok := page.Zone(layout.Point{X: x, Y: y})
					anybody := false
					for _, a := range in.Snapshot.Actors {
						inZone := graph.SectorOf(a.Sector).Code == zone.Sector && (zone.Tier == "" || graph.TierOf(a.Tier).Code == zone.Tier)
						anybody = anybody || inZone && (zone.Tier != "" || a.ID != focalOf(in))
					}
					got, is := page.Vacant(layout.Point{X: x, Y: y})
					if is != (ok && !anybody) || is && got != zone {
						t.Fatalf("%s of %s at %v, %v: %v, vacant: %v", p.ID, name, x, y, got, is)
					}
					if is {
						vacant++
					}
				}
			}
			if name == "sample" && p.ID == Tiers.ID && vacant == 0 {
				t.Error("no place of the lanes is vacant")
			}
		}
	}
}

// focalOf returns whom a page is about.
func focalOf(in In) graph.ID {
	i, ok := in.ego()
	if !ok {
		return ""
	}
	return in.Snapshot.Actors[i].ID
}

// TestEcopairIsTwoEcomapsOfTheSamePlaces compares each half with the ties of that day.
func TestEcopairIsTwoEcomapsOfTheSamePlaces(t *testing.T) {
	s := graphtest.Sample(t)
	since := graph.Date("2026-01-05")
	lens := s.Lens
	lens.Day = since
	days := [2]*network.Snapshot{network.Of(s.Collection, lens), s}
	for _, a := range s.Actors {
		page := ecopairOf(In{Snapshot: s, Ego: a.ID, Since: since, Look: diagram.Look{Language: locale.Indonesian}})
		for half, day := range days {
			want, got := 0, 0
			for _, tie := range day.Ties {
				if tie.From == a.ID || tie.To == a.ID {
					want++
				}
			}
			for _, tie := range page.Snapshot.Ties {
				if tie.From == twinOn(half)(a.ID) || tie.To == twinOn(half)(a.ID) {
					got++
				}
			}
			if got != want {
				t.Errorf("half %d of %s has %d ties of %d", half, a.ID, got, want)
			}
		}
		shift := page.Places[onSecond(a.ID)]
		for id, of := range page.Stands {
			before, after := page.Places[onFirst(of[0])], page.Places[onSecond(of[0])]
			_, both := page.Stands[onFirst(of[0])]
			if _, second := page.Stands[onSecond(of[0])]; both && second && page.Stands[onFirst(a.ID)] != nil &&
				(math.Abs(after.X-before.X-2*shift.X) > 1e-9 || math.Abs(after.Y-before.Y) > 1e-9) {
				t.Errorf("%s of %s stands at %v and at %v", id, a.ID, before, after)
			}
		}
		for id, mark := range page.Look.Marks {
			if first := id == onFirst(id[len("before-"):]); first != (mark == diagram.Removed) {
				t.Errorf("%s has the mark %v", id, mark)
			}
		}
	}
}

// TestHandStaysInItsWedge puts an actor into its own ring, once within the wedge of its sector and once opposite of it.
func TestHandStaysInItsWedge(t *testing.T) {
	in := In{Snapshot: graphtest.Sample(t), Look: diagram.Look{Language: locale.Indonesian}}
	own := circlesOf(in).Places["A05"]
	near := layout.Point{X: own.X + 3, Y: own.Y + 2}
	for at, stays := range map[layout.Point]bool{near: true, {X: -own.X, Y: -own.Y}: false} {
		in.Places = map[graph.ID]layout.Point{"A05": at}
		if got := circlesOf(in).Places["A05"]; (got == at) != stays {
			t.Errorf("put at %v it stands at %v, of itself at %v", at, got, own)
		}
	}
}
