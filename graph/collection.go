package graph

import (
	"reflect"
	"slices"
	"sync"
)

// Collection is a set of records that no longer changes: a draft under review, or what was active on a day.
// It is safe to read from several goroutines.
type Collection struct {
	byKind    map[*Kind][]Record
	index     map[*Kind]func() map[ID]Record
	referring func() map[ID][]Record
	naming    map[*Kind]func() map[ID][]Record
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
	c := &Collection{byKind: byKind, index: map[*Kind]func() map[ID]Record{}, naming: map[*Kind]func() map[ID][]Record{}}
	for kind, list := range byKind {
		if len(list) > 0 {
			c.index[kind] = sync.OnceValue(func() map[ID]Record { return indexOf(list) })
			c.naming[kind] = sync.OnceValue(func() map[ID][]Record { return addNaming(map[ID][]Record{}, list) })
		}
	}
	c.referring = sync.OnceValue(func() map[ID][]Record {
		referring := map[ID][]Record{}
		for _, kind := range Kinds {
			addNaming(referring, byKind[kind])
		}
		for _, list := range referring {
			sortByID(list)
		}
		return referring
	})
	return c
}

// addNaming puts the records under all that they name.
func addNaming(naming map[ID][]Record, list []Record) map[ID][]Record {
	var ids []ID
	for _, r := range list {
		ids = AppendRefs(ids[:0], r)
		for _, id := range ids {
			naming[id] = append(naming[id], r)
		}
	}
	return naming
}

func indexOf(list []Record) map[ID]Record {
	index := make(map[ID]Record, len(list))
	for _, r := range list {
		index[Key(r)] = r
	}
	return index
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
	for _, kind := range Kinds {
		if r, ok := c.Find(kind, id); ok {
			return r, true
		}
	}
	return nil, false
}

// Find returns the record of a kind with the given ID.
func (c *Collection) Find(kind *Kind, id ID) (Record, bool) {
	index, ok := c.index[kind]
	if !ok {
		return nil, false
	}
	r, ok := index()[id]
	return r, ok
}

// Naming returns the records of a kind that name the given ID, in the order of their IDs.
func (c *Collection) Naming(kind *Kind, id ID) []Record {
	naming, ok := c.naming[kind]
	if !ok {
		return nil
	}
	return naming()[id]
}

// Records returns all records of a kind in the order of their IDs.
func (c *Collection) Records(kind *Kind) []Record { return c.byKind[kind] }

// Referring returns the records that name the given ID, in the order of their IDs.
func (c *Collection) Referring(id ID) []Record { return c.referring()[id] }

// Refs returns the IDs that the record names, each once, without empty ones.
func Refs(r Record) []ID {
	return AppendRefs(nil, r)
}

// AppendRefs adds what Refs gives to a list.
func AppendRefs(ids []ID, r Record) []ID {
	v, before := reflect.ValueOf(r), len(ids)
	for _, i := range KindOf(r).refs {
		if id := ID(v.Field(i).String()); id != "" && !slices.Contains(ids[before:], id) {
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
