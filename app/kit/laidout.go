package kit

import "fyne.io/fyne/v2"

// laidOut lays a new renderer out in the size that its widget has already. Fyne throws a renderer away a minute after its
// widget was shown last, and makes another one when it is shown again, but lays that out only where the size changes too.
func laidOut(of fyne.CanvasObject, r fyne.WidgetRenderer) fyne.WidgetRenderer {
	if size := of.Size(); !size.IsZero() {
		r.Layout(size)
	}
	return r
}
