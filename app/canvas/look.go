package canvas

import (
	"image"
	"slices"
	"time"

	"fyne.io/fyne/v2"

	"jejaring/app/session"
	"jejaring/graph/diagram"
)

// LookOnly lets the map be looked at and selected in, but not edited: it has no menus, and what changes on it comes and
// goes gently.
func (c *Canvas) LookOnly() { c.looking = true }

// Frame makes the whole of other scenes what is seen when the whole map is asked for, so that the map stands still while
// scenes that hold less come and go. Where the user has not moved the camera it is seen at once.
func (c *Canvas) Frame(whole ...*diagram.Scene) {
	c.whole = whole
	if !c.touched() && c.hasSize() {
		c.land()
		c.camera = c.fitted()
		c.Refresh()
	}
}

// frame returns the scenes that are fitted in where the whole map is, one or more.
func (c *Canvas) frame() []*diagram.Scene {
	if len(c.whole) > 0 {
		return c.whole
	}
	return []*diagram.Scene{c.rest}
}

// tool is the tool that the pointer holds: where nothing is edited, nothing is connected.
func (c *Canvas) tool() string {
	if tool := c.s.Tool(); !c.looking || tool == "pan" || tool == "lasso" {
		return tool
	}
	return session.ToolSelect
}

// dissolveTime is how long one picture takes to become the next.
const dissolveTime = 280 * time.Millisecond

// veil is the picture before, which still shows through.
type veil struct {
	before    *image.RGBA
	share     float64 // how far the picture of now has come through, 0 to 1
	mixed     [2]*image.RGBA
	turn      int
	animation *fyne.Animation
}

// dissolve lets what was on the screen go over into what is: who is new comes, who is gone goes, and the others stand
// still.
func (c *Canvas) dissolve() {
	p := &c.painter
	if c.isCalm() || p.shown == nil {
		return
	}
	c.unveil()
	v := &veil{before: &image.RGBA{Pix: slices.Clone(p.shown.Pix), Stride: p.shown.Stride, Rect: p.shown.Rect}}
	v.animation = fyne.NewAnimation(dissolveTime, func(share float32) {
		if p.veil != v {
			return
		}
		if v.share = float64(share); share >= 1 {
			p.veil = nil
		}
		c.raster.Refresh()
	})
	p.veil = v
	v.animation.Start()
}

// unveil ends a dissolve where it is.
func (c *Canvas) unveil() {
	if v := c.painter.veil; v != nil {
		c.painter.veil = nil
		v.animation.Stop()
	}
}

// over returns the picture of now with the one before shining through; the two pictures that it draws on take turns, as
// one is on the screen.
func (v *veil) over(now *image.RGBA) *image.RGBA {
	if v.before.Rect != now.Rect {
		return now
	}
	v.turn = 1 - v.turn
	if v.mixed[v.turn] == nil {
		v.mixed[v.turn] = image.NewRGBA(now.Rect)
	}
	out, share := v.mixed[v.turn], int(v.share*256)
	for k, b := range now.Pix {
		a := v.before.Pix[k]
		out.Pix[k] = uint8(int(a) + (int(b)-int(a))*share/256)
	}
	return out
}
