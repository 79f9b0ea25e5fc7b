package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"

	"jejaring/assets"
	"jejaring/graph/locale"
)

// MenuItem is one line of a menu. One without a label is a separator.
type MenuItem struct {
	Icon   string
	Label  string
	Keys   string // its shortcut, at the right
	On     bool   // ticked
	Reason string // why it cannot be used now; empty where it can
	Do     func()
}

// Lines takes lines made elsewhere, as those of commands, for a menu.
func Lines[L ~struct {
	Icon, Label, Keys string
	On                bool
	Reason            string
	Do                func()
}](lines []L) []MenuItem {
	items := make([]MenuItem, len(lines))
	for i, line := range lines {
		items[i] = MenuItem(line)
	}
	return items
}

// ShowItems opens a menu below an object.
func ShowItems(at fyne.CanvasObject, items ...MenuItem) {
	if c := canvasOf(at); c != nil {
		openMenu(&floating{canvas: c, at: at}, items)
	}
}

// ShowItemsAt opens a menu at a place of a canvas, for a right click.
func ShowItemsAt(c fyne.Canvas, at fyne.Position, items ...MenuItem) {
	openMenu(&floating{canvas: c, pos: at}, items)
}

// What stands at the right of a line that leads to another menu, and the icon of the one that leads back.
const (
	Deeper = "▸"
	goBack = "chevron-left"
)

// openMenu shows the lines; the arrow keys walk them, → and ← go to another menu and back, Enter and Space take one.
func openMenu(f *floating, items []MenuItem) {
	Commit(f.canvas)
	var lines []fyne.CanvasObject
	var open []*Press
	var leads []MenuItem // to what each of them leads
	icons := false
	for _, item := range items {
		icons = icons || item.Icon != "" || item.On
	}
	for _, item := range items {
		if item.Label == "" {
			lines = append(lines, Pad(Gap1, 0, NewSeparator()))
			continue
		}
		p := NewPress(menuLine(item, icons), func() {
			f.Close()
			if item.Do != nil {
				item.Do()
			}
		})
		p.SetReason(item.Reason)
		lines = append(lines, p)
		if item.Reason == "" {
			open, leads = append(open, p), append(leads, item)
		}
	}
	column, scroll := Column(0, lines...), (*container.Scroll)(nil)
	content := fyne.CanvasObject(column)
	if least, room := column.MinSize(), f.canvas.Size().Height-2*Gap2; least.Height > room {
		scroll = container.NewVScroll(column)
		content = AtLeast(least.Width+Gap2, room, scroll)
	}
	current := -1
	f.key = func(key *fyne.KeyEvent) {
		step := map[fyne.KeyName]int{fyne.KeyUp: -1, fyne.KeyDown: 1}[key.Name]
		switch {
		case len(open) == 0:
		case step != 0:
			if current >= 0 {
				open[current].SetOn(false)
			} else if step < 0 {
				current = 0
			}
			current = (current + step + len(open)) % len(open)
			open[current].SetOn(true)
			bring(scroll, open[current])
		case key.Name == fyne.KeyLeft && leads[0].Icon == goBack:
			open[0].Tapped(nil)
		case current >= 0 && key.Name == fyne.KeyRight && leads[current].Keys == Deeper:
			open[current].Tapped(nil)
		case current >= 0 && (key.Name == fyne.KeyReturn || key.Name == fyne.KeyEnter || key.Name == fyne.KeySpace):
			open[current].Tapped(nil)
		}
	}
	f.open(AtLeast(160, 0, content))
}

// bring scrolls a line into view; a nil scroll shows all of them.
func bring(scroll *container.Scroll, line fyne.CanvasObject) {
	if scroll == nil {
		return
	}
	top, height := line.Position().Y, line.Size().Height
	switch {
	case top < scroll.Offset.Y:
		scroll.ScrollToOffset(fyne.NewPos(0, top))
	case top+height > scroll.Offset.Y+scroll.Size().Height:
		scroll.ScrollToOffset(fyne.NewPos(0, top+height-scroll.Size().Height))
	}
}

func menuLine(item MenuItem, icons bool) fyne.CanvasObject {
	colour := ColorInk
	if item.Reason != "" {
		colour = ColorInk3
	}
	var parts []fyne.CanvasObject
	if icons {
		name := item.Icon
		if item.On {
			name = "check"
		}
		parts = append(parts, NewMark(name, colour, Size(SizeControl)/2))
	}
	right := fyne.CanvasObject(NewText(Caption, item.Keys))
	if item.Keys == Deeper {
		right = NewMark("chevron-right", ColorInk3, Grown(14))
	}
	parts = append(parts, NewText(Body.In(colour), item.Label), nil, right)
	return AtLeast(0, Size(SizeControl), Pad(0, Gap2, Line(Gap2, parts...)))
}

// UseFyneWords gives Fyne's own dialogs and menus the words of a language. Fyne asks for words in the
// language of the system only, so they are registered under that, whatever it is. What is built already keeps
// its words.
func UseFyneWords(l locale.Language) error {
	words, err := assets.Fyne.ReadFile("fyne/" + string(l) + ".json")
	if err != nil {
		return err
	}
	return lang.AddTranslationsForLocale(words, lang.SystemLocale())
}
