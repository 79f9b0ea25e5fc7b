// Package network turns records into the networks that are looked at and measured.
//
// A Snapshot holds the records that a Lens lets through on one day; its five projections are flat arrays.
// Both are immutable and a pure function of records and lens, so that jobs may read them on other goroutines.
package network

import (
	"strconv"
	"strings"

	"jejaring/graph"
)

// Lens says which ties and actors count just now, and on which day. Within one Set any word lets through,
// all Sets must agree, and an empty Set asks nothing. Lenses are comparable.
type Lens struct {
	Day       graph.Date // empty: the project's as-of date
	Sectors   graph.Set  // of actors
	Kinds     graph.Set
	Tiers     graph.Set
	Types     graph.Set // of ties
	Qualities graph.Set
	Fields    graph.Set
	Formality graph.Set
	Levels    graph.Set // "3;4"; ties without a level pass only an empty set
	Text      string    // part of an actor's label or name, letter case aside
}

// IsZero tells whether the lens lets everything through, whatever the day.
func (l Lens) IsZero() bool {
	l.Day = ""
	return l == Lens{}
}

func passes(set graph.Set, word string) bool { return set == "" || set.Has(word) }

func (l Lens) actor(a graph.Actor) bool {
	return passes(l.Sectors, a.Sector) && passes(l.Kinds, a.Kind) && passes(l.Tiers, a.Tier) &&
		(l.Text == "" || contains(a.Label(), l.Text) || (!a.IsClient && contains(a.Name, l.Text)))
}

func contains(text, part string) bool {
	return strings.Contains(strings.ToLower(text), strings.ToLower(part))
}

func (l Lens) tie(t graph.Tie) bool {
	return passes(l.Types, t.Type) && passes(l.Qualities, t.Quality) && passes(l.Fields, t.Field) &&
		passes(l.Formality, t.Formality) &&
		(l.Levels == "" || (t.Type == graph.Partnership && l.Levels.Has(strconv.Itoa(t.Level))))
}
