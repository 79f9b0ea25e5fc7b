package canvas

import (
	"math"
	"testing"

	"fyne.io/fyne/v2"

	"jejaring/app/command"
	"jejaring/app/session"
	"jejaring/graph"
	"jejaring/graph/document"
	"jejaring/graph/layout"
)

// annotated is a stage of two parties with a note and an arrow between them.
func annotated(t *testing.T) *stage {
	t.Helper()
	records := append(party("A", 0, 0), party("B", 600, 400)...)
	records = append(
		records, graph.Drawing{ID: graph.MainDrawing, Name: "Peta"},
		graph.Annotation{ID: "N", Drawing: graph.MainDrawing, Kind: graph.Note, Text: "Catatan", X: 200, Y: 100, X2: 380, Y2: 160},
		graph.Annotation{ID: "P", Drawing: graph.MainDrawing, Kind: graph.Arrow, X: 200, Y: 300, X2: 400, Y2: 300},
	)
	g := newStage(t, records...)
	g.s.Show(session.ViewMap)
	g.turn()
	return g
}

func (g *stage) annotation(id graph.ID) graph.Annotation {
	a, _ := graph.Get[graph.Annotation](g.s.Document(), id)
	return a
}

func (g *stage) on(x, y float64) fyne.Position { return g.c.screen(layout.Point{X: x, Y: y}) }

func TestSelectAndDragANote(t *testing.T) {
	g := annotated(t)
	before := g.annotation("N")
	g.click(g.on(290, 130))
	g.want("selected", g.selected(), "N ")
	g.want("steps", g.steps(), 1)
	from := g.on(290, 130)
	g.drag(from, from.AddXY(20, 0), from.AddXY(60, 30))
	g.want("steps after the drag", g.steps(), 2)
	after, zoom := g.annotation("N"), g.c.camera.Zoom
	if math.Abs(after.X-before.X-60/zoom) > 0.2 || math.Abs(after.Y2-before.Y2-30/zoom) > 0.2 || math.Abs(after.X2-after.X-180) > 0.2 {
		t.Errorf("at zoom %v it went from %+v to %+v", zoom, before, after)
	}
	g.key(fyne.KeyEscape)
	g.want("after Esc", g.selected(), "")
	g.click(g.on(250, 500))
	g.want("on the ground", g.selected(), "")
}

// While it is dragged it is seen where the pointer has it, and Esc leaves it where it was.
func TestADragThatIsLeft(t *testing.T) {
	g := annotated(t)
	before := g.annotation("P")
	from := g.on(300, 300)
	g.press(from, 1)
	g.pull(from.AddXY(0, 50))
	held, _ := g.c.scene.Annotation("P")
	if held.Y <= before.Y {
		t.Errorf("it is seen at %v", held.Y)
	}
	g.key(fyne.KeyEscape)
	g.letGo(from.AddXY(0, 50), 1)
	back, _ := g.c.scene.Annotation("P")
	g.want("after Esc", back, before)
	g.want("steps", g.steps(), 1)
}

// Words that are kept while the note is in hand, as those of the field that was left by the press, stay.
func TestADragKeepsTheWordsOfTheField(t *testing.T) {
	g := annotated(t)
	from := g.on(290, 130)
	g.press(from, 1)
	a := g.annotation("N")
	a.Text = "Baru"
	if err := command.ChangeAnnotation(g.s, a); err != nil {
		t.Fatal(err)
	}
	g.pull(from.AddXY(20, 0))
	g.pull(from.AddXY(60, 30))
	g.letGo(from.AddXY(60, 30), 1)
	after := g.annotation("N")
	g.want("words", after.Text, "Baru")
	g.want("moved", after.X > a.X, true)
}

func TestPullTheTipOfAnArrow(t *testing.T) {
	g := annotated(t)
	g.click(g.on(300, 300))
	g.want("selected", g.selected(), "P ")
	tip := g.on(400, 300)
	g.drag(tip, tip.AddXY(10, 10), tip.AddXY(30, 40))
	a, zoom := g.annotation("P"), g.c.camera.Zoom
	if math.Abs(a.X2-400-30/zoom) > 0.2 || math.Abs(a.Y2-300-40/zoom) > 0.2 || a.X != 200 || a.Y != 300 {
		t.Errorf("the arrow is %+v", a)
	}
}

// The upper left corner of a note is pulled; the lower right one stays on the screen.
func TestPullTheCornerOfANote(t *testing.T) {
	g := annotated(t)
	g.click(g.on(290, 130))
	from, to := g.c.frameOf(g.annotation("N"))
	g.drag(from, from.AddXY(-10, -10), from.AddXY(-40, -20))
	left, right := g.c.frameOf(g.annotation("N"))
	if distance(left, from.AddXY(-40, -20)) > 0.5 || distance(right, to) > 0.5 {
		t.Errorf("the frame went from %v–%v to %v–%v", from, to, left, right)
	}
}

func TestAnnotationsByKeyboard(t *testing.T) {
	g := annotated(t)
	g.window.Canvas().Focus(g.c)
	for range 5 {
		if g.selected() == "N " {
			break
		}
		g.key(fyne.KeyTab)
	}
	g.want("by Tab", g.selected(), "N ")
	before := g.annotation("N")
	g.key(fyne.KeyRight, fyne.KeyRight, fyne.KeyDown)
	after := g.annotation("N")
	g.want("nudged across", after.X-before.X, 20.0)
	g.want("nudged down", after.Y2-before.Y2, 10.0)
	g.want("steps", g.steps(), 2)
	g.key(fyne.KeyReturn)
	g.write("Rawat ini", fyne.KeyReturn)
	g.want("its words", g.annotation("N").Text, "Rawat ini")
	g.want("steps with its words", g.steps(), 3)
	g.key(fyne.KeyTab)
	g.want("the next", g.selected(), "P ")
	g.key(fyne.KeyDelete)
	if _, ok := g.s.Document().Record("P"); ok {
		t.Error("Delete leaves it")
	}
}

// A background lies still until it is arranged, then it is dragged, and Esc locks it again.
func TestABackgroundIsLocked(t *testing.T) {
	beneath := graph.Annotation{ID: graph.BeneathID(graph.MainDrawing), Drawing: graph.MainDrawing, Kind: graph.Beneath, X: -100, Y: -100, X2: 700, Y2: 500, Strength: 2}
	g := newStage(t, append(append(party("A", 0, 0), party("B", 600, 400)...), graph.Drawing{ID: graph.MainDrawing, Name: "Peta"}, beneath)...)
	g.s.Show(session.ViewMap)
	g.turn()
	from := g.on(300, 200)
	g.drag(from, from.AddXY(30, 0), from.AddXY(60, 0))
	g.want("locked", g.annotation(beneath.ID), beneath)
	g.s.Select(beneath.ID)
	g.turn()
	g.drag(from, from.AddXY(30, 0), from.AddXY(60, 0))
	if a := g.annotation(beneath.ID); math.Abs(a.X+100-60/g.c.camera.Zoom) > 0.2 {
		t.Errorf("arranged it went to %v", a.X)
	}
	g.key(fyne.KeyEscape)
	g.want("after Esc", g.selected(), "")
}

// A document that can only be looked at shows what is on it, lets it be selected, and says why it stays where it is.
func TestAnnotationsThatCanOnlyBeRead(t *testing.T) {
	path := t.TempDir() + "/a.jejaring"
	if err := annotated(t).s.Document().SaveCopy(path); err != nil {
		t.Fatal(err)
	}
	d, err := document.Open(path, document.Options{ReadOnly: true})
	if err != nil {
		t.Fatal(err)
	}
	g := bareStage(t).show(d)
	g.s.Show(session.ViewMap)
	g.turn()
	before := g.annotation("N")
	g.click(g.on(290, 130))
	g.want("selected", g.selected(), "N ")
	g.want("told before", len(g.Failed), 0)
	from := g.on(290, 130)
	g.drag(from, from.AddXY(20, 0), from.AddXY(60, 30))
	g.want("told", len(g.Failed), 1)
	g.key(fyne.KeyRight, fyne.KeyDelete)
	g.want("the note", g.annotation("N"), before)
}
