package diagram

import "image/color"

// Inks are the colours that other pictures of the house share with the map.
type Inks struct {
	Surface, Line, Edge, Ink, Ink2, Ink3, Accent, Tint color.RGBA
	Scale                                              [5]color.RGBA // from little to much; each step is seen in grey too
}

// Inks returns the colours of the look.
func (l Look) Inks() Inks {
	p := light
	if l.Dark {
		p = dark
	}
	return Inks{p.surface, p.line, p.edge, p.ink, p.ink2, p.ink3, p.accent, p.tint, p.scale}
}

// TextWidth returns the width of a text in px, as every pen writes it; weight is 400 or 700.
func TextWidth(text string, size float64, weight int) float64 { return textWidth(text, size, weight) }
