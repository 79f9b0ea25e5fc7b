package panel

import (
	"context"
	"fmt"
	"slices"

	"fyne.io/fyne/v2"

	"jejaring/app/kit"
	"jejaring/graph"
	"jejaring/graph/chart"
	"jejaring/graph/locale"
	"jejaring/graph/measure"
	"jejaring/graph/network"
)

// cardMeasures are those that the summary of a card is made of.
var cardMeasures = []string{"degree", "ego-capital", "betweenness", "position-generator", "resource-reach", "if-leaves", "cutpoints"}

// summary shows the boxes of the summary, each number as soon as it is known.
func (c *ActorCard) summary(a graph.Actor) {
	c.s.Measure(cardMeasures, c.h.Fail)
	known := ""
	for _, id := range cardMeasures {
		if _, ok := c.s.Known(id); ok {
			known += " " + id
		}
	}
	n := c.s.Snapshot()
	i, ok := n.Index(a.ID)
	visible(c.more, ok)
	visible(c.last, ok)
	if !ok {
		c.first.show(actorKey(c.s, a.ID, "out"), func() []fyne.CanvasObject {
			return []fyne.CanvasObject{kit.NewNotice(kit.Sunken, "info", kit.ColorInk2, c.s.T("panel.card.not-shown"))}
		})
		return
	}
	of := egoOf{c, n, i, a}
	c.first.show(actorKey(c.s, a.ID, known), func() []fyne.CanvasObject { return []fyne.CanvasObject{of.capital()} })
	c.last.show(actorKey(c.s, a.ID, known), func() []fyne.CanvasObject { return slices.Concat(of.reach(), of.leaving(), of.depends()) })
}

// egoOf is an actor in the network whose card is shown.
type egoOf struct {
	*ActorCard
	n *network.Snapshot
	i int
	a graph.Actor
}

// capital is the box of what its relations give to the actor (M23), with their classes as a chart (M22).
func (o egoOf) capital() fyne.CanvasObject {
	e, err := measure.EgoCapitalOf(context.Background(), o.n, o.i)
	if err != nil {
		o.h.Fail(err)
	}
	var parts []fyne.CanvasObject
	if !o.a.IsClient {
		parts = append(parts, kit.NewWrapped(kit.Body, o.s.Language().Say(e.Sentence(o.n, o.i))))
	}
	if e.Links == 0 {
		if o.a.IsClient {
			parts = append(parts, kit.NewWrapped(kit.Body, o.s.T("panel.card.alone")))
		}
		return o.box("panel.card.capital", append(parts, o.attended(e)...)...)
	}
	facts := kit.Column(kit.Gap2, o.counted(e.Links, "panel.card.links", e.Sectors, o.rank("degree")))
	if e.Strong > 0 || e.Tense == 0 {
		facts.Add(o.counted(e.Strong, "panel.card.strong", e.Links, ""))
	}
	if e.Tense > 0 {
		facts.Add(o.counted(e.Tense, "panel.card.tense", e.Links, ""))
	}
	facts.Add(o.counted(e.Reach, "panel.card.reach", e.ReachSectors, o.rank("ego-capital")))
	if r, ok := o.s.Known("betweenness"); ok && !o.a.IsClient && r.Values[o.i] > 0 {
		facts.Add(o.fact(o.s.Language().Percent(r.Values[o.i]), o.s.T("panel.card.between"), o.rank("betweenness")))
	}
	if e.Providers > 0 {
		facts.Add(o.fact(o.s.Language().Whole(e.Providers), o.s.T("panel.card.providers", "Count", e.Providers, "Equal", locale.Decimal{X: float64(e.Effective), Places: 1}), ""))
	}
	if e.Receivers > 0 {
		facts.Add(o.fact(o.s.Language().Whole(e.Receivers), o.s.T("panel.card.receivers", "Count", e.Receivers), ""))
	}
	for _, line := range o.attended(e) {
		facts.Add(line)
	}
	parts = append(parts, kit.Abreast(kit.Gap6, 260, facts, o.classes(e)))
	return o.box("panel.card.capital", append(parts, o.cautions("ego-capital")...)...)
}

// classes shows whether the links bond, bridge or lead upward.
func (o egoOf) classes(e measure.EgoCapital) fyne.CanvasObject {
	figure := kit.NewFigure(func(width float64, dark bool) kit.Picture {
		return pictureOf(chart.Of(e.Chart(), chart.Look{Language: o.s.Language(), Dark: dark, Width: min(width, 420)}))
	})
	return kit.Column(kit.Gap2, kit.NewWrapped(kit.Label, o.s.T("panel.card.classes")), figure, kit.NewWrapped(kit.Quiet, o.s.Language().Say(e.Classes())))
}

// attended says at how many of the meetings the actor was.
func (o egoOf) attended(e measure.EgoCapital) []fyne.CanvasObject {
	if e.Meetings == 0 {
		return nil
	}
	return []fyne.CanvasObject{o.counted(e.Attended, "panel.card.attended", e.Meetings, "")}
}

// cautions say what to keep in mind of a measure.
func (o egoOf) cautions(id string) []fyne.CanvasObject {
	var list []fyne.CanvasObject
	m, _ := measure.ByID(id)
	for _, said := range m.Cautions(o.n) {
		line := newSides(mark("info", kit.ColorInk3), kit.NewWrapped(kit.Caption, o.s.Language().Say(said)), nil)
		line.atTop = true
		list = append(list, line)
	}
	return list
}

// reach is the box of the positions (M24) and the kinds of resource (M25) that the actor reaches.
func (o egoOf) reach() []fyne.CanvasObject {
	facts := kit.Column(kit.Gap2)
	if r, ok := o.s.Known("position-generator"); ok {
		all := r.Numbers.(measure.PositionGenerator)
		p := all.Actors[o.a.ID]
		if p.Two.N > 0 && !r.Lacks {
			facts.Add(o.fact(o.s.Language().Whole(p.One.Extensity), o.s.T("panel.card.positions", "Count", all.Positions, "Tier", o.tier(p.One), "Two", o.s.Language().Whole(p.Two.Extensity)), o.rank("position-generator")))
		}
	}
	if r, ok := o.s.Known("resource-reach"); ok {
		all := r.Numbers.(measure.ResourceReach)
		if all.KindFields > 0 {
			k := all.Actors[o.a.ID].KindFields
			values := make([]float64, o.n.N())
			for j, a := range o.n.Actors {
				values[j] = float64(all.Actors[a.ID].KindFields[0])
			}
			facts.Add(o.fact(o.s.Language().Whole(k[0]), o.s.T("panel.card.kinds", "Count", all.KindFields, "Two", o.s.Language().Whole(k[1])), o.rankIn(values)))
		}
	}
	if len(facts.Objects) == 0 {
		return nil
	}
	return []fyne.CanvasObject{o.box("panel.card.reaches", facts)}
}

// tier names the highest level among positions, with a small letter as it stands in a sentence.
func (o egoOf) tier(p measure.Positions) locale.Phrase {
	if p.N == 0 {
		return locale.Name("—")
	}
	return locale.M("tier." + graph.Tiers[int(p.Upper)].Code)
}

// leaving says what would be lost if the actor stopped (M31). Of a client nothing is said.
func (o egoOf) leaving() []fyne.CanvasObject {
	r, ok := o.s.Known("if-leaves")
	if !ok || o.a.IsClient {
		return nil
	}
	l := r.Numbers.(map[graph.ID]measure.Leaving)[o.a.ID]
	parts := []fyne.CanvasObject{kit.NewWrapped(kit.Body, o.s.Language().Say(l.Say(o.a)))}
	if text := o.cutOff(o.a); text != "" {
		parts = append(parts, kit.NewNotice(kit.Warning, "warning", kit.ColorWarn, text))
	}
	return []fyne.CanvasObject{o.box("panel.card.leaving", parts...)}
}

// depends says who alone would cut the actor off (M11).
func (o egoOf) depends() []fyne.CanvasObject {
	r, ok := o.s.Known("cutpoints")
	if !ok {
		return nil
	}
	c := r.Numbers.(measure.Cutpoints)
	said := o.s.Language().Say(c.DependsSaid(o.n, o.i))
	var part fyne.CanvasObject = kit.NewWrapped(kit.Body, said)
	if len(c.Cutting(o.n, o.i)) > 0 {
		part = kit.NewNotice(kit.Warning, "warning", kit.ColorWarn, said)
	}
	return []fyne.CanvasObject{o.box("panel.card.depends", part)}
}

// counted is a fact whose words speak of another number.
func (o egoOf) counted(n int, words string, of int, rank string) fyne.CanvasObject {
	return o.fact(o.s.Language().Whole(n), o.s.T(words, "Count", n, "Of", o.s.Language().Whole(of)), rank)
}

// fact is a number with what it counts, and where it puts the actor among agencies.
func (o egoOf) fact(number, words, rank string) fyne.CanvasObject {
	text := kit.Column(0, kit.NewWrapped(kit.Body, words))
	if rank != "" {
		text.Add(kit.NewWrapped(kit.Caption, rank))
	}
	line := newSides(kit.AtLeast(scaled(44), 0, kit.NewText(kit.Title, number).AtRight()), text, nil)
	line.atTop, line.gap = true, kit.Gap3
	return line
}

// rank says where a measure puts an agency among agencies; nothing of persons, families and clients.
func (o egoOf) rank(id string) string {
	r, ok := o.s.Known(id)
	if !ok {
		return ""
	}
	return o.rankIn(r.Values)
}

func (o egoOf) rankIn(values []float64) string {
	if !o.a.IsAgency() || o.a.IsClient {
		return ""
	}
	rank, of := measure.RankOf(o.n, values, measure.Agencies, o.i)
	if rank == 0 || of < 2 {
		return ""
	}
	return o.s.T("panel.card.rank", "Rank", fmt.Sprint(rank), "Of", o.s.Language().Whole(of))
}
