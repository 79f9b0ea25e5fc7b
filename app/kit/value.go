package kit

import (
	"regexp"
	"strconv"
	"strings"
	"time"

	"jejaring/graph"
	"jejaring/graph/locale"
)

// ReadValue reads what a person typed into a field as a value of the field's type, in the manner of writing
// of a language: 20/11/2026 or 20 Nov 2026, 19.30, 1.500,5. An empty text is the empty value. What cannot be
// read is a *graph.Refusal at the field.
func ReadValue(l locale.Language, f *graph.Field, text string) (any, error) {
	text = strings.TrimSpace(text)
	plain := text
	switch f.Type {
	case graph.DateField:
		plain = readDate(l, text)
	case graph.ClockField:
		plain = readClock(text)
	case graph.WholeField, graph.NumberField:
		plain = readNumber(l, text)
	}
	return parse(f, plain, text)
}

// parse reads a plain text by the field; a refusal says what was typed.
func parse(f *graph.Field, plain, typed string) (any, error) {
	r, err := f.Parse(kindOf(f).New(), plain)
	if refusal, ok := err.(*graph.Refusal); ok {
		refusal.Message.Values = []any{"Text", typed}
		return nil, refusal
	}
	return f.Value(r), err
}

// kindOf returns the kind that a field belongs to.
func kindOf(f *graph.Field) *graph.Kind {
	for _, kind := range graph.Kinds {
		if kind.Field(f.ID) == f {
			return kind
		}
	}
	panic("kit: a field of no kind: " + f.ID)
}

var (
	figures = regexp.MustCompile(`^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{2}|\d{4})$`)
	inWords = regexp.MustCompile(`^(\d{1,2})[ \-]+(\pL{3,})\.?[ \-]+(\d{4})$`)
)

// readDate turns the ways to write a day into 2026-11-20, the day before the month; what it does not know it
// leaves as it is.
func readDate(l locale.Language, text string) string {
	day, month, year := "", 0, ""
	if m := figures.FindStringSubmatch(text); m != nil {
		day, year = m[1], m[3]
		month, _ = strconv.Atoi(m[2])
	} else if m := inWords.FindStringSubmatch(text); m != nil {
		day, month, year = m[1], monthOf(l, m[2]), m[3]
	} else {
		return text
	}
	if len(year) == 2 {
		year = "20" + year
	}
	if len(day) == 1 {
		day = "0" + day
	}
	if month < 10 {
		return year + "-0" + strconv.Itoa(month) + "-" + day
	}
	return year + "-" + strconv.Itoa(month) + "-" + day
}

// monthOf returns the number of the month whose name begins with the word, in the given language or another; 0 for none.
func monthOf(l locale.Language, word string) int {
	for _, l := range append([]locale.Language{l}, locale.All...) {
		for month := 1; month <= 12; month++ {
			if strings.HasPrefix(strings.ToLower(monthName(l, month)), strings.ToLower(word)) {
				return month
			}
		}
	}
	return 0
}

// monthName returns the name of a month, 1 to 12.
func monthName(l locale.Language, month int) string {
	day := time.Date(2026, time.Month(month), 1, 0, 0, 0, 0, time.UTC)
	return strings.Fields(l.Date(day.Format(time.DateOnly)))[1]
}

var clocks = regexp.MustCompile(`^(\d{1,2})[.:]?(\d{2})?$`)

// readClock turns 19.30, 1930, 7.05 and 19 into 19:30, 19:30, 07:05 and 19:00.
func readClock(text string) string {
	m := clocks.FindStringSubmatch(text)
	if m == nil {
		return text
	}
	if len(m[1]) == 1 {
		m[1] = "0" + m[1]
	}
	if m[2] == "" {
		m[2] = "00"
	}
	return m[1] + ":" + m[2]
}

var (
	dotGroups   = regexp.MustCompile(`^[-−]?\d{1,3}(\.\d{3})+$`)
	commaGroups = regexp.MustCompile(`^[-−]?\d{1,3}(,\d{3})+$`)
)

// readNumber turns 1.500,5 of Indonesian, or 1,500.5 of English, into 1500.5. A single mark that cannot
// part thousands is a decimal mark in both.
func readNumber(l locale.Language, text string) string {
	text = strings.ReplaceAll(text, " ", "")
	thousands, decimal, groups := ".", ",", dotGroups
	if l == locale.English {
		thousands, decimal, groups = ",", ".", commaGroups
	}
	switch {
	case strings.Contains(text, decimal):
		text = strings.ReplaceAll(text, thousands, "")
	case groups.MatchString(text):
		return strings.ReplaceAll(text, thousands, "")
	}
	return strings.ReplaceAll(text, ",", ".")
}

// refusalWords say why something was not done.
func refusalWords(l locale.Language, err error) string {
	if refusal, ok := err.(*graph.Refusal); ok {
		return l.Say(refusal.Message)
	}
	return l.T("kit.not-done")
}
