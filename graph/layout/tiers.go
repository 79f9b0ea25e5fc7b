package layout

import (
	"cmp"
	"context"
	"math"
	"slices"
)

var columnsBy = Option{"columns-by", []string{"sector", "ties"}}

// tiers has a lane per administrative tier, the highest on top; in it a column per sector, or everyone in the order that
// crosses ties least. Tiers and sectors without anybody take no room.
var tiers = Layout{ID: "tiers", Options: []Option{columnsBy}, Joined: true, Place: func(ctx context.Context, in Input) ([]Point, error) {
	t := newTask(in)
	places := make([]Point, len(t.Start))
	if len(places) == 0 {
		return places, ctx.Err()
	}
	if in.Chosen.Of(columnsBy) == "sector" {
		t.lanes(places, t.bySector())
	} else {
		t.lanes(places, make([]int, len(places)))
		t.untangle(places)
	}
	return t.settle(places), ctx.Err()
}}

// bySector returns the sector of each actor, 0 where sectors are not known.
func (t *task) bySector() []int {
	if t.Sectors != nil {
		return t.Sectors
	}
	return make([]int, len(t.Start))
}

// tier returns the tier of an actor, 0 where tiers are not known.
func (t *task) tier(i int) int {
	if t.Tiers == nil {
		return 0
	}
	return t.Tiers[i]
}

// lanes places everyone in the cells of lanes and columns, row by row.
func (t *task) lanes(places []Point, column []int) {
	cells := map[[2]int][]int{}
	wide, high := map[int]float64{}, map[int]float64{}
	inLane := map[int]int{}
	for i := range places {
		at := [2]int{t.tier(i), column[i]}
		cells[at] = append(cells[at], i)
		inLane[at[0]]++
	}
	ratio := 3.0 // of a cell
	if len(columnsOf(column)) == 1 {
		ratio = 24
	}
	for _, at := range cellsOf(cells) {
		t.tabulate(places, cells[at], ratio)
		r := around(places, t.Boxes, cells[at])
		wide[at[1]] = max(wide[at[1]], r.width())
		high[at[0]] = max(high[at[0]], r.height())
	}
	left, top := offsets(wide, columnGap, false), offsets(high, laneGap, true)
	for _, at := range cellsOf(cells) {
		r := around(places, t.Boxes, cells[at])
		wish := Point{left[at[1]] + wide[at[1]]/2, top[at[0]] + high[at[0]]/2}
		by := wish.minus(r.middle())
		for _, i := range cells[at] {
			places[i] = places[i].plus(by)
		}
	}
}

// Free space between columns and lanes in pixels.
const (
	columnGap = 4 * gap
	laneGap   = 8 * gap
)

func cellsOf(cells map[[2]int][]int) [][2]int {
	var list [][2]int
	for at := range cells {
		list = append(list, at)
	}
	slices.SortFunc(list, func(a, b [2]int) int { return cmp.Or(a[0]-b[0], a[1]-b[1]) })
	return list
}

func columnsOf(column []int) []int {
	list := slices.Clone(column)
	slices.Sort(list)
	return slices.Compact(list)
}

// offsets returns where each lane or column begins, by its number; downward the highest number comes first.
func offsets(sizes map[int]float64, between float64, downward bool) map[int]float64 {
	var keys []int
	for k := range sizes {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	if downward {
		slices.Reverse(keys)
	}
	at, from := 0.0, make(map[int]float64, len(keys))
	for _, k := range keys {
		from[k] = at
		at += sizes[k] + between
	}
	return from
}

// untangle reorders the actors of each row by the mean place of those they are tied to in other rows, up and down a few
// times (Sugiyama, Tagawa, Toda 1981), and centres the rows.
func (t *task) untangle(places []Point) {
	rows := map[float64][]int{}
	for i, p := range places {
		y := math.Round(p.Y - t.Boxes[i].Height/2)
		rows[y] = append(rows[y], i)
	}
	var levels []float64
	for y := range rows {
		levels = append(levels, y)
	}
	slices.Sort(levels)
	const sweeps = 8
	for range sweeps {
		for _, y := range levels {
			t.orderRow(places, rows[y])
		}
		slices.Reverse(levels)
	}
}

// orderRow sets a row in the order of the mean places of its actors' neighbours elsewhere, around the middle.
func (t *task) orderRow(places []Point, row []int) {
	wish := make(map[int]float64, len(row))
	for _, i := range row {
		sum, count := 0.0, 0.0
		for _, j := range t.tied.Neighbours(i) {
			if !slices.Contains(row, int(j)) {
				sum, count = sum+places[j].X, count+1
			}
		}
		if wish[i] = places[i].X; count > 0 {
			wish[i] = sum / count
		}
	}
	slices.SortStableFunc(row, func(i, j int) int { return cmp.Compare(wish[i], wish[j]) })
	whole := -float64(tableGap)
	for _, i := range row {
		whole += t.Boxes[i].Width + tableGap
	}
	x := -whole / 2
	for _, i := range row {
		places[i].X = x + t.Boxes[i].Width/2
		x += t.Boxes[i].Width + tableGap
	}
}
