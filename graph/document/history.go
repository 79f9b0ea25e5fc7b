package document

import (
	"reflect"
	"slices"
	"time"

	"jejaring/graph"
	"jejaring/graph/locale"
)

// joinWithin is how soon an edit has to follow the one that it joins.
const joinWithin = time.Second

// remember makes the change a step of undo of its own.
func (d *Document) remember(c Change) {
	d.done = append(d.done, c)
	d.undone = nil
	d.joinable = d.now().Add(joinWithin)
}

// joinLast makes the change a part of the last step of undo, if that is young and the same edit; it tells whether.
func (d *Document) joinLast(c Change) bool {
	now, last := d.now(), len(d.done)-1
	if last < 0 || !now.Before(d.joinable) || !reflect.DeepEqual(d.done[last].Label, c.Label) {
		return false
	}
	d.join(c)
	return true
}

// join makes the change a part of the last step of undo.
func (d *Document) join(c Change) {
	last := len(d.done) - 1
	d.done[last] = d.done[last].then(c)
	d.joinable = d.now().Add(joinWithin)
	if len(d.done[last].Deltas) == 0 { // back to where it began: what comes next is not part of a step before
		d.done, d.joinable = d.done[:last], time.Time{}
	}
	d.undone = nil
}

// Done returns the steps that Undo would take back, newest last.
func (d *Document) Done() []Change { return slices.Clone(d.done) }

// Undone returns the steps that Redo would do again, the next one last.
func (d *Document) Undone() []Change { return slices.Clone(d.undone) }

// Undo takes back the last step and returns what it did. It is written and heard as any edit is. Where there
// is nothing to take back the error is a *graph.Refusal.
func (d *Document) Undo() (Change, error) {
	if len(d.done) == 0 {
		return Change{}, graph.Refuse("document.nothing-to-undo")
	}
	last := len(d.done) - 1
	step := d.done[last]
	back := step.Reverse()
	if err := d.replay(back, locale.M("document.undo", "Label", step.Label)); err != nil {
		return Change{}, err
	}
	d.done, d.undone = d.done[:last:last], append(d.undone, step)
	d.tell(back)
	return back, nil
}

// Redo does the last undone step again and returns it, under the same terms as Undo.
func (d *Document) Redo() (Change, error) {
	if len(d.undone) == 0 {
		return Change{}, graph.Refuse("document.nothing-to-redo")
	}
	last := len(d.undone) - 1
	step := d.undone[last]
	if err := d.replay(step, locale.M("document.redo", "Label", step.Label)); err != nil {
		return Change{}, err
	}
	d.done, d.undone = append(d.done, step), d.undone[:last:last]
	d.tell(step)
	return step, nil
}

// replay applies a change that leads to a state the document was in before, which needs no check.
func (d *Document) replay(c Change, label locale.Message) error {
	if err := d.writable(); err != nil {
		return err
	}
	if d.editing {
		panic("document: undo inside an edit or a watcher")
	}
	d.apply(c)
	if err := d.write(c, label); err != nil {
		d.apply(c.Reverse())
		return err
	}
	d.joinable = time.Time{}
	return nil
}

// Watch calls the function with every change after it was made, until stop is called. Watchers may read the
// document but not edit it.
func (d *Document) Watch(hear func(Change)) (stop func()) {
	w := &hear
	d.watchers = append(slices.Clip(d.watchers), w)
	return func() {
		d.watchers = slices.DeleteFunc(slices.Clone(d.watchers), func(other *func(Change)) bool { return other == w })
	}
}

func (d *Document) tell(c Change) {
	d.editing = true
	defer func() { d.editing = false }()
	for _, hear := range d.watchers {
		(*hear)(c)
	}
}
