package panel

import (
	"strings"

	"fyne.io/fyne/v2"

	"jejaring/app/command"
	"jejaring/app/kit"
	"jejaring/app/session"
	"jejaring/graph"
)

var several = Panel{ID: "several", Icon: "people", New: newSeveral, For: func(s *session.Session) bool {
	_, _, pair := s.SelectedPair()
	return len(s.Selection()) > 1 && !pair && bySelection(s)
}}

// mostListed is how many of the selected parties have a line of their own.
const mostListed = 200

// severalPanel shows what can be done with all that is selected, and lists it.
type severalPanel struct {
	s     *session.Session
	h     command.Host
	frame *frame
	head  *live
	alike *live
	list  *live
	form  *kit.Form // of what all have in common; nil where that is nothing
	known key       // of the selection that it shows
}

func newSeveral(s *session.Session, h command.Host) (fyne.CanvasObject, func()) {
	p := &severalPanel{s: s, h: h, head: newLive(kit.Gap2), alike: newLive(0), list: newLive(0)}
	p.frame = newFrame(kit.Pad(kit.Gap4, kit.Gap4, p.head.Container), kit.Column(0, p.alike.Container, p.list.Container), nil)
	p.update()
	stop := s.Watch(exceptJobs(p.update))
	return p.frame, func() {
		stop()
		p.leave()
	}
}

// selectionKey is what a part of the panel depends on.
func (p *severalPanel) selectionKey() key { return actorKey(p.s, "", p.selected()) }

// selected names what is selected, in its order.
func (p *severalPanel) selected() string {
	var ids strings.Builder // of thousands, where all are selected
	for _, id := range p.s.Selection() {
		ids.WriteString(string(id))
		ids.WriteByte(' ')
	}
	return ids.String()
}

// leave tells of what was refused in the form that goes.
func (p *severalPanel) leave() {
	if p.form != nil {
		p.form.Leave()
	}
}

func (p *severalPanel) update() {
	if p.s.Document() == nil || len(p.s.Selection()) < 2 {
		return
	}
	p.head.show(p.selectionKey(), p.heading)
	p.alike.show(p.selected(), p.alikeForm)
	p.showAlike()
	p.list.show(p.selectionKey(), p.rows)
	p.frame.Refresh()
}

// severalDeeds are what can be done with all that is selected.
var severalDeeds = []struct{ id, icon string }{
	{"connect", "connect"},
	{"why-tied", "help"},
	{"find-way", "arrow-right"},
	{"pin", "pin"},
	{"unpin", "unpin"},
	{"add-issue", "plus"},
	{"add-proposal", "plus"},
	{"copy", ""},
	{"duplicate", ""},
	{"delete", "trash"},
	{"deselect", "close"},
}

// offers tells whether a deed has a button: where it can be done, and of parties or needs where it is one of theirs.
func (p *severalPanel) offers(c command.Command, actors int) bool {
	switch c.ID {
	case "add-issue", "add-proposal":
		return c.Can(p.s) && command.AlikeKind(p.s) == graph.KindFor[graph.Need]()
	case "connect":
		return c.Can(p.s) || actors > 0
	}
	return c.Can(p.s) || c.ID == "delete"
}

func (p *severalPanel) heading() []fyne.CanvasObject {
	actors := p.s.SelectedActors()
	title := p.s.T("panel.several.actors", "Count", len(actors))
	if len(actors) == 0 {
		title = p.otherTitle()
	}
	buttons := kit.Flow(kit.Gap2)
	for _, b := range severalDeeds {
		c := command.ByID(b.id)
		if !p.offers(c, len(actors)) {
			continue
		}
		button := kit.NewButton(kit.Outlined, b.icon, c.Label(p.s), func() { c.Run(p.s, p.h) })
		if !c.Can(p.s) {
			button.SetReason(p.reason(b.id))
		}
		buttons.Add(button)
	}
	parts := []fyne.CanvasObject{kit.NewWrapped(kit.Title, title)}
	if n := p.among(actors); n != "" {
		parts = append(parts, kit.NewWrapped(kit.Label, n))
	}
	return append(parts, buttons)
}

// merging offers to make the two that are selected one, with what would become of them; nothing where it cannot be done.
func (p *severalPanel) merging() []fyne.CanvasObject {
	merge := command.ByID("merge")
	if !merge.Can(p.s) {
		return nil
	}
	words := kit.NewWrapped(kit.Caption, p.s.Language().Say(command.MergeWords(p.s)))
	button := kit.NewButton(kit.Outlined, merge.Icon, merge.Label(p.s), func() { merge.Run(p.s, p.h) })
	return []fyne.CanvasObject{kit.Pad(kit.Gap4, kit.Gap4, kit.Column(kit.Gap2, words, kit.Flow(kit.Gap2, button)))}
}

// otherTitle says how many ties, or records of another kind, are selected.
func (p *severalPanel) otherTitle() string {
	if n := len(p.s.SelectedTies()); n > 0 {
		return p.s.T("panel.several.ties", "Count", n)
	}
	count := p.s.Language().Whole(len(p.s.Selection()))
	if kind := command.AlikeKind(p.s); kind != nil {
		return p.s.T("kind."+kind.ID+".plural") + " · " + count
	}
	return p.s.T("panel.several.name") + " · " + count
}

func (p *severalPanel) reason(id string) string {
	if p.s.Document().ReadOnly() {
		return p.s.T("panel.read-only")
	}
	return p.s.T("command." + id + ".hint")
}

// among says how many ties there are among the selected parties.
func (p *severalPanel) among(actors []graph.Actor) string {
	if len(actors) == 0 {
		return ""
	}
	in := map[graph.ID]bool{}
	for _, a := range actors {
		in[a.ID] = true
	}
	count := 0
	for _, t := range p.s.Snapshot().Ties {
		if in[t.From] && in[t.To] {
			count++
		}
	}
	return p.s.T("panel.several.among", "Count", count)
}

// rows lists the selected parties, or the ties where no party is selected; a press selects that one alone.
func (p *severalPanel) rows() []fyne.CanvasObject {
	var rows []fyne.CanvasObject
	add := func(o fyne.CanvasObject) { rows = append(rows, o, kit.NewSeparator()) }
	actors := p.s.SelectedActors()
	for k, a := range actors {
		if k == mostListed {
			break
		}
		words := kit.Column(0, kit.NewCut(kit.Body, a.MapLabel()), kit.NewCut(kit.Caption, p.s.Language().Say(graph.ChoiceMessage("sector", a.Sector, nil))))
		remove := kit.NewIconButton("close", p.s.T("panel.several.without"), func() { p.s.Toggle(a.ID) })
		add(row(actorSign(p.s, a, 20), words, remove, func() { p.s.Select(a.ID) }))
	}
	ties := p.s.SelectedTies()
	for k, t := range ties {
		if len(actors) > 0 || k == mostListed {
			break
		}
		words := kit.Column(0, kit.NewWrapped(kit.Body, graph.NameOf(t.ID, p.s.Document())), kit.NewCut(kit.Caption, typesOf(p.s, []graph.Tie{t})))
		add(row(tieSign(p.s, t, 28, 14), words, nil, func() { p.s.Select(t.ID) }))
	}
	if len(actors) == 0 && len(ties) == 0 {
		for _, id := range p.s.Selection()[:min(mostListed, len(p.s.Selection()))] {
			add(row(nil, kit.NewWrapped(kit.Body, graph.NameOf(id, p.s.Document())), nil, func() { p.s.Select(id) }))
		}
	}
	listed := max(len(actors), len(ties))
	if listed == 0 {
		listed = len(p.s.Selection())
	}
	if more := listed - mostListed; more > 0 {
		rows = append(rows, kit.Pad(kit.Gap2, kit.Gap4, kit.NewWrapped(kit.Caption, p.s.T("panel.and-more", "Count", more))))
	}
	return append(rows, p.merging()...)
}
