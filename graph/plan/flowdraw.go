package plan

import (
	"cmp"
	"slices"

	"jejaring/graph"
	"jejaring/graph/diagram"
)

// ribbon is a band between two bars.
type ribbon struct {
	from, to *bar
	column   int // 0: from sectors to fields, 1: from fields to recipients
	streams  []stream
}

// draw lays down bands, bars, heads and the table, in that order.
func (f *flow) draw() {
	if len(f.streams) == 0 {
		empty := map[bool]string{false: "plan.flow.empty", true: "plan.flow.empty-amount"}[f.in.Option]
		hint := empty + "-hint"
		f.word(diagram.Word{Text: f.l.T(empty), X: flowStep, Y: 120, Align: 0.5, Size: 16, Bold: true})
		f.word(diagram.Word{Text: f.l.T(hint), X: flowStep, Y: 150, Align: 0.5, Size: 12})
		return
	}
	ribbons := append(f.ribbons(0), f.ribbons(1)...)
	for k := range ribbons {
		f.ribbon(ribbons[k])
	}
	for c, bars := range f.columns {
		for _, b := range bars {
			f.bar(c, b)
		}
	}
	for c, head := range []string{"plan.flow.from", "plan.flow.field", "plan.flow.to"} {
		f.word(diagram.Word{Text: f.l.T(head), X: f.edge(c), Y: -26, Align: aligned(c), Bold: true, Size: 12})
	}
	f.figures()
}

func (f *flow) word(w diagram.Word) { f.ground.Words = append(f.ground.Words, w) }
func (f *flow) area(a diagram.Area) { f.ground.Areas = append(f.ground.Areas, a) }

// edge is where the words of a column begin or end; aligned says which.
func (f *flow) edge(column int) float64 {
	return float64(column)*flowStep + [3]float64{barWide, barWide / 2, 0}[column]
}

func aligned(column int) float64 { return [3]float64{1, 0.5, 0}[column] }

// ribbons returns the bands from a column to the next, in the order in which they leave their bars.
func (f *flow) ribbons(column int) []ribbon {
	var list []ribbon
	for _, a := range f.columns[column] {
		for _, b := range f.columns[column+1] {
			var both []stream
			for _, x := range a.streams {
				if passes(x, column+1, b) {
					both = append(both, x)
				}
			}
			if len(both) > 0 {
				list = append(list, ribbon{a, b, column, both})
			}
		}
	}
	return list
}

// passes tells whether a stream goes through a bar of a column.
func passes(x stream, column int, b *bar) bool {
	return [3]string{x.sector, x.field, x.taker}[column] == b.key
}

// ribbon draws a band where its two bars have room for it, the part that is stimulus aid hatched and at the bottom.
func (f *flow) ribbon(r ribbon) {
	high := sum(r.streams) * f.scale
	x0, x1 := float64(r.column)*flowStep+barWide, float64(r.column+1)*flowStep
	y0, y1 := r.from.y0+r.from.used[1], r.to.y0+r.to.used[0]
	r.from.used[1], r.to.used[0] = r.from.used[1]+high, r.to.used[0]+high
	outline := band(x0, x1, y0, y1, high)
	a := diagram.Area{Outline: outline, Fill: diagram.InkScale}
	if r.column == 0 {
		a = diagram.Area{Outline: outline, Sector: r.from.sector, Tone: 0.3}
	}
	f.area(a)
	f.area(diagram.Area{Outline: outline, Edge: diagram.InkLine, Width: 0.6})
	if part := stimulusIn(r.streams) * f.scale; part > 0 {
		f.hatch(x0, x1, y0+high-part, y1+high-part, part)
	}
	f.spots = append(f.spots, Spot{
		Box:   diagram.Rect{X0: x0, Y0: min(y0, y1), X1: x1, Y1: max(y0, y1) + high},
		Title: r.from.name + " → " + r.to.name, Detail: f.detail(r.streams),
		Actors: ends(r.streams), outline: outline, Column: 2*r.column + 1,
	})
}

// detail says how much flows, and how much of it is stimulus aid.
func (f *flow) detail(list []stream) string {
	said := f.l.T("plan.flow.detail", "Amount", f.write(sum(list)), "Count", len(list))
	if f.in.Option {
		said = f.l.T("plan.flow.detail-amount", "Amount", f.write(sum(list)), "Unit", f.unit, "Count", len(list))
	}
	if part := stimulusIn(list); part > 0 {
		said += " · " + f.l.T("plan.flow.detail-stimulus", "Amount", f.write(part))
	}
	return said
}

func ends(list []stream) []graph.ID {
	ids := append(whose(list, giverOf), whose(list, takerOf)...)
	slices.Sort(ids)
	return slices.Compact(ids)
}

const bandPoints = 24

// sway is how far a band has gone from the one height to the other, from 0 to 1.
func sway(t float64) float64 { return t * t * (3 - 2*t) }

// band returns the outline of a band that is equally high everywhere.
func band(x0, x1, y0, y1, high float64) []float64 {
	xy := make([]float64, 4*(bandPoints+1)+2)
	for k := range bandPoints + 1 {
		t := float64(k) / bandPoints
		x, y := x0+(x1-x0)*t, y0+(y1-y0)*sway(t)
		xy[2*k], xy[2*k+1] = x, y
		back := 4*bandPoints + 2 - 2*k
		xy[back], xy[back+1] = x, y+high
	}
	xy[len(xy)-2], xy[len(xy)-1] = xy[0], xy[1]
	return xy
}

// hatch draws slanting lines within a band.
func (f *flow) hatch(x0, x1, y0, y1, high float64) {
	const step = 7.0
	top := func(x float64) float64 { return y0 + (y1-y0)*sway((x-x0)/(x1-x0)) }
	slant := min(high, 10)
	for x := x0 + step/2; x+slant <= x1; x += step {
		f.area(diagram.Area{Outline: []float64{x + slant, top(x + slant), x, top(x) + high}, Edge: diagram.InkText, Width: 0.7})
	}
}

// bar draws a bar with its name and how much it is.
func (f *flow) bar(column int, b *bar) {
	x := float64(column) * flowStep
	r := diagram.Rect{X0: x, Y0: b.y0, X1: x + barWide, Y1: max(b.y1, b.y0+1)}
	a := diagram.Area{Outline: r.Outline(), Fill: diagram.InkPale}
	if column == 0 {
		a = diagram.Area{Outline: r.Outline(), Sector: b.sector, Tone: 1}
	}
	f.area(a)
	w := diagram.Word{Text: b.name + "  " + f.write(b.total()), X: x + barWide + 8, Y: (b.y0 + b.y1) / 2}
	switch column {
	case 0:
		w.X, w.Align, w.Sign = x-8, 1, b.sector
	case 1:
		w.Backed, w.Room = true, flowStep-barWide-60
	case 2:
		w.Room = flowStep
	}
	f.word(w)
	ids := [3]func(stream) graph.ID{giverOf, nil, takerOf}[column]
	chosen := ends(b.streams)
	if ids != nil {
		chosen = whose(b.streams, ids)
	}
	f.spots = append(f.spots, Spot{Box: r, Title: b.name, Detail: f.detail(b.streams), Actors: chosen, Column: 2 * column})
}

// The table below the bands.
const (
	rowHigh   = 22.0
	tableGap  = 64.0
	tableLeft = -150.0
	tableEdge = 2*flowStep + barWide + 190
)

// figures sets out the same in figures: each row one band, and what all bands come to.
func (f *flow) figures() {
	amount := f.l.T("plan.flow.column-strength")
	if f.in.Option {
		amount = f.l.T("plan.flow.column-amount", "Unit", f.unit)
	}
	f.table.Columns = []string{f.l.T("plan.flow.from"), f.l.T("plan.flow.field"), f.l.T("plan.flow.to"), amount, f.l.T("plan.flow.column-stimulus"), f.l.T("plan.flow.column-count")}
	for _, r := range f.ways() {
		f.table.Rows = append(f.table.Rows, []TableCell{{Text: r.from}, {Text: r.field}, {Text: r.to}, {X: sum(r.streams)}, {X: stimulusIn(r.streams)}, {X: float64(len(r.streams))}})
	}
	f.table.Rows = append(f.table.Rows, []TableCell{{Text: f.l.T("plan.flow.total")}, {Text: " "}, {Text: " "}, {X: sum(f.streams)}, {X: stimulusIn(f.streams)}, {X: float64(len(f.streams))}})
	f.low += tableGap
	heads := f.table.Columns
	f.row(heads, true)
	for k, row := range f.table.Rows {
		words := make([]string, len(row))
		for c, cell := range row {
			if words[c] = cell.Text; cell.Text == "" {
				words[c] = f.write(cell.X)
			}
		}
		f.row(words, k == len(f.table.Rows)-1)
	}
}

// way is what goes from a sector through a field to a recipient.
type way struct {
	from, field, to string
	streams         []stream
}

// ways are the rows of the table, in the order of the bars.
func (f *flow) ways() []way {
	var list []way
	for _, a := range f.columns[0] {
		for _, b := range f.columns[1] {
			for _, c := range f.columns[2] {
				w := way{from: a.name, field: b.name, to: c.name}
				for _, x := range a.streams {
					if passes(x, 1, b) && passes(x, 2, c) {
						w.streams = append(w.streams, x)
					}
				}
				if len(w.streams) > 0 {
					list = append(list, w)
				}
			}
		}
	}
	slices.SortStableFunc(list, func(v, w way) int {
		if v.from != w.from {
			return 0
		}
		return cmp.Compare(sum(w.streams), sum(v.streams))
	})
	return list
}

// Where the columns of the table stand, those of figures by their right ends, and how wide their words may be: as wide as
// the usual ones are where a whole table is fitted into a sheet of A4.
var (
	tableX    = [6]float64{tableLeft, tableLeft + 165, tableLeft + 420, tableEdge - 245, tableEdge - 95, tableEdge}
	tableRoom = [6]float64{155, 245, 175, 160, 145, 90}
)

// row writes a row of the table; figures end at the right of their column.
func (f *flow) row(words []string, bold bool) {
	for c, text := range words {
		w := diagram.Word{Text: text, X: tableX[c], Y: f.low, Bold: bold, Room: tableRoom[c]}
		if c >= 3 {
			w.Align = 1
		}
		f.word(w)
	}
	line := f.low + rowHigh/2
	f.area(diagram.Area{Outline: []float64{tableLeft, line, tableEdge, line}, Edge: diagram.InkLine})
	f.low += rowHigh
}
