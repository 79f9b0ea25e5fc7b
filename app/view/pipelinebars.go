package view

import (
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"jejaring/app/kit"
	"jejaring/graph"
	"jejaring/graph/locale"
	"jejaring/graph/measure"
)

// mostNames is how many parties a stage names before it counts the others.
const mostNames = 12

// funnel is the sentence, the five bars, and how long it takes.
func (p *pipelinePart) funnel(r measure.Result) fyne.CanvasObject {
	at := make([][]graph.ID, len(p.found.Stages))
	for _, one := range p.found.Parties {
		at[one.Stage] = append(at[one.Stage], one.Actor)
	}
	head := kit.Aside(kit.Gap3, kit.NewWrapped(kit.Title, p.s.Language().Say(r.Sentence)), p.jot(kit.Filled))
	parts := []fyne.CanvasObject{head}
	for k := range p.found.Stages {
		parts = append(parts, p.stage(measure.Stage(k), at[k]))
	}
	if days := float64(p.found.Median); !math.IsNaN(days) {
		said := p.s.T("view.pipeline.median", "Days", locale.Decimal{X: days, Places: halves(days)})
		parts = append(parts, kit.NewSeparator(), kit.NewWrapped(kit.Quiet, said))
	}
	return kit.Column(kit.Gap3, parts...)
}

// halves returns how many decimals a median of whole numbers needs.
func halves(x float64) int {
	if x == math.Trunc(x) {
		return 0
	}
	return 1
}

// stage is one bar with its number and the names of those who stand there now.
func (p *pipelinePart) stage(k measure.Stage, names []graph.ID) fyne.CanvasObject {
	l, reached := p.s.Language(), p.found.Reached[k]
	share := float32(reached) / float32(max(1, p.found.Reached[0]))
	head := kit.Line(kit.Gap2, kit.NewText(kit.Strong, l.Say(k.Words())), kit.NewText(kit.Strong, l.Whole(reached)), nil, kit.NewText(kit.Label, p.conversion(k)))
	bar := container.New(shareOf{share}, kit.NewBox(kit.Look{Fill: kit.ColorSunk, Radius: 3}, nil), kit.NewBox(kit.Look{Fill: kit.ColorAccent, Radius: 3}, nil))
	press := kit.NewPress(kit.Pad(kit.Gap1, kit.Gap1, kit.Column(kit.Gap1, head, bar)), func() { p.look(int(k) + 1) })
	press.SetTip(p.s.T("view.pipeline.list-tip"))
	return kit.Column(kit.Gap1, press, p.chips(k, names))
}

// conversion says what part of those one stage before came on to this one.
func (p *pipelinePart) conversion(k measure.Stage) string {
	if k == measure.Mapped || math.IsNaN(float64(p.found.Conversion[k-1])) {
		return ""
	}
	return p.s.T("view.pipeline.conversion", "Share", locale.Share(p.found.Conversion[k-1]))
}

// chips name the parties that stand at a stage; each leads to its card, the last one to all of them.
func (p *pipelinePart) chips(k measure.Stage, names []graph.ID) fyne.CanvasObject {
	row := kit.Flow(kit.Gap1)
	for _, id := range names[:min(len(names), mostNames)] {
		row.Add(kit.NewChip(p.name(id), false, func() { p.party(id) }))
	}
	if more := len(names) - mostNames; more > 0 {
		row.Add(kit.NewChip(p.s.T("view.pipeline.more", "Count", more), false, func() { p.look(int(k) + 1) }))
	}
	if len(names) == 0 {
		return kit.Pad(0, kit.Gap1, kit.NewWrapped(kit.Caption, p.s.T("view.pipeline.nobody-here")))
	}
	return kit.Pad(0, kit.Gap1, row)
}

// shareOf lays a bar over its ground, as long as its share of the width.
type shareOf struct{ share float32 }

func (shareOf) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(0, 12*textFactor()) }

func (o shareOf) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	setAt(objects[0], 0, 0, size.Width, size.Height)
	setAt(objects[1], 0, 0, size.Width*o.share, size.Height)
}

// listOf lists the parties that came to a stage, or beyond.
func (p *pipelinePart) listOf(k measure.Stage) fyne.CanvasObject {
	parties := map[graph.ID]measure.PartyContacts{}
	var rows []graph.ID
	for _, one := range p.found.Parties {
		if one.Stage >= k {
			parties[one.Actor] = one
			rows = append(rows, one.Actor)
		}
	}
	back := kit.NewButton(kit.Plain, "arrow-left", p.s.T("view.pipeline.back"), func() { p.look(0) })
	said := p.s.T("view.pipeline.list", "Count", len(rows), "Stage", k.Words())
	table := kit.NewTable(kit.TableOptions{
		Language: p.s.Language(), Columns: p.columns(parties), Look: lookOf(p.s, "pipeline"), Among: func() graph.Reader { return p.s.Document() },
		OnSelect: func(rows []graph.ID) { p.s.Select(rows...) }, OnOpen: p.party,
	})
	table.SetRows(rows)
	return container.NewBorder(kit.Pad(kit.Gap2, kit.Gap2, kit.Flow(kit.Gap3, back, kit.AtLeast(0, kit.Size(kit.SizeControl), kit.Line(0, kit.NewText(kit.Title, said))))), nil, nil, nil, table)
}

func (p *pipelinePart) columns(of map[graph.ID]measure.PartyContacts) []kit.TableColumn {
	l := p.s.Language()
	text := func(id string, width float32, say func(measure.PartyContacts) string) kit.TableColumn {
		return kit.TableColumn{ID: id, Title: p.s.T("measure.column." + id), Width: width, Text: func(row graph.ID) string { return say(of[row]) }}
	}
	stage := text("stage", 150, func(c measure.PartyContacts) string { return l.Say(c.Stage.Words()) })
	stage.Value = func(row graph.ID) float64 { return float64(of[row].Stage) }
	last := text("last-contact", 120, func(c measure.PartyContacts) string { return l.ShortDate(string(c.Newest.Date)) })
	last.Day = func(row graph.ID) graph.Date { return of[row].Newest.Date }
	next := text("next-step", 120, func(c measure.PartyContacts) string { return l.ShortDate(string(c.Newest.NextDate)) })
	next.Day = func(row graph.ID) graph.Date { return of[row].Newest.NextDate }
	late := text("days-late", 110, func(c measure.PartyContacts) string {
		if days := c.DaysLate(p.s.Day()); days > 0 {
			return l.Whole(days)
		}
		return ""
	})
	late.Right, late.Value = true, func(row graph.ID) float64 { return float64(of[row].DaysLate(p.s.Day())) }
	return []kit.TableColumn{
		text("party", 220, func(c measure.PartyContacts) string { return p.name(c.Actor) }), stage, last,
		text("result", 140, func(c measure.PartyContacts) string {
			return l.Say(graph.ChoiceMessage("contact-result", c.Newest.Result, p.s.Document()))
		}), next, late,
	}
}
