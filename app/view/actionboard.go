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
	"jejaring/graph/locale"
	"jejaring/graph/measure"
	"jejaring/graph/network"
)

// actionBoard shows the actions of the follow-up plan as cards in a column for each status. A card is dragged to another
// column, or moved by Alt+← and Alt+→; the arrow keys walk, Enter opens.
type actionBoard struct {
	s      *session.Session
	h      command.Host
	shown  actionKey
	said   *kit.Text
	add    *kit.Button
	board  *kit.Board
	face   fyne.CanvasObject // sentence, button and board
	object *fyne.Container
}

// actionKey is what the board is made of.
type actionKey struct {
	snapshot *network.Snapshot
	measured bool
	fixed    string
}

// actionWide is the least width of a column, in px at 100 %.
const actionWide = 170

func newActionBoard(s *session.Session, h command.Host) (fyne.CanvasObject, func()) {
	b := &actionBoard{s: s, h: h, said: kit.NewWrapped(kit.Body, ""), object: container.NewStack()}
	b.add = newDeed(kit.Filled, command.ByID("add-action").Line(s, h))
	b.board = kit.NewBoard(kit.BoardOptions{Least: actionWide, OnOpen: func(id string) { s.Select(graph.ID(id)) }, OnMove: b.move})
	head := kit.Pad(kit.Gap2, kit.Gap4, kit.Aside(kit.Gap3, kit.AtLeast(0, kit.Size(kit.SizeControl), b.said), b.add))
	b.face = kit.NewBox(kit.Surface, container.New(above{}, head, kit.Pad(kit.Gap1, kit.Gap4, b.board)))
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
	if now := (actionKey{s.Snapshot(), measured, s.WhyNoWork()}); now != b.shown {
		b.shown = now
		b.fill()
	}
	b.board.SetChosen(b.chosen())
}

// chosen returns the card that is selected, "" for none.
func (b *actionBoard) chosen() string {
	if chosen := b.s.Selection(); len(chosen) == 1 {
		return string(chosen[0])
	}
	return ""
}

// fill shows the actions as they are, or asks for the first one.
func (b *actionBoard) fill() {
	s, add := b.s, command.ByID("add-action")
	all, face := graph.All[graph.Action](s.Document()), b.face
	if len(all) == 0 {
		face = kit.NewBox(kit.Surface, kit.NewEmpty(s.T("view.actions.empty"), s.T("view.actions.empty-hint"), newDeed(kit.Filled, add.Line(s, b.h))))
	}
	b.add.SetReason(add.Reason(s))
	b.say(len(all))
	var columns []kit.BoardColumn
	for _, choice := range graph.Choices("action-status", s.Document()) {
		columns = append(columns, b.column(choice.Code, all))
	}
	b.board.SetColumns(columns)
	b.object.Objects = []fyne.CanvasObject{face}
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

// column is a status with its cards: what is due first stands first, of what is done the newest.
func (b *actionBoard) column(status string, all []graph.Action) kit.BoardColumn {
	mine := slices.DeleteFunc(slices.Clone(all), func(a graph.Action) bool { return a.Status != status })
	slices.SortStableFunc(mine, func(x, y graph.Action) int {
		if !x.IsOpen() {
			return cmp.Compare(cmp.Or(y.Done, y.Due), cmp.Or(x.Done, x.Due))
		}
		return x.Due.Compare(y.Due)
	})
	word := b.s.Language().Say(graph.ChoiceMessage("action-status", status, b.s.Document()))
	head := b.s.T("view.actions.column", "Status", locale.Name(word), "Count", len(mine))
	column := kit.BoardColumn{ID: status, Head: kit.NewCut(kit.Strong, head)}
	for _, a := range mine {
		column.Cards = append(column.Cards, b.card(a))
	}
	return column
}

// card is the card of an action.
func (b *actionBoard) card(a graph.Action) kit.BoardCard {
	var first fyne.CanvasObject // by which the height is known
	return kit.BoardCard{
		ID: string(a.ID),
		Height: func(width float32) float32 {
			if first == nil {
				first = b.content(a)
			}
			return kit.HeightFor(first, width)
		},
		Make: func() fyne.CanvasObject { return b.content(a) },
	}
}

// content is what stands on a card: what is to be done, by whom and for which need, and by when.
func (b *actionBoard) content(a graph.Action) fyne.CanvasObject {
	s := b.s
	words := []string{graph.NameOf(a.Responsible, s.Document()), graph.NameOf(a.Need, s.Document())}
	words = slices.DeleteFunc(words, func(word string) bool { return word == "" })
	parts := []fyne.CanvasObject{kit.NewWrapped(kit.Body, a.Title)}
	if len(words) > 0 {
		parts = append(parts, kit.NewWrapped(kit.Label, strings.Join(words, " · ")))
	}
	if tags := b.tags(a); len(tags) > 0 {
		parts = append(parts, kit.Flow(kit.Gap1, tags...))
	}
	return kit.Column(kit.Gap1, parts...)
}

// tags say by when an action is due, or when it was done, and which permit it needs.
func (b *actionBoard) tags(a graph.Action) (tags []fyne.CanvasObject) {
	s, l := b.s, b.s.Language()
	switch {
	case a.IsOverdue(s.Day()):
		tags = append(tags, tag(kit.TagBad, "warning", kit.ColorBad, l.T("view.actions.late", "Day", locale.ShortDay(a.Due), "Count", s.Day().Since(a.Due))))
	case !a.IsOpen() && a.Done != "":
		tags = append(tags, tag(kit.TagOK, "check", kit.ColorOK, l.T("view.actions.done-on", "Day", locale.ShortDay(a.Done))))
	case a.Due != "":
		tags = append(tags, tag(kit.Tag, "calendar", kit.ColorInk2, l.T("view.actions.due", "Day", locale.ShortDay(a.Due))))
	}
	if r, ok := graph.Get[graph.Resource](s.Document(), a.Permit); ok {
		tags = append(tags, tag(kit.Tag, "document", kit.ColorInk2, r.Name))
	}
	return tags
}

// move gives an action the status of another column.
func (b *actionBoard) move(id, status string) {
	if err := command.SetActionStatus(b.s, graph.ID(id), status); err != nil {
		b.h.Fail(err)
	}
}
