package report

import (
	"strings"

	"jejaring/graph"
)

// filter says in words what the lens lets through. Searched words are not repeated: they may be a name.
func (s *Source) filter() string {
	l := s.Lens
	var parts []string
	for _, f := range []struct {
		list string
		set  graph.Set
	}{
		{"sector", l.Sectors},
		{"actor-kind", l.Kinds},
		{"tier", l.Tiers},
		{"tie-type", l.Types},
		{"quality", l.Qualities},
		{"service-field", l.Fields},
		{"formality", l.Formality},
	} {
		if words := f.set.Words(); len(words) > 0 {
			for i, code := range words {
				words[i] = s.choice(f.list, code)
			}
			parts = append(parts, strings.Join(words, ", "))
		}
	}
	if l.Levels != "" {
		parts = append(parts, s.T("report.filter.levels", "Levels", strings.Join(l.Levels.Words(), ", ")))
	}
	if l.Text != "" {
		parts = append(parts, s.T("report.filter.search"))
	}
	if len(parts) == 0 {
		return s.T("report.filter.none")
	}
	return strings.Join(parts, "; ")
}
