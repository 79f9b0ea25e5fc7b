package session

import (
	"context"

	"jejaring/graph/locale"
	"jejaring/graph/measure"
	"jejaring/graph/network"
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

// askedMeasures are the measures that a job was started for, of one network.
type askedMeasures struct {
	of  *network.Snapshot
	ids map[string]bool
}

// Measure sees to it that measures become known: at once where the network is small, else by a job. Each
// result is kept as it comes, and heard of as JobChanged. It may be called at every notice: while the job
// runs it waits, and what a job was started for once is not started again for the same network, so that
// a job that the user stopped stays stopped until MeasureAgain. Fail hears of an error.
func (s *Session) Measure(ids []string, fail func(error)) {
	of := s.Snapshot()
	if s.IsQuick() {
		for _, id := range ids {
			if _, err := s.Result(id); err != nil {
				fail(err)
			}
		}
		return
	}
	asked := &s.derived.asked
	if asked.of != of {
		*asked = askedMeasures{of, map[string]bool{}}
		s.Cancel(MeasureJob)
	}
	if _, running := s.jobs.running[MeasureJob]; running {
		return
	}
	var missing []measure.Measure
	for _, id := range ids {
		_, known := s.Known(id)
		if m, ok := measure.ByID(id); ok && !known && !asked.ids[id] {
			missing, asked.ids[id] = append(missing, m), true
		}
	}
	if len(missing) > 0 {
		s.Start(MeasureJob, locale.M("job.measure"), s.measuring(of, missing), func(err error) {
			if err != nil {
				fail(err)
			}
		})
	}
}

// measuring computes measures of a network one after the other.
func (s *Session) measuring(of *network.Snapshot, list []measure.Measure) Work {
	return func(ctx context.Context, progress func(float64)) error {
		for k, m := range list {
			progress(float64(k) / float64(len(list)))
			r, err := m.Of(ctx, of)
			if err != nil {
				return err
			}
			s.post(func() { s.keep(of, m.ID, r) })
		}
		return nil
	}
}

// keep keeps the result of a measure, unless the network is another one by now.
func (s *Session) keep(of *network.Snapshot, id string, r measure.Result) {
	if s.derived.snapshot.value == of {
		s.derived.results[id] = r
		s.notify(JobChanged)
		if id == s.styled {
			s.notify(LookChanged)
		}
	}
}

// MeasureAgain lets Measure start for what was stopped.
func (s *Session) MeasureAgain() {
	s.derived.asked = askedMeasures{}
	s.notify(JobChanged)
}
