package view

import (
	"cmp"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"jejaring/app/command"
	"jejaring/app/kit"
	"jejaring/app/session"
	"jejaring/graph"
	"jejaring/graph/document"
	"jejaring/graph/locale"
	"jejaring/graph/measure"
)

// actionBoard shows the actions of the follow-up plan as cards in a column for each status. A card is dragged to another
// column, or moved by Alt+← and Alt+→; the arrow keys walk, Enter opens.
type actionBoard struct {
	s       *session.Session
	h       command.Host
	shown   boardKey
	said    *kit.Text
	add     *kit.Button
	columns []*boardColumn
	ghost   *kit.Box // what is dragged
	title   *kit.Text
	layer   *fyne.Container // on which the ghost lies
	object  *fyne.Container
	board   fyne.CanvasObject
}

type boardKey struct {
	doc      *document.Document
	revision uint64
	day      graph.Date
	selected graph.ID
	measured bool
	fixed    string
}

// boardColumn is one status.
type boardColumn struct {
	status string
	box    *kit.Box
	head   *kit.Text
	list   *fyne.Container
	cards  []*kit.Movable
	ids    []graph.ID
}

func newActionBoard(s *session.Session, h command.Host) (fyne.CanvasObject, func()) {
	b := &actionBoard{s: s, h: h, said: kit.NewWrapped(kit.Body, ""), title: kit.NewCut(kit.Body, ""), object: container.NewStack()}
	b.add = newDeed(kit.Filled, command.ByID("add-action").Line(s, h))
	var boxes []fyne.CanvasObject
	for _, choice := range graph.Choices("action-status", s.Document()) {
		c := &boardColumn{status: choice.Code, head: kit.NewText(kit.Strong, ""), list: kit.Column(kit.Gap2)}
		c.box = kit.NewBox(kit.Sunken, container.NewBorder(kit.Pad(kit.Gap1, 0, c.head), nil, nil, nil, kit.NewScroll(kit.Pad(0, kit.Gap1, c.list))))
		b.columns = append(b.columns, c)
		boxes = append(boxes, c.box)
	}
	b.ghost = kit.NewBox(kit.Chosen, b.title)
	b.ghost.Hide()
	b.layer = container.NewWithoutLayout(b.ghost)
	head := kit.Pad(kit.Gap2, kit.Gap4, kit.Aside(kit.Gap3, kit.AtLeast(0, kit.Size(kit.SizeControl), b.said), b.add))
	body := kit.Pad(0, kit.Gap4, container.New(&boardLayout{}, boxes...))
	b.board = container.NewStack(kit.NewBox(kit.Surface, nil), container.NewBorder(head, kit.Pad(kit.Gap1, 0, kit.NewText(kit.Caption, "")), nil, nil, body), b.layer)
	b.update()
	return b.object, s.Watch(func(session.Notice) { b.update() })
}

func (b *actionBoard) update() {
	s := b.s
	if s.Document() == nil {
		return
	}
	s.Measure([]string{"meetings"}, b.h.Fail)
	_, measured := s.Known("meetings")
	now := boardKey{s.Document(), s.Document().Revision(), s.Day(), b.selected(), measured, s.WhyNoWork()}
	if now == b.shown {
		return
	}
	b.shown = now
	all := graph.All[graph.Action](s.Document())
	if len(all) == 0 {
		b.showEmpty()
		return
	}
	b.add.SetReason(command.ByID("add-action").Reason(s))
	b.say(len(all))
	focused := b.focused()
	for _, c := range b.columns {
		b.fill(c, all)
	}
	b.object.Objects = []fyne.CanvasObject{b.board}
	b.object.Refresh()
	b.focus(focused)
}

func (b *actionBoard) selected() graph.ID {
	if chosen := b.s.Selection(); len(chosen) == 1 {
		return chosen[0]
	}
	return ""
}

func (b *actionBoard) showEmpty() {
	s := b.s
	button := newDeed(kit.Filled, command.ByID("add-action").Line(s, b.h))
	b.object.Objects = []fyne.CanvasObject{kit.NewBox(kit.Surface, kit.NewEmpty(s.T("view.actions.empty"), s.T("view.actions.empty-hint"), button))}
	b.object.Refresh()
}

// say tells how many actions are done and how many are late, by the measure (M45).
func (b *actionBoard) say(all int) {
	l := b.s.Language()
	r, _ := b.s.Known("meetings")
	found, ok := r.Numbers.(measure.Meetings)
	if !ok {
		b.said.SetText(l.T("view.actions.count", "Count", all))
		return
	}
	b.said.SetText(l.T("view.actions.said", "Done", l.Whole(found.Done), "Count", found.Actions, "Late", l.Whole(len(found.Overdue))))
}

// mostCards is how many cards a column shows; the list has them all.
const mostCards = 60

// fill makes the cards of a column: what is due first stands first, of what is done the newest.
func (b *actionBoard) fill(c *boardColumn, all []graph.Action) {
	mine := slices.DeleteFunc(slices.Clone(all), func(a graph.Action) bool { return a.Status != c.status })
	slices.SortStableFunc(mine, func(x, y graph.Action) int {
		if !x.IsOpen() {
			return cmp.Compare(cmp.Or(y.Done, y.Due), cmp.Or(x.Done, x.Due))
		}
		return x.Due.Compare(y.Due)
	})
	word := b.s.Language().Say(graph.ChoiceMessage("action-status", c.status, b.s.Document()))
	c.head.SetText(b.s.T("view.actions.column", "Status", locale.Name(word), "Count", len(mine)))
	c.list.Objects, c.cards, c.ids = nil, nil, nil
	for _, a := range mine[:min(len(mine), mostCards)] {
		card := b.card(c, a)
		c.cards, c.ids = append(c.cards, card), append(c.ids, a.ID)
		c.list.Add(card)
	}
	if rest := len(mine) - mostCards; rest > 0 {
		c.list.Add(kit.NewWrapped(kit.Caption, b.s.T("view.actions.more", "Count", rest)))
	}
	c.list.Refresh()
}

func (b *actionBoard) card(c *boardColumn, a graph.Action) *kit.Movable {
	s, l := b.s, b.s.Language()
	words := []string{graph.NameOf(a.Responsible, s.Document()), graph.NameOf(a.Need, s.Document())}
	words = slices.DeleteFunc(words, func(word string) bool { return word == "" })
	parts := []fyne.CanvasObject{kit.NewWrapped(kit.Body, a.Title)}
	if len(words) > 0 {
		parts = append(parts, kit.NewWrapped(kit.Label, strings.Join(words, " · ")))
	}
	tags := kit.Flow(kit.Gap1)
	switch {
	case a.IsOverdue(s.Day()):
		tags.Add(tag(kit.TagBad, "warning", kit.ColorBad, l.T("view.actions.late", "Day", locale.ShortDay(a.Due), "Count", s.Day().Since(a.Due))))
	case !a.IsOpen() && a.Done != "":
		tags.Add(tag(kit.TagOK, "check", kit.ColorOK, l.T("view.actions.done-on", "Day", locale.ShortDay(a.Done))))
	case a.Due != "":
		tags.Add(tag(kit.Tag, "calendar", kit.ColorInk2, l.T("view.actions.due", "Day", locale.ShortDay(a.Due))))
	}
	if r, ok := graph.Get[graph.Resource](s.Document(), a.Permit); ok {
		tags.Add(tag(kit.Tag, "document", kit.ColorInk2, r.Name))
	}
	parts = append(parts, tags)
	look := kit.Look{Fill: kit.ColorSurface, Stroke: kit.ColorLine, Radius: 8}
	if a.ID == b.selected() {
		look.Stroke = kit.ColorAccent
	}
	card := kit.NewMovable(kit.Pad(kit.Gap2, kit.Gap3, kit.Column(kit.Gap1, parts...)), kit.MovableOptions{
		OnPress: func() { s.Select(a.ID) },
		OnDrag:  func(at fyne.Position) { b.drag(a.Title, at) },
		OnDrop:  func(at fyne.Position) { b.drop(a.ID, at) },
		OnStep:  func(by int) { b.fail(command.StepAction(s, a.ID, by)) },
		OnKey:   func(key *fyne.KeyEvent) bool { return b.key(a.ID, key) },
	})
	card.SetLook(look)
	return card
}

func (b *actionBoard) fail(err error) {
	if err != nil {
		b.h.Fail(err)
	}
}

// under returns the column at a place of the canvas, nil for none.
func (b *actionBoard) under(at fyne.Position) *boardColumn {
	for _, c := range b.columns {
		p := at.Subtract(fyne.CurrentApp().Driver().AbsolutePositionForObject(c.box))
		if size := c.box.Size(); p.X >= 0 && p.Y >= 0 && p.X < size.Width && p.Y < size.Height {
			return c
		}
	}
	return nil
}

// drag shows what is dragged at the pointer, and lights the column below.
func (b *actionBoard) drag(title string, at fyne.Position) {
	b.title.SetText(title)
	b.ghost.Show()
	b.ghost.Resize(fyne.NewSize(200*textFactor(), b.ghost.MinSize().Height))
	b.ghost.Move(at.Subtract(fyne.CurrentApp().Driver().AbsolutePositionForObject(b.layer)).AddXY(8, 8))
	b.light(b.under(at))
}

func (b *actionBoard) light(on *boardColumn) {
	for _, c := range b.columns {
		look := kit.Sunken
		if c == on {
			look.Fill, look.Stroke, look.Width = kit.ColorTint, kit.ColorAccent, 2
		}
		c.box.SetLook(look)
	}
}

func (b *actionBoard) drop(id graph.ID, at fyne.Position) {
	b.ghost.Hide()
	b.light(nil)
	if c := b.under(at); c != nil {
		b.fail(command.SetActionStatus(b.s, id, c.status))
	}
}

// at returns the column and the row of a card; −1 for none.
func (b *actionBoard) at(id graph.ID) (column, row int) {
	for k, c := range b.columns {
		if row := slices.Index(c.ids, id); row >= 0 {
			return k, row
		}
	}
	return -1, -1
}

// key walks from card to card, over empty columns too.
func (b *actionBoard) key(id graph.ID, key *fyne.KeyEvent) bool {
	column, row := b.at(id)
	step := map[fyne.KeyName]int{fyne.KeyLeft: -1, fyne.KeyRight: 1}[key.Name]
	switch {
	case column < 0:
		return false
	case key.Name == fyne.KeyUp:
		row--
	case key.Name == fyne.KeyDown:
		row++
	case step == 0:
		return false
	}
	for column += step; step != 0 && column >= 0 && column < len(b.columns) && len(b.columns[column].ids) == 0; {
		column += step
	}
	if column >= 0 && column < len(b.columns) {
		ids := b.columns[column].ids
		b.focus(ids[max(0, min(row, len(ids)-1))])
	}
	return true
}

// focused returns the card that has the keyboard, "" for none.
func (b *actionBoard) focused() graph.ID {
	c := fyne.CurrentApp().Driver().CanvasForObject(b.object)
	for _, column := range b.columns {
		for k, card := range column.cards {
			if c != nil && c.Focused() == fyne.Focusable(card) {
				return column.ids[k]
			}
		}
	}
	return ""
}

func (b *actionBoard) focus(id graph.ID) {
	column, row := b.at(id)
	if c := fyne.CurrentApp().Driver().CanvasForObject(b.object); c != nil && column >= 0 {
		c.Focus(b.columns[column].cards[row])
	}
}

// boardLayout sets columns beside each other; where they would be narrow, two by two.
type boardLayout struct{}

// boardWide is the least width of a column, in px at 100 %.
const boardWide = 160

func (*boardLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(240, 200) }

func (*boardLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	n := len(objects)
	if (size.Width-kit.Gap3*float32(n-1))/float32(n) < boardWide*textFactor() {
		n = (n + 1) / 2
	}
	rows := (len(objects) + n - 1) / n
	width := (size.Width - kit.Gap3*float32(n-1)) / float32(n)
	height := (size.Height - kit.Gap3*float32(rows-1)) / float32(rows)
	for k, o := range objects {
		setAt(o, float32(k%n)*(width+kit.Gap3), float32(k/n)*(height+kit.Gap3), width, height)
	}
}
