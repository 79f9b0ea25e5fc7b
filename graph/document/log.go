package document

import (
	"encoding/json"
	"reflect"
	"strconv"
	"time"

	"jejaring/graph"
	"jejaring/graph/locale"
)

// The edit log stands in the file beside the records: who changed which field, when, from what to what. It is
// what joins copies that were edited apart, and what the rows of a damaged table are made good from.
const logSchema = `
CREATE TABLE IF NOT EXISTS step (
	id TEXT PRIMARY KEY, -- ULID
	lamport INTEGER,     -- 1 + the highest seen
	at TEXT,             -- RFC 3339, UTC
	who TEXT,            -- the installation
	label TEXT           -- JSON: the phrase and its values
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS change (
	step TEXT,           -- of the table step
	kind TEXT,           -- "actor"
	record TEXT,         -- its ID
	before TEXT,         -- JSON of the changed fields, NULL if the record is new
	after TEXT           -- JSON of the changed fields, NULL if the record is gone
);`

// isLogged tells whether changes of a kind are logged. Places are not: each layout moves all of them, which in a
// year would be most of the file, and where an actor stands on a map is nothing that anybody asks after; but those that
// are handed over are, as without them they could not be taken back. Pictures are not but for those: they never change, and
// one that was taken away is to be gone.
func (f *file) isLogged(kind *graph.Kind) bool {
	return f.hand || kind != graph.KindFor[graph.Place]() && kind != graph.KindFor[graph.Picture]()
}

// logStep writes a change into the log under the given ID.
func (f *file) logStep(id graph.ID, c Change, label locale.Message, now time.Time) error {
	words, err := json.Marshal(label)
	if err != nil { // a value that JSON cannot say: the phrase alone
		words, _ = json.Marshal(locale.M(label.ID))
	}
	err = f.base.run(`INSERT INTO step VALUES (?, ?, ?, ?, ?)`,
		string(id), f.lamport+1, now.UTC().Format(time.RFC3339), f.who, string(words))
	if err != nil {
		return err
	}
	for i, d := range c.Deltas {
		if err := f.ask.each(i, len(c.Deltas), 0.3, 0.6); err != nil {
			return err
		}
		kind := graph.KindOf(either(d.After, d.Before))
		if !f.isLogged(kind) {
			continue
		}
		before, after := changedFields(d)
		if err := f.base.run(`INSERT INTO change VALUES (?, ?, ?, ?, ?)`,
			string(id), kind.ID, string(d.ID), orNull(before), orNull(after)); err != nil {
			return err
		}
	}
	return nil
}

func orNull(text string) any {
	if text == "" {
		return nil
	}
	return text
}

// changedFields returns the fields that differ as JSON objects, "" for a record that is not there. A new or
// deleted record has all fields that are not empty.
func changedFields(d Delta) (before, after string) {
	if d.Before != nil && d.After != nil && graph.KindOf(d.Before) != graph.KindOf(d.After) {
		return fields(d.Before, nil), fields(d.After, nil)
	}
	return fields(d.Before, d.After), fields(d.After, d.Before)
}

// fields writes the fields of r that differ from those of other, which may be nil for a record of nothing.
func fields(r, other graph.Record) string {
	if r == nil {
		return ""
	}
	kind := graph.KindOf(r)
	text := []byte{'{'}
	var others reflect.Value
	if other != nil {
		others = reflect.ValueOf(other)
	}
	kind.Visit(r, func(i int, v reflect.Value) {
		if i == 0 || other == nil && v.IsZero() || other != nil && v.Equal(others.Field(i)) {
			return
		}
		if len(text) > 1 {
			text = append(text, ',')
		}
		text = append(strconv.AppendQuote(text, kind.Fields[i].ID), ':')
		text = appendJSON(text, v)
	})
	return string(append(text, '}'))
}

func appendJSON(text []byte, v reflect.Value) []byte {
	switch v.Kind() {
	case reflect.Int, reflect.Int8:
		return strconv.AppendInt(text, v.Int(), 10)
	case reflect.Float64:
		return strconv.AppendFloat(text, v.Float(), 'g', -1, 64)
	case reflect.Bool:
		return strconv.AppendBool(text, v.Bool())
	}
	quoted, _ := json.Marshal(v.String()) // texts can always be written
	return append(text, quoted...)
}

func either(a, b graph.Record) graph.Record {
	if a != nil {
		return a
	}
	return b
}
