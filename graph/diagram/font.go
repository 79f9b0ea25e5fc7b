package diagram

import (
	"strings"
	"sync"
	"unicode"

	"golang.org/x/image/font"
	"golang.org/x/image/font/opentype"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
	"golang.org/x/text/unicode/norm"

	"jejaring/assets"
)

// Weights of Jejaring Sans.
const (
	regular400 = 400
	bold700    = 700
)

// typeface is one weight of Jejaring Sans with the advances of the letters that Indonesian and its
// neighbours use. It is immutable.
type typeface struct {
	font    *sfnt.Font
	advance [tabled]float32 // in em; 0 where the font has no glyph
}

const tabled = 0x250

// typefaces reads the embedded fonts once: regular, bold.
var typefaces = sync.OnceValue(func() [2]*typeface {
	return [2]*typeface{readTypeface(assets.FontRegular), readTypeface(assets.FontBold)}
})

func readTypeface(data []byte) *typeface {
	f, err := opentype.Parse(data)
	if err != nil {
		panic("embedded font: " + err.Error())
	}
	t := &typeface{font: f}
	for r := rune(' '); r < tabled; r++ {
		t.advance[r] = t.measure(r)
	}
	return t
}

func typefaceOf(weight int) *typeface {
	if weight >= bold700 {
		return typefaces()[1]
	}
	return typefaces()[0]
}

// measure returns the advance of a letter in em, 0 where the font has no glyph for it.
func (t *typeface) measure(r rune) float32 {
	var buffer sfnt.Buffer
	glyph, err := t.font.GlyphIndex(&buffer, r)
	if err != nil || glyph == 0 {
		return 0
	}
	advance, err := t.font.GlyphAdvance(&buffer, glyph, fixed.I(1000), font.HintingNone)
	if err != nil {
		return 0
	}
	return float32(advance) / 64 / 1000
}

func (t *typeface) width(r rune) float32 {
	if r == missing {
		return missingWidth
	}
	if r < tabled {
		return t.advance[max(r, 0)]
	}
	return t.measure(r)
}

// missing stands for letters that the font cannot draw. It is drawn as a dotted box with a question mark.
const (
	missing      = '\uFFFD'
	missingWidth = 0.75 // em
)

// drawable returns the text with letters that the font has. Letters without a glyph become their plain
// form where they have one (a mathematical "𝐀" is an A), signs that show nothing are left out, and each run
// of others becomes one to three missing signs, so that a name is never silently empty.
func (t *typeface) drawable(text string) string {
	if !strings.ContainsFunc(text, func(r rune) bool { return t.width(r) == 0 }) {
		return text
	}
	var b strings.Builder
	run := 0
	for _, r := range text {
		plain := t.plain(r)
		if plain == string(missing) {
			if run++; run > 3 {
				continue
			}
		} else if plain != "" {
			run = 0
		}
		b.WriteString(plain)
	}
	return b.String()
}

func (t *typeface) plain(r rune) string {
	switch {
	case t.width(r) > 0:
		return string(r)
	case unicode.In(r, unicode.Cc, unicode.Cf, unicode.Mn, unicode.Me):
		return ""
	}
	var b strings.Builder
	for _, d := range norm.NFKD.String(string(r)) {
		switch {
		case unicode.Is(unicode.Mn, d):
		case t.width(d) > 0:
			b.WriteRune(d)
		default:
			return string(missing)
		}
	}
	return b.String()
}

// textWidth returns the width of a text in px. Letters that the font lacks count as they are drawn.
func textWidth(text string, size float64, weight int) float64 {
	t, em := typefaceOf(weight), float32(0)
	for _, r := range t.drawable(text) {
		em += t.width(r)
	}
	return float64(em) * size
}
