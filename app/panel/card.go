package panel

import (
	"fmt"

	"fyne.io/fyne/v2"

	"jejaring/app/command"
	"jejaring/app/kit"
	"jejaring/app/session"
	"jejaring/graph"
)

// ActorCard is all about one actor, tab by tab: who it is, what its relations open to it, and every record that names it.
// A press on a record opens it at the side, where all of it can be changed. Who is a client is called by its code, and
// neither ranked nor looked at as a bridge.
type ActorCard struct {
	*fyne.Container
	pieces
	Name  fyne.CanvasObject // who it is; it stays where the rest scrolls, as the tabs do
	Tabs  fyne.CanvasObject
	name  *live
	tabs  *kit.Segmented
	first *live // of the summary
	more  fyne.CanvasObject
	last  *live
	list  *live
	notes *cardNotes

	changed func()
	shown   string // actor and tab
}

// cardTab is one tab of the card. Its words are under "panel.card.<id>".
type cardTab struct {
	id    string
	count func(*ActorCard, graph.Actor) int // of what it lists; nil: it is not counted
	build func(*ActorCard, graph.Actor) []fyne.CanvasObject
}

// The tabs of the card that are not lists.
const (
	cardSummary = "summary"
	cardNoted   = "notes"
)

func cardTabs() []cardTab {
	return []cardTab{
		{cardSummary, nil, nil},
		{"ties", (*ActorCard).countTies, (*ActorCard).ties},
		{"resources", (*ActorCard).countGoods, (*ActorCard).goods},
		{"contacts", func(c *ActorCard, a graph.Actor) int { return len(contactsOf(c.s.Document(), a.ID)) }, (*ActorCard).contacts},
		{"agreements", (*ActorCard).countAgreements, (*ActorCard).agreements},
		{cardNoted, nil, nil},
	}
}

// NewActorCard returns a card without an actor. More stands within the summary; changed hears that another tab, or another
// order of what it lists, is to be shown.
func NewActorCard(s *session.Session, h command.Host, more fyne.CanvasObject, changed func()) *ActorCard {
	c := &ActorCard{pieces: pieces{s, h}, changed: changed, name: newLive(0), first: newLive(kit.Gap3), more: more, last: newLive(kit.Gap3), list: newLive(kit.Gap3)}
	c.notes = newCardNotes(c.pieces)
	c.tabs = kit.NewTabs(nil, "", func(tab string) {
		s.Looks.Card.Tab = tab
		s.ShowPanel("")
		if a, ok := s.CardActor(); ok {
			s.Select(a.ID)
		}
		changed()
	})
	c.Name, c.Tabs = c.name.Container, c.tabs
	c.Container = kit.Column(kit.Gap3, c.first.Container, c.more, c.last.Container, c.list.Container, c.notes.object)
	return c
}

// Leave tells what was refused and is lost with the card.
func (c *ActorCard) Leave() { c.notes.leave() }

// tab returns the tab that is seen.
func (c *ActorCard) tab() cardTab {
	for _, t := range cardTabs() {
		if t.id == c.s.Looks.Card.Tab {
			return t
		}
	}
	return cardTabs()[0]
}

// Update shows an actor as it is just now, and tells whether another one or another tab was shown before.
func (c *ActorCard) Update(a graph.Actor) (other bool) {
	tab := c.tab()
	var segments []kit.Segment
	for _, t := range cardTabs() {
		label := c.s.T("panel.card." + t.id)
		if t.count != nil {
			label = c.s.T("panel.card.counted", "Tab", label, "Count", c.s.Language().Whole(t.count(c, a)))
		}
		segments = append(segments, kit.Segment{Code: t.id, Label: label})
	}
	c.tabs.SetSegments(segments)
	c.tabs.SetChosen(tab.id)
	c.name.show(actorKey(c.s, a.ID, ""), func() []fyne.CanvasObject { return c.heading(a) })
	for _, o := range []fyne.CanvasObject{c.first, c.more, c.last} {
		visible(o, tab.id == cardSummary)
	}
	visible(c.list, tab.build != nil)
	visible(c.notes.object, tab.id == cardNoted)
	switch {
	case tab.id == cardSummary:
		c.summary(a)
	case tab.id == cardNoted:
		c.notes.set(a)
	default:
		c.list.show(actorKey(c.s, a.ID, tab.id+c.s.Looks.Ties), func() []fyne.CanvasObject { return tab.build(c, a) })
	}
	now := fmt.Sprint(a.ID, tab.id)
	other, c.shown = now != c.shown, now
	c.Container.Refresh()
	return other
}

// heading says who it is.
func (c *ActorCard) heading(a graph.Actor) []fyne.CanvasObject {
	tile := kit.AtLeast(scaled(48), scaled(48), kit.NewBox(kit.Look{Fill: kit.ColorSunk, Radius: 6, Vertical: 6, Horizontal: 6}, actorSign(c.s, a, 36)))
	names := newSides(tile, kit.Column(0, kit.NewWrapped(kit.Heading, fullName(a)), kit.NewWrapped(kit.Label, c.what(a))), nil)
	names.gap = kit.Gap3
	return []fyne.CanvasObject{names}
}
