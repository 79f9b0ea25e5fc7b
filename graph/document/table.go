package document

import (
	"strings"

	"jejaring/graph"
)

// table is the table of one kind of record: one column per field, and those of a newer version that we do
// not know. Those are kept: an update leaves them alone, and a record that comes back by undo brings them.
type table struct {
	kind    *graph.Kind
	rows    int                // when the file was opened
	there   []bool             // of each field: whether it has a column
	strange []string           // columns that are no field
	kept    map[graph.ID][]any // what the strange columns held when the file was opened
	put     string             // SQL that writes a record
	remove  string             // SQL that deletes one
}

var columnTypes = map[graph.FieldType]string{
	graph.WholeField: "INTEGER", graph.BoolField: "INTEGER", graph.AnswerField: "INTEGER", graph.NumberField: "REAL",
}

// addTables gives every kind its table and every field its column.
func (f *file) addTables() error {
	if err := f.findTables(); err != nil {
		return err
	}
	for _, kind := range graph.Kinds {
		t := f.tables[kind]
		if !t.there[0] {
			if err := f.base.exec("CREATE TABLE " + quote(kind.File) + " (id TEXT PRIMARY KEY) WITHOUT ROWID"); err != nil {
				return err
			}
		}
		for i := 1; i < len(kind.Fields); i++ {
			if t.there[i] {
				continue
			}
			add := "ALTER TABLE " + quote(kind.File) + " ADD COLUMN " + quote(kind.Fields[i].ID) + " " + columnType(&kind.Fields[i])
			if err := f.base.exec(add); err != nil {
				return err
			}
		}
	}
	return f.findTables()
}

func columnType(f *graph.Field) string {
	if t, ok := columnTypes[f.Type]; ok {
		return t
	}
	return "TEXT"
}

// findTables looks which columns the file has.
func (f *file) findTables() error {
	f.tables = map[*graph.Kind]*table{}
	for _, kind := range graph.Kinds {
		t := &table{kind: kind, there: make([]bool, len(kind.Fields)), kept: map[graph.ID][]any{}}
		err := f.base.query(`SELECT name FROM pragma_table_info(?)`, func(r row) error {
			name := r.text(0)
			for i := range kind.Fields {
				if kind.Fields[i].ID == name {
					t.there[i] = true
					return nil
				}
			}
			t.strange = append(t.strange, name)
			return nil
		}, kind.File)
		if err != nil {
			return err
		}
		t.prepare()
		f.tables[kind] = t
	}
	return nil
}

// prepare makes the SQL that writes and deletes.
func (t *table) prepare() {
	var columns, updates []string
	for i := range t.kind.Fields {
		name := quote(t.kind.Fields[i].ID)
		columns = append(columns, name)
		if i > 0 {
			updates = append(updates, name+"=excluded."+name)
		}
	}
	for _, name := range t.strange {
		columns = append(columns, quote(name))
	}
	t.put = "INSERT INTO " + quote(t.kind.File) + " (" + strings.Join(columns, ", ") + ") VALUES (?" +
		strings.Repeat(", ?", len(columns)-1) + ") ON CONFLICT (id) DO UPDATE SET " + strings.Join(updates, ", ")
	t.remove = "DELETE FROM " + quote(t.kind.File) + " WHERE id = ?"
}

// columns returns what a SELECT names: NULL where the file lacks the column of a field.
func (t *table) columns() string {
	var columns []string
	for i := range t.kind.Fields {
		if t.there[i] {
			columns = append(columns, quote(t.kind.Fields[i].ID))
		} else {
			columns = append(columns, "NULL")
		}
	}
	for _, name := range t.strange {
		columns = append(columns, quote(name))
	}
	return strings.Join(columns, ", ")
}

// writeDeltas writes the state after the change.
func (f *file) writeDeltas(c Change) error {
	for i, d := range c.Deltas {
		if err := f.ask.each(i, len(c.Deltas), 0.6, 1); err != nil {
			return err
		}
		if d.Before != nil && (d.After == nil || graph.KindOf(d.After) != graph.KindOf(d.Before)) {
			if err := f.base.run(f.tables[graph.KindOf(d.Before)].remove, string(d.ID)); err != nil {
				return err
			}
		}
		if d.After != nil {
			if err := f.base.write(f.tables[graph.KindOf(d.After)], d.After); err != nil {
				return err
			}
		}
	}
	return nil
}
