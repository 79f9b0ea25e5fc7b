package plan

import (
	"jejaring/graph/diagram"
	"jejaring/graph/measure"
)

// measure asks which expected cells are empty (M48), and how wide an actor of each column is.
func (t *tiers) measure() {
	t.empty = map[string]bool{}
	cells, _ := numbers[measure.TierCells](t.in.Snapshot, "tier-cells")
	for _, cell := range cells.Empty {
		t.empty[cell] = true
	}
	for k := range t.columns {
		c := &t.columns[k]
		widest := 0.0
		for lane := range t.lanes {
			for _, i := range t.cells[[2]int{lane, k}] {
				weight := 400
				if i == t.centre {
					weight = 700
				}
				widest = max(widest, diagram.TextWidth(t.in.Snapshot.Actors[i].MapLabel(), 11, weight))
			}
		}
		c.label = min(widest, labelMost)
	}
}

// fit makes the columns wide enough for their names at the zoom at which the page will be seen in a window.
func (t *tiers) fit() {
	zoom := 1.0
	for range fitRounds {
		for k := range t.columns {
			c := &t.columns[k]
			c.slot, c.beside = slotSign+(c.label+slotGap)/zoom, 1
		}
		t.widen()
		zoom = min(1, max(leastSeen, 1/t.shrunk()))
	}
}

const (
	fitRounds = 3
	leastFit  = 0.6 // zoom below which names of tiers and their counts would lie over each other
	leastSeen = 0.7 // zoom down to which names are given room
)

// widen lets columns take more actors side by side as long as the whole is seen larger in a window so: first the one
// that makes the page lower by most.
func (t *tiers) widen() {
	for {
		best, gain := -1, 0.0
		high, shrunk := t.height(), t.shrunk()
		for k := range t.columns {
			c := &t.columns[k]
			if c.beside == mostBeside {
				continue
			}
			c.beside++
			if less := high - t.height(); less > gain && t.shrunk() <= shrunk {
				best, gain = k, less
			}
			c.beside--
		}
		if best < 0 {
			return
		}
		t.columns[best].beside++
	}
}

// shrunk tells how many times as large the page is as the window.
func (t *tiers) shrunk() float64 {
	wide := headWide
	for k := range t.columns {
		wide += t.columns[k].width()
	}
	return max(wide/windowWide, (headHigh+t.height())/windowHigh)
}

func (c *column) width() float64 {
	return max(columnMin, 2*cellPad+c.slot*float64(c.beside)+staggerStep*(staggered-1))
}

// rows returns how many rows of actors a lane has.
func (t *tiers) rows(lane int) int {
	most := 0
	for k := range t.columns {
		most = max(most, t.rowsOf([2]int{lane, k}))
	}
	return most
}

// rowsOf returns how many rows the actors of a cell take. The ego has one for itself, as its ties begin there.
func (t *tiers) rowsOf(cell [2]int) int {
	n, beside := len(t.cells[cell])+t.alone(cell), t.columns[cell[1]].beside
	return (n + beside - 1) / beside
}

// alone is the number of slots that stay free beside the ego in its cell.
func (t *tiers) alone(cell [2]int) int {
	if list := t.cells[cell]; len(list) > 1 && list[0] == t.centre {
		return t.columns[cell[1]].beside - 1
	}
	return 0
}

func (t *tiers) laneHeight(lane int) float64 {
	return max(laneLeast, 2*lanePad+slotHigh*float64(t.rows(lane)))
}

func (t *tiers) height() float64 {
	sum := 0.0
	for lane := range t.lanes {
		sum += t.laneHeight(lane)
	}
	return sum
}

// stack gives lanes and columns their places; the corner of the page is at (0, 0).
func (t *tiers) stack() {
	x, y := headWide, headHigh
	for k := range t.columns {
		c := &t.columns[k]
		c.left, c.right = x, x+c.width()
		x = c.right
	}
	for lane := range t.lanes {
		t.top = append(t.top, y)
		y += t.laneHeight(lane)
	}
	t.top = append(t.top, y)
}
