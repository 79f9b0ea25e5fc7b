package view

import (
	"slices"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"jejaring/app/command"
	"jejaring/app/kit"
	"jejaring/app/session"
	"jejaring/graph"
	"jejaring/graph/locale"
	"jejaring/graph/measure"
	"jejaring/graph/network"
)

// ladderPart is the board of the partnerships (V05): a column for each level, a card for each partnership.
type ladderPart struct {
	s      *session.Session
	h      command.Host
	scale  *kit.Segmented
	field  *kit.Chip
	add    *kit.Button
	said   *kit.Text
	beyond *kit.Text
	board  *kit.Board
	body   *fyne.Container // the board, or what is said where there is none
	face   *fyne.Container // all of it
	signs  map[string]fyne.Resource
	lines  cardLines
	built  ladderKey
	shown  measure.Board
}

// ladderKey is what the board is made of.
type ladderKey struct {
	snapshot  *network.Snapshot
	continuum bool
	field     string
	asked     graph.ID // partnership whose step is asked about,
	to        int      // and the level it would go to
	readOnly  bool
}

// The two ways to read the ladder.
const (
	scaleLevels    = "levels"
	scaleContinuum = "continuum"
)

// partnerLeast is the least width of a column, in px at 100 %.
const partnerLeast = 124

func newLadder(s *session.Session, h command.Host) (fyne.CanvasObject, func()) {
	p := &ladderPart{s: s, h: h, body: container.NewStack(), signs: map[string]fyne.Resource{}, lines: newCardLines()}
	p.scale = kit.NewSegmented([]kit.Segment{
		{Code: scaleLevels, Label: s.T("view.ladder.levels")}, {Code: scaleContinuum, Label: s.T("view.ladder.continuum")},
	}, scaleLevels, p.chooseScale)
	p.field = kit.NewMenuChip("", "", false, p.askField).OnClear(func() { p.chooseField("") })
	add := command.ByID("add-partnership")
	p.add = kit.NewButton(kit.Filled, add.Icon, s.Language().Say(add.Name()), func() { add.Run(s, h) })
	p.said, p.beyond = kit.NewWrapped(kit.Body, ""), kit.NewWrapped(kit.Caption, "")
	p.board = kit.NewBoard(kit.BoardOptions{Least: partnerLeast, OnOpen: p.open, OnMove: p.move, OnMenu: p.menu})
	middle := func(o fyne.CanvasObject) fyne.CanvasObject {
		return kit.AtLeast(0, kit.Size(kit.SizeControl), kit.Line(0, o))
	}
	hint := middle(kit.NewText(kit.Caption, s.T("view.ladder.hint")))
	show(hint, textFactor() < largeLetters)
	bar := kit.FlowEnds(kit.Gap3, p.scale, middle(p.field), hint, p.add)
	top := kit.Column(kit.Gap2, bar, p.said)
	foot := kit.Abreast(kit.Gap4, 300, kit.NewWrapped(kit.Caption, s.T("view.ladder.conditions")), p.beyond)
	if textFactor() >= largeLetters {
		foot = kit.Column(0, p.beyond)
	}
	p.face = container.New(ladderFace{}, kit.Pad(kit.Gap2, kit.Gap4, top), kit.Pad(kit.Gap1, kit.Gap4, foot), kit.Pad(0, kit.Gap4, p.body))
	p.update()
	return p.face, s.Watch(func(session.Notice) { p.update() })
}

func (p *ladderPart) update() {
	s := p.s
	if s.Document() == nil {
		return
	}
	s.Measure([]string{"ladder", "ladder-progress"}, p.h.Fail)
	p.say()
	p.add.SetReason(s.WhyNoWork())
	if key := p.key(); key != p.built {
		answered := p.built.asked != "" && key.asked == ""
		p.built = key
		p.build()
		p.comeBack(answered)
	}
	p.board.SetChosen(string(p.chosen()))
}

// comeBack puts the keyboard on the board again when a step was kept or dropped, unless it stands elsewhere.
func (p *ladderPart) comeBack(answered bool) {
	if on := fyne.CurrentApp().Driver().CanvasForObject(p.board); answered && on != nil && on.Focused() == nil {
		on.Focus(p.board)
	}
}

func (p *ladderPart) key() ladderKey {
	look := p.s.Looks.Ladder
	key := ladderKey{snapshot: p.s.Snapshot(), continuum: look.Continuum, field: look.Field, readOnly: p.s.Document().ReadOnly()}
	if step := p.s.Step(); step != nil {
		key.asked, key.to = step.Tie, step.Level
	}
	return key
}

// say tells how many partnerships are firm and how they moved, as soon as that is known.
func (p *ladderPart) say() {
	list := locale.List{Mark: " "}
	for _, id := range []string{"ladder", "ladder-progress"} {
		if r, ok := p.s.Known(id); ok && r.Sentence.ID != "" {
			list.Parts = append(list.Parts, r.Sentence)
		}
	}
	if words := list.In(p.s.Language()); words != p.said.Text() {
		p.said.SetText(words)
		p.face.Refresh() // it may need another line
	}
}

// chosen returns the partnership that is selected, "" for none.
func (p *ladderPart) chosen() graph.ID {
	for _, t := range p.s.SelectedTies() {
		if t.Type == graph.Partnership {
			return t.ID
		}
	}
	return ""
}

func (p *ladderPart) chooseScale(code string) {
	p.s.Looks.Ladder.Continuum = code == scaleContinuum
	p.update()
}

func (p *ladderPart) chooseField(id string) {
	p.s.Looks.Ladder.Field = id
	p.update()
}

func (p *ladderPart) askField() {
	find := func(text string) []kit.Option {
		return kit.Find(kit.ChoiceOptions(p.s.Language(), "service-field", p.s.Document()), text)
	}
	kit.OpenAt(p.field, p.s.T("kit.search"), p.s.T("kit.nothing-found"), find, p.chooseField)
}

// build sorts the cards into columns.
func (p *ladderPart) build() {
	look := p.s.Looks.Ladder
	p.scale.SetChosen(map[bool]string{false: scaleLevels, true: scaleContinuum}[look.Continuum])
	name := p.s.T("view.ladder.all-fields")
	if look.Field != "" {
		name = p.s.Language().Say(graph.ChoiceMessage("service-field", look.Field, p.s.Document()))
	}
	p.field.SetLabel(p.s.T("view.ladder.field", "Field", name))
	p.field.SetOn(look.Field != "")
	p.shown = measure.BoardOf(p.s.Snapshot(), look.Field)
	if empty := p.nothing(); empty != nil {
		p.body.Objects = []fyne.CanvasObject{empty}
	} else {
		p.board.SetColumns(p.columns())
		p.body.Objects = []fyne.CanvasObject{p.board}
	}
	p.body.Refresh()
	p.beyond.SetText(p.rest())
}

// columns returns those of the scale. A card whose step is asked about lies already where it would go.
func (p *ladderPart) columns() []kit.BoardColumn {
	var columns []kit.BoardColumn
	for _, c := range p.stepped() {
		if !p.onScale(c.Level) {
			continue
		}
		column := kit.BoardColumn{ID: strconv.Itoa(c.Level), Head: p.head(c)}
		for _, card := range c.Cards {
			column.Cards = append(column.Cards, p.card(card, c.Level))
		}
		columns = append(columns, column)
	}
	return columns
}

// onScale tells whether a column is shown: the continuum has four of them (SD-48).
func (p *ladderPart) onScale(level int) bool {
	return !p.s.Looks.Ladder.Continuum || level != measure.EndedColumn && level != graph.Communication && level != graph.Confederation
}

// stepped are the columns with the card whose step is asked about in the new one, above all others.
func (p *ladderPart) stepped() []measure.BoardColumn {
	columns := slices.Clone(p.shown.Columns)
	step := p.s.Step()
	if step == nil {
		return columns
	}
	for k, c := range columns {
		at := slices.IndexFunc(c.Cards, func(c measure.BoardCard) bool { return c.ID == step.Tie })
		if at < 0 || c.Level == step.Level {
			continue
		}
		card := c.Cards[at]
		columns[k].Cards = slices.Delete(slices.Clone(c.Cards), at, at+1)
		for j := range columns {
			if columns[j].Level == step.Level {
				columns[j].Cards = append([]measure.BoardCard{card}, columns[j].Cards...)
			}
		}
		break
	}
	return columns
}

// rest says what the columns leave out, and of which day the days are.
func (p *ladderPart) rest() string {
	said := p.s.T("view.ladder.days", "Date", p.s.Language().ShortDate(string(p.s.Day())))
	if n := p.shown.Unplaced; n > 0 {
		said = p.s.T("view.ladder.unplaced", "Count", n) + " " + said
	}
	if p.s.Looks.Ladder.Continuum {
		count := func(level int) int { return len(p.shown.Column(level).Cards) }
		said = p.s.T("view.ladder.beyond", "One", count(graph.Communication), "Five", count(graph.Confederation), "Ended", count(measure.EndedColumn)) + " " + said
	}
	if textFactor() >= largeLetters {
		said = p.s.T("view.ladder.conditions") + "; " + said
	}
	return said
}

// nothing asks for the first partnership where there is none, or leads back to all; nil where there are some.
func (p *ladderPart) nothing() fyne.CanvasObject {
	if p.shown.N()+len(p.shown.Column(measure.EndedColumn).Cards) > 0 {
		return nil
	}
	s, all := p.s, false
	for t := range graph.Each[graph.Tie](s.Document()) {
		all = all || t.Type == graph.Partnership
	}
	clear := func() {
		p.s.Looks.Ladder.Field = ""
		s.LookThrough(network.Lens{Day: s.Day()})
		p.update()
	}
	add := command.ByID("add-partnership")
	switch {
	case all:
		return kit.NewEmpty(s.T("view.table.stopped"), s.T("view.ladder.stopped"), kit.NewButton(kit.Outlined, "", s.T("view.table.clear"), clear))
	case !add.Can(s):
		return kit.NewEmpty(s.T("view.ladder.empty"), s.T("view.ladder.empty-hint"))
	}
	button := kit.NewButton(kit.Outlined, add.Icon, s.Language().Say(add.Name()), func() { add.Run(s, p.h) })
	return kit.NewEmpty(s.T("view.ladder.empty"), s.T("view.ladder.empty-hint"), button)
}

// open shows a partnership at the side; one whose step is asked about stays asked.
func (p *ladderPart) open(id string) {
	if step := p.s.Step(); step != nil && step.Tie == graph.ID(id) {
		return
	}
	p.s.Select(graph.ID(id))
}

// move asks about the step to a column.
func (p *ladderPart) move(id, column string) {
	level, _ := strconv.Atoi(column)
	if step := p.s.Step(); step != nil && step.Tie == graph.ID(id) {
		if card, at := p.cardOf(step.Tie); card != nil && at == level { // back where it is
			p.s.DropStep()
			return
		}
	}
	if err := command.AskLevel(p.s, p.h, graph.ID(id), level); err != nil {
		p.h.Fail(err)
	}
}

// cardOf returns the card of a partnership and the level of its column.
func (p *ladderPart) cardOf(tie graph.ID) (*measure.BoardCard, int) {
	for _, c := range p.shown.Columns {
		for k := range c.Cards {
			if c.Cards[k].ID == tie {
				return &c.Cards[k], c.Level
			}
		}
	}
	return nil, 0
}

// menu offers what can be done with a partnership.
func (p *ladderPart) menu(id string, at fyne.Position) {
	p.open(id)
	_, level := p.cardOf(graph.ID(id))
	var items []kit.MenuItem
	for _, to := range append(slices.Clone(graph.Levels), measure.EndedColumn) {
		if to == level {
			continue
		}
		words := p.s.T("view.ladder.to", "Level", levelName(p.s, to))
		if to == measure.EndedColumn {
			words = p.s.T("panel.tie.end")
		}
		items = append(items, kit.MenuItem{Label: words, Reason: p.s.WhyNoWork(), Do: func() { p.move(id, strconv.Itoa(to)) }})
	}
	items = append(items, kit.MenuItem{})
	items = append(items, kit.Lines(command.Lines(p.s, p.h, "draft-agreement", "propose-talk", "compare-pair", "show-pair", "", "delete"))...)
	if on := fyne.CurrentApp().Driver().CanvasForObject(p.board); on != nil {
		kit.ShowItemsAt(on, at, items...)
	}
}

// ladderFace sets what stands above the board at the top, what stands below it at the bottom, and the board between.
type ladderFace struct{}

func (ladderFace) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(200, 200) }

// Layout gets what stands above, below, and the board.
func (ladderFace) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	top, foot := kit.HeightFor(objects[0], size.Width), kit.HeightFor(objects[1], size.Width)
	setAt(objects[0], 0, 0, size.Width, top)
	setAt(objects[1], 0, size.Height-foot, size.Width, foot)
	setAt(objects[2], 0, top, size.Width, max(0, size.Height-top-foot))
}
