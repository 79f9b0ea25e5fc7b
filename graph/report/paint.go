package report

import (
	"bytes"
	"image"
	"image/color"
	"image/draw"
	"math"

	"jejaring/graph/diagram"
	"jejaring/graph/paper"
)

// paint returns a figure of a report as a PNG on white, scale pixels for each of its units.
func paint(f paper.Figure, scale float64) ([]byte, error) {
	pixels := image.NewRGBA(image.Rect(0, 0, int(math.Ceil(f.Width*scale)), int(math.Ceil(f.Height*scale))))
	draw.Draw(pixels, pixels.Rect, image.NewUniform(color.White), image.Point{}, draw.Src)
	diagram.OnPixels(pixels, scale, func(p diagram.Pen) { f.Draw(p) })
	var b bytes.Buffer
	err := diagram.WritePNG(&b, pixels, 96*scale)
	return b.Bytes(), err
}
