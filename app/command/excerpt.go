package command

import (
	"encoding/csv"
	"errors"
	"strconv"
	"strings"

	"jejaring/graph"
	"jejaring/graph/layout"
)

// excerptMark begins a text that another window of the program can paste.
const excerptMark = "jejaring"

// placeRow is what the row of a place begins with; those of records begin with their kind.
const placeRow = "place"

// text returns the excerpt as a table with tabs: the mark, then for each kind a row of its fields that begins with "#",
// then its records. Private fields are not in it.
func (e excerpt) text() string {
	var b strings.Builder
	w := csv.NewWriter(&b)
	w.Comma = '\t'
	row := func(cells ...string) { _ = w.Write(cells) } // a Builder takes everything
	row(excerptMark, "1")
	var records []graph.Record
	records = append(records, e.choices...)
	for _, a := range e.actors {
		a.Name = a.Label()
		records = append(records, a)
	}
	for _, t := range e.ties {
		records = append(records, t)
	}
	var last *graph.Kind
	for _, r := range records {
		kind := graph.KindOf(r)
		head, cells := []string{"#" + kind.ID}, []string{kind.ID}
		for i := range kind.Fields {
			if f := &kind.Fields[i]; !f.Private || f.ID == "name" {
				head, cells = append(head, f.ID), append(cells, f.Text(r))
			}
		}
		if kind != last {
			row(head...)
		}
		row(cells...)
		last = kind
	}
	for _, a := range e.actors {
		if p, ok := e.places[a.ID]; ok {
			row(placeRow, string(a.ID), strconv.FormatFloat(p.X, 'f', 1, 64), strconv.FormatFloat(p.Y, 'f', 1, 64))
		}
	}
	w.Flush()
	return b.String()
}

// readExcerpt reads what text wrote. Of any other text it says that it is not ours; one of ours that is damaged is a
// refusal.
func readExcerpt(text string) (e excerpt, ours bool, err error) {
	text = strings.TrimPrefix(text, "\ufeff")
	if !strings.HasPrefix(text, excerptMark+"\t") {
		return e, false, nil
	}
	r := csv.NewReader(strings.NewReader(text))
	r.Comma, r.FieldsPerRecord = '\t', -1
	rows, err := r.ReadAll()
	if err != nil {
		return e, true, graph.Refuse("command.paste.damaged")
	}
	e.places = map[graph.ID]layout.Point{}
	head := map[string][]string{}
	for _, cells := range rows[1:] {
		if kind, ok := strings.CutPrefix(cells[0], "#"); ok {
			head[kind] = cells[1:]
			continue
		}
		if err := e.read(cells, head[cells[0]]); err != nil {
			return e, true, err
		}
	}
	return e, true, nil
}

// read takes in one row.
func (e *excerpt) read(cells, head []string) error {
	damaged := graph.Refuse("command.paste.damaged")
	if cells[0] == placeRow {
		if len(cells) < 4 {
			return damaged
		}
		x, noX := strconv.ParseFloat(cells[2], 64)
		y, noY := strconv.ParseFloat(cells[3], 64)
		if errors.Join(noX, noY) != nil || x-x != 0 || y-y != 0 {
			return damaged
		}
		e.places[graph.ID(cells[1])] = layout.Point{X: x, Y: y}
		return nil
	}
	kind := graph.KindByID(cells[0])
	if kind == nil || len(head) == 0 {
		return damaged
	}
	r := kind.New()
	for k, id := range head {
		f := kind.Field(id)
		if f == nil || k+1 >= len(cells) {
			continue // of a newer program, or cut off by a spreadsheet where empty
		}
		filled, err := f.Parse(r, cells[k+1])
		if err != nil {
			return damaged
		}
		r = filled
	}
	if graph.Key(r) == "" {
		return damaged
	}
	switch r := r.(type) {
	case graph.Actor:
		e.actors = append(e.actors, r)
	case graph.Tie:
		e.ties = append(e.ties, r)
	case graph.TieType, graph.ServiceField:
		e.choices = append(e.choices, r)
	default:
		return damaged
	}
	return nil
}
