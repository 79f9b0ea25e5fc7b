package canvas

import (
	"fyne.io/fyne/v2"

	"jejaring/app/command"
	"jejaring/app/session"
	"jejaring/graph"
)

// connecting draws a tie from one actor to another; on empty ground it ends in a new actor tied to the first.
type connecting struct {
	c        *Canvas
	from     graph.ID
	byHandle bool
	went     bool
}

func (g *connecting) drag(to fyne.Position) {
	if !g.c.canEdit() {
		return
	}
	if !g.went {
		g.went = true
		g.c.hover("", [2]graph.ID{})
	}
	target, _ := g.c.actorAt(to)
	g.c.marks.showConnection(g.from, target, to)
}

func (g *connecting) release(at fyne.Position) {
	c := g.c
	c.marks.hideConnection()
	target, ok := c.actorAt(at)
	switch {
	case !g.went && g.byHandle:
		c.s.Select(g.from)
	case !g.went:
		c.connectTo(g.from)
	case ok && target == g.from:
	case ok:
		c.connect(g.from, target)
	default:
		place := c.world(at)
		c.add(command.NewActor{At: &place, ConnectTo: g.from})
	}
}

func (g *connecting) stands() bool {
	_, ok := g.c.rest.PlaceOf(g.from)
	return ok
}

func (g *connecting) cancel() { g.c.marks.hideConnection() }

// connectTo connects by two presses: the first chooses an actor, the second its other end.
func (c *Canvas) connectTo(actor graph.ID) {
	if from, ok := c.chosen(); ok && from != actor && c.canEdit() {
		c.marks.hideConnection()
		c.connect(from, actor)
		return
	}
	c.s.Select(actor)
}

// chosen is the one actor from which the tool Sambung draws a tie.
func (c *Canvas) chosen() (graph.ID, bool) {
	if one := c.s.SelectedActors(); len(one) == 1 && len(c.s.Selection()) == 1 {
		return one[0].ID, true
	}
	return "", false
}

// connect ties two actors and asks for the type of their tie. Where they are tied already nothing asks, so that no letter
// typed then changes what they have.
func (c *Canvas) connect(from, to graph.ID) {
	tied := command.Tied(c.s, from, to)
	if err := command.Connect(c.s, from, to); err != nil {
		c.host.Fail(err)
		return
	}
	if !tied {
		c.host.Focus("name") // its type, by first letters
	}
}

// preview shows the tie that the next press of the tool Sambung would make.
func (c *Canvas) preview(at fyne.Position) {
	from, ok := c.chosen()
	if c.s.Tool() != session.ToolConnect || !ok || !c.canEdit() {
		c.marks.hideConnection()
		return
	}
	target, _ := c.actorAt(at)
	c.marks.showConnection(from, target, at)
}

// add makes a new actor and lets the user name it.
func (c *Canvas) add(n command.NewActor) {
	n.Name = c.s.T("command.new-actor")
	id, err := command.AddActor(c.s, n)
	if err != nil {
		c.host.Fail(err)
		return
	}
	c.s.Select(id)
	c.host.Focus("name")
}
