package kit

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// Grid sets rows of words in columns that have the same widths in all rows: what their longest words need, and where
// that is too much the wide columns give way, so that their words wrap. Where even single words have no room, each row
// becomes a list: its first cell above the others, these behind the names of their columns. It is for short lists inside
// a card; Table is for long ones.
type Grid struct {
	gap    float32
	widest []float32 // words of each column
	tight  []float32 // likewise, with the names of columns in two lines
	longer []float32 // longest single word, below which a column is not squeezed
	heads  []GridCell
}

// GridCell is the words of one cell.
type GridCell struct {
	Text  string
	Style Style
	Right bool // figures stand at the right
}

// NewGrid returns a grid without rows.
func NewGrid(gap float32) *Grid { return &Grid{gap: gap} }

// Head adds the names of the columns, before the first row. They take two lines where that leaves more for the rows.
func (g *Grid) Head(cells ...GridCell) *fyne.Container {
	g.heads = cells
	return container.New(&gridHead{gridRow{grid: g, cells: len(cells)}}, g.words(cells, 0.6)...)
}

// Row adds a row; all rows are to be added before the first is shown.
func (g *Grid) Row(cells ...GridCell) *fyne.Container {
	objects := g.words(cells, 1)
	for k := 1; k < len(g.heads); k++ {
		name := NewWrapped(Label, g.heads[k].Text)
		name.Hide()
		objects = append(objects, name)
	}
	return container.New(&gridRow{grid: g, cells: len(cells)}, objects...)
}

// words returns the cells of a row, which need so much of the width of their words in one line at least.
func (g *Grid) words(cells []GridCell, part float32) []fyne.CanvasObject {
	objects := make([]fyne.CanvasObject, len(cells))
	for k, c := range cells {
		for len(g.widest) <= k {
			g.widest, g.tight, g.longer = append(g.widest, 0), append(g.tight, 0), append(g.longer, 0)
		}
		whole := c.Style.width(c.Text) + 1
		for word := range strings.FieldsSeq(c.Text) {
			g.longer[k] = max(g.longer[k], c.Style.width(word)+1)
		}
		g.widest[k] = max(g.widest[k], whole)
		g.tight[k] = max(g.tight[k], whole*part, g.longer[k])
		words := NewWrapped(c.Style, c.Text)
		if c.Right {
			words.AtRight()
		}
		objects[k] = words
	}
	return objects
}

// room returns what is left for words in a width.
func (g *Grid) room(width float32) float32 {
	return width - g.gap*float32(max(0, len(g.widest)-1))
}

// isListed tells whether the rows are lists in a width.
func (g *Grid) isListed(width float32) bool {
	return len(g.heads) > 2 && sum(g.longer) > g.room(width)
}

func sum(list []float32) float32 {
	total := float32(0)
	for _, x := range list {
		total += x
	}
	return total
}

// columns returns the widths of the columns in a width: narrow columns have what they need, wide ones share the rest.
func (g *Grid) columns(width float32) []float32 {
	list, room, needs := make([]float32, len(g.widest)), g.room(width), g.widest
	if sum(needs) > room {
		needs = g.tight
	}
	left := len(list)
	for again := true; again && left > 0; {
		again = false
		fair := room / float32(left)
		for k := range list {
			if list[k] == 0 && needs[k] <= fair {
				list[k] = max(needs[k], 1)
				room -= list[k]
				left--
				again = true
			}
		}
	}
	if left == 0 {
		if len(list) > 0 {
			list[0] += min(max(room, 0), 80)
		}
		return list
	}
	g.share(list, needs, room)
	return list
}

// share gives the columns that have no width yet what is left: at least their longest word where that is possible.
func (g *Grid) share(list, needs []float32, room float32) {
	whole, squeezed := float32(0), float32(0)
	for k := range list {
		if list[k] == 0 {
			whole += needs[k]
			squeezed += g.longer[k]
		}
	}
	for k := range list {
		switch {
		case list[k] > 0:
		case room <= squeezed:
			list[k] = g.longer[k] * max(0, room) / squeezed
		default: // what lies between whole words and whole lines is shared out
			list[k] = g.longer[k] + (needs[k]-g.longer[k])*(room-squeezed)/max(whole-squeezed, 1)
		}
	}
}
