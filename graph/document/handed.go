package document

import (
	"encoding/json"
	"strconv"

	"jejaring/graph"
	"jejaring/graph/locale"
)

// A history lives as long as its window. What a command line does has no window: its steps are handed to whoever opens the
// file next, who can take them back as their own. Until that one changes something the file keeps, under this name, which
// step of the log was the first of them.
const handed = "handed"

// mostHanded is how many steps are handed over at most; earlier ones stay.
const mostHanded = 200

// markHanded notes, in the transaction of a step, whether steps are handed over from here on. Where they were taken over
// nothing is left of their pictures but the pictures themselves.
func (f *file) markHanded() error {
	switch {
	case !f.hand && f.took:
		if err := f.base.run(`DELETE FROM document WHERE name = ?`, handed); err != nil {
			return err
		}
		return f.base.run(`DELETE FROM change WHERE kind = ?`, graph.KindFor[graph.Picture]().ID)
	case !f.hand:
		return nil
	}
	return f.base.run(`INSERT OR IGNORE INTO document VALUES (?, ?)`, handed, strconv.Itoa(f.lamport+1))
}

// loggedStep is a step as the log has it.
type loggedStep struct {
	id      string
	label   string
	changes []loggedChange
}

type loggedChange struct{ kind, record, before, after string }

// handedSteps returns the steps that were handed over, the newest last.
func (f *file) handedSteps() ([]loggedStep, error) {
	first := 0
	err := f.base.query(`SELECT value FROM document WHERE name = ?`, func(r row) error {
		first, _ = strconv.Atoi(r.text(0))
		return nil
	}, handed)
	if f.took = first > 0; err != nil || !f.took {
		return nil, err
	}
	var steps []loggedStep
	err = f.base.query(`SELECT s.id, s.label, c.kind, c.record, c.before, c.after FROM step s LEFT JOIN change c ON c.step = s.id
		WHERE s.lamport >= ? ORDER BY s.lamport, s.id, c.rowid`, func(r row) error {
		if last := len(steps) - 1; last < 0 || steps[last].id != r.text(0) {
			steps = append(steps, loggedStep{id: r.text(0), label: r.text(1)})
		}
		s := &steps[len(steps)-1]
		s.changes = append(s.changes, loggedChange{r.text(2), r.text(3), r.text(4), r.text(5)})
		return nil
	}, max(first, f.lamport-mostHanded+1))
	return steps, err
}

// takeOver makes steps of the log steps of undo, from the newest one back for as long as the records are as the log says
// that they were after each.
func (d *Document) takeOver(steps []loggedStep) {
	now := map[graph.ID]graph.Record{}
	for i := len(steps) - 1; i >= 0; i-- {
		c := Change{Label: readLabel(steps[i].label)}
		for _, logged := range steps[i].changes {
			id := graph.ID(logged.record)
			after, seen := now[id]
			if !seen {
				after = d.records[id]
			}
			before, ok := logged.beforeOf(after)
			if !ok {
				return
			}
			c.Deltas = append(c.Deltas, Delta{id, before, after})
			now[id] = before
		}
		d.done = append([]Change{c}, d.done...)
	}
}

// beforeOf returns a record as it was before the change, and whether it is as the change left it.
func (c loggedChange) beforeOf(after graph.Record) (before graph.Record, ok bool) {
	kind := graph.KindByID(c.kind)
	if kind == nil || (c.after == "") != (after == nil) || after != nil && graph.KindOf(after) != kind {
		return nil, false
	}
	switch {
	case after == nil:
		return withFields(blank(kind, graph.ID(c.record)), c.before), c.before != ""
	case c.before == "":
		return nil, withFields(blank(kind, graph.Key(after)), c.after) == after
	}
	return withFields(after, c.before), withFields(after, c.after) == after
}

// readLabel reads a label as the log has it.
func readLabel(text string) locale.Message {
	var m locale.Message
	if json.Unmarshal([]byte(text), &m) != nil {
		return locale.Message{}
	}
	for i, value := range m.Values {
		switch value := value.(type) {
		case float64:
			m.Values[i] = int(value)
		case map[string]any: // a phrase in the phrase
			inner, _ := json.Marshal(value)
			m.Values[i] = readLabel(string(inner))
		}
	}
	return m
}
