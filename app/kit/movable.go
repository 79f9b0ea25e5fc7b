package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// MovableOptions says what a Movable tells. Places are those of the canvas.
type MovableOptions struct {
	OnPress func()
	OnDrag  func(at fyne.Position)        // while it is dragged
	OnDrop  func(at fyne.Position)        // where it is let go
	OnStep  func(by int)                  // Alt with an arrow: −1 to the left, 1 to the right
	OnKey   func(key *fyne.KeyEvent) bool // sees keys first; true: done with
}

// Movable makes any object a card that is pressed as a Press is, dragged elsewhere, and moved by Alt+← and Alt+→.
type Movable struct {
	Press
	o  MovableOptions
	at fyne.Position // of the pointer while it is dragged
}

// NewMovable returns an object that can be moved.
func NewMovable(content fyne.CanvasObject, o MovableOptions) *Movable {
	m := &Movable{o: o}
	m.content, m.look = content, Look{Radius: 6}
	m.begin(m, o.OnPress)
	return m
}

// Dragged tells where the pointer has it.
func (m *Movable) Dragged(e *fyne.DragEvent) {
	if m.Disabled() || m.o.OnDrag == nil {
		return
	}
	m.at = e.AbsolutePosition
	m.o.OnDrag(m.at)
}

// DragEnd lets it go.
func (m *Movable) DragEnd() {
	if !m.Disabled() && m.o.OnDrop != nil {
		m.o.OnDrop(m.at)
	}
}

// TypedKey asks the owner first.
func (m *Movable) TypedKey(key *fyne.KeyEvent) {
	if m.o.OnKey == nil || !m.o.OnKey(key) {
		m.Press.TypedKey(key)
	}
}

// TypedShortcut moves on Alt with an arrow and gives other shortcuts to the window.
func (m *Movable) TypedShortcut(shortcut fyne.Shortcut) {
	if custom, ok := shortcut.(*desktop.CustomShortcut); ok && custom.Modifier == fyne.KeyModifierAlt && !m.Disabled() {
		by := map[fyne.KeyName]int{fyne.KeyLeft: -1, fyne.KeyRight: 1}[custom.KeyName]
		if by != 0 && m.o.OnStep != nil {
			m.o.OnStep(by)
			return
		}
	}
	if window, ok := canvasOf(m).(fyne.Shortcutable); ok {
		window.TypedShortcut(shortcut)
	}
}
