package view

import (
	"fyne.io/fyne/v2"

	"jejaring/app/command"
	"jejaring/app/kit"
	"jejaring/app/session"
	"jejaring/graph"
	"jejaring/graph/diagram"
	"jejaring/graph/locale"
	"jejaring/graph/network"
	"jejaring/graph/path"
)

// noWay says why no way leads from one party to another.
func (p *waysPart) noWay(i, j int) locale.Message {
	s, values := p.s.Snapshot(), []any{"From", p.name(i), "To", p.name(j)}
	barrier := path.BarrierBetween(s, i, j)
	switch barrier {
	case path.Alone:
		alone := i
		if s.Network(network.Know).Degree(i) > 0 {
			alone = j
		}
		return locale.M("view.ways.none.alone", append(values, "Alone", p.name(alone))...)
	case path.Strained:
		return locale.M("view.ways.none.strained", append(values, "Ties", p.strained(i, j))...)
	}
	return locale.M("view.ways.none."+string(barrier), values...)
}

// strained names the pairs between two parties whose ties are tense or compete.
func (p *waysPart) strained(i, j int) locale.List {
	s, list := p.s.Snapshot(), locale.List{Mark: ", "}
	way := path.LeastStrained(s, i, j)
	for k := 1; k < len(way); k++ {
		if !s.Network(network.Usable).Has(int(way[k-1]), int(way[k])) {
			list.Parts = append(list.Parts, locale.M("view.ways.pair", "A", p.name(int(way[k-1])), "B", p.name(int(way[k]))))
		}
	}
	return list
}

// whatNow is what can be done where no way leads: mend the tie in between, begin with the need of a family, or make a
// new contact.
func (p *waysPart) whatNow(i, j int) fyne.CanvasObject {
	s, list := p.s.Snapshot(), "contacts"
	var mend [2]graph.ID
	switch {
	case path.BarrierBetween(s, i, j) == path.Strained:
		way := path.LeastStrained(s, i, j)
		for k := len(way) - 1; k > 0; k-- {
			if !s.Network(network.Usable).Has(int(way[k-1]), int(way[k])) {
				mend = [2]graph.ID{s.Actors[way[k-1]].ID, s.Actors[way[k]].ID}
			}
		}
		return kit.Column(kit.Gap3, kit.NewWrapped(kit.Quiet, p.s.T("view.ways.mend-hint")),
			kit.Flow(0, kit.NewButton(kit.Accented, "pen", p.s.T("view.ways.mend"), func() {
				command.ByID("show-map").Run(p.s, p.h)
				p.s.SelectPair(mend[0], mend[1])
			})))
	case p.withFamily(i, j):
		list = "needs"
	}
	return p.lead(i, j, list, "view.ways.hint."+list)
}

// another is what can be done where there is a single way: open a second one.
func (p *waysPart) another(i, j int) fyne.CanvasObject {
	if p.withFamily(i, j) {
		return p.lead(i, j, "needs", "view.ways.hint.needs")
	}
	return p.lead(i, j, "contacts", "view.ways.hint.second")
}

// withFamily tells whether one of two parties is a family that is supported.
func (p *waysPart) withFamily(i, j int) bool {
	actors := p.s.Snapshot().Actors
	return actors[i].IsClient || actors[j].IsClient
}

// lead is a hint and the button to a list of what the network can grow by: "contacts" or "needs".
func (p *waysPart) lead(i, j int, list, hint string) fyne.CanvasObject {
	s := p.s.Snapshot()
	other := s.Actors[j].ID
	if focal, ok := s.Focal(); ok && focal == j {
		other = s.Actors[i].ID
	}
	return kit.Column(kit.Gap3, kit.NewWrapped(kit.Quiet, p.s.T(hint)),
		kit.Flow(0, kit.NewButton(kit.Accented, "people", p.s.T("view.ways.go."+list), func() {
			p.s.Looks.Stages = session.StagesLook{List: list}
			if list == "contacts" {
				p.s.Looks.Stages.Of = other
			}
			p.s.Show(session.ViewStages)
		})))
}

// showNoWay marks the two parties on the map.
func (p *waysPart) showNoWay() {
	for _, o := range []fyne.CanvasObject{p.back, p.next} {
		show(o, false)
	}
	i, j, ok := p.ends()
	laid := laidWay{wayKey: p.built, way: -1}
	if laid == p.laid {
		return
	}
	p.laid, p.steps.Objects = laid, nil
	if !ok {
		p.s.Lay(nil)
		return
	}
	s := p.s.Snapshot()
	p.title.SetText(p.s.T("view.ways.title", "From", p.name(i), "To", p.name(j)))
	p.steps.Add(kit.NewWrapped(kit.Quiet, p.s.T("view.ways.no-way")))
	p.steps.Refresh()
	if way := path.LeastStrained(s, i, j); way != nil { // lit but for the ties that are to be mended
		p.s.Lay(p.s.WayOverlay(way, len(way)))
		return
	}
	p.s.Lay(&session.Overlay{Snapshot: s, Marks: map[graph.ID]diagram.Mark{s.Actors[i].ID: diagram.Passed, s.Actors[j].ID: diagram.Passed}})
}
