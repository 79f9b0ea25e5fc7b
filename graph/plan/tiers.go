package plan

import (
	"cmp"
	"slices"

	"jejaring/graph"
	"jejaring/graph/diagram"
	"jejaring/graph/layout"
	"jejaring/graph/locale"
	"jejaring/graph/network"
)

// Tiers has a lane per administrative tier, the nation on top, and a column per sector (V03). Cells without anybody are
// hatched, those where one would expect somebody (M48) have a red frame. Ties within a tier are left out, or faint.
var Tiers = Plan{ID: "tiers", Fades: true, Option: OptionWithin, Of: tiersOf}

const (
	headHigh   = 42.0  // of the names of the sectors
	headWide   = 152.0 // of the names of the tiers
	cellPad    = 10.0  // at the sides of a cell
	slotHigh   = 22.0  // of an actor in a cell
	slotSign   = 22.0  // before its label
	slotGap    = 8.0   // after it
	laneLeast  = 42.0  // height of a lane
	lanePad    = 7.0   // above and below its rows
	columnMin  = 116.0 // width of a column
	mostBeside = 6     // actors side by side in a column
	// Rows begin one step further to the right than the one above, so that a tie between tiers does not pass through
	// all shapes of a column.
	staggered   = 3
	staggerStep = 9.0
	signHalf    = 9.0   // from the left of a slot to the middle of its sign
	labelMost   = 190.0 // px that a label is taken to need at most
)

// The window that a page is made for, px: letters keep their size, so the page that needs the least shrinking there is
// the one that reads best.
const (
	windowWide = 925.0
	windowHigh = 490.0
)

// tiers is the page while it is made.
type tiers struct {
	in      In
	lanes   []graph.Tier // the highest first
	columns []column
	top     []float64        // of each lane, and the bottom of the last one
	cells   map[[2]int][]int // actors by lane and column
	centre  int              // index of the ego; -1: none
	empty   map[string]bool  // expected cells without anybody, "rt|warga", and sectors that are nowhere
	places  map[graph.ID]layout.Point
}

// column is a sector with its place on the page.
type column struct {
	sector      graph.Sector
	left, right float64
	label       float64 // px of the widest name, at every zoom
	slot        float64 // width of an actor
	beside      int     // actors side by side
}

func tiersOf(in In) Page {
	t := &tiers{in: in, cells: map[[2]int][]int{}, places: map[graph.ID]layout.Point{}, centre: -1}
	if i, ok := in.ego(); ok {
		t.centre = i
	}
	t.sort()
	t.measure()
	t.fit()
	t.stack()
	t.settleActors()
	page := Page{Snapshot: in.Snapshot, Places: t.places, Look: in.Look, Zone: t.zone, Vacant: t.vacant, Keeps: t.keeps}
	page.Look.Size = diagram.Shown{Name: locale.M("plan.tiers.size")}
	t.settle(&page)
	return page
}

// sort finds the lanes and columns and puts each actor into its cell. All tiers from the family up have a lane, the
// individual only where somebody is there; "other" is the last column where somebody is there.
func (t *tiers) sort() {
	s := t.in.Snapshot
	has := map[string]bool{}
	for _, a := range s.Actors {
		has[graph.TierOf(a.Tier).Code], has["sector "+graph.SectorOf(a.Sector).Code] = true, true
	}
	for k := len(graph.Tiers) - 1; k >= 0; k-- {
		if tier := graph.Tiers[k]; k > 0 || has[tier.Code] {
			t.lanes = append(t.lanes, tier)
		}
	}
	for k, sector := range graph.Sectors {
		if k < len(graph.Sectors)-1 || has["sector "+sector.Code] {
			t.columns = append(t.columns, column{sector: sector, beside: 1})
		}
	}
	know := s.Network(network.Know)
	for i, a := range s.Actors {
		lane := slices.IndexFunc(t.lanes, func(l graph.Tier) bool { return l.Code == graph.TierOf(a.Tier).Code })
		at := [2]int{lane, graph.SectorRank(a.Sector)}
		t.cells[at] = append(t.cells[at], i)
	}
	for _, list := range t.cells {
		slices.SortStableFunc(list, func(i, j int) int {
			return cmp.Or(boolRank(i == t.centre)-boolRank(j == t.centre), cmp.Compare(know.Degree(j), know.Degree(i)))
		})
	}
}

// boolRank puts what is true first.
func boolRank(yes bool) int {
	if yes {
		return 0
	}
	return 1
}

// settleActors puts actors into the slots of their cells, the first in the upper left; whom a hand has put elsewhere in
// its cell stays there.
func (t *tiers) settleActors() {
	for at, list := range t.cells {
		c := &t.columns[at[1]]
		top := (t.top[at[0]]+t.top[at[0]+1])/2 - slotHigh*float64(t.rowsOf(at))/2
		for k, i := range list {
			if k > 0 {
				k += t.alone(at)
			}
			row := float64((at[0] + k/c.beside) % staggered)
			p := layout.Point{X: c.left + cellPad + signHalf + c.slot*float64(k%c.beside) + staggerStep*row, Y: top + slotHigh*(float64(k/c.beside)+0.5)}
			a := t.in.Snapshot.Actors[i]
			if hand, ok := t.in.Places[a.ID]; ok {
				if zone, in := t.zone(hand); in && zone.Tier == t.lanes[at[0]].Code && zone.Sector == c.sector.Code {
					p = hand
				}
			}
			t.places[a.ID] = p
		}
	}
}

// zone returns the cell of a place.
func (t *tiers) zone(at layout.Point) (Zone, bool) {
	for lane := range t.lanes {
		for k := range t.columns {
			if c := &t.columns[k]; at.X >= c.left && at.X < c.right && at.Y >= t.top[lane] && at.Y < t.top[lane+1] {
				return Zone{Sector: c.sector.Code, Tier: t.lanes[lane].Code}, true
			}
		}
	}
	return Zone{}, false
}

// keeps tells whether a place is in the cell of an actor.
func (t *tiers) keeps(id graph.ID, at layout.Point) bool {
	now, stands := t.zone(t.places[id])
	zone, in := t.zone(at)
	return stands && in && zone == now
}

// vacant returns the cell of a place where nobody is in it.
func (t *tiers) vacant(at layout.Point) (Zone, bool) {
	zone, ok := t.zone(at)
	return zone, ok && !slices.ContainsFunc(t.in.Snapshot.Actors, func(a graph.Actor) bool {
		return graph.TierOf(a.Tier).Code == zone.Tier && graph.SectorOf(a.Sector).Code == zone.Sector
	})
}

// settle lays down lanes, columns and cells and says which ties are drawn.
func (t *tiers) settle(page *Page) {
	s := t.in.Snapshot
	set := diagram.Setting{Fixed: true, Beside: true, Headed: true, Least: leastFit, Radius: make([]float64, s.N()), Ties: make([]diagram.Show, len(s.Ties))}
	for i := range s.Actors {
		set.Radius[i] = 6.5
	}
	if t.centre >= 0 {
		set.Radius[t.centre] = 9
		set.Lead = s.Actors[t.centre].ID
	}
	pass := t.in.passing() // where a lens fades, what it lets through stands out already
	for k, ends := range s.Ends {
		if pass.through == nil && t.centre >= 0 && int(ends[0]) != t.centre && int(ends[1]) != t.centre {
			set.Ties[k] = diagram.Faint
		}
		if graph.TierOf(s.Actors[ends[0]].Tier).Code != graph.TierOf(s.Actors[ends[1]].Tier).Code {
			continue
		}
		if !t.in.Option {
			set.Ties[k] = diagram.Absent
			if pass.tie(s.Ties[k].ID) {
				page.Undrawn++
			}
		}
	}
	if l := t.in.Look.Language; page.Undrawn > 0 {
		set.Notes = []string{l.T("plan.tiers.undrawn", "Count", page.Undrawn)}
	}
	t.drawCells(&set)
	t.drawHeads(&set)
	page.Look.Setting = set
}
