package view

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"jejaring/app/command"
	"jejaring/app/kit"
	"jejaring/app/session"
	"jejaring/graph"
	"jejaring/graph/diagram"
	"jejaring/graph/network"
)

// timeRoom is the room right of the rail and below the toolbar in a window of 1366 × 696.
var timeRoom = fyne.NewSize(1278, 648)

func TestTimePictures(t *testing.T) {
	both(t, func(t *testing.T, name string, change func(*session.Likings)) {
		d := lay(t, timeView, timeRoom, change, sample(t)...)
		d.picture("time-play-" + name)
		d.s.LookAtTime(session.CompareDays)
		d.drain()
		d.wait()
		d.picture("time-compare-" + name)
	})
	d := lay(t, timeView, fyne.NewSize(1310, 600), func(l *session.Likings) { l.TextSize = 200 }, sample(t)...)
	d.picture("time-play-200")
	d.s.LookAtTime(session.CompareDays)
	d.drain()
	d.picture("time-compare-200")
}

// TestDaysGoByToTheEnd plays the sample from its baseline: with the test driver, in which no time passes, at once. Nothing
// is edited, and the day that was reached is that of the map.
func TestDaysGoByToTheEnd(t *testing.T) {
	d := lay(t, timeView, timeRoom, nil, sample(t)...)
	revision, track := d.s.Document().Revision(), find(d, func(*kit.Track) bool { return true })
	press := func(key fyne.KeyName) graph.Date {
		track.TypedKey(&fyne.KeyEvent{Name: key})
		d.drain()
		return d.s.Day()
	}
	if day := press(fyne.KeyHome); day != "2026-01-05" || track.Day() != day {
		t.Errorf("Home goes to %s, the line shows %s", day, track.Day())
	}
	if text := d.said(); !strings.Contains(text, "Per 5 Jan 2026: 46 pihak, 110 ikatan") {
		t.Errorf("the first day says\n%s", text)
	}
	first := press(fyne.KeyRight)
	if turn := d.s.Past().Turns[0]; first != turn.Day || len(d.s.Lit()) == 0 {
		t.Errorf("a step goes to %s, the first change is on %s; lit are %v", first, turn.Day, d.s.Lit())
	}
	if day := press(fyne.KeyLeft); day != "2026-01-05" {
		t.Errorf("a step back goes to %s", day)
	}
	if day := press(fyne.KeySpace); day != "2026-11-20" {
		t.Errorf("played, the days end with %s", day)
	}
	find(d, func(p *kit.Press) bool {
		for _, o := range deep(p) {
			if w, ok := o.(*kit.Text); ok && w.Text() == "6 Apr 2026" {
				return true
			}
		}
		return false
	}).Tapped(nil)
	d.drain()
	if d.s.Day() != "2026-04-06" {
		t.Errorf("a press on a day of the list goes to %s", d.s.Day())
	}
	if d.s.Document().Revision() != revision || d.s.Overlay() != nil {
		t.Error("the document was edited, or something lies over the map")
	}
}

// TestTwoDaysAreComparedOnTheMapAndInTables holds that the picture has both days with their marks, that the tables say what
// changed, that a row is lit and opened on the map, and that nothing is left when the view ends.
func TestTwoDaysAreComparedOnTheMapAndInTables(t *testing.T) {
	d := lay(t, timeView, timeRoom, nil, sample(t)...)
	revision := d.s.Document().Revision()
	d.s.LookAtTime(session.CompareDays)
	d.drain()
	d.wait()
	o := d.s.Overlay()
	if o == nil || o.Marks["T096"] != diagram.Raised || o.Since != "2026-01-05" || o.Snapshot.N() != 46 {
		t.Fatalf("over the map lies %+v", o)
	}
	if text := d.said(); !strings.Contains(text, "11 kemitraan naik tingkat") {
		t.Errorf("the comparison says\n%s", text)
	}
	table := find(d, func(*kit.Table) bool { return true })
	if rows := table.Shown(); len(rows) != 24 {
		t.Errorf("%d rows", len(rows))
	}
	d.s.Looks.Time.Since = "2026-11-20"
	d.s.Looks.Time.Part = "numbers"
	d.build(timeView, timeRoom)
	d.wait()
	if text := d.said(); !strings.Contains(text, "tidak ada pihak atau ikatan yang berubah") || !strings.Contains(text, "Kepadatan") || strings.Contains(text, "NaN") {
		t.Errorf("a day and itself says\n%s", text)
	}
	d.s.LookAtTime(session.PlayDays)
	d.drain()
	if d.s.Overlay() != nil {
		t.Error("both days lie over the map while days go by")
	}
	d.s.LookAtTime(session.CompareDays)
	d.drain()
	d.stop()
	d.stop = func() {}
	if d.s.Overlay() != nil || len(d.s.Lit()) > 0 || d.s.Document().Revision() != revision {
		t.Error("something is left of the view, or the document was edited")
	}
}

// TestAComparisonIsOfTheDocumentAgainAfterATrial, also where the copy had as many changes as the document.
func TestAComparisonIsOfTheDocumentAgainAfterATrial(t *testing.T) {
	d := lay(t, timeView, timeRoom, nil, sample(t)...)
	d.s.LookAtTime(session.CompareDays)
	d.drain()
	d.wait()
	parties := d.s.Overlay().Snapshot.N()
	if err := d.s.Try(); err != nil {
		t.Fatal(err)
	}
	for d.s.Document().Revision() < d.s.Real().Revision() {
		id := d.s.Snapshot().Actors[1].ID
		if err := command.Without(d.s, d, id); err != nil {
			t.Fatal(err)
		}
	}
	d.drain()
	d.wait()
	if n := d.s.Overlay().Snapshot.N(); n != parties-1 {
		t.Errorf("%d parties are compared in a trial without one, %d before", n, parties)
	}
	d.s.CancelTrial()
	d.drain()
	d.wait()
	if n := d.s.Overlay().Snapshot.N(); n != parties {
		t.Errorf("%d parties are compared after a trial, %d before", n, parties)
	}
}

func TestTimeWithoutParties(t *testing.T) {
	d := lay(t, timeView, timeRoom, nil)
	if text := d.said(); !strings.Contains(text, d.s.T("view.time.empty")) {
		t.Errorf("an empty file says\n%s", text)
	}
	d.s.LookAtTime(session.CompareDays)
	d.drain()
	if text := d.said(); strings.Contains(text, "NaN") {
		t.Errorf("an empty file compared says\n%s", text)
	}
}

// TestWhatIsGoneIsOpenedOnTheDayItWas compares days between which a tie ended, and opens its row.
func TestWhatIsGoneIsOpenedOnTheDayItWas(t *testing.T) {
	records := sample(t)
	for k, r := range records {
		if tie, ok := r.(graph.Tie); ok && tie.ID == "T001" {
			tie.End = "2026-06-01"
			records[k] = tie
		}
	}
	d := lay(t, timeView, timeRoom, nil, records...)
	d.s.LookAtTime(session.CompareDays)
	d.drain()
	d.wait()
	if o := d.s.Overlay(); o.Marks["T001"] != diagram.Removed || len(o.Snapshot.Ties) != 121 {
		t.Errorf("the tie has the mark %v, the picture %d ties", o.Marks["T001"], len(o.Snapshot.Ties))
	}
	part := newDaysPart(d.s, d)
	part.update()
	part.open("T001")
	d.drain()
	if d.s.View() != session.ViewMap || !d.s.IsSelected("T001") || d.s.Day() != "2026-01-05" {
		t.Errorf("%s shows %v on %s", d.s.View(), d.s.Selection(), d.s.Day())
	}
}

// TestAStepLightsTheTieAndSaysWhatItBecame goes to a day on which a partnership went up.
func TestAStepLightsTheTieAndSaysWhatItBecame(t *testing.T) {
	d := lay(t, timeView, timeRoom, nil, sample(t)...)
	for _, turn := range d.s.Past().Turns {
		for _, tie := range turn.Ties {
			if tie.Before.Level == 0 || tie.Before.Level == tie.After.Level {
				continue
			}
			d.s.LookThrough(network.Lens{Day: turn.Day})
			d.drain()
			step := d.s.T("level."+strconv.Itoa(tie.Before.Level)) + " → " + d.s.T("level."+strconv.Itoa(tie.After.Level))
			if text := d.said(); !slices.Contains(d.s.Lit(), tie.ID()) || !strings.Contains(text, step) {
				t.Errorf("on %s %v are lit, and %q is not said in\n%s", turn.Day, d.s.Lit(), step, text)
			}
			return
		}
	}
	t.Fatal("no partnership goes up or down")
}

// TestTwoDaysGoUpToTheDayOneCameFrom although the days stopped going by before it, and all columns have room. Where letters
// are large the changes are lines, with what is not known below them.
func TestTwoDaysGoUpToTheDayOneCameFrom(t *testing.T) {
	for _, percent := range []int{100, 200} {
		d := lay(t, timeView, timeRoom, func(l *session.Likings) { l.TextSize = percent }, sample(t)...)
		d.s.SizeBy("betweenness")
		d.s.LookThrough(network.Lens{Day: "2026-03-01"})
		d.s.LookAtTime(session.CompareDays)
		d.drain()
		d.wait()
		if d.s.Day() != "2026-11-20" || d.s.Look().Size.Values != nil {
			t.Errorf("the days are compared up to %s, with the size of %+v", d.s.Day(), d.s.Look().Size)
		}
		tables, wide := 0, float32(0)
		each(d, func(*kit.Table) { tables++ })
		for _, w := range changesWide {
			wide += w
		}
		if (tables == 1) != (percent == 100) || wide > sideWide-12 {
			t.Errorf("at %d %% there are %d tables, the columns take %v", percent, tables, wide)
		}
		if text := d.said(); percent == 200 && (!strings.Contains(text, "110 ikatan tidak memiliki riwayat") || !strings.Contains(text, "Ikatan baru: ")) {
			t.Errorf("in large letters it says\n%s", text)
		}
	}
}
