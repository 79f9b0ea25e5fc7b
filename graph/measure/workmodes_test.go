package measure

import (
	"fmt"
	"testing"

	"jejaring/graph"
	"jejaring/graph/graphtest"
	"jejaring/graph/network"
)

// TestWorkModes counts placements and actions of each of the three ways; those of the sample were counted in its tables by
// hand (SD-25).
func TestWorkModes(t *testing.T) {
	got := ""
	list := WorkModesOf(graphtest.Sample(t))
	for _, w := range list {
		got += fmt.Sprintf("%s %d+%d; ", w.Mode, len(w.Matches), len(w.Actions))
	}
	if want := "mobilisasi_sumber 7+3; pemberian_pelayanan 5+3; penciptaan_jaringan 0+2; "; got != want {
		t.Errorf("the ways are %q, not %q", got, want)
	}
	chart := WorkModeChart(list)
	for k, w := range list {
		if chart.Series[0].Values[k] != float64(len(w.Matches)) || chart.Series[1].Values[k] != float64(len(w.Actions)) {
			t.Errorf("the chart shows %v and %v of %s", chart.Series[0].Values[k], chart.Series[1].Values[k], w.Mode)
		}
	}
	for _, w := range WorkModesOf(network.Of(graph.Collect(), network.Lens{})) {
		if w.Count() != 0 {
			t.Errorf("of nothing there is %+v", w)
		}
	}
}
