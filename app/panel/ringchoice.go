package panel

import (
	"fyne.io/fyne/v2"

	"jejaring/app/command"
	"jejaring/app/kit"
	"jejaring/graph"
	"jejaring/graph/network"
	"jejaring/graph/plan"
)

// ringChoice lets the user say in which ring of support an actor stands, and what the program proposes and why. It is
// empty where the page shows no rings around the focal actor, and for that actor itself.
func (p *actorPanel) ringChoice(a graph.Actor) []fyne.CanvasObject {
	n := p.s.Laid()
	ego, ok := n.Index(p.s.Ego())
	i, there := n.Index(a.ID)
	if !command.HasRings(p.s) || !ok || !there || i == ego {
		return nil
	}
	rings := kit.Column(0)
	for ring := network.RingInner; ring <= network.RingApart; ring++ {
		rings.Add(p.ringRow(a, ring, n.Rings(ego)[i] == ring))
	}
	proposed := p.s.T(plan.RingWord(n.ProposedRings(ego)[i]))
	why := p.s.T("panel.ring.proposed", "Ring", proposed, "Reason", plan.RingReason(n, ego, i))
	parts := []fyne.CanvasObject{
		kit.NewSeparator(), kit.Pad(kit.Gap3, kit.Gap4, kit.NewText(kit.Strong, p.s.T("panel.ring.title"))),
		rings, kit.Pad(kit.Gap2, kit.Gap4, kit.NewWrapped(kit.Caption, why)),
	}
	if a.Ring > 0 {
		back := kit.NewButton(kit.Plain, "undo", p.s.T("panel.ring.as-proposed"), func() { p.setRing(a, 0) })
		back.EnableWhere(!p.s.Document().ReadOnly(), p.s.T("panel.read-only"))
		parts = append(parts, kit.Pad(0, kit.Gap3, kit.Flow(0, back)))
	}
	return append(parts, kit.NewSeparator())
}

// ringRow is one ring: a disc that is filled where the actor stands there.
func (p *actorPanel) ringRow(a graph.Actor, ring int, on bool) fyne.CanvasObject {
	side := scaled(18)
	look, style := kit.Look{Fill: kit.ColorSurface, Stroke: kit.ColorEdge, Radius: side / 2}, kit.Body
	var dot fyne.CanvasObject
	if on {
		look.Fill, look.Stroke, style = kit.ColorAccent, kit.ColorAccent, kit.Strong
		dot = kit.Pad(scaled(6), scaled(6), kit.NewBox(kit.Look{Fill: kit.ColorOnAccent, Radius: scaled(3)}, nil))
	}
	sign := kit.AtLeast(side, side, kit.NewBox(look, dot))
	line := newSides(sign, kit.NewWrapped(style, p.s.T(plan.RingWord(ring))), nil)
	line.gap = kit.Gap3
	press := func() { p.setRing(a, ring) }
	if on || p.s.Document().ReadOnly() {
		press = func() {}
	}
	row := kit.NewPress(kit.AtLeast(0, kit.Size(kit.SizeRow), kit.Pad(6, kit.Gap4, line)), press)
	if on {
		return row.SetLook(kit.Look{Fill: kit.ColorTint})
	}
	return row.SetLook(kit.Look{})
}

func (p *actorPanel) setRing(a graph.Actor, ring int) {
	if err := command.SetRing(p.s, p.h, a.ID, ring); err != nil {
		p.h.Fail(err)
	}
}
