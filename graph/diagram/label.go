package diagram

import (
	"slices"
	"strings"
	"unicode"

	"jejaring/graph"
)

// label is the words beside a shape in one line or a few, with the widths of the longest.
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
	widestLine  = 190.0 // longer words end in …
	mostLines   = 4     // enough for 120 letters, the most that a name has
	longest     = 160   // letters; what is longer comes from a foreign file
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

// wrap breaks a long text into two lines of about the same width, a very long one into up to four.
func wrap(text string) []string {
	if runes := []rune(text); len(runes) > longest {
		text = string(runes[:longest]) + "…"
	}
	total := textWidth(text, labelSize, regular400)
	if total <= wrapWidth {
		return []string{text}
	}
	for n := 2; n <= mostLines; n++ {
		for limit := total / float64(n); limit <= widestLine; limit += 4 {
			if lines, fit := breakAt(text, limit); fit && len(lines) <= n {
				return lines
			}
		}
	}
	lines, _ := breakAt(text, widestLine)
	if len(lines) > mostLines {
		lines = lines[:mostLines]
		lines[mostLines-1] += "…"
	}
	for k := range lines {
		lines[k] = shorten(lines[k])
	}
	return lines
}

// breakAt fills lines word by word and tells whether each word fits into one.
func breakAt(text string, limit float64) (lines []string, fit bool) {
	line, fit := "", true
	for _, word := range strings.Split(text, " ") {
		longer := word
		if line != "" {
			longer = line + " " + word
		}
		if line != "" && textWidth(longer, labelSize, regular400) > limit {
			lines, longer = append(lines, line), word
		}
		line = longer
		fit = fit && textWidth(line, labelSize, regular400) <= limit
	}
	return append(lines, line), fit
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

// over returns the label with a line below it; "" leaves it as it is.
func (l label) over(below string) label {
	if below == "" {
		return l
	}
	below = shorten(below)
	l.lines = append(slices.Clone(l.lines), below)
	l.width = max(l.width, textWidth(below, labelSize, regular400))
	l.boldWidth = max(l.boldWidth, textWidth(below, labelSize, bold700))
	return l
}
