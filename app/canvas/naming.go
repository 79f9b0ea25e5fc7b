package canvas

import (
	"fyne.io/fyne/v2"

	"jejaring/app/command"
	"jejaring/app/kit"
	"jejaring/graph"
	"jejaring/graph/layout"
)

// naming is a field over the words of a party or an annotation, in which they are written anew: Enter keeps them, as one
// step, Esc leaves them as they were. It follows what it names when the map is moved.
type naming struct {
	id    graph.ID
	entry *kit.Entry
}

// leastNaming is the least width of the field at 100 %.
const leastNaming = 190

// Rename opens the field over something and brings the keyboard to it, before another key is read; it tells whether that
// has words here that may be changed.
func (c *Canvas) Rename(id graph.ID) bool {
	window := fyne.CurrentApp().Driver().CanvasForObject(c)
	if c.looking || c.closed || window == nil || c.s.Document() == nil || c.s.WhyFixed(id) != "" {
		return false
	}
	c.update()
	words, ok := command.WordsOnMap(c.s, id)
	if _, there := c.wordsAt(id); !ok || !there {
		return false
	}
	if c.naming == nil || c.naming.id != id {
		c.cancelGesture()
		c.endNaming()
		c.marks.hideTip()
		c.naming = c.newNaming(id, words)
	}
	c.bringIn(id)
	c.marks.showNaming()
	window.Focus(c.naming.entry)
	c.naming.entry.TypedShortcut(&fyne.ShortcutSelectAll{})
	return true
}

func (c *Canvas) newNaming(id graph.ID, words string) *naming {
	n := &naming{id: id}
	commit := func(text string) error {
		if c.s.Document() == nil {
			return nil
		}
		err := command.Reword(c.s, id, text)
		if err != nil {
			c.host.Fail(err)
		}
		return err
	}
	if _, ok := c.scene.Annotation(id); ok {
		n.entry = kit.NewLongEntry(commit)
		n.entry.SetMinRowsVisible(2)
	} else {
		n.entry = kit.NewEntry(commit)
	}
	n.entry.Reset(words)
	n.entry.InPlace(func() {
		if c.naming == n {
			c.endNaming()
		}
	}, c.takeFocus)
	return n
}

// endNaming takes the field away.
func (c *Canvas) endNaming() {
	if c.naming != nil {
		c.naming = nil
		c.marks.showNaming()
	}
}

// keepNaming gives the field up where what it names is gone, and shows what its words have become.
func (c *Canvas) keepNaming() {
	n := c.naming
	if n == nil {
		return
	}
	words, ok := command.WordsOnMap(c.s, n.id)
	if _, there := c.wordsAt(n.id); ok && there {
		n.entry.ShowText(words)
		return
	}
	n.entry.OnCommit(nil)
	c.endNaming()
	c.takeFocus()
}

// wordsAt returns the corners of the words of a party or an annotation on the screen, and whether it is on the map.
func (c *Canvas) wordsAt(id graph.ID) (frame [2]fyne.Position, ok bool) {
	if a, is := c.scene.Annotation(id); is {
		frame[0], frame[1] = c.frameOf(a)
		if a.Kind == graph.Image { // they stand below it
			frame[0].Y = frame[1].Y
		}
		return frame, true
	}
	zoom := c.mapZoom()
	r, ok := c.scene.NameOf(id, zoom)
	return [2]fyne.Position{c.screen(layout.Point{X: r.X0 / zoom, Y: r.Y0 / zoom}), c.screen(layout.Point{X: r.X1 / zoom, Y: r.Y1 / zoom})}, ok && c.isThere(id)
}

// Content returns what lies over the map and takes the keyboard.
func (c *Canvas) Content() fyne.CanvasObject { return c.marks.naming }

// nameAt returns the party whose name is at a point of the widget.
func (c *Canvas) nameAt(at fyne.Position) (graph.ID, bool) {
	return c.scene.NameAt(c.world(at), c.mapZoom())
}

// bringIn moves the map to where something on it is seen.
func (c *Canvas) bringIn(id graph.ID) {
	frame, _ := c.wordsAt(id)
	x, y := (frame[0].X+frame[1].X)/2, (frame[0].Y+frame[1].Y)/2
	if x >= 0 && y >= 0 && x <= c.free() && y <= c.Size().Height {
		return
	}
	to := c.aim()
	to.X += float64(x-c.free()/2) / to.Zoom
	to.Y += float64(y-c.Size().Height/2) / to.Zoom
	c.land()
	c.camera = to
	c.follows(to)
	c.Refresh()
}

// showNaming lays the field over the words, as large as they are at least, and all of it within the map.
func (m *marks) showNaming() {
	c := m.c
	if c.naming == nil {
		if len(m.naming.Objects) > 0 {
			m.naming.Objects = nil
			m.naming.Refresh()
		}
		return
	}
	frame, ok := c.wordsAt(c.naming.id)
	if !ok {
		return
	}
	entry := c.naming.entry
	size := entry.MinSize().Max(fyne.NewSize(leastNaming*c.letters(), 0)).Max(fyne.NewSize(frame[1].X-frame[0].X, frame[1].Y-frame[0].Y))
	size = size.Min(fyne.NewSize(c.free(), c.Size().Height))
	x, y := (frame[0].X+frame[1].X-size.Width)/2, (frame[0].Y+frame[1].Y-size.Height)/2
	entry.Resize(size)
	entry.Move(fyne.NewPos(max(0, min(x, c.free()-size.Width)), max(0, min(y, c.Size().Height-size.Height))))
	if len(m.naming.Objects) != 1 || m.naming.Objects[0] != entry {
		m.naming.Objects = []fyne.CanvasObject{entry}
		m.naming.Refresh()
	}
}
