package canvas

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"jejaring/app/commandtest"
	"jejaring/app/kit"
	"jejaring/app/session"
	"jejaring/graph"
	"jejaring/graph/document"
	"jejaring/graph/locale"
)

// stage is a map in a window of the test driver, with hands that press and type.
type stage struct {
	commandtest.Host
	t      testing.TB
	c      *Canvas
	s      *session.Session
	window fyne.Window
	loop   commandtest.Loop
	keys   fyne.KeyModifier // held just now
}

// newStage shows a map of the given records, 800 by 600.
func newStage(t testing.TB, records ...graph.Record) *stage {
	t.Helper()
	g := bareStage(t)
	d := document.New()
	if len(records) > 0 {
		if err := d.Edit(locale.M("test"), func(tx *document.Tx) error { tx.Put(records...); return nil }); err != nil {
			t.Fatal(err)
		}
	}
	return g.show(d)
}

func bareStage(t testing.TB) *stage {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(kit.Theme{Mode: "light", Percent: 100})
	g := &stage{t: t, loop: commandtest.NewLoop()}
	g.s = session.New(session.ReadLikings(t.TempDir()), g.loop.Post)
	return g
}

func (g *stage) show(d *document.Document) *stage {
	g.t.Helper()
	g.s.Use(d)
	g.turn()
	g.c = New(g.s, g)
	g.Chart = g.c
	g.c.hand.modifiers = func() fyne.KeyModifier { return g.keys }
	g.window = test.NewTempWindow(g.t, g.c)
	g.window.SetPadded(false)
	g.window.Resize(fyne.NewSize(800, 600))
	g.t.Cleanup(func() { g.c.Close(); g.s.Use(nil) })
	g.turn()
	return g
}

// turn runs what was posted, as the event loop does.
func (g *stage) turn() { g.loop.Turn() }

// wait lets the event loop run until something is so.
func (g *stage) wait(what string, so func() bool) {
	g.t.Helper()
	for range 500 {
		if g.turn(); so() {
			return
		}
		time.Sleep(10 * time.Millisecond)
	}
	g.t.Fatalf("never: %s", what)
}

// at is where an actor is on the screen.
func (g *stage) at(id graph.ID) fyne.Position {
	g.t.Helper()
	p, ok := g.c.scene.PlaceOf(id)
	if !ok {
		g.t.Fatalf("%s is not on the map", id)
	}
	return g.c.screen(p)
}

// place is where an actor is in the document.
func (g *stage) place(id graph.ID) graph.Place {
	p, _ := graph.Get[graph.Place](g.s.Document(), graph.PlaceID(graph.MainDrawing, id))
	return p
}

func (g *stage) press(at fyne.Position, button desktop.MouseButton) {
	e := &desktop.MouseEvent{Button: button, Modifier: g.keys}
	e.Position, e.AbsolutePosition = at, at
	g.c.MouseDown(e)
	g.turn()
}

func (g *stage) letGo(at fyne.Position, button desktop.MouseButton) {
	e := &desktop.MouseEvent{Button: button, Modifier: g.keys}
	e.Position, e.AbsolutePosition = at, at
	g.c.MouseUp(e)
	g.turn()
}

func (g *stage) pull(to fyne.Position) {
	e := &fyne.DragEvent{}
	e.Position = to
	g.c.Dragged(e)
	g.turn()
}

func (g *stage) click(at fyne.Position) {
	g.c.hand.when = time.Time{} // long after the one before
	g.press(at, desktop.MouseButtonPrimary)
	g.letGo(at, desktop.MouseButtonPrimary)
}

func (g *stage) doubleClick(at fyne.Position) {
	g.click(at)
	g.press(at, desktop.MouseButtonPrimary)
	g.letGo(at, desktop.MouseButtonPrimary)
}

// drag presses at the first point, goes by way of the others and lets go at the last.
func (g *stage) drag(points ...fyne.Position) {
	g.c.hand.when = time.Time{}
	g.press(points[0], desktop.MouseButtonPrimary)
	for _, p := range points[1:] {
		g.pull(p)
	}
	g.c.DragEnd()
	g.turn()
}

func (g *stage) move(to fyne.Position) {
	e := &desktop.MouseEvent{}
	e.Position, e.AbsolutePosition = to, to
	g.c.MouseMoved(e)
	g.turn()
}

func (g *stage) key(names ...fyne.KeyName) {
	for _, name := range names {
		g.c.TypedKey(&fyne.KeyEvent{Name: name})
		g.turn()
	}
}

func (g *stage) shortcut(key fyne.KeyName, held fyne.KeyModifier) {
	g.c.TypedShortcut(&desktop.CustomShortcut{KeyName: key, Modifier: held})
	g.turn()
}

func (g *stage) steps() int { return len(g.s.Document().Done()) }

func (g *stage) selected() string {
	text := ""
	for _, id := range g.s.Selection() {
		text += string(id) + " "
	}
	return text
}

func (g *stage) want(what string, got, want any) {
	g.t.Helper()
	if got != want {
		g.t.Errorf("%s: %v, want %v", what, got, want)
	}
}

// party makes an actor, and its place in the drawing.
func party(id graph.ID, x, y float64) []graph.Record {
	a := graph.WithKey(graph.KindFor[graph.Actor]().New(), id).(graph.Actor)
	a.Name = "Pihak " + string(id)
	return []graph.Record{a, graph.Place{ID: graph.PlaceID(graph.MainDrawing, id), Drawing: graph.MainDrawing, Actor: id, X: x, Y: y}}
}

func tied(id, from, to graph.ID, kind string) graph.Tie {
	t := graph.WithKey(graph.KindFor[graph.Tie]().New(), id).(graph.Tie)
	t.From, t.To, t.Type = from, to, kind
	return t
}

// square is four parties at the corners of a square of 300 px and a client in its middle, K-01, whose name is
// a secret. A and B are tied twice, B and C once.
func square() []graph.Record {
	drawing := graph.WithKey(graph.KindFor[graph.Drawing]().New(), graph.MainDrawing).(graph.Drawing)
	drawing.Name = "Peta"
	records := []graph.Record{drawing}
	for _, p := range []struct {
		id   graph.ID
		x, y float64
	}{{"A", 0, 0}, {"B", 300, 0}, {"C", 300, 300}, {"D", 0, 300}, {"K", 120, 150}} {
		records = append(records, party(p.id, p.x, p.y)...)
	}
	for i, r := range records {
		if a, ok := r.(graph.Actor); ok && a.ID == "K" {
			a.Name, a.PublicLabel, a.IsClient, a.Role, a.Kind = "Siti Rahasia", "K-01", true, graph.RoleClient, "keluarga"
			records[i] = a
		}
	}
	return append(records, tied("T1", "A", "B", "informasi"), tied("T2", "A", "B", "dana"), tied("T3", "B", "C", "informasi"))
}

// middle is half way between two points.
func middle(a, b fyne.Position) fyne.Position { return fyne.NewPos((a.X+b.X)/2, (a.Y+b.Y)/2) }

// undone takes all steps back and tells whether the document is what it was before.
func (g *stage) undone(before graph.Reader) bool {
	for g.steps() > 0 {
		if g.s.Document().Done()[0].Label.ID == "test" && g.steps() == 1 {
			break
		}
		if _, err := g.s.Document().Undo(); err != nil {
			g.t.Fatal(err)
		}
	}
	return len(document.Between(before, g.s.Document(), locale.Message{}).Deltas) == 0
}
