package report

import (
	"strings"

	"jejaring/graph/diagram"
)

// filter says in words what the lens lets through. Searched words are not repeated: they may be a name.
func (s *Source) filter() string {
	parts := diagram.FilterOf(s.Whole, s.Language)
	if s.Lens.Text != "" {
		parts = append(parts, s.T("report.filter.search"))
	}
	if len(parts) == 0 {
		return s.T("report.filter.none")
	}
	return strings.Join(parts, "; ")
}
