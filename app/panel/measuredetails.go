package panel

import (
	"fyne.io/fyne/v2"

	"jejaring/app/kit"
	"jejaring/app/session"
	"jejaring/graph"
	"jejaring/graph/chart"
	"jejaring/graph/measure"
)

// details say what a high value means, what to keep in mind, how the values are spread, and who has which: agencies
// only, never persons or families.
func (c *MeasureCards) details(m measure.Measure, r measure.Result, known bool) []fyne.CanvasObject {
	l := c.s.Language()
	parts := []fyne.CanvasObject{kit.Column(2, kit.NewText(kit.Label, l.T("panel.measures.meaning")), kit.NewWrapped(kit.Body, l.Say(m.Reading())))}
	if known && !r.Lacks {
		parts = append(parts, c.cautions(m)...)
		parts = append(parts, c.seen(m, r)...)
		parts = append(parts, c.table(r)...)
		parts = append(parts, c.deeds(m, r))
	}
	return append(parts, c.sources(m)...)
}

func (c *MeasureCards) cautions(m measure.Measure) []fyne.CanvasObject {
	var list []fyne.CanvasObject
	for _, said := range m.Cautions(c.s.Snapshot()) {
		line := newSides(mark("info", kit.ColorInk3), kit.NewWrapped(kit.Caption, c.s.Language().Say(said)), nil)
		line.atTop = true
		list = append(list, line)
	}
	if len(list) == 0 {
		return nil
	}
	return []fyne.CanvasObject{kit.Column(kit.Gap1, list...)}
}

// seen is the chart, beside the ranking where there is room.
func (c *MeasureCards) seen(m measure.Measure, r measure.Result) []fyne.CanvasObject {
	var parts []fyne.CanvasObject
	if of, ok := chart.For(m, r); ok {
		parts = append(parts, kit.NewFigure(func(width float64, dark bool) kit.Picture {
			return pictureOf(chart.Of(of, chart.Look{Language: c.s.Language(), Dark: dark, Width: min(width, 640)}))
		}))
	}
	if ranking := c.ranking(m, r); m.Actor && ranking != nil {
		parts = append(parts, ranking)
	}
	if len(parts) == 0 {
		return nil
	}
	return []fyne.CanvasObject{kit.Abreast(kit.Gap6, 300, parts...)}
}

// firstRanks is how many lines of a ranking or a table are shown before the rest is asked for.
const firstRanks = 10

func (c *MeasureCards) ranking(m measure.Measure, r measure.Result) fyne.CanvasObject {
	n := c.s.Snapshot()
	list := measure.Ranking(n, r.Values, measure.Agencies)
	if len(list) == 0 {
		return nil
	}
	shownRanks := list
	if !c.look().All {
		shownRanks = firstOf(list)
	}
	rows := kit.Column(0)
	for _, x := range shownRanks {
		a := n.Actors[x.Actor]
		left := kit.Line(kit.Gap1, kit.AtLeast(20, 16, kit.NewText(kit.Caption, c.s.Language().Whole(x.Rank)).AtRight()), actorSign(c.s, a, 16))
		value := kit.NewText(kit.Strong, m.Unit.Write(x.Value).In(c.s.Language()))
		rows.Add(kit.NewPress(kit.Pad(kit.Gap1, 0, newSides(left, kit.NewCut(kit.Body, a.Label()), value)), func() { c.openRecord(a.ID) }))
	}
	parts := kit.Column(kit.Gap1, kit.NewText(kit.Label, c.s.T("panel.measures.ranking")), rows)
	if more := len(list) - len(shownRanks); more > 0 {
		parts.Add(c.showAll(len(list), &c.look().All))
	}
	return parts
}

// firstOf returns the first lines of a ranking; those that have nothing of what is measured only where hardly any other
// does.
func firstOf(list []measure.Ranked) []measure.Ranked {
	n := min(firstRanks, len(list))
	for n > 3 && list[n-1].Value == 0 {
		n--
	}
	return list[:n]
}

// showAll is a button that shows all rows of a list.
func (c *MeasureCards) showAll(count int, all *bool) fyne.CanvasObject {
	return kit.Flow(0, kit.NewButton(kit.Plain, "", c.s.T("panel.measures.show-all", "Count", count), func() {
		*all = true
		c.changed()
	}))
}

// openRecord leads to what a row is about: beside the map it is lit there, from the analysis its panel opens on the map.
func (c *MeasureCards) openRecord(id graph.ID) {
	panel := ""
	if c.set == CardLines {
		panel = "measures"
	}
	record, _ := c.s.Document().Record(id)
	c.s.Show(session.ViewMap)
	if tie, ok := record.(graph.Tie); ok {
		c.s.SelectPair(tie.From, tie.To)
		c.s.ShowPanel("")
		return
	}
	c.s.Select(id)
	if _, ok := record.(graph.Actor); !ok {
		panel = ""
	}
	c.s.ShowPanel(panel)
	c.s.Post(func() { c.h.Map().CentreOn(id) })
}

// sources are formula, source and a small example, folded.
func (c *MeasureCards) sources(m measure.Measure) []fyne.CanvasObject {
	l := c.s.Language()
	open := c.look().Sources
	icon := map[bool]string{true: "chevron-down", false: "chevron-right"}[open]
	fold := kit.NewPress(newSides(mark(icon, kit.ColorInk2), kit.NewWrapped(kit.Label, l.T("panel.measures.sources")), nil), func() {
		c.look().Sources = !open
		c.changed()
	})
	if !open {
		return []fyne.CanvasObject{fold}
	}
	name := l.Say(m.Name())
	if m.Code != "" {
		name += " · " + m.Code
	}
	facts := kit.Column(kit.Gap2)
	for _, fact := range [][2]string{{"name", name}, {"formula", l.Figures(m.Formula)}, {"unit", c.unit(m)}, {"range", l.Figures(m.Range)}, {"source", m.Source}} {
		if fact[1] != "" {
			facts.Add(kit.Column(0, kit.NewText(kit.Label, l.T("panel.measures.fact."+fact[0])), kit.NewWrapped(kit.Body, fact[1])))
		}
	}
	parts := []fyne.CanvasObject{facts}
	if example := c.example(m); example != nil {
		parts = append(parts, example)
	}
	return []fyne.CanvasObject{fold, kit.Abreast(kit.Gap6, 300, parts...)}
}

// example is a small network with what the measure finds in it, and how one of its numbers comes about; nil for a measure
// that has none.
func (c *MeasureCards) example(m measure.Measure) fyne.CanvasObject {
	l := c.s.Language()
	if chart.Example(m, chart.Look{Width: 300}).Height == 0 {
		return nil
	}
	figure := kit.NewFigure(func(width float64, dark bool) kit.Picture {
		return pictureOf(chart.Example(m, chart.Look{Language: l, Dark: dark, Width: width}))
	})
	hint := "panel.measures.example-hint"
	if !m.Actor {
		hint = "panel.measures.example-plain"
	}
	box := kit.Column(kit.Gap2, kit.NewText(kit.Label, l.T("panel.measures.example")), figure)
	if sum := chart.Worked(m, l); sum != "" {
		box.Add(kit.NewWrapped(kit.Body, sum))
	}
	box.Add(kit.NewWrapped(kit.Caption, l.T(hint)))
	return box
}

// unit says in what the values are counted.
func (c *MeasureCards) unit(m measure.Measure) string {
	if own := "measure." + m.ID + ".unit"; c.s.Language().Has(own) {
		return c.s.T(own)
	}
	return c.s.T("panel.measures.unit." + map[measure.Unit]string{measure.Count: "count", measure.Share: "share", measure.Index: "index"}[m.Unit])
}
