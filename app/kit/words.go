package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"jejaring/graph"
	"jejaring/graph/locale"
)

// Words shows the words of a Set as chips: few choices all of them, off and on; many only those chosen, with
// a chip that opens the others; and where there are no choices, a field for free words.
type Words struct {
	widget.BaseWidget
	l       locale.Language
	options func() []Option // nil for free words
	set     graph.Set
	pick    func(graph.Set) error
	chips   *fyne.Container
	entry   *Entry
	locked  bool
}

const allShown = 7

// NewWords returns chips for a Set. Options may be nil; where pick returns an error the set stays.
func NewWords(l locale.Language, options func() []Option, pick func(graph.Set) error) *Words {
	w := &Words{l: l, options: options, pick: pick, chips: Flow(Gap2)}
	w.entry = NewEntry(w.typed)
	w.entry.SetPlaceHolder(l.T("kit.add-word"))
	w.entry.Hidden = options != nil
	w.ExtendBaseWidget(w)
	w.fill()
	return w
}

// SetWords shows a set without calling back.
func (w *Words) SetWords(set graph.Set) {
	if w.set != set {
		w.set = set
		w.fill()
		w.Refresh()
	}
}

// Words returns the set shown.
func (w *Words) Words() graph.Set { return w.set }

// Disable makes the set unchangeable.
func (w *Words) Disable() { w.lock(true) }

// Enable makes the set changeable.
func (w *Words) Enable() { w.lock(false) }

// Disabled tells whether the set cannot be changed.
func (w *Words) Disabled() bool { return w.locked }

func (w *Words) lock(locked bool) {
	if w.locked != locked {
		w.locked = locked
		w.entry.Hidden = w.options != nil || locked
		w.fill()
		w.Refresh()
	}
}

func (w *Words) typed(text string) error {
	if text == "" {
		return nil
	}
	if err := w.take(w.set.With(text)); err != nil {
		return err
	}
	w.entry.Reset("")
	return nil
}

func (w *Words) take(set graph.Set) error {
	if w.pick != nil {
		if err := w.pick(set); err != nil {
			return err
		}
	}
	w.SetWords(set)
	return nil
}

func (w *Words) fill() {
	w.chips.RemoveAll()
	defer func() {
		if w.locked {
			for _, chip := range w.chips.Objects {
				chip.(*Chip).Disable()
			}
		}
	}()
	var options []Option
	if w.options != nil {
		options = w.options()
	}
	if len(options) > 0 && len(options) <= allShown {
		for _, o := range options {
			w.chips.Add(NewChip(o.Label, w.set.Has(o.ID), func() { w.toggle(o.ID) }))
		}
		return
	}
	names := map[string]string{}
	for _, o := range options {
		names[o.ID] = o.Label
	}
	for _, word := range w.set.Words() {
		label := word
		if names[word] != "" {
			label = names[word]
		}
		w.chips.Add(NewChip(label, true, func() { w.toggle(word) }))
	}
	if w.options != nil {
		var add *Chip
		add = NewAddChip(w.l.T("kit.add"), func() { w.open(add) })
		w.chips.Add(add)
	}
}

func (w *Words) toggle(word string) {
	set := w.set.With(word)
	if w.set.Has(word) {
		set = w.set.Without(word)
	}
	_ = w.take(set) // whoever refuses says so
}

func (w *Words) open(at fyne.CanvasObject) {
	find := func(text string) []Option {
		var left []Option
		for _, o := range matching(w.options(), text) {
			if !w.set.Has(o.ID) {
				left = append(left, o)
			}
		}
		return left
	}
	openOptions(at, narrowList, w.l.T("kit.search"), w.l.T("kit.nothing-found"), find, func(o Option) { w.toggle(o.ID) })
}

// HeightFor returns the height at a width.
func (w *Words) HeightFor(width float32) float32 { return HeightFor(w.column(), width) }

func (w *Words) column() *fyne.Container {
	if w.entry.Hidden {
		return w.chips
	}
	if len(w.chips.Objects) == 0 {
		return container.NewStack(w.entry)
	}
	return Column(Gap2, w.chips, w.entry)
}

// CreateRenderer is Fyne's way to the picture of a widget.
func (w *Words) CreateRenderer() fyne.WidgetRenderer { return &wordsRenderer{w} }

type wordsRenderer struct{ words *Words }

func (r *wordsRenderer) MinSize() fyne.Size {
	return fyne.NewSize(80, r.words.HeightFor(max(80, r.words.Size().Width)))
}

func (r *wordsRenderer) Layout(size fyne.Size) {
	height := HeightFor(r.words.chips, size.Width)
	r.words.chips.Resize(fyne.NewSize(size.Width, height))
	if len(r.words.chips.Objects) > 0 {
		height += Gap2
	}
	r.words.entry.Move(fyne.NewPos(0, height))
	r.words.entry.Resize(fyne.NewSize(size.Width, r.words.entry.MinSize().Height))
}

func (r *wordsRenderer) Refresh() {
	r.Layout(r.words.Size())
	r.words.chips.Refresh()
}

func (r *wordsRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.words.chips, r.words.entry}
}

func (r *wordsRenderer) Destroy() {}
