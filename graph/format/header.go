package format

import (
	"slices"
	"strings"
	"sync"
	"unicode"

	"jejaring/graph"
	"jejaring/graph/locale"
)

// column says what stands in one column of a file: a field, a list, the texts of a list, or nothing known.
type column struct {
	header string
	field  *graph.Field
	list   *list
	words  bool // the texts of the list, not its entries
}

func (c column) isKnown() bool { return c.field != nil || c.list != nil }

// fold brings a header or a word to the form in which it is compared: "Jenis Ikatan *" is "jenis_ikatan".
func fold(text string) string {
	if i := strings.IndexByte(text, '('); i > 0 {
		text = text[:i]
	}
	words := strings.FieldsFunc(strings.ToLower(text), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r)
	})
	return strings.Join(words, "_")
}

// kindOfFile returns the kinds that a file's name may mean, the whole name before its single words.
func kindOfFile(name string) []*graph.Kind {
	stem := fold(strings.TrimSuffix(name, extensionOf(name)))
	var whole, part []*graph.Kind
	for _, kind := range graph.Kinds {
		names := append(strings.Fields(fileNames[kind.ID]), kind.ID, kind.File)
		if slices.Contains(names, stem) {
			whole = append(whole, kind)
		} else if slices.ContainsFunc(strings.Split(stem, "_"), func(word string) bool { return slices.Contains(names, word) }) {
			part = append(part, kind)
		}
	}
	return append(whole, part...)
}

// columnsOf takes each header for a field or list of the kind: by the exact name first, so that a synonym
// never takes the place of the field itself, then by catalogue and synonyms. No field is taken twice.
func columnsOf(kind *graph.Kind, headers []string) []column {
	columns := make([]column, len(headers))
	taken := map[string]bool{}
	for _, exact := range []bool{true, false} {
		for i, header := range headers {
			columns[i].header = strings.TrimSpace(header)
			if columns[i].isKnown() {
				continue
			}
			if c, name, ok := columnFor(kind, fold(header), exact, taken); ok {
				c.header = columns[i].header
				columns[i] = c
				taken[name] = true
			}
		}
	}
	return columns
}

func columnFor(kind *graph.Kind, header string, exact bool, taken map[string]bool) (column, string, bool) {
	try := func(name string) bool {
		return header != "" && !taken[name] && (header == name || (!exact && isSynonym(kind, name, header)))
	}
	for i := range kind.Fields {
		if f := &kind.Fields[i]; try(f.ID) {
			return column{field: f}, f.ID, true
		}
	}
	for i := range lists {
		l := &lists[i]
		if l.parent != kind.ID {
			continue
		}
		if try(l.column) {
			return column{list: l}, l.column, true
		}
		if l.words != "" && try(l.words) {
			return column{list: l, words: true}, l.words, true
		}
	}
	return column{}, "", false
}

func isSynonym(kind *graph.Kind, field, header string) bool {
	return slices.Contains(headerWords()[kind.ID+"."+field], header)
}

// headerWords returns the folded words by which each column of each kind is known beside its ID, "tie.type": its words
// in every language, and its synonyms. Folding takes long, and every file is held against every kind.
var headerWords = sync.OnceValue(func() map[string][]string {
	all := map[string][]string{}
	add := func(kind, field string) {
		name := kind + "." + field
		words := append(strings.Fields(synonyms[name]), strings.Fields(synonyms["."+field])...)
		for _, l := range locale.All {
			if l.Has(name) {
				words = append(words, fold(l.T(name)))
			}
		}
		all[name] = words
	}
	for _, kind := range graph.Kinds {
		for i := range kind.Fields {
			add(kind.ID, kind.Fields[i].ID)
		}
	}
	for _, l := range lists {
		add(l.parent, l.column)
		if l.words != "" {
			add(l.parent, l.words)
		}
	}
	return all
})

// missing returns the IDs of the fields without which no row of the kind can be read.
func missing(kind *graph.Kind, columns []column) []string {
	var ids []string
	for i := range kind.Fields {
		f := &kind.Fields[i]
		if !f.Need || f.Default != "" || (kind.ID == "tie" && f.ID == "type") {
			continue
		}
		if !slices.ContainsFunc(columns, func(c column) bool { return c.field == f }) {
			ids = append(ids, f.ID)
		}
	}
	return ids
}

// score tells how well a kind fits headers: the number of known columns, −1 where a needed one is missing.
func score(kind *graph.Kind, headers []string) int {
	columns := columnsOf(kind, headers)
	if kind.ID == "project" || len(missing(kind, columns)) > 0 {
		return -1
	}
	return known(columns)
}

// known counts the columns that a kind knows; an ID tells nothing about a kind.
func known(columns []column) int {
	n := 0
	for _, c := range columns {
		if c.isKnown() && (c.field == nil || c.field.ID != "id") {
			n++
		}
	}
	return n
}

// isKeyValue tells whether the headers are those of project.csv, which has one row per field.
func isKeyValue(headers []string) bool {
	return len(headers) == 2 && slices.Contains([]string{"key", "kunci"}, fold(headers[0])) &&
		slices.Contains([]string{"value", "nilai", "isi"}, fold(headers[1]))
}

// kindOfHeaders returns the kind that a file holds: that of its name where its headers fit, else the kind
// with the most known columns, and of equals actors and ties before all others. Nil where none fits, or where
// the kind of its name knows more columns and only misses one that it needs: needs without a quantity are no
// proposals.
func kindOfHeaders(name string, headers []string) *graph.Kind {
	if isKeyValue(headers) {
		return graph.KindFor[graph.Project]()
	}
	for _, kind := range kindOfFile(name) {
		if score(kind, headers) > 0 {
			return kind
		}
	}
	var best *graph.Kind
	most := 0
	common := []*graph.Kind{graph.KindFor[graph.Tie](), graph.KindFor[graph.Actor]()}
	for _, kind := range append(common, graph.Kinds...) {
		if n := score(kind, headers); n > most {
			best, most = kind, n
		}
	}
	if named := kindOfFile(name); len(named) > 0 && known(columnsOf(named[0], headers)) > most {
		return nil
	}
	return best
}

func extensionOf(name string) string {
	if i := strings.LastIndexByte(name, '.'); i > 0 {
		return name[i:]
	}
	return ""
}
