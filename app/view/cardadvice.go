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
	s      *session.Session
	h      command.Host
	object *fyne.Container
	shown  cardAdviceKey
}

type cardAdviceKey struct {
	of       *network.Snapshot
	revision uint64
	actor    graph.ID
	fresh    bool
}

func newCardAdvice(s *session.Session, h command.Host) *cardAdvice {
	return &cardAdvice{s: s, h: h, object: kit.Column(0)}
}

// mostAdvised is how many cards are shown; Home has the others.
const mostAdvised = 3

func (c *cardAdvice) update(a graph.Actor) {
	c.s.Advise(c.h.Fail)
	found, fresh := c.s.Advice()
	now := cardAdviceKey{found.Of, c.s.Document().Revision(), a.ID, fresh}
	if now == c.shown {
		return
	}
	c.shown = now
	c.object.Objects = nil
	if open := c.about(a, found.Cards); len(open) > 0 {
		c.object.Objects = []fyne.CanvasObject{c.box(a, open)}
	}
	c.object.Refresh()
}

// about returns the open advice that is about an actor, or mended in its fields.
func (c *cardAdvice) about(a graph.Actor, cards []advice.Card) []advice.Card {
	about := slices.DeleteFunc(slices.Clone(cards), func(one advice.Card) bool {
		return one.Opens != a.ID && !slices.Contains(one.Lights, a.ID)
	})
	return advice.Open(about, c.s.Document(), c.s.Day())
}

func (c *cardAdvice) box(a graph.Actor, open []advice.Card) fyne.CanvasObject {
	parts := kit.Column(kit.Gap3, kit.NewWrapped(kit.Title, c.s.T("view.home.next")))
	for k, one := range open[:min(len(open), mostAdvised)] {
		if k > 0 {
			parts.Add(kit.NewSeparator())
		}
		parts.Add(c.one(a, one))
	}
	if more := len(open) - mostAdvised; more > 0 {
		parts.Add(kit.Flow(0, kit.NewPress(kit.NewText(kit.Link, c.s.T("view.card.more-advice", "Count", more)), func() {
			c.s.Show(session.ViewHome)
		})))
	}
	return kit.NewBox(kit.Framed, parts)
}

// one is one advice: what to do, why, and the record where it is mended.
func (c *cardAdvice) one(a graph.Actor, of advice.Card) fyne.CanvasObject {
	l := c.s.Language()
	buttons := []fyne.CanvasObject{kit.NewButton(kit.Accented, "", c.openWords(of), func() { c.open(a, of) })}
	if !c.s.Document().ReadOnly() && !of.IsAction() && !of.AsksForThanks() {
		buttons = append(buttons, c.deed("view.home.plan", func() error { return command.PlanCard(c.s, c.h, of) }))
	}
	buttons = append(buttons, c.deed("view.home.put-off", func() error { return command.PutOffCard(c.s, c.h, of) }))
	return kit.Column(kit.Gap1, kit.Flow(0, severityTag(c.s, of.Severity)), kit.NewWrapped(kit.Strong, l.Say(of.Title)), kit.NewWrapped(kit.Quiet, l.Say(of.Reason)), kit.Pad(kit.Gap1, 0, kit.Flow(kit.Gap2, buttons...)))
}

func (c *cardAdvice) deed(words string, do func() error) *kit.Button {
	b := kit.NewButton(kit.Plain, "", c.s.T(words), func() {
		if err := do(); err != nil {
			c.h.Fail(err)
		}
	})
	b.EnableWhere(!c.s.Document().ReadOnly(), c.s.T("panel.read-only"))
	return b
}

func (c *cardAdvice) openWords(of advice.Card) string {
	r, ok := c.s.Document().Record(of.Opens)
	if !ok {
		return c.s.T("view.card.open")
	}
	return c.s.T("view.home.open." + graph.KindOf(r).ID)
}

// open shows beside the card where an advice is mended: the actor's own fields, or another record.
func (c *cardAdvice) open(a graph.Actor, of advice.Card) {
	if _, ok := c.s.Document().Record(of.Opens); !ok {
		c.h.Fail(graph.Refuse("command.gone"))
		return
	}
	c.s.Select(of.Opens)
	if of.Opens == a.ID {
		command.ByID("edit-actor").Run(c.s, c.h)
	}
}
