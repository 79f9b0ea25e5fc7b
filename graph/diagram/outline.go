package diagram

import "slices"

// field is how deep in a hull each corner of a grid lies: positive within.
type field struct {
	left, top float64
	w, h      int
	deep      []float64
}

func (f *field) at(x, y int) float64 { return f.deep[y*f.w+x] }

func (f *field) place(x, y int) corner {
	return corner{f.left + hullCell*float64(x), f.top + hullCell*float64(y)}
}

// edge is where the outline crosses a line of the grid: that from (x, y) to the right, or down.
type edge struct {
	x, y int
	down bool
}

// loops follows the outline of depth 0 through the cells of the grid (marching squares); what lies within is at the right
// hand. Corners that are equal to 0 count as within.
func (f *field) loops() [][]float64 {
	next := map[edge]edge{}
	for y := range f.h - 1 {
		for x := range f.w - 1 {
			f.cell(x, y, next)
		}
	}
	var starts []edge
	for e := range next {
		starts = append(starts, e)
	}
	slices.SortFunc(starts, func(a, b edge) int {
		if a.y != b.y {
			return a.y - b.y
		}
		if a.x != b.x {
			return a.x - b.x
		}
		return map[bool]int{true: 1, false: -1}[a.down]
	})
	var loops [][]float64
	for _, e := range starts {
		var loop []float64
		for at, ok := e, true; ok; {
			var to edge
			if to, ok = next[at]; ok {
				delete(next, at)
				p := f.crossing(at)
				loop = append(loop, p.x, p.y)
				at = to
			}
		}
		if len(loop) >= 6 {
			loops = append(loops, append(loop, loop[0], loop[1]))
		}
	}
	return loops
}

// cell adds the parts of the outline that pass a cell.
func (f *field) cell(x, y int, next map[edge]edge) {
	top, right, bottom, left := edge{x, y, false}, edge{x + 1, y, true}, edge{x, y + 1, false}, edge{x, y, true}
	bits := 0
	for k, deep := range [4]float64{f.at(x, y), f.at(x+1, y), f.at(x+1, y+1), f.at(x, y+1)} {
		if deep >= 0 {
			bits |= 1 << k
		}
	}
	switch bits {
	case 1:
		next[top] = left
	case 2:
		next[right] = top
	case 3:
		next[right] = left
	case 4:
		next[bottom] = right
	case 5:
		next[top], next[bottom] = left, right
	case 6:
		next[bottom] = top
	case 7:
		next[bottom] = left
	case 8:
		next[left] = bottom
	case 9:
		next[top] = bottom
	case 10:
		next[left], next[right] = bottom, top
	case 11:
		next[right] = bottom
	case 12:
		next[left] = right
	case 13:
		next[top] = right
	case 14:
		next[left] = top
	}
}

// crossing returns where the depth is 0 on a line of the grid.
func (f *field) crossing(e edge) corner {
	dx, dy := 1, 0
	if e.down {
		dx, dy = 0, 1
	}
	a, b := f.at(e.x, e.y), f.at(e.x+dx, e.y+dy)
	share := 0.5
	if a != b {
		share = min(max(a/(a-b), 0), 1)
	}
	p := f.place(e.x, e.y)
	return corner{p.x + hullCell*share*float64(dx), p.y + hullCell*share*float64(dy)}
}

// isOuter tells an outline from a hole by the sense in which it runs.
func isOuter(loop []float64) bool {
	area := 0.0
	for k := 0; k+3 < len(loop); k += 2 {
		area += loop[k]*loop[k+3] - loop[k+2]*loop[k+1]
	}
	return area > 0
}
