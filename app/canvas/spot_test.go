package canvas

import (
	"testing"

	"fyne.io/fyne/v2"

	"jejaring/graph/layout"
	"jejaring/graph/plan"
)

// On a page of fields a press selects the ties of a pair, or the two who have none, and arrow keys walk from field to field.
func TestFieldsAreChosen(t *testing.T) {
	g := newStage(t, square()...)
	g.s.SetOn(plan.Matrix.ID, "")
	g.turn()
	page := g.s.Page()
	ties, nobody := plan.Spot{}, plan.Spot{}
	for row := range 4 {
		for column := range 4 {
			spot, _ := page.At(layout.Point{X: float64(column)*20 + 10, Y: float64(row)*20 + 10})
			switch {
			case row == column:
			case spot.Pair[0] == "A" && spot.Pair[1] == "B":
				ties = spot
			case spot.Pair[0] == "":
				nobody = spot
			}
		}
	}
	on := func(s plan.Spot) fyne.Position {
		return g.c.screen(layout.Point{X: (s.Box.X0 + s.Box.X1) / 2, Y: (s.Box.Y0 + s.Box.Y1) / 2})
	}
	g.click(on(ties))
	g.want("a field with ties", g.selected(), "T1 T2 ")
	g.click(on(nobody))
	g.want("a field without", g.selected(), string(nobody.Actors[0])+" "+string(nobody.Actors[1])+" ")
	g.c.TypedKey(&fyne.KeyEvent{Name: fyne.KeyLeft})
	g.want("the field at its left", [2]int{g.c.spot.Row, g.c.spot.Column}, [2]int{nobody.Row, max(nobody.Column-1, 0)})
	before := g.c.camera
	g.c.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.Delta{DY: -40}})
	g.want("the wheel keeps the zoom", g.c.camera.Zoom, before.Zoom)
	if g.c.camera.Y <= before.Y {
		t.Error("the wheel does not move along the page")
	}
	g.want("steps of the history", g.steps(), 1)
}
