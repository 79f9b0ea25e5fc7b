package session

import "slices"

// Notice says what may have changed since the last one.
type Notice uint8

// What a Notice may hold.
const (
	DocumentChanged  Notice = 1 << iota // records; everything derived from them
	SelectionChanged                    // which records are selected
	LookChanged                         // view, panel, tool, lens, style
	LikingsChanged                      // language, theme, text size: build anew
	JobChanged                          // a job started, went on or ended
	Everything       = DocumentChanged | SelectionChanged | LookChanged | LikingsChanged | JobChanged
)

// Has tells whether the notice holds one of the given kinds.
func (n Notice) Has(any Notice) bool { return n&any != 0 }

type watchers struct {
	post    func(func())
	next    int
	list    map[int]func(Notice)
	order   []int
	pending Notice
}

// Watch calls hear once per turn of the event loop in which something changed. The returned function ends it.
func (s *Session) Watch(hear func(Notice)) (stop func()) {
	w := &s.watchers
	if w.list == nil {
		w.list = map[int]func(Notice){}
	}
	w.next++
	key := w.next
	w.list[key] = hear
	w.order = append(w.order, key)
	return func() { delete(w.list, key) }
}

// notify gathers what changed and tells it at the end of this turn of the event loop.
func (s *Session) notify(n Notice) {
	w := &s.watchers
	first := w.pending == 0
	w.pending |= n
	if first {
		w.post(s.tell)
	}
}

func (s *Session) tell() {
	w := &s.watchers
	notice := w.pending
	w.pending = 0
	for _, key := range slices.Clone(w.order) {
		if hear, ok := w.list[key]; ok {
			hear(notice)
		}
	}
	w.order = slices.DeleteFunc(w.order, func(key int) bool { return w.list[key] == nil })
}
