package kit

import "fyne.io/fyne/v2"

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
