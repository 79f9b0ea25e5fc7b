package canvas

import (
	"math"

	"fyne.io/fyne/v2"

	"jejaring/app/command"
	"jejaring/app/kit"
	"jejaring/graph"
	"jejaring/graph/diagram"
	"jejaring/graph/layout"
)

// How annotations are taken: from so near, and an arrow key moves them so far.
const (
	annotationSlack = 5
	gripNear        = 12
	gripSize        = 9
)

// carrying moves an annotation with the pointer, or pulls one of its corners or ends.
type carrying struct {
	c     *Canvas
	start graph.Annotation
	grip  int // of grips; −1: the whole
	from  layout.Point
	moved bool
	vain  bool // the document cannot be changed
}

// gripGesture returns what a press on a grip of the selected annotation does, nil where there is none. Grips lie over
// actors.
func (c *Canvas) gripGesture(at fyne.Position) gesture {
	a, ok := c.chosenAnnotation()
	if !ok || c.looking {
		return nil
	}
	if grip := c.gripAt(a, at); grip >= 0 {
		return &carrying{c: c, start: a, grip: grip, from: c.world(at)}
	}
	return nil
}

// annotationGesture returns what a press beside all actors does with annotations, nil where it does nothing with them. The
// picture under everything comes last, while it is arranged.
func (c *Canvas) annotationGesture(at fyne.Position) gesture {
	if c.looking {
		return nil
	}
	if id, ok := c.annotationAt(at); ok {
		c.s.Select(id)
		a, _ := c.scene.Annotation(id)
		return &carrying{c: c, start: a, grip: -1, from: c.world(at)}
	}
	if a, ok := c.chosenAnnotation(); ok && a.Kind == graph.Beneath && c.holds(a, at) {
		return &carrying{c: c, start: a, grip: -1, from: c.world(at)}
	}
	return nil
}

// annotationAt returns the topmost annotation at a point of the widget.
func (c *Canvas) annotationAt(at fyne.Position) (graph.ID, bool) {
	return c.scene.AnnotationAt(c.world(at), c.mapZoom(), annotationSlack)
}

// mapZoom is the zoom at which the map is drawn before its letters are made larger.
func (c *Canvas) mapZoom() float64 { return c.camera.Zoom / float64(c.letters()) }

// chosenAnnotation returns the annotation that is selected alone, where it is on the map.
func (c *Canvas) chosenAnnotation() (graph.Annotation, bool) {
	chosen := c.s.Selection()
	if len(chosen) != 1 {
		return graph.Annotation{}, false
	}
	return c.scene.Annotation(chosen[0])
}

// frameOf returns the corners of an annotation on the screen.
func (c *Canvas) frameOf(a graph.Annotation) (from, to fyne.Position) {
	zoom := c.mapZoom()
	r, _ := c.scene.FrameOf(a.ID, zoom)
	return c.screen(layout.Point{X: r.X0 / zoom, Y: r.Y0 / zoom}), c.screen(layout.Point{X: r.X1 / zoom, Y: r.Y1 / zoom})
}

func (c *Canvas) holds(a graph.Annotation, at fyne.Position) bool {
	from, to := c.frameOf(a)
	return at.X >= from.X && at.X <= to.X && at.Y >= from.Y && at.Y <= to.Y
}

// grips are where an annotation is pulled: the ends of an arrow, else the corners from the upper left around.
func (c *Canvas) grips(a graph.Annotation) []fyne.Position {
	if a.Kind == graph.Arrow {
		return []fyne.Position{c.screen(layout.Point{X: a.X, Y: a.Y}), c.screen(layout.Point{X: a.X2, Y: a.Y2})}
	}
	from, to := c.frameOf(a)
	return []fyne.Position{from, fyne.NewPos(to.X, from.Y), to, fyne.NewPos(from.X, to.Y)}
}

func (c *Canvas) gripAt(a graph.Annotation, at fyne.Position) int {
	if !command.CanAnnotate(c.s) {
		return -1
	}
	for k, p := range c.grips(a) {
		if distance(at, p) <= gripNear {
			return k
		}
	}
	return -1
}

func (g *carrying) drag(to fyne.Position) {
	if !command.CanAnnotate(g.c.s) {
		g.vain = g.c.s.Document().ReadOnly()
		return
	}
	g.moved = true
	g.c.holdAnnotation(g.at(to))
}

// at returns the annotation as it is with the pointer at a point.
func (g *carrying) at(to fyne.Position) graph.Annotation {
	c, a := g.c, g.start
	here := c.world(to)
	dx, dy := here.X-g.from.X, here.Y-g.from.Y
	switch {
	case g.grip < 0:
		return shifted(a, dx, dy)
	case a.Kind == graph.Arrow && g.grip == 0:
		a.X, a.Y = round(a.X+dx), round(a.Y+dy)
		return a
	case a.Kind == graph.Arrow:
		a.X2, a.Y2 = round(a.X2+dx), round(a.Y2+dy)
		return a
	}
	zoom := c.mapZoom()
	return c.stretched(a, g.grip, dx*zoom, dy*zoom)
}

// stretched returns an annotation with one of its corners moved by px. Pictures keep their proportions.
func (c *Canvas) stretched(a graph.Annotation, corner int, dx, dy float64) graph.Annotation {
	const least = 24
	zoom := c.mapZoom()
	r, _ := c.base.FrameOf(a.ID, zoom)
	if a.Kind != graph.Note {
		k := max(r.Width(), 1) / max(r.Height(), 1)
		if corner == 1 || corner == 3 {
			k = -k
		}
		if math.Abs(dx) > math.Abs(dy*k) { // along the diagonal, by the greater way
			dy = dx / k
		} else {
			dx = dy * k
		}
	}
	if corner == 0 || corner == 3 {
		r.X0 = min(r.X0+dx, r.X1-least)
	} else {
		r.X1 = max(r.X1+dx, r.X0+least)
	}
	if corner < 2 {
		r.Y0 = min(r.Y0+dy, r.Y1-least)
	} else {
		r.Y1 = max(r.Y1+dy, r.Y0+least)
	}
	a = diagram.Framed(a, r, zoom)
	a.X, a.Y, a.X2, a.Y2 = round(a.X), round(a.Y), round(a.X2), round(a.Y2)
	return a
}

// placed returns an annotation where it is given, and else as it is in the document: its words may have been kept since
// the hand took it.
func (c *Canvas) placed(a graph.Annotation) graph.Annotation {
	now, ok := graph.Get[graph.Annotation](c.s.Document(), a.ID)
	if !ok {
		return a
	}
	now.X, now.Y, now.X2, now.Y2 = a.X, a.Y, a.X2, a.Y2
	return now
}

func shifted(a graph.Annotation, dx, dy float64) graph.Annotation {
	a.X, a.Y, a.X2, a.Y2 = round(a.X+dx), round(a.Y+dy), round(a.X2+dx), round(a.Y2+dy)
	return a
}

// round keeps files small: a tenth of a pixel is finer than anybody sees.
func round(x float64) float64 { return math.Round(x*10) / 10 }

func (g *carrying) release(at fyne.Position) {
	c := g.c
	if !g.moved && !g.vain {
		return
	}
	now := c.placed(g.at(at)) // where nothing can be changed the edit says why
	c.annotated = nil
	if err := command.ChangeAnnotation(c.s, now); err != nil {
		c.host.Fail(err)
	}
	c.follow()
	c.raise()
}

func (g *carrying) stands() bool {
	_, ok := g.c.base.Annotation(g.start.ID)
	return ok
}

func (g *carrying) cancel() {
	g.c.annotated = nil
	g.c.raise()
}

// holdAnnotation shows an annotation as a hand has it.
func (c *Canvas) holdAnnotation(a graph.Annotation) {
	c.annotated = &a
	c.raise()
}

// showGrips draws the frame of the selected annotation, and where it is pulled.
func (m *marks) showGrips() {
	m.grips.Objects = nil
	c := m.c
	if a, ok := c.chosenAnnotation(); ok && !c.looking {
		points := c.grips(a)
		if a.Kind != graph.Arrow {
			for k, p := range points {
				m.grips.Objects = append(m.grips.Objects, stroke(p, points[(k+1)%len(points)]))
			}
		}
		if command.CanAnnotate(c.s) {
			for _, p := range points {
				m.grips.Objects = append(m.grips.Objects, newGrip(p))
			}
		}
	}
	m.grips.Refresh()
}

func newGrip(at fyne.Position) fyne.CanvasObject {
	g := kit.NewBox(kit.Look{Fill: kit.ColorSurface, Stroke: kit.ColorAccent, Radius: gripSize / 2}, nil)
	g.Resize(fyne.NewSquareSize(gripSize))
	g.Move(at.SubtractXY(gripSize/2, gripSize/2))
	return g
}

// annotationItems are what the context menu holds over an annotation.
func (c *Canvas) annotationItems() []kit.MenuItem {
	words := kit.MenuItem{Icon: "pen", Label: c.s.T("canvas.annotation-words"), Keys: "F2", Do: c.rename}
	return append([]kit.MenuItem{words, {}}, c.menuItems([]string{"delete"})...)
}

// annotateItems put something on the map at a place.
func (c *Canvas) annotateItems(place layout.Point) []kit.MenuItem {
	if !command.CanAnnotate(c.s) {
		return nil
	}
	items := []kit.MenuItem{}
	for _, kind := range []struct{ id, kind string }{{"annotate-note", graph.Note}, {"annotate-arrow", graph.Arrow}, {"annotate-picture", graph.Image}} {
		by := command.ByID(kind.id)
		items = append(items, kit.MenuItem{Icon: by.Icon, Label: c.s.Language().Say(by.Name()), Do: func() {
			if err := command.Annotate(c.s, c.host, kind.kind, place); err != nil {
				c.host.Fail(err)
			}
		}})
	}
	return append(items, kit.MenuItem{})
}
