package kit

import "fyne.io/fyne/v2"

// gridRow sets the words of a row, and after them the names of all columns but the first, which show in a list only.
type gridRow struct {
	grid  *Grid
	cells int
	width float32
}

// listGap stands between the lines of a row that is a list, and twice below the last.
const listGap = 2

// nameShare is the part of the width that the names of columns have in a list, listWide the most width of it in lines, so
// that the eye finds what belongs together.
const (
	nameShare = 0.55
	listWide  = 20
)

func (r *gridRow) heightFor(objects []fyne.CanvasObject, width float32) float32 {
	if r.grid.isListed(width) {
		return r.list(objects, width, func(fyne.CanvasObject, float32, float32, float32) {})
	}
	height, widths := float32(0), r.grid.columns(width)
	for k, o := range objects[:r.cells] {
		height = max(height, HeightFor(o, widths[k]))
	}
	return height
}

func (r *gridRow) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(0, r.heightFor(objects, r.width))
}

func (r *gridRow) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	r.width = size.Width
	set := func(o fyne.CanvasObject, x, y, width float32) {
		o.Move(fyne.NewPos(x, y))
		o.Resize(fyne.NewSize(width, HeightFor(o, width)))
	}
	listed := r.grid.isListed(size.Width)
	for _, name := range objects[r.cells:] {
		setShown(name, listed)
	}
	if listed {
		r.list(objects, size.Width, set)
		return
	}
	x, widths := float32(0), r.grid.columns(size.Width)
	for k, o := range objects[:r.cells] {
		set(o, x, 0, widths[k])
		x += widths[k] + r.grid.gap
	}
}

// list sets the first cell above the others, these at the right of the names of their columns, and returns the height.
func (r *gridRow) list(objects []fyne.CanvasObject, width float32, set func(o fyne.CanvasObject, x, y, width float32)) float32 {
	cells, names := objects[:r.cells], objects[r.cells:]
	width = min(width, listWide*Body.lineHeight())
	set(cells[0], 0, 0, width)
	y := HeightFor(cells[0], width) + listGap
	left := (width - r.grid.gap) * nameShare
	right := width - r.grid.gap - left
	for k, cell := range cells[1:] {
		set(names[k], 0, y, left)
		set(cell, left+r.grid.gap, y, right)
		y += max(HeightFor(names[k], left), HeightFor(cell, right)) + listGap
	}
	return y + 2*listGap
}

// gridHead is the row of the names of the columns, which is not there above lists.
type gridHead struct{ gridRow }

func (h *gridHead) heightFor(objects []fyne.CanvasObject, width float32) float32 {
	if h.grid.isListed(width) {
		return 0
	}
	return h.gridRow.heightFor(objects, width)
}

func (h *gridHead) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(0, h.heightFor(objects, h.width))
}

func (h *gridHead) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	h.width = size.Width
	listed := h.grid.isListed(size.Width)
	for _, o := range objects {
		setShown(o, !listed)
	}
	if !listed {
		h.gridRow.Layout(objects, size)
	}
}

func setShown(o fyne.CanvasObject, shown bool) {
	if shown != o.Visible() {
		if shown {
			o.Show()
		} else {
			o.Hide()
		}
	}
}
