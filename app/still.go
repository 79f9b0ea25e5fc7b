//go:build !headless

package app

import (
	"runtime"

	"fyne.io/fyne/v2"
)

// still has widgets do without the movements that Fyne gives them. Of these a cursor that blinks costs most: while a field
// has the keyboard the whole window is painted again some twelve times a second, 160 ms of processor time in each on a
// computer without a graphics card, against 10 ms while nothing moves. Fyne takes this wish from a file of the user's or
// when it is built, so it is told here through what widgets ask. On macOS Fyne wants its own settings in that place.
func still(a fyne.App) fyne.App {
	if runtime.GOOS != "darwin" {
		fyne.SetCurrentApp(stillApp{a})
	}
	return a
}

type stillApp struct{ fyne.App }

func (a stillApp) Settings() fyne.Settings { return stillSettings{a.App.Settings()} }

type stillSettings struct{ fyne.Settings }

func (stillSettings) ShowAnimations() bool { return false }
