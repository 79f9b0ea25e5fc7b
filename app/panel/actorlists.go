package panel

import (
	"cmp"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"jejaring/app/kit"
	"jejaring/graph"
)

func resourcesOf(among graph.Reader, actor graph.ID) []graph.Resource {
	return graph.Referring[graph.Resource](among, actor)
}

func needsOf(among graph.Reader, actor graph.ID) []graph.Need {
	return graph.Referring[graph.Need](among, actor)
}

// contactsOf returns the contacts with an actor, newest first.
func contactsOf(among graph.Reader, actor graph.ID) []graph.Contact {
	var list []graph.Contact
	for _, c := range graph.Referring[graph.Contact](among, actor) {
		if c.Actor == actor {
			list = append(list, c)
		}
	}
	slices.SortStableFunc(list, func(a, b graph.Contact) int { return cmp.Compare(b.Date, a.Date) })
	return list
}

// listsOf shows what an actor can give and lacks, or who spoke with it when.
func (p *actorPanel) listsOf(a graph.Actor, tab string) []fyne.CanvasObject {
	d := p.s.Document()
	if tab == tabContacts {
		var rows []fyne.CanvasObject
		for _, c := range contactsOf(d, a.ID) {
			rows = append(rows, p.fact(p.s.Language().Date(string(c.Date)),
				p.choice("contact-kind", c.Kind), p.choice("channel", c.Channel), p.choice("contact-result", c.Result)))
		}
		return p.titled("panel.actor.contacts", rows)
	}
	var gives, lacks []fyne.CanvasObject
	for _, r := range resourcesOf(d, a.ID) {
		gives = append(gives, p.fact(r.Name, p.amount(r.Quantity, r.Unit, r.Period), p.choice("service-field", r.Field), p.choice("availability", r.Availability)))
	}
	for _, n := range needsOf(d, a.ID) {
		lacks = append(lacks, p.fact(n.Title, p.amount(n.Quantity, n.Unit, ""), p.choice("service-field", n.Field), p.choice("need-status", n.Status)))
	}
	if complex := p.complexity(a.ID); complex != "" {
		lacks = append([]fyne.CanvasObject{kit.Pad(kit.Gap1, kit.Gap4, kit.NewWrapped(kit.Quiet, complex))}, lacks...)
	}
	objects := append(p.titled("panel.actor.can-give", gives), p.titled("panel.actor.lacks", lacks)...)
	return append(objects, p.given(a)...)
}

func (p pieces) titled(title string, rows []fyne.CanvasObject) []fyne.CanvasObject {
	if len(rows) == 0 {
		return nil
	}
	return append([]fyne.CanvasObject{kit.NewSeparator(), kit.Pad(kit.Gap2, kit.Gap4, kit.NewText(kit.Strong, p.s.T(title)))}, rows...)
}

// fact is a line with what belongs to it below.
func (p pieces) fact(title string, more ...string) fyne.CanvasObject {
	more = slices.DeleteFunc(more, func(word string) bool { return word == "" })
	return kit.Pad(kit.Gap1, kit.Gap4, kit.Column(0, kit.NewWrapped(kit.Body, title), kit.NewWrapped(kit.Caption, strings.Join(more, " · "))))
}

func (p pieces) choice(list, code string) string {
	return p.s.Language().Say(graph.ChoiceMessage(list, code, p.s.Document()))
}

// amount says a quantity with its unit: "20 paket per bulan".
func (p pieces) amount(quantity float64, unit, period string) string {
	if quantity == 0 {
		return ""
	}
	text := strings.TrimSpace(p.s.Language().Quantity(quantity) + " " + unit)
	if period != "" {
		text += ", " + lower(p.choice("period", period))
	}
	return text
}
