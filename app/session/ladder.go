package session

import "jejaring/graph"

// LadderLook is how the board of partnerships is looked at, and which step on it is asked about.
type LadderLook struct {
	Continuum bool   // only the four steps of the continuum
	Field     string // ID of the field of service that is kept to; empty: all
	step      *LevelStep
}

// PanelStep is the panel that asks about a step; PanelPartnership the one that begins a partnership.
const (
	PanelStep        = "step"
	PanelPartnership = "partnership"
)

// LevelStep is a step of a partnership that is asked about before it is kept. It is no part of the document until then.
type LevelStep struct {
	Tie      graph.ID
	Level    int // 0: the partnership ends
	Day      graph.Date
	Evidence string
	Answers  map[string]graph.Answer // given while it is asked, by question
	Between  map[int]graph.Date      // levels that it passes over, to be noted too, with their days
}

// AskStep asks about a step of a partnership at the side.
func (s *Session) AskStep(tie graph.ID, level int) {
	s.Select(tie)
	s.Looks.Ladder.step = &LevelStep{Tie: tie, Level: level, Day: s.Day(), Answers: map[string]graph.Answer{}, Between: map[int]graph.Date{}}
	s.ShowPanel(PanelStep)
}

// Step returns the step that is asked about; nil where none is, because the panel shows something else.
func (s *Session) Step() *LevelStep {
	step := s.Looks.Ladder.step
	if s.doc == nil || s.panel != PanelStep || step == nil {
		return nil
	}
	if _, ok := graph.Get[graph.Tie](s.doc, step.Tie); !ok {
		return nil
	}
	return step
}

// StepChanged tells all who show the step that something about it has changed.
func (s *Session) StepChanged() { s.notify(LookChanged) }

// DropStep asks no more; the partnership stays where it is, and selected.
func (s *Session) DropStep() {
	s.Looks.Ladder.step = nil
	if s.panel == PanelStep {
		s.ShowPanel("")
	}
}
