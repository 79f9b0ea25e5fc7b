package view

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"jejaring/app/kit"
	"jejaring/graph"
	"jejaring/graph/measure"
)

// needColumn is one column of the matrix: of a provider, or one of those at the sides.
type needColumn struct {
	id       string // "urgency", "need", "owner", "provider", "far", "coverage"
	provider graph.ID
	width    float32
	side     kit.MatrixSide
}

func (p *needMatrixPart) newColumns() []needColumn {
	columns := []needColumn{
		{"urgency", "", 40, kit.StaysLeft}, {"need", "", 206, kit.StaysLeft}, {"owner", "", 70, kit.StaysLeft},
	}
	for _, id := range p.shown.Providers {
		columns = append(columns, needColumn{"provider", id, 62, kit.Scrolled})
	}
	return append(columns, needColumn{"far", "", 116, kit.StaysRight}, needColumn{"coverage", "", 98, kit.StaysRight})
}

// spotOf returns where a need and a provider are; the first need, and the first provider, where they are not.
func (p *needMatrixPart) spotOf(need, provider graph.ID) kit.Spot {
	row := slices.IndexFunc(p.shown.Rows, func(r measure.NeedRow) bool { return r.ID == need })
	column := slices.IndexFunc(p.columns, func(c needColumn) bool { return string(c.provider) == string(provider) || c.id == string(provider) })
	if provider == "" || column < 0 {
		column = slices.IndexFunc(p.columns, func(c needColumn) bool { return c.id == "provider" })
	}
	return kit.Spot{Row: max(0, row), Column: max(0, column)}
}

// The signs of cells, by how firm what they hold is.
var cellSigns = map[measure.CellState]struct {
	sign   string
	colour fyne.ThemeColorName
}{
	measure.CellConfirmed: {"●", kit.ColorOK}, measure.CellOffered: {"◐", kit.ColorWarn}, measure.CellCandidate: {"○", kit.ColorInk2},
}

var (
	signStyle   = kit.Style{Size: theme.SizeNameSubHeadingText, Colour: kit.ColorInk}
	strongLabel = kit.Style{Size: theme.SizeNameCaptionText, Colour: kit.ColorInk, Bold: true}
)

func (p *needMatrixPart) draw(b *kit.Brush, at kit.Spot) {
	r, c := &p.shown.Rows[at.Row], p.columns[at.Column]
	switch c.id {
	case "urgency":
		drawSteps(b, r.Urgency)
	case "need":
		b.Words(kit.Gap3, b.Size.Width-kit.Gap4, kit.Body, r.Title)
	case "owner":
		p.drawOwner(b, r.Owner)
	case "provider":
		p.drawCell(b, r.Cells[c.provider])
	case "far":
		p.drawFar(b, r.Far)
	case "coverage":
		p.drawCoverage(b, r)
	}
}

// drawSteps draws five bars, as many of them dark as the urgency is.
func drawSteps(b *kit.Brush, urgency int) {
	f := min(1.5, textFactor())
	wide, gap, foot := 4*f, 2*f, b.Size.Height/2+6*f
	left := (b.Size.Width - 5*wide - 4*gap) / 2
	for k := range 5 {
		high, colour := (5+2*float32(k))*f, kit.ColorInk2
		if k >= urgency {
			colour = kit.ColorLine
		}
		b.Rect(left+float32(k)*(wide+gap), foot-high, wide, high, colour, 1)
	}
}

func (p *needMatrixPart) drawOwner(b *kit.Brush, id graph.ID) {
	style := kit.Body
	if label := p.label(id); b.Width(style, label) > b.Size.Width-8 {
		style = kit.Label.In(kit.ColorInk)
	}
	b.Middle(style, p.label(id))
}

// drawCell draws the sign of what a cell holds, and below it the share or the steps.
func (p *needMatrixPart) drawCell(b *kit.Brush, cell measure.NeedCell) {
	state := cell.State()
	sign, is := cellSigns[state]
	if !is {
		return
	}
	top := (b.Size.Height - b.Line(signStyle) - b.Line(kit.Label)) / 2
	b.Centred(top, signStyle.In(sign.colour), sign.sign)
	style, text := kit.Label, p.s.T("measure.steps", "Count", int(cell.Candidate.Steps))
	switch state {
	case measure.CellConfirmed:
		style, text = strongLabel, p.percent(cell.Confirmed)
	case measure.CellOffered:
		text = p.percent(cell.Offered)
	}
	b.Centred(top+b.Line(signStyle), style, text)
}

// percent writes a share without decimals where it is not very small.
func (p *needMatrixPart) percent(share float64) string {
	if share >= 0.005 {
		share = float64(int(share*100+0.5)) / 100
	}
	return p.s.Language().Percent(share)
}

// drawFar names those who are out of reach, and counts the rest.
func (p *needMatrixPart) drawFar(b *kit.Brush, far []measure.Candidate) {
	var names []string
	for _, c := range far {
		if name := p.label(c.Provider); !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	most := max(1, int(b.Size.Height/b.Line(kit.Label)))
	if len(names) > most {
		names = append(names[:most-1:most-1], p.s.T("panel.and-more", "Count", len(names)-most+1))
	}
	top := (b.Size.Height - float32(len(names))*b.Line(kit.Label)) / 2
	for k, name := range names {
		b.Text(kit.Gap2, top+float32(k)*b.Line(kit.Label), b.Size.Width-kit.Gap3, kit.Label, "○ "+name)
	}
}

// drawCoverage draws how far the need is met, with what is offered paler, and where it stands.
func (p *needMatrixPart) drawCoverage(b *kit.Brush, r *measure.NeedRow) {
	f := textFactor()
	text := p.percent(float64(r.Coverage))
	look, style, word := p.tag(r)
	high := b.Line(strongLabel)
	if word != "" {
		high += b.Line(kit.Label) + 2*look.Vertical + 2
	}
	top := (b.Size.Height - high) / 2
	wide := min(48*f, b.Size.Width-b.Width(strongLabel, text)-3*kit.Gap2)
	bar := top + (b.Line(strongLabel)-8*f)/2
	b.Rect(kit.Gap2, bar, wide, 8*f, kit.ColorSunk, 2)
	if r.WithOffers > r.Coverage {
		b.Rect(kit.Gap2, bar, wide*float32(r.WithOffers), 8*f, kit.ColorEdge, 2)
	}
	if r.Coverage > 0 {
		b.Rect(kit.Gap2, bar, wide*float32(r.Coverage), 8*f, kit.ColorOK, 2)
	}
	b.Text(b.Size.Width-kit.Gap2-b.Width(strongLabel, text), top, b.Size.Width, strongLabel, text)
	if word != "" {
		b.Tag(kit.Gap2, top+b.Line(strongLabel)+2, look, style, word)
	}
}

// tag says where a need stands: what is most pressing about it.
func (p *needMatrixPart) tag(r *measure.NeedRow) (kit.Look, kit.Style, string) {
	look := func(l kit.Look) kit.Look { l.Vertical = 1; return l }
	switch {
	case r.Class == measure.Met:
		return look(kit.TagOK), kit.Label.In(kit.ColorOK), "✓ " + p.s.T("view.matrix.met")
	case !r.NeedsCooperation:
		return look(kit.Tag), kit.Label, p.s.T("view.matrix.alone")
	case r.LeansOnOne():
		return look(kit.TagWarn), kit.Label.In(kit.ColorWarn), p.s.T("view.matrix.one-provider")
	case r.Class == measure.HasSource:
		return kit.Look{Fill: kit.ColorTint, Radius: 4, Vertical: 1, Horizontal: 6}, kit.Label.In(kit.ColorAccent), p.s.T("view.matrix.has-candidate")
	case r.Class == measure.OutOfReach || r.Class == measure.NoSource:
		return look(kit.TagBad), kit.Label.In(kit.ColorBad), "⚠ " + p.s.T("view.matrix.none-yet")
	}
	return kit.Tag, kit.Label, ""
}

func (p *needMatrixPart) drawHead(b *kit.Brush, column int) {
	c := p.columns[column]
	switch c.id {
	case "urgency":
	case "need":
		width := b.Width(kit.Strong, p.s.T("view.matrix.need"))
		b.Text(kit.Gap3, (b.Size.Height-b.Line(kit.Strong))/2, width+1, kit.Strong, p.s.T("view.matrix.need"))
		b.Text(kit.Gap3+width+kit.Gap2, (b.Size.Height-b.Line(kit.Caption))/2+1, b.Size.Width-width-kit.Gap3-2*kit.Gap2, kit.Caption, p.s.T("view.matrix.by-urgency"))
	case "provider":
		a, _ := graph.Get[graph.Actor](p.s.Document(), c.provider)
		side := 14 * textFactor()
		b.Picture((b.Size.Width-side)/2, kit.Gap2, side, p.signs.of(a))
		b.Below(kit.Gap2+side).Middle(kit.Label.In(kit.ColorInk), a.Label())
	case "far":
		b.Words(kit.Gap2, b.Size.Width-kit.Gap3, strongLabel, p.s.T("view.matrix.far", "Name", p.focalName()))
	case "owner":
		b.Middle(strongLabel, p.s.T("view.matrix.of"))
	default:
		b.Words(kit.Gap2, b.Size.Width-kit.Gap3, strongLabel, p.s.T("view.matrix.coverage"))
	}
}

// focalName is who reaches out: the focal actor, or where there is none whoever needs something.
func (p *needMatrixPart) focalName() string {
	if a, ok := graph.Get[graph.Actor](p.s.Document(), p.s.Project().FocalActor); ok {
		return a.Label()
	}
	return p.s.T("view.matrix.owner-self")
}
