package kit

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// Style is what a text is for: it gives size, weight and colour.
type Style struct {
	Size   fyne.ThemeSizeName
	Colour fyne.ThemeColorName
	Bold   bool
}

// The styles of screen.md 2.
var (
	Body     = Style{theme.SizeNameText, ColorInk, false}
	Strong   = Style{theme.SizeNameText, ColorInk, true}
	Quiet    = Style{theme.SizeNameText, ColorInk2, false}
	Label    = Style{theme.SizeNameCaptionText, ColorInk2, false}
	Caption  = Style{theme.SizeNameCaptionText, ColorInk3, false}
	Title    = Style{theme.SizeNameSubHeadingText, ColorInk, true}
	Heading  = Style{theme.SizeNameHeadingText, ColorInk, true}
	Numeral  = Style{SizeNumeral, ColorInk, true}
	Link     = Style{theme.SizeNameText, ColorAccent, true}
	ErrorTip = Style{theme.SizeNameCaptionText, ColorBad, false}
)

// In returns the style in another colour.
func (s Style) In(colour fyne.ThemeColorName) Style {
	s.Colour = colour
	return s
}

func (s Style) size() float32          { return Size(s.Size) }
func (s Style) face() fyne.TextStyle   { return fyne.TextStyle{Bold: s.Bold} }
func (s Style) lineHeight() float32    { return s.measure("Åg").Height }
func (s Style) width(t string) float32 { return s.measure(t).Width }

func (s Style) measure(text string) fyne.Size {
	return fyne.MeasureText(text, s.size(), s.face())
}

// Fit is what a text does where it has too little room.
type Fit int

// A text keeps its width, wraps at spaces, or is cut with "…". What wraps or is cut asks for no width.
const (
	Keep Fit = iota
	Wrap
	Cut
)

// Text shows words in one style, without padding.
type Text struct {
	widget.BaseWidget
	text  string
	style Style
	fit   Fit
	align fyne.TextAlign
	width float32
}

// NewText returns a text that keeps its width.
func NewText(style Style, text string) *Text { return newText(style, text, Keep) }

// NewWrapped returns a text that wraps at spaces.
func NewWrapped(style Style, text string) *Text { return newText(style, text, Wrap) }

// NewCut returns a text of one line that ends in "…" where there is too little room.
func NewCut(style Style, text string) *Text { return newText(style, text, Cut) }

func newText(style Style, text string, fit Fit) *Text {
	t := &Text{text: text, style: style, fit: fit}
	t.ExtendBaseWidget(t)
	return t
}

// Centred returns the text set in the middle.
func (t *Text) Centred() *Text {
	t.align = fyne.TextAlignCenter
	return t
}

// AtRight returns the text set at the right.
func (t *Text) AtRight() *Text {
	t.align = fyne.TextAlignTrailing
	return t
}

// SetText shows other words.
func (t *Text) SetText(text string) {
	if t.text != text {
		t.text = text
		t.Refresh()
	}
}

// Text returns the words.
func (t *Text) Text() string { return t.text }

// SetStyle shows the words in another style.
func (t *Text) SetStyle(style Style) {
	if t.style != style {
		t.style = style
		t.Refresh()
	}
}

// HeightFor returns the height that the text has at the given width.
func (t *Text) HeightFor(width float32) float32 {
	return float32(len(t.wrapped(width))) * t.style.lineHeight()
}

// wrapped returns the lines at a width.
func (t *Text) wrapped(width float32) []string {
	switch t.fit {
	case Keep:
		return strings.Split(t.text, "\n")
	case Cut:
		return []string{cutTo(t.style, strings.ReplaceAll(t.text, "\n", " "), width)}
	}
	var lines []string
	for paragraph := range strings.SplitSeq(t.text, "\n") {
		words := strings.Fields(paragraph)
		if whole := strings.Join(words, " "); width <= 0 || t.style.width(whole) <= width+0.5 { // to measure costs most
			lines = append(lines, whole)
			continue
		}
		lines = append(lines, t.style.broken(words, width)...)
	}
	return lines
}

// broken sets words in lines of at most a width.
func (s Style) broken(words []string, width float32) (lines []string) {
	line := ""
	for _, word := range words {
		longer := strings.TrimSpace(line + " " + word)
		if line != "" && s.width(longer) > width+0.5 {
			lines = append(lines, line)
			longer = word
		}
		line = longer
	}
	return append(lines, line)
}

// cutTo shortens a text to a width.
func cutTo(style Style, text string, width float32) string {
	if style.width(text) <= width+0.5 {
		return text
	}
	letters := []rune(text)
	low, high := 0, len(letters)
	for low < high {
		middle := (low + high + 1) / 2
		if style.width(string(letters[:middle])+"…") <= width {
			low = middle
		} else {
			high = middle - 1
		}
	}
	return strings.TrimRight(string(letters[:low]), " ") + "…"
}

// CreateRenderer is Fyne's way to the picture of a widget.
func (t *Text) CreateRenderer() fyne.WidgetRenderer {
	return laidOut(t, &textRenderer{text: t})
}

type textRenderer struct {
	text  *Text
	marks []fyne.CanvasObject
}

func (r *textRenderer) MinSize() fyne.Size {
	t := r.text
	if t.fit == Keep {
		size := fyne.NewSize(0, t.HeightFor(0))
		for line := range strings.SplitSeq(t.text, "\n") {
			size.Width = max(size.Width, t.style.width(line))
		}
		return size
	}
	return fyne.NewSize(0, t.HeightFor(t.width))
}

func (r *textRenderer) Layout(size fyne.Size) {
	if r.text.width != size.Width {
		r.text.width = size.Width
	}
	r.draw(size)
}

func (r *textRenderer) draw(size fyne.Size) {
	t := r.text
	lines := t.wrapped(size.Width)
	for len(r.marks) < len(lines) {
		r.marks = append(r.marks, canvas.NewText("", nil))
	}
	r.marks = r.marks[:len(lines)]
	height := t.style.lineHeight()
	top := max(0, (size.Height-height*float32(len(lines)))/2)
	for i, line := range lines {
		mark := r.marks[i].(*canvas.Text)
		mark.Text, mark.TextSize, mark.TextStyle, mark.Alignment = line, t.style.size(), t.style.face(), t.align
		mark.Color = Color(t.style.Colour)
		mark.Move(fyne.NewPos(0, top+float32(i)*height))
		mark.Resize(fyne.NewSize(size.Width, height))
	}
}

func (r *textRenderer) Refresh() {
	r.draw(r.text.Size())
	canvas.Refresh(r.text)
}

func (r *textRenderer) Objects() []fyne.CanvasObject { return r.marks }
func (r *textRenderer) Destroy()                     {}
