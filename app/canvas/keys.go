package canvas

import (
	"math"
	"strings"
	"unicode"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"jejaring/app/command"
	"jejaring/graph"
)

// How far arrow keys move: the map, a selection, and a selection finely.
const (
	panStep   = 60
	nudgeStep = 10
	fineStep  = 1
)

// FocusGained lets the keyboard stand on an actor.
func (c *Canvas) FocusGained() {
	c.focused = true
	if _, ok := c.scene.PlaceOf(c.focus); !ok {
		c.focus = c.first()
	}
	c.restate()
}

// FocusLost takes the ring of the keyboard away.
func (c *Canvas) FocusLost() {
	c.focused = false
	c.restate()
}

// first is the actor on which the keyboard starts: the selected, the focal, else the first one.
func (c *Canvas) first() graph.ID {
	if one := c.s.SelectedActors(); len(one) > 0 {
		return one[0].ID
	}
	if focal := c.s.Project().FocalActor; focal != "" {
		return focal
	}
	if actors := c.s.Snapshot().Actors; len(actors) > 0 {
		return actors[0].ID
	}
	return ""
}

// AcceptsTab lets Tab walk from actor to actor; F6 leaves the map.
func (c *Canvas) AcceptsTab() bool { return len(c.s.Snapshot().Actors) > 0 }

// TypedRune runs the command of a single letter, and reads + and − as zoom.
func (c *Canvas) TypedRune(r rune) {
	switch r {
	case '+', '=':
		c.Zoom(1.25)
	case '-', '−':
		c.Zoom(0.8)
	case ' ':
		c.choose()
	default:
		if found, ok := command.ByKeys(string(unicode.ToUpper(r))); ok {
			found.Run(c.s, c.host)
		}
	}
}

func (c *Canvas) choose() {
	if c.focus == "" {
		return
	}
	if held()&fyne.KeyModifierShift != 0 {
		c.s.Toggle(c.focus)
	} else {
		c.s.Select(c.focus)
	}
}

func held() fyne.KeyModifier {
	if d, ok := fyne.CurrentApp().Driver().(desktop.Driver); ok {
		return d.CurrentKeyModifiers()
	}
	return 0
}

// TypedKey walks, chooses, deletes and cancels.
func (c *Canvas) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyUp, fyne.KeyDown, fyne.KeyLeft, fyne.KeyRight:
		dx, dy := arrow(e.Name)
		if held()&fyne.KeyModifierShift != 0 {
			c.pan(-dx*panStep, -dy*panStep)
			return
		}
		c.walk(dx, dy)
	case fyne.KeyTab:
		c.next(held()&fyne.KeyModifierShift != 0)
	case fyne.KeyReturn, fyne.KeyEnter:
		c.choose()
		c.host.Focus("panel")
	case fyne.KeyEscape:
		c.escape()
	case fyne.KeyBackspace:
		command.ByID("delete").Run(c.s, c.host)
	default:
		if found, ok := command.ByKeys(string(e.Name)); ok && len(e.Name) > 1 {
			found.Run(c.s, c.host)
		}
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
	switch {
	case c.gesture != nil:
		c.cancelGesture()
	case c.s.Tool() != toolSelect:
		c.s.Take(toolSelect)
	default:
		c.s.Select()
	}
}

// walk moves the keyboard to the nearest actor in a direction: way across counts double.
func (c *Canvas) walk(dx, dy float32) {
	from, ok := c.scene.PlaceOf(c.focus)
	if !ok {
		c.focus = c.first()
		c.restate()
		return
	}
	best, nearest := math.Inf(1), graph.ID("")
	for _, a := range c.s.Snapshot().Actors {
		p, ok := c.scene.PlaceOf(a.ID)
		if !ok || a.ID == c.focus {
			continue
		}
		ahead := (p.X-from.X)*float64(dx) + (p.Y-from.Y)*float64(dy)
		aside := math.Abs((p.X-from.X)*float64(dy)) + math.Abs((p.Y-from.Y)*float64(dx))
		if way := ahead + 2*aside; ahead > 0 && way < best {
			best, nearest = way, a.ID
		}
	}
	if nearest != "" {
		c.stand(nearest)
	}
}

// next moves the keyboard to the next actor in the order of their IDs.
func (c *Canvas) next(back bool) {
	actors := c.s.Snapshot().Actors
	if len(actors) == 0 {
		return
	}
	i, ok := c.s.Snapshot().Index(c.focus)
	switch {
	case !ok:
		i = 0
	case back:
		i = (i + len(actors) - 1) % len(actors)
	default:
		i = (i + 1) % len(actors)
	}
	c.stand(actors[i].ID)
}

// stand puts the keyboard on an actor and brings it into view.
func (c *Canvas) stand(id graph.ID) {
	c.focus = id
	p, _ := c.scene.PlaceOf(id)
	at, size := c.screen(p), c.Size()
	if at.X < 40 || at.Y < 40 || at.X > size.Width-40 || at.Y > size.Height-40 {
		c.CentreOn(id)
		return
	}
	c.restate()
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
	if !c.canEdit() {
		return
	}
	step := float32(nudgeStep)
	if shortcut.Modifier&fyne.KeyModifierShift != 0 {
		step = fineStep
	}
	dx, dy := arrow(shortcut.KeyName)
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
	if key == "=" || key == "KP_Add" {
		key = "+"
	}
	return strings.Join(append(parts, key), "+")
}
