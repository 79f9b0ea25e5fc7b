package view

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"jejaring/app/kit"
	"jejaring/app/session"
	"jejaring/graph"
	"jejaring/graph/locale"
	"jejaring/graph/report"
)

// sectionList lists the sections of the report with a box to tick, their number and their page; a press goes
// there.
type sectionList struct {
	r      *reportPart
	count  *kit.Text
	rows   []sectionRow
	object fyne.CanvasObject
}

type sectionRow struct {
	section report.Section
	check   *kit.Check
	press   *kit.Press
	title   *kit.Text
	page    *kit.Text
}

func newSectionList(r *reportPart) *sectionList {
	l := &sectionList{r: r, count: kit.NewText(kit.Label, "")}
	column := kit.Column(0)
	for _, section := range report.All {
		row := sectionRow{section: section, title: kit.NewCut(kit.Body, ""), page: kit.NewText(kit.Label, "").AtRight()}
		row.check = kit.NewCheck("", func(on bool) { r.toggle(section, on) })
		words := container.NewBorder(nil, nil, kit.AtLeast(boxRoom-kit.Gap2, 0, kit.Line(0)), row.page, row.title)
		row.press = kit.NewPress(kit.Pad(0, kit.Gap2, words), func() { r.goTo(section) })
		l.rows = append(l.rows, row)
		column.Add(container.New(sectionLayout{}, row.press, row.check))
	}
	head := kit.Pad(kit.Gap3, kit.Gap4, kit.Line(kit.Gap2, kit.NewText(kit.Title, r.s.T("view.report.sections")), nil, l.count))
	l.object = container.NewBorder(head, nil, nil, nil, container.NewVScroll(kit.Pad(0, kit.Gap2, column)))
	return l
}

// update numbers the sections that are printed and lights the one that is seen.
func (l *sectionList) update() {
	s, language, number := l.r.s, locale.Of(l.r.wanted().language), 0
	seen := l.seen()
	for _, row := range l.rows {
		printed, title := !graph.Set(l.r.look().LeftOut).Has(row.section.ID), language.Say(row.section.Name())
		style, page := kit.Body.In(kit.ColorInk3), ""
		if printed {
			number++
			style, title = kit.Body, strconv.Itoa(number)+"  "+title
			if start := l.r.startOf(row.section); start >= 0 {
				page = s.Language().Whole(start + 1)
			}
		}
		if row.section.ID == seen {
			style = kit.Link
		}
		row.title.SetText(title)
		row.title.SetStyle(style)
		row.page.SetText(page)
		row.check.SetOn(printed)
		row.check.SetTip(title)
		row.press.SetOn(row.section.ID == seen)
	}
	l.count.SetText(s.T("view.report.count", "Printed", number, "All", len(l.rows)))
	l.object.Refresh()
}

// seen returns the section that was gone to, or the first one on the page, or the one that goes on there.
func (l *sectionList) seen() string {
	look, seen := l.r.look(), ""
	for _, row := range l.rows {
		switch start := l.r.startOf(row.section); {
		case start < 0 || start > look.Page:
		case row.section.ID == look.Section:
			return row.section.ID
		case start == look.Page && look.Section == "":
			return row.section.ID
		default:
			seen = row.section.ID
		}
	}
	return seen
}

// sectionLayout sets the box over the row, before the words.
type sectionLayout struct{}

const boxRoom = 32

func (sectionLayout) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(120, kit.Size(kit.SizeRow))
}

func (sectionLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	objects[0].Move(fyne.NewPos(0, 1))
	objects[0].Resize(fyne.NewSize(size.Width, size.Height-2))
	objects[1].Move(fyne.NewPos(kit.Gap2, 0))
	objects[1].Resize(fyne.NewSize(boxRoom-kit.Gap2, size.Height))
}

// threeColumns sets a list at the left, what is made of it in the middle and its options at the right; either
// side may be missing.
type threeColumns struct{ s *session.Session }

func (threeColumns) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(720, 300) }

func (l threeColumns) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	grown := 1 + (float32(l.s.Likings.TextSize)/100-1)*0.6
	right := min(max(size.Width*0.25, 288), 320) * grown
	left := min(max(size.Width*0.26, 232), 332) * (1 + grown) / 2
	left = max(200, min(left, size.Width-right-360))
	if len(objects) == 2 {
		left = 0
	}
	parts := []struct{ x, width float32 }{{0, left}, {left, size.Width - left - right}, {size.Width - right, right}}
	for k, o := range objects {
		part := parts[k+3-len(objects)]
		o.Move(fyne.NewPos(part.x, 0))
		o.Resize(fyne.NewSize(part.width, size.Height))
	}
}

// aboveBar sets an object above a bar as high as it needs to be at that width.
type aboveBar struct{}

func (aboveBar) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return objects[0].MinSize().AddWidthHeight(0, 48)
}

func (aboveBar) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	height := kit.HeightFor(objects[1], size.Width)
	objects[0].Resize(fyne.NewSize(size.Width, size.Height-height))
	objects[1].Move(fyne.NewPos(0, size.Height-height))
	objects[1].Resize(fyne.NewSize(size.Width, height))
}
