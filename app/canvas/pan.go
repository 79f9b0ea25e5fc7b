package canvas

import "fyne.io/fyne/v2"

// panning moves the map under the pointer.
type panning struct {
	c     *Canvas
	at    fyne.Position
	moved bool
}

func (p *panning) drag(to fyne.Position) {
	p.moved = true
	p.c.pan(to.X-p.at.X, to.Y-p.at.Y)
	p.at = to
}

func (p *panning) release(at fyne.Position) {
	if p.moved || p.c.s.Tool() == toolSelect {
		return
	}
	if actor, ok := p.c.actorAt(at); ok {
		p.c.s.Select(actor)
	}
}

func (p *panning) cancel() {}
