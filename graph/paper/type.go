package paper

import (
	"strings"
	"sync"
	"unicode"

	"golang.org/x/image/font"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"

	"jejaring/assets"
)

// missing is printed instead of each stretch of signs that the font lacks, and Pages says so at the end.
const missing = '□'

const (
	regular = 400
	bold    = 700
)

// fonts parses the two weights once.
var fonts = sync.OnceValue(func() [2]*sfnt.Font {
	var parsed [2]*sfnt.Font
	for i, data := range [][]byte{assets.FontRegular, assets.FontBold} {
		f, err := sfnt.Parse(data)
		if err != nil {
			panic("paper: " + err.Error())
		}
		parsed[i] = f
	}
	return parsed
})

// typesetter measures text and breaks it into lines. It counts the signs that the font lacks.
type typesetter struct {
	buffer   sfnt.Buffer
	advances [2]map[rune]float64 // per weight, in em; -1 where the font has no sign
	lacking  map[rune]bool
}

func newTypesetter() *typesetter {
	return &typesetter{advances: [2]map[rune]float64{{}, {}}, lacking: map[rune]bool{}}
}

func (t *typesetter) advance(r rune, weight int) float64 {
	i := 0
	if weight >= 600 {
		i = 1
	}
	if a, ok := t.advances[i][r]; ok {
		return a
	}
	f, a := fonts()[i], -1.0
	if glyph, err := f.GlyphIndex(&t.buffer, r); err == nil && glyph != 0 {
		em := fixed.Int26_6(f.UnitsPerEm()) << 6
		if w, err := f.GlyphAdvance(&t.buffer, glyph, em, font.HintingNone); err == nil {
			a = float64(w) / float64(em)
		}
	}
	t.advances[i][r] = a
	return a
}

// width returns the width of printable text set in the given size.
func (t *typesetter) width(words string, size float64, weight int) float64 {
	sum := 0.0
	for _, r := range words {
		sum += max(0, t.advance(r, weight))
	}
	return sum * size
}

// printable returns the text without invisible signs, with spaces for line ends, and with one box for each
// stretch of signs that the font lacks: no sign is lost without a trace.
func (t *typesetter) printable(words string) string {
	clean := true
	for _, r := range words {
		if r < ' ' || t.advance(r, regular) < 0 || invisible(r) {
			clean = false
			break
		}
	}
	if clean {
		return words
	}
	var b strings.Builder
	lacked := false
	for _, r := range words {
		switch {
		case r == '\n' || r == '\t' || r == '\r' || r == '\u2028' || r == '\u2029':
			b.WriteByte(' ')
			lacked = false
		case invisible(r):
		case t.advance(r, regular) < 0:
			t.lacking[r] = true
			if !lacked {
				b.WriteRune(missing)
			}
			lacked = true
		default:
			b.WriteRune(r)
			lacked = false
		}
	}
	return b.String()
}

// invisible tells whether the sign only steers others: joiners, direction marks, variation selectors.
func invisible(r rune) bool {
	return unicode.Is(unicode.Cf, r) || unicode.Is(unicode.Variation_Selector, r) || unicode.IsControl(r)
}

// piece is a stretch of a line in one weight, x from the line's left end.
type piece struct {
	x    float64
	bold bool
	text string
}

// line is one line of text and its width.
type line struct {
	pieces []piece
	width  float64
}

// lines breaks runs into lines no wider than width. Lines break at spaces; a word that is wider than a line
// breaks between letters. There is always at least one line.
func (t *typesetter) lines(runs []Run, size, width float64) []line {
	b := breaker{t: t, size: size, limit: width}
	for _, run := range runs {
		b.bold = run.Bold
		words := t.printable(run.Text)
		for i, word := range strings.Split(words, " ") {
			if i > 0 {
				b.space()
			}
			b.word(word)
		}
	}
	b.endWord()
	return append(b.done, b.line())
}

// breaker collects words; a word may hold pieces of several weights, as in a bold name before a comma.
type breaker struct {
	t     *typesetter
	size  float64
	limit float64
	bold  bool
	done  []line
	set   []piece // of the line under way
	used  float64
	held  []piece // of the word under way, x unused
	wide  float64 // its width
	gap   float64 // space before it
}

func (b *breaker) weight() int {
	if b.bold {
		return bold
	}
	return regular
}

func (b *breaker) space() {
	b.endWord()
	b.gap = b.t.width(" ", b.size, b.weight())
}

func (b *breaker) word(word string) {
	if word == "" {
		return
	}
	b.held = append(b.held, piece{bold: b.bold, text: word})
	b.wide += b.t.width(word, b.size, b.weight())
}

// endWord sets the word under way, on a new line where it does not fit.
func (b *breaker) endWord() {
	if len(b.held) == 0 {
		return
	}
	held, wide := b.held, b.wide
	b.held, b.wide = nil, 0
	if b.used > 0 && b.used+b.gap+wide > b.limit {
		b.done = append(b.done, b.line())
	}
	if b.used > 0 {
		b.append(" ", held[0].bold, b.gap)
	}
	b.gap = 0
	for _, p := range held {
		b.bits(p)
	}
}

// bits sets one piece, letter by letter where it is wider than a line.
func (b *breaker) bits(p piece) {
	weight := regular
	if p.bold {
		weight = bold
	}
	if wide := b.t.width(p.text, b.size, weight); b.used+wide <= b.limit {
		b.append(p.text, p.bold, wide)
		return
	}
	for _, r := range p.text {
		wide := max(0, b.t.advance(r, weight)) * b.size
		if b.used > 0 && b.used+wide > b.limit {
			b.done = append(b.done, b.line())
		}
		b.append(string(r), p.bold, wide)
	}
}

func (b *breaker) append(words string, bold bool, wide float64) {
	if n := len(b.set); n > 0 && b.set[n-1].bold == bold {
		b.set[n-1].text += words
	} else {
		b.set = append(b.set, piece{x: b.used, bold: bold, text: words})
	}
	b.used += wide
}

func (b *breaker) line() line {
	l := line{b.set, b.used}
	b.set, b.used = nil, 0
	return l
}

// natural returns the width of the text on one line and that of its widest word.
func (t *typesetter) natural(words string, size float64, weight int) (whole, word float64) {
	words = t.printable(words)
	for _, w := range strings.Fields(words) {
		word = max(word, t.width(w, size, weight))
	}
	return t.width(words, size, weight), word
}
