package measure

import (
	"cmp"
	"strconv"

	"jejaring/graph"
	"jejaring/graph/locale"
	"jejaring/graph/network"
)

// highLevel is the level of coordination, from which a partnership counts as firm; jointLevel is that of
// collaboration, from which it is one service.
const (
	highLevel  = 3
	jointLevel = 4
)

// lacks returns the result where data are missing: measure.lacks.<what> says which, and how to fill them in.
func lacks(numbers any, what string) Result {
	return Result{Numbers: numbers, Sentence: lacking(what), Lacks: true}
}

// levelName names a step of the ladder.
func levelName(level int) locale.Message { return locale.M("level." + strconv.Itoa(level)) }

// pairName names the two sides of a tie by their labels.
func pairName(s *network.Snapshot, t graph.Tie) locale.Name {
	return locale.Name(labelOf(s, t.From) + "–" + labelOf(s, t.To))
}

// labelOf returns the label of an actor, also of one that is not in the snapshot.
func labelOf(s *network.Snapshot, id graph.ID) string {
	a, ok := graph.Get[graph.Actor](s, id)
	if !ok {
		return string(id)
	}
	return a.Label()
}

// isClient tells whether one of the actors is a client.
func isClient(s *network.Snapshot, actors ...graph.ID) bool {
	for _, id := range actors {
		if a, _ := graph.Get[graph.Actor](s, id); a.IsClient {
			return true
		}
	}
	return false
}

// labelsOf names actors with commas between.
func labelsOf(s *network.Snapshot, actors []graph.ID) locale.Phrase {
	parts := make([]locale.Phrase, len(actors))
	for k, id := range actors {
		parts[k] = locale.Name(labelOf(s, id))
	}
	return locale.List{Parts: parts, Mark: ", "}
}

// compareDays puts earlier days first and no day last.
func compareDays(a, b graph.Date) int {
	if (a == "") != (b == "") {
		return -cmp.Compare(a, b)
	}
	return cmp.Compare(a, b)
}
