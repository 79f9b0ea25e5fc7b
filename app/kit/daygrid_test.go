package kit

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"jejaring/graph"
	"jejaring/graph/locale"
)

// TestDaysAreDrawnOnce: where the pointer goes over the days, no picture is made anew.
func TestDaysAreDrawnOnce(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(Theme{Mode: "light"})
	g := NewDayGrid(DayGridOptions{Language: locale.Indonesian, Items: func(day graph.Date) []DayItem { return []DayItem{{Text: string(day), Icon: "phone"}} }})
	w := test.NewTempWindow(t, g)
	w.Resize(fyne.NewSize(900, 600))
	g.ShowDays("2026-11-02", 4, "2026-11", "2026-11-20", "2026-11-20")
	before := slices.Clone(test.WidgetRenderer(g).Objects())
	g.MouseMoved(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(300, 300)}})
	if g.hover == "" || !slices.Equal(test.WidgetRenderer(g).Objects(), before) {
		t.Errorf("over %q the days are drawn by other objects", g.hover)
	}
}
