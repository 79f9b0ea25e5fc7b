package report

import (
	"testing"

	"jejaring/graph"
	"jejaring/graph/graphtest"
	"jejaring/graph/network"
)

func TestPublicReportLeavesTenseTiesOut(t *testing.T) {
	s := edited(graphtest.Sample(t), func(r graph.Record) graph.Record {
		if p, ok := r.(graph.Project); ok {
			p.Confidentiality = "publik"
			return p
		}
		return r
	})
	source := SourceOf(input(s))
	if left := len(source.Whole.Ties) - len(source.Shown.Ties); left == 0 || left != source.Tense {
		t.Errorf("%d ties left out, %d counted", left, source.Tense)
	}
}

// TestPublicReportLeavesOnceTenseTiesOut: a tie that was tense by its history is left out too, as a picture may be that of
// a day on which it was.
func TestPublicReportLeavesOnceTenseTiesOut(t *testing.T) {
	firm := func(r graph.Record) bool {
		tie, ok := r.(graph.Tie)
		return ok && tie.Quality == "kuat" && tie.Type != graph.Partnership
	}
	var once graph.ID
	for _, tie := range graph.All[graph.Tie](graphtest.Sample(t)) {
		if firm(tie) {
			once = tie.ID
			break
		}
	}
	public := edited(graphtest.Sample(t), func(r graph.Record) graph.Record {
		if p, ok := r.(graph.Project); ok {
			p.Confidentiality = "publik"
			return p
		}
		return r
	})
	history := graph.NewOf[graph.TieHistory]()
	history.Tie, history.Date, history.Field, history.Old, history.New = once, "2026-03-01", "quality", graph.Tense, "kuat"
	tense := network.Of(graph.Join(graph.Collect(history), public), network.Lens{})
	if before, after := SourceOf(input(public)).Tense, SourceOf(input(tense)).Tense; after != before+1 {
		t.Errorf("%d ties are left out, with one that was tense %d", before, after)
	}
}
