package view

import (
	"fmt"

	"fyne.io/fyne/v2"
	fynecanvas "fyne.io/fyne/v2/canvas"

	"jejaring/app/session"
	"jejaring/graph"
	"jejaring/graph/diagram"
)

// actorSigns are the shapes that actors have on the map, each made once.
type actorSigns struct {
	s    *session.Session
	made map[string]fyne.Resource
}

func newActorSigns(s *session.Session) *actorSigns {
	return &actorSigns{s, map[string]fyne.Resource{}}
}

// of returns the shape of an actor.
func (n *actorSigns) of(a graph.Actor) fyne.Resource {
	focal := a.ID == n.s.Project().FocalActor
	name := fmt.Sprintf("sign-%s-%t-%t-%t.svg", a.Sector, a.IsClient, focal, n.s.IsDark())
	if n.made[name] == nil {
		n.made[name] = fyne.NewStaticResource(name, diagram.Sign{Width: 18, Dark: n.s.IsDark(), Focal: focal}.Actor(a))
	}
	return n.made[name]
}

// picture shows the shape of an actor, as large as there is room.
func (n *actorSigns) picture(a graph.Actor) fyne.CanvasObject {
	p := fynecanvas.NewImageFromResource(n.of(a))
	p.FillMode = fynecanvas.ImageFillContain
	return p
}
