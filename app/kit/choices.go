package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// Choices is a field to search in above the options that match, as a part of a page or a dialog: the arrow keys walk
// them, Enter or a press takes one.
type Choices struct {
	widget.BaseWidget
	options *optionList
	whole   *fyne.Container
}

// NewChoices returns the options that find gives for no text; none says that there are none. Escape is what Esc does.
func NewChoices(hint, none string, find func(text string) []Option, pick func(Option), escape func()) *Choices {
	c := &Choices{options: newOptions(hint, none, find, pick)}
	o := c.options
	o.shut = func() {}
	keys := o.entry.key
	o.entry.key = func(key *fyne.KeyEvent) bool {
		if key.Name == fyne.KeyEscape {
			escape()
			return true
		}
		return keys(key)
	}
	o.search("")
	c.whole = container.NewBorder(Column(Gap1, o.entry, o.none), nil, nil, nil, o.list)
	c.ExtendBaseWidget(c)
	return c
}

// Renew forgets what was typed and shows all options anew.
func (c *Choices) Renew() {
	c.options.entry.Reset("")
	c.options.search("")
	c.whole.Refresh()
}

// Field is what takes the keyboard.
func (c *Choices) Field() fyne.Focusable { return c.options.entry }

// Shown returns the options that match just now.
func (c *Choices) Shown() []Option { return c.options.found }

// CreateRenderer is Fyne's way to the picture of a widget.
func (c *Choices) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(c.whole) }
