package view

import (
	"fyne.io/fyne/v2"

	"jejaring/app/command"
	"jejaring/app/kit"
	"jejaring/app/session"
	"jejaring/graph"
	"jejaring/graph/locale"
	"jejaring/graph/measure"
)

// picked is what the chosen field is about.
type picked struct {
	row      *measure.NeedRow
	column   needColumn
	provider graph.ID // of the column, or the first one out of reach; "" for none
	cell     measure.NeedCell
	far      bool
}

// picked returns the chosen field, and whether there is one.
func (p *needMatrixPart) picked() (at picked, ok bool) {
	spot, ok := p.matrix.Chosen()
	if !ok || spot.Row >= len(p.shown.Rows) || spot.Column >= len(p.columns) {
		return at, false
	}
	at.row, at.column = &p.shown.Rows[spot.Row], p.columns[spot.Column]
	at.provider = at.column.provider
	if at.column.id == "far" && len(at.row.Far) > 0 {
		at.far, at.provider = true, at.row.Far[0].Provider
		at.cell.Candidate = at.row.Far[0]
		return at, true
	}
	at.cell = at.row.Cells[at.provider]
	return at, true
}

// chosen remembers the chosen field and explains it.
func (p *needMatrixPart) chosen() {
	at, ok := p.picked()
	if !ok {
		return
	}
	p.look().Need, p.look().Provider = at.row.ID, at.column.provider
	if at.column.provider == "" {
		p.look().Provider = graph.ID(at.column.id)
	}
	p.explain()
}

// explain says in the bar what the chosen field holds, with what can be done; not over a form that is being filled in.
func (p *needMatrixPart) explain() {
	at, ok := p.picked()
	if p.form != nil || !ok {
		return
	}
	title, sentence := p.said(at)
	strong, body := kit.Strong, kit.Body
	if textFactor() >= largeLetters {
		strong, body = headSmall, kit.Label
	}
	words := kit.Column(2, kit.NewWrapped(strong, title), kit.NewWrapped(body, sentence))
	for _, doubt := range p.doubts(at) {
		words.Add(kit.NewNotice(kit.Warning, "warning", kit.ColorWarn, doubt))
	}
	p.setBar(kit.Ended(kit.Gap4, 300, words, kit.Line(kit.Gap2, p.buttons(p.deeds(at))...)))
}

func (p *needMatrixPart) setBar(o fyne.CanvasObject) {
	look := kit.Look{Fill: kit.ColorTint, Vertical: kit.Gap2, Horizontal: kit.Gap4}
	p.bar.Objects = []fyne.CanvasObject{kit.NewBox(look, o)}
	p.relayout()
}

// relayout gives the bar the height that it needs now.
func (p *needMatrixPart) relayout() {
	show(p.summed, len(p.shown.Rows) > 0 && (p.form == nil || textFactor() < 1.5)) // in large letters the form needs their room
	p.object.Layout.Layout(p.object.Objects, p.object.Size())
	p.object.Refresh()
}

// deeds are what can be done with the chosen field, the first choice last.
func (p *needMatrixPart) deeds(at picked) []kit.MenuItem {
	if at.provider == "" {
		return []kit.MenuItem{{Label: p.s.T("view.matrix.open-need"), Do: func() { p.s.Select(at.row.ID) }}}
	}
	var list []kit.MenuItem
	word := "view.matrix.place"
	if len(at.cell.Matches) > 0 {
		word = "view.matrix.change"
		list = append(list, kit.MenuItem{Label: p.s.T("view.matrix.take-back"), Reason: p.s.WhyNoWork(), Do: p.takeBack})
	}
	if len(p.chainTo(at)) > 1 || at.far {
		list = append(list, kit.MenuItem{Label: p.s.T("view.matrix.show-way"), Do: p.showWay})
	}
	return append(list, kit.MenuItem{Label: p.s.T(word), Reason: p.s.WhyNoWork(), Do: p.open})
}

// buttons are those of the deeds; in large letters all but the first choice are in a menu, which leaves the words room.
func (p *needMatrixPart) buttons(deeds []kit.MenuItem) []fyne.CanvasObject {
	var list []fyne.CanvasObject
	last := len(deeds) - 1
	if textFactor() >= largeLetters && last > 1 {
		var more *kit.Button
		others := deeds[:last]
		more = kit.NewIconButton("more", p.s.T("panel.more"), func() { kit.ShowItems(more, others...) })
		list, deeds, last = append(list, more), deeds[last:], 0
	}
	for k, d := range deeds {
		style := kit.Outlined
		if k == last {
			style = kit.Filled
		}
		b := kit.NewButton(style, "", d.Label, d.Do)
		b.SetReason(d.Reason)
		list = append(list, b)
	}
	return list
}

// showWay shows on the map by whom one gets to the provider.
func (p *needMatrixPart) showWay() {
	at, ok := p.picked()
	if !ok || at.provider == "" {
		return
	}
	p.s.Looks.Ways = session.WaysLook{From: p.reachesFrom(at.row), To: at.provider}
	p.s.Show(session.ViewWays)
}

// reachesFrom is who looks for the provider of a need: the focal actor, or where there is none the owner.
func (p *needMatrixPart) reachesFrom(r *measure.NeedRow) graph.ID {
	if i, ok := p.snapshot.Focal(); ok {
		return p.snapshot.Actors[i].ID
	}
	return r.Owner
}

// open writes a placement, or changes the one that is there; beside the providers it opens the need.
func (p *needMatrixPart) open() {
	at, ok := p.picked()
	switch {
	case !ok:
	case at.provider == "":
		p.s.Select(at.row.ID)
	case p.s.WhyNoWork() != "":
		p.h.Fail(graph.Refuse("view.matrix.not-now", "Reason", p.s.WhyNoWork()))
	case len(at.cell.Matches) > 0:
		p.write(at.row.Need, at.provider, at.cell.Matches[len(at.cell.Matches)-1])
	default:
		p.place(at.row.Need, at.provider, at.cell.Candidate.Resource)
	}
}

// place begins a placement of a provider on a need: of the given resource, else of the one that fits best.
func (p *needMatrixPart) place(n graph.Need, provider, resource graph.ID) {
	r, ok := graph.Get[graph.Resource](p.s.Document(), resource)
	if list := command.ResourcesFor(p.s, n, provider); !ok && len(list) > 0 {
		r, ok = list[0], true
	}
	if !ok {
		p.h.Fail(graph.Refuse("view.matrix.no-resource", "Name", p.label(provider)))
		return
	}
	p.write(n, provider, command.NewPlacement(p.s, n, r))
}

// write shows the form of a placement in the bar.
func (p *needMatrixPart) write(n graph.Need, provider graph.ID, m graph.Match) {
	p.form = newPlaceForm(p.s, p.h, n, m, func() {
		p.form = nil
		p.explain()
		p.matrix.Focus()
	})
	p.form.provider = provider
	p.setBar(p.form.build())
	p.form.changed = p.relayout
	p.form.focus(p.object)
}

// key does what keys do to a cell: Space makes it firmer, Delete takes it back.
func (p *needMatrixPart) key(key fyne.KeyName) bool {
	at, ok := p.picked()
	if !ok {
		return false
	}
	switch {
	case p.form != nil && key == fyne.KeyEscape:
		p.form.close()
	case p.form != nil && (key == fyne.KeyReturn || key == fyne.KeyEnter):
		p.form.focus(p.object)
	case p.form != nil:
		return false
	case key == fyne.KeySpace && at.provider != "":
		p.firmer(at)
	case (key == fyne.KeyDelete || key == fyne.KeyBackspace) && at.provider != "":
		p.takeBack()
	default:
		return false
	}
	return true
}

// firmer makes a cell one step firmer: candidate, offered, agreed.
func (p *needMatrixPart) firmer(at picked) {
	var m graph.Match
	if n := len(at.cell.Matches); n > 0 {
		m = at.cell.Matches[n-1]
	} else if r, ok := graph.Get[graph.Resource](p.s.Document(), at.cell.Candidate.Resource); ok {
		m = command.NewPlacement(p.s, at.row.Need, r)
		m.Status = ""
	} else {
		p.open()
		return
	}
	if err := command.Firmer(p.s, p.h, m); err != nil {
		p.h.Fail(err)
	}
}

func (p *needMatrixPart) takeBack() {
	at, ok := p.picked()
	if !ok {
		return
	}
	if err := command.Unplace(p.s, p.h, at.cell.Matches); err != nil {
		p.h.Fail(err)
	}
}

// dragged names what is dragged from a field: a provider by its head, a resource by its cell.
func (p *needMatrixPart) dragged(from kit.Spot) string {
	c := p.columns[from.Column]
	if p.s.WhyNoWork() != "" || (c.id != "provider" && c.id != "far") {
		return ""
	}
	provider, resource := p.source(from)
	if r, ok := graph.Get[graph.Resource](p.s.Document(), resource); ok {
		return r.Name
	}
	if from.Row < 0 && provider != "" {
		return p.label(provider)
	}
	return ""
}

// source returns whose resource a field holds, and which; a head none in particular.
func (p *needMatrixPart) source(at kit.Spot) (provider, resource graph.ID) {
	c := p.columns[at.Column]
	if at.Row < 0 {
		return c.provider, ""
	}
	r := &p.shown.Rows[at.Row]
	if c.id == "far" && len(r.Far) > 0 {
		return r.Far[0].Provider, r.Far[0].Resource
	}
	cell := r.Cells[c.provider]
	if n := len(cell.Matches); n > 0 {
		return c.provider, cell.Matches[n-1].Resource
	}
	return c.provider, cell.Candidate.Resource
}

// drop begins a placement of what was dragged on the need of another row.
func (p *needMatrixPart) drop(from, to kit.Spot) {
	provider, resource := p.source(from)
	need := p.shown.Rows[to.Row].Need
	if need.Owner == provider {
		p.h.Fail(graph.Refuse("view.matrix.own-need", "Name", p.label(provider)))
		return
	}
	p.look().Need, p.look().Provider = need.ID, provider
	p.form = nil
	p.matrix.Choose(p.spotOf(need.ID, provider))
	if p.columns[from.Column].id == "provider" {
		resource = p.fitting(need, provider, resource)
	}
	p.place(need, provider, resource)
}

// fitting returns the resource of a provider that is placed on a need: the given one where it fits, else the one that does.
func (p *needMatrixPart) fitting(n graph.Need, provider, resource graph.ID) graph.ID {
	if r, ok := graph.Get[graph.Resource](p.s.Document(), resource); ok && r.Fits(n) {
		return resource
	}
	for _, r := range command.ResourcesFor(p.s, n, provider) {
		if r.Fits(n) {
			return r.ID
		}
	}
	return resource
}

// showSums says the sums of the rows that are shown, and what the signs mean.
func (p *needMatrixPart) showSums() {
	total := p.shown.Total
	said := kit.NewText(kit.Body, p.s.T("view.matrix.sums", "Met", total.Fully, "Count", total.Needs,
		"Share", locale.Share(total.UrgencyWeighted), "Mean", locale.Share(total.Unweighted)))
	p.sums.Objects = []fyne.CanvasObject{said}
	if n := p.shown.Pressing(); n > 0 {
		p.sums.Add(kit.NewText(kit.Strong, p.s.T("view.matrix.pressing", "Count", n)))
	}
	for _, state := range []measure.CellState{measure.CellConfirmed, measure.CellOffered, measure.CellCandidate} {
		sign := cellSigns[state]
		p.sums.Add(kit.Line(kit.Gap1, kit.NewText(kit.Body.In(sign.colour), sign.sign), kit.NewText(kit.Label, p.s.T("view.matrix.sign."+string(state)))))
	}
}
