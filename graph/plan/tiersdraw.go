package plan

import "jejaring/graph/diagram"

// drawCells hatches the empty cells.
func (t *tiers) drawCells(set *diagram.Setting) {
	l, expected := t.in.Look.Language, false
	bad := diagram.Area{Edge: diagram.InkBad, Width: 1.4, Dash: []float64{4, 3}}
	hatched := diagram.Area{Edge: diagram.InkEdge, Hatched: true}
	for lane := range t.lanes {
		for k := range t.columns {
			if len(t.cells[[2]int{lane, k}]) > 0 {
				continue
			}
			c := &t.columns[k]
			cell := diagram.Rect{X0: c.left + 4, Y0: t.top[lane] + 4, X1: c.right - 4, Y1: t.top[lane+1] - 4}
			area := hatched
			if t.empty[t.lanes[lane].Code+"|"+c.sector.Code] {
				area, expected = bad, true
			}
			area.Outline = cell.Outline()
			set.Ground.Areas = append(set.Ground.Areas, area)
		}
	}
	set.Ground.Means = []diagram.Meaning{{Word: l.T("plan.tiers.empty"), Area: hatched}}
	if expected {
		set.Ground.Means = append(set.Ground.Means, diagram.Meaning{Word: l.T("plan.tiers.expected"), Area: bad})
	}
	if t.centre >= 0 && t.in.passing().actor(t.in.Snapshot.Actors[t.centre].ID) {
		set.Ground.Means = append(set.Ground.Means, diagram.Meaning{
			Word: l.T("plan.tiers.lead", "Actor", t.in.Snapshot.Actors[t.centre].MapLabel()), Line: true, Area: diagram.Area{Edge: diagram.InkAccent, Width: 2},
		})
	}
}

// drawHeads draws the lines between lanes and columns, with their names and counts.
func (t *tiers) drawHeads(set *diagram.Setting) {
	l, g := t.in.Look.Language, &set.Ground
	right, bottom := t.columns[len(t.columns)-1].right, t.top[len(t.top)-1]
	g.Areas = append(g.Areas,
		diagram.Area{Outline: diagram.Rect{X0: 0, Y0: 0, X1: right, Y1: headHigh}.Outline(), Fill: diagram.InkSunk},
		diagram.Area{Outline: diagram.Rect{X0: 0, Y0: 0, X1: headWide, Y1: bottom}.Outline(), Fill: diagram.InkSunk})
	line := func(xy ...float64) { g.Areas = append(g.Areas, diagram.Area{Outline: xy, Edge: diagram.InkLine}) }
	for _, y := range t.top {
		line(0, y, right, y)
	}
	for _, c := range t.columns {
		line(c.left, 0, c.left, bottom)
		g.Words = append(g.Words, diagram.Word{
			Text: l.T("sector." + c.sector.Code), X: c.left + cellPad, Y: headHigh / 2, Size: 13, Bold: true, Sign: c.sector,
			Room: c.right - c.left - 2*cellPad, Stay: diagram.StayTop,
		})
	}
	line(right, 0, right, bottom)
	pass := t.in.passing()
	for lane, tier := range t.lanes {
		n := 0
		for k := range t.columns {
			n += len(pass.among(t.in.Snapshot, t.cells[[2]int{lane, k}]))
		}
		y := (t.top[lane] + t.top[lane+1]) / 2
		g.Words = append(g.Words,
			diagram.Word{Text: l.T("plan.tier." + tier.Code), X: cellPad, Y: y - 8, Size: 13, Bold: true, Room: headWide - 2*cellPad, Stay: diagram.StayLeft},
			diagram.Word{Text: l.T("diagram.actors", "Count", n), X: cellPad, Y: y + 9, Ink: diagram.InkPale, Room: headWide - 2*cellPad, Stay: diagram.StayLeft})
	}
}
