package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

func (b *Board) takeFocus() {
	if c := canvasOf(b); c != nil {
		c.Focus(b)
	}
}

// FocusGained shows on which card the keyboard stands: the one that is open, else the first.
func (b *Board) FocusGained() {
	b.focused = true
	if _, _, ok := b.find(b.at); !ok {
		b.at = b.first()
	}
	b.redraw()
}

// FocusLost hides it.
func (b *Board) FocusLost() {
	b.focused = false
	b.redraw()
}

func (b *Board) first() string {
	for _, c := range b.columns {
		if len(c.Cards) > 0 {
			return c.Cards[0].ID
		}
	}
	return ""
}

// TypedRune has nothing to do.
func (b *Board) TypedRune(rune) {}

// TypedKey walks the cards, opens one, and leaves other keys to the window. Escape ends a drag.
func (b *Board) TypedKey(key *fyne.KeyEvent) {
	switch key.Name {
	case fyne.KeyUp:
		b.walk(-1)
	case fyne.KeyDown:
		b.walk(1)
	case fyne.KeyHome:
		b.walk(-len(b.cardsHere()))
	case fyne.KeyEnd:
		b.walk(len(b.cardsHere()))
	case fyne.KeyLeft:
		b.walkAcross(-1)
	case fyne.KeyRight:
		b.walkAcross(1)
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		if b.at != "" {
			b.open(b.at)
		}
	case fyne.KeyEscape:
		if b.drag.id != "" {
			b.cancelDrag()
			return
		}
		passKey(b, key)
	default:
		passKey(b, key)
	}
}

// TypedShortcut takes a card to the next column by Alt and arrows, opens its menu by Shift+F10, and leaves others to the
// window.
func (b *Board) TypedShortcut(shortcut fyne.Shortcut) {
	custom, ok := shortcut.(*desktop.CustomShortcut)
	switch {
	case ok && custom.Modifier == fyne.KeyModifierAlt && custom.KeyName == fyne.KeyLeft:
		b.shift(-1)
	case ok && custom.Modifier == fyne.KeyModifierAlt && custom.KeyName == fyne.KeyRight:
		b.shift(1)
	case ok && custom.Modifier == fyne.KeyModifierShift && custom.KeyName == fyne.KeyF10:
		b.menuHere()
	default:
		if window, ok := canvasOf(b).(fyne.Shortcutable); ok {
			window.TypedShortcut(shortcut)
		}
	}
}

// shift takes the card of the keyboard to the nearest column on a side to which it may go.
func (b *Board) shift(by int) {
	from, _, ok := b.find(b.at)
	for to := from + by; ok && to >= 0 && to < len(b.columns); to += by {
		if b.isFree(b.at, to) {
			b.move(b.at, to)
			return
		}
	}
}

func (b *Board) menuHere() {
	k, at, ok := b.find(b.at)
	if !ok || b.o.OnMenu == nil {
		return
	}
	list := b.columns[k].list
	top, height := list.place(at)
	b.o.OnMenu(b.at, fyne.CurrentApp().Driver().AbsolutePositionForObject(list).AddXY(Gap4, top+height))
}

func (b *Board) cardsHere() []BoardCard {
	if k, _, ok := b.find(b.at); ok {
		return b.columns[k].Cards
	}
	return nil
}

// walk goes some cards down, or up.
func (b *Board) walk(steps int) {
	k, at, ok := b.find(b.at)
	if !ok {
		b.stand(b.first())
		return
	}
	cards := b.columns[k].Cards
	b.stand(cards[max(0, min(at+steps, len(cards)-1))].ID)
}

// walkAcross goes to the card at the same height of the next column on a side that has any.
func (b *Board) walkAcross(by int) {
	from, at, ok := b.find(b.at)
	if !ok {
		b.stand(b.first())
		return
	}
	top, _ := b.columns[from].list.place(at)
	top -= b.columns[from].scroll.Offset.Y
	for k := from + by; k >= 0 && k < len(b.columns); k += by {
		if c := b.columns[k]; len(c.Cards) > 0 {
			b.stand(c.Cards[c.list.nearest(top+c.scroll.Offset.Y)].ID)
			return
		}
	}
}

// nearest returns the card whose top is nearest to a height.
func (l *boardList) nearest(y float32) int {
	best := 0
	for k := range l.column.Cards {
		top, _ := l.place(k)
		if before, _ := l.place(best); abs(top-y) < abs(before-y) {
			best = k
		}
	}
	return best
}

// stand puts the keyboard on a card.
func (b *Board) stand(id string) {
	if id == "" {
		return
	}
	b.at, b.wanted = id, id
	b.reveal()
	b.redraw()
}
