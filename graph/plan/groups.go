package plan

import (
	"cmp"
	"slices"
	"strings"

	"jejaring/graph"
	"jejaring/graph/diagram"
	"jejaring/graph/locale"
	"jejaring/graph/measure"
	"jejaring/graph/network"
)

// The ways to group actors by hulls; their words are under "plan.groups.<id>".
const (
	BySystem    = "system"
	ByCommunity = "community"
	ByArea      = "area"
)

// Groupings lists them in the order in which people see them.
var Groupings = []string{BySystem, ByCommunity, ByArea}

// GroupsBy returns the groups of a network that have two members at least, the largest first: its support systems, the
// communities that Louvain finds, or the areas by their first words ("RT 02"). Another way groups nobody. Names are those
// of the records, so that a covered network has covered names.
func GroupsBy(way string, s *network.Snapshot, l locale.Language) []diagram.Group {
	var groups []diagram.Group
	switch way {
	case BySystem:
		groups = systems(s)
	case ByCommunity:
		groups = communities(s, l)
	case ByArea:
		groups = areas(s)
	}
	groups = slices.DeleteFunc(groups, func(g diagram.Group) bool { return len(g.Members) < 2 })
	slices.SortStableFunc(groups, func(a, b diagram.Group) int { return cmp.Compare(len(b.Members), len(a.Members)) })
	return groups
}

func systems(s *network.Snapshot) []diagram.Group {
	var groups []diagram.Group
	for _, system := range graph.All[graph.SupportSystem](s) {
		if !s.Day.Within(system.Formed, system.Closed) {
			continue
		}
		g := diagram.Group{Name: system.Name}
		for _, m := range graph.Referring[graph.Member](s, system.ID) {
			if _, there := s.Index(m.Actor); there && m.System == system.ID {
				g.Members = append(g.Members, m.Actor)
			}
		}
		groups = append(groups, g)
	}
	return groups
}

// communities are those of the measure (M14), called by their member with the most ties that is no client.
func communities(s *network.Snapshot, l locale.Language) []diagram.Group {
	found, _ := numbers[measure.Communities](s, "communities")
	var groups []diagram.Group
	for _, c := range found.Communities {
		name := l.T("plan.groups.unnamed")
		if i, ok := s.Index(c.Centre); ok {
			name = l.T("plan.groups.around", "Actor", s.Actors[i].MapLabel())
		}
		groups = append(groups, diagram.Group{Name: name, Members: c.Members})
	}
	return groups
}

func areas(s *network.Snapshot) []diagram.Group {
	var groups []diagram.Group
	at := map[string]int{}
	for _, a := range s.Actors {
		area, _, _ := strings.Cut(a.Area, ",")
		if area = strings.TrimSpace(area); area == "" {
			continue
		}
		k, ok := at[area]
		if !ok {
			k = len(groups)
			at[area], groups = k, append(groups, diagram.Group{Name: area})
		}
		groups[k].Members = append(groups[k].Members, a.ID)
	}
	return groups
}
