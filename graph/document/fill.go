package document

import "jejaring/graph"

// fill puts the records of all kinds, each in the order of their IDs, into a document that is empty. Of two records with
// one ID, which only a file that another program wrote can hold, that of the later kind takes the place of the other.
func (d *Document) fill(read map[*graph.Kind][]graph.Record, total int) {
	for kind, records := range read {
		d.kinds[kind] = &list{sorted: records}
	}
	referred := make(chan struct{})
	go func() {
		defer close(referred)
		d.referring = referringOf(read, total)
	}()
	d.records = make(map[graph.ID]graph.Record, total)
	for _, kind := range graph.Kinds {
		for _, r := range read[kind] {
			id := graph.Key(r)
			if before := d.records[id]; before != nil {
				d.kinds[graph.KindOf(before)].touch(id)
			}
			d.records[id] = r
		}
	}
	<-referred
}

// referringOf notes for all records at once who names whom. It is what touch does for each of them, but every list has the
// room that it needs from the start.
func referringOf(read map[*graph.Kind][]graph.Record, total int) map[graph.ID]*list {
	slots := map[graph.ID]int32{} // of each record that is named: the number of its list
	var ids []graph.ID
	var sizes []int32
	by, at := make([]graph.ID, 0, 2*total), make([]int32, 0, 2*total) // who names, and the list of whom
	for _, kind := range graph.Kinds {
		for _, r := range read[kind] {
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
	referring := make(map[graph.ID]*list, len(slots))
	for named, slot := range slots {
		referring[named] = &lists[slot]
	}
	return referring
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
