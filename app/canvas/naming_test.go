package canvas

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"jejaring/app/kit"
	"jejaring/app/session"
	"jejaring/graph"
)

// write types over what is in the field over the map, and then some keys.
func (g *stage) write(text string, keys ...fyne.KeyName) {
	g.t.Helper()
	n := g.c.naming
	if n == nil {
		g.t.Fatal("there is no field over the map")
	}
	g.want("the keyboard is in it", g.window.Canvas().Focused() == fyne.Focusable(n.entry), true)
	for _, r := range text {
		n.entry.TypedRune(r)
	}
	for _, key := range keys {
		n.entry.TypedKey(&fyne.KeyEvent{Name: key})
	}
	g.turn()
}

func (g *stage) actor(id graph.ID) graph.Actor {
	a, _ := graph.Get[graph.Actor](g.s.Document(), id)
	return a
}

func TestRenameAPartyOnTheMap(t *testing.T) {
	g := newStage(t, square()...)
	g.s.Show(session.ViewMap)
	g.s.Select("A")
	g.turn()
	before := g.s.Document().Revision()
	g.key(fyne.KeyF2)
	g.write("Posyandu Melati", fyne.KeyReturn)
	g.want("name", g.actor("A").Name, "Posyandu Melati")
	g.want("label", g.actor("A").PublicLabel, "Posyandu Melati")
	g.want("steps", g.steps(), 2)
	g.want("the field is gone", g.c.naming == nil && len(g.c.marks.naming.Objects) == 0, true)
	g.want("the map has the keyboard", g.window.Canvas().Focused() == fyne.Focusable(g.c), true)
	g.key(fyne.KeyF2)
	g.write("Lain", fyne.KeyEscape)
	g.want("after Esc", g.actor("A").Name, "Posyandu Melati")
	g.want("steps after Esc", g.steps(), 2)
	g.want("still selected", g.selected(), "A ")
	g.key(fyne.KeyF2)
	g.write("Kader")
	g.click(g.at("C"))
	g.want("a press elsewhere keeps it", g.actor("A").Name, "Kader")
	g.want("and selects", g.selected(), "C ")
	g.s.Document().Undo()
	g.s.Document().Undo()
	g.turn()
	g.want("undone", g.actor("A").Name != "Kader" && g.s.Document().Revision() != before, true)
}

func TestRenameByADoublePressOnAName(t *testing.T) {
	g := newStage(t, square()...)
	g.s.Show(session.ViewMap)
	g.turn()
	words, _ := g.c.wordsAt("C")
	g.doubleClick(middle(words[0], words[1]))
	g.want("parties", g.s.Snapshot().N(), 5)
	g.write("Toko Ayu", fyne.KeyReturn)
	g.want("name", g.actor("C").Name, "Toko Ayu")
}

// What is refused is said and stays in its field until Esc.
func TestARenameThatIsRefused(t *testing.T) {
	g := newStage(t, square()...)
	g.s.Show(session.ViewMap)
	g.s.Select("A")
	g.turn()
	name := g.actor("A").Name
	g.key(fyne.KeyF2)
	g.write(strings.Repeat("a", 400), fyne.KeyReturn)
	g.want("refusals", len(g.Failed), 1)
	g.want("name", g.actor("A").Name, name)
	g.write("", fyne.KeyEscape)
	g.want("steps", g.steps(), 1)
	g.want("the field is gone", g.c.naming == nil, true)
}

// On the map a client is called by its code, and so is renamed by it.
func TestAClientIsRenamedByItsCode(t *testing.T) {
	records := party("A", 0, 0)
	a := records[0].(graph.Actor)
	a.Name, a.PublicLabel, a.IsClient, a.Role = "Siti", "K-01", true, graph.RoleClient
	records[0] = a
	g := newStage(t, append(append(records, party("B", 300, 300)...), graph.Drawing{ID: graph.MainDrawing, Name: "Peta"})...)
	g.s.Show(session.ViewMap)
	g.s.Select("A")
	g.turn()
	g.key(fyne.KeyF2)
	g.want("what stands in the field", g.c.naming.entry.Text, "K-01")
	g.write("K-07", fyne.KeyReturn)
	g.want("label", g.actor("A").PublicLabel, "K-07")
	g.want("name", g.actor("A").Name, "Siti")
}

// The field follows the map, and goes with what it names.
func TestTheFieldFollowsTheMap(t *testing.T) {
	g := newStage(t, square()...)
	g.s.Show(session.ViewMap)
	g.s.Select("A")
	g.turn()
	g.key(fyne.KeyF2)
	at := g.c.naming.entry.Position()
	g.c.pan(50, 20)
	g.want("moved", g.c.naming.entry.Position().Subtract(at), fyne.NewPos(50, 20))
	g.c.pan(-5000, 0)
	if x := g.c.naming.entry.Position().X; x < 0 {
		t.Errorf("the field is at %v", x)
	}
	g.write("Tidak jadi")
	g.s.Document().Undo() // the party is gone
	g.turn()
	g.want("the field is gone", g.c.naming == nil, true)
	g.want("refusals", len(g.Failed), 0)
}

func TestAMapToLookAtRenamesNothing(t *testing.T) {
	g := newStage(t, square()...)
	g.c.LookOnly()
	g.s.Select("A")
	g.turn()
	g.want("renames", g.c.Rename("A"), false)
	g.doubleClick(g.at("A"))
	g.want("a field", g.c.naming == nil, true)
}

// Letters that are typed before a field elsewhere has the keyboard are its letters.
func TestWhatIsTypedBeforeTheFieldIsThere(t *testing.T) {
	g := newStage(t, square()...)
	g.window.Canvas().Focus(g.c)
	g.c.Await()
	for _, r := range "Pkk" {
		g.c.TypedRune(r)
	}
	g.key(fyne.KeyDelete)
	g.want("parties", g.s.Snapshot().N(), 5)
	var field typist
	g.c.HandOver(&field)
	g.want("typed", field.text, "Pkk"+string(fyne.KeyDelete))
	g.c.TypedRune('l')
	g.want("tool", g.s.Tool(), "lasso")
}

// typist notes what is typed.
type typist struct{ text string }

func (*typist) FocusGained()                {}
func (*typist) FocusLost()                  {}
func (y *typist) TypedRune(r rune)          { y.text += string(r) }
func (y *typist) TypedKey(e *fyne.KeyEvent) { y.text += string(e.Name) }

// The words beside a party go when that moves, and none come while a list lies over the window.
func TestTheTipGoesWithAnEdit(t *testing.T) {
	g := newStage(t, square()...)
	g.window.Canvas().Focus(g.c)
	g.c.stand("A")
	g.s.Select("A")
	g.turn()
	g.c.marks.showTip("A", [2]graph.ID{}, true)
	g.want("seen", g.c.marks.tip.Visible(), true)
	g.shortcut(fyne.KeyRight, fyne.KeyModifierControl)
	g.turn()
	g.want("seen after a move", g.c.marks.tip.Visible(), false)
	g.window.Canvas().Overlays().Add(kit.NewText(kit.Body, "daftar"))
	g.want("covered", g.c.isCovered(), true)
}
