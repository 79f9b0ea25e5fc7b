package paper

import (
	"strconv"

	"jejaring/graph/locale"
)

// numbering counts figures and tables.
type numbering struct {
	language        locale.Language
	figures, tables int
}

func (n *numbering) figure() string {
	n.figures++
	return n.language.T("paper.figure", "Number", strconv.Itoa(n.figures))
}

func (n *numbering) table() string {
	n.tables++
	return n.language.T("paper.table", "Number", strconv.Itoa(n.tables))
}

// items turns a block into pieces that are never cut.
func (l *layout) items(b Block) []item {
	switch b := b.(type) {
	case Cover:
		return l.cover(b)
	case Contents:
		return l.contents(b)
	case Heading:
		return l.heading(b)
	case Paragraph:
		f := bodyFace
		if b.Small {
			f = smallFace
		}
		return l.text(b.Runs, f, 0, 5)
	case Notice:
		return l.notice(b)
	case List:
		return l.list(b)
	case Table:
		return l.table(b)
	case Figure:
		return l.figure(b)
	case PageBreak:
		return []item{{breaks: true, soft: b.Soft}}
	}
	return nil
}

// text sets a paragraph. Its first two lines stay together, and its last two.
func (l *layout) text(runs []Run, f face, indent, before float64) []item {
	lines := l.t.lines(runs, f.size, l.width()-indent)
	var items []item
	for len(lines) > 0 {
		n := 1
		switch {
		case len(lines) <= 3:
			n = len(lines)
		case items == nil:
			n = 2
		}
		items = append(items, setLines(lines[:n], f, indent))
		lines = lines[n:]
	}
	items[0].before = before
	return items
}

func setLines(lines []line, f face, x float64) item {
	return item{height: float64(len(lines)) * f.leading, draw: func(p placed) {
		for k, words := range lines {
			setLine(p, words, x, f.baseline(float64(k)*f.leading), f)
		}
	}}
}

func (l *layout) heading(h Heading) []item {
	f := headFaces[min(max(h.Level, 1), 2)]
	words, indent := h.Text, 0.0
	if h.Number != "" {
		words = h.Number + " " + h.Text
		indent = l.t.width(h.Number, f.size, bold) + 9
	}
	lines := l.t.lines([]Run{{h.Text, true}}, f.size, l.width()-indent)
	it := setLines(lines, f, indent)
	set := it.draw
	it.draw = func(p placed) {
		p.Text(0, f.baseline(0), f.size, bold, h.Number, f.color)
		set(p)
	}
	it.before, it.keep = map[bool]float64{true: 22, false: 13}[h.Level <= 1], true
	it.mark = &Mark{ID: h.ID, Text: l.t.printable(words), Level: max(h.Level, 1)}
	return []item{it, {height: 2, keep: true}}
}

// notice sets a paragraph in a box with a bar at its left.
func (l *layout) notice(n Notice) []item {
	const pad = 9.0
	f := face{9.5, 13.2, regular, ink}
	words := setLines(l.t.lines(n.Runs, f.size, l.width()-2*pad-4), f, pad+4)
	height := words.height + 2*pad - 4
	return []item{{height: height, before: 10, draw: func(p placed) {
		p.Polygon([]float64{0, 0, l.width(), 0, l.width(), height, 0, height}, wash)
		p.Polygon([]float64{0, 0, 3, 0, 3, height, 0, height}, amber)
		p.y += pad - 2
		words.draw(p)
	}}}
}

func (l *layout) list(b List) []item {
	var items []item
	for i, runs := range b.Items {
		point := l.text(runs, bodyFace, 14, map[bool]float64{true: 6, false: 3}[i == 0])
		set := point[0].draw
		point[0].draw = func(p placed) {
			p.Circle(4, bodyFace.leading/2+0.4, 1.5, ink)
			set(p)
		}
		items = append(items, point...)
	}
	return items
}

// Room above and below a figure.
const (
	beforeFigure = 8.0
	underFigure  = 5.0
)

// figure sets a drawing and its caption, as large as the page lets it.
func (l *layout) figure(b Figure) []item {
	const pixel = 0.75 // a drawing's unit in points
	var caption []line
	if b.Caption != "" {
		caption = l.t.lines([]Run{Bold(l.numbers.figure() + " "), {Text: b.Caption}}, smallFace.size, l.width())
	}
	below := float64(len(caption))*smallFace.leading + underFigure
	free := l.room() - below - 80 // headings of both levels have room above it
	if b.Fill {
		free = l.room() - below - l.others() // it stands at the top
	}
	scale := min(l.width()/max(b.Width, 1), free/max(b.Height, 1))
	if !b.Fill {
		scale = min(scale, pixel)
	}
	width, height := b.Width*scale, b.Height*scale
	left := (l.width() - width) / 2
	words := setLines(caption, smallFace, 0)
	return []item{{height: height + below, before: beforeFigure, draw: func(p placed) {
		inner := p
		inner.x, inner.scale = p.x+left, scale
		b.Draw(inner)
		if b.Frame {
			p.Polyline([]float64{left, 0, left + width, 0, left + width, height, left, height, left, 0}, 0.6, nil, hair)
		}
		p.y += height + underFigure
		words.draw(p)
	}}}
}

// others returns the height of all blocks but those that fill a page.
func (l *layout) others() float64 {
	counted := l.numbers
	defer func() { l.numbers = counted }()
	sum := 0.0
	for _, b := range l.doc.Blocks {
		if f, ok := b.(Figure); ok && f.Fill {
			continue
		}
		for _, it := range l.items(b) {
			sum += it.before + it.height
		}
	}
	return sum
}

// cover sets the title page.
func (l *layout) cover(c Cover) []item {
	kind, title, under := face{11, 16, bold, accent}, face{28, 36, bold, ink}, face{13, 19, regular, grey}
	items := []item{{height: 70, draw: func(p placed) {
		p.Polygon([]float64{0, 52, 48, 52, 48, 56, 0, 56}, accent)
	}}}
	for _, part := range []struct {
		words string
		face
	}{{c.Kind, kind}, {c.Title, title}, {c.Under, under}} {
		if part.words == "" {
			continue
		}
		lines := l.t.lines([]Run{{part.words, part.weight == bold}}, part.size, l.width())
		it := setLines(lines, part.face, 0)
		it.before = 8
		items = append(items, it)
	}
	for i, fact := range c.Facts {
		it := l.fact(fact)
		if i == 0 {
			it.before = 34
		}
		items = append(items, it)
	}
	return items
}

// fact sets a name and its value side by side, under a thin line.
func (l *layout) fact(fact [2]string) item {
	const column, pad = 130, 5
	name := setLines(l.t.lines(Plain(fact[0]), 9.5, column-10), face{9.5, 13, regular, grey}, 0)
	value := setLines(l.t.lines(Plain(fact[1]), 10, l.width()-column), face{10, 13.6, regular, ink}, column)
	return item{height: max(name.height, value.height) + 2*pad, draw: func(p placed) {
		p.Polyline([]float64{0, 0, l.width(), 0}, 0.5, nil, hair)
		p.y += pad
		name.draw(p)
		value.draw(p)
	}}
}

// contents lists the headings of level 1. In the first run their pages are not known yet.
func (l *layout) contents(c Contents) []item {
	items := l.heading(Heading{Level: 2, Text: c.Title})
	items[0].mark, items[0].before = nil, 30
	f := face{10, 17, regular, ink}
	k := 0
	for _, b := range l.doc.Blocks {
		h, ok := b.(Heading)
		if !ok || h.Level > 1 {
			continue
		}
		goal, known := Link{}, k < len(l.goals)
		if known {
			goal = l.goals[k]
		}
		items = append(items, item{height: f.leading, draw: func(p placed) {
			p.Text(0, f.baseline(0), f.size, regular, h.Number, f.color)
			words := l.t.lines(Plain(h.Text), f.size, l.width()-60)[0]
			setLine(p, words, 22, f.baseline(0), f)
			if !known {
				return
			}
			number := strconv.Itoa(goal.Page + 1)
			p.Text(l.width()-l.t.width(number, f.size, regular), f.baseline(0), f.size, regular, number, f.color)
			p.page.Links = append(p.page.Links, Link{p.x, p.y, l.width(), f.leading, goal.Page, goal.To})
		}})
		k++
	}
	return items
}
