package panel

import (
	"strconv"

	"fyne.io/fyne/v2"

	"jejaring/app/command"
	"jejaring/app/kit"
	"jejaring/app/session"
	"jejaring/graph"
)

// bothSides shows at which level each side sees a partnership, which one it is to reach by when, and what can be done about
// it just now.
type bothSides struct {
	s      *session.Session
	h      command.Host
	object *fyne.Container
	views  *live
	goal   *live
	deeds  *live
	t      graph.Tie
}

func newBothSides(s *session.Session, h command.Host) *bothSides {
	w := &bothSides{s: s, h: h, views: newLive(kit.Gap2), goal: newLive(kit.Gap2), deeds: newLive(kit.Gap2)}
	w.object = kit.Column(kit.Gap3, w.views.Container, w.goal.Container, w.deeds.Container)
	return w
}

func (w *bothSides) set(t graph.Tie) {
	w.t = t
	visible(w.object, t.Type == graph.Partnership)
	if t.Type != graph.Partnership {
		return
	}
	of := actorKey(w.s, t.ID, w.s.Likings.Language)
	w.views.show(of, w.sides)
	w.goal.show(of, w.target)
	w.deeds.show(of, w.buttons)
}

func (w *bothSides) fail(err error) {
	if err != nil {
		w.h.Fail(err)
	}
}

// sides are the levels at which both see the partnership, and that they differ.
func (w *bothSides) sides() []fyne.CanvasObject {
	d, level := w.s.Document(), graph.LevelOn(w.t.ID, w.s.Day(), w.s.Document())
	views := graph.ViewsOn(w.t, w.s.Day(), d)
	parts := []fyne.CanvasObject{kit.NewWrapped(kit.Strong, w.s.T("panel.tie.views"))}
	for _, id := range []graph.ID{w.t.From, w.t.To} {
		a, _ := graph.Get[graph.Actor](d, id)
		seen := ""
		for _, v := range views {
			if v.Actor == id {
				seen = strconv.Itoa(v.Level)
			}
		}
		parts = append(parts, newSides(actorSign(w.s, a, 16), kit.NewWrapped(kit.Body, a.Label()), nil), w.levels(seen, func(level int) {
			w.fail(command.RateLevel(w.s, w.t, id, level))
		}))
	}
	if graph.Disputed(views, level) {
		parts = append(parts, kit.NewNotice(kit.Warning, "info", kit.ColorWarn, w.s.T("panel.tie.views-differ")))
	}
	return parts
}

// levels is a choice of a level that may be taken back by a second press.
func (w *bothSides) levels(chosen string, choose func(int)) *kit.Segmented {
	var segments []kit.Segment
	for _, level := range graph.Levels {
		segments = append(segments, kit.Segment{Code: strconv.Itoa(level), Label: levelText(level), Tip: levelWord(w.s, level)})
	}
	list := kit.NewSegmented(segments, chosen, func(code string) {
		level, _ := strconv.Atoi(code)
		choose(level)
	}).MayClear()
	if w.s.Document().ReadOnly() {
		list.Disable()
	}
	return list
}

// target is the goal with its day, and whether it is late.
func (w *bothSides) target() []fyne.CanvasObject {
	g, ok := graph.GoalOf(w.t.ID, w.s.Document())
	chosen := ""
	if ok {
		chosen = strconv.Itoa(g.Level)
	}
	list := w.levels(chosen, func(level int) { w.fail(command.SetGoal(w.s, w.t, max(level, 0), g.Due)) })
	list.SetSegments(numbered(1, 5))
	parts := []fyne.CanvasObject{kit.NewRow(w.s.T("panel.tie.goal"), w.s.T("panel.tie.views-hint"), list)}
	if !ok {
		return parts
	}
	date := kit.NewDateEntry(w.s.Language(), w.s.Day, func(day graph.Date) error { return command.SetGoal(w.s, w.t, g.Level, day) })
	date.SetDay(g.Due)
	parts = append(parts, kit.NewRow(w.s.T("panel.tie.goal-due"), "", date))
	switch level := graph.LevelOn(w.t.ID, w.s.Day(), w.s.Document()); {
	case level >= g.Level:
		parts = append(parts, kit.NewWrapped(kit.Body.In(kit.ColorOK), w.s.T("panel.tie.goal-reached")))
	case g.IsOverdue(level, w.s.Day()):
		parts = append(parts, kit.NewNotice(kit.Badness, "warning", kit.ColorBad, w.s.T("panel.tie.goal-late", "Count", w.s.Day().Since(g.Due))))
	}
	return parts
}

// buttons are the deeds that fit where the partnership stands: a talk of those who compete (SD-53), an agreement of those who
// cooperate, and one party of those who have merged (SD-85).
func (w *bothSides) buttons() []fyne.CanvasObject {
	row := kit.Flow(kit.Gap2)
	add := func(id string) {
		c := command.ByID(id)
		button := kit.NewButton(kit.Outlined, c.Icon, w.s.Language().Say(c.Name()), func() { c.Run(w.s, w.h) })
		button.SetReason(w.s.WhyNoWork())
		row.Add(button)
	}
	level := graph.LevelOn(w.t.ID, w.s.Day(), w.s.Document())
	if level == graph.Competition || w.t.Quality == graph.Tense {
		add("propose-talk")
	}
	if level >= graph.Cooperation {
		add("draft-agreement")
	}
	if level == graph.Confederation {
		add("compare-pair")
	}
	if len(row.Objects) == 0 {
		return nil
	}
	return []fyne.CanvasObject{row}
}
