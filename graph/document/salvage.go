package document

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"reflect"
	"time"

	"jejaring/graph"
	"jejaring/graph/locale"
)

// Salvaged counts what was saved from a damaged file.
type Salvaged struct {
	Records int // read from the tables
	FromLog int // made good from the edit log
	Lost    int // left out, because a record that they need is lost
}

// Salvage saves what can still be read of a damaged file into a new one, which must not exist yet. The damaged
// file is not changed. The new file has the same document ID; its edit log begins anew.
func Salvage(damaged, to string, o Options) (Salvaged, error) {
	const doing = "salvage document"
	if _, err := os.Lstat(to); err == nil {
		return Salvaged{}, trouble(doing, to, ErrExists, ErrExists)
	}
	hopeless := ErrDamaged
	switch err := inspect(damaged); {
	case errors.Is(err, ErrMissing), errors.Is(err, ErrEmpty), errors.Is(err, ErrNewer):
		return Salvaged{}, trouble(doing, damaged, err, ErrUnread)
	case errors.Is(err, ErrNotOurs): // unless it is only the beginning that is damaged
		hopeless = ErrNotOurs
	}
	b, err := openBase(damaged, readOnly, o.disk)
	if err != nil {
		return Salvaged{}, trouble(doing, damaged, hopeless, hopeless)
	}
	defer b.close()
	f := &file{base: b, path: damaged}
	if err := f.findTables(); err != nil {
		return Salvaged{}, trouble(doing, damaged, fmt.Errorf("%w: %w", hopeless, err), hopeless)
	}
	saved, count := f.salvage()
	if len(saved) == 0 {
		return count, trouble(doing, damaged, hopeless, hopeless)
	}
	f.readHead() // the ID, if it can be read
	if f.id == "" {
		f.id = string(graph.NewID())
	}
	records := make([]graph.Record, 0, len(saved))
	for _, r := range saved {
		records = append(records, r)
	}
	err = writeFile(to, graph.ID(f.id), graph.Collect(records...), locale.M("document.salvaged"), Options{Ask: o.Ask})
	return count, copyTrouble(doing, to, err)
}

// writeFile makes a file that holds the records and one step of the log.
func writeFile(path string, id graph.ID, from graph.Reader, label locale.Message, o Options) error {
	return replace(path, func(temporary string) error {
		f, err := createFile(temporary, id, o)
		if err != nil {
			return err
		}
		c := Between(graph.Collect(), from, label)
		if f.at, err = os.Stat(temporary); err == nil && len(c.Deltas) > 0 {
			err = f.write(c, c.Label, time.Now())
		}
		return errors.Join(err, f.close())
	})
}

// salvage reads the tables, fills gaps from the log, and lets go of what refers to nothing.
func (f *file) salvage() (map[graph.ID]graph.Record, Salvaged) {
	saved, known := map[graph.ID]graph.Record{}, newVocabulary()
	whole := true
	for _, kind := range graph.Kinds {
		t := f.tables[kind]
		if !t.there[0] {
			continue
		}
		read := t.reader(known)
		all := f.base.sweepTexts(t.columns(), kind.File, "id", func(r row) {
			record := read(r)
			saved[graph.Key(record)] = record
		})
		whole = whole && all
	}
	count := Salvaged{Records: len(saved)}
	if !whole {
		for id, r := range f.fromLog() {
			if _, ok := saved[id]; !ok {
				saved[id] = r
				count.FromLog++
			}
		}
	}
	before := len(saved)
	detach(saved)
	count.Lost = before - len(saved)
	return saved, count
}

// fromLog plays the edit log through and returns the records at its end, as far as it can be read.
func (f *file) fromLog() map[graph.ID]graph.Record {
	type change struct{ kind, record, before, after string }
	changes := map[int]change{}
	last := 0
	f.base.sweepWholes("rowid, kind, record, before, after", "change", "rowid", func(r row) {
		changes[r.whole(0)] = change{r.text(1), r.text(2), r.text(3), r.text(4)}
		last = max(last, r.whole(0))
	})
	records := map[graph.ID]graph.Record{}
	for i := 1; i <= last; i++ {
		c, ok := changes[i]
		kind := graph.KindByID(c.kind)
		id := graph.ID(c.record)
		switch r, there := records[id]; {
		case !ok || kind == nil:
		case c.after == "":
			delete(records, id)
		case c.before == "":
			records[id] = withFields(blank(kind, id), c.after)
		case there && graph.KindOf(r) == kind:
			records[id] = withFields(r, c.after)
		}
	}
	return records
}

// blank returns a record with nothing in it but its ID.
func blank(kind *graph.Kind, id graph.ID) graph.Record {
	return graph.WithKey(kind.Builder(func(int, reflect.Value) {})(), id)
}

// withFields returns the record with the fields that the log says in JSON.
func withFields(r graph.Record, text string) graph.Record {
	values := map[string]json.RawMessage{}
	if json.Unmarshal([]byte(text), &values) != nil {
		return r
	}
	kind := graph.KindOf(r)
	for i := range kind.Fields {
		f := &kind.Fields[i]
		value, ok := values[f.ID]
		if !ok {
			continue
		}
		v := reflect.New(reflect.TypeOf(f.Value(r)))
		if json.Unmarshal(value, v.Interface()) == nil {
			r = f.With(r, v.Elem().Interface())
		}
	}
	return r
}

// detach empties fields that name what is not there, and lets go of records that need it.
func detach(records map[graph.ID]graph.Record) {
	for again := true; again; {
		again = false
		for id, r := range records {
			kept := r
			kind := graph.KindOf(r)
			for i := 1; i < len(kind.Fields) && kept != nil; i++ {
				f := &kind.Fields[i]
				named := f.Ref(r)
				if _, there := records[named]; named == "" || there {
					continue
				}
				if f.Need {
					kept = nil
				} else {
					kept = f.With(kept, graph.ID(""))
				}
			}
			switch {
			case kept == nil:
				delete(records, id)
				again = true
			case kept != r:
				records[id] = kept
			}
		}
	}
}
