package panel

import (
	"strings"
	"testing"

	"jejaring/app/command"
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

// SD-47: where one side of a partnership is a person a note says for whom the ladder is meant, and the step is kept all the
// same; between agencies there is none.
func TestAPartnershipWithAPersonIsNotedNotStopped(t *testing.T) {
	for kind, noted := range map[string]bool{"perorangan": true, "keluarga": true, "organisasi": false} {
		k := newDesk(t, "id", "light")
		tie, _ := graph.Get[graph.Tie](k.s.Document(), "T100")
		if err := command.SetField(k.s, tie.To, "kind", kind); err != nil {
			t.Fatal(err)
		}
		k.s.AskStep("T100", graph.Coordination)
		_, shown := k.show(t, 320, 1400)
		if strings.Contains(said(shown), "salah satunya perorangan") != noted {
			t.Errorf("%s: the panel says %q", kind, said(shown))
		}
		k.press(t, "Simpan 3 Koordinasi")
		if level := graph.LevelOn("T100", k.s.Day(), k.s.Document()); level != graph.Coordination {
			t.Errorf("%s: the partnership stands at %d", kind, level)
		}
	}
}
