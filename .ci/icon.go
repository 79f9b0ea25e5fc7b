// Icon draws the program's icon, three actors and their ties on a tile of the accent colour, and writes it
// as SVG, PNG and ICO into the folder assets/icons: go run .ci/icon.go
package main

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"image"
	"image/color"
	"image/png"
	"log"
	"math"
	"os"
)

const (
	side   = 64.0 // of the drawing; every length below is in its units
	corner = 14.0
	stroke = 5.0
)

var (
	accent = color.NRGBA{0x35, 0x40, 0x8F, 0xFF}
	actors = [3]struct{ x, y, r float64 }{{18, 21, 8.5}, {47, 17, 7}, {36, 47, 7}} // the first is the focal one, filled
	ties   = [3][2]int{{0, 1}, {1, 2}, {2, 0}}
)

// shade returns how much of the tile and of the white glyph covers the point, each below 0 outside and above
// 0 inside, in units of the drawing.
func shade(x, y float64) (tile, glyph float64) {
	dx, dy := math.Max(math.Abs(x-side/2)-side/2+corner, 0), math.Max(math.Abs(y-side/2)-side/2+corner, 0)
	tile, glyph = corner-math.Hypot(dx, dy), math.Inf(-1)
	for _, t := range ties {
		a, b := actors[t[0]], actors[t[1]]
		along := ((x-a.x)*(b.x-a.x) + (y-a.y)*(b.y-a.y)) / ((b.x-a.x)*(b.x-a.x) + (b.y-a.y)*(b.y-a.y))
		along = math.Min(math.Max(along, 0), 1)
		glyph = math.Max(glyph, stroke/2-math.Hypot(x-a.x-along*(b.x-a.x), y-a.y-along*(b.y-a.y)))
	}
	for i, a := range actors {
		d := math.Hypot(x-a.x, y-a.y)
		glyph = math.Max(glyph, a.r-d)
		if i > 0 { // a ring: its hole takes the ties away too
			glyph = math.Min(glyph, d-(a.r-stroke*0.8))
		}
	}
	return tile, glyph
}

// picture draws the icon with n pixels a side.
func picture(n int) *image.NRGBA {
	m, pixels := image.NewNRGBA(image.Rect(0, 0, n, n)), float64(n)/side
	cover := func(d float64) float64 { return math.Min(math.Max(d*pixels+0.5, 0), 1) }
	for i := range n * n {
		tile, glyph := shade((float64(i%n)+0.5)/pixels, (float64(i/n)+0.5)/pixels)
		white := cover(glyph)
		mix := func(c uint8) uint8 { return uint8(math.Round(float64(c) + (255-float64(c))*white)) }
		m.SetNRGBA(i%n, i/n, color.NRGBA{mix(accent.R), mix(accent.G), mix(accent.B), uint8(255 * cover(tile))})
	}
	return m
}

func encoded(n int) []byte {
	var b bytes.Buffer
	check(png.Encode(&b, picture(n)))
	return b.Bytes()
}

// ico packs the icon in the sizes that Windows asks for, each as PNG.
func ico(sizes ...int) []byte {
	var head, body bytes.Buffer
	check(binary.Write(&head, binary.LittleEndian, []uint16{0, 1, uint16(len(sizes))}))
	for _, n := range sizes {
		data := encoded(n)
		head.Write([]byte{byte(n), byte(n), 0, 0, 1, 0, 32, 0}) // 256 is written as 0
		check(binary.Write(&head, binary.LittleEndian, []uint32{uint32(len(data)), uint32(6 + 16*len(sizes) + body.Len())}))
		body.Write(data)
	}
	return append(head.Bytes(), body.Bytes()...)
}

func svg() []byte {
	var b bytes.Buffer
	fill := fmt.Sprintf("#%02X%02X%02X", accent.R, accent.G, accent.B)
	fmt.Fprintf(&b, "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %g %g\">\n", side, side)
	fmt.Fprintf(&b, "<rect width=\"%g\" height=\"%g\" rx=\"%g\" fill=\"%s\"/>\n", side, side, corner, fill)
	fmt.Fprintf(&b, "<g stroke=\"#FFF\" stroke-width=\"%g\" stroke-linecap=\"round\">\n", stroke)
	for _, t := range ties {
		fmt.Fprintf(&b, "<path d=\"M%g %gL%g %g\"/>\n", actors[t[0]].x, actors[t[0]].y, actors[t[1]].x, actors[t[1]].y)
	}
	b.WriteString("</g>\n")
	for i, a := range actors {
		fmt.Fprintf(&b, "<circle cx=\"%g\" cy=\"%g\" r=\"%g\" fill=\"#FFF\"/>\n", a.x, a.y, a.r)
		if i > 0 {
			fmt.Fprintf(&b, "<circle cx=\"%g\" cy=\"%g\" r=\"%g\" fill=\"%s\"/>\n", a.x, a.y, a.r-stroke*0.8, fill)
		}
	}
	b.WriteString("</svg>\n")
	return b.Bytes()
}

func main() {
	check(os.MkdirAll("assets/icons", 0o755))
	check(os.WriteFile("assets/icons/jejaring.svg", svg(), 0o644))
	check(os.WriteFile("assets/icons/jejaring.png", encoded(256), 0o644))
	check(os.WriteFile("assets/icons/jejaring.ico", ico(16, 24, 32, 48, 64, 256), 0o644))
}

func check(err error) {
	if err != nil {
		log.Fatal(err)
	}
}
