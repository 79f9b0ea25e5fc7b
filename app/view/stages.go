package view

import (
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

var stagesView = View{ID: session.ViewStages, Icon: "people", Strip: true, New: newStages}

// stagesPart is how the network can grow: at the left who could meet whom, at the right who is at which stage, or the map
// with what one meeting would change.
type stagesPart struct {
	s       *session.Session
	h       command.Host
	tabs    *tabs
	back    *kit.Button // to the three columns
	of      *kit.Picker
	said    *kit.Text
	list    *fyne.Container
	cards   []*proposalCard
	scroll  *container.Scroll
	built   listKey
	columns *stageColumns
	change  *growthNumbers
	beside  *besideMap
}

// proposal is one line of the lists.
type proposal struct {
	measure.Introduction
	need *measure.NeedIntroduction // nil where it does not begin with a need
	said locale.Message
}

// listKey is what a list is made of.
type listKey struct {
	snapshot *network.Snapshot
	list     string
	of       graph.ID
	state    string
}

// stageLists are the lists in the order in which people see them; their words are under "view.stages.list.<id>".
var stageLists = []string{"introductions", "contacts", "needs", "triads"}

func newStages(s *session.Session, h command.Host) (fyne.CanvasObject, func()) {
	if s.Document() == nil {
		return container.NewWithoutLayout(), func() {}
	}
	p := &stagesPart{s: s, h: h, said: kit.NewWrapped(kit.Quiet, ""), list: kit.Column(kit.Gap2)}
	var segments []kit.Segment
	for _, id := range stageLists {
		segments = append(segments, kit.Segment{Code: id, Label: s.T("view.stages.list." + id)})
	}
	p.tabs = newTabs(s, segments, p.choose)
	p.back = kit.NewButton(kit.Plain, "people", s.T("view.stages.to-columns"), p.putAway)
	p.of = kit.NewPicker(s.Language(), p.parties, func(id string) { p.keepTo(graph.ID(id)) }).MayClear()
	body, scroll := kit.NewHeldScroll(kit.Pad(kit.Gap3, kit.Gap4, kit.Column(kit.Gap3, p.said, p.list)))
	p.scroll = scroll
	p.columns, p.change = newStageColumns(p), newGrowthNumbers(p)
	leads, head := []fyne.CanvasObject{newGrowTabs(s).object, p.back}, []fyne.CanvasObject{p.tabs.object, kit.NewRow(s.T("view.stages.of"), "", p.of)}
	if textFactor() >= largeLetters {
		leads, head = leads[1:], append([]fyne.CanvasObject{largeGrowTabs(s)}, head...)
	}
	p.beside = newBesideMap(s, h, besideParts{
		leads: leads, head: head,
		body: body, told: p.change.object, other: p.columns.object, alone: [2]fyne.CanvasObject{p.change.back, p.change.deeds},
	})
	p.update()
	stop := s.Watch(func(session.Notice) { p.update() })
	return p.beside, func() {
		stop()
		s.StopGrowing()
		p.beside.end()
	}
}

// chosen returns the ID of the list that is shown.
func (p *stagesPart) chosen() string {
	if p.s.Looks.Stages.List == "" {
		return stageLists[0]
	}
	return p.s.Looks.Stages.List
}

func (p *stagesPart) choose(list string) {
	look := &p.s.Looks.Stages
	look.List = list
	p.putAway()
}

// parties are those to whom the list can be kept: nobody looks for introductions of a client on the map (PV-13).
func (p *stagesPart) parties() []kit.Option {
	var options []kit.Option
	for _, o := range kit.RecordOptions(p.s.Language(), graph.KindFor[graph.Actor](), p.s.Document()) {
		if i, ok := p.s.Snapshot().Index(graph.ID(o.ID)); ok && !p.s.Snapshot().Actors[i].IsClient {
			options = append(options, o)
		}
	}
	return options
}

// keepTo lists what is of one actor; of a client what begins with its needs.
func (p *stagesPart) keepTo(id graph.ID) {
	look := &p.s.Looks.Stages
	look.Of = id
	if i, ok := p.s.Snapshot().Index(id); ok {
		switch {
		case p.s.Snapshot().Actors[i].IsClient:
			look.List = "needs"
		case p.s.Snapshot().Network(network.Usable).Degree(i) == 0:
			look.List = "contacts"
		case p.chosen() == "needs":
			look.List = ""
		}
	}
	p.putAway()
}

// putAway shows the three columns again.
func (p *stagesPart) putAway() {
	look := &p.s.Looks.Stages
	look.Pair, look.Need, look.Between = [2]graph.ID{}, "", ""
	p.update()
}

// try shows on the map what a proposal would change; the one that is shown is put away.
func (p *stagesPart) try(n proposal) {
	look := &p.s.Looks.Stages
	if p.tries(n) {
		p.putAway()
		return
	}
	look.Pair, look.Need, look.Between = n.Pair, n.from(), n.Introducer
	p.update()
}

// tries tells whether a proposal is the one that is tried.
func (p *stagesPart) tries(n proposal) bool {
	look := p.s.Looks.Stages
	return n.Pair == look.Pair && n.from() == look.Need && n.Introducer == look.Between
}

// from returns the need that a proposal begins with, or "".
func (n proposal) from() graph.ID {
	if n.need == nil {
		return ""
	}
	return n.need.Need
}

// of returns whether the pair of a proposal holds an actor; "" is in every pair.
func (n proposal) of(id graph.ID) bool { return id == "" || n.Pair[0] == id || n.Pair[1] == id }

func (p *stagesPart) update() {
	if p.s.Document() == nil {
		return
	}
	look, l := p.s.Looks.Stages, p.s.Language()
	p.s.Measure([]string{"stage-0-1-3", "introductions", "new-contacts"}, p.h.Fail)
	p.tabs.choose(p.chosen())
	if look.Of == "" {
		p.of.SetChosen("", l.T("view.stages.of.all"))
	} else {
		p.of.SetChosen(string(look.Of), graph.NameOf(look.Of, p.s.Document()))
	}
	p.said.SetText(l.T("view.stages.hint." + p.chosen()))
	p.showList()
	tried, ok := p.tried()
	if ok {
		p.change.show(tried)
	} else {
		p.s.Lay(nil)
		p.columns.update()
	}
	p.back.EnableWhere(ok, l.T("view.stages.columns-shown"))
	p.beside.showMap(ok)
}

// tried returns the proposal that is tried, where it can still be made.
func (p *stagesPart) tried() (proposal, bool) {
	for _, c := range p.cards {
		if p.tries(c.of) {
			return c.of, true
		}
	}
	return proposal{}, false
}
