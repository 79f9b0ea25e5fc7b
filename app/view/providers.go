package view

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"jejaring/app/command"
	"jejaring/app/kit"
	"jejaring/app/panel"
	"jejaring/app/session"
	"jejaring/graph/advice"
	"jejaring/graph/measure"
)

var providersView = View{ID: session.ViewProviders, Icon: "heart", Strip: true, New: newProviders}

// providersPart is the second way to a new network (SD-39): that services have more than one provider. What is advised
// stands first, then how far services lean on one provider, what would go with it, and who gives the same to the same.
type providersPart struct {
	adviceCards
	tabs   *growTabs
	advice *fyne.Container
	cards  *panel.MeasureCards
	shown  providersKey
	scroll *container.Scroll
}

// providersKey is what the advice is made of.
type providersKey struct {
	home  homeKey
	fresh bool
}

// mostOfProviders is how many cards are shown until all are asked for, so that the questions below are not far.
const mostOfProviders = 4

// providerMeasures are those that the page asks: M29, M30 with M32, M31 and M44.
var providerMeasures = []string{"support-concentration", "dependency", "if-leaves", "duplication"}

func newProviders(s *session.Session, h command.Host) (fyne.CanvasObject, func()) {
	if s.Document() == nil {
		return container.NewWithoutLayout(), func() {}
	}
	p := &providersPart{adviceCards: adviceCards{s: s, h: h}, advice: kit.Column(kit.Gap3), tabs: newGrowTabs(s)}
	p.changed = p.update
	p.cards = panel.NewMeasureCards(s, h, panel.CardBoxes, p.update)
	said := kit.NewWrapped(kit.Quiet, s.T("view.providers.hint"))
	asked := kit.Column(kit.Gap3, kit.NewWrapped(kit.Title, s.T("view.providers.asked")), p.cards.Container)
	head := kit.Pad(kit.Gap2, kit.Gap4, kit.Column(kit.Gap2, kit.Flow(0, goBack(s)), kit.Flow(0, p.tabs.object)))
	column := kit.Column(kit.Gap4, said, p.advice, asked)
	body, scroll := kit.NewHeldScroll(container.New(middleColumn{cardsWide * textFactor()}, kit.Pad(kit.Gap3, kit.Gap4, column)))
	p.scroll = scroll
	p.update()
	return container.NewStack(kit.NewBox(kit.Ground, nil), container.NewBorder(head, nil, nil, nil, body)), s.Watch(func(session.Notice) { p.update() })
}

func (p *providersPart) update() {
	if p.s.Document() == nil {
		return
	}
	p.tabs.update()
	p.s.Advise(p.h.Fail)
	a, fresh := p.s.Advice()
	if now := (providersKey{homeKey{a, p.s.Document().Revision(), *p.look(), p.s.WhyNoWork()}, fresh}); now.fresh != p.shown.fresh || !now.home.same(p.shown.home) {
		p.shown = now
		p.rebuild(p.advice, func() { p.set(a) })
		p.advice.Refresh()
	}
	var list []measure.Measure
	for _, id := range providerMeasures {
		if m, ok := measure.ByID(id); ok {
			list = append(list, m)
		}
	}
	p.cards.Update(list)
	p.scroll.Refresh()
}

// set shows what is advised about those who provide services, or that nothing is.
func (p *providersPart) set(a session.Advice) {
	open := slices.DeleteFunc(advice.Open(a.Cards, p.s.Document(), p.s.Day()), func(c advice.Card) bool { return !c.IsOfProviders() })
	p.advice.Objects = nil
	switch {
	case a.Of == nil:
		return
	case len(open) == 0:
		p.advice.Add(kit.NewBox(kit.Framed, kit.NewWrapped(kit.Body, p.s.T("view.providers.nothing"))))
		return
	}
	front := open
	if !p.look().All {
		front = advice.Front(open, mostOfProviders)
	}
	p.advice.Add(p.head(len(front), len(open)))
	for k, c := range front {
		style := kit.Accented
		if k == 0 {
			style = kit.Filled
		}
		p.advice.Add(p.card(c, style, nil))
	}
}

// head is the title over the cards, how many there are, and the way to the others and back.
func (p *providersPart) head(shown, of int) fyne.CanvasObject {
	words := []fyne.CanvasObject{kit.NewText(kit.Title, p.s.T("view.home.next")), kit.NewText(kit.Label, p.s.T("view.home.count", "Count", of))}
	turn := func() {
		p.look().All = !p.look().All
		p.update()
	}
	switch {
	case shown < of:
		words[1] = kit.NewText(kit.Label, p.s.T("view.home.of", "Shown", shown, "Count", of))
		words = append(words, p.press(kit.NewPress(kit.NewText(kit.Link, p.s.T("view.home.all", "Count", of)), turn)))
	case of > mostOfProviders:
		words = append(words, p.press(kit.NewPress(kit.NewText(kit.Link, p.s.T("view.home.front")), turn)))
	}
	return kit.Flow(kit.Gap3, level(words)...)
}

// growTabs lead from one of the two ways to a new network to the other (SD-39).
type growTabs struct {
	s      *session.Session
	object *kit.Segmented
}

func newGrowTabs(s *session.Session) *growTabs {
	return &growTabs{s: s, object: kit.NewSegmented(growWays(s), s.View(), s.Show)}
}

func growWays(s *session.Session) []kit.Segment {
	return []kit.Segment{
		{Code: session.ViewStages, Label: s.T("view.providers.widen")},
		{Code: session.ViewProviders, Label: s.T("view.providers.name")},
	}
}

// largeGrowTabs are the same for a column in which large letters leave no room for both words.
func largeGrowTabs(s *session.Session) fyne.CanvasObject {
	t := newTabs(s, growWays(s), s.Show)
	t.choose(s.View())
	return t.object
}

func (t *growTabs) update() { t.object.SetChosen(t.s.View()) }
