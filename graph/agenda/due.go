package agenda

import "jejaring/graph"

// Due returns what calls for somebody on a day, the oldest first: what is late, what is on the day itself and not done, and
// agreements that end within the project's days of warning.
func Due(from graph.Reader, now graph.Date) []Entry {
	warned := now.Add(graph.ProjectOf(from).MouWarning())
	var due []Entry
	for _, e := range Coming(from, now, Span{From: "0000-01-01", To: warned}) {
		switch {
		case e.Done:
		case e.Kind == Agreement && e.Day >= now, e.Late, e.Day == now:
			due = append(due, e)
		}
	}
	return due
}
