package measure

import (
	"fmt"
	"os"
	"runtime/debug"
	"strings"
	"testing"

	"jejaring/graph/graphtest"
	"jejaring/graph/network"
)

// BenchmarkMeasures takes every measure but cliques of 20,000 actors with 100,000 ties, each from a snapshot of its
// own, and says the most memory that the program has had on the way. Once is enough: -benchtime 1x.
func BenchmarkMeasures(b *testing.B) {
	const n, m = 20_000, 100_000
	c := graphtest.Community{N: n}
	for _, a := range graphtest.Village(n, m) {
		c.Pairs = append(c.Pairs, graphtest.Pair{From: int(a.From), To: int(a.To), Strength: int(a.Weight)})
	}
	records := c.Snapshot().Collection
	c.Pairs = nil
	for _, measure := range All {
		if measure.ID == "cliques" {
			continue
		}
		b.Run(measure.ID, func(b *testing.B) {
			debug.FreeOSMemory()
			forgetPeak()
			begin := graphtest.CPU()
			for b.Loop() {
				of(b, measure.ID, network.Of(records, network.Lens{}))
			}
			b.ReportMetric((graphtest.CPU()-begin).Seconds()/float64(b.N), "cpu-s")
			b.ReportMetric(peak(b), "peak-MB")
		})
	}
}

// forgetPeak lets Linux count the most memory from now on.
func forgetPeak() { _ = os.WriteFile("/proc/self/clear_refs", []byte("5"), 0) }

// peak returns the most memory that the program has had, in MB; 0 where the system does not tell.
func peak(b *testing.B) float64 {
	b.Helper()
	text, _ := os.ReadFile("/proc/self/status")
	for line := range strings.Lines(string(text)) {
		var kB float64
		if _, err := fmt.Sscanf(line, "VmHWM: %f kB", &kB); err == nil {
			return kB / 1024
		}
	}
	return 0
}
