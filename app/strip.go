//go:build !headless

package app

import (
	"fmt"
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"jejaring/app/kit"
	"jejaring/graph"
	"jejaring/graph/locale"
	"jejaring/graph/network"
)

// strip stands under the map: the day of the picture, what is filtered, how much is shown and left out, and
// work under way.
type strip struct {
	w        *window
	day      *kit.DateEntry
	slider   *widget.Slider
	ends     [2]*kit.Text
	first    graph.Date // the day at the slider's left end
	days     int
	filters  []filter
	chips    *fyne.Container
	counts   *kit.Text
	progress *kit.Progress
	object   *fyne.Container
	moving   bool // the slider is set by us, not by hand
}

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

func newStrip(w *window) *strip {
	t := &strip{w: w}
	s := w.session
	t.day = kit.NewDateEntry(s.Language(), s.Day, t.pickDay)
	t.slider = widget.NewSlider(0, 1)
	t.slider.OnChanged = t.slide
	t.ends = [2]*kit.Text{kit.NewText(kit.Caption, ""), kit.NewText(kit.Caption, "")}
	t.chips = container.New(layout.NewCustomPaddedHBoxLayout(kit.Gap2))
	t.counts = kit.NewWrapped(kit.Label, "").AtRight()
	t.progress = kit.NewProgress(s.T("window.cancel"), t.stop)
	scale := container.New(&scaleLayout{}, container.NewThemeOverride(t.slider, accented{w.app.Settings().Theme()}), t.ends[0], t.ends[1])
	left := container.New(layout.NewCustomPaddedHBoxLayout(kit.Gap3), container.NewCenter(kit.NewText(kit.Strong, s.T("window.as-of"))),
		container.NewCenter(kit.AtLeast(136, 32, t.day)), kit.AtLeast(150, 0, scale), container.NewCenter(t.chips), container.NewCenter(t.progress))
	t.object = kit.Pad(kit.Gap1, kit.Gap4, container.New(&stripLayout{}, left, t.counts))
	return t
}

func (t *strip) height() float32 { return max(stripHigh, t.object.MinSize().Height) }

func (t *strip) update() {
	s := t.w.session
	if s.Document() == nil {
		return
	}
	language := s.Language()
	t.day.SetDay(s.Day())
	t.scale()
	t.showFilters()
	snapshot := s.Snapshot()
	text := language.T("window.shown", "Actors", locale.M("window.actors", "Count", snapshot.N()), "Ties", locale.M("window.ties", "Count", len(snapshot.Ties)))
	if left := snapshot.LeftOut; left.Actors+left.Ties > 0 {
		text += "\n" + language.T("window.left-out", "Actors", locale.M("window.actors", "Count", left.Actors), "Ties", locale.M("window.ties", "Count", left.Ties))
	} else {
		text += "\n" + language.T("window.all-shown")
	}
	t.counts.SetText(text)
	if _, job, ok := s.Running(); ok {
		t.progress.SetShare(job.Share, fmt.Sprintf("%s %s", language.Say(job.Name), language.Percent(float64(int(job.Share*100))/100)))
	} else {
		t.progress.Hide()
	}
	t.object.Refresh()
}

// scale sets the slider from the baseline, or the first day, to today.
func (t *strip) scale() {
	s := t.w.session
	project := s.Project()
	last := max(project.Today(graph.DateOf(s.Now())), s.Day())
	t.first = project.Baseline
	if t.first == "" || t.first > s.Day() {
		t.first = min(s.Day(), last.Add(-365))
	}
	t.days = max(1, last.Since(t.first))
	t.moving = true
	t.slider.Max = float64(t.days)
	t.slider.SetValue(float64(s.Day().Since(t.first)))
	t.moving = false
	language := s.Language()
	t.ends[0].SetText(language.ShortDate(string(t.first)))
	t.ends[1].SetText(language.ShortDate(string(last)))
}

func (t *strip) slide(days float64) {
	if !t.moving {
		t.lookOn(t.first.Add(int(days)))
	}
}

func (t *strip) lookOn(day graph.Date) {
	lens := t.w.session.Lens()
	lens.Day = day
	t.w.session.LookThrough(lens)
}

// pickDay looks at a day; no day is the project's own.
func (t *strip) pickDay(day graph.Date) error {
	t.lookOn(day)
	return nil
}

// showFilters shows a chip for the first filters and for every other one that asks something.
func (t *strip) showFilters() {
	s := t.w.session
	lens := s.Lens()
	t.chips.Objects = nil
	for k, f := range filters {
		set := *f.set(&lens)
		if k >= t.alwaysShown() && set == "" {
			continue
		}
		t.chips.Add(t.chip(f, set))
	}
	t.chips.Add(t.moreChip())
	t.chips.Refresh()
}

func (t *strip) chip(f filter, set graph.Set) fyne.CanvasObject {
	s := t.w.session
	label := s.T("filter."+f.field) + ": "
	switch words := set.Words(); len(words) {
	case 0:
		label += s.T("filter.all")
	case 1:
		label += s.Language().Say(graph.ChoiceMessage(f.field, words[0], s.Document()))
	default:
		label += s.T("filter.some", "Count", len(words))
	}
	var chip *kit.Chip
	if set == "" {
		chip = kit.NewMenuChip("", label, false, func() { t.choose(f, chip) })
	} else {
		chip = kit.NewChip(label, true, func() { t.clear(f) })
	}
	return chip
}

func (t *strip) moreChip() fyne.CanvasObject {
	var chip *kit.Chip
	chip = kit.NewAddChip(t.w.session.T("filter.more"), func() {
		menu := fyne.NewMenu("")
		for _, f := range filters {
			item := fyne.NewMenuItem(t.w.session.T("filter."+f.field), nil)
			item.ChildMenu = t.menuOf(f)
			menu.Items = append(menu.Items, item)
		}
		t.w.popUpAbove(menu, chip)
	})
	return chip
}

func (t *strip) choose(f filter, chip *kit.Chip) { t.w.popUpAbove(t.menuOf(f), chip) }

// menuOf lists the choices of a filter, those let through with a tick.
func (t *strip) menuOf(f filter) *fyne.Menu {
	s := t.w.session
	lens := s.Lens()
	set := *f.set(&lens)
	menu := fyne.NewMenu("")
	for _, c := range t.choices(f) {
		item := fyne.NewMenuItem(s.Language().Say(graph.ChoiceMessage(f.field, c, s.Document())), func() { t.toggle(f, c) })
		item.Checked = set.Has(c)
		menu.Items = append(menu.Items, item)
	}
	return menu
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

func (t *strip) stop() {
	if id, _, ok := t.w.session.Running(); ok {
		t.w.session.Cancel(id)
	}
}

// accented is a theme in which the slider stands out.
type accented struct{ fyne.Theme }

// Color gives the accent where the slider asks for the ink.
func (a accented) Color(name fyne.ThemeColorName, variant fyne.ThemeVariant) color.Color {
	if name == theme.ColorNameForeground {
		name = kit.ColorAccent
	}
	return a.Theme.Color(name, variant)
}

// scaleLayout sets the ends of the scale below the slider.
type scaleLayout struct{}

func (scaleLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(objects[1].MinSize().Width+objects[2].MinSize().Width+kit.Gap2, 44)
}

func (scaleLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	set(objects[0], 0, 0, size.Width, 26)
	high := objects[1].MinSize().Height
	set(objects[1], 2, size.Height-high-2, objects[1].MinSize().Width, high)
	width := objects[2].MinSize().Width
	set(objects[2], size.Width-width-2, size.Height-high-2, width, high)
}

// stripLayout gives the counts what the rest leaves.
type stripLayout struct{}

func (stripLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(0, max(objects[0].MinSize().Height, objects[1].MinSize().Height))
}

func (stripLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	width := objects[0].MinSize().Width
	set(objects[0], 0, 0, width, size.Height)
	high := kit.HeightFor(objects[1], max(0, size.Width-width-kit.Gap3))
	set(objects[1], width+kit.Gap3, (size.Height-high)/2, size.Width-width-kit.Gap3, high)
}
