package view

import (
	"slices"

	"fyne.io/fyne/v2"

	"jejaring/app/kit"
	"jejaring/graph"
	"jejaring/graph/agenda"
	"jejaring/graph/locale"
)

// dueKinds are the kinds of records in which what is due is listed.
var dueKinds = map[agenda.Kind]string{
	agenda.NextStep: "contact", agenda.Meeting: "meeting", agenda.Series: "meeting", agenda.Action: "action",
	agenda.Agreement: "agreement", agenda.Need: "need", agenda.Goal: "tie",
}

// due says what is late, due today or about to end, a chip for each kind that leads to those records; nil where nothing is.
func (p *homePart) due() fyne.CanvasObject {
	of := map[agenda.Kind][]graph.ID{}
	for _, e := range p.s.Due() {
		of[e.Kind] = append(of[e.Kind], e.ID)
	}
	if len(of) == 0 {
		return nil
	}
	parts := []fyne.CanvasObject{kit.NewText(kit.Label, p.s.T("view.home.due"))}
	for _, kind := range agenda.Kinds {
		if ids := of[kind]; len(ids) > 0 {
			words := locale.M("agenda.due."+string(kind), "Count", len(ids))
			parts = append(parts, kit.NewChip(p.s.Language().Say(words), false, func() { p.listDue(kind, ids, words) }))
		}
	}
	return kit.Flow(kit.Gap2, level(parts)...)
}

// listDue shows the records of what is due; a series by its next day in the calendar.
func (p *homePart) listDue(kind agenda.Kind, ids []graph.ID, words locale.Message) {
	if kind == agenda.Series {
		p.s.ShowSheet("calendar")
		return
	}
	p.s.ListThese(dueKinds[kind], slices.Clone(ids), words)
}
