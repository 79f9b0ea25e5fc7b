package command

import (
	"slices"

	"jejaring/app/session"
	"jejaring/graph"
	"jejaring/graph/layout"
)

// How far a key looks for a place that says something else, and in what steps, px at 100 %.
const (
	sayStep  = 6.0
	sayReach = 1200.0
)

// SayToward brings those who stand for the selected actors, in a direction, to the nearest places that say something else of
// them in the same part of the page, as one edit. Where several stand for an actor it is the one like the one that the keyboard is on, else the first.
func SayToward(s *session.Session, on graph.ID, dx, dy float64) error {
	page := s.Page()
	which := max(0, slices.Index(twins(s, page.Stands[on]), on))
	to := map[graph.ID]layout.Point{}
	for _, a := range s.SelectedActors() {
		list := twins(s, []graph.ID{a.ID})
		if which >= len(list) || page.Zone == nil {
			continue
		}
		from := page.Places[list[which]]
		now, _ := page.Zone(from)
		for far := sayStep; far <= sayReach; far += sayStep {
			at := layout.Point{X: from.X + dx*far, Y: from.Y + dy*far}
			if zone, says := page.Zone(at); says && zone.Answered == now.Answered && zone.Said(a) != a {
				to[list[which]] = at
				break
			}
		}
	}
	return say(s, to)
}

// twins returns those on the page who stand for just these actors, in the order of their IDs.
func twins(s *session.Session, of []graph.ID) []graph.ID {
	var list []graph.ID
	for id, ids := range s.Page().Stands {
		if slices.Equal(ids, of) {
			list = append(list, id)
		}
	}
	slices.Sort(list)
	return list
}
