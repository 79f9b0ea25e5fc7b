package jot

import (
	"strings"
	"unicode"
)

// word is one word of the line.
type word struct {
	typed string
	plain string // in small letters, without an apostrophe or a full stop at its end
	part  int    // of the line, between commas, colons and dashes
	after bool   // it stands after the first colon
	taken bool
}

// wordsOf splits a line. A colon or a dash between figures belongs to the word: 19:30, 2026-11-25.
func wordsOf(line string) []word {
	var words []word
	part, after := 0, false
	letters := []rune(line)
	for k := 0; k < len(letters); {
		switch from := k; {
		case unicode.IsSpace(letters[k]):
			k++
		case !isOfWord(letters, k):
			if letters[k] == ':' {
				after = true
			}
			if strings.ContainsRune(",;:–—→>()", letters[k]) || letters[k] == '-' || letters[k] == '.' {
				part++
			}
			k++
		default:
			for k < len(letters) && isOfWord(letters, k) {
				k++
			}
			typed := string(letters[from:k])
			words = append(words, word{typed: typed, plain: plain(typed), part: part, after: after})
		}
	}
	return words
}

func isLetter(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// isOfWord tells whether a sign belongs to a word: letters and figures, and what stands between two of them without a space.
func isOfWord(letters []rune, k int) bool {
	r := letters[k]
	if isLetter(r) {
		return true
	}
	inside := k > 0 && k+1 < len(letters) && isLetter(letters[k-1]) && isLetter(letters[k+1])
	figures := inside && unicode.IsDigit(letters[k-1]) && unicode.IsDigit(letters[k+1])
	switch r {
	case '/', '-', '\'', '’':
		return inside
	case ':', '.', ',':
		return figures
	}
	return false
}

func plain(typed string) string {
	return strings.NewReplacer("'", "", "’", "").Replace(strings.ToLower(typed))
}

// pieces splits words into runs of letters and of figures, without leading zeros, so that K-02, k02 and "k 2" are the same.
func pieces(text string) []string {
	var list []string
	var now strings.Builder
	last := 0
	end := func() {
		if piece := now.String(); piece != "" {
			if last == 2 {
				if piece = strings.TrimLeft(piece, "0"); piece == "" {
					piece = "0"
				}
			}
			list = append(list, piece)
		}
		now.Reset()
	}
	for _, r := range strings.ToLower(text) {
		sort := 0
		switch {
		case unicode.IsLetter(r):
			sort = 1
		case unicode.IsDigit(r):
			sort = 2
		}
		if sort != last {
			end()
			last = sort
		}
		if sort != 0 {
			now.WriteRune(r)
		}
	}
	end()
	return list
}
