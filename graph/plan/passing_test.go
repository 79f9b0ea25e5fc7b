package plan

import (
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

// fadedThrough is what a plan looks at where a lens fades what it stops.
func fadedThrough(in In, lens network.Lens) In {
	lens.Out = network.Fade
	in.Look.Through = network.Of(in.Snapshot, lens)
	return in
}

// Where a lens fades nobody moves, whatever it stops, and the same are drawn; who passes can be pointed at in its place
// and who does not cannot.
func TestNobodyMovesWhereALensFades(t *testing.T) {
	lenses := []network.Lens{{Sectors: "pemerintah"}, {Sectors: "warga"}, {Types: "kemitraan"}, {Kinds: "organisasi"}, {Sectors: "none"}}
	for name, in := range inputs(t) {
		for _, p := range All {
			if !p.Fades || p.Free {
				continue
			}
			before := p.Of(in)
			for _, lens := range lenses {
				faded := fadedThrough(in, lens)
				page := p.Of(faded)
				if page.Snapshot.N() != before.Snapshot.N() || len(page.Places) != len(before.Places) {
					t.Fatalf("%s of %s: %d are drawn, before %d", p.ID, name, page.Snapshot.N(), before.Snapshot.N())
				}
				scene := page.Scene()
				for _, a := range page.Snapshot.Actors {
					at := page.Places[a.ID]
					if at != before.Places[a.ID] {
						t.Errorf("%s of %s through %q: %s moves from %v to %v", p.ID, name, lens, a.ID, before.Places[a.ID], at)
					}
					_, passes := page.Look.Through.Index(a.ID)
					if id, _ := scene.ActorNear(at.X, at.Y, 0); (id == a.ID) != passes && passes {
						t.Errorf("%s of %s: %s passes, and %q is pointed at in its place", p.ID, name, a.ID, id)
					} else if id == a.ID && !passes {
						t.Errorf("%s of %s: %s is stopped and can be pointed at", p.ID, name, a.ID)
					}
				}
			}
		}
	}
}

// The counts of a page that fades are those of who passes, at the places of the whole network.
func TestCountsOfPagesThatFade(t *testing.T) {
	whole := In{Snapshot: graphtest.Sample(t), Look: diagram.Look{Language: locale.Indonesian}}
	in := fadedThrough(whole, network.Lens{Sectors: "pemerintah"})
	s, through := in.Snapshot, in.Look.Through
	ego, _ := s.Focal()
	words := func(p Plan, in In) string {
		var all []string
		for _, w := range p.Of(in).Look.Setting.Ground.Words {
			all = append(all, w.Text)
		}
		return "|" + strings.Join(all, "|") + "|"
	}
	l := in.Look.Language
	rings, lanes := [4]int{}, map[string]int{}
	for i, ring := range s.Rings(ego) {
		if s.Actors[i].Sector == "pemerintah" {
			rings[ring-1]++
			lanes[graph.TierOf(s.Actors[i].Tier).Code]++
		}
	}
	for k, n := range rings {
		if word := l.T("plan.ring-counted", "Ring", locale.M(RingWord(k+1)), "Count", l.Whole(n)); !strings.Contains(words(Circles, in), "|"+word+"|") {
			t.Errorf("no chip says %q", word)
		}
	}
	for _, tier := range graph.Tiers[1:] {
		if lane := "|" + l.T("plan.tier."+tier.Code) + "|" + l.T("diagram.actors", "Count", lanes[tier.Code]) + "|"; !strings.Contains(words(Tiers, in), lane) {
			t.Errorf("no lane says %q: %s", lane, words(Tiers, in))
		}
	}
	if got := words(Sectors, in); strings.Count(strings.ReplaceAll(got, "|", " "), l.T("plan.sectors.none-pass")) != 4 || !strings.Contains(got, "|"+l.T("diagram.actors", "Count", through.N())+"|") {
		t.Errorf("the five sectors say %s", got)
	}
	tally := TallyOf(in, ego)
	if sum := tally[network.RingApart]; sum[len(graph.Sectors)] != through.N() {
		t.Errorf("%d are counted around, %d pass", sum[len(graph.Sectors)], through.N())
	}
	for _, a := range AccessOf(in) {
		if a.Sector.Code == "pemerintah" && (a.Count != through.N() || a.Stopped != 0) || a.Sector.Code != "pemerintah" && (a.Count != 0 || a.Nearest >= 0 || a.Stopped == 0) {
			t.Errorf("%s: %+v", a.Sector.Code, a)
		}
	}
}

// In its circle the ego says how many of those around it pass, with how many ties.
func TestTheEcomapCountsWhoPasses(t *testing.T) {
	in := fadedThrough(In{Snapshot: graphtest.Sample(t), Look: diagram.Look{Language: locale.Indonesian}}, network.Lens{Types: "kemitraan", Sectors: "warga;pemerintah"})
	ego, _ := in.Snapshot.Focal()
	id, around, ties, among := in.Snapshot.Actors[ego].ID, map[graph.ID]bool{}, 0, 0
	for _, tie := range in.Snapshot.Ties {
		other := tie.Other(id)
		if tie.From != id && tie.To != id {
			continue
		}
		if _, passes := in.Look.Through.Index(other); passes {
			around[other] = true
		}
	}
	for _, tie := range in.Look.Through.Ties {
		switch {
		case tie.From == id || tie.To == id:
			ties++
		case onPage(in, id, tie.From) && onPage(in, id, tie.To):
			among++
		}
	}
	page, l := Ecomap.Of(in), in.Look.Language
	want := l.T("plan.ecomap.counts", "Actors", locale.M("diagram.actors", "Count", len(around)), "Ties", locale.M("diagram.tie-count", "Count", ties))
	if got := page.Look.Setting.Inside[id]; !slices.Contains(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
	if page.Undrawn != among {
		t.Errorf("%d ties are said to be left out, want %d", page.Undrawn, among)
	}
}

// onPage tells whether an actor is on the ecomap of another.
func onPage(in In, ego, id graph.ID) bool {
	return id == ego || slices.ContainsFunc(in.Snapshot.Ties, func(t graph.Tie) bool { return t.Joins(ego, id) })
}

// Before and after, on each of the two days those and their ties pass that the lens lets through on that day, and what
// changed is told of them alone.
func TestTheEcomapsOfTwoDaysFadeByTheirDays(t *testing.T) {
	s := graphtest.Sample(t)
	for _, lens := range []network.Lens{{Types: "kemitraan", Levels: "2;3;4"}, {Sectors: "pemerintah;lsm"}, {Qualities: "kuat"}} {
		for _, ego := range []graph.ID{focalOf(In{Snapshot: s}), "A05"} {
			hidden := In{Snapshot: network.Of(s, lens), Ego: ego, Since: "2026-01-05", Look: diagram.Look{Language: locale.English}}
			in := fadedThrough(In{Snapshot: s, Ego: ego, Since: "2026-01-05", Look: hidden.Look}, lens)
			page := ecopairOf(in)
			for half, day := range [2]graph.Date{"2026-01-05", s.Day} {
				lens.Day = day
				want, got := network.Of(s, lens), page.Look.Through
				for _, tie := range page.Snapshot.Ties {
					id := graph.ID(strings.TrimPrefix(string(tie.ID), string(twinOn(half)(""))))
					pass := slices.ContainsFunc(got.Ties, func(t graph.Tie) bool { return t.ID == tie.ID })
					if through := slices.ContainsFunc(want.Ties, func(t graph.Tie) bool { return t.ID == id }); id != tie.ID && pass != through {
						t.Errorf("%q: on %s %s passes: %v, want %v", lens, day, id, pass, through)
					}
				}
				for id, of := range page.Stands {
					_, pass := got.Index(id)
					if _, through := want.Index(of[0]); id == twinOn(half)(of[0]) && pass != through {
						t.Errorf("%q: on %s %s passes: %v, want %v", lens, day, of[0], pass, through)
					}
				}
			}
			pale := map[graph.ID]bool{}
			for id, of := range page.Stands {
				if _, passes := page.Look.Through.Index(id); !passes {
					pale[of[0]] = true
				}
			}
			if got := page.Look.Setting.Stopped; got == nil || got.Actors != len(pale) {
				t.Errorf("%q: %+v are said to be pale, want %d parties", lens, got, len(pale))
			}
			if _, passes := in.Look.Through.Index(ego); !passes {
				continue // hidden, the page is about somebody else
			}
			ties := map[graph.ID]bool{}
			for _, tie := range page.Snapshot.Ties {
				ties[tie.ID] = true
			}
			for id, mark := range ecopairOf(hidden).Look.Marks {
				if ties[id] && page.Look.Marks[id] != mark {
					t.Errorf("%q: %s has the mark %v, where it is hidden %v", lens, id, page.Look.Marks[id], mark)
				}
			}
			for id, mark := range page.Look.Marks {
				if _, isActor := page.Snapshot.Index(id); !isActor && ecopairOf(hidden).Look.Marks[id] != mark {
					t.Errorf("%q: %s has the mark %v, and none where it is hidden", lens, id, mark)
				}
			}
		}
		lens.Day = ""
	}
}

// What a lens sets aside is pale in its place on a page that has no other for it, and the caption says pale.
func TestWhatIsSetAsideIsPaleWherePlacesMeanSomething(t *testing.T) {
	in := fadedThrough(In{Snapshot: graphtest.Sample(t), Look: diagram.Look{Language: locale.Indonesian}}, network.Lens{Sectors: "pemerintah"})
	lens := in.Look.Through.Lens
	lens.Out = network.Move
	moved := in
	moved.Look.Through = network.Of(in.Snapshot, lens)
	for _, p := range []Plan{Ecomap, Circles, Tiers, Sectors} {
		a, b := p.Of(in), p.Of(moved)
		for id, at := range a.Places {
			x, _ := b.Scene().PlaceOf(id)
			if (layout.Point{X: x.X, Y: x.Y}) != at {
				t.Errorf("%s: %s stands at %v, want %v", p.ID, id, x, at)
			}
		}
		if a.Scene().Counts() != b.Scene().Counts() {
			t.Errorf("%s: %q and %q", p.ID, a.Scene().Counts(), b.Scene().Counts())
		}
	}
}
