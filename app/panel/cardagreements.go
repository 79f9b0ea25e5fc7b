package panel

import (
	"strings"

	"fyne.io/fyne/v2"

	"jejaring/app/kit"
	"jejaring/graph"
	"jejaring/graph/chart"
	"jejaring/graph/measure"
	"jejaring/graph/network"
)

// partiesOf returns the records by which an actor is a party to agreements.
func partiesOf(among graph.Reader, actor graph.ID) []graph.Party {
	return graph.Referring[graph.Party](among, actor)
}

// partnersOf returns the partnerships of an actor that stand on the day, in the order of their IDs.
func partnersOf(n *network.Snapshot, actor graph.ID) []network.Partnership {
	var list []network.Partnership
	for _, p := range n.Partnerships(n.Day) {
		if p.From == actor || p.To == actor {
			list = append(list, p)
		}
	}
	return list
}

func (c *ActorCard) countAgreements(a graph.Actor) int {
	return len(partiesOf(c.s.Document(), a.ID)) + len(partnersOf(c.s.Snapshot(), a.ID))
}

// agreements lists what was agreed and until when, and how each partnership has climbed.
func (c *ActorCard) agreements(a graph.Actor) []fyne.CanvasObject {
	parties, partners := partiesOf(c.s.Document(), a.ID), partnersOf(c.s.Snapshot(), a.ID)
	if len(parties)+len(partners) == 0 {
		return c.nothing("panel.card.no-agreements", c.do(kit.Accented, "add-agreement"))
	}
	var agreed, climbed []fyne.CanvasObject
	for _, p := range parties[:min(len(parties), mostListed)] {
		if of, ok := graph.Get[graph.Agreement](c.s.Document(), p.Agreement); ok {
			agreed = append(agreed, c.agreement(a, p, of))
		}
	}
	if len(agreed) == 0 {
		agreed = append(agreed, c.said(c.s.T("panel.card.no-agreements")))
	}
	for _, p := range partners[:min(len(partners), mostListed)] {
		climbed = append(climbed, c.partner(a, p))
	}
	parts := []fyne.CanvasObject{c.listBox(c.s.T("kind.agreement.plural"), c.do(kit.Plain, "add-agreement"), append(agreed, c.rest(len(parties))...))}
	if len(climbed) > 0 {
		parts = append(parts, c.listBox(c.s.T("panel.card.partners"), nil, append(climbed, c.rest(len(partners))...)))
	}
	return []fyne.CanvasObject{kit.Abreast(kit.Gap3, 300, parts...)}
}

// agreement is one agreement: with whom, where it stands, how many days are left, what the actor contributes.
func (c *ActorCard) agreement(a graph.Actor, mine graph.Party, of graph.Agreement) fyne.CanvasObject {
	state := measure.AgreementOn(of, c.s.Day(), c.s.Project().MouWarning())
	colour := kit.ColorInk2
	switch state {
	case measure.AgreementInForce:
		colour = kit.ColorOK
	case measure.AgreementEndsSoon, measure.AgreementEnds30, measure.AgreementExpired:
		colour = kit.ColorWarn
	}
	status := c.s.Language().Say(state.Words())
	if left := of.End.Since(c.s.Day()); of.End != "" && of.InForce(c.s.Day()) {
		status = c.s.T("panel.card.days-left", "State", status, "Count", left, "Day", c.s.Language().ShortDate(string(of.End)))
	}
	parts := []fyne.CanvasObject{kit.NewWrapped(kit.Body, of.Title), kit.NewWrapped(kit.Strong.In(colour), status)}
	var others []string
	for _, p := range graph.Referring[graph.Party](c.s.Document(), of.ID) {
		if name := c.nameOf(p.Actor); p.Actor != a.ID && name != "" {
			others = append(others, name)
		}
	}
	if len(others) > 0 {
		parts = append(parts, kit.NewWrapped(kit.Caption, c.s.T("panel.card.with", "Names", strings.Join(others, ", "))))
	}
	if mine.Contribution != "" {
		parts = append(parts, kit.NewWrapped(kit.Quiet, c.s.T("panel.card.contributes", "Text", mine.Contribution)))
	}
	return c.record(of.ID, parts...)
}

// partner is one partnership with the steps by which it came to its level.
func (c *ActorCard) partner(a graph.Actor, p network.Partnership) fyne.CanvasObject {
	other, _ := graph.Get[graph.Actor](c.s.Document(), p.Other(a.ID))
	since := levelWord(c.s, p.Level)
	if p.Since != "" {
		since = c.s.T("panel.tie.level-since", "Level", since, "Date", c.s.Language().ShortDate(string(p.Since)))
	}
	parts := []fyne.CanvasObject{
		newSides(actorSign(c.s, other, 18), kit.NewWrapped(kit.Strong, other.MapLabel()), levelSign(p.Level)), kit.NewWrapped(kit.Caption, since),
	}
	var steps []chart.Step
	for _, h := range graph.LevelsUntil(p.ID, c.s.Day(), c.s.Document()) {
		steps = append(steps, chart.Step{Day: h.Date, Level: h.Level()})
	}
	if len(steps) > 1 {
		day := c.s.Day()
		parts = append(parts, kit.NewFigure(func(width float64, dark bool) kit.Picture {
			return pictureOf(chart.Steps(steps, day, chart.Look{Language: c.s.Language(), Dark: dark, Width: min(width, 420)}))
		}))
	}
	return c.record(p.ID, parts...)
}
