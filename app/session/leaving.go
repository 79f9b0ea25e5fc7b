package session

// WaitToLeave keeps what would take the document away while something is tried on it, until it is said what becomes of
// that: by Left where it is done, by Stay where it is not. False where nothing is tried, so that it need not wait.
func (s *Session) WaitToLeave(then func()) bool {
	if s.trial == nil || s.Trial().IsEmpty() {
		return false
	}
	s.trial.leaving = then
	s.notify(LookChanged)
	return true
}

// IsLeaving tells whether something waits until it is said what becomes of the trial.
func (s *Session) IsLeaving() bool { return s.trial != nil && s.trial.leaving != nil }

// Leaving returns what waits, and Stay drops it; the trial goes on.
func (s *Session) Leaving() func() {
	if !s.IsLeaving() {
		return func() {}
	}
	return s.trial.leaving
}

// Stay drops what waits; the trial goes on.
func (s *Session) Stay() {
	if s.IsLeaving() {
		s.trial.leaving = nil
		s.notify(LookChanged)
	}
}
