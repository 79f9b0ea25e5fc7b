package view

import (
	"bytes"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"jejaring/app/kit"
	"jejaring/app/session"
	"jejaring/graph"
	"jejaring/graph/agenda"
	"jejaring/graph/chart"
)

func TestTimelinePictures(t *testing.T) {
	both(t, func(t *testing.T, name string, change func(*session.Likings)) {
		d := lay(t, contactsView, deskRoom, change, sample(t)...)
		d.s.ShowSheet("timeline")
		d.wait()
		d.picture("timeline-" + name)
		d.s.Looks.Timeline.Field = "pangan"
		d.build(contactsView, fyne.NewSize(958, 592))
		d.picture("timeline-field-" + name)
		d.s.Looks.Timeline.Table = true
		d.build(contactsView, deskRoom)
		d.picture("timeline-table-" + name)
	})
	d := lay(t, contactsView, fyne.NewSize(1310, 520), func(l *session.Likings) { l.TextSize = 200 }, sample(t)...)
	d.s.ShowSheet("timeline")
	d.wait()
	d.picture("timeline-200")
	d = lay(t, contactsView, deskRoom, nil)
	d.s.ShowSheet("timeline")
	d.wait()
	d.picture("timeline-empty")
}

// timelineOf builds the sheet, of the sample where no records are given.
func timelineOf(t *testing.T, records ...graph.Record) (*desk, *timelinePart) {
	t.Helper()
	if records == nil {
		records = sample(t)
	}
	d := lay(t, contactsView, deskRoom, nil, records...)
	d.s.ShowSheet("timeline")
	d.wait()
	p := newTimelinePart(d.s, d)
	p.update()
	p.picture(1200, false)
	return d, p
}

// Everything that is drawn opens its record, and what has no room of its own stands among the strokes: nothing is left out.
func TestTimelineOpens(t *testing.T) {
	d, p := timelineOf(t)
	if len(p.lanes) != 5 {
		t.Fatalf("%d lanes", len(p.lanes))
	}
	seen := map[[2]int]bool{}
	for y := 0.0; y < p.shown.Height; y += 3 {
		for x := chart.TimeLeft - 2; x < p.shown.Width; x += 3 {
			if lane, span, ok := p.shown.At(x, y); ok {
				seen[[2]int{lane, span}] = true
			}
		}
	}
	for k, lane := range p.lanes {
		if lane != agenda.Agreements {
			continue
		}
		for n := range p.list[p.first[k]:p.first[k+1]] {
			if !seen[[2]int{k, n}] {
				t.Errorf("agreement %d is not there", n)
			}
		}
	}
	pane := find(d, func(*kit.Pane) bool { return true })
	for y := float32(30); y < 200 && len(d.s.Selection()) == 0; y += 4 {
		for x := float32(130); x < 1200 && len(d.s.Selection()) == 0; x += 6 {
			pane.Tapped(&fyne.PointEvent{Position: fyne.NewPos(x, y)})
		}
	}
	if chosen := d.s.Selection(); len(chosen) != 1 {
		t.Errorf("a press opens %v", chosen)
	} else if _, ok := graph.Get[graph.Contact](d.s.Document(), chosen[0]); !ok {
		t.Errorf("a press on the first lane opens %s", chosen[0])
	}
}

// Keys move and zoom within what there is, Home shows all again.
func TestTimelineMoves(t *testing.T) {
	_, p := timelineOf(t)
	first, last := p.whole()
	p.key("+")
	from, to := p.window()
	if to.Since(from) >= last.Since(first) {
		t.Error("plus comes no closer")
	}
	p.key(fyne.KeyLeft)
	if before, _ := p.window(); before >= from {
		t.Errorf("the arrow leads from %s to %s", from, before)
	}
	for range 40 {
		p.key(fyne.KeyRight)
		p.key("+")
	}
	from, to = p.window()
	if from < first || to > last || to.Since(from) != leastDays {
		t.Errorf("the window is %s to %s within %s to %s", from, to, first, last)
	}
	p.drag(-3)
	p.key(fyne.KeyHome)
	if from, to = p.window(); from != first || to != last {
		t.Errorf("Home shows %s to %s", from, to)
	}
}

// The table twin holds what the lanes hold, on the screen and in the file.
func TestTimelineTable(t *testing.T) {
	d, p := timelineOf(t)
	d.s.Looks.Timeline.Table = true
	d.build(contactsView, deskRoom)
	table := find(d, func(*kit.Table) bool { return true })
	if len(table.Shown()) != len(p.list) {
		t.Errorf("the table has %d rows of %d", len(table.Shown()), len(p.list))
	}
	var out bytes.Buffer
	if err := p.csv()(&out); err != nil {
		t.Fatal(err)
	}
	if lines := strings.Count(out.String(), "\n"); lines != len(p.list)+1 {
		t.Errorf("the file has %d lines of %d", lines, len(p.list)+1)
	}
	for _, a := range graph.All[graph.Actor](d.s.Document()) {
		if a.IsClient && strings.Contains(out.String(), a.Name) {
			t.Errorf("the client %s stands by name", a.MapLabel())
		}
	}
	out.Reset()
	if err := p.png()(&out); err != nil || !bytes.HasPrefix(out.Bytes(), []byte("\x89PNG")) {
		t.Errorf("the picture is %d bytes: %v", out.Len(), err)
	}
}
