package report

import (
	"cmp"
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"jejaring/graph"
)

// replacer takes names out of free text: "Gotong royong rumah K-05" becomes "Gotong royong rumah KD-31".
type replacer struct {
	pattern *regexp.Regexp    // of all names, nil for none
	words   map[string]string // what stands for a name, by its small letters
}

// replacer knows the names of persons that are not shown by name, the own codes of clients, and the contact
// persons of all parties. Names of fewer than three letters would take ordinary words apart and are left.
func (c *cover) replacer(actors []graph.Actor) replacer {
	r := replacer{words: map[string]string{}}
	add := func(name, label string) {
		if name = strings.TrimSpace(name); utf8.RuneCountInString(name) >= 3 && name != label {
			r.words[strings.ToLower(name)] = label
		}
	}
	for _, a := range actors {
		add(a.ContactPerson, c.in.Language.T("report.contact-person"))
	}
	for _, a := range actors {
		if isPerson(a) && !c.isNamed(a) {
			add(a.Name, c.labels[a.ID])
			if a.IsClient {
				add(a.PublicLabel, c.labels[a.ID])
			}
		}
	}
	if len(r.words) == 0 {
		return r
	}
	names := make([]string, 0, len(r.words))
	for name := range r.words {
		names = append(names, regexp.QuoteMeta(name))
	}
	slices.SortFunc(names, func(a, b string) int { return cmp.Or(len(b)-len(a), strings.Compare(a, b)) })
	r.pattern = regexp.MustCompile(`(?i)(?:` + strings.Join(names, "|") + `)`)
	return r
}

// replace returns the text without the names that stand in it as whole words.
func (r replacer) replace(text string) string {
	if r.pattern == nil {
		return text
	}
	var b strings.Builder
	end := 0
	for _, at := range r.pattern.FindAllStringIndex(text, -1) {
		before, _ := utf8.DecodeLastRuneInString(text[:at[0]])
		after, _ := utf8.DecodeRuneInString(text[at[1]:])
		label, known := r.words[strings.ToLower(text[at[0]:at[1]])]
		if isLetter(before) || isLetter(after) || !known {
			continue
		}
		b.WriteString(text[end:at[0]] + label)
		end = at[1]
	}
	return b.String() + text[end:]
}

func isLetter(r rune) bool { return r != utf8.RuneError && (unicode.IsLetter(r) || unicode.IsDigit(r)) }
