package panel

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"jejaring/app/command"
	"jejaring/app/kit"
	"jejaring/graph"
	"jejaring/graph/advice"
	"jejaring/graph/document"
	"jejaring/graph/network"
)

// openPair shows the ties of the Forum and RW 07 and returns their partnership.
func openPair(t *testing.T, k *desk) graph.Tie {
	t.Helper()
	k.s.SelectPair(k.actorNamed(t, "Forum Warga RW"), k.actorNamed(t, "RW 07"))
	k.show(t, 432, 900)
	for _, u := range k.s.SelectedTies() {
		if u.Type == graph.Partnership {
			return u
		}
	}
	t.Fatal("no partnership")
	return graph.Tie{}
}

func TestChoicesOfATieAreEditsThatUndoTakesBack(t *testing.T) {
	k := newDesk(t, "id", "light")
	u := openPair(t, k)
	stored := func() graph.Tie {
		r, _ := graph.Get[graph.Tie](k.s.Document(), u.ID)
		return r
	}
	for _, c := range []struct {
		words string
		row   int
		want  func(graph.Tie) bool
	}{
		{"2", 0, func(r graph.Tie) bool { return r.Strength == 2 && r.Quality == "renggang" }},
		{"Tegang", 0, func(r graph.Tie) bool { return r.Quality == graph.Tense }},
		{"1", 1, func(r graph.Tie) bool { return r.Level == 1 }},
		{"−1", 0, func(r graph.Tie) bool { return r.Level == -1 }},
	} {
		before, was := k.s.Document().Revision(), graph.Freeze(k.s.Document())
		k.choose(t, c.words, c.row)
		if !c.want(stored()) {
			t.Errorf("after %q the tie is %+v", c.words, stored())
		}
		undoes(t, k, before, was)
		if stored() != u {
			t.Errorf("undo of %q leaves %+v", c.words, stored())
		}
	}
}

func TestTheArrowTurnsATieAsTheHeadShowsIt(t *testing.T) {
	k := newDesk(t, "id", "light")
	u := openPair(t, k)
	forum, rw := k.actorNamed(t, "Forum Warga RW"), k.actorNamed(t, "RW 07")
	p := newTiePanel(k.s, k.h)
	p.update()
	for _, c := range []struct {
		way, direction string
		from           graph.ID
	}{{wayRight, "forward", forum}, {wayLeft, "forward", rw}, {wayBoth, "both", ""}, {wayRight, "forward", forum}, {wayNone, "none", ""}} {
		p.editor.turn(c.way)
		k.turn()
		p.update()
		r, _ := graph.Get[graph.Tie](k.s.Document(), u.ID)
		if r.Direction != c.direction || (c.from != "" && r.From != c.from) {
			t.Errorf("%s gives %s from %s", c.way, r.Direction, r.From)
		}
		if p.editor.wayOf() != c.way {
			t.Errorf("%s is shown as %s", c.way, p.editor.wayOf())
		}
	}
	if len(k.h.Failed) > 0 {
		t.Error(k.h.Failed)
	}
}

func TestLevelFourAsksForEvidenceBeforeItIsKept(t *testing.T) {
	k := newDesk(t, "id", "light")
	u := openPair(t, k)
	before, was := k.s.Document().Revision(), graph.Freeze(k.s.Document())
	k.choose(t, "4", 1)
	if k.s.Document().Revision() != before {
		t.Fatal("level 4 was kept without evidence")
	}
	k.press(t, "Simpan tingkat 4 Kolaborasi")
	text := said(k.window.Content())
	if want := k.s.T("tie_history.evidence-needed", "Level", 4); !strings.Contains(strings.ReplaceAll(text, "\n", " "), want) {
		t.Errorf("the field does not say %q but\n%s", want, text)
	}
	if k.s.Document().Revision() != before || len(k.h.Failed) > 0 {
		t.Error("a refused level was kept or told elsewhere")
	}
	k.write(k.entry(t, 0), "Posyandu dijalankan bersama")
	k.press(t, "Simpan tingkat 4 Kolaborasi")
	if level := graph.LevelOn(u.ID, k.s.Day(), k.s.Document()); level != 4 {
		t.Errorf("the level is %d, want 4", level)
	}
	if !strings.Contains(said(k.window.Content()), "Posyandu dijalankan bersama") {
		t.Error("the evidence is not shown")
	}
	undoes(t, k, before, was)
}

func TestGivingUpALevelLeavesTheDocument(t *testing.T) {
	k := newDesk(t, "id", "light")
	openPair(t, k)
	before := k.s.Document().Revision()
	k.choose(t, "5", 1)
	if !strings.Contains(said(k.window.Content()), k.s.T("tie_history.step-skipped")) {
		t.Error("nothing warns of the step that is skipped")
	}
	k.press(t, "Batalkan")
	if k.s.Document().Revision() != before {
		t.Error("giving up changed the document")
	}
}

func TestQuestionsAreAnsweredAndSuggestALevel(t *testing.T) {
	k := newDesk(t, "id", "light")
	u := openPair(t, k)
	before, was := k.s.Document().Revision(), graph.Freeze(k.s.Document())
	k.press(t, k.s.T("level.4.question.2"))
	if e := graph.Referring[graph.Evidence](k.s.Document(), u.ID); len(e) != 1 || e[0].Answer != graph.Yes || e[0].Question != "level.4.question.2" {
		t.Errorf("answers are %+v", e)
	}
	undoes(t, k, before, was)
	for level := 1; level <= 3; level++ {
		for _, question := range graph.LevelQuestions(level) {
			if err := command.AnswerEvidence(k.s, u, question, graph.Yes); err != nil {
				t.Fatal(err)
			}
		}
	}
	k.turn()
	if want := k.s.T("panel.tie.suggested", "Level", "3 Koordinasi"); !strings.Contains(said(k.window.Content()), want) {
		t.Errorf("nothing says %q", want)
	}
}

func TestAnotherTypeIsAddedAndDeleted(t *testing.T) {
	k := newDesk(t, "id", "light")
	openPair(t, k)
	p := newTiePanel(k.s, k.h)
	p.update()
	before, was := k.s.Document().Revision(), graph.Freeze(k.s.Document())
	if len(p.ties()) != 4 {
		t.Fatalf("the pair has %d ties, want 4 (SD-07)", len(p.ties()))
	}
	p.addType("dana")
	k.turn()
	p.update()
	if len(p.ties()) != 5 || p.editor.t.Type != "dana" {
		t.Errorf("after adding there are %d ties and %q is opened", len(p.ties()), p.editor.t.Type)
	}
	undoes(t, k, before, was)
	p.addType("dana")
	k.turn()
	p.update()
	p.delete(p.editor.t)
	k.turn()
	p.update()
	if len(p.ties()) != 4 {
		t.Errorf("after deleting there are %d ties", len(p.ties()))
	}
	if c := document.Between(was, k.s.Document(), command.LastDone(k.s)); len(c.Deltas) > 0 {
		t.Errorf("adding and deleting left %v", c.Deltas)
	}
	p.do(command.EndTie(k.s, p.editor.t))
	k.turn()
	p.update()
	if len(k.h.Failed) > 0 {
		t.Error(k.h.Failed)
	}
}

func TestBothSidesGiveAndReceive(t *testing.T) {
	k := newDesk(t, "id", "light")
	openPair(t, k)
	p := newTiePanel(k.s, k.h)
	p.update()
	gives, gets := p.flows(k.actorNamed(t, "Forum Warga RW"), p.ties())
	if len(gives) != 0 || strings.Join(gets, "; ") != "Fasilitas dan izin (kelembagaan); Dukungan moril" {
		t.Errorf("the Forum gives %v and gets %v", gives, gets)
	}
	if names := p.canGive(k.actorNamed(t, "RW 07")); strings.Join(names, "; ") != "Ruang kantor RW" {
		t.Errorf("RW 07 can give %v", names)
	}
}

// The names of a pair and the word between them stand on one line.
func TestTheHeadOfAPairStandsOnOneLine(t *testing.T) {
	k := newDesk(t, "id", "light")
	openPair(t, k)
	lines := map[float32][]string{}
	for _, part := range parts(k.window.Content()) {
		if word, ok := part.(*canvas.Text); ok && slices.Contains([]string{"RW 07", "dan", "Forum Warga RW"}, word.Text) && word.TextSize == kit.Size(kit.Title.Size) {
			low := fyne.CurrentApp().Driver().AbsolutePositionForObject(word).Y + word.Size().Height
			lines[low] = append(lines[low], word.Text)
		}
	}
	if len(lines) != 1 {
		t.Errorf("the words end at %v", lines)
	}
	for _, words := range lines {
		if len(words) != 3 {
			t.Errorf("only %q are as large as the names", words)
		}
	}
}

func TestAReadOnlyTieCannotBeChanged(t *testing.T) {
	k := newDesk(t, "id", "light")
	path := t.TempDir() + "/ro.jejaring"
	if err := k.s.Document().SaveCopy(path); err != nil {
		t.Fatal(err)
	}
	d, err := document.Open(path, document.Options{ReadOnly: true})
	if err != nil {
		t.Fatal(err)
	}
	k.s.Use(d)
	openPair(t, k)
	before := d.Revision()
	k.choose(t, "2", 0)
	k.choose(t, "1", 1)
	if d.Revision() != before || len(k.h.Failed) > 0 {
		t.Error("a read-only tie was changed, or tried to be")
	}
	k.s.ShowPanel("history")
	k.show(t, 320, 600)
	if !strings.Contains(strings.ReplaceAll(said(k.window.Content()), "\n", " "), k.s.T("panel.read-only")) {
		t.Error("the history does not say that the document is read only")
	}
}

// TestQuestionsAreAnsweredYesAndNo: an answer is one edit, pressed again it is taken back, and a no stops the advice to
// move up.
func TestQuestionsAreAnsweredYesAndNo(t *testing.T) {
	k := newDesk(t, "id", "light")
	u := openPair(t, k)
	p := newTiePanel(k.s, k.h)
	p.update()
	q := p.editor.ladder.questions
	question := graph.LevelQuestions(q.shown)[0]
	advised := func() bool {
		cards, err := advice.Of(t.Context(), network.Of(k.s.Document(), network.Lens{Day: k.s.Day()}))
		if err != nil {
			t.Fatal(err)
		}
		return slices.ContainsFunc(cards, func(c advice.Card) bool { return c.Rule == "R10" && c.Opens == u.ID })
	}
	if !advised() {
		t.Fatal("the partnership is not advised to move up")
	}
	for _, step := range []struct {
		press   func()
		answer  graph.Answer
		advised bool
	}{
		{func() { q.noes[question].Tapped(nil) }, graph.No, false},
		{func() { q.ticks[question].object.Tapped(nil) }, graph.Yes, true},
		{func() { q.noes[question].Tapped(nil) }, graph.No, false},
		{func() { q.noes[question].Tapped(nil) }, graph.Unknown, true},
	} {
		before := k.s.Document().Revision()
		step.press()
		k.turn()
		p.update()
		if q.answer(question) != step.answer || q.noes[question].On() != (step.answer == graph.No) || advised() != step.advised {
			t.Errorf("answered is %d, the chip is on: %v, advised: %v", q.answer(question), q.noes[question].On(), advised())
		}
		if made := k.s.Document().Revision() - before; made != 1 {
			t.Errorf("an answer is %d edits", made)
		}
	}
}
