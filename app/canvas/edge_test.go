package canvas

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"jejaring/app/command"
	"jejaring/app/session"
	"jejaring/graph"
	"jejaring/graph/diagram"
	"jejaring/graph/document"
	"jejaring/graph/layout"
	"jejaring/graph/locale"
	"jejaring/graph/network"
)

// TestTheViewIsKept looks at when the camera follows: as long as the user leaves it alone the whole map is seen.
func TestTheViewIsKept(t *testing.T) {
	g := newStage(t, square()...)
	inView := func(id graph.ID) bool {
		p := g.at(id)
		return p.X > 0 && p.Y > 0 && p.X < g.c.Size().Width && p.Y < g.c.Size().Height
	}
	command.AddActor(g.s, command.NewActor{Name: "Jauh", At: &layout.Point{X: 2000, Y: 900}})
	g.turn()
	far := g.s.Document().Done()[1].Deltas[0].ID
	g.want("a far party is in view", inView(far), true)
	g.window.Resize(fyne.NewSize(500, 400))
	g.want("in a smaller window too", inView(far) && inView("A"), true)

	g.click(fyne.NewPos(2, 2))
	corner := g.at("A")
	g.c.Resize(fyne.NewSize(400, 320))
	g.want("after a press nothing moves when a panel opens", g.at("A"), corner)
	g.c.Resize(fyne.NewSize(500, 400))
	camera := g.c.camera
	again := New(g.s, g)
	g.want("a map built anew is seen from the same place", again.camera, camera)
	again.Close()
	g.c.Fit()
	g.want("Fit", g.s.Camera(), diagram.Camera{})
	g.c.Zoom(4)
	g.s.SelectPair("B", "C")
	g.turn()
	g.c.pan(-300, 0)
	g.c.Resize(fyne.NewSize(420, 400))
	g.want("both ends of the selected tie are in view", inView("B") && inView("C"), true)
}

func TestHoverNeverNamesAClient(t *testing.T) {
	g := newStage(t, append(square(), tied("T4", "K", "A", "barang"))...)
	g.s.Document().Edit(locale.M("test"), func(tx *document.Tx) error {
		a, _ := graph.Get[graph.Actor](tx, "K")
		a.PublicLabel = ""
		tx.Put(a)
		return nil
	})
	g.turn()
	for _, p := range []fyne.Position{g.at("K"), middle(g.at("K"), g.at("A"))} {
		g.move(p)
		g.wait("the tooltip", g.c.marks.tip.Visible)
		for _, line := range g.c.marks.tip.lines {
			if strings.Contains(line.Text, "Siti") || strings.Contains(line.Text, "Rahasia") {
				t.Errorf("the tooltip says %q", line.Text)
			}
		}
		g.move(fyne.NewPos(2, 2))
		g.want("the tooltip after the pointer left", g.c.marks.tip.Visible(), false)
	}
	g.move(middle(g.at("A"), g.at("B")))
	g.wait("the tooltip", g.c.marks.tip.Visible)
	g.want("title", g.c.marks.tip.lines[0].Text, "Pihak A – Pihak B")
	if !strings.Contains(test.RenderObjectToMarkup(g.c), "Pihak A – Pihak B") {
		t.Error("the tooltip is not on the screen")
	}
	end := g.c.marks.tip.Position().AddXY(g.c.marks.tip.Size().Width, g.c.marks.tip.Size().Height)
	if end.X > 800 || end.Y > 600 {
		t.Errorf("the tooltip reaches to %v", end)
	}
}

func TestHoverTellsWhatAPressWouldDo(t *testing.T) {
	g := newStage(t, square()...)
	g.want("on the ground", g.c.Cursor(), desktop.Cursor(desktop.DefaultCursor))
	g.move(g.at("A"))
	g.want("on a party", g.c.Cursor(), desktop.Cursor(desktop.PointerCursor))
	g.want("it is lit", g.c.state.Hovered, graph.ID("A"))
	g.move(middle(g.at("B"), g.at("C")))
	g.want("a tie is lit", g.c.state.HoveredPair[0] != "", true)
	g.c.MouseOut()
	g.want("outside nothing is lit", g.c.state.HoveredPair[0], graph.ID(""))
	g.s.Take("lasso")
	g.want("with the lasso", g.c.Cursor(), desktop.Cursor(desktop.CrosshairCursor))
}

func TestReadOnly(t *testing.T) {
	folder := t.TempDir()
	d, err := document.Create(folder+"/a.jejaring", document.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if err := d.Edit(locale.M("test"), func(tx *document.Tx) error { tx.Put(square()...); return nil }); err != nil {
		t.Fatal(err)
	}
	d.Close()
	d, err = document.Open(folder+"/a.jejaring", document.Options{ReadOnly: true})
	if err != nil {
		t.Fatal(err)
	}
	g := bareStage(t).show(d)
	before := graph.Freeze(d)
	a := g.at("A")
	g.move(a)
	g.want("handle", g.c.marks.handle.Visible(), false)
	g.drag(a, a.AddXY(30, 30), a.AddXY(60, 60))
	g.want("A", g.at("A"), a)
	g.want("a press selects", g.selected(), "A ")
	g.doubleClick(fyne.NewPos(4, 4))
	g.s.Select("A")
	g.s.Take("connect")
	g.turn()
	g.click(g.at("C"))
	g.drag(g.at("C"), g.at("C").AddXY(-20, 0), g.at("D"))
	g.s.Take(session.ToolSelect)
	g.shortcut(fyne.KeyRight, fyne.KeyModifierControl)
	g.key(fyne.KeyDelete, fyne.KeyBackspace)
	g.want("refusals", len(g.Failed), 0)
	if len(document.Between(before, d, locale.Message{}).Deltas) > 0 {
		t.Error("a read-only document changed")
	}
}

func TestEmptyDocument(t *testing.T) {
	g := newStage(t)
	for _, tool := range []string{"select", "connect", "lasso", "pan"} {
		g.s.Take(tool)
		g.turn()
		g.move(fyne.NewPos(100, 100))
		g.click(fyne.NewPos(100, 100))
		g.drag(fyne.NewPos(100, 100), fyne.NewPos(150, 120), fyne.NewPos(200, 300))
		g.key(fyne.KeyUp, fyne.KeyTab, fyne.KeyReturn, fyne.KeyDelete, fyne.KeyHome, desktop.KeyMenu, fyne.KeyEscape)
		g.c.TypedRune(' ')
	}
	g.window.Canvas().Focus(g.c)
	g.want("Tab is not caught", g.c.AcceptsTab(), false)
	g.shortcut(fyne.KeyLeft, fyne.KeyModifierControl)
	g.window.Canvas().Capture()
	g.want("steps", g.steps(), 0)
	g.s.Take(session.ToolSelect)
	g.doubleClick(fyne.NewPos(300, 200))
	g.want("parties", g.s.Snapshot().N(), 1)
	if p := g.at(g.s.Snapshot().Actors[0].ID); distance(p, fyne.NewPos(300, 200)) > 1 {
		t.Errorf("the first party stands at %v", p)
	}
}

// TestTheDocumentChangesUnderTheHand deletes, hides and closes while gestures are under way.
func TestTheDocumentChangesUnderTheHand(t *testing.T) {
	remove := func(g *stage, id graph.ID) {
		g.s.Document().Edit(locale.M("test"), func(tx *document.Tx) error { tx.Delete(id); return nil })
		g.turn()
	}
	changes := map[string]func(*stage){
		"deleted":         func(g *stage) { remove(g, "A") },
		"another deleted": func(g *stage) { remove(g, "B") },
		"hidden":          func(g *stage) { g.s.LookThrough(network.Lens{Sectors: "lsm"}); g.turn() },
		"undone":          func(g *stage) { g.s.Document().Undo(); g.turn() },
		"closed":          func(g *stage) { g.s.Use(nil); g.turn() },
	}
	for name, change := range changes {
		for _, tool := range []string{"select", "connect", "lasso", "pan"} {
			g := newStage(t, square()...)
			g.s.Select("A")
			g.s.Take(tool)
			g.turn()
			a := g.at("A")
			g.move(a)
			g.press(a, desktop.MouseButtonPrimary)
			g.pull(a.AddXY(20, 20))
			g.pull(a.AddXY(40, 40))
			change(g)
			g.pull(a.AddXY(60, 60))
			g.pull(a.AddXY(80, 80))
			g.letGo(a.AddXY(80, 80), desktop.MouseButtonPrimary)
			g.move(a)
			g.key(fyne.KeyLeft, fyne.KeyTab, fyne.KeyReturn, fyne.KeyEscape)
			g.c.Fit()
			g.c.CentreOn("A")
			g.window.Canvas().Capture()
			if name == "another deleted" && tool == "select" {
				g.want("a drag goes on while another is deleted", g.place("A").Pinned, true)
			}
			if len(g.Failed) > 0 {
				t.Errorf("%s, %s: %v", name, tool, g.Failed)
			}
		}
	}
}

func TestTheSelectedPartyIsHidden(t *testing.T) {
	g := newStage(t, square()...)
	g.s.Select("A", "B")
	g.turn()
	g.s.LookThrough(network.Lens{Sectors: "lsm"})
	g.turn()
	before := graph.Freeze(g.s.Document())
	g.shortcut(fyne.KeyLeft, fyne.KeyModifierControl)
	command.ByID("centre").Run(g.s, g)
	command.ByID("pin").Run(g.s, g)
	g.turn()
	for _, id := range []graph.ID{"A", "B"} {
		p, _ := graph.Get[graph.Place](before, graph.PlaceID(graph.MainDrawing, id))
		if now := g.place(id); now.X != p.X || now.Y != p.Y {
			t.Errorf("%s moved unseen from %v to %v", id, p, now)
		}
	}
	g.want("focus", g.c.state.Focus, graph.ID(""))
}
