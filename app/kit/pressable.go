package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// pressable is what all widgets that are pressed have in common: hover, press, focus by Tab, Space and Enter,
// a tooltip, and a reason why it cannot be pressed now.
//
// A press takes the focus from a field, so that what was typed is committed first, but does not take it from
// the diagram, so that its keys go on working.
type pressable struct {
	widget.BaseWidget
	self    focusableWidget
	press   func()
	tip     string
	reason  string // why it cannot be pressed; empty where it can
	hovered bool
	held    bool
	focused bool
}

type focusableWidget interface {
	fyne.Widget
	fyne.Focusable
}

func (p *pressable) begin(self focusableWidget, press func()) {
	p.self, p.press = self, press
	p.ExtendBaseWidget(self)
}

// OnPress sets what a press does.
func (p *pressable) OnPress(do func()) { p.press = do }

// SetTip sets the words that appear when the pointer rests here.
func (p *pressable) SetTip(tip string) { p.tip = tip }

// SetReason says why the widget cannot be used now; an empty reason makes it usable.
func (p *pressable) SetReason(reason string) {
	if p.reason != reason {
		p.reason = reason
		p.Refresh()
	}
}

// Disabled tells whether the widget cannot be used now, so that Tab passes it by.
func (p *pressable) Disabled() bool { return p.reason != "" }

// EnableWhere lets it be pressed where that can be done; elsewhere it says the reason.
func (p *pressable) EnableWhere(can bool, reason string) {
	if can {
		reason = ""
	}
	p.SetReason(reason)
}

// Disable makes the widget unusable without saying why; SetReason is better.
func (p *pressable) Disable() { p.SetReason(" ") }

// Enable makes the widget usable.
func (p *pressable) Enable() { p.SetReason("") }

// Tapped presses.
func (p *pressable) Tapped(*fyne.PointEvent) {
	hideTip(p.self)
	if !p.Disabled() && p.press != nil {
		p.press()
	}
}

// MouseDown shows the press and lets a field commit what was typed in it.
func (p *pressable) MouseDown(*desktop.MouseEvent) {
	hideTip(p.self)
	Commit(canvasOf(p.self))
	p.held = true
	p.Refresh()
}

// MouseUp ends the press.
func (p *pressable) MouseUp(*desktop.MouseEvent) {
	p.held = false
	p.Refresh()
}

// MouseIn shows that the pointer is here.
func (p *pressable) MouseIn(*desktop.MouseEvent) {
	p.hovered = true
	p.Refresh()
	showTip(p.self, p.tipText())
}

// MouseMoved has nothing to do.
func (p *pressable) MouseMoved(*desktop.MouseEvent) {}

// MouseOut ends what MouseIn began.
func (p *pressable) MouseOut() {
	p.hovered, p.held = false, false
	p.Refresh()
	hideTip(p.self)
}

func (p *pressable) tipText() string {
	if p.Disabled() && p.reason != " " {
		return p.reason
	}
	return p.tip
}

// FocusGained shows the focus.
func (p *pressable) FocusGained() {
	p.focused = true
	p.Refresh()
	intoView(p.self)
	showTip(p.self, p.tipText())
}

// FocusLost hides the focus.
func (p *pressable) FocusLost() {
	p.focused = false
	p.Refresh()
	hideTip(p.self)
}

// TypedRune has nothing to do.
func (p *pressable) TypedRune(rune) {}

// TypedKey presses on Space and Enter and leaves all other keys to the window.
func (p *pressable) TypedKey(key *fyne.KeyEvent) {
	switch key.Name {
	case fyne.KeySpace, fyne.KeyReturn, fyne.KeyEnter:
		p.Tapped(nil)
	default:
		passKey(p.self, key)
	}
}

// Cursor is a hand over what can be pressed.
func (p *pressable) Cursor() desktop.Cursor {
	if p.Disabled() {
		return desktop.DefaultCursor
	}
	return desktop.PointerCursor
}

// canvasOf returns the canvas an object is on, or nil.
func canvasOf(object fyne.CanvasObject) fyne.Canvas {
	return fyne.CurrentApp().Driver().CanvasForObject(object)
}

// passKey gives a key to the window's own handler.
func passKey(from fyne.CanvasObject, key *fyne.KeyEvent) {
	if c := canvasOf(from); c != nil {
		if handle := c.OnTypedKey(); handle != nil {
			handle(key)
		}
	}
}

// Commit takes the focus from a field, so that what was typed there is committed; any other focus stays.
func Commit(c fyne.Canvas) {
	if c == nil {
		return
	}
	if _, ok := c.Focused().(committer); ok {
		c.Unfocus()
	}
}

// committer is a widget that commits when it loses the focus.
type committer interface{ commit() }

// frame is the ground, the edge and the focus ring of a widget that is pressed.
type frame struct {
	ground *canvas.Rectangle
	ring   *canvas.Rectangle
}

func newFrame() frame {
	return frame{canvas.NewRectangle(color.Transparent), canvas.NewRectangle(color.Transparent)}
}

func (f frame) layout(size fyne.Size) {
	f.ground.Resize(size)
	f.ring.Move(fyne.NewPos(-2, -2))
	f.ring.Resize(size.AddWidthHeight(4, 4))
}

func (f frame) draw(fill, stroke fyne.ThemeColorName, radius float32, focused bool) {
	f.ground.FillColor, f.ground.StrokeColor, f.ground.CornerRadius = Color(fill), Color(stroke), radius
	f.ground.StrokeWidth = 0
	if stroke != "" && stroke != ColorNone {
		f.ground.StrokeWidth = 1
	}
	f.ring.StrokeColor, f.ring.StrokeWidth, f.ring.CornerRadius = Color(ColorAccent), 2, radius+2
	f.ring.Hidden = !focused
}

func (f frame) objects() []fyne.CanvasObject { return []fyne.CanvasObject{f.ground, f.ring} }
