package kit

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// Grid sets rows of words in columns that have the same widths in all rows: what their longest words need, and where
// that is too much the wide columns give way, so that their words wrap. It is for short lists inside a card; Table is
// for long ones.
type Grid struct {
	gap    float32
	widest []float32 // words of each column
	longer []float32 // longest single word, below which a column is not squeezed
}

// GridCell is the words of one cell.
type GridCell struct {
	Text  string
	Style Style
	Right bool // figures stand at the right
}

// NewGrid returns a grid without rows.
func NewGrid(gap float32) *Grid { return &Grid{gap: gap} }

// Row adds a row; all rows are to be added before the first is shown.
func (g *Grid) Row(cells ...GridCell) *fyne.Container {
	objects := make([]fyne.CanvasObject, len(cells))
	for k, c := range cells {
		for len(g.widest) <= k {
			g.widest, g.longer = append(g.widest, 0), append(g.longer, 0)
		}
		g.widest[k] = max(g.widest[k], c.Style.width(c.Text)+1)
		for word := range strings.FieldsSeq(c.Text) {
			g.longer[k] = max(g.longer[k], c.Style.width(word)+1)
		}
		words := NewWrapped(c.Style, c.Text)
		if c.Right {
			words.AtRight()
		}
		objects[k] = words
	}
	return container.New(&gridRow{grid: g}, objects...)
}

// columns returns the widths of the columns in a width: narrow columns have what they need, wide ones share the rest.
func (g *Grid) columns(width float32) []float32 {
	list, room := make([]float32, len(g.widest)), width-g.gap*float32(max(0, len(g.widest)-1))
	left := len(list)
	for again := true; again && left > 0; {
		again = false
		fair := room / float32(left)
		for k := range list {
			if list[k] == 0 && g.widest[k] <= fair {
				list[k] = max(g.widest[k], 1)
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
	g.share(list, room)
	return list
}

// share gives the columns that have no width yet what is left: at least their longest word where that is possible.
func (g *Grid) share(list []float32, room float32) {
	whole, squeezed := float32(0), float32(0)
	for k := range list {
		if list[k] == 0 {
			whole += g.widest[k]
			squeezed += g.longer[k]
		}
	}
	for k := range list {
		switch {
		case list[k] > 0:
		case room <= squeezed:
			list[k] = g.longer[k] * max(0, room) / squeezed
		default: // what lies between whole words and whole lines is shared out
			list[k] = g.longer[k] + (g.widest[k]-g.longer[k])*(room-squeezed)/max(whole-squeezed, 1)
		}
	}
}

type gridRow struct {
	grid  *Grid
	width float32
}

func (r *gridRow) heightFor(objects []fyne.CanvasObject, width float32) float32 {
	height, widths := float32(0), r.grid.columns(width)
	for k, o := range objects {
		height = max(height, HeightFor(o, widths[k]))
	}
	return height
}

func (r *gridRow) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(0, r.heightFor(objects, r.width))
}

func (r *gridRow) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	r.width = size.Width
	x, widths := float32(0), r.grid.columns(size.Width)
	for k, o := range objects {
		o.Move(fyne.NewPos(x, 0))
		o.Resize(fyne.NewSize(widths[k], HeightFor(o, widths[k])))
		x += widths[k] + r.grid.gap
	}
}
