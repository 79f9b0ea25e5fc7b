package kit

import (
	"bytes"
	"encoding/binary"

	"fyne.io/fyne/v2"

	"jejaring/assets"
)

// Jejaring Sans as Fyne resources.
var (
	regular = fyne.NewStaticResource("JejaringSans-Regular.ttf", withLine(assets.FontRegular))
	bold    = fyne.NewStaticResource("JejaringSans-Bold.ttf", withLine(assets.FontBold))
)

const descent = -293 // of Noto Sans, in thousandths of the size

// withLine returns the font with the descent of its letters. The signs merged into it gave it a deeper one,
// by which Fyne would set lines 1.7 instead of 1.36 times the size apart and all words too high in buttons.
func withLine(font []byte) []byte {
	font = bytes.Clone(font)
	tables := int(binary.BigEndian.Uint16(font[4:]))
	for i := range tables {
		entry := font[12+16*i:]
		if string(entry[:4]) == "hhea" {
			hhea := font[binary.BigEndian.Uint32(entry[8:]):]
			binary.BigEndian.PutUint16(hhea[6:], 0x10000+descent)
		}
	}
	return font
}
