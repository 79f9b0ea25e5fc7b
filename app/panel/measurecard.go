package panel

import (
	"fmt"
	"image"
	"time"

	"fyne.io/fyne/v2"

	"jejaring/app/kit"
	"jejaring/app/session"
	"jejaring/graph/chart"
	"jejaring/graph/measure"
)

// card returns the card of a measure as things are.
func (c *MeasureCards) card(m measure.Measure) fyne.CanvasObject {
	card := c.cards[m.ID]
	if card == nil {
		card = newLive(0)
		c.cards[m.ID] = card
	}
	_, known := c.s.Known(m.ID)
	job, running := c.s.Job(session.ComputeJob(m.ID))
	if running {
		c.progressOf(session.ComputeJob(m.ID)).SetShare(job.Share, c.s.T("panel.measures.working", "Share", c.s.Language().Percent(job.Share)))
	}
	state := fmt.Sprint(known, running, c.s.IsHeavy(m), c.shownBy(m.ID))
	if look := *c.look(); look.Open == m.ID {
		state += fmt.Sprint(" open ", look.All, look.Rows, look.Sources)
	}
	card.show(key{snapshot: c.s.Snapshot(), part: state}, func() []fyne.CanvasObject { return c.build(m) })
	return card.Container
}

func (c *MeasureCards) build(m measure.Measure) []fyne.CanvasObject {
	open := c.look().Open == m.ID
	r, known := c.s.Known(m.ID)
	head := c.head(m, r, known)
	var below []fyne.CanvasObject
	switch {
	case !known:
		below = c.waiting(m)
	case r.Lacks:
		below = c.fill(r)
	}
	if open {
		below = append(below, c.details(m, r, known)...)
	}
	if c.set == CardBoxes {
		return []fyne.CanvasObject{kit.NewBox(kit.Framed, kit.Column(kit.Gap3, append([]fyne.CanvasObject{head}, below...)...))}
	}
	parts := []fyne.CanvasObject{head}
	if len(below) > 0 {
		parts = append(parts, kit.Pad(kit.Gap2, kit.Gap4, kit.Column(kit.Gap3, below...)))
	}
	return append(parts, kit.NewSeparator())
}

// head is the question with its answer; a press opens the card.
func (c *MeasureCards) head(m measure.Measure, r measure.Result, known bool) fyne.CanvasObject {
	l := c.s.Language()
	question := kit.Strong
	if c.set == CardBoxes {
		question = kit.Title
	}
	words := kit.Column(2, kit.NewWrapped(question, l.Say(m.Question())))
	if known {
		words.Add(kit.NewWrapped(kit.Quiet, l.Say(r.Sentence)))
	} else {
		words.Add(kit.NewWrapped(kit.Caption, c.unknown(m)))
	}
	if on := c.shownBy(m.ID); on != "" && c.look().Open != m.ID { // opened, it says so below, where nothing moves
		words.Add(kit.Line(kit.Gap1, mark("size", kit.ColorAccent), kit.NewText(kit.Label.In(kit.ColorAccent), on)))
	}
	if known && !r.Lacks && c.set == CardBoxes && c.look().Open != m.ID {
		words.Add(kit.NewText(kit.Label.In(kit.ColorAccent), c.s.T("panel.measures.meaning")))
	}
	line := c.foldLine(c.look().Open == m.ID, words, func() { c.toggle(m.ID) })
	if c.set == CardLines || !known {
		return line
	}
	s := newSides(nil, line, c.sketch(m, r))
	s.atTop = true
	return s
}

// unknown says why there is no answer yet.
func (c *MeasureCards) unknown(m measure.Measure) string {
	if c.s.IsHeavy(m) {
		return c.s.T("panel.measures.takes", "Time", c.timeOf(m.Estimate(c.s.Snapshot())))
	}
	return c.s.T("panel.measures.not-yet")
}

// timeOf writes about how long something takes.
func (c *MeasureCards) timeOf(d time.Duration) string {
	for _, unit := range []struct {
		id   string
		most time.Duration
		one  time.Duration
	}{{"panel.measures.seconds", 90 * time.Second, time.Second}, {"panel.measures.minutes", 90 * time.Minute, time.Minute}, {"panel.measures.hours", 1 << 62, time.Hour}} {
		if d < unit.most {
			return c.s.T(unit.id, "Count", int((d+unit.one-1)/unit.one))
		}
	}
	return ""
}

// waiting offers to work a measure out that takes long, or shows how far it is.
func (c *MeasureCards) waiting(m measure.Measure) []fyne.CanvasObject {
	switch {
	case c.s.IsRunning(session.ComputeJob(m.ID)):
		return []fyne.CanvasObject{c.progressOf(session.ComputeJob(m.ID))}
	case c.s.IsHeavy(m):
		compute := kit.NewButton(kit.Outlined, "play", c.s.T("panel.measures.compute"), func() { c.s.Compute(m.ID, c.h.Fail) })
		return []fyne.CanvasObject{kit.Flow(0, compute)}
	}
	return nil
}

// sketchWide is the width of a sketch beside a sentence.
const sketchWide = 112

// sketch is the outline of the chart, nil where there is none.
func (c *MeasureCards) sketch(m measure.Measure, r measure.Result) fyne.CanvasObject {
	of, ok := chart.For(m, r)
	if !ok {
		return nil
	}
	return kit.NewSmallFigure(sketchWide, func(width float64, dark bool) kit.Picture {
		p := chart.Sketch(of, chart.Look{Language: c.s.Language(), Dark: dark, Width: width})
		return pictureOf(p)
	})
}

func pictureOf(p *chart.Picture) kit.Picture {
	return kit.Picture{
		Width: p.Width, Height: p.Height, Tip: p.Tip,
		Paint: func(dst *image.RGBA, scale float64) { p.Paint(dst, scale) },
	}
}

// shownBy says as what the map shows a measure, empty where it does not.
func (c *MeasureCards) shownBy(id string) string {
	text := ""
	for _, way := range c.ways() {
		if way.by() == id && id != session.DefaultSize {
			if text != "" {
				text += " · "
			}
			text += c.s.T("panel.measures.on-map." + way.id)
		}
	}
	return text
}
