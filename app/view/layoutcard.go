package view

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"jejaring/app/command"
	"jejaring/app/kit"
	"jejaring/app/session"
	"jejaring/graph/layout"
)

// layoutCard stands over the upper left of the map while a layout is tried: which one, with what options, of whom. What it
// does is seen on the map at once and is in no document before it is kept.
type layoutCard struct {
	s      *session.Session
	h      command.Host
	picker *kit.Picker
	hint   *kit.Text
	rows   *fyne.Container
	keep   *kit.Button
	built  string          // ID of the layout whose options the rows offer, and whether there is a selection
	body   *fyne.Container // scrolls where it is too high
	ends   *fyne.Container // buttons that are always seen
	box    *kit.Box
}

// cardWidth is the width of the card, in px at 100 %.
const cardWidth = 300

func newLayoutCard(s *session.Session, h command.Host) *layoutCard {
	c := &layoutCard{s: s, h: h, hint: kit.NewWrapped(kit.Caption, ""), rows: kit.Column(kit.Gap2)}
	c.picker = kit.NewPicker(s.Language(), c.layouts, c.choose)
	c.keep = kit.NewButton(kit.Filled, "check", s.T("view.map.arrange-keep"), func() {
		if err := command.KeepArrangement(s, h); err != nil {
			h.Fail(err)
		}
	})
	drop := kit.NewButton(kit.Outlined, "close", s.T("view.map.arrange-drop"), func() { command.DropArrangement(s, h) })
	c.body = kit.Column(kit.Gap2, kit.NewWrapped(kit.Title, s.T("view.map.arrange")), c.picker, c.hint, c.rows,
		kit.NewWrapped(kit.Caption, s.T("view.map.arrange-not-yet")))
	c.ends = kit.Pad(kit.Gap2, 0, kit.Line(kit.Gap2, c.keep, drop))
	c.box = kit.NewBox(kit.Framed, container.NewBorder(nil, c.ends, nil, nil, kit.NewVScroll(c.body)))
	return c
}

// layouts are the options of the picker.
func (c *layoutCard) layouts() []kit.Option {
	var options []kit.Option
	for _, l := range layout.All {
		options = append(options, kit.Option{ID: l.ID, Label: c.s.T("layout." + l.ID + ".name"), Icon: "layout-" + l.ID})
	}
	return options
}

// choose tries another layout.
func (c *layoutCard) choose(id string) {
	if l, ok := layout.ByID(id); ok {
		c.change(func(a *session.Arrangement) { a.Layout = l })
	}
}

// change tries what is tried in another way.
func (c *layoutCard) change(set func(*session.Arrangement)) {
	last := c.s.Arrangement()
	if last == nil {
		return
	}
	next := session.Arrangement{Layout: last.Layout, Chosen: layout.Choices{}, OfSelected: last.OfSelected}
	for id, choice := range last.Chosen {
		next.Chosen[id] = choice
	}
	set(&next)
	if err := command.Arrange(c.s, c.h, next); err != nil {
		c.h.Fail(err)
		c.update()
	}
}

// update shows what is tried just now.
func (c *layoutCard) update() {
	a := c.s.Arrangement()
	show(c.box, a != nil)
	if a == nil {
		return
	}
	c.picker.SetChosen(a.Layout.ID, c.s.T("layout."+a.Layout.ID+".name"))
	c.hint.SetText(c.s.T("layout." + a.Layout.ID + ".hint"))
	if built := a.Layout.ID + c.whom(); c.built != built {
		c.built = built
		c.build(*a)
	}
	if c.s.IsRunning(session.LayoutJob) || a.Points == nil || a.Stale {
		c.keep.Disable()
	} else {
		c.keep.Enable()
	}
	c.box.Refresh()
}

// whom says how many are selected, where a layout may place only them.
func (c *layoutCard) whom() string {
	if !command.CanPlaceSelected(c.s) {
		return ""
	}
	return c.s.T("view.map.arrange-selected", "Count", len(c.s.SelectedActors()))
}

// build makes a row for each option of the layout.
func (c *layoutCard) build(a session.Arrangement) {
	c.rows.RemoveAll()
	if whom := c.whom(); whom != "" || a.OfSelected {
		c.rows.Add(c.whomRow(a, whom))
	}
	for _, o := range a.Layout.Offers() {
		var segments []kit.Segment
		for _, choice := range o.Choices {
			segments = append(segments, kit.Segment{Code: choice, Label: c.s.T("layout.choice." + choice)})
		}
		pick := func(code string) { c.change(func(a *session.Arrangement) { a.Chosen[o.ID] = code }) }
		c.rows.Add(kit.NewRow(c.s.T("layout.option."+o.ID), "", kit.NewSegmented(segments, a.Chosen.Of(o), pick)))
	}
}

func (c *layoutCard) whomRow(a session.Arrangement, whom string) fyne.CanvasObject {
	segments := []kit.Segment{{Code: "all", Label: c.s.T("view.map.arrange-all")}}
	chosen := "all"
	if whom != "" {
		segments = append(segments, kit.Segment{Code: "selected", Label: whom})
	}
	if a.OfSelected {
		chosen = "selected"
	}
	pick := func(code string) { c.change(func(a *session.Arrangement) { a.OfSelected = code == "selected" }) }
	return kit.NewRow(c.s.T("view.map.arrange-whom"), "", kit.NewSegmented(segments, chosen, pick))
}

// place puts the card into the corner, as high as it needs to be, at most so high.
func (c *layoutCard) place(most float32) {
	width := cardWidth * textFactor()
	height := kit.HeightFor(c.body, width-2*kit.Framed.Horizontal) + 2*kit.Framed.Vertical + c.ends.MinSize().Height + kit.Gap2
	c.box.Resize(fyne.NewSize(width, max(0, min(height, most))))
	c.box.Move(fyne.NewPos(0, 0))
}
