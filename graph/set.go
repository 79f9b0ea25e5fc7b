package graph

import (
	"slices"
	"strings"
)

// Set is a list of plain words in one comparable text, separated by semicolons: "pangan;kesehatan".
// The order in which the words were given is kept; no word stands twice.
type Set string

// SetOf returns the words as a Set, trimmed, without empty and repeated ones.
func SetOf(words ...string) Set {
	kept := make([]string, 0, len(words))
	for _, w := range words {
		w = strings.TrimSpace(strings.ReplaceAll(w, ";", ","))
		if w != "" && !slices.Contains(kept, w) {
			kept = append(kept, w)
		}
	}
	return Set(strings.Join(kept, ";"))
}

// ParseSet reads a list separated by semicolons.
func ParseSet(text string) Set { return SetOf(strings.Split(text, ";")...) }

// Words returns the words in their order; nil for an empty set.
func (s Set) Words() []string {
	if s == "" {
		return nil
	}
	return strings.Split(string(s), ";")
}

// Has tells whether the word is in the set.
func (s Set) Has(word string) bool { return slices.Contains(s.Words(), word) }

// With returns the set and the word at its end.
func (s Set) With(word string) Set { return SetOf(append(s.Words(), word)...) }

// Without returns the set less the word.
func (s Set) Without(word string) Set {
	return SetOf(slices.DeleteFunc(s.Words(), func(w string) bool { return w == word })...)
}
