package panel

import (
	"strings"

	"fyne.io/fyne/v2"

	"jejaring/app/kit"
	"jejaring/graph"
	"jejaring/graph/locale"
	"jejaring/graph/measure"
	"jejaring/graph/network"
)

// summaryMeasures are those that the sentences of an actor are made of; with the costly one where it is known.
var summaryMeasures = []string{"degree", "cutpoints", "support-out-degree", "support-in-degree"}

// known names the measures that the summary can speak of.
func (p *actorPanel) known() string {
	text := ""
	for _, id := range append([]string{"betweenness"}, summaryMeasures...) {
		if _, ok := p.s.Values(id); ok {
			text += " " + id
		}
	}
	return text
}

// summaryOf says what an actor is in the network: three numbers, what hangs on it, sentences, its ties.
func (p *actorPanel) summaryOf(a graph.Actor) []fyne.CanvasObject {
	n := p.s.Snapshot()
	i, ok := n.Index(a.ID)
	if !ok {
		return []fyne.CanvasObject{kit.Pad(kit.Gap3, kit.Gap4, kit.NewWrapped(kit.Quiet, p.s.T("panel.actor.not-shown")))}
	}
	own := tiesOf(n, a.ID)
	parts := []fyne.CanvasObject{kit.NewSeparator(), kit.Pad(kit.Gap2, kit.Gap4, p.numerals(n, i, own))}
	if text := p.cutOff(a); text != "" {
		parts = append(parts, kit.Pad(kit.Gap1, kit.Gap4, kit.NewNotice(kit.Warning, "warning", kit.ColorWarn, text)))
	}
	if text := p.sentences(n, i, a); text != "" {
		parts = append(parts, kit.Pad(kit.Gap1, kit.Gap4, kit.NewWrapped(kit.Quiet, text)))
	}
	parts = append(parts, p.ringChoice(a)...)
	return append(parts, p.tieList(a, own)...)
}

// numerals are the three numbers under the name.
func (p *actorPanel) numerals(n *network.Snapshot, i int, own []pairTies) fyne.CanvasObject {
	strong := 0
	for _, t := range own {
		for _, u := range t.ties {
			if u.Quality == "kuat" {
				strong++
			}
		}
	}
	return p.threeNumbers(
		n.Network(network.Know).Degree(i), "panel.actor.connected",
		strong, "panel.actor.strong",
		n.SafeWithin(i, 2), "panel.actor.two-steps")
}

func (p *actorPanel) threeNumbers(a int, said string, b int, saidB string, c int, saidC string) fyne.CanvasObject {
	l := p.s.Language()
	one := func(x int, said string) fyne.CanvasObject {
		return kit.Column(0, kit.NewText(kit.Heading, l.Whole(x)), kit.NewWrapped(kit.Label, l.T(said)))
	}
	return kit.Beside(kit.Gap3, one(a, said), barred(one(b, saidB)), barred(one(c, saidC)))
}

// barred sets an upright line before an object.
func barred(o fyne.CanvasObject) fyne.CanvasObject {
	line := kit.AtLeast(1, scaled(32), kit.NewBox(kit.Look{Fill: kit.ColorLine}, nil))
	return newSides(line, o, nil)
}

// cutOff says who would be cut off if the actor stopped, where it is a cutpoint. Of a client nothing is said:
// no family is looked at as a bridge (PV-12).
func (p pieces) cutOff(a graph.Actor) string {
	r, ok := p.s.Values("cutpoints")
	if !ok || a.IsClient {
		return ""
	}
	found, ok := r.Numbers.(measure.Cutpoints)
	if !ok {
		return ""
	}
	c, ok := found.Cutpoints[a.ID]
	if !ok || len(c.Lost) == 0 {
		return ""
	}
	if len(c.Lost) > 2 {
		return p.s.T("panel.actor.cuts-off-many", "Name", a.Label(), "Count", len(c.Lost))
	}
	var names []string
	for _, id := range c.Lost {
		lost, _ := graph.Get[graph.Actor](p.s.Document(), id)
		names = append(names, lost.Label())
	}
	return p.s.T("panel.actor.cuts-off", "Name", a.Label(), "Lost", strings.Join(names, p.s.T("panel.and")))
}

// sentences say the numbers of an actor. Only agencies are ranked, among agencies; of families nothing is said.
func (p *actorPanel) sentences(n *network.Snapshot, i int, a graph.Actor) string {
	if a.IsClient || n.Network(network.Know).Degree(i) == 0 {
		return ""
	}
	var said []string
	if r, ok := p.s.Values("degree"); ok && a.IsAgency() {
		if rank, of := measure.RankOf(n, r.Values, measure.Agencies, i); rank > 0 {
			said = append(said, p.s.T("panel.actor.rank", "Rank", rank, "Of", of))
		}
	}
	if r, ok := p.s.Values("betweenness"); ok && r.Values[i] > 0 {
		said = append(said, p.s.T("panel.actor.between", "Share", locale.Share(r.Values[i])))
	}
	gives, ok := p.s.Values("support-out-degree")
	takes, also := p.s.Values("support-in-degree")
	if ok && also && gives.Values[i]+takes.Values[i] > 0 {
		said = append(said, p.s.T("panel.actor.support", "Gives", int(gives.Values[i]), "Takes", int(takes.Values[i])))
	}
	return strings.Join(said, " ")
}
