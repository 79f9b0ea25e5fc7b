package plan

import (
	"math"
	"slices"

	"jejaring/graph"
	"jejaring/graph/diagram"
	"jejaring/graph/layout"
	"jejaring/graph/locale"
)

// Flow shows where resources come from and where they go (V07): givers by sector, fields of service, recipients, with
// bands between them that are as wide as the strength of the ties, or as what was placed on needs. A table below says
// the same in figures. Clients are one recipient.
var Flow = Plan{ID: "flow", Still: true, Option: OptionAmount, Of: flowOf}

// OptionAmount is that of amounts in place of strengths.
const OptionAmount = "amount"

// The shape of the page, in px.
const (
	flowHigh   = 260.0 // of all that flows
	flowGap    = 8.0   // between bars
	flowPitch  = 23.0  // least from the middle of a bar to the next
	barWide    = 18.0
	flowStep   = 300.0 // from a column to the next
	mostTakers = 12    // recipients that are told apart
	otherTaker = "~"   // key of the others
	clients    = "~~"  // key of all clients
)

// flow is the page while it is made.
type flow struct {
	in        In
	l         locale.Language
	streams   []stream
	unit      string // of amounts; empty: strength
	elsewhere int    // placements in other units
	columns   [3][]*bar
	scale     float64 // px per unit
	ground    diagram.Ground
	spots     []Spot
	low       float64 // where the table begins
	table     Table
}

func flowOf(in In) Page {
	f := &flow{in: in, l: in.Look.Language}
	if in.Option {
		f.streams, f.unit, f.elsewhere = placedOf(in.Snapshot)
	} else {
		f.streams = streamsOf(in.Snapshot)
	}
	f.sort()
	f.lay()
	f.draw()
	part := in.Snapshot.Part(nil)
	page := Page{Snapshot: part, Places: map[graph.ID]layout.Point{}, Look: in.lookAt(part), Stands: map[graph.ID][]graph.ID{}}
	page.At, page.Step, page.Table = f.at, f.step, &f.table
	f.settle(&page.Look)
	return page
}

// sort makes the bars: givers in the order of the sectors, fields by length, clients and the many others last.
func (f *flow) sort() {
	f.nameTakers()
	f.columns[0] = barsBy(f.streams, func(x stream) string { return x.sector })
	slices.SortStableFunc(f.columns[0], func(a, b *bar) int { return graph.SectorRank(a.key) - graph.SectorRank(b.key) })
	for _, b := range f.columns[0] {
		b.name, b.sector = f.l.T("sector."+b.key), graph.SectorOf(b.key)
	}
	f.columns[1] = barsBy(f.streams, func(x stream) string { return x.field })
	slices.SortStableFunc(f.columns[1], func(a, b *bar) int { return lateness(a.key) - lateness(b.key) })
	for _, b := range f.columns[1] {
		b.name = f.l.T("plan.flow.no-field")
		if b.key != "" {
			b.name = f.l.Say(graph.ChoiceMessage("service-field", b.key, f.in.Snapshot))
		}
	}
	f.columns[2] = f.takers()
}

// nameTakers says of every stream to which recipient's bar it goes: clients have one, and so have those who get least.
func (f *flow) nameTakers() {
	for k, x := range f.streams {
		f.streams[k].taker = string(x.to)
		if a, _ := graph.Get[graph.Actor](f.in.Snapshot, x.to); a.IsClient {
			f.streams[k].taker = clients
		}
	}
	apart := map[string]bool{clients: true}
	for _, b := range barsBy(f.streams, takerKey) {
		if len(apart) <= mostTakers {
			apart[b.key] = true
		}
	}
	for k, x := range f.streams {
		if !apart[x.taker] {
			f.streams[k].taker = otherTaker
		}
	}
}

func takerKey(x stream) string { return x.taker }

// takers are the recipients with the most, then the others together, then all clients together.
func (f *flow) takers() []*bar {
	bars := barsBy(f.streams, takerKey)
	slices.SortStableFunc(bars, func(a, b *bar) int { return lateness(a.key) - lateness(b.key) })
	for _, b := range bars {
		many := len(whose(b.streams, takerOf))
		switch b.key {
		case clients:
			b.name = f.l.T("plan.flow.clients", "Count", f.in.stated(many))
		case otherTaker:
			b.name = f.l.T("plan.flow.others", "Count", f.in.stated(many))
		default:
			a, _ := graph.Get[graph.Actor](f.in.Snapshot, graph.ID(b.key))
			b.name = a.MapLabel()
		}
	}
	return bars
}

// lateness puts those last who are many, and what is not said.
func lateness(key string) int { return map[string]int{otherTaker: 1, clients: 2, "": 1}[key] }

// lay finds where bars begin and end. Bars are true to scale; short ones keep a distance in which their name has room.
func (f *flow) lay() {
	if f.scale = 0; len(f.streams) > 0 {
		f.scale = flowHigh / sum(f.streams)
	}
	for _, bars := range f.columns {
		y := 0.0
		for k, b := range bars {
			high := b.total() * f.scale
			if k > 0 {
				before := bars[k-1]
				y = max(before.y1+flowGap, (before.y0+before.y1)/2+flowPitch-high/2)
			}
			b.y0, b.y1 = y, y+high
		}
		if n := len(bars); n > 0 {
			f.low = max(f.low, bars[n-1].y1)
		}
	}
	for _, bars := range f.columns {
		if n := len(bars); n > 0 {
			for shift := (f.low - bars[n-1].y1) / 2; n > 0; n-- {
				bars[n-1].y0, bars[n-1].y1 = bars[n-1].y0+shift, bars[n-1].y1+shift
			}
		}
	}
}

// write writes an amount or a strength.
func (f *flow) write(x float64) string {
	if x == math.Trunc(x) {
		return f.l.Whole(int(x))
	}
	return f.l.Number(x, 1)
}

// at returns the topmost part at a place: bars lie over bands, narrow bands over wide ones.
func (f *flow) at(p layout.Point) (Spot, bool) {
	for k := len(f.spots) - 1; k >= 0; k-- {
		if f.spots[k].holds(p) {
			return f.spots[k], true
		}
	}
	return Spot{}, false
}

// step returns the next part in a direction, the first one from nowhere.
func (f *flow) step(from Spot, dx, dy int) Spot {
	best, least := from, math.Inf(1)
	x0, y0 := centreOf(from.Box)
	for _, s := range f.spots {
		x, y := centreOf(s.Box)
		ahead, aside := (x-x0)*float64(dx)+(y-y0)*float64(dy), math.Abs((x-x0)*float64(dy))+math.Abs((y-y0)*float64(dx))
		if from.Box == (diagram.Rect{}) {
			ahead, aside = 1+x-f.spots[0].Box.X0, y
		}
		if way := ahead + 2*aside; ahead > 0.5 && way < least {
			best, least = s, way
		}
	}
	return best
}

func centreOf(r diagram.Rect) (x, y float64) { return (r.X0 + r.X1) / 2, (r.Y0 + r.Y1) / 2 }

// settle gives the ground to the look, with what the legend says of it.
func (f *flow) settle(look *diagram.Look) {
	width := f.l.T("plan.flow.strength")
	if f.in.Option {
		width = f.l.T("plan.flow.amount", "Unit", f.unit)
	}
	if len(f.streams) > 0 {
		f.ground.Means = []diagram.Meaning{
			{Word: width, Area: diagram.Area{Fill: diagram.InkScale}},
			{Word: f.l.T("plan.flow.stimulus"), Area: diagram.Area{Fill: diagram.InkScale, Edge: diagram.InkText, Hatched: true}},
		}
	}
	set := diagram.Setting{Ground: f.ground, Fixed: true, Plain: true, Scrolls: true, Headed: true}
	set.Counts = f.l.T("plan.flow.counts", "Count", len(f.streams))
	if f.elsewhere > 0 {
		set.Notes = []string{f.l.T("plan.flow.elsewhere", "Count", f.elsewhere)}
	}
	*look = look.Bare()
	look.Setting, look.Labels, look.Lines, look.Marks, look.Groups = set, "", "", nil, nil
}
