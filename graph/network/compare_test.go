package network_test

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"slices"
	"testing"

	"jejaring/graph"
	"jejaring/graph/graphtest"
	"jejaring/graph/network"
)

// village is a file of four parties whose ties began, ended and changed between 2026-01-05 and 2026-11-20.
func village() []graph.Record {
	actor := func(id, from, to string) graph.Actor {
		a := graph.WithKey(graph.KindFor[graph.Actor]().New(), graph.ID(id)).(graph.Actor)
		a.Name, a.ActiveFrom, a.ActiveTo = "Pihak "+id, graph.Date(from), graph.Date(to)
		return a
	}
	tie := func(id, from, to, kind, start, end string) graph.Tie {
		t := graph.WithKey(graph.KindFor[graph.Tie]().New(), graph.ID(id)).(graph.Tie)
		t.From, t.To, t.Type, t.Start, t.End = graph.ID(from), graph.ID(to), kind, graph.Date(start), graph.Date(end)
		return t
	}
	row := func(id, of, day, field, before, after string) graph.TieHistory {
		return graph.TieHistory{ID: graph.ID(id), Tie: graph.ID(of), Date: graph.Date(day), Field: field, Old: before, New: after}
	}
	up := tie("T3", "A", "C", graph.Partnership, "2026-01-01", "")
	up.Level = 3
	weak := tie("T5", "B", "C", "teman", "2025-06-01", "")
	weak.Strength, weak.Quality = 1, graph.Tense
	return []graph.Record{
		actor("A", "2025-01-01", ""), actor("B", "2025-01-01", ""), actor("C", "2025-01-01", ""),
		actor("D", "2026-03-01", ""), actor("E", "2025-01-01", "2026-06-01"),
		tie("T1", "A", "B", "teman", "2025-06-01", ""),
		tie("T2", "A", "D", "informasi", "2026-03-02", ""),
		up,
		tie("T4", "A", "E", "teman", "2025-06-01", "2026-06-01"),
		weak,
		row("H1", "T3", "2026-01-02", "level", "", "1"), row("H2", "T3", "2026-05-01", "level", "1", "3"),
		row("H3", "T5", "2026-04-01", "strength", "4", "2"), row("H4", "T5", "2026-08-01", "strength", "2", "1"),
		row("H5", "T5", "2026-08-01", "quality", "kuat", "tegang"),
	}
}

func TestWhatBecameOfTiesBetweenTwoDays(t *testing.T) {
	d := network.Between(graph.Collect(village()...), network.Lens{}, "2026-01-05", "2026-11-20")
	actors := map[graph.ID]network.Change{}
	for _, a := range d.Actors {
		actors[a.ID()] = a.Change
	}
	if want := map[graph.ID]network.Change{"D": network.Appeared, "E": network.Vanished}; !reflect.DeepEqual(actors, want) {
		t.Errorf("parties %v, want %v", actors, want)
	}
	ties := map[graph.ID]network.Change{}
	for _, tie := range d.Ties {
		ties[tie.ID()] = tie.Change
	}
	want := map[graph.ID]network.Change{
		"T2": network.Appeared, "T3": network.LevelUp, "T4": network.Vanished, "T5": network.Weakened | network.QualityChanged,
	}
	if !reflect.DeepEqual(ties, want) {
		t.Errorf("ties %v, want %v", ties, want)
	}
	weak := d.Ties[3]
	if weak.Before.Strength != 4 || weak.Before.Quality != "kuat" || weak.After.Strength != 1 || weak.After.Quality != "tegang" {
		t.Errorf("T5 was %+v and is %+v", weak.Before, weak.After)
	}
	if d.Undated != 2 { // T1 and T3
		t.Errorf("%d ties are known of today only, want 2", d.Undated)
	}
	if u := d.Union(); u.N() != 5 || len(u.Ties) != 5 {
		t.Errorf("both together have %d parties and %d ties, want 5 and 5", u.N(), len(u.Ties))
	}
	middle := network.Between(graph.Collect(village()...), network.Lens{}, "2026-05-01", "2026-07-31")
	if len(middle.Ties) != 1 || middle.Ties[0].ID() != "T4" {
		t.Errorf("between May and July %v changed, want T4 alone", middle.Ties)
	}
}

// turned returns what a change is seen from the other side.
func turned(c network.Change) network.Change {
	var other network.Change
	for _, pair := range [][2]network.Change{
		{network.Appeared, network.Vanished},
		{network.Strengthened, network.Weakened},
		{network.LevelUp, network.LevelDown},
		{network.QualityChanged, network.QualityChanged},
		{network.Otherwise, network.Otherwise},
	} {
		if c.Has(pair[0]) {
			other |= pair[1]
		}
		if c.Has(pair[1]) {
			other |= pair[0]
		}
	}
	return other
}

func TestAComparisonTurnedRoundSwapsNewAndGone(t *testing.T) {
	for seed := range uint64(60) {
		records := history(seed)
		random := rand.New(rand.NewPCG(seed, 1))
		day := func() graph.Date { return graph.Date("2026-01-01").Add(random.IntN(300)) }
		from, to := day(), day()
		there, back := network.Between(graph.Collect(records...), network.Lens{}, from, to), network.Between(graph.Collect(records...), network.Lens{}, to, from)
		if !equalTurned(there, back) {
			t.Fatalf("seed %d: from %s to %s and back differ:\n%v\n%v", seed, from, to, there.Ties, back.Ties)
		}
		if same := network.Between(graph.Collect(records...), network.Lens{}, from, from); len(same.Actors)+len(same.Ties) > 0 {
			t.Fatalf("seed %d: a day differs from itself: %v %v", seed, same.Actors, same.Ties)
		}
		a, b := network.Of(graph.Collect(records...), network.Lens{Day: from}), network.Of(graph.Collect(history(seed+1000)...), network.Lens{Day: to})
		if !equalTurned(network.Compare(a, b), network.Compare(b, a)) {
			t.Fatalf("seed %d: two files compared this way and that differ", seed)
		}
		if same := network.Compare(a, a); len(same.Actors)+len(same.Ties) > 0 {
			t.Fatalf("seed %d: a file differs from itself", seed)
		}
		if u := there.Union(); u.N() != there.Before.N()+count(there, network.Appeared) || len(u.Ends) != len(u.Ties) {
			t.Fatalf("seed %d: both together have %d parties", seed, u.N())
		}
	}
}

func count(d network.Difference, c network.Change) int {
	n := 0
	for _, a := range d.Actors {
		if a.Change.Has(c) {
			n++
		}
	}
	return n
}

func equalTurned(a, b network.Difference) bool {
	ties := func(d network.Difference, turn func(network.Change) network.Change) []string {
		var list []string
		for _, t := range d.Ties {
			list = append(list, fmt.Sprint(min(t.Before.ID, t.After.ID), max(t.Before.ID, t.After.ID), turn(t.Change)))
		}
		for _, a := range d.Actors {
			list = append(list, fmt.Sprint(min(a.Before.ID, a.After.ID), max(a.Before.ID, a.After.ID), turn(a.Change)))
		}
		slices.Sort(list)
		return list
	}
	return slices.Equal(ties(a, turned), ties(b, func(c network.Change) network.Change { return c })) && a.Undated == b.Undated
}

// history is a random community whose parties and ties begin and end, and whose ties change.
func history(seed uint64) []graph.Record {
	random := rand.New(rand.NewPCG(seed, 9))
	day := func() graph.Date { return graph.Date("2026-01-01").Add(random.IntN(300)) }
	var records []graph.Record
	for _, r := range graphtest.Random(12, 0.3, seed).Records() {
		switch r := r.(type) {
		case graph.Actor:
			if random.IntN(3) == 0 {
				r.ActiveFrom = day()
				r.ActiveTo = r.ActiveFrom.Add(1 + random.IntN(200))
			}
			records = append(records, r)
		case graph.Tie:
			if r.Start = day(); random.IntN(2) == 0 {
				r.End = r.Start.Add(1 + random.IntN(200))
			}
			if random.IntN(2) == 0 {
				r.Type, r.Level = graph.Partnership, 1+random.IntN(4)
			}
			records = append(records, r)
			strength := 3
			for k := range random.IntN(4) {
				h := graph.TieHistory{ID: graph.ID(fmt.Sprint("H", r.ID, k)), Tie: r.ID, Date: day(), Field: "strength", Old: fmt.Sprint(strength)}
				strength = 1 + random.IntN(5)
				h.New = fmt.Sprint(strength)
				records = append(records, h)
			}
		}
	}
	return records
}

func TestPartiesOfTwoFilesAreMatchedByIDThenByName(t *testing.T) {
	actor := func(id, name string) graph.Actor {
		a := graph.WithKey(graph.KindFor[graph.Actor]().New(), graph.ID(id)).(graph.Actor)
		a.Name = name
		return a
	}
	tie := func(id, from, to string, strength int) graph.Tie {
		t := graph.WithKey(graph.KindFor[graph.Tie]().New(), graph.ID(id)).(graph.Tie)
		t.From, t.To, t.Type, t.Strength = graph.ID(from), graph.ID(to), "teman", strength
		return t
	}
	before := network.Of(graph.Collect(actor("A", "Posyandu"), actor("B", "PKK RW"), actor("C", "Warung"), actor("D", "Warung"),
		tie("T1", "A", "B", 3), tie("T2", "B", "A", 3), tie("T3", "B", "C", 2)), network.Lens{})
	renamed := actor("A", "Posyandu Melati")
	after := network.Of(graph.Collect(renamed, actor("X", "pkk  rw"), actor("Y", "Warung"), tie("U9", "X", "A", 5)), network.Lens{})
	d := network.Compare(before, after)
	var said []string
	for _, a := range d.Actors {
		said = append(said, fmt.Sprint(a.ID(), a.Change))
	}
	slices.Sort(said)
	want := []string{
		fmt.Sprint("A", network.Otherwise), fmt.Sprint("C", network.Vanished), fmt.Sprint("D", network.Vanished),
		fmt.Sprint("X", network.Otherwise), fmt.Sprint("Y", network.Appeared),
	}
	slices.Sort(want)
	if !slices.Equal(said, want) {
		t.Errorf("parties %v, want %v: two of one name are not told apart", said, want)
	}
	said = nil
	for _, tie := range d.Ties {
		said = append(said, fmt.Sprint(tie.Before.ID, tie.After.ID, tie.Change))
	}
	want = []string{fmt.Sprint("T2", "", network.Vanished), fmt.Sprint("T3", "", network.Vanished), fmt.Sprint("T1", "U9", network.Strengthened)}
	if !slices.Equal(said, want) || d.Undated != 0 {
		t.Errorf("ties %v, want %v", said, want)
	}
	u := d.Union()
	if i, ok := u.Index("X"); !ok || u.N() != 5 || len(u.Ties) != 3 || u.Actors[i].Name != "pkk  rw" {
		t.Errorf("both together: %v", u.Actors)
	}
}

func TestTurnsAreWhatBetweenFindsDayByDay(t *testing.T) {
	for seed := range uint64(12) {
		records := graph.Collect(history(seed)...)
		lens := network.Lens{}
		if seed%3 == 1 {
			lens.Types = graph.Set(graph.Partnership)
			lens.Levels = "1;2"
		}
		const first, days = graph.Date("2026-01-10"), 280
		turns := network.Turns(records, lens, first, first.Add(days))
		for k := range days {
			day := first.Add(k + 1)
			want := network.Between(records, lens, day.Add(-1), day)
			var got network.Turn
			if len(turns) > 0 && turns[0].Day == day {
				got, turns = turns[0], turns[1:]
			}
			if fmt.Sprint(got.Actors, got.Ties) != fmt.Sprint(want.Actors, want.Ties) {
				t.Fatalf("seed %d: on %s\n%v %v\nwant\n%v %v", seed, day, got.Actors, got.Ties, want.Actors, want.Ties)
			}
		}
		if len(turns) > 0 {
			t.Fatalf("seed %d: turns on days that are not looked at: %v", seed, turns)
		}
	}
}

func TestEverHoldsWhatAnyDayHolds(t *testing.T) {
	for seed := range uint64(8) {
		records := graph.Collect(history(seed)...)
		const from, to = graph.Date("2026-02-01"), graph.Date("2026-08-01")
		ever, actors := network.Ever(records, network.Lens{}, from, to), map[graph.ID]bool{}
		for day := from; day <= to; day = day.Add(1) {
			s := network.Of(records, network.Lens{Day: day})
			for _, a := range s.Actors {
				actors[a.ID] = true
			}
			for _, tie := range s.Ties {
				if !slices.ContainsFunc(ever.Ties, func(t graph.Tie) bool { return t.ID == tie.ID }) {
					t.Fatalf("seed %d: %s of %s is not there", seed, tie.ID, day)
				}
			}
		}
		if len(actors) != ever.N() || ever.Day != to {
			t.Fatalf("seed %d: %d parties, want %d", seed, ever.N(), len(actors))
		}
	}
}
