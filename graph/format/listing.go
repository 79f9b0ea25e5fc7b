package format

import (
	"slices"
	"strings"

	"jejaring/graph"
)

// Listing is what is given by hand of the records that belong to another one: whom the list names, what is said of each,
// or both; nil for what is left as it is.
type Listing struct {
	list        *list
	Cell, Words *string
}

// Add takes in the text of a column of a list.
func (c Column) Add(lists []Listing, text string) []Listing {
	text, _ = clean(strings.TrimSpace(text))
	text = unguard(text)
	i := slices.IndexFunc(lists, func(l Listing) bool { return l.list == c.list })
	if i < 0 {
		i, lists = len(lists), append(lists, Listing{list: c.list})
	}
	if c.words {
		lists[i].Words = &text
	} else {
		lists[i].Cell = &text
	}
	return lists
}

// Read returns the records that the list of a record is made of afterwards, those that it has among the others and new
// ones, and the IDs of those that are no part of it any more.
func (l Listing) Read(parent graph.ID, among graph.Reader) (stay []graph.Record, gone []graph.ID, err error) {
	now, records := l.list.itemsOf(among, parent)
	items, err := l.items(now, among)
	if err != nil {
		return nil, nil, err
	}
	kept := map[graph.ID]bool{}
	for _, it := range items {
		r := graph.WithKey(l.list.kind.New(), graph.NewID())
		if k := slices.IndexFunc(now, func(old item) bool { return old.id == it.id }); k >= 0 {
			r = records[k]
			kept[graph.Key(r)] = true
		}
		r = l.list.item.With(l.list.owner.With(r, parent), it.id)
		if l.Words != nil {
			r = l.list.text.With(r, it.text)
		}
		stay = append(stay, r)
	}
	for _, r := range records {
		if id := graph.Key(r); !kept[id] {
			gone = append(gone, id)
		}
	}
	return stay, gone, nil
}

// items returns the entries that are given, each once, by their IDs.
func (l Listing) items(now []item, among graph.Reader) ([]item, error) {
	cell, words := "", ""
	if l.Cell != nil {
		cell = *l.Cell
	} else {
		cell, _, _ = writeItems(now)
	}
	if l.Words != nil {
		words = *l.Words
	}
	given, strays := readItems(cell, words)
	h := hand{l.list.kind, l.list.item, among}
	if len(strays) > 0 {
		return nil, h.refuse("format.text-of-nobody", strays[0])
	}
	var items []item
	for _, it := range given {
		id, err := h.ref(l.list.item.Refers, string(it.id))
		if err != nil {
			return nil, err
		}
		it.id = id.(graph.ID)
		if !slices.ContainsFunc(items, func(other item) bool { return other.id == it.id }) {
			items = append(items, it)
		}
	}
	return items, nil
}
