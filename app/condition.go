//go:build !headless

package app

import (
	"slices"

	"jejaring/app/command"
	"jejaring/app/kit"
	"jejaring/app/session"
	"jejaring/graph/diagram"
	"jejaring/graph/network"
)

// conditions are the clauses of the lens that no filter is: they are put together in a panel, and each has a chip.
func (t *strip) conditions() []network.Clause {
	lens := t.w.session.Lens()
	for _, f := range filters {
		*f.set(&lens) = ""
	}
	return lens.Clauses()
}

func (t *strip) wording() diagram.Wording {
	return diagram.Wording{Language: t.w.session.Language(), Among: t.w.session.Document()}
}

// mostOfChip is how many letters of a condition its chip shows; its tip has them all.
const mostOfChip = 30

// chipFor returns the chip of a condition: a press opens it in the panel, its cross takes it away.
func (t *strip) chipFor(c network.Clause) *kit.Chip {
	key := c.String()
	chip, ok := t.askedBy[key]
	if !ok {
		chip = kit.NewMenuChip("", "", true, func() { t.edit(c) }).OnClear(func() { t.drop(c) })
		t.askedBy[key] = chip
	}
	said := t.wording().Clause(c)
	chip.SetTip(said)
	if letters := []rune(said); len(letters) > mostOfChip {
		said = string(letters[:mostOfChip-1]) + "…"
	}
	chip.SetLabel(said)
	return chip
}

// edit shows a condition in the panel of the filter.
func (t *strip) edit(c network.Clause) {
	t.w.session.Looks.Lens = session.LensLook{Open: c.String()}
	t.w.session.ShowPanel(session.PanelLens)
}

// drop takes a condition away.
func (t *strip) drop(c network.Clause) {
	rest := slices.DeleteFunc(t.w.session.Lens().Clauses(), func(d network.Clause) bool { return slices.Equal(c, d) })
	t.w.session.Ask(rest)
}

// savedItems lists the filters that have a name.
func (t *strip) savedItems() []kit.MenuItem {
	var items []kit.MenuItem
	saved, current := t.w.session.SavedLenses()
	for _, l := range saved {
		items = append(items, kit.MenuItem{Icon: "filter", Label: l.Name, On: l.ID == current, Do: func() {
			if err := command.UseLens(t.w.session, l); err != nil {
				t.w.Fail(err)
			}
		}})
	}
	if len(items) > 0 {
		items = append(items, kit.MenuItem{})
	}
	return items
}
