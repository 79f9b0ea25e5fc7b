package view

import (
	"fyne.io/fyne/v2"

	"jejaring/app/kit"
	"jejaring/graph/advice"
)

// cardColumns are the numbers of columns in which cards stand, and how wide each is at least.
var cardColumns = []int{3, 2, 1}

const cardLeast = 500

// cards sets cards in columns. The last one shown of a rule says how many more there are of it among all.
func (p *homePart) cards(shown, all []advice.Card) fyne.CanvasObject {
	last, hidden := map[string]int{}, map[string]int{}
	for k, c := range shown {
		last[c.Rule] = k
		hidden[c.Rule]--
	}
	for _, c := range all {
		hidden[c.Rule]++
	}
	objects := make([]fyne.CanvasObject, len(shown))
	for k, c := range shown {
		style, more := kit.Accented, 0
		if k == 0 && !p.look().All {
			style = kit.Filled
		}
		if last[c.Rule] == k && !p.look().All {
			more = hidden[c.Rule]
		}
		objects[k] = p.card(c, style, p.alike(c, more))
	}
	return kit.Tiled(kit.Gap3, cardLeast, cardColumns, objects...)
}

// alike leads to the other cards of the rule of one; nil where there is none.
func (p *homePart) alike(c advice.Card, more int) fyne.CanvasObject {
	if more <= 0 {
		return nil
	}
	return kit.Flow(0, p.link(p.s.T("view.home.alike", "Count", more), func() { p.look().All, p.look().Rule = true, c.Rule }))
}
