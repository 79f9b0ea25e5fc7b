package canvas

import (
	"image"
	"image/draw"

	"jejaring/app/kit"
	"jejaring/graph/diagram"
)

// liveTies is the number of ties up to which the map is drawn anew for each change: 5,000 cost about 20 ms of
// processor time at 1200×700 (BenchmarkPicture). Above, what is at rest is drawn by a job, and what is pointed at
// or selected over it at once.
const liveTies = 5000

// painter holds the pictures of the map. Each is larger than what is seen of it once the map is moved about, so that
// a step of the hand costs a copy of the pixels seen, however large the network is (BenchmarkPan). What was shown
// last is never drawn upon.
type painter struct {
	live  int    // ties up to which the map is light
	light bool   // the map is small enough to be drawn at each change
	done  *frame // the last sharp picture
	spare *image.RGBA
	whole *frame // of a large map, the last one with all of it: it stands in where nothing sharper is known

	lifting bool   // actors are dragged
	ground  *frame // then: all that stands still
	carried *frame // and the last picture of a large map with what is dragged

	sharpener
	screens [2]*image.RGBA // what is put together from pictures takes turns
	turn    int
	last    shot
	shown   *image.RGBA // what was shown last
	veil    *veil       // while one picture becomes the next; nil else
}

// shot is what was put together last, from which picture, with which state over it.
type shot struct {
	view
	from  *frame
	state *diagram.Scene
}

// picture returns the map w by h device pixels large.
func (p *painter) picture(c *Canvas, w, h int) image.Image {
	p.shown = p.drawn(c, p.viewOf(c, w, h))
	if p.veil != nil {
		p.shown = p.veil.over(p.shown)
	}
	return p.shown
}

func (p *painter) viewOf(c *Canvas, w, h int) view {
	camera := c.camera
	camera.Scale = 1
	if width := c.raster.Size().Width; width > 0 {
		camera.Scale = float64(w) / float64(width)
	}
	letters := float64(c.letters()) // seen from farther away and drawn larger: all stays in its place but letters and lines
	camera.Zoom, camera.Scale = camera.Zoom/letters, camera.Scale*letters
	v := view{c.scene, camera, image.Rect(0, 0, max(w, 1), max(h, 1))}
	if !p.light {
		v.scene = c.quiet
	}
	return v
}

func (p *painter) drawn(c *Canvas, v view) *image.RGBA {
	switch {
	case p.lifting && c.held != nil:
		return p.dragged(c, v)
	case p.light:
		return p.lightly(c, v)
	}
	if !p.done.holds(v) {
		p.sharpen(c, v)
	} else if p.done.isNearEdge(v) {
		p.foresee(c, v)
	}
	return p.together(v, c.over)
}

// lightly draws at once what is not drawn already, with a margin where the map is moved about.
func (p *painter) lightly(c *Canvas, v view) *image.RGBA {
	if !p.done.holds(v) {
		margin := image.Point{}
		if p.done.isAlike(v) {
			margin = marginOf(v.size)
		}
		f := v.frame(margin, p.blank)
		f.scene.Paint(f.pixels, f.camera)
		p.keep(f)
	} else if p.done.isNearEdge(v) {
		p.foresee(c, v)
	}
	if p.done.pixels.Rect == v.size {
		return p.done.pixels
	}
	return p.together(v, nil)
}

// together returns what is seen of the pictures that there are, and over it the state of a scene, nil where it is in
// them.
func (p *painter) together(v view, state *diagram.Scene) *image.RGBA {
	now := shot{v, p.done, state}
	if now == p.last {
		return p.screens[p.turn]
	}
	p.last, p.turn = now, 1-p.turn
	if p.screens[p.turn] == nil || p.screens[p.turn].Rect != v.size {
		p.screens[p.turn] = image.NewRGBA(v.size)
	}
	pixels := p.screens[p.turn]
	if !p.done.covers(v) {
		draw.Draw(pixels, v.size, image.NewUniform(kit.Color(kit.ColorSurface)), image.Point{}, draw.Src)
		p.whole.project(pixels, v.camera)
	}
	p.done.project(pixels, v.camera)
	if state != nil {
		state.PaintState(pixels, p.done.aligned(v.camera))
	}
	return pixels
}

// blank returns pixels that are not on the screen and that nobody draws upon.
func (p *painter) blank(size image.Rectangle) *image.RGBA {
	pixels := p.spare
	if pixels == nil || pixels.Rect != size {
		return image.NewRGBA(size)
	}
	p.spare = nil
	return pixels
}

// keep makes a frame the last sharp one. The pixels of the one before are drawn upon next, unless they are needed.
func (p *painter) keep(f *frame) *image.RGBA {
	if p.done != nil && p.done != p.whole {
		p.spare = p.done.pixels
	}
	p.done = f
	return f.pixels
}

// lift has a drag begin: from now on what stands still is drawn once, and what is held over it.
func (p *painter) lift() { p.lifting, p.ground, p.carried = true, nil, nil }

// land ends a drag: what is held stands where it is shown.
func (p *painter) land() {
	if p.carried != nil {
		p.keep(p.carried)
	}
	p.drop()
}

// drop ends a drag without a trace.
func (p *painter) drop() {
	if p.lifting {
		p.giveUp()
	}
	p.lifting, p.ground, p.carried = false, nil, nil
}

// dragged draws only the held actors with their ties, over a picture of all else. In a large map that picture comes
// from a job; until it is there the held actors are also seen where they were.
func (p *painter) dragged(c *Canvas, v view) *image.RGBA {
	v.scene = c.rest
	if !p.ground.holds(v) && p.light {
		p.ground = v.frame(image.Point{}, image.NewRGBA)
		c.scene.PaintStill(p.ground.pixels, v.camera)
	}
	pixels := p.blank(v.size)
	if p.ground.holds(v) {
		p.ground.project(pixels, v.camera)
	} else {
		p.clear(c, v)
		copy(pixels.Pix, p.together(view{c.quiet, v.camera, v.size}, nil).Pix)
	}
	c.scene.PaintLifted(pixels, v.camera)
	f := &frame{c.scene, v.camera, pixels}
	if p.light {
		return p.keep(f)
	}
	if p.carried != nil {
		p.spare = p.carried.pixels
	}
	p.carried = f
	return pixels
}
