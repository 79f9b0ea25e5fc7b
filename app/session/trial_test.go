package session

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"testing"
	"time"

	"jejaring/graph"
	"jejaring/graph/diagram"
	"jejaring/graph/document"
	"jejaring/graph/graphtest"
	"jejaring/graph/locale"
	"jejaring/graph/measure"
	"jejaring/graph/network"
)

// sampled opens the sample community from a file.
func sampled(t *testing.T) (*Session, *turns) {
	t.Helper()
	loop := newTurns()
	s := New(ReadLikings(t.TempDir()), loop.post)
	path := filepath.Join(t.TempDir(), "sample.jejaring")
	d, err := document.Create(path, document.Options{Backups: t.TempDir()})
	if err != nil {
		t.Fatal(err)
	}
	records := graphtest.SampleRecords(t)
	if err := d.Edit(locale.M("test"), func(tx *document.Tx) error {
		for _, kind := range graph.Kinds {
			tx.Put(records.Records(kind)...)
		}
		return nil
	}); err != nil {
		t.Fatal(err)
	}
	s.Use(d)
	t.Cleanup(func() { s.Use(nil) })
	loop.drain()
	return s, loop
}

func leave(t *testing.T, s *Session, ids ...graph.ID) {
	t.Helper()
	if err := s.Document().Edit(locale.M("test"), func(tx *document.Tx) error { tx.Delete(ids...); return nil }); err != nil {
		t.Fatal(err)
	}
}

func TestCancelRestoresToTheLastField(t *testing.T) {
	s, loop := sampled(t)
	path := s.Document().Path()
	real, revision := s.Document(), s.Document().Revision()
	records, done := graph.Freeze(real), len(real.Done())
	s.Show(ViewAnalysis)
	s.Select("A30")
	s.ShowPanel("history")
	s.SizeBy("betweenness")
	s.LookThrough(network.Lens{Sectors: "warga;pemerintah"})
	s.KeepCamera(diagram.Camera{X: 3, Y: 4, Zoom: 0.7})
	list, _ := s.Looks.List("actor")
	list.Sort, list.Words = "name", map[string][]string{"sector": {"Warga"}}
	was, snapshot, places, scene := s.looked(), s.Snapshot(), s.Places(), s.Scene()
	bytesBefore, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}

	if err := s.Try(); err != nil {
		t.Fatal(err)
	}
	if !s.InTrial() || s.Document() == real || s.Real() != real || s.Before() != snapshot {
		t.Fatal("no trial is on")
	}
	leave(t, s, "A43", "A40")
	s.Show(ViewTrial)
	s.Select("A01")
	s.LookThrough(network.Lens{Day: "2026-01-05"})
	s.SizeBy(DefaultSize)
	s.KeepCamera(diagram.Camera{Zoom: 2})
	list.Sort, list.Words["kind"] = "sector", []string{"Organisasi"}
	s.Trial()
	s.Scene()
	loop.drain()
	s.CancelTrial()

	if s.InTrial() || s.Document() != real || real.Revision() != revision || len(real.Done()) != done {
		t.Error("the document is not as it was")
	}
	if c := document.Between(records, real, locale.Message{}); len(c.Deltas) > 0 {
		t.Errorf("%d records are others", len(c.Deltas))
	}
	if got := s.looked(); !reflect.DeepEqual(got, was) {
		t.Errorf("looked at as %+v, want %+v", got, was)
	}
	if s.Snapshot() != snapshot || s.Scene() != scene || !reflect.DeepEqual(s.Places(), places) {
		t.Error("what is derived was made anew")
	}
	bytesAfter, err := os.ReadFile(path)
	if err != nil || !bytes.Equal(bytesBefore, bytesAfter) {
		t.Errorf("the file changed: %v", err)
	}
}

func TestATrialIsWhatIsMeasured(t *testing.T) {
	s, _ := sampled(t)
	before, _ := s.Result("size")
	if err := s.Try(); err != nil {
		t.Fatal(err)
	}
	if !s.Trial().IsEmpty() {
		t.Errorf("a trial begins with %+v", s.Trial())
	}
	leave(t, s, "A43")
	after, err := s.Result("size")
	if err != nil || after.Figures()[0].Value != 45 || before.Figures()[0].Value != 46 {
		t.Errorf("%v parties, want 45: %v", after.Figures(), err)
	}
	if known, ok := s.KnownBefore("size"); !ok || known.Figures()[0].Value != 46 {
		t.Error("what was known of the document is forgotten")
	}
	found := s.Trial()
	if len(found.Gone) != 1 || found.Gone[0].ID != "A43" || found.Lost == 0 || len(found.Dropped)+len(found.Added)+len(found.Joined) > 0 {
		t.Errorf("the trial came to %+v", found)
	}
	if l := found.Losses; !slices.Equal(l.Cut, []graph.ID{"A41"}) || !slices.Equal(l.Unreached, []graph.ID{"A46"}) {
		t.Errorf("%v are cut off and %v out of reach, want A41 and A46", l.Cut, l.Unreached)
	}
	if _, ok := s.Scene().PlaceOf("A43"); !ok {
		t.Error("who is gone is not on the map as a ghost")
	}
	if found.marks["A43"] != diagram.Ghost || found.marks["A41"] != diagram.Hit || found.marks["A03"] != diagram.Unmarked {
		t.Errorf("marks are %v", found.marks)
	}
	if _, ok := s.Places()["A43"]; ok {
		t.Error("who is gone has a place that could be written down")
	}
	if _, err := s.Document().Undo(); err != nil || !s.Trial().IsEmpty() {
		t.Errorf("undo leaves %+v: %v", s.Trial(), err)
	}
}

func TestEndTrialGivesTheChange(t *testing.T) {
	s, _ := sampled(t)
	if err := s.Try(); err != nil {
		t.Fatal(err)
	}
	leave(t, s, "A43", "T001")
	want := graph.Freeze(s.Document())
	s.Select("A01")
	change := s.EndTrial(locale.M("test"))
	if s.InTrial() || !slices.Equal(s.Selection(), []graph.ID{"A01"}) {
		t.Error("the trial goes on, or the selection is lost")
	}
	if err := s.Document().Edit(locale.M("test"), func(tx *document.Tx) error {
		for _, d := range change.Deltas {
			if d.After == nil {
				tx.Delete(d.ID)
			}
		}
		return nil
	}); err != nil {
		t.Fatal(err)
	}
	if c := document.Between(want, s.Document(), locale.Message{}); len(c.Deltas) > 0 {
		t.Errorf("the document differs from the trial in %d records", len(c.Deltas))
	}
}

func TestATrialIsLeftWithItsDocument(t *testing.T) {
	s, _ := open(t)
	first := s.Document()
	if err := s.Try(); err != nil {
		t.Fatal(err)
	}
	if err := s.Try(); err != nil || s.Real() != first {
		t.Errorf("a second try is not the first one: %v", err)
	}
	s.Use(document.New())
	if s.InTrial() || s.Document() == first {
		t.Error("another document is opened in a trial")
	}
	s.CancelTrial()
	s.Use(nil)
	if err := s.Try(); err != nil || s.InTrial() {
		t.Errorf("nothing is tried where nothing is open: %v", err)
	}
}

func TestBeforeIsMeasuredByAJob(t *testing.T) {
	s, loop := sampled(t)
	if err := s.Try(); err != nil {
		t.Fatal(err)
	}
	leave(t, s, "A43")
	s.MeasureBefore([]string{"components", "density"}, func(err error) { t.Error(err) })
	for s.IsRunning(beforeJob) {
		loop.run(t)
	}
	loop.drain()
	for _, id := range []string{"components", "density"} {
		if _, ok := s.KnownBefore(id); !ok {
			t.Errorf("%s is not known", id)
		}
	}
	s.LookThrough(network.Lens{Day: "2026-01-05"})
	if _, ok := s.KnownBefore("components"); ok || s.Before().Day != "2026-01-05" || s.Before().N() <= s.Snapshot().N() {
		t.Error("the network before is that of another day")
	}
}

// untilEnded runs the loop until a job has ended.
func untilEnded(t *testing.T, s *Session, loop *turns, id string) {
	t.Helper()
	for end := time.Now().Add(time.Minute); s.IsRunning(id); loop.run(t) {
		if time.Now().After(end) {
			t.Fatalf("the job %s does not end", id)
		}
	}
	loop.drain()
}

// crowded opens a network of many actors.
func crowded(t *testing.T, actors int) (*Session, *turns) {
	t.Helper()
	s, loop := open(t)
	put(t, s, graphtest.Random(actors, 3/float64(actors), 5).Records()...)
	loop.drain()
	return s, loop
}

// TestWhatATrialInterruptsIsWorkedOutAfterwards and not taken for stopped by the user.
func TestWhatATrialInterruptsIsWorkedOutAfterwards(t *testing.T) {
	s, loop := crowded(t, 1600)
	s.Openings(failing(t))
	s.Measure([]string{"betweenness"}, failing(t))
	s.AdviseNow(failing(t))
	jobs := []string{OpeningsJob, MeasureJob, AdviceJob}
	for _, id := range jobs {
		if !s.IsRunning(id) {
			t.Fatalf("%s is no job", id)
		}
	}
	if err := s.Try(); err != nil {
		t.Fatal(err)
	}
	s.CancelTrial()
	loop.drain()
	s.Openings(failing(t))
	s.Measure([]string{"betweenness"}, failing(t))
	s.AdviseNow(failing(t))
	for _, id := range jobs {
		_, known := s.Known("betweenness") // the job may have been quicker than the trial
		if !s.IsRunning(id) && !(id == MeasureJob && known) {
			t.Errorf("%s stays stopped after a trial", id)
		}
		s.Cancel(id)
	}
}

// TestPlacesFoundInATrialHoldAfterIt: they are found once for the document and its copy.
func TestPlacesFoundInATrialHoldAfterIt(t *testing.T) {
	s, loop := crowded(t, atOnce+1)
	s.Places()
	if !s.IsRunning("place") {
		t.Fatal("places are found at once")
	}
	if err := s.Try(); err != nil {
		t.Fatal(err)
	}
	untilEnded(t, s, loop, "place")
	id := s.Snapshot().Actors[0].ID
	if !s.IsPlaced(id) {
		t.Error("actors stand in rows in the trial")
	}
	s.CancelTrial()
	if !s.IsPlaced(id) {
		t.Error("actors stand in rows again after the trial")
	}
}

// TestAnEditOfACopyEndsWithTheTrial: the document can be edited by a job at once, and each job is counted once.
func TestAnEditOfACopyEndsWithTheTrial(t *testing.T) {
	s, loop := open(t)
	if err := s.Try(); err != nil {
		t.Fatal(err)
	}
	edit := func(done func(error)) {
		t.Helper()
		if err := s.EditLater(locale.M("test"), func(d *document.Document) error {
			return d.Edit(locale.M("test"), func(tx *document.Tx) error { tx.Delete("A1"); return nil })
		}, done); err != nil {
			t.Fatal(err)
		}
	}
	edit(func(error) { t.Error("heard of an edit of a copy that is gone") })
	s.CancelTrial()
	if _, ok := s.Document().Record("A1"); !ok || s.IsRunning(EditJob) {
		t.Error("the edit of the copy goes on, or is one of the document")
	}
	ended := false
	edit(func(err error) { ended = err == nil })
	untilEnded(t, s, loop, EditJob)
	if _, _, running := s.Running(); running || !ended {
		t.Errorf("the edit of the document ended: %v; another job runs: %v", ended, running)
	}
	if _, ok := s.Document().Record("A1"); ok {
		t.Error("the edit of the document is lost")
	}
}

func TestATrialOfNothingIsLeftWithItsViews(t *testing.T) {
	s, _ := sampled(t)
	for _, view := range []string{ViewTrial, ViewResilience} {
		s.Show(view)
		if err := s.Try(); err != nil {
			t.Fatal(err)
		}
		s.Show(ViewMap)
		if s.InTrial() {
			t.Errorf("an empty trial goes on after %s", view)
		}
	}
	s.Show(ViewResilience)
	if err := s.Try(); err != nil {
		t.Fatal(err)
	}
	if s.Show(ViewTrial); !s.InTrial() {
		t.Error("the trial ended on the way from one of its views to the other")
	}
}

// TestALargeTrialIsFollowedByAJob: whom a step hits is worked out off the window's goroutine, is what is worked out at once
// for the same networks, can be stopped and asked for again, and a later step takes the place of an earlier one.
func TestALargeTrialIsFollowedByAJob(t *testing.T) {
	s, loop := crowded(t, 3000)
	if err := s.Try(); err != nil {
		t.Fatal(err)
	}
	hub := s.Snapshot().Actors[0].ID
	leave(t, s, hub)
	if found := s.Trial(); found.Follows || len(found.Gone) != 1 || !s.IsRunning(TrialJob) {
		t.Fatalf("at once the trial is %v, with %d who stop", found.Follows, len(found.Gone))
	}
	s.Cancel(TrialJob)
	loop.drain()
	if s.Trial().Follows || s.IsRunning(TrialJob) {
		t.Error("what was stopped is worked out nevertheless")
	}
	s.FollowTrial()
	s.Trial()
	leave(t, s, s.Snapshot().Actors[0].ID)
	s.Trial()
	untilEnded(t, s, loop, TrialJob)
	found := s.Trial()
	want, err := measure.LossesBetween(context.Background(), s.Before(), s.Snapshot())
	if err != nil || !found.Follows || len(found.Gone) != 2 || !reflect.DeepEqual(found.Losses, want) {
		t.Errorf("%d who stop, losses %+v, want %+v: %v", len(found.Gone), found.Losses, want, err)
	}
	if found.marks[hub] != diagram.Ghost {
		t.Errorf("who has left is %v on the map", found.marks[hub])
	}
	s.FollowTrial()
	if s.Trial() != found {
		t.Error("what is known is worked out again")
	}
	leave(t, s, s.Snapshot().Actors[0].ID)
	s.Trial()
	s.CancelTrial()
	if loop.drain(); s.IsRunning(TrialJob) || s.InTrial() {
		t.Error("the job outlives its trial")
	}
}
