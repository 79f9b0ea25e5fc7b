//go:build !headless

package app

import (
	"errors"
	"fmt"
	"log"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"time"

	"fyne.io/fyne/v2"

	"jejaring/app/command"
	"jejaring/app/kit"
	"jejaring/app/panel"
	"jejaring/app/session"
	"jejaring/app/view"
	"jejaring/graph"
	"jejaring/graph/document"
	"jejaring/graph/locale"
)

// Tell shows a sentence above the map; with a way back where it tells of an edit.
func (w *window) Tell(said locale.Message) {
	w.toasts.Tell(w.session.Language().Say(said), w.wayBack(said)...)
}

// Offer is Tell with a way to what it tells of.
func (w *window) Offer(said locale.Message, open func()) {
	actions := append([]kit.ToastAction{{Label: w.session.T("window.open"), Do: open}}, w.wayBack(said)...)
	w.toasts.Tell(w.session.Language().Say(said), actions...)
}

// wayBack is undo where a sentence tells of an edit.
func (w *window) wayBack(said locale.Message) []kit.ToastAction {
	undo := command.ByID("undo")
	if !w.isEdit(said) || !undo.Can(w.session) {
		return nil
	}
	return []kit.ToastAction{{Label: w.session.Language().Say(undo.Name()), Do: func() { undo.Run(w.session, w) }}}
}

// isEdit tells whether a sentence says what the last edit did.
func (w *window) isEdit(said locale.Message) bool {
	return said.ID == command.LastDone(w.session).ID || said.ID == "command.deleted-with-ties"
}

// Fail shows a refusal as its sentence, with a way to save a copy where the file does not take the change; anything
// else as "not done", with details to copy, and in the log.
func (w *window) Fail(err error) {
	var refusal *graph.Refusal
	if !errors.As(err, &refusal) {
		log.Println(err)
		w.toasts.Tell("⚠ "+w.session.T("window.not-done"), kit.ToastAction{Label: w.session.T("window.copy-details"), Do: func() {
			w.app.Clipboard().SetContent(fmt.Sprintf("Jejaring, %s\n%v", time.Now().Format(time.RFC3339), err))
		}})
		return
	}
	said := "⚠ " + w.session.Language().Say(refusal.Message)
	if w.session.Document() != nil && notTaken(err) {
		w.toasts.Tell(said, kit.ToastAction{Label: w.session.T("command.save-copy.title"), Do: func() { command.ByID("save-copy").Run(w.session, w) }})
		return
	}
	var damaged *command.Damaged
	if errors.As(err, &damaged) {
		w.toasts.Tell(said, kit.ToastAction{Label: w.session.T("command.rescue"), Do: func() {
			if err := command.Rescue(w.session, w, damaged.Path); err != nil {
				w.Fail(err)
			}
		}})
		return
	}
	w.toasts.Tell(said)
}

// notTaken tells whether the open document's file is what did not take a change.
func notTaken(err error) bool {
	for _, reason := range []error{document.ErrVanished, document.ErrReadOnly, document.ErrFull, document.ErrWrite} {
		if errors.Is(err, reason) {
			return true
		}
	}
	return false
}

// Copy puts a text onto the clipboard of the computer.
func (w *window) Copy(text string) { w.app.Clipboard().SetContent(text) }

// CopyPicture puts a picture there.
func (w *window) CopyPicture(png []byte) error { return clip(png) }

// Copied returns the text that is on it.
func (w *window) Copied() string { return w.app.Clipboard().Content() }

// Map returns the canvas, or one that does nothing where the map is not shown.
func (w *window) Map() command.Map {
	if held, ok := w.centre.object.(view.Held); ok {
		return held.Canvas()
	}
	return noMap{}
}

type noMap struct{}

func (noMap) Fit()                                    {}
func (noMap) Zoom(float64)                            {}
func (noMap) CentreOn(graph.ID)                       {}
func (noMap) Reveal()                                 {}
func (noMap) Lay(a graph.Annotation) graph.Annotation { return a }
func (noMap) Rename(graph.ID) bool                    { return false }
func (noMap) Middle() (x, y float64)                  { return 0, 0 }

// Focus puts the keyboard into a part of the window, once what was just asked for is on the screen. What is typed on the
// map before a field is there is the field's.
func (w *window) Focus(part string) {
	c := w.win.Canvas()
	held, onMap := w.centre.object.(view.Held)
	if onMap = onMap && part == "name" && c.Focused() == held.Canvas(); onMap {
		held.Canvas().Await()
	}
	w.session.Post(func() {
		switch part {
		case "search":
			w.shell.toolbar.focusSearch()
		case "map":
			if held, ok := w.centre.object.(view.Held); ok {
				c.Focus(held.Canvas())
			}
		case "layout":
			if tries, ok := w.centre.object.(view.Arranges); ok {
				c.Focus(tries.LayoutField())
			}
		case "name":
			panel.FocusName(c, w.side.object)
		case "panel":
			focusFirst(c, w.side.object)
		case "next":
			w.goToArea(1)
		case "previous":
			w.goToArea(-1)
		}
		if onMap {
			held.Canvas().HandOver(c.Focused())
		}
	})
}

// goToArea goes from toolbar to view to panel to strip and round again, or with a step of -1 the other way.
func (w *window) goToArea(step int) {
	c := w.win.Canvas()
	areas := []fyne.CanvasObject{w.shell.toolbar.object, w.centre.object, w.side.object, w.shell.strip.object}
	at := -1
	for k, area := range areas {
		if area != nil && holds(area, c.Focused()) {
			at = k
		}
	}
	if at < 0 && step < 0 {
		at = 0 // from nowhere back to the last one
	}
	for k := 1; k <= len(areas); k++ {
		area := areas[(at+k*step+len(areas))%len(areas)]
		if area != nil && area.Visible() && focusFirst(c, area) {
			return
		}
	}
}

// OpenWindow opens a file in a window of its own, which is a program of its own.
func (w *window) OpenWindow(path string) {
	exe, err := os.Executable()
	if err == nil {
		err = exec.Command(exe, path).Start()
	}
	if err != nil {
		w.Fail(fmt.Errorf("open another window: %w", err))
	}
}

// OpenOutside opens a file with the computer's own program for it.
func (w *window) OpenOutside(path string) {
	address := &url.URL{Scheme: "file", Path: filepath.ToSlash(path)}
	if err := w.app.OpenURL(address); err != nil {
		w.Fail(graph.Refuse("window.no-program", "Name", filepath.Base(path)))
	}
}

// FullScreen fills the screen, or gives it back.
func (w *window) FullScreen() { w.win.SetFullScreen(!w.win.FullScreen()) }

// Quit closes the document and the window.
func (w *window) Quit() {
	kit.Commit(w.win.Canvas())
	w.session.Use(nil)
	w.session.Finish()
	w.app.Quit()
}

// escape gives up a step that is asked about, goes back from a panel that was asked for beside a desk, from the card of an
// actor to where one came from, from elsewhere to the map, and there from a panel that was asked for and from the selection.
func (w *window) escape() {
	s := w.session
	switch {
	case s.Document() == nil:
	case s.IsLeaving():
		s.Stay()
	case (s.View() == session.ViewHome || s.View() == session.ViewCard) && s.FoldAdvice():
	case s.View() == session.ViewCard:
		s.BackFromCard()
	case s.Step() != nil:
		s.DropStep()
	case session.IsDesk(s.View()) && s.Panel() != "" && s.HasPanel():
		s.ShowPanel("")
	case s.View() != session.ViewMap:
		s.Show(session.ViewMap)
	case s.Arrangement() != nil:
		command.DropArrangement(s, w)
	case s.Panel() != "":
		s.ShowPanel("")
	case len(s.Near()) > 0:
		s.FocusOn("", 0)
	default:
		s.Select()
	}
}
