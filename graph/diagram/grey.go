package diagram

import (
	"image"
	"image/color"
	"math"
	"slices"

	"jejaring/graph"
	"jejaring/graph/locale"
)

// greyStep is the least difference of two lightnesses, of 100 from black to white, at which areas printed in grey are still
// told apart when they do not lie side by side. A tenth is about what a copy of a copy leaves; the shades of values are
// all 14 or more apart.
const greyStep = 10

// Alike is what a picture tells by colour alone, and which of it looks the same when it is printed in grey.
type Alike struct {
	Name  locale.Phrase      // what the colours mean
	Pairs [][2]locale.Phrase // each two that look the same, in the order of the legend; none: all are told apart
}

// TellsByActors tells whether the picture has actors, whose colours mean something; a table or bands have none.
func (s *Scene) TellsByActors() bool { return len(s.actors) > 0 }

// Alike returns what is told by colour alone and looks the same in grey. What has a shape of its own, words below the names
// or a line of its own beside the colour is told apart by that; so are the marks, which have signs, and the shades of
// values, which go from light to dark.
func (s *Scene) Alike() Alike {
	words, inks := s.toldByColour()
	alike := Alike{Name: locale.M("actor.sector")}
	if s.look.Colour.Sorts != nil {
		alike.Name = s.look.Colour.Name
	}
	for a := range inks {
		for b := a + 1; b < len(inks); b++ {
			if math.Abs(lightness(inks[a])-lightness(inks[b])) < greyStep {
				alike.Pairs = append(alike.Pairs, [2]locale.Phrase{words[a], words[b]})
			}
		}
	}
	return alike
}

// toldByColour returns the colours of the picture that mean a sort or a sector which nothing else tells.
func (s *Scene) toldByColour() (words []locale.Phrase, inks []color.RGBA) {
	colour, shape := s.look.Colour, s.look.Shape
	switch {
	case colour.Sorts != nil && !s.tellsBeside(colour.trait.ID):
		for k, word := range s.dressed.colours.words {
			if s.dressed.colours.has(k) {
				fill, _ := s.colours.sector(swatches[k])
				words, inks = append(words, word), append(inks, fill)
			}
		}
	case colour.IsZero() && shape.Sorts != nil && !slices.Contains(s.look.Labels.Parts(), LabelSector):
		for _, sector := range graph.Sectors {
			if slices.ContainsFunc(s.actors, func(a actor) bool { return a.sector.Code == sector.Code }) {
				fill, _ := s.colours.sector(sector)
				words, inks = append(words, locale.M("sector."+sector.Code)), append(inks, fill)
			}
		}
	}
	return words, inks
}

// tellsBeside tells whether the picture shows a trait by the shapes or below the names.
func (s *Scene) tellsBeside(trait string) bool {
	return trait != "" && (s.look.Shape.trait.ID == trait || slices.Contains(s.look.Labels.Parts(), Labelling(trait)))
}

// lightness returns how light a colour is to the eye, 0 for black to 100 for white (CIE 1976 L*).
func lightness(c color.RGBA) float64 {
	y := luminance(c)
	if y <= 216.0/24389 {
		return y * 24389 / 27
	}
	return 116*math.Cbrt(y) - 16
}

// luminance returns how much light a colour gives off, 0 to 1 (IEC 61966-2-1).
func luminance(c color.RGBA) float64 {
	return 0.2126*linear(c.R) + 0.7152*linear(c.G) + 0.0722*linear(c.B)
}

func linear(v uint8) float64 {
	x := float64(v) / 255
	if x <= 0.04045 {
		return x / 12.92
	}
	return math.Pow((x+0.055)/1.055, 2.4)
}

// Grey turns a picture into what a printer without colours makes of it: each colour becomes the grey of the same luminance.
// Time is linear in the pixels.
func Grey(dst *image.RGBA) {
	var light [3][256]float64
	for v := range 256 {
		one := linear(uint8(v))
		light[0][v], light[1][v], light[2][v] = 0.2126*one, 0.7152*one, 0.0722*one
	}
	var greys [1024]uint8 // of the root of the luminance, which is about as even to the eye
	for k := range greys {
		y := float64(k) / float64(len(greys)-1)
		y *= y
		if y <= 0.0031308 {
			greys[k] = uint8(math.Round(255 * 12.92 * y))
		} else {
			greys[k] = uint8(math.Round(255 * (1.055*math.Pow(y, 1/2.4) - 0.055)))
		}
	}
	for k := 0; k+3 < len(dst.Pix); k += 4 {
		y := light[0][dst.Pix[k]] + light[1][dst.Pix[k+1]] + light[2][dst.Pix[k+2]]
		grey := greys[int(math.Sqrt(min(y, 1))*float64(len(greys)-1)+0.5)]
		dst.Pix[k], dst.Pix[k+1], dst.Pix[k+2] = grey, grey, grey
	}
}
