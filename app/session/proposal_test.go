package session

import (
	"testing"

	"jejaring/graph"
	"jejaring/graph/diagram"
	"jejaring/graph/document"
	"jejaring/graph/graphtest"
	"jejaring/graph/locale"
	"jejaring/graph/measure"
	"jejaring/graph/path"
)

func withRecords(t *testing.T, records ...graph.Record) *Session {
	t.Helper()
	s, _ := open(t)
	d := document.New()
	if err := d.Edit(locale.M("test"), func(tx *document.Tx) error {
		tx.Put(records...)
		return nil
	}); err != nil {
		t.Fatal(err)
	}
	s.Use(d)
	return s
}

// What a proposal says is what is there once its tie is in the document, to the last bit.
func TestAProposalSaysWhatIsThereAfterwards(t *testing.T) {
	s := withRecords(t, graphtest.Random(14, 0.2, 8).Records()...)
	tie := graph.NewOf[graph.Tie]()
	tie.From, tie.To, tie.Type, tie.Start = "A", "B", "informasi", s.Day()
	for _, u := range s.Snapshot().Ties {
		if u.Joins("A", "B") {
			t.Fatal("the two are tied already")
		}
	}
	p := s.Propose(tie, func(err error) { t.Error(err) })
	if p == nil || !p.IsSeen() {
		t.Fatal("nothing is proposed")
	}
	revision := s.Document().Revision()
	if again := s.Propose(tie, func(err error) { t.Error(err) }); again != p || s.Document().Revision() != revision {
		t.Error("it is worked out twice, or the document was edited")
	}
	if err := s.Document().Edit(locale.M("test"), func(tx *document.Tx) error {
		tx.Put(tie)
		return nil
	}); err != nil {
		t.Fatal(err)
	}
	now, err := measure.GrowthOf(t.Context(), s.Snapshot())
	if err != nil {
		t.Fatal(err)
	}
	if p.After.Near != now.Near || p.After.Stages.Triangles != now.Stages.Triangles || p.After.Stages.Open != now.Stages.Open {
		t.Errorf("%+v was proposed, %+v came", p.After, now)
	}
	if p.Before.Near == p.After.Near {
		t.Error("the tie changes nothing")
	}
}

func TestAProposalIsDottedBetweenTheTiesOfItsIntroducer(t *testing.T) {
	s := withRecords(t, graphtest.Community{N: 4, Pairs: []graphtest.Pair{
		{From: 0, To: 1, Strength: 3},
		{From: 1, To: 2, Strength: 3},
		{From: 1, To: 3, Strength: 3},
	}}.Records()...)
	tie := graph.NewOf[graph.Tie]()
	tie.From, tie.To, tie.Type = "A", "C", "informasi"
	o := s.Propose(tie, func(err error) { t.Error(err) }).Overlay("B")
	for id, want := range map[graph.ID]diagram.Mark{
		tie.ID: diagram.Proposed, "T00000": diagram.Passed, "T00001": diagram.Passed, "T00002": diagram.Unmarked,
		"A": diagram.Passed, "B": diagram.Passed, "C": diagram.Passed, "D": diagram.Unmarked,
	} {
		if o.Marks[id] != want {
			t.Errorf("%s has the mark %v, want %v", id, o.Marks[id], want)
		}
	}
}

func TestAWayIsLitStepByStep(t *testing.T) {
	s := withRecords(t, graphtest.Community{N: 4, Pairs: []graphtest.Pair{
		{From: 0, To: 1, Strength: 3},
		{From: 2, To: 1, Strength: 3},
		{From: 2, To: 3, Strength: 3},
		{From: 0, To: 3, Strength: 3, Quality: graph.Tense},
	}}.Records()...)
	way := path.Chain(s.Snapshot(), 0, 3)
	for steps, want := range map[int][]graph.ID{1: {"A", "B", "T00000"}, 3: {"A", "B", "C", "D", "T00000", "T00001", "T00002"}} {
		marks := s.WayOverlay(way, steps).Marks
		if len(marks) != len(want) {
			t.Errorf("after %d steps %v are lit, want %v", steps, marks, want)
		}
		for _, id := range want {
			if marks[id] != diagram.Passed {
				t.Errorf("after %d steps %s is not lit", steps, id)
			}
		}
	}
}
