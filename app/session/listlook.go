package session

import (
	"maps"

	"jejaring/graph/locale"
)

// ListLook is how a list is ordered, grouped and narrowed by its columns: what the table of app/kit reads and writes, which
// says what each means.
type ListLook struct {
	Sort   string
	Down   bool
	Group  string
	Folded map[string]bool
	Words  map[string][]string
	Spans  map[string][2]float64
	Spoken locale.Language
}

// List returns how a list is looked at, by the ID of the kind or of the sheet that it lists, and whether it is looked at for
// the first time.
func (l *Looks) List(id string) (look *ListLook, isFirst bool) {
	if l.lists == nil {
		l.lists = map[string]*ListLook{}
	}
	if l.lists[id] == nil {
		l.lists[id], isFirst = &ListLook{}, true
	}
	return l.lists[id], isFirst
}

// copied returns looks that keep what the lists are now.
func (l Looks) copied() Looks {
	lists := map[string]*ListLook{}
	for id, look := range l.lists {
		kept := *look
		kept.Folded, kept.Words, kept.Spans = maps.Clone(look.Folded), maps.Clone(look.Words), maps.Clone(look.Spans)
		lists[id] = &kept
	}
	l.lists = lists
	return l
}
