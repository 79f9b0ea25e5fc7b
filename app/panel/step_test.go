package panel

import (
	"strings"
	"testing"

	"jejaring/graph"
)

// TestAStepIsAskedAtTheSide: what is passed over is warned of and may be noted, the answers suggest a level, and level 4 is
// kept with evidence only (SD-80, SD-84).
func TestAStepIsAskedAtTheSide(t *testing.T) {
	k := newDesk(t, "id", "light")
	k.s.AskStep("T100", graph.Collaboration)
	_, shown := k.show(t, 320, 1400)
	words := said(shown)
	for _, want := range []string{"2 Kooperasi → 4 Kolaborasi", "Anda melompati satu tahap", "Syarat 3 Koordinasi", "Syarat 4 Kolaborasi", "belum ada tingkat"} {
		if !strings.Contains(words, want) {
			t.Errorf("nothing says %q", want)
		}
	}
	k.press(t, "Catat juga 3 Koordinasi")
	for _, level := range []int{1, 2} {
		for _, question := range graph.LevelQuestions(level) {
			k.s.Step().Answers[question] = graph.Yes
		}
	}
	k.s.StepChanged()
	k.turn()
	_, shown = k.show(t, 320, 1400)
	if k.s.Step().Between[graph.Coordination] == "" || !strings.Contains(said(shown), "Menurut jawaban: 2 Kooperasi") {
		t.Errorf("the step between is %v, and %q", k.s.Step().Between, said(shown))
	}
	k.press(t, "Simpan 4 Kolaborasi")
	k.show(t, 320, 1400)
	if k.s.Step() == nil {
		t.Error("it is kept without evidence")
	}
	k.press(t, "Batalkan")
	if k.s.Step() != nil || graph.LevelOn("T100", k.s.Day(), k.s.Document()) != graph.Cooperation {
		t.Error("the step is still asked, or was kept")
	}
}
