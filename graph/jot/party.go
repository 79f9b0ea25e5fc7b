package jot

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"jejaring/graph"
)

// How sure a match of words with a party is; a greater number is surer.
const (
	noMatch  = iota
	begins   // a word of its name begins so
	initials // the first letters of its words
	aWord    // a word of its name
	opening  // its name begins with these words
	whole    // its whole label or name
)

// found is where in the line a party may be named.
type found struct {
	sure     int
	from, to int
	who      []graph.ID
}

// readParty looks for who was contacted: at first where the line begins, before the colon or the result; where nobody is
// named there and nobody was selected, anywhere by a whole name.
func (s *scan) readParty() {
	head := s.headEnd()
	named := s.names()
	best := s.bestParty(named, 0, head, begins)
	if best.sure == noMatch && s.Party == "" {
		best = s.bestParty(named, head, len(s.words), opening)
	}
	if best.sure == noMatch && s.Party == "" {
		best = s.bestParty(named, head, len(s.words), aWord)
	}
	if best.sure == noMatch {
		return
	}
	options := make([]string, len(best.who))
	for k, id := range best.who {
		options[k] = string(id)
	}
	s.take(best.from, best.to, Part{Field: "actor", Options: options})
}

// headEnd returns where the beginning of the line ends: at the colon, else at the result or the first comma.
func (s *scan) headEnd() int {
	if k := slices.IndexFunc(s.words, func(w word) bool { return w.after }); k >= 0 {
		return k
	}
	for k, w := range s.words {
		if _, n := longest(s, k, results); n > 0 || w.part > s.words[0].part {
			return k
		}
	}
	return len(s.words)
}

// name is a party with the words by which it may be called.
type name struct {
	id    graph.ID
	calls [][]string
	short []string // first letters
}

// names returns all parties; a client is known by its label only.
func (s *scan) names() []name {
	var list []name
	for _, a := range graph.All[graph.Actor](s.Among) {
		if a.Archived {
			continue
		}
		n := name{id: a.ID}
		n.call(a.MapLabel())
		if !a.IsClient {
			n.call(a.Name)
		}
		list = append(list, n)
	}
	return list
}

func (n *name) call(text string) {
	words := pieces(text)
	if len(words) == 0 {
		return
	}
	n.calls = append(n.calls, words)
	short := ""
	for _, w := range words {
		if r, _ := utf8.DecodeRuneInString(w); unicode.IsLetter(r) {
			short += string(r)
		}
	}
	if utf8.RuneCountInString(short) > 1 && len(words) > 1 {
		n.short = append(n.short, short)
	}
}

// bestParty returns the surest match between two words of the line: of equally sure ones the longest, then the first.
func (s *scan) bestParty(named []name, from, to, least int) found {
	var best found
	for i := from; i < to; i++ {
		if s.words[i].taken {
			continue
		}
		for j := i + 1; j <= to && j <= i+6; j++ {
			f := s.partyAt(named, i, j)
			if f.sure >= least && (f.sure > best.sure || f.sure == best.sure && f.to-f.from > best.to-best.from) {
				best = f
			}
		}
	}
	return best
}

// partyAt returns who is called by some words, with those who are called so most surely.
func (s *scan) partyAt(named []name, i, j int) found {
	f := found{from: i, to: j}
	said := pieces(s.text(i, j))
	if len(said) == 0 {
		return f
	}
	usual := j == i+1 && isUsual(s.words[i].plain)
	for _, n := range named {
		sure := n.sure(said)
		if sure < opening && usual || sure == noMatch || sure < f.sure {
			continue
		}
		if sure > f.sure {
			f.sure, f.who = sure, nil
		}
		f.who = append(f.who, n.id)
	}
	return f
}

// sure returns how surely a party is called by words.
func (n name) sure(said []string) int {
	best := noMatch
	for _, call := range n.calls {
		switch at := within(call, said); {
		case at == 0 && len(said) == len(call):
			return whole
		case at == 0 && len(said) > 1:
			best = max(best, opening)
		case at >= 0 && (len(said) > 1 || isName(said[0])):
			best = max(best, aWord)
		case len(said) == 1 && utf8.RuneCountInString(said[0]) >= 3 && slices.ContainsFunc(call, func(w string) bool { return strings.HasPrefix(w, said[0]) }):
			best = max(best, begins)
		}
	}
	if len(said) == 1 && slices.Contains(n.short, said[0]) {
		best = max(best, initials)
	}
	return best
}

// isName tells whether a piece can stand for a name alone: two letters or more, no figure.
func isName(piece string) bool {
	r, _ := utf8.DecodeRuneInString(piece)
	return unicode.IsLetter(r) && utf8.RuneCountInString(piece) >= 2
}

// within returns where some pieces stand in a name, −1 where they do not.
func within(call, said []string) int {
	for k := 0; k+len(said) <= len(call); k++ {
		if slices.Equal(call[k:k+len(said)], said) {
			return k
		}
	}
	return -1
}

// isUsual tells whether a word means something else in such a line, so that it names somebody only as a whole name.
func isUsual(w string) bool {
	_, day := weekdays[w]
	_, month := months[w]
	return day || month || results.has(w) || channels.has(w) || nearDays.has(w) || fillers[w] || verbs[w] || markers[w] || needMarks[w]
}
