package measure

import (
	"context"
	"slices"

	"jejaring/graph"
	"jejaring/graph/locale"
	"jejaring/graph/network"
)

// Losses is what those who stay lose from one snapshot of a community to another, after some have left or ties have come
// and gone, and whom it brings together. Lists are in the order of IDs. Where one actor leaves they are those of Leaving.
type Losses struct {
	Cut         []graph.ID // who are no longer linked to the largest piece of the group in which they were
	Unreached   []graph.ID // who is still linked so, but whom the focal actor reaches no longer by client-safe ways
	Linked      []graph.ID // who are linked to a larger group than their own
	LoseAll     []graph.ID // who had material support and have none
	LoseHalf    []graph.ID // who lose half of it or more, but not all
	NeedsToZero []graph.ID // needs that were met, if only in part, and are met by nobody
}

// LossesBetween returns what is lost from one snapshot to another. Time is O(n + m) and that of CoverageOf.
func LossesBetween(ctx context.Context, before, after *network.Snapshot) (Losses, error) {
	l := Losses{Cut: Parted(before, after), Linked: Parted(after, before)}
	l.Unreached = slices.DeleteFunc(lostReach(before, after), func(id graph.ID) bool { return slices.Contains(l.Cut, id) })
	was, is := before.Network(network.Support).Reversed(), after.Network(network.Support).Reversed()
	for i, a := range before.Actors {
		j, stays := after.Index(a.ID)
		had := sumOf(was.Weights(i))
		if !stays || had == 0 {
			continue
		}
		switch has := sumOf(is.Weights(j)); {
		case has == 0:
			l.LoseAll = append(l.LoseAll, a.ID)
		case had-has >= had/2:
			l.LoseHalf = append(l.LoseHalf, a.ID)
		}
	}
	covered, err := CoverageOf(ctx, before)
	if err != nil {
		return Losses{}, err
	}
	now, err := CoverageOf(ctx, after)
	if err != nil {
		return Losses{}, err
	}
	for id, c := range covered.Needs {
		if left, ok := now.Needs[id]; ok && c.Coverage > 0 && left.Coverage == 0 {
			l.NeedsToZero = append(l.NeedsToZero, id)
		}
	}
	slices.Sort(l.NeedsToZero)
	return l, nil
}

// lostReach returns whom the focal actor reaches by client-safe ways in the first snapshot and not in the second, in the
// order of IDs; nobody where one of them has no focal actor or another one.
func lostReach(before, after *network.Snapshot) []graph.ID {
	from, ok := before.Focal()
	to, stays := after.Focal()
	if !ok || !stays || before.Actors[from].ID != after.Actors[to].ID {
		return nil
	}
	var list []graph.ID
	was, is := before.SafeDistances(from), after.SafeDistances(to)
	for i, a := range before.Actors {
		if j, ok := after.Index(a.ID); ok && was[i] != network.Unreachable && is[j] == network.Unreachable {
			list = append(list, a.ID)
		}
	}
	return list
}

// Parted returns who of those in both snapshots are in the second no longer linked to the largest piece of the group that
// they form in the first, in the order of IDs. Of pieces of one size that with the focal actor counts as the largest, else
// that with the first actor. Time is O(n + m).
func Parted(first, second *network.Snapshot) []graph.ID {
	groupOf := make([]int, second.N())
	for k, group := range second.Network(network.Know).Components() {
		for _, i := range group {
			groupOf[i] = k
		}
	}
	var parted []graph.ID
	for _, group := range first.Network(network.Know).Components() {
		pieces, order := map[int][]graph.ID{}, []int(nil)
		for _, i := range group {
			id := first.Actors[i].ID
			if j, stays := second.Index(id); stays {
				k := groupOf[j]
				if pieces[k] == nil {
					order = append(order, k)
				}
				pieces[k] = append(pieces[k], id)
			}
		}
		stays := -1
		for _, k := range order {
			longer := stays < 0 || len(pieces[k]) > len(pieces[stays])
			if longer || len(pieces[k]) == len(pieces[stays]) && slices.Contains(pieces[k], second.Project.FocalActor) {
				stays = k
			}
		}
		for _, k := range order {
			if k != stays {
				parted = append(parted, pieces[k]...)
			}
		}
	}
	slices.Sort(parted)
	return parted
}

// Hit returns who lose half of their support or more or are cut off, each once, in the order of IDs.
func (l Losses) Hit() []graph.ID {
	hit := slices.Concat(l.Cut, l.Unreached, l.LoseAll, l.LoseHalf)
	slices.Sort(hit)
	return slices.Compact(hit)
}

// Say says what is lost, one sentence for each kind; before is the snapshot in which those who lose stand. Needs of clients
// are named by their titles too, as it is read by who works with them.
func (l Losses) Say(before *network.Snapshot) []locale.Message {
	var list []locale.Message
	for _, part := range []struct {
		id  string
		ids []graph.ID
	}{{"cut", l.Cut}, {"unreached", l.Unreached}, {"linked", l.Linked}, {"lose-all", l.LoseAll}, {"lose-half", l.LoseHalf}} {
		if n := len(part.ids); n > 0 {
			list = append(list, locale.M("measure.losses."+part.id, "Count", n, "Who", Listed(before, part.ids, mostListed)))
		}
	}
	if n := len(l.NeedsToZero); n > 0 {
		list = append(list, locale.M("measure.losses.needs", "Count", n, "Which", needTitles(before, l.NeedsToZero)))
	}
	return list
}
