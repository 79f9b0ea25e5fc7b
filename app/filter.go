//go:build !headless

package app

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"jejaring/app/command"
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

// showFilters says of every filter what it asks. The first filters have a chip, then comes the one that leads to
// all, and behind it, as far as there is room, those of further filters and conditions that ask something, in the order
// in which they were asked for. So no chip moves another one.
func (t *strip) showFilters() {
	if t.w.session.Document() == nil {
		return
	}
	lens, hidden := t.w.session.Lens(), 0
	first, asking := []fyne.CanvasObject{}, map[string]*kit.Chip{}
	for k, f := range filters {
		chip, set := t.chipOf[f.field], *f.set(&lens)
		t.say(chip, f, set)
		always := k < t.alwaysShown()
		if visible(chip, always && !t.gathered); chip.Visible() {
			first = append(first, chip)
		}
		switch {
		case set == "":
		case always && t.gathered:
			hidden++
			fallthrough
		default:
			asking[f.field] = chip
		}
	}
	for _, c := range t.conditions() {
		asking[c.String()] = t.chipFor(c)
	}
	t.order(asking)
	further, lack := t.further(first, asking)
	t.sayMore(hidden + lack)
	t.chips.Objects = append(append(first, t.more), further...)
	t.chips.Refresh()
}

// order keeps the order in which filters and conditions were asked for.
func (t *strip) order(asking map[string]*kit.Chip) {
	t.asked = slices.DeleteFunc(t.asked, func(key string) bool { return asking[key] == nil })
	maps.DeleteFunc(t.askedBy, func(key string, _ *kit.Chip) bool { return asking[key] == nil })
	for _, f := range filters {
		if asking[f.field] != nil && !slices.Contains(t.asked, f.field) {
			t.asked = append(t.asked, f.field)
		}
	}
	for _, c := range t.conditions() {
		if key := c.String(); !slices.Contains(t.asked, key) {
			t.asked = append(t.asked, key)
		}
	}
}

// further returns the chips behind the one that leads to all: those that ask something and fit into the room that is
// left, and how many do not.
func (t *strip) further(first []fyne.CanvasObject, asking map[string]*kit.Chip) (row []fyne.CanvasObject, lack int) {
	room := t.spare
	for _, key := range t.asked {
		chip := asking[key]
		k := slices.IndexFunc(filters, func(f filter) bool { return f.field == key })
		if slices.Contains(first, fyne.CanvasObject(chip)) || (k >= 0 && k < t.alwaysShown()) {
			continue
		}
		if room -= chip.MinSize().Width + kit.Gap2; room < 0 {
			lack++
		}
		if visible(chip, room >= 0); room >= 0 {
			row = append(row, chip)
		}
	}
	return row, lack
}

// sayMore counts the filters that ask something without a chip of their own.
func (t *strip) sayMore(hidden int) {
	label := t.w.session.T("filter.more")
	t.more.Reserve(label, t.w.session.T("filter.more-asked", "Count", len(filters)))
	if hidden > 0 {
		label = t.w.session.T("filter.more-asked", "Count", hidden)
	}
	t.more.SetLabel(label)
}

// say lets a chip say what its filter lets through: the word where it fits into the room that the chip always has,
// else how many of how many.
func (t *strip) say(chip *kit.Chip, f filter, set graph.Set) {
	s := t.w.session
	name := s.T("filter."+f.field) + ": "
	count := len(set.Words())
	all, some := name+s.T("filter.all"), name+s.T("filter.some", "Count", max(count, 1), "Of", len(t.choices(f)))
	chip.Reserve(all, some)
	label, words := all, []string(nil)
	for _, word := range set.Words() {
		words = append(words, s.Language().Say(graph.ChoiceMessage(f.field, word, s.Document())))
	}
	if count > 0 {
		label = some
	}
	if count == 1 && chip.Fits(name+words[0]) {
		label = name + words[0]
	}
	chip.SetTip(strings.Join(words, ", "))
	chip.SetOn(count > 0)
	chip.SetLabel(label)
}

func (t *strip) newChips() *fyne.Container {
	t.chipOf, t.askedBy = map[string]*kit.Chip{}, map[string]*kit.Chip{}
	for _, f := range filters {
		var chip *kit.Chip
		chip = kit.NewMenuChip("", "", false, func() { t.choose(f, chip) }).OnClear(func() { t.clear(f) })
		t.chipOf[f.field] = chip
	}
	t.more = kit.NewAddChip("", t.showMore)
	return container.New(layout.NewCustomPaddedHBoxLayout(kit.Gap2))
}

// showMore opens the list of all filters, those with a name first.
func (t *strip) showMore() {
	lens := t.w.session.Lens()
	items := t.savedItems()
	for _, f := range filters {
		items = append(items, kit.MenuItem{
			Label: t.w.session.T("filter." + f.field), On: *f.set(&lens) != "", Keys: kit.Deeper, Do: func() { t.choose(f, t.more) },
		})
	}
	build := command.ByID("lens")
	items = append(items, kit.MenuItem{})
	for _, c := range t.conditions() {
		items = append(items, kit.MenuItem{Label: t.wording().Clause(c), On: true, Do: func() { t.edit(c) }})
	}
	items = append(items, kit.MenuItem{Icon: build.Icon, Label: t.w.session.T("filter.build"), Keys: build.Keys, Do: func() { build.Run(t.w.session, t.w) }})
	if !lens.IsZero() {
		items = append(items, kit.MenuItem{}, kit.MenuItem{Icon: "close", Label: t.w.session.T("filter.clear-all"), Do: t.clearAll})
	}
	kit.ShowItems(t.more, items...)
}

// clearAll lets everything through again; the day stays.
func (t *strip) clearAll() { command.ByID("clear-lens").Run(t.w.session, t.w) }

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
