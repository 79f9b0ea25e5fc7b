package command

import (
	"testing"

	"jejaring/graph"
)

// TestPartiesComeAndGo each in one step, with what they contribute.
func TestPartiesComeAndGo(t *testing.T) {
	d := withSample(t)
	parties := func() int { return len(graph.Referring[graph.Party](d.s.Document(), "G02")) }
	before, steps := parties(), d.steps()
	if err := Agree(d.s, "G02", "A43"); err != nil || parties() != before+1 {
		t.Fatalf("%d parties: %v", parties(), err)
	}
	if err := AgreeNew(d.s, "G02", "Kelompok Tani Baru"); err != nil || parties() != before+2 {
		t.Fatalf("%d parties: %v", parties(), err)
	}
	for _, p := range graph.Referring[graph.Party](d.s.Document(), "G02") {
		if p.Actor != "A43" {
			continue
		}
		if err := Contribute(d.s, p, "Pendampingan"); err != nil || contributionTo(d.s, "G02", "A43") != "Pendampingan" {
			t.Errorf("it contributes %q: %v", contributionTo(d.s, "G02", "A43"), err)
		}
	}
	if err := Agree(d.s, "G02", "A43"); err != nil || parties() != before+1 || d.steps() != steps+4 {
		t.Errorf("%d parties after %d steps: %v", parties(), d.steps()-steps, err)
	}
}

// TestARenewalFollows the one that was renewed, and is not made twice (SD-79).
func TestARenewalFollows(t *testing.T) {
	d := withSample(t)
	old, _ := graph.Get[graph.Agreement](d.s.Document(), "G02")
	steps := d.steps()
	for range 2 {
		if err := Renew(d.s, d, old); err != nil {
			t.Fatal(err)
		}
	}
	made, ok := graph.Get[graph.Agreement](d.s.Document(), d.s.Selection()[0])
	if !ok || made.Follows != old.ID || made.State != "rancangan" || made.Start != old.End.Add(1) || d.steps() != steps+1 {
		t.Errorf("made %+v in %d steps", made, d.steps()-steps)
	}
}
