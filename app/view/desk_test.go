package view

import (
	"flag"
	"image/png"
	"os"
	"path/filepath"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"jejaring/app/commandtest"
	"jejaring/app/kit"
	"jejaring/app/session"
	"jejaring/assets"
	"jejaring/graph"
	"jejaring/graph/document"
	"jejaring/graph/format"
	"jejaring/graph/locale"
)

var pictures = flag.String("pictures", "", "folder for pictures of the views, to be looked at")

// desk is a session with a view in a window, and a host that answers from fields.
type desk struct {
	commandtest.Host
	t      testing.TB
	s      *session.Session
	loop   commandtest.Loop
	window fyne.Window
	stop   func()
}

// lay opens records in a session with a view in a window of the given size.
func lay(t testing.TB, v View, size fyne.Size, change func(*session.Likings), records ...graph.Record) *desk {
	t.Helper()
	d := &desk{t: t, loop: commandtest.NewLoop()}
	likings := session.ReadLikings(t.TempDir())
	if change != nil {
		change(likings)
	}
	d.s = session.New(likings, d.loop.Post)
	d.s.Now = func() time.Time { return time.Date(2026, 11, 20, 9, 0, 0, 0, time.UTC) }
	doc := document.New()
	if err := doc.Edit(locale.M("test"), func(tx *document.Tx) error {
		tx.Put(records...)
		return nil
	}); err != nil {
		t.Fatal(err)
	}
	d.s.Use(doc)
	d.s.Show(v.ID)
	app := test.NewTempApp(t)
	app.Settings().SetTheme(kit.Theme{Mode: likings.Theme, Percent: likings.TextSize})
	d.window = test.NewTempWindow(t, nil)
	d.window.SetPadded(false)
	d.build(v, size)
	t.Cleanup(func() { d.stop(); d.s.Use(nil) })
	return d
}

func (d *desk) build(v View, size fyne.Size) {
	if d.stop != nil {
		d.stop()
	}
	object, stop := v.New(d.s, d)
	d.stop = stop
	d.window.SetContent(kit.NewStage(kit.NewBox(kit.Surface, object)))
	d.window.Resize(size)
	d.drain()
}

// drain runs what was posted.
func (d *desk) drain() { d.loop.Turn() }

// wait runs what is posted until no job runs.
func (d *desk) wait() {
	d.t.Helper()
	d.loop.Settle(d.t, d.s)
}

// picture keeps what the window shows where it is asked for.
func (d *desk) picture(name string) {
	d.t.Helper()
	shown := d.window.Canvas().Capture()
	if *pictures == "" {
		return
	}
	file, err := os.Create(filepath.Join(*pictures, name+".png"))
	if err != nil {
		d.t.Fatal(err)
	}
	defer file.Close()
	if err := png.Encode(file, shown); err != nil {
		d.t.Fatal(err)
	}
}

func sample(t *testing.T) []graph.Record {
	t.Helper()
	draft, err := format.ReadFS(assets.Sample, "sample")
	if err != nil {
		t.Fatal(err)
	}
	return draft.Records
}

// each calls do with every object on the screen of a type.
func each[T any](d *desk, do func(T)) {
	var visit func(o fyne.CanvasObject)
	visit = func(o fyne.CanvasObject) {
		if o == nil || !o.Visible() {
			return
		}
		if w, is := o.(T); is {
			do(w)
		}
		for _, child := range children(o) {
			visit(child)
		}
	}
	visit(d.window.Content())
}

// find returns the first object on the screen of a type for which ok answers true.
func find[T any](d *desk, ok func(T) bool) (found T) {
	d.t.Helper()
	none := true
	each(d, func(w T) {
		if none && ok(w) {
			found, none = w, false
		}
	})
	if none {
		d.t.Fatalf("there is no such %T on the screen", found)
	}
	return found
}

func children(o fyne.CanvasObject) []fyne.CanvasObject {
	switch o := o.(type) {
	case *fyne.Container:
		return o.Objects
	case fyne.Widget:
		return test.WidgetRenderer(o).Objects()
	}
	return nil
}

// both runs a test of pictures in both languages, light and dark.
func both(t *testing.T, run func(t *testing.T, name string, change func(*session.Likings))) {
	for name, change := range map[string]func(*session.Likings){
		"id-light": func(l *session.Likings) { l.Language, l.Theme = "id", "light" },
		"en-dark":  func(l *session.Likings) { l.Language, l.Theme = "en", "dark" },
	} {
		t.Run(name, func(t *testing.T) { run(t, name, change) })
	}
}
