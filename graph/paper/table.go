package paper

import "math"

const (
	gutter  = 12.0 // between columns
	rowPad  = 3.8  // above and below the text of a row
	iconBox = 14.0 // width of an icon with the space after it
)

// grid is a table under way: its columns and the size of its letters.
type grid struct {
	l       *layout
	table   Table
	x, wide []float64 // of each column
	face    face
	columns face
}

// table sets a table. Title, column titles and first row stay together, and the last two rows; a short table
// stays whole; every page that starts with a row repeats the column titles.
func (l *layout) table(b Table) []item {
	if len(b.Columns) == 0 {
		return nil
	}
	g := grid{l: l, table: b, face: tableFace, columns: columnFace}
	g.measure()
	var items []item
	if b.Title != "" {
		title := l.text([]Run{{Text: l.numbers.table() + " " + b.Title}}, smallFace, 0, 9)
		for i := range title {
			title[i].keep = true
		}
		items = append(items, title...)
	}
	head := g.head()
	items = append(items, head)
	var rows []item
	height := 0.0
	for i, row := range b.Rows {
		for _, it := range g.row(row, b.Total && i == len(b.Rows)-1) {
			it.head = &head
			height += it.height
			rows = append(rows, it)
		}
	}
	short := height < l.room()/3
	for i := range rows {
		rows[i].keep = i < len(rows)-1 && (short || i == len(rows)-2)
	}
	items = append(items, rows...)
	if b.Note != "" {
		items[len(items)-1].keep = true
		items = append(items, l.text(Plain(b.Note), smallFace, 0, 5)...)
	}
	return items
}

// measure gives every column its width: what its text asks for, and where that is too much a fair share, not
// less than its longest word. Letters become smaller where even the words do not fit.
func (g *grid) measure() {
	for _, size := range []float64{tableFace.size, 8.5, 7.5} {
		scale := size / tableFace.size
		g.face.size, g.face.leading = size, tableFace.leading*scale
		g.columns.size, g.columns.leading = columnFace.size*scale, columnFace.leading*scale
		whole, word := g.wishes()
		room := g.l.width() - gutter*float64(len(whole)-1)
		g.wide = share(whole, word, room)
		if sum(word) <= room {
			break
		}
	}
	g.x = make([]float64, len(g.wide))
	for i := 1; i < len(g.wide); i++ {
		g.x[i] = g.x[i-1] + g.wide[i-1] + gutter
	}
}

// wishes returns the width of each column's widest text and of its widest word.
func (g *grid) wishes() (whole, word []float64) {
	n := len(g.table.Columns)
	whole, word = make([]float64, n), make([]float64, n)
	for i, c := range g.table.Columns {
		all, longest := g.l.t.natural(c.Title, g.columns.size, bold)
		whole[i], word[i] = max(longest, 0.62*all), longest
	}
	for _, row := range g.table.Rows {
		for i, c := range row[:min(n, len(row))] {
			all, longest := g.l.t.natural(c.Text, g.face.size, bold)
			indent := 0.0
			if c.Icon != nil {
				indent = iconBox
			}
			whole[i], word[i] = max(whole[i], all+indent), max(word[i], longest+indent)
		}
	}
	for i := range word {
		word[i] = min(word[i], g.l.width()/2)
	}
	return whole, word
}

// share divides the room. Where there is enough, spare room goes to the columns in proportion to their text;
// where there is not, the widest columns give way first, none below its longest word, and keep more than
// narrow ones by the root of their text, so that long and short texts have rows of like heights.
func share(whole, word []float64, room float64) []float64 {
	wide := make([]float64, len(whole))
	switch asked, least := sum(whole), sum(word); {
	case asked <= room:
		for i := range wide {
			wide[i] = whole[i] + (room-asked)*whole[i]/max(asked, 1)
		}
	case least <= room:
		fill := func(level float64) float64 {
			for i := range wide {
				wide[i] = min(max(level*math.Sqrt(whole[i]), word[i]), whole[i])
			}
			return sum(wide)
		}
		low, high := 0.0, room
		for range 40 { // halving: the level that fills the room
			if level := (low + high) / 2; fill(level) <= room {
				low = level
			} else {
				high = level
			}
		}
		fill(low)
	default:
		for i := range wide {
			wide[i] = room * word[i] / least
		}
	}
	return wide
}

func sum(list []float64) float64 {
	total := 0.0
	for _, x := range list {
		total += x
	}
	return total
}

// head sets the column titles, standing on the line below them.
func (g *grid) head() item {
	titles := make([][]line, len(g.table.Columns))
	most := 0
	for i, c := range g.table.Columns {
		titles[i] = g.l.t.lines([]Run{Bold(c.Title)}, g.columns.size, g.wide[i])
		most = max(most, len(titles[i]))
	}
	f := g.columns
	height := float64(most)*f.leading + rowPad + 2
	return item{height: height, before: 5, keep: true, draw: func(p placed) {
		for i, lines := range titles {
			top := height - rowPad - float64(len(lines))*f.leading
			g.cell(p, i, lines, top, 0, f)
		}
		p.Polyline([]float64{0, height, g.l.width(), height}, 1.2, nil, ink)
	}}
}

// row sets one row; as several pieces where it is higher than a page.
func (g *grid) row(row []Cell, total bool) []item {
	n := min(len(row), len(g.wide))
	cells := make([][]line, n)
	most := 1
	for i, c := range row[:n] {
		indent := 0.0
		if c.Icon != nil {
			indent = iconBox
		}
		cells[i] = g.l.t.lines([]Run{{c.Text, total}}, g.face.size, max(g.wide[i]-indent, 8))
		most = max(most, len(cells[i]))
	}
	fit := int((g.l.room() - 100) / g.face.leading)
	var items []item
	for start := 0; start < most; start += fit {
		part := make([][]line, n)
		high := 1
		for i, lines := range cells {
			part[i] = lines[min(start, len(lines)):min(start+fit, len(lines))]
			high = max(high, len(part[i]))
		}
		items = append(items, g.rowPart(row, part, high, start == 0))
	}
	return items
}

func (g *grid) rowPart(row []Cell, part [][]line, high int, first bool) item {
	height := float64(high)*g.face.leading + 2*rowPad
	return item{height: height, draw: func(p placed) {
		for i, lines := range part {
			indent := 0.0
			if icon := row[i].Icon; icon != nil {
				indent = iconBox
				if first {
					drawIcon(p, icon, g.x[i], rowPad+g.face.leading/2)
				}
			}
			g.cell(p, i, lines, rowPad, indent, g.face)
		}
		p.Polyline([]float64{0, height, g.l.width(), height}, 0.5, nil, hair)
	}}
}

// cell sets the lines of column i from height y downward.
func (g *grid) cell(p placed, i int, lines []line, y, indent float64, f face) {
	for k, words := range lines {
		x := g.x[i] + indent
		if g.table.Columns[i].Right {
			x = g.x[i] + g.wide[i] - words.width
		}
		setLine(p, words, x, f.baseline(y+float64(k)*f.leading), f)
	}
}

// drawIcon draws a small figure 9 points high, its middle at height y.
func drawIcon(p placed, icon *Figure, x, y float64) {
	const high = 9.0
	scale := high / max(icon.Width, icon.Height, 1)
	p.x += x
	p.y += y - icon.Height*scale/2
	p.scale = scale
	icon.Draw(p)
}
