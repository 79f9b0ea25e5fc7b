package view

import (
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"jejaring/app/kit"
	"jejaring/app/session"
	"jejaring/graph"
	"jejaring/graph/measure"
)

// cardLines are the heights of the lines on a board.
type cardLines struct{ body, label, tag float32 }

// What stands between the lines of a card, and in a tag around its words.
const (
	cardGap  = 1
	tagsGap  = 4
	tagSides = 12
	cardSign = 14
	signGap  = 6
)

func newCardLines() cardLines {
	high := func(style kit.Style) float32 { return kit.NewText(style, "Åg").MinSize().Height }
	return cardLines{high(kit.Body), high(kit.Label), high(kit.Label) + 4}
}

// cardTag is one thing that is to be told of a partnership.
type cardTag struct {
	words  string
	look   kit.Look
	colour fyne.ThemeColorName
}

// levelName names a level or the column of what has ended.
func levelName(s *session.Session, level int) string {
	if level == measure.EndedColumn {
		return s.T("view.ladder.ended")
	}
	return levelText(level) + " " + s.T("level."+strconv.Itoa(level))
}

// levelText writes a level with a true minus sign.
func levelText(level int) string { return strings.ReplaceAll(strconv.Itoa(level), "-", "−") }

// head is the number, the name and the count of a column.
func (p *ladderPart) head(c measure.BoardColumn) fyne.CanvasObject {
	name, sign, colour := p.s.T("view.ladder.ended"), "–", kit.ColorInk2
	if c.Level != measure.EndedColumn {
		name, sign, colour = p.s.T("level."+strconv.Itoa(c.Level)), levelText(c.Level), kit.ColorAccent
	}
	if c.Level < 0 {
		colour = kit.ColorBad
	}
	side := p.lines.body + 2
	look := kit.Look{Fill: kit.ColorSurface, Stroke: colour, Radius: side / 2, Vertical: 1}
	disc := kit.AtLeast(side, side, kit.NewBox(look, kit.NewText(kit.Caption.In(colour), sign).Centred()))
	return container.New(headFace{p.widestName()}, disc, kit.NewText(kit.Strong, name), kit.NewText(kit.Label, p.s.Language().Whole(len(c.Cards))))
}

// widestName returns the name that takes most room above the board.
func (p *ladderPart) widestName() string {
	widest, most := "", float32(0)
	for _, c := range p.shown.Columns {
		name := p.s.T("level." + strconv.Itoa(c.Level))
		if wide := kit.NewText(kit.Strong, name).MinSize().Width; c.Level != measure.EndedColumn && wide > most {
			widest, most = name, wide
		}
	}
	return widest
}

// headFace sets the disc, the name and the count of a column in a line; the names of all in small letters where the widest
// has too little room.
type headFace struct{ widest string }

const headGap = 5

var headSmall = kit.Style{Size: theme.SizeNameCaptionText, Colour: kit.ColorInk, Bold: true}

// MinSize is that with the name in small letters.
func (headFace) MinSize(objects []fyne.CanvasObject) fyne.Size {
	disc, name, count := objects[0].MinSize(), kit.NewText(kit.Strong, "Å").MinSize(), objects[2].MinSize()
	small := kit.NewText(headSmall, objects[1].(*kit.Text).Text()).MinSize()
	return fyne.NewSize(disc.Width+small.Width+count.Width+2*headGap, max(disc.Height, name.Height))
}

// Layout gets the disc, the name and the count.
func (h headFace) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	disc, name, count := objects[0].MinSize(), objects[1].(*kit.Text), objects[2].MinSize()
	room := size.Width - disc.Width - count.Width - 2*headGap
	if name.SetStyle(kit.Strong); kit.NewText(kit.Strong, h.widest).MinSize().Width > room {
		name.SetStyle(headSmall)
	}
	high := name.MinSize().Height
	setAt(objects[0], 0, (size.Height-disc.Height)/2, disc.Width, disc.Height)
	setAt(name, disc.Width+headGap, (size.Height-high)/2, room, high)
	setAt(objects[2], size.Width-count.Width, (size.Height-count.Height)/2, count.Width, count.Height)
}

// card is the card of a partnership in the column of a level.
func (p *ladderPart) card(c measure.BoardCard, level int) kit.BoardCard {
	asked := p.built.asked == c.ID && level == p.built.to
	tags := p.tags(c, asked)
	return kit.BoardCard{
		ID: string(c.ID), Marked: asked,
		Height: func(width float32) float32 { return p.faceOf(c, tags).height(width) },
		Make: func() fyne.CanvasObject {
			f := p.faceOf(c, tags)
			return container.New(f, p.signOf(c.From), p.signOf(c.To), f.from, f.to, f.meta, f.met, f.tagRow())
		},
	}
}

// cardFace sets what stands on a card: both sides, which may need several lines, the field and the days with the conditions
// met at the right, and tags.
type cardFace struct {
	from, to, meta, met *kit.Text
	words               []string // of the meta
	tags                []cardTag
	sign, label, tag    float32 // a side of the signs, the height of a line of the meta, of a tag
}

func (p *ladderPart) faceOf(c measure.BoardCard, tags []cardTag) cardFace {
	met := ""
	if c.IsFirm() && c.Days >= 0 {
		met = p.s.T("view.ladder.met", "Met", c.Readiness.Met)
	}
	name := func(id graph.ID) *kit.Text {
		a, _ := graph.Get[graph.Actor](p.s.Document(), id)
		return kit.NewWrapped(kit.Body, a.Label())
	}
	return cardFace{
		from: name(c.From), to: name(c.To), meta: kit.NewWrapped(kit.Label, ""), words: p.meta(c), met: kit.NewText(kit.Label.In(kit.ColorInk), met),
		tags: tags, sign: cardSign * textFactor(), label: p.lines.label, tag: p.lines.tag,
	}
}

// heights returns those of both sides and of the meta at a width.
func (f cardFace) heights(width float32) (from, to, meta float32) {
	names, room := width-f.sign-signGap, width-f.metWide()
	words := strings.Join(f.words, " · ")
	if captionWidth(words) > room {
		words = strings.Join(f.words, "\n")
	}
	f.meta.SetText(words)
	return f.from.HeightFor(names), f.to.HeightFor(names), max(f.label, f.meta.HeightFor(room))
}

func (f cardFace) metWide() float32 {
	if f.met.Text() == "" {
		return 0
	}
	return captionWidth(f.met.Text()) + kit.Gap1
}

func (f cardFace) height(width float32) float32 {
	from, to, meta := f.heights(width)
	return from + to + meta + 2*cardGap + float32(tagRows(f.tags, width))*(f.tag+tagsGap)
}

func (f cardFace) tagRow() fyne.CanvasObject {
	row := kit.Flow(tagsGap)
	for _, t := range f.tags {
		row.Add(kit.AtLeast(tagWidth(t), 0, kit.NewBox(t.look, kit.NewCut(kit.Label.In(t.colour), t.words))))
	}
	return row
}

// MinSize asks for no width; the board asks for the height at the one that there is.
func (f cardFace) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }

// Layout gets both signs, both names, the meta, the conditions and the tags.
func (f cardFace) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	from, to, meta := f.heights(size.Width)
	line, x, y := f.label*13/11, f.sign+signGap, float32(0)
	setAt(objects[0], 0, y+(line-f.sign)/2, f.sign, f.sign)
	setAt(objects[2], x, y, size.Width-x, from)
	y += from + cardGap
	setAt(objects[1], 0, y+(line-f.sign)/2, f.sign, f.sign)
	setAt(objects[3], x, y, size.Width-x, to)
	y += to + cardGap
	met := f.metWide()
	setAt(objects[4], 0, y, size.Width-met, meta)
	setAt(objects[5], size.Width-met+kit.Gap1, y, met, f.label)
	y += meta + tagsGap
	setAt(objects[6], 0, y, size.Width, max(0, size.Height-y))
}

// signOf is the sign of one side.
func (p *ladderPart) signOf(id graph.ID) fyne.CanvasObject {
	a, _ := graph.Get[graph.Actor](p.s.Document(), id)
	return p.signs.picture(a)
}

// meta says the field, and how long the partnership has stood where it stands, or when it ended.
func (p *ladderPart) meta(c measure.BoardCard) []string {
	var words []string
	if c.Field != "" {
		words = append(words, p.s.Language().Say(graph.ChoiceMessage("service-field", c.Field, p.s.Document())))
	}
	switch {
	case c.End != "" && c.End <= p.s.Day():
		words = append(words, p.s.Language().ShortDate(string(c.End)))
	case c.Days >= 0:
		words = append(words, p.s.T("view.ladder.for", "Count", c.Days))
	}
	return words
}

// tags are what is to be told of a card, the most pressing first.
func (p *ladderPart) tags(c measure.BoardCard, asked bool) []cardTag {
	var tags []cardTag
	add := func(look kit.Look, colour fyne.ThemeColorName, words string) {
		tags = append(tags, cardTag{words, look, colour})
	}
	if asked {
		add(kit.TagWarn, kit.ColorWarn, p.s.T("view.ladder.asked"))
	}
	if c.Quality == graph.Tense {
		add(kit.TagBad, kit.ColorBad, "⚠ "+p.s.T("quality.tegang"))
	}
	if c.Quality == graph.Broken {
		add(kit.Tag, kit.ColorInk2, p.s.T("quality.putus"))
	}
	if c.Disputed() && !asked {
		add(kit.TagWarn, kit.ColorWarn, p.s.T("view.ladder.disputed"))
	}
	p.tagAgreement(c, add)
	p.tagGoal(c, add)
	return tags
}

// tagAgreement tells of the agreement between both, or that a collaboration has none.
func (p *ladderPart) tagAgreement(c measure.BoardCard, add func(kit.Look, fyne.ThemeColorName, string)) {
	switch c.Agreement {
	case measure.AgreementInForce:
		add(kit.TagOK, kit.ColorOK, p.s.T("view.ladder.mou"))
	case measure.AgreementEndsSoon:
		add(kit.TagWarn, kit.ColorWarn, p.s.T("view.ladder.left", "Count", c.DaysLeft))
	case measure.AgreementEnds30:
		add(kit.TagBad, kit.ColorBad, p.s.T("view.ladder.left", "Count", c.DaysLeft))
	case measure.AgreementExpired, measure.AgreementDraft, measure.AgreementToCome:
		look, colour := kit.Tag, kit.ColorInk2
		if c.Agreement == measure.AgreementExpired {
			look, colour = kit.TagBad, kit.ColorBad
		}
		add(look, colour, p.s.Language().Say(c.Agreement.Words()))
	}
	if c.Lacks && c.Agreement != measure.AgreementExpired {
		add(kit.TagBad, kit.ColorBad, p.s.T("view.ladder.no-mou"))
	}
}

// tagGoal tells of the goal, until it is reached.
func (p *ladderPart) tagGoal(c measure.BoardCard, add func(kit.Look, fyne.ThemeColorName, string)) {
	if c.Goal.ID == "" || c.Days < 0 || c.Level >= c.Goal.Level {
		return
	}
	look, colour := kit.Tag, kit.ColorInk2
	if c.Late {
		look, colour = kit.TagBad, kit.ColorBad
	}
	day := p.s.Language().ShortDate(string(c.Goal.Due))
	add(look, colour, p.s.T("view.ladder.goal", "Level", levelText(c.Goal.Level), "Date", day))
}

func tagWidth(t cardTag) float32 {
	return captionWidth(t.words) + tagSides + 1
}

func captionWidth(words string) float32 {
	return fyne.MeasureText(words, kit.Size(theme.SizeNameCaptionText), fyne.TextStyle{}).Width
}

// tagRows is how many lines tags fill at a width, as kit.Flow sets them.
func tagRows(tags []cardTag, width float32) int {
	rows, x := 0, float32(0)
	for _, t := range tags {
		wide := min(tagWidth(t), width)
		if rows == 0 || x+wide > width {
			rows, x = rows+1, 0
		}
		x += wide + tagsGap
	}
	return rows
}
