package session

import (
	"testing"
	"time"

	"jejaring/graph"
	"jejaring/graph/document"
	"jejaring/graph/locale"
)

// TestThePastHasOnePlaceForAllDays looks at a file of which a party and a tie came later, on every day that counts: who is
// there stands in the same place, and nothing is edited.
func TestThePastHasOnePlaceForAllDays(t *testing.T) {
	s, _ := open(t)
	s.Now = func() time.Time { return time.Date(2026, 11, 20, 9, 0, 0, 0, time.UTC) }
	d := document.New()
	if err := d.Edit(locale.M("test"), func(tx *document.Tx) error {
		for id, from := range map[graph.ID]graph.Date{"A": "2026-01-01", "B": "2026-01-01", "C": "2026-06-01"} {
			a := graph.WithKey(graph.KindFor[graph.Actor]().New(), id).(graph.Actor)
			a.Name, a.ActiveFrom = "Pihak "+string(id), from
			tx.Put(a)
		}
		for id, to := range map[graph.ID]graph.ID{"T1": "B", "T2": "C"} {
			tie := graph.WithKey(graph.KindFor[graph.Tie]().New(), id).(graph.Tie)
			tie.From, tie.To, tie.Type, tie.Start = "A", to, "teman", map[graph.ID]graph.Date{"T1": "2026-03-01", "T2": "2026-07-01"}[id]
			tx.Put(tie)
		}
		return nil
	}); err != nil {
		t.Fatal(err)
	}
	s.Use(d)
	t.Cleanup(func() { s.Use(nil) })
	revision, past := d.Revision(), s.Past()
	if past.First != "2026-01-01" || past.Last != "2026-11-20" || len(past.Turns) != 3 || past.Ever.N() != 3 {
		t.Fatalf("from %s to %s, %d turns, %d parties", past.First, past.Last, len(past.Turns), past.Ever.N())
	}
	places := s.PlacesOf(past.Ever)
	for _, turn := range append(past.Turns, past.Turns[0]) {
		lens := s.Lens()
		lens.Day = turn.Day
		s.LookThrough(lens)
		for id, at := range s.Places() {
			if at != places[id] {
				t.Errorf("on %s %s stands at %v, before at %v", turn.Day, id, at, places[id])
			}
		}
		if s.Past() != past {
			t.Error("the past is worked out anew for another day")
		}
	}
	if d.Revision() != revision {
		t.Error("looking back edits the document")
	}
	if s.Since() != "2026-01-01" {
		t.Errorf("days are compared since %s", s.Since())
	}
	s.Looks.Time.Since = "2026-05-01"
	if s.Since() != "2026-05-01" {
		t.Error("the day that was asked for does not count")
	}
}

// TestOneReturnsToTheDayFromWhichOneCame looks at other days and leaves: what is on the map is of the day of before.
func TestOneReturnsToTheDayFromWhichOneCame(t *testing.T) {
	s, _ := open(t)
	own := s.OwnDay()
	at := func(day graph.Date) {
		lens := s.Lens()
		lens.Day = day
		s.LookThrough(lens)
	}
	for _, before := range []graph.Date{own, "2026-06-01"} {
		s.Show(ViewMap)
		at(before)
		s.LookAtTime(PlayDays)
		at("2026-03-17")
		s.LookAtTime(CompareDays)
		if s.Day() != before {
			t.Errorf("two days are compared up to %s, not to the one from which one came", s.Day())
		}
		at("2026-03-17")
		s.LookAtTime(PlayDays)
		if s.Day() != "2026-03-17" {
			t.Errorf("from two days one comes to %s", s.Day())
		}
		if s.Show(ViewHome); s.Day() != before {
			t.Errorf("from %s one returns to %s", before, s.Day())
		}
	}
}
