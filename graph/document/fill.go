package document

import "jejaring/graph"

// fill puts all records of a kind, in the order of their IDs, into a document that has none of it yet. Where a record
// of another kind has the ID of one of them, that one takes its place.
func (d *Document) fill(kind *graph.Kind, records []graph.Record) {
	d.kinds[kind] = &list{sorted: records}
	for _, r := range records {
		id := graph.Key(r)
		if before := d.records[id]; before != nil {
			d.kinds[graph.KindOf(before)].touch(id)
		}
		d.records[id] = r
	}
}

// refer notes for all records at once who names whom. It is what touch does for each of them, but every list has the room
// that it needs from the start.
func (d *Document) refer() {
	slots := map[graph.ID]int32{} // of each record that is named: the number of its list
	var ids []graph.ID
	var sizes []int32
	by, at := make([]graph.ID, 0, 2*len(d.records)), make([]int32, 0, 2*len(d.records)) // who names, and the list of whom
	for _, kind := range graph.Kinds {
		for _, r := range d.Records(kind) {
			ids = graph.AppendRefs(ids[:0], r)
			for _, named := range ids {
				slot, ok := slots[named]
				if !ok {
					slot = int32(len(sizes))
					slots[named], sizes = slot, append(sizes, 0)
				}
				sizes[slot]++
				by, at = append(by, graph.Key(r)), append(at, slot)
			}
		}
	}
	lists := listsOf(by, at, sizes)
	d.referring = make(map[graph.ID]*list, len(slots))
	for named, slot := range slots {
		d.referring[named] = &lists[slot]
	}
}

// listsOf returns lists of the given sizes that look at each record again which stands at its number.
func listsOf(records []graph.ID, at, sizes []int32) []list {
	lists, room := make([]list, len(sizes)), make([]graph.ID, len(records))
	for slot, size := range sizes {
		lists[slot].touched, room = room[:0:size], room[size:]
	}
	for k, id := range records {
		l := &lists[at[k]]
		l.touched = append(l.touched, id)
	}
	return lists
}
