package panel

import (
	"cmp"
	"slices"

	"fyne.io/fyne/v2"

	"jejaring/app/command"
	"jejaring/app/kit"
	"jejaring/app/session"
	"jejaring/graph"
	"jejaring/graph/locale"
	"jejaring/graph/measure"
)

// recordPart is what stands in the panel of a record above its fields: those who belong to it, and what can be done.
type recordPart struct {
	object fyne.CanvasObject
	set    func(graph.Record)
}

// recordParts make the parts of the kinds that have one, by the ID of the kind.
var recordParts = map[string]func(*recordPanel) *recordPart{
	"agreement":      agreementPart,
	"meeting":        meetingPart,
	"series":         seriesPart,
	"support_system": systemPart,
}

// meetingPart shows who came to a meeting, which elements of the community that were, and where else one met.
func meetingPart(p *recordPanel) *recordPart {
	minutes := command.ByID("write-minutes")
	write := kit.NewButton(kit.Accented, minutes.Icon, p.s.Language().Say(minutes.Name()), func() { minutes.Run(p.s, p.h) })
	save := p.deed("save-minutes")
	add := NewAttendeeAdder(p.s, p.h, func() graph.ID { return p.id }, func(graph.ID) {})
	came, tags, venues := newLive(kit.Gap1), newLive(0), newLive(kit.Gap1)
	onMap := p.lightButton(func() []graph.ID { return attendeesOf(p.s, p.id) })
	return &recordPart{
		object: kit.Column(kit.Gap2, kit.Flow(kit.Gap2, write, save, onMap), add, came.Container, tags.Container, venues.Container),
		set: func(r graph.Record) {
			m, _ := r.(graph.Meeting)
			reason, g := p.s.WhyFixed(m.ID), measure.GatheringOf(p.s.Document(), m)
			add.SetReason(reason)
			onMap.EnableWhere(len(g.Attendees) > 0, p.s.T("view.minutes.nobody"))
			came.show(actorKey(p.s, m.ID, "came"+reason), func() []fyne.CanvasObject {
				return p.belonging("panel.meeting.came", g.Attendees, func(id graph.ID) error { return command.Attend(p.s, m.ID, id) })
			})
			tags.show(actorKey(p.s, m.ID, "tags"), func() []fyne.CanvasObject { return []fyne.CanvasObject{kit.Flow(kit.Gap2, ElementTags(p.s, g)...)} })
			venues.show(actorKey(p.s, m.ID, "venues"+reason), func() []fyne.CanvasObject { return p.venues(m) })
		},
	}
}

func attendeesOf(s *session.Session, meeting graph.ID) []graph.ID {
	return measure.GatheringOf(s.Document(), graph.Meeting{ID: meeting}).Attendees
}

// mostVenues is how many places are offered to meet again.
const mostVenues = 5

// venues offers where one met before, or has a room (SD-63, SD-70).
func (p *recordPanel) venues(m graph.Meeting) []fyne.CanvasObject {
	chips := kit.Flow(kit.Gap1)
	for _, place := range graph.Venues(p.s.Document(), p.s.Day()) {
		if place == m.Venue || len(chips.Objects) == mostVenues {
			continue
		}
		chip := kit.NewChip(place, false, func() { p.failing(command.SetField(p.s, m.ID, "venue", place)) })
		chip.SetReason(p.s.WhyFixed(m.ID))
		chips.Add(chip)
	}
	if len(chips.Objects) == 0 {
		return nil
	}
	return []fyne.CanvasObject{kit.NewWrapped(kit.Label, p.s.T("panel.meeting.venues")), chips}
}

// belonging names actors that belong to a record, each with a cross that ends it.
func (p *recordPanel) belonging(label string, ids []graph.ID, end func(graph.ID) error) []fyne.CanvasObject {
	ids = slices.Clone(ids)
	slices.SortFunc(ids, func(a, b graph.ID) int {
		return cmp.Or(cmp.Compare(p.name(a), p.name(b)), cmp.Compare(a, b))
	})
	parts := []fyne.CanvasObject{kit.NewWrapped(kit.Label, p.s.T(label, "Count", len(ids)))}
	chips := kit.Flow(kit.Gap1)
	for _, id := range ids {
		chip := kit.NewChip(p.name(id), true, func() { p.s.Select(id) })
		chip.OnClear(func() { p.failing(end(id)) })
		chip.SetReason(p.s.WhyFixed(p.id))
		chips.Add(chip)
	}
	if len(ids) > 0 {
		parts = append(parts, chips)
	}
	return parts
}

func (p *recordPanel) name(id graph.ID) string { return graph.NameOf(id, p.s.Document()) }

func (p *recordPanel) failing(err error) {
	if err != nil {
		p.h.Fail(err)
	}
}

// deed is a button that does a command with the record.
func (p *recordPanel) deed(id string) *kit.Button {
	c := command.ByID(id)
	return kit.NewButton(kit.Outlined, c.Icon, p.s.Language().Say(c.Name()), func() { c.Run(p.s, p.h) })
}

// lightButton leads to the map with actors lit there.
func (p *recordPanel) lightButton(who func() []graph.ID) *kit.Button {
	return kit.NewButton(kit.Outlined, "network", p.s.T("panel.meeting.on-map"), func() {
		ids := who()
		p.s.Show(session.ViewMap)
		p.s.Light(ids...)
	})
}

// seriesPart shows when a series meets next; a press plans that meeting.
func seriesPart(p *recordPanel) *recordPart {
	days := newLive(kit.Gap1)
	return &recordPart{object: days.Container, set: func(r graph.Record) {
		series, _ := r.(graph.Series)
		days.show(actorKey(p.s, series.ID, "days"+p.s.WhyNoWork()), func() []fyne.CanvasObject { return p.coming(series) })
	}}
}

// mostComing is how many next days of a series are offered.
const mostComing = 4

func (p *recordPanel) coming(series graph.Series) []fyne.CanvasObject {
	chips := kit.Flow(kit.Gap1)
	for _, day := range series.Coming(p.s.Document(), p.s.Day(), mostComing) {
		chip := kit.NewAddChip(p.s.Language().ShortDate(string(day)), func() {
			p.failing(command.PlanMeeting(p.s, p.h, series, day))
		})
		chip.SetReason(p.s.WhyNoWork())
		chips.Add(chip)
	}
	if len(chips.Objects) == 0 {
		return []fyne.CanvasObject{kit.NewWrapped(kit.Quiet, p.s.T("view.gathering.ended"))}
	}
	return []fyne.CanvasObject{kit.NewWrapped(kit.Label, p.s.T("panel.series.coming")), chips}
}

// systemPart shows what kind of support system it is, who belongs to it, and closes it (SD-20 to SD-24).
func systemPart(p *recordPanel) *recordPart {
	said, members := newLive(kit.Gap2), newLive(kit.Gap1)
	add := NewPeopleAdder(p.s, p.h, p.s.T("panel.system.add"), People{
		Are:     func() []graph.ID { return membersOf(p.s, p.id) },
		Known:   func(id graph.ID) error { return command.Join(p.s, p.id, id) },
		Unknown: func(name string) error { _, err := command.JoinNew(p.s, p.id, name); return err },
	})
	onMap := p.lightButton(func() []graph.ID { return membersOf(p.s, p.id) })
	turn := kit.NewButton(kit.Outlined, "lock", "", func() { p.failing(command.CloseSystem(p.s, p.id)) })
	return &recordPart{
		object: kit.Column(kit.Gap2, said.Container, add, members.Container, kit.Flow(kit.Gap2, onMap, turn)),
		set: func(r graph.Record) {
			system, _ := r.(graph.SupportSystem)
			reason := p.s.WhyFixed(system.ID)
			add.SetReason(reason)
			turn.SetReason(reason)
			turn.SetLabel(p.s.T(map[bool]string{true: "panel.system.close", false: "panel.system.reopen"}[system.IsActive(p.s.Day())]))
			said.show(actorKey(p.s, system.ID, "said"), func() []fyne.CanvasObject { return p.systemSaid(system) })
			members.show(actorKey(p.s, system.ID, "members"+reason), func() []fyne.CanvasObject {
				return p.belonging("panel.system.members", membersOf(p.s, system.ID), func(id graph.ID) error { return command.Join(p.s, system.ID, id) })
			})
		},
	}
}

func membersOf(s *session.Session, system graph.ID) []graph.ID {
	var ids []graph.ID
	for _, m := range graph.Referring[graph.Member](s.Document(), system) {
		if m.System == system {
			ids = append(ids, m.Actor)
		}
	}
	return ids
}

// systemSaid says what the kind of the system means, and how closely its members know each other.
func (p *recordPanel) systemSaid(system graph.SupportSystem) []fyne.CanvasObject {
	parts := []fyne.CanvasObject{kit.NewWrapped(kit.Quiet, p.s.T("view.systems.kind."+system.ActivityKind))}
	d := measure.SystemDensityOf(p.s.Snapshot(), system)
	return append(parts, kit.NewWrapped(kit.Label, p.s.T("view.systems.density-label")), kit.NewWrapped(kit.Body, DensityWords(p.s, system.ID, d)))
}

// DensityWords say how closely the members of a support system know each other, and where a social worker is among them, how
// closely without (M47).
func DensityWords(s *session.Session, system graph.ID, d measure.SystemDensity) string {
	l := s.Language()
	write := func(x measure.Number) locale.Phrase { return measure.X(x).Write(measure.Share) }
	values := []any{"With", write(d.Density), "Without", write(d.WithoutWorkers), "Pairs", l.Whole(d.Pairs), "All", l.Whole(d.Members * (d.Members - 1) / 2)}
	for _, id := range membersOf(s, system) {
		if a, ok := graph.Get[graph.Actor](s.Document(), id); ok && a.Role == graph.RoleWorker {
			return l.T("view.systems.density", values...)
		}
	}
	return l.T("view.systems.density-alone", values...)
}
