package panel

import (
	"errors"
	"strconv"

	"fyne.io/fyne/v2"

	"jejaring/app/command"
	"jejaring/app/kit"
	"jejaring/app/session"
	"jejaring/graph"
)

var partnership = Panel{ID: session.PanelPartnership, Icon: "stairs", New: newPartnership, For: asked(session.PanelPartnership)}

// partnershipPanel asks between whom a partnership begins. Nothing is kept until it is added.
type partnershipPanel struct {
	s      *session.Session
	h      command.Host
	frame  *frame
	first  *kit.Picker
	second *kit.Picker
	row    *kit.Row // of the second
	field  *kit.Picker
	level  *kit.Segmented
	date   *kit.DateEntry
	day    graph.Date
}

func newPartnership(s *session.Session, h command.Host) (fyne.CanvasObject, func()) {
	p := &partnershipPanel{s: s, h: h, day: s.Day()}
	l := s.Language()
	parties := func() []kit.Option { return kit.RecordOptions(l, graph.KindFor[graph.Actor](), s.Document()) }
	p.first, p.second = kit.NewPicker(l, parties, nil), kit.NewPicker(l, parties, nil)
	if a, ok := graph.Get[graph.Actor](s.Document(), s.Project().FocalActor); ok {
		p.first.SetChosen(string(a.ID), a.Label())
	}
	p.field = kit.NewPicker(l, func() []kit.Option { return kit.ChoiceOptions(l, "service-field", s.Document()) }, nil).MayClear()
	var levels []kit.Segment
	for _, level := range graph.Levels[:4] { // what is beyond is reached with evidence
		levels = append(levels, kit.Segment{Code: strconv.Itoa(level), Label: levelText(level), Tip: levelWord(s, level)})
	}
	p.level = kit.NewSegmented(levels, "1", nil)
	p.date = kit.NewDateEntry(l, s.Day, func(day graph.Date) error {
		p.day = day
		return nil
	})
	p.date.SetDay(p.day)
	p.row = kit.NewRow(s.T("panel.partnership.second"), "", p.second)
	body := kit.Column(kit.Gap3, kit.NewRow(s.T("panel.partnership.first"), "", p.first), p.row,
		kit.NewRow(s.T("tie.field"), "", p.field), kit.NewRow(s.T("tie.level"), "", p.level), kit.NewRow(s.T("panel.step.day"), "", p.date))
	add := kit.NewButton(kit.Filled, "plus", s.T("panel.partnership.keep"), p.add)
	cancel := kit.NewButton(kit.Plain, "", s.T("panel.cancel"), func() { s.ShowPanel("") })
	head := kit.Pad(kit.Gap3, kit.Gap4, kit.NewWrapped(kit.Title, s.T("panel.partnership.who")))
	p.frame = newFrame(head, kit.Column(0, kit.Pad(kit.Gap3, kit.Gap4, body)), kit.Pad(kit.Gap2, kit.Gap4, kit.Flow(kit.Gap2, add, cancel)))
	return p.frame, func() {}
}

// add begins the partnership; what is wrong is said below the second party.
func (p *partnershipPanel) add() {
	level, _ := strconv.Atoi(p.level.Chosen())
	t := graph.Tie{From: graph.ID(p.first.Chosen()), To: graph.ID(p.second.Chosen()), Field: p.field.Chosen(), Level: level}
	err := error(graph.Refuse("panel.partnership.two"))
	if t.From != "" && t.To != "" && t.From != t.To {
		err = command.Partner(p.s, t, p.day)
	}
	if err == nil {
		return
	}
	var refusal *graph.Refusal
	if !errors.As(err, &refusal) {
		p.h.Fail(err)
		return
	}
	p.row.SetProblems(p.s.Language(), p.s.Language().Say(refusal.Message), nil)
	p.frame.Refresh()
}
