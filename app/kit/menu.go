package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/widget"

	"jejaring/assets"
	"jejaring/graph/locale"
)

// ShowMenu opens a menu below an object.
func ShowMenu(at fyne.CanvasObject, items ...*fyne.MenuItem) {
	c := canvasOf(at)
	if c == nil {
		return
	}
	Commit(c)
	menu := widget.NewPopUpMenu(fyne.NewMenu("", items...), c)
	menu.ShowAtPosition(placeBelow(at, c, menu.MinSize()))
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
