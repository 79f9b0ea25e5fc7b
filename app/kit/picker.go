package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"

	"jejaring/graph/locale"
)

// Picker is a field whose value is one of many; a press opens them with a field to search in.
type Picker struct {
	pressable
	l       locale.Language
	options func() []Option
	pick    func(id string)
	chosen  string
	text    string
	clears  bool
	bad     bool
}

// NewPicker returns a picker. The options are asked for each time it opens.
func NewPicker(l locale.Language, options func() []Option, pick func(id string)) *Picker {
	p := &Picker{l: l, options: options, pick: pick}
	p.begin(p, p.open)
	return p
}

// MayClear puts a way to pick nothing before the options.
func (p *Picker) MayClear() *Picker {
	p.clears = true
	return p
}

// SetChosen shows what is picked, in words, without calling back.
func (p *Picker) SetChosen(id, text string) {
	if p.chosen != id || p.text != text {
		p.chosen, p.text = id, text
		p.Refresh()
	}
}

// Chosen returns the ID of what is picked, empty for nothing.
func (p *Picker) Chosen() string { return p.chosen }

func (p *Picker) setBad(bad bool) {
	if p.bad != bad {
		p.bad = bad
		p.Refresh()
	}
}

func (p *Picker) open() { p.ask() }

// TypedRune opens the options with what was typed, so that first letters and Enter are enough.
func (p *Picker) TypedRune(r rune) {
	if p.Disabled() || r == ' ' { // the space bar has opened them as a key
		return
	}
	if o := p.ask(); o != nil {
		o.entry.TypedRune(r)
	}
}

func (p *Picker) ask() *optionList {
	find := func(text string) []Option {
		found := matching(p.options(), text)
		if p.clears && text == "" && p.chosen != "" {
			found = append([]Option{{Label: p.l.T("kit.clear"), Icon: "close"}}, found...)
		}
		return found
	}
	return openOptions(p, narrowList, p.l.T("kit.search"), p.l.T("kit.nothing-found"), find, func(o Option) {
		if o.ID == "" {
			p.SetChosen("", "")
		} else {
			p.SetChosen(o.ID, o.Label)
		}
		if p.pick != nil {
			p.pick(o.ID)
		}
	})
}

// TypedKey also opens on the arrow down.
func (p *Picker) TypedKey(key *fyne.KeyEvent) {
	if key.Name == fyne.KeyDown {
		p.Tapped(nil)
		return
	}
	p.pressable.TypedKey(key)
}

// CreateRenderer is Fyne's way to the picture of a widget.
func (p *Picker) CreateRenderer() fyne.WidgetRenderer {
	r := &pickerRenderer{picker: p, frame: newFrame(), text: NewCut(Body, ""), mark: newImage(nil)}
	r.draw()
	return laidOut(p, r)
}

type pickerRenderer struct {
	picker *Picker
	frame
	text *Text
	mark *canvas.Image
}

func (r *pickerRenderer) draw() {
	p := r.picker
	edge, ink := ColorEdge, ColorInk
	switch {
	case p.bad:
		edge = ColorBad
	case p.Disabled():
		edge, ink = ColorLine, ColorInk3
	}
	fill := ColorSurface
	if p.hovered && !p.Disabled() {
		fill = ColorBackground
	}
	r.frame.draw(fill, edge, 6, p.focused)
	r.text.style.Colour, r.text.text = ink, p.text
	if p.text == "" {
		r.text.style.Colour, r.text.text = ColorInk3, p.l.T("kit.choose")
	}
	r.mark.Resource = Icon("chevron-down", ink)
}

func (r *pickerRenderer) MinSize() fyne.Size { return fyne.NewSize(80, Size(SizeControl)) }

func (r *pickerRenderer) Layout(size fyne.Size) {
	r.frame.layout(size)
	side := Size(theme.SizeNameInlineIcon) - 2
	r.mark.Move(fyne.NewPos(size.Width-side-Gap2, (size.Height-side)/2))
	r.mark.Resize(fyne.NewSquareSize(side))
	r.text.Move(fyne.NewPos(Gap2, 0))
	r.text.Resize(fyne.NewSize(size.Width-side-3*Gap2, size.Height))
}

func (r *pickerRenderer) Refresh() {
	r.draw()
	r.Layout(r.picker.Size())
	r.text.Refresh()
	r.mark.Refresh() // reads its picture again, in another colour
	canvas.Refresh(r.picker)
}

func (r *pickerRenderer) Objects() []fyne.CanvasObject {
	return append(r.frame.objects(), r.text, r.mark)
}

func (r *pickerRenderer) Destroy() {}
