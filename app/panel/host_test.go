package panel

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"jejaring/app/commandtest"
	"jejaring/app/kit"
	"jejaring/app/session"
	"jejaring/assets"
	"jejaring/graph"
	"jejaring/graph/document"
	"jejaring/graph/format"
)

// desk is a session with the sample open, its event loop, and a panel in a window.
type desk struct {
	s      *session.Session
	h      *commandtest.Host
	loop   commandtest.Loop
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
	k := &desk{h: &commandtest.Host{}, loop: commandtest.NewLoop()}
	likings := session.ReadLikings(t.TempDir())
	likings.Language, likings.Theme = language, theme
	k.s = session.New(likings, k.loop.Post)
	k.s.Use(d)
	k.turn()
	return k
}

// settle runs the event loop until no job runs.
func (k *desk) settle(t *testing.T) {
	t.Helper()
	k.loop.Settle(t, k.s)
}

// turn lets the event loop run until it is idle.
func (k *desk) turn() { k.loop.Turn() }

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
	shown := parts(k.window.Content())
	if menu := k.window.Canvas().Overlays().Top(); menu != nil {
		shown = append(shown, parts(menu)...)
	}
	for _, part := range shown {
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
