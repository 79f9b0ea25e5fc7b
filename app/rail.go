//go:build !headless

package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"jejaring/app/command"
	"jejaring/app/kit"
	"jejaring/app/view"
)

// places are the rail's places: the command that leads there, and the view in which the user is there.
var places = []struct{ command, view string }{
	{"show-home", "home"}, {"show-map", "map"}, {"show-table", "table"}, {"show-analysis", "analysis"}, {"show-report", "report"},
}

// rail leads to the places of the program.
type rail struct {
	w       *window
	menu    *kit.RailButton
	buttons []*kit.RailButton
	last    *kit.RailButton
	object  *fyne.Container
}

func newRail(w *window) *rail {
	r := &rail{w: w}
	r.menu = kit.NewRail("menu", w.session.T("window.menu"), func() { w.showMenu(r.menu) })
	column := []fyne.CanvasObject{r.menu}
	for _, place := range places {
		b := r.button(command.ByID(place.command))
		r.buttons = append(r.buttons, b)
		column = append(column, b)
	}
	r.last = r.button(command.ByID("settings"))
	column = append(column, layout.NewSpacer(), r.last)
	r.object = kit.Pad(kit.Gap1, kit.Gap2, container.NewVBox(column...))
	return r
}

func (r *rail) button(c command.Command) *kit.RailButton {
	return kit.NewRail(c.Icon, r.w.session.Language().Say(c.Name()), func() { c.Run(r.w.session, r.w) })
}

func (r *rail) update(v view.View) {
	for k, place := range places {
		r.buttons[k].SetOn(place.view == v.ID)
		reason := ""
		if r.w.session.Document() == nil {
			reason = r.w.session.T("window.open-first")
		}
		r.buttons[k].SetReason(reason)
	}
	r.last.SetOn(v.ID == "settings")
}

// width returns the rail's width in a window, and gives the buttons the shape for it.
func (r *rail) width(window float32) float32 {
	shape, width := kit.RailTall, float32(railWidth)
	percent := r.w.session.Likings.TextSize
	switch {
	case percent >= 175:
		shape, width = kit.RailNarrow, railNarrow
	case window >= 1800:
		shape, width = kit.RailWide, railWide
	case percent > 100:
		width *= 1 + float32(percent-100)/200
	}
	for _, b := range append([]*kit.RailButton{r.menu, r.last}, r.buttons...) {
		b.SetShape(shape)
	}
	return width
}
