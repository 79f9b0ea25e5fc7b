package canvas

import (
	"time"

	"fyne.io/fyne/v2"
)

// holdTime is how long a press has to rest in its place to ask for the context menu.
//
// It is the way to the menu on a touch board: GLFW, by which Fyne opens its window on a desktop, hands over no touches. The
// system turns the first finger into the left button. What two fingers do comes, where the system does that, as the wheel:
// a pinch zooms as the wheel does, and a way sideways pans. More cannot be known of them here.
const holdTime = 600 * time.Millisecond

// later calls back on the window's goroutine after a while, unless it is stopped before. It looks twice: where the window
// had been busy for so long, a release that waits meanwhile is heard first.
func (c *Canvas) later(wait time.Duration, do func()) (stop func()) {
	const heard = 50 * time.Millisecond
	stopped := false
	timer := time.AfterFunc(wait-heard, func() {
		c.s.Post(func() {
			time.AfterFunc(heard, func() {
				c.s.Post(func() {
					if !stopped {
						do()
					}
				})
			})
		})
	})
	return func() {
		stopped = true
		timer.Stop()
	}
}

// awaitHold shows the context menu once a press has rested where it began; what it had begun ends without a trace.
func (c *Canvas) awaitHold(absolute fyne.Position) {
	begun, at := c.gesture, c.hand.press
	c.endHold()
	if begun == nil || c.looking {
		return
	}
	c.hand.endHold = c.hand.later(holdTime, func() {
		if c.closed || c.gesture != begun || c.hand.far || c.s.Document() == nil {
			return
		}
		c.cancelGesture()
		c.hand.button, c.hand.when = 0, time.Time{}
		c.contextMenu(at, absolute)
	})
}

// endHold lets a press be no more than a press.
func (c *Canvas) endHold() {
	if c.hand.endHold != nil {
		c.hand.endHold()
		c.hand.endHold = nil
	}
}
