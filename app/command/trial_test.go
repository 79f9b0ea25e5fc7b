package command

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"jejaring/app/session"
	"jejaring/graph"
	"jejaring/graph/document"
	"jejaring/graph/format"
	"jejaring/graph/graphtest"
	"jejaring/graph/locale"
	"jejaring/graph/measure"
	"jejaring/graph/network"
)

// try selects parties or ties and asks what would be without them.
func (d *desk) try(ids ...graph.ID) {
	d.t.Helper()
	d.s.Select(ids...)
	id := "try-without"
	if len(d.s.SelectedTies()) > 0 {
		id = "try-untied"
	}
	if c := ByID(id); !c.Can(d.s) {
		d.t.Fatal("nothing can be tried")
	}
	ByID(id).Run(d.s, d)
	d.turn()
	if len(d.failed) > 0 {
		d.t.Fatal(d.failed)
	}
}

// refused runs a command that is to be refused, and returns the ID of what is said.
func (d *desk) refused(id string) string {
	d.t.Helper()
	var refusal *graph.Refusal
	if !errors.As(ByID(id).Do(d.s, d), &refusal) {
		return ""
	}
	return refusal.Message.ID
}

// TestNoCommandTouchesTheDocumentInATrial runs each command while a trial is on.
func TestNoCommandTouchesTheDocumentInATrial(t *testing.T) {
	situations := map[string]func(*desk){
		"one party":   func(d *desk) { d.s.Select("A02") },
		"two parties": func(d *desk) { d.s.Select("A02", "A46") },
		"a tie":       func(d *desk) { d.s.Select("T001") },
	}
	for name, set := range situations {
		d := withSample(t)
		real := d.s.Document()
		before, revision := graph.Freeze(real), real.Revision()
		for _, c := range All {
			if c.ID == "apply-trial" || c.ID == "open-sample" || c.Menu == "layout" && c.ID != "layout-stress" || c.Menu == "work" && name != "one party" {
				continue // the first is to change it, the second leaves it, the others are alike or look at no selection
			}
			if !d.s.InTrial() {
				d.try("A43")
			}
			d.reset()
			set(d)
			d.turn()
			if !c.Can(d.s) {
				continue
			}
			var refusal *graph.Refusal
			if err := c.Do(d.s, d); err != nil && !errors.As(err, &refusal) {
				t.Errorf("%s with %s: %v", c.ID, name, err)
			}
			d.settle()
			if real.Revision() != revision {
				t.Fatalf("%s with %s changes the document", c.ID, name)
			}
		}
		d.s.CancelTrial()
		if delta := document.Between(before, d.s.Document(), locale.Message{}); len(delta.Deltas) > 0 || d.s.Document() != real {
			t.Errorf("with %s %d records are others", name, len(delta.Deltas))
		}
	}
}

func TestApplyIsOneUndoableEdit(t *testing.T) {
	d := withSample(t)
	before, steps := graph.Freeze(d.s.Document()), d.steps()
	d.try("A43", "A40")
	if err := Connect(d.s, "A02", "A46"); err != nil {
		t.Fatal(err)
	}
	d.turn()
	found := d.s.Trial()
	if len(found.Gone) != 2 || len(found.Added) != 1 {
		t.Fatalf("the trial came to %+v", found)
	}
	day, seen := d.s.Day(), idsOf(d.s.Snapshot())
	ByID("apply-trial").Run(d.s, d)
	d.settle()
	if d.s.InTrial() || d.steps() != steps+1 || !slices.Equal(idsOf(d.s.Snapshot()), seen) {
		t.Fatalf("%d steps, another network than the trial, %v", d.steps()-steps, d.failed)
	}
	for _, delta := range document.Between(before, d.s.Document(), locale.Message{}).Deltas {
		is := delta.After
		switch was := delta.Before.(type) {
		case graph.Actor:
			if was.ActiveTo = day; is != graph.Record(was) {
				t.Errorf("%s is %+v, want it ended on %s", was.ID, is, day)
			}
		case graph.Tie:
			if was.End = day; is != graph.Record(was) {
				t.Errorf("%s is %+v, want it ended on %s", was.ID, is, day)
			}
		default:
			if was != nil || is == nil {
				t.Errorf("%s is deleted or changed", delta.ID)
			}
		}
	}
	said := locale.Indonesian.Say(d.told[len(d.told)-1])
	if !strings.Contains(said, "2 pihak dan") || !strings.Contains(said, "1 ikatan ditambahkan") {
		t.Errorf("said %q", said)
	}
	ByID("undo").Run(d.s, d)
	d.settle()
	if n := d.changes(before); n > 0 {
		t.Errorf("%d records are not what they were", n)
	}
}

// To delete in a trial is to try without: applied, it is no deletion but an end.
func TestToDeleteInATrialIsToTryWithout(t *testing.T) {
	d := withSample(t)
	d.try("A43")
	d.s.Select("A40")
	d.turn()
	if line := ByID("delete").Line(d.s, d); line.Label != d.s.T("panel.trial.try-without") {
		t.Errorf("the menu says %q", line.Label)
	}
	ByID("delete").Run(d.s, d)
	d.turn()
	if len(d.s.Trial().Gone) != 2 {
		t.Errorf("the trial came to %+v", d.s.Trial())
	}
	ByID("apply-trial").Run(d.s, d)
	d.settle()
	for _, id := range []graph.ID{"A40", "A43"} {
		if a, ok := graph.Get[graph.Actor](d.s.Document(), id); !ok || a.ActiveTo != d.s.Day() {
			t.Errorf("%s is %+v", id, a)
		}
	}
}

// idsOf returns the parties and ties of a network in its order.
func idsOf(n *network.Snapshot) []graph.ID {
	var ids []graph.ID
	for _, a := range n.Actors {
		ids = append(ids, a.ID)
	}
	for _, t := range n.Ties {
		ids = append(ids, t.ID)
	}
	return ids
}

func TestTheFocalPartyMayStopInATrialOnly(t *testing.T) {
	d := withSample(t)
	focal := d.s.Project().FocalActor
	d.try(focal)
	if _, ok := d.s.Document().Record(focal); ok || d.s.Project().FocalActor != "" {
		t.Error("the focal party is still there")
	}
	if id := d.refused("apply-trial"); id != "trial.focal-gone" || !d.s.InTrial() {
		t.Errorf("apply says %q", id)
	}
	if err := TakeBack(d.s, focal); err != nil || !d.s.Trial().IsEmpty() || d.s.Project().FocalActor != focal {
		t.Errorf("the focal party does not come back: %+v %v", d.s.Trial(), err)
	}
}

func TestTakeBackBringsBackWhatWent(t *testing.T) {
	d := withSample(t)
	d.try("A43")
	d.try("A30")
	both := graph.Freeze(d.s.Document())
	if err := TakeBack(d.s, "A43"); err != nil {
		t.Fatal(err)
	}
	if len(d.s.Trial().Gone) != 1 {
		t.Fatalf("%+v", d.s.Trial())
	}
	for _, tie := range graph.Referring[graph.Tie](d.s.Real(), "A43") {
		if _, ok := d.s.Document().Record(tie.ID); ok == tie.Joins("A43", "A30") {
			t.Errorf("%s is there: %v", tie.ID, ok)
		}
	}
	if err := TakeBack(d.s, "A30"); err != nil || !d.s.Trial().IsEmpty() {
		t.Errorf("%+v %v", d.s.Trial(), err)
	}
	ByID("undo").Run(d.s, d)
	ByID("undo").Run(d.s, d)
	if d.changes(both) != 0 {
		t.Error("undo does not lead back")
	}
	ByID("cancel-trial").Run(d.s, d)
	d.try("T001")
	if len(d.s.Trial().Dropped) != 1 {
		t.Fatalf("%+v", d.s.Trial())
	}
	if err := TakeBack(d.s, "T001"); err != nil || !d.s.Trial().IsEmpty() {
		t.Errorf("%+v %v", d.s.Trial(), err)
	}
	if err := Connect(d.s, "A02", "A46"); err != nil {
		t.Fatal(err)
	}
	if err := TakeBack(d.s, d.s.Trial().Added[0].ID); err != nil || !d.s.Trial().IsEmpty() {
		t.Errorf("%+v %v", d.s.Trial(), err)
	}
	d.s.CancelTrial()
	if TakeBack(d.s, "A43") == nil {
		t.Error("something is taken back where nothing is tried")
	}
}

// Who cancels stays where they are; the view in which things are tried begins anew.
func TestWhoCancelsATrialStaysWhereTheyAre(t *testing.T) {
	d := withSample(t)
	for _, view := range []string{session.ViewHome, session.ViewMap, session.ViewTable, session.ViewAnalysis, session.ViewTrial, session.ViewResilience} {
		d.s.Show(session.ViewTable)
		d.s.Select("A43")
		ByID("try-without").Run(d.s, d)
		if d.s.View() != session.ViewTrial {
			t.Fatalf("%s is shown", d.s.View())
		}
		d.s.Show(view)
		ByID("cancel-trial").Run(d.s, d)
		if d.s.View() != view || !slices.Equal(d.s.Selection(), []graph.ID{"A43"}) || d.s.InTrial() != (view == session.ViewTrial) || !d.s.Trial().IsEmpty() {
			t.Errorf("cancelled in %s: %s is shown, %v selected, in a trial: %v", view, d.s.View(), d.s.Selection(), d.s.InTrial())
		}
	}
	d.s.Show(session.ViewTable)
	ByID("show-trial").Run(d.s, d)
	if !d.s.InTrial() {
		t.Fatal("the view does not begin a trial")
	}
	d.s.Show(session.ViewMap)
	if d.s.InTrial() {
		t.Error("a trial in which nothing was tried goes on")
	}
	d.try("A43")
	d.s.Show(session.ViewMap)
	if !d.s.InTrial() {
		t.Error("a trial ends with its view")
	}
	for _, id := range []string{"report", "show-report", "import", "save-copy", "export-csv", "restore"} {
		if said := d.refused(id); said != "trial.not-now" {
			t.Errorf("%s says %q", id, said)
		}
	}
}

func TestWalkToFollowsTheOrder(t *testing.T) {
	d := withSample(t)
	r, err := d.s.Result("resilience")
	if err != nil {
		t.Fatal(err)
	}
	attack := r.Numbers.(measure.Resilience).Degree
	var order []graph.ID
	for _, i := range attack.Whole.Order {
		order = append(order, d.s.Snapshot().Actors[i].ID)
	}
	n := float64(d.s.Snapshot().N())
	for _, count := range []int{1, 5, 3, 4, 2, len(order), 7} {
		if err := WalkTo(d.s, order, count); err != nil {
			t.Fatal(err)
		}
		if left, ok := Walked(d.s); left != count || !ok {
			t.Fatalf("%d left, want %d", left, count)
		}
		for k, id := range order {
			if _, stays := d.s.Document().Record(id); stays != (k >= count) {
				t.Fatalf("after %d: %s is there: %v", count, id, stays)
			}
		}
		c, err := d.s.Result("components")
		if err != nil {
			t.Fatal(err)
		}
		largest := 0
		for _, group := range c.Numbers.(measure.Components).Components {
			largest = max(largest, len(group))
		}
		if want := attack.Whole.Largest[count]; float64(largest)/n != want {
			t.Errorf("after %d the largest group has %d, want a share of %v", count, largest, want)
		}
	}
	if err := WalkTo(d.s, order, 0); err != nil || d.s.InTrial() {
		t.Errorf("nobody leaves in a trial: %v", err)
	}
	d.try("A43")
	if _, ok := Walked(d.s); ok || WalkTo(d.s, order, 2) == nil {
		t.Error("another trial is taken for a walk")
	}
}

// TestALayoutIsOfTheDocumentForWhichItBegan: what was worked out for a copy is not put into the document, nor the other
// way round.
func TestALayoutIsOfTheDocumentForWhichItBegan(t *testing.T) {
	d := withSample(t)
	before := graph.Freeze(d.s.Document())
	ByID("layout-circle").Run(d.s, d)
	d.try("A43")
	tried := graph.Freeze(d.s.Document())
	d.settle()
	if n := d.changes(tried); n > 0 {
		t.Errorf("a layout of the document changes %d records of its copy", n)
	}
	ByID("layout-circle").Run(d.s, d)
	d.s.CancelTrial()
	d.settle()
	if n := d.changes(before); n > 0 || len(d.failed) > 0 {
		t.Errorf("a layout of the copy changes %d records of the document, %v", n, d.failed)
	}
}

// TestWhatNeedsTheDocumentWaitsForTheEndOfATrial, however it is come by.
func TestWhatNeedsTheDocumentWaitsForTheEndOfATrial(t *testing.T) {
	d := withSample(t)
	d.s.Review(&format.Draft{Name: "Draft"})
	d.try("A43")
	for name, do := range map[string]func() error{
		"a dropped file": func() error { return Open(d.s, d, "parties.csv") },
		"an import":      func() error { return Import(d.s, d) },
		"a backup":       func() error { return Restore(d.s, d, document.Backup{}) },
	} {
		var refusal *graph.Refusal
		if err := do(); !errors.As(err, &refusal) || refusal.Message.ID != "trial.not-now" {
			t.Errorf("%s in a trial: %v", name, err)
		}
	}
}

// TestAStoppedApplyLosesNothing: the trial goes on, or it was too late to stop and the document is as the trial.
func TestAStoppedApplyLosesNothing(t *testing.T) {
	d := newDesk(t)
	doc := document.New()
	if err := doc.Edit(locale.M("test"), func(tx *document.Tx) error {
		tx.Put(graphtest.Random(manyRecords, 0.0002, 3).Records()...)
		return nil
	}); err != nil {
		t.Fatal(err)
	}
	d.s.Use(doc)
	d.turn()
	before := graph.Freeze(doc)
	if err := d.s.Try(); err != nil {
		t.Fatal(err)
	}
	var all []graph.ID
	for _, a := range graph.All[graph.Actor](d.s.Document()) {
		all = append(all, a.ID)
	}
	if err := d.s.Document().Edit(locale.M("test"), func(tx *document.Tx) error { leave(tx, all...); return nil }); err != nil {
		t.Fatal(err)
	}
	tried := graph.Freeze(d.s.Document())
	if err := ByID("apply-trial").Do(d.s, d); err != nil {
		t.Fatal(err)
	}
	if !d.s.IsRunning(session.EditJob) {
		t.Fatal("a large trial is applied at once")
	}
	d.s.Cancel(session.EditJob)
	d.settle()
	if d.changes(tried) != 0 {
		t.Errorf("what was tried is lost; it is tried: %v", d.s.InTrial())
	}
	if d.s.InTrial() && (len(document.Between(before, d.s.Real(), locale.Message{}).Deltas) > 0 || len(d.failed) != 1) {
		t.Errorf("the document is changed by what was stopped, or nothing is said: %v", d.failed)
	}
}
