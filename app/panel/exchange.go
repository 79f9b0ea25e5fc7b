package panel

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"jejaring/app/kit"
	"jejaring/app/session"
	"jejaring/graph"
	"jejaring/graph/locale"
)

// mostNamed is how many resources or needs of a side are named before the rest is counted.
const mostNamed = 3

// exchange shows what each side gives to the other and gets from it, and beside it what each could give and
// what it lacks (SD-35).
func (p *tiePanel) exchange(ties []graph.Tie) []fyne.CanvasObject {
	title := kit.Pad(kit.Gap2, kit.Gap4, kit.NewText(kit.Strong, p.s.T("panel.tie.exchange")))
	columns := kit.Beside(kit.Gap4, p.side(p.a, ties), p.side(p.b, ties))
	return []fyne.CanvasObject{kit.NewSeparator(), title, kit.Pad(0, kit.Gap4, columns), kit.Pad(kit.Gap2, 0, kit.NewText(kit.Caption, ""))}
}

func (p *tiePanel) side(a graph.Actor, ties []graph.Tie) fyne.CanvasObject {
	gives, gets := p.flows(a.ID, ties)
	other := p.b.ID
	if a.ID == p.b.ID {
		other = p.a.ID
	}
	gives, gets = append(gives, p.placed(a.ID, other)...), append(gets, p.placed(other, a.ID)...)
	name := newSides(actorSign(p.s, a, 16), kit.NewWrapped(kit.Strong, a.Label()), nil)
	name.gap = kit.Gap1
	return kit.Column(kit.Gap2, name,
		p.words("panel.tie.gives", gives), p.words("panel.tie.gets", gets),
		p.words("panel.tie.can-give", p.canGive(a.ID)), p.words("panel.tie.lacks", p.lacks(a.ID)))
}

// words is a label with what belongs to it, "—" for nothing.
func (p *tiePanel) words(label string, words []string) fyne.CanvasObject {
	text := "—"
	if len(words) > 0 {
		text = strings.Join(aFew(p.s, words), "\n")
	}
	return kit.Column(0, kit.NewWrapped(kit.Label, p.s.T(label)), kit.NewWrapped(kit.Body, text))
}

// aFew returns the first words and how many more there are.
func aFew(s *session.Session, words []string) []string {
	if len(words) <= mostNamed {
		return words
	}
	return append(words[:mostNamed:mostNamed], s.T("panel.and-more", "Count", len(words)-mostNamed))
}

// flows returns the words for what flows from an actor along the ties, and to it.
func (p *tiePanel) flows(id graph.ID, ties []graph.Tie) (gives, gets []string) {
	for _, t := range ties {
		if !graph.TieTypeOf(t.Type, p.s.Document()).IsFlow() || t.Quality == graph.Broken || t.End != "" && t.End <= p.s.Day() {
			continue
		}
		word := p.s.Language().Say(graph.ChoiceMessage("tie-type", t.Type, p.s.Document()))
		if t.Field != "" {
			word += " (" + lower(p.s.Language().Say(graph.ChoiceMessage("service-field", t.Field, p.s.Document()))) + ")"
		}
		if (t.From == id || t.Direction != "forward") && !slices.Contains(gives, word) {
			gives = append(gives, word)
		}
		if (t.To == id || t.Direction != "forward") && !slices.Contains(gets, word) {
			gets = append(gets, word)
		}
	}
	return gives, gets
}

// placed names what of one side's resources confirmed placements gave to needs of the other, with the amounts.
func (p *tiePanel) placed(from, to graph.ID) []string {
	var words []string
	for _, m := range givenBy(p.s.Document(), from) {
		r, _ := graph.Get[graph.Resource](p.s.Document(), m.Resource)
		if n, ok := graph.Get[graph.Need](p.s.Document(), m.Need); ok && n.Owner == to {
			words = append(words, p.s.T("panel.tie.placed", "Resource", r.Name, "Amount", locale.Quantity(m.Amount), "Unit", n.Unit))
		}
	}
	return words
}

// canGive returns the names of the resources of an actor that can be used on the day.
func (p *tiePanel) canGive(id graph.ID) []string {
	var names []string
	for _, r := range resourcesOf(p.s.Document(), id) {
		if r.ValidOn(p.s.Day()) {
			names = append(names, r.Name)
		}
	}
	return names
}

// lacks returns the titles of the needs of an actor that are not met.
func (p *tiePanel) lacks(id graph.ID) []string {
	var titles []string
	for _, n := range needsOf(p.s.Document(), id) {
		if n.Status != "terpenuhi" && n.Status != "ditutup" {
			titles = append(titles, n.Title)
		}
	}
	return titles
}
