package view

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"jejaring/app/command"
	"jejaring/app/kit"
	"jejaring/app/session"
	"jejaring/graph"
	"jejaring/graph/diagram"
	"jejaring/graph/locale"
	"jejaring/graph/network"
)

var timeView = View{ID: session.ViewTime, Icon: "history", New: newTime}

// timePart is the network over time: the days go by on the map, or two of them are set beside each other in one picture.
// It edits nothing; when it ends, the map is of the day again of which it was before.
type timePart struct {
	s      *session.Session
	h      command.Host
	ways   *tabs
	play   *playPart
	days   *daysPart
	side   *fyne.Container
	above  *fyne.Container
	other  *instead
	beside *besideMap
	framed *session.Past
}

func newTime(s *session.Session, h command.Host) (fyne.CanvasObject, func()) {
	if s.Document() == nil {
		return container.NewWithoutLayout(), func() {}
	}
	t := &timePart{s: s, h: h, other: newInstead(), side: container.NewStack(), above: container.NewStack()}
	t.ways = newTabs(s, []kit.Segment{
		{Code: session.PlayDays, Label: s.T("view.time.play")}, {Code: session.CompareDays, Label: s.T("view.time.compare")},
	}, s.LookAtTime)
	t.play, t.days = newPlayPart(s), newDaysPart(s, h)
	t.beside = newBesideMap(s, h, besideParts{head: []fyne.CanvasObject{t.ways.object}, body: t.side, told: t.above, other: t.other.Container})
	t.beside.m.lookOnly()
	t.update()
	stop := s.Watch(func(session.Notice) { t.update() })
	return t.beside, func() {
		stop()
		t.play.pause()
		t.days.end()
		s.Light()
		t.beside.end()
	}
}

// way returns which way to look at time is chosen.
func (t *timePart) way() string {
	if t.s.Looks.Time.Way == "" {
		return session.PlayDays
	}
	return t.s.Looks.Time.Way
}

func (t *timePart) update() {
	if t.s.Document() == nil {
		return
	}
	past := t.s.Past()
	if t.beside.showMap(past.Ever.N() > 0); past.Ever.N() == 0 {
		t.other.say(t.s.T("view.time.empty"), t.s.T("view.time.empty-hint"), addFirst(t.s, t.h)...)
	}
	if t.framed != past {
		t.framed = past
		t.beside.Canvas().Frame(t.scenesOf(past)...)
	}
	t.ways.choose(t.way())
	side, above := t.play.side, t.play.above
	if t.way() == session.CompareDays {
		side, above = t.days.side, t.days.above
		t.play.pause()
		if len(t.s.Lit()) > 0 {
			t.s.Light()
		}
		t.days.update()
	} else {
		t.days.end()
		t.play.update()
	}
	t.side.Objects, t.above.Objects = []fyne.CanvasObject{side}, []fyne.CanvasObject{above}
	t.side.Refresh()
	t.above.Refresh()
	t.beside.Refresh()
}

// scenesOf returns the scenes that the map is to hold: of all that was ever there, and of the first day, when the fewest
// parties were tied to the others and the box around those who are not is largest.
func (t *timePart) scenesOf(past *session.Past) []*diagram.Scene {
	look := diagram.Look{Language: t.s.Language(), Dark: t.s.IsDark()}
	lens := t.s.Lens()
	lens.Day = past.First
	scenes := make([]*diagram.Scene, 0, 2)
	for _, n := range []*network.Snapshot{past.Ever, network.Of(t.s.Document(), lens)} {
		scenes = append(scenes, diagram.Of(n, t.s.PlacesOf(n), look))
	}
	return scenes
}

// addFirst offers the first party where there is none.
func addFirst(s *session.Session, h command.Host) []fyne.CanvasObject {
	add := command.ByID("add-actor")
	if !add.Can(s) {
		return nil
	}
	return []fyne.CanvasObject{newDeed(kit.Accented, add.Line(s, h))}
}

// lookAt makes a day the one that is looked at.
func lookAt(s *session.Session, day graph.Date) {
	lens := s.Lens()
	lens.Day = day
	s.LookThrough(lens)
}

// daySentence says how much there is on the day.
func daySentence(s *session.Session) locale.Message {
	n := s.Snapshot()
	return locale.M("view.time.day", "Day", locale.ShortDay(n.Day),
		"Parties", locale.M("measure.parties", "Count", n.N()), "Ties", locale.M("measure.ties", "Count", len(n.Ties)))
}
