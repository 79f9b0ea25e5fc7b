package paper

import (
	"image/color"
	"math"
	"slices"
	"strconv"

	"jejaring/graph/locale"
)

// The sheets of posters, as they stand upright. Each has twice the area of the one before, and the same shape.
var (
	A2 = Size{1190.55, 1683.78}
	A1 = Size{1683.78, 2383.94}
	A0 = Size{2383.94, 3370.39}
)

// Lying returns the sheet as it lies wide.
func (s Size) Lying() Size { return Size{max(s.Width, s.Height), min(s.Width, s.Height)} }

// Enlarged returns a page as large as a sheet of nearly the same shape, with all that is on it, letters and lines too;
// what is left of the sheet stays empty at the right or below.
func (p Page) Enlarged(sheet Size) Page {
	if p.Width > p.Height {
		sheet.Width, sheet.Height = max(sheet.Width, sheet.Height), min(sheet.Width, sheet.Height)
	}
	scale := min(sheet.Width/p.Width, sheet.Height/p.Height)
	large := Page{Size: sheet}
	for _, m := range p.Marks {
		m.Y *= scale
		large.Marks = append(large.Marks, m)
	}
	p.Draw(placed{page: &large, setter: newTypesetter(), scale: scale})
	return large
}

const (
	tileMargin  = 28.35 // 10 mm that an office printer leaves white
	tileOverlap = 28.35 // 10 mm that neighbours share
	cutLength   = 14.0
)

// tiling is how a poster is cut into sheets of A4: in columns and rows of areas that overlap.
type tiling struct {
	sheet      Size
	cols, rows int
	language   locale.Language
}

func (t tiling) area() (width, height float64) {
	return t.sheet.Width - 2*tileMargin, t.sheet.Height - 2*tileMargin
}

// from returns the corner of a sheet's area on the poster.
func (t tiling) from(col, row int) (x, y float64) {
	w, h := t.area()
	return float64(col) * (w - tileOverlap), float64(row) * (h - tileOverlap)
}

// tilingOf returns the tiling that needs fewer sheets: upright or wide.
func tilingOf(poster Size, l locale.Language) tiling {
	var best tiling
	for _, sheet := range []Size{A4, A4Wide} {
		t := tiling{sheet: sheet, language: l}
		w, h := t.area()
		t.cols, t.rows = steps(poster.Width, w), steps(poster.Height, h)
		if best.cols == 0 || t.cols*t.rows < best.cols*best.rows {
			best = t
		}
	}
	return best
}

// steps returns how many areas cover a length.
func steps(length, area float64) int {
	return max(1, int(math.Ceil((length-tileOverlap)/(area-tileOverlap)-1e-9)))
}

// Tiles cuts a page into sheets of A4 to be put together by hand: first a sheet that shows how they lie, then row by row
// the sheets. Neighbours share 10 mm; marks at the corners say where to cut. Time is linear in sheets × marks.
func Tiles(p Page, l locale.Language) []Page {
	t := tilingOf(p.Size, l)
	pages := []Page{t.guide(p)}
	for row := range t.rows {
		for col := range t.cols {
			pages = append(pages, t.tile(p, col, row))
		}
	}
	return pages
}

// Pasted returns the size of the poster that is put together from as many sheets of A4 as a sheet is large, two for A3 and
// twice as many for each size above: a little smaller than that sheet, as the sheets lose their margins, and none of them
// holds only what is left over at an edge.
func Pasted(poster Size) Size {
	best, off := Size{}, math.Inf(1)
	sheets := []Size{A4, A4Wide}
	if poster.Width > poster.Height {
		slices.Reverse(sheets)
	}
	for _, sheet := range sheets {
		across, down := poster.Width/sheet.Width, poster.Height/sheet.Height
		cols, rows := math.Round(across), math.Round(down)
		if n := math.Abs(cols*rows - across*down); n < off {
			x, y := tiling{sheet: sheet}.from(int(cols), int(rows))
			best, off = Size{x + tileOverlap, y + tileOverlap}, n
		}
	}
	return best
}

// TileCount returns in how many columns and rows of A4 sheets a page is cut.
func TileCount(of Size) (cols, rows int) {
	t := tilingOf(of, locale.Indonesian)
	return t.cols, t.rows
}

// tile returns one sheet: what of the poster lies in its area, a white margin, and in that the marks.
func (t tiling) tile(p Page, col, row int) Page {
	sheet := Page{Size: t.sheet}
	x, y := t.from(col, row)
	w, h := t.area()
	pen := placed{page: &sheet, setter: newTypesetter(), x: tileMargin - x, y: tileMargin - y, scale: 1}
	part := Page{Size: p.Size}
	for _, o := range p.ops {
		if x0, y0, x1, y1 := o.reach(); x1 >= x && x0 <= x+w && y1 >= y && y0 <= y+h {
			part.ops = append(part.ops, o)
		}
	}
	part.Draw(pen)
	pen.x, pen.y = 0, 0
	t.margins(pen)
	t.cuts(pen, col, row)
	number := strconv.Itoa(row*t.cols + col + 1)
	words := t.language.T("paper.tile", "Number", number, "Count", strconv.Itoa(t.cols*t.rows), "Row", strconv.Itoa(row+1), "Column", strconv.Itoa(col+1))
	pen.Text(tileMargin+cutLength+6, t.sheet.Height-10, footFace.size, bold, words, grey)
	return sheet
}

// margins covers with white what reaches beyond the area.
func (t tiling) margins(pen placed) {
	white, w, h, m := color.RGBA{255, 255, 255, 255}, t.sheet.Width, t.sheet.Height, tileMargin
	for _, r := range [][4]float64{{0, 0, w, m}, {0, h - m, w, h}, {0, m, m, h - m}, {w - m, m, w, h - m}} {
		pen.Polygon([]float64{r[0], r[1], r[2], r[1], r[2], r[3], r[0], r[3]}, white)
	}
}

// cuts draws the marks at the corners of the area, and where a neighbour follows a dashed line at the edge up to which it
// will lie.
func (t tiling) cuts(pen placed, col, row int) {
	w, h, m := t.sheet.Width, t.sheet.Height, tileMargin
	for _, x := range []float64{m, w - m} {
		pen.Polyline([]float64{x, m - 4 - cutLength, x, m - 4}, 0.6, nil, ink)
		pen.Polyline([]float64{x, h - m + 4, x, h - m + 4 + cutLength}, 0.6, nil, ink)
	}
	for _, y := range []float64{m, h - m} {
		pen.Polyline([]float64{m - 4 - cutLength, y, m - 4, y}, 0.6, nil, ink)
		pen.Polyline([]float64{w - m + 4, y, w - m + 4 + cutLength, y}, 0.6, nil, ink)
	}
	dash := []float64{2, 3}
	if x := w - m - tileOverlap; col < t.cols-1 {
		pen.Polyline([]float64{x, m, x, h - m}, 0.5, dash, rule)
	}
	if y := h - m - tileOverlap; row < t.rows-1 {
		pen.Polyline([]float64{m, y, w - m, y}, 0.5, dash, rule)
	}
}

// guide returns the sheet that shows how the others lie, and says how to put them together.
func (t tiling) guide(p Page) Page {
	sheet := Page{Size: t.sheet}
	pen := placed{page: &sheet, setter: newTypesetter(), scale: 1}
	count := strconv.Itoa(t.cols * t.rows)
	pen.Text(side, topBody+12, headFaces[1].size, bold, t.language.T("paper.tiles.title", "Count", count), ink)
	y := topBody + 36
	for k := range 3 {
		words := strconv.Itoa(k+1) + ". " + t.language.T("paper.tiles.step-"+strconv.Itoa(k+1))
		for _, line := range pen.setter.lines(Plain(words), bodyFace.size, t.sheet.Width-2*side) {
			setLine(pen, line, side, y, bodyFace)
			y += bodyFace.leading
		}
	}
	y += 8
	room := Size{t.sheet.Width - 2*side, t.sheet.Height - y - side}
	scale := min(room.Width/p.Width, room.Height/p.Height)
	small := placed{page: &sheet, setter: pen.setter, x: side, y: y, scale: scale}
	p.Draw(small)
	small.Polyline([]float64{0, 0, p.Width, 0, p.Width, p.Height, 0, p.Height, 0, 0}, 0.8/scale, nil, rule)
	t.grid(small, p.Size)
	return sheet
}

// grid draws the areas of the sheets with their numbers over the small poster.
func (t tiling) grid(pen placed, of Size) {
	w, h := t.area()
	for row := range t.rows {
		for col := range t.cols {
			x, y := t.from(col, row)
			x1, y1 := min(x+w, of.Width), min(y+h, of.Height)
			pen.Polyline([]float64{x, y, x1, y, x1, y1, x, y1, x, y}, 0.8/pen.scale, nil, accent)
			number := strconv.Itoa(row*t.cols + col + 1)
			cx, cy, r := (x+x1)/2, (y+y1)/2, 11/pen.scale
			pen.Circle(cx, cy, r, accent)
			wide := pen.setter.width(number, r*1.1, bold)
			pen.Text(cx-wide/2, cy+0.4*r, r*1.1, bold, number, color.RGBA{255, 255, 255, 255})
		}
	}
}

// reach returns a box around all that an operation draws; that of a text is wider than its letters.
func (o op) reach() (x0, y0, x1, y1 float64) {
	x0, y0, x1, y1 = math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1)
	for i := 0; i+1 < len(o.xy); i += 2 {
		x0, x1 = min(x0, o.xy[i]), max(x1, o.xy[i])
		y0, y1 = min(y0, o.xy[i+1]), max(y1, o.xy[i+1])
	}
	if o.kind == text || o.kind == halo {
		x1 += o.size * float64(len([]rune(o.text))) * 1.2
	}
	pad := o.size + o.width
	return x0 - pad, y0 - pad, x1 + pad, y1 + pad
}
