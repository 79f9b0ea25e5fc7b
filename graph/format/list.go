package format

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"jejaring/graph"
)

// list is a column that holds records of another kind: the attendees of a meeting stand in meetings.csv as
// "A02;A09", and in a document as one Attendance each.
type list struct {
	parent string // ID of the kind whose file has the column
	column string
	after  string // column that stands before it
	kind   *graph.Kind
	owner  *graph.Field // of kind: names the parent
	item   *graph.Field // of kind: names what is listed
	text   *graph.Field // of kind: what each item says; nil: nothing
	words  string       // column of the texts: "A03: relawan|A43: pekerja sosial"
	beside string       // column that stands before it
}

// lists are the list columns of the exchange files (domain 6.1).
var lists = []list{
	newList("meeting", "attendees", "formal_invitation", graph.KindFor[graph.Attendance](), "meeting", "actor"),
	newList("meeting", "needs", "attendees", graph.KindFor[graph.Topic](), "meeting", "need"),
	withWords(newList("agreement", "parties", "title", graph.KindFor[graph.Party](), "agreement", "actor"), "contributions", "channels", "contribution"),
	newList("support_system", "members", "core_actor", graph.KindFor[graph.Member](), "system", "actor"),
}

func newList(parent, column, after string, kind *graph.Kind, owner, item string) list {
	return list{parent: parent, column: column, after: after, kind: kind, owner: kind.Field(owner), item: kind.Field(item)}
}

func withWords(l list, words, beside, text string) list {
	l.words, l.beside, l.text = words, beside, l.kind.Field(text)
	return l
}

// item is one entry of a list cell. The texts of a list may stand in another order than its entries; place is
// then where the entry's text stands among them, from 1, and 0 for all entries where the orders are one.
type item struct {
	id    graph.ID
	text  string
	place int
}

// readItems reads a list cell and the cell of its texts. A text that belongs to no entry is returned as it
// stands, in strays.
func readItems(cell, words string) (items []item, strays []string) {
	for _, word := range strings.Split(cell, ";") {
		if word = strings.TrimSpace(word); word != "" {
			items = append(items, item{id: graph.ID(word)})
		}
	}
	place, last, inOrder := 0, -1, true
	for _, part := range strings.Split(words, "|") {
		if part = strings.TrimSpace(part); part == "" {
			continue
		}
		i := entryOf(items, part)
		if i < 0 {
			strays = append(strays, part)
			continue
		}
		place++
		items[i].text = strings.TrimSpace(part[len(items[i].id)+1:])
		items[i].place = place
		inOrder, last = inOrder && i > last, i
	}
	for i := range items {
		if inOrder {
			items[i].place = 0
		}
	}
	return items, strays
}

// entryOf returns the index of the first entry A03 without a text for "A03: relawan", −1 for none.
func entryOf(items []item, part string) int {
	return slices.IndexFunc(items, func(it item) bool {
		text, ok := strings.CutPrefix(part, string(it.id)+":")
		return ok && it.text == "" && strings.TrimSpace(text) != ""
	})
}

// writeItems is the reverse of readItems. It tells whether the cells say all: an ID with a semicolon or a
// text with a bar would not be read back.
func writeItems(items []item) (cell, words string, all bool) {
	var ids, texts []string
	for _, it := range items {
		ids = append(ids, string(it.id))
	}
	byPlace := slices.Clone(items)
	slices.SortStableFunc(byPlace, func(a, b item) int { return a.place - b.place })
	for _, it := range byPlace {
		if it.text != "" {
			texts = append(texts, string(it.id)+": "+it.text)
		}
	}
	cell, words = strings.Join(ids, ";"), strings.Join(texts, "|")
	again, strays := readItems(cell, words)
	all = len(strays) == 0 && len(again) == len(items)
	for i := 0; all && i < len(items); i++ {
		all = again[i].id == items[i].id && again[i].text == items[i].text
	}
	return cell, words, all
}

// itemsOf returns the records of the list that belong to the parent, in the order of their IDs.
func (l *list) itemsOf(from graph.Reader, parent graph.ID) (items []item, records []graph.Record) {
	for _, r := range from.Referring(parent) {
		if graph.KindOf(r) != l.kind || l.owner.Ref(r) != parent {
			continue
		}
		it := item{id: l.item.Ref(r), place: placeIn(graph.Key(r))}
		if l.text != nil {
			it.text = l.text.Text(r)
		}
		items, records = append(items, it), append(records, r)
	}
	return items, records
}

// record makes the n-th record, from 1, of the list of a parent. Its ID keeps the order: "G04/001", and
// "G02/001-2" where its text is the second of the texts.
func (l *list) record(parent graph.ID, n int, it item) graph.Record {
	id := fmt.Sprintf("%s/%03d", parent, n)
	if it.place > 0 {
		id += fmt.Sprintf("-%d", it.place)
	}
	r := graph.WithKey(l.kind.New(), graph.ID(id))
	r = l.owner.With(r, parent)
	r = l.item.With(r, it.id)
	if l.text != nil {
		r = l.text.With(r, it.text)
	}
	return r
}

// placeIn returns the place of its text that an entry's ID keeps, 0 for none.
func placeIn(id graph.ID) int {
	m := placed.FindStringSubmatch(string(id))
	if m == nil {
		return 0
	}
	place, _ := strconv.Atoi(m[1])
	return place
}

var placed = regexp.MustCompile(`/\d{3,6}-(\d{1,6})$`)
