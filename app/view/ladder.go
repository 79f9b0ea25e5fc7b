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
	signs  *actorSigns
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
	p := &ladderPart{s: s, h: h, body: container.NewStack(), signs: newActorSigns(s), lines: newCardLines()}
	p.scale = kit.NewSegmented([]kit.Segment{
		{Code: scaleLevels, Label: s.T("view.ladder.levels")}, {Code: scaleContinuum, Label: s.T("view.ladder.continuum")},
	}, scaleLevels, p.chooseScale)
	p.field = kit.NewMenuChip("", "", false, p.askField).OnClear(func() { p.chooseField("") })
	p.add = newDeed(kit.Filled, command.ByID("add-partnership").Line(s, h))
	p.said, p.beyond = kit.NewWrapped(kit.Body, ""), kit.NewWrapped(kit.Caption, "")
	p.board = kit.NewBoard(kit.BoardOptions{Least: partnerLeast, OnOpen: p.open, OnMove: p.move, OnMenu: p.menu})
	p.arrange()
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
		if r, ok := p.s.Known(id); ok && r.Sentence.ID != "" && !r.Lacks { // an empty board asks for itself
			list.Parts = append(list.Parts, r.Sentence)
		}
	}
	if words := list.In(p.s.Language()); words != p.said.Text() {
		p.said.SetText(words)
		show(p.said, words != "")
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
