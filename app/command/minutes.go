package command

import (
	"slices"
	"strings"

	"jejaring/app/session"
	"jejaring/graph"
	"jejaring/graph/locale"
)

// Decisions returns what a meeting decided, line by line.
func Decisions(m graph.Meeting) []string {
	lines := strings.Split(m.Decisions, "\n")
	for k := range lines {
		lines[k] = strings.TrimSpace(lines[k])
	}
	return slices.DeleteFunc(lines, func(line string) bool { return line == "" })
}

// DecisionAction returns the action that a line of the decisions of a meeting became.
func DecisionAction(among graph.Reader, meeting graph.ID, line string) (graph.Action, bool) {
	for _, a := range graph.Referring[graph.Action](among, meeting) {
		if a.Meeting == meeting && a.Title == actionTitle(line) {
			return a, true
		}
	}
	return graph.Action{}, false
}

func actionTitle(line string) string { return graph.Shorten(strings.TrimSpace(line), 200) }

// Decide writes the k-th line of the decisions of a meeting anew, or one more where there is no such line, as one step. No
// words take the line away. The action that it became goes by the new words.
func Decide(s *session.Session, meeting graph.ID, k int, words string) error {
	m, ok := graph.Get[graph.Meeting](s.Document(), meeting)
	if !ok {
		return graph.Refuse("command.gone")
	}
	lines, words := Decisions(m), strings.Join(strings.Fields(words), " ")
	var records []graph.Record
	switch {
	case k < 0 || k >= len(lines):
		lines = append(lines, words)
	case words == "":
		lines = slices.Delete(lines, k, k+1)
	default:
		if a, ok := DecisionAction(s.Document(), meeting, lines[k]); ok {
			a.Title = actionTitle(words)
			records = append(records, a)
		}
		lines[k] = words
	}
	m.Decisions = strings.TrimSpace(strings.Join(lines, "\n"))
	label := locale.M("edit.decide", "Text", graph.Shorten(words, 60))
	if words == "" {
		label = locale.M("edit.undecide")
	}
	return putIn(s, label, append(records, m)...)
}

// DecideAction makes an action of the k-th line of the decisions of a meeting, or of words that are no line yet and become
// one, as one step (SD-64), and returns it. What became an action before is returned as it is.
func DecideAction(s *session.Session, meeting graph.ID, k int, words string) (graph.ID, error) {
	m, ok := graph.Get[graph.Meeting](s.Document(), meeting)
	words = strings.Join(strings.Fields(words), " ")
	if !ok || words == "" {
		return "", graph.Refuse("command.no-decision")
	}
	if a, ok := DecisionAction(s.Document(), meeting, words); ok {
		return a.ID, nil
	}
	lines := Decisions(m)
	if k < 0 || k >= len(lines) {
		lines = append(lines, words)
	} else {
		lines[k] = words
	}
	m.Decisions = strings.Join(lines, "\n")
	a := newAction(s, actionTitle(words))
	a.Meeting, a.Due = meeting, max(m.Date, s.Day()).Add(dueDays)
	if topics := graph.Referring[graph.Topic](s.Document(), meeting); len(topics) == 1 {
		a.Need = topics[0].Need
	}
	return a.ID, putIn(s, locale.M("edit.decide-action", "Text", graph.Shorten(words, 60)), m, a)
}
