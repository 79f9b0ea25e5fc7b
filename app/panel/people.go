package panel

import (
	"slices"

	"fyne.io/fyne/v2"

	"jejaring/app/command"
	"jejaring/app/kit"
	"jejaring/app/session"
	"jejaring/graph"
	"jejaring/graph/measure"
)

// NewAttendeeAdder is the field by which people are written down who came to a meeting: by the first letters of a party, or
// by a name that is not known yet (SD-59). After each it calls came.
func NewAttendeeAdder(s *session.Session, h command.Host, meeting func() graph.ID, came func(graph.ID)) *kit.Adder {
	return NewPeopleAdder(s, h, s.T("view.gathering.add"), People{
		Are: func() []graph.ID { return measure.GatheringOf(s.Document(), graph.Meeting{ID: meeting()}).Attendees },
		Known: func(id graph.ID) error {
			defer came(id)
			return command.Attend(s, meeting(), id)
		},
		Unknown: func(name string) error {
			id, err := command.AttendNew(s, meeting(), name)
			came(id)
			return err
		},
	})
}

// People are those who belong to something: who they are, and how one more is added; one who belongs to it is taken out.
type People struct {
	Are     func() []graph.ID
	Known   func(graph.ID) error
	Unknown func(name string) error
}

// NewPeopleAdder is a field that adds people by the first letters of a party, or by a name that is not known yet.
func NewPeopleAdder(s *session.Session, h command.Host, hint string, of People) *kit.Adder {
	failing := func(err error) {
		if err != nil {
			h.Fail(err)
		}
	}
	return kit.NewAdder(kit.AdderOptions{
		Language: s.Language(), Hint: hint,
		Options: func() []kit.Option {
			there := of.Are()
			options := kit.RecordOptions(s.Language(), graph.KindFor[graph.Actor](), s.Document())
			for k := range options {
				if slices.Contains(there, graph.ID(options[k].ID)) {
					options[k].Icon = "check"
				}
			}
			return options
		},
		OnPick: func(id string) { failing(of.Known(graph.ID(id))) },
		New:    func(text string) string { return s.T("view.people.new", "Name", text) },
		OnNew:  func(text string) { failing(of.Unknown(text)) },
	})
}

// ElementTags say how many of the five elements came, and of each whether it did, with sign and word (SD-62).
func ElementTags(s *session.Session, m measure.Gathering) []fyne.CanvasObject {
	tags := []fyne.CanvasObject{kit.NewText(kit.Label, ElementsCame(s, m)+":")}
	for _, element := range measure.Elements() {
		icon, colour := "minus", kit.ColorInk3
		if slices.Contains(m.Elements, element) {
			icon, colour = "check", kit.ColorOK
		}
		word := s.Language().Say(graph.ChoiceMessage("element", element, s.Document()))
		tags = append(tags, kit.Line(2, kit.NewMark(icon, colour, scaled(13)), kit.NewText(kit.Label.In(colour), word)))
	}
	return tags
}

// ElementsCame says how many of the five elements of the community came.
func ElementsCame(s *session.Session, m measure.Gathering) string {
	l := s.Language()
	return l.T("view.gathering.elements", "Came", l.Whole(len(m.Elements)), "Count", len(measure.Elements()))
}
