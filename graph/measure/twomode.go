package measure

import (
	"cmp"
	"context"
	"slices"

	"jejaring/graph"
	"jejaring/graph/network"
)

// twoMode is who takes part in what: actors on one side, meetings and support systems on the other. A snapshot is
// two-mode where the attendance of a meeting held by its day, or the members of a support system active on it, are
// recorded; what none or nobody of the snapshot takes part in is left out.
type twoMode struct {
	actors []int32          // positions in the snapshot, ascending
	events []event          // meetings in the order of their IDs, then support systems
	w      *network.Network // the actors come first, then the events
}

// event is a meeting or a support system and who takes part, as positions in the snapshot, ascending.
type event struct {
	id    graph.ID
	label string
	who   []int32
}

type twoModeKey struct{}

// twoModeOf returns it, made once per snapshot. Time is linear in the records.
func twoModeOf(s *network.Snapshot) *twoMode {
	t, _ := network.Keep(s, twoModeKey{}, func() (*twoMode, error) {
		t := &twoMode{}
		for _, m := range graph.All[graph.Meeting](s) {
			if m.Date <= s.Day || s.Day == "" {
				t.add(s, event{m.ID, m.Title, nil}, ids(graph.Referring[graph.Attendance](s, m.ID), func(a graph.Attendance) graph.ID { return a.Actor }))
			}
		}
		for _, y := range graph.All[graph.SupportSystem](s) {
			if s.Day.Within(y.Formed, y.Closed) {
				t.add(s, event{y.ID, y.Name, nil}, ids(graph.Referring[graph.Member](s, y.ID), func(m graph.Member) graph.ID { return m.Actor }))
			}
		}
		t.link()
		return t, nil
	})
	return t
}

// ids returns what the function tells of each record.
func ids[R any](records []R, of func(R) graph.ID) []graph.ID {
	list := make([]graph.ID, len(records))
	for k, r := range records {
		list[k] = of(r)
	}
	return list
}

// add adds an event with those of the actors that are in the snapshot, if there are any.
func (t *twoMode) add(s *network.Snapshot, e event, actors []graph.ID) {
	for _, id := range actors {
		if i, ok := s.Index(id); ok {
			e.who = append(e.who, int32(i))
		}
	}
	slices.Sort(e.who)
	e.who = slices.Compact(e.who)
	if len(e.who) > 0 {
		t.events = append(t.events, e)
		t.actors = append(t.actors, e.who...)
	}
}

// link makes the network of both sides.
func (t *twoMode) link() {
	slices.Sort(t.actors)
	t.actors = slices.Compact(t.actors)
	var arcs []network.Arc
	for k, e := range t.events {
		for _, i := range e.who {
			at, _ := slices.BinarySearch(t.actors, i)
			arcs = append(arcs, network.Arc{From: int32(at), To: int32(len(t.actors) + k), Weight: 1})
		}
	}
	t.w = network.New(len(t.actors)+len(t.events), arcs, false, network.Strongest)
}

// shared is two actors and the number of events that both take part in.
type shared struct {
	i, j   int32
	events int
}

// project returns the pairs that take part in the same, those in most together first. Time is the sum of the
// squares of the numbers of participants.
func (t *twoMode) project(ctx context.Context) ([]shared, error) {
	count := map[[2]int32]int{}
	for _, e := range t.events {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		for k, i := range e.who {
			for _, j := range e.who[k+1:] {
				count[[2]int32{i, j}]++
			}
		}
	}
	pairs := make([]shared, 0, len(count))
	for p, events := range count {
		pairs = append(pairs, shared{p[0], p[1], events})
	}
	slices.SortFunc(pairs, func(a, b shared) int {
		return cmp.Or(cmp.Compare(b.events, a.events), cmp.Compare(a.i, b.i), cmp.Compare(a.j, b.j))
	})
	return pairs, nil
}
