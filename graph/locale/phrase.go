package locale

import (
	"strings"
	"unicode"
)

// Phrase is a placeholder's value that reads differently in each language: a Message, or a number that waits
// for its decimal mark.
type Phrase interface{ In(Language) string }

// In returns the message in the language.
func (m Message) In(l Language) string { return l.Say(m) }

// Whole is a whole number with thousands marks: 1.234.
type Whole int

// In returns the number in the language.
func (n Whole) In(l Language) string { return l.Whole(int(n)) }

// Share is a number from 0 to 1 that reads as a percentage: 8,4%.
type Share float64

// In returns the percentage in the language.
func (x Share) In(l Language) string { return l.Percent(float64(x)) }

// Decimal is a number that reads with a fixed count of decimals: 3,8. Not a number reads "—".
type Decimal struct {
	X      float64
	Places int
}

// In returns the number in the language.
func (d Decimal) In(l Language) string { return l.Number(d.X, d.Places) }

// Name is a text that is the same in every language.
type Name string

// In returns the name.
func (n Name) In(Language) string { return string(n) }

// Quantity is an amount that reads with the decimals it has, at most two: 1,5.
type Quantity float64

// In returns the amount in the language.
func (x Quantity) In(l Language) string { return l.Quantity(float64(x)) }

// Lower is a phrase inside a sentence: its first letter is small, but in a word of capitals such as "RW".
type Lower struct{ Phrase Phrase }

// In returns the phrase in the language.
func (w Lower) In(l Language) string {
	text := []rune(w.Phrase.In(l))
	if len(text) < 2 || unicode.IsUpper(text[1]) {
		return string(text)
	}
	text[0] = unicode.ToLower(text[0])
	return string(text)
}

// List is phrases with a mark between them, for example ", ".
type List struct {
	Parts []Phrase
	Mark  string
}

// In returns the list in the language.
func (j List) In(l Language) string {
	said := make([]string, len(j.Parts))
	for k, p := range j.Parts {
		said[k] = p.In(l)
	}
	return strings.Join(said, j.Mark)
}

// Day is a day as "2026-11-20" that reads with the month's name; "—" for none.
type Day string

// In returns the day in the language.
func (d Day) In(l Language) string {
	if d == "" {
		return "—"
	}
	return l.Date(string(d))
}

// ShortDay is a day that reads with three letters of the month's name, for tables and charts; "—" for none.
type ShortDay string

// In returns the day in the language.
func (d ShortDay) In(l Language) string {
	if d == "" {
		return "—"
	}
	return l.ShortDate(string(d))
}
