package diagram

import (
	"bytes"
	"fmt"
	"image"
	"image/png"
	"io"
)

// OnPixels lets draw set pixels of the image, scale of them per unit. The image must be opaque before; what was
// in it stays where nothing is drawn. Pages are shown on the screen with it.
func OnPixels(dst *image.RGBA, scale float64, draw func(Pen)) {
	pen := &painter{dst: dst, scale: scale, press: takePress()}
	defer pen.press.giveBack()
	draw(pen)
}

// WritePNG writes pixels as PNG with so many of them per inch.
func WritePNG(out io.Writer, pixels image.Image, dpi float64) error {
	var b bytes.Buffer
	if err := png.Encode(&b, pixels); err != nil { // the best compression saves 3 % and takes three times as long
		return fmt.Errorf("encode png: %w", err)
	}
	if _, err := out.Write(withResolution(b.Bytes(), dpi)); err != nil {
		return fmt.Errorf("write png: %w", err)
	}
	return nil
}
