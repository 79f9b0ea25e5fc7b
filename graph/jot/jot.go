// Package jot reads one line that somebody types after a contact, "telp LPM: bersedia, rapat Selasa", as the fields of that
// contact, in Indonesian and English mixed at will.
//
// It knows words, not grammar: who, how, with what result, what next and when. Each word is taken once, by the part that is
// surest of it; words that nothing takes become the note and are said to be so. What may mean several things is never
// decided here: it comes back as options. Nothing is kept or learned, so the same line always reads the same.
package jot

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"jejaring/graph"
)

// In is what a line is read against.
type In struct {
	Among graph.Reader
	Day   graph.Date // on which it is typed
	Party graph.ID   // it is about, where the line names nobody; empty for nobody
	By    graph.ID   // who made the contact
}

// Part says what some words of the line were taken for.
type Part struct {
	Field   string   // ID of a field of the contact
	Text    string   // the words
	Value   string   // as Field.Parse reads it; empty where the words may mean several things
	Options []string // what they may mean, where that is not clear
}

// Reading is a line as a contact. The contact holds all that is clear, and the defaults of what was not said.
type Reading struct {
	Contact graph.Contact
	Parts   []Part // in the order of the fields
	Rest    string // words that were not understood; they stand in the note
}

// Part returns what was read of a field, and whether anything was.
func (r Reading) Part(field string) (Part, bool) {
	k := slices.IndexFunc(r.Parts, func(p Part) bool { return p.Field == field })
	if k < 0 {
		return Part{}, false
	}
	return r.Parts[k], true
}

// mostRead is how many letters of a line are read; what follows is taken for a note, so that a page that was pasted keeps
// nobody waiting.
const mostRead = 500

// Read reads a line. Time is linear in the parties and needs of the document.
func Read(line string, in In) Reading {
	line, behind := cut(line)
	s := &scan{In: in, words: wordsOf(line), behind: behind}
	s.contact = graph.NewOf[graph.Contact]()
	s.contact.Date, s.contact.By = in.Day, in.By
	s.contact.Actor = in.Party
	s.readParty()
	s.readDates()
	s.readResult()
	s.readChannel()
	s.readNeed()
	s.readNext()
	s.readRest()
	return s.reading()
}

// cut parts a line where reading ends, between two words where there are any.
func cut(line string) (read, behind string) {
	letters := []rune(line)
	if len(letters) <= mostRead {
		return line, ""
	}
	read = string(letters[:mostRead])
	if k := strings.LastIndexFunc(read, unicode.IsSpace); k > 0 {
		read = read[:k]
	}
	return read, strings.TrimSpace(line[len(read):])
}

// scan is a line being read.
type scan struct {
	In
	words   []word
	contact graph.Contact
	parts   []Part
	dates   []dated // in the order of the line
	rest    string
	long    string // next step that its field does not hold
	behind  string // of the line what is not read
}

// take notes what words were taken for; they are not read again.
func (s *scan) take(from, to int, p Part) {
	for k := from; k < to; k++ {
		s.words[k].taken = true
	}
	p.Text = s.text(from, to)
	s.note(p)
}

func (s *scan) note(p Part) {
	if len(p.Options) == 1 {
		p.Value, p.Options = p.Options[0], nil
	}
	s.parts = append(s.parts, p)
}

// text returns words as they were typed.
func (s *scan) text(from, to int) string {
	list := make([]string, 0, to-from)
	for _, w := range s.words[from:to] {
		list = append(list, w.typed)
	}
	return strings.Join(list, " ")
}

// free tells whether none of some words is taken.
func (s *scan) free(from, to int) bool {
	return to <= len(s.words) && !slices.ContainsFunc(s.words[from:to], func(w word) bool { return w.taken })
}

// says tells whether the words from a place on are those of a phrase, and how many they are.
func (s *scan) says(from int, phrase string) (n int, ok bool) {
	for part := range strings.FieldsSeq(phrase) {
		if from+n >= len(s.words) || s.words[from+n].plain != part || s.words[from+n].taken {
			return 0, false
		}
		n++
	}
	return n, n > 0
}

// longest returns the longest phrase of a book that stands at a place, and its number of words; 0 where none does.
func longest[V any](s *scan, from int, in book[V]) (value V, n int) {
	if from >= len(s.words) {
		return value, 0
	}
	for _, phrase := range in.begins[s.words[from].plain] {
		if m, ok := s.says(from, phrase); ok && m > n {
			value, n = in.of[phrase], m
		}
	}
	return value, n
}

// reading sets the clear parts into the contact.
func (s *scan) reading() Reading {
	kind := graph.KindFor[graph.Contact]()
	var filled graph.Record = s.contact
	for _, p := range s.parts {
		if f := kind.Field(p.Field); p.Value != "" {
			if r, err := f.Parse(filled, p.Value); err == nil {
				filled = r
			}
		}
	}
	c := filled.(graph.Contact)
	if p, ok := (Reading{Parts: s.parts}).Part("actor"); ok && p.Value == "" {
		c.Actor = "" // the line names another party, but not which
	}
	c.Kind = graph.NextContactKind(s.Among, c.Actor, c.Date)
	slices.SortStableFunc(s.parts, func(a, b Part) int { return cmp.Compare(place(kind, a.Field), place(kind, b.Field)) })
	return Reading{Contact: c, Parts: s.parts, Rest: s.rest}
}

// place returns where a field stands among those of its kind.
func place(kind *graph.Kind, id string) int {
	return slices.IndexFunc(kind.Fields, func(f graph.Field) bool { return f.ID == id })
}
