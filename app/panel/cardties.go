package panel

import (
	"strings"

	"fyne.io/fyne/v2"

	"jejaring/app/kit"
	"jejaring/graph"
	"jejaring/graph/network"
)

func (c *ActorCard) countTies(a graph.Actor) int {
	n := c.s.Snapshot()
	i, ok := n.Index(a.ID)
	if !ok {
		return 0
	}
	return len(n.TiesOf(i))
}

// ties lists the ties by the other party: what flows, which way, how firm it is; a press opens those of the pair.
func (c *ActorCard) ties(a graph.Actor) []fyne.CanvasObject {
	list := tiesOf(c.s.Snapshot(), a.ID)
	if len(list) == 0 {
		return c.noTies(a)
	}
	count := 0
	for _, t := range list {
		count += len(t.ties)
	}
	title := c.s.T("panel.actor.counts", "Actors", c.s.T("panel.parties", "Count", len(list)), "Ties", c.s.T("panel.tie-count", "Count", count))
	sortTies(list, c.order())
	var rows []fyne.CanvasObject
	for _, t := range list[:min(len(list), mostListed)] {
		rows = append(rows, c.pair(a, t))
	}
	var order *kit.Button
	order = kit.NewMenuButton(kit.Plain, "", c.s.T("panel.order."+c.order()), func() { c.askOrder(order, c.changed) })
	heads := kit.Line(kit.Gap2, order, c.connectButton(kit.Outlined, a))
	return []fyne.CanvasObject{c.listBox(title, heads, append(rows, c.rest(len(list))...))}
}

// noTies offers to tie the actor to another one, or to see ties that do not pass the lens.
func (c *ActorCard) noTies(a graph.Actor) []fyne.CanvasObject {
	if len(graph.Referring[graph.Tie](c.s.Document(), a.ID)) > 0 {
		clear := kit.NewButton(kit.Accented, "", c.s.T("panel.card.clear"), func() { c.s.LookThrough(network.Lens{}) })
		return c.nothing("panel.actor.no-ties-shown", clear)
	}
	return c.nothing("panel.card.no-ties", c.connectButton(kit.Accented, a))
}

func (c *ActorCard) connectButton(style kit.ButtonStyle, a graph.Actor) *kit.Button {
	var b *kit.Button
	b = kit.NewButton(style, "connect", c.s.T("panel.actor.connect"), func() { c.connect(b, a) })
	b.EnableWhere(!c.s.Document().ReadOnly(), c.s.T("panel.read-only"))
	return b
}

// pair is the row of the ties with one other.
func (c *ActorCard) pair(a graph.Actor, t pairTies) fyne.CanvasObject {
	parts := []fyne.CanvasObject{newSides(actorSign(c.s, t.other, 18), kit.NewWrapped(kit.Strong, t.other.MapLabel()), levelSign(t.level))}
	ids := make([]graph.ID, len(t.ties))
	for k, u := range t.ties {
		ids[k] = u.ID
		parts = append(parts, newSides(tieSign(c.s, u, 32, 14), kit.NewWrapped(kit.Quiet, c.tieWords(a, u)), nil))
	}
	return kit.NewPress(kit.Pad(kit.Gap2, kit.Gap3, kit.Column(2, parts...)), func() { c.s.Select(ids...) }).SetLook(kit.Look{})
}

// tieWords says what a tie is, seen from the actor: "Dana: memberi · kuat, 4 dari 5 · pangan".
func (c *ActorCard) tieWords(a graph.Actor, t graph.Tie) string {
	text := typesOf(c.s, []graph.Tie{t})
	if way := wayOf(a, t, graph.TieTypeOf(t.Type, c.s.Document())); way != "" {
		text += ": " + c.s.T("panel.card.way."+way)
	}
	words := []string{text, c.s.T("panel.card.firm", "Quality", lower(c.choice("quality", t.Quality)), "Strength", t.Strength)}
	if t.Field != "" {
		words = append(words, lower(c.choice("service-field", t.Field)))
	}
	return strings.Join(words, " · ")
}

// wayOf returns the end of the ID of the words for which way a tie goes, seen from an actor; "" where it has none.
func wayOf(a graph.Actor, t graph.Tie, of graph.TieType) string {
	if t.Direction != "forward" && t.Direction != "both" {
		return ""
	}
	way := "out"
	switch {
	case t.Direction == "both":
		way = "both"
	case t.To == a.ID:
		way = "in"
	}
	if of.IsFlow() {
		return "flow-" + way
	}
	return way
}
