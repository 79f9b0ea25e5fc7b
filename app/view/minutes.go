package view

import (
	"cmp"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"jejaring/app/command"
	"jejaring/app/kit"
	"jejaring/app/panel"
	"jejaring/app/session"
	"jejaring/graph"
	"jejaring/graph/measure"
	"jejaring/graph/network"
)

// minutesPart is where the minutes of a meeting are written while it is held, by keyboard alone: who came, what was talked
// about, which needs came up, what was decided, and who does it by when. Each entry is kept as soon as it is made.
type minutesPart struct {
	s       *session.Session
	h       command.Host
	id      graph.ID // of the meeting
	picker  *kit.Picker
	venue   *kit.Picker
	about   *fyne.Container // when, where and what is doubtful about it
	came    *fyne.Container
	attend  *kit.Adder
	needs   *fyne.Container
	takeUp  *kit.Adder
	raised  *kit.Entry
	decided *decisions
	edit    *kit.Button
	page    fyne.CanvasObject
	scroll  *container.Scroll
	object  *fyne.Container
	shown   minutesKey
}

// minutesKey is what the page is made of.
type minutesKey struct {
	snapshot *network.Snapshot
	meeting  graph.ID
	fixed    string
}

func newMinutes(s *session.Session, h command.Host) (fyne.CanvasObject, func()) {
	m := &minutesPart{s: s, h: h, object: container.NewStack(), about: kit.Column(2), came: kit.Column(kit.Gap1), needs: kit.Column(0)}
	m.picker = kit.NewPicker(s.Language(), m.meetings, func(id string) { m.show(graph.ID(id)) })
	m.venue = kit.NewPicker(s.Language(), m.venues, func(place string) { m.set("venue", place) }).MayClear()
	m.edit = kit.NewButton(kit.Outlined, "pen", s.T("view.minutes.edit"), func() { s.Select(m.id) })
	m.attend = panel.NewAttendeeAdder(s, h, func() graph.ID { return m.id }, func(graph.ID) {})
	m.takeUp = m.newNeedAdder()
	m.raised = kit.NewLongEntry(func(text string) error { return command.SetField(s, m.id, "issues_raised", text) })
	m.raised.SetMinRowsVisible(5)
	m.raised.SetPlaceHolder(s.T("view.minutes.raised-hint"))
	m.decided = newDecisions(m)
	m.page = m.layOut()
	m.update()
	return m.object, s.Watch(func(session.Notice) { m.update() })
}

// layOut sets the head above two columns: who came and which needs, then what was said and decided.
func (m *minutesPart) layOut() fyne.CanvasObject {
	t := m.s.T
	next := command.ByID("next-meeting")
	plan := kit.NewButton(kit.Outlined, next.Icon, m.s.Language().Say(next.Name()), func() { next.Run(m.s, m.h) })
	pick := kit.AtLeast(300*textFactor(), 0, m.picker)
	where := kit.Line(kit.Gap2, kit.NewText(kit.Label, t("meeting.venue")), kit.AtLeast(180*textFactor(), 0, m.venue))
	head := kit.Column(kit.Gap2, kit.Flow(kit.Gap3, pick, where, m.edit, plan), m.about)
	left := kit.Column(kit.Gap3,
		m.box("view.minutes.came", m.attend, m.came),
		m.box("view.minutes.needs", m.takeUp, m.needs))
	right := kit.Column(kit.Gap3,
		m.box("meeting.issues_raised", m.raised),
		m.box("view.minutes.decided", m.decided.object))
	body := kit.Column(kit.Gap3, head, kit.Abreast(kit.Gap4, 360, left, right))
	shown, scroll := kit.NewHeldScroll(kit.Pad(kit.Gap2, kit.Gap4, body))
	m.scroll = scroll
	return container.NewStack(kit.NewBox(kit.Surface, nil), shown)
}

func (m *minutesPart) box(title string, parts ...fyne.CanvasObject) fyne.CanvasObject {
	return kit.NewBox(kit.Sunken, kit.Column(kit.Gap2, append([]fyne.CanvasObject{kit.NewWrapped(kit.Title, m.s.T(title))}, parts...)...))
}

// meetings are the options of the head, the newest first.
func (m *minutesPart) meetings() []kit.Option {
	all := graph.All[graph.Meeting](m.s.Document())
	slices.SortStableFunc(all, func(a, b graph.Meeting) int { return cmp.Compare(b.Date, a.Date) })
	options := make([]kit.Option, len(all))
	for k, of := range all {
		options[k] = kit.Option{ID: string(of.ID), Label: m.name(of)}
	}
	return options
}

func (m *minutesPart) name(of graph.Meeting) string {
	return m.s.Language().ShortDate(string(of.Date)) + " · " + of.Title
}

func (m *minutesPart) venues() []kit.Option {
	var options []kit.Option
	for _, place := range graph.Venues(m.s.Document(), m.s.Day()) {
		options = append(options, kit.Option{ID: place, Label: place})
	}
	return options
}

func (m *minutesPart) show(id graph.ID) {
	m.s.Looks.Minutes.Meeting = id
	if len(m.s.Selection()) > 0 {
		m.s.Select(id)
	}
	m.update()
}

func (m *minutesPart) set(field string, value any) {
	if err := command.SetField(m.s, m.id, field, value); err != nil {
		m.h.Fail(err)
	}
}

// newNeedAdder is the field by which needs are taken up that came up: known ones, or one heard of for the first time (SD-60).
func (m *minutesPart) newNeedAdder() *kit.Adder {
	failing := func(err error) {
		if err != nil {
			m.h.Fail(err)
		}
	}
	s := m.s
	return kit.NewAdder(kit.AdderOptions{
		Language: s.Language(), Hint: s.T("view.minutes.add-need"),
		Options: func() []kit.Option {
			options := kit.RecordOptions(s.Language(), graph.KindFor[graph.Need](), s.Document())
			for k := range options {
				n, _ := graph.Get[graph.Need](s.Document(), graph.ID(options[k].ID))
				options[k].Note = graph.NameOf(n.Owner, s.Document())
				if slices.Contains(m.topics(), n.ID) {
					options[k].Icon = "check"
				}
			}
			return options
		},
		OnPick: func(id string) { failing(command.TakeUp(s, m.id, graph.ID(id))) },
		New:    func(text string) string { return s.T("view.minutes.new-need", "Title", text) },
		OnNew: func(text string) {
			_, err := command.TakeUpNew(s, m.id, text)
			failing(err)
		},
	})
}

// topics returns the needs that were talked about.
func (m *minutesPart) topics() []graph.ID {
	var ids []graph.ID
	for _, t := range graph.Referring[graph.Topic](m.s.Document(), m.id) {
		if t.Meeting == m.id {
			ids = append(ids, t.Need)
		}
	}
	return ids
}

// update follows the session where what is shown has changed.
func (m *minutesPart) update() {
	s := m.s
	if s.Document() == nil {
		return
	}
	of, ok := command.MinutesOf(s)
	if now := (minutesKey{s.Snapshot(), of.ID, s.WhyFixed(of.ID)}); now != m.shown {
		m.shown = now
		if !ok {
			m.ask()
			return
		}
		m.fill(of)
	}
	if s.Looks.Minutes.Begins {
		s.Looks.Minutes.Begins = false
		focusSoon(s, m.attend)
	}
}

// ask is for the first meeting, where there is none.
func (m *minutesPart) ask() {
	s := m.s
	button := newDeed(kit.Filled, command.ByID("add-meeting").Line(s, m.h))
	m.id = ""
	m.object.Objects = []fyne.CanvasObject{kit.NewBox(kit.Surface, kit.NewEmpty(s.T("view.minutes.empty"), s.T("view.minutes.empty-hint"), button))}
	m.object.Refresh()
}

// fill shows the meeting as it is now; what is being typed stays.
func (m *minutesPart) fill(of graph.Meeting) {
	if m.id != of.ID {
		m.raised.Reset(of.IssuesRaised)
		m.decided.forget()
	}
	m.id = of.ID
	m.picker.SetChosen(string(of.ID), m.name(of))
	m.venue.SetChosen(of.Venue, of.Venue)
	m.showAbout(of)
	m.showCame(of)
	m.showNeeds()
	m.raised.ShowText(of.IssuesRaised)
	m.decided.update(of)
	m.lock(m.shown.fixed)
	if len(m.object.Objects) == 0 || m.object.Objects[0] != m.page {
		m.object.Objects = []fyne.CanvasObject{m.page}
	}
	m.object.Refresh()
}

func (m *minutesPart) lock(reason string) {
	m.attend.SetReason(reason)
	m.takeUp.SetReason(reason)
	m.venue.SetReason(reason)
	if fixed := reason != ""; fixed != m.raised.Disabled() {
		if fixed {
			m.raised.Disable()
		} else {
			m.raised.Enable()
		}
	}
}

// showAbout says when and with whom the meeting was, and what is doubtful about that (SD-61).
func (m *minutesPart) showAbout(of graph.Meeting) {
	s, l := m.s, m.s.Language()
	weekday := graph.Choices("weekday", nil)[of.Date.Weekday()]
	words := []string{
		l.Say(graph.ChoiceMessage("weekday", weekday.Code, nil)) + ", " + l.Date(string(of.Date)), l.Clock(string(of.StartTime)),
		l.Say(graph.ChoiceMessage("host-kind", of.HostKind, s.Document())), graph.NameOf(of.Host, s.Document()),
	}
	words = slices.DeleteFunc(words, func(word string) bool { return word == "" })
	m.about.Objects = []fyne.CanvasObject{kit.NewWrapped(kit.Quiet, strings.Join(words, " · "))}
	for _, f := range graph.Check(of, s.Document()) {
		m.about.Add(kit.NewWrapped(kit.Label.In(kit.ColorWarn), l.Say(f.Message)))
	}
	m.about.Refresh()
}

// showCame names those who came, and the elements of the community among them.
func (m *minutesPart) showCame(of graph.Meeting) {
	s := m.s
	g := measure.GatheringOf(s.Document(), of)
	names := make([]string, len(g.Attendees))
	for k, id := range g.Attendees {
		names[k] = graph.NameOf(id, s.Document())
	}
	slices.Sort(names)
	m.came.Objects = nil
	if len(names) == 0 {
		m.came.Add(kit.NewWrapped(kit.Caption, s.T("view.minutes.nobody")))
	} else {
		m.came.Add(kit.NewWrapped(kit.Body, s.T("view.minutes.came-names", "Count", len(names), "Names", strings.Join(names, ", "))))
	}
	m.came.Add(kit.Flow(kit.Gap2, panel.ElementTags(s, g)...))
	m.came.Refresh()
}

func (m *minutesPart) showNeeds() {
	s := m.s
	m.needs.Objects = nil
	for _, id := range m.topics() {
		n, _ := graph.Get[graph.Need](s.Document(), id)
		words := kit.Column(0, kit.NewWrapped(kit.Body, n.Title), kit.NewWrapped(kit.Caption, graph.NameOf(n.Owner, s.Document())))
		m.needs.Add(kit.NewPress(kit.Pad(2, kit.Gap1, words), func() { s.Select(id) }))
	}
	if len(m.needs.Objects) == 0 {
		m.needs.Add(kit.NewWrapped(kit.Caption, s.T("view.minutes.no-needs")))
	}
	m.needs.Refresh()
}
