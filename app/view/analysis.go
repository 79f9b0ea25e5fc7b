package view

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"jejaring/app/command"
	"jejaring/app/kit"
	"jejaring/app/panel"
	"jejaring/app/session"
	"jejaring/graph/locale"
	"jejaring/graph/measure"
)

var analysisView = View{ID: session.ViewAnalysis, Icon: "chart", Strip: true, New: newAnalysis}

// analysisPart asks the network questions: themes at the left, the questions of the chosen one with their answers in the
// middle.
type analysisPart struct {
	s      *session.Session
	find   *kit.Entry
	themes []*kit.Press
	of     []measure.Theme
	picker *kit.Picker // the themes, where the window is narrow for its text
	title  *kit.Text
	hint   *kit.Text
	cards  *panel.MeasureCards
	scroll *container.Scroll
	asked  string // theme or text whose questions are shown
	object *fyne.Container
}

func newAnalysis(s *session.Session, h command.Host) (fyne.CanvasObject, func()) {
	if s.Document() == nil {
		return container.NewWithoutLayout(), func() {}
	}
	a := &analysisPart{s: s, title: kit.NewWrapped(kit.Heading, ""), hint: kit.NewWrapped(kit.Caption, "")}
	a.cards = panel.NewMeasureCards(s, h, panel.CardBoxes, a.update)
	a.find = panel.NewMeasureSearch(s, a.update)
	for _, t := range measure.Themes {
		if list := panel.MeasuresOf(t); len(list) > 0 {
			a.themes, a.of = append(a.themes, a.theme(t, len(list))), append(a.of, t)
		}
	}
	a.picker = kit.NewPicker(s.Language(), a.options, func(id string) {
		if c, ok := command.Find(id); ok {
			c.Run(s, h)
			return
		}
		a.choose(measure.Theme(id))
	})
	column := kit.Column(kit.Gap3, kit.Column(kit.Gap1, a.title, a.hint), a.cards.Container)
	middle, scroll := kit.NewHeldScroll(container.New(middleColumn{cardsWide * textFactor()}, kit.Pad(kit.Gap4, kit.Gap4, column)))
	a.scroll = scroll
	left := kit.Column(2)
	for _, p := range a.themes {
		left.Add(p)
	}
	for _, o := range a.ways(h) {
		left.Add(o)
	}
	side := kit.NewScroll(kit.Pad(0, kit.Gap1, left))
	a.object = container.New(themesLayout{}, kit.NewBox(kit.Ground, nil), kit.NewSeparator(), middle, a.find, a.picker, side)
	a.update()
	return a.object, s.Watch(func(session.Notice) { a.update() })
}

// cardsWide is how wide the cards become at most, in px at 100 %.
const cardsWide = 880

func textFactor() float32 { return kit.Size(theme.SizeNameText) / 13 }

// theme is the line of a theme at the left.
func (a *analysisPart) theme(t measure.Theme, count int) *kit.Press {
	l := a.s.Language()
	words := container.NewBorder(nil, nil, nil, kit.NewText(kit.Caption, l.Whole(count)), kit.NewWrapped(kit.Body, l.Say(t.Name())))
	return kit.NewPress(kit.Pad(kit.Gap2, kit.Gap2, words), func() { a.choose(t) })
}

// tries lists the commands that lead to the views in which things are tried and followed.
var tries = []string{"show-trial", "show-resilience", "show-stages", "show-providers", "show-ways", "show-time"}

// ways are the lines below the themes.
func (a *analysisPart) ways(h command.Host) []fyne.CanvasObject {
	lines := []fyne.CanvasObject{kit.Pad(kit.Gap2, kit.Gap2, kit.NewText(kit.Label, a.s.T("view.analysis.try")))}
	for _, id := range tries {
		c := command.ByID(id)
		mark := kit.NewMark(c.Icon, kit.ColorInk2, 16*textFactor())
		words := container.NewBorder(nil, nil, kit.Line(kit.Gap1, mark), nil, kit.NewWrapped(kit.Body, a.s.Language().Say(c.Name())))
		lines = append(lines, kit.NewPress(kit.Pad(kit.Gap2, kit.Gap2, words), func() { c.Run(a.s, h) }))
	}
	return lines
}

func (a *analysisPart) options() []kit.Option {
	options := make([]kit.Option, len(a.of))
	for k, t := range a.of {
		options[k] = kit.Option{ID: string(t), Label: a.s.Language().Say(t.Name())}
	}
	for _, id := range tries {
		options = append(options, kit.Option{ID: id, Label: a.s.Language().Say(command.ByID(id).Name()), Note: a.s.T("view.analysis.try")})
	}
	return options
}

func (a *analysisPart) choose(t measure.Theme) {
	a.s.Looks.Measures.Theme, a.s.Looks.Measures.Find = t, ""
	a.find.Reset("")
	a.update()
}

func (a *analysisPart) update() {
	if a.s.Document() == nil {
		return
	}
	look, l := a.s.Looks.Measures, a.s.Language()
	chosen, list, title := a.chosen(), []measure.Measure(nil), ""
	if look.Find != "" {
		chosen, list = "", panel.FindMeasures(l, look.Find)
		title = l.T("view.analysis.found", "Count", len(list), "Text", locale.Name(look.Find))
	} else {
		list, title = panel.MeasuresOf(chosen), l.Say(chosen.Name())
	}
	for k, press := range a.themes {
		press.SetOn(a.of[k] == chosen)
	}
	a.picker.SetChosen(string(chosen), l.Say(chosen.Name()))
	if chosen == "" {
		a.picker.SetChosen("", "")
	}
	a.title.SetText(title)
	hint := l.T("panel.measures.hint")
	if chosen == measure.Fair { // whose numbers add up to no verdict by themselves
		hint = l.T("panel.measures.hint.fair") + " " + hint
	}
	a.hint.SetText(hint)
	a.cards.Update(list)
	if asked := fmt.Sprint(chosen, look.Find); asked != a.asked {
		a.asked, a.scroll.Offset = asked, fyne.Position{}
	}
	a.scroll.Refresh()
	a.object.Refresh()
}

// chosen returns the theme whose questions are shown. Here one always is.
func (a *analysisPart) chosen() measure.Theme {
	if t := panel.OpenTheme(a.s); t != session.NoTheme {
		return t
	}
	return measure.Themes[0]
}

// themesLayout sets a search field and the themes at the left of what scrolls; where the window is narrow for its text,
// search and a list of themes above it.
type themesLayout struct{}

// themesWide is the width of the column of themes, in px at 100 %.
const themesWide = 212

func (themesLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(300, 200) }

// Layout gets ground, line, scroll, search, list of themes, and the themes with what stands below them, which scroll too.
func (themesLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	ground, line, scroll, find, picker, side := objects[0], objects[1], objects[2], objects[3], objects[4], objects[5]
	wide, field := themesWide*textFactor(), kit.Size(kit.SizeControl)
	narrow := size.Width < 3.4*wide
	show(picker, narrow)
	show(side, !narrow)
	if narrow {
		half := (size.Width - 3*kit.Gap3) / 2
		setAt(picker, kit.Gap3, kit.Gap2, half, field)
		setAt(find, 2*kit.Gap3+half, kit.Gap2, half, field)
		top := field + 2*kit.Gap2
		setAt(ground, 0, 0, size.Width, top)
		setAt(line, 0, top, size.Width, 1)
		setAt(scroll, 0, top+1, size.Width, size.Height-top-1)
		return
	}
	setAt(find, kit.Gap3, kit.Gap3, wide-2*kit.Gap3, field)
	y := field + 2*kit.Gap3
	setAt(side, 0, y, wide, size.Height-y)
	setAt(ground, 0, 0, wide, size.Height)
	setAt(line, wide, 0, 1, size.Height)
	setAt(scroll, wide+1, 0, size.Width-wide-1, size.Height)
}

func setAt(o fyne.CanvasObject, x, y, width, height float32) {
	o.Move(fyne.NewPos(x, y))
	o.Resize(fyne.NewSize(width, height))
}
