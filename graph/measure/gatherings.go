package measure

import (
	"cmp"
	"slices"

	"jejaring/graph"
	"jejaring/graph/network"
)

// Gathering is a meeting with who came.
type Gathering struct {
	graph.Meeting
	Attendees []graph.ID // in the order of their IDs, each once
	Elements  []string   // of the community that came, in the order of the list of choices (SD-62)
}

// Elements lists the five elements of the community that are expected at meetings.
func Elements() []string {
	var codes []string
	for _, c := range graph.Choices("element", nil) {
		codes = append(codes, c.Code)
	}
	return codes
}

// GatheringsOf returns the meetings up to the snapshot's day, the oldest first, whatever the lens. Time is linear in
// the meetings and who came.
func GatheringsOf(s *network.Snapshot) []Gathering {
	return slices.DeleteFunc(AllGatheringsOf(s), func(g Gathering) bool { return g.Date > s.Day })
}

// AllGatheringsOf is GatheringsOf with the meetings that are still to come.
func AllGatheringsOf(s *network.Snapshot) []Gathering {
	var all []Gathering
	for _, m := range graph.All[graph.Meeting](s) {
		all = append(all, GatheringOf(s, m))
	}
	slices.SortStableFunc(all, func(a, b Gathering) int {
		return cmp.Or(cmp.Compare(a.Date, b.Date), cmp.Compare(a.StartTime, b.StartTime))
	})
	return all
}

// GatheringOf returns a meeting with who came.
func GatheringOf(s graph.Reader, m graph.Meeting) Gathering {
	g := Gathering{Meeting: m}
	came := map[string]bool{}
	for _, a := range graph.Referring[graph.Attendance](s, m.ID) {
		g.Attendees = append(g.Attendees, a.Actor)
		actor, _ := graph.Get[graph.Actor](s, a.Actor)
		came[actor.Unsur] = true
	}
	slices.Sort(g.Attendees)
	g.Attendees = slices.Compact(g.Attendees)
	for _, element := range Elements() {
		if came[element] {
			g.Elements = append(g.Elements, element)
		}
	}
	return g
}

// weekday returns the code of the day's weekday.
func weekday(day graph.Date) string {
	return graph.Choices("weekday", nil)[day.Weekday()].Code
}
