package diagram

import "image"

// PaintDots draws a small picture of where everybody stands: a dot for each actor in the colour of its edge on the map, as
// many pixels wide as said and the focal one larger, with a part of the map stretched over the whole image; whom the lens
// stops is pale. Time is linear in the actors and in the pixels of the image.
func (s *Scene) PaintDots(dst *image.RGBA, of Rect, size int) {
	fill(dst, s.colours.surface)
	if of.Width() <= 0 || of.Height() <= 0 {
		return
	}
	b := dst.Bounds()
	across, down := float64(b.Dx())/of.Width(), float64(b.Dy())/of.Height()
	for i := range s.actors {
		a := &s.actors[i]
		_, edge := s.colours.paint(a)
		colour, side := s.fade(edge, a.out), size
		if a.focal {
			colour, side = s.colours.ink, size+2
		}
		x, y := int((a.x-of.X0)*across)-side/2, int((a.y-of.Y0)*down)-side/2
		dot := image.Rect(x, y, x+side, y+side).Intersect(b)
		for y := dot.Min.Y; y < dot.Max.Y; y++ {
			for x := dot.Min.X; x < dot.Max.X; x++ {
				dst.SetRGBA(x, y, colour)
			}
		}
	}
}
