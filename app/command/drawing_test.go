package command

import (
	"math"
	"testing"

	"jejaring/app/session"
	"jejaring/graph"
	"jejaring/graph/document"
	"jejaring/graph/layout"
	"jejaring/graph/locale"
	"jejaring/graph/network"
	"jejaring/graph/plan"
)

// TestADrawingNeverChangesAnother saves two drawings and places, filters and colours in one of them.
func TestADrawingNeverChangesAnother(t *testing.T) {
	d := withSample(t)
	main := d.s.Places()["A02"]
	first := d.save()
	d.s.LookThrough(network.Lens{Sectors: "warga"})
	d.s.ColourBy("betweenness")
	second := d.save()
	if first.ID == second.ID || first.Name == second.Name {
		t.Fatalf("two drawings are %+v and %+v", first, second)
	}
	d.oneStep("move", func() error { return Move(d.s, map[graph.ID]layout.Point{"A02": {X: 4321, Y: 1234}}) })
	if at := d.s.Places()["A02"]; at.X != 4321 {
		t.Errorf("in the second drawing it stands at %v", at)
	}
	ShowDrawing(d.s, d, first)
	if at := d.s.Places()["A02"]; math.Hypot(at.X-main.X, at.Y-main.Y) > 0.1 {
		t.Errorf("in the first it stands at %v, want %v", at, main)
	}
	if lens := d.s.Lens(); lens.Sectors != "" || d.s.ColouredBy() != "" {
		t.Errorf("the first has the lens %+v and the colour %q", lens, d.s.ColouredBy())
	}
	ShowDrawing(d.s, d, second)
	if lens := d.s.Lens(); lens.Sectors != "warga" || d.s.ColouredBy() != "betweenness" || d.s.IsAltered() {
		t.Errorf("the second has the lens %+v and the colour %q, altered: %v", lens, d.s.ColouredBy(), d.s.IsAltered())
	}
	d.s.SetOn(plan.Network.ID, "")
	if at := d.s.Places()["A02"]; math.Hypot(at.X-main.X, at.Y-main.Y) > 0.1 {
		t.Errorf("on the map itself it stands at %v, want %v", at, main)
	}
}

// TestTwoDrawingsOfOneStyle, as a file may bring them: the one that is updated takes a style of its own.
func TestTwoDrawingsOfOneStyle(t *testing.T) {
	d := withSample(t)
	first := d.save()
	second := first
	second.ID, second.Name = "zz", "Kedua"
	if err := d.s.Document().Edit(locale.M("edit.save-drawing", "Name", second.Name), func(tx *document.Tx) error { tx.Put(second); return nil }); err != nil {
		t.Fatal(err)
	}
	ShowDrawing(d.s, d, second)
	d.s.ColourBy("betweenness")
	d.oneStep("update", func() error { return updateDrawing(d.s, d) })
	ShowDrawing(d.s, d, first)
	if by := d.s.ColouredBy(); by != "" {
		t.Errorf("the first drawing is coloured by %q", by)
	}
	ShowDrawing(d.s, d, d.drawing("zz"))
	if by := d.s.ColouredBy(); by != "betweenness" {
		t.Errorf("the updated drawing is coloured by %q", by)
	}
}

func (d *desk) drawing(id graph.ID) graph.Drawing {
	drawing, _ := graph.Get[graph.Drawing](d.s.Document(), id)
	return drawing
}

// save saves what is looked at as one step, and looks at the newest drawing.
func (d *desk) save() graph.Drawing {
	d.t.Helper()
	d.oneStep("save", func() error { return saveDrawing(d.s, d) })
	newest := d.s.Drawings()[0]
	for _, drawing := range d.s.Drawings() {
		if drawing.ID > newest.ID {
			newest = drawing
		}
	}
	ShowDrawing(d.s, d, newest)
	return newest
}

func (d *desk) shown() graph.Drawing {
	d.t.Helper()
	shown, ok := d.s.Shown()
	if !ok {
		d.t.Fatal("no saved drawing is looked at")
	}
	return shown
}

func TestUpdateNameAndDeleteADrawing(t *testing.T) {
	d := withSample(t)
	d.s.Select("A04")
	ByID("plan-ecomap").Run(d.s, d)
	drawing := d.save()
	if drawing.View != plan.Ecomap.ID || drawing.Ego != "A04" {
		t.Errorf("the drawing is %+v", drawing)
	}
	if canUpdateDrawing(d.s) {
		t.Error("nothing was altered, and it can be updated")
	}
	d.s.SwitchOption(true)
	d.oneStep("update", func() error { return updateDrawing(d.s, d) })
	if !d.shown().Option || d.s.IsAltered() {
		t.Errorf("updated it is %+v", d.shown())
	}
	if err := NameDrawing(d.s, drawing.ID, " "); err == nil {
		t.Error("a drawing may be called nothing")
	}
	d.oneStep("name", func() error { return NameDrawing(d.s, drawing.ID, "Keluarga") })
	ByID("save-drawing").Run(d.s, d)
	if err := NameDrawing(d.s, d.shown().ID, "keluarga"); err == nil {
		t.Error("two drawings may have one name")
	}
	d.oneStep("delete", func() error { return DeleteDrawing(d.s, d, d.shown()) })
	if _, ok := d.s.Shown(); ok || len(d.s.Drawings()) != 1 || d.s.Plan().ID != plan.Ecomap.ID {
		t.Errorf("after deleting %d drawings are left, and the plan is %s", len(d.s.Drawings()), d.s.Plan().ID)
	}
}

// TestDroppedInARing: a party that is dropped in another ring of support belongs there, within its ring it only stands
// elsewhere, and around somebody else than the focal actor rings are not written down.
func TestDroppedInARing(t *testing.T) {
	d := withSample(t)
	ByID("plan-circles").Run(d.s, d)
	page := d.s.Page()
	at := page.Places["A02"]
	was, _ := page.Zone(at)
	d.oneStep("within the ring", func() error { return Move(d.s, map[graph.ID]layout.Point{"A02": {X: at.X + 1, Y: at.Y}}) })
	if ring := d.actor("A02").Ring; ring != 0 && ring != was.Ring {
		t.Errorf("moved within ring %d it has ring %d", was.Ring, ring)
	}
	far := layout.Point{X: -5000, Y: -100} // in the wedge of its sector
	d.oneStep("outside", func() error { return Move(d.s, map[graph.ID]layout.Point{"A02": far}) })
	if ring := d.actor("A02").Ring; ring != network.RingApart {
		t.Errorf("dropped outside it has ring %d", ring)
	}
	if got := d.s.Page().Places["A02"]; got != far {
		t.Errorf("it stands at %v", got)
	}
	before := d.actor("A10").Ring
	d.s.SetOn(plan.Circles.ID, "A46")
	if err := Move(d.s, map[graph.ID]layout.Point{"A10": far}); err == nil {
		t.Error("around another it is moved to a ring where it would not stay")
	}
	at = d.s.Page().Places["A10"]
	d.oneStep("within its ring", func() error { return Move(d.s, map[graph.ID]layout.Point{"A10": {X: at.X + 1, Y: at.Y}}) })
	if ring := d.actor("A10").Ring; ring != before {
		t.Errorf("around another its ring became %d", ring)
	}
	d.oneStep("anew", func() error { return placeAnew(d.s, d) })
	if canPlaceAnew(d.s) {
		t.Error("arranged anew there are still places of a hand")
	}
}

// TestAddedToAPage: the page gives a new party what its place means.
func TestAddedToAPage(t *testing.T) {
	d := withSample(t)
	ByID("plan-tiers").Run(d.s, d)
	page := d.s.Page()
	var at layout.Point
	for _, a := range page.Snapshot.Actors {
		if a.Sector == "lsm" && a.Tier == "kabkota" {
			at = page.Places[a.ID]
		}
	}
	var id graph.ID
	d.oneStep("in a cell", func() (err error) {
		id, err = AddActor(d.s, NewActor{Name: "Baru", At: &at})
		return err
	})
	if a := d.actor(id); a.Sector != "lsm" || a.Tier != "kabkota" {
		t.Errorf("added in a cell it is %s, %s", a.Sector, a.Tier)
	}
	d.s.Select("A04")
	ByID("plan-ecomap").Run(d.s, d)
	d.oneStep("to an ecomap", func() (err error) {
		id, err = AddActor(d.s, NewActor{Name: "Lain", At: &layout.Point{}})
		return err
	})
	if ties := graph.Referring[graph.Tie](d.s.Document(), id); len(ties) != 1 || !ties[0].Joins(id, "A04") {
		t.Errorf("added to an ecomap it has the ties %v", ties)
	}
}

// TestDroppedAmongStakeholders: a twin that is dropped in another cell says so of its actor, one dropped outside says
// nothing.
func TestDroppedAmongStakeholders(t *testing.T) {
	d := withSample(t)
	ByID("plan-stakeholders").Run(d.s, d)
	page := d.s.Page()
	var other layout.Point
	for id, ids := range page.Stands {
		zone, _ := page.Zone(page.Places[id])
		if a := d.actor(ids[0]); zone.Answered && (zone.Willingness != a.Willingness || zone.HasResource != a.HasResource) {
			t.Errorf("%s stands at %+v", a.ID, zone)
		}
		if zone.Answered && zone.Willingness == 2 {
			other = page.Places[id]
		}
	}
	d.oneStep("drop", func() error { return Move(d.s, map[graph.ID]layout.Point{"grid-A09": other}) })
	if a := d.actor("A09"); a.Willingness != 2 {
		t.Errorf("dropped among the less willing it is %d", a.Willingness)
	}
	before := graph.Freeze(d.s.Document())
	if err := Move(d.s, map[graph.ID]layout.Point{"grid-A09": {X: -4000}}); err != nil || d.changes(before) > 0 {
		t.Errorf("dropped outside: %v, %d records changed", err, d.changes(before))
	}
}

// TestArrowsMoveAmongStakeholders: a key goes to the next cell in its direction, or in the diagram to the next step of
// closeness, for all that are selected as one step; none leads from one part of the page into the other.
func TestArrowsMoveAmongStakeholders(t *testing.T) {
	d := withSample(t)
	ByID("plan-stakeholders").Run(d.s, d)
	set := func(id graph.ID, willing int, has graph.Answer, close int) {
		a := d.actor(id)
		a.Willingness, a.HasResource, a.Closeness = willing, has, close
		if err := d.s.Document().Edit(locale.M("test"), func(tx *document.Tx) error { tx.Put(a); return nil }); err != nil {
			t.Fatal(err)
		}
	}
	set("A09", 3, graph.No, 3)
	set("A12", 2, graph.Unknown, 0)
	d.s.Select("A09", "A12")
	key := func(on graph.ID, dx, dy float64) {
		t.Helper()
		d.oneStep("key", func() error { return SayToward(d.s, on, dx, dy) })
	}
	key("grid-A09", 0, -1)
	if a, b := d.actor("A09"), d.actor("A12"); a.Willingness != 4 || b.Willingness != 3 || a.HasResource != graph.No {
		t.Errorf("up: %d and %d", a.Willingness, b.Willingness)
	}
	key("grid-A09", 1, 0)
	if a, b := d.actor("A09"), d.actor("A12"); a.HasResource != graph.Unknown || b.HasResource != graph.Yes || a.Closeness != 3 {
		t.Errorf("right: %v and %v", a.HasResource, b.HasResource)
	}
	d.s.Select("A12")
	before := graph.Freeze(d.s.Document())
	if err := SayToward(d.s, "grid-A12", 1, 0); err != nil || d.changes(before) > 0 {
		t.Errorf("out of the grid: %v, %d records changed", err, d.changes(before))
	}
}

// TestADrawingTakesNoDayAlong shows a drawing from the view of times past: the day looked at there ends with that view.
func TestADrawingTakesNoDayAlong(t *testing.T) {
	d := withSample(t)
	saved, day := d.save(), d.s.Day()
	d.s.Show(session.ViewTime)
	lens := d.s.Lens()
	lens.Day = "2025-01-31"
	d.s.LookThrough(lens)
	ShowDrawing(d.s, d, saved)
	if d.s.View() != session.ViewMap || d.s.Day() != day {
		t.Errorf("the drawing is shown in the view %q on %s, want %s", d.s.View(), d.s.Day(), day)
	}
}

// TestABlankPageHoldsNobody: nobody is edited on a page of twins that has none just now.
func TestABlankPageHoldsNobody(t *testing.T) {
	d := withSample(t)
	d.s.SetOn(plan.Stakeholders.ID, "")
	d.s.SwitchOption(true)
	if d.s.Page().Snapshot.N() != 0 || !d.s.StandsForOthers() {
		t.Errorf("a blank page has %d parties; they stand for others: %v", d.s.Page().Snapshot.N(), d.s.StandsForOthers())
	}
}

// TestANudgeBeginsWhereThePageShowsSomebody: not where the map of everyone does.
func TestANudgeBeginsWhereThePageShowsSomebody(t *testing.T) {
	d := withSample(t)
	for _, p := range []plan.Plan{plan.Network, plan.Ecomap} {
		d.s.SetOn(p.ID, "")
		d.s.Select("A02")
		before, ok := d.s.Page().Places["A02"]
		if !ok {
			t.Fatalf("%s does not show the party", p.ID)
		}
		d.oneStep("nudge", func() error { return Nudge(d.s, 3, -2) })
		if at := d.s.Page().Places["A02"]; math.Hypot(at.X-before.X-3, at.Y-before.Y+2) > 0.1 { // places are kept to a tenth
			t.Errorf("%s: from %v to %v", p.ID, before, at)
		}
	}
	d.s.SetOn(plan.Stakeholders.ID, "")
	revision := d.s.Document().Revision()
	if err := Nudge(d.s, 3, -2); err != nil || d.s.Document().Revision() != revision {
		t.Errorf("a nudge on a page of twins edits the document: %v", err)
	}
}

// TestASavedMatrixKeepsItsOrder: the order of a page is saved with it, and another one alters the drawing.
func TestASavedMatrixKeepsItsOrder(t *testing.T) {
	d := withSample(t)
	ByID("plan-matrix").Run(d.s, d)
	d.s.OrderBy(plan.OrderGroup)
	saved := d.save()
	d.s.OrderBy(plan.OrderSector)
	if !d.s.IsAltered() {
		t.Error("another order does not alter the drawing")
	}
	ShowDrawing(d.s, d, saved)
	if d.s.Order() != plan.OrderGroup || d.s.IsAltered() {
		t.Errorf("the drawing comes back in the order %q", d.s.Order())
	}
}

// TestAddedAroundAnotherThanTheFocal: a ring is written down only where it is one around the focal actor.
func TestAddedAroundAnotherThanTheFocal(t *testing.T) {
	d := withSample(t)
	at := layout.Point{X: 5000}
	for ego, want := range map[graph.ID]int{"A46": 0, "": network.RingApart} {
		d.s.SetOn(plan.Circles.ID, ego)
		id, err := AddActor(d.s, NewActor{Name: "Baru", At: &at})
		if err != nil {
			t.Fatal(err)
		}
		if ring := d.actor(id).Ring; ring != want {
			t.Errorf("added around %q it has ring %d, want %d", ego, ring, want)
		}
	}
}
