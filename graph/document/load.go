package document

import (
	"reflect"
	"slices"

	"jejaring/graph"
)

// load reads all records of the file into the document, which is empty.
func (f *file) load(d *Document) error {
	total, err := f.count()
	if err == nil {
		err = f.checkRoom()
	}
	if err != nil {
		return err
	}
	read, err := f.read(total)
	if err != nil {
		return err
	}
	d.fill(read, total)
	return nil
}

// count tells every table how many rows it has and returns how many that is, and notes how large pictures are.
func (f *file) count() (total int, err error) {
	for _, kind := range graph.Kinds {
		t := f.tables[kind]
		if !t.there[0] {
			continue
		}
		err := f.base.query("SELECT count(*) FROM "+quote(kind.File), func(r row) error { t.rows = r.whole(0); return nil })
		if err != nil {
			return 0, err
		}
		total += t.rows
	}
	return total, f.measurePictures()
}

// measurePictures adds up the bytes of all pictures, without reading them.
func (f *file) measurePictures() error {
	kind := graph.KindFor[graph.Picture]()
	if t := f.tables[kind]; t.rows == 0 || slices.Contains(t.there, false) {
		return nil
	}
	return f.base.query("SELECT sum(octet_length(data)) FROM "+quote(kind.File), func(r row) error {
		f.pictures = uint64(max(r.whole(0), 0))
		return nil
	})
}

// reader returns a function that makes a record of a row and remembers what the row holds in strange columns.
func (t *table) reader(known *vocabulary) func(row) graph.Record {
	columns := make([]*words, len(t.kind.Fields))
	for i := range columns {
		columns[i] = known.of(i, &t.kind.Fields[i])
	}
	var at row
	build := t.kind.Builder(func(i int, v reflect.Value) { at.set(i, v, columns[i]) })
	return func(r row) graph.Record {
		at = r
		record := build()
		t.keep(graph.Key(record), r)
		return record
	}
}

// keep remembers what a row holds in strange columns.
func (t *table) keep(id graph.ID, r row) {
	for i := range t.strange {
		v := r.value(len(t.kind.Fields) + i)
		if v == nil {
			continue
		}
		if t.kept[id] == nil {
			t.kept[id] = make([]any, len(t.strange))
		}
		t.kept[id][i] = v
	}
}

// words are texts that were read before, so that records which say the same share its memory.
type words struct {
	known map[string]string
	most  int // so many are known at most; 0: only the last one
	last  string
}

// say returns the text. Long ones are said only once.
func (w *words) say(raw []byte) string {
	const long = 32
	switch {
	case len(raw) == 0:
		return ""
	case string(raw) == w.last:
	case len(raw) > long || w.most == 0:
		w.last = string(raw)
	default:
		w.last = w.common(raw)
	}
	return w.last
}

// common returns the text as it was said before.
func (w *words) common(raw []byte) string {
	if known, ok := w.known[string(raw)]; ok {
		return known
	}
	word := string(raw)
	if len(w.known) < w.most {
		w.known[word] = word
	}
	return word
}

// vocabulary is the words of the columns of a file.
type vocabulary struct{ codes words }

func newVocabulary() *vocabulary {
	const most = 4096 // which stand in thousands of records are among the first so many
	return &vocabulary{words{known: map[string]string{}, most: most}}
}

// of returns the words of the column of a field. Keys and what they are named by are mostly of many sorts: looking each up
// takes longer than it saves memory.
func (v *vocabulary) of(i int, f *graph.Field) *words {
	if i == 0 || f.Type == graph.RefField {
		return &words{}
	}
	return &v.codes
}
