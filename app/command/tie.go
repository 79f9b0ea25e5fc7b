package command

import (
	"slices"

	"jejaring/app/session"
	"jejaring/graph"
	"jejaring/graph/document"
	"jejaring/graph/edit"
	"jejaring/graph/locale"
)

// Connect ties two actors as one edit and selects the tie, so that its panel opens. Where they are tied
// already it only selects their ties.
func Connect(s *session.Session, from, to graph.ID) error {
	if from == to {
		return graph.Refuse("tie.needs-two-actors")
	}
	if Tied(s, from, to) {
		s.SelectPair(from, to)
		return nil
	}
	t := newTie(s, from, to)
	label := locale.M("edit.add-tie", edit.Pair(from, to, s.Document())...)
	if err := s.Document().Edit(label, func(tx *document.Tx) error {
		tx.Put(t)
		return nil
	}); err != nil {
		return err
	}
	s.Select(t.ID)
	return nil
}

// Tied tells whether two actors are tied on the day that is looked at.
func Tied(s *session.Session, a, b graph.ID) bool {
	return slices.ContainsFunc(s.Snapshot().Ties, func(t graph.Tie) bool { return t.Joins(a, b) })
}

// AddTie adds a tie of another type to a pair as one edit and keeps the pair selected.
func AddTie(s *session.Session, from, to graph.ID, tieType string) error {
	t := newTie(s, from, to)
	t.Type, t.Direction = tieType, graph.TieTypeOf(tieType, s.Document()).Direction
	label := locale.M("edit.add-tie", edit.Pair(from, to, s.Document())...)
	if err := s.Document().Edit(label, func(tx *document.Tx) error {
		edit.Put(tx, nil, t, s.Day())
		return nil
	}); err != nil {
		return err
	}
	s.SelectPair(from, to)
	return nil
}

// newTie is a tie of the type that says least: that information passes.
func newTie(s *session.Session, from, to graph.ID) graph.Tie {
	t := edit.New(graph.KindFor[graph.Tie](), s.Day()).(graph.Tie)
	t.From, t.To = from, to
	return t
}

// tieNow returns a tie as the document has it, whatever a panel remembers of it.
func tieNow(s *session.Session, id graph.ID) (graph.Tie, error) {
	t, ok := graph.Get[graph.Tie](s.Document(), id)
	if !ok {
		return t, graph.Refuse("command.gone")
	}
	return t, nil
}

// SetTie changes a tie as one edit: its type with the direction that type has, or its strength with the
// quality that goes with it, as long as the quality was not set by hand.
func SetTie(s *session.Session, t graph.Tie, field string, value any) error {
	return SetField(s, t.ID, field, value)
}

// TurnTie changes the direction of a tie; "backward" is stored by swapping its ends.
func TurnTie(s *session.Session, t graph.Tie, direction string) error {
	t, err := tieNow(s, t.ID)
	if err != nil {
		return err
	}
	changed := t
	changed.Direction = direction
	if direction == "backward" {
		changed.From, changed.To, changed.Direction = t.To, t.From, "forward"
	}
	values := append(edit.Pair(t.From, t.To, s.Document()), "Field", locale.M("tie.direction"))
	return s.Document().Edit(locale.M("edit.set-tie", values...), func(tx *document.Tx) error {
		tx.Put(changed)
		return nil
	})
}

// SetLevel moves a partnership to another level on a day, with its evidence, and writes its history (SD-80).
func SetLevel(s *session.Session, t graph.Tie, level int, day graph.Date, evidence string) error {
	t, err := tieNow(s, t.ID)
	if err != nil {
		return err
	}
	return s.Document().Edit(edit.LevelLabel(t, level, s.Document()), func(tx *document.Tx) error {
		edit.Level(tx, t, level, edit.Claim{Day: day, Evidence: evidence})
		return nil
	})
}

// AnswerEvidence notes the answer to one evidence question of a partnership.
func AnswerEvidence(s *session.Session, t graph.Tie, question string, answer graph.Answer) error {
	row := graph.NewOf[graph.Evidence]()
	row.Tie, row.Question = t.ID, question
	for _, e := range graph.Referring[graph.Evidence](s.Document(), t.ID) {
		if e.Question == question {
			row = e
		}
	}
	row.Answer, row.Date = answer, s.Day()
	return s.Document().Edit(locale.M("edit.answer-evidence", edit.Pair(t.From, t.To, s.Document())...), func(tx *document.Tx) error {
		tx.Put(row)
		return nil
	})
}

// EndTie ends a tie on the day of the picture; it stays in the history of the network (SD-13).
func EndTie(s *session.Session, t graph.Tie) error {
	t, err := tieNow(s, t.ID)
	if err != nil {
		return err
	}
	t.End = max(s.Day(), t.Start.Add(1))
	return s.Document().Edit(locale.M("edit.end-tie", edit.Pair(t.From, t.To, s.Document())...), func(tx *document.Tx) error {
		tx.Put(t)
		return nil
	})
}

// SetHistory changes the day or the evidence of one step of a partnership.
func SetHistory(s *session.Session, changed graph.TieHistory) error {
	before, _ := graph.Get[graph.TieHistory](s.Document(), changed.ID)
	if _, err := tieNow(s, changed.Tie); err != nil {
		return err
	}
	field := "evidence"
	if before.Date != changed.Date {
		field = "date"
	}
	return s.Document().Edit(edit.SetLabel(changed, field, s.Document()), func(tx *document.Tx) error {
		edit.Put(tx, before, changed, s.Day())
		return nil
	})
}
