package canvas

import (
	"image"
	"image/draw"
	"math"
	"time"

	"jejaring/app/kit"
	"jejaring/graph/diagram"
)

// liveTies is the number of ties up to which the map is drawn anew for every frame: 5,000 cost about 20 ms of
// processor time at 1200×700 (BenchmarkPicture). Above, the last picture is shifted while the hand moves it
// and a sharp one follows at once from another goroutine.
const liveTies = 5000

// sharpEvery is the shortest time between two sharp pictures of a large map.
const sharpEvery = 60 * time.Millisecond

// painter holds the pictures of the map. What was shown last is never drawn upon: the next picture is drawn
// on the spare one.
type painter struct {
	light   bool   // the map is small enough to be drawn for every frame
	done    *frame // the last sharp picture
	spare   *image.RGBA
	ground  *frame // while actors are dragged: all that stands still
	lifting bool
	waiting bool        // for a sharp picture
	shown   *image.RGBA // what was shown last
	veil    *veil       // while one picture becomes the next; nil else
}

// frame is a sharp picture and what it shows.
type frame struct {
	scene  *diagram.Scene
	camera diagram.Camera
	pixels *image.RGBA
}

func (f *frame) shows(scene *diagram.Scene, camera diagram.Camera, size image.Rectangle) bool {
	return f != nil && f.scene == scene && f.camera == camera && f.pixels.Rect == size
}

// picture returns the map w by h device pixels large.
func (p *painter) picture(c *Canvas, w, h int) image.Image {
	p.shown = p.drawn(c, w, h)
	if p.veil != nil {
		p.shown = p.veil.over(p.shown)
	}
	return p.shown
}

func (p *painter) drawn(c *Canvas, w, h int) *image.RGBA {
	size := image.Rect(0, 0, max(w, 1), max(h, 1))
	camera := c.camera
	camera.Scale = 1
	if width := c.raster.Size().Width; width > 0 {
		camera.Scale = float64(w) / float64(width)
	}
	letters := float64(c.letters()) // seen from farther away and drawn larger: all stays in its place but letters and lines
	camera.Zoom, camera.Scale = camera.Zoom/letters, camera.Scale*letters
	switch {
	case p.done.shows(c.scene, camera, size):
		return p.done.pixels
	case p.lifting && c.held != nil:
		return p.dragged(c, camera, size)
	case p.done == nil || p.light:
		pixels := p.blank(size)
		c.scene.Paint(pixels, camera)
		return p.keep(&frame{c.scene, camera, pixels})
	}
	p.sharpen(c, size, camera)
	return p.shifted(camera, size)
}

// blank returns pixels that are not on the screen.
func (p *painter) blank(size image.Rectangle) *image.RGBA {
	if p.spare == nil || p.spare.Rect != size {
		p.spare = image.NewRGBA(size)
	}
	return p.spare
}

// keep makes a frame the last sharp one; its pixels change places with those before.
func (p *painter) keep(f *frame) *image.RGBA {
	if p.spare == f.pixels {
		p.spare = nil
	}
	if p.done != nil {
		p.spare = p.done.pixels
	}
	p.done = f
	return f.pixels
}

// lift has a drag begin: from now on what stands still is drawn once, and what is held over it.
func (p *painter) lift() { p.lifting, p.ground = true, nil }

// drop ends a drag.
func (p *painter) drop() { p.lifting, p.ground = false, nil }

// dragged draws only the held actors with their ties, over a picture of all else: in a map of 20,000 ties too
// that is done in a few milliseconds.
func (p *painter) dragged(c *Canvas, camera diagram.Camera, size image.Rectangle) *image.RGBA {
	if !p.ground.shows(c.rest, camera, size) {
		p.ground = &frame{c.rest, camera, image.NewRGBA(size)}
		c.scene.PaintStill(p.ground.pixels, camera)
	}
	pixels := p.blank(size)
	copy(pixels.Pix, p.ground.pixels.Pix)
	c.scene.PaintLifted(pixels, camera)
	return p.keep(&frame{c.scene, camera, pixels})
}

// shifted moves and scales the last sharp picture to where the camera is now.
func (p *painter) shifted(camera diagram.Camera, size image.Rectangle) *image.RGBA {
	pixels := p.blank(size)
	draw.Draw(pixels, size, image.NewUniform(kit.Color(kit.ColorSurface)), image.Point{}, draw.Src)
	old := p.done
	scale := camera.Zoom * camera.Scale
	ratio := scale / (old.camera.Zoom * old.camera.Scale)
	dx, dy := (old.camera.X-camera.X)*scale, (old.camera.Y-camera.Y)*scale
	if ratio == 1 {
		at := image.Pt(int(math.Round(dx)), int(math.Round(dy)))
		draw.Draw(pixels, old.pixels.Rect.Add(at), old.pixels, image.Point{}, draw.Src)
		return pixels
	}
	stretch(pixels, old.pixels, ratio, dx, dy)
	return pixels
}

// stretch draws src scaled by ratio with its corner at (dx, dy), each pixel from its nearest: the picture is
// on the screen for a moment only.
func stretch(dst, src *image.RGBA, ratio, dx, dy float64) {
	w, h := src.Rect.Dx(), src.Rect.Dy()
	columns := make([]int, dst.Rect.Dx())
	for x := range columns {
		columns[x] = int(math.Floor((float64(x) - dx) / ratio))
	}
	for y := range dst.Rect.Dy() {
		from := int(math.Floor((float64(y) - dy) / ratio))
		if from < 0 || from >= h {
			continue
		}
		row, line := src.Pix[from*src.Stride:], dst.Pix[y*dst.Stride:]
		for x, column := range columns {
			if column >= 0 && column < w {
				copy(line[4*x:4*x+4], row[4*column:4*column+4])
			}
		}
	}
}

// sharpen draws a frame on another goroutine, one at a time and at a bounded rate.
func (p *painter) sharpen(c *Canvas, size image.Rectangle, camera diagram.Camera) {
	if p.waiting {
		return
	}
	p.waiting = true
	f := &frame{c.scene, camera, image.NewRGBA(size)}
	go func() {
		began := time.Now()
		f.scene.Paint(f.pixels, f.camera)
		time.Sleep(sharpEvery - time.Since(began))
		c.s.Post(func() { p.sharpened(c, f) })
	}()
}

// sharpened shows what was drawn, which asks for the next one where the map has moved on meanwhile.
func (p *painter) sharpened(c *Canvas, f *frame) {
	p.waiting = false
	if c.closed {
		return
	}
	if !p.lifting { // a drag has a sharper one by now
		p.keep(f)
	}
	c.raster.Refresh()
}
