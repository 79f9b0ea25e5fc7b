package diagram

import (
	"bytes"
	"encoding/binary"
	"image"
	"image/color"
	stddraw "image/draw"
	"image/jpeg"
	"image/png"
	"iter"

	"golang.org/x/image/draw"

	"jejaring/graph"
)

// Limits of a picture that is taken into a document.
const (
	MostPhotoBytes = 30 << 20   // of the file it comes from
	mostPhoto      = 80_000_000 // dots
	mostDecoded    = 256 << 20  // bytes of memory while it is read, of which a small computer has 4 GB for all
	mostKept       = 640 << 10  // bytes of what is kept, so that one line of an exchanged table holds it
)

// ShrinkPhoto returns a PNG or JPEG file that is at most so many pixels wide and high, upright, without what a camera
// wrote beside it (day, place), and small enough to travel in a document. What cannot be read is refused in words for
// the user.
func ShrinkPhoto(file []byte, most int) ([]byte, error) {
	if _, err := readable(file); err != nil {
		return nil, err
	}
	decoded, _, err := image.Decode(bytes.NewReader(file))
	if err != nil {
		return nil, graph.Refuse("annotation.damaged-picture")
	}
	decoded = reduced(decoded, most)
	for ; ; most = most * 3 / 4 {
		small := shrunk(decoded, most)
		if kept, err := pack(upright(small, orientationOf(file))); err != nil || len(kept) <= mostKept {
			return kept, err
		}
	}
}

// readable returns how large the picture of a file is, or why it is not to be decoded, in words for the user.
func readable(file []byte) (image.Config, error) {
	config, kind, err := image.DecodeConfig(bytes.NewReader(file))
	dots := config.Width * config.Height
	switch {
	case err != nil || (kind != "png" && kind != "jpeg"):
		return config, graph.Refuse("annotation.not-a-picture")
	case dots > mostPhoto:
		return config, graph.Refuse("annotation.too-many-pixels")
	case dots*bytesPerDot(file, config, kind) > mostDecoded:
		return config, graph.Refuse("annotation.too-much-memory")
	}
	return config, nil
}

// bytesPerDot returns how much memory a dot takes at most while the picture is decoded.
func bytesPerDot(file []byte, config image.Config, kind string) int {
	if _, few := config.ColorModel.(color.Palette); few {
		return 1
	}
	switch config.ColorModel {
	case color.RGBA64Model, color.NRGBA64Model:
		return 8
	case color.GrayModel:
		return 1
	case color.Gray16Model:
		return 2
	}
	channels := 4
	if config.ColorModel == color.YCbCrModel {
		channels = 3
	}
	if kind == "jpeg" && isProgressive(file) {
		return channels * 5 // numbers of 4 bytes until all passes are read
	}
	return channels
}

// reduced returns a picture that is far larger than asked for as the means of squares of its dots, less than twice as large:
// finer means than these take memory for each line of the whole picture.
func reduced(of image.Image, most int) image.Image {
	b := of.Bounds()
	k := max(b.Dx(), b.Dy()) / most
	if k < 2 {
		return of
	}
	to := image.NewRGBA(image.Rect(0, 0, max(b.Dx()/k, 1), max(b.Dy()/k, 1)))
	line := image.NewRGBA(image.Rect(0, 0, b.Dx(), k))
	for y := range to.Rect.Dy() {
		stddraw.Draw(line, line.Rect, of, image.Pt(b.Min.X, b.Min.Y+y*k), stddraw.Src)
		for x := range to.Rect.Dx() {
			average(to.Pix[to.PixOffset(x, y):][:4], line, x*k, k)
		}
	}
	return to
}

// average sets a dot to the mean of a square of a line, k dots wide and high where the line has so many.
func average(dot []uint8, line *image.RGBA, from, k int) {
	var sum [4]int
	count := 0
	for y := range k {
		for x := from; x < min(from+k, line.Rect.Dx()); x++ {
			at := y*line.Stride + x*4
			for c := range sum {
				sum[c] += int(line.Pix[at+c])
			}
			count++
		}
	}
	for c := range sum {
		dot[c] = uint8((sum[c] + count/2) / count)
	}
}

// shrunk returns the picture at most so many pixels wide and high.
func shrunk(of image.Image, most int) *image.NRGBA {
	b := of.Bounds()
	k := min(1, float64(most)/float64(max(b.Dx(), b.Dy(), 1)))
	to := image.NewNRGBA(image.Rect(0, 0, max(1, int(float64(b.Dx())*k+0.5)), max(1, int(float64(b.Dy())*k+0.5))))
	if k == 1 {
		draw.Draw(to, to.Rect, of, b.Min, draw.Src)
	} else {
		draw.CatmullRom.Scale(to, to.Rect, of, b, draw.Src, nil)
	}
	return to
}

// pack writes a picture as small as it looks well: lines and letters of few colours as PNG, photographs as JPEG.
func pack(of *image.NRGBA) ([]byte, error) {
	var b bytes.Buffer
	if err := (&png.Encoder{CompressionLevel: png.BestCompression}).Encode(&b, of); err != nil {
		return nil, err
	}
	if !of.Opaque() {
		return b.Bytes(), nil
	}
	var j bytes.Buffer
	if err := jpeg.Encode(&j, of, &jpeg.Options{Quality: 82}); err != nil {
		return nil, err
	}
	if j.Len() < b.Len() {
		return j.Bytes(), nil
	}
	return b.Bytes(), nil
}

// upright turns a picture as its camera says it was held.
func upright(of *image.NRGBA, orientation int) *image.NRGBA {
	if orientation < 2 || orientation > 8 {
		return of
	}
	w, h := of.Rect.Dx(), of.Rect.Dy()
	size := image.Rect(0, 0, w, h)
	if orientation > 4 {
		size = image.Rect(0, 0, h, w)
	}
	to := image.NewNRGBA(size)
	for y := range h {
		for x := range w {
			u, v := turned(x, y, w, h, orientation)
			copy(to.Pix[to.PixOffset(u, v):][:4], of.Pix[of.PixOffset(x, y):][:4])
		}
	}
	return to
}

// turned returns where a pixel of a picture of a size goes by one of the orientations of Exif 2.3, table 4.6.4 A.
func turned(x, y, w, h, orientation int) (int, int) {
	switch orientation {
	case 2:
		return w - 1 - x, y
	case 3:
		return w - 1 - x, h - 1 - y
	case 4:
		return x, h - 1 - y
	case 5:
		return y, x
	case 6:
		return h - 1 - y, x
	case 7:
		return h - 1 - y, w - 1 - x
	}
	return y, w - 1 - x
}

// orientationOf returns how a camera says that a JPEG was held, 1 to 8; 1 where it says nothing.
func orientationOf(file []byte) int {
	for marker, part := range segments(file) {
		if marker == 0xE1 && bytes.HasPrefix(part, []byte("Exif\x00\x00")) {
			return orientationIn(part[6:])
		}
	}
	return 1
}

// isProgressive tells whether a JPEG comes in passes, each finer than the one before.
func isProgressive(file []byte) bool {
	for marker := range segments(file) {
		if marker == 0xC2 {
			return true
		}
	}
	return false
}

// segments gives what stands in a JPEG before the picture itself: the second byte of each marker and what it holds.
func segments(file []byte) iter.Seq2[byte, []byte] {
	return func(yield func(byte, []byte) bool) {
		for at := 2; at+4 <= len(file) && file[at] == 0xFF; {
			length := int(binary.BigEndian.Uint16(file[at+2:]))
			if file[at+1] == 0xDA || length < 2 { // the picture itself
				return
			}
			if !yield(file[at+1], file[at+4:max(at+4, min(at+2+length, len(file)))]) {
				return
			}
			at += 2 + length
		}
	}
}

// orientationIn reads the entry of the first directory of a TIFF that says it.
func orientationIn(tiff []byte) int {
	var order binary.ByteOrder = binary.LittleEndian
	if bytes.HasPrefix(tiff, []byte("MM")) {
		order = binary.BigEndian
	}
	if len(tiff) < 8 {
		return 1
	}
	at := int(order.Uint32(tiff[4:]))
	if at < 0 || at+2 > len(tiff) {
		return 1
	}
	const entry, orientation = 12, 0x0112
	for k := range int(order.Uint16(tiff[at:])) {
		e := at + 2 + k*entry
		if e+entry > len(tiff) {
			break
		}
		if order.Uint16(tiff[e:]) == orientation {
			return int(order.Uint16(tiff[e+8:]))
		}
	}
	return 1
}
