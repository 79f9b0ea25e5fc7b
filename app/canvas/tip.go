package canvas

import (
	"math"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	fynecanvas "fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"

	"jejaring/graph"
)

func hypot(x, y float32) float32 { return float32(math.Hypot(float64(x), float64(y))) }

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
	t.ground.FillColor, t.ground.StrokeColor = theme.Color(theme.ColorNameOverlayBackground), theme.Color(theme.ColorNameInputBorder)
	for k, text := range []string{title, detail} {
		t.lines[k].Text, t.lines[k].Color, t.lines[k].TextSize = text, theme.Color(theme.ColorNameForeground), theme.CaptionTextSize()
	}
	t.Refresh()
}

// planTip shows the words once the pointer has rested.
func (m *marks) planTip() {
	m.hideTip()
	c := m.c
	if c.hovered == "" && c.hoveredPair == [2]graph.ID{} {
		return
	}
	actor, pair := c.hovered, c.hoveredPair
	m.timer = time.AfterFunc(tipDelay, func() {
		c.s.Post(func() {
			if c.hovered == actor && c.hoveredPair == pair && c.gesture == nil {
				m.showTip()
			}
		})
	})
}

func (m *marks) hideTip() {
	m.stop()
	m.tip.Hide()
}

func (m *marks) showTip() {
	title, detail := m.c.words()
	if title == "" {
		return
	}
	m.tip.say(title, detail)
	size := m.tip.MinSize()
	at, room := m.c.last.AddXY(14, 16), m.c.Size()
	at.X = max(4, min(at.X, room.Width-size.Width-4))
	if at.Y+size.Height > room.Height-4 {
		at.Y = m.c.last.Y - size.Height - 8
	}
	m.tip.Resize(size)
	m.tip.Move(at)
	m.tip.Show()
}

// words says what is under the pointer: a party with its sector and ties, or the ties of a pair.
func (c *Canvas) words() (title, detail string) {
	snapshot, language := c.s.Snapshot(), c.s.Language()
	if i, ok := snapshot.Index(c.hovered); ok {
		a := snapshot.Actors[i]
		ties := 0
		for _, ends := range snapshot.Ends {
			if int(ends[0]) == i || int(ends[1]) == i {
				ties++
			}
		}
		place := language.T("sector."+a.Sector) + " · " + language.T("tier."+a.Tier)
		return a.MapLabel(), place + " · " + language.T("canvas.ties", "Count", ties)
	}
	var kinds []string
	for _, t := range snapshot.Ties {
		if t.Joins(c.hoveredPair[0], c.hoveredPair[1]) {
			kinds = append(kinds, language.Say(graph.ChoiceMessage("tie-type", t.Type, snapshot)))
		}
	}
	if len(kinds) == 0 {
		return "", ""
	}
	i, _ := snapshot.Index(c.hoveredPair[0])
	j, _ := snapshot.Index(c.hoveredPair[1])
	return snapshot.Actors[i].Label() + " – " + snapshot.Actors[j].Label(), strings.Join(kinds, ", ")
}
