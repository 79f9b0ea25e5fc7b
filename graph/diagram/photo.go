package diagram

import (
	"bytes"
	"encoding/base64"
	"encoding/binary"
	"fmt"
	"image"
	"image/draw"
	_ "image/jpeg" // reads it
	_ "image/png"  // reads it
	"math"
	"slices"
	"sync"
	"sync/atomic"

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
	clean         func() []byte         // the file without what is not seen
	levels        func() []*image.NRGBA // each half as large as the one before
	last          atomic.Pointer[image.NRGBA]
}

// NewPhoto returns a picture of a PNG or JPEG file.
func NewPhoto(file []byte) *Photo {
	p := &Photo{file: file}
	if c, err := readable(file); err == nil {
		p.Width, p.Height = c.Width, c.Height
	}
	p.levels, p.clean = sync.OnceValue(p.decode), sync.OnceValue(p.cleaned)
	return p
}

// tellsMore are the beginnings of what a camera or a program writes beside a picture: the place and the day, names.
var tellsMore = [][]byte{[]byte("Exif\x00\x00"), []byte("http://ns.adobe.com/xap"), []byte("eXIf"), []byte("tEXt"), []byte("iTXt"), []byte("zTXt")}

// File returns the picture as a file that holds nothing but what is seen. One of another program, which tells more, is
// written anew.
func (p *Photo) File() []byte { return p.clean() }

func (p *Photo) cleaned() []byte {
	tells := func(mark []byte) bool { return bytes.Contains(p.file, mark) }
	if !slices.ContainsFunc(tellsMore, tells) || len(p.levels()) == 0 {
		return p.file
	}
	packed, err := pack(p.levels()[0])
	if err != nil {
		return nil
	}
	return packed
}

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

// mostScaled is the number of pixels up to which a picture is kept in the size in which it was painted last: twice a
// large screen. A larger one is seen in part only.
const mostScaled = 8 << 20

// scaled returns the picture in a size in pixels. The last one is kept, since what is pointed at is painted anew at the
// same zoom again and again.
func (p *Photo) scaled(w, h int) *image.NRGBA {
	if last := p.last.Load(); last != nil && last.Rect.Dx() == w && last.Rect.Dy() == h {
		return last
	}
	from := p.At(float64(w))
	if from == nil {
		return nil
	}
	to := image.NewNRGBA(image.Rect(0, 0, w, h))
	resample(to, to.Rect, from)
	p.last.Store(to)
	return to
}

// Photo lays a picture over the pixels, its corners on whole ones. Time is that of the pixels it covers.
func (p *painter) Photo(at [4]float64, of Pixels, strength float64) {
	x0, y0, x1, y1 := at[0]*p.scale, at[1]*p.scale, (at[0]+at[2])*p.scale, (at[1]+at[3])*p.scale
	if !finite(x0) || !finite(y0) || !finite(x1) || !finite(y1) || max(x1-x0, y1-y0) > 1e6 {
		return
	}
	w, h := int(math.Round(x1-x0)), int(math.Round(y1-y0))
	place := image.Rect(0, 0, w, h).Add(image.Pt(int(math.Round(x0)), int(math.Round(y0))))
	seen := place.Intersect(p.dst.Rect)
	if seen.Empty() {
		return
	}
	photo, kept := of.(*Photo)
	if kept && w*h <= mostScaled {
		if m := photo.scaled(w, h); m != nil {
			p.lay(seen, m, seen.Min.Sub(place.Min), strength)
		}
		return
	}
	from := of.At(float64(w))
	if from == nil {
		return
	}
	part := image.NewNRGBA(seen)
	resample(part, place, from)
	p.lay(seen, part, seen.Min, strength)
}

// lay blends a picture from one of its points on over pixels.
func (p *painter) lay(seen image.Rectangle, of *image.NRGBA, from image.Point, strength float64) {
	share := uint32(strength * 256)
	for row := range seen.Dy() {
		d := p.dst.Pix[p.dst.PixOffset(seen.Min.X, seen.Min.Y+row):][:4*seen.Dx()]
		s := of.Pix[of.PixOffset(from.X, from.Y+row):][:4*seen.Dx()]
		for k := range seen.Dx() {
			under, over := pixel(d, k), pixel(s, k)
			cover := share
			if alpha := over >> 24; alpha < 255 {
				cover = share * alpha / 255
			}
			binary.LittleEndian.PutUint32(d[4*k:], blended(under, over, cover)&0x00FFFFFF|under&0xFF000000)
		}
	}
}

// resample fills pixels with what of a picture lies there if it takes a place, between its own pixels in straight lines.
func resample(to *image.NRGBA, place image.Rectangle, from *image.NRGBA) {
	columns, rows := betweens(to.Rect.Min.X-place.Min.X, to.Rect.Dx(), place.Dx(), from.Rect.Dx()), betweens(to.Rect.Min.Y-place.Min.Y, to.Rect.Dy(), place.Dy(), from.Rect.Dy())
	for y, row := range rows {
		above, below, d := from.Pix[row.first*from.Stride:], from.Pix[row.second*from.Stride:], to.Pix[y*to.Stride:]
		for x, c := range columns {
			upper := blended(pixel(above, c.first), pixel(above, c.second), c.share)
			lower := blended(pixel(below, c.first), pixel(below, c.second), c.share)
			binary.LittleEndian.PutUint32(d[4*x:], blended(upper, lower, row.share))
		}
	}
}

func pixel(row []uint8, x int) uint32 { return binary.LittleEndian.Uint32(row[4*x:]) }

// blended returns what lies between two pixels, at a share of 256 of the way: each second channel at once.
func blended(a, b, share uint32) uint32 {
	const even, odd = 0x00FF00FF, 0xFF00FF00
	x := (a&even)*(256-share) + (b&even)*share
	y := (a>>8&even)*(256-share) + (b>>8&even)*share
	return x>>8&even | y&odd
}

// between lies between two pixels of a row or column, at a share of 256 of the way.
type between struct {
	first, second int
	share         uint32
}

// betweens returns where n pixels from one on lie in a row of so many that was spread over a width.
func betweens(from, n, width, pixels int) []between {
	list, step := make([]between, n), float64(pixels)/float64(width)
	for k := range list {
		x := min(max((float64(from+k)+0.5)*step-0.5, 0), float64(pixels-1))
		first := int(x)
		list[k] = between{first, min(first+1, pixels-1), uint32((x - float64(first)) * 256)}
	}
	return list
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
