package command

import (
	"testing"

	"jejaring/graph"
	"jejaring/graph/document"
	"jejaring/graph/locale"
)

// inTrial has the sample in a file of its own, with A43 stopping on trial.
func inTrial(t *testing.T) (*desk, string) {
	d := withSample(t)
	path := t.TempDir() + "/a.jejaring"
	if err := d.s.Document().SaveCopy(path); err != nil {
		t.Fatal(err)
	}
	if err := Open(d.s, d, path); err != nil {
		t.Fatal(err)
	}
	d.turn()
	d.try("A43")
	return d, path
}

// TestATrialIsNotLeftWithoutAWord, by whichever way the document would be taken away.
func TestATrialIsNotLeftWithoutAWord(t *testing.T) {
	for name, do := range map[string]func(*desk) error{
		"open":        func(d *desk) error { return Open(d.s, d, d.t.TempDir()+"/b.jejaring") },
		"new":         func(d *desk) error { return Create(d.s, d, NewProject{Name: "Forum"}) },
		"open-sample": func(d *desk) error { return ByID("open-sample").Do(d.s, d) },
		"quit":        func(d *desk) error { return ByID("quit").Do(d.s, d) },
	} {
		t.Run(name, func(t *testing.T) {
			d, path := inTrial(t)
			d.asked = nil
			if err := do(d); err != nil || !d.s.IsLeaving() || !d.s.InTrial() || len(d.asked) > 0 || d.s.Real().Path() != path {
				t.Fatalf("the trial is left at once: %v %v", err, d.asked)
			}
			d.s.Stay()
			if d.s.IsLeaving() || !d.s.InTrial() || d.actor("A43").ID != "" {
				t.Error("to stay is not to go on with the trial")
			}
			d.s.Leaving()()
			if !d.s.InTrial() || len(d.asked) > 0 {
				t.Error("what was dropped is done after all")
			}
		})
	}
}

// TestWhatIsTriedIsAppliedBeforeItIsLeft: the file has it as one step, and what waited is done.
func TestWhatIsTriedIsAppliedBeforeItIsLeft(t *testing.T) {
	d, path := inTrial(t)
	day := d.s.Day()
	if err := Create(d.s, d, NewProject{Name: "Forum"}); err != nil {
		t.Fatal(err)
	}
	if err := LeaveApplied(d.s, d); err != nil || d.s.InTrial() || d.s.Project().Name != "Forum" {
		t.Fatalf("%v; open is %q", err, d.s.Project().Name)
	}
	left, err := document.Open(path, document.Options{ReadOnly: true})
	if err != nil {
		t.Fatal(err)
	}
	defer left.Close()
	if a, ok := graph.Get[graph.Actor](left, "A43"); !ok || a.ActiveTo != day {
		t.Errorf("the file has %+v", a)
	}
}

// TestWhatIsTriedIsDroppedBeforeItIsLeft: the file is as it was.
func TestWhatIsTriedIsDroppedBeforeItIsLeft(t *testing.T) {
	d, path := inTrial(t)
	before := graph.Freeze(d.s.Real())
	if err := ByID("quit").Do(d.s, d); err != nil {
		t.Fatal(err)
	}
	d.asked = nil
	LeaveCancelled(d.s)
	if d.s.InTrial() || len(d.asked) != 1 || d.asked[0] != "quit" {
		t.Fatalf("asked is %v", d.asked)
	}
	left, err := document.Open(path, document.Options{ReadOnly: true})
	if err != nil {
		t.Fatal(err)
	}
	defer left.Close()
	if n := len(document.Between(before, left, locale.Message{}).Deltas); n > 0 {
		t.Errorf("%d records of the file are others", n)
	}
}

// TestWhatCannotBeAppliedStays with the question, and nothing is lost.
func TestWhatCannotBeAppliedStays(t *testing.T) {
	d, _ := inTrial(t)
	if err := Without(d.s, d, d.s.Project().FocalActor); err != nil {
		t.Fatal(err)
	}
	if err := ByID("quit").Do(d.s, d); err != nil {
		t.Fatal(err)
	}
	if err := LeaveApplied(d.s, d); err == nil || !d.s.InTrial() || !d.s.IsLeaving() {
		t.Errorf("without its focal actor: %v", err)
	}
}

// TestNothingTriedIsLeftAtOnce.
func TestNothingTriedIsLeftAtOnce(t *testing.T) {
	d := withSample(t)
	if err := d.s.Try(); err != nil {
		t.Fatal(err)
	}
	if err := ByID("quit").Do(d.s, d); err != nil || d.s.IsLeaving() || len(d.asked) != 1 {
		t.Errorf("asked is %v: %v", d.asked, err)
	}
}
