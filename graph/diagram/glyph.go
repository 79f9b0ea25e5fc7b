package diagram

import (
	"image"
	"image/color"
	"math"
	"sync"

	"golang.org/x/image/font"
	"golang.org/x/image/font/opentype"
	"golang.org/x/image/math/fixed"
)

// press keeps the masks of letters and a buffer for outlines. One painter has it at a time, so it needs no
// lock; between pictures it waits in a pool.
type press struct {
	strikes map[strikeKey]*strike
	buffer  []float64
}

var presses = sync.Pool{New: func() any { return &press{strikes: map[strikeKey]*strike{}} }}

func takePress() *press { return presses.Get().(*press) }

// giveBack returns the press to the pool, emptied where it has grown over many sizes.
func (p *press) giveBack() {
	if len(p.strikes) > 24 {
		p.strikes = map[strikeKey]*strike{}
	}
	presses.Put(p)
}

// sums returns n zeros.
func (p *press) sums(n int) []float64 {
	if cap(p.buffer) < n {
		p.buffer = make([]float64, n)
		return p.buffer
	}
	b := p.buffer[:n]
	clear(b)
	return b
}

// strikeKey is a weight and a size in device pixels.
type strikeKey struct {
	weight int
	size   float64
}

// strike is one weight at one size: masks by letter and quarter of a pixel.
type strike struct {
	face   *typeface
	inked  font.Face
	size   float64
	low    [tabled * phases]*mask
	others map[int]*mask
}

const phases = 4

// mask is a letter, or its halo, as cover per pixel; x and y are the corner relative to the pen.
type mask struct {
	x, y, w, h int
	cover      []uint8
	halo       *mask
}

func (p *press) strike(weight int, size float64) *strike {
	size = math.Round(size*8) / 8
	key := strikeKey{weight, size}
	if s, ok := p.strikes[key]; ok {
		return s
	}
	face := typefaceOf(weight)
	inked, err := opentype.NewFace(face.font, &opentype.FaceOptions{Size: size, DPI: 72, Hinting: font.HintingNone})
	if err != nil {
		panic("font face: " + err.Error())
	}
	s := &strike{face: face, inked: inked, size: size, others: map[int]*mask{}}
	p.strikes[key] = s
	return s
}

// mask returns the mask of a letter at a quarter of a pixel, made at its first use.
func (s *strike) mask(r rune, phase int) *mask {
	key := int(r)*phases + phase
	if r < tabled {
		if m := s.low[key]; m != nil {
			return m
		}
		m := s.cut(r, phase)
		s.low[key] = m
		return m
	}
	m, ok := s.others[key]
	if !ok {
		m = s.cut(r, phase)
		s.others[key] = m
	}
	return m
}

func (s *strike) cut(r rune, phase int) *mask {
	dot := fixed.Point26_6{X: fixed.Int26_6(phase * 64 / phases)}
	box, alpha, at, _, ok := s.inked.Glyph(dot, r)
	m := &mask{}
	a, isAlpha := alpha.(*image.Alpha)
	if !ok || !isAlpha || box.Empty() {
		m.halo = m
		return m
	}
	m.x, m.y, m.w, m.h = box.Min.X, box.Min.Y, box.Dx(), box.Dy()
	m.cover = make([]uint8, m.w*m.h)
	for y := range m.h {
		from := a.PixOffset(at.X, at.Y+y)
		copy(m.cover[y*m.w:(y+1)*m.w], a.Pix[from:from+m.w])
	}
	m.halo = m.spread(3 * s.size / labelSize)
	return m
}

// spread returns the mask widened by a radius, at 92 %.
func (m *mask) spread(radius float64) *mask {
	n := int(math.Ceil(radius))
	h := &mask{x: m.x - n, y: m.y - n, w: m.w + 2*n, h: m.h + 2*n}
	h.cover = make([]uint8, h.w*h.h)
	for dy := -n; dy <= n; dy++ {
		for dx := -n; dx <= n; dx++ {
			share := min(max(radius+0.5-math.Hypot(float64(dx), float64(dy)), 0), 1) * 0.92
			if share == 0 {
				continue
			}
			for y := range m.h {
				for x := range m.w {
					at := &h.cover[(y+n+dy)*h.w+x+n+dx]
					*at = max(*at, uint8(float64(m.cover[y*m.w+x])*share))
				}
			}
		}
	}
	return h
}

// Text writes from the left along a baseline, which lies on whole pixels so that letters are sharp.
func (p *painter) Text(x, y, size float64, weight int, text string, c color.RGBA) {
	p.write(x, y, size, weight, text, c, false)
}

// Halo draws the ground around letters.
func (p *painter) Halo(x, y, size float64, weight int, text string, ground color.RGBA) {
	p.write(x, y, size, weight, text, ground, true)
}

func (p *painter) write(x, y, size float64, weight int, text string, c color.RGBA, halo bool) {
	s := p.press.strike(weight, size*p.scale)
	pen, base := x*p.scale, int(math.Round(y*p.scale))
	for _, r := range s.face.drawable(text) {
		step := float64(s.face.width(r)) * size * p.scale // not the strike's size, or words would drift apart from what stands beside them
		if r == missing {
			p.missing(pen, float64(base), s, c, halo)
			pen += step
			continue
		}
		quarter := int(math.Floor(pen*phases + 0.5))
		m := s.mask(r, ((quarter%phases)+phases)%phases)
		if halo {
			m = m.halo
		}
		p.stamp(m, int(math.Floor(float64(quarter)/phases)), base, c)
		pen += step
	}
}

// missing draws what stands for a letter that the font lacks: a dotted box with a question mark.
func (p *painter) missing(x, base float64, s *strike, c color.RGBA, halo bool) {
	w, h := missingWidth*s.size, 0.86*s.size
	l, t, r, b := (x+0.06*s.size)/p.scale, (base-h+0.08*s.size)/p.scale, (x+w-0.06*s.size)/p.scale, (base+0.1*s.size)/p.scale
	if halo {
		p.Polygon([]float64{l - 1, t - 1, r + 1, t - 1, r + 1, b + 1, l - 1, b + 1}, c)
		return
	}
	p.Polyline([]float64{l, t, r, t, r, b, l, b, l, t}, 0.08*s.size/p.scale, []float64{1.2, 1.2}, c)
	width := float64(s.face.width('?')) * s.size * 0.8
	p.write((x+(w-width)/2)/p.scale, (base-0.06*s.size)/p.scale, s.size*0.8/p.scale, regular400, "?", c, false)
}

// stamp blends a mask with the pen at (x, y).
func (p *painter) stamp(m *mask, x, y int, c color.RGBA) {
	x, y = x+m.x, y+m.y
	from, to := max(-x, 0), min(m.w, p.dst.Rect.Dx()-x)
	for row := max(-y, 0); row < min(m.h, p.dst.Rect.Dy()-y); row++ {
		at := (y+row)*p.dst.Stride + (x+from)*4
		for col := from; col < to; col++ {
			if cover := int(m.cover[row*m.w+col]); cover > 0 {
				p.blend(at, c, cover+cover>>7)
			}
			at += 4
		}
	}
}
