package kit

import (
	"image/color"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// Brush draws into one field of a Matrix, or one day of a DayGrid. Its marks are kept and used again for other fields, so that only as many exist
// as were ever in view at once. Places are from the upper left corner of the field.
type Brush struct {
	Size    fyne.Size // of the field
	origin  fyne.Position
	marks   []fyne.CanvasObject // in the order of drawing
	texts   []*canvas.Text
	rects   []*canvas.Rectangle
	images  map[string][]*canvas.Image
	used    map[string]int // of the images
	nt, nr  int
	wrapped map[wrapKey][]string
}

type wrapKey struct {
	text  string
	style Style
	width float32
}

func newBrush() *Brush {
	return &Brush{images: map[string][]*canvas.Image{}, used: map[string]int{}, wrapped: map[wrapKey][]string{}}
}

// begin takes all marks off.
func (b *Brush) begin() {
	b.marks, b.nt, b.nr = b.marks[:0], 0, 0
	clear(b.used)
	if len(b.wrapped) > 5000 {
		clear(b.wrapped)
	}
}

// on goes on in another field.
func (b *Brush) on(at fyne.Position, size fyne.Size) *Brush {
	b.origin, b.Size = at, size
	return b
}

// Fill colours the whole field.
func (b *Brush) Fill(colour fyne.ThemeColorName) {
	b.Rect(0, 0, b.Size.Width, b.Size.Height, colour, 0)
}

// Rect draws a rectangle with round corners.
func (b *Brush) Rect(x, y, width, height float32, colour fyne.ThemeColorName, radius float32) {
	r := b.rect(x, y, width, height)
	r.FillColor, r.StrokeColor, r.StrokeWidth, r.CornerRadius = Color(colour), color.Transparent, 0, radius
}

// Ring draws an edge inside the field.
func (b *Brush) Ring(colour fyne.ThemeColorName) {
	r := b.rect(1, 1, b.Size.Width-2, b.Size.Height-2)
	r.FillColor, r.StrokeColor, r.StrokeWidth, r.CornerRadius = color.Transparent, Color(colour), 2, 3
}

func (b *Brush) rect(x, y, width, height float32) *canvas.Rectangle {
	if b.nr == len(b.rects) {
		b.rects = append(b.rects, canvas.NewRectangle(nil))
	}
	r := b.rects[b.nr]
	b.nr++
	r.Move(b.origin.AddXY(x, y))
	r.Resize(fyne.NewSize(max(0, width), max(0, height)))
	b.marks = append(b.marks, r)
	return r
}

// Text writes one line, its upper left corner at a place, cut to a width.
func (b *Brush) Text(x, y, width float32, style Style, text string) {
	if b.nt == len(b.texts) {
		b.texts = append(b.texts, canvas.NewText("", nil))
	}
	t := b.texts[b.nt]
	b.nt++
	t.Text = cutTo(style, text, width)
	t.Color, t.TextSize, t.TextStyle, t.Alignment = Color(style.Colour), style.size(), style.face(), fyne.TextAlignLeading
	t.Move(b.origin.AddXY(x, y))
	t.Resize(t.MinSize())
	b.marks = append(b.marks, t)
}

// Centred writes one line in the middle of the field's width.
func (b *Brush) Centred(y float32, style Style, text string) {
	room := b.Size.Width - 4
	text = cutTo(style, text, room)
	b.Text((b.Size.Width-style.width(text))/2, y, room, style, text)
}

// Words writes as many lines as there is room for, set in the middle of the field's height, from x on; the last one is cut.
func (b *Brush) Words(x, width float32, style Style, text string) {
	b.lines(b.wrap(style, text, width), style, func(string) float32 { return x }, width)
}

// Middle is Words with every line in the middle of the field's width too.
func (b *Brush) Middle(style Style, text string) {
	room := b.Size.Width - 2
	b.lines(b.wrap(style, text, room), style, func(line string) float32 {
		return max(1, (b.Size.Width-style.width(line))/2)
	}, room)
}

func (b *Brush) lines(lines []string, style Style, left func(string) float32, width float32) {
	high := style.lineHeight()
	if most := max(1, int((b.Size.Height-2)/high)); len(lines) > most {
		lines = append(lines[:most-1:most-1], strings.Join(lines[most-1:], " "))
	}
	top := (b.Size.Height - high*float32(len(lines))) / 2
	for k, line := range lines {
		line = cutTo(style, line, width)
		b.Text(left(line), top+float32(k)*high, width, style, line)
	}
}

func (b *Brush) wrap(style Style, text string, width float32) []string {
	key := wrapKey{text, style, width}
	if lines, ok := b.wrapped[key]; ok {
		return lines
	}
	lines := newText(style, text, Wrap).wrapped(width)
	b.wrapped[key] = lines
	return lines
}

// Line returns the height of a line of text.
func (b *Brush) Line(style Style) float32 { return style.lineHeight() }

// Width returns the width of a text in one line.
func (b *Brush) Width(style Style, text string) float32 { return style.width(text) }

// Picture draws a picture in a square.
func (b *Brush) Picture(x, y, side float32, resource fyne.Resource) {
	if resource == nil {
		return
	}
	name := resource.Name()
	k := b.used[name]
	if k == len(b.images[name]) {
		b.images[name] = append(b.images[name], newImage(resource))
	}
	b.used[name]++
	image := b.images[name][k]
	image.Move(b.origin.AddXY(x, y))
	image.Resize(fyne.NewSquareSize(side))
	b.marks = append(b.marks, image)
}

// Tag writes a word on a coloured ground and returns its width.
func (b *Brush) Tag(x, y float32, look Look, style Style, text string) float32 {
	room := b.Size.Width - x - 2*look.Horizontal - 2
	text = cutTo(style, text, room)
	wide := style.width(text) + 2*look.Horizontal
	b.Rect(x, y, wide, style.lineHeight()+2*look.Vertical, look.Fill, look.Radius)
	b.Text(x+look.Horizontal, y+look.Vertical, room, style, text)
	return wide
}

// Below goes on in the part of the field below a height.
func (b *Brush) Below(y float32) *Brush {
	return b.on(b.origin.AddXY(0, y), b.Size.SubtractWidthHeight(0, y))
}
