package view

import (
	"fyne.io/fyne/v2"

	"jejaring/app/command"
	"jejaring/app/kit"
	"jejaring/app/session"
	"jejaring/graph"
)

// pairDays are the two days of an ecomap before and after.
type pairDays struct {
	s        *session.Session
	from, to *kit.DateEntry
	object   fyne.CanvasObject
}

// dayWide is the width of a day's field, in px at 100 %.
const dayWide = 118

func newPairDays(s *session.Session, h command.Host) *pairDays {
	d := &pairDays{s: s}
	d.from = kit.NewDateEntry(s.Language(), s.Since, func(day graph.Date) error {
		if day != "" && day > s.Day() {
			return graph.Refuse("view.pair.after-later")
		}
		s.LookSince(day)
		return nil
	})
	d.to = kit.NewDateEntry(s.Language(), s.Day, func(day graph.Date) error {
		if day != "" && day < s.Since() {
			return graph.Refuse("view.pair.after-later")
		}
		lookAt(s, day)
		return nil
	})
	d.from.OnRefused(h.Fail)
	d.to.OnRefused(h.Fail)
	wide := func(e *kit.DateEntry) fyne.CanvasObject {
		return kit.AtLeast(dayWide*textFactor(), kit.Size(kit.SizeControl), e)
	}
	d.object = kit.Line(kit.Gap1, wide(d.from), kit.NewText(kit.Label, "→"), wide(d.to))
	return d
}

func (d *pairDays) update() {
	if d.object.Visible() {
		d.from.SetDay(d.s.Since())
		d.to.SetDay(d.s.Day())
	}
}
