package outward

import (
	"cmp"
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// replacer takes names out of free text: "Gotong royong rumah K-05" becomes "Gotong royong rumah KD-31".
type replacer struct {
	pattern *regexp.Regexp    // of all names, nil for none
	words   map[string]string // what stands for a name, by its folded letters
}

// add learns a name. Those of fewer than three letters would take ordinary words apart and are left.
func (r *replacer) add(name, label string) {
	if r.words == nil {
		r.words = map[string]string{}
	}
	if name = fold(name); utf8.RuneCountInString(name) >= 3 && name != fold(label) {
		r.words[name] = label
	}
}

// ready makes the pattern of all names, the longest first.
func (r *replacer) ready() {
	if len(r.words) == 0 {
		return
	}
	names := make([]string, 0, len(r.words))
	for name := range r.words {
		names = append(names, strings.ReplaceAll(regexp.QuoteMeta(name), " ", `\s+`))
	}
	slices.SortFunc(names, func(a, b string) int { return cmp.Or(len(b)-len(a), strings.Compare(a, b)) })
	r.pattern = regexp.MustCompile(`(?i)(` + strings.Join(names, "|") + `)(?:[^\pL\pN]|$)`)
}

// replace returns the text without the names that stand in it as whole words.
func (r *replacer) replace(text string) string {
	if r.pattern == nil {
		return text
	}
	var b strings.Builder
	end := 0
	for from := 0; from < len(text); {
		at := r.pattern.FindStringSubmatchIndex(text[from:])
		if at == nil {
			break
		}
		start, stop := from+at[2], from+at[3]
		before, _ := utf8.DecodeLastRuneInString(text[:start])
		label, known := r.words[fold(text[start:stop])]
		if isLetter(before) || !known {
			_, size := utf8.DecodeRuneInString(text[start:])
			from = start + size
			continue
		}
		b.WriteString(text[end:start] + label)
		end, from = stop, stop
	}
	return b.String() + text[end:]
}

func isLetter(r rune) bool { return r != utf8.RuneError && (unicode.IsLetter(r) || unicode.IsDigit(r)) }

// fold returns a name as it is compared: small letters, one space between words.
func fold(name string) string { return strings.ToLower(strings.Join(strings.Fields(name), " ")) }
