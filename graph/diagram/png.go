package diagram

import (
	"bytes"
	"encoding/binary"
	"hash/crc32"
	"io"
	"math"

	"jejaring/graph"
)

// The most a picture may have: an A3 page at 600 dpi. More would only fill the memory.
const mostPixels = 14032 * 9922

// PNG writes the exported picture with scale pixels per px, usually 1 to 4. It is marked with 96 dpi times
// the scale, so that it has the same size on paper at each.
func (s *Scene) PNG(out io.Writer, scale float64) error {
	if err := s.fits(scale); err != nil {
		return err
	}
	return WritePNG(out, s.Image(scale), 96*scale)
}

// fits refuses a picture that has too many pixels.
func (s *Scene) fits(scale float64) error {
	width, height := s.Size()
	if scale <= 0 || width*scale*height*scale > mostPixels {
		return graph.Refuse("diagram.too-large", "Width", int(width*scale), "Height", int(height*scale))
	}
	return nil
}

// withResolution puts a pHYs chunk after the header of a PNG (PNG 1.2, 4.2.4.2): pixels per metre.
func withResolution(data []byte, dpi float64) []byte {
	const header = 8 + 4 + 4 + 13 + 4
	chunk := make([]byte, 4+4+9+4)
	binary.BigEndian.PutUint32(chunk, 9)
	copy(chunk[4:], "pHYs")
	perMetre := uint32(math.Round(dpi / 0.0254))
	binary.BigEndian.PutUint32(chunk[8:], perMetre)
	binary.BigEndian.PutUint32(chunk[12:], perMetre)
	chunk[16] = 1
	binary.BigEndian.PutUint32(chunk[17:], crc32.ChecksumIEEE(chunk[4:17]))
	return append(append(bytes.Clone(data[:header]), chunk...), data[header:]...)
}
