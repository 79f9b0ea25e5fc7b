package view

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"jejaring/app/canvas"
	"jejaring/app/command"
	"jejaring/app/kit"
	"jejaring/app/panel"
	"jejaring/app/session"
	"jejaring/graph"
	"jejaring/graph/diagram"
	"jejaring/graph/locale"
	"jejaring/graph/network"
)

var cardView = View{ID: session.ViewCard, Icon: "person", Panel: true, Strip: true, New: newCard}

// cardPart is the card of an actor: who it is above, one tab of what is known of it at the left, and at the right the map
// of the actor with its neighbours.
type cardPart struct {
	widget.BaseWidget
	s       *session.Session
	h       command.Host
	card    *panel.ActorCard
	next    *cardAdvice
	back    *kit.Button
	count   *kit.Text
	nav     fyne.CanvasObject
	edit    *kit.Button
	gone    *fyne.Container // what is said where there is no such actor
	middle  fyne.CanvasObject
	scroll  *container.Scroll
	m       *mapPart
	of      graph.ID // whose neighbours the map shows
	at      *network.Snapshot
	grounds [2]fyne.CanvasObject
	lines   [2]fyne.CanvasObject
}

func newCard(s *session.Session, h command.Host) (fyne.CanvasObject, func()) {
	if s.Document() == nil {
		return container.NewWithoutLayout(), func() {}
	}
	p := &cardPart{s: s, h: h, gone: container.NewStack(), count: kit.NewText(kit.Label, "")}
	p.next = newCardAdvice(s, h)
	p.card = panel.NewActorCard(s, h, p.next.object, p.update)
	p.back = kit.NewButton(kit.Plain, "arrow-left", p.backWords(), s.BackFromCard)
	p.edit = kit.NewButton(kit.Outlined, "pen", s.T("panel.actor.edit"), p.openForm)
	p.nav = kit.Line(kit.Gap1, p.step("card-previous"), p.count, p.step("card-next"), p.edit)
	p.middle, p.scroll = kit.NewHeldScroll(kit.Pad(kit.Gap4, kit.Gap4, p.card.Container))
	p.grounds = [2]fyne.CanvasObject{kit.NewBox(kit.Surface, nil), kit.NewBox(kit.Ground, nil)}
	p.lines = [2]fyne.CanvasObject{kit.NewSeparator(), kit.NewSeparator()}
	s.KeepCamera(diagram.Camera{})
	p.lay()
	object, stopMap := newMap(s, h)
	p.m = object.(*mapPart)
	p.m.canvas.LookOnly()
	p.ExtendBaseWidget(p)
	p.update()
	stop := s.Watch(func(session.Notice) { p.update() })
	return p, func() {
		stop()
		stopMap()
		p.card.Leave()
		s.Lay(nil)
	}
}

// Canvas returns the diagram widget.
func (p *cardPart) Canvas() *canvas.Canvas { return p.m.canvas }

// Cover keeps the map clear of a drawer over the right side.
func (p *cardPart) Cover(width float32) { p.m.Cover(width) }

// backWords say where the card is left to.
func (p *cardPart) backWords() string {
	from := p.s.Looks.Card.From
	if from == "" || from == session.ViewMap {
		return p.s.T("view.back-to-map")
	}
	return p.s.T("view.card.back", "View", View{ID: from}.Name())
}

// step is the button of a command that goes to another card.
func (p *cardPart) step(id string) fyne.CanvasObject {
	of := command.ByID(id)
	return kit.NewIconButton(of.Icon, p.s.Language().Say(of.Name())+" ("+of.Keys+")", func() { of.Run(p.s, p.h) })
}

// openForm opens all fields of the actor at the side.
func (p *cardPart) openForm() {
	if a, ok := p.s.CardActor(); ok {
		p.s.Select(a.ID)
		command.ByID("edit-actor").Run(p.s, p.h)
	}
}

// lay shows the actor with its neighbours on the map, and tells whether others were shown before.
func (p *cardPart) lay() bool {
	a, _ := p.s.CardActor()
	n := p.s.Snapshot()
	if p.of == a.ID && p.at == n {
		return false
	}
	other := p.of != a.ID
	p.of, p.at = a.ID, n
	if i, ok := n.Index(a.ID); ok {
		p.s.Lay(&session.Overlay{Snapshot: n.Ego(i, 1)})
	} else {
		p.s.Lay(nil)
	}
	return other
}

func (p *cardPart) update() {
	if p.s.Document() == nil {
		return
	}
	a, ok := p.s.CardActor()
	p.showGone(ok)
	if !ok {
		p.Refresh()
		return
	}
	if p.lay() {
		p.m.canvas.Fit()
	}
	p.count.SetText(p.place(a))
	p.next.update(a)
	if p.card.Update(a) {
		p.scroll.Offset = fyne.Position{}
	}
	p.Refresh()
}

// place says which of the parties of the picture it is.
func (p *cardPart) place(a graph.Actor) string {
	i, ok := p.at.Index(a.ID)
	if !ok {
		return p.s.T("view.card.none-of", "Count", p.at.N())
	}
	return p.s.T("view.card.place", "Place", locale.Whole(i+1), "Count", p.at.N())
}

// showGone says that the actor is no longer there, or that there is none yet.
func (p *cardPart) showGone(there bool) {
	for _, o := range []fyne.CanvasObject{p.card.Name, p.card.Tabs, p.middle, p.nav} {
		show(o, there)
	}
	show(p.gone, !there)
	if there || len(p.gone.Objects) > 0 {
		return
	}
	back := kit.NewButton(kit.Filled, "", p.backWords(), p.s.BackFromCard)
	p.gone.Add(kit.NewEmpty(p.s.T("view.card.gone"), p.s.T("view.card.gone-hint"), back))
}

// How wide the view is at least for name and buttons in one line, and for the map beside the card; in px at 100 %. Then
// the card has this share of the width.
const (
	oneLine   = 860
	mapBeside = 600
	cardShare = 0.54
)

// CreateRenderer is Fyne's way to the picture of a widget.
func (p *cardPart) CreateRenderer() fyne.WidgetRenderer { return cardRenderer{p} }

type cardRenderer struct{ p *cardPart }

func (cardRenderer) MinSize() fyne.Size { return fyne.NewSize(300, 240) }

func (r cardRenderer) Layout(size fyne.Size) {
	p := r.p
	top := p.setHead(size.Width)
	setAt(p.lines[0], 0, top, size.Width, 1)
	rest := size.Height - top - 1
	_, inPicture := p.at.Index(p.of)
	beside := size.Width >= mapBeside*textFactor() && inPicture && !p.gone.Visible()
	for _, o := range []fyne.CanvasObject{p.m, p.m.canvas, p.lines[1]} {
		show(o, beside)
	}
	left := size.Width
	if beside {
		left = cardShare * size.Width
		setAt(p.lines[1], left, top+1, 1, rest)
		setAt(p.m, left+1, top+1, size.Width-left-1, rest)
	}
	setAt(p.grounds[0], 0, 0, size.Width, top)
	setAt(p.grounds[1], 0, top+1, left, rest)
	setAt(p.middle, 0, top+1, left, rest)
	setAt(p.gone, 0, top+1, size.Width, rest)
}

// setHead sets the way back, the name, the buttons and the tabs at the top, and returns where they end.
func (p *cardPart) setHead(width float32) float32 {
	back, nav := p.back.MinSize(), p.nav.MinSize()
	y, x, room := float32(kit.Gap2), kit.Gap4+back.Width+kit.Gap4, width-2*kit.Gap4
	high := max(back.Height, nav.Height)
	name := width - x - nav.Width - kit.Gap4 - kit.Gap4
	if width >= oneLine*textFactor() {
		high = max(high, kit.HeightFor(p.card.Name, name))
		setAt(p.card.Name, x, y+(high-kit.HeightFor(p.card.Name, name))/2, name, kit.HeightFor(p.card.Name, name))
	}
	setAt(p.back, kit.Gap2, y+(high-back.Height)/2, back.Width, back.Height)
	setAt(p.nav, width-kit.Gap4-nav.Width, y+(high-nav.Height)/2, nav.Width, nav.Height)
	y += high + kit.Gap1
	if width < oneLine*textFactor() {
		own := kit.HeightFor(p.card.Name, room)
		setAt(p.card.Name, kit.Gap4, y, room, own)
		y += own + kit.Gap1
	}
	tabs := kit.HeightFor(p.card.Tabs, room)
	setAt(p.card.Tabs, kit.Gap2, y, min(room, p.card.Tabs.MinSize().Width+room), tabs)
	return y + tabs
}

func (r cardRenderer) Refresh() {
	r.Layout(r.p.Size())
	for _, o := range []fyne.CanvasObject{r.p.card.Name, r.p.card.Tabs, r.p.nav, r.p.middle, r.p.gone} {
		o.Refresh()
	}
	r.p.scroll.Refresh()
}

func (r cardRenderer) Objects() []fyne.CanvasObject {
	p := r.p
	return []fyne.CanvasObject{p.grounds[0], p.grounds[1], p.back, p.card.Name, p.nav, p.card.Tabs, p.lines[0], p.middle, p.m, p.lines[1], p.gone}
}

func (cardRenderer) Destroy() {}
