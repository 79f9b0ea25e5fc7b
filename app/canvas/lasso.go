package canvas

import (
	"fyne.io/fyne/v2"

	"jejaring/graph"
	"jejaring/graph/layout"
)

// lasso selects what a line drawn by hand goes round; Shift adds, Alt takes away.
type lasso struct {
	c    *Canvas
	line []fyne.Position
}

func newLasso(c *Canvas, at fyne.Position) gesture { return &lasso{c: c, line: []fyne.Position{at}} }

func (l *lasso) drag(to fyne.Position) {
	last := l.line[len(l.line)-1]
	if abs(to.X-last.X)+abs(to.Y-last.Y) < 4 {
		return
	}
	l.line = append(l.line, to)
	l.c.hover("", [2]graph.ID{})
	l.c.marks.showLasso(l.line)
}

func (l *lasso) release(at fyne.Position) {
	l.c.marks.hideLasso()
	if len(l.line) < 3 {
		if actor, ok := l.c.actorAt(at); ok {
			l.c.selectInside([]graph.ID{actor})
		} else if !l.c.pressedWith(fyne.KeyModifierShift | fyne.KeyModifierAlt) {
			l.c.s.Select()
		}
		return
	}
	ring := make([]layout.Point, len(l.line))
	for k, p := range l.line {
		ring[k] = l.c.world(p)
	}
	var inside []graph.ID
	for _, a := range l.c.s.OnMap().Actors {
		if p, ok := l.c.scene.PlaceOf(a.ID); ok && within(ring, p) {
			inside = append(inside, a.ID)
		}
	}
	l.c.selectInside(inside)
}

func (l *lasso) stands() bool { return true }
func (l *lasso) cancel()      { l.c.marks.hideLasso() }

// within tells whether a point lies in a closed line, by the number of times a ray to the right crosses it.
func within(ring []layout.Point, p layout.Point) bool {
	in := false
	for k, a := range ring {
		b := ring[(k+1)%len(ring)]
		if (a.Y > p.Y) != (b.Y > p.Y) && p.X < a.X+(b.X-a.X)*(p.Y-a.Y)/(b.Y-a.Y) {
			in = !in
		}
	}
	return in
}
