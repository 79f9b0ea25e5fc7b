package compare

import (
	"cmp"
	"context"
	"math"
	"slices"
	"strings"

	"jejaring/graph"
	"jejaring/graph/measure"
	"jejaring/graph/network"
)

// NeedChange is how far one need is met on both sides; a side on which it is not known has neither.
type NeedChange struct {
	ID     graph.ID       `json:"id"`     // the later one
	Before measure.Number `json:"before"` // coverage by confirmed placements, 0 to 1
	After  measure.Number `json:"after"`

	title  string
	client bool
	classes
}

type classes struct{ before, after measure.NeedClass } // "" where it is not known

// Differs tells whether the need is met to another extent, or is new or gone.
func (n NeedChange) Differs() bool {
	return n.before != n.after || n.Before != n.After && !(math.IsNaN(float64(n.Before)) && math.IsNaN(float64(n.After)))
}

// needsOf returns the needs that either side knows. Those of two files are the same where their ID is, or where only one
// on each side has the title.
func needsOf(ctx context.Context, c Comparison) ([]NeedChange, error) {
	before, err := measure.CoverageOf(ctx, c.Difference.Before)
	if err != nil {
		return nil, err
	}
	after, err := measure.CoverageOf(ctx, c.Difference.After)
	if err != nil {
		return nil, err
	}
	later := matchNeeds(c.Difference.Before, c.Difference.After, before, after)
	list, joined := []NeedChange{}, map[graph.ID]bool{}
	for id, found := range after.Needs {
		n := needChange(c.Difference.After, id)
		n.After, n.after = found.Coverage, found.Class
		if old, ok := before.Needs[later[id]]; ok {
			n.Before, n.before = old.Coverage, old.Class
			joined[later[id]] = true
		}
		list = append(list, n)
	}
	for id, found := range before.Needs {
		if joined[id] {
			continue
		}
		n := needChange(c.Difference.Before, id)
		n.Before, n.before = found.Coverage, found.Class
		list = append(list, n)
	}
	slices.SortFunc(list, func(a, b NeedChange) int { return cmp.Or(cmp.Compare(a.ID, b.ID), cmp.Compare(a.after, b.after)) })
	return list, nil
}

func needChange(s *network.Snapshot, id graph.ID) NeedChange {
	need, _ := graph.Get[graph.Need](s, id)
	owner, _ := graph.Get[graph.Actor](s, need.Owner)
	return NeedChange{ID: id, Before: measure.Number(math.NaN()), After: measure.Number(math.NaN()), title: need.Title, client: owner.IsClient}
}

// matchNeeds returns the earlier ID of each later need that was known before.
func matchNeeds(before, after *network.Snapshot, earlier, later measure.Coverage) map[graph.ID]graph.ID {
	match, taken := map[graph.ID]graph.ID{}, map[graph.ID]bool{}
	for id := range later.Needs {
		if _, ok := earlier.Needs[id]; ok {
			match[id], taken[id] = id, true
		}
	}
	titles := func(s *network.Snapshot, of measure.Coverage) map[string][]graph.ID {
		list := map[string][]graph.ID{}
		for id := range of.Needs {
			need, _ := graph.Get[graph.Need](s, id)
			if !taken[id] {
				list[strings.ToLower(need.Title)] = append(list[strings.ToLower(need.Title)], id)
			}
		}
		return list
	}
	old := titles(before, earlier)
	for title, ids := range titles(after, later) {
		if len(ids) == 1 && len(old[title]) == 1 {
			match[ids[0]] = old[title][0]
		}
	}
	return match
}
