package command

import (
	"cmp"
	"maps"
	"slices"
	"strconv"
	"strings"

	"jejaring/app/session"
	"jejaring/graph"
	"jejaring/graph/document"
	"jejaring/graph/edit"
	"jejaring/graph/locale"
)

// AskLevel asks about a step of a partnership at the side. Nothing is kept until KeepStep.
func AskLevel(s *session.Session, h Host, tie graph.ID, level int) error {
	switch {
	case s.InTrial():
		return graph.Refuse("trial.not-work")
	case !canEdit(s):
		return graph.Refuse("panel.read-only")
	}
	if _, err := tieNow(s, tie); err != nil {
		return err
	}
	s.AskStep(tie, level)
	h.Focus("panel")
	return nil
}

// Skipped returns the levels that a step passes over on its way up from where the partnership stands on its day.
func Skipped(s *session.Session, step *session.LevelStep) []int {
	before := graph.LevelOn(step.Tie, step.Day, s.Document())
	var levels []int
	for level := before + 1; before >= graph.Communication && level < step.Level; level++ {
		levels = append(levels, level)
	}
	return levels
}

// KeepStep keeps the step that is asked about as one edit: the level with its day and evidence, the answers that were given,
// and the steps between that are noted too. What is wrong with it is said and it stays open.
func KeepStep(s *session.Session, h Host) error {
	step := s.Step()
	if step == nil {
		return graph.Refuse("command.gone")
	}
	t, err := tieNow(s, step.Tie)
	if err != nil {
		return err
	}
	if refusal := wrongStep(s, t, step); refusal != nil {
		return refusal
	}
	label := levelLabel(s, t, step.Level)
	if err := s.Document().Edit(label, func(tx *document.Tx) error {
		if step.Level == 0 {
			t.End = step.Day
			tx.Put(t)
			return nil
		}
		putAnswers(tx, step)
		for _, level := range Skipped(s, step) {
			if day := step.Between[level]; day != "" {
				edit.Level(tx, t, level, edit.Claim{Day: day, Evidence: evidenceAt(step, level)})
			}
		}
		edit.Level(tx, standing(t, step.Day), step.Level, edit.Claim{Day: step.Day, Evidence: step.Evidence})
		return nil
	}); err != nil {
		return err
	}
	s.DropStep()
	h.Tell(label)
	return nil
}

// evidenceAt returns what is written of a level between: that of the step, where the level is believed with evidence only.
func evidenceAt(step *session.LevelStep, level int) string {
	if needsEvidence(level) {
		return step.Evidence
	}
	return ""
}

func needsEvidence(level int) bool {
	return (graph.TieHistory{Field: "level", New: strconv.Itoa(level)}).NeedsEvidence()
}

// wrongStep refuses a day that cannot be.
func wrongStep(s *session.Session, t graph.Tie, step *session.LevelStep) error {
	refuse := func(field, id string) error {
		refusal := graph.Refuse(id, "Level", step.Level)
		refusal.Field = field
		return refusal
	}
	switch {
	case step.Day == "" || step.Day < t.Start:
		return refuse("date", "command.step-before-start")
	case step.Level == 0 && step.Day <= t.Start:
		return refuse("date", "field.end-before-start")
	}
	if strings.TrimSpace(step.Evidence) == "" && needsEvidence(step.Level) {
		return refuse("evidence", "tie_history.evidence-needed")
	}
	last := graph.Date("")
	for _, level := range Skipped(s, step) {
		day := step.Between[level]
		if day == "" {
			continue
		}
		if day >= step.Day || day <= max(last, newestDay(s, t.ID, step.Day)) {
			return refuse("between", "command.step-between")
		}
		last = day
	}
	return nil
}

// newestDay returns the day on which the partnership came to where it stands on a day.
func newestDay(s *session.Session, tie graph.ID, day graph.Date) graph.Date {
	rows := graph.LevelsUntil(tie, day, s.Document())
	if len(rows) == 0 {
		return ""
	}
	return rows[len(rows)-1].Date
}

// standing returns a partnership as it goes on after it had ended or was broken.
func standing(t graph.Tie, day graph.Date) graph.Tie {
	if t.End != "" && t.End <= day {
		t.End = ""
	}
	if t.Quality == graph.Broken {
		t.Quality = graph.QualityOfStrength(t.Strength)
	}
	return t
}

func putAnswers(tx *document.Tx, step *session.LevelStep) {
	old := map[string]graph.Evidence{}
	for _, e := range graph.Referring[graph.Evidence](tx, step.Tie) {
		old[e.Question] = e
	}
	for _, question := range slices.Sorted(maps.Keys(step.Answers)) {
		e, asked := old[question]
		if !asked {
			e = graph.NewOf[graph.Evidence]()
		}
		e.Tie, e.Question, e.Answer, e.Date = step.Tie, question, step.Answers[question], step.Day
		tx.Put(e)
	}
}

// RateLevel notes at which level one side sees a partnership, on the day of the picture; 0 takes its view back.
func RateLevel(s *session.Session, t graph.Tie, side graph.ID, level int) error {
	t, err := tieNow(s, t.ID)
	if err != nil {
		return err
	}
	v := graph.NewOf[graph.LevelView]()
	v.Tie, v.Actor, v.Date, v.Level = t.ID, side, s.Day(), level
	var gone []graph.ID
	for _, old := range graph.Referring[graph.LevelView](s.Document(), t.ID) {
		if old.Actor == side && (old.Date == s.Day() || level == 0) {
			v.ID, v.Note = old.ID, old.Note
			gone = append(gone, old.ID)
		}
	}
	label := locale.M("edit.rate-level", append(edit.Pair(t.From, t.To, s.Document()), "Name", graph.NameOf(side, s.Document()))...)
	return s.Document().Edit(label, func(tx *document.Tx) error {
		if level == 0 {
			tx.Delete(gone...)
		} else {
			tx.Put(v)
		}
		return nil
	})
}

// SetGoal says which level a partnership is to reach by when; a level of 0 takes the goal back. Without a day it is half a
// year from the day of the picture.
func SetGoal(s *session.Session, t graph.Tie, level int, due graph.Date) error {
	t, err := tieNow(s, t.ID)
	if err != nil {
		return err
	}
	old := graph.Referring[graph.LevelGoal](s.Document(), t.ID)
	label := locale.M("edit.set-goal", edit.Pair(t.From, t.To, s.Document())...)
	return s.Document().Edit(label, func(tx *document.Tx) error {
		if level == 0 {
			for _, g := range old {
				tx.Delete(g.ID)
			}
			return nil
		}
		g, ok := graph.GoalOf(t.ID, tx)
		if !ok {
			g = graph.NewOf[graph.LevelGoal]()
		}
		g.Tie, g.Level, g.Due = t.ID, level, cmp.Or(due, s.Day().AddMonths(6))
		tx.Put(g)
		return nil
	})
}
