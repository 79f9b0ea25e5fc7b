package canvas

import (
	"testing"

	"fyne.io/fyne/v2"

	"jejaring/graph"
)

// Looked at from one party, an arrow key goes along a tie only, and takes the look with it; Esc ends it and then the
// selection.
func TestFocusWalksAlongTies(t *testing.T) {
	g := newStage(t, append(square(), party("E", 100, 0)...)...) // E is nearer than B, but not tied
	g.s.Select("A")
	g.turn()
	g.c.TypedRune('1')
	g.turn()
	g.want("near", len(g.s.Near()), 2)
	g.want("faded in the picture", len(g.c.stateNow().Near), 2)
	g.key(fyne.KeyRight)
	g.turn()
	of, steps := g.s.Focus()
	g.want("looked at from", of, graph.ID("B"))
	g.want("steps", steps, 1)
	g.want("selected", g.selected(), "B ")
	g.key(fyne.KeyEscape)
	g.want("near after Esc", len(g.s.Near()), 0)
	g.want("selected after Esc", g.selected(), "B ")
	g.key(fyne.KeyEscape)
	g.want("selected after two", g.selected(), "")
}
