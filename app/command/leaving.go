package command

import (
	"jejaring/app/session"
)

// leaving does what takes the open document away. Where something is tried on it, that waits until the user has said
// what becomes of the trial: LeaveApplied, LeaveCancelled, or to stay.
func leaving(s *session.Session, h Host, do func() error) error {
	if s.WaitToLeave(func() {
		if err := do(); err != nil {
			h.Fail(err)
		}
	}) {
		return nil
	}
	return do()
}

// LeaveApplied makes the document as the trial is, and then does what waits. Where the trial cannot be applied all stays
// as it is.
func LeaveApplied(s *session.Session, h Host) error {
	if !canApply(s) {
		return nil
	}
	return applyThen(s, h, s.Leaving())
}

// LeaveCancelled drops the trial and does what waits.
func LeaveCancelled(s *session.Session) {
	then := s.Leaving()
	s.CancelTrial()
	then()
}

// CanApply tells whether the trial can be applied just now.
func CanApply(s *session.Session) bool { return canApply(s) }
