package panel

import (
	"testing"

	"fyne.io/fyne/v2"
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
