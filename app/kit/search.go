package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
)

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
	key := NewBox(Look{Fill: ColorSurface, Stroke: ColorLine, Radius: 4, Vertical: 2, Horizontal: 5}, NewText(Caption, s.keys))
	r := &searchRenderer{search: s, frame: newFrame(), icon: newImage(nil), text: NewCut(Body.In(ColorInk2), s.hint), key: key}
	r.draw()
	return laidOut(s, r)
}

type searchRenderer struct {
	search *Search
	frame
	icon *canvas.Image
	text *Text
	key  *Box
}

func (r *searchRenderer) draw() {
	fill := ColorSurface
	if r.search.hovered {
		fill = ColorBackground
	}
	r.frame.draw(fill, ColorEdge, 6, r.search.focused)
	r.icon.Resource = Icon("search", ColorInk2)
	r.text.text = r.search.hint
	r.key.Hidden = r.search.keys == ""
}

func (r *searchRenderer) MinSize() fyne.Size { return fyne.NewSize(150, Size(SizeControl)) }

func (r *searchRenderer) Layout(size fyne.Size) {
	r.frame.layout(size)
	side := Size(theme.SizeNameInlineIcon)
	r.icon.Move(fyne.NewPos(10, (size.Height-side)/2))
	r.icon.Resize(fyne.NewSquareSize(side))
	key := r.key.MinSize()
	r.key.Move(fyne.NewPos(size.Width-key.Width-10, (size.Height-key.Height)/2))
	r.key.Resize(key)
	r.text.Move(fyne.NewPos(10+side+Gap2, 0))
	r.text.Resize(fyne.NewSize(size.Width-side-key.Width-20-2*Gap2, size.Height))
}

func (r *searchRenderer) Refresh() {
	r.draw()
	r.Layout(r.search.Size())
	r.text.Refresh()
	r.key.Refresh()
	canvas.Refresh(r.search)
}

func (r *searchRenderer) Objects() []fyne.CanvasObject {
	return append(r.frame.objects(), r.icon, r.text, r.key)
}

func (r *searchRenderer) Destroy() {}
