package network

import (
	"cmp"
	"slices"
	"strings"

	"jejaring/graph"
)

// Change is what became of an actor or a tie between two states of a network; of a tie it may be several things at once.
type Change uint16

// The changes.
const (
	Appeared       Change = 1 << iota
	Vanished              // no longer there, or stopped by the lens
	Strengthened          // the strength grew
	Weakened              // it fell
	QualityChanged        // another quality
	LevelUp               // higher on the ladder of partnership
	LevelDown             // lower on it
	Otherwise             // other fields differ, see Fields
)

// Changes lists them in the order in which people see them.
var Changes = []Change{Appeared, Vanished, Strengthened, Weakened, QualityChanged, LevelUp, LevelDown, Otherwise}

// Has tells whether one of the given changes is among them.
func (c Change) Has(any Change) bool { return c&any != 0 }

// ActorChange is an actor to which something happened. A side on which it is not there is the zero actor.
type ActorChange struct {
	Before, After graph.Actor
	Change        Change
	Fields        []string // that differ, by their IDs; never private ones but the name
}

// TieChange is the same of a tie; level, strength and quality are those of the two days.
type TieChange struct {
	Before, After graph.Tie
	Change        Change
	Fields        []string
}

// ID returns the key of the actor: the later one.
func (a ActorChange) ID() graph.ID { return cmp.Or(a.After.ID, a.Before.ID) }

// ID returns the key of the tie: the later one.
func (t TieChange) ID() graph.ID { return cmp.Or(t.After.ID, t.Before.ID) }

// Difference is all that differs between two states of a network. Lists hold only what changed, in the order of the IDs.
type Difference struct {
	Before, After *Snapshot
	Actors        []ActorChange
	Ties          []TieChange
	Undated       int // ties on both days whose strength and quality no history tells: they are known as they are today

	match map[graph.ID]graph.ID // actors of Before that are in After
}

// Between returns what changed from one day to another, seen through one lens. The fields of an actor have no history;
// the level, strength and quality of a tie have where it was kept. Time is that of two snapshots.
func Between(records graph.Reader, lens Lens, from, to graph.Date) Difference {
	lens.Day = from
	before := Of(records, lens)
	lens.Day = to
	c := comparison{Difference: Difference{Before: before, After: Of(records, lens)}, past: historiesOf(records)}
	return c.compare()
}

// Compare returns what differs between two networks, as of two files. An actor is the same where its ID is; of those
// that are left, where name and label of just one on each side are, letter case and spaces aside. A tie is the same where
// its ID and its ends are; of those left, where type, ends and direction are. Time is O(n + m) but for sorting.
func Compare(before, after *Snapshot) Difference {
	c := comparison{Difference: Difference{Before: before, After: after}}
	return c.compare()
}

// comparison is a comparison under way.
type comparison struct {
	Difference
	past histories // nil between two files
}

func (c *comparison) compare() Difference {
	c.match = matchActors(c.Before, c.After)
	c.actors()
	c.ties()
	slices.SortFunc(c.Actors, func(a, b ActorChange) int {
		return cmp.Or(cmp.Compare(a.ID(), b.ID()), cmp.Compare(a.Change, b.Change))
	})
	slices.SortFunc(c.Ties, func(a, b TieChange) int { return cmp.Or(cmp.Compare(a.ID(), b.ID()), cmp.Compare(a.Change, b.Change)) })
	return c.Difference
}

// matchActors returns the later ID of every actor that is in both snapshots.
func matchActors(before, after *Snapshot) map[graph.ID]graph.ID {
	match, taken := map[graph.ID]graph.ID{}, map[graph.ID]bool{}
	for _, a := range before.Actors {
		if _, ok := after.Index(a.ID); ok {
			match[a.ID], taken[a.ID] = a.ID, true
		}
	}
	earlier := byName(before, func(id graph.ID) bool { _, ok := match[id]; return ok })
	for key, ids := range byName(after, func(id graph.ID) bool { return taken[id] }) {
		if other := earlier[key]; len(ids) == 1 && len(other) == 1 {
			match[other[0]] = ids[0]
		}
	}
	return match
}

// byName returns the actors that are not left out by what they are called.
func byName(s *Snapshot, out func(graph.ID) bool) map[string][]graph.ID {
	names := map[string][]graph.ID{}
	for _, a := range s.Actors {
		key := strings.ToLower(strings.Join(strings.Fields(a.Name), " ") + "\n" + strings.Join(strings.Fields(a.PublicLabel), " "))
		if !out(a.ID) && len(key) > 1 {
			names[key] = append(names[key], a.ID)
		}
	}
	return names
}

func (c *comparison) actors() {
	kept := map[graph.ID]bool{}
	for _, a := range c.Before.Actors {
		id, ok := c.match[a.ID]
		if !ok {
			c.Actors = append(c.Actors, ActorChange{Before: a, Change: Vanished})
			continue
		}
		kept[id] = true
		i, _ := c.After.Index(id)
		if fields := differing(a, c.After.Actors[i], nil); len(fields) > 0 {
			c.Actors = append(c.Actors, ActorChange{a, c.After.Actors[i], Otherwise, fields})
		}
	}
	for _, a := range c.After.Actors {
		if !kept[a.ID] {
			c.Actors = append(c.Actors, ActorChange{After: a, Change: Appeared})
		}
	}
}

// differing returns the IDs of the fields in which two records of a kind differ: neither the key nor private ones, but
// for the name.
func differing(a, b graph.Record, out map[string]bool) []string {
	if a == b {
		return nil
	}
	var ids []string
	kind := graph.KindOf(a)
	for i, f := range kind.Fields {
		if i > 0 && (!f.Private || f.ID == "name") && !out[f.ID] && f.Value(a) != f.Value(b) {
			ids = append(ids, f.ID)
		}
	}
	return ids
}

// ties says what became of the ties of both sides.
func (c *comparison) ties() {
	pair := c.pairTies()
	later := make([]bool, len(c.After.Ties))
	for k, t := range c.Before.Ties {
		if c.tie(t, pair[k]); pair[k] >= 0 {
			later[pair[k]] = true
		}
	}
	for n, t := range c.After.Ties {
		if !later[n] {
			c.Ties = append(c.Ties, TieChange{After: t, Change: Appeared})
		}
	}
}

// pairTies returns the place of every earlier tie on the later side, −1 for none. Between two days of one file only the
// ID tells: a tie that ended and one that began anew are two.
func (c *comparison) pairTies() []int {
	pair, taken, index := make([]int, len(c.Before.Ties)), make([]bool, len(c.After.Ties)), map[graph.ID]int{}
	for n, t := range c.After.Ties {
		index[t.ID] = n
	}
	left := map[tieKey][]int{}
	for k, t := range c.Before.Ties {
		t = c.matched(t)
		if n, ok := index[t.ID]; ok && sameEnds(t, c.After.Ties[n]) {
			pair[k], taken[n] = n, true
			continue
		}
		pair[k] = -1
		left[keyOf(t)] = append(left[keyOf(t)], k)
	}
	for n, t := range c.After.Ties {
		if same := left[keyOf(t)]; c.past == nil && !taken[n] && len(same) > 0 {
			pair[same[0]] = n
			left[keyOf(t)] = same[1:]
		}
	}
	return pair
}

// matched returns an earlier tie with the later IDs of its ends, where they are on the later side.
func (d Difference) matched(t graph.Tie) graph.Tie {
	t.From, t.To = cmp.Or(d.match[t.From], t.From), cmp.Or(d.match[t.To], t.To)
	return t
}

func sameEnds(a, b graph.Tie) bool {
	if a.Direction == "forward" && b.Direction == "forward" {
		return a.From == b.From && a.To == b.To
	}
	return a.Joins(b.From, b.To)
}

// tieKey is what makes ties of two files the same.
type tieKey struct {
	kind, direction string
	from, to        graph.ID
}

func keyOf(t graph.Tie) tieKey {
	from, to := t.From, t.To
	if t.Direction != "forward" {
		from, to = min(from, to), max(from, to)
	}
	return tieKey{t.Type, t.Direction, from, to}
}

// tie says what became of a tie of the earlier side; n is its place on the later one, −1 for none.
func (c *comparison) tie(t graph.Tie, n int) {
	if n < 0 {
		c.Ties = append(c.Ties, TieChange{Before: t, Change: Vanished})
		return
	}
	if c.past != nil && !c.past.tells(t.ID) {
		c.Undated++
	}
	if found := changeOf(t, c.After.Ties[n]); found.Change != 0 {
		c.Ties = append(c.Ties, found)
	}
}

// changeOf says what became of a tie that is on both sides.
func changeOf(before, after graph.Tie) TieChange {
	found := TieChange{Before: before, After: after, Fields: differing(before, after, told)}
	add := func(change Change, yes bool) {
		if yes {
			found.Change |= change
		}
	}
	add(Strengthened, after.Strength > before.Strength)
	add(Weakened, after.Strength < before.Strength)
	add(QualityChanged, after.Quality != before.Quality)
	add(LevelUp, after.Level > before.Level)
	add(LevelDown, after.Level < before.Level)
	add(Otherwise, len(found.Fields) > 0)
	return found
}

// told are the fields of a tie that Change tells of itself, and its ends, which are compared with IDs matched.
var told = map[string]bool{"from": true, "to": true, "strength": true, "quality": true, "level": true}

// Union returns both states in one network, to be drawn and not to be measured: what is on either side, as the later one
// has it. Actors of the earlier side that are the same as a later one stand under the later ID.
func (d Difference) Union() *Snapshot {
	u := newSnapshot(d.After.Collection, d.After.Lens)
	u.Day, u.LeftOut = d.After.Day, d.After.LeftOut
	actors, ties := slices.Clone(d.After.Actors), slices.Clone(d.After.Ties)
	for _, a := range d.Actors {
		if a.Change == Vanished {
			actors = append(actors, a.Before)
		}
	}
	for _, t := range d.Ties {
		if t.Change == Vanished {
			ties = append(ties, d.matched(t.Before))
		}
	}
	slices.SortFunc(actors, func(a, b graph.Actor) int { return cmp.Compare(a.ID, b.ID) })
	slices.SortFunc(ties, func(a, b graph.Tie) int { return cmp.Compare(a.ID, b.ID) })
	for _, a := range actors {
		u.addActor(a)
	}
	for _, t := range ties {
		u.addTie(t)
	}
	return u
}
