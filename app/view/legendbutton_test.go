package view

import (
	"testing"

	"fyne.io/fyne/v2"

	"jejaring/app/session"
)

// In large letters the button that unfolds the legend stands below the map, not over somebody.
func TestTheLegendsButtonCoversNobody(t *testing.T) {
	d := lay(t, mapView, fyne.NewSize(1310, 560), func(l *session.Likings) { l.TextSize = 200 }, sample(t)...)
	m := find(d, func(*mapPart) bool { return true })
	if end := m.canvas.Position().Y + m.canvas.Size().Height; !m.fold.Visible() || end > m.fold.Position().Y {
		t.Errorf("the map ends at %v, the button (seen: %v) begins at %v", end, m.fold.Visible(), m.fold.Position().Y)
	}
}
