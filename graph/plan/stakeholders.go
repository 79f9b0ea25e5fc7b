package plan

import (
	"cmp"
	"math"
	"slices"
	"strconv"

	"jejaring/graph"
	"jejaring/graph/diagram"
	"jejaring/graph/layout"
	"jejaring/graph/locale"
	"jejaring/graph/network"
)

// Stakeholders answers whom to approach first (V08): at the left a grid of who has something to give and who is willing,
// at the right the institutional Venn diagram of participatory appraisal, in which the residents are the circle in the
// middle, an institution is the larger the more influence it has and the nearer the closer it is, and partners overlap
// the middle. All stand in the grid and institutions in both; clients and workers in neither.
var Stakeholders = Plan{ID: "stakeholders", Option: OptionBlank, Of: stakeholdersOf}

// OptionBlank is the option to leave the page empty, with blank circles to write into on paper.
const OptionBlank = "blank"

const (
	gridHead  = 92.0  // room above the grid: a chip of the map, then the names of the columns
	gridSide  = 116.0 // width of the names of the rows
	gridCell  = 116.0 // width of a column at least
	gridRow   = 50.0  // height of a row at least
	slotWide  = 216.0 // of an actor in a cell, with its label
	gridFewer = 2     // actors side by side in a cell at most
	vennGap   = 40.0  // between grid and diagram
	vennStep  = 24.0  // that each step of closeness brings an institution nearer
	firstRoom = 26.0  // that the words "approach first" take above those in their row
	leastGrid = 0.45  // zoom below which the heads of the grid would be cut
	vennLeast = 84.0  // radius of the circle in the middle at least
	vennTries = 126
	vennAngle = 0.05 // by which a place is tried farther along
	// partnerShare is the share of the partners that stand on the rim of the middle; the others stand within.
	partnerShare = 0.72
	overlaps     = 0.55 // share of its radius by which a partner overlaps the middle
)

// stakeholders is the page while it is made.
type stakeholders struct {
	in      In
	list    []graph.Actor
	page    *Page
	set     *diagram.Setting
	radius  map[graph.ID]float64
	inside  map[graph.ID][]string
	rows    []float64 // top of each row of the grid, and its bottom
	cols    []float64 // left of each column, and its right
	middle  layout.Point
	core    float64 // radius of the circle in the middle
	circles []circle
}

func stakeholdersOf(in In) Page {
	page := Page{Places: map[graph.ID]layout.Point{}, Look: in.Look, Stands: map[graph.ID][]graph.ID{}}
	s := &stakeholders{in: in, page: &page, radius: map[graph.ID]float64{}, inside: map[graph.ID][]string{}}
	s.set = &diagram.Setting{Fixed: true, Beside: true, Least: leastGrid}
	for _, a := range in.Snapshot.Actors {
		if !in.Option && isStakeholder(in.Snapshot, a) {
			s.list = append(s.list, a)
		}
	}
	s.grid()
	s.venn()
	s.settle()
	page.Zone = s.zone
	return page
}

// isStakeholder leaves out clients, workers and the focal actor: nobody approaches them.
func isStakeholder(s *network.Snapshot, a graph.Actor) bool {
	return !a.IsClient && a.Role != graph.RoleWorker && a.Role != graph.RoleLocalWorker && a.ID != s.Project.FocalActor
}

// The twins of an actor on the page.
func inGrid(id graph.ID) graph.ID { return "grid-" + id }
func inVenn(id graph.ID) graph.ID { return "venn-" + id }

// columnOf returns the column of an answer: no, unknown, yes.
func columnOf(has graph.Answer) int {
	return map[graph.Answer]int{graph.No: 0, graph.Unknown: 1, graph.Yes: 2}[has]
}

// rowOf returns the row of a willingness: 5 is the first, unknown the last.
func rowOf(willingness int) int {
	if willingness == 0 {
		return 5
	}
	return 5 - willingness
}

// grid puts everyone into the cell of its answers.
func (s *stakeholders) grid() {
	cells := map[[2]int][]graph.Actor{}
	for _, a := range s.list {
		at := [2]int{rowOf(a.Willingness), columnOf(a.HasResource)}
		cells[at] = append(cells[at], a)
	}
	s.cutGrid(cells)
	for at, list := range cells {
		slices.SortStableFunc(list, func(a, b graph.Actor) int { return cmp.Compare(b.Influence, a.Influence) })
		beside := s.beside(at[1])
		for k, a := range list {
			s.put(inGrid(a.ID), a, layout.Point{
				X: s.cols[at[1]] + 20 + slotWide*float64(k%beside), Y: s.rows[at[0]] + headroom(at[0]) + 22 + gridSlot*float64(k/beside),
			}, 5+1.8*float64(max(a.Influence, 1)))
		}
	}
	s.drawGrid()
}

// gridSlot is the height of an actor in a cell.
const gridSlot = 27.0

// beside returns how many actors stand side by side in a column.
func (s *stakeholders) beside(col int) int {
	return max(1, int((s.cols[col+1]-s.cols[col])/slotWide))
}

// cutGrid makes columns as wide and rows as high as their cells need; one that is empty is narrow.
func (s *stakeholders) cutGrid(cells map[[2]int][]graph.Actor) {
	x := gridSide
	for col := range 3 {
		most := 0
		for row := range 6 {
			most = max(most, min(gridFewer, (len(cells[[2]int{row, col}])+2)/3))
		}
		s.cols = append(s.cols, x)
		x += max(gridCell, slotWide*float64(most)+24)
	}
	s.cols = append(s.cols, x)
	y := gridHead
	for row := range 6 {
		high := 1
		for col := range 3 {
			beside := s.beside(col)
			high = max(high, (len(cells[[2]int{row, col}])+beside-1)/beside)
		}
		s.rows = append(s.rows, y)
		y += headroom(row) + max(gridRow, gridSlot*float64(high)+16)
	}
	s.rows = append(s.rows, y)
}

// headroom is what a row leaves free above those in it.
func headroom(row int) float64 {
	if row == 0 {
		return firstRoom
	}
	return 0
}

func (s *stakeholders) drawGrid() {
	l, g := s.in.Look.Language, &s.set.Ground
	left, right, top, bottom := s.cols[0], s.cols[3], s.rows[0], s.rows[6]
	first := diagram.Rect{X0: s.cols[2], Y0: s.rows[0], X1: right, Y1: s.rows[2]}
	g.Areas = append(g.Areas, diagram.Area{Outline: []float64{0, 0, right, 0}}, // the page begins above the heads
		diagram.Area{Outline: first.Outline(), Fill: diagram.InkTint2})
	for _, y := range s.rows {
		g.Areas = append(g.Areas, diagram.Area{Outline: []float64{left, y, right, y}, Edge: diagram.InkLine})
	}
	for _, x := range s.cols {
		g.Areas = append(g.Areas, diagram.Area{Outline: []float64{x, top, x, bottom}, Edge: diagram.InkLine})
	}
	for col, id := range []string{"plan.stakeholders.has-none", "plan.stakeholders.has-unknown", "plan.stakeholders.has"} {
		g.Words = append(g.Words, diagram.Word{
			Text: l.T(id), X: (s.cols[col] + s.cols[col+1]) / 2, Y: gridHead - 26, Align: 0.5, Bold: true, Room: s.cols[col+1] - s.cols[col] - 8, Wraps: true, Stay: diagram.StayTop,
		})
	}
	for row := range 6 {
		text := l.T("plan.stakeholders.unknown")
		if row < 5 {
			text = l.T("plan.stakeholders.willing-" + strconv.Itoa(5-row))
		}
		g.Words = append(g.Words, diagram.Word{
			Text: text, X: gridSide - 10, Y: (s.rows[row] + s.rows[row+1]) / 2, Align: 1, Room: gridSide - 12, Wraps: true, Stay: diagram.StayLeft,
		})
	}
	g.Words = append(g.Words, diagram.Word{Text: l.T("plan.stakeholders.first"), X: first.X1 - 8, Y: first.Y0 + firstRoom/2 + 2, Align: 1, Bold: true, Ink: diagram.InkAccent})
}

// put places a twin of an actor.
func (s *stakeholders) put(id graph.ID, a graph.Actor, at layout.Point, radius float64) {
	s.page.Stands[id], s.page.Places[id], s.radius[id] = []graph.ID{a.ID}, at, radius
}

// vennRadius goes with the influence; one that is not known counts as 2.
func vennRadius(a graph.Actor) float64 { return 0.85 * alterRadius(a) }

// venn puts the institutions around the middle, each in the direction of its sector.
func (s *stakeholders) venn() {
	var list []graph.Actor
	partners := 0.0
	for _, a := range s.list {
		if a.IsAgency() {
			list = append(list, a)
			if isPartner(a) {
				partners += 2*vennRadius(a) + 6
			}
		}
	}
	slices.SortStableFunc(list, func(a, b graph.Actor) int { return cmp.Compare(graph.SectorRank(a.Sector), graph.SectorRank(b.Sector)) })
	s.core = max(vennLeast, partners/(2*math.Pi)*partnerShare)
	reach := s.core + 6*vennStep + 48
	s.middle = layout.Point{X: s.cols[3] + vennGap + reach, Y: max(reach, s.rows[6]/2)}
	s.drawVenn()
	for k, a := range list {
		r := vennRadius(a)
		out := s.core + r + 8 + vennStep*float64(5-a.Closeness)
		switch {
		case isPartner(a):
			out = s.core + r*(1-2*overlaps)
		case a.Closeness == 0:
			out = s.core + r + 8 + 4.6*vennStep
		}
		angle := math.Pi + 2*math.Pi*(float64(k)+0.5)/float64(len(list))
		at := s.clear(angle, out, r)
		s.circles = append(s.circles, circle{at, r})
		s.put(inVenn(a.ID), a, at, r)
	}
}

func isPartner(a graph.Actor) bool { return a.Role == "mitra" }

// clear returns the place nearest to a direction, at a distance from the middle, where a circle covers no other.
func (s *stakeholders) clear(angle, out, r float64) layout.Point {
	step := vennStep / 2
	if out < s.core { // a partner: nearer to the middle
		step = -step
	}
	for ; ; out += step {
		if out < r {
			out, step = max(s.core, r), vennStep/2
		}
		for k := range vennTries {
			turn := vennAngle * float64((k+1)/2) * float64(1-2*(k%2))
			sin, cos := math.Sincos(angle + turn)
			at := layout.Point{X: s.middle.X + out*cos, Y: s.middle.Y + out*sin}
			if s.isClear(at, r) {
				return at
			}
		}
	}
}

func (s *stakeholders) isClear(at layout.Point, r float64) bool {
	for _, c := range s.circles {
		dx, dy, apart := c.at.X-at.X, c.at.Y-at.Y, r+c.r+4
		if dx*dx+dy*dy < apart*apart {
			return false
		}
	}
	return true
}

// circle is an institution of the diagram.
type circle struct {
	at layout.Point
	r  float64
}

// drawVenn draws the circle of the residents, the steps of closeness, and blank circles where they are asked for.
func (s *stakeholders) drawVenn() {
	l, g, m := s.in.Look.Language, &s.set.Ground, s.middle
	for step := 1; step <= 5; step++ {
		r := s.core + 24 + vennStep*float64(step)
		g.Areas = append(g.Areas, diagram.Area{Outline: diagram.Ellipse(m.X, m.Y, r, r), Edge: diagram.InkLine, Dash: []float64{2, 4}})
	}
	g.Areas = append(g.Areas, diagram.Area{Outline: diagram.Ellipse(m.X, m.Y, s.core, s.core), Fill: diagram.InkTint, Edge: diagram.InkAccent, Width: 2})
	g.Words = append(g.Words,
		diagram.Word{Text: l.T("plan.stakeholders.residents"), X: m.X, Y: m.Y, Align: 0.5, Bold: true, Size: 15},
		diagram.Word{Text: l.T("plan.stakeholders.far"), X: m.X, Y: m.Y - s.core - 30 - 5*vennStep, Align: 0.5, Ink: diagram.InkPale})
	if s.in.Option {
		s.drawBlanks()
	}
}

// blanks is the number of blank circles of each size.
const blanks = 4

// drawBlanks lays out circles of the five sizes below the diagram, with a line for a name.
func (s *stakeholders) drawBlanks() {
	g, bottom := &s.set.Ground, s.middle.Y+s.core+5*vennStep+90
	x := s.middle.X - s.core - 5*vennStep
	for size := 5; size >= 1; size-- {
		r := vennRadius(graph.Actor{Influence: size})
		for range blanks {
			g.Areas = append(g.Areas, diagram.Area{Outline: diagram.Ellipse(x+r, bottom, r, r), Edge: diagram.InkEdge, Width: 1.2})
			x += 2*r + 10
		}
		g.Words = append(g.Words, diagram.Word{Text: strconv.Itoa(size), X: s.middle.X - s.core - 5*vennStep - 18, Y: bottom, Align: 0.5, Bold: true})
		bottom, x = bottom+2*r+8, s.middle.X-s.core-5*vennStep
	}
}

// settle makes the network of the twins and says how they are drawn.
func (s *stakeholders) settle() {
	l, records := s.in.Look.Language, []graph.Record{s.in.Snapshot.Project}
	for _, a := range s.list {
		for _, id := range []graph.ID{inGrid(a.ID), inVenn(a.ID)} {
			if _, stands := s.page.Stands[id]; stands {
				records = append(records, twinOf(a, id))
			}
		}
	}
	s.page.Snapshot = s.in.drawnOf(records)
	s.set.Radius = make([]float64, s.page.Snapshot.N())
	s.set.Frames = make([]bool, s.page.Snapshot.N())
	for i, a := range s.page.Snapshot.Actors {
		s.set.Radius[i] = s.radius[a.ID]
		s.set.Frames[i] = s.page.Stands[a.ID][0] != "" && a.ID == inVenn(s.page.Stands[a.ID][0])
	}
	s.set.Notes = []string{l.T("plan.stakeholders.how")}
	s.set.Counts = l.T("diagram.actors", "Count", len(s.list))
	s.set.Ground.Means = []diagram.Meaning{{Word: l.T("plan.ecomap.size"), Ring: true}}
	look := &s.page.Look
	*look = look.Bare()
	look.Size.Name, look.Marks, look.Setting = locale.M("plan.influence"), nil, *s.set
}

// zone says what an actor becomes at a place: in the grid its answers, in the diagram its closeness.
func (s *stakeholders) zone(at layout.Point) (Zone, bool) {
	for row := range 6 {
		for col := range 3 {
			if at.X >= s.cols[col] && at.X < s.cols[col+1] && at.Y >= s.rows[row] && at.Y < s.rows[row+1] {
				willingness := 5 - row // the last row: unknown
				return Zone{Answered: true, HasResource: [3]graph.Answer{graph.No, graph.Unknown, graph.Yes}[col], Willingness: willingness}, true
			}
		}
	}
	out := math.Hypot(at.X-s.middle.X, at.Y-s.middle.Y) - s.core
	if out > 5.5*vennStep+24 {
		return Zone{}, false
	}
	return Zone{Closeness: min(max(5-int(math.Round((out-24)/vennStep)), 1), 5)}, true
}
