package paper

import (
	"bytes"
	"encoding/base64"
	"fmt"
	"html"
	"image/color"
	"strconv"
	"strings"
)

// svgPen draws a figure as the inside of an <svg>. It writes no IDs: the keys of records do not leave the
// office in a picture.
type svgPen struct{ b *strings.Builder }

func number(x float64) string {
	text := strconv.FormatFloat(x, 'f', 2, 64)
	return strings.TrimSuffix(strings.TrimRight(text, "0"), ".")
}

func points(xy []float64) string {
	parts := make([]string, 0, len(xy)/2)
	for i := 0; i+1 < len(xy); i += 2 {
		parts = append(parts, number(xy[i])+","+number(xy[i+1]))
	}
	return strings.Join(parts, " ")
}

// paint returns the attributes of a colour, name being fill or stroke.
func paint(name string, c color.RGBA) string {
	if c.A == 0 {
		return name + `="none"`
	}
	full := func(x uint8) int { return min(255, int(x)*255/int(c.A)) }
	text := fmt.Sprintf(`%s="#%02x%02x%02x"`, name, full(c.R), full(c.G), full(c.B))
	if c.A < 255 {
		text += fmt.Sprintf(` %s-opacity="%s"`, name, number(float64(c.A)/255))
	}
	return text
}

func (p svgPen) Polyline(xy []float64, width float64, dash []float64, c color.RGBA) {
	pattern := ""
	if len(dash) > 0 {
		parts := make([]string, len(dash))
		for i, d := range dash {
			parts[i] = number(d)
		}
		pattern = ` stroke-dasharray="` + strings.Join(parts, " ") + `"`
	}
	fmt.Fprintf(p.b, `<polyline points="%s" fill="none" %s stroke-width="%s"%s/>`, points(xy), paint("stroke", c), number(width), pattern)
}

func (p svgPen) Polygon(xy []float64, fill color.RGBA) {
	fmt.Fprintf(p.b, `<polygon points="%s" %s/>`, points(xy), paint("fill", fill))
}

func (p svgPen) Circle(x, y, r float64, fill color.RGBA) {
	fmt.Fprintf(p.b, `<circle cx="%s" cy="%s" r="%s" %s/>`, number(x), number(y), number(r), paint("fill", fill))
}

func (p svgPen) Ring(x, y, r, width float64, c color.RGBA) {
	fmt.Fprintf(p.b, `<circle cx="%s" cy="%s" r="%s" fill="none" %s stroke-width="%s"/>`, number(x), number(y), number(r), paint("stroke", c), number(width))
}

func (p svgPen) Text(x, y, size float64, weight int, words string, c color.RGBA) {
	p.text(x, y, size, weight, words, paint("fill", c))
}

// Halo strokes the outline of the letters; it says nothing of its own to those who are read to.
func (p svgPen) Halo(x, y, size float64, weight int, words string, ground color.RGBA) {
	p.text(x, y, size, weight, words, `aria-hidden="true" fill="none" `+paint("stroke", ground)+` stroke-linejoin="round" stroke-width="`+number(haloWidth(size))+`"`)
}

func (p svgPen) text(x, y, size float64, weight int, words, ink string) {
	bolder := ""
	if weight >= 600 {
		bolder = ` font-weight="700"`
	}
	fmt.Fprintf(p.b, `<text x="%s" y="%s" font-size="%s"%s %s>%s</text>`, number(x), number(y), number(size), bolder, ink, escape(words))
}

// Photo embeds a picture.
func (p svgPen) Photo(at [4]float64, of Pixels, strength float64) {
	fmt.Fprintf(p.b, `<image x="%s" y="%s" width="%s" height="%s" opacity="%s" preserveAspectRatio="none" href="data:image/%s;base64,%s"/>`,
		number(at[0]), number(at[1]), number(at[2]), number(at[3]), number(strength), kindOf(of.File()), base64.StdEncoding.EncodeToString(of.File()))
}

// kindOf tells a PNG from a JPEG file.
func kindOf(file []byte) string {
	if bytes.HasPrefix(file, []byte("\x89PNG")) {
		return "png"
	}
	return "jpeg"
}

func (p svgPen) Begin(_, title string) {
	p.b.WriteString("<g>")
	if title != "" {
		p.b.WriteString("<title>" + escape(title) + "</title>")
	}
}

func (p svgPen) End() { p.b.WriteString("</g>\n") }

// escape returns the text for the inside of HTML or XML, without signs that those may not hold.
func escape(words string) string {
	return html.EscapeString(strings.Map(func(r rune) rune {
		if r < ' ' && r != '\n' && r != '\t' || r == 0xFFFE || r == 0xFFFF {
			return -1
		}
		return r
	}, strings.ToValidUTF8(words, string(missing))))
}
