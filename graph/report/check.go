package report

import (
	"cmp"
	"context"

	"jejaring/graph"
	"jejaring/graph/locale"
)

// Check is one line of the look before printing: what was protected, or what to mind.
type Check struct {
	Mind    bool // a warning
	Message locale.Message
}

// IsSmall tells whether it warns that a small network is recognised by its shape (PV-10).
func (c Check) IsSmall() bool { return c.Message.ID == "report.check.small" }

// Checks returns what the writer of a report should know before it is printed.
func (s *Source) Checks() []Check {
	t := newTally()
	t.add(s, s.Day)
	return s.checks(t)
}

// ChecksOn is Checks for a sequence of pictures of several days: who is on one of them is protected, and the smallest
// network among them is the easiest to recognise. The only error is that of the context. Time is that of the networks of
// all days.
func (s *Source) ChecksOn(ctx context.Context, days []graph.Date) ([]Check, error) {
	t := newTally()
	for _, day := range days {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		t.add(s, day)
	}
	return s.checks(t), nil
}

// tally is who is protected on the pictures of some days.
type tally struct {
	coded, hidden map[graph.ID]bool // clients under a code, and those who are not shown
	fewest        int               // parties shown on one picture; 0: nobody is on any
}

func newTally() *tally {
	return &tally{coded: map[graph.ID]bool{}, hidden: map[graph.ID]bool{}}
}

// add counts those of the picture of a day.
func (t *tally) add(s *Source, day graph.Date) {
	in, shown := s.input.On(day), 0
	for _, a := range in.Snapshot.Actors {
		if s.hidden[a.ID] {
			t.hidden[a.ID] = true
		} else {
			shown++
		}
	}
	for _, a := range cmp.Or(in.Around, in.Snapshot).Actors {
		if a.IsClient && !s.hidden[a.ID] {
			t.coded[a.ID] = true
		}
	}
	if shown > 0 && (t.fewest == 0 || shown < t.fewest) {
		t.fewest = shown
	}
}

// checks says what was counted, and what is the same on each day.
func (s *Source) checks(t *tally) []Check {
	var checks []Check
	add := func(mind bool, id string, values ...any) {
		checks = append(checks, Check{mind, locale.M(id, values...)})
	}
	if n := len(t.coded); n > 0 {
		add(false, "report.check.codes", "Count", n)
	}
	add(false, "report.check.persons."+string(s.Privacy))
	if n := len(t.hidden); n > 0 {
		add(true, "report.check.hidden", "Count", n)
	}
	if s.hasWords() {
		add(true, "report.check.notes")
	}
	if s.hasPictures() {
		add(true, "report.check.pictures")
	}
	if s.without.beside {
		add(true, "report.picture.without")
	}
	if s.without.beneath {
		add(true, "report.picture.beneath-check")
	}
	if isSmall(t.fewest) {
		add(true, "report.check.small", "Count", t.fewest)
	}
	if s.Project.ControllerName == "" {
		add(true, "report.check.controller")
	}
	return checks
}
