package kit

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// Option is one of many that can be picked.
type Option struct {
	ID    string
	Label string
	Note  string // said behind the label, and searched too
	Icon  string
}

// matching returns the options that have all words of the text in label or note: first the one that is called so, then those
// whose first words are the text, then those that begin with it.
func matching(options []Option, text string) []Option {
	words := strings.Fields(strings.ToLower(text))
	if len(words) == 0 {
		return options
	}
	var ranked [4][]Option
	whole := strings.Join(words, " ")
	for _, o := range options {
		label := strings.ToLower(o.Label)
		all := label + " " + strings.ToLower(o.Note)
		switch {
		case slices.ContainsFunc(words, func(w string) bool { return !strings.Contains(all, w) }):
		case label == whole:
			ranked[0] = append(ranked[0], o)
		case strings.HasPrefix(label, whole+" "):
			ranked[1] = append(ranked[1], o)
		case strings.HasPrefix(all, words[0]):
			ranked[2] = append(ranked[2], o)
		default:
			ranked[3] = append(ranked[3], o)
		}
	}
	return slices.Concat(ranked[:]...)
}

// optionList is what a Picker and a Search open, and what Choices are: a field to search in, and the options that
// match.
type optionList struct {
	find    func(text string) []Option
	pick    func(Option)
	found   []Option
	current int
	entry   *Entry
	list    *optionRows
	none    *Text
	shut    func() // before one is picked, and on Esc
	stays   bool   // open when one is picked, so that more can be
}

// The least widths of a list of options, and of one of commands with their notes; in px at 100 %.
const (
	narrowList = 260
	wideList   = 420
)

const mostShown = 9

// openOptions opens a list of options below (or above) an object, at least as wide as it and as asked.
func openOptions(at fyne.CanvasObject, least float32, hint, none string, find func(string) []Option, pick func(Option)) *optionList {
	c := canvasOf(at)
	if c == nil {
		return nil
	}
	Commit(c)
	o := newOptions(hint, none, find, pick)
	o.search("")
	width := max(at.Size().Width, least*Size(SizeControl)/32)
	rows := float32(min(max(len(o.found), 2), mostShown))
	o.shut = openFloating(at, Pad(Gap1, Gap1, Column(Gap1, o.entry, o.none, AtLeast(width-4*Gap1, rows*optionHeight(), o.list)))).Close
	c.Focus(o.entry)
	return o
}

func newOptions(hint, none string, find func(string) []Option, pick func(Option)) *optionList {
	o := &optionList{find: find, pick: pick, none: NewWrapped(Caption, none)}
	o.entry = NewEntry(nil)
	o.entry.SetPlaceHolder(hint)
	o.entry.Icon = Icon("search", ColorInk3)
	o.entry.OnTyped(o.search)
	o.entry.key = o.typedKey
	o.list = newOptionRows(o)
	return o
}

// optionRows are the options of a list. Where Tab has led to them the keys do the same as in the field above.
type optionRows struct {
	widget.List
	of *optionList
}

func newOptionRows(of *optionList) *optionRows {
	r := &optionRows{of: of}
	r.Length, r.CreateItem, r.UpdateItem = func() int { return len(of.found) }, newOptionRow, of.showRow
	r.HideSeparators = true
	r.ExtendBaseWidget(r)
	return r
}

// TypedKey walks, picks and closes.
func (r *optionRows) TypedKey(key *fyne.KeyEvent) { r.of.typedKey(key) }

// TypedRune goes on in the field.
func (r *optionRows) TypedRune(c rune) {
	canvasOf(r).Focus(r.of.entry)
	r.of.entry.TypedRune(c)
}

func (o *optionList) search(text string) {
	o.found = o.find(text)
	o.current = 0
	o.none.Hidden = len(o.found) > 0
	o.list.UnselectAll()
	o.list.Refresh()
	if len(o.found) > 0 {
		o.list.Select(0)
		o.list.ScrollToTop()
	}
}

func (o *optionList) typedKey(key *fyne.KeyEvent) bool {
	steps := map[fyne.KeyName]int{fyne.KeyUp: -1, fyne.KeyDown: 1, fyne.KeyPageUp: -mostShown, fyne.KeyPageDown: mostShown}
	switch key.Name {
	case fyne.KeyEscape:
		o.shut()
	case fyne.KeyReturn, fyne.KeyEnter:
		o.take(o.current)
	default:
		step, ok := steps[key.Name]
		if ok && len(o.found) > 0 {
			o.current = max(0, min(o.current+step, len(o.found)-1))
			o.list.Select(o.current)
		}
		return ok
	}
	return true
}

func (o *optionList) take(i int) {
	if i < 0 || i >= len(o.found) {
		return
	}
	option := o.found[i]
	if o.stays {
		o.pick(option)
		o.found = o.find(o.entry.Text)
		o.current = min(i, max(0, len(o.found)-1))
		o.list.Refresh()
		return
	}
	o.shut()
	o.pick(option)
}

// openTicks opens a list of options that stays open while some of them are picked; Esc and a press elsewhere close it.
func openTicks(at fyne.CanvasObject, hint, none string, find func(string) []Option, pick func(Option)) {
	if o := openOptions(at, narrowList, hint, none, find, pick); o != nil {
		o.stays = true
	}
}

func optionHeight() float32 { return Size(SizeControl) + 4 }

// optionRow shows one option.
type optionRow struct {
	widget.BaseWidget
	option Option
	take   func()
}

// Tapped picks the option. The list's own row would not tell of a press on the option that the keys are at,
// and would take the focus from the field.
func (r *optionRow) Tapped(*fyne.PointEvent) { r.take() }

func newOptionRow() fyne.CanvasObject {
	r := &optionRow{}
	r.ExtendBaseWidget(r)
	return r
}

func (o *optionList) showRow(i widget.ListItemID, object fyne.CanvasObject) {
	row := object.(*optionRow)
	row.take = func() { o.take(i) }
	if i < len(o.found) && row.option != o.found[i] {
		row.option = o.found[i]
		row.Refresh()
	}
}

func (r *optionRow) CreateRenderer() fyne.WidgetRenderer {
	made := &optionRenderer{row: r, label: NewCut(Body, ""), note: NewCut(Caption, ""), icon: newImage(nil)}
	made.Refresh()
	return laidOut(r, made)
}

type optionRenderer struct {
	row         *optionRow
	label, note *Text
	icon        *canvas.Image
}

func (r *optionRenderer) MinSize() fyne.Size { return fyne.NewSize(0, Size(SizeControl)) }

func (r *optionRenderer) Layout(size fyne.Size) {
	o := r.row.option
	x := Gap2
	if o.Icon != "" {
		side := Size(SizeControl) / 2
		r.icon.Move(fyne.NewPos(x, (size.Height-side)/2))
		r.icon.Resize(fyne.NewSquareSize(side))
		x += side + Gap2
	}
	width := min(Body.width(o.Label)+1, size.Width-x-Gap2)
	r.label.Move(fyne.NewPos(x, 0))
	r.label.Resize(fyne.NewSize(width, size.Height))
	x += width + Gap2
	r.note.Hidden = size.Width-x-Gap2 < 24
	r.note.Move(fyne.NewPos(x, 0))
	r.note.Resize(fyne.NewSize(max(0, size.Width-x-Gap2), size.Height))
}

func (r *optionRenderer) Refresh() {
	o := r.row.option
	r.icon.Resource, r.icon.Hidden = Icon(o.Icon, ColorInk2), o.Icon == ""
	r.icon.Refresh()
	r.label.SetText(o.Label)
	r.note.SetText(o.Note)
	r.Layout(r.row.Size())
	r.label.Refresh()
	r.note.Refresh()
}

func (r *optionRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.icon, r.label, r.note}
}

func (r *optionRenderer) Destroy() {}
