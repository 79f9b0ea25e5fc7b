package panel

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"jejaring/app/command"
	"jejaring/app/kit"
	"jejaring/app/session"
	"jejaring/graph"
)

// needsEvidence is the level from which a step is not kept without evidence (domain 2.2).
const needsEvidence = 4

// ladder shows and moves the level of a partnership: the level with its evidence, and the questions that
// lead to the next one (SD-80).
type ladder struct {
	s         *session.Session
	h         command.Host
	object    *fyne.Container
	suggested *live
	levels    *kit.Segmented
	said      *live
	ask       *stepForm
	questions *questions
	t         graph.Tie
	changed   func()
}

func newLadder(s *session.Session, h command.Host, changed func()) *ladder {
	w := &ladder{s: s, h: h, suggested: newLive(0), said: newLive(kit.Gap1), changed: changed}
	w.levels = kit.NewSegmented(w.segments(), "", func(code string) {
		n, _ := strconv.Atoi(code)
		w.choose(n)
	})
	w.ask = newStepForm(s, w.levels, func() {
		w.set(w.t)
		changed()
	})
	w.questions = newQuestions(s, h, changed)
	w.object = kit.Column(kit.Gap1, w.suggested.Container, w.levels, w.said.Container, w.ask.object, kit.Pad(kit.Gap1, 0, w.questions.object))
	return w
}

func (w *ladder) segments() []kit.Segment {
	var list []kit.Segment
	for _, level := range graph.Levels {
		list = append(list, kit.Segment{Code: strconv.Itoa(level), Label: levelText(level), Tip: w.word(level)})
	}
	return list
}

// word says a level with its number: "3 Koordinasi".
func (w *ladder) word(level int) string { return levelWord(w.s, level) }

func levelWord(s *session.Session, level int) string {
	return levelText(level) + " " + s.T("level."+strconv.Itoa(level))
}

// level returns the level on the day of the picture.
func (w *ladder) level() int { return graph.LevelOn(w.t.ID, w.s.Day(), w.s.Document()) }

func (w *ladder) set(t graph.Tie) {
	if t.ID != w.t.ID {
		w.ask.close()
	}
	w.t = t
	visible(w.object, t.Type == graph.Partnership)
	if t.Type != graph.Partnership {
		return
	}
	level := w.level()
	if w.ask.level != 0 {
		level = w.ask.level
	}
	w.levels.SetChosen(strconv.Itoa(level))
	if w.s.Document().ReadOnly() {
		w.levels.Disable()
	} else {
		w.levels.Enable()
	}
	w.suggested.show(actorKey(w.s, t.ID, "suggested"), w.head)
	w.said.show(actorKey(w.s, t.ID, w.s.Likings.Language), w.sentence)
	w.questions.set(t, w.level())
}

// head is the label of the levels and the level that the answers suggest.
func (w *ladder) head() []fyne.CanvasObject {
	label := kit.NewWrapped(kit.Label, w.s.T("tie.level"))
	level := graph.SuggestedLevel(w.t.ID, w.s.Document())
	if level == 0 {
		return []fyne.CanvasObject{label}
	}
	text := kit.NewText(kit.Label.In(kit.ColorOK), w.s.T("panel.tie.suggested", "Level", w.word(level)))
	tag := kit.NewPress(kit.NewBox(kit.TagOK, kit.Line(kit.Gap1, mark("check", kit.ColorOK), text)), func() {
		if level != w.level() {
			w.choose(level)
		}
	})
	return []fyne.CanvasObject{newSides(nil, label, tag)}
}

// newest returns the step of the tie that holds on the day.
func (w *ladder) newest() (graph.TieHistory, bool) {
	var found graph.TieHistory
	for _, h := range graph.Referring[graph.TieHistory](w.s.Document(), w.t.ID) {
		if h.Field == "level" && h.Date <= w.s.Day() && h.Date >= found.Date {
			found = h
		}
	}
	return found, found.ID != ""
}

func (w *ladder) since(level int, day graph.Date) string {
	return w.s.T("panel.tie.level-since", "Level", w.word(level), "Date", w.s.Language().ShortDate(string(day)))
}

// sentence says since when the level holds, and with what evidence.
func (w *ladder) sentence() []fyne.CanvasObject {
	h, ok := w.newest()
	if level := w.level(); !ok && level != 0 && w.t.Start != "" { // it has had it since its start
		return []fyne.CanvasObject{kit.NewWrapped(kit.Caption, w.since(level, w.t.Start))}
	}
	if !ok {
		return []fyne.CanvasObject{kit.NewWrapped(kit.Caption, w.s.T("panel.tie.no-level"))}
	}
	text := w.since(h.Level(), h.Date)
	if h.Evidence != "" {
		text = w.s.T("panel.tie.level-evidence", "Said", text, "Evidence", h.Evidence)
	}
	edit := kit.NewIconButton("pen", w.s.T("panel.tie.edit-step"), func() { w.ask.edit(h) })
	edit.EnableWhere(!w.s.Document().ReadOnly(), w.s.T("panel.read-only"))
	parts := []fyne.CanvasObject{newSides(nil, kit.NewWrapped(kit.Body, text), edit)}
	if other := w.otherSteps(h); other != "" {
		parts = append(parts, kit.NewWrapped(kit.Caption, other))
	}
	for _, f := range graph.Check(h, w.s.Document()) {
		if f.Field == "new" && f.Severity == graph.Warn {
			parts = append(parts, kit.NewNotice(kit.Warning, "warning", kit.ColorWarn, w.s.Language().Say(f.Message)))
		}
	}
	return parts
}

// otherSteps lists the steps of the partnership beside the one that holds, oldest first.
func (w *ladder) otherSteps(now graph.TieHistory) string {
	var list []graph.TieHistory
	for _, h := range graph.Referring[graph.TieHistory](w.s.Document(), w.t.ID) {
		if h.Field == "level" && h.ID != now.ID {
			list = append(list, h)
		}
	}
	if len(list) == 0 {
		return ""
	}
	slices.SortFunc(list, func(a, b graph.TieHistory) int { return cmp.Compare(a.Date, b.Date) })
	var words []string
	for _, h := range list {
		words = append(words, w.s.T("panel.tie.level-since", "Level", w.word(h.Level()), "Date", w.s.Language().ShortDate(string(h.Date))))
	}
	return w.s.T("panel.tie.other-steps", "Steps", strings.Join(words, ", "))
}

// choose moves the tie to a level at once, or asks for the evidence that the level needs.
func (w *ladder) choose(level int) {
	w.ask.close()
	if level == w.level() {
		w.set(w.t)
		w.changed()
		return
	}
	if level >= needsEvidence {
		w.ask.reach(w.t, level, w.level())
		return
	}
	if err := command.SetLevel(w.s, w.t, level, w.s.Day(), ""); err != nil {
		w.h.Fail(err)
		w.set(w.t)
	}
}
