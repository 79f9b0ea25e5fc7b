package view

import (
	"slices"

	"fyne.io/fyne/v2"

	"jejaring/app/command"
	"jejaring/app/kit"
	"jejaring/app/session"
	"jejaring/graph"
	"jejaring/graph/advice"
	"jejaring/graph/network"
)

// cardAdvice is what the work asks for next of one actor: the open advice that is about it, the most pressing first.
type cardAdvice struct {
	adviceCards
	object *fyne.Container
	of     graph.Actor
	shown  cardAdviceKey
}

type cardAdviceKey struct {
	of       *network.Snapshot
	revision uint64
	actor    graph.ID
	fresh    bool
	why      string // card whose computation is shown,
	asks     string // or of which is asked why it is ignored
	fixed    string // why nothing can be decided just now
}

func newCardAdvice(s *session.Session, h command.Host) *cardAdvice {
	c := &cardAdvice{adviceCards: adviceCards{s: s, h: h}, object: kit.Column(0)}
	c.changed = func() { c.update(c.of) }
	return c
}

// mostAdvised is how many cards are shown; Home has the others.
const mostAdvised = 3

func (c *cardAdvice) update(a graph.Actor) {
	c.s.Advise(c.h.Fail)
	found, fresh := c.s.Advice()
	now := cardAdviceKey{found.Of, c.s.Document().Revision(), a.ID, fresh, c.look().Why, c.look().Asks, c.s.WhyNoWork()}
	if c.of = a; now == c.shown {
		return
	}
	c.shown = now
	c.rebuild(c.object, func() {
		c.object.Objects = nil
		if open := c.about(a, found.Cards); len(open) > 0 {
			c.object.Objects = []fyne.CanvasObject{c.list(open)}
		}
	})
	c.object.Refresh()
}

// about returns the open advice that is about an actor, or mended in its fields.
func (c *cardAdvice) about(a graph.Actor, cards []advice.Card) []advice.Card {
	about := slices.DeleteFunc(slices.Clone(cards), func(one advice.Card) bool {
		return one.Opens != a.ID && !slices.Contains(one.Lights, a.ID)
	})
	return advice.Open(about, c.s.Document(), c.s.Day())
}

func (c *cardAdvice) list(open []advice.Card) fyne.CanvasObject {
	parts := kit.Column(kit.Gap3, kit.NewWrapped(kit.Title, c.s.T("view.home.next")))
	for _, one := range open[:min(len(open), mostAdvised)] {
		parts.Add(c.card(one, kit.Accented, nil))
	}
	if more := len(open) - mostAdvised; more > 0 {
		parts.Add(kit.Flow(0, c.press(kit.NewPress(kit.NewText(kit.Link, c.s.T("view.card.more-advice", "Count", more)), func() {
			c.s.Show(session.ViewHome)
		}))))
	}
	return parts
}
