package canvas

import (
	"fmt"
	"image"
	"os"
	"path/filepath"
	"regexp"
	"runtime/debug"
	"strconv"
	"testing"
	"time"

	"jejaring/app/session"
	"jejaring/graph/document"
	"jejaring/graph/graphtest"
	"jejaring/graph/locale"
)

// BenchmarkOpening opens a file up to its first painted picture and tells the time of each part on the clock, the
// processor time of all, and the most memory that was resident meanwhile. Run it as
//
//	go test -run '^$' -bench Opening -benchtime 3x ./app/canvas
func BenchmarkOpening(b *testing.B) {
	for _, size := range []struct{ actors, ties int }{{300, 1000}, {20000, 60000}, {100000, 500000}} {
		b.Run(fmt.Sprintf("%d-%d", size.actors, size.ties), func(b *testing.B) {
			path := fileOf(b, size.actors, size.ties)
			var parts opening
			for b.Loop() {
				parts.open(b, path)
			}
			b.ReportMetric(milliseconds(parts.cpu)/float64(b.N), "cpu-ms")
			for k, name := range []string{"read-ms", "network-ms", "scene-ms", "paint-ms"} {
				b.ReportMetric(milliseconds(parts.took[k])/float64(b.N), name)
			}
			b.ReportMetric(float64(parts.peak)/(1<<20), "peak-MB")
		})
	}
}

// opening is how long the parts of opening took, and the most memory that was resident.
type opening struct {
	took [4]time.Duration
	cpu  time.Duration
	peak int64
}

func (o *opening) open(b *testing.B, path string) {
	b.StopTimer()
	debug.FreeOSMemory()
	forgetPeak()
	b.StartTimer()
	began, cpu := time.Now(), graphtest.CPU()
	lap := func(part int) {
		o.took[part] += time.Since(began)
		began = time.Now()
	}
	g := bareStage(b)
	d, err := document.Open(path, document.Options{})
	if err != nil {
		b.Fatal(err)
	}
	defer d.Close()
	g.s.Use(d)
	lap(0)
	g.s.Snapshot()
	lap(1)
	scene := g.s.Scene()
	lap(2)
	scene.Paint(image.NewRGBA(image.Rect(0, 0, 1200, 700)), scene.Fit(1200, 700))
	lap(3)
	o.cpu += graphtest.CPU() - cpu
	o.peak = max(o.peak, peakOf())
}

// fileOf writes a file with the records of crowd.
func fileOf(b *testing.B, actors, ties int) string {
	path := filepath.Join(b.TempDir(), "crowd"+session.Extension)
	d, err := document.Create(path, document.Options{})
	if err != nil {
		b.Fatal(err)
	}
	defer d.Close()
	records := recordsOf(actors, ties)
	if err := d.Edit(locale.M("test"), func(tx *document.Tx) error { tx.Put(records...); return nil }); err != nil {
		b.Fatal(err)
	}
	return path
}

// forgetPeak makes Linux count the most resident memory anew.
func forgetPeak() { os.WriteFile("/proc/self/clear_refs", []byte("5"), 0) } //nolint:errcheck // other systems have none

// peakOf returns the most bytes that were resident; 0 where the system does not tell.
func peakOf() int64 {
	status, _ := os.ReadFile("/proc/self/status")
	if m := regexp.MustCompile(`VmHWM:\s+(\d+) kB`).FindSubmatch(status); m != nil {
		kb, _ := strconv.ParseInt(string(m[1]), 10, 64)
		return kb << 10
	}
	return 0
}
