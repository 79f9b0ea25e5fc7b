package command

import (
	"cmp"

	"jejaring/app/session"
	"jejaring/graph/locale"
)

// What a command needs before it can be done, as its row says; the words are under "command.why.<need>", those of work are
// the session's.
const (
	needsWork = "work" // a document in which can be written what is no trial
	needsOne  = "one"  // party that is selected alone
	needsSome = "some" // parties that are selected
	needsTie  = "tie"  // that is selected
	needsAny  = "any"  // party or tie that is selected
)

// isThere tells whether what a command needs is there.
var isThere = map[string]func(*session.Session) bool{needsWork: hasDocument, needsOne: oneActor, needsSome: anyActor, needsTie: anyTie, needsAny: hasSelection}

// WhyNot says why a command cannot be done just now, where there is more to say than that it does not fit.
func WhyNot(s *session.Session, c Command) (why locale.Message, ok bool) {
	switch {
	case c.Can(s):
		return locale.Message{}, false
	case c.Menu == "shape":
		return locale.M(cmp.Or(whyNoShape(s), "command.shape.select")), true
	case c.Needs == "" || s.Document() == nil:
		return locale.Message{}, false
	case !isThere[c.Needs](s):
		return locale.M("command.why." + c.Needs), true
	case s.Document().ReadOnly():
		return locale.M("panel.read-only"), true
	case s.InTrial():
		return locale.M("trial.not-work"), true
	}
	return locale.Message{}, false
}
