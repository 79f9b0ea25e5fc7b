package command

import (
	"testing"

	"jejaring/graph"
	"jejaring/graph/layout"
	"jejaring/graph/network"
	"jejaring/graph/plan"
)

// ringOf returns the ring of an actor as the page shows it.
func (d *desk) ringOf(id graph.ID) int {
	d.t.Helper()
	n := d.s.Snapshot()
	ego, _ := n.Index(d.s.Ego())
	i, _ := n.Index(id)
	return n.Rings(ego)[i]
}

// TestARingIsGivenAndLeftToTheProgramAgain puts an actor into each ring, each as one step that can be undone, and drags
// it over a rim.
func TestARingIsGivenAndLeftToTheProgramAgain(t *testing.T) {
	d := withSample(t)
	d.s.SetOn(plan.Circles.ID, "")
	const id = graph.ID("A05")
	before := d.ringOf(id)
	for ring := network.RingInner; ring <= network.RingApart; ring++ {
		if a, _ := graph.Get[graph.Actor](d.s.Document(), id); a.Ring == ring {
			continue
		}
		d.oneStep("ring", func() error { return SetRing(d.s, d, id, ring) })
		if got := d.ringOf(id); got != ring {
			t.Errorf("it is in ring %d, want %d", got, ring)
		}
		if said := d.told[len(d.told)-1]; said.ID != "command.ring-now" {
			t.Errorf("%v is told", said)
		}
	}
	d.oneStep("proposal", func() error { return SetRing(d.s, d, id, 0) })
	n := d.s.Snapshot()
	ego, _ := n.Focal()
	i, _ := n.Index(id)
	if got := d.ringOf(id); got != n.ProposedRings(ego)[i] {
		t.Errorf("it is in ring %d, proposed is %d, before it was %d", got, n.ProposedRings(ego)[i], before)
	}
	d.oneStep("drag", func() error { return Move(d.s, map[graph.ID]layout.Point{id: {X: 1e5, Y: 0}}) })
	if got := d.ringOf(id); got != network.RingApart {
		t.Errorf("dragged outside it is in ring %d", got)
	}
	told := len(d.told)
	if TellRing(d.s, d); len(d.told) != told+1 || d.told[told].ID != "command.ring-now" {
		t.Errorf("after the drag %v is told", d.told[told:])
	}
}

// TestAPartyIsAddedInACell has the tier and the sector of the cell, as one step.
func TestAPartyIsAddedInACell(t *testing.T) {
	d := withSample(t)
	d.s.SetOn(plan.Tiers.ID, "")
	zone := plan.Zone{Sector: "donatur", Tier: "provinsi"}
	d.oneStep("add", func() error { return AddIn(d.s, d, zone) })
	count := 0
	for _, a := range d.s.Snapshot().Actors {
		if a.Sector == zone.Sector && a.Tier == zone.Tier {
			count++
		}
	}
	if count != 1 {
		t.Errorf("%d parties are in the cell", count)
	}
}

// TestWhoWouldGoBackIsNotMoved: a drop into another cell, or within its ring into another wedge, is refused with a sentence
// and writes nothing; one in its own cell is a step.
func TestWhoWouldGoBackIsNotMoved(t *testing.T) {
	d := withSample(t)
	for _, p := range []plan.Plan{plan.Tiers, plan.Circles} {
		d.s.SetOn(p.ID, "")
		page, refused, kept := d.s.Page(), 0, 0
		for _, a := range page.Snapshot.Actors {
			for _, b := range page.Snapshot.Actors {
				if a.ID == d.s.Ego() || b.ID == d.s.Ego() || a.ID == b.ID || d.ringOf(a.ID) != d.ringOf(b.ID) || d.ringOf(a.ID) == network.RingInner {
					continue
				}
				same := a.Sector == b.Sector && (p.ID == plan.Circles.ID || a.Tier == b.Tier)
				to := map[graph.ID]layout.Point{a.ID: page.Places[b.ID]}
				if !same && refused < 30 {
					steps := d.steps()
					if err := Move(d.s, to); err == nil || d.steps() != steps {
						t.Fatalf("%s: %s is moved to %s: %v, %d steps", p.ID, a.ID, b.ID, err, d.steps()-steps)
					}
					refused++
				}
				if same && kept < 5 {
					d.oneStep("move", func() error { return Move(d.s, to) })
					kept++
				}
			}
		}
		if refused == 0 || kept == 0 {
			t.Errorf("%s: %d refused, %d kept", p.ID, refused, kept)
		}
	}
}
