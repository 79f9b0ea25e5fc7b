package canvas

import (
	"context"
	"image"
	"time"

	"jejaring/graph/diagram"
)

// sharpener draws frames on another goroutine, one at a time. While the hand moves the map it draws now and then only,
// so that it takes no more than its share of the processor; once the map rests it draws at once.
type sharpener struct {
	job    *sharpening // under way; nil for none
	wanted view        // what is to be sharp
	moved  time.Time   // when that changed last
	ended  time.Time   // when the last frame was there, or was given up
	cost   time.Duration
	timer  *time.Timer
}

// sharpening is a frame that is being drawn.
type sharpening struct {
	frame  *frame
	cancel context.CancelFunc
	land   func(*frame)
	asked  bool // the screen waits for it
}

const (
	restTime = 90 * time.Millisecond // without a move: the map rests
	shareOf  = 4                     // times as long as a frame takes nothing is drawn after it while the map moves
)

// sharpen has a view drawn that no frame holds.
func (p *painter) sharpen(c *Canvas, v view) {
	now := time.Now()
	if p.wanted != v {
		p.wanted, p.moved = v, now
	}
	if p.job != nil && p.job.frame.holds(v) {
		p.job.asked = true
		return
	}
	wait := min(restTime-now.Sub(p.moved), shareOf*p.cost-now.Sub(p.ended))
	if p.done == nil || p.done.scene != v.scene { // what is on the screen is not so any more
		wait = 0
	}
	if wait > 0 {
		p.resumeAfter(c, wait)
		return
	}
	p.start(c, v.frame(marginOf(v.size), p.blank), v.scene.PaintWhile)
	p.job.asked = true
}

// foresee draws the frame around a view that will soon leave the one there is, if it is not too much.
func (p *painter) foresee(c *Canvas, v view) {
	if p.job == nil && time.Since(p.ended) >= shareOf*p.cost {
		p.start(c, v.frame(marginOf(v.size), p.blank), v.scene.PaintWhile)
	}
}

// clear has what stands still during a drag drawn for a large map.
func (p *painter) clear(c *Canvas, v view) {
	if p.job != nil && p.job.frame.holds(v) {
		return
	}
	p.start(c, v.frame(image.Point{}, image.NewRGBA), c.scene.PaintStillWhile)
	p.job.land, p.job.asked = func(f *frame) { p.ground = f }, true
}

// resumeAfter looks again in a while whether the map rests.
func (p *painter) resumeAfter(c *Canvas, wait time.Duration) {
	if p.timer != nil {
		p.timer.Stop()
	}
	p.timer = time.AfterFunc(wait, func() {
		c.s.Post(func() {
			if !c.closed && !p.lifting && !p.light && !p.done.holds(p.wanted) {
				p.sharpen(c, p.wanted)
			}
		})
	})
}

// start has a frame drawn instead of the one that is being drawn.
func (p *painter) start(c *Canvas, f *frame, paint func(context.Context, *image.RGBA, diagram.Camera) error) {
	p.giveUp()
	ctx, cancel := context.WithCancel(context.Background())
	job := &sharpening{frame: f, cancel: cancel, land: p.sharp}
	p.job = job
	go func() {
		began := time.Now()
		err := paint(ctx, f.pixels, f.camera)
		took := time.Since(began)
		cancel()
		if err == nil {
			c.s.Post(func() { p.sharpened(c, job, took) })
			f.scene.Prepare() // before the pointer comes
		}
	}()
}

// giveUp ends what is being drawn.
func (p *painter) giveUp() {
	if p.job != nil {
		p.job.cancel()
		p.job, p.ended = nil, time.Now()
	}
}

// stop ends all that is going.
func (p *painter) stop() {
	p.giveUp()
	if p.timer != nil {
		p.timer.Stop()
	}
}

// sharpened takes what was drawn over, and shows it where the screen waits for it.
func (p *painter) sharpened(c *Canvas, job *sharpening, took time.Duration) {
	if p.job != job || c.closed {
		return
	}
	p.job, p.ended, p.cost = nil, time.Now(), took
	job.land(job.frame)
	if job.asked {
		c.raster.Refresh()
	}
}

// sharp makes a frame the one that is seen.
func (p *painter) sharp(f *frame) {
	p.keep(f)
	if !p.light && f.showsAll() {
		p.whole = f
	}
}
