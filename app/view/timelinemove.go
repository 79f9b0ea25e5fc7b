package view

import (
	"fyne.io/fyne/v2"

	"jejaring/app/session"
	"jejaring/graph"
	"jejaring/graph/chart"
)

// leastDays is how many days a window shows at least.
const leastDays = 14

// whole returns the days from the first happening to the last one, with the day of the picture among them.
func (p *timelinePart) whole() (from, to graph.Date) {
	from, to = p.s.Day(), p.s.Day().Add(30)
	for _, h := range p.list {
		from, to = min(from, h.From), max(to, h.From, h.To)
	}
	return from.Add(-7), to.Add(14)
}

// window returns the days that are shown: at first those up to the day of the picture and some beyond it, since agreements
// go on for years.
func (p *timelinePart) window() (from, to graph.Date) {
	if look := p.s.Looks.Timeline; look.From != "" {
		return look.From, look.To
	}
	from, to = p.whole()
	return from, min(to, p.s.Day().Add(max(leastDays, p.s.Day().Since(from)/6)))
}

// all shows everything, as far as agreements reach.
func (p *timelinePart) all() {
	p.change(func(l *session.TimelineLook) { l.From, l.To = p.whole() })
}

// show shows days within what there is.
func (p *timelinePart) show(from graph.Date, days int) {
	first, last := p.whole()
	days = max(leastDays, min(days, last.Since(first)))
	from = max(from, first)
	if from.Add(days) > last {
		from = last.Add(-days)
	}
	p.change(func(l *session.TimelineLook) { l.From, l.To = from, from.Add(days) })
}

// zoom shows so many times the days, and keeps the day in place that stands at a share of the width.
func (p *timelinePart) zoom(factor, share float64) {
	from, to := p.window()
	days := float64(to.Since(from))
	next := max(days*factor, leastDays)
	p.show(from.Add(int(share*(days-next))), int(next))
}

// pan shows later days, or with less than 0 earlier ones, by a share of those that are shown.
func (p *timelinePart) pan(share float64) {
	from, to := p.window()
	days := to.Since(from)
	by := int(share * float64(days))
	if by == 0 && share != 0 {
		by = 1
		if share < 0 {
			by = -1
		}
	}
	p.show(from.Add(by), days)
}

// room returns how wide the days are, in px.
func (p *timelinePart) room() float64 {
	if p.shown == nil {
		return 1
	}
	return max(1, p.shown.Width-chart.TimeLeft)
}

// drag moves along with the pointer; what is less than a day is kept for the next time.
func (p *timelinePart) drag(dx float64) {
	from, to := p.window()
	p.dragged -= dx / p.room() * float64(to.Since(from))
	if days := int(p.dragged); days != 0 {
		p.dragged -= float64(days)
		p.show(from.Add(days), to.Since(from))
	}
}

// key moves by arrow keys, zooms by plus and minus, and shows all by Home.
func (p *timelinePart) key(name fyne.KeyName) bool {
	switch name {
	case fyne.KeyLeft:
		p.pan(-0.2)
	case fyne.KeyRight:
		p.pan(0.2)
	case "+", "=":
		p.zoom(0.6, 0.5)
	case "-":
		p.zoom(1/0.6, 0.5)
	case fyne.KeyHome:
		p.all()
	default:
		return false
	}
	return true
}

// press opens what stands at a place.
func (p *timelinePart) press(x, y float64) {
	if p.shown == nil {
		return
	}
	if lane, span, ok := p.shown.At(x, y); ok {
		openBeside(p.s, p.list[p.first[lane]+span].ID)
	}
}
