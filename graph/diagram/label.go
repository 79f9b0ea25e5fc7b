package diagram

import (
	"strings"
	"unicode"

	"jejaring/graph"
)

// label is the words beside a shape in one or two lines, with the widths of the longer one.
type label struct {
	lines      []string
	width      float64 // px, regular
	boldWidth  float64
	unreadable bool // none of its letters is in the font, so the key stands beside them
}

const (
	labelSize   = 11.0
	lineStep    = 13.0
	wrapWidth   = 112.0 // longer labels take two lines
	widestLine  = 156.0 // longer lines end in …
	labelAscent = 9.5   // from the top of a line's box to its baseline
)

// labelOf returns the public label of an actor, cleaned of line ends and control signs.
func labelOf(a graph.Actor) label {
	text := strings.Map(func(r rune) rune {
		if unicode.IsControl(r) {
			return ' '
		}
		return r
	}, strings.ToValidUTF8(a.MapLabel(), string(missing)))
	text = strings.Join(strings.Fields(text), " ")
	l := label{}
	if !hasLetters(text) {
		text, l.unreadable = strings.TrimSpace(text+" "+string(a.ID)), true
	}
	l.lines = wrap(text)
	for _, line := range l.lines {
		l.width = max(l.width, textWidth(line, labelSize, regular400))
		l.boldWidth = max(l.boldWidth, textWidth(line, labelSize, bold700))
	}
	return l
}

// hasLetters tells whether the font draws a letter or figure of the text.
func hasLetters(text string) bool {
	t := typefaceOf(regular400)
	return strings.ContainsFunc(t.drawable(text), func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) })
}

// wrap breaks a long text at the space that makes the two lines most alike.
func wrap(text string) []string {
	runes := []rune(text)
	if len(runes) > 200 { // far beyond two lines; measuring it all would be work for nothing
		text = string(runes[:200])
	}
	if textWidth(text, labelSize, regular400) <= wrapWidth {
		return []string{text}
	}
	best, at := 0.0, -1
	for i, r := range text {
		if r != ' ' {
			continue
		}
		longer := max(textWidth(text[:i], labelSize, regular400), textWidth(text[i+1:], labelSize, regular400))
		if at < 0 || longer < best {
			best, at = longer, i
		}
	}
	if at < 0 {
		return []string{shorten(text)}
	}
	return []string{shorten(text[:at]), shorten(text[at+1:])}
}

// shorten cuts a line to the widest allowed and ends it with "…".
func shorten(line string) string {
	if textWidth(line, labelSize, regular400) <= widestLine {
		return line
	}
	runes := []rune(line)
	for len(runes) > 1 && textWidth(string(runes)+"…", labelSize, regular400) > widestLine {
		runes = runes[:len(runes)-1]
	}
	return strings.TrimRight(string(runes), " ") + "…"
}

// size returns width and height of the label's box in px.
func (l *label) size(bold bool) (width, height float64) {
	width = l.width
	if bold {
		width = l.boldWidth
	}
	return width, lineStep * float64(len(l.lines))
}
