package canvas

import (
	"fyne.io/fyne/v2"

	"jejaring/app/command"
	"jejaring/graph"
)

// connecting draws a tie from one actor to another; on empty ground it ends in a new actor tied to the first.
type connecting struct {
	c    *Canvas
	from graph.ID
	went bool
}

func newConnecting(c *Canvas, from graph.ID) gesture {
	if !c.canEdit() {
		return nil
	}
	c.hover("", [2]graph.ID{})
	return &connecting{c: c, from: from}
}

func (g *connecting) drag(to fyne.Position) {
	g.went = true
	target, _ := g.c.actorAt(to)
	g.c.marks.showConnection(g.from, target, to)
}

func (g *connecting) release(at fyne.Position) {
	c := g.c
	c.marks.hideConnection()
	if !g.went {
		g.press()
		return
	}
	target, ok := c.actorAt(at)
	switch {
	case ok && target == g.from:
		return
	case ok:
		if err := command.Connect(c.s, g.from, target); err != nil {
			c.host.Fail(err)
		}
	default:
		place := c.world(at)
		id, err := command.AddActor(c.s, command.NewActor{Name: c.s.T("command.new-actor"), At: &place, ConnectTo: g.from})
		if err != nil {
			c.host.Fail(err)
			return
		}
		c.s.Select(id)
		c.host.Focus("name")
	}
}

// press connects by two presses: the first chooses an actor, the second its other end.
func (g *connecting) press() {
	c := g.c
	if one := c.s.SelectedActors(); len(one) == 1 && one[0].ID != g.from {
		if err := command.Connect(c.s, one[0].ID, g.from); err != nil {
			c.host.Fail(err)
		}
		return
	}
	c.s.Select(g.from)
}

func (g *connecting) cancel() { g.c.marks.hideConnection() }
