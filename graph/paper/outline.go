package paper

import (
	"fmt"
	"image/color"
	"strings"

	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
)

// outlinePen draws a figure as svgPen does, but letters as outlines of Jejaring Sans: they look the same everywhere, and
// cannot be searched.
type outlinePen struct {
	svgPen
	t *typesetter
}

func (p outlinePen) Text(x, y, size float64, weight int, words string, c color.RGBA) {
	p.path(p.outline(x, y, size, weight, words), paint("fill", c))
}

// Begin opens a group without a name: the letters say nothing either.
func (p outlinePen) Begin(string, string) { p.b.WriteString("<g>") }

// Halo strokes the outline of the letters.
func (p outlinePen) Halo(x, y, size float64, weight int, words string, ground color.RGBA) {
	p.path(p.outline(x, y, size, weight, words), `fill="none" `+paint("stroke", ground)+` stroke-linejoin="round" stroke-width="`+number(haloWidth(size))+`"`)
}

func (p outlinePen) path(outline, look string) {
	if outline != "" {
		fmt.Fprintf(p.b, `<path d="%s" %s/>`, outline, look)
	}
}

// outline returns the outlines of the letters of a line, whose baseline begins at (x, y).
func (p outlinePen) outline(x, y, size float64, weight int, words string) string {
	font := fonts()[0]
	if weight >= 600 {
		font = fonts()[1]
	}
	em := fixed.Int26_6(font.UnitsPerEm()) << 6
	scale := size / float64(em)
	var b strings.Builder
	for _, r := range p.t.printable(words) {
		glyph, err := font.GlyphIndex(&p.t.buffer, r)
		if err != nil {
			continue
		}
		segments, err := font.LoadGlyph(&p.t.buffer, glyph, em, nil)
		if err == nil {
			writeOutline(&b, segments, func(at fixed.Point26_6) (float64, float64) { return x + float64(at.X)*scale, y + float64(at.Y)*scale })
		}
		x += max(0, p.t.advance(r, weight)) * size
	}
	return b.String()
}

// writeOutline writes the outline of one letter as the path of an SVG.
func writeOutline(b *strings.Builder, segments sfnt.Segments, to func(fixed.Point26_6) (float64, float64)) {
	for k, s := range segments {
		points := 1
		switch s.Op {
		case sfnt.SegmentOpMoveTo:
			if k > 0 {
				b.WriteByte('Z')
			}
			b.WriteByte('M')
		case sfnt.SegmentOpLineTo:
			b.WriteByte('L')
		case sfnt.SegmentOpQuadTo:
			b.WriteByte('Q')
			points = 2
		case sfnt.SegmentOpCubeTo:
			b.WriteByte('C')
			points = 3
		}
		for _, at := range s.Args[:points] {
			x, y := to(at)
			b.WriteString(number(x) + " " + number(y) + " ")
		}
	}
	if len(segments) > 0 {
		b.WriteByte('Z')
	}
}
