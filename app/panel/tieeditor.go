package panel

import (
	"slices"
	"strconv"

	"fyne.io/fyne/v2"

	"jejaring/app/command"
	"jejaring/app/kit"
	"jejaring/app/session"
	"jejaring/graph"
)

// The ways a tie may go, as seen from the head of the panel.
const (
	wayRight = "right"
	wayLeft  = "left"
	wayBoth  = "both"
	wayNone  = "none"
)

// What has a widget of its own, and what is folded under "Other details" with any other field.
var (
	tieFields  = [][]string{{"from", "to", "type", "direction", "strength", "quality", "level"}}
	foldFields = [][]string{{"formality", "frequency"}, {"field"}, {"start", "end"}, {"note"}}
	restFields = slices.Concat(foldFields, unnamed(graph.KindFor[graph.Tie]().Fields, tieFields, foldFields))
)

// tieEditor changes one tie; every choice is an edit of its own.
type tieEditor struct {
	s        *session.Session
	h        command.Host
	object   fyne.CanvasObject
	kind     *kit.Picker
	way      *kit.Segmented
	strength *kit.Segmented
	quality  *kit.Segmented
	problems *live
	ladder   *ladder
	both     *bothSides
	more     *kit.Press
	mark     *kit.Mark
	sum      *kit.Text
	rest     *kit.Form
	own      *attributes
	folded   *fyne.Container // rest and own, shown when asked for
	t        graph.Tie
	a        graph.Actor // at the left of the head
	changed  func()      // its height is another one
}

func newTieEditor(s *session.Session, h command.Host, changed func()) *tieEditor {
	e := &tieEditor{s: s, h: h, problems: newLive(kit.Gap1), ladder: newLadder(s, h, changed), both: newBothSides(s, h), changed: changed}
	l := s.Language()
	e.kind = kit.NewPicker(l, func() []kit.Option { return typeOptions(s) }, func(code string) { e.put("type", code) })
	e.way = kit.NewSegmented([]kit.Segment{
		{Code: wayRight, Icon: "arrow-right"},
		{Code: wayLeft, Icon: "arrow-left"},
		{Code: wayBoth, Icon: "arrow-both"},
		{Code: wayNone, Label: l.T("panel.tie.no-way")},
	}, "", e.turn)
	e.strength = kit.NewSegmented(numbered(1, 5), "", func(code string) {
		n, _ := strconv.Atoi(code)
		e.put("strength", n)
	})
	e.quality = kit.NewSegmented(e.qualities(), "", func(code string) { e.put("quality", code) })
	e.rest = kit.NewForm(kit.FormOptions{
		Language: l, Kind: graph.KindFor[graph.Tie](), Rows: restFields, Width: 400,
		Among: func() graph.Reader { return s.Document() }, Today: s.Day,
		OnCommit: func(f *graph.Field, value any) error { return command.SetTie(s, e.t, f.ID, value) },
		OnLost:   h.Fail,
	})
	e.own = newAttributes(s, "tie")
	e.folded = kit.Column(kit.Gap3, e.rest, e.own.column.Container)
	e.folded.Hide()
	e.mark, e.sum = mark("chevron-right", kit.ColorInk2), kit.NewWrapped(kit.Label, "")
	rest := newSides(kit.Line(kit.Gap2, e.mark, kit.NewText(kit.Body, l.T("panel.tie.rest"))), e.sum, nil)
	e.more = kit.NewPress(kit.Pad(kit.Gap1, 0, rest), e.unfold)
	e.object = kit.Pad(kit.Gap3, kit.Gap4, kit.Column(kit.Gap3,
		e.problems.Container,
		kit.NewRow(l.T("tie.type"), "", e.kind),
		newAbreast(kit.NewRow(l.T("tie.direction"), "", e.way), kit.NewRow(l.T("tie.strength"), l.T("tie.strength.hint"), e.strength)),
		kit.NewRow(l.T("tie.quality"), "", e.quality),
		e.ladder.object, e.both.object, e.more, e.folded))
	return e
}

// numbered returns segments for the numbers of a range, without 0.
func numbered(from, to int) []kit.Segment {
	var list []kit.Segment
	for n := from; n <= to; n++ {
		if n != 0 {
			list = append(list, kit.Segment{Code: strconv.Itoa(n), Label: levelText(n)})
		}
	}
	return list
}

// qualities returns the choices of quality, each with its line.
func (e *tieEditor) qualities() []kit.Segment {
	var list []kit.Segment
	for _, o := range kit.ChoiceOptions(e.s.Language(), "quality", nil) {
		list = append(list, kit.Segment{Code: o.ID, Label: o.Label, Picture: tieSign(e.s, graph.Tie{Quality: o.ID}, 40, 14)})
	}
	return list
}

// set shows a tie between a, at the left of the head, and b.
func (e *tieEditor) set(t graph.Tie, a, b graph.Actor) {
	if stored, ok := graph.Get[graph.Tie](e.s.Document(), t.ID); ok {
		t = stored // its level is that of the newest step, not of the day
	}
	if e.t.ID != t.ID {
		e.fold()
	}
	e.t, e.a = t, a
	l := e.s.Language()
	e.kind.SetChosen(t.Type, l.Say(graph.ChoiceMessage("tie-type", t.Type, e.s.Document())))
	e.way.SetSegments([]kit.Segment{
		{Code: wayRight, Icon: "arrow-right", Tip: a.Label() + " → " + b.Label()},
		{Code: wayLeft, Icon: "arrow-left", Tip: b.Label() + " → " + a.Label()},
		{Code: wayBoth, Icon: "arrow-both", Tip: l.T("direction.both")},
		{Code: wayNone, Label: l.T("panel.tie.no-way"), Tip: l.T("direction.none")},
	})
	e.way.SetChosen(e.wayOf())
	e.strength.SetChosen(strconv.Itoa(t.Strength))
	e.quality.SetChosen(t.Quality)
	for _, w := range []interface {
		Enable()
		Disable()
	}{e.way, e.strength, e.quality, e.kind} {
		if e.s.Document().ReadOnly() {
			w.Disable()
		} else {
			w.Enable()
		}
	}
	found := graph.Check(t, e.s.Document())
	e.rest.Set(t, only(found, restFields))
	e.rest.SetReadOnly(e.s.Document().ReadOnly())
	e.own.set(t.ID, false)
	e.sum.SetText(e.summary())
	e.showProblems(found)
	e.ladder.set(t)
	e.both.set(t)
}

// wayOf returns where the tie goes as seen from the head.
func (e *tieEditor) wayOf() string {
	switch {
	case e.t.Direction == "both":
		return wayBoth
	case e.t.Direction != "forward":
		return wayNone
	case e.t.From == e.a.ID:
		return wayRight
	}
	return wayLeft
}

func (e *tieEditor) turn(way string) {
	direction := way
	if way == wayRight || way == wayLeft {
		direction = "backward"
		if (e.t.From == e.a.ID) == (way == wayRight) {
			direction = "forward"
		}
	}
	e.do(command.TurnTie(e.s, e.t, direction))
}

func (e *tieEditor) put(field string, value any) { e.do(command.SetTie(e.s, e.t, field, value)) }

// do shows an error and brings the widgets back to what is stored.
func (e *tieEditor) do(err error) {
	if err == nil {
		return
	}
	e.h.Fail(err)
	e.way.SetChosen(e.wayOf())
	e.strength.SetChosen(strconv.Itoa(e.t.Strength))
	e.quality.SetChosen(e.t.Quality)
	e.kind.SetChosen(e.t.Type, e.s.Language().Say(graph.ChoiceMessage("tie-type", e.t.Type, e.s.Document())))
}

// showProblems says what is doubtful about the tie, unless a field that is in sight says it.
func (e *tieEditor) showProblems(found []graph.Finding) {
	hidden := map[string]bool{}
	if e.folded.Visible() {
		for _, f := range only(found, restFields) {
			hidden[f.Message.ID] = true
		}
	}
	key := ""
	for _, f := range found {
		if !hidden[f.Message.ID] && f.Severity != graph.Hint {
			key += e.s.Language().Say(f.Message) + "\n"
		}
	}
	visible(e.problems, key != "")
	e.problems.show(key, func() []fyne.CanvasObject {
		var list []fyne.CanvasObject
		for _, f := range found {
			if !hidden[f.Message.ID] && f.Severity != graph.Hint {
				list = append(list, kit.NewNotice(kit.Warning, "warning", kit.ColorWarn, e.s.Language().Say(f.Message)))
			}
		}
		return list
	})
}

// summary says the folded details in a few words.
func (e *tieEditor) summary() string {
	text := ""
	for _, c := range [][2]string{{"formality", e.t.Formality}, {"frequency", e.t.Frequency}, {"service-field", e.t.Field}} {
		if c[1] == "" {
			continue
		}
		word := e.s.Language().Say(graph.ChoiceMessage(c[0], c[1], e.s.Document()))
		if text != "" {
			text += ", "
			word = lower(word)
		}
		text += word
	}
	return text
}

func (e *tieEditor) unfold() {
	if e.folded.Visible() {
		e.fold()
	} else {
		e.folded.Show()
		e.mark.SetMark("chevron-down", kit.ColorInk2)
	}
	e.showProblems(graph.Check(e.t, e.s.Document()))
	e.changed()
}

func (e *tieEditor) fold() {
	e.folded.Hide()
	e.mark.SetMark("chevron-right", kit.ColorInk2)
}
