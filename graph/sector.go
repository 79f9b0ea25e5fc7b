package graph

import "image/color"

// Shape is the outline by which a sector is told apart in a grey print.
type Shape int

// One shape per sector.
const (
	Circle Shape = iota
	Square
	Hexagon
	Star
	Triangle
	Diamond
)

// Sector is one of the five partner sectors of the seed (SD-55), or the rest.
type Sector struct {
	Code  string
	Shape Shape
	Fill  color.RGBA // on light paper; from the colour-blind-safe set of Okabe and Ito
	Edge  color.RGBA // gives the fill a contrast of 3:1 on white
	Dark  color.RGBA // fill on a dark screen
}

// Sectors lists the sectors in the order of the seed, paragraphs a to e.
var Sectors = []Sector{
	{"warga", Circle, hex(0x009E73), hex(0x00694D), hex(0x2FBF93)},
	{"pemerintah", Square, hex(0x0072B2), hex(0x004F7C), hex(0x56A8E0)},
	{"dunia_usaha", Hexagon, hex(0xE69F00), hex(0x8A5F00), hex(0xF0B429)},
	{"donatur", Star, hex(0xCC79A7), hex(0x8C4A70), hex(0xE29BC4)},
	{"lsm", Triangle, hex(0xD55E00), hex(0x8F3E00), hex(0xFF8A3D)},
	{"lainnya", Diamond, hex(0x7F7F7F), hex(0x555555), hex(0xA3A3A3)},
}

// SectorOf returns the sector with the given code, the last one where there is none.
func SectorOf(code string) Sector {
	for _, s := range Sectors {
		if s.Code == code {
			return s
		}
	}
	return Sectors[len(Sectors)-1]
}

// SectorRank returns the place of a sector in the order of the seed, that of the last one where there is none.
func SectorRank(code string) int {
	for k, s := range Sectors {
		if s.Code == code {
			return k
		}
	}
	return len(Sectors) - 1
}

func hex(rgb uint32) color.RGBA {
	return color.RGBA{uint8(rgb >> 16), uint8(rgb >> 8), uint8(rgb), 255}
}
