package advice

import (
	"jejaring/graph"
)

// The verdicts of a Decision.
const (
	PutOff  = "ditunda"
	Ignored = "diabaikan"
	Planned = "menjadi_rtl"
)

// Decided returns the decision that keeps a card from being shown on a day, and whether there is one: it was
// ignored, put off until a later day, or made an action that is still open.
func Decided(c Card, among graph.Reader, day graph.Date) (graph.Decision, bool) {
	for _, d := range graph.All[graph.Decision](among) {
		if d.Rule == c.Rule && d.Subject == c.Subject && holds(d, among, day) {
			return d, true
		}
	}
	return graph.Decision{}, false
}

// holds tells whether a decision still keeps its card away on a day.
func holds(d graph.Decision, among graph.Reader, day graph.Date) bool {
	switch d.Verdict {
	case PutOff:
		return day < d.Until
	case Planned:
		a, ok := graph.Get[graph.Action](among, d.Action)
		return ok && a.IsOpen()
	default:
		return true
	}
}

// Open returns the cards that nobody has decided on, in the same order.
func Open(cards []Card, among graph.Reader, day graph.Date) []Card {
	open := make([]Card, 0, len(cards))
	for _, c := range cards {
		if _, decided := Decided(c, among, day); !decided {
			open = append(open, c)
		}
	}
	return open
}
