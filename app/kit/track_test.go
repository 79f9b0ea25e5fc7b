package kit

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"jejaring/graph"
	"jejaring/graph/locale"
)

func TestATrackGoesToDaysAndStrokes(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(Theme{Mode: "light", Percent: 100})
	var day, hovered graph.Date
	steps, spaces := 0, 0
	track := NewTrack(locale.English, TrackOptions{
		OnDay: func(d graph.Date) { day = d }, OnStep: func(by int) { steps += by }, OnSpace: func() { spaces++ }, OnHover: func(d graph.Date) { hovered = d },
	})
	track.SetSpan("2026-01-01", "2026-04-11", []TrackStroke{{"2026-02-20", 3}}) // 100 days
	w := test.NewTempWindow(t, track)
	w.SetPadded(false)
	w.Resize(fyne.NewSize(220, 60)) // 2 px a day
	press := func(x float32) { track.Tapped(&fyne.PointEvent{Position: fyne.NewPos(x, 20)}) }
	for x, want := range map[float32]graph.Date{-5: "2026-01-01", 10: "2026-01-01", 30: "2026-01-11", 108: "2026-02-20", 500: "2026-04-11"} {
		if press(x); day != want {
			t.Errorf("a press at %v goes to %s, want %s", x, day, want)
		}
	}
	track.MouseMoved(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(112, 10)}})
	if hovered != "2026-02-20" {
		t.Errorf("the pointer near the stroke tells of %q", hovered)
	}
	if track.MouseOut(); hovered != "" {
		t.Error("the pointer is gone and the stroke is told of")
	}
	for _, key := range []fyne.KeyName{fyne.KeyRight, fyne.KeyRight, fyne.KeyLeft, fyne.KeySpace, fyne.KeyHome} {
		track.TypedKey(&fyne.KeyEvent{Name: key})
	}
	if steps != 1 || spaces != 1 || day != "2026-01-01" {
		t.Errorf("keys make %d steps, %d spaces, and go to %s", steps, spaces, day)
	}
}
