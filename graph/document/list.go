package document

import (
	"slices"
	"strings"
	"sync"

	"jejaring/graph"
)

// list is some of the records in the order of their IDs. A change only notes which records to look at again;
// the list is put in order when it is next read, so that many changes cost as much as one.
type list struct {
	sorted  []graph.Record // replaced, never changed: others may still read it
	touched []graph.ID
	reading sync.Mutex // for a document that is lent: reading merges
}

func listOf[K comparable](lists map[K]*list, key K) *list {
	l, ok := lists[key]
	if !ok {
		l = &list{}
		lists[key] = l
	}
	return l
}

// touch notes that the record with the ID came, went or changed.
func (l *list) touch(id graph.ID) {
	if n := len(l.touched); n == cap(l.touched) && n >= 1024 {
		slices.Sort(l.touched)
		l.touched = slices.Compact(l.touched)
		if len(l.touched) > n/2 {
			l.touched = slices.Grow(l.touched, n)
		}
	}
	l.touched = append(l.touched, id)
}

// read returns the list in order; find returns the record with an ID if it belongs into the list.
// Time is O(t log n) for t touched records, and one copy of the list where there are any.
func (l *list) read(find func(graph.ID) (graph.Record, bool)) []graph.Record {
	l.reading.Lock()
	defer l.reading.Unlock()
	if len(l.touched) == 0 {
		return l.sorted
	}
	slices.Sort(l.touched)
	touched := slices.Compact(l.touched)
	merged := make([]graph.Record, 0, len(l.sorted)+len(touched))
	rest := l.sorted
	for _, id := range touched {
		i, found := slices.BinarySearchFunc(rest, id, compareID)
		merged = append(merged, rest[:i]...)
		if rest = rest[i:]; found {
			rest = rest[1:]
		}
		if r, ok := find(id); ok {
			merged = append(merged, r)
		}
	}
	l.sorted = slices.Clip(append(merged, rest...))
	l.touched = nil
	return l.sorted
}

func compareID(r graph.Record, id graph.ID) int {
	return strings.Compare(string(graph.Key(r)), string(id))
}
