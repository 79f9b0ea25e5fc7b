package view

import (
	"slices"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"jejaring/app/command"
	"jejaring/app/kit"
	"jejaring/app/session"
	"jejaring/graph"
	"jejaring/graph/advice"
	"jejaring/graph/locale"
)

var homeView = View{ID: session.ViewHome, Icon: "home", New: newHome}

// homePart says where the work stands, in six numbers, and what it asks for next, as cards of which each is opened,
// planned, put off or ignored where it stands.
type homePart struct {
	adviceCards
	progress *kit.Progress
	waits    *fyne.Container // what is said of advice that is not there yet, or not of the document as it is
	body     *fyne.Container
	gone     fyne.CanvasObject // the head of what was decided on; nil where there is nothing
	scroll   *container.Scroll
	object   fyne.CanvasObject
	shown    homeKey
}

// homeKey is what the body depends on.
type homeKey struct {
	advice   session.Advice
	revision uint64
	look     session.HomeLook
	fixed    string // why nothing can be decided just now
}

func (k homeKey) same(other homeKey) bool {
	return k.advice.Of == other.advice.Of && len(k.advice.Cards) == len(other.advice.Cards) && k.revision == other.revision && k.look == other.look && k.fixed == other.fixed
}

func newHome(s *session.Session, h command.Host) (fyne.CanvasObject, func()) {
	if s.Document() == nil {
		return container.NewWithoutLayout(), func() {}
	}
	p := &homePart{adviceCards: adviceCards{s: s, h: h}, waits: kit.Column(0), body: kit.Column(kit.Gap4)}
	p.changed = p.update
	p.progress = kit.NewProgress(s.T("panel.cancel"), func() { s.Cancel(session.AdviceJob) })
	scroll, held := kit.NewHeldScroll(kit.Pad(kit.Gap4, kit.Gap4, kit.Column(kit.Gap4, p.waits, p.body)))
	p.scroll = held
	p.object = container.NewStack(kit.NewBox(kit.Ground, nil), scroll)
	p.update()
	return p.object, s.Watch(func(session.Notice) { p.update() })
}

func (p *homePart) update() {
	if p.s.Document() == nil {
		return
	}
	p.s.Advise(p.h.Fail)
	a, fresh := p.s.Advice()
	p.showWaiting(a, fresh)
	if now := (homeKey{a, p.s.Document().Revision(), *p.look(), p.s.WhyNoWork()}); a.Of == nil {
		p.body.Objects = nil
	} else if !now.same(p.shown) || len(p.body.Objects) == 0 {
		p.shown = now
		p.build(a)
	}
	p.body.Refresh()
	p.scroll.Refresh()
}

// showWaiting says that advice is worked out, or offers to, and why nothing can be decided in a trial.
func (p *homePart) showWaiting(a session.Advice, fresh bool) {
	l := p.s.Language()
	job, running := p.s.Job(session.AdviceJob)
	var parts []fyne.CanvasObject
	switch {
	case running:
		p.progress.SetShare(job.Share, l.T("view.home.working", "Share", l.Percent(job.Share)))
		parts = append(parts, p.progress)
	case fresh:
	default:
		words := p.s.T("view.home.stopped")
		if a.Of == nil {
			words = p.s.T("view.home.takes", "Time", p.timeOf(p.s.AdviceTakes()))
		}
		now := kit.NewButton(kit.Outlined, "play", p.s.T("view.home.work-out"), func() { p.s.AdviseNow(p.h.Fail) })
		parts = append(parts, kit.NewNotice(kit.Sunken, "info", kit.ColorInk2, words), kit.Flow(0, now))
	}
	if p.s.InTrial() {
		parts = append(parts, kit.NewNotice(kit.Sunken, "info", kit.ColorInk2, p.s.WhyNoWork()))
	}
	if !slices.Equal(p.waits.Objects, parts) {
		p.waits.Objects = parts
	}
	show(p.waits, len(parts) > 0)
	p.waits.Refresh()
}

// timeOf writes about how long something takes.
func (p *homePart) timeOf(d time.Duration) string {
	if d < 90*time.Second {
		return p.s.T("panel.measures.seconds", "Count", int((d+time.Second-1)/time.Second))
	}
	return p.s.T("panel.measures.minutes", "Count", int((d+time.Minute-1)/time.Minute))
}

// mostInFront is how many cards are shown until all are asked for (domain 3.7).
const mostInFront = 10

// build sets tiles, cards and what was decided on, and leads to where a reason is asked for.
func (p *homePart) build(a session.Advice) {
	p.rebuild(p.body, func() { p.set(a) })
	if p.reason != nil {
		p.s.Post(p.reveal)
	}
}

func (p *homePart) set(a session.Advice) {
	open := advice.Open(a.Cards, p.s.Document(), p.s.Day())
	p.body.Objects = []fyne.CanvasObject{p.tiles(a.Tiles)}
	if due := p.due(); due != nil {
		p.body.Objects = append(p.body.Objects, due)
	}
	switch {
	case len(open) == 0:
		p.body.Objects = append(p.body.Objects, p.nothing(a))
	case p.look().All:
		p.body.Objects = append(p.body.Objects, p.head(a, len(open), len(open)))
		for _, g := range advice.Groups(open) {
			p.body.Objects = append(p.body.Objects, p.group(g)...)
		}
	default:
		front := advice.Front(open, mostInFront)
		p.body.Objects = append(p.body.Objects, p.head(a, len(front), len(open)), p.cards(front, open))
	}
	p.body.Objects = append(p.body.Objects, p.decided(a)...)
}

// reveal scrolls to where the reason is asked for.
func (p *homePart) reveal() {
	if p.reason == nil {
		return
	}
	driver, size := fyne.CurrentApp().Driver(), p.scroll.Size()
	below := driver.AbsolutePositionForObject(p.reason).Y - driver.AbsolutePositionForObject(p.scroll).Y + 3*p.reason.Size().Height - size.Height
	if below > 0 {
		p.scroll.Offset.Y += below
		p.scroll.Refresh()
	}
}

// head is the title over the cards, how many there are, and the ways to the others and to those that were decided on.
func (p *homePart) head(a session.Advice, shown, of int) fyne.CanvasObject {
	parts := []fyne.CanvasObject{kit.NewText(kit.Title, p.s.T("view.home.next"))}
	switch {
	case p.look().All && of > mostInFront:
		parts = append(parts, kit.NewText(kit.Label, p.s.T("view.home.count", "Count", of)), p.link(p.s.T("view.home.front"), func() { p.look().All = false }))
	case shown < of:
		parts = append(parts, kit.NewText(kit.Label, p.s.T("view.home.of", "Shown", shown, "Count", of)),
			p.link(p.s.T("view.home.all", "Count", of), func() { p.look().All, p.look().Rule = true, "" }))
	default:
		parts = append(parts, kit.NewText(kit.Label, p.s.T("view.home.count", "Count", of)))
	}
	if gone := p.countDecided(a); gone > 0 {
		parts = append(parts, p.link(p.s.T("view.home.decided-link", "Count", gone), p.seeDecided))
	}
	line := kit.Flow(kit.Gap3, level(parts)...)
	return kit.Column(0, line, p.day())
}

// day says of which day all this is; in the sample with the way back to how it came, and where the project stands still on
// a day that is gone, with the way to today.
func (p *homePart) day() fyne.CanvasObject {
	parts := []fyne.CanvasObject{kit.NewText(kit.Label, p.s.T("view.home.day", "Day", locale.Day(p.s.Day())))}
	set := p.s.Project().AsOf
	if set != "" && set < graph.DateOf(p.s.Now()) && p.s.Day() == set && !p.s.Document().ReadOnly() && !p.s.InTrial() {
		parts = append(parts, p.press(kit.NewPress(kit.NewText(kit.Link, p.s.T("view.home.follow-today")), p.followToday)))
	}
	if anew := command.ByID("begin-sample-anew"); anew.Can(p.s) { // SD-86
		parts = append(parts, p.press(kit.NewPress(kit.NewText(kit.Link, anew.Label(p.s)), func() { anew.Run(p.s, p.h) })))
	}
	if len(parts) == 1 {
		return parts[0]
	}
	return kit.Flow(kit.Gap3, level(parts)...)
}

func (p *homePart) followToday() {
	if err := command.SetProject(p.s, "as_of", graph.Date("")); err != nil {
		p.h.Fail(err)
		return
	}
	p.h.Tell(locale.M("view.home.follows-today", "Day", locale.Day(p.s.Day())))
}

// level gives words of different sizes the height of the highest, so that they stand in the middle of one line.
func level(words []fyne.CanvasObject) []fyne.CanvasObject {
	height := float32(0)
	for _, o := range words {
		height = max(height, o.MinSize().Height)
	}
	levelled := make([]fyne.CanvasObject, len(words))
	for k, o := range words {
		levelled[k] = kit.AtLeast(0, height, o)
	}
	return levelled
}

// link is words that change how the view is looked at.
func (p *homePart) link(words string, change func()) fyne.CanvasObject {
	return p.press(kit.NewPress(kit.NewText(kit.Link, words), func() {
		change()
		p.update()
	}))
}

// nothing is said where no card is open.
func (p *homePart) nothing(a session.Advice) fyne.CanvasObject {
	if a.Of.N() == 0 {
		next := p.button(kit.Filled, "plus", p.s.T("view.home.first-party"), func() error {
			command.ByID("show-map").Run(p.s, p.h)
			return nil
		})
		return kit.Pad(kit.Gap6, 0, kit.NewEmpty(p.s.T("view.home.nobody"), p.s.T("view.home.nobody-hint"), next))
	}
	return kit.Pad(kit.Gap6, 0, kit.NewEmpty(p.s.T("view.home.nothing"), p.s.T("view.home.nothing-hint")))
}

// mostOfGroup is how many cards of a rule are shown at once, folded and unfolded.
const (
	fewOfGroup  = 2
	mostOfGroup = 60
)

// group is the cards of one rule below its name; many are folded.
func (p *homePart) group(g advice.Group) []fyne.CanvasObject {
	l, shown := p.s.Language(), g.Cards
	most := fewOfGroup
	if p.look().Rule == g.Rule.ID {
		most = mostOfGroup
	}
	if shown = shown[:min(most, len(shown))]; len(g.Cards) <= fewOfGroup+1 {
		shown = g.Cards
	}
	head := []fyne.CanvasObject{kit.NewText(kit.Strong, l.Say(g.Rule.Name())), kit.NewText(kit.Label, p.s.T("view.home.count", "Count", len(g.Cards)))}
	switch more := len(g.Cards) - len(shown); {
	case most == fewOfGroup && more > 0:
		head = append(head, p.link(p.s.T("view.home.more-of", "Count", more), func() { p.look().Rule = g.Rule.ID }))
	case more > 0:
		head = append(head, kit.NewText(kit.Caption, p.s.T("view.home.more-later", "Count", more)))
	case most == mostOfGroup && len(g.Cards) > fewOfGroup+1:
		head = append(head, p.link(p.s.T("view.home.fewer"), func() { p.look().Rule = "" }))
	}
	return []fyne.CanvasObject{kit.Pad(kit.Gap1, 0, kit.Flow(kit.Gap3, level(head)...)), p.cards(shown, g.Cards)}
}
