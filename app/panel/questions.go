package panel

import (
	"fyne.io/fyne/v2"

	"jejaring/app/command"
	"jejaring/app/kit"
	"jejaring/app/session"
	"jejaring/graph"
)

// questions is the box of evidence questions of one level of a partnership, the next one at first. Each is answered yes
// or no, or is open: as long as none is answered no, the partnership may be advised to move up (R10).
type questions struct {
	s       *session.Session
	h       command.Host
	object  *kit.Box
	title   *kit.Text
	count   *kit.Text
	before  *kit.Button
	after   *kit.Button
	list    *live
	ticks   map[string]*tick
	noes    map[string]*kit.Chip
	t       graph.Tie
	current int // level of the tie
	shown   int // level whose questions are shown
	changed func()
}

func newQuestions(s *session.Session, h command.Host, changed func()) *questions {
	q := &questions{s: s, h: h, list: newLive(0), changed: changed, title: kit.NewWrapped(kit.Strong, ""), count: kit.NewText(kit.Label, "")}
	q.before = kit.NewIconButton("chevron-left", s.T("panel.tie.level-below"), func() { q.step(-1) })
	q.after = kit.NewIconButton("chevron-right", s.T("panel.tie.level-above"), func() { q.step(1) })
	head := newSides(nil, q.title, kit.Line(0, q.count, q.before, q.after))
	q.object = kit.NewBox(kit.Sunken, kit.Column(kit.Gap1, head, q.list.Container))
	return q
}

// set shows the questions of the level after the current one, unless another level is looked at.
func (q *questions) set(t graph.Tie, current int) {
	if q.t.ID != t.ID || q.current != current || q.shown == 0 {
		q.shown = min(max(current+1, 1), 5)
	}
	q.t, q.current = t, current
	q.fill()
}

func (q *questions) step(by int) {
	k := 0
	for i, level := range graph.Levels {
		if level == q.shown {
			k = i
		}
	}
	q.shown = graph.Levels[min(max(k+by, 0), len(graph.Levels)-1)]
	q.fill()
	q.changed()
}

func (q *questions) fill() {
	id := "panel.tie.questions"
	if q.shown > max(q.current, 0) {
		id = "panel.tie.questions-next"
	}
	q.title.SetText(q.s.T(id, "Level", levelWord(q.s, q.shown)))
	ids := graph.LevelQuestions(q.shown)
	q.list.show(key{id: q.t.ID, part: levelText(q.shown)}, func() []fyne.CanvasObject { return q.build(ids) })
	yes, can, readOnly := 0, !q.s.Document().ReadOnly(), q.s.T("panel.read-only")
	for _, id := range ids {
		answer := q.answer(id)
		q.ticks[id].set(answer == graph.Yes)
		q.noes[id].SetOn(answer == graph.No)
		q.ticks[id].object.EnableWhere(can, readOnly)
		q.noes[id].EnableWhere(can, readOnly)
		if answer == graph.Yes {
			yes++
		}
	}
	q.count.SetText(q.s.T("panel.tie.answered", "Yes", yes, "Of", len(ids)))
	reason := map[bool]string{true: " "}
	q.before.SetReason(reason[q.shown == graph.Levels[0]])
	q.after.SetReason(reason[q.shown == graph.Levels[len(graph.Levels)-1]])
}

func (q *questions) build(ids []string) []fyne.CanvasObject {
	q.ticks, q.noes = map[string]*tick{}, map[string]*kit.Chip{}
	var rows []fyne.CanvasObject
	for _, id := range ids {
		q.ticks[id] = newTick(q.s.T(id), func() { q.toggle(id, graph.Yes) })
		q.noes[id] = kit.NewChip(q.s.T("panel.tie.no"), false, func() { q.toggle(id, graph.No) })
		q.noes[id].SetTip(q.s.T("panel.tie.no-tip"))
		rows = append(rows, kit.Pad(2, 0, newSides(nil, q.ticks[id].object, q.noes[id])))
	}
	return rows
}

func (q *questions) answer(question string) graph.Answer {
	for _, e := range graph.Referring[graph.Evidence](q.s.Document(), q.t.ID) {
		if e.Question == question {
			return e.Answer
		}
	}
	return graph.Unknown
}

// toggle answers, or takes the same answer back.
func (q *questions) toggle(question string, answer graph.Answer) {
	if q.answer(question) == answer {
		answer = graph.Unknown
	}
	if err := command.AnswerEvidence(q.s, q.t, question, answer); err != nil {
		q.h.Fail(err)
	}
}

// tick is a box to tick with words that wrap.
type tick struct {
	object *kit.Press
	box    *kit.Box
	mark   *kit.Mark
}

func newTick(text string, press func()) *tick {
	t := &tick{mark: mark("check", kit.ColorOnAccent)}
	t.box = kit.NewBox(kit.Look{Fill: kit.ColorSurface, Stroke: kit.ColorEdge, Radius: 4, Vertical: 1, Horizontal: 1}, t.mark)
	t.object = kit.NewPress(kit.Pad(kit.Gap1, 2, newSides(kit.AtLeast(16, 16, t.box), kit.NewWrapped(kit.Body, text), nil)), press)
	return t
}

func (t *tick) set(on bool) {
	look := kit.Look{Fill: kit.ColorSurface, Stroke: kit.ColorEdge, Radius: 4, Vertical: 1, Horizontal: 1}
	if on {
		look.Fill, look.Stroke = kit.ColorAccent, kit.ColorAccent
	}
	visible(t.mark, on)
	t.box.SetLook(look)
}
