package network

// Keep returns what derive makes of the snapshot and keeps it as long as the snapshot, so that measures which
// need the same walk through the network share it. The key is a type of the caller's own, as in a context;
// an error is not kept. Two goroutines that ask at once may both derive; both get the value of the first.
func Keep[T any](s *Snapshot, key any, derive func() (T, error)) (T, error) {
	if kept, ok := s.kept.Load(key); ok {
		return kept.(T), nil
	}
	value, err := derive()
	if err != nil {
		return value, err
	}
	kept, _ := s.kept.LoadOrStore(key, value)
	return kept.(T), nil
}
