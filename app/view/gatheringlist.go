package view

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"jejaring/app/command"
	"jejaring/app/kit"
	"jejaring/app/panel"
	"jejaring/graph"
	"jejaring/graph/measure"
)

// meetingList lists the meetings, the newest first, with how many came and which elements of the community.
type meetingList struct {
	g      *gatheringPart
	of     map[graph.ID]measure.Gathering
	table  *kit.Table
	next   *fyne.Container // buttons
	object fyne.CanvasObject
}

func newMeetingList(g *gatheringPart) *meetingList {
	l := &meetingList{g: g, next: kit.Flow(kit.Gap2)}
	s := g.s
	l.table = kit.NewTable(kit.TableOptions{
		Language: s.Language(), Look: lookOf(s, "gathering"),
		Columns:  l.columns(),
		Among:    func() graph.Reader { return s.Document() },
		OnCommit: func(row graph.ID, f *graph.Field, value any) error { return command.SetField(s, row, f.ID, value) },
		OnSelect: func(rows []graph.ID) { s.Select(rows...) },
		OnOpen:   func(row graph.ID) { s.Select(row); command.ByID("write-minutes").Run(s, g.h) },
		OnMenu:   l.menu,
	})
	head := kit.Pad(kit.Gap1, kit.Gap2, l.next)
	l.object = container.NewBorder(head, nil, nil, nil, l.table)
	return l
}

func (l *meetingList) columns() []kit.TableColumn {
	s := l.g.s
	field := func(id string, width float32) kit.TableColumn {
		c := kit.FieldColumn(s.Language(), graph.KindFor[graph.Meeting](), id, width)
		c.Locked = id != "title" && id != "venue"
		return c
	}
	return []kit.TableColumn{
		field("date", 96), field("title", 158), field("host_kind", 92), field("venue", 120),
		{
			ID: "came", Title: s.T("view.gathering.came"), Width: 56, Right: true,
			Text:  func(row graph.ID) string { return s.Language().Whole(len(l.of[row].Attendees)) },
			Value: func(row graph.ID) float64 { return float64(len(l.of[row].Attendees)) },
		},
		{
			ID: "elements", Title: s.T("view.gathering.element-column"), Width: 144, Text: l.elements,
			Value: func(row graph.ID) float64 { return float64(len(l.of[row].Elements)) },
		},
	}
}

// elements says of a meeting how many elements came; nothing of one that is still to come.
func (l *meetingList) elements(row graph.ID) string {
	m := l.of[row]
	if m.Date > l.g.s.Day() && len(m.Attendees) == 0 {
		return l.g.s.T("view.gathering.planned")
	}
	return panel.ElementsCame(l.g.s, m)
}

func (l *meetingList) menu(_ graph.ID, at fyne.Position) {
	if on := fyne.CurrentApp().Driver().CanvasForObject(l.object); on != nil {
		kit.ShowItemsAt(on, at, kit.Lines(command.Lines(l.g.s, l.g.h, "write-minutes", "next-meeting", "add-action", "", "delete"))...)
	}
}

func (l *meetingList) update() {
	l.of = map[graph.ID]measure.Gathering{}
	rows := make([]graph.ID, 0, len(l.g.all))
	for _, m := range slices.Backward(l.g.all) {
		l.of[m.ID] = m
		rows = append(rows, m.ID)
	}
	l.table.SetRows(rows)
	if l.g.chosen != "" {
		l.table.SetSelected([]graph.ID{l.g.chosen})
	}
	l.next.Objects = nil
	s := l.g.s
	for _, id := range []string{"next-meeting", "add-meeting", "write-minutes"} {
		style, of := kit.Outlined, command.ByID(id).Line(s, l.g.h)
		if id == "next-meeting" {
			if of.Reason != "" {
				continue
			}
			style, of.Label = kit.Filled, l.nextWords(of.Label)
		}
		l.next.Add(newDeed(style, of))
	}
	l.next.Refresh()
}

// nextWords say which meeting is planned next.
func (l *meetingList) nextWords(name string) string {
	all := command.SeriesOn(l.g.s)
	if m, ok := l.g.meeting(); ok {
		if k := slices.IndexFunc(all, func(r graph.Series) bool { return r.ID == m.Series }); k > 0 {
			all = all[k:]
		}
	}
	if len(all) == 0 {
		return name
	}
	if day := command.NextFree(l.g.s, all[0]); day != "" {
		return l.g.s.T("view.gathering.plan", "Day", l.g.s.Language().ShortDate(string(day)))
	}
	return name
}
