package command

import (
	"slices"
	"strings"
	"testing"

	"jejaring/graph"
	"jejaring/graph/measure"
)

// made does what makes and selects a record, as one step, and returns that record's ID, selected again.
func (d *desk) made(name string, do func() error) graph.ID {
	d.t.Helper()
	var id graph.ID
	d.oneStep(name, func() error {
		err := do()
		if chosen := d.s.Selection(); len(chosen) == 1 {
			id = chosen[0]
		}
		return err
	})
	d.s.Select(id)
	return id
}

// SD-57: one press makes the weekly series of the project, a second one its next meeting: two clicks of three.
func TestSeriesInTwoPresses(t *testing.T) {
	d := withSample(t)
	series, ok := graph.Get[graph.Series](d.s.Document(), d.made("series", func() error { return addSeries(d.s, d) }))
	if !ok || series.Weekday != "selasa" || series.Time != "19:30" || series.IntervalWeeks != 1 || series.Name != "Pertemuan Selasa malam" {
		t.Fatalf("series %+v", series)
	}
	if d.s.Sheet() != "meeting" {
		t.Errorf("the sheet is %s", d.s.Sheet())
	}
	m, ok := graph.Get[graph.Meeting](d.s.Document(), d.made("meeting", func() error { return planNext(d.s, d) }))
	if !ok || m.Date != "2026-11-24" || m.StartTime != "19:30" || m.Series != series.ID || m.FormalInvitation {
		t.Errorf("planned %+v", m)
	}
	if free := NextFree(d.s, series); free != "2026-12-01" {
		t.Errorf("the next free day is %s", free)
	}
	before := d.steps()
	if err := PlanMeeting(d.s, d, series, "2026-11-24"); err != nil || d.steps() != before || d.s.Selection()[0] != m.ID {
		t.Errorf("a meeting that is planned is opened: %v", err)
	}
	if err := PlanMeeting(d.s, d, series, ""); err == nil {
		t.Error("a series that has ended is met again")
	}
}

// SD-63: the next meeting of the sample is where and with whom the last one of the series was.
func TestNextMeetingIsLikeTheLast(t *testing.T) {
	d := withSample(t)
	d.s.Select("E04")
	m, _ := graph.Get[graph.Meeting](d.s.Document(), d.made("next", func() error { return planNext(d.s, d) }))
	if m.Venue != "Rumah anggota RT 02" || m.Host != "A09" || m.HostKind != "arisan" || m.Date != "2026-11-24" {
		t.Errorf("planned %+v", m)
	}
}

// SD-59: who comes is written down by one step, known or not, and taken back by another.
func TestWhoCame(t *testing.T) {
	d := withSample(t)
	came := func() []graph.ID { return measure.GatheringOf(d.s.Document(), graph.Meeting{ID: "E08"}).Attendees }
	before := len(came())
	d.oneStep("come", func() error { return Attend(d.s, "E08", "A03") })
	if !slices.Contains(came(), "A03") {
		t.Fatal("A03 did not come")
	}
	d.oneStep("not come", func() error { return Attend(d.s, "E08", "A03") })
	var id graph.ID
	d.oneStep("newcomer", func() (err error) { id, err = AttendNew(d.s, "E08", " Bu Siti Aminah "); return err })
	a := d.actor(id)
	if a.Name != "Bu Siti Aminah" || a.Kind != "perorangan" || a.IsClient || len(came()) != before+1 {
		t.Errorf("newcomer %+v among %v", a, came())
	}
	parties := len(graph.All[graph.Actor](d.s.Document()))
	d.oneStep("again", func() (err error) { id, err = AttendNew(d.s, "E07", "bu siti aminah"); return err })
	if id != a.ID || len(graph.All[graph.Actor](d.s.Document())) != parties {
		t.Error("one who is known by name is made twice")
	}
	steps, before := d.steps(), len(came())
	if id, err := AttendNew(d.s, "E08", "BU SITI AMINAH"); err != nil || id != a.ID || d.steps() != steps || len(came()) != before {
		t.Errorf("one who came comes once more: %v, %d steps", err, d.steps()-steps)
	}
	family := d.actor("A04")
	d.oneStep("a family", func() (err error) { id, err = AttendNew(d.s, "E08", family.Name); return err })
	if id != family.ID || strings.Contains(d.s.Language().Say(LastDone(d.s)), family.Name) {
		t.Errorf("a family's name makes the party %s, by %q", id, d.s.Language().Say(LastDone(d.s)))
	}
	if _, err := AttendNew(d.s, "E07", strings.Repeat("x", 200)); err == nil {
		t.Error("a name that is too long is taken")
	}
}

// SD-60: a need that is heard of in a meeting carries the meeting.
func TestNeedsOfAMeeting(t *testing.T) {
	d := withSample(t)
	var id graph.ID
	d.oneStep("new need", func() (err error) { id, err = TakeUpNew(d.s, "E07", "Penerangan jalan"); return err })
	n, _ := graph.Get[graph.Need](d.s.Document(), id)
	topics := graph.Referring[graph.Topic](d.s.Document(), id)
	if n.Title != "Penerangan jalan" || n.Identified != "2026-11-10" || len(topics) != 1 || topics[0].Meeting != "E07" {
		t.Errorf("need %+v in %v", n, topics)
	}
	d.oneStep("known need", func() error { return TakeUp(d.s, "E07", "N01") })
	d.oneStep("not", func() error { return TakeUp(d.s, "E07", "N01") })
	if n := len(graph.Referring[graph.Topic](d.s.Document(), "E07")); n != 2 {
		t.Errorf("%d needs are talked about, want that of the sample and the new one", n)
	}
}

// SD-64: decisions are lines; a line becomes an action of the meeting, and goes on by the same words.
func TestDecisionsBecomeActions(t *testing.T) {
	d := withSample(t)
	lines := func() []string {
		m, _ := graph.Get[graph.Meeting](d.s.Document(), "E07")
		return Decisions(m)
	}
	d.oneStep("line", func() error { return Decide(d.s, "E07", -1, " Beli  lampu ") })
	if got := lines(); !slices.Equal(got, []string{"Buku kas diperiksa bersama", "Beli lampu"}) {
		t.Fatalf("lines %q", got)
	}
	var id graph.ID
	d.oneStep("action", func() (err error) { id, err = DecideAction(d.s, "E07", 1, "Beli lampu jalan"); return err })
	a, _ := graph.Get[graph.Action](d.s.Document(), id)
	if a.Title != "Beli lampu jalan" || a.Meeting != "E07" || a.Responsible != "A01" || a.Need != "N09" || a.Due != "2026-12-04" || a.Status != "belum" {
		t.Errorf("action %+v", a)
	}
	d.oneStep("other words", func() error { return Decide(d.s, "E07", 1, "Beli tiga lampu") })
	if a, ok := DecisionAction(d.s.Document(), "E07", "Beli tiga lampu"); !ok || a.ID != id {
		t.Error("the action goes by the old words")
	}
	if again, err := DecideAction(d.s, "E07", 1, "Beli tiga lampu"); err != nil || again != id {
		t.Errorf("a line becomes two actions: %v", err)
	}
	d.oneStep("new action", func() (err error) { _, err = DecideAction(d.s, "E07", -1, "Cat pos"); return err })
	d.oneStep("no line", func() error { return Decide(d.s, "E07", 0, "") })
	if got := lines(); !slices.Equal(got, []string{"Beli tiga lampu", "Cat pos"}) {
		t.Errorf("lines %q", got)
	}
	if _, err := DecideAction(d.s, "E07", -1, "  "); err == nil {
		t.Error("nothing becomes an action")
	}
	if err := Decide(d.s, "E99", 0, "x"); err == nil {
		t.Error("a meeting that is gone decides")
	}
}

// SD-64: an action walks from status to status, with the day on which it was done; by its field too.
func TestActionsWalkTheBoard(t *testing.T) {
	d := withSample(t)
	action := func() graph.Action { a, _ := graph.Get[graph.Action](d.s.Document(), "L05"); return a }
	for _, want := range []string{"berjalan", "selesai", "batal"} {
		d.oneStep(want, func() error { return SetActionStatus(d.s, "L05", want) })
		if a := action(); a.Status != want || (a.Done != "") != (want == "selesai") {
			t.Errorf("%s: %+v", want, a)
		}
	}
	steps := d.steps()
	if err := SetActionStatus(d.s, "L05", "batal"); err != nil || d.steps() != steps {
		t.Error("the same status is a step")
	}
	d.oneStep("by the field", func() error { return SetField(d.s, "L05", "status", "selesai") })
	if a := action(); a.Done != "2026-11-20" {
		t.Errorf("done on %q", a.Done)
	}
	d.s.Select("E08", "N01")
	id := d.made("add", func() error { return addAction(d.s, d) })
	if a, _ := graph.Get[graph.Action](d.s.Document(), id); a.Meeting != "E08" || a.Need != "N01" || a.Responsible != "A01" {
		t.Errorf("added %+v", a)
	}
}

// SD-19 to SD-24: a support system begins around the focal party, has members, is closed and stays.
func TestSupportSystems(t *testing.T) {
	d := withSample(t)
	id := d.made("add", func() error { return addSystem(d.s, d) })
	system := func() graph.SupportSystem { s, _ := graph.Get[graph.SupportSystem](d.s.Document(), id); return s }
	members := func() int { return len(graph.Referring[graph.Member](d.s.Document(), id)) }
	if s := system(); s.CoreActor != "A03" || s.ActivityKind != "baru" || s.Formed != "2026-11-20" || members() != 1 {
		t.Errorf("system %+v with %d members", s, members())
	}
	d.oneStep("join", func() error { return Join(d.s, id, "A12") })
	d.oneStep("newcomer", func() error { _, err := JoinNew(d.s, id, "Pak Ujang"); return err })
	d.oneStep("leave", func() error { return Join(d.s, id, "A12") })
	if members() != 2 {
		t.Errorf("%d members", members())
	}
	d.oneStep("close", func() error { return CloseSystem(d.s, id) })
	if s := system(); s.Status != "selesai" || s.Closed != "2026-11-20" || members() != 2 {
		t.Errorf("closed %+v with %d members", s, members())
	}
	d.oneStep("open", func() error { return CloseSystem(d.s, id) })
	if s := system(); s.Status != "aktif" || s.Closed != "" {
		t.Errorf("opened %+v", s)
	}
	s03, _ := graph.Get[graph.SupportSystem](d.s.Document(), "S03")
	if Coordinator(s03) != "A01" || Coordinator(system()) != "" {
		t.Error("only those who are coordinated have a coordinator without a word")
	}
}

// MinutesOf is of the selected meeting, then of that which was written last, at first of the newest that was held.
func TestWhichMinutes(t *testing.T) {
	d := withSample(t)
	is := func(want graph.ID) {
		t.Helper()
		if m, ok := MinutesOf(d.s); !ok || m.ID != want {
			t.Errorf("minutes of %s, want %s", m.ID, want)
		}
	}
	is("E08")
	d.s.Select("E03")
	ByID("write-minutes").Run(d.s, d)
	if d.s.Sheet() != "minutes" || len(d.s.Selection()) > 0 {
		t.Errorf("sheet %s with %v selected", d.s.Sheet(), d.s.Selection())
	}
	is("E03")
}
