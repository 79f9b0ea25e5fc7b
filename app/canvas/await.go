package canvas

import "fyne.io/fyne/v2"

// await is a field elsewhere that is about to get the keyboard. Until it has it, what is typed is kept for it: else a letter
// would be taken for a shortcut where the window is slow.
type await struct {
	on   bool
	kept []func(fyne.Focusable)
}

// Await keeps what is typed on the map from now on for the field that is about to get the keyboard.
func (c *Canvas) Await() { c.await.on = true }

// HandOver types what was kept into a field, nil where none has come.
func (c *Canvas) HandOver(field fyne.Focusable) {
	kept := c.await.kept
	c.await = await{}
	if field == nil || field == fyne.Focusable(c) {
		return
	}
	for _, stroke := range kept {
		stroke(field)
	}
}

// keep tells whether a stroke is for the field that is about to get the keyboard.
func (c *Canvas) keep(stroke func(fyne.Focusable)) bool {
	if c.await.on {
		c.await.kept = append(c.await.kept, stroke)
	}
	return c.await.on
}
