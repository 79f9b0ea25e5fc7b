package command

import (
	"errors"
	"slices"
	"testing"

	"jejaring/app/session"
	"jejaring/graph"
)

// tieOf is a partnership of the sample as it is kept.
func (d *desk) tieOf(id graph.ID) graph.Tie {
	t, _ := graph.Get[graph.Tie](d.s.Document(), id)
	return t
}

func (d *desk) levels(id graph.ID) []int {
	var list []int
	for _, h := range graph.LevelsUntil(id, "9999-12-31", d.s.Document()) {
		list = append(list, h.Level())
	}
	return list
}

// TestAStepIsOneUndo: day, answers, evidence and the step between are one edit, and undone as one (SD-34, SD-80, SD-84).
func TestAStepIsOneUndo(t *testing.T) {
	d := withSample(t)
	const tie = "T100"
	before, steps := d.levels(tie), d.steps()
	level := d.tieOf(tie).Level
	if level != graph.Cooperation {
		t.Fatalf("%s stands at %d in the sample", tie, level)
	}
	if err := AskLevel(d.s, d, tie, graph.Collaboration); err != nil {
		t.Fatal(err)
	}
	step := d.s.Step()
	if got := Skipped(d.s, step); !slices.Equal(got, []int{graph.Coordination}) {
		t.Errorf("it passes over %v", got)
	}
	step.Answers["level.3.question.1"] = graph.Yes
	step.Between[graph.Coordination] = step.Day.Add(-5)
	var refusal *graph.Refusal
	if err := KeepStep(d.s, d); !errors.As(err, &refusal) || refusal.Field != "evidence" {
		t.Fatalf("level 4 without evidence is kept: %v", err)
	}
	if d.steps() != steps || d.s.Step() == nil || len(step.Answers) != 1 {
		t.Fatal("what was refused has left something, or is not asked any more")
	}
	step.Evidence = "Layanan bersama tiap pekan"
	if err := KeepStep(d.s, d); err != nil {
		t.Fatal(err)
	}
	if got, want := d.levels(tie), append(slices.Clone(before), 3, 4); !slices.Equal(got, want) || d.tieOf(tie).Level != 4 {
		t.Errorf("levels %v, want %v", got, want)
	}
	if graph.AnswersOn(tie, d.s.Document())["level.3.question.1"] != graph.Yes || d.s.Step() != nil || d.steps() != steps+1 {
		t.Error("the answer is not kept, the step is still asked, or it is not one step")
	}
	ByID("undo").Run(d.s, d)
	if !slices.Equal(d.levels(tie), before) || d.tieOf(tie).Level != level || len(graph.AnswersOn(tie, d.s.Document())) != 0 {
		t.Error("undo leaves something of the step")
	}
}

// TestADroppedStepLeavesNothing, nor does one that is left for another record.
func TestADroppedStepLeavesNothing(t *testing.T) {
	d := withSample(t)
	steps := d.steps()
	for _, leave := range []func(){d.s.DropStep, func() { d.s.Select("A03") }, func() { d.s.ShowPanel("") }} {
		if err := AskLevel(d.s, d, "T100", graph.Competition); err != nil {
			t.Fatal(err)
		}
		leave()
		if d.s.Step() != nil || d.steps() != steps || d.tieOf("T100").Level != graph.Cooperation {
			t.Error("the step is still asked, or was kept")
		}
	}
}

// TestAPartnershipEndsAndGoesOn by the last column, and back.
func TestAPartnershipEndsAndGoesOn(t *testing.T) {
	d := withSample(t)
	move := func(level int) {
		t.Helper()
		if err := AskLevel(d.s, d, "T100", level); err != nil {
			t.Fatal(err)
		}
		if err := KeepStep(d.s, d); err != nil {
			t.Fatal(err)
		}
	}
	move(0)
	if d.tieOf("T100").End != d.s.Day() {
		t.Fatalf("it ends on %q", d.tieOf("T100").End)
	}
	move(graph.Communication)
	if got := d.tieOf("T100"); got.End != "" || got.Level != graph.Communication {
		t.Errorf("it goes on as %+v", got)
	}
}

// TestADayThatCannotBeIsRefused at the field where it stands.
func TestADayThatCannotBeIsRefused(t *testing.T) {
	d := withSample(t)
	for _, of := range []struct {
		level   int
		day     graph.Date
		between graph.Date
		field   string
	}{
		{graph.Coordination, "2020-01-01", "", "date"},
		{graph.Coordination, "", "", "date"},
		{0, d.tieOf("T100").Start, "", "date"},
		{graph.Confederation, d.s.Day(), d.s.Day(), "between"},
		{graph.Confederation, d.s.Day(), d.tieOf("T100").Start.Add(-1), "between"},
	} {
		if err := AskLevel(d.s, d, "T100", of.level); err != nil {
			t.Fatal(err)
		}
		step := d.s.Step()
		step.Day, step.Evidence = of.day, "bukti"
		if of.between != "" {
			step.Between[graph.Coordination] = of.between
		}
		var refusal *graph.Refusal
		if err := KeepStep(d.s, d); !errors.As(err, &refusal) || refusal.Field != of.field {
			t.Errorf("%+v: %v", of, err)
		}
		d.s.DropStep()
	}
}

// TestCompetitionBecomesATalk, once (SD-53).
func TestCompetitionBecomesATalk(t *testing.T) {
	d := withSample(t)
	steps := d.steps()
	var competing graph.Tie
	for _, p := range d.s.Snapshot().Partnerships(d.s.Day()) {
		if p.Level == graph.Competition {
			competing = p.Tie
		}
	}
	d.s.Select(competing.ID)
	for range 2 {
		d.s.Select(competing.ID)
		ByID("propose-talk").Run(d.s, d)
	}
	a, ok := graph.Get[graph.Action](d.s.Document(), d.s.Selection()[0])
	if !ok || a.WorkMode != "penciptaan_jaringan" || a.Due != d.s.Day().Add(14) || d.steps() != steps+1 {
		t.Errorf("the talk is %+v after %d steps", a, d.steps()-steps)
	}
	d.s.Select("T100")
	if ByID("propose-talk").Can(d.s) {
		t.Error("those who cooperate are asked to talk")
	}
}

// TestConfederationMayBecomeOneParty whose history is kept by the merge (SD-85).
func TestConfederationMayBecomeOneParty(t *testing.T) {
	d := withSample(t)
	tie := d.tieOf("T119")
	d.s.Select(tie.ID)
	ByID("compare-pair").Run(d.s, d)
	if got := d.s.Selection(); !slices.Equal(got, []graph.ID{tie.From, tie.To}) || !ByID("merge").Can(d.s) {
		t.Fatalf("selected %v", got)
	}
	others := 0
	for _, of := range graph.Referring[graph.Tie](d.s.Document(), tie.To) {
		if !of.Joins(tie.From, tie.To) {
			others++
		}
	}
	ByID("merge").Run(d.s, d)
	if _, there := graph.Get[graph.Actor](d.s.Document(), tie.To); there || others == 0 {
		t.Error("both are still there")
	}
	if a, _ := graph.Get[graph.Actor](d.s.Document(), tie.From); a.Note == "" {
		t.Error("nothing is told of the partnership of the two")
	}
}

// TestBothSidesMaySeeItOtherwise: a view is one step, a newer one counts, and 0 takes it back.
func TestBothSidesMaySeeItOtherwise(t *testing.T) {
	d := withSample(t)
	tie := d.tieOf("T100")
	rate := func(level int) []graph.LevelView {
		t.Helper()
		if err := RateLevel(d.s, tie, tie.To, level); err != nil {
			t.Fatal(err)
		}
		return graph.ViewsOn(tie, d.s.Day(), d.s.Document())
	}
	if views := rate(1); len(views) != 1 || !graph.Disputed(views, tie.Level) {
		t.Errorf("views %+v", views)
	}
	if views := rate(tie.Level); len(views) != 1 || graph.Disputed(views, tie.Level) {
		t.Errorf("views %+v", views)
	}
	if views := rate(0); len(views) != 0 || len(graph.All[graph.LevelView](d.s.Document())) != 0 {
		t.Errorf("views %+v", views)
	}
}

// TestAGoalHasADay, half a year away unless it is said.
func TestAGoalHasADay(t *testing.T) {
	d := withSample(t)
	tie := d.tieOf("T100")
	for _, of := range []struct {
		level     int
		due, want graph.Date
	}{{4, "", "2027-05-20"}, {3, "2026-12-31", "2026-12-31"}} {
		if err := SetGoal(d.s, tie, of.level, of.due); err != nil {
			t.Fatal(err)
		}
		if g, _ := graph.GoalOf(tie.ID, d.s.Document()); g.Level != of.level || g.Due != of.want || len(graph.All[graph.LevelGoal](d.s.Document())) != 1 {
			t.Errorf("the goal is %+v", g)
		}
	}
	if err := SetGoal(d.s, tie, 0, ""); err != nil || len(graph.All[graph.LevelGoal](d.s.Document())) != 0 {
		t.Errorf("the goal is still there: %v", err)
	}
}

// TestAPartnershipBegins once, with its history.
func TestAPartnershipBegins(t *testing.T) {
	d := withSample(t)
	steps := d.steps()
	ByID("add-partnership").Run(d.s, d)
	if d.s.Sheet() != "ladder" || d.s.Panel() != session.PanelPartnership {
		t.Fatalf("sheet %q, panel %q", d.s.Sheet(), d.s.Panel())
	}
	n := graph.Tie{From: "A10", To: "A43", Level: 2, Field: "pangan"}
	if err := Partner(d.s, n, "2026-11-01"); err != nil {
		t.Fatal(err)
	}
	made := d.s.SelectedTies()[0]
	if made.Type != graph.Partnership || made.Level != 2 || made.Field != "pangan" || graph.LevelOn(made.ID, "2026-11-01", d.s.Document()) != 2 || d.steps() != steps+1 {
		t.Errorf("made %+v in %d steps", made, d.steps())
	}
	d.s.Select()
	n.From, n.To = n.To, n.From
	if err := Partner(d.s, n, d.s.Day()); err == nil || !d.s.IsSelected(made.ID) || d.steps() != steps+1 {
		t.Errorf("they are made partners again: %v", err)
	}
}

// TestADraftHasWhatThePartnershipKnows: its field, both sides, and what they can give in it.
func TestADraftHasWhatThePartnershipKnows(t *testing.T) {
	d := withSample(t)
	tie := d.tieOf("T103")
	d.s.Show(session.ViewPartnerships)
	d.s.Select(tie.ID)
	ByID("draft-agreement").Run(d.s, d)
	made, ok := graph.Get[graph.Agreement](d.s.Document(), d.s.Selection()[0])
	if !ok || !made.Fields.Has(tie.Field) || made.State != "rancangan" || d.s.View() != session.ViewPartnerships {
		t.Fatalf("made %+v in view %s", made, d.s.View())
	}
	var parties []graph.ID
	for _, p := range graph.Referring[graph.Party](d.s.Document(), made.ID) {
		parties = append(parties, p.Actor)
		if want := goodsIn(d.s, p.Actor, tie.Field); p.Contribution != want {
			t.Errorf("%s contributes %q, want %q", p.Actor, p.Contribution, want)
		}
	}
	slices.Sort(parties)
	if want := []graph.ID{min(tie.From, tie.To), max(tie.From, tie.To)}; !slices.Equal(parties, want) {
		t.Errorf("parties %v, want %v", parties, want)
	}
}
