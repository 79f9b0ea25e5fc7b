package document

import (
	"maps"
	"slices"
)

// loan is what a lent document and its lender know of each other.
type loan struct {
	lender *Document
	ask    asking
	made   []Change // what the borrower did so far
}

// asking is called now and then while work takes long, with the share that is done (0 where it cannot be told); an
// error of it ends the work, which then leaves everything as before. It may be nil.
type asking func(share float64) error

// each asks at every 256th of n things; they are the part of the work from one share to another.
func (a asking) each(i, n int, from, to float64) error {
	if a == nil || i%256 != 0 {
		return nil
	}
	return a(from + (to-from)*float64(i)/float64(n))
}

// Lend hands the file and a copy of the records to a second document, for an edit, undo, restore or copy that takes so
// long that another goroutine does it. That goroutine begins with Borrow and then works with the second document
// as with any other. Until TakeBack the lender is read as it was before; its edits are refused, ErrLent.
func (d *Document) Lend() (*Document, error) {
	if d.isLent() {
		return nil, d.lentTrouble()
	}
	b := *d
	b.records, b.kinds, b.referring, b.watchers, b.editing = nil, nil, nil, nil, false
	b.done, b.undone = slices.Clone(d.done), slices.Clone(d.undone)
	b.loan = &loan{lender: d}
	d.borrower = &b
	return &b, nil
}

// Borrow makes a lent document ready for work. It is called once, on the goroutine that works; ask is called while
// the work goes on and can end it. Time is that of copying the lists of records, not the records.
func (d *Document) Borrow(ask func(share float64) error) {
	from := d.loan.lender
	d.loan.ask = ask
	d.records = maps.Clone(from.records)
	d.kinds, d.referring = copyLists(from.kinds), copyLists(from.referring)
	d.Watch(func(c Change) { d.loan.made = append(d.loan.made, c) })
	if d.file != nil {
		d.file.ask = ask
	}
}

// TakeBack ends Lend, once the other goroutine is done: the document is what the borrower made of it, and watchers
// hear of it. The borrower can only be read from then on. Time does not grow with the number of records.
func (d *Document) TakeBack() {
	b := d.borrower
	if b == nil {
		return
	}
	d.borrower, d.keeper = nil, b.keeper
	if d.file != nil {
		d.file.ask = nil
	}
	b.file, b.readOnly, b.loan.ask = nil, true, nil
	if len(b.loan.made) == 0 {
		return
	}
	d.records, d.kinds, d.referring = b.records, b.kinds, b.referring
	d.revision, d.done, d.undone, d.joinable = b.revision, b.done, b.undone, b.joinable
	for _, c := range b.loan.made {
		d.tell(c)
	}
}

func (d *Document) isLent() bool { return d.borrower != nil }

func (d *Document) lentTrouble() error { return trouble("use lent document", d.path, ErrLent, ErrLent) }

// asking returns what to ask while work takes long, nil where nobody waits for an answer.
func (d *Document) asking() asking {
	if d.loan == nil {
		return nil
	}
	return d.loan.ask
}

func copyLists[K comparable](lists map[K]*list) map[K]*list {
	copied := make(map[K]*list, len(lists))
	slab := make([]list, len(lists))
	for key, l := range lists {
		c := &slab[0]
		slab = slab[1:]
		l.copyTo(c)
		copied[key] = c
	}
	return copied
}

// copyTo copies the list while another goroutine may read it.
func (l *list) copyTo(c *list) {
	l.reading.Lock()
	defer l.reading.Unlock()
	c.sorted, c.touched = l.sorted, slices.Clone(l.touched)
}
