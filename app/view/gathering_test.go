package view

import (
	"math"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"jejaring/app/command"
	"jejaring/app/kit"
	"jejaring/app/session"
	"jejaring/graph"
	"jejaring/graph/graphtest"
	"jejaring/graph/measure"
)

// laySheet lays a sheet of a desk.
func laySheet(t *testing.T, sheet string, size fyne.Size, change func(*session.Likings), records ...graph.Record) *desk {
	t.Helper()
	of, _ := session.DeskOf(sheet)
	v, _ := ByID(of.View)
	d := lay(t, v, size, change, records...)
	d.s.ShowSheet(sheet)
	d.wait()
	return d
}

func TestMeetingPictures(t *testing.T) {
	sheets := []string{"meeting", "minutes", "action", "support_system"}
	both(t, func(t *testing.T, name string, change func(*session.Likings)) {
		d := laySheet(t, "meeting", deskRoom, change, sample(t)...)
		for _, sheet := range sheets {
			d.s.ShowSheet(sheet)
			if sheet == "support_system" {
				d.build(partnershipsView, deskRoom)
			}
			d.wait()
			d.picture(sheet + "-" + name)
		}
	})
	for _, sheet := range sheets {
		d := laySheet(t, sheet, fyne.NewSize(1310, 520), func(l *session.Likings) { l.TextSize = 200 }, sample(t)...)
		d.picture(sheet + "-200")
	}
	d := laySheet(t, "meeting", deskRoom, nil, graph.Actor{ID: "A1", Name: "PKK", Kind: "kelompok", Sector: "warga", Tier: "rw", Role: "mitra"})
	for _, sheet := range sheets[:3] {
		d.s.ShowSheet(sheet)
		d.wait()
		d.picture(sheet + "-empty")
	}
}

// The page shows the measure's own numbers (M45, golden.json; SD-57, SD-62).
func TestMeetingsAreThoseOfTheMeasure(t *testing.T) {
	var want struct {
		Held    int
		Weeks   int
		Done    int `json:"actions_done"`
		Actions int
		Overdue []string
		Unsur   map[string]float64 `json:"unsur_share"`
	}
	graphtest.SampleNumbers(t, "meetings", &want)
	d := laySheet(t, "meeting", fyne.NewSize(1278, 1400), nil, sample(t)...)
	seen := words(d)
	for _, text := range []string{
		d.s.T("view.gathering.weeks", "Held", d.s.Language().Whole(want.Held), "Count", want.Weeks),
		d.s.T("view.gathering.elements", "Came", "3", "Count", 5), // of E08: RW, RT and a community figure
	} {
		if !strings.Contains(seen, text) {
			t.Errorf("%q is not seen", text)
		}
	}
	came := map[string]float64{}
	all := measure.AllGatheringsOf(d.s.Snapshot())
	for _, m := range all {
		for _, element := range m.Elements {
			came[element] += 1 / float64(len(all))
		}
	}
	for element, share := range want.Unsur {
		if math.Abs(came[element]-share) > 1e-6 {
			t.Errorf("%s came to %g of the meetings, want %g", element, came[element], share)
		}
	}
	d.s.ShowSheet("action")
	d.wait()
	said := d.s.T("view.actions.said", "Done", d.s.Language().Whole(want.Done), "Count", want.Actions, "Late", d.s.Language().Whole(len(want.Overdue)))
	if seen := words(d); !strings.Contains(seen, said) || strings.Count(seen, "lewat ") < len(want.Overdue) {
		t.Errorf("%q is not seen with %d cards that are late", said, len(want.Overdue))
	}
}

// SD-59, SD-62: who came is ticked by pointer and keys, each tick one step; the rows stay where they are.
func TestAttendanceIsTicked(t *testing.T) {
	d := laySheet(t, "meeting", deskRoom, nil, sample(t)...)
	row, last := 0, len(measure.AllGatheringsOf(d.s.Snapshot()))
	steps := len(d.s.Document().Done())
	came := func(id graph.ID) bool {
		return slices.Contains(measure.GatheringOf(d.s.Document(), graph.Meeting{ID: "E08"}).Attendees, id)
	}
	d.matrix().Focus()
	if at, ok := d.matrix().Chosen(); !ok || at.Column != last {
		t.Fatalf("the keys are at %v, not at the newest of %d meetings", at, last)
	}
	for ; came("A02") && row < 3; row++ { // A02 came to all but one
		d.keys(fyne.KeySpace)
	}
	if row != 1 || len(d.s.Document().Done()) != steps+1 {
		t.Fatal("Space does not tick the first row, that of who came most often, by one step")
	}
	d.keys(fyne.KeyReturn)
	if !came("A02") {
		t.Error("Enter does not take the tick back")
	}
	size, place := d.matrix().Size(), fyne.CurrentApp().Driver().AbsolutePositionForObject(d.matrix())
	test.TapCanvas(d.window.Canvas(), place.AddXY(size.Width-60, 44+18))
	d.drain()
	if came("A02") {
		t.Error("a press on the last box of the first row does not tick it")
	}
	d.keys(fyne.KeyHome, fyne.KeyReturn)
	if chosen := d.s.Selection(); len(chosen) != 1 || chosen[0] != "A02" {
		t.Errorf("Enter at a name chose %v", chosen)
	}
	test.TapCanvas(d.window.Canvas(), place.AddXY(size.Width-60-76, 20))
	d.drain()
	if chosen := d.s.Selection(); len(chosen) != 1 || chosen[0] != "E07" {
		t.Errorf("a press on the head before the last chose %v", chosen)
	}
}

// SD-59, SD-64: the minutes are written by keyboard alone.
func TestMinutesByKeyboard(t *testing.T) {
	d := laySheet(t, "minutes", deskRoom, nil, sample(t)...)
	c := d.window.Canvas()
	c.Focus(find(d, func(a *kit.Adder) bool { return true }))
	for _, r := range "Bu Siti" {
		c.Focused().TypedRune(r)
	}
	c.Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	c.Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	d.drain()
	if seen := words(d); !strings.Contains(seen, "9 hadir: ") || !strings.Contains(seen, "Bu Siti") {
		t.Error("who is no party yet did not come")
	}
	if _, ok := c.Focused().(*kit.Adder); !ok {
		t.Errorf("the keyboard is at %T after Esc", c.Focused())
	}
	next := find(d, func(e *kit.Entry) bool { return e.PlaceHolder == d.s.T("view.minutes.next-decision") })
	c.Focus(next)
	test.Type(next, "Beli lampu")
	next.TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyReturn, Modifier: fyne.KeyModifierControl})
	d.drain()
	var made graph.Action
	for a := range graph.Each[graph.Action](d.s.Document()) {
		if a.Title == "Beli lampu" {
			made = a
		}
	}
	if made.Meeting != "E08" || next.Text != "" {
		t.Fatalf("action %+v, %q left in the field", made, next.Text)
	}
	if who, ok := c.Focused().(*kit.Picker); !ok || who.Chosen() != string(made.Responsible) {
		t.Errorf("the keyboard is at %T, not at who does it", c.Focused())
	}
	c.Focus(next)
	test.Type(next, "Cat pos ronda")
	next.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	d.drain()
	m, _ := graph.Get[graph.Meeting](d.s.Document(), "E08")
	if !strings.HasSuffix(m.Decisions, "\nBeli lampu\nCat pos ronda") || c.Focused() != fyne.Focusable(next) {
		t.Errorf("decisions %q, keyboard at %T", m.Decisions, c.Focused())
	}
}

// SD-64: a card is dragged from one status to the next, and moved by Alt with an arrow.
func TestActionsAreMoved(t *testing.T) {
	d := laySheet(t, "action", deskRoom, nil, sample(t)...)
	action := func() graph.Action { a, _ := graph.Get[graph.Action](d.s.Document(), "L05"); return a }
	steps := len(d.s.Document().Done())
	from := d.spotOf(action().Title)
	test.Drag(d.window.Canvas(), from, deskRoom.Width*0.4-from.X, 20)
	d.drain()
	if action().Status != "berjalan" || len(d.s.Document().Done()) != steps+1 {
		t.Fatalf("dragged to %s by %d steps", action().Status, len(d.s.Document().Done())-steps)
	}
	b := d.board()
	b.TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyRight, Modifier: fyne.KeyModifierAlt})
	d.drain()
	if a := action(); a.Status != "selesai" || a.Done != "2026-11-20" {
		t.Errorf("moved to %+v", a)
	}
	if b != d.board() || d.window.Canvas().Focused() != fyne.Focusable(b) {
		t.Error("the keyboard does not stay on the board")
	}
	b.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	d.drain()
	if chosen := d.s.Selection(); len(chosen) != 1 || chosen[0] != "L05" || b.Chosen() != "L05" {
		t.Errorf("Enter opened %v", chosen)
	}
}

// SD-20, SD-21, SD-24: a title with both words, the density with the social worker and without (M47, golden.json), the
// warning of R17, and what is closed stays listed.
func TestSupportSystemsAreCards(t *testing.T) {
	d := laySheet(t, "support_system", fyne.NewSize(1278, 1400), nil, sample(t)...)
	seen := words(d)
	for _, text := range []string{"Sistem dukungan (target sistem)", "46,7%, tanpa pekerja sosial 50", "60%", "100%", "kurang dari separuh", d.s.T("view.systems.kind.terkoordinasi")} {
		if !strings.Contains(seen, text) {
			t.Errorf("%q is not seen", text)
		}
	}
	warned := false
	for _, card := range adviceOn(d, "S03") {
		warned = warned || strings.Contains(seen, card)
	}
	if !warned {
		t.Error("S03 is not warned of")
	}
	system, _ := graph.Get[graph.SupportSystem](d.s.Document(), "S02")
	if err := command.CloseSystem(d.s, system.ID); err != nil {
		t.Fatal(err)
	}
	d.wait()
	if seen := words(d); !strings.Contains(seen, d.s.T("view.systems.closed", "Count", 1)) || !strings.Contains(seen, system.Name) {
		t.Error("a system that is closed is listed no more")
	}
}

// adviceOn returns the reasons of the cards that open a record.
func adviceOn(d *desk, id graph.ID) (reasons []string) {
	a, _ := d.s.Advice()
	for _, c := range a.Cards {
		if c.Opens == id {
			reasons = append(reasons, d.s.Language().Say(c.Reason))
		}
	}
	return reasons
}
