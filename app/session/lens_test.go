package session

import (
	"slices"
	"testing"

	"jejaring/graph"
	"jejaring/graph/document"
	"jejaring/graph/locale"
	"jejaring/graph/network"
	"jejaring/graph/plan"
)

// What a lens stops is on the map where it is faded or moved away, and nowhere else: not in the network that is measured,
// not on pages that have no place for it, not beside a trial.
func TestTheMapShowsWhatALensStopsWhereItIsAskedTo(t *testing.T) {
	s, loop := open(t)
	lens, err := network.ParseLens("net.links>=1")
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		out          network.Out
		drawn, point int
	}{{network.Hide, 2, 2}, {network.Fade, 3, 2}, {network.Move, 3, 2}} {
		lens.Out = c.out
		s.LookThrough(lens)
		if n := s.Snapshot().N(); n != 2 || s.Whole().N() != 3 {
			t.Errorf("%q: %d of %d actors count", c.out, n, s.Whole().N())
		}
		drawn, pointed := 0, 0
		for _, a := range s.Whole().Actors {
			at, ok := s.Scene().PlaceOf(a.ID)
			if ok {
				drawn++
			}
			if found, _ := s.Scene().ActorNear(at.X, at.Y, 0); ok && found == a.ID {
				pointed++
			}
		}
		if drawn != c.drawn || pointed != c.point {
			t.Errorf("%q: %d are drawn and %d can be pointed at, want %d and %d", c.out, drawn, pointed, c.drawn, c.point)
		}
	}
	s.SetOn("", "")
	s.LookThrough(network.Lens{Out: network.Fade})
	if s.Around() != nil || s.Whole() != s.Snapshot() {
		t.Error("a lens that asks nothing stops something")
	}
	loop.drain()
}

// On pages where places mean something who is stopped stays in place, also where it should be set aside, and so does the
// one whom the page is about; other pages leave it out. What a page does is what it is said to do.
func TestPagesWithPlacesFadeWhatALensStops(t *testing.T) {
	s, loop := open(t)
	lens, err := network.ParseLens("net.links>=1")
	if err != nil {
		t.Fatal(err)
	}
	for _, out := range network.Outs {
		for _, p := range plan.All {
			s.LookThrough(network.Lens{})
			s.SetOn(p.ID, "A3")
			before := s.Page().Places
			lens.Out = out
			s.LookThrough(lens)
			want := network.Hide
			switch p.ID {
			case plan.Network.ID:
				want = out
			case plan.Ecomap.ID, plan.Circles.ID, plan.Tiers.ID, plan.Ecopair.ID, plan.Sectors.ID:
				if out != network.Hide {
					want = network.Fade
				}
			}
			if got := s.Out(); got != want || (s.Around() != nil) != (want != network.Hide) {
				t.Errorf("%s, %q: %q, want %q", p.ID, out, got, want)
			}
			if _, ok := s.OnMap().Index("A3"); ok && s.Page().Stands == nil {
				t.Errorf("%s, %q: A3 can be reached", p.ID, out)
			}
			if onPage := s.OnPage(); slices.Contains(onPage, "A3") {
				t.Errorf("%s, %q: %v are on the page", p.ID, out, onPage)
			}
			if want != network.Fade || p.Free {
				continue
			}
			for id, at := range before {
				if now := s.Page().Places[id]; now != at {
					t.Errorf("%s, %q: %s moves from %v to %v", p.ID, out, id, at, now)
				}
			}
			if s.Ego() != "A3" {
				t.Errorf("%s, %q: the page is about %q now", p.ID, out, s.Ego())
			}
		}
	}
	loop.drain()
}

// The whole network follows the document and the day while lenses change.
func TestTheWholeNetworkIsKeptWhileLensesChange(t *testing.T) {
	s, _ := open(t)
	s.LookThrough(network.Lens{Sectors: "warga"})
	whole := s.Whole()
	s.LookThrough(network.Lens{Sectors: "lsm"})
	if s.Whole() != whole {
		t.Error("it is made anew for another lens")
	}
	err := s.Document().Edit(locale.M("test"), func(tx *document.Tx) error {
		tx.Delete("A3")
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if s.Whole().N() != 2 {
		t.Errorf("it holds %d actors after one of 3 was deleted", s.Whole().N())
	}
	if n := s.Through([]network.Clause{{{Subject: "tie.type", Op: network.Is, Word: "barang"}}}); n.N() != 2 || len(n.Ties) != 0 {
		t.Errorf("through another lens there are %d actors and %d ties", n.N(), len(n.Ties))
	}
}

func TestASavedLensIsKnownAgain(t *testing.T) {
	s, _ := open(t)
	err := s.Document().Edit(locale.M("test"), func(tx *document.Tx) error {
		tx.Put(graph.SavedLens{ID: "L1", Name: "Dana", Lens: "tie.type=dana; out=fade"})
		tx.Put(graph.SavedLens{ID: "L2", Name: "Rusak", Lens: "dana"})
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	s.LookThrough(network.Lens{Day: "2026-03-01", Types: "dana"})
	if list, current := s.SavedLenses(); len(list) != 2 || current != "" {
		t.Errorf("%d are saved, %q is looked through", len(list), current)
	}
	s.LookThrough(network.Lens{Day: "2026-03-01", Types: "dana", Out: network.Fade})
	if _, current := s.SavedLenses(); current != "L1" {
		t.Errorf("%q is looked through", current)
	}
}
