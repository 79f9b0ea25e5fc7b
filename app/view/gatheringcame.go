package view

import (
	"cmp"
	"maps"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"jejaring/app/kit"
	"jejaring/app/panel"
	"jejaring/graph"
	"jejaring/graph/measure"
)

// attendance is the grid of who came to which meeting, and of the chosen one how many, with which elements.
type attendance struct {
	g      *gatheringPart
	head   *fyne.Container
	add    *kit.Adder
	matrix *kit.Matrix
	none   *fyne.Container // what is said where there is no row
	signs  *actorSigns
	rows   []graph.Actor
	shown  []measure.Gathering // the columns, the oldest first
	chosen graph.ID            // meeting at whose column the keys were put
	order  []graph.ID          // of the rows, kept while the meetings are the same, so that no row moves when it is ticked
	of     [2]graph.ID         // first and last of those meetings
	object fyne.CanvasObject
}

// mostMeetings is how many meetings the grid goes back; the chosen one is always among them.
const mostMeetings = 16

func newAttendance(g *gatheringPart) *attendance {
	a := &attendance{g: g, head: kit.Column(0), signs: newActorSigns(g.s)}
	a.matrix = kit.NewMatrix(kit.MatrixOptions{
		RowHeight: 36, HeadHeight: 44, Draw: a.draw, Head: a.drawHead, OnHead: a.choose, OnPress: a.press, OnKey: a.key,
		CanDrag: func(kit.Spot) string { return "" }, // each tick is a step of its own
	})
	a.none = kit.Pad(kit.Gap2, kit.Gap2, kit.NewWrapped(kit.Quiet, g.s.T("view.gathering.nobody")))
	a.add = panel.NewAttendeeAdder(g.s, g.h, func() graph.ID { return g.chosen }, func(id graph.ID) { a.goTo(id, g.chosen) })
	top := kit.Pad(kit.Gap1, kit.Gap2, kit.Aside(kit.Gap3, a.head, kit.AtLeast(230*textFactor(), 0, a.add)))
	a.object = container.NewBorder(top, nil, nil, nil, a.matrix, a.none)
	return a
}

func (a *attendance) update() {
	g := a.g
	a.add.SetReason(g.s.WhyNoWork())
	a.head.Objects = nil
	if m, ok := g.meeting(); ok {
		a.head.Add(kit.NewWrapped(kit.Strong, g.s.T("view.gathering.chosen", "Day", g.s.Language().Date(string(m.Date)), "Count", len(m.Attendees))))
		a.head.Add(kit.Flow(kit.Gap2, panel.ElementTags(g.s, m)...))
	}
	a.head.Refresh()
	a.shown = a.meetings()
	a.rows = a.people()
	a.matrix.Set(len(a.rows), a.columns())
	if g.chosen != a.chosen {
		at, _ := a.matrix.Chosen()
		a.chosen, at.Column = g.chosen, a.columnOf(g.chosen)
		a.matrix.Choose(at)
	}
	show(a.matrix, len(a.rows) > 0)
	show(a.none, len(a.rows) == 0)
}

// meetings returns those of the grid, the oldest first.
func (a *attendance) meetings() []measure.Gathering {
	all := a.g.all
	to := len(all)
	if k := slices.IndexFunc(all, func(m measure.Gathering) bool { return m.ID == a.g.chosen }); k >= 0 && to-k > mostMeetings {
		to = k + 1
	}
	return all[max(0, to-mostMeetings):to]
}

// columns are the names of the rows, then a column for each meeting.
func (a *attendance) columns() []kit.MatrixColumn {
	columns := []kit.MatrixColumn{{Width: 190, Most: 380, Side: kit.StaysLeft}}
	for range a.shown {
		columns = append(columns, kit.MatrixColumn{Width: 76})
	}
	return columns
}

// columnOf returns the column of a meeting, that of the names where it is not shown.
func (a *attendance) columnOf(meeting graph.ID) int {
	return 1 + slices.IndexFunc(a.shown, func(m measure.Gathering) bool { return m.ID == meeting })
}

// goTo puts the keys at the box of a party and a meeting.
func (a *attendance) goTo(actor, meeting graph.ID) {
	if row := slices.IndexFunc(a.rows, func(r graph.Actor) bool { return r.ID == actor }); row >= 0 {
		a.matrix.Choose(kit.Spot{Row: row, Column: a.columnOf(meeting)})
	}
}

// people returns those who came to one of the meetings, who came most often first. Whoever is ticked for the first time
// comes last, and nobody goes as long as the meetings are the same.
func (a *attendance) people() []graph.Actor {
	if len(a.shown) == 0 {
		return nil
	}
	if of := [2]graph.ID{a.shown[0].ID, a.shown[len(a.shown)-1].ID}; of != a.of {
		a.of, a.order = of, nil
	}
	a.order = append(a.order, a.others()...)
	var rows []graph.Actor
	for _, id := range a.order {
		if actor, ok := graph.Get[graph.Actor](a.g.s.Document(), id); ok {
			rows = append(rows, actor)
		}
	}
	return rows
}

// others returns those who came and have no row yet, who came most often first.
func (a *attendance) others() []graph.ID {
	times := map[graph.ID]int{}
	for _, m := range a.shown {
		for _, id := range m.Attendees {
			times[id]++
		}
	}
	for _, id := range a.order {
		delete(times, id)
	}
	ids := slices.Collect(maps.Keys(times))
	slices.SortFunc(ids, func(x, y graph.ID) int {
		return cmp.Or(cmp.Compare(times[y], times[x]), cmp.Compare(graph.NameOf(x, a.g.s.Document()), graph.NameOf(y, a.g.s.Document())), cmp.Compare(x, y))
	})
	return ids
}
