//go:build !headless

package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/app"
	"fyne.io/fyne/v2/widget"
)

// openWindow shows the window until the user closes it.
func openWindow(string) int {
	a := app.NewWithID("id.jejaring.Jejaring")
	w := a.NewWindow("Jejaring")
	w.SetContent(widget.NewLabel("Jejaring"))
	w.Resize(fyne.NewSize(1200, 660))
	w.ShowAndRun()
	return 0
}
