package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// NewCard returns a card: a title, what it says, and what can be done about it.
func NewCard(look Look, title string, body fyne.CanvasObject, actions ...fyne.CanvasObject) *Box {
	parts := []fyne.CanvasObject{NewWrapped(Title, title)}
	if body != nil {
		parts = append(parts, body)
	}
	if len(actions) > 0 {
		parts = append(parts, Flow(Gap2, actions...))
	}
	return NewBox(look, Column(Gap2, parts...))
}

// NewEmpty returns what stands where there is nothing yet: a question, one sentence, one way to go on.
func NewEmpty(question, sentence string, next ...fyne.CanvasObject) fyne.CanvasObject {
	parts := []fyne.CanvasObject{NewWrapped(Heading, question).Centred(), NewWrapped(Quiet, sentence).Centred()}
	for _, o := range next {
		parts = append(parts, newMiddle(o))
	}
	return newMiddle(AtLeast(420, 0, Column(Gap3, parts...)))
}

// NewNotice returns a sentence on a coloured ground with an icon before it.
func NewNotice(look Look, icon string, colour fyne.ThemeColorName, sentence string) *Box {
	return NewBox(look, newNotice(icon, Style{Body.Size, colour, false}, NewWrapped(Body.In(colour), sentence)))
}

// newMiddle sets an object of its least size in the middle.
func newMiddle(o fyne.CanvasObject) *fyne.Container {
	return &fyne.Container{Layout: middle{}, Objects: []fyne.CanvasObject{o}}
}

type middle struct{}

func (middle) size(o fyne.CanvasObject, width float32) fyne.Size {
	least := o.MinSize()
	w := min(least.Width, width)
	return fyne.NewSize(w, HeightFor(o, w))
}

func (m middle) heightFor(objects []fyne.CanvasObject, width float32) float32 {
	return m.size(objects[0], width).Height
}

func (middle) MinSize(objects []fyne.CanvasObject) fyne.Size { return objects[0].MinSize() }

func (m middle) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	own := m.size(objects[0], size.Width)
	objects[0].Resize(own)
	objects[0].Move(fyne.NewPos((size.Width-own.Width)/2, max(0, (size.Height-own.Height)/2)))
}

// newNotice sets an icon before a text that wraps.
func newNotice(name string, style Style, text *Text) *fyne.Container {
	mark := newMark(name, style.Colour)
	return &fyne.Container{Layout: notice{style}, Objects: []fyne.CanvasObject{mark, text}}
}

type notice struct{ style Style }

func (n notice) side() float32 { return n.style.lineHeight() - 2 }

func (n notice) heightFor(objects []fyne.CanvasObject, width float32) float32 {
	return HeightFor(objects[1], width-n.side()-6)
}

func (n notice) MinSize(objects []fyne.CanvasObject) fyne.Size {
	least := objects[1].MinSize()
	return fyne.NewSize(least.Width+n.side()+6, max(least.Height, n.side()))
}

func (n notice) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	objects[0].Move(fyne.NewPos(0, 1))
	objects[0].Resize(fyne.NewSquareSize(n.side()))
	objects[1].Move(fyne.NewPos(n.side()+6, 0))
	objects[1].Resize(fyne.NewSize(size.Width-n.side()-6, size.Height))
}

// Tile is one number of the home view with what it means; all of it is a link.
type Tile struct {
	pressable
	content *fyne.Container
	label   *Text
	numeral *Text
	of      *Text
	line    *Text
}

// NewTile returns a tile: a label, a numeral with "of n" after it, one line.
func NewTile(label, numeral, of, line string, press func()) *Tile {
	t := &Tile{label: NewCut(Quiet, label), numeral: NewText(Numeral, numeral), of: NewText(Quiet, of), line: NewWrapped(Caption, line)}
	t.content = Column(Gap1, t.label, Line(Gap2, t.numeral, t.of), t.line)
	t.begin(t, press)
	return t
}

// SetNumbers shows other numbers.
func (t *Tile) SetNumbers(numeral, of, line string) {
	t.numeral.SetText(numeral)
	t.of.SetText(of)
	t.line.SetText(line)
	t.Refresh()
}

// HeightFor returns the height of the tile at a width.
func (t *Tile) HeightFor(width float32) float32 {
	return max(120, HeightFor(t.content, width-2*Gap4)+2*Gap3)
}

// CreateRenderer is Fyne's way to the picture of a widget.
func (t *Tile) CreateRenderer() fyne.WidgetRenderer {
	r := &tileRenderer{tile: t, frame: newFrame()}
	r.draw()
	return r
}

type tileRenderer struct {
	tile *Tile
	frame
}

func (r *tileRenderer) draw() {
	fill, stroke := ColorSurface, ColorLine
	if r.tile.hovered {
		fill, stroke = ColorTint, ColorAccent
	}
	r.frame.draw(fill, stroke, 8, r.tile.focused)
}

func (r *tileRenderer) MinSize() fyne.Size {
	least := r.tile.content.MinSize().AddWidthHeight(2*Gap4, 2*Gap3)
	return least.Max(fyne.NewSize(140, 120))
}

func (r *tileRenderer) Layout(size fyne.Size) {
	r.frame.layout(size)
	r.tile.content.Move(fyne.NewPos(Gap4, Gap3))
	r.tile.content.Resize(size.SubtractWidthHeight(2*Gap4, 2*Gap3))
}

func (r *tileRenderer) Refresh() {
	r.draw()
	r.Layout(r.tile.Size())
	canvas.Refresh(r.tile)
}

func (r *tileRenderer) Objects() []fyne.CanvasObject {
	return append(r.frame.objects(), r.tile.content)
}

func (r *tileRenderer) Destroy() {}
