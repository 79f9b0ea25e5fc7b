package diagram

import (
	"bytes"
	"fmt"
	"image/color"
	"io"
	"math"
	"strconv"
	"strings"
	"unicode/utf8"
)

// svg is the Pen that writes Scalable Vector Graphics. Text stays text; halos are separate outlines beneath
// it, because not every program knows the order of fill and stroke.
type svg struct {
	out    bytes.Buffer
	ground color.RGBA
	depth  int
}

const svgFonts = "'Jejaring Sans','Noto Sans','Segoe UI',Arial,sans-serif"

func (p *svg) open(width, height float64, title, language string) {
	fmt.Fprintf(&p.out, `<svg xmlns="http://www.w3.org/2000/svg" width="%s" height="%s" viewBox="0 0 %s %s" xml:lang="%s" role="img" font-family="%s" fill="none" stroke-linejoin="round">`+"\n",
		number(width), number(height), number(width), number(height), escape(language), svgFonts)
	fmt.Fprintf(&p.out, "<title>%s</title>\n", escape(title))
}

func (p *svg) writeTo(out io.Writer) error {
	p.out.WriteString("</svg>\n")
	if _, err := out.Write(p.out.Bytes()); err != nil {
		return fmt.Errorf("write svg: %w", err)
	}
	return nil
}

func (p *svg) Begin(id, title string) {
	p.indent()
	fmt.Fprintf(&p.out, "<g id=%q><title>%s</title>\n", id, escape(title))
	p.depth++
}

func (p *svg) End() {
	p.depth--
	p.indent()
	p.out.WriteString("</g>\n")
}

func (p *svg) indent() { p.out.WriteString(strings.Repeat(" ", p.depth)) }

func (p *svg) Polyline(xy []float64, width float64, dash []float64, c color.RGBA) {
	p.indent()
	points := numbers(xy)
	switch {
	case len(xy) == 4:
		fmt.Fprintf(&p.out, `<line x1="%s" y1="%s" x2="%s" y2="%s"`, number(xy[0]), number(xy[1]), number(xy[2]), number(xy[3]))
	case len(xy) > 4 && xy[0] == xy[len(xy)-2] && xy[1] == xy[len(xy)-1]:
		fmt.Fprintf(&p.out, `<polygon points="%s"`, numbers(xy[:len(xy)-2]))
	default:
		fmt.Fprintf(&p.out, `<polyline points="%s"`, points)
	}
	fmt.Fprintf(&p.out, ` stroke="%s" stroke-width="%s"`, hexOf(c), number(width))
	if len(dash) > 0 {
		fmt.Fprintf(&p.out, ` stroke-dasharray="%s"`, numbers(dash))
	}
	p.out.WriteString("/>\n")
}

func (p *svg) Polygon(xy []float64, fill color.RGBA) {
	p.indent()
	fmt.Fprintf(&p.out, `<polygon points="%s" fill="%s"/>`+"\n", numbers(xy), hexOf(fill))
}

func (p *svg) Circle(x, y, r float64, fill color.RGBA) {
	p.indent()
	fmt.Fprintf(&p.out, `<circle cx="%s" cy="%s" r="%s" fill="%s"/>`+"\n", number(x), number(y), number(r), hexOf(fill))
}

func (p *svg) Ring(x, y, r, width float64, c color.RGBA) {
	p.indent()
	fmt.Fprintf(&p.out, `<circle cx="%s" cy="%s" r="%s" stroke="%s" stroke-width="%s"/>`+"\n", number(x), number(y), number(r), hexOf(c), number(width))
}

func (p *svg) Text(x, y, size float64, weight int, text string, c color.RGBA) {
	p.text(x, y, size, weight, text, fmt.Sprintf(` fill="%s"`, hexOf(c)))
}

func (p *svg) Halo(x, y, size float64, weight int, text string, ground color.RGBA) {
	p.text(x, y, size, weight, text, fmt.Sprintf(` stroke="%s" stroke-width="6" stroke-opacity="0.92" aria-hidden="true"`, hexOf(ground)))
}

// text writes a line of text with the width it was measured by, so that it takes no more where another font stands in.
func (p *svg) text(x, y, size float64, weight int, text, ink string) {
	p.indent()
	attributes := ""
	if utf8.RuneCountInString(text) > 1 {
		attributes = fmt.Sprintf(` textLength="%s"`, number(textWidth(text, size, weight)))
	}
	if weight >= bold700 {
		attributes += ` font-weight="700"`
	}
	fmt.Fprintf(&p.out, `<text x="%s" y="%s" font-size="%s"%s%s>%s</text>`+"\n", number(x), number(y), number(size), attributes, ink, escape(text))
}

// number writes px with at most two decimals. What is no number becomes 0: the file stays valid.
func number(v float64) string {
	if math.IsNaN(v) || math.IsInf(v, 0) {
		return "0"
	}
	v = math.Round(v*100) / 100
	if v == 0 {
		return "0" // and not -0
	}
	return strconv.FormatFloat(v, 'f', -1, 64)
}

func numbers(list []float64) string {
	var b strings.Builder
	for k, v := range list {
		if k > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(number(v))
	}
	return b.String()
}

func hexOf(c color.RGBA) string { return fmt.Sprintf("#%02X%02X%02X", c.R, c.G, c.B) }

// escape returns text for XML; signs that XML forbids are left out.
func escape(text string) string {
	var b strings.Builder
	for _, r := range text {
		switch {
		case r == '&':
			b.WriteString("&amp;")
		case r == '<':
			b.WriteString("&lt;")
		case r == '>':
			b.WriteString("&gt;")
		case r == '"':
			b.WriteString("&quot;")
		case r == '\n' || r == '\r' || r == '\t':
			b.WriteByte(' ')
		case r < ' ' || r == utf8.RuneError || r == 0xFFFE || r == 0xFFFF:
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}
