package measure

import (
	"slices"

	"jejaring/graph/locale"
	"jejaring/graph/network"
)

// leads returns the sentence measure.<id>.sentence on the actor with the highest index. It says so where a client
// has a higher one, and where others have the same.
func leads(s *network.Snapshot, values []float64, id string) locale.Message {
	return said(s, network.Know, func() locale.Message {
		best, ok := first(s, values)
		if !ok {
			return noneNamed()
		}
		return locale.M("measure."+id+".sentence", "Name", s.Actors[best.Actor].Label(),
			"Index", locale.Decimal{X: best.Value, Places: 2}, "Most", highest(values, best.Value))
	})
}

// highest tells whether x is the highest of the values, alone or beside others.
func highest(values []float64, x float64) locale.Message {
	equal, higher := -1, false
	for _, y := range values {
		switch {
		case level(y) == level(x):
			equal++
		case y > x:
			higher = true
		}
	}
	switch {
	case higher:
		return locale.M("measure.highest.but-clients")
	case equal > 0:
		return locale.M("measure.highest.shared", "Count", equal)
	}
	return locale.M("measure.highest")
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

// groupRow returns a row about several actors: their labels, then the cells.
func groupRow(s *network.Snapshot, actors []int32, cells ...Cell) Row {
	return Row{
		Client: slices.ContainsFunc(actors, func(i int32) bool { return s.Actors[i].IsClient }),
		Cells:  append([]Cell{Say(labels(s, actors))}, cells...),
	}
}

// labels returns the labels of the actors, with commas between.
func labels(s *network.Snapshot, actors []int32) locale.List {
	list := locale.List{Mark: ", "}
	for _, i := range actors {
		list.Parts = append(list.Parts, locale.Name(s.Actors[i].Label()))
	}
	return list
}
