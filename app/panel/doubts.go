package panel

import (
	"cmp"
	"slices"

	"fyne.io/fyne/v2"

	"jejaring/app/command"
	"jejaring/app/kit"
	"jejaring/graph"
)

// doubt is one finding and the records it was found in.
type doubt struct {
	said string
	ids  []graph.ID
}

// mostChecked is how many records are looked through for findings whenever the document changes.
const mostChecked = 20_000

// doubtsOf returns what is doubtful in the records, what is said most often first. Hints are left out.
func (p *projectPanel) doubtsOf() []doubt {
	d := p.s.Document()
	at, list, count := map[string]int{}, []doubt{}, 0
	for _, kind := range graph.Kinds {
		records := d.Records(kind)
		if count += len(records); count > mostChecked {
			break
		}
		for _, r := range records {
			for _, f := range graph.Check(r, d) {
				if f.Severity == graph.Hint {
					continue
				}
				said := p.s.Language().Say(f.Message)
				if _, ok := at[said]; !ok {
					at[said] = len(list)
					list = append(list, doubt{said: said})
				}
				of := &list[at[said]]
				if id := graph.Key(r); !slices.Contains(of.ids, id) {
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
	list := p.doubtsOf()
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
	name := command.Name(p.s.Document(), id)
	if !ok || name != string(id) {
		return name
	}
	name = p.s.T("kind." + graph.KindOf(r).ID)
	for _, named := range graph.Refs(r) {
		if of := command.Name(p.s.Document(), named); of != string(named) {
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
