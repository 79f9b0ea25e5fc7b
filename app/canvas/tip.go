package canvas

import (
	"slices"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	fynecanvas "fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"

	"jejaring/app/kit"
	"jejaring/graph"
)

// tipDelay is how long the pointer or the keyboard has to rest until the words are shown.
const tipDelay = 500 * time.Millisecond

// tip is the small sheet of words beside the pointer. It shows labels only, never a client's name.
type tip struct {
	*fyne.Container
	ground *fynecanvas.Rectangle
	lines  [2]*fynecanvas.Text
}

func newTip() *tip {
	t := &tip{ground: fynecanvas.NewRectangle(nil), lines: [2]*fynecanvas.Text{fynecanvas.NewText("", nil), fynecanvas.NewText("", nil)}}
	t.ground.CornerRadius, t.ground.StrokeWidth = 4, 1
	t.lines[0].TextStyle.Bold = true
	box := container.New(layout.NewCustomPaddedLayout(5, 5, 8, 8), container.New(layout.NewCustomPaddedVBoxLayout(1), t.lines[0], t.lines[1]))
	t.Container = container.NewStack(t.ground, box)
	return t
}

func (t *tip) say(title, detail string) {
	t.ground.FillColor, t.ground.StrokeColor = kit.Color(kit.ColorSurface), kit.Color(kit.ColorEdge)
	for k, text := range []string{title, detail} {
		t.lines[k].Text, t.lines[k].Color, t.lines[k].TextSize = text, kit.Color(kit.ColorInk), theme.CaptionTextSize()
	}
	t.Refresh()
}

// planTip shows the words for an actor or a tie once the pointer or the keyboard has rested there.
func (m *marks) planTip(actor graph.ID, pair [2]graph.ID) {
	m.hideTip()
	if actor == "" && pair == [2]graph.ID{} {
		return
	}
	c := m.c
	m.timer = time.AfterFunc(tipDelay, func() {
		c.s.Post(func() {
			hovers := c.hovered == actor && c.hoveredPair == pair
			stands := c.focused && c.ring && c.focus == actor
			if (hovers || stands) && c.gesture == nil && !c.closed && c.s.Document() != nil && !c.isCovered() {
				m.showTip(actor, pair, stands && !hovers)
			}
		})
	})
}

// isCovered tells whether a list or a dialog lies over the window, so that neither pointer nor keyboard is at the map.
func (c *Canvas) isCovered() bool {
	window := fyne.CurrentApp().Driver().CanvasForObject(c)
	return window != nil && window.Overlays().Top() != nil
}

func (m *marks) hideTip() {
	m.stop()
	if m.tip.Visible() {
		m.tip.Hide()
		m.layer.Refresh()
	}
}

// showTip shows the words beside the pointer, or beside the actor that the keyboard stands on; never over the
// actor and a label of one line below it.
func (m *marks) showTip(actor graph.ID, pair [2]graph.ID, beside bool) {
	title, detail := m.c.words(actor, pair)
	if title == "" {
		return
	}
	m.tip.say(title, detail)
	const label = 20
	at, room, size := m.c.hand.at, m.c.Size(), m.tip.MinSize()
	below, above := at.Y+18, at.Y-8
	if p, ok := m.c.scene.PlaceOf(actor); ok {
		place, reach := m.c.screen(p), float32(m.reach(actor))
		if beside {
			at = place
		}
		below, above = place.Y+reach+label, place.Y-reach-label
	}
	to := fyne.NewPos(max(4, min(at.X+12, room.Width-size.Width-4)), below)
	if to.Y+size.Height > room.Height-4 {
		to.Y = max(4, above-size.Height)
	}
	m.tip.Resize(size)
	m.tip.Move(to)
	m.tip.Show()
	m.layer.Refresh() // showing a container alone paints nothing
}

// words says what an actor is, with its sector and ties, or which ties a pair has. A client is its code.
func (c *Canvas) words(actor graph.ID, pair [2]graph.ID) (title, detail string) {
	snapshot, language := c.s.OnMap(), c.s.Language()
	if i, ok := snapshot.Index(actor); ok {
		a := snapshot.Actors[i]
		place := language.T("sector."+a.Sector) + " · " + language.T("tier."+a.Tier)
		ties := c.base.Ties(actor)
		if ties == 0 && c.s.StandsForOthers() { // the page shows none
			return a.MapLabel(), place
		}
		return a.MapLabel(), place + " · " + language.T("canvas.ties", "Count", ties)
	}
	var kinds []string
	for _, t := range c.base.TiesBetween(pair) {
		kind := language.Say(graph.ChoiceMessage("tie-type", t.Type, snapshot))
		if !slices.Contains(kinds, kind) {
			kinds = append(kinds, kind)
		}
	}
	i, isFirst := snapshot.Index(pair[0])
	j, isSecond := snapshot.Index(pair[1])
	if len(kinds) == 0 || !isFirst || !isSecond {
		return "", ""
	}
	return snapshot.Actors[i].Label() + " – " + snapshot.Actors[j].Label(), strings.Join(kinds, ", ")
}
