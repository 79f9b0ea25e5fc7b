package diagram

import (
	"context"
	"fmt"
	"image"
	"image/color"
	"image/gif"
	"io"
	"math"
	"slices"
)

// Align gives scenes, of one network on several days for example, one picture: the same size, camera and place of the
// legend, so that whoever has the same place in two of them stands at the same place in both pictures.
func Align(scenes []*Scene) {
	if len(scenes) == 0 {
		return
	}
	all := make([]picture, len(scenes))
	wide := picture{camera: Camera{Zoom: math.Inf(1)}}
	for k, s := range scenes {
		all[k] = s.pictureAnew()
		wide.width = max(wide.width, all[k].width)
		wide.camera.Zoom = min(wide.camera.Zoom, all[k].camera.Zoom)
	}
	reach := nowhere
	for _, s := range scenes {
		if len(s.actors) > 0 {
			reach = reach.with(s.reach(wide.camera.Zoom, everything))
		}
	}
	if reach == nowhere {
		reach = Rect{}
	}
	wide.view = Rect{0, 0, wide.width, math.Ceil(reach.Height() + 2*pictureMargin)}
	if scenes[0].titled() {
		wide.view.Y0, wide.view.Y1 = titleHeight, wide.view.Y1+titleHeight
	}
	wide.legend, wide.height = wide.view.Y1, wide.view.Y1
	wide.camera.X = ((reach.X0+reach.X1)/2 - wide.width/2) / wide.camera.Zoom
	wide.camera.Y = ((reach.Y0+reach.Y1)/2 - wide.view.Height()/2) / wide.camera.Zoom
	for k, s := range scenes {
		if s.look.Legend {
			wide.height = max(wide.height, wide.view.Y1+s.legend(wide.width, all[k].notes).height())
		}
	}
	for k, s := range scenes {
		one := wide
		one.notes = all[k].notes
		s.exported.Store(&one)
	}
}

// FrameStay is how long a picture of a sequence usually stays, in hundredths of a second.
const FrameStay = 120

// GIF writes the exported pictures of aligned scenes as one moving picture that begins anew at its end; each stays for so
// many hundredths of a second, the last one three times as long. It stops where the context does.
func GIF(ctx context.Context, out io.Writer, scenes []*Scene, stay int) error {
	colours := newColours()
	frames := make([]*image.RGBA, len(scenes))
	for k, s := range scenes {
		if err := ctx.Err(); err != nil {
			return err
		}
		if err := s.fits(math.Sqrt(float64(len(scenes)))); err != nil { // all are in the memory at once
			return err
		}
		frames[k] = s.Image(1)
		colours.count(frames[k])
	}
	moving := &gif.GIF{}
	colours.choose()
	for k, frame := range frames {
		if err := ctx.Err(); err != nil {
			return err
		}
		moving.Image, moving.Delay = append(moving.Image, colours.reduce(frame)), append(moving.Delay, stay)
		frames[k] = nil
	}
	if n := len(moving.Delay); n > 0 {
		moving.Delay[n-1] = 3 * stay
	}
	if err := gif.EncodeAll(out, moving); err != nil {
		return fmt.Errorf("encode gif: %w", err)
	}
	return nil
}

// colours are the 256 that a moving picture has: the most frequent ones, of which flat marks on a plain ground need few.
type colours struct {
	seen    map[color.RGBA]int
	palette color.Palette
	nearest map[color.RGBA]uint8
}

func newColours() *colours {
	return &colours{seen: map[color.RGBA]int{}, nearest: map[color.RGBA]uint8{}}
}

func (c *colours) count(frame *image.RGBA) {
	for k := 0; k < len(frame.Pix); k += 4 {
		c.seen[color.RGBA{frame.Pix[k], frame.Pix[k+1], frame.Pix[k+2], 255}]++
	}
}

// choose takes the most frequent colours of those that differ by more than the eye sees.
func (c *colours) choose() {
	list := make([]color.RGBA, 0, len(c.seen))
	for one := range c.seen {
		list = append(list, one)
	}
	slices.SortFunc(list, func(a, b color.RGBA) int {
		if d := c.seen[b] - c.seen[a]; d != 0 {
			return d
		}
		return int(a.R)<<16 + int(a.G)<<8 + int(a.B) - (int(b.R)<<16 + int(b.G)<<8 + int(b.B))
	})
	for _, one := range list {
		if len(c.palette) == 256 {
			return
		}
		if !slices.ContainsFunc(c.palette, func(p color.Color) bool { return apart(p.(color.RGBA), one) < 3*6*6 }) {
			c.palette = append(c.palette, one)
		}
	}
}

// apart returns the square of the distance of two colours.
func apart(a, b color.RGBA) int {
	r, g, u := int(a.R)-int(b.R), int(a.G)-int(b.G), int(a.B)-int(b.B)
	return r*r + g*g + u*u
}

func (c *colours) reduce(frame *image.RGBA) *image.Paletted {
	out := image.NewPaletted(frame.Rect, c.palette)
	for k := range out.Pix {
		one := color.RGBA{frame.Pix[4*k], frame.Pix[4*k+1], frame.Pix[4*k+2], 255}
		index, known := c.nearest[one]
		if !known {
			index = uint8(c.palette.Index(one))
			c.nearest[one] = index
		}
		out.Pix[k] = index
	}
	return out
}
