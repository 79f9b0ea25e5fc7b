package report

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"jejaring/graph"
	"jejaring/graph/locale"
	"jejaring/graph/measure"
	"jejaring/graph/network"
)

// Source is what sections write from: the records after privacy was applied to every one of them. Actors
// bear their shown label as name, private fields are empty, and free text holds no name that is not shown.
type Source struct {
	Language locale.Language
	Privacy  Privacy
	Author   string
	Date     time.Time
	Day      graph.Date
	Project  graph.Project
	Lens     network.Lens
	Whole    *network.Snapshot // everyone: for numbers only
	Shown    *network.Snapshot // who may stand on the map and in lists
	Around   *network.Snapshot // Shown with what the lens stops, where the map shows that too; else nil
	Clients  int
	Hidden   int            // actors that count but are not shown: without valid consent, or it was withdrawn
	Tense    int            // ties that a public report leaves out
	PPKS     map[string]int // clients per kind

	input   Input
	results map[string]measure.Result
	hidden  map[graph.ID]bool // who is not shown, on whatever day
	without pictures
}

// T returns the phrase in the report's language.
func (s *Source) T(id string, values ...any) string { return s.Language.T(id, values...) }

// Say returns the message in the report's language.
func (s *Source) Say(m locale.Message) string { return s.Language.Say(m) }

// choice returns the words for a code of a list of choices.
func (s *Source) choice(list, code string) string {
	return s.Say(graph.ChoiceMessage(list, code, s.Whole))
}

// day writes a day on which something happened: in an anonymous report only its month (PV-09).
func (s *Source) day(d graph.Date) string {
	text := s.Language.Date(string(d))
	if _, month, ok := strings.Cut(text, " "); ok && s.Privacy == Anonymous {
		return month
	}
	return text
}

// sentence returns what a measure says, with the values of the given names set in bold.
func (s *Source) sentence(id string, strong ...string) string {
	m := s.results[id].Sentence
	m.Values = slices.Clone(m.Values)
	for i := 0; i+1 < len(m.Values); i += 2 {
		if !slices.Contains(strong, fmt.Sprint(m.Values[i])) {
			continue
		}
		value := m.Values[i+1]
		if phrase, ok := value.(locale.Phrase); ok {
			value = phrase.In(s.Language)
		}
		m.Values[i+1] = fmt.Sprintf("**%v**", value)
	}
	return s.Say(m)
}

// isShown tells whether the actor may stand in a list.
func (s *Source) isShown(id graph.ID) bool {
	_, ok := s.Shown.Index(id)
	return ok
}

// label returns the shown name of an actor, and whether it may be shown.
func (s *Source) label(id graph.ID) (string, bool) {
	a, ok := graph.Get[graph.Actor](s.Shown, id)
	return a.Name, ok && !a.Archived
}

// agency returns an agency or group that may stand in a list, by its ID; persons and whoever is not shown are none.
func (s *Source) agency(id graph.ID) (graph.Actor, bool) {
	a, ok := graph.Get[graph.Actor](s.Shown, id)
	return a, ok && !a.Archived && !a.IsPerson()
}

// names says who may be named and counts the others.
func (s *Source) names(ids []graph.ID) string {
	var names []string
	others := 0
	for _, id := range ids {
		if name, ok := s.label(id); ok {
			names = append(names, name)
		} else {
			others++
		}
	}
	if others > 0 {
		names = append(names, s.T("report.more", "Count", others))
	}
	return strings.Join(names, ", ")
}

// nearby returns the first two parts of an area: "RW 07, Kelurahan Mekarlaras".
func nearby(area string) string {
	parts := strings.SplitN(area, ",", 3)
	return strings.TrimSpace(strings.Join(parts[:min(2, len(parts))], ","))
}

// SourceOf applies the privacy of the input to all its records. Same input, same source. Time is linear in
// the records and, for free text, in the number of names.
func SourceOf(in Input) *Source {
	if in.Privacy != Named {
		in.Privacy = Anonymous
	}
	if in.Language == "" {
		in.Language = locale.Indonesian
	}
	s := &Source{
		Language: in.Language, Privacy: in.Privacy, Author: in.Author, Date: in.Date, Day: in.Snapshot.Day,
		Lens: in.Snapshot.Lens, PPKS: map[string]int{}, input: in,
	}
	for _, a := range in.Snapshot.Actors {
		if a.IsClient {
			s.Clients++
			s.PPKS[a.PPKS]++
		}
	}
	c := newCover(in)
	s.Whole = c.snapshot(nil)
	s.Shown = c.snapshot(c.Hidden)
	if in.Around != nil {
		whole := in
		whole.Snapshot = in.Around
		all := newCover(whole)
		s.Around = all.snapshot(all.Hidden)
		c.without = all.without
	}
	s.Project = s.Whole.Project
	if s.Author == "" {
		s.Author = s.Project.Author
	}
	s.Hidden = s.Whole.N() - s.Shown.N()
	s.Tense, s.hidden, s.without = c.tense, c.Hidden, c.without
	return s
}
