package view

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"jejaring/app/kit"
	"jejaring/app/session"
	"jejaring/graph"
	"jejaring/graph/compare"
	"jejaring/graph/locale"
	"jejaring/graph/network"
)

// playPart lets the days go by, from one on which something changes to the next.
type playPart struct {
	s       *session.Session
	track   *kit.Track
	button  *kit.Button
	pace    *kit.Segmented
	said    *kit.Text // of the day that is looked at
	change  *kit.Text // what changed on it, or on the one under the pointer
	list    *fyne.Container
	lines   []*kit.Press
	scroll  *container.Scroll
	summary *kit.Text
	above   fyne.CanvasObject
	side    fyne.CanvasObject
	shown   *session.Past
	waiting *fyne.Animation // until the next day; nil while nothing goes by
	hovered graph.Date
}

// paces are how long a day is looked at, in the order in which people see them; their words are under
// "view.time.pace.<id>".
var paces = []struct {
	id   string
	stay time.Duration
}{{session.PaceSlow, 2400 * time.Millisecond}, {session.PaceMiddle, 1200 * time.Millisecond}, {session.PaceFast, 600 * time.Millisecond}}

func newPlayPart(s *session.Session) *playPart {
	p := &playPart{s: s, said: kit.NewWrapped(kit.Title, ""), change: kit.NewWrapped(kit.Quiet, ""), summary: kit.NewWrapped(kit.Quiet, ""), list: kit.Column(2)}
	p.track = kit.NewTrack(s.Language(), kit.TrackOptions{OnDay: p.goTo, OnStep: p.step, OnSpace: p.toggle, OnHover: p.hover})
	p.button = kit.NewButton(kit.Filled, "play", s.T("view.time.start"), p.toggle)
	var segments []kit.Segment
	for _, pace := range paces {
		segments = append(segments, kit.Segment{Code: pace.id, Label: s.T("view.time.pace." + pace.id)})
	}
	p.pace = kit.NewSegmented(segments, p.chosenPace(), func(id string) { s.Looks.Time.Pace = id })
	back := kit.NewIconButton("chevron-left", s.T("view.time.previous"), func() { p.step(-1) })
	next := kit.NewIconButton("chevron-right", s.T("view.time.next"), func() { p.step(1) })
	row := kit.FlowEnds(kit.Gap3, kit.Line(kit.Gap1, kit.AtLeast(92*textFactor(), 0, p.button), back, next), p.pace)
	p.above = kit.Pad(kit.Gap2, kit.Gap4, kit.Column(kit.Gap1, row, p.track, kit.Column(0, p.said, p.change)))
	p.side, p.scroll = kit.NewHeldScroll(kit.Pad(kit.Gap3, kit.Gap3, kit.Column(kit.Gap3, kit.Pad(0, kit.Gap1, p.summary), p.list)))
	return p
}

func (p *playPart) chosenPace() string {
	if p.s.Looks.Time.Pace == "" {
		return session.PaceMiddle
	}
	return p.s.Looks.Time.Pace
}

func (p *playPart) stay() time.Duration {
	for _, pace := range paces {
		if pace.id == p.chosenPace() {
			return pace.stay
		}
	}
	return paces[0].stay
}

// update shows the day and the days on which something changed.
func (p *playPart) update() {
	past := p.s.Past()
	if past != p.shown {
		p.shown = past
		p.build()
	}
	p.track.SetDay(p.s.Day())
	p.said.SetText(p.s.Language().Say(daySentence(p.s)))
	p.tell()
	p.light()
	if p.playing() {
		p.button.SetIcon("pause")
		p.button.SetLabel(p.s.T("view.time.pause"))
	} else {
		p.button.SetIcon("play")
		p.button.SetLabel(p.s.T("view.time.start"))
	}
	for k, line := range p.lines {
		line.SetOn(past.Turns[k].Day == p.s.Day())
	}
	p.reveal()
}

// build makes the strokes of the line and the list.
func (p *playPart) build() {
	l, past := p.s.Language(), p.shown
	strokes := make([]kit.TrackStroke, len(past.Turns))
	p.lines = p.lines[:0]
	p.list.RemoveAll()
	for k, turn := range past.Turns {
		strokes[k] = kit.TrackStroke{Day: turn.Day, Weight: len(turn.Actors) + len(turn.Ties)}
		words := kit.Column(0, kit.NewText(kit.Strong, l.ShortDate(string(turn.Day))), kit.NewWrapped(kit.Body, changesOf(l, turn)),
			kit.NewWrapped(kit.Caption, p.whom(turn)))
		line := kit.NewPress(kit.Pad(kit.Gap1, kit.Gap2, words), func() { p.goTo(turn.Day) })
		p.lines = append(p.lines, line)
		p.list.Add(line)
	}
	p.track.SetSpan(past.First, past.Last, strokes)
	p.summary.SetText(l.T("view.time.turns", "Count", len(past.Turns), "From", locale.ShortDay(past.First), "To", locale.ShortDay(past.Last)))
	if len(past.Turns) == 0 {
		p.summary.SetText(l.T("view.time.no-turns", "From", locale.ShortDay(past.First), "To", locale.ShortDay(past.Last)))
	}
	p.list.Refresh()
}

// changesOf says what changed on a day.
func changesOf(l locale.Language, t network.Turn) string {
	return locale.List{Parts: compare.Parts(t.Actors, t.Ties), Mark: ", "}.In(l)
}

// mostNamed is how many of those whom a day changed are named.
const mostNamed = 3

// whom names those whom a day changed: parties, and the two sides of ties. Families are their codes.
func (p *playPart) whom(t network.Turn) string {
	var names []string
	label := func(id graph.ID) string {
		a, _ := graph.Get[graph.Actor](p.s.Document(), id)
		return a.Label()
	}
	for _, a := range t.Actors {
		names = append(names, label(a.ID()))
	}
	for _, tie := range t.Ties {
		names = append(names, label(cmp.Or(tie.After.From, tie.Before.From))+" – "+label(cmp.Or(tie.After.To, tie.Before.To))+stepOf(p.s.Language(), tie))
	}
	if more := len(names) - mostNamed; more > 0 {
		names = append(names[:mostNamed], p.s.T("view.time.more", "Count", more))
	}
	return strings.Join(names, "; ")
}

// stepOf says what a tie was and is, after a colon; "" where only other fields changed.
func stepOf(l locale.Language, t network.TieChange) string {
	if step := compare.Step(t).In(l); strings.Trim(step, " →") != "" {
		return ": " + step
	}
	return ""
}

// tell says what changed on the day, or on the one under the pointer.
func (p *playPart) tell() {
	day, l := p.s.Day(), p.s.Language()
	if p.hovered != "" {
		day = p.hovered
	}
	k := p.turn(day)
	switch {
	case k >= 0:
		p.change.SetText(l.T("view.time.changed", "Day", locale.ShortDay(day), "What", changesOf(l, p.shown.Turns[k]), "Whom", p.whom(p.shown.Turns[k])))
	default:
		p.change.SetText(l.T("view.time.unchanged"))
	}
}

func (p *playPart) hover(day graph.Date) {
	if p.hovered != day {
		p.hovered = day
		p.tell()
	}
}

// light lights on the map who is new on the day, and the ties that came, went or changed with their two sides.
func (p *playPart) light() {
	var ids []graph.ID
	if k := p.turn(p.s.Day()); k >= 0 {
		for _, a := range p.shown.Turns[k].Actors {
			ids = append(ids, a.ID())
		}
		for _, t := range p.shown.Turns[k].Ties {
			ids = append(ids, cmp.Or(t.After.From, t.Before.From), cmp.Or(t.After.To, t.Before.To), t.ID())
		}
	}
	if !slices.Equal(ids, p.s.Lit()) {
		p.s.Light(ids...)
	}
}

// turn returns which of the days on which something changes a day is, −1 for none.
func (p *playPart) turn(day graph.Date) int {
	return slices.IndexFunc(p.shown.Turns, func(t network.Turn) bool { return t.Day == day })
}

// reveal scrolls the list to the day while days go by.
func (p *playPart) reveal() {
	k := p.turn(p.s.Day())
	if k < 0 || !p.playing() {
		return
	}
	line := p.lines[k]
	top, high := p.list.Position().Y+line.Position().Y, p.scroll.Size().Height
	if y := p.scroll.Offset.Y; top < y || top+line.Size().Height > y+high {
		p.scroll.ScrollToOffset(fyne.NewPos(0, max(0, top-high/3)))
	}
}

// goTo looks at a day; days no longer go by.
func (p *playPart) goTo(day graph.Date) {
	p.pause()
	p.hovered = ""
	lookAt(p.s, day)
}

// step goes to the next day on which something changes, or to the end; with -1 to the one before.
func (p *playPart) step(by int) {
	if by < 0 {
		p.goTo(p.before())
		return
	}
	p.goTo(p.after())
}

// after returns the next day on which something changes, else the last one.
func (p *playPart) after() graph.Date {
	past, day := p.s.Past(), p.s.Day()
	for _, t := range past.Turns {
		if t.Day > day {
			return t.Day
		}
	}
	return past.Last
}

func (p *playPart) before() graph.Date {
	past, day := p.s.Past(), p.s.Day()
	for _, t := range slices.Backward(past.Turns) {
		if t.Day < day {
			return t.Day
		}
	}
	return past.First
}

func (p *playPart) playing() bool { return p.waiting != nil }

// toggle lets the days go by, from the first one where the last is looked at; or stops them.
func (p *playPart) toggle() {
	if p.playing() {
		p.pause()
		p.update()
		return
	}
	if past := p.s.Past(); p.s.Day() >= past.Last {
		lookAt(p.s, past.First)
	}
	p.wait()
	p.update()
}

// wait goes on to the next day after a while.
func (p *playPart) wait() {
	var a *fyne.Animation
	a = fyne.NewAnimation(p.stay(), func(share float32) {
		if p.waiting != a || share < 1 {
			return
		}
		p.waiting = nil
		if p.s.Document() == nil || p.s.Day() >= p.s.Past().Last {
			p.update()
			return
		}
		lookAt(p.s, p.after())
		p.wait()
	})
	a.Curve = fyne.AnimationLinear
	p.waiting = a
	a.Start()
}

// pause stops the days where they are.
func (p *playPart) pause() {
	if a := p.waiting; a != nil {
		p.waiting = nil
		a.Stop()
		if p.shown != nil && p.s.Document() != nil {
			p.update()
		}
	}
}
