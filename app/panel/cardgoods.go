package panel

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"jejaring/app/kit"
	"jejaring/graph"
)

func (c *ActorCard) countGoods(a graph.Actor) int {
	return len(resourcesOf(c.s.Document(), a.ID)) + len(needsOf(c.s.Document(), a.ID))
}

// goods lists what the actor can give and what it lacks, each with what was placed of it.
func (c *ActorCard) goods(a graph.Actor) []fyne.CanvasObject {
	if c.countGoods(a) == 0 {
		next := "add-resource"
		if a.IsClient {
			next = "add-need"
		}
		return c.nothing("panel.card.no-goods", c.do(kit.Accented, next))
	}
	gives := []fyne.CanvasObject{c.listBox(c.s.T("panel.actor.can-give"), c.do(kit.Plain, "add-resource"), c.resources(a))}
	wants := c.needs(a)
	if complex := c.complexity(a.ID); complex != "" {
		wants = append([]fyne.CanvasObject{c.said(complex)}, wants...)
	}
	lacks := []fyne.CanvasObject{c.listBox(c.s.T("panel.actor.lacks"), c.do(kit.Plain, "add-need"), wants)}
	given, got := c.placed(a)
	if len(given) > 0 {
		gives = append(gives, c.listBox(c.s.T("panel.card.given"), nil, given))
	}
	if len(got) > 0 {
		lacks = append(lacks, c.listBox(c.s.T("panel.card.received"), nil, got))
	}
	return []fyne.CanvasObject{kit.Abreast(kit.Gap3, 300, kit.Column(kit.Gap3, gives...), kit.Column(kit.Gap3, lacks...))}
}

func (c *ActorCard) resources(a graph.Actor) []fyne.CanvasObject {
	var rows []fyne.CanvasObject
	list := resourcesOf(c.s.Document(), a.ID)
	for _, r := range list[:min(len(list), mostListed)] {
		facts := []string{c.amount(r.Quantity, r.Unit, r.Period), c.choice("service-field", r.Field), c.choice("availability", r.Availability)}
		if r.ValidTo != "" {
			facts = append(facts, c.s.T("panel.card.valid-to", "Day", c.s.Language().ShortDate(string(r.ValidTo))))
		}
		rows = append(rows, c.good(r.ID, r.Name, facts...))
	}
	if len(list) == 0 {
		return []fyne.CanvasObject{c.said(c.s.T("panel.card.gives-nothing"))}
	}
	return append(rows, c.rest(len(list))...)
}

func (c *ActorCard) needs(a graph.Actor) []fyne.CanvasObject {
	var rows []fyne.CanvasObject
	list := needsOf(c.s.Document(), a.ID)
	for _, n := range list[:min(len(list), mostListed)] {
		got := 0.0
		for _, m := range graph.Referring[graph.Match](c.s.Document(), n.ID) {
			if m.IsConfirmed() {
				got += m.Amount
			}
		}
		l := c.s.Language()
		covered := l.T("panel.card.covered", "Got", l.Quantity(got), "Of", l.Quantity(n.Quantity), "Unit", n.Unit)
		rows = append(rows, c.good(n.ID, n.Title, covered, c.choice("service-field", n.Field), c.choice("need-status", n.Status)))
	}
	if len(list) == 0 {
		return []fyne.CanvasObject{c.said(c.s.T("panel.card.lacks-nothing"))}
	}
	return append(rows, c.rest(len(list))...)
}

// placed returns what was placed of its resources on needs of others, and of resources of others on its needs.
func (c *ActorCard) placed(a graph.Actor) (given, got []fyne.CanvasObject) {
	d := c.s.Document()
	row := func(m graph.Match, n graph.Need, r graph.Resource, other graph.ID) fyne.CanvasObject {
		return c.good(m.ID, c.s.T("panel.card.placed", "Resource", r.Name, "Need", n.Title), c.nameOf(other),
			c.amount(m.Amount, n.Unit, ""), c.choice("match-status", m.Status), c.s.Language().ShortDate(string(m.Date)))
	}
	for _, r := range resourcesOf(d, a.ID) {
		for _, m := range graph.Referring[graph.Match](d, r.ID) {
			if n, ok := graph.Get[graph.Need](d, m.Need); ok && len(given) < mostListed {
				given = append(given, row(m, n, r, n.Owner))
			}
		}
	}
	for _, n := range needsOf(d, a.ID) {
		for _, m := range graph.Referring[graph.Match](d, n.ID) {
			if r, ok := graph.Get[graph.Resource](d, m.Resource); ok && len(got) < mostListed {
				got = append(got, row(m, n, r, r.Provider))
			}
		}
	}
	return given, got
}

// good is a row of a resource, a need or a placement, with its facts below.
func (c *ActorCard) good(id graph.ID, title string, facts ...string) fyne.CanvasObject {
	facts = slices.DeleteFunc(facts, func(word string) bool { return word == "" })
	return c.record(id, kit.NewWrapped(kit.Body, title), kit.NewWrapped(kit.Caption, strings.Join(facts, " · ")))
}
