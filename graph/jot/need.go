package jot

import (
	"strings"
	"unicode/utf8"

	"jejaring/graph"
)

// readNeed looks for the need that the contact was about: behind "soal" or "about" a word of its title is enough, elsewhere
// two that follow each other are needed. Words of a next step stay in it.
func (s *scan) readNeed() {
	titles := s.titles()
	for k, w := range s.words {
		marked := needMarks[w.plain] && !w.taken
		from := k
		if marked {
			from++
		}
		n, needs := s.needAt(titles, from)
		if n == 0 || !marked && n < 2 {
			continue
		}
		p := Part{Field: "need"}
		for _, id := range needs {
			p.Options = append(p.Options, string(id))
		}
		if !marked && s.isNext(w.part) {
			p.Text = s.text(from, from+n)
			s.note(p)
			return
		}
		s.take(from, from+n, p)
		s.words[k].taken = true
		return
	}
}

// titles returns the words of the titles of the needs that are not closed.
func (s *scan) titles() map[graph.ID][]string {
	titles := map[graph.ID][]string{}
	for _, n := range graph.All[graph.Need](s.Among) {
		if n.Status != "ditutup" {
			titles[n.ID] = pieces(n.Title)
		}
	}
	return titles
}

// needAt returns the needs in whose titles the most words from a place on stand, in the order of their IDs, and how many
// words these are.
func (s *scan) needAt(titles map[graph.ID][]string, from int) (most int, needs []graph.ID) {
	for _, need := range graph.All[graph.Need](s.Among) {
		title, ok := titles[need.ID]
		if !ok {
			continue
		}
		n := 0
		for from+n < len(s.words) && !s.words[from+n].taken && stands(title, s.words[from+n].plain) {
			n++
		}
		switch {
		case n == 0 || n < most:
		case n > most:
			most, needs = n, []graph.ID{need.ID}
		default:
			needs = append(needs, need.ID)
		}
	}
	return most, needs
}

// stands tells whether a word is one of a title: the whole of it, or four letters of its beginning at least.
func stands(title []string, w string) bool {
	for _, t := range title {
		if t == w && (utf8.RuneCountInString(w) > 2) || utf8.RuneCountInString(w) >= 4 && strings.HasPrefix(t, w) {
			return true
		}
	}
	return false
}
