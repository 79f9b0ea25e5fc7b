//go:build !headless

package app

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"jejaring/app/command"
	"jejaring/app/kit"
	"jejaring/app/session"
	"jejaring/graph"
	"jejaring/graph/locale"
)

// strip stands under the map: the day of the picture, what is filtered, how much is shown and left out. Where there
// is little room it leaves out the scale, or gathers the filters in one chip, or both, and at last sets the counts
// below. Beside a drawer it folds into one line that says day and filters; a press on it opens them above the counts.
type strip struct {
	w        *window
	day      *kit.DateEntry
	play     *kit.Button // leads to the days that go by
	slider   *kit.Slider
	ends     [2]*kit.Text
	first    graph.Date // the day at the slider's left end
	days     int
	scaled   fyne.CanvasObject // slider and ends
	chips    *fyne.Container
	chipOf   map[string]*kit.Chip // by field of the filter, those that are shown
	more     *kit.Chip
	asked    []string             // what asks something, the first one first: fields of filters and conditions as text
	askedBy  map[string]*kit.Chip // by their text, the chips of conditions that no filter is
	gathered bool                 // no filter has a chip of its own
	spare    float32              // room for those that ask something beside the first
	fold     *kit.Chip            // says day and filters in one line
	folded   bool
	open     bool      // folded, yet day and filters can be changed
	said     [2]string // how much is shown; how much is left out
	counts   *kit.Text
	below    bool // the counts stand below the rest
	caption  fyne.CanvasObject
	left     *fyne.Container
	object   *fyne.Container
}

func newStrip(w *window) *strip {
	t := &strip{w: w}
	s := w.session
	t.day = kit.NewDateEntry(s.Language(), s.Day, t.pickDay)
	t.day.OnRefused(w.Fail)
	play := command.ByID("show-time")
	t.play = kit.NewIconButton(play.Icon, s.Language().Say(play.Name()), func() { play.Run(s, w) })
	slider, shown := kit.NewSlider(t.slide)
	t.slider = slider
	t.ends = [2]*kit.Text{kit.NewText(kit.Caption, ""), kit.NewText(kit.Caption, "")}
	t.chips = t.newChips()
	t.counts = kit.NewWrapped(kit.Label, "").AtRight()
	t.fold = kit.NewMenuChip("calendar", "", false, t.unfold)
	scale := container.New(scaleLayout{}, shown, t.ends[0], t.ends[1])
	t.scaled = kit.AtLeast(150, 0, scale)
	day := kit.AtLeast(104*w.percent()+12, kit.Size(kit.SizeControl), t.day)
	t.caption = container.NewCenter(kit.NewText(kit.Strong, s.T("window.as-of")))
	t.left = container.New(layout.NewCustomPaddedHBoxLayout(kit.Gap3), t.caption,
		container.NewCenter(day), container.NewCenter(t.play), t.scaled, container.NewCenter(t.chips))
	t.object = kit.Pad(kit.Gap1, kit.Gap4, container.New(stripLayout{t}, t.left, t.counts, t.fold))
	return t
}

// fits are the ways to fit into a width, from much room to little.
var fits = []struct{ scale, chips, beside, caption bool }{
	{true, true, true, true},
	{true, true, true, false},
	{false, true, true, true},
	{true, false, true, true},
	{false, false, true, true},
	{false, false, false, true},
	{false, false, false, false},
}

// fit leaves out what has no room in a width. It asks only for the room of what is always shown, so that a filter
// that is set moves nothing.
func (t *strip) fit(width float32, folded bool) {
	t.folded = folded
	visible(t.fold, folded)
	visible(t.left, !folded || t.open)
	for _, show := range fits {
		room := width - 2*kit.Gap4
		beside := show.beside || folded
		if beside && !folded {
			room -= kit.Gap3 + 106*t.w.percent()
		}
		visible(t.scaled, show.scale)
		visible(t.caption, show.caption)
		t.gathered, t.spare = !show.chips, 0
		t.showFilters()
		t.below = !beside
		t.showCounts()
		if left := t.left.MinSize().Width; left <= room {
			if show.chips {
				t.spare = room - left
			}
			t.showFilters()
			return
		}
	}
}

// unfold opens day and filters of a folded strip, or closes them.
func (t *strip) unfold() {
	t.open = !t.open
	t.fold.SetOn(t.open)
	t.w.shell.object.Refresh()
}

// sayFold says the day and how many filters ask something.
func (t *strip) sayFold() {
	s := t.w.session
	filtered := s.T("filter.more")
	if len(t.asked) > 0 {
		filtered = s.T("filter.more-asked", "Count", len(t.asked))
	}
	t.fold.SetLabel(s.T("window.as-of") + " " + s.Language().ShortDate(string(s.Day())) + " · " + filtered)
}

// showCounts says how much is shown and left out, in two lines beside the rest or in one where there is nothing beside
// or above it.
func (t *strip) showCounts() {
	between := "\n"
	if t.below || t.folded {
		between = " · "
	}
	if t.said[1] == "" {
		between = ""
	}
	t.counts.SetText(t.said[0] + between + t.said[1])
}

// height is 56 at 100 %, more where the text is larger or wraps in the given width, and where there are two rows.
func (t *strip) height(width float32) float32 {
	r := t.rows(width - 2*kit.Gap4)
	return max(stripHigh, r.upper+r.lower+2*kit.Gap1)
}

// rows are the heights of what stands above the counts, 0 for nothing, and of their own row, and how wide they are.
type rows struct{ upper, lower, counts, countsHigh float32 }

func (t *strip) rows(width float32) rows {
	r := rows{counts: width}
	if lead := t.lead(); lead != nil {
		r.counts = max(0, width-lead.MinSize().Width-kit.Gap3)
		r.lower = lead.MinSize().Height
	}
	if t.left.Visible() && t.lead() != t.left {
		r.upper = t.left.MinSize().Height + kit.Gap1
	}
	r.countsHigh = kit.HeightFor(t.counts, r.counts)
	r.lower = max(r.lower, r.countsHigh)
	return r
}

// lead is what stands in one row with the counts; nil for nothing.
func (t *strip) lead() fyne.CanvasObject {
	switch {
	case t.folded:
		return t.fold
	case t.below:
		return nil
	}
	return t.left
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
		t.said[1] = language.T("window.left-out", "Counts", counted(language, left.Actors, left.Ties))
	} else {
		t.said[1] = language.T("window.all-shown")
	}
	t.sayPage()
	t.showCounts()
	t.sayFold()
	t.object.Refresh()
}

// counted says how many parties and ties there are, and nothing of those of which there are none.
func counted(l locale.Language, actors, ties int) string {
	var parts []string
	if actors > 0 {
		parts = append(parts, l.T("window.actors", "Count", actors))
	}
	if ties > 0 {
		parts = append(parts, l.T("window.ties", "Count", ties))
	}
	return strings.Join(parts, ", ")
}

// sayPage says how much of it the page shows, where that is a part.
func (t *strip) sayPage() {
	s := t.w.session
	if s.Plan().Free || s.View() != session.ViewMap {
		return
	}
	snapshot, page := s.Snapshot(), s.Page()
	if shown := len(s.OnPage()); shown < snapshot.N() {
		t.said[0] = s.T("window.page.part", "Count", shown, "Actors", locale.M("window.actors", "Count", snapshot.N()))
		if snapshot.LeftOut.Actors+snapshot.LeftOut.Ties == 0 {
			t.said[1] = ""
		}
	}
	if page.Undrawn > 0 {
		t.said[1] = s.T("window.page.undrawn", "Count", page.Undrawn)
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

// stripLayout gives the counts what the rest leaves, beside or below it.
type stripLayout struct{ strip *strip }

func (l stripLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(0, 0) }

func (l stripLayout) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	t, r := l.strip, l.strip.rows(size.Width)
	lower := size.Height - r.upper
	switch lead := t.lead(); {
	case r.upper > 0:
		set(t.left, 0, 0, t.left.MinSize().Width, r.upper-kit.Gap1)
	case lead == t.left:
		set(t.left, 0, 0, t.left.MinSize().Width, size.Height)
	}
	fold := t.fold.MinSize()
	set(t.fold, 0, r.upper+(lower-fold.Height)/2, fold.Width, fold.Height)
	set(t.counts, size.Width-r.counts, r.upper+(lower-r.countsHigh)/2, r.counts, r.countsHigh)
}
