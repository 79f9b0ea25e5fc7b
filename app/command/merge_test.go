package command

import (
	"errors"
	"math"
	"slices"
	"strings"
	"testing"

	"jejaring/app/session"
	"jejaring/graph"
	"jejaring/graph/document"
	"jejaring/graph/edit"
	"jejaring/graph/layout"
	"jejaring/graph/locale"
	"jejaring/graph/plan"
)

// Whoever is merged with whom in the sample: it is one step, nothing names the one that went, every record that named it
// is there still or says what another says too, and no two ties repeat each other.
func TestMergeAnyTwoOfTheSample(t *testing.T) {
	d := withSample(t)
	actors := d.s.Snapshot().Actors
	for i := 0; i+1 < len(actors); i += 2 {
		a, b := actors[i], actors[i+1]
		if a.IsClient != b.IsClient {
			if err := Merge(d.s, a.ID, b.ID); err == nil {
				t.Errorf("a client is merged with %s", a.ID)
			}
			continue
		}
		if d.s.Project().FocalActor == b.ID {
			a, b = b, a
		}
		needs := len(graph.Referring[graph.Need](d.s.Document(), b.ID)) + len(graph.Referring[graph.Need](d.s.Document(), a.ID))
		contacts := len(graph.Referring[graph.Contact](d.s.Document(), b.ID))
		d.oneStep("merge "+string(a.ID)+" "+string(b.ID), func() error { return Merge(d.s, a.ID, b.ID) })
		if left := d.s.Document().Referring(b.ID); len(left) > 0 || d.actor(b.ID).ID != "" {
			t.Errorf("%s is named by %v", b.ID, left)
		}
		if n := len(graph.Referring[graph.Need](d.s.Document(), a.ID)); n != needs {
			t.Errorf("%s has %d needs, had %d together", a.ID, n, needs)
		}
		if n := len(graph.Referring[graph.Contact](d.s.Document(), a.ID)); n < contacts {
			t.Errorf("%s has %d contacts, the other had %d", a.ID, n, contacts)
		}
		for _, tie := range graph.Referring[graph.Tie](d.s.Document(), a.ID) {
			if slices.ContainsFunc(graph.Referring[graph.Tie](d.s.Document(), a.ID), tie.Repeats) {
				t.Errorf("%s repeats another tie", tie.ID)
			}
		}
		if _, err := d.s.Document().Undo(); err != nil {
			t.Fatal(err)
		}
	}
}

// Two ties that say the same become one over the time of both, with the history of both; what differs and the tie between
// the two is told in the note.
func TestMergeFoldsTies(t *testing.T) {
	d := withSample(t)
	a, b := graph.NewOf[graph.Actor](), graph.NewOf[graph.Actor]()
	a.Name, a.PublicLabel, b.Name, b.PublicLabel, b.Phone, b.Area = "Toko Maju", "Toko Maju", "TOKO MAJU", "Toko Maju", "0811", "RW 05"
	a.Area = "RW 06"
	tie := func(from, to graph.ID, kind string) graph.Tie {
		t := graph.NewOf[graph.Tie]()
		t.From, t.To, t.Type, t.Direction = from, to, kind, graph.TieTypeOf(kind, nil).Direction
		return t
	}
	one, two, between := tie(a.ID, "A02", graph.Partnership), tie(b.ID, "A02", graph.Partnership), tie(a.ID, b.ID, "informasi")
	one.Start, one.End, two.Start = "2025-01-01", "2026-01-01", "2025-06-01"
	one.Level, two.Level, two.Note = 1, 2, "sering bertemu"
	first, second := edit.Step(one, 0, 1, edit.Claim{Day: "2025-01-01"}), edit.Step(two, 1, 2, edit.Claim{Day: "2025-07-01"})
	if err := d.s.Document().Edit(locale.M("test"), func(tx *document.Tx) error {
		tx.Put(a, b, one, two, between, first, second)
		return nil
	}); err != nil {
		t.Fatal(err)
	}
	d.s.Select(a.ID, b.ID)
	if said := locale.English.Say(MergeWords(d.s)); !strings.Contains(said, "1 ties") || !strings.Contains(said, "(1)") {
		t.Errorf("said before is %q", said)
	}
	d.oneStep("merge", func() error { return ByID("merge").Do(d.s, d) })
	ties := graph.Referring[graph.Tie](d.s.Document(), a.ID)
	if len(ties) != 1 || ties[0].Start != "2025-01-01" || ties[0].End != "" || ties[0].Level != 2 || ties[0].Note != "sering bertemu" {
		t.Fatalf("the ties are %+v", ties)
	}
	if rows := graph.Referring[graph.TieHistory](d.s.Document(), ties[0].ID); len(rows) != 2 {
		t.Errorf("the history is %+v", rows)
	}
	now := d.actor(a.ID)
	for _, part := range []string{"TOKO MAJU", "RW 05", "Ikatan"} {
		if !strings.Contains(now.Note, part) {
			t.Errorf("the note %q does not tell of %q", now.Note, part)
		}
	}
	if now.Phone != "0811" || now.Area != "RW 06" || now.Name != "Toko Maju" {
		t.Errorf("of both comes %+v", now)
	}
}

// What is copied is pasted under new IDs with the ties among it, in another file too, and nothing private goes along.
func TestCopyAndPasteBetweenFiles(t *testing.T) {
	d, other := withSample(t), newDesk(t)
	a := d.actor("A02")
	a.Phone, a.Note = "081234", "rahasia"
	if err := note(d.s, d, locale.M("test"), a); err != nil {
		t.Fatal(err)
	}
	ids := []graph.ID{"A02", "A03", "A05", "A04"}
	d.s.Select(ids...)
	if err := copySelected(d.s, d); err != nil {
		t.Fatal(err)
	}
	for _, secret := range []string{"081234", "rahasia", d.actor("A04").Name} {
		if strings.Contains(d.clip, secret) {
			t.Errorf("%q is on the clipboard", secret)
		}
	}
	among := 0
	for _, tie := range d.s.Snapshot().Ties {
		if slices.Contains(ids, tie.From) && slices.Contains(ids, tie.To) {
			among++
		}
	}
	other.s.Use(document.New())
	other.clip = d.clip
	other.oneStep("paste", func() error { return paste(other.s, other) })
	now := graph.All[graph.Actor](other.s.Document())
	if len(now) != len(ids) || len(graph.All[graph.Tie](other.s.Document())) != among || among == 0 {
		t.Fatalf("pasted are %d parties and %d ties, not %d", len(now), len(graph.All[graph.Tie](other.s.Document())), among)
	}
	for _, a := range now {
		if slices.Contains(ids, a.ID) {
			t.Errorf("%s kept its ID", a.ID)
		}
	}
	d.oneStep("paste in the same file", func() error { return paste(d.s, d) })
	d.s.Select(ids...)
	d.oneStep("duplicate", func() error { return duplicate(d.s, d) })
}

// A list of names becomes parties; what is no list, or is damaged, is refused with a sentence and changes nothing.
func TestPasteOtherText(t *testing.T) {
	d := withSample(t)
	d.clip = "- Toko Sari\n\n• Arisan Melati\t0812\nToko Sari\r\n"
	d.oneStep("paste names", func() error { return paste(d.s, d) })
	chosen := graph.All[graph.Actor](d.s.Document())
	chosen = slices.DeleteFunc(chosen, func(a graph.Actor) bool { return a.Name != "Toko Sari" && a.Name != "Arisan Melati" })
	if len(chosen) != 2 || chosen[0].Name != "Toko Sari" || chosen[1].Name != "Arisan Melati" {
		t.Errorf("pasted is %+v", chosen)
	}
	steps := d.steps()
	for _, text := range []string{"", " \n", strings.Repeat("x\n", 3) + strings.Repeat("nama yang panjang ", 30), "jejaring\t1\nactor\t1\n", "jejaring\t1\n#actor\tid\tinfluence\nactor\tA\tbanyak\n", "jejaring\t1\nplace\tA\tNaN\t1\n", "jejaring\t1\n#tie\tid\n\"tie"} {
		d.clip = text
		var refusal *graph.Refusal
		if err := paste(d.s, d); !errors.As(err, &refusal) {
			t.Errorf("%q gives %v", text, err)
		} else {
			d.says(text, refusal.Message)
		}
	}
	if d.steps() != steps {
		t.Error("a refused text changed something")
	}
}

// Each way to put those selected in order is one step that moves nobody else; turned four times, mirrored twice, they stand
// as before.
func TestShapes(t *testing.T) {
	d := withSample(t)
	d.s.Show(session.ViewMap)
	ids := []graph.ID{"A05", "A06", "A07", "A08", "A09"}
	d.s.Select(ids...)
	at := func() (points []layout.Point) {
		places := d.s.Places()
		for _, id := range ids {
			points = append(points, places[id])
		}
		return points
	}
	for _, way := range shapes {
		other := d.s.Places()["A20"]
		d.oneStep(way.id, func() error { return way.do(d.s, d) })
		if now := d.s.Places()["A20"]; math.Hypot(now.X-other.X, now.Y-other.Y) > 0.1 {
			t.Errorf("%s moves another one", way.id)
		}
		points := at()
		for i, p := range points {
			for _, q := range points[:i] {
				if way.id != "gather" && way.id != "mirror-across" && math.Hypot(p.X-q.X, p.Y-q.Y) < 1 {
					t.Errorf("after %s two stand at %v", way.id, p)
				}
			}
		}
		low, high := bounds(points)
		switch {
		case strings.HasPrefix(way.id, "align"):
			if min(high.X-low.X, high.Y-low.Y) > 0.11 {
				t.Errorf("%s leaves %v", way.id, points)
			}
		case way.id == "to-grid":
			for _, p := range points {
				if math.Mod(p.X, gridStep) != 0 || math.Mod(p.Y, gridStep) != 0 {
					t.Errorf("%v is on no crossing", p)
				}
			}
		}
		if _, err := d.s.Document().Undo(); err != nil {
			t.Fatal(err)
		}
		d.turn()
	}
	for id, times := range map[string]int{"rotate-left": 4, "rotate-right": 4, "mirror-across": 2, "mirror-down": 2} {
		before := at()
		for range times {
			ByID(id).Run(d.s, d)
		}
		for k, p := range at() {
			if math.Hypot(p.X-before[k].X, p.Y-before[k].Y) > 1 {
				t.Errorf("%d times %s: %v is at %v", times, id, before[k], p)
			}
		}
	}
	d.s.SetOn(plan.Ecomap.ID, "")
	if ByID("align-left").Can(d.s) || ByID("align-left").Line(d.s, d).Reason == " " {
		t.Error("where places mean something all may be aligned, or no reason is said")
	}
}

// Distances are the same between all, and the outer ones stay.
func TestDistribute(t *testing.T) {
	points := []layout.Point{{Y: 90}, {Y: 0}, {Y: 10}, {Y: 40}}
	distribute(points)
	if want := []layout.Point{{Y: 90}, {Y: 0}, {Y: 30}, {Y: 60}}; !slices.Equal(points, want) {
		t.Errorf("they stand at %v", points)
	}
}

// What is picked has what the selected have; picking the others twice gives the same again.
func TestPick(t *testing.T) {
	d := withSample(t)
	d.s.Select("A02")
	ByID("pick-neighbours").Run(d.s, d)
	for _, a := range d.s.Snapshot().Actors {
		tied := slices.ContainsFunc(d.s.Snapshot().Ties, func(tie graph.Tie) bool { return tie.Joins("A02", a.ID) })
		if d.s.IsSelected(a.ID) != (tied || a.ID == "A02") {
			t.Errorf("%s: %v, tied %v", a.ID, d.s.IsSelected(a.ID), tied)
		}
	}
	before := d.s.Selection()
	ByID("pick-others").Run(d.s, d)
	if slices.ContainsFunc(before, d.s.IsSelected) || len(before)+len(d.s.Selection()) != d.s.Snapshot().N() {
		t.Errorf("the others of %v are %v", before, d.s.Selection())
	}
	d.s.Select("A02")
	ByID("pick-same-sector").Run(d.s, d)
	for _, a := range d.s.Snapshot().Actors {
		if d.s.IsSelected(a.ID) != (a.Sector == d.actor("A02").Sector) {
			t.Errorf("%s of %s: %v", a.ID, a.Sector, d.s.IsSelected(a.ID))
		}
	}
	ByID("pick-ties").Run(d.s, d)
	if len(d.s.SelectedTies()) == 0 || len(d.s.SelectedActors()) > 0 {
		t.Error("no ties are picked")
	}
}

// One field of many is one step; clients keep their role.
func TestSetAlike(t *testing.T) {
	d := withSample(t)
	d.oneStep("sector", func() error { return SetAlike(d.s, []graph.ID{"A02", "A03"}, "sector", "donatur") })
	if d.actor("A02").Sector != "donatur" || d.actor("A03").Sector != "donatur" || d.actor("A04").Role != graph.RoleClient {
		t.Error("a sector is not set, or a client lost its role")
	}
}
