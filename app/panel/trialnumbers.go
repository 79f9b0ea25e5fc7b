package panel

import (
	"fmt"
	"math"

	"fyne.io/fyne/v2"

	"jejaring/app/kit"
	"jejaring/app/session"
	"jejaring/graph/locale"
	"jejaring/graph/measure"
)

// numberWide is the width of a column of numbers, in px at 100 %.
const numberWide = 58

// knownNumbers is what the numbers depend on beside the network.
func (p *trialPanel) knownNumbers() string {
	text := ""
	for _, id := range measure.ForTrial {
		_, before := p.s.KnownBefore(id)
		_, after := p.s.Known(id)
		text += fmt.Sprint(" ", before, after, p.s.IsRunning(session.ComputeJob(id)))
	}
	return text
}

// sideBySide sets the numbers of the network as it is beside those of the trial, with a sentence for each measure.
func (p *trialPanel) sideBySide() []fyne.CanvasObject {
	head := p.line(kit.NewWrapped(kit.Label, p.s.T("panel.trial.numbers")), kit.Label, p.s.T("panel.trial.now"), p.s.T("panel.trial.then"), p.s.T("panel.trial.difference"))
	parts := []fyne.CanvasObject{head}
	for _, id := range measure.ForTrial {
		if m, ok := measure.ByID(id); ok {
			parts = append(parts, p.compared(m))
		}
	}
	return parts
}

// compared is one measure: its question, its figures, what the trial makes of it in a sentence.
func (p *trialPanel) compared(m measure.Measure) fyne.CanvasObject {
	l := p.s.Language()
	parts := kit.Column(kit.Gap1, kit.NewWrapped(kit.Strong, l.Say(m.Question())))
	before, was := p.s.KnownBefore(m.ID)
	after, is := p.s.Known(m.ID)
	if !was || !is {
		p.wait(parts, m)
		return parts
	}
	if !before.Lacks || !after.Lacks {
		then := after.Figures()
		for k, f := range before.Figures() {
			if k < len(then) {
				parts.Add(p.figure(f, then[k]))
			}
		}
	}
	parts.Add(kit.NewWrapped(kit.Quiet, l.Say(after.Sentence)))
	return parts
}

// wait says that a measure is being worked out, or offers to work out one that takes long.
func (p *trialPanel) wait(parts *fyne.Container, m measure.Measure) {
	if heavy := p.s.IsHeavy(m) || p.s.IsHeavyBefore(m); !heavy || p.s.IsRunning(session.ComputeJob(m.ID)) {
		parts.Add(kit.NewWrapped(kit.Caption, p.s.T("panel.measures.not-yet")))
		return
	}
	compute := kit.NewButton(kit.Outlined, "play", p.s.T("panel.measures.compute"), func() {
		p.s.Compute(m.ID, p.h.Fail)
		p.s.ComputeBefore(m.ID, p.h.Fail)
	})
	parts.Add(kit.NewWrapped(kit.Caption, p.s.T("panel.trial.takes")))
	parts.Add(kit.Flow(0, compute))
}

// figure is one number before and after; what changed stands out.
func (p *trialPanel) figure(before, after measure.Figure) fyne.CanvasObject {
	l, style := p.s.Language(), kit.Quiet
	if changed(before, after) {
		style = kit.Strong
	}
	return p.line(kit.NewWrapped(kit.Body, l.Say(after.Name)), style, writeFigure(l, before.Unit, before.Value), writeFigure(l, after.Unit, after.Value),
		difference(l, after.Unit, after.Value-before.Value))
}

func changed(before, after measure.Figure) bool {
	return before.Value != after.Value && !(math.IsNaN(before.Value) && math.IsNaN(after.Value))
}

// writeFigure writes a figure; an index with three decimals, since a trial moves the third one.
func writeFigure(l locale.Language, u measure.Unit, x float64) string {
	if u == measure.Index {
		return l.Number(x, 3)
	}
	return u.Write(x).In(l)
}

// difference writes by how much a figure grew, with its sign; shares in points of a hundred.
func difference(l locale.Language, u measure.Unit, x float64) string {
	decimals := map[measure.Unit]int{measure.Count: 0, measure.Share: 1, measure.Index: 3}[u]
	if u == measure.Share {
		x *= 100
	}
	if scale := math.Pow10(decimals); math.Round(x*scale) == 0 {
		return l.T("panel.trial.same")
	}
	return l.Change(x, decimals)
}

// line sets three texts in columns at the right of an object.
func (p *trialPanel) line(name fyne.CanvasObject, style kit.Style, texts ...string) fyne.CanvasObject {
	columns := kit.Line(kit.Gap1)
	for _, text := range texts {
		columns.Add(kit.AtLeast(scaled(numberWide), 0, kit.NewText(style, text).AtRight()))
	}
	s := newSides(nil, name, columns)
	s.atTop = true
	return s
}
