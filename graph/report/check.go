package report

import "jejaring/graph/locale"

// Check is one line of the look before printing: what was protected, or what to mind.
type Check struct {
	Mind    bool // a warning
	Message locale.Message
}

// IsSmall tells whether it warns that a small network is recognised by its shape (PV-10).
func (c Check) IsSmall() bool { return c.Message.ID == "report.check.small" }

// Checks returns what the writer of a report should know before it is printed.
func (s *Source) Checks() []Check {
	var checks []Check
	add := func(mind bool, id string, values ...any) {
		checks = append(checks, Check{mind, locale.M(id, values...)})
	}
	shown, drawn := 0, s.Shown
	if s.Around != nil {
		drawn = s.Around
	}
	for _, a := range drawn.Actors {
		if a.IsClient {
			shown++
		}
	}
	if shown > 0 {
		add(false, "report.check.codes", "Count", shown)
	}
	add(false, "report.check.persons."+string(s.Privacy))
	if s.Hidden > 0 {
		add(true, "report.check.hidden", "Count", s.Hidden)
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
	if n := s.Shown.N(); s.isSmall() {
		add(true, "report.check.small", "Count", n)
	}
	if s.Project.ControllerName == "" {
		add(true, "report.check.controller")
	}
	return checks
}
