package kit

import "fyne.io/fyne/v2"

// Search looks like a field to search in, with its shortcut at the right; a press or the shortcut opens the
// field proper above its results, so that the results can be walked with the arrow keys.
type Search struct {
	pressable
	hint, keys, none string
	find             func(text string) []Option
	pick             func(id string)
}

// NewSearch returns a search; find returns what matches a text, none says that nothing does.
func NewSearch(hint, keys, none string, find func(text string) []Option, pick func(id string)) *Search {
	s := &Search{hint: hint, keys: keys, none: none, find: find, pick: pick}
	s.begin(s, s.Open)
	return s
}

// Find returns the options whose label or note has all words of the text; for Search over a list at hand.
func Find(options []Option, text string) []Option { return matching(options, text) }

// Open opens the results.
func (s *Search) Open() {
	openOptions(s, narrowList, s.hint, s.none, s.find, func(o Option) { s.pick(o.ID) })
}

// OpenAt opens the results of a search below any object, for a list of commands.
func OpenAt(at fyne.CanvasObject, hint, none string, find func(text string) []Option, pick func(id string)) {
	openOptions(at, narrowList, hint, none, find, func(o Option) { pick(o.ID) })
}

// OpenWide does the same with room for options that say more, such as commands with their keys.
func OpenWide(at fyne.CanvasObject, hint, none string, find func(text string) []Option, pick func(id string)) {
	openOptions(at, wideList, hint, none, find, func(o Option) { pick(o.ID) })
}

// TypedRune opens the results with what was typed.
func (s *Search) TypedRune(r rune) {
	if o := openOptions(s, narrowList, s.hint, s.none, s.find, func(o Option) { s.pick(o.ID) }); o != nil {
		o.entry.TypedRune(r)
	}
}

// CreateRenderer is Fyne's way to the picture of a widget.
func (s *Search) CreateRenderer() fyne.WidgetRenderer {
	return newSeeker(&s.pressable, "search", NewCut(Body, s.hint), NewText(Caption, s.keys))
}
