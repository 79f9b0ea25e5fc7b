package plan

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"jejaring/graph"
	"jejaring/graph/diagram"
	"jejaring/graph/graphtest"
	"jejaring/graph/layout"
	"jejaring/graph/locale"
	"jejaring/graph/network"
)

func inputs(t *testing.T) map[string]In {
	t.Helper()
	look := diagram.Look{Language: locale.Indonesian}
	list := map[string]In{
		"sample":  {Snapshot: graphtest.Sample(t), Look: look},
		"nobody":  {Snapshot: network.Of(graph.Collect(), network.Lens{}), Look: look},
		"another": {Snapshot: graphtest.Sample(t), Look: look, Ego: "A46"},
		"among":   {Snapshot: graphtest.Sample(t), Look: look, Option: true},
	}
	for _, seed := range []uint64{1, 2, 3} {
		for _, n := range []int{1, 2, 7, 60, 300} {
			list[fmt.Sprintf("mixed %d, seed %d", n, seed)] = In{Snapshot: graphtest.Mixed(n, 0.1, seed).Snapshot(), Look: look}
		}
	}
	return list
}

// TestPages holds what is true of every page: everyone drawn has a place, values fit their order, it comes out the same
// again, and its picture can be drawn.
func TestPages(t *testing.T) {
	for name, in := range inputs(t) {
		for _, p := range All {
			t.Run(p.ID+" of "+name, func(t *testing.T) {
				if p.Free {
					in.Places = map[graph.ID]layout.Point{}
					for i, a := range in.Snapshot.Actors {
						in.Places[a.ID] = layout.Point{X: float64(i%20) * 100, Y: float64(i/20) * 60}
					}
				}
				page, again := p.Of(in), p.Of(in)
				for _, a := range page.Snapshot.Actors {
					at, ok := page.Places[a.ID]
					if !ok || math.IsNaN(at.X+at.Y) || math.IsInf(at.X+at.Y, 0) {
						t.Errorf("%s stands at %v", a.ID, at)
					}
					if at != again.Places[a.ID] {
						t.Errorf("%s stands at %v and at %v", a.ID, at, again.Places[a.ID])
					}
				}
				set := page.Look.Setting
				if n := len(set.Radius); n != 0 && n != page.Snapshot.N() {
					t.Errorf("%d radii of %d actors", n, page.Snapshot.N())
				}
				if n := len(set.Ties); n != 0 && n != len(page.Snapshot.Ties) {
					t.Errorf("%d ties are said how to draw, of %d", n, len(page.Snapshot.Ties))
				}
				absent := 0
				for _, show := range set.Ties {
					if show == diagram.Absent {
						absent++
					}
				}
				if absent != page.Undrawn {
					t.Errorf("%d ties are not drawn, and %d are said", absent, page.Undrawn)
				}
				if said := page.Scene().Counts(); page.Undrawn > 0 && page.Undrawn == len(page.Snapshot.Ties) && strings.Contains(said, " 0 ") {
					t.Errorf("ties are left out of the page, and it counts %q", said)
				}
				if width, height := page.Scene().Size(); !(width > 0 && height > 0 && width < 1e5 && height < 1e5) {
					t.Errorf("a picture of %v × %v", width, height)
				}
			})
		}
	}
}

// TestEcomapShowsEveryTieOfItsActor counts them in the records themselves.
func TestEcomapShowsEveryTieOfItsActor(t *testing.T) {
	s := graphtest.Sample(t)
	for _, a := range s.Actors {
		page := ecomapOf(In{Snapshot: s, Ego: a.ID, Look: diagram.Look{Language: locale.Indonesian}})
		want, got := 0, 0
		for _, tie := range s.Ties {
			if tie.From == a.ID || tie.To == a.ID {
				want++
			}
		}
		for k, tie := range page.Snapshot.Ties {
			own := tie.From == a.ID || tie.To == a.ID
			if shown := page.Look.Setting.Ties[k] == diagram.Drawn; own && shown {
				got++
			} else if own || shown {
				t.Errorf("%s: tie %s is drawn: %v", a.ID, tie.ID, shown)
			}
		}
		if got != want {
			t.Errorf("the ecomap of %s shows %d of %d ties", a.ID, got, want)
		}
	}
}

// TestRingsOfTheSample are those of the mockup: 3, 21, 14 and 8, without the rings that a hand gave as with them.
func TestRingsOfTheSample(t *testing.T) {
	s := graphtest.Sample(t)
	focal, _ := s.Focal()
	var counts [4]int
	for _, ring := range s.Rings(focal) {
		counts[ring-1]++
	}
	if counts != [4]int{3, 21, 14, 8} {
		t.Errorf("rings of %v", counts)
	}
}

// TestRingsByTheirRule follows domain V02 word by word over random communities.
func TestRingsByTheirRule(t *testing.T) {
	for seed := uint64(1); seed <= 20; seed++ {
		s := graphtest.Mixed(40, 0.06, seed).Snapshot()
		d := s.SafeDistances(0)
		for i, ring := range s.Rings(0) {
			strong := slices.ContainsFunc(s.Ties, func(t graph.Tie) bool {
				return t.Joins(s.Actors[0].ID, s.Actors[i].ID) && t.Strength >= 4 && t.Quality != graph.Broken && t.Quality != graph.Tense && !(t.Type == graph.Partnership && t.Level < 1)
			})
			want := network.RingApart
			switch {
			case i == 0:
				want = network.RingInner
			case d[i] == 1 && strong:
				want = network.RingInner
			case d[i] == 1:
				want = network.RingClose
			case d[i] == 2 || d[i] == 3:
				want = network.RingFar
			}
			if a := s.Actors[i]; ring != want && a.Ring == 0 {
				t.Errorf("seed %d: %s at distance %d is in ring %d, want %d", seed, a.ID, d[i], ring, want)
			}
		}
	}
}

// TestZones: everyone stands in the zone of its own ring, tier and sector, whether found or put there by hand.
func TestZones(t *testing.T) {
	for name, in := range inputs(t) {
		ego, ok := in.ego()
		if !ok {
			continue
		}
		rings := in.Snapshot.Rings(ego)
		circles, tiers := circlesOf(in), tiersOf(in)
		for i, a := range in.Snapshot.Actors {
			if focal, _ := in.Snapshot.Focal(); ego != focal {
				if circles.Zone != nil {
					t.Errorf("%s: rings around another than the focal actor are written down", name)
				}
			} else if zone, _ := circles.Zone(circles.Places[a.ID]); zone.Ring != rings[i] {
				t.Errorf("%s: %s of ring %d stands in %d", name, a.ID, rings[i], zone.Ring)
			}
			zone, ok := tiers.Zone(tiers.Places[a.ID])
			if !ok || zone.Tier != graph.TierOf(a.Tier).Code || zone.Sector != graph.SectorOf(a.Sector).Code {
				t.Errorf("%s: %s, %s and %s, stands in %+v", name, a.ID, a.Tier, a.Sector, zone)
			}
		}
	}
}

// TestCirclesKeepApart: no two shapes with their labels cover each other at 100 %.
func TestCirclesKeepApart(t *testing.T) {
	for name, in := range inputs(t) {
		page := circlesOf(in)
		boxes := diagram.Boxes(page.Snapshot, page.Look)
		for i, a := range page.Snapshot.Actors {
			for j, b := range page.Snapshot.Actors[:i] {
				p, q := page.Places[a.ID], page.Places[b.ID]
				if math.Abs(p.X-q.X) < (boxes[i].Width+boxes[j].Width)/2 && math.Abs(p.Y-q.Y) < (boxes[i].Height+boxes[j].Height)/2 {
					t.Errorf("%s: %s and %s cover each other", name, a.ID, b.ID)
				}
			}
		}
	}
}

// TestAggregateCountsEverybody: each actor is in one group, none is drawn itself, and small counts are not told where
// nobody may be recognised.
func TestAggregateCountsEverybody(t *testing.T) {
	s := graphtest.Sample(t)
	page := aggregateOf(In{Snapshot: s, Look: diagram.Look{Language: locale.English}})
	seen := map[graph.ID]bool{}
	for _, members := range page.Stands {
		for _, id := range members {
			if seen[id] {
				t.Errorf("%s is in two groups", id)
			}
			seen[id] = true
		}
	}
	if len(seen) != s.N() {
		t.Errorf("%d of %d are in a group", len(seen), s.N())
	}
	for _, a := range page.Snapshot.Actors {
		if _, ok := s.Index(a.ID); ok {
			t.Errorf("the page holds the actor %s itself", a.ID)
		}
	}
	covered := aggregateOf(In{Snapshot: s, Anonymous: true, Look: diagram.Look{Language: locale.English}})
	for id, lines := range covered.Look.Setting.Inside {
		if n := len(covered.Stands[id]); (n < 5) != (lines[0] == "<5") {
			t.Errorf("%s of %d says %q", id, n, lines[0])
		}
	}
}

// TestNobodyStandsForAHiddenEgo: in what leaves the office the page of somebody who may not be shown is empty, and says so.
func TestNobodyStandsForAHiddenEgo(t *testing.T) {
	s := graphtest.Sample(t)
	for _, p := range All {
		if !p.OfOne {
			continue
		}
		in := In{Snapshot: s, Ego: "hidden", Bound: true, Look: diagram.Look{Language: locale.English}}
		if page := p.Of(in); page.Snapshot.N() != 0 || len(page.Look.Setting.Notes) != 1 {
			t.Errorf("%s shows %d actors with the notes %q", p.ID, page.Snapshot.N(), page.Look.Setting.Notes)
		}
		in.Bound = false
		if page := p.Of(in); page.Snapshot.N() == 0 {
			t.Errorf("%s shows nobody on the screen", p.ID)
		}
	}
}

// TestMonthsOnly: no page of which nobody may be recognised tells a day of a contact (PV-09).
func TestMonthsOnly(t *testing.T) {
	in := In{Snapshot: graphtest.Sample(t), Anonymous: true, Look: diagram.Look{Language: locale.English}}
	months := 0
	for _, word := range sectorsOf(in).Look.Setting.Ground.Words {
		if _, day, ok := strings.Cut(word.Text, "Last contact: "); ok {
			months++
			if day[0] >= '0' && day[0] <= '9' {
				t.Errorf("a page tells %q", word.Text)
			}
		}
	}
	if months == 0 {
		t.Error("no sector says when it was contacted last")
	}
}

// TestFewLookAlike: where nobody may be recognised, size, width and strength tell not how few there are (PV-09).
func TestFewLookAlike(t *testing.T) {
	page := aggregateOf(In{Snapshot: graphtest.Sample(t), Anonymous: true, Look: diagram.Look{Language: locale.English}})
	set, few := page.Look.Setting, map[float64]bool{}
	for i, a := range page.Snapshot.Actors {
		if len(page.Stands[a.ID]) < 5 {
			few[set.Radius[i]] = true
		}
	}
	lines := map[string]bool{}
	for k, tie := range page.Snapshot.Ties {
		if set.Says[k] == "<5" {
			lines[fmt.Sprint(set.Wide[k], tie.Strength)] = true
		}
	}
	if len(few) != 1 || len(lines) != 1 {
		t.Errorf("circles of few have %d sizes, lines of few %d looks", len(few), len(lines))
	}
}

// TestEarlierDayOfACoveredNetwork: words of a lens that a handout may not repeat stop nobody on the earlier day.
func TestEarlierDayOfACoveredNetwork(t *testing.T) {
	open := graphtest.Sample(t)
	covered := network.Of(open.Collection, network.Lens{Day: open.Day})
	covered.Lens = network.Lens{Text: "somebody"}.Masked()
	look := diagram.Look{Language: locale.English}
	want, got := ecopairOf(In{Snapshot: open, Look: look}), ecopairOf(In{Snapshot: covered, Look: look})
	if want.Snapshot.N() == 0 || got.Snapshot.N() != want.Snapshot.N() {
		t.Errorf("the page has %d twins, and %d of the covered network", want.Snapshot.N(), got.Snapshot.N())
	}
}

// TestAnyInfluenceHasRoom: a partner larger than the middle, as only a foreign file can hold, ends no search for a place.
func TestAnyInfluenceHasRoom(t *testing.T) {
	var records []graph.Record
	for _, id := range []graph.ID{"A1", "A2", "A3"} {
		a := graph.NewOf[graph.Actor]()
		a.ID, a.Name, a.Kind, a.Role, a.Influence = id, string(id), "instansi", "mitra", 900
		records = append(records, a)
	}
	page := stakeholdersOf(In{Snapshot: network.Of(graph.Collect(records...), network.Lens{}), Look: diagram.Look{Language: locale.English}})
	if len(page.Places) != 6 {
		t.Errorf("%d twins have a place, not 6", len(page.Places))
	}
}

// TestTwinsKeepTheirLabels: nobody is called by the ID of a twin, not even a client without a label.
func TestTwinsKeepTheirLabels(t *testing.T) {
	s := graphtest.Sample(t)
	var records []graph.Record
	for _, a := range graph.All[graph.Actor](s) {
		if a.IsClient {
			a.PublicLabel = ""
		}
		records = append(records, a)
	}
	bare := network.Of(graph.Join(graph.Collect(records...), s), network.Lens{})
	for _, ego := range bare.Actors {
		for _, p := range []Plan{Ecopair, Stakeholders} {
			page := p.Of(In{Snapshot: bare, Ego: ego.ID, Look: diagram.Look{Language: locale.Indonesian}})
			for _, twin := range page.Snapshot.Actors {
				of, _ := graph.Get[graph.Actor](bare, page.Stands[twin.ID][0])
				if twin.Label() != of.Label() {
					t.Fatalf("%s of %s calls %s %q", p.ID, ego.ID, of.ID, twin.Label())
				}
			}
		}
	}
}

// TestNamesOfTheGridHaveRoom: where the stakeholders of the sample fit into the map of a small laptop, each in the grid has
// the room of a name beside it, and no name reaches into the column before.
func TestNamesOfTheGridHaveRoom(t *testing.T) {
	const name = 96.0 // px, of 14 letters
	page := stakeholdersOf(In{Snapshot: graphtest.Sample(t), Look: diagram.Look{Language: locale.Indonesian}})
	zoom := page.Scene().Fit(945, 500).Zoom
	for id, at := range page.Places {
		if id != inGrid(page.Stands[id][0]) {
			continue
		}
		for other, there := range page.Places {
			if there.Y == at.Y && there.X > at.X && (there.X-at.X)*zoom < name {
				t.Errorf("%s has %v px up to %s", id, (there.X-at.X)*zoom, other)
			}
		}
	}
}
