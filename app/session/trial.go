package session

import (
	"maps"
	"slices"

	"jejaring/graph"
	"jejaring/graph/diagram"
	"jejaring/graph/document"
	"jejaring/graph/locale"
	"jejaring/graph/measure"
	"jejaring/graph/network"
)

// trial is what is tried on a copy of the document, which stands in its place meanwhile: whatever edits, undoes or
// measures has the copy in its hands, so that nothing can change the document by accident.
type trial struct {
	real    *document.Document
	leaving func()  // waits until it is said what becomes of the trial; nil for nothing
	was     looked  // how the document was looked at before
	derived derived // of the document
	before  struct {
		value   *network.Snapshot
		results map[string]measure.Result
		asked   map[string]bool
	}
	found struct {
		of    *network.Snapshot
		cut   bool // only who is cut off
		value *Trial
	}
}

// looked is how a document is looked at.
type looked struct {
	view, panel, tool        string
	lens                     network.Lens
	styled, coloured, ringed string
	selected                 []graph.ID
	camera                   diagram.Camera
	looks                    Looks
}

func (s *Session) looked() looked {
	return looked{s.view, s.panel, s.tool, s.lens, s.styled, s.coloured, s.ringed, slices.Clone(s.selected), s.MovedCamera(), s.Looks.copied()}
}

func (s *Session) lookAs(l looked) {
	s.view, s.panel, s.tool, s.lens, s.Looks = l.view, l.panel, l.tool, l.lens, l.looks
	s.styled, s.coloured, s.ringed, s.selected = l.styled, l.coloured, l.ringed, l.selected
	s.KeepCamera(l.camera)
}

// everythingButLikings is what is another when another document stands in the place of one.
const everythingButLikings = Everything &^ LikingsChanged

// Real returns the open document itself, also while a copy of it is tried on; nil where none is open.
func (s *Session) Real() *document.Document {
	if s.trial != nil {
		return s.trial.real
	}
	return s.doc
}

// InTrial tells whether Document is a copy on which things are tried.
func (s *Session) InTrial() bool { return s.trial != nil }

// Try puts a copy of the document in its place until EndTrial or CancelTrial. It can be edited also where the document
// cannot. While a trial is on it goes on with that. It is refused while a job edits the document.
func (s *Session) Try() error {
	if s.doc == nil || s.trial != nil {
		return nil
	}
	if s.IsRunning(EditJob) {
		return graph.Refuse("trial.wait")
	}
	s.Places() // who has none in the document keeps the one that is seen
	t := &trial{real: s.doc, was: s.looked()}
	t.before.value = s.Snapshot()
	s.stopDeriving()
	t.derived = s.derived
	t.before.results, t.before.asked = s.derived.results, map[string]bool{}
	s.trial = t
	s.work(s.doc.Copy())
	s.doc.Admit(t.admits)
	s.derived = derived{places: maps.Clone(t.derived.places), rows: maps.Clone(t.derived.rows), shown: maps.Clone(t.derived.shown)}
	return nil
}

// work makes a document that belongs to the open one the one that is worked on.
func (s *Session) work(d *document.Document) {
	s.unwatch()
	s.doc = d
	s.unwatch = d.Watch(s.heard)
	s.notify(everythingButLikings)
}

// CancelTrial takes the copy away and looks at the document as before the trial, to the last field.
func (s *Session) CancelTrial() {
	if t := s.trial; t != nil {
		s.leaveTrial()
		s.derived = t.derived
		s.lookAs(t.was)
	}
}

// EndTrial takes the copy away and returns the change that would make the document like it. What is looked at stays, but
// for records that only the copy had.
func (s *Session) EndTrial(label locale.Message) document.Change {
	t := s.trial
	if t == nil {
		return document.Change{}
	}
	change := document.Between(t.real, s.doc, label)
	places := s.derived.places
	s.leaveTrial()
	s.derived = t.derived
	s.derived.keepPlaces(places)
	s.deselect(func(id graph.ID) bool {
		_, ok := s.doc.Record(id)
		return !ok
	})
	return change
}

// stopDeriving ends the jobs that work out of one document what would be kept for another one, and lets them be asked
// for again.
func (s *Session) stopDeriving() {
	s.cancelMeasuring()
	s.Cancel(beforeJob)
	s.Cancel(TrialJob)
	s.Cancel(AdviceJob)
	s.derived.asked, s.advised.asked = askedMeasures{}, adviceKey{}
	s.StopGrowing()
}

func (s *Session) leaveTrial() {
	s.Cancel(EditJob)
	s.takeBack(s.loan)
	s.forget(EditJob) // what it would say at its end was said of the copy
	s.stopDeriving()
	t := s.trial
	s.trial = nil
	s.work(t.real)
}

// Before returns the network of the document itself as it is looked at just now, also while a trial is on.
func (s *Session) Before() *network.Snapshot {
	t := s.trial
	if t == nil {
		return s.Snapshot()
	}
	if lens := s.Lens(); t.before.value.Lens != lens {
		t.before.value = network.Of(t.real, lens)
		t.before.results, t.before.asked = map[string]measure.Result{}, map[string]bool{}
	}
	return t.before.value
}

// KnownBefore returns a measure of Before where it has been computed.
func (s *Session) KnownBefore(id string) (measure.Result, bool) {
	if s.trial == nil {
		return s.Known(id)
	}
	s.Before()
	r, ok := s.trial.before.results[id]
	return r, ok
}

const beforeJob = "measure-before"

// MeasureBefore is Measure for Before.
func (s *Session) MeasureBefore(ids []string, fail func(error)) {
	t := s.trial
	if t == nil {
		s.Measure(ids, fail)
		return
	}
	of := s.Before()
	var missing []measure.Measure
	for _, id := range ids {
		m, ok := measure.ByID(id)
		if _, known := t.before.results[id]; known || !ok || t.before.asked[id] || m.Estimate(of) > heavy {
			continue
		}
		missing = append(missing, m)
	}
	if len(missing) > 0 && !s.IsRunning(beforeJob) {
		s.measureBefore(missing, fail)
	}
}

// IsHeavyBefore is IsHeavy for Before.
func (s *Session) IsHeavyBefore(m measure.Measure) bool { return m.Estimate(s.Before()) > heavy }

// ComputeBefore is Compute for Before.
func (s *Session) ComputeBefore(id string, fail func(error)) {
	m, ok := measure.ByID(id)
	if _, known := s.KnownBefore(id); ok && !known && s.trial != nil {
		s.measureBefore([]measure.Measure{m}, fail)
	}
}

func (s *Session) measureBefore(missing []measure.Measure, fail func(error)) {
	t, of := s.trial, s.Before()
	for _, m := range missing {
		t.before.asked[m.ID] = true
	}
	s.Start(beforeJob, locale.M("job.measure"), s.measuring(of, missing, func(id string, r measure.Result) {
		if s.trial == t && t.before.value == of {
			t.before.results[id] = r
			s.notify(JobChanged)
		}
	}), saying(fail))
}
