package session

import (
	"maps"
	"slices"

	"jejaring/graph"
	"jejaring/graph/network"
)

// nearness is the actor from which the map is looked at, up to so many steps, and who that is on a network.
type nearness struct {
	of    graph.ID
	steps int
	on    *network.Snapshot
	ids   []graph.ID
}

// FocusOn looks at the map from an actor: who is more than so many steps away stands back. Nobody, or no steps, ends it.
func (s *Session) FocusOn(id graph.ID, steps int) {
	if id == "" || steps < 1 {
		id, steps = "", 0
	}
	if s.near.of != id || s.near.steps != steps {
		s.near = nearness{of: id, steps: steps}
		s.notify(LookChanged)
	}
}

// Focus returns the actor from which the map is looked at and up to how many steps; 0 where it is not, or where that
// actor is not shown just now.
func (s *Session) Focus() (of graph.ID, steps int) {
	if len(s.Near()) == 0 {
		return "", 0
	}
	return s.near.of, s.near.steps
}

// Near returns those who are near enough, the actor itself among them; nil for everybody. It is worked out once for each
// network that is shown, along every tie that it shows; time is O(steps · m).
func (s *Session) Near() []graph.ID {
	if s.doc == nil || s.near.steps == 0 {
		return nil
	}
	n := s.OnMap()
	if s.near.on == n {
		return s.near.ids
	}
	s.near.on, s.near.ids = n, nil
	if _, ok := n.Index(s.near.of); !ok {
		return nil
	}
	reached := map[graph.ID]bool{s.near.of: true}
	for range s.near.steps {
		var next []graph.ID
		for _, t := range n.Ties {
			if reached[t.From] != reached[t.To] {
				next = append(next, t.From, t.To)
			}
		}
		for _, id := range next {
			reached[id] = true
		}
	}
	s.near.ids = slices.Sorted(maps.Keys(reached))
	return s.near.ids
}
