package graph

import (
	"slices"
	"sync"
)

// Collection is a set of records that no longer changes: a draft under review, or what was active on a day.
// It is safe to read from several goroutines.
type Collection struct {
	byKind    map[*Kind][]Record
	index     func() map[ID]Record
	referring func() map[ID][]Record
}

// Collect returns the records as a Collection. Of records with one ID only the last one counts.
func Collect(records ...Record) *Collection {
	byID := make(map[ID]Record, len(records))
	for _, r := range records {
		byID[Key(r)] = r
	}
	byKind := map[*Kind][]Record{}
	for _, r := range byID {
		byKind[KindOf(r)] = append(byKind[KindOf(r)], r)
	}
	for _, list := range byKind {
		sortByID(list)
	}
	return CollectKinds(byKind)
}

// CollectKinds returns lists of records, each in the order of its IDs, as a Collection that keeps them.
func CollectKinds(byKind map[*Kind][]Record) *Collection {
	c := &Collection{byKind: byKind}
	c.index = sync.OnceValue(func() map[ID]Record {
		index := map[ID]Record{}
		for _, list := range byKind {
			for _, r := range list {
				index[Key(r)] = r
			}
		}
		return index
	})
	c.referring = sync.OnceValue(func() map[ID][]Record {
		referring := map[ID][]Record{}
		for _, kind := range Kinds {
			for _, r := range byKind[kind] {
				for _, id := range Refs(r) {
					referring[id] = append(referring[id], r)
				}
			}
		}
		for _, list := range referring {
			sortByID(list)
		}
		return referring
	})
	return c
}

// Freeze returns what a Reader holds now as a Collection, without copying the records.
func Freeze(from Reader) *Collection {
	byKind := make(map[*Kind][]Record, len(Kinds))
	for _, kind := range Kinds {
		byKind[kind] = slices.Clip(from.Records(kind))
	}
	return CollectKinds(byKind)
}

// Join returns the records of both readers; where both have one with the same ID, that of the first. Time is linear in
// the records.
func Join(first, second Reader) *Collection {
	byKind := make(map[*Kind][]Record, len(Kinds))
	for _, kind := range Kinds {
		byKind[kind] = merge(first.Records(kind), second.Records(kind))
	}
	return CollectKinds(byKind)
}

// merge joins two lists in the order of their IDs; of two records with one ID that of the first list stays.
func merge(first, second []Record) []Record {
	list := make([]Record, 0, max(len(first), len(second)))
	for len(first) > 0 && len(second) > 0 {
		a, b := first[0], second[0]
		x, y := Key(a), Key(b)
		if x <= y {
			list, first = append(list, a), first[1:]
		} else {
			list = append(list, b)
		}
		if y <= x {
			second = second[1:]
		}
	}
	return slices.Clip(append(append(list, first...), second...))
}

// Record returns the record with the given ID.
func (c *Collection) Record(id ID) (Record, bool) {
	r, ok := c.index()[id]
	return r, ok
}

// Records returns all records of a kind in the order of their IDs.
func (c *Collection) Records(kind *Kind) []Record { return c.byKind[kind] }

// Referring returns the records that name the given ID, in the order of their IDs.
func (c *Collection) Referring(id ID) []Record { return c.referring()[id] }

// Refs returns the IDs that the record names, each once, without empty ones.
func Refs(r Record) []ID {
	var ids []ID
	kind := KindOf(r)
	for i := range kind.Fields {
		if id := kind.Fields[i].Ref(r); i > 0 && id != "" && !slices.Contains(ids, id) {
			ids = append(ids, id)
		}
	}
	return ids
}

// sortByID sorts records by their IDs.
func sortByID(list []Record) {
	slices.SortFunc(list, func(a, b Record) int {
		switch x, y := Key(a), Key(b); {
		case x < y:
			return -1
		case x > y:
			return 1
		}
		return 0
	})
}
