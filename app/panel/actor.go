package panel

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"jejaring/app/command"
	"jejaring/app/kit"
	"jejaring/app/session"
	"jejaring/graph"
	"jejaring/graph/network"
)

// The tabs of an actor are what Session.Panel says, so that they outlive the widgets.
const (
	tabSummary   = ""
	tabForm      = "actor"
	tabResources = session.PanelGiven
	tabContacts  = "actor-contacts"
)

var actor = Panel{ID: "actor", Icon: "person", New: newActor, For: func(s *session.Session) bool {
	_, ok := oneActor(s)
	return ok && bySelection(s)
}}

func oneActor(s *session.Session) (graph.Actor, bool) {
	list := s.SelectedActors()
	if len(list) != 1 || len(s.Selection()) != 1 {
		return graph.Actor{}, false
	}
	return list[0], true
}

// actorPanel shows one actor: what it is in the network, and its fields.
type actorPanel struct {
	pieces
	frame   *frame
	head    *live
	tabs    *kit.Segmented
	summary *live
	form    *actorForm
	lists   *live
	card    fyne.CanvasObject // leads to the card in full width
	id      graph.ID
	tab     string
}

func newActor(s *session.Session, h command.Host) (fyne.CanvasObject, func()) {
	p := &actorPanel{pieces: pieces{s, h}, head: newLive(kit.Gap3), summary: newLive(0), lists: newLive(0)}
	p.form = newActorForm(s, h)
	p.tabs = kit.NewTabs(nil, "", s.ShowPanel)
	head := kit.Column(0, kit.Pad(kit.Gap3, kit.Gap4, p.head.Container), kit.Pad(0, kit.Gap2, p.tabs))
	p.card = kit.Pad(kit.Gap2, kit.Gap4, kit.Flow(0, kit.NewButton(kit.Outlined, "person", s.T("panel.actor.card"), func() { command.ByID("show-card").Run(s, h) })))
	p.frame = newFrame(head, kit.Column(0, p.summary.Container, p.form.object, p.lists.Container), p.card)
	p.frame.name = p.nameField
	p.update()
	stop := s.Watch(func(n session.Notice) {
		if n != session.JobChanged || p.tab == tabSummary {
			p.update()
		}
	})
	return p.frame, func() {
		stop()
		p.form.leave()
	}
}

// nameField shows the form and returns the field by which the actor is called.
func (p *actorPanel) nameField() fyne.Focusable {
	p.s.ShowPanel(tabForm)
	p.update()
	p.frame.toTop()
	return p.form.nameField()
}

func (p *actorPanel) update() {
	a, ok := oneActor(p.s)
	if !ok {
		return
	}
	tabs := p.tabsOf(a)
	tab := p.s.Panel()
	if indexOf(tabs, tab) < 0 {
		tab = tabSummary
	}
	p.tabs.SetSegments(tabs)
	p.tabs.SetChosen(tab)
	other := p.id != a.ID || p.tab != tab
	p.id, p.tab = a.ID, tab
	named := p.head.show(actorKey(p.s, a.ID, ""), func() []fyne.CanvasObject { return p.heading(a) })
	visible(p.card, p.s.View() != session.ViewCard)
	visible(p.summary, tab == tabSummary)
	visible(p.form.object, tab == tabForm)
	visible(p.lists, tab == tabResources || tab == tabContacts)
	same := false
	switch tab {
	case tabSummary:
		p.s.Measure(summaryMeasures, p.h.Fail)
		same = !p.summary.show(actorKey(p.s, a.ID, p.order()+p.known()+p.s.Plan().ID+string(p.s.Out())+string(p.s.Ego())), func() []fyne.CanvasObject { return p.summaryOf(a) })
	case tabForm:
		p.form.set(a)
	default:
		p.lists.show(actorKey(p.s, a.ID, tab), func() []fyne.CanvasObject { return p.listsOf(a, tab) })
	}
	switch {
	case other:
		p.frame.toTop()
	case named || !same:
		p.frame.Refresh()
	}
}

func visible(o fyne.CanvasObject, yes bool) {
	if yes {
		o.Show()
	} else {
		o.Hide()
	}
}

// key is what a part of a panel depends on.
type key struct {
	snapshot *network.Snapshot
	revision uint64
	id       graph.ID
	part     string
}

func actorKey(s *session.Session, id graph.ID, part string) key {
	return key{s.Snapshot(), s.Document().Revision(), id, part}
}

func indexOf(tabs []kit.Segment, code string) int {
	for k, t := range tabs {
		if t.Code == code {
			return k
		}
	}
	return -1
}

// tabsOf returns the tabs that have something to show.
func (p *actorPanel) tabsOf(a graph.Actor) []kit.Segment {
	tabs := []kit.Segment{{Code: tabSummary, Label: p.s.T("panel.actor.summary")}, {Code: tabForm, Label: p.s.T("panel.actor.form")}}
	d := p.s.Document()
	if len(resourcesOf(d, a.ID)) > 0 || len(needsOf(d, a.ID)) > 0 {
		tabs = append(tabs, kit.Segment{Code: tabResources, Label: p.s.T("panel.actor.resources")})
	}
	if len(contactsOf(d, a.ID)) > 0 {
		tabs = append(tabs, kit.Segment{Code: tabContacts, Label: p.s.T("panel.actor.contacts")})
	}
	return tabs
}

// heading says who it is and what can be done.
func (p *actorPanel) heading(a graph.Actor) []fyne.CanvasObject {
	tile := kit.AtLeast(scaled(40), scaled(40), kit.NewBox(kit.Look{Fill: kit.ColorSunk, Radius: 6, Vertical: 6, Horizontal: 6}, actorSign(p.s, a, 28)))
	names := newSides(tile, kit.Column(0, kit.NewWrapped(kit.Title, fullName(a)), kit.NewWrapped(kit.Label, p.what(a))), nil)
	names.gap = kit.Gap3
	edit := kit.NewButton(kit.Outlined, "pen", p.s.T("panel.actor.edit"), func() { p.s.ShowPanel(tabForm) })
	var connect, more *kit.Button
	connect = kit.NewButton(kit.Outlined, "connect", p.s.T("panel.actor.connect"), func() { p.connect(connect, a) })
	connect.EnableWhere(!p.s.Document().ReadOnly(), p.s.T("panel.read-only"))
	centre := kit.NewIconButton("target", p.s.Language().Say(command.ByID("centre").Name()), func() { command.ByID("centre").Run(p.s, p.h) })
	more = kit.NewIconButton("more", p.s.T("panel.more"), func() {
		kit.ShowItems(more, kit.Lines(command.Lines(p.s, p.h, "page-about", "pin", "unpin", "make-focal", "", "try-without", "", "delete"))...)
	})
	return []fyne.CanvasObject{names, newSides(kit.Line(kit.Gap2, edit, connect), kit.NewText(kit.Body, ""), kit.Line(0, centre, more))}
}

// fullName returns the name of an agency; persons and families are called by their labels here too.
func fullName(a graph.Actor) string {
	if !a.IsAgency() || a.IsClient || a.Name == "" {
		return a.MapLabel()
	}
	return a.Name
}

// what says what kind of party it is.
func (p pieces) what(a graph.Actor) string {
	var words []string
	for _, c := range [][2]string{{"actor-kind", a.Kind}, {"sector", a.Sector}, {"tier", a.Tier}, {"role", a.Role}} {
		word := p.s.Language().Say(graph.ChoiceMessage(c[0], c[1], p.s.Document()))
		if word != "" && !slices.Contains(words, word) {
			words = append(words, word)
		}
	}
	return strings.Join(words, " · ")
}

// connect asks with whom.
func (p pieces) connect(at fyne.CanvasObject, a graph.Actor) {
	options := func(text string) []kit.Option {
		var list []kit.Option
		for _, o := range kit.RecordOptions(p.s.Language(), graph.KindFor[graph.Actor](), p.s.Document()) {
			if o.ID != string(a.ID) {
				list = append(list, o)
			}
		}
		return kit.Find(list, text)
	}
	kit.OpenAt(at, p.s.T("panel.actor.connect-with"), p.s.T("kit.nothing-found"), options, func(id string) {
		if err := command.Connect(p.s, a.ID, graph.ID(id)); err != nil {
			p.h.Fail(err)
		}
	})
}
