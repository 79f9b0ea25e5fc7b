package diagram

import (
	"image"
	"image/color"
	"image/draw"
	"io"
	"math"
)

// Transparent returns the exported picture without its ground, scale device pixels per px: only marks and the halos of
// words cover what it is laid over. It is painted on white and on black: a pixel covers as much as the two agree.
func (s *Scene) Transparent(scale float64) *image.NRGBA {
	over := func(ground color.Color) *image.RGBA {
		width, height := s.Size()
		dst := image.NewRGBA(image.Rect(0, 0, int(math.Ceil(width*scale)), int(math.Ceil(height*scale))))
		draw.Draw(dst, dst.Rect, image.NewUniform(ground), image.Point{}, draw.Src)
		OnPixels(dst, scale, s.DrawBare)
		return dst
	}
	white, black := over(color.White), over(color.Black)
	out := image.NewNRGBA(white.Rect)
	for k := 0; k < len(out.Pix); k += 4 {
		uncover(out.Pix[k:k+4:k+4], white.Pix[k:k+3:k+3], black.Pix[k:k+3:k+3])
	}
	return out
}

// uncover sets the colour and cover of a pixel from what it became on white and on black. Rounding of the painter is
// taken as nothing.
func uncover(to, white, black []uint8) {
	ground := 0 // how much of the ground shines through
	for k := range 3 {
		ground = max(ground, int(white[k])-int(black[k]))
	}
	cover := 255 - min(ground, 255)
	if cover <= 2 {
		return
	}
	if cover >= 253 {
		cover = 255
	}
	for k := range 3 {
		to[k] = uint8(min(255, (int(black[k])*255+cover/2)/cover))
	}
	to[3] = uint8(cover)
}

// TransparentPNG is PNG without the ground.
func (s *Scene) TransparentPNG(out io.Writer, scale float64) error {
	if err := s.fits(scale); err != nil {
		return err
	}
	return WritePNG(out, s.Transparent(scale), 96*scale)
}
