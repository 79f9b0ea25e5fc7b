package command

import (
	"os"
	"testing"
	"time"

	"jejaring/app/session"
	"jejaring/assets"
	"jejaring/graph"
	"jejaring/graph/document"
	"jejaring/graph/format"
	"jejaring/graph/layout"
	"jejaring/graph/locale"
)

// TestMain makes the test program, where a layout asks for it, the child that places a network.
func TestMain(m *testing.M) {
	if handled, code := layout.Child(os.Args, os.Stdin, os.Stdout, os.Stderr); handled {
		os.Exit(code)
	}
	os.Exit(m.Run())
}

// desk is a session with its event loop and a window that answers from a list.
type desk struct {
	t       *testing.T
	s       *session.Session
	posted  chan func()
	asked   []string // what commands asked of the window, in order
	failed  []error
	told    []locale.Message
	offered func()   // by the last of them that offers something
	clip    string   // what is on the clipboard
	paths   []string // answers to PickFile; none left: the user gives up
}

func (d *desk) note(what string)                    { d.asked = append(d.asked, what) }
func (d *desk) Tell(m locale.Message)               { d.told = append(d.told, m) }
func (d *desk) Offer(m locale.Message, open func()) { d.told, d.offered = append(d.told, m), open }
func (d *desk) Fail(err error)                      { d.failed = append(d.failed, err) }
func (d *desk) Map() Map                            { return (*chart)(d) }
func (d *desk) Focus(part string)                   { d.note("focus " + part) }
func (d *desk) OpenWindow(path string)              { d.note("window " + path) }
func (d *desk) OpenOutside(path string)             { d.note("outside " + path) }
func (d *desk) Copy(text string)                    { d.clip = text }
func (d *desk) Copied() string                      { return d.clip }
func (d *desk) CopyPicture([]byte) error            { return nil }
func (d *desk) ShowCommands()                       { d.note("commands") }
func (d *desk) ShowHelp()                           { d.note("help") }
func (d *desk) FullScreen()                         { d.note("full screen") }
func (d *desk) Quit()                               { d.note("quit") }

func (d *desk) PickFile(p Pick) {
	d.note("pick " + p.Title.ID)
	if len(d.paths) == 0 {
		return
	}
	path := d.paths[0]
	d.paths = d.paths[1:]
	if err := p.Chosen(path); err != nil {
		d.Fail(err)
	}
}

// chart is the map of a desk.
type chart desk

func (c *chart) Fit()                 { (*desk)(c).note("fit") }
func (c *chart) Zoom(float64)         { (*desk)(c).note("zoom") }
func (c *chart) Reveal()              { (*desk)(c).note("reveal") }
func (c *chart) CentreOn(id graph.ID) { (*desk)(c).note("centre " + string(id)) }
func (c *chart) Lay(a graph.Annotation) graph.Annotation {
	a.X, a.X2 = a.X+1000, a.X2+1000
	return a
}

func (c *chart) Rename(id graph.ID) bool {
	(*desk)(c).note("rename " + string(id))
	return true
}
func (c *chart) Middle() (x, y float64) { return 17, 23 }

// newDesk has no document open. What is made goes into a folder of the test.
func newDesk(t *testing.T) *desk {
	t.Helper()
	home := t.TempDir()
	for _, name := range []string{"HOME", "USERPROFILE", "XDG_CONFIG_HOME"} {
		t.Setenv(name, home)
	}
	d := &desk{t: t, posted: make(chan func(), 1000)}
	d.s = session.New(session.ReadLikings(t.TempDir()), func(f func()) { d.posted <- f })
	d.s.Now = func() time.Time { return time.Date(2026, 11, 20, 9, 0, 0, 0, time.UTC) }
	t.Cleanup(func() { d.s.Use(nil) })
	return d
}

// withSample has the sample open, in memory and with nothing to undo but itself.
func withSample(t *testing.T) *desk {
	t.Helper()
	d := newDesk(t)
	draft, err := format.ReadFS(assets.Sample, "sample")
	if err != nil {
		t.Fatal(err)
	}
	doc := document.New()
	if err := draft.Import(doc); err != nil {
		t.Fatal(err)
	}
	d.s.Use(doc)
	d.turn()
	return d
}

// turn runs what was posted, as the event loop does.
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

// settle runs the event loop until no job runs.
func (d *desk) settle() {
	d.t.Helper()
	for end := time.Now().Add(20 * time.Second); time.Now().Before(end); time.Sleep(5 * time.Millisecond) {
		d.turn()
		if _, _, ok := d.s.Running(); !ok {
			return
		}
	}
	d.t.Fatal("a job does not end")
}

func (d *desk) steps() int { return len(d.s.Document().Done()) }

func (d *desk) actor(id graph.ID) graph.Actor {
	a, _ := graph.Get[graph.Actor](d.s.Document(), id)
	return a
}

func (d *desk) tie(id graph.ID) graph.Tie {
	t, _ := graph.Get[graph.Tie](d.s.Document(), id)
	return t
}

// changes returns in how many records the document differs from what it was.
func (d *desk) changes(before graph.Reader) int {
	return len(document.Between(before, d.s.Document(), locale.Message{}).Deltas)
}

// oneStep does an edit and checks that it is one step, that it says in both languages what it did, and that
// undo and redo lead back and forth to the last field.
func (d *desk) oneStep(what string, edit func() error) {
	d.t.Helper()
	before, steps := graph.Freeze(d.s.Document()), d.steps()
	if err := edit(); err != nil {
		d.t.Fatalf("%s: %v", what, err)
	}
	d.settle()
	if d.steps() != steps+1 {
		d.t.Fatalf("%s is %d steps, want 1", what, d.steps()-steps)
	}
	after := graph.Freeze(d.s.Document())
	d.says(what, LastDone(d.s))
	if _, err := d.s.Document().Undo(); err != nil {
		d.t.Fatal(err)
	}
	if n := d.changes(before); n > 0 {
		d.t.Errorf("%s undone: %d records are not what they were", what, n)
	}
	if _, err := d.s.Document().Redo(); err != nil {
		d.t.Fatal(err)
	}
	if n := d.changes(after); n > 0 {
		d.t.Errorf("%s done again: %d records are not what they were", what, n)
	}
	d.turn()
}

// says checks that a message is in both catalogues with all that it names.
func (d *desk) says(what string, m locale.Message) {
	d.t.Helper()
	for _, l := range []locale.Language{locale.Indonesian, locale.English} {
		if text := l.Say(m); !readable(text, m.ID) {
			d.t.Errorf("%s: %q in %s", what, text, l)
		}
	}
}
