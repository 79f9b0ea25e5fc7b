package diagram

import (
	"bytes"
	"encoding/base64"
	"fmt"
	"image"
	"image/draw"
	_ "image/jpeg" // reads it
	_ "image/png"  // reads it
	"math"
	"sync"

	"jejaring/graph"
)

// Pixels is what a pen needs of a picture. paper.Pixels is the same, so that neither package knows the other.
type Pixels = interface {
	// File returns the picture as a PNG or JPEG file.
	File() []byte
	// At returns the picture with as few pixels as look well at a width in pixels; nil where it cannot be read.
	At(width float64) *image.NRGBA
}

// photoPen is a Pen that can draw pictures: into a place of x, y, width and height, in a strength from 0 to 1.
type photoPen interface {
	Photo(at [4]float64, of Pixels, strength float64)
}

// Photo is a picture that is decoded once, when it is first painted.
type Photo struct {
	Width, Height int // 0 where it cannot be read
	file          []byte
	levels        func() []*image.NRGBA // each half as large as the one before
}

// NewPhoto returns a picture of a PNG or JPEG file.
func NewPhoto(file []byte) *Photo {
	p := &Photo{file: file}
	if c, _, err := image.DecodeConfig(bytes.NewReader(file)); err == nil && c.Width*c.Height <= mostPhoto {
		p.Width, p.Height = c.Width, c.Height
	}
	p.levels = sync.OnceValue(p.decode)
	return p
}

// File returns the picture as a file.
func (p *Photo) File() []byte { return p.file }

// At returns the picture in the smallest size that is at least so many pixels wide.
func (p *Photo) At(width float64) *image.NRGBA {
	var found *image.NRGBA
	for _, l := range p.levels() {
		if found != nil && float64(l.Rect.Dx()) < width {
			break
		}
		found = l
	}
	return found
}

func (p *Photo) decode() []*image.NRGBA {
	if p.Width == 0 {
		return nil
	}
	decoded, _, err := image.Decode(bytes.NewReader(p.file))
	if err != nil {
		return nil
	}
	full := image.NewNRGBA(image.Rect(0, 0, decoded.Bounds().Dx(), decoded.Bounds().Dy()))
	draw.Draw(full, full.Rect, decoded, decoded.Bounds().Min, draw.Src)
	levels := []*image.NRGBA{full}
	for last := full; last.Rect.Dx() > 32 && last.Rect.Dy() > 32; levels = append(levels, last) {
		last = halved(last)
	}
	return levels
}

// halved returns the picture with each four pixels made one.
func halved(of *image.NRGBA) *image.NRGBA {
	w, h := of.Rect.Dx()/2, of.Rect.Dy()/2
	half := image.NewNRGBA(image.Rect(0, 0, w, h))
	for y := range h {
		for x := range w {
			a, b, to := of.PixOffset(2*x, 2*y), of.PixOffset(2*x, 2*y+1), half.PixOffset(x, y)
			for k := range 4 {
				sum := int(of.Pix[a+k]) + int(of.Pix[a+4+k]) + int(of.Pix[b+k]) + int(of.Pix[b+4+k])
				half.Pix[to+k] = uint8((sum + 2) / 4)
			}
		}
	}
	return half
}

// Gallery keeps pictures as long as a document is looked at. Its zero value is empty, and nil keeps none. It may be
// asked on any goroutine.
type Gallery struct{ kept sync.Map }

// Of returns the picture of a record, which never changes under its ID.
func (g *Gallery) Of(p graph.Picture) *Photo {
	if g == nil {
		return NewPhoto(p.Bytes())
	}
	if kept, ok := g.kept.Load(p.ID); ok {
		return kept.(*Photo)
	}
	kept, _ := g.kept.LoadOrStore(p.ID, NewPhoto(p.Bytes()))
	return kept.(*Photo)
}

// Photo lays a picture over the pixels. Time is that of the pixels it covers.
func (p *painter) Photo(at [4]float64, of Pixels, strength float64) {
	x, y, w, h := at[0]*p.scale, at[1]*p.scale, at[2]*p.scale, at[3]*p.scale
	from := of.At(w)
	if from == nil || !finite(x+y+w+h) || w <= 0 || h <= 0 {
		return
	}
	stepX, stepY := float64(from.Rect.Dx())/w, float64(from.Rect.Dy())/h
	left, right := max(int(math.Round(x)), 0), min(int(math.Round(x+w)), p.dst.Rect.Dx())
	top, bottom := max(int(math.Round(y)), 0), min(int(math.Round(y+h)), p.dst.Rect.Dy())
	share := int(strength * 256)
	for row := top; row < bottom; row++ {
		s := sampler{of: from, y: (float64(row)+0.5-y)*stepY - 0.5}
		s.row()
		for col := left; col < right; col++ {
			c := s.at((float64(col)+0.5-x)*stepX - 0.5)
			d := p.dst.Pix[row*p.dst.Stride+col*4:]
			cover := share * c[3] / 255
			for k := range 3 {
				d[k] = uint8(int(d[k]) + (c[k]-int(d[k]))*cover/256)
			}
		}
	}
}

// sampler reads a row of a picture between its pixels.
type sampler struct {
	of           *image.NRGBA
	y            float64
	above, below []uint8
	down         int // share of the row below, of 256
}

func (s *sampler) row() {
	last := s.of.Rect.Dy() - 1
	y := min(max(s.y, 0), float64(last))
	first := int(y)
	s.down = int((y - float64(first)) * 256)
	s.above = s.of.Pix[first*s.of.Stride:]
	s.below = s.of.Pix[min(first+1, last)*s.of.Stride:]
}

// at returns red, green, blue and cover, 0 to 255.
func (s *sampler) at(x float64) (c [4]int) {
	last := s.of.Rect.Dx() - 1
	x = min(max(x, 0), float64(last))
	first := int(x)
	aside, a, b := int((x-float64(first))*256), first*4, min(first+1, last)*4
	for k := range 4 {
		upper := int(s.above[a+k])*(256-aside) + int(s.above[b+k])*aside
		lower := int(s.below[a+k])*(256-aside) + int(s.below[b+k])*aside
		c[k] = (upper*(256-s.down) + lower*s.down) >> 16
	}
	return c
}

// Photo embeds a picture.
func (p *svg) Photo(at [4]float64, of Pixels, strength float64) {
	p.indent()
	fmt.Fprintf(&p.out, `<image x="%s" y="%s" width="%s" height="%s" opacity="%s" preserveAspectRatio="none" href="%s"/>`+"\n",
		number(at[0]), number(at[1]), number(at[2]), number(at[3]), number(strength), dataURI(of.File()))
}

// dataURI returns a PNG or JPEG file as it stands within SVG.
func dataURI(file []byte) string {
	kind := "image/jpeg"
	if bytes.HasPrefix(file, []byte("\x89PNG")) {
		kind = "image/png"
	}
	return "data:" + kind + ";base64," + base64.StdEncoding.EncodeToString(file)
}
