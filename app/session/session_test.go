package session

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"runtime/debug"
	"strings"
	"testing"
	"time"

	"jejaring/graph"
	"jejaring/graph/document"
	"jejaring/graph/locale"
	"jejaring/graph/network"
)

// turns is an event loop for tests: it runs what was posted when asked.
type turns struct{ posted chan func() }

func newTurns() *turns { return &turns{make(chan func(), 100)} }

func (l *turns) post(f func()) { l.posted <- f }

// run does one posted function, waiting for it.
func (l *turns) run(t *testing.T) {
	t.Helper()
	select {
	case f := <-l.posted:
		f()
	case <-time.After(time.Minute):
		t.Fatal("nothing was posted")
	}
}

func (l *turns) drain() {
	for {
		select {
		case f := <-l.posted:
			f()
		default:
			return
		}
	}
}

func open(t *testing.T) (*Session, *turns) {
	t.Helper()
	loop := newTurns()
	s := New(ReadLikings(t.TempDir()), loop.post)
	d := document.New()
	err := d.Edit(locale.M("test"), func(tx *document.Tx) error {
		for _, id := range []graph.ID{"A1", "A2", "A3"} {
			a := graph.WithKey(graph.KindFor[graph.Actor]().New(), id).(graph.Actor)
			a.Name = "Party " + string(id)
			tx.Put(a)
		}
		tie := graph.WithKey(graph.KindFor[graph.Tie]().New(), "T1").(graph.Tie)
		tie.From, tie.To, tie.Type = "A1", "A2", "dana"
		tx.Put(tie)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	s.Use(d)
	loop.drain()
	return s, loop
}

func TestOneNoticePerTurn(t *testing.T) {
	s, loop := open(t)
	var heard []Notice
	stop := s.Watch(func(n Notice) { heard = append(heard, n) })
	s.Select("A1")
	s.Show("table")
	s.LookThrough(network.Lens{Sectors: "warga"})
	loop.drain()
	if len(heard) != 1 || heard[0] != SelectionChanged|LookChanged {
		t.Fatalf("heard %v, want one notice of selection and look", heard)
	}
	stop()
	s.Select("A2")
	loop.drain()
	if len(heard) != 1 {
		t.Error("heard after stop")
	}
}

func TestSelectionFollowsTheDocument(t *testing.T) {
	s, loop := open(t)
	s.Select("A1", "A3")
	err := s.Document().Edit(locale.M("test"), func(tx *document.Tx) error {
		tx.Delete("A3")
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	loop.drain()
	if got := s.Selection(); len(got) != 1 || got[0] != "A1" {
		t.Errorf("selection %v, want only what still exists", got)
	}
	s.SelectPair("A2", "A1")
	if a, b, ok := s.SelectedPair(); !ok || a != "A1" || b != "A2" {
		t.Errorf("selected pair %q, %q, %v", a, b, ok)
	}
}

func TestDerivedValuesFollowRevisionAndLens(t *testing.T) {
	s, _ := open(t)
	before := s.Snapshot()
	if s.Snapshot() != before {
		t.Error("the snapshot is made anew though nothing changed")
	}
	s.LookThrough(network.Lens{Types: "barang"})
	if got := s.Snapshot(); len(got.Ties) != 0 || got.LeftOut.Ties != 1 {
		t.Errorf("through the lens %d ties, %d left out", len(got.Ties), got.LeftOut.Ties)
	}
	s.LookThrough(network.Lens{})
	places := s.Places()
	if len(places) != 3 {
		t.Fatalf("%d places for 3 actors", len(places))
	}
	again := s.Places()
	for id, p := range places {
		if again[id] != p {
			t.Errorf("%s moved by itself", id)
		}
	}
}

func TestJobsEndOnTheOwnersGoroutine(t *testing.T) {
	s, loop := open(t)
	var ended error
	done := func(err error) { ended = err }
	s.Start("one", locale.M("test"), func(context.Context, func(float64)) error { panic("broken") }, done)
	if id, _, ok := s.Running(); !ok || id != "one" {
		t.Fatal("the job does not run")
	}
	loop.run(t)
	loop.run(t)
	if ended == nil {
		t.Error("a panic in a job is not an error")
	}
	loop.drain()
	if _, _, ok := s.Running(); ok {
		t.Error("the job still runs")
	}
}

func TestACancelledJobIsNotHeardOf(t *testing.T) {
	s, loop := open(t)
	started := make(chan bool)
	s.Start("one", locale.M("test"), func(ctx context.Context, _ func(float64)) error {
		close(started)
		<-ctx.Done()
		return ctx.Err()
	}, func(error) { t.Error("heard of a cancelled job") })
	<-started
	s.Cancel("one")
	time.Sleep(20 * time.Millisecond)
	loop.drain()
}

func TestLikingsAreKept(t *testing.T) {
	folder := t.TempDir()
	l := ReadLikings(folder)
	if l.Language != "id" || l.TextSize != 100 {
		t.Errorf("defaults %+v", l)
	}
	l.Language, l.TextSize = "en", 150
	l.remember("a.jejaring")
	l.remember("b.jejaring")
	l.remember("a.jejaring")
	if err := l.Save(); err != nil {
		t.Fatal(err)
	}
	again := ReadLikings(folder)
	if again.Language != "en" || again.TextSize != 150 || len(again.Recent) != 2 || again.Recent[0] != "a.jejaring" {
		t.Errorf("read back %+v", again)
	}
	if err := os.WriteFile(filepath.Join(folder, "likings.json"), []byte("{\"language\": 7"), 0o600); err != nil {
		t.Fatal(err)
	}
	if l := ReadLikings(folder); l.Language != "id" || l.Theme == "" {
		t.Errorf("a damaged file gives %+v", l)
	}
}

func TestFileNamesThatEverySystemTakes(t *testing.T) {
	folder := t.TempDir()
	for name, want := range map[string]string{
		"Forum RW 07": "Forum RW 07.jejaring", `a/b:c*?"<>|`: "a b c.jejaring", "  ..": "Jejaring.jejaring", "": "Jejaring.jejaring",
	} {
		path, err := FreePath(folder, name)
		if err != nil || filepath.Base(path) != want {
			t.Errorf("FreePath(%q) = %q, %v; want %q", name, path, err, want)
		}
	}
	first, _ := FreePath(folder, "x")
	if err := os.WriteFile(first, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if second, _ := FreePath(folder, "x"); filepath.Base(second) != "x (2).jejaring" {
		t.Errorf("a taken name gives %q", second)
	}
}

func TestAFileThatCannotBeOpenedLeavesTheOldOneOpen(t *testing.T) {
	s, _ := open(t)
	before := s.Document()
	err := s.Open(filepath.Join(t.TempDir(), "gone.jejaring"))
	var refusal *graph.Refusal
	if !errors.As(err, &refusal) {
		t.Errorf("error %v is no sentence for the user", err)
	}
	if s.Document() != before {
		t.Error("the open document is gone")
	}
}

// A loop that has not begun runs at once what is posted to it; being told of the job must not place again.
func TestManyActorsArePlacedOnceEvenBeforeTheLoopRuns(t *testing.T) {
	s := New(ReadLikings(t.TempDir()), func(f func()) {
		if !strings.Contains(string(debug.Stack()), "(*Session).start.func") { // what jobs post comes too late here
			f()
		}
	})
	d := document.New()
	err := d.Edit(locale.M("test"), func(tx *document.Tx) error {
		for range atOnce + 1 {
			a := graph.NewOf[graph.Actor]()
			a.Name = "Party " + string(a.ID)
			tx.Put(a)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	told := 0
	s.Watch(func(Notice) {
		if told++; told < 1000 {
			s.Places()
		}
	})
	s.Use(d)
	if len(s.Places()) != atOnce+1 || told > 10 {
		t.Errorf("%d places, told %d times", len(s.Places()), told)
	}
	s.Use(nil)
}
