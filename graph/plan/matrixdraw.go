package plan

import (
	"math"
	"strconv"

	"jejaring/graph"
	"jejaring/graph/diagram"
	"jejaring/graph/layout"
	"jejaring/graph/locale"
)

// draw lays down the fields, the lines between blocks, then the names.
func (m *matrix) draw() {
	n := len(m.order)
	side := float64(n) * fieldSide
	for row := range n {
		for column := range n {
			m.field(row, column)
		}
	}
	m.area(diagram.Area{Outline: diagram.Rect{X1: side, Y1: side}.Outline(), Edge: diagram.InkEdge})
	for _, k := range m.breaks {
		at := float64(k) * fieldSide
		m.area(diagram.Area{Outline: []float64{0, at, side, at}, Edge: diagram.InkEdge})
		m.area(diagram.Area{Outline: []float64{at, 0, at, side}, Edge: diagram.InkEdge})
	}
	left := m.names()
	for k, i := range m.order {
		a, at := m.in.Snapshot.Actors[i], (float64(k)+0.5)*fieldSide
		number := m.l.Whole(k + 1)
		m.word(diagram.Word{
			Text: m.named(k), X: -left / leastRead, Y: at, Room: nameRoom, Sign: graph.SectorOf(a.Sector),
			Stay: diagram.StayLeft, Backed: true, Broad: left, Least: leastNames,
		})
		m.word(diagram.Word{Text: number, X: at, Y: -12, Align: 0.5, Size: 10, Stay: diagram.StayTop, Backed: true, Least: leastNames})
	}
}

// named is what stands before a row: its figure and its name.
func (m *matrix) named(row int) string {
	return m.l.Whole(row+1) + "  " + m.in.Snapshot.Actors[m.order[row]].MapLabel()
}

// names is how far left of the fields the names begin.
func (m *matrix) names() float64 {
	widest := 0.0
	for k := range m.order {
		widest = max(widest, diagram.TextWidth(m.named(k), 11, 400))
	}
	return min(widest+signRoom, nameRoom) + 10
}

// field draws one field. Empty ones are paper; those of an actor with itself are crossed out by a line.
func (m *matrix) field(row, column int) {
	r := m.box(row, column)
	if row == column {
		m.area(diagram.Area{Outline: []float64{r.X0, r.Y0, r.X1, r.Y1}, Edge: diagram.InkLine})
		return
	}
	pair, ties := m.between(row, column)
	if ties == 0 {
		return
	}
	value := m.value(pair)
	m.area(diagram.Area{Outline: diagram.Rect{X0: r.X0 + 1, Y0: r.Y0 + 1, X1: r.X1 - 1, Y1: r.Y1 - 1}.Outline(), Fill: m.shade(value)})
	w := diagram.Word{Text: m.figure(value), X: (r.X0 + r.X1) / 2, Y: (r.Y0 + r.Y1) / 2, Align: 0.5, Size: 10, Least: leastNames, Ink: diagram.InkText}
	deep := diagram.InkScale + 3 // the step from which paper is read better than ink
	if m.in.Look.Dark {
		deep--
	}
	if m.shade(value) >= deep {
		w.Ink = diagram.InkPaper
	}
	m.word(w)
}

func (m *matrix) figure(value int) string {
	if value == 0 {
		return "•"
	}
	return m.l.Whole(value)
}

func (m *matrix) box(row, column int) diagram.Rect {
	x, y := float64(column)*fieldSide, float64(row)*fieldSide
	return diagram.Rect{X0: x, Y0: y, X1: x + fieldSide, Y1: y + fieldSide}
}

// at returns the field at a place.
func (m *matrix) at(p layout.Point) (Spot, bool) {
	row, column := int(math.Floor(p.Y/fieldSide)), int(math.Floor(p.X/fieldSide))
	if row < 0 || column < 0 || row >= len(m.order) || column >= len(m.order) {
		return Spot{}, false
	}
	return m.spot(row, column), true
}

// step returns the next field in a direction, the first one from nowhere; at the edge it stays.
func (m *matrix) step(from Spot, dx, dy int) Spot {
	if from.Box == (diagram.Rect{}) {
		return m.spot(0, min(1, len(m.order)-1))
	}
	last := len(m.order) - 1
	return m.spot(min(max(from.Row+dy, 0), last), min(max(from.Column+dx, 0), last))
}

// spot says who the pair of a field is and what they have.
func (m *matrix) spot(row, column int) Spot {
	a, b := m.in.Snapshot.Actors[m.order[row]], m.in.Snapshot.Actors[m.order[column]]
	s := Spot{Box: m.box(row, column), Row: row, Column: column, Title: a.MapLabel(), Actors: []graph.ID{a.ID}}
	if row == column {
		return s
	}
	s.Title, s.Actors = a.MapLabel()+" – "+b.MapLabel(), []graph.ID{a.ID, b.ID}
	pair, ties := m.between(row, column)
	if ties == 0 {
		s.Detail = m.l.T("plan.matrix.no-tie")
		return s
	}
	s.Pair, s.Detail = [2]graph.ID{a.ID, b.ID}, m.l.T("plan.matrix.ties", "Count", ties)
	if level := m.level[pair]; level != 0 {
		s.Detail += " · " + m.l.Say(locale.M("level."+strconv.Itoa(level)))
	}
	return s
}

// settle gives the ground to the look, with what the legend says of it.
func (m *matrix) settle(look *diagram.Look) {
	if len(m.order) > 0 {
		m.means()
	}
	set := diagram.Setting{Ground: m.ground, Fixed: true, Plain: true, Scrolls: true, Headed: true}
	set.Counts = m.l.T("plan.matrix.counts", "Actors", locale.M("diagram.actors", "Count", m.in.Snapshot.N()), "Pairs", len(m.count))
	*look = look.Bare()
	look.Setting, look.Labels, look.Lines, look.Marks, look.Groups = set, "", "", nil, nil
}

func (m *matrix) means() {
	add := func(word string, value int) {
		m.ground.Means = append(m.ground.Means, diagram.Meaning{Word: word, Area: diagram.Area{Fill: m.shade(value)}})
	}
	if m.in.Option {
		last := 0
		for k := 1; k <= m.most; k++ {
			if k == m.most || m.shade(k) != m.shade(k+1) {
				words := m.l.Whole(k)
				if k > last+1 {
					words = m.l.Whole(last+1) + "–" + words
				}
				add(m.l.T("plan.matrix.number", "Count", words), k)
				last = k
			}
		}
		return
	}
	add(m.l.T("plan.matrix.no-level"), 0)
	for level := 1; level <= 5; level++ {
		add(m.l.Whole(level)+" "+m.l.Say(locale.M("level."+strconv.Itoa(level))), level)
	}
}
