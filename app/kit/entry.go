package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// Entry is a field for text. It commits when it is left or on Enter, Esc brings back what was committed last,
// and it lets the window's keys through: F-keys, Esc without a change, shortcuts, Tab also from several lines.
type Entry struct {
	widget.Entry
	committed string
	do        func(text string) error
	changed   func(text string)
	key       func(*fyne.KeyEvent) bool // sees keys first; true: done with
	shortcut  func(fyne.Shortcut) bool  // sees shortcuts first, likewise
	left      func()                    // called once the focus is lost and the text committed
	given     func()                    // called once Esc gave up what was typed
	inner     fyne.Scrollable           // scrolls the text inside the field; nil until it is drawn
	bad       bool
	whole     bool // see Whole
	focused   bool
	touched   bool // typed in since it got the focus or was committed
	undone    int  // steps of the text taken back since
}

// NewEntry returns a field of one line. Commit is called with a text that differs from the last one; where it
// returns an error the text stays, marked as wrong, and Esc brings back the last one. It may be nil.
func NewEntry(commit func(text string) error) *Entry {
	e := &Entry{do: commit}
	e.begin()
	return e
}

// NewLongEntry returns a field of several lines.
func NewLongEntry(commit func(text string) error) *Entry {
	e := &Entry{do: commit}
	e.MultiLine = true
	e.begin()
	e.Wrapping = fyne.TextWrapWord
	e.SetMinRowsVisible(3)
	return e
}

func (e *Entry) begin() {
	e.Wrapping = fyne.TextWrap(fyne.TextTruncateClip)
	e.ExtendBaseWidget(e)
	e.Entry.OnChanged = func(text string) {
		e.touched, e.undone = e.focused, 0
		if e.changed != nil {
			e.changed(text)
		}
	}
	e.Entry.OnSubmitted = func(string) { e.commit() }
}

// OnTyped sets what is called at every change of the text.
func (e *Entry) OnTyped(do func(text string)) { e.changed = do }

// OnCommit sets what is called with a committed text.
func (e *Entry) OnCommit(do func(text string) error) { e.do = do }

// OnKey sets what sees keys first; where it answers true the field does nothing with them.
func (e *Entry) OnKey(do func(*fyne.KeyEvent) bool) { e.key = do }

// InPlace makes it a field over what it rewrites. Enter commits, Esc gives up, and both hand the keyboard back; to leave it
// commits too. Shut takes the field away, which a text that is refused keeps on the screen.
func (e *Entry) InPlace(shut, back func()) {
	e.key = func(key *fyne.KeyEvent) bool {
		switch key.Name {
		case fyne.KeyEscape:
			e.Reset(e.committed)
			e.SetBad(false)
		case fyne.KeyReturn, fyne.KeyEnter:
			if e.MultiLine && isShifted() {
				e.TypedRune('\n')
				return true
			}
			if e.commit(); e.bad {
				return true
			}
		default:
			return false
		}
		shut()
		back()
		return true
	}
	e.left = func() {
		if !e.bad {
			shut()
		}
	}
}

// isShifted tells whether Shift is held just now.
func isShifted() bool {
	d, ok := fyne.CurrentApp().Driver().(desktop.Driver)
	return ok && d.CurrentKeyModifiers()&fyne.KeyModifierShift != 0
}

// Whole lets what is typed take the place of all that stands here when the keyboard comes by Tab.
func (e *Entry) Whole() { e.whole = true }

// OnShortcut sets what sees shortcuts first; it answers true where one is done with.
func (e *Entry) OnShortcut(do func(fyne.Shortcut) bool) { e.shortcut = do }

// Focused tells whether the keyboard is here.
func (e *Entry) Focused() bool { return e.focused }

// ShowText shows a committed text. What the user is typing, or what was refused, stays until the committed
// text changes.
func (e *Entry) ShowText(text string) {
	if (e.focused || e.bad) && e.Text != e.committed && text == e.committed {
		return
	}
	e.Reset(text)
}

// Reset shows a committed text, whatever the user typed.
func (e *Entry) Reset(text string) {
	e.committed = text
	if e.Text != text {
		e.SetText(text)
	}
	e.touched, e.undone = false, 0
}

// SetBad draws the field as one with an error.
func (e *Entry) SetBad(bad bool) {
	if e.bad != bad {
		e.bad = bad
		e.Refresh()
	}
}

func (e *Entry) setBad(bad bool) { e.SetBad(bad) }

func (e *Entry) commit() {
	if e.Text == e.committed {
		return
	}
	text := e.Text
	if e.do != nil {
		if err := e.do(text); err != nil {
			e.SetBad(true)
			return
		}
	}
	if e.Text == text { // commit may have shown it in another form already
		e.committed = text
	}
	e.touched, e.undone = false, 0
	e.SetBad(false)
}

// FocusGained shows the focus.
func (e *Entry) FocusGained() {
	e.focused, e.touched, e.undone = true, false, 0
	e.Entry.FocusGained()
	intoView(e)
	if e.whole { // a click puts the cursor where it is, after this
		e.Entry.TypedShortcut(&fyne.ShortcutSelectAll{})
	}
}

// FocusLost commits.
func (e *Entry) FocusLost() {
	e.focused = false
	e.Entry.FocusLost()
	e.commit()
	if e.left != nil {
		e.left()
	}
}

// AcceptsTab is false, so that Tab leaves the field.
func (e *Entry) AcceptsTab() bool { return false }

// TypedKey brings back the committed text on Esc and gives the window's keys to it.
func (e *Entry) TypedKey(key *fyne.KeyEvent) {
	if e.key != nil && e.key(key) {
		return
	}
	switch key.Name {
	case fyne.KeyEscape:
		if e.Text != e.committed {
			e.Reset(e.committed)
			e.SetBad(false)
			if e.given != nil {
				e.given()
			}
			return
		}
		passKey(e, key)
	case fyne.KeyF1, fyne.KeyF2, fyne.KeyF3, fyne.KeyF4, fyne.KeyF5, fyne.KeyF6, fyne.KeyF7, fyne.KeyF8, fyne.KeyF9, fyne.KeyF10, fyne.KeyF11, fyne.KeyF12:
		passKey(e, key)
	default:
		e.Entry.TypedKey(key)
	}
}

// TypedShortcut keeps copy and paste, and undo of what is being typed, and gives other shortcuts to the window.
func (e *Entry) TypedShortcut(shortcut fyne.Shortcut) {
	if e.shortcut != nil && e.shortcut(shortcut) {
		return
	}
	switch shortcut.(type) {
	case *desktop.CustomShortcut:
		e.passShortcut(shortcut)
	case *fyne.ShortcutUndo:
		e.undo(shortcut)
	case *fyne.ShortcutRedo:
		e.redo(shortcut)
	default:
		e.Entry.TypedShortcut(shortcut)
	}
}

// undo takes back what is being typed; where that is nothing, the window takes back its last step.
func (e *Entry) undo(shortcut fyne.Shortcut) {
	if !e.touched && e.Text == e.committed {
		e.undone = 0
		e.passShortcut(shortcut)
		return
	}
	undone := e.undone
	e.Entry.TypedShortcut(shortcut)
	e.touched, e.undone = e.Text != e.committed, undone+1
}

// redo does again what undo took back in the text; where that is nothing, what the window took back.
func (e *Entry) redo(shortcut fyne.Shortcut) {
	if !e.touched && e.undone == 0 {
		e.passShortcut(shortcut)
		return
	}
	undone := e.undone
	e.Entry.TypedShortcut(shortcut)
	e.undone = max(0, undone-1)
}

func (e *Entry) passShortcut(shortcut fyne.Shortcut) {
	if window, ok := canvasOf(e).(fyne.Shortcutable); ok {
		window.TypedShortcut(shortcut)
	}
}

// MinSize is as high as a button.
func (e *Entry) MinSize() fyne.Size {
	e.ExtendBaseWidget(e)
	size := e.Entry.MinSize()
	size.Height = max(size.Height, Size(SizeControl))
	return size
}

// CreateRenderer adds the ring of the focus and of an error to Fyne's own picture.
func (e *Entry) CreateRenderer() fyne.WidgetRenderer {
	e.ExtendBaseWidget(e)
	r := &entryRenderer{e.Entry.CreateRenderer(), e, canvas.NewRectangle(color.Transparent)}
	for _, o := range r.WidgetRenderer.Objects() {
		if inner, ok := o.(fyne.Scrollable); ok {
			e.inner = inner
		}
	}
	r.draw()
	return r
}

type entryRenderer struct {
	fyne.WidgetRenderer
	entry *Entry
	ring  *canvas.Rectangle
}

func (r *entryRenderer) draw() {
	r.ring.CornerRadius, r.ring.Hidden = 6, !r.entry.bad && !r.entry.focused
	r.ring.StrokeColor, r.ring.StrokeWidth = Color(ColorAccent), 2
	if r.entry.bad {
		r.ring.StrokeColor = Color(ColorBad)
	}
}

func (r *entryRenderer) Layout(size fyne.Size) {
	r.WidgetRenderer.Layout(size)
	r.ring.Resize(size)
}

func (r *entryRenderer) Refresh() {
	r.draw()
	r.WidgetRenderer.Refresh()
}

func (r *entryRenderer) Objects() []fyne.CanvasObject {
	return append(append([]fyne.CanvasObject{}, r.WidgetRenderer.Objects()...), r.ring)
}
