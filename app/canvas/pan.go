package canvas

import (
	"fyne.io/fyne/v2"

	"jejaring/app/session"
)

// panning moves the map under the pointer. A press without a way selects what lies there.
type panning struct {
	c      *Canvas
	at     fyne.Position
	moved  bool
	middle bool // by the wheel's button, which never selects
}

func (p *panning) drag(to fyne.Position) {
	p.moved = true
	p.c.pan(to.X-p.at.X, to.Y-p.at.Y)
	p.at = to
}

func (p *panning) release(at fyne.Position) {
	if p.moved || p.middle || p.c.s.Tool() == session.ToolSelect {
		return
	}
	if actor, ok := p.c.actorAt(at); ok {
		p.c.s.Select(actor)
	} else {
		p.c.s.Select()
	}
}

func (p *panning) stands() bool { return true }
func (p *panning) cancel()      {}
