package view

import (
	"testing"

	"fyne.io/fyne/v2"

	"jejaring/app/session"
	"jejaring/graph"
)

// cardRoom is the room right of the rail, below the toolbar and above the strip in a window of 1366 × 696.
var cardRoom = fyne.NewSize(1278, 592)

func TestCardPictures(t *testing.T) {
	both(t, func(t *testing.T, name string, change func(*session.Likings)) {
		d := lay(t, cardView, cardRoom, change, sample(t)...)
		for _, id := range []graph.ID{"A03", "A10", "A40", "A38", "A33"} {
			for _, tab := range []string{"summary", "ties", "resources", "contacts", "agreements", "notes"} {
				if *pictures == "" && id != "A03" {
					continue // all of them only to be looked at
				}
				d.s.Looks.Card = session.CardLook{Tab: tab}
				d.s.Select(id)
				d.wait()
				d.picture("card-" + string(id) + "-" + tab + "-" + name)
			}
		}
	})
}
