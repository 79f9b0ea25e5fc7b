package panel

import (
	"cmp"
	"context"
	"slices"

	"fyne.io/fyne/v2"

	"jejaring/app/kit"
	"jejaring/graph"
	"jejaring/graph/locale"
)

// doubt is one finding and the records it was found in.
type doubt struct {
	said string
	ids  []graph.ID
}

// check looks through all records whenever the document changes, and shows what it finds: at once in a small
// document, else by a job.
func (p *projectPanel) check() {
	now := actorKey(p.s, "", p.s.Likings.Language)
	if now == p.checked {
		return
	}
	p.checked = now
	if p.s.IsQuick() {
		p.found = doubtsOf(p.s.Document(), p.s.Language(), func() bool { return false })
		p.doubts.show(now, p.findings)
		return
	}
	records, l := graph.Freeze(p.s.Document()), p.s.Language()
	var found []doubt
	p.s.Start("doubts", locale.M("job.doubts"), func(ctx context.Context, _ func(float64)) error {
		found = doubtsOf(records, l, func() bool { return ctx.Err() != nil })
		return ctx.Err()
	}, func(err error) {
		if err != nil {
			p.h.Fail(err)
			return
		}
		p.found = found
		p.doubts.show(now, p.findings)
		p.frame.Refresh()
	})
}

// doubtsOf returns what is doubtful in the records, what is said most often first. Hints are left out.
func doubtsOf(records graph.Reader, l locale.Language, stopped func() bool) []doubt {
	at, list := map[string]int{}, []doubt{}
	for _, kind := range graph.Kinds {
		for _, r := range records.Records(kind) {
			if stopped() {
				return nil
			}
			for _, f := range graph.Check(r, records) {
				if f.Severity == graph.Hint {
					continue
				}
				said := l.Say(f.Message)
				if _, ok := at[said]; !ok {
					at[said] = len(list)
					list = append(list, doubt{said: said})
				}
				of := &list[at[said]]
				if id := graph.Key(r); len(of.ids) == 0 || of.ids[len(of.ids)-1] != id {
					of.ids = append(of.ids, id)
				}
			}
		}
	}
	slices.SortStableFunc(list, func(a, b doubt) int { return cmp.Compare(len(b.ids), len(a.ids)) })
	return list
}

// findings lists them; a press selects the parties or ties.
func (p *projectPanel) findings() []fyne.CanvasObject {
	list := p.found
	if len(list) == 0 {
		line := newSides(mark("check", kit.ColorOK), kit.NewWrapped(kit.Body, p.s.T("panel.project.no-doubts")), nil)
		return []fyne.CanvasObject{kit.Pad(kit.Gap3, kit.Gap4, line)}
	}
	count := 0
	for _, of := range list {
		count += len(of.ids)
	}
	parts := []fyne.CanvasObject{kit.Pad(kit.Gap3, kit.Gap4, kit.NewWrapped(kit.Strong, p.s.T("panel.project.doubts", "Count", count)))}
	for _, of := range list {
		parts = append(parts, p.doubtRow(of), kit.NewSeparator())
	}
	return parts
}

func (p *projectPanel) doubtRow(of doubt) fyne.CanvasObject {
	names := p.nameOf(of.ids[0])
	if len(of.ids) > 1 {
		names = p.s.T("panel.project.in-many", "Name", names, "Count", len(of.ids)-1)
	}
	words := kit.Column(0, kit.NewWrapped(kit.Body, of.said), kit.NewWrapped(kit.Caption, names))
	return tallRow(mark("warning", kit.ColorWarn), words, func() { p.selectAll(of.ids) })
}

// nameOf names a record; one without a name by its kind and what it belongs to.
func (p *projectPanel) nameOf(id graph.ID) string {
	r, ok := p.s.Document().Record(id)
	name := graph.NameOf(id, p.s.Document())
	if !ok || name != string(id) {
		return name
	}
	name = p.s.T("kind." + graph.KindOf(r).ID)
	for _, named := range graph.Refs(r) {
		if of := graph.NameOf(named, p.s.Document()); of != string(named) {
			return name + ": " + of
		}
	}
	return name
}

// selectAll selects the parties and ties that findings are about, or for other records what they belong to.
func (p *projectPanel) selectAll(ids []graph.ID) {
	var chosen []graph.ID
	for _, id := range ids {
		r, _ := p.s.Document().Record(id)
		switch r := r.(type) {
		case graph.Actor, graph.Tie:
			chosen = append(chosen, id)
		case graph.TieHistory:
			chosen = append(chosen, r.Tie)
		case graph.Project:
			p.s.ShowPanel("project")
			if !p.fields.Visible() {
				p.fold()
			}
			return
		default:
			for _, named := range graph.Refs(r) {
				if _, ok := graph.Get[graph.Actor](p.s.Document(), named); ok {
					chosen = append(chosen, named)
				}
			}
		}
	}
	slices.Sort(chosen)
	p.s.Select(slices.Compact(chosen)...)
}
