package command

import (
	"testing"

	"jejaring/app/session"
	"jejaring/graph/diagram"
	"jejaring/graph/plan"
)

// TestStyleIsSavedAndReset: a saved drawing comes back with its style, and the usual style is one press away.
func TestStyleIsSavedAndReset(t *testing.T) {
	d := withSample(t)
	if isStyled(d.s) {
		t.Error("a map begins with a style of its own")
	}
	want := session.Style{Labels: diagram.LabelTier, Lines: diagram.LineLevel, Groups: plan.BySystem}
	d.s.Restyle(want)
	plainScene := d.s.Scene()
	saved := d.save()
	ByID("style-reset").Run(d.s, d)
	if isStyled(d.s) || d.s.Scene() == plainScene {
		t.Errorf("reset the style is %+v", d.s.Style())
	}
	ShowDrawing(d.s, d, saved)
	if got := d.s.Style(); got != want || d.s.IsAltered() {
		t.Errorf("the drawing comes back with %+v", got)
	}
	d.s.Restyle(session.Style{})
	if !d.s.IsAltered() {
		t.Error("another style does not alter the drawing")
	}
}
