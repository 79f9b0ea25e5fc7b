package view

import (
	"cmp"
	"maps"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"jejaring/app/command"
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
	ticks  *kit.Ticks
	signs  *actorSigns
	order  []graph.ID  // of the rows, kept while the meetings are the same, so that no row moves when it is ticked
	of     [2]graph.ID // first and last of those meetings
	object fyne.CanvasObject
}

// mostMeetings is how many meetings the grid goes back; the chosen one is always among them.
const mostMeetings = 16

func newAttendance(g *gatheringPart) *attendance {
	a := &attendance{g: g, head: kit.Column(0), signs: newActorSigns(g.s)}
	s := g.s
	a.ticks = kit.NewTicks(kit.TicksOptions{
		Corner: s.T("view.gathering.who"), None: s.T("view.gathering.nobody"),
		Is: func(row, column string) bool {
			k := slices.IndexFunc(g.all, func(m measure.Gathering) bool { return string(m.ID) == column })
			return k >= 0 && slices.Contains(g.all[k].Attendees, graph.ID(row))
		},
		OnTick:   func(row, column string) { a.tick(graph.ID(column), graph.ID(row)) },
		OnRow:    func(row string) { s.Select(graph.ID(row)) },
		OnColumn: func(column string) { s.Select(graph.ID(column)) },
	})
	a.add = panel.NewAttendeeAdder(g.s, g.h, func() graph.ID { return g.chosen }, func(id graph.ID) { a.ticks.GoTo(string(id), string(g.chosen)) })
	top := kit.Pad(kit.Gap1, kit.Gap2, kit.Aside(kit.Gap3, a.head, kit.AtLeast(230*textFactor(), 0, a.add)))
	a.object = container.NewBorder(top, nil, nil, nil, a.ticks)
	return a
}

func (a *attendance) tick(meeting, actor graph.ID) {
	if why := a.g.s.WhyNoWork(); why != "" {
		return
	}
	if err := command.Attend(a.g.s, meeting, actor); err != nil {
		a.g.h.Fail(err)
	}
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
	meetings := a.meetings()
	a.ticks.Set(a.rows(meetings), a.columns(meetings), string(g.chosen))
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

func (a *attendance) columns(meetings []measure.Gathering) []kit.TickColumn {
	l := a.g.s.Language()
	var columns []kit.TickColumn
	for _, m := range meetings {
		below := l.T("view.gathering.column", "Came", l.Whole(len(m.Attendees)), "Elements", l.Whole(len(m.Elements)), "Of", l.Whole(len(measure.Elements())))
		columns = append(columns, kit.TickColumn{ID: string(m.ID), Title: dayAndMonth(l.ShortDate(string(m.Date))), Below: below})
	}
	return columns
}

// rows returns those who came to one of the meetings, who came most often first. Whoever is ticked for the first time comes
// last, and nobody goes as long as the meetings are the same.
func (a *attendance) rows(meetings []measure.Gathering) []kit.TickRow {
	if len(meetings) == 0 {
		return nil
	}
	if of := [2]graph.ID{meetings[0].ID, meetings[len(meetings)-1].ID}; of != a.of {
		a.of, a.order = of, nil
	}
	a.order = append(a.order, a.others(meetings)...)
	var rows []kit.TickRow
	for _, id := range a.order {
		if actor, ok := graph.Get[graph.Actor](a.g.s.Document(), id); ok {
			rows = append(rows, kit.TickRow{ID: string(id), Label: actor.MapLabel(), Icon: a.signs.of(actor)})
		}
	}
	return rows
}

// others returns those who came and have no row yet, who came most often first.
func (a *attendance) others(meetings []measure.Gathering) []graph.ID {
	times := map[graph.ID]int{}
	for _, m := range meetings {
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
