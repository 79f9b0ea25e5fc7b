package diagram

import (
	"image/color"
	"math"
)

// Circle fills a disc.
func (p *painter) Circle(x, y, r float64, fill color.RGBA) {
	p.disc(x*p.scale, y*p.scale, r*p.scale, fill)
}

func (p *painter) disc(x, y, r float64, c color.RGBA) { p.annulus(x, y, 0, r, c) }

// Ring draws a circle line.
func (p *painter) Ring(x, y, r, width float64, c color.RGBA) {
	p.annulus(x*p.scale, y*p.scale, max((r-width/2)*p.scale, 0), (r+width/2)*p.scale, c)
}

// annulus fills what lies between two circles in device pixels; an inner radius of 0 gives a disc.
func (p *painter) annulus(x, y, inner, outer float64, c color.RGBA) {
	w, h := p.dst.Rect.Dx(), p.dst.Rect.Dy()
	if !finite(x) || !finite(y) || x+outer < -1 || y+outer < -1 || x-outer > float64(w)+1 || y-outer > float64(h)+1 {
		return
	}
	for row := max(int(y-outer-1), 0); row <= min(int(y+outer+1), h-1); row++ {
		dy := float64(row) + 0.5 - y
		half := chord(outer+0.5, dy)
		hole, solid := chord(inner-0.5, dy), chord(outer-0.5, dy)
		for col := max(int(x-half-1), 0); col <= min(int(x+half+1), w-1); col++ {
			dx := math.Abs(float64(col) + 0.5 - x)
			if inner > 0 && dx < hole-1 {
				col = max(col, int(x+hole-1)) // over to the right side
				continue
			}
			at := row*p.dst.Stride + col*4
			if inner == 0 && dx < solid {
				d := p.dst.Pix[at : at+3 : at+3]
				d[0], d[1], d[2] = c.R, c.G, c.B
				continue
			}
			d := math.Sqrt(dx*dx + dy*dy)
			share := min(max(outer+0.5-d, 0), 1)
			if inner > 0 {
				share -= min(max(inner+0.5-d, 0), 1)
			}
			if share > 0 {
				p.blend(at, c, int(share*256))
			}
		}
	}
}

// chord returns half the width of a circle at a height over its middle.
func chord(r, dy float64) float64 {
	if r <= math.Abs(dy) {
		return 0
	}
	return math.Sqrt(r*r - dy*dy)
}

// Polygon fills an outline of any form, by the exact area that it covers in each pixel: each edge leaves
// its signed share in the pixels it passes, and sums along the rows give the cover (the way of font-rs).
// Outlines must not cross themselves.
func (p *painter) Polygon(xy []float64, fill color.RGBA) {
	if len(xy) < 6 {
		return
	}
	b := nowhere
	for k := 0; k+1 < len(xy); k += 2 {
		x, y := xy[k]*p.scale, xy[k+1]*p.scale
		if !finite(x) || !finite(y) {
			return
		}
		b = b.with(Rect{x, y, x, y})
	}
	x0, y0 := max(int(math.Floor(b.X0)), 0), max(int(math.Floor(b.Y0)), 0)
	x1, y1 := min(int(math.Ceil(b.X1)), p.dst.Rect.Dx()), min(int(math.Ceil(b.Y1)), p.dst.Rect.Dy())
	if x0 >= x1 || y0 >= y1 {
		return
	}
	a := area{w: x1 - x0, h: y1 - y0}
	a.sums = p.press.sums(a.w*a.h + 2)
	last := len(xy) - 2
	px, py := xy[last]*p.scale-float64(x0), xy[last+1]*p.scale-float64(y0)
	for k := 0; k+1 < len(xy); k += 2 {
		x, y := xy[k]*p.scale-float64(x0), xy[k+1]*p.scale-float64(y0)
		a.edge(px, py, x, y)
		px, py = x, y
	}
	for row := range a.h {
		sum := 0.0
		for col := range a.w {
			sum += a.sums[row*a.w+col]
			if cover := int(min(math.Abs(sum), 1) * 256.001); cover > 0 {
				p.blend((y0+row)*p.dst.Stride+(x0+col)*4, fill, cover)
			}
		}
	}
}

// area gathers the signed cover of the pixels of a rectangle.
type area struct {
	w, h int
	sums []float64
}

// edge adds one edge of an outline. What lies left of the rectangle counts in its first column, what lies
// right of it nowhere.
func (a *area) edge(x0, y0, x1, y1 float64) {
	if y0 == y1 {
		return
	}
	sign := 1.0
	if y0 > y1 {
		sign, x0, y0, x1, y1 = -1, x1, y1, x0, y0
	}
	slope := (x1 - x0) / (y1 - y0)
	for row := max(int(y0), 0); row < a.h && float64(row) < y1; row++ {
		top, bottom := max(y0, float64(row)), min(y1, float64(row+1))
		if bottom <= top {
			continue
		}
		a.row(row, x0+(top-y0)*slope, x0+(bottom-y0)*slope, sign*(bottom-top))
	}
}

// row spreads the height that an edge has in one row over the pixels between xa and xb.
func (a *area) row(row int, xa, xb, height float64) {
	left, right := min(xa, xb), max(xa, xb)
	left, right = min(max(left, 0), float64(a.w)), min(max(right, 0), float64(a.w))
	first, last := int(left), int(math.Ceil(right))
	if last <= first+1 {
		a.add(row, first, height*(1-((left+right)/2-float64(first))))
		a.add(row, first+1, height*((left+right)/2-float64(first)))
		return
	}
	per, before := height/(right-left), 0.0
	for col := first; col < last; col++ {
		from, to := max(left, float64(col)), min(right, float64(col+1))
		part := per * (to - from)
		inside := part * (1 - ((from+to)/2 - float64(col)))
		a.add(row, col, inside+before)
		before = part - inside
	}
	a.add(row, last, before)
}

func (a *area) add(row, col int, v float64) {
	if col < a.w {
		a.sums[row*a.w+col] += v
	}
}
