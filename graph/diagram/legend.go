package diagram

import (
	"image"
	"slices"
	"strings"

	"jejaring/graph"
	"jejaring/graph/locale"
)

// entry is one sign of the legend with its word.
type entry struct {
	word  string
	width float64 // of the sign
	draw  func(w *drawing, x, y float64)
}

// legend is the legend set for one width.
type legend struct {
	rows   []legendRow
	beside []string // notes at the right of the rows
	below  []string // lines of notes beneath the rows
}

// rowsHeight returns how high the rows and the notes beside them are, in px.
func (l *legend) rowsHeight() float64 { return legendPitch * float64(max(len(l.rows), len(l.beside))) }

func (l *legend) height() float64 {
	if len(l.below) == 0 {
		return 2*legendTop + l.rowsHeight()
	}
	return 2*legendTop + l.rowsHeight() + noteGap + notePitch*float64(len(l.below))
}

type legendRow struct {
	title   string // empty for a row that goes on with the one above
	entries []entry
	x       []float64
}

const (
	legendPitch   = 22.0 // between rows, and notes beside them
	notePitch     = 16.0 // between lines of notes beneath them
	noteGap       = 4.0  // above those
	legendTop     = 9.0
	legendIndent  = 58.0
	legendMargin  = 16.0
	signGap       = 8.0
	entryGap      = 18.0
	widthForNotes = 720.0 // px; narrower legends have their notes below
	noteSeparator = " · "
)

// LegendHeight returns how high the legend is in a width, in px: 84 where three rows are enough.
func (s *Scene) LegendHeight(width float64) float64 { return s.legend(width, s.look.Notes).height() }

// PaintLegend draws the legend over the whole width of the image. Scale is device pixels per px.
func (s *Scene) PaintLegend(dst *image.RGBA, scale float64) {
	if scale <= 0 || dst.Bounds().Empty() {
		return
	}
	fill(dst, s.colours.surface)
	p := &painter{dst: dst, scale: scale, press: takePress()}
	defer p.press.giveBack()
	s.drawLegend(p, corner{}, float64(dst.Bounds().Dx())/scale, s.look.Notes)
}

// legend breaks the rows to the width, with more notes beneath them. Nothing is ever cut: what does not fit goes
// on in the next row. Day, filter and size stand at the right, or below where the legend is lower so.
func (s *Scene) legend(width float64, more []string) *legend {
	room, notes := width-2*legendMargin, s.notes()
	l := &legend{below: append(wrapNotes(notes, room), wrapNotes(more, room)...)}
	s.breakRows(l, room)
	widest := 0.0
	for _, n := range notes {
		widest = max(widest, textWidth(n, labelSize, regular400))
	}
	if width >= widthForNotes && widest < room*0.36 {
		other := &legend{beside: notes, below: wrapNotes(more, room)}
		s.breakRows(other, room-widest-24)
		if other.height() <= l.height() {
			l = other
		}
	}
	return l
}

func (s *Scene) breakRows(l *legend, room float64) {
	indent := legendIndent
	if s.look.Setting.Headed {
		indent = 0
	}
	for _, row := range s.legendRows() {
		if row.title != "" {
			indent = max(indent, textWidth(row.title, labelSize, bold700)+16)
		}
	}
	for _, row := range s.legendRows() {
		l.rows = append(l.rows, breakRow(row, indent, room)...)
	}
}

func breakRow(row legendRow, indent, room float64) []legendRow {
	rows := []legendRow{{title: row.title}}
	x := indent
	for _, e := range row.entries {
		w := e.width + signGap + textWidth(e.word, labelSize, regular400)
		if last := &rows[len(rows)-1]; x+w > room && len(last.entries) > 0 {
			rows, x = append(rows, legendRow{}), indent
		}
		last := &rows[len(rows)-1]
		last.entries, last.x = append(last.entries, e), append(last.x, x)
		x += w + entryGap
	}
	return rows
}

// wrapNotes sets notes one after the other, with a dot between them but not after a sentence, in lines no wider
// than the room.
func wrapNotes(notes []string, room float64) []string {
	var lines []string
	line, gap := "", ""
	for _, n := range notes {
		for _, word := range strings.Fields(n) {
			if line != "" && textWidth(line+gap+word, labelSize, regular400) > room {
				lines, line = append(lines, line), ""
			}
			if line != "" {
				line += gap
			}
			line, gap = line+word, " "
		}
		if !strings.HasSuffix(n, ".") {
			gap = noteSeparator
		}
	}
	if line != "" {
		lines = append(lines, line)
	}
	return lines
}

// drawLegend draws the legend with its corner at a point.
func (s *Scene) drawLegend(pen Pen, at corner, width float64, more []string) {
	l := s.legend(width, more)
	w := &drawing{Scene: s.With(State{}), pen: pen, zoom: 1, factor: 1, named: true, view: everywhere}
	pen.Begin("legend", s.language.T("diagram.legend"))
	defer pen.End()
	y := at.y + legendTop + legendPitch/2
	for _, row := range l.rows {
		pen.Text(at.x+legendMargin, y+4, labelSize, bold700, row.title, s.colours.ink)
		for k, e := range row.entries {
			x := at.x + legendMargin + row.x[k]
			e.draw(w, x, y)
			pen.Text(x+e.width+signGap, y+4, labelSize, regular400, e.word, s.colours.ink)
		}
		y += legendPitch
	}
	y = at.y + legendTop + legendPitch/2
	for _, n := range l.beside {
		pen.Text(at.x+width-legendMargin-textWidth(n, labelSize, regular400), y+4, labelSize, regular400, n, s.colours.ink3)
		y += legendPitch
	}
	y = at.y + legendTop + l.rowsHeight() + noteGap + notePitch/2
	for _, n := range l.below {
		pen.Text(at.x+legendMargin, y+4, labelSize, regular400, n, s.colours.ink3)
		y += notePitch
	}
}

// legendRows lists only what is in the picture. Time is linear in it at the first call.
func (s *Scene) legendRows() []legendRow {
	if known := s.listed.Load(); known != nil {
		return *known
	}
	ground, signs, ties := s.groundEntries(), s.signEntries(), s.tieEntries()
	sectors := s.sectorEntries()
	signRow := s.language.T("diagram.signs")
	switch {
	case s.look.Setting.Headed: // all that explains itself in one row without a title
		ground, ties, signs, sectors, signRow = nil, nil, slices.Concat(ground, ties, signs), nil, ""
	case len(ground) == 1: // no row for one sign alone
		ground, signs = nil, append(signs, ground...)
	}
	rows := []legendRow{
		{title: s.language.T(s.marksTitle()), entries: s.markEntries()},
		{title: s.language.T("diagram.ground"), entries: ground},
		{title: s.language.T("diagram.groups"), entries: s.hullEntries()},
		{title: s.language.T("diagram.sectors"), entries: sectors},
		{title: s.language.T("diagram.colour"), entries: s.colourEntries()},
		{title: s.language.T("diagram.shape"), entries: s.shapeEntries()},
		{title: s.language.T("diagram.ring"), entries: s.ringEntries()},
		{title: s.language.T("diagram.ties"), entries: ties},
		{title: signRow, entries: signs},
	}
	rows = slices.DeleteFunc(rows, func(r legendRow) bool { return len(r.entries) == 0 })
	s.listed.Store(&rows)
	return rows
}

func (s *Scene) sectorEntries() []entry {
	var entries []entry
	for _, sector := range graph.Sectors {
		if !slices.ContainsFunc(s.actors, func(a actor) bool { return a.sector.Code == sector.Code }) {
			continue
		}
		if a, ok := s.sectorSwatch(sector); ok {
			entries = append(entries, entry{s.language.T("sector." + sector.Code), 14, func(w *drawing, x, y float64) {
				drawShape(w, &a, corner{x + 7, y}, 6.5, false)
			}})
		}
	}
	return entries
}

func (s *Scene) tieEntries() []entry {
	if s.look.Setting.Plain {
		return nil
	}
	var entries []entry
	sample := func(word string, l line) {
		entries = append(entries, entry{word, 34, func(w *drawing, x, y float64) {
			w.stroke(l, way{x, y, x + 34, y}, w.colours.quality(l.quality))
		}})
	}
	for _, q := range []string{strongest, "cukup", "renggang", graph.Tense, graph.Broken} {
		if s.look.Setting.AllLines || s.shows(func(l line) bool { return l.quality == q }) {
			l := line{quality: q, width: 1.5}
			if q == strongest {
				l.width = 3
			}
			sample(s.language.T("quality."+q), l)
		}
	}
	for _, h := range []head{filledHead, openHead} {
		if s.shows(func(l line) bool { return l.head[0] == h || l.head[1] == h }) {
			word := map[head]string{filledHead: "diagram.material", openHead: "diagram.nonmaterial"}[h]
			sample(s.language.T(word), line{quality: "cukup", width: 1.5, head: [2]head{noHead, h}})
		}
	}
	return entries
}

// shows tells whether a line with a property is in the picture.
func (s *Scene) shows(property func(line) bool) bool {
	for k := range s.pairs {
		p := &s.pairs[k]
		if property(p.merged) {
			return true
		}
		if !s.look.Apart {
			continue
		}
		for _, t := range p.ties {
			if property(s.single(p, t)) {
				return true
			}
		}
	}
	return false
}

func (s *Scene) signEntries() []entry {
	var entries []entry
	sign := func(shown bool, id string, width float64, draw func(w *drawing, x, y float64)) {
		if shown {
			entries = append(entries, entry{s.language.T(id), width, draw})
		}
	}
	badge := func(text string, bad bool) func(w *drawing, x, y float64) {
		return func(w *drawing, x, y float64) {
			c := w.colours.ink2
			if bad {
				c = w.colours.tense
			}
			drawBadge(w.pen, corner{x + 7, y}, badgeFace{badgeRadius, badgeSize, text, c, c, w.colours.surface})
		}
	}
	warns := slices.ContainsFunc(s.pairs, func(p pair) bool { return p.merged.warns })
	sign(slices.ContainsFunc(s.pairs, func(p pair) bool { return p.badge != "" }), "diagram.level", 14, badge("3", false))
	sign(warns, "diagram.hidden-tension", 14, badge(warnSign, true))
	disputed := slices.ContainsFunc(s.pairs, func(p pair) bool { return s.isDisputed(&p) })
	sign(disputed, "diagram.disputed", 14, badge(disputeSign, true))
	for _, a := range []struct {
		shown func(actor) bool
		id    string
	}{{func(a actor) bool { return a.focal }, "diagram.focal"}, {func(a actor) bool { return a.family }, "diagram.family"}} {
		if k := slices.IndexFunc(s.actors, a.shown); k >= 0 {
			of := s.actors[k]
			sign(true, a.id, 16, func(w *drawing, x, y float64) { drawShape(w, &of, corner{x + 8, y}, 5.6, false) })
		}
	}
	for _, role := range []string{graph.RoleWorker, graph.RoleLocalWorker} {
		has := slices.ContainsFunc(s.snapshot.Actors, func(a graph.Actor) bool { return a.Role == role })
		short := map[string]string{graph.RoleWorker: "(PS)", graph.RoleLocalWorker: "(PL)"}[role]
		sign(has, "diagram."+role, textWidth(short, labelSize, regular400)-3, func(w *drawing, x, y float64) {
			w.pen.Text(x, y+4, labelSize, regular400, short, w.colours.ink2)
		})
	}
	return entries
}

// notes say the day where there is one, the filter with what it leaves out, and what the size means.
func (s *Scene) notes() []string {
	size := s.look.Size.Name
	if size == nil {
		size = locale.M("diagram.degree")
	}
	list := append(slices.Clone(s.look.Setting.Notes), s.filter())
	if !s.Scrolls() { // nobody is drawn there
		list = append(list, s.language.T("diagram.size", "Measure", size))
	}
	if s.look.Legend && !s.look.Setting.Plain && slices.ContainsFunc(s.pairs, func(p pair) bool { return len(p.ties) > 1 && !s.spread(&p) }) {
		list = append(list, s.language.T("diagram.merged"))
	}
	if s.look.Lines != "" {
		list = append(list, s.language.T("diagram.lines-mean", "Measure", locale.M("diagram.lines."+string(s.look.Lines))))
	}
	if slices.Contains(s.look.Labels.Parts(), LabelValue) {
		list = append(list, s.language.T("diagram.labels-mean", "Measure", size))
	}
	if !s.look.Colour.IsZero() {
		list = append(list, s.language.T("diagram.colour-means", "Measure", s.look.Colour.Name))
	}
	if s.look.Shape.Sorts != nil {
		list = append(list, s.language.T("diagram.shape-means", "Measure", s.look.Shape.Name))
	}
	if !s.look.Ring.IsZero() {
		list = append(list, s.language.T("diagram.ring-means", "Measure", s.look.Ring.Name))
	}
	switch day := s.snapshot.Day; {
	case day != "" && s.look.Since != "":
		list = slices.Insert(list, 0, s.language.T("diagram.between", "From", s.language.Date(string(s.look.Since)), "To", s.language.Date(string(day))))
	case day != "":
		list = slices.Insert(list, 0, s.language.T("diagram.day", "Day", s.language.Date(string(day))))
	}
	if len(s.together) < len(s.outside) { // no box has them all
		list = append(list, s.language.T("diagram.unconnected", "Count", len(s.outside)))
	}
	if s.look.Trial {
		list = slices.Insert(list, 0, s.language.T("diagram.trial"))
	}
	return list
}
