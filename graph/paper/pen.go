package paper

import (
	"image"
	"image/color"
)

// Pen draws on a page or into a picture. Coordinates run to the right and downward; lists of them are
// x, y, x, y …
type Pen interface {
	Polyline(xy []float64, width float64, dash []float64, c color.RGBA)
	Polygon(xy []float64, fill color.RGBA) // closed, without an edge
	Circle(x, y, r float64, fill color.RGBA)
	Ring(x, y, r, width float64, c color.RGBA)
	Text(x, y, size float64, weight int, text string, c color.RGBA) // from the baseline's left end; weight 400 or 700
	Begin(id, title string)                                         // opens a group, where the picture has groups
	End()
}

// haloPen is a Pen that can also draw the outline of letters in the colour of the ground, so that the lines
// of a picture do not touch them. Of other pens the letters have a plain ground.
type haloPen interface {
	Halo(x, y, size float64, weight int, text string, ground color.RGBA)
}

// Pixels is what a pen needs of a picture.
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

// haloWidth is the width of the outline for letters of the given size, half of it outside them.
func haloWidth(size float64) float64 { return size * 0.4 }

// Page is one laid out page. All measures are points.
type Page struct {
	Size
	Marks []Mark
	Links []Link
	ops   []op
}

// Mark is an entry of the outline: a heading at height Y of the page. Level counts from 1.
type Mark struct {
	ID    string // of the Heading
	Text  string
	Level int
	Y     float64
}

// Link is a place on the page that leads to another page, counted from 0, at height Y.
type Link struct {
	X, Y, Width, Height float64
	Page                int
	To                  float64
}

type opKind uint8

const (
	polyline opKind = iota
	polygon
	circle
	ring
	text
	halo
	photo
)

// op is one call of a Pen. Of the numbers each kind uses what it needs.
type op struct {
	kind   opKind
	xy     []float64
	size   float64 // radius or letter size
	width  float64
	share  float64 // strength
	photo  Pixels
	dash   []float64
	weight int
	text   string
	color  color.RGBA
}

// Draw replays the page on a pen.
func (p Page) Draw(pen Pen) {
	for _, o := range p.ops {
		switch o.kind {
		case polyline:
			pen.Polyline(o.xy, o.width, o.dash, o.color)
		case polygon:
			pen.Polygon(o.xy, o.color)
		case circle:
			pen.Circle(o.xy[0], o.xy[1], o.size, o.color)
		case ring:
			pen.Ring(o.xy[0], o.xy[1], o.size, o.width, o.color)
		case photo:
			if pen, ok := pen.(photoPen); ok {
				pen.Photo([4]float64{o.xy[0], o.xy[1], o.xy[2] - o.xy[0], o.xy[3] - o.xy[1]}, o.photo, o.share)
			}
		case text:
			pen.Text(o.xy[0], o.xy[1], o.size, o.weight, o.text, o.color)
		case halo:
			if pen, ok := pen.(haloPen); ok {
				pen.Halo(o.xy[0], o.xy[1], o.size, o.weight, o.text, o.color)
			}
		}
	}
}

// placed is a Pen that adds to a page what it is told, moved and scaled.
type placed struct {
	page   *Page
	setter *typesetter
	x, y   float64
	scale  float64
}

func (p placed) at(xy []float64) []float64 {
	moved := make([]float64, len(xy))
	for i := 0; i+1 < len(xy); i += 2 {
		moved[i], moved[i+1] = p.x+xy[i]*p.scale, p.y+xy[i+1]*p.scale
	}
	return moved
}

func (p placed) add(o op) { p.page.ops = append(p.page.ops, o) }

func (p placed) Polyline(xy []float64, width float64, dash []float64, c color.RGBA) {
	scaled := make([]float64, len(dash))
	for i, d := range dash {
		scaled[i] = d * p.scale
	}
	p.add(op{kind: polyline, xy: p.at(xy), width: width * p.scale, dash: scaled, color: c})
}

func (p placed) Polygon(xy []float64, fill color.RGBA) {
	p.add(op{kind: polygon, xy: p.at(xy), color: fill})
}

func (p placed) Circle(x, y, r float64, fill color.RGBA) {
	p.add(op{kind: circle, xy: p.at([]float64{x, y}), size: r * p.scale, color: fill})
}

func (p placed) Ring(x, y, r, width float64, c color.RGBA) {
	p.add(op{kind: ring, xy: p.at([]float64{x, y}), size: r * p.scale, width: width * p.scale, color: c})
}

func (p placed) Text(x, y, size float64, weight int, words string, c color.RGBA) {
	if words = p.setter.printable(words); words != "" {
		p.add(op{kind: text, xy: p.at([]float64{x, y}), size: size * p.scale, weight: weight, text: words, color: c})
	}
}

func (p placed) Halo(x, y, size float64, weight int, words string, ground color.RGBA) {
	if words = p.setter.printable(words); words != "" {
		p.add(op{kind: halo, xy: p.at([]float64{x, y}), size: size * p.scale, weight: weight, text: words, color: ground})
	}
}

func (p placed) Photo(at [4]float64, of Pixels, strength float64) {
	p.add(op{kind: photo, xy: p.at([]float64{at[0], at[1], at[0] + at[2], at[1] + at[3]}), photo: of, share: strength})
}

func (placed) Begin(string, string) {}
func (placed) End()                 {}
