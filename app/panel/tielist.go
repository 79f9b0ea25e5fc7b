package panel

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"fyne.io/fyne/v2"

	"jejaring/app/kit"
	"jejaring/app/session"
	"jejaring/graph"
	"jejaring/graph/diagram"
	"jejaring/graph/network"
)

// The orders of the ties of an actor.
const (
	byQuality = "quality"
	byName    = "name"
	byLevel   = "level"
)

// pairTies are the ties between an actor and one other.
type pairTies struct {
	other graph.Actor
	ties  []graph.Tie
	lead  graph.Tie // the one that speaks for all, as on the map
	level int       // of the partnership, 0 for none
}

// tiesOf returns the ties of an actor by the actor at the other end, in the order of the ties.
func tiesOf(n *network.Snapshot, id graph.ID) []pairTies {
	var list []pairTies
	at := map[graph.ID]int{}
	i, ok := n.Index(id)
	if !ok {
		return nil
	}
	for _, k := range n.TiesOf(i) {
		t := n.Ties[k]
		other := t.Other(id)
		if _, ok := at[other]; !ok {
			end := n.Ends[k][0]
			if t.From == id {
				end = n.Ends[k][1]
			}
			at[other] = len(list)
			list = append(list, pairTies{other: n.Actors[end]})
		}
		p := &list[at[other]]
		p.ties = append(p.ties, t)
		if t.Type == graph.Partnership {
			p.level = t.Level
		}
	}
	for k := range list {
		list[k].lead = diagram.Lead(list[k].ties)
	}
	return list
}

// qualities puts what needs care first, then the firm ones.
var qualities = map[string]int{graph.Tense: 0, graph.Broken: 1, "kuat": 2, "cukup": 3, "renggang": 4}

func sortTies(list []pairTies, order string) {
	slices.SortStableFunc(list, func(a, b pairTies) int {
		name := cmp.Compare(strings.ToLower(a.other.Label()), strings.ToLower(b.other.Label()))
		switch order {
		case byName:
			return name
		case byLevel:
			return cmp.Or(cmp.Compare(b.level, a.level), name)
		}
		return cmp.Or(cmp.Compare(qualities[a.lead.Quality], qualities[b.lead.Quality]),
			cmp.Compare(b.lead.Strength, a.lead.Strength), name)
	})
}

// tieList shows the ties of an actor; a press opens those of a pair.
func (p *actorPanel) tieList(a graph.Actor, list []pairTies) []fyne.CanvasObject {
	if len(list) == 0 {
		return []fyne.CanvasObject{kit.NewSeparator(), kit.Pad(kit.Gap3, kit.Gap4, kit.NewWrapped(kit.Quiet, p.s.T(p.noTies())))}
	}
	count := 0
	for _, t := range list {
		count += len(t.ties)
	}
	title := kit.Line(kit.Gap2, kit.NewText(kit.Strong, p.s.T("panel.ties")),
		kit.NewText(kit.Caption, p.s.T("panel.actor.counts", "Actors", p.s.T("panel.parties", "Count", len(list)), "Ties", p.s.T("panel.tie-count", "Count", count))))
	var order *kit.Button
	order = kit.NewMenuButton(kit.Plain, "", p.s.T("panel.order."+p.order()), func() { p.askOrder(order, p.update) })
	parts := []fyne.CanvasObject{kit.Pad(0, kit.Gap4, newSides(nil, title, order)), kit.NewSeparator()}
	sortTies(list, p.order())
	for _, t := range list[:min(len(list), mostListed)] {
		parts = append(parts, pairRow(p.s, t, func() { p.s.SelectPair(a.ID, t.other.ID) }), kit.NewSeparator())
	}
	if more := len(list) - mostListed; more > 0 {
		parts = append(parts, kit.Pad(kit.Gap2, kit.Gap4, kit.NewWrapped(kit.Caption, p.s.T("panel.and-more", "Count", more))))
	}
	return parts
}

func (p pieces) order() string { return cmp.Or(p.s.Looks.Ties, byQuality) }

// askOrder asks in which order the ties are listed; changed hears of another one.
func (p pieces) askOrder(at fyne.CanvasObject, changed func()) {
	var items []kit.MenuItem
	for _, order := range []string{byQuality, byName, byLevel} {
		items = append(items, kit.MenuItem{Label: p.s.T("panel.order." + order), On: order == p.order(), Do: func() {
			p.s.Looks.Ties = order
			changed()
		}})
	}
	kit.ShowItems(at, items...)
}

// pairRow shows the ties with one other: its line, who it is, which types, the level.
func pairRow(s *session.Session, t pairTies, press func()) fyne.CanvasObject {
	name := newSides(actorSign(s, t.other, 16), kit.NewCut(kit.Body, t.other.MapLabel()), nil)
	name.gap = kit.Gap1
	middle := kit.Column(0, name, kit.NewWrapped(kit.Caption, typesOf(s, t.ties)))
	return row(tieSign(s, t.lead, 32, 14), middle, levelSign(t.level), press)
}

// typesOf says the types of some ties as one list: "Visi, pengawasan, kemitraan kolaborasi".
func typesOf(s *session.Session, ties []graph.Tie) string {
	var words []string
	for _, t := range ties {
		word := s.Language().Say(graph.ChoiceMessage("tie-type", t.Type, s.Document()))
		if t.Type == graph.Partnership && t.Level != 0 {
			word = s.T("panel.tie.type-level", "Type", word, "Level", lower(s.T("level."+strconv.Itoa(t.Level))))
		}
		if len(words) > 0 {
			word = lower(word)
		}
		if !slices.Contains(words, word) {
			words = append(words, word)
		}
	}
	return strings.Join(words, ", ")
}

// lower returns a word that stands within a sentence; short forms such as LSM stay.
func lower(word string) string {
	first, size := utf8.DecodeRuneInString(word)
	next, _ := utf8.DecodeRuneInString(word[size:])
	if unicode.IsUpper(next) {
		return word
	}
	return string(unicode.ToLower(first)) + word[size:]
}

// noTies says that there is no tie, or that what there is does not pass the filter or the day.
func (p *actorPanel) noTies() string {
	if len(graph.Referring[graph.Tie](p.s.Document(), p.id)) > 0 {
		return "panel.actor.no-ties-shown"
	}
	return "panel.actor.no-ties"
}
