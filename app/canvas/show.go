package canvas

import (
	"image"
	"image/draw"
	"math"
	"time"

	"jejaring/app/kit"
	"jejaring/graph/diagram"
)

// liveTies is the number of ties up to which the map is drawn anew for every frame; above, the last picture
// is shifted while the hand moves it, and drawn sharp once it rests.
const liveTies = 1500

// rest is how long the map must rest before it is drawn sharp.
const rest = 90 * time.Millisecond

// painter holds the pictures of the map. Two buffers take turns, so that none is written while it is shown.
type painter struct {
	buffers [2]*image.RGBA
	turn    int
	done    *frame // the last sharp picture
	waiting *time.Timer
	wanted  *frame
	working bool
}

// frame is a sharp picture and what it shows.
type frame struct {
	scene  *diagram.Scene
	camera diagram.Camera
	pixels *image.RGBA
}

func (f *frame) shows(scene *diagram.Scene, camera diagram.Camera, w, h int) bool {
	return f != nil && f.scene == scene && f.camera == camera && f.pixels.Rect.Dx() == w && f.pixels.Rect.Dy() == h
}

// picture returns the map w by h device pixels large.
func (p *painter) picture(c *Canvas, w, h int) image.Image {
	if w < 1 || h < 1 {
		return image.NewRGBA(image.Rect(0, 0, 1, 1))
	}
	camera := c.camera
	if width := c.raster.Size().Width; width > 0 {
		camera.Scale = float64(w) / float64(width)
	}
	if p.done.shows(c.scene, camera, w, h) {
		return p.done.pixels
	}
	if len(c.s.Snapshot().Ties) <= liveTies || p.done == nil || p.done.pixels.Rect.Dx() != w || p.done.pixels.Rect.Dy() != h {
		pixels := p.buffer(w, h)
		c.scene.Paint(pixels, camera)
		p.done = &frame{c.scene, camera, pixels}
		return pixels
	}
	p.sharpen(c, &frame{scene: c.scene, camera: camera, pixels: image.NewRGBA(image.Rect(0, 0, w, h))})
	return p.shifted(camera, w, h)
}

func (p *painter) buffer(w, h int) *image.RGBA {
	p.turn = 1 - p.turn
	b := p.buffers[p.turn]
	if b == nil || b.Rect.Dx() != w || b.Rect.Dy() != h {
		b = image.NewRGBA(image.Rect(0, 0, w, h))
		p.buffers[p.turn] = b
	}
	return b
}

// shifted moves and scales the last sharp picture to where the camera is now.
func (p *painter) shifted(camera diagram.Camera, w, h int) *image.RGBA {
	pixels := p.buffer(w, h)
	draw.Draw(pixels, pixels.Rect, image.NewUniform(kit.Color(kit.ColorSurface)), image.Point{}, draw.Src)
	old := p.done
	ratio := camera.Zoom / old.camera.Zoom
	dx := (old.camera.X - camera.X) * camera.Zoom * camera.Scale
	dy := (old.camera.Y - camera.Y) * camera.Zoom * camera.Scale
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

// sharpen draws the wanted frame on another goroutine once the map has rested; a later wish replaces it.
func (p *painter) sharpen(c *Canvas, f *frame) {
	p.wanted = f
	if p.waiting != nil {
		p.waiting.Stop()
	}
	p.waiting = time.AfterFunc(rest, func() { c.s.Post(func() { p.work(c) }) })
}

func (p *painter) work(c *Canvas) {
	f := p.wanted
	if f == nil || p.working {
		return
	}
	p.working, p.wanted = true, nil
	go func() {
		f.scene.Paint(f.pixels, f.camera)
		c.s.Post(func() {
			p.working = false
			p.done = f
			c.raster.Refresh()
			p.work(c)
		})
	}()
}
