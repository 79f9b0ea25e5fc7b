package plan

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"jejaring/graph"
	"jejaring/graph/diagram"
	"jejaring/graph/layout"
	"jejaring/graph/locale"
	"jejaring/graph/measure"
	"jejaring/graph/network"
)

// Matrix has a row and a column for each actor, and in each field the level of their partnership or how many ties they
// have. Columns bear the figures of the rows, so that no word is turned. It holds 300 actors.
var Matrix = Plan{
	ID: "matrix", Still: true, Orders: []string{OrderSector, OrderGroup, OrderAlike}, Option: OptionCount, Of: matrixOf,
}

// OptionCount is that of the number of ties in place of the level of partnership.
const OptionCount = "count"

// The orders of rows and columns.
const (
	OrderSector = "sector"
	OrderGroup  = "group" // communities, the largest first
	OrderAlike  = "alike" // those who are tied to the same others side by side
)

const (
	matrixMost = 300
	fieldSide  = 20.0
	nameRoom   = 220.0
	signRoom   = 20.0 // of the sign before a name
	leastRead  = 0.9  // zoom at which the page opens at least
	leastNames = 0.7  // zoom below which names would run into each other
)

// matrix is the page while it is made.
type matrix struct {
	in     In
	l      locale.Language
	order  []int // of the actors: indices of the snapshot
	breaks []int // rows before which a block begins
	level  map[[2]int32]int
	count  map[[2]int32]int
	most   int
	ground diagram.Ground
}

func matrixOf(in In) Page {
	m := &matrix{in: in, l: in.Look.Language, level: map[[2]int32]int{}, count: map[[2]int32]int{}}
	part := in.Snapshot.Part(nil)
	page := Page{Snapshot: part, Places: map[graph.ID]layout.Point{}, Look: in.lookAt(part), Stands: map[graph.ID][]graph.ID{}}
	switch n := in.Snapshot.N(); {
	case n > matrixMost:
		m.say("plan.matrix.too-many", m.l.T("plan.matrix.too-many-hint", "Most", m.l.Whole(matrixMost), "Count", m.l.Whole(n)))
	case n == 0:
		m.say("plan.matrix.empty", "")
	default:
		m.sort()
		m.fill()
		m.draw()
		page.At, page.Step, page.Table = m.at, m.step, m.table()
	}
	m.settle(&page.Look)
	return page
}

func (m *matrix) say(title, hint string) {
	m.word(diagram.Word{Text: m.l.T(title), Align: 0.5, Size: 16, Bold: true})
	m.word(diagram.Word{Text: hint, Y: 30, Align: 0.5, Size: 12})
}

func (m *matrix) word(w diagram.Word) { m.ground.Words = append(m.ground.Words, w) }
func (m *matrix) area(a diagram.Area) { m.ground.Areas = append(m.ground.Areas, a) }

// sort puts the actors in the order that is asked for.
func (m *matrix) sort() {
	s := m.in.Snapshot
	for i := range s.Actors {
		m.order = append(m.order, i)
	}
	name := func(i int) string { return strings.ToLower(s.Actors[i].MapLabel()) }
	slices.SortFunc(m.order, func(i, j int) int { return cmp.Or(strings.Compare(name(i), name(j)), cmp.Compare(i, j)) })
	var block func(int) int
	switch m.in.Order {
	case OrderAlike:
		m.alike()
		return
	case OrderGroup:
		of := map[graph.ID]int{}
		groups := GroupsBy(ByCommunity, s, m.l)
		for k, g := range groups {
			for _, id := range g.Members {
				of[id] = k + 1
			}
		}
		block = func(i int) int { return (of[s.Actors[i].ID] + len(groups)) % (len(groups) + 1) }
	default:
		block = func(i int) int { return graph.SectorRank(graph.SectorOf(s.Actors[i].Sector).Code) }
	}
	slices.SortStableFunc(m.order, func(i, j int) int { return block(i) - block(j) })
	for k := 1; k < len(m.order); k++ {
		if block(m.order[k]) != block(m.order[k-1]) {
			m.breaks = append(m.breaks, k)
		}
	}
}

// alike puts those side by side who are tied to the same others.
func (m *matrix) alike() {
	found, ok := numbers[measure.Equivalence](m.in.Snapshot, "structural-equivalence")
	if !ok || len(found.Order) != m.in.Snapshot.N() {
		return
	}
	for k, id := range found.Order {
		m.order[k], _ = m.in.Snapshot.Index(id)
	}
}

// fill counts the ties of each pair that are not broken, and finds the level of its partnership.
func (m *matrix) fill() {
	s := m.in.Snapshot
	for k, t := range s.Ties {
		if !network.Know.Takes(t, s) {
			continue
		}
		pair := s.Pair(k)
		m.count[pair]++
		m.most = max(m.most, m.count[pair])
		if t.Level != 0 && (m.level[pair] == 0 || t.Level > m.level[pair]) {
			m.level[pair] = t.Level
		}
	}
}

// between returns the pair of a field, and how many ties it has.
func (m *matrix) between(row, column int) (pair [2]int32, ties int) {
	i, j := int32(m.order[row]), int32(m.order[column])
	pair = [2]int32{min(i, j), max(i, j)}
	return pair, m.count[pair]
}

// value returns what stands in a field; 0 stands for ties without a level, where there are ties.
func (m *matrix) value(pair [2]int32) int {
	if m.in.Option {
		return m.count[pair]
	}
	return m.level[pair]
}

// shade returns the step of the scale of a value.
func (m *matrix) shade(value int) diagram.Ink {
	switch {
	case m.in.Option:
		return diagram.InkScale + diagram.Ink(min(4, (value-1)*5/max(m.most, 5)))
	case value <= 0:
		return diagram.InkLine
	}
	return diagram.InkScale + diagram.Ink(min(value, 5)-1)
}

// table is the matrix in figures.
func (m *matrix) table() *Table {
	t := &Table{Columns: []string{m.l.T("plan.matrix.party")}}
	for _, i := range m.order {
		t.Columns = append(t.Columns, m.in.Snapshot.Actors[i].MapLabel())
	}
	for r, i := range m.order {
		row := []TableCell{{Text: m.in.Snapshot.Actors[i].MapLabel()}}
		for c := range m.order {
			cell := TableCell{X: math.NaN()}
			if pair, ties := m.between(r, c); ties > 0 {
				cell.X = float64(m.value(pair))
			}
			row = append(row, cell)
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}
