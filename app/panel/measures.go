package panel

import (
	"fyne.io/fyne/v2"

	"jejaring/app/command"
	"jejaring/app/kit"
	"jejaring/app/session"
	"jejaring/graph/measure"
)

var measures = Panel{ID: "measures", Icon: "chart", New: newMeasures, For: asked("measures")}

// firstRanks is how many lines of a ranking are shown before the rest is asked for.
const firstRanks = 10

// measuresPanel lists what the network can be asked, with the answer as a sentence. One of the questions is
// opened: what its numbers mean, and how they differ between agencies.
type measuresPanel struct {
	s        *session.Session
	h        command.Host
	frame    *frame
	job      *live // while numbers are worked out
	progress *kit.Progress
	cards    map[string]*live
}

func newMeasures(s *session.Session, h command.Host) (fyne.CanvasObject, func()) {
	p := &measuresPanel{s: s, h: h, job: newLive(0), cards: map[string]*live{}}
	p.progress = kit.NewProgress(s.T("panel.cancel"), func() { s.Cancel(session.MeasureJob) })
	body := kit.Column(0, kit.Pad(0, kit.Gap4, p.job.Container))
	for _, m := range measure.All {
		p.cards[m.ID] = newLive(0)
		body.Add(p.cards[m.ID].Container)
	}
	p.frame = newFrame(closing(s, "panel.measures.name", "panel.measures.hint"), body, nil)
	p.update()
	return p.frame, s.Watch(func(session.Notice) { p.update() })
}

func (p *measuresPanel) look() *session.MeasuresLook { return &p.s.Looks.Measures }

func (p *measuresPanel) update() {
	if p.s.Document() == nil {
		return
	}
	p.compute()
	for _, m := range measure.All {
		state := ""
		if _, known := p.s.Known(m.ID); known {
			state = "known "
		}
		if p.look().Open == m.ID {
			state += "open "
		}
		if p.look().Open == m.ID && p.look().All {
			state += "all "
		}
		if p.s.SizedBy() == m.ID {
			state += "sized"
		}
		p.cards[m.ID].show(key{snapshot: p.s.Snapshot(), part: state}, func() []fyne.CanvasObject { return p.card(m) })
	}
	p.frame.Refresh()
}

// compute works the numbers out: at once where the network is small, else as a job that can be stopped.
func (p *measuresPanel) compute() {
	var all []string
	missing := false
	for _, m := range measure.All {
		all = append(all, m.ID)
	}
	p.s.Measure(all, p.h.Fail)
	for _, id := range all {
		_, known := p.s.Known(id)
		missing = missing || !known
	}
	job, running := p.s.Job(session.MeasureJob)
	switch {
	case running:
		p.progress.SetShare(job.Share, p.s.T("panel.measures.working", "Share", p.s.Language().Percent(job.Share)))
		p.job.show("running", func() []fyne.CanvasObject { return []fyne.CanvasObject{p.progress} })
	case missing:
		p.job.show("stopped", func() []fyne.CanvasObject {
			return []fyne.CanvasObject{kit.Flow(0, kit.NewButton(kit.Outlined, "play", p.s.T("panel.measures.again"), p.s.MeasureAgain))}
		})
	default:
		p.job.show("", func() []fyne.CanvasObject { return nil })
	}
}

// card is one question with its answer, and opened what the answer means.
func (p *measuresPanel) card(m measure.Measure) []fyne.CanvasObject {
	l := p.s.Language()
	icon := map[bool]string{true: "chevron-down", false: "chevron-right"}[p.look().Open == m.ID]
	words := kit.Column(2, kit.NewWrapped(kit.Strong, l.Say(m.Question())))
	r, known := p.s.Known(m.ID)
	if known {
		words.Add(kit.NewWrapped(kit.Quiet, l.Say(r.Sentence)))
	} else {
		words.Add(kit.NewWrapped(kit.Caption, l.T("panel.measures.not-yet")))
	}
	if p.s.SizedBy() == m.ID {
		words.Add(kit.Line(kit.Gap1, mark("size", kit.ColorAccent), kit.NewText(kit.Label.In(kit.ColorAccent), l.T("panel.measures.on-map"))))
	}
	parts := []fyne.CanvasObject{tallRow(mark(icon, kit.ColorInk2), words, func() { p.toggle(m.ID) })}
	if p.look().Open == m.ID {
		parts = append(parts, kit.Pad(kit.Gap2, kit.Gap4, kit.NewBox(kit.Sunken, kit.Column(kit.Gap2, p.details(m, r, known)...))))
	}
	return append(parts, kit.NewSeparator())
}

func (p *measuresPanel) toggle(id string) {
	if p.look().Open == id {
		id = ""
	}
	*p.look() = session.MeasuresLook{Open: id}
	p.update()
}

// details say what a high value means and rank agencies, never persons or families.
func (p *measuresPanel) details(m measure.Measure, r measure.Result, known bool) []fyne.CanvasObject {
	l := p.s.Language()
	parts := []fyne.CanvasObject{
		kit.NewText(kit.Label, l.T("panel.measures.meaning")),
		kit.NewWrapped(kit.Body, l.Say(m.Reading())),
		kit.NewWrapped(kit.Caption, l.Say(m.Name())+" · "+m.Code),
	}
	if !m.Actor || !known {
		return parts
	}
	on := p.s.SizedBy() == m.ID
	size := kit.NewChip(l.T("panel.measures.size"), on, func() {
		if on {
			p.s.SizeBy(session.DefaultSize)
		} else {
			p.s.SizeBy(m.ID)
		}
	})
	parts = append(parts, kit.Flow(kit.Gap2, size))
	return append(parts, p.ranking(m, r)...)
}

func (p *measuresPanel) ranking(m measure.Measure, r measure.Result) []fyne.CanvasObject {
	n := p.s.Snapshot()
	list := measure.Ranking(n, r.Values, measure.Agencies)
	if len(list) == 0 {
		return nil
	}
	parts := []fyne.CanvasObject{kit.NewText(kit.Label, p.s.T("panel.measures.ranking"))}
	shownRanks := list
	if !p.look().All {
		shownRanks = list[:min(firstRanks, len(list))]
	}
	rows := kit.Column(0)
	for _, x := range shownRanks {
		a := n.Actors[x.Actor]
		left := kit.Line(kit.Gap1, kit.AtLeast(20, 16, kit.NewText(kit.Caption, p.s.Language().Whole(x.Rank)).AtRight()), actorSign(p.s, a, 16))
		value := kit.NewText(kit.Strong, m.Unit.Write(x.Value).In(p.s.Language()))
		rows.Add(kit.NewPress(kit.Pad(kit.Gap1, 0, newSides(left, kit.NewCut(kit.Body, a.Label()), value)), func() {
			p.s.Select(a.ID)
			p.s.ShowPanel("measures")
			p.h.Map().CentreOn(a.ID)
		}))
	}
	parts = append(parts, rows)
	if more := len(list) - len(shownRanks); more > 0 {
		parts = append(parts, kit.Flow(0, kit.NewButton(kit.Plain, "", p.s.T("panel.measures.show-all", "Count", len(list)), func() {
			p.look().All = true
			p.update()
		})))
	}
	return parts
}
