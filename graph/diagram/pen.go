package diagram

import "image/color"

// Pen is what a scene is drawn with: pixels, SVG, a page. Lengths are px, y goes downward, colours are
// opaque. Slices are reused after the call. paper.Pen is the same, so that neither package knows the other.
type Pen interface {
	// Polyline draws a line through x, y pairs; dash holds lengths of line and gap, nil for a solid line.
	Polyline(xy []float64, width float64, dash []float64, c color.RGBA)
	// Polygon fills a closed outline.
	Polygon(xy []float64, fill color.RGBA)
	// Circle fills a disc.
	Circle(x, y, r float64, fill color.RGBA)
	// Ring draws a circle line whose middle is r from the centre.
	Ring(x, y, r, width float64, c color.RGBA)
	// Text writes from the left along a baseline; weight is 400 or 700.
	Text(x, y, size float64, weight int, text string, c color.RGBA)
	// Begin opens a group of one thing with its name, End closes it.
	Begin(id, title string)
	End()
}

// haloPen is a Pen that can draw the outline of letters in the colour of the ground, so that lines do not
// touch them. Other pens get a filled box beneath the letters.
type haloPen interface {
	Halo(x, y, size float64, weight int, text string, ground color.RGBA)
}
