package layout

import (
	"math"
	"slices"
)

// alone parts the components into those of several actors and the actors who are tied to nobody: the focal one
// first, the others in their order.
func (t *task) alone(parts [][]int) (several [][]int, alone []int) {
	for _, part := range parts {
		switch {
		case len(part) > 1:
			several = append(several, part)
		case part[0] == t.Focal:
			alone = slices.Insert(alone, 0, part[0])
		default:
			alone = append(alone, part[0])
		}
	}
	return several, alone
}

// tabulate sets the actors in rows and columns, row by row, in the number of columns with which the table is most
// nearly so many times as wide as high. A column is as wide as its widest box and a row as high as its highest,
// and boxes end where their row ends, so that symbols and labels stand in lines. Time is O(n√n).
func (t *task) tabulate(places []Point, actors []int, ratio float64) {
	best, least := 1, math.Inf(1)
	most := len(actors)
	if most > 60 { // far wider than any picture needs
		most = min(most, int(8*math.Sqrt(float64(most)))+1)
	}
	for columns := 1; columns <= most; columns++ {
		wide, high := t.table(actors, columns)
		off := math.Abs(math.Log(sum(wide) / sum(high) / ratio))
		if rest := len(actors) % columns; rest > 0 { // a last row of one or two looks lost
			off += 0.1 * float64(columns-rest) / float64(columns)
		}
		if off < least-1e-9 {
			best, least = columns, off
		}
	}
	wide, high := t.table(actors, best)
	var corner Point
	for k, i := range actors {
		column, row := k%best, k/best
		if column == 0 && row > 0 {
			corner = Point{0, corner.Y + high[row-1]}
		}
		places[i] = Point{corner.X + (wide[column]-tableGap)/2, corner.Y + t.Boxes[i].Height/2}
		corner.X += wide[column]
	}
}

// tableGap is the free space between the columns and rows of a table in pixels.
const tableGap = 2 * gap

// table returns the widths of the columns and the heights of the rows of a table, the gaps after them included.
func (t *task) table(actors []int, columns int) (wide, high []float64) {
	wide, high = make([]float64, columns), make([]float64, (len(actors)+columns-1)/columns)
	for k, i := range actors {
		wide[k%columns] = max(wide[k%columns], t.Boxes[i].Width+tableGap)
		high[k/columns] = max(high[k/columns], t.Boxes[i].Height+tableGap)
	}
	return wide, high
}

func sum(list []float64) float64 {
	total := 0.0
	for _, x := range list {
		total += x
	}
	return total
}
