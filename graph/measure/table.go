package measure

import (
	"math"

	"jejaring/graph"
	"jejaring/graph/locale"
	"jejaring/graph/network"
)

// Table is what a measure found, in rows for people: needs, partnerships, sectors …
type Table struct {
	Columns []Column
	Rows    []Row
}

// Column is one column of a table.
type Column struct {
	Name locale.Message
	Unit Unit // of its numbers
}

// Row is one row of a table; Cells has one entry per column. Of a tie that is proposed it has the pair, and who introduces
// the two.
type Row struct {
	Pair    [2]graph.ID // "" for none
	Between graph.ID    // "" for nobody
	Record  graph.ID    // what the row is about, to be opened or lit; "" for none
	Client  bool        // it tells of a client: left out of what leaves the office
	Cells   []Cell
}

// Cell is a text or a number.
type Cell struct {
	Text locale.Phrase // nil for a number
	X    float64       // NaN reads "—"
}

// Say returns a cell with a text.
func Say(text locale.Phrase) Cell { return Cell{Text: text} }

// Name returns a cell with a text that is the same in every language.
func Name(text string) Cell { return Cell{Text: locale.Name(text)} }

// X returns a cell with a number.
func X[N int | int32 | float64 | Number](x N) Cell { return Cell{X: float64(x)} }

// Write returns the text of a cell in a column of the unit.
func (c Cell) Write(u Unit) locale.Phrase {
	switch {
	case c.Text != nil:
		return c.Text
	case math.IsNaN(c.X) || math.IsInf(c.X, 0):
		return locale.Name("—")
	}
	return u.Write(c.X)
}

// column returns a column with the name measure.column.<id>.
func column(id string, u Unit) Column { return Column{locale.M("measure.column." + id), u} }

// actorRow returns a row about actor i that begins with its label.
func actorRow(s *network.Snapshot, i int, cells ...Cell) Row {
	a := s.Actors[i]
	return Row{Record: a.ID, Client: a.IsClient, Cells: append([]Cell{Name(a.Label())}, cells...)}
}

// groupRow returns a row about several actors: their labels, then the cells.
func groupRow(s *network.Snapshot, actors []int32, cells ...Cell) Row {
	ids := idsOf(s, actors)
	return Row{Client: isClient(s, ids...), Cells: append([]Cell{Say(labelsOf(s, ids))}, cells...)}
}

// actorTable returns a table with a row for each actor and a column for each list of values: first those who may be
// ranked, by the first list, then the others in the order of their IDs.
func actorTable(s *network.Snapshot, columns []Column, lists ...[]float64) *Table {
	t := &Table{Columns: append([]Column{column("party", Count)}, columns...)}
	add := func(i int) {
		cells := make([]Cell, len(lists))
		for k, values := range lists {
			cells[k] = X(values[i])
		}
		t.Rows = append(t.Rows, actorRow(s, i, cells...))
	}
	ranked := make([]bool, s.N())
	for _, r := range Ranking(s, lists[0], NoClients) {
		ranked[r.Actor] = true
		add(r.Actor)
	}
	for i := range s.N() {
		if !ranked[i] {
			add(i)
		}
	}
	return t
}

// answer says yes or no.
func answer(so bool) locale.Message {
	if so {
		return locale.M("answer.yes")
	}
	return locale.M("answer.no")
}
