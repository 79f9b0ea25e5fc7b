package view

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"jejaring/app/kit"
	"jejaring/app/session"
	"jejaring/graph"
	"jejaring/graph/graphtest"
)

func TestALargeReportIsAJob(t *testing.T) {
	d := lay(t, settingsView, wide, nil, graphtest.Random(2*moment, 0.02, 7).Records()...)
	d.stop()
	object, stop := reportView.New(d.s, d)
	d.stop = stop
	if !d.s.IsRunning(reportJob) { // nothing of its end is heard before the loop runs
		t.Fatal("a large report is made at once")
	}
	d.window.SetContent(kit.NewStage(kit.NewBox(kit.Surface, object)))
	d.window.Resize(wide)
	if !d.labelled("view.report.save-pdf").Disabled() {
		t.Error("a report can be saved before it is there")
	}
	d.picture("report-composing")
	d.wait()
	if d.labelled("view.report.save-pdf").Disabled() {
		t.Error("the report that is there cannot be saved")
	}
	d.s.Looks.Report.Privacy = "bernama"
	d.s.Select("A0001")
	d.drain()
	d.picture("report-stale")
	d.s.Show("map")
	d.stop()
	d.stop = func() {}
	if _, _, ok := d.s.Running(); ok {
		t.Error("the job goes on without anybody who waits for it")
	}
}

// TestAStoppedReportCanBeComposedAgain stops the making of a handout and goes on.
func TestAStoppedReportCanBeComposedAgain(t *testing.T) {
	for job, v := range map[string]View{reportJob: reportView, pictureJob: pictureView} {
		d := lay(t, settingsView, wide, nil, graphtest.Random(2*moment, 0.02, 7).Records()...)
		object, stop := v.New(d.s, d)
		if d.stop = stop; !d.s.IsRunning(job) {
			t.Fatalf("%s does not run", job)
		}
		d.s.Cancel(job)
		d.window.SetContent(kit.NewStage(kit.NewBox(kit.Surface, object)))
		d.window.Resize(wide)
		d.drain()
		d.picture("stopped-" + job)
		d.labelled("view.report.again").Tapped(nil)
		d.wait()
		each(d, func(b *kit.Button) {
			if b.Visible() && b.Label() == d.s.T("view.report.again") {
				t.Errorf("%s is there, and is offered again", job)
			}
		})
		if save := map[string]string{reportJob: "view.report.save-pdf", pictureJob: "view.picture.save"}[job]; d.labelled(save).Disabled() {
			t.Errorf("%s cannot be saved", job)
		}
		d.stop()
		d.stop = func() {}
	}
}

// TestFiveThousandRows walks a table of 5,000 actors and 20,000 ties: rows, order and filter are right, whatever
// part of it is seen.
func TestFiveThousandRows(t *testing.T) {
	const n = 5000
	c := graphtest.Random(n, 8.0/n, 11)
	d := lay(t, tableView, fyne.NewSize(958, 620), func(l *session.Likings) { l.TextSize = 150 }, c.Records()...)
	table := tableOf(d)
	start := time.Now()
	table.SortBy("ties")
	t.Log("sorted in", time.Since(start))
	rows := table.Shown()
	if len(rows) != n {
		t.Fatalf("%d rows", len(rows))
	}
	degree := map[graph.ID]int{}
	for _, tie := range d.s.Snapshot().Ties {
		degree[tie.From]++
		degree[tie.To]++
	}
	for k := 1; k < n; k++ {
		if degree[rows[k]] > degree[rows[k-1]] {
			t.Fatalf("row %d has %d ties, the one before %d", k, degree[rows[k]], degree[rows[k-1]])
		}
	}
	d.s.Select(rows[n-1])
	d.drain()
	d.picture("table-large")
	find(d, func(e *kit.Entry) bool { return true }).SetText(string(rows[7]))
	if got := table.Shown(); len(got) != 1 {
		t.Errorf("%d rows hold the text", len(got))
	}
}
