package session

import (
	"testing"
	"time"

	"jejaring/graph"
	"jejaring/graph/document"
	"jejaring/graph/graphtest"
	"jejaring/graph/locale"
	"jejaring/graph/network"
)

// put edits the document.
func put(t *testing.T, s *Session, records ...graph.Record) {
	t.Helper()
	if err := s.Document().Edit(locale.M("test"), func(tx *document.Tx) error {
		tx.Put(records...)
		return nil
	}); err != nil {
		t.Fatal(err)
	}
}

func failing(t *testing.T) func(error) {
	return func(err error) { t.Error(err) }
}

// TestAdviceFollowsTheDocument: it is there at once in a small network, of the document as it is, and whatever is
// filtered away.
func TestAdviceFollowsTheDocument(t *testing.T) {
	s, _ := open(t)
	if a, fresh := s.Advice(); a.Of != nil || fresh {
		t.Error("there is advice before it was asked for")
	}
	s.Advise(failing(t))
	before, fresh := s.Advice()
	if !fresh || before.Of != s.Snapshot() || len(before.Tiles) != 6 {
		t.Fatalf("advice of a small network is fresh: %v, %d tiles", fresh, len(before.Tiles))
	}
	person := graph.WithKey(graph.KindFor[graph.Actor]().New(), "A4").(graph.Actor)
	person.Name, person.Kind = "Ibu Tini", "perorangan"
	put(t, s, person)
	if a, fresh := s.Advice(); fresh || a.Of != before.Of {
		t.Error("after an edit the advice passes for fresh, or is gone")
	}
	s.Advise(failing(t))
	after, _ := s.Advice()
	if len(after.Cards) != len(before.Cards)+1 {
		t.Errorf("%d cards, and %d with a person without consent", len(before.Cards), len(after.Cards))
	}
	s.LookThrough(network.Lens{Kinds: "organisasi"})
	if a, fresh := s.Advice(); !fresh || len(a.Cards) != len(after.Cards) {
		t.Error("a filter makes advice stale")
	}
	put(t, s, graph.Thanks{ID: "D1", Actor: "A1", Date: "2026-01-01", Form: "kartu"})
	s.Advise(failing(t))
	if job, ok := s.Job(AdviceJob); !ok || job.Name.ID != "job.advice" {
		t.Error("advice on a filtered network is not worked out by a job")
	}
	s.Use(nil)
	if a, fresh := s.Advice(); a.Of != nil || fresh {
		t.Error("there is advice without a document")
	}
}

// TestADecisionLeavesAdviceFresh, also where it is undone and done again: no rule sees it.
func TestADecisionLeavesAdviceFresh(t *testing.T) {
	s, _ := open(t)
	s.Advise(failing(t))
	first, _ := s.Advice()
	put(t, s, graph.Decision{ID: "D1", Rule: "R01", Subject: "N", Verdict: "diabaikan"})
	for _, step := range []func() (document.Change, error){nil, s.Document().Undo, s.Document().Redo} {
		if step != nil {
			if _, err := step(); err != nil {
				t.Fatal(err)
			}
		}
		if a, fresh := s.Advice(); !fresh || a.Of != first.Of {
			t.Error("what became of a card makes advice stale")
		}
	}
	put(t, s, graph.Decision{ID: "D2", Rule: "R01", Subject: "N", Verdict: "diabaikan"}, graph.Action{ID: "L1", Title: "Surat", WorkMode: "mobilisasi_sumber", Status: "belum"})
	if _, fresh := s.Advice(); fresh {
		t.Error("a new action leaves advice fresh")
	}
}

// TestAdviceOnALargeNetworkIsAJob that the user can stop, and that starts for another state of the document.
func TestAdviceOnALargeNetworkIsAJob(t *testing.T) {
	s, loop := open(t)
	put(t, s, graphtest.Random(400, 0.01, 3).Records()...)
	s.Advise(failing(t))
	if !s.IsRunning(AdviceJob) {
		t.Fatal("advice is no job")
	}
	s.Advise(failing(t))
	s.Cancel(AdviceJob)
	s.Advise(failing(t))
	if s.IsRunning(AdviceJob) {
		t.Error("a job that was stopped starts again by itself")
	}
	s.AdviseNow(failing(t))
	for end := time.Now().Add(time.Minute); s.IsRunning(AdviceJob) && time.Now().Before(end); {
		loop.run(t)
	}
	if a, fresh := s.Advice(); !fresh || a.Of.N() != 403 {
		t.Errorf("after the job advice is fresh: %v", fresh)
	}
}

// TestAdviceThatTakesLongWaits until it is asked for.
func TestAdviceThatTakesLongWaits(t *testing.T) {
	s, _ := open(t)
	put(t, s, graphtest.Random(4000, 0.002, 3).Records()...)
	s.Advise(failing(t))
	if s.IsRunning(AdviceJob) {
		t.Error("a job of many seconds starts by itself")
	}
	s.AdviseNow(failing(t))
	if !s.IsRunning(AdviceJob) {
		t.Error("it does not start where it is asked for")
	}
	s.Cancel(AdviceJob)
}

// TestLateAdviceDoesNotTakeThePlaceOfNewer: a job that began for an older state is not heard of.
func TestLateAdviceDoesNotTakeThePlaceOfNewer(t *testing.T) {
	s, loop := open(t)
	s.LookThrough(network.Lens{Sectors: "warga"})
	s.Advise(failing(t))
	if !s.IsRunning(AdviceJob) {
		t.Fatal("advice through a lens is no job")
	}
	s.LookThrough(network.Lens{})
	newer := graph.NewOf[graph.Actor]()
	newer.Name = "Newer"
	put(t, s, newer)
	s.Advise(failing(t))
	untilEnded(t, s, loop, AdviceJob)
	if _, fresh := s.Advice(); !fresh {
		t.Error("older advice took the place of newer")
	}
}

// TestFoldAdvice closes what is open of a card once.
func TestFoldAdvice(t *testing.T) {
	s, _ := open(t)
	s.Looks.Home.Asks = "R01 N"
	if !s.FoldAdvice() || s.Looks.Home.Asks != "" || s.FoldAdvice() {
		t.Error("what is open is not closed, or closed twice")
	}
}

// TestLitUntilAnotherIsSelected: what a card is about is lit on the map until something else is selected.
func TestLitUntilAnotherIsSelected(t *testing.T) {
	s, _ := open(t)
	s.Select("A1")
	s.Light("A2", "A3")
	s.Select("A1")
	if len(s.Lit()) != 2 {
		t.Errorf("lit is %v", s.Lit())
	}
	s.Select("A2")
	if len(s.Lit()) != 0 {
		t.Errorf("lit is %v though another is selected", s.Lit())
	}
}
