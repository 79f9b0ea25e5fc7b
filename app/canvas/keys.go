package canvas

import (
	"slices"
	"strings"
	"unicode"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"jejaring/app/command"
	"jejaring/app/session"
	"jejaring/graph/diagram"
)

// How far arrow keys move: the map, a selection, and a selection finely.
const (
	panStep   = 60
	nudgeStep = 10
	fineStep  = 1
)

// FocusGained lets the keyboard stand on an actor; its ring shows unless the pointer brought it here.
func (c *Canvas) FocusGained() {
	c.focused = true
	if !c.isThere(c.focus) {
		c.focus = c.first()
	}
	c.showRing(!c.hand.focusing)
}

// FocusLost takes the ring of the keyboard away.
func (c *Canvas) FocusLost() {
	c.focused = false
	c.marks.hideTip()
	c.showRing(false)
}

// showRing shows where the keyboard stands, or no longer does.
func (c *Canvas) showRing(show bool) {
	c.ring = show
	if c.s.Document() != nil {
		c.update()
	}
}

// AcceptsTab lets Tab walk from actor to actor; F6 leaves the map.
func (c *Canvas) AcceptsTab() bool { return len(c.s.OnMap().Actors) > 0 }

// TypedRune runs the command of a single letter, and reads + and − as zoom.
func (c *Canvas) TypedRune(r rune) {
	if c.keep(func(field fyne.Focusable) { field.TypedRune(r) }) {
		return
	}
	switch r {
	case '+', '=':
		c.Zoom(1.25)
	case '-', '−':
		c.Zoom(0.8)
	case ' ':
		c.choose()
	default:
		if found, ok := command.ByKeys(string(unicode.ToUpper(r))); ok && !c.looking {
			found.Run(c.s, c.host)
		}
	}
}

// choose selects the actor that the keyboard stands on; with Shift, or with the lasso, it adds it, or takes it out. With
// the tool Sambung it is a press of that tool.
func (c *Canvas) choose() {
	if c.spot.Box != (diagram.Rect{}) {
		c.takeSpot()
		return
	}
	if !c.isThere(c.focus) {
		return
	}
	c.showRing(true)
	switch {
	case c.isHeld(fyne.KeyModifierShift) || c.tool() == "lasso":
		c.toggle(c.focus)
	case c.tool() == session.ToolConnect:
		c.connectTo(c.focus)
	default:
		c.s.SelectOnMap(c.focus)
	}
}

func (c *Canvas) isHeld(key fyne.KeyModifier) bool { return c.hand.modifiers()&key != 0 }

// TypedKey walks, chooses, deletes and cancels.
func (c *Canvas) TypedKey(e *fyne.KeyEvent) {
	if c.s.Document() == nil || c.keep(func(field fyne.Focusable) { field.TypedKey(e) }) {
		return
	}
	switch e.Name {
	case fyne.KeyUp, fyne.KeyDown, fyne.KeyLeft, fyne.KeyRight:
		dx, dy := arrow(e.Name)
		change := shifted
		if c.isHeld(fyne.KeyModifierShift) {
			change = c.pulled
		}
		if c.nudgeAnnotation(dx*nudgeStep, dy*nudgeStep, change) {
			return
		}
		if c.isHeld(fyne.KeyModifierShift) {
			c.pan(-dx*panStep, -dy*panStep)
			return
		}
		if !c.walkSpots(dx, dy) {
			c.walk(dx, dy)
		}
	case fyne.KeyTab:
		c.next(c.isHeld(fyne.KeyModifierShift))
	case fyne.KeyReturn, fyne.KeyEnter:
		c.enter()
	case fyne.KeyEscape:
		c.escape()
	case fyne.KeyBackspace, fyne.KeyDelete:
		if !c.looking {
			command.ByID("delete").Run(c.s, c.host)
		}
	case desktop.KeyMenu:
		c.keyMenu()
	default:
		c.functionKey(e.Name)
	}
}

// functionKey runs the command of a key with a name. Letters come as runes.
func (c *Canvas) functionKey(name fyne.KeyName) {
	if name == fyne.KeyF10 && c.isHeld(fyne.KeyModifierShift) {
		c.keyMenu()
		return
	}
	keys := string(name)
	if c.isHeld(fyne.KeyModifierShift) {
		keys = "Shift+" + keys
	}
	if found, ok := command.ByKeys(keys); ok && len(name) > 1 {
		found.Run(c.s, c.host)
	}
}

// enter opens the panel of what is selected, or of the actor that the keyboard stands on; an annotation's words at once.
func (c *Canvas) enter() {
	if c.tool() == session.ToolConnect {
		c.choose()
		return
	}
	if _, ok := c.chosenAnnotation(); ok && !c.ring {
		c.rename()
		return
	}
	if len(c.s.Selection()) == 0 || c.ring {
		c.choose()
	}
	if len(c.s.Selection()) > 0 && !c.looking {
		c.host.Focus("panel")
	}
}

func arrow(key fyne.KeyName) (dx, dy float32) {
	switch key {
	case fyne.KeyUp:
		return 0, -1
	case fyne.KeyDown:
		return 0, 1
	case fyne.KeyLeft:
		return -1, 0
	}
	return 1, 0
}

// escape ends what is under way, then the tool, then the selection. It never changes the document.
func (c *Canvas) escape() {
	c.marks.hideTip()
	switch {
	case c.gesture != nil:
		c.cancelGesture()
	case c.s.Tool() != session.ToolSelect:
		c.marks.hideConnection()
		c.s.Take(session.ToolSelect)
	case c.s.View() == session.ViewCard:
		c.s.BackFromCard()
	case c.s.Arrangement() != nil && !c.looking:
		command.DropArrangement(c.s, c.host)
	case len(c.s.Near()) > 0:
		c.s.FocusOn("", 0)
	case len(c.s.Selection()) > 0:
		c.s.Select()
	default:
		c.s.ShowPanel("")
	}
}

// TypedShortcut moves the selection by Ctrl and arrows, and gives all else to the commands.
func (c *Canvas) TypedShortcut(shortcut fyne.Shortcut) {
	if custom, ok := shortcut.(*desktop.CustomShortcut); ok && custom.Modifier&fyne.KeyModifierControl != 0 {
		switch custom.KeyName {
		case fyne.KeyUp, fyne.KeyDown, fyne.KeyLeft, fyne.KeyRight:
			c.nudge(custom)
			return
		}
	}
	if found, ok := command.ByKeys(Keys(shortcut)); ok {
		found.Run(c.s, c.host)
	}
}

func (c *Canvas) nudge(shortcut *desktop.CustomShortcut) {
	dx, dy := arrow(shortcut.KeyName)
	if c.canMove() && c.s.StandsForOthers() {
		if err := command.SayToward(c.s, c.focus, float64(dx), float64(dy)); err != nil {
			c.host.Fail(err)
		}
		return
	}
	if !c.canEdit() {
		return
	}
	step := float32(nudgeStep)
	if shortcut.Modifier&fyne.KeyModifierShift != 0 {
		step = fineStep
	}
	if c.nudgeAnnotation(dx*step, dy*step, shifted) {
		return
	}
	if err := command.Nudge(c.s, float64(dx*step), float64(dy*step)); err != nil {
		c.host.Fail(err)
	}
}

// Keys returns the text of a shortcut as commands write it: "Ctrl+Shift+S".
func Keys(shortcut fyne.Shortcut) string {
	keyed, ok := shortcut.(fyne.KeyboardShortcut)
	if !ok {
		return ""
	}
	var parts []string
	for _, m := range []struct {
		key  fyne.KeyModifier
		name string
	}{{fyne.KeyModifierControl, "Ctrl"}, {fyne.KeyModifierAlt, "Alt"}, {fyne.KeyModifierShift, "Shift"}} {
		if keyed.Mod()&m.key != 0 {
			parts = append(parts, m.name)
		}
	}
	key := string(keyed.Key())
	if key == string(fyne.KeyEqual) { // + is reached with Shift on many keyboards
		key = "+"
		parts = slices.DeleteFunc(parts, func(name string) bool { return name == "Shift" })
	}
	if name, ok := KeyNames[keyed.Key()]; ok {
		key = name
	}
	return strings.Join(append(parts, key), "+")
}

// KeyNames are the names of keys that stand otherwise in the text of a shortcut than Fyne calls them.
var KeyNames = map[fyne.KeyName]string{fyne.KeyReturn: "Enter", fyne.KeyEnter: "Enter", fyne.KeyUp: "↑", fyne.KeyDown: "↓"}
