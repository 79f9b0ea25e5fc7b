package diagram

import (
	"strconv"
	"strings"

	"jejaring/graph"
	"jejaring/graph/locale"
	"jejaring/graph/network"
)

// filter says the lens in words, and what it leaves out.
func (s *Scene) filter() string {
	lens := s.snapshot.Lens
	if lens.IsZero() {
		return s.language.T("diagram.no-filter")
	}
	parts := FilterOf(s.snapshot, s.language)
	if lens.Text != "" {
		parts = append(parts, "“"+lens.Text+"”")
	}
	return s.language.T("diagram.filter", "Filter", strings.Join(parts, "; "),
		"Actors", s.language.T("diagram.actors", "Count", s.snapshot.LeftOut.Actors),
		"Ties", s.language.T("diagram.tie-count", "Count", s.snapshot.LeftOut.Ties))
}

// FilterOf says in words what the snapshot's lens lets through, one phrase per list of choices; none where it asks
// nothing. The day and the searched words are not among them.
func FilterOf(s *network.Snapshot, l locale.Language) []string {
	var parts []string
	for _, f := range []struct {
		list string
		set  graph.Set
	}{
		{"sector", s.Lens.Sectors},
		{"actor-kind", s.Lens.Kinds},
		{"tier", s.Lens.Tiers},
		{"tie-type", s.Lens.Types},
		{"quality", s.Lens.Qualities},
		{"service-field", s.Lens.Fields},
		{"formality", s.Lens.Formality},
	} {
		var words []string
		for _, code := range f.set.Words() {
			words = append(words, l.Say(graph.ChoiceMessage(f.list, code, s)))
		}
		if len(words) > 0 {
			parts = append(parts, strings.Join(words, ", "))
		}
	}
	var levels []string
	for _, word := range s.Lens.Levels.Words() {
		level, _ := strconv.Atoi(word)
		levels = append(levels, levelText(level))
	}
	if len(levels) > 0 {
		parts = append(parts, l.T("diagram.levels", "Levels", strings.Join(levels, ", ")))
	}
	return parts
}
