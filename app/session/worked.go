package session

import (
	"context"

	"jejaring/graph/locale"
)

// worked is what takes long in a large network, worked out once for a state of it: at once where the network is small, else by
// a job.
type worked[K comparable, V any] struct {
	of    K
	value *V // nil while the job runs, and where it was stopped
}

// way is how it is worked out.
type way[V any] struct {
	job   string                               // its ID; its words are under "job.<id>"
	begin func(*V) func(context.Context) error // takes from the session what it needs, and returns the work that fills the value
	fail  func(error)
}

// out returns the value for a state, nil while a job works it out, which is heard of as JobChanged. It may be called at every
// notice: what is known or was stopped is not begun again. What was begun for another state is stopped.
func (w *worked[K, V]) out(s *Session, of K, by way[V]) *V {
	if w.of == of {
		return w.value
	}
	s.Cancel(by.job)
	*w = worked[K, V]{of: of}
	found := new(V)
	work := by.begin(found)
	if s.IsQuick() {
		if err := work(context.Background()); err != nil {
			by.fail(err)
			return nil
		}
		w.value = found
		return found
	}
	s.Start(by.job, locale.M("job."+by.job), func(ctx context.Context, _ func(float64)) error { return work(ctx) }, func(err error) {
		switch {
		case err != nil:
			by.fail(err)
		case w.of == of:
			w.value = found
			s.notify(JobChanged)
		}
	})
	return nil
}
