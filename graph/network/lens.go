// Package network turns records into the networks that are looked at and measured.
//
// A Snapshot holds the records that a Lens lets through on one day; its five projections are flat arrays.
// Both are immutable and a pure function of records and lens, so that jobs may read them on other goroutines.
package network

import (
	"slices"
	"strconv"
	"strings"

	"jejaring/graph"
)

// Lens says which ties and actors count just now, and on which day. Within one Set any word lets through,
// all Sets must agree, and an empty Set asks nothing. What the Sets cannot say stands in Where. Lenses are
// comparable; Clauses gives all that one asks in one shape.
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
	Where     Where     // further conditions
	Out       Out       // what becomes of that which is let not through; it changes no number
}

// Out says how a map shows what a lens stops.
type Out string

// The ways; their words are in the catalogues under "lens.out.<way>".
const (
	Hide Out = ""
	Fade Out = "fade"  // where it stands, pale
	Move Out = "aside" // in a box beside the others, without its ties
)

// Outs lists them in the order in which people see them.
var Outs = []Out{Hide, Fade, Move}

// IsZero tells whether the lens lets everything through, whatever the day.
func (l Lens) IsZero() bool {
	l.Day, l.Out = "", ""
	return l == Lens{}
}

// listed are the Sets of a lens as subjects of conditions, those of actors first.
var listed = []struct {
	subject string
	set     func(*Lens) *graph.Set
}{
	{"actor.sector", func(l *Lens) *graph.Set { return &l.Sectors }},
	{"actor.kind", func(l *Lens) *graph.Set { return &l.Kinds }},
	{"actor.level", func(l *Lens) *graph.Set { return &l.Tiers }},
	{"tie.type", func(l *Lens) *graph.Set { return &l.Types }},
	{"tie.quality", func(l *Lens) *graph.Set { return &l.Qualities }},
	{"tie.field", func(l *Lens) *graph.Set { return &l.Fields }},
	{"tie.formality", func(l *Lens) *graph.Set { return &l.Formality }},
	{"tie.level", func(l *Lens) *graph.Set { return &l.Levels }},
}

// Clauses returns all that the lens asks: an actor or tie must meet every clause that is about it, and meets one
// by any of its conditions. The Sets come first, then the text, then Where.
func (l Lens) Clauses() []Clause {
	var all []Clause
	for _, list := range listed {
		var c Clause
		for _, word := range list.set(&l).Words() {
			c = append(c, Condition{Subject: list.subject, Op: Is, Word: word})
		}
		if len(c) > 0 {
			all = append(all, c)
		}
	}
	if l.Text != "" {
		all = append(all, Clause{{Subject: textSubject, Op: Contains, Word: l.Text}})
	}
	return append(all, l.Where.Clauses()...)
}

// With returns a lens of the same day and way that asks the given clauses and nothing else. Those that a Set can say
// stand there, so that one question has one shape; empty ones and repeats are dropped.
func (l Lens) With(clauses []Clause) Lens {
	next := Lens{Day: l.Day, Out: l.Out}
	var rest []Clause
	for i, c := range clauses {
		known := slices.ContainsFunc(clauses[:i], func(d Clause) bool { return slices.Equal(c, d) })
		if len(c) > 0 && !known && !next.list(c) {
			rest = append(rest, c)
		}
	}
	next.Where = whereOf(rest)
	return next
}

// Masked returns the lens as it may be repeated where names are covered: free words, which may be a name, are dots. It
// lets other records through.
func (l Lens) Masked() Lens {
	clauses := l.Clauses()
	for _, c := range clauses {
		for i := range c {
			if s, _ := SubjectByID(c[i].Subject, nil); s.Kind == Words && c[i].Op != IsEmpty {
				c[i].Word = "…"
			}
		}
	}
	return l.With(clauses)
}

// list puts a clause into its Set or the text, where it can be said so and there is room.
func (l *Lens) list(c Clause) bool {
	first := c[0]
	if first == (Condition{Subject: textSubject, Op: Contains, Word: first.Word}) && len(c) == 1 && l.Text == "" {
		l.Text = first.Word
		return true
	}
	var words []string
	for _, each := range c {
		if each != (Condition{Subject: first.Subject, Op: Is, Word: each.Word}) || strings.Contains(each.Word, ";") {
			return false
		}
		words = append(words, each.Word)
	}
	k := slices.IndexFunc(listed, func(list struct {
		subject string
		set     func(*Lens) *graph.Set
	},
	) bool {
		return list.subject == first.Subject
	})
	if k < 0 || *listed[k].set(l) != "" {
		return false
	}
	*listed[k].set(l) = graph.SetOf(words...)
	return true
}

func passes(set graph.Set, word string) bool { return set == "" || set.Has(word) }

func (l Lens) actor(a graph.Actor) bool {
	return passes(l.Sectors, a.Sector) && passes(l.Kinds, a.Kind) && passes(l.Tiers, a.Tier) &&
		(l.Text == "" || named(a, l.Text))
}

// named tells whether label or name have the text in them; the name of a client is not searched (PV-03).
func named(a graph.Actor, part string) bool {
	return contains(a.Label(), part) || (!a.IsClient && contains(a.Name, part))
}

func contains(text, part string) bool {
	return strings.Contains(strings.ToLower(text), strings.ToLower(part))
}

func (l Lens) tie(t graph.Tie) bool {
	return passes(l.Types, t.Type) && passes(l.Qualities, t.Quality) && passes(l.Fields, t.Field) &&
		passes(l.Formality, t.Formality) &&
		(l.Levels == "" || (t.Type == graph.Partnership && l.Levels.Has(strconv.Itoa(t.Level))))
}
