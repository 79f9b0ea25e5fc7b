package paper

import (
	"image/color"
	"strconv"

	"jejaring/graph/locale"
)

// Colours of print: dark enough on a worn office printer, and apart in grey.
var (
	ink    = color.RGBA{26, 26, 26, 255}
	grey   = color.RGBA{85, 85, 85, 255}
	rule   = color.RGBA{130, 130, 130, 255}
	hair   = color.RGBA{208, 208, 208, 255}
	accent = color.RGBA{54, 60, 140, 255}
	amber  = color.RGBA{178, 118, 0, 255}
	wash   = color.RGBA{252, 247, 234, 255}
)

// face is a size of letters, the distance of lines, a weight and a colour.
type face struct {
	size, leading float64
	weight        int
	color         color.RGBA
}

var (
	bodyFace   = face{10, 13.8, regular, ink}
	smallFace  = face{8.5, 11.6, regular, grey}
	footFace   = face{8, 10.6, regular, grey}
	headFaces  = [3]face{{}, {18, 24, bold, ink}, {13, 18, bold, ink}}
	tableFace  = face{9.5, 12.8, regular, ink}
	columnFace = face{8.6, 11.4, bold, ink}
)

// baseline returns the height of the baseline in a line whose top is at y.
func (f face) baseline(y float64) float64 { return y + f.leading/2 + 0.36*f.size }

// Margin is the room left and right of the body, in points: 2 cm.
const Margin = 56.7

const (
	side    = Margin
	topBody = 54.0

	slimSide = 34.0 // 12 mm
	slimTop  = 62.0
)

// RoomOf returns the width and height that a figure has that fills the first page of a document beside its other blocks,
// in points.
func RoomOf(d Doc) (width, height float64) {
	l := layoutOf(d)
	return l.width(), l.room() - l.others() - underFigure
}

// item is one piece of a page that is never cut.
type item struct {
	height float64
	before float64 // space above it, none at the top of a page
	keep   bool    // stands on one page with the next item
	breaks bool    // starts a page
	soft   bool    // only where the page is more than half full
	head   *item   // of a table: drawn again above the item where a page starts with it
	mark   *Mark
	draw   func(p placed)
}

// layout lays a Doc out. It runs twice where there is a list of contents: the second time it knows the pages.
type layout struct {
	doc     Doc
	t       *typesetter
	pages   []Page
	y       float64 // where the next item stands
	foot    []line
	goals   []Link // where each heading of level 1 stands, from the first run
	numbers numbering
}

// Pages lays the document out. The same document gives the same pages. There is at least one page.
func Pages(d Doc) []Page {
	l := layoutOf(d)
	l.run()
	if l.goals = l.headings(); l.hasContents() {
		l.run()
	}
	l.furnish()
	return l.pages
}

// layoutOf returns the layout of a document before it has pages.
func layoutOf(d Doc) layout {
	if d.Size == (Size{}) {
		d.Size = A4
	}
	d.Language = locale.Of(string(d.Language))
	l := layout{doc: d, t: newTypesetter()}
	beside := max(l.t.width(l.pageNumber(999, 999), footFace.size, bold), l.t.width(d.Language.T("paper.made"), footFace.size, regular))
	for _, words := range d.Footer {
		l.foot = append(l.foot, l.t.lines(Plain(words), footFace.size, l.width()-beside-gutter)...)
	}
	return l
}

func (l *layout) hasContents() bool {
	for _, b := range l.doc.Blocks {
		if _, ok := b.(Contents); ok {
			return true
		}
	}
	return false
}

// headings returns where the headings of level 1 stand.
func (l *layout) headings() []Link {
	var goals []Link
	for i, p := range l.pages {
		for _, m := range p.Marks {
			if m.Level == 1 {
				goals = append(goals, Link{Page: i, To: m.Y})
			}
		}
	}
	return goals
}

func (l *layout) side() float64 { return map[bool]float64{false: side, true: slimSide}[l.doc.Slim] }

func (l *layout) top() float64 { return map[bool]float64{false: topBody, true: slimTop}[l.doc.Slim] }

func (l *layout) width() float64 { return l.doc.Size.Width - 2*l.side() }

// bottom is the height at which the body ends.
func (l *layout) bottom() float64 {
	if l.doc.Slim {
		return l.doc.Size.Height - 32 - float64(max(1, len(l.foot)))*footFace.leading
	}
	return l.doc.Size.Height - 38 - float64(max(2, len(l.foot)))*footFace.leading
}

func (l *layout) room() float64 { return l.bottom() - l.top() }

func (l *layout) newPage() {
	l.pages = append(l.pages, Page{Size: l.doc.Size})
	l.y = l.top()
}

func (l *layout) atTop() bool { return l.y == l.top() }

func (l *layout) run() {
	l.pages, l.numbers = nil, numbering{language: l.doc.Language}
	l.newPage()
	var items []item
	for _, b := range l.doc.Blocks {
		items = append(items, l.items(b)...)
	}
	l.place(items)
	if n := len(l.t.lacking); n > 0 {
		words := l.doc.Language.T("paper.missing", "Count", n)
		l.place(l.items(Paragraph{Runs: Plain(words), Small: true}))
	}
}

// place draws items in their order, those that belong together on one page.
func (l *layout) place(items []item) {
	for start := 0; start < len(items); {
		end := start + 1
		for end < len(items) && items[end-1].keep {
			end++
		}
		l.placeChain(items[start:end])
		start = end
	}
}

// placeChain draws items that belong together, on a new page where they do not fit on this one.
func (l *layout) placeChain(chain []item) {
	if chain[0].breaks && !l.atTop() && !(chain[0].soft && l.y-l.top() < l.room()/2) {
		l.newPage()
	}
	height := 0.0
	for i, it := range chain {
		height += it.height
		if i > 0 || !l.atTop() {
			height += it.before
		}
	}
	if !l.atTop() && l.y+height > l.bottom() {
		l.newPage()
	}
	for _, it := range chain {
		l.draw(it)
	}
}

func (l *layout) draw(it item) {
	if !l.atTop() && l.y+it.before+it.height > l.bottom() {
		l.newPage()
	}
	if l.atTop() && it.head != nil {
		l.draw(*it.head)
	}
	if !l.atTop() {
		l.y += it.before
	}
	page := &l.pages[len(l.pages)-1]
	if it.mark != nil {
		mark := *it.mark
		mark.Y = l.y
		page.Marks = append(page.Marks, mark)
	}
	if it.draw != nil {
		it.draw(placed{page, l.t, l.side(), l.y, 1})
	}
	l.y += it.height
}

// furnish draws the head and the foot of every page.
func (l *layout) furnish() {
	d, t := l.doc, l.t
	_, covered := firstBlock(d).(Cover)
	for i := range l.pages {
		p := placed{&l.pages[i], t, 0, 0, 1}
		left, right := l.side(), d.Size.Width-l.side()
		l.label(p, right)
		if i > 0 || !covered {
			l.head(p)
		}
		top := l.bottom() + map[bool]float64{false: 12, true: 6}[d.Slim]
		p.Polyline([]float64{left, top, right, top}, 0.6, nil, rule)
		for k, words := range l.foot {
			setLine(p, words, left, footFace.baseline(top+5+float64(k)*footFace.leading), footFace)
		}
		beside := []string{l.pageNumber(i+1, len(l.pages)), d.Language.T("paper.made")}
		faces := []face{{8, 10.6, bold, ink}, footFace}
		if d.Slim && len(l.pages) == 1 {
			beside, faces = beside[1:], faces[1:]
		}
		for k, f := range faces {
			x := right - t.width(beside[k], f.size, f.weight)
			p.Text(x, f.baseline(top+5+float64(k)*f.leading), f.size, f.weight, beside[k], f.color)
		}
	}
}

// head draws the head of a page, of a slim one in two lines.
func (l *layout) head(p placed) {
	d, left, room := l.doc, l.side(), l.width()-120
	y, f := 34.0, face{8.5, 0, regular, grey}
	if d.Slim {
		f = face{13, 0, bold, ink}
	}
	setLine(p, l.t.lines([]Run{{d.Header, d.Slim}}, f.size, room)[0], left, y, f)
	if d.Slim {
		y += 14
		setLine(p, l.t.lines(Plain(d.Under), smallFace.size, l.width())[0], left, y, smallFace)
	}
	p.Polyline([]float64{left, y + 9, left + l.width(), y + 9}, 0.6, nil, rule)
}

func (l *layout) pageNumber(page, pages int) string {
	return l.doc.Language.T("paper.page", "Page", strconv.Itoa(page), "Pages", strconv.Itoa(pages))
}

func firstBlock(d Doc) Block {
	if len(d.Blocks) == 0 {
		return nil
	}
	return d.Blocks[0]
}

// label draws the box that says how confidential the document is.
func (l *layout) label(p placed, right float64) {
	if l.doc.Label == "" {
		return
	}
	words := l.t.width(l.doc.Label, 8.5, regular)
	x, y, w, h, r := right-words-10, 24.0, words+10, 14.0, 2.0
	p.Polyline([]float64{x + r, y, x + w - r, y, x + w, y + r, x + w, y + h - r, x + w - r, y + h, x + r, y + h, x, y + h - r, x, y + r, x + r, y}, 0.6, nil, grey)
	p.Text(x+5, y+10, 8.5, regular, l.doc.Label, ink)
}

// setLine draws a line of text with its left end at x.
func setLine(p placed, l line, x, baseline float64, f face) {
	for _, piece := range l.pieces {
		weight := f.weight
		if piece.bold {
			weight = bold
		}
		p.Text(x+piece.x, baseline, f.size, weight, piece.text, f.color)
	}
}
