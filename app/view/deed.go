package view

import (
	"jejaring/app/command"
	"jejaring/app/kit"
	"jejaring/app/session"
	"jejaring/graph"
)

// newDeed is a button for a command, shut with its reason where that cannot be run just now. Its words are those of the
// command.
func newDeed(style kit.ButtonStyle, of command.Line) *kit.Button {
	b := kit.NewButton(style, of.Icon, of.Label, of.Do)
	b.SetReason(of.Reason)
	return b
}

// openBeside shows a record at the side; a tie by its two ends, where its history is.
func openBeside(s *session.Session, id graph.ID) {
	if t, ok := graph.Get[graph.Tie](s.Document(), id); ok {
		s.SelectPair(t.From, t.To)
		return
	}
	s.Select(id)
	s.ShowPanel("")
}
