package kit

import (
	"strings"

	"fyne.io/fyne/v2"

	"jejaring/graph/locale"
)

// AdderOptions says what an Adder adds.
type AdderOptions struct {
	Language locale.Language
	Hint     string          // in the field
	Options  func() []Option // asked for at each opening; one with the icon "check" is taken away by a pick
	OnPick   func(id string)
	New      func(text string) string // words for adding what is in none of the options; nil where nothing is added anew
	OnNew    func(text string)
}

// Adder is a field that adds one after the other of many: typing opens the options that match, Enter takes one, and the
// list stays open for the next until Esc.
type Adder struct {
	pressable
	o AdderOptions
}

// What stands in the list beside the options: what is in none of them, and the end.
const (
	newID = "\x00new"
	endID = "\x00end"
)

// NewAdder returns a field that adds.
func NewAdder(o AdderOptions) *Adder {
	a := &Adder{o: o}
	a.begin(a, func() { a.open() })
	return a
}

// find returns the options that match, and the offer of what is in none of them. While nothing is typed the first line ends
// the adding, so that Enter alone adds nothing.
func (a *Adder) find(text string) []Option {
	found := matching(a.o.Options(), text)
	text = strings.TrimSpace(text)
	switch {
	case text == "":
		return append([]Option{{ID: endID, Label: a.o.Language.T("kit.adder.end"), Icon: "close"}}, found...)
	case a.o.New == nil:
		return found
	}
	for _, o := range found {
		if strings.EqualFold(o.Label, text) {
			return found
		}
	}
	return append(found, Option{ID: newID, Label: a.o.New(text), Icon: "plus"})
}

func (a *Adder) open() *optionList {
	typed := ""
	find := func(text string) []Option {
		typed = strings.TrimSpace(text)
		return a.find(text)
	}
	o := openOptions(a, narrowList, a.o.Hint, a.o.Language.T("kit.nothing-found"), find, func(o Option) {
		switch o.ID {
		case endID:
			return
		case newID:
			a.o.OnNew(typed)
		default:
			a.o.OnPick(o.ID)
		}
		a.open()
	})
	if o != nil { // the keyboard comes back, so that Tab goes on from here
		shut, c := o.shut, canvasOf(a)
		o.shut = func() {
			shut()
			c.Focus(a)
		}
	}
	return o
}

// TypedRune opens the options with what was typed.
func (a *Adder) TypedRune(r rune) {
	if a.Disabled() || r == ' ' {
		return
	}
	if o := a.open(); o != nil {
		o.entry.TypedRune(r)
	}
}

// TypedKey also opens on the arrow down.
func (a *Adder) TypedKey(key *fyne.KeyEvent) {
	if key.Name == fyne.KeyDown {
		a.Tapped(nil)
		return
	}
	a.pressable.TypedKey(key)
}

// CreateRenderer is Fyne's way to the picture of a widget.
func (a *Adder) CreateRenderer() fyne.WidgetRenderer {
	return newSeeker(&a.pressable, "plus", NewCut(Body, a.o.Hint), NewText(Caption, ""))
}
