package session

import (
	"context"
	"errors"
	"fmt"
	"time"

	"jejaring/graph/locale"
)

// Job is work off the window's goroutine.
type Job struct {
	Name    locale.Message
	Share   float64 // done, 0 to 1; 0 where it cannot be told
	Started time.Time
	cancel  context.CancelFunc
	land    func(kept bool) // when the work is over, also where it was cancelled and done is not called; may be nil
	lingers bool            // is there until the work is over, also where it was cancelled
}

type jobs struct {
	running map[string]*Job
	order   []string
}

// Work does a job. It may read only immutable values, asks the context at least once per actor and tells
// how far it is.
type Work func(ctx context.Context, progress func(share float64)) error

// Start runs work on a goroutine of its own and then done, with its error, on the window's. A job of the
// same ID that still runs is cancelled and its end not heard of. A panic in work becomes an error.
func (s *Session) Start(id string, name locale.Message, work Work, done func(error)) {
	s.start(id, &Job{Name: name}, work, done)
}

func (s *Session) start(id string, job *Job, work Work, done func(error)) {
	s.Cancel(id)
	s.forget(id) // also one that lingers: its document is no longer the one that is worked on
	ctx, cancel := context.WithCancel(context.Background())
	job.Started, job.cancel = s.Now(), cancel
	if s.jobs.running == nil {
		s.jobs.running = map[string]*Job{}
	}
	s.jobs.running[id] = job
	s.jobs.order = append(s.jobs.order, id)
	s.notify(JobChanged)
	go func() {
		var told time.Time
		err := guarded(ctx, work, func(share float64) {
			if time.Since(told) > 100*time.Millisecond {
				told = time.Now()
				s.post(func() { s.progress(id, job, share) })
			}
		})
		s.post(func() { s.end(id, job, err, done) })
	}()
}

func guarded(ctx context.Context, work Work, progress func(float64)) (err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("job: %v", p)
		}
	}()
	return work(ctx, progress)
}

func (s *Session) progress(id string, job *Job, share float64) {
	if s.jobs.running[id] == job && job.Name.ID != "job.cancelling" {
		job.Share = share
		s.notify(JobChanged)
	}
}

func (s *Session) end(id string, job *Job, err error, done func(error)) {
	job.cancel()
	heard := s.jobs.running[id] == job && !errors.Is(err, context.Canceled)
	if job.land != nil {
		job.land(heard && err == nil)
	}
	if s.jobs.running[id] == job {
		s.forget(id)
		s.notify(JobChanged)
	}
	if heard {
		done(err)
	}
}

// Cancel ends a job; its done is not called, unless it was too late to end it.
func (s *Session) Cancel(id string) {
	job, ok := s.jobs.running[id]
	if !ok {
		return
	}
	job.cancel()
	if job.lingers {
		job.Name, job.Share = locale.M("job.cancelling"), 0
	} else {
		s.forget(id)
	}
	s.notify(JobChanged)
}

func (s *Session) forget(id string) {
	delete(s.jobs.running, id)
	for k, other := range s.jobs.order {
		if other == id {
			s.jobs.order = append(s.jobs.order[:k:k], s.jobs.order[k+1:]...)
			return
		}
	}
}

func (j *jobs) cancelAll() {
	for _, job := range j.running {
		job.cancel()
	}
	j.running, j.order = nil, nil
}

// Job returns the job with an ID, and whether it runs.
func (s *Session) Job(id string) (Job, bool) {
	if job, ok := s.jobs.running[id]; ok {
		return *job, true
	}
	return Job{}, false
}

// IsRunning tells whether the job with an ID runs.
func (s *Session) IsRunning(id string) bool { return s.jobs.running[id] != nil }

// Running returns the job that has run longest and its ID, or false where none runs.
func (s *Session) Running() (string, Job, bool) {
	if len(s.jobs.order) == 0 {
		return "", Job{}, false
	}
	id := s.jobs.order[0]
	return id, *s.jobs.running[id], true
}
