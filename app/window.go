//go:build !headless

package app

import (
	"fmt"
	"log"
	"os"
	"regexp"
	"strings"

	"fyne.io/fyne/v2"
	fyneapp "fyne.io/fyne/v2/app"
	"fyne.io/fyne/v2/theme"

	"jejaring/app/canvas"
	"jejaring/app/command"
	"jejaring/app/kit"
	"jejaring/app/panel"
	"jejaring/app/session"
	"jejaring/app/view"
	"jejaring/assets"
)

// window joins rail, toolbar, view, panel and strip, and is what commands ask of the screen.
type window struct {
	app     fyne.App
	win     fyne.Window
	loop    *loop
	session *session.Session
	stage   *kit.Stage
	toasts  *kit.Toaster
	shell   *shell
	centre  part     // what fills the middle
	side    part     // what stands at the side
	chooser *chooser // while it asks for a file; nil else

	modifiers func() fyne.KeyModifier // held just now
}

// part is a view or a panel that is on the screen.
type part struct {
	id     string
	object fyne.CanvasObject
	stop   func()
}

func (p *part) end() {
	if p.stop != nil {
		p.stop()
	}
	*p = part{}
}

// openWindow shows the window until the user closes it: with the document at path, else with the one used
// last, else with the start page.
func openWindow(path string) int {
	folder, err := session.Folder()
	if err != nil {
		log.Println(err)
	}
	a := still(fyneapp.NewWithID("id.jejaring.Jejaring"))
	a.SetIcon(fyne.NewStaticResource("jejaring.png", assets.Icon))
	w := newWindow(a, session.ReadLikings(folder), &loop{do: fyne.Do})
	w.win.Resize(windowSize())
	w.openFirst(path)
	w.update()
	a.Lifecycle().SetOnStarted(func() {
		w.loop.start()
		sayStarted()
	})
	w.win.ShowAndRun()
	return 0
}

// sayStarted writes an empty file where the environment asks for one, so that who started the program knows that the
// window is on the screen.
func sayStarted() {
	if path := os.Getenv("JEJARING_STARTED"); path != "" {
		if err := os.WriteFile(path, nil, 0o600); err != nil {
			log.Println(err)
		}
	}
}

// newWindow makes the window and its session, which belongs to the goroutine of the loop.
func newWindow(a fyne.App, likings *session.Likings, l *loop) *window {
	w := &window{app: a, win: a.NewWindow("Jejaring"), loop: l, modifiers: canvas.Modifiers}
	w.session = session.New(likings, w.loop.post)
	w.win.SetMaster()
	w.win.SetPadded(false)
	w.win.Resize(fyne.NewSize(windowWide, windowHigh))
	w.win.SetCloseIntercept(func() {
		kit.Commit(w.win.Canvas())
		command.ByID("quit").Run(w.session, w)
	})
	w.win.SetOnDropped(func(_ fyne.Position, files []fyne.URI) { w.dropped(files) })
	a.Settings().AddListener(func(fyne.Settings) { w.session.SystemDark(w.systemDark()) })
	w.session.SystemDark(w.systemDark())
	w.build()
	w.bindKeys()
	w.session.Watch(w.hear)
	return w
}

// percent returns the text size as a factor: 1 to 2.
func (w *window) percent() float32 { return float32(w.session.Likings.TextSize) / 100 }

func (w *window) systemDark() bool { return w.app.Settings().ThemeVariant() == theme.VariantDark }

// openFirst opens what the start asks for; a file that cannot be opened leads to the start page and is said.
func (w *window) openFirst(path string) {
	if path == "" && len(w.session.Likings.Recent) > 0 {
		path = w.session.Likings.Recent[0]
	}
	if path == "" {
		return
	}
	if err := command.Open(w.session, w, path); err != nil {
		w.Fail(err)
	}
}

func (w *window) dropped(files []fyne.URI) {
	if len(files) > 0 {
		if err := command.Open(w.session, w, files[0].Path()); err != nil {
			w.Fail(err)
		}
	}
}

// build makes everything anew, in the language, theme and text size that the user likes.
func (w *window) build() {
	likings := w.session.Likings
	kit.UseFyneWords(w.session.Language())
	w.app.Settings().SetTheme(kit.Theme{Mode: likings.Theme, Percent: likings.TextSize})
	w.centre.end()
	w.side.end()
	if w.toasts == nil {
		w.toasts = kit.NewToaster() // what it says outlives the switch to another document
	}
	w.shell = newShell(w)
	if w.stage == nil {
		w.stage = kit.NewStage(w.shell.object)
		w.win.SetContent(w.stage)
	} else {
		w.stage.SetContent(w.shell.object)
	}
	w.update()
}

// hear follows the session: a new view or panel where another one is asked for, and the bars.
func (w *window) hear(n session.Notice) {
	if n.Has(session.LikingsChanged) {
		w.build()
	} else {
		w.update()
	}
	w.session.Post(w.keepFocus)
}

// keepFocus takes the keyboard from what is no longer on the screen, so that nobody types into a field that is
// gone. Where nothing has it, the map does, as soon as it is shown.
func (w *window) keepFocus() {
	c := w.win.Canvas()
	if c.Overlays().Top() != nil {
		return
	}
	if o, ok := c.Focused().(fyne.CanvasObject); ok {
		if !w.app.Driver().AbsolutePositionForObject(o).IsZero() || holds(w.centre.object, c.Focused()) || holds(w.side.object, c.Focused()) {
			return // the driver does not know yet where a field is that has not been painted
		}
		c.Unfocus()
	}
	if held, ok := w.centre.object.(view.Held); ok && held.Canvas().Visible() {
		c.Focus(held.Canvas())
	}
}

func (w *window) update() {
	s := w.session
	if drawer := w.shell.isNarrow(w.win.Canvas().Size()); drawer != s.Looks.Drawer {
		s.Looks.Drawer = drawer
		w.side.end() // a panel in a drawer has no head of its own
	}
	v, ok := view.ByID(s.View())
	if !ok || (s.Document() == nil && (v.Panel || v.Strip)) {
		v, _ = view.ByID(session.ViewStart)
	}
	if stale := w.centreIsStale(v); stale || w.centre.id != v.ID {
		w.centre.end()
		object, stop := v.New(s, w)
		w.centre = part{v.ID, object, stop}
	}
	w.updateSide(v)
	w.shell.update(v)
	w.win.SetTitle(w.title())
}

// centreIsStale tells whether the map shows a document that is no longer the open one.
func (w *window) centreIsStale(v view.View) bool {
	stale := w.shell.document != w.session.Document() && v.Panel
	w.shell.document = w.session.Document()
	return stale
}

func (w *window) updateSide(v view.View) {
	if !v.Panel || !w.session.HasPanel() {
		w.side.end()
		return
	}
	p, ok := panel.For(w.session)
	if !ok {
		w.side.end()
		return
	}
	if w.side.id != p.ID {
		w.side.end()
		object, stop := p.New(w.session, w)
		w.side = part{p.ID, object, stop}
	}
}

// copyNumber is what tells apart files of the same name in one folder.
var copyNumber = regexp.MustCompile(` \(\d+\)$`)

func (w *window) title() string {
	s := w.session
	if s.Document() == nil {
		return "Jejaring"
	}
	name := s.Project().Name
	if name == "" {
		name = s.T("window.untitled")
	}
	name += copyNumber.FindString(strings.TrimSuffix(s.Real().Path(), session.Extension))
	if s.Real().ReadOnly() {
		name += " (" + s.T("window.read-only") + ")"
	}
	name += " — Jejaring"
	if due := len(s.Due()); due > 0 { // what is due is counted, never put over what one does
		name = fmt.Sprintf("(%s) %s", s.Language().Whole(due), name)
	}
	return name
}
