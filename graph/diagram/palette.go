package diagram

import (
	"image/color"

	"jejaring/graph"
)

// palette holds the colours of the screen that a map needs.
type palette struct {
	surface, line, edge, ink, ink2, ink3, accent, onAccent, tint color.RGBA
	strong, plain, tense                                         color.RGBA
	scale                                                        [5]color.RGBA // of values, from little to much
	dark                                                         bool
}

var (
	light = palette{
		surface: rgb(0xFFFFFF), line: rgb(0xD9DAD3), edge: rgb(0x868A82), ink: rgb(0x1D211F), ink2: rgb(0x4A504C), ink3: rgb(0x656B66),
		accent: rgb(0x35408F), onAccent: rgb(0xFFFFFF), tint: rgb(0xE8EAF6),
		strong: rgb(0x3A403C), plain: rgb(0x6B716D), tense: rgb(0xA0401C),
		scale: [5]color.RGBA{rgb(0xE1E5F5), rgb(0xB0B9E3), rgb(0x7C88CB), rgb(0x4B57AD), rgb(0x232B70)},
	}
	dark = palette{
		surface: rgb(0x1C201F), line: rgb(0x363C39), edge: rgb(0x7C847F), ink: rgb(0xECEFEC), ink2: rgb(0xBAC1BC), ink3: rgb(0x979F9A),
		accent: rgb(0xAEB8FF), onAccent: rgb(0x141830), tint: rgb(0x2A3058),
		strong: rgb(0xC9D0CB), plain: rgb(0x98A09B), tense: rgb(0xFF9A6B), dark: true,
		scale: [5]color.RGBA{rgb(0x333A63), rgb(0x515C9C), rgb(0x7783CB), rgb(0xA5AFF0), rgb(0xDDE1FF)},
	}
)

func rgb(hex uint32) color.RGBA {
	return color.RGBA{uint8(hex >> 16), uint8(hex >> 8), uint8(hex), 255}
}

// sector returns the fill and the edge of a sector's shape. On a dark ground they are one colour: the fill is light enough.
func (p palette) sector(s graph.Sector) (fill, edge color.RGBA) {
	if p.dark {
		return s.Dark, s.Dark
	}
	return s.Fill, s.Edge
}

// quality returns the colour of a line of a quality.
func (p palette) quality(q string) color.RGBA {
	switch q {
	case strongest:
		return p.strong
	case graph.Tense:
		return p.tense
	}
	return p.plain
}
