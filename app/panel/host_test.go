package panel

import (
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"jejaring/app/command"
	"jejaring/app/kit"
	"jejaring/app/session"
	"jejaring/assets"
	"jejaring/graph"
	"jejaring/graph/document"
	"jejaring/graph/format"
	"jejaring/graph/locale"
)

// host is a window that only notes what it is asked for.
type host struct {
	told   []string
	failed []error
	s      *session.Session
}

func (h *host) PickFile(command.Pick)    {}
func (h *host) Tell(said locale.Message) { h.told = append(h.told, h.s.Language().Say(said)) }
func (h *host) Fail(err error)           { h.failed = append(h.failed, err) }
func (h *host) Map() command.Map         { return noMap{} }
func (h *host) Focus(string)             {}
func (h *host) OpenWindow(string)        {}
func (h *host) OpenOutside(string)       {}
func (h *host) ShowCommands()            {}
func (h *host) ShowHelp()                {}
func (h *host) FullScreen()              {}
func (h *host) Quit()                    {}

type noMap struct{}

func (noMap) Fit()                   {}
func (noMap) Zoom(float64)           {}
func (noMap) CentreOn(graph.ID)      {}
func (noMap) Middle() (x, y float64) { return 0, 0 }

// desk is a session with the sample open, its event loop, and a panel in a window.
type desk struct {
	s      *session.Session
	h      *host
	posted chan func()
	window fyne.Window
	stop   func()
}

// newDesk opens the sample community in memory.
func newDesk(t *testing.T, language, theme string) *desk {
	t.Helper()
	d := document.New()
	draft, err := format.ReadFS(assets.Sample, "sample")
	if err != nil {
		t.Fatal(err)
	}
	if err := draft.Import(d); err != nil {
		t.Fatal(err)
	}
	return deskWith(t, d, language, theme)
}

func deskWith(t *testing.T, d *document.Document, language, theme string) *desk {
	t.Helper()
	app := test.NewTempApp(t)
	app.Settings().SetTheme(kit.Theme{Mode: theme})
	k := &desk{posted: make(chan func(), 10000)}
	likings := session.ReadLikings(t.TempDir())
	likings.Language, likings.Theme = language, theme
	k.s = session.New(likings, func(f func()) { k.posted <- f })
	k.h = &host{s: k.s}
	k.s.Use(d)
	k.turn()
	return k
}

// settle runs the event loop until no job runs.
func (k *desk) settle(t *testing.T) {
	t.Helper()
	for end := time.Now().Add(20 * time.Second); time.Now().Before(end); time.Sleep(5 * time.Millisecond) {
		k.turn()
		if _, _, ok := k.s.Running(); !ok {
			return
		}
	}
	t.Fatal("a job does not end")
}

// turn lets the event loop run until it is idle.
func (k *desk) turn() {
	for {
		select {
		case f := <-k.posted:
			f()
		default:
			return
		}
	}
}

// show builds the panel that serves what is selected, in a window of its size, and returns it.
func (k *desk) show(t *testing.T, width, height float32) (string, fyne.CanvasObject) {
	t.Helper()
	k.turn()
	p, ok := For(k.s)
	if !ok {
		t.Fatal("no panel serves the selection")
	}
	if k.stop != nil {
		k.stop()
	}
	object, stop := p.New(k.s, k.h)
	k.stop = stop
	if k.window == nil {
		k.window = test.NewTempWindow(t, kit.NewStage(kit.NewBox(kit.Surface, object)))
	} else {
		k.window.SetContent(kit.NewStage(kit.NewBox(kit.Surface, object)))
	}
	k.window.SetPadded(false)
	k.window.Resize(fyne.NewSize(width, height))
	return p.ID, object
}

// actorNamed returns the ID of the actor with a label.
func (k *desk) actorNamed(t *testing.T, label string) graph.ID {
	t.Helper()
	for _, a := range graph.All[graph.Actor](k.s.Document()) {
		if a.Label() == label {
			return a.ID
		}
	}
	t.Fatalf("no party %q", label)
	return ""
}

// parts returns an object and all that is shown in it, in the order of the screen.
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
	case fyne.Widget:
		for _, child := range test.WidgetRenderer(o).Objects() {
			list = append(list, parts(child)...)
		}
	}
	return list
}

// said returns all words that are shown in an object.
func said(o fyne.CanvasObject) string {
	var words []string
	for _, part := range parts(o) {
		switch part := part.(type) {
		case *kit.Text:
			words = append(words, part.Text())
		case *kit.Entry:
			words = append(words, part.Text)
		case *canvas.Text:
			words = append(words, part.Text)
		}
	}
	return strings.Join(words, "\n")
}

// press presses the innermost thing that has the words, and lets the event loop run.
func (k *desk) press(t *testing.T, words string) {
	t.Helper()
	var found fyne.Tappable
	for _, part := range parts(k.window.Content()) {
		switch part := part.(type) {
		case *kit.Button:
			if part.Label() == words {
				found = part
			}
		case *kit.Chip:
			if part.Label() == words {
				found = part
			}
		case *kit.Press:
			if strings.Contains(said(part), words) {
				found = part
			}
		}
	}
	if found == nil {
		t.Fatalf("nothing to press says %q; there is:\n%s", words, said(k.window.Content()))
	}
	found.Tapped(&fyne.PointEvent{})
	k.turn()
}

// choose presses a choice with the words in the n-th row of choices that has it.
func (k *desk) choose(t *testing.T, words string, n int) {
	t.Helper()
	for _, part := range parts(k.window.Content()) {
		s, ok := part.(*kit.Segmented)
		if !ok {
			continue
		}
		for _, o := range test.WidgetRenderer(s).Objects() {
			text, ok := o.(*canvas.Text)
			if !ok || text.Text != words {
				continue
			}
			if n--; n >= 0 {
				break
			}
			s.Tapped(&fyne.PointEvent{Position: text.Position().Add(fyne.NewPos(text.Size().Width/2, 1))})
			k.turn()
			return
		}
	}
	t.Fatalf("no choice %q", words)
}

// entry returns the n-th field for text that is shown.
func (k *desk) entry(t *testing.T, n int) *kit.Entry {
	t.Helper()
	for _, part := range parts(k.window.Content()) {
		if e, ok := part.(*kit.Entry); ok {
			if n == 0 {
				return e
			}
			n--
		}
	}
	t.Fatal("no such field")
	return nil
}

// write types a text into a field and leaves it.
func (k *desk) write(e *kit.Entry, text string) {
	k.window.Canvas().Focus(e)
	e.SetText(text)
	k.window.Canvas().Unfocus()
	k.turn()
}
