package session

import (
	"context"
	"time"

	"jejaring/graph/locale"
	"jejaring/graph/measure"
	"jejaring/graph/network"
)

// quick is the number of steps, actors by ties, up to which every measure is there in a moment.
const quick = 5_000_000

// IsQuick tells whether the network is small enough to be measured where its numbers are asked for.
func (s *Session) IsQuick() bool {
	return steps(s.Snapshot()) < quick
}

// steps is about how many it takes to walk through a network from every actor.
func steps(n *network.Snapshot) int { return n.N() * (n.N() + 2*len(n.Ties)) }

// How long a measure may take to be worked out where it is asked for, and to be worked out without being asked for.
const (
	moment = 30 * time.Millisecond
	heavy  = 5 * time.Second
)

// isQuick tells whether a measure is there in a moment.
func (s *Session) isQuick(id string) bool {
	m, ok := measure.ByID(id)
	return ok && s.IsQuick() && m.Estimate(s.Snapshot()) < moment
}

// IsHeavy tells whether a measure of the network as it is looked at just now takes so long that the user must ask for
// it with Compute.
func (s *Session) IsHeavy(m measure.Measure) bool { return m.Estimate(s.Snapshot()) > heavy }

// Known returns a measure of the network as it is looked at just now where it has been computed.
func (s *Session) Known(id string) (measure.Result, bool) {
	s.Snapshot() // forgets what was computed of another one
	r, ok := s.derived.results[id]
	return r, ok
}

// Values returns a measure where it is known, or there in a moment.
func (s *Session) Values(id string) (measure.Result, bool) {
	if r, ok := s.Known(id); ok || !s.isQuick(id) {
		return r, ok
	}
	r, err := s.Result(id)
	return r, err == nil
}

// MeasureJob is the ID of the job of Measure.
const MeasureJob = "measure"

// ComputeJob returns the ID of the job of Compute for a measure.
func ComputeJob(id string) string { return MeasureJob + "-" + id }

// askedMeasures are the measures that a job was started for, of one network.
type askedMeasures struct {
	of  *network.Snapshot
	ids map[string]bool
}

// Measure sees to it that measures become known: those that are there in a moment at once, the others by a job, but for
// heavy ones, which wait for Compute. Each result is kept as it comes, and heard of as JobChanged. It may be called at
// every notice: while the job runs it waits, and what a job was started for once is not started again for the same
// network, so that a job that the user stopped stays stopped until MeasureAgain. Fail hears of an error.
func (s *Session) Measure(ids []string, fail func(error)) {
	of := s.Snapshot()
	asked := &s.derived.asked
	if asked.of != of {
		s.cancelMeasuring()
		*asked = askedMeasures{of, map[string]bool{}}
	}
	var missing []measure.Measure
	for _, id := range ids {
		m, ok := measure.ByID(id)
		if _, known := s.Known(id); known || !ok || asked.ids[id] || s.IsHeavy(m) {
			continue
		}
		if !s.isQuick(id) {
			missing = append(missing, m)
		} else if _, err := s.Result(id); err != nil {
			fail(err)
		}
	}
	if len(missing) == 0 || s.IsRunning(MeasureJob) {
		return
	}
	for _, m := range missing {
		asked.ids[m.ID] = true
	}
	s.Start(MeasureJob, locale.M("job.measure"), s.measuring(of, missing, s.keeping(of)), saying(fail))
}

// Compute works out one measure as a job of its own, also a heavy one. Fail hears of an error.
func (s *Session) Compute(id string, fail func(error)) {
	m, ok := measure.ByID(id)
	if _, known := s.Known(id); known || !ok || s.IsRunning(ComputeJob(id)) {
		return
	}
	of := s.Snapshot()
	if s.derived.asked.of != of {
		s.cancelMeasuring()
		s.derived.asked = askedMeasures{of, map[string]bool{}}
	}
	s.Start(ComputeJob(id), locale.M("job.measure.one", "Name", m.Name()), s.measuring(of, []measure.Measure{m}, s.keeping(of)), saying(fail))
}

// cancelMeasuring ends the jobs for a network that is no longer looked at.
func (s *Session) cancelMeasuring() {
	s.Cancel(MeasureJob)
	for _, m := range measure.All {
		s.Cancel(ComputeJob(m.ID))
	}
}

// measuring computes measures of a network one after the other, and hands each result over on the window's goroutine.
func (s *Session) measuring(of *network.Snapshot, list []measure.Measure, keep func(id string, r measure.Result)) Work {
	return func(ctx context.Context, progress func(float64)) error {
		for k, m := range list {
			tell := func(share float64) { progress((float64(k) + share) / float64(len(list))) }
			tell(0)
			r, err := m.Of(measure.WithProgress(ctx, tell), of)
			if err != nil {
				return err
			}
			s.post(func() { keep(m.ID, r) })
		}
		return nil
	}
}

// keeping keeps results of measures, unless the network is another one by now.
func (s *Session) keeping(of *network.Snapshot) func(id string, r measure.Result) {
	return func(id string, r measure.Result) {
		if s.derived.snapshot.value == of {
			s.derived.results[id] = r
			s.notify(JobChanged)
			if s.shows(id) {
				s.notify(LookChanged)
			}
		}
	}
}

// saying hands an error on, where there is one.
func saying(fail func(error)) func(error) {
	return func(err error) {
		if err != nil {
			fail(err)
		}
	}
}

// MeasureAgain lets Measure start for what was stopped.
func (s *Session) MeasureAgain() {
	s.derived.asked = askedMeasures{}
	s.notify(JobChanged)
}
