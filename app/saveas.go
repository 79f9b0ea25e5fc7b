//go:build !headless

package app

import (
	"os"
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"

	"jejaring/app/command"
	"jejaring/app/kit"
)

// saveInside asks for the name of a file to save. Fyne's own dialog would empty a file that is there already
// before anybody has written to it.
func (w *window) saveInside(p command.Pick) {
	s := w.session
	path := kit.NewEntry(nil)
	path.ShowText(filepath.Join(w.folder(), p.Name))
	exists := kit.NewWrapped(kit.ErrorTip, "")
	look := func() {
		exists.SetText("")
		if info, err := os.Stat(withExtension(p, path.Text)); err == nil && !info.IsDir() {
			exists.SetText(s.T("window.file-exists", "Name", filepath.Base(withExtension(p, path.Text))))
		}
	}
	path.OnTyped(func(string) { look() })
	look()
	other := kit.NewButton(kit.Outlined, "folder", s.T("window.other-folder"), func() {
		w.pickInside(command.Pick{Folder: true, Chosen: func(folder string) error {
			path.SetText(filepath.Join(folder, filepath.Base(path.Text)))
			return nil
		}})
	})
	body := kit.Column(kit.Gap2, kit.NewText(kit.Label, s.T("window.file-name")), path, exists, kit.Line(0, other))
	var d dialog.Dialog
	save := func() {
		d.Hide()
		w.chosen(p, path.Text)
	}
	path.OnSubmitted = func(string) { save() }
	d = dialog.NewCustomConfirm(s.Language().Say(p.Title), s.T("window.save-file"), s.T("window.cancel"), container.NewPadded(body), func(yes bool) {
		if yes {
			w.chosen(p, path.Text)
		}
	}, w.win)
	d.Resize(fyne.NewSize(min(760, w.win.Canvas().Size().Width-40), 240))
	d.Show()
	w.win.Canvas().Focus(path)
}

// withExtension gives a name to save without an extension the only one there is.
func withExtension(p command.Pick, path string) string {
	if p.Save && len(p.Extensions) == 1 && filepath.Ext(path) == "" {
		path += p.Extensions[0]
	}
	return path
}
