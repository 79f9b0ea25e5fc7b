package network

import (
	"slices"
	"strconv"
	"strings"

	"jejaring/graph"
)

// Condition asks one thing of an actor or a tie.
type Condition struct {
	Not     bool
	Subject string // ID of a Subject
	Op      Op
	Word    string // that it is compared with: a code, a number, a day, a text, the ID of an actor
	Other   string // a second one where the subject needs it: a number of steps, the other end of a way
}

// Op says how a condition compares.
type Op string

// The comparisons; their words are in the catalogues.
const (
	Is       Op = "="
	Less     Op = "<"
	AtMost   Op = "<="
	More     Op = ">"
	AtLeast  Op = ">="
	Contains Op = "~"
	IsEmpty  Op = "?"
)

// Clause is met by any of its conditions, which are all about actors or all about ties.
type Clause []Condition

// About tells what the clause asks after.
func (c Clause) About() About { return aboutOf(c[0].Subject) }

// IsLate tells whether the clause asks after a place in the network that all other clauses leave.
func (c Clause) IsLate() bool {
	return slices.ContainsFunc(c, func(each Condition) bool { return isLate(each.Subject) })
}

// meets compares the words of a record with a condition. A number or day that is not there meets no comparison
// but IsEmpty; Not turns the answer round.
func (c Condition) meets(kind ValueKind, words []string, order []string) bool {
	if c.Op == IsEmpty {
		return (len(words) == 0) != c.Not
	}
	return slices.ContainsFunc(words, func(have string) bool { return c.compares(kind, have, order) }) != c.Not
}

func (c Condition) compares(kind ValueKind, have string, order []string) bool {
	switch {
	case c.Op == Contains:
		return contains(have, c.Word)
	case kind == Number:
		return c.Op.holds(compareNumbers(have, c.Word))
	case c.Op == Is && kind == Words:
		return strings.EqualFold(have, c.Word)
	case c.Op == Is:
		return have == c.Word
	case kind == Choice:
		x, y := slices.Index(order, have), slices.Index(order, c.Word)
		return x >= 0 && y >= 0 && c.Op.holds(x-y, true)
	}
	return c.Op.holds(strings.Compare(have, c.Word), true)
}

// compareNumbers returns less than 0, 0 or more than 0, and whether both are numbers.
func compareNumbers(a, b string) (int, bool) {
	x, err := strconv.ParseFloat(a, 64)
	y, other := strconv.ParseFloat(b, 64)
	switch {
	case err != nil || other != nil || x != x || y != y:
		return 0, false
	case x < y:
		return -1, true
	case x > y:
		return 1, true
	}
	return 0, true
}

// holds tells whether a comparison that came out less than, at or above 0 is what is asked.
func (o Op) holds(sign int, known bool) bool {
	switch o {
	case Less:
		return known && sign < 0
	case AtMost:
		return known && sign <= 0
	case More:
		return known && sign > 0
	case AtLeast:
		return known && sign >= 0
	}
	return known && sign == 0
}

// wordsOf returns the words of a field of a record; none where it is empty.
func wordsOf(f *graph.Field, r graph.Record) []string {
	text := f.Text(r)
	switch {
	case text == "":
		return nil
	case f.Type == graph.SetField:
		return graph.Set(text).Words()
	}
	return []string{text}
}

// isSound tells whether the subject knows the comparison and the words are of its kind.
func (c Condition) isSound() bool {
	s, ok := SubjectByID(c.Subject, nil)
	if !ok || (c.Op == IsEmpty) != (c.Word == "") || (s.Kind == Steps || s.Kind == Ends) != (c.Other != "") {
		return false
	}
	if strings.HasPrefix(c.Subject, ownPrefix) { // what it is, only its document knows
		return true
	}
	if !slices.Contains(s.Ops(), c.Op) {
		return false
	}
	switch s.Kind {
	case Number:
		_, known := compareNumbers(c.Word, c.Word)
		return known || c.Op == IsEmpty
	case Day:
		return graph.Date(c.Word).Valid()
	case Answer:
		return c.Word == "1" || c.Word == "0" || c.Op == IsEmpty
	case Steps:
		steps, err := strconv.Atoi(c.Other)
		return err == nil && steps >= 1 && steps <= MostSteps
	}
	return true
}

// MostSteps is how many steps away from an actor a lens may look.
const MostSteps = 9
