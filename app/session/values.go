package session

import (
	"context"

	"jejaring/graph/locale"
	"jejaring/graph/measure"
)

// quick is the number of steps, actors by ties, up to which every measure is there in a moment.
const quick = 5_000_000

// IsQuick tells whether the network is small enough to be measured where its numbers are asked for.
func (s *Session) IsQuick() bool {
	n := s.Snapshot()
	return n.N()*(n.N()+2*len(n.Ties)) < quick
}

// Known returns a measure of the network as it is looked at just now where it has been computed.
func (s *Session) Known(id string) (measure.Result, bool) {
	s.Snapshot() // forgets what was computed of another one
	r, ok := s.derived.results[id]
	return r, ok
}

// Values returns a measure where it is known, or the network small enough to compute it at once.
func (s *Session) Values(id string) (measure.Result, bool) {
	if r, ok := s.Known(id); ok || !s.IsQuick() {
		return r, ok
	}
	r, err := s.Result(id)
	return r, err == nil
}

// MeasureJob is the ID of the job of Measure.
const MeasureJob = "measure"

// Measure computes the measures that are not known yet as a job. Each result is kept as it comes, and heard
// of as JobChanged. Where all are known done is called at once.
func (s *Session) Measure(ids []string, done func(error)) {
	var missing []measure.Measure
	for _, id := range ids {
		if _, ok := s.Known(id); ok {
			continue
		}
		if m, ok := measure.ByID(id); ok {
			missing = append(missing, m)
		}
	}
	if len(missing) == 0 {
		done(nil)
		return
	}
	of := s.Snapshot()
	s.Start(MeasureJob, locale.M("job.measure"), func(ctx context.Context, progress func(float64)) error {
		for k, m := range missing {
			progress(float64(k) / float64(len(missing)))
			r, err := m.Of(ctx, of)
			if err != nil {
				return err
			}
			s.post(func() {
				if s.derived.snapshot.value == of {
					s.derived.results[m.ID] = r
					s.notify(JobChanged)
				}
			})
		}
		return nil
	}, done)
}
