package diagram

import (
	"image/color"
	"math"
)

// badgeSize is the height of the letters of a badge.
const badgeSize = 9.5

// badgeFactor is how large badges are drawn: where all letters are large they grow by less, as they lie over the map.
func (s *Scene) badgeFactor() float64 { return 1 / math.Sqrt(max(s.look.Letters, 1)) }

// badge draws a disc with the level of a partnership, or the sign of tension.
func (w *drawing) badge(b *badge) {
	if b.mark != Unmarked {
		w.sign(b)
		return
	}
	x, y := b.x+w.dx, b.y+w.dy
	if w.apart(b.pair) && b.text != warnSign {
		dx, dy := w.partnershipOffset(&w.pairs[b.pair], w.zoom)
		x, y = x+dx, y+dy
	}
	if !(Rect{x - b.r, y - b.r, x + b.r, y + b.r}).Meets(w.view) {
		return
	}
	c := w.colours.ink2
	switch {
	case b.bad:
		c = w.colours.tense
	case w.active(b.pair):
		c = w.colours.accent
	}
	word := c
	if c = w.fade(c, w.fadedPair(b.pair)); !b.bad { // a warning is always read
		word = c
	}
	drawBadge(w.pen, corner{x, y}, badgeFace{b.r, badgeSize * w.badgeFactor(), b.text, c, word, w.colours.surface})
}

// badgeFace is how a badge looks.
type badgeFace struct {
	r, size            float64 // of the disc and of the letters
	text               string
	ring, word, ground color.RGBA
}

func drawBadge(pen Pen, at corner, f badgeFace) {
	pen.Circle(at.x, at.y, f.r, f.ground)
	pen.Ring(at.x, at.y, f.r-0.5, 1, f.ring)
	width := textWidth(f.text, f.size, bold700)
	pen.Text(at.x-width/2, at.y+f.size*0.36, f.size, bold700, f.text, f.word)
}
