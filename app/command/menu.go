package command

import (
	"jejaring/app/session"
	"jejaring/graph/locale"
)

// Line is one line of a menu: a command as it can be done just now. One without a label is a line between. The kit
// shows it as it is, see kit.Lines.
type Line struct {
	Icon   string
	Label  string
	Keys   string
	On     bool   // ticked
	Reason string // why it cannot be done now; empty where it can
	Do     func()
}

// Lines returns the lines of a menu, by the IDs of its commands; "" is a line between.
func Lines(s *session.Session, h Host, ids ...string) []Line {
	lines := make([]Line, len(ids))
	for i, id := range ids {
		if id != "" {
			lines[i] = ByID(id).Line(s, h)
		}
	}
	return lines
}

// Line returns the command as a line of a menu.
func (c Command) Line(s *session.Session, h Host) Line {
	line := Line{Icon: c.Icon, Label: c.Label(s), Keys: c.Keys, Do: func() { c.Run(s, h) }}
	line.On = c.On != nil && c.On(s)
	line.Reason = c.Reason(s)
	return line
}

// Reason says why the command cannot be done just now; "" where it can.
func (c Command) Reason(s *session.Session) string {
	if c.Can(s) {
		return ""
	}
	return c.reason(s)
}

// reason says why the command cannot be done just now, where there is more to say than that it does not fit.
func (c Command) reason(s *session.Session) string {
	if (c.ID == "merge" || c.ID == "paste" || c.ID == "duplicate") && s.Document() != nil && s.Document().ReadOnly() {
		return s.T("panel.read-only")
	}
	if c.ID == "merge" {
		return s.T("command.merge.hint")
	}
	if why, ok := WhyNot(s, c); ok {
		return s.Language().Say(why)
	}
	return " "
}

// Label returns the command's words in the language of the screen; undo and redo say what they would do, a way where it
// would lead, and to delete in a trial is to try without.
func (c Command) Label(s *session.Session) string {
	name := s.Language().Say(c.Name())
	var what locale.Message
	switch c.ID {
	case "find-way":
		return s.Language().Say(wayWords(s))
	case "delete":
		if s.InTrial() {
			return s.T("panel.trial.try-without")
		}
	case "undo":
		what = LastDone(s)
	case "redo":
		what = LastUndone(s)
	}
	if what.IsZero() {
		return name
	}
	return name + ": " + Said(s, what)
}
