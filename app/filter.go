//go:build !headless

package app

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"jejaring/app/kit"
	"jejaring/graph"
	"jejaring/graph/network"
)

// filter is one dimension of the lens.
type filter struct {
	field string // "sector", names the list of choices and the words
	set   func(*network.Lens) *graph.Set
}

var filters = []filter{
	{"sector", func(l *network.Lens) *graph.Set { return &l.Sectors }},
	{"tie-type", func(l *network.Lens) *graph.Set { return &l.Types }},
	{"quality", func(l *network.Lens) *graph.Set { return &l.Qualities }},
	{"tier", func(l *network.Lens) *graph.Set { return &l.Tiers }},
	{"actor-kind", func(l *network.Lens) *graph.Set { return &l.Kinds }},
	{"service-field", func(l *network.Lens) *graph.Set { return &l.Fields }},
	{"formality", func(l *network.Lens) *graph.Set { return &l.Formality }},
	{"level", func(l *network.Lens) *graph.Set { return &l.Levels }},
}

// alwaysShown is how many filters have a chip even when they ask nothing: fewer beside a wide panel.
func (t *strip) alwaysShown() int {
	if t.w.side.id == "tie" || t.w.session.Likings.TextSize > 115 {
		return 1
	}
	return 2
}

// showFilters shows a chip for the first filters and for every other one that asks something; gathered, one chip
// for all.
func (t *strip) showFilters() {
	s := t.w.session
	lens := s.Lens()
	asked := 0
	for k, f := range filters {
		set := *f.set(&lens)
		if set != "" {
			asked++
		}
		chip := t.chipOf[f.field]
		visible(chip, !t.gathered && (k < t.alwaysShown() || set != ""))
		chip.SetOn(set != "")
		chip.SetLabel(t.filterLabel(f, set))
	}
	t.more.SetLabel(s.T("filter.more"))
	if t.gathered && asked > 0 {
		t.more.SetLabel(s.T("filter.more-asked", "Count", asked))
	}
	t.chips.Refresh()
}

func (t *strip) filterLabel(f filter, set graph.Set) string {
	s := t.w.session
	label := s.T("filter."+f.field) + ": "
	switch words := set.Words(); len(words) {
	case 0:
		return label + s.T("filter.all")
	case 1:
		return label + s.Language().Say(graph.ChoiceMessage(f.field, words[0], s.Document()))
	default:
		return label + s.T("filter.some", "Count", len(words))
	}
}

func (t *strip) newChips() *fyne.Container {
	t.chipOf = map[string]*kit.Chip{}
	chips := container.New(layout.NewCustomPaddedHBoxLayout(kit.Gap2))
	for _, f := range filters {
		var chip *kit.Chip
		chip = kit.NewMenuChip("", "", false, func() { t.choose(f, chip) }).OnClear(func() { t.clear(f) })
		t.chipOf[f.field] = chip
		chips.Add(chip)
	}
	t.more = kit.NewAddChip("", t.showMore)
	chips.Add(t.more)
	return chips
}

// showMore opens the list of all filters.
func (t *strip) showMore() {
	lens := t.w.session.Lens()
	var items []kit.MenuItem
	for _, f := range filters {
		items = append(items, kit.MenuItem{
			Label: t.w.session.T("filter." + f.field), On: *f.set(&lens) != "", Keys: "▸", Do: func() { t.choose(f, t.more) },
		})
	}
	if !lens.IsZero() {
		items = append(items, kit.MenuItem{}, kit.MenuItem{Icon: "close", Label: t.w.session.T("filter.clear-all"), Do: t.clearAll})
	}
	kit.ShowItems(t.more, items...)
}

// clearAll lets everything through again; the day stays.
func (t *strip) clearAll() { t.w.session.LookThrough(network.Lens{Day: t.w.session.Day()}) }

// choose opens the choices of a filter at a chip, those let through with a tick. They stay open for the next choice,
// until Esc or a press beside them.
func (t *strip) choose(f filter, at *kit.Chip) {
	s := t.w.session
	lens := s.Lens()
	set := *f.set(&lens)
	var items []kit.MenuItem
	for _, c := range t.choices(f) {
		items = append(items, kit.MenuItem{
			Label: s.Language().Say(graph.ChoiceMessage(f.field, c, s.Document())), On: set.Has(c), Do: func() {
				t.toggle(f, c)
				s.Post(func() { t.choose(f, at) })
			},
		})
	}
	kit.ShowItems(at, items...)
}

func (t *strip) choices(f filter) []string {
	var codes []string
	if f.field == "level" {
		for _, level := range graph.Levels {
			codes = append(codes, fmt.Sprint(level))
		}
		return codes
	}
	for _, c := range graph.Choices(f.field, t.w.session.Document()) {
		codes = append(codes, c.Code)
	}
	return codes
}

func (t *strip) toggle(f filter, code string) {
	lens := t.w.session.Lens()
	set := f.set(&lens)
	if set.Has(code) {
		*set = set.Without(code)
	} else {
		*set = set.With(code)
	}
	t.w.session.LookThrough(lens)
}

func (t *strip) clear(f filter) {
	lens := t.w.session.Lens()
	*f.set(&lens) = ""
	t.w.session.LookThrough(lens)
}
