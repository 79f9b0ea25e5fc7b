package panel

import (
	"fmt"
	"slices"

	"fyne.io/fyne/v2"

	"jejaring/app/command"
	"jejaring/app/kit"
	"jejaring/app/session"
	"jejaring/graph/measure"
)

// MeasureCards lists what the network can be asked, each with its answer as a sentence. One of the questions is opened:
// what its numbers mean, how they are spread, and how they differ between agencies. Questions that lack data are folded
// at the end, with what to fill in. The panel beside the map and the analysis show the same cards.
type MeasureCards struct {
	*fyne.Container
	s        *session.Session
	h        command.Host
	set      CardSet
	changed  func() // another card is opened
	cards    map[string]*live
	progress map[string]*kit.Progress // of the job of all, "", and of those of single measures
	job      *live
	lacking  *live
}

// CardSet is how the cards are set.
type CardSet int

// In a narrow panel the cards are lines below each other, in the middle of the window they are boxes.
const (
	CardLines CardSet = iota
	CardBoxes
)

// NewMeasureCards returns cards without measures; changed hears that what is opened is another.
func NewMeasureCards(s *session.Session, h command.Host, set CardSet, changed func()) *MeasureCards {
	gap := map[CardSet]float32{CardLines: 0, CardBoxes: kit.Gap3}[set]
	return &MeasureCards{
		Container: kit.Column(gap), s: s, h: h, set: set, changed: changed,
		cards: map[string]*live{}, progress: map[string]*kit.Progress{}, job: newLive(0), lacking: newLive(0),
	}
}

func (c *MeasureCards) look() *session.MeasuresLook { return &c.s.Looks.Measures }

// Update shows the measures as they are known just now, and has missing ones worked out.
func (c *MeasureCards) Update(list []measure.Measure) {
	ids := make([]string, len(list))
	for k, m := range list {
		ids[k] = m.ID
	}
	c.s.Measure(ids, c.h.Fail)
	c.showJob(list)
	objects, without := []fyne.CanvasObject{c.job.Container}, []fyne.CanvasObject(nil)
	for _, m := range list {
		card := c.card(m)
		if r, known := c.s.Known(m.ID); known && r.Lacks {
			without = append(without, card)
		} else {
			objects = append(objects, card)
		}
	}
	objects = append(objects, c.showLacking(without)...)
	if !slices.Equal(c.Objects, objects) {
		c.Objects = objects
	}
	c.Refresh()
}

// progressOf returns the line that shows a job, which stays the same while the job goes on.
func (c *MeasureCards) progressOf(job string) *kit.Progress {
	if c.progress[job] == nil {
		c.progress[job] = kit.NewProgress(c.s.T("panel.cancel"), func() { c.s.Cancel(job) })
	}
	return c.progress[job]
}

// showJob says that measures are worked out, or offers to do it where the user stopped it.
func (c *MeasureCards) showJob(list []measure.Measure) {
	missing := false
	for _, m := range list {
		_, known := c.s.Known(m.ID)
		missing = missing || !known && !c.s.IsHeavy(m)
	}
	job, running := c.s.Job(session.MeasureJob)
	shown, _, _ := c.s.Running()
	switch {
	case running && c.set == CardBoxes && shown == session.MeasureJob: // the window shows it over the view
		c.job.show("", func() []fyne.CanvasObject { return nil })
	case running && missing:
		c.progressOf(session.MeasureJob).SetShare(job.Share, c.s.T("panel.measures.working", "Share", c.s.Language().Percent(job.Share)))
		c.job.show("running", func() []fyne.CanvasObject { return []fyne.CanvasObject{c.padded(c.progressOf(session.MeasureJob))} })
	case missing:
		c.job.show("stopped", func() []fyne.CanvasObject {
			again := kit.NewButton(kit.Outlined, "play", c.s.T("panel.measures.again"), c.s.MeasureAgain)
			return []fyne.CanvasObject{c.padded(kit.Flow(0, again))}
		})
	default:
		c.job.show("", func() []fyne.CanvasObject { return nil })
	}
}

// padded sets an object in from the edges of the panel; boxes have their own.
func (c *MeasureCards) padded(o fyne.CanvasObject) fyne.CanvasObject {
	if c.set == CardBoxes {
		return o
	}
	return kit.Pad(kit.Gap2, kit.Gap4, o)
}

// showLacking returns the heading of the questions that cannot be answered yet, and where it is unfolded their cards.
func (c *MeasureCards) showLacking(cards []fyne.CanvasObject) []fyne.CanvasObject {
	if len(cards) == 0 {
		return nil
	}
	c.lacking.show(fmt.Sprint(len(cards), c.look().Lacking), func() []fyne.CanvasObject {
		words := kit.Column(2, kit.NewText(kit.Strong, c.s.T("panel.measures.lacking", "Count", len(cards))), kit.NewWrapped(kit.Caption, c.s.T("panel.measures.lacking-hint")))
		return []fyne.CanvasObject{c.foldLine(c.look().Lacking, words, func() {
			c.look().Lacking = !c.look().Lacking
			c.changed()
		})}
	})
	objects := []fyne.CanvasObject{c.lacking.Container}
	if c.look().Lacking {
		objects = append(objects, cards...)
	}
	return objects
}

// foldLine is a line that folds and unfolds what stands below it.
func (c *MeasureCards) foldLine(open bool, words fyne.CanvasObject, press func()) *kit.Press {
	icon := map[bool]string{true: "chevron-down", false: "chevron-right"}[open]
	if c.set == CardLines {
		return tallRow(mark(icon, kit.ColorInk2), words, press)
	}
	s := newSides(mark(icon, kit.ColorInk2), words, nil)
	s.atTop = true
	return kit.NewPress(kit.Pad(kit.Gap1, kit.Gap1, s), press)
}

// toggle opens a card, or closes it.
func (c *MeasureCards) toggle(id string) {
	look := c.look()
	if look.Open == id {
		id = ""
	}
	look.Open, look.All, look.Rows, look.Sources = id, false, false, false
	c.changed()
}
