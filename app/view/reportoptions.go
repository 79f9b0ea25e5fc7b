package view

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	fynelayout "fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"jejaring/app/command"
	"jejaring/app/kit"
	"jejaring/graph"
	"jejaring/graph/paper"
)

// pageBar turns pages and zooms; where it has too little room, zoom stands below the pages.
type pageBar struct {
	r            *reportPart
	before, next *kit.Button
	page         *kit.Text
	zoom         *zoomGroup
	object       *twoGroups
}

func newPageBar(r *reportPart) *pageBar {
	s := r.s
	b := &pageBar{r: r, page: kit.NewText(kit.Body, ""), zoom: newZoomGroup(s, r.page)}
	b.before = kit.NewIconButton("chevron-left", s.T("view.report.page-before"), func() { r.turn(-1) })
	b.next = kit.NewIconButton("chevron-right", s.T("view.report.page-after"), func() { r.turn(1) })
	b.object = newTwoGroups(kit.Line(kit.Gap2, b.before, b.page, b.next), b.zoom.object)
	return b
}

func (b *pageBar) update() {
	s, pages := b.r.s, len(b.r.now.pages)
	l := s.Language()
	b.page.SetText(l.T("view.report.page", "Page", l.Whole(min(b.r.look().Page+1, pages)), "Pages", l.Whole(pages)))
	b.before.EnableWhere(b.r.look().Page > 0, s.T("view.report.is-first"))
	b.next.EnableWhere(b.r.look().Page < pages-1, s.T("view.report.is-last"))
	b.zoom.update()
	b.object.Refresh()
}

// twoGroups sets two groups of buttons side by side in the middle, or one below the other.
type twoGroups struct {
	widget.BaseWidget
	first, second fyne.CanvasObject
}

func newTwoGroups(first, second fyne.CanvasObject) *twoGroups {
	g := &twoGroups{first: first, second: second}
	g.ExtendBaseWidget(g)
	return g
}

func (g *twoGroups) fits(width float32) bool {
	return g.first.MinSize().Width+kit.Gap6+g.second.MinSize().Width+2*kit.Gap2 <= width
}

// HeightFor returns the height at a width.
func (g *twoGroups) HeightFor(width float32) float32 {
	height := g.first.MinSize().Height
	if !g.fits(width) {
		height += g.second.MinSize().Height + kit.Gap1
	}
	return height + 2*kit.Gap2
}

// CreateRenderer is Fyne's way to the picture of a widget.
func (g *twoGroups) CreateRenderer() fyne.WidgetRenderer {
	ground := kit.NewBox(kit.Look{Fill: kit.ColorSunk}, nil)
	return widget.NewSimpleRenderer(container.New(groupsLayout{g}, ground, g.first, g.second))
}

type groupsLayout struct{ g *twoGroups }

func (l groupsLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(100, 40) }

func (l groupsLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	objects[0].Resize(size)
	first, second := objects[1].MinSize(), objects[2].MinSize()
	objects[1].Resize(first)
	objects[2].Resize(second)
	if l.g.fits(size.Width) {
		x := (size.Width - first.Width - kit.Gap6 - second.Width) / 2
		objects[1].Move(fyne.NewPos(x, (size.Height-first.Height)/2))
		objects[2].Move(fyne.NewPos(x+first.Width+kit.Gap6, (size.Height-second.Height)/2))
		return
	}
	objects[1].Move(fyne.NewPos((size.Width-first.Width)/2, kit.Gap2))
	objects[2].Move(fyne.NewPos((size.Width-second.Width)/2, kit.Gap2+first.Height+kit.Gap1))
}

// reportOptions are what the report is made of, what to mind before it is printed, and the ways out.
type reportOptions struct {
	r       *reportPart
	day     *kit.DateEntry
	secret  *kit.Segmented
	checks  *checkGroup
	body    *fyne.Container
	buttons []*kit.Button
	object  fyne.CanvasObject
}

func newReportOptions(r *reportPart) *reportOptions {
	s, look := r.s, r.look()
	o := &reportOptions{r: r, checks: newCheckGroup(s)}
	o.day = kit.NewDateEntry(s.Language(), s.Day, o.lookOn)
	var secrets []kit.Segment
	for _, c := range graph.Choices("confidentiality", nil) {
		secrets = append(secrets, kit.Segment{Code: c.Code, Label: s.Language().Say(graph.ChoiceMessage("confidentiality", c.Code, nil))})
	}
	o.secret = kit.NewSegmented(secrets, "", func(code string) {
		if err := command.SetProject(s, "confidentiality", code); err != nil {
			r.h.Fail(err)
		}
	})
	paperRow := kit.NewRow(s.T("view.report.paper"), "", kit.AtLeast(0, kit.Size(kit.SizeControl), kit.NewText(kit.Body, s.T("view.report.a4"))))
	o.body = kit.Column(kit.Gap4,
		kit.Beside(kit.Gap3, kit.NewRow(s.T("window.as-of"), "", o.day), paperRow),
		kit.NewSeparator(),
		privacyChoice(s, look.Privacy, func(code string) { look.Privacy = code; r.update(); o.object.Refresh() }),
		kit.NewSeparator(), o.checks.object,
		kit.NewRow(s.T("view.report.confidentiality"), "", o.secret),
		languageChoice(s, look.Language, func(code string) { look.Language = code; r.update() }),
	)
	o.object = beside(o.body, o.foot())
	return o
}

// foot has the loud way out, a PDF, and the others below.
func (o *reportOptions) foot() fyne.CanvasObject {
	s, r := o.r.s, o.r
	add := func(style kit.ButtonStyle, icon, text string, do func()) *kit.Button {
		b := kit.NewButton(style, icon, text, do)
		o.buttons = append(o.buttons, b)
		return b
	}
	var first *kit.Button
	var others []fyne.CanvasObject
	for _, kind := range paper.All {
		text, save := s.T("view.report.save-"+kind.ID), func() { r.save(kind) }
		if first == nil {
			first = add(kit.Filled, "download", text, save)
			continue
		}
		others = append(others, add(kit.Outlined, "", text, save))
	}
	printer := add(kit.Outlined, "printer", "", r.print)
	printer.SetTip(s.T("view.report.print"))
	quiet := container.New(fynelayout.NewCustomPaddedLayout(0, 0, 0, kit.Gap2), kit.Beside(kit.Gap2, others...))
	return kit.Column(kit.Gap2, first, container.NewBorder(nil, nil, nil, printer, quiet))
}

// lookOn makes another day the day of the picture, on the map too.
func (o *reportOptions) lookOn(day graph.Date) error {
	lens := o.r.s.Lens()
	lens.Day = day
	o.r.s.LookThrough(lens)
	return nil
}

func (o *reportOptions) update() {
	r := o.r
	o.day.SetDay(r.s.Day())
	o.secret.SetChosen(r.s.Project().Confidentiality)
	if r.s.Document().ReadOnly() {
		o.secret.Disable()
	}
	o.checks.set(r.now.checks)
	reason := ""
	if command.IsWriting(r.s) {
		reason = r.s.T("view.report.saving")
	}
	switch {
	case r.stale:
		reason = r.s.T("view.report.composing")
	case len(r.now.pages) == 0:
		reason = r.s.T("view.report.none")
	}
	for _, b := range o.buttons {
		b.SetReason(reason)
	}
	o.object.Refresh()
}

// beside is the column at the right of a handout: what scrolls, and the buttons that stay below.
func beside(body, foot fyne.CanvasObject) fyne.CanvasObject {
	scroll := kit.NewVScroll(kit.Pad(kit.Gap3, kit.Gap4, body))
	return container.New(footed{}, kit.NewSeparator(), scroll, kit.NewSeparator(), kit.Pad(kit.Gap2, kit.Gap4, foot))
}

// footed sets a line at the left, what scrolls, a line and the foot.
type footed struct{}

func (footed) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return objects[3].MinSize().AddWidthHeight(0, 100)
}

func (footed) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	foot := objects[3].MinSize().Height
	place := func(o fyne.CanvasObject, x, y, width, height float32) {
		o.Move(fyne.NewPos(x, y))
		o.Resize(fyne.NewSize(width, height))
	}
	place(objects[0], 0, 0, 1, size.Height)
	place(objects[1], 1, 0, size.Width-1, size.Height-foot-1)
	place(objects[2], 1, size.Height-foot-1, size.Width-1, 1)
	place(objects[3], 1, size.Height-foot, size.Width-1, foot)
}
