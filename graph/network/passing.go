package network

import (
	"strconv"

	"jejaring/graph"
)

// passing is a lens ready to be asked: its day, lists and conditions looked up once for all records.
type passing struct {
	lens   Lens
	actors []func(graph.Actor) bool // the clauses of Where that ask no place in the network
	ties   []func(graph.Tie) bool
	late   []Clause
}

// passingOf makes the lens of a snapshot ready.
func passingOf(s *Snapshot) *passing {
	p := &passing{lens: s.Lens}
	for _, c := range s.Lens.Where.Clauses() {
		switch {
		case c.IsLate():
			p.late = append(p.late, c)
		case c.About() == Parties:
			p.actors = append(p.actors, anyOf(c, s.actorTest))
		default:
			p.ties = append(p.ties, anyOf(c, s.tieTest))
		}
	}
	return p
}

// anyOf returns a test that one of the clause's conditions meets.
func anyOf[R any](c Clause, test func(Condition) func(R) bool) func(R) bool {
	tests := make([]func(R) bool, len(c))
	for i, each := range c {
		tests[i] = test(each)
	}
	return func(r R) bool {
		for _, test := range tests {
			if test(r) {
				return true
			}
		}
		return false
	}
}

func (p *passing) actor(a graph.Actor) bool {
	if !p.lens.actor(a) {
		return false
	}
	for _, test := range p.actors {
		if !test(a) {
			return false
		}
	}
	return true
}

func (p *passing) tie(t graph.Tie) bool {
	if !p.lens.tie(t) {
		return false
	}
	for _, test := range p.ties {
		if !test(t) {
			return false
		}
	}
	return true
}

// actorTest returns the test of a condition about actors that asks no place in the network.
func (s *Snapshot) actorTest(c Condition) func(graph.Actor) bool {
	subject, _ := SubjectByID(c.Subject, s)
	switch {
	case c.Subject == textSubject:
		return func(a graph.Actor) bool { return named(a, c.Word) != c.Not }
	case c.Subject == contactSubject:
		newest := newestContacts(s)
		return func(a graph.Actor) bool { return c.meets(Day, filled(string(newest[a.ID])), nil) }
	case subject.field == nil:
		own := s.ownWords(subject)
		return func(a graph.Actor) bool { return c.meets(subject.Kind, filled(own[a.ID]), nil) }
	}
	order := subject.order()
	return func(a graph.Actor) bool { return c.meets(subject.Kind, wordsOf(subject.field, a), order) }
}

// tieTest returns the test of a condition about ties; the level of a tie is that on the day.
func (s *Snapshot) tieTest(c Condition) func(graph.Tie) bool {
	subject, _ := SubjectByID(c.Subject, s)
	switch {
	case c.Subject == familySubject:
		return func(t graph.Tie) bool {
			return c.meets(Choice, filled(graph.TieTypeOf(t.Type, s).Family), nil)
		}
	case c.Subject == levelSubject:
		return func(t graph.Tie) bool {
			if t.Type != graph.Partnership || t.Level == 0 {
				return c.meets(Number, nil, nil)
			}
			return c.meets(Number, []string{strconv.Itoa(t.Level)}, nil)
		}
	case subject.field == nil:
		own := s.ownWords(subject)
		return func(t graph.Tie) bool { return c.meets(subject.Kind, filled(own[t.ID]), nil) }
	}
	order := subject.order()
	return func(t graph.Tie) bool { return c.meets(subject.Kind, wordsOf(subject.field, t), order) }
}

// order returns the choices of a subject in their order.
func (s Subject) order() []string {
	if !s.Ordered {
		return nil
	}
	var codes []string
	for _, c := range graph.Choices(s.Of, nil) {
		codes = append(codes, c.Code)
	}
	return codes
}

// filled returns the text as the only word, none where it is empty.
func filled(text string) []string {
	if text == "" {
		return nil
	}
	return []string{text}
}

// ownWords returns what records have in a field that the user invented, by their IDs.
func (s *Snapshot) ownWords(of Subject) map[graph.ID]string {
	texts := map[graph.ID]string{}
	for _, v := range graph.All[graph.Value](s.Collection) {
		if ownPrefix+string(of.About)+"."+string(v.Attribute) == of.ID {
			texts[v.Owner] = v.Text
		}
	}
	return texts
}

// newestContacts returns the day of the newest contact of every actor until the day.
func newestContacts(s *Snapshot) map[graph.ID]graph.Date {
	newest := map[graph.ID]graph.Date{}
	for _, c := range graph.All[graph.Contact](s.Collection) {
		if c.Date <= s.Day {
			newest[c.Actor] = max(newest[c.Actor], c.Date)
		}
	}
	return newest
}

// Count returns how many of the snapshot's actors or ties have each word of a subject that a field is.
func (s *Snapshot) Count(subject string) map[string]int {
	counts := map[string]int{}
	of, _ := SubjectByID(subject, s)
	add := func(words []string) {
		for _, word := range words {
			counts[word]++
		}
	}
	own := map[graph.ID]string(nil)
	if of.field == nil && subject != familySubject {
		own = s.ownWords(of)
	}
	if of.About == Parties {
		for _, a := range s.Actors {
			if of.field != nil {
				add(wordsOf(of.field, a))
			} else {
				add(filled(own[a.ID]))
			}
		}
		return counts
	}
	for _, t := range s.Ties {
		switch {
		case subject == familySubject:
			add(filled(graph.TieTypeOf(t.Type, s).Family))
		case of.field != nil:
			add(wordsOf(of.field, t))
		default:
			add(filled(own[t.ID]))
		}
	}
	return counts
}
