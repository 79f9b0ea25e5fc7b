//go:build !headless

package app

import (
	"path/filepath"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	fynecanvas "fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"jejaring/app/command"
	"jejaring/app/kit"
	"jejaring/app/session"
	"jejaring/graph"
)

// desk is a window under Fyne's driver for tests, with an event loop that turns when asked.
type desk struct {
	*window
	t      *testing.T
	posted chan func()
}

// sitDown opens a window on a computer without anything; change sets likings first.
func sitDown(t *testing.T, change func(*session.Likings)) *desk {
	t.Helper()
	home := t.TempDir()
	t.Setenv("HOME", home)
	t.Setenv("USERPROFILE", home)
	likings := session.ReadLikings(filepath.Join(home, "config"))
	if change != nil {
		change(likings)
	}
	d := &desk{t: t, posted: make(chan func(), 10000)}
	d.window = newWindow(test.NewTempApp(t), likings, &loop{do: func(f func()) { d.posted <- f }, running: true})
	d.session.Now = func() time.Time { return time.Date(2026, 11, 20, 9, 0, 0, 0, time.UTC) }
	d.win.Resize(fyne.NewSize(1366, 696))
	t.Cleanup(func() {
		d.session.Use(nil)
		d.turn()
		d.win.Close()
	})
	d.turn()
	return d
}

// atSample is a desk with the sample open.
func atSample(t *testing.T, change func(*session.Likings)) *desk {
	t.Helper()
	d := sitDown(t, change)
	d.run("open-sample")
	if d.session.Document() == nil {
		t.Fatal("the sample is not open")
	}
	return d
}

// turn lets the event loop run until it is idle.
func (d *desk) turn() {
	for {
		select {
		case f := <-d.posted:
			f()
		default:
			return
		}
	}
}

// wait lets the event loop run until no job runs.
func (d *desk) wait() {
	d.t.Helper()
	d.turn()
	for {
		if _, _, running := d.session.Running(); !running {
			return
		}
		select {
		case f := <-d.posted:
			f()
		case <-time.After(time.Minute):
			d.t.Fatal("a job does not end")
		}
		d.turn()
	}
}

func (d *desk) run(id string) {
	d.t.Helper()
	c := command.ByID(id)
	if !c.Can(d.session) {
		d.t.Fatalf("%s cannot be done", id)
	}
	c.Run(d.session, d.window)
	d.wait()
}

// actor returns the actor with the label.
func (d *desk) actor(label string) graph.Actor {
	d.t.Helper()
	for _, a := range graph.All[graph.Actor](d.session.Document()) {
		if a.Label() == label {
			return a
		}
	}
	d.t.Fatalf("there is no %q", label)
	return graph.Actor{}
}

// key types a key the way a window does: to what has the focus, else to the window.
func (d *desk) key(name fyne.KeyName) {
	e := &fyne.KeyEvent{Name: name}
	if focused := d.win.Canvas().Focused(); focused != nil {
		focused.TypedKey(e)
	} else {
		d.win.Canvas().OnTypedKey()(e)
	}
	d.wait()
}

// letters types text into what has the focus; without a focus it goes nowhere, as in a window.
func (d *desk) letters(text string) {
	if focused := d.win.Canvas().Focused(); focused != nil {
		for _, r := range text {
			focused.TypedRune(r)
		}
	}
	d.wait()
}

// shortcut presses keys with Ctrl or Alt the way a window does: what has the focus gets them where it takes any.
func (d *desk) shortcut(shortcut fyne.Shortcut) {
	if focused, ok := d.win.Canvas().Focused().(fyne.Shortcutable); ok {
		focused.TypedShortcut(shortcut)
	} else {
		d.win.Canvas().(fyne.Shortcutable).TypedShortcut(shortcut)
	}
	d.wait()
}

func ctrl(name fyne.KeyName) fyne.Shortcut {
	return &desktop.CustomShortcut{KeyName: name, Modifier: fyne.KeyModifierControl}
}

// parts lists an object and all that is shown within it.
func parts(o fyne.CanvasObject) []fyne.CanvasObject {
	if o == nil || !o.Visible() {
		return nil
	}
	list := []fyne.CanvasObject{o}
	switch o := o.(type) {
	case *fyne.Container:
		for _, child := range o.Objects {
			list = append(list, parts(child)...)
		}
	case *kit.Text: // its lines say the same
	case fyne.Widget:
		for _, child := range test.WidgetRenderer(o).Objects() {
			list = append(list, parts(child)...)
		}
	}
	return list
}

// texts lists what is written on the screen, what opened above the window included.
func (d *desk) texts() []string {
	var words []string
	for _, root := range append([]fyne.CanvasObject{d.win.Content()}, d.win.Canvas().Overlays().List()...) {
		for _, part := range parts(root) {
			switch part := part.(type) {
			case *kit.Text:
				words = append(words, part.Text())
			case *fynecanvas.Text:
				words = append(words, part.Text)
			}
		}
	}
	return words
}

func (d *desk) says(words string) bool { return strings.Contains(strings.Join(d.texts(), "\n"), words) }

// press presses the first thing of the kit that is labelled so.
func (d *desk) press(words string) {
	d.t.Helper()
	for _, root := range append([]fyne.CanvasObject{d.win.Content()}, d.win.Canvas().Overlays().List()...) {
		for _, part := range parts(root) {
			if p, ok := part.(fyne.Tappable); ok && labelled(part, words) {
				p.Tapped(&fyne.PointEvent{})
				d.wait()
				return
			}
		}
	}
	d.t.Fatalf("nothing to press says %q; there is:\n%s", words, strings.Join(d.texts(), "\n"))
}

func labelled(o fyne.CanvasObject, words string) bool {
	switch o := o.(type) {
	case *kit.Button:
		return o.Label() == words
	case *kit.Chip:
		return o.Label() == words
	case *kit.Press:
		for _, part := range parts(o) {
			if t, ok := part.(*kit.Text); ok && t.Text() == words {
				return true
			}
		}
	}
	return false
}

// entry returns the first field for text that is shown within an object.
func (d *desk) entry(within fyne.CanvasObject) *kit.Entry {
	d.t.Helper()
	for _, part := range parts(within) {
		if e, ok := part.(*kit.Entry); ok && !e.Disabled() {
			return e
		}
	}
	d.t.Fatal("there is no field")
	return nil
}
