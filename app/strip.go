//go:build !headless

package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"jejaring/app/kit"
	"jejaring/graph"
	"jejaring/graph/locale"
)

// strip stands under the map: the day of the picture, what is filtered, how much is shown and left out, and
// work under way. Where there is little room it leaves out the scale, or gathers the filters in one chip, or both, and
// at last sets the counts below.
type strip struct {
	w        *window
	day      *kit.DateEntry
	slider   *daySlider
	ends     [2]*kit.Text
	first    graph.Date // the day at the slider's left end
	days     int
	scaled   fyne.CanvasObject // slider and ends
	chips    *fyne.Container
	chipOf   map[string]*kit.Chip // by field of the filter, those that are shown
	more     *kit.Chip
	gathered bool      // filters that ask something have no chips of their own
	said     [2]string // how much is shown; how much is left out
	counts   *kit.Text
	below    bool // the counts stand below the rest
	caption  fyne.CanvasObject
	progress *working
	left     *fyne.Container
	object   *fyne.Container
	moving   bool // the slider is set by us, not by hand
}

func newStrip(w *window) *strip {
	t := &strip{w: w}
	s := w.session
	t.day = kit.NewDateEntry(s.Language(), s.Day, t.pickDay)
	t.day.OnRefused(w.Fail)
	t.slider = newDaySlider(t.slide, w.typedKey)
	t.ends = [2]*kit.Text{kit.NewText(kit.Caption, ""), kit.NewText(kit.Caption, "")}
	t.chips = t.newChips()
	t.counts = kit.NewWrapped(kit.Label, "").AtRight()
	t.progress = newWorking(s)
	scale := container.New(scaleLayout{}, container.NewThemeOverride(t.slider, accented{w.app.Settings().Theme()}), t.ends[0], t.ends[1])
	t.scaled = kit.AtLeast(150, 0, scale)
	day := kit.AtLeast(124*w.percent()+12, kit.Size(kit.SizeControl), t.day)
	t.caption = container.NewCenter(kit.NewText(kit.Strong, s.T("window.as-of")))
	t.left = container.New(layout.NewCustomPaddedHBoxLayout(kit.Gap3), t.caption,
		container.NewCenter(day), t.scaled, container.NewCenter(t.chips), container.NewCenter(t.progress.Progress))
	t.object = kit.Pad(kit.Gap1, kit.Gap4, container.New(stripLayout{t}, t.left, t.counts))
	return t
}

// fits are the ways to fit into a width, from much room to little.
var fits = []struct{ scale, chips, beside, caption bool }{
	{true, true, true, true},
	{false, true, true, true},
	{true, false, true, true},
	{false, false, true, true},
	{false, false, false, true},
	{false, false, false, false},
}

// fit leaves out what has no room in a width.
func (t *strip) fit(width float32) {
	for _, show := range fits {
		room := width - 2*kit.Gap4
		if show.beside {
			room -= kit.Gap3 + 112*t.w.percent()
		}
		visible(t.scaled, show.scale)
		visible(t.caption, show.caption)
		if t.gathered == show.chips {
			t.gathered = !show.chips
			t.showFilters()
		}
		if t.below == show.beside {
			t.below = !show.beside
			t.showCounts()
		}
		if t.left.MinSize().Width <= room {
			return
		}
	}
}

// showCounts says how much is shown and left out, in two lines beside the rest or in one below it.
func (t *strip) showCounts() {
	between := "\n"
	if t.below {
		between = " · "
	}
	t.counts.SetText(t.said[0] + between + t.said[1])
}

// height is 56 at 100 %, more where the text is larger or wraps in the given width.
func (t *strip) height(width float32) float32 {
	_, counts := t.shares(width - 2*kit.Gap4)
	left := t.left.MinSize().Height
	if t.below {
		return left + counts + 2*kit.Gap1
	}
	return max(stripHigh, max(left, counts)+2*kit.Gap1)
}

// shares returns the width of the counts and their height, in a width for all.
func (t *strip) shares(width float32) (counts, high float32) {
	counts = width
	if !t.below {
		counts = max(0, width-t.left.MinSize().Width-kit.Gap3)
	}
	return counts, kit.HeightFor(t.counts, counts)
}

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
	t.said[0] = language.T("window.shown", "Actors", locale.M("window.actors", "Count", snapshot.N()), "Ties", locale.M("window.ties", "Count", len(snapshot.Ties)))
	if left := snapshot.LeftOut; left.Actors+left.Ties > 0 {
		t.said[1] = language.T("window.left-out", "Actors", locale.M("window.actors", "Count", left.Actors), "Ties", locale.M("window.ties", "Count", left.Ties))
	} else {
		t.said[1] = language.T("window.all-shown")
	}
	t.showCounts()
	t.progress.update()
	t.object.Refresh()
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

// stripLayout gives the counts what the rest leaves, beside or below it.
type stripLayout struct{ strip *strip }

func (l stripLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(0, objects[0].MinSize().Height)
}

func (l stripLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	left := objects[0].MinSize()
	counts, high := l.strip.shares(size.Width)
	if l.strip.below {
		set(objects[0], 0, 0, left.Width, left.Height)
		set(objects[1], 0, left.Height, counts, high)
		return
	}
	set(objects[0], 0, 0, left.Width, size.Height)
	set(objects[1], size.Width-counts, (size.Height-high)/2, counts, high)
}
