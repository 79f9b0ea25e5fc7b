package session

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
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
	outside bool            // is done to the end also where the document is closed, as it is of none
	over    chan struct{}   // closed when the work is over
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

// StartOutside is Start for work that goes on where the document is closed or another takes its place, as a file that is
// written; Finish waits for it.
func (s *Session) StartOutside(id string, name locale.Message, work Work, done func(error)) {
	s.start(id, &Job{Name: name, outside: true}, work, done)
}

// Finish waits for all work that goes on where the document is closed.
func (s *Session) Finish() {
	for _, job := range s.jobs.running {
		if job.outside {
			<-job.over
		}
	}
}

func (s *Session) start(id string, job *Job, work Work, done func(error)) {
	s.Cancel(id)
	s.forget(id) // also one that lingers: its document is no longer the one that is worked on
	ctx, cancel := context.WithCancel(context.Background())
	job.Started, job.cancel, job.over = s.Now(), cancel, make(chan struct{})
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
		close(job.over)
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
	for id, job := range j.running {
		if !job.outside {
			job.cancel()
			delete(j.running, id)
		}
	}
	j.order = slices.DeleteFunc(j.order, func(id string) bool { return j.running[id] == nil })
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

// AnyRunning tells whether a job runs whose ID begins so.
func (s *Session) AnyRunning(prefix string) bool {
	return slices.ContainsFunc(s.jobs.order, func(id string) bool { return strings.HasPrefix(id, prefix) })
}

// Running returns the job that has run longest and its ID, or false where none runs.
func (s *Session) Running() (string, Job, bool) {
	if len(s.jobs.order) == 0 {
		return "", Job{}, false
	}
	id := s.jobs.order[0]
	return id, *s.jobs.running[id], true
}
