//go:build !headless

package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"jejaring/app/command"
	"jejaring/app/kit"
	"jejaring/app/session"
	"jejaring/app/view"
)

// places are the rail's places: the command that leads there, and the view in which the user is there.
var places = []struct{ command, view string }{
	{"show-home", "home"},
	{"show-map", "map"},
	{"show-needs", session.ViewNeeds},
	{"show-partnerships", session.ViewPartnerships},
	{"show-contacts", session.ViewContacts},
	{"show-table", "table"},
	{"show-analysis", "analysis"},
	{"show-report", "report"},
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

// width returns the rail's width in a window, and gives the buttons the shape for it: icons alone where the text is large,
// or the window too low for words.
func (r *rail) width(window fyne.Size) float32 {
	percent := r.w.session.Likings.TextSize
	switch {
	case percent >= 175:
		return r.shape(kit.RailNarrow, railNarrow)
	case window.Width >= 1800:
		return r.shape(kit.RailWide, railWide)
	}
	width := r.shape(kit.RailTall, railWidth*(1+float32(percent-100)/200))
	if r.object.MinSize().Height > window.Height {
		return r.shape(kit.RailNarrow, railNarrow)
	}
	return width
}

// shape gives the buttons a shape and returns the width of the rail for it.
func (r *rail) shape(shape kit.RailShape, width float32) float32 {
	for _, b := range append([]*kit.RailButton{r.menu, r.last}, r.buttons...) {
		b.SetShape(shape)
	}
	return width
}
