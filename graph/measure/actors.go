package measure

import (
	"jejaring/graph"
	"jejaring/graph/locale"
	"jejaring/graph/network"
)

// idsOf returns the IDs of the actors at the positions, in their order.
func idsOf(s *network.Snapshot, actors []int32) []graph.ID {
	ids := make([]graph.ID, len(actors))
	for k, i := range actors {
		ids[k] = s.Actors[i].ID
	}
	return ids
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

// labelOf returns the label of an actor, also of one that is not in the snapshot.
func labelOf(s *network.Snapshot, id graph.ID) string {
	a, ok := graph.Get[graph.Actor](s, id)
	if !ok {
		return string(id)
	}
	return a.Label()
}

// labelsOf returns the labels of the actors, with commas between.
func labelsOf(s *network.Snapshot, actors []graph.ID) locale.Phrase {
	parts := make([]locale.Phrase, len(actors))
	for k, id := range actors {
		parts[k] = locale.Name(labelOf(s, id))
	}
	return locale.List{Parts: parts, Mark: ", "}
}

// pairName returns the labels of the two ends of a tie.
func pairName(s *network.Snapshot, t graph.Tie) locale.Name {
	return locale.Name(labelOf(s, t.From) + "–" + labelOf(s, t.To))
}

// mostListed is how many parties a list in a sentence names.
const mostListed = 8
