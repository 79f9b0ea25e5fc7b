package panel

import (
	"cmp"

	"fyne.io/fyne/v2"

	"jejaring/app/command"
	"jejaring/app/kit"
	"jejaring/app/session"
	"jejaring/graph"
)

var tie = Panel{ID: "tie", Icon: "connect", New: newTie, For: func(s *session.Session) bool {
	_, _, ok := s.SelectedPair()
	return ok && bySelection(s)
}}

// tiePanel shows all ties of a pair, one of them opened to be edited. Where one tie alone is selected that is
// the one; where all are, it is the partnership, else the first.
type tiePanel struct {
	s      *session.Session
	h      command.Host
	frame  *frame
	head   *live
	above  *live // the rows before and after the opened one
	below  *live
	opened *live // the row of the opened one
	editor *tieEditor
	give   *live
	a, b   graph.Actor // as they stand in the head
	open   graph.ID
}

func newTie(s *session.Session, h command.Host) (fyne.CanvasObject, func()) {
	p := newTiePanel(s, h)
	p.update()
	stop := s.Watch(exceptJobs(p.update))
	return p.frame, func() {
		stop()
		p.editor.rest.Leave()
	}
}

func newTiePanel(s *session.Session, h command.Host) *tiePanel {
	p := &tiePanel{s: s, h: h, head: newLive(0), above: newLive(0), opened: newLive(0), below: newLive(0), give: newLive(0)}
	p.editor = newTieEditor(s, h, func() { p.frame.Refresh() })
	body := kit.Column(0, p.above.Container, p.opened.Container, p.editor.object, p.below.Container, p.give.Container)
	p.frame = newFrame(kit.Pad(kit.Gap2, kit.Gap2, p.head.Container), body, p.foot())
	p.frame.name = func() fyne.Focusable { return p.editor.kind }
	return p
}

// pair returns the two actors in an order that does not depend on the tie: the focal one first, else by ID.
func (p *tiePanel) pair() (a, b graph.Actor, ok bool) {
	from, to, ok := p.s.SelectedPair()
	if !ok {
		return a, b, false
	}
	if focal := p.s.Project().FocalActor; to == focal || (from != focal && to < from) {
		from, to = to, from
	}
	a, okA := graph.Get[graph.Actor](p.s.Document(), from)
	b, okB := graph.Get[graph.Actor](p.s.Document(), to)
	return a, b, okA && okB
}

// ties returns the ties of the pair that are active on the day, and those that are selected though they are not.
func (p *tiePanel) ties() []graph.Tie {
	list, seen := p.s.Snapshot().Between(p.a.ID, p.b.ID), map[graph.ID]bool{}
	for _, t := range list {
		seen[t.ID] = true
	}
	for _, t := range p.s.SelectedTies() {
		if !seen[t.ID] {
			list = append(list, t)
		}
	}
	return list
}

// openOf returns which of the ties is opened.
func (p *tiePanel) openOf(ties []graph.Tie) int {
	selected := p.s.Selection()
	open := 0
	for k, t := range ties {
		if len(selected) == 1 && t.ID == selected[0] {
			return k
		}
		if t.Type == graph.Partnership && ties[open].Type != graph.Partnership {
			open = k
		}
	}
	return open
}

func (p *tiePanel) update() {
	a, b, ok := p.pair()
	if !ok {
		return
	}
	other := p.a.ID != a.ID || p.b.ID != b.ID
	p.a, p.b = a, b
	ties := p.ties()
	if len(ties) == 0 {
		return
	}
	open := p.openOf(ties)
	p.open = ties[open].ID
	of := a.ID + "|" + b.ID
	p.head.show(actorKey(p.s, of, ""), func() []fyne.CanvasObject { return p.heading(ties) })
	p.above.show(actorKey(p.s, of, string(p.open)), func() []fyne.CanvasObject { return p.rows(ties[:open]) })
	p.opened.show(actorKey(p.s, of, string(p.open)), func() []fyne.CanvasObject { return []fyne.CanvasObject{p.tieRow(ties[open], true)} })
	p.below.show(actorKey(p.s, of, string(p.open)), func() []fyne.CanvasObject { return p.rows(ties[open+1:]) })
	p.give.show(actorKey(p.s, of, ""), func() []fyne.CanvasObject { return p.exchange(ties) })
	p.editor.set(ties[open], a, b)
	if other {
		p.frame.toTop()
	} else {
		p.frame.Refresh()
	}
}

// heading names the pair.
func (p *tiePanel) heading(ties []graph.Tie) []fyne.CanvasObject {
	back := kit.NewIconButton("chevron-left", p.s.T("panel.back"), func() { p.s.Select(p.a.ID) })
	since := ties[0].Start
	for _, t := range ties {
		since = min(since, t.Start)
	}
	and := kit.NewText(kit.Style{Size: kit.Title.Size, Colour: kit.ColorInk2}, p.s.T("panel.tie.and")) // as large as the names, so that all stand on one line
	names := kit.Flow(kit.Gap2, p.named(p.a), and, p.named(p.b))
	caption := p.s.T("panel.tie.since", "Count", len(ties), "Date", p.s.Language().ShortDate(string(since)))
	if since == "" {
		caption = p.s.T("panel.tie-count", "Count", len(ties))
	}
	var more *kit.Button
	more = kit.NewIconButton("more", p.s.T("panel.more"), func() { p.menu(more) })
	return []fyne.CanvasObject{newSides(back, kit.Column(0, names, kit.NewWrapped(kit.Label, caption)), more)}
}

// named is an actor's sign and label; a press leads to it.
func (p *tiePanel) named(a graph.Actor) fyne.CanvasObject {
	label := kit.Line(kit.Gap1, actorSign(p.s, a, 18), kit.NewText(kit.Title, a.Label()))
	return kit.NewPress(label, func() { p.s.Select(a.ID) })
}

func (p *tiePanel) menu(at fyne.CanvasObject) {
	t, ok := graph.Get[graph.Tie](p.s.Document(), p.open)
	if !ok {
		return
	}
	end := kit.MenuItem{Label: p.s.T("panel.tie.end"), Do: func() { p.do(command.EndTie(p.s, t)) }}
	drop := kit.MenuItem{Label: p.s.T("panel.tie.delete"), Do: func() { p.delete(t) }}
	if p.s.Document().ReadOnly() {
		drop.Reason = p.s.T("panel.read-only")
	}
	if end.Reason = drop.Reason; t.End != "" {
		end.Reason = " "
	}
	kit.ShowItems(at, end, kit.MenuItem{}, drop)
}

// delete deletes one tie and keeps the others of the pair in sight.
func (p *tiePanel) delete(t graph.Tie) {
	p.do(command.Delete(p.s, p.h, t.ID))
	p.s.SelectPair(t.From, t.To)
}

func (p *tiePanel) do(err error) {
	if err != nil {
		p.h.Fail(err)
	}
}

func (p *tiePanel) rows(ties []graph.Tie) []fyne.CanvasObject {
	var rows []fyne.CanvasObject
	for _, t := range ties {
		rows = append(rows, p.tieRow(t, false))
	}
	return rows
}

// tieRow is the line of one tie in the list; a press opens it.
func (p *tiePanel) tieRow(t graph.Tie, open bool) fyne.CanvasObject {
	icon := map[bool]string{true: "chevron-down", false: "chevron-right"}[open]
	left := kit.Line(kit.Gap2, mark(icon, kit.ColorInk2), tieSign(p.s, t, 28, 14))
	style := kit.Body
	if open {
		style = kit.Strong
	}
	title := kit.NewText(style, p.s.Language().Say(graph.ChoiceMessage("tie-type", t.Type, p.s.Document())))
	words := kit.Flow(kit.Gap2, title, kit.NewText(kit.Label, p.said(t)))
	r := row(left, words, levelSign(p.level(t)), func() { p.s.Select(t.ID) })
	r.SetOn(open)
	return kit.Column(0, r, kit.NewSeparator())
}

func (p *tiePanel) level(t graph.Tie) int {
	if t.Type != graph.Partnership {
		return 0
	}
	return graph.LevelOn(t.ID, p.s.Day(), p.s.Document())
}

// said tells which way a tie goes, or of one without direction its field; and when it ended.
func (p *tiePanel) said(t graph.Tie) string {
	text := arrow(p.s, t)
	if text == "" && t.Field != "" {
		text = lower(p.s.Language().Say(graph.ChoiceMessage("service-field", t.Field, p.s.Document())))
	}
	if t.End != "" {
		text += " " + p.s.T("panel.tie.ended", "Date", p.s.Language().ShortDate(string(t.End)))
	}
	return text
}

// arrow says the direction of a tie in labels: "RW 07 → Forum Warga RW"; nothing where it has none.
func arrow(s *session.Session, t graph.Tie) string {
	sign, ok := map[string]string{"forward": " → ", "both": " ↔ "}[t.Direction]
	if !ok {
		return ""
	}
	return graph.NameOf(t.From, s.Document()) + sign + graph.NameOf(t.To, s.Document())
}

// foot adds a tie of another type, and says that all is saved.
func (p *tiePanel) foot() fyne.CanvasObject {
	var add *kit.Button
	add = kit.NewButton(kit.Accented, "plus", p.s.T("panel.tie.add"), func() { p.add(add) })
	saved := kit.NewCut(kit.Label, p.s.T("panel.tie.saved")).AtRight()
	if p.s.Document() != nil && p.s.Document().ReadOnly() {
		add.SetReason(p.s.T("panel.read-only"))
		saved.SetText(p.s.T("panel.read-only-short"))
	}
	return kit.Pad(kit.Gap2, kit.Gap4, newSides(add, saved, nil))
}

// add asks for the type of another tie of the pair.
func (p *tiePanel) add(at fyne.CanvasObject) {
	find := func(text string) []kit.Option { return kit.Find(typeOptions(p.s), text) }
	kit.OpenAt(at, p.s.T("panel.tie.which"), p.s.T("kit.nothing-found"), find, p.addType)
}

// addType adds a tie of a type to the pair and opens it.
func (p *tiePanel) addType(code string) {
	p.do(command.AddTie(p.s, p.a.ID, p.b.ID, code))
	for _, t := range p.ties() {
		if t.Type == code {
			p.s.Select(t.ID)
		}
	}
}

// typeOptions are the types of tie with the family each belongs to.
func typeOptions(s *session.Session) []kit.Option {
	options := kit.ChoiceOptions(s.Language(), "tie-type", s.Document())
	for k := range options {
		family := graph.TieTypeOf(options[k].ID, s.Document()).Family
		options[k].Note = lower(s.T("tie-family." + cmp.Or(family, "identitas")))
	}
	return options
}
