package chart_test

import (
	"strings"
	"testing"

	"jejaring/graph/chart"
	"jejaring/graph/locale"
)

// TestStepsSayTheLevelOfADay asks the line what it means at its beginning, after each step and at its end.
func TestStepsSayTheLevelOfADay(t *testing.T) {
	list := []chart.Step{{Day: "2026-01-01", Level: 1}, {Day: "2026-04-01", Level: 3}, {Day: "2026-07-01", Level: -1}, {Day: "2027-01-01", Level: 5}}
	look := chart.Look{Language: locale.English, Width: 300}
	p := chart.Steps(list, "2026-12-31", look)
	if p.Width != 300 || p.Height <= 0 || p.Height > 90 {
		t.Fatalf("the picture is %g × %g", p.Width, p.Height)
	}
	for x, want := range map[float64]string{10: "1 ", 120: "3 ", 280: "−1 "} {
		if got := p.Tip(x, p.Height/2); !strings.HasPrefix(got, want) {
			t.Errorf("at %g it says %q, not level %s", x, got, want)
		}
	}
	if p := chart.Steps(list[:1], "2026-01-01", look); !strings.Contains(p.Tip(4, p.Height/2), "1 Jan 2026") {
		t.Errorf("a step of today says %q", p.Tip(4, p.Height/2))
	}
	for name, none := range map[string][]chart.Step{"without steps": nil, "with steps to come": list[3:]} {
		if p := chart.Steps(none, "2026-12-31", look); p.Height != 0 {
			t.Errorf("%s the picture is %g high", name, p.Height)
		}
	}
}
