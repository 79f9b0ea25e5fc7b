package command

import (
	"errors"
	"testing"

	"jejaring/app/session"
	"jejaring/graph"
)

func TestConnectAndAddTie(t *testing.T) {
	d := withSample(t)
	var refusal *graph.Refusal
	if err := Connect(d.s, "A02", "A02"); !errors.As(err, &refusal) {
		t.Errorf("a tie to itself: %v, want a refusal", err)
	}
	var made graph.Tie
	d.oneStep("connect", func() error {
		err := Connect(d.s, "A02", "A46")
		if a, b, ok := d.s.SelectedPair(); !ok || a != "A02" || b != "A46" {
			t.Fatalf("selected %s, %s, %v", a, b, ok)
		}
		made = d.s.SelectedTies()[0]
		return err
	})
	if made.Type != "informasi" || made.Start != "2026-11-20" || made.Direction != graph.TieTypeOf("informasi", d.s.Document()).Direction {
		t.Errorf("the tie is %+v", made)
	}
	steps := d.steps()
	if err := Connect(d.s, "A46", "A02"); err != nil || d.steps() != steps {
		t.Errorf("a tied pair: %v, %d steps", err, d.steps()-steps)
	}
	d.oneStep("add a partnership", func() error { return AddTie(d.s, "A02", "A46", graph.Partnership) })
	d.s.SelectPair("A02", "A46")
	if n := len(d.s.SelectedTies()); n != 2 {
		t.Errorf("%d ties selected, want both", n)
	}
	for _, tie := range d.s.SelectedTies() {
		if tie.Type == graph.Partnership && (tie.Level != 1 || len(graph.Referring[graph.TieHistory](d.s.Document(), tie.ID)) != 1) {
			t.Errorf("the partnership begins as %+v", tie)
		}
	}
	d.s.Select("A03")
	ByID("connect").Run(d.s, d)
	if d.s.Tool() != session.ToolConnect || d.asked[len(d.asked)-1] != "focus map" {
		t.Error("from one party the tool that draws ties is not taken")
	}
}

// partnership returns a partnership of the sample at the given level.
func partnership(t *testing.T, d *desk, level int) graph.Tie {
	t.Helper()
	for _, tie := range graph.All[graph.Tie](d.s.Document()) {
		if tie.Type == graph.Partnership && tie.Level == level && tie.End == "" {
			return tie
		}
	}
	t.Fatalf("no partnership of level %d in the sample", level)
	return graph.Tie{}
}

func TestTies(t *testing.T) {
	d := withSample(t)
	plain := d.tie("T001")
	d.oneStep("strength", func() error { return SetTie(d.s, plain, "strength", 1) })
	if got := d.tie("T001"); got.Strength != 1 || (plain.Quality == graph.QualityOfStrength(plain.Strength) && got.Quality != graph.QualityOfStrength(1)) {
		t.Errorf("strength 1 gives %+v", got)
	}
	d.oneStep("note", func() error { return SetTie(d.s, d.tie("T001"), "quality", graph.Tense) })
	d.oneStep("strength of a quality set by hand", func() error { return SetTie(d.s, d.tie("T001"), "strength", 5) })
	if got := d.tie("T001"); got.Quality != graph.Tense {
		t.Errorf("a quality set by hand became %s", got.Quality)
	}
	from, to := d.tie("T001").From, d.tie("T001").To
	d.oneStep("both", func() error { return TurnTie(d.s, d.tie("T001"), "both") })
	d.oneStep("backward", func() error { return TurnTie(d.s, d.tie("T001"), "backward") })
	if got := d.tie("T001"); got.From != to || got.To != from || got.Direction != "forward" {
		t.Errorf("turned it is %+v", got)
	}
	p := partnership(t, d, 3)
	d.oneStep("a partnership becomes money", func() error { return SetTie(d.s, p, "type", "dana") })
	if n := len(graph.Referring[graph.TieHistory](d.s.Document(), p.ID)); n != 0 || d.tie(p.ID).Level != 0 {
		t.Errorf("%d steps of the partnership are left, level %d", n, d.tie(p.ID).Level)
	}
	d.oneStep("money becomes a partnership", func() error { return SetTie(d.s, d.tie(p.ID), "type", graph.Partnership) })
	if n := len(graph.Referring[graph.TieHistory](d.s.Document(), p.ID)); n != 1 || d.tie(p.ID).Level != 1 {
		t.Errorf("%d steps of the partnership, level %d", n, d.tie(p.ID).Level)
	}
	d.oneStep("end", func() error { return EndTie(d.s, d.tie("T001")) })
	if got := d.tie("T001"); got.End <= got.Start {
		t.Errorf("it ends %s, began %s", got.End, got.Start)
	}
}

func TestLevels(t *testing.T) {
	d := withSample(t)
	p := partnership(t, d, 3)
	d.oneStep("level", func() error { return SetLevel(d.s, p, 4, "2026-11-20", "Layanan bersama tiap Selasa") })
	if got := d.tie(p.ID); got.Level != 4 || graph.LevelOn(p.ID, "2026-11-20", d.s.Document()) != 4 {
		t.Errorf("level %d", got.Level)
	}
	steps := len(graph.Referring[graph.TieHistory](d.s.Document(), p.ID))
	d.oneStep("another level on the same day", func() error { return SetLevel(d.s, d.tie(p.ID), 2, "2026-11-20", "Salah catat") })
	if n := len(graph.Referring[graph.TieHistory](d.s.Document(), p.ID)); n != steps || d.tie(p.ID).Level != 2 {
		t.Errorf("%d steps, want %d; level %d", n, steps, d.tie(p.ID).Level)
	}
	d.oneStep("a level of the past", func() error { return SetLevel(d.s, d.tie(p.ID), 1, p.Start, "Awal") })
	if d.tie(p.ID).Level != 2 {
		t.Errorf("a level of the past is the level of now: %d", d.tie(p.ID).Level)
	}
	row := graph.Referring[graph.TieHistory](d.s.Document(), p.ID)[0]
	row.Evidence = "Notulen 3"
	d.oneStep("evidence", func() error { return SetHistory(d.s, row) })
	d.oneStep("answer", func() error { return AnswerEvidence(d.s, p, "level.3.question.1", graph.Yes) })
	d.oneStep("another answer", func() error { return AnswerEvidence(d.s, p, "level.3.question.1", graph.No) })
	if all := graph.Referring[graph.Evidence](d.s.Document(), p.ID); len(all) != 1 || all[0].Answer != graph.No {
		t.Errorf("the answers are %v", all)
	}
}
