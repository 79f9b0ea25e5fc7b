package panel

import (
	"jejaring/app/command"
	"jejaring/app/session"
)

// pieces are what the panel of an actor and its card have in common.
type pieces struct {
	s *session.Session
	h command.Host
}
