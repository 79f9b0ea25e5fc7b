//go:build !headless

package app

import (
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"

	"jejaring/app/command"
	"jejaring/app/kit"
	"jejaring/app/session"
	"jejaring/graph"
)

// chooser is our own dialog for files, for computers without one that programs can ask: it opens a file, chooses a
// folder or names a file to save. Fyne's own has words in English, and empties a file to save before anybody has
// written to it.
type chooser struct {
	w      *window
	pick   command.Pick
	folder string
	every  bool // files of every kind are listed

	where  *kit.Text
	list   *kit.Choices
	name   *kit.Entry // of a file to save, else nil
	exists *kit.Text
	kinds  *kit.Chip
	dialog dialog.Dialog
}

// pickInside asks with our own dialog.
func (w *window) pickInside(p command.Pick) {
	c := &chooser{w: w, pick: p, folder: w.folder()}
	s := w.session
	c.where = kit.NewCut(kit.Strong, "")
	c.list = kit.NewChoices(s.T("window.find-file"), s.T("window.no-files"), c.find, c.take, c.close)
	c.dialog = dialog.NewCustomWithoutButtons(s.Language().Say(p.Title), c.content(), w.win)
	w.chooser = c
	size := w.win.Canvas().Size()
	c.dialog.Resize(fyne.NewSize(min(760*w.percent(), size.Width-40), min(560*w.percent(), size.Height-40)))
	c.dialog.Show()
	c.enter(c.folder)
	if c.name != nil {
		w.win.Canvas().Focus(c.name)
	}
}

func (c *chooser) close() {
	c.w.chooser = nil
	c.dialog.Hide()
}

// keyboard returns the field that goes on with the keyboard where a press beside it took that from it.
func (c *chooser) keyboard() fyne.Focusable {
	if c.name != nil {
		return c.name
	}
	return c.list.Field()
}

// content is the field for the name, the places, the folder with what is in it, and the buttons.
func (c *chooser) content() fyne.CanvasObject {
	s := c.w.session
	up := kit.NewIconButton("chevron-up", s.T("window.folder-above"), func() { c.enter(filepath.Dir(c.folder)) })
	head := []fyne.CanvasObject{kit.Flow(kit.Gap2, c.places()...), container.NewBorder(nil, nil, up, nil, c.where)}
	if c.pick.Save {
		head = append(c.naming(), head...)
	}
	foot := []fyne.CanvasObject{}
	if len(c.pick.Extensions) > 0 {
		c.kinds = kit.NewChip(s.T("window.every-kind"), false, c.showEvery)
		foot = append(foot, kit.NewText(kit.Label, strings.Join(c.pick.Extensions, ", ")), c.kinds)
	}
	foot = append(foot, nil, kit.NewButton(kit.Outlined, "", s.T("window.cancel"), c.close), c.done())
	return container.NewBorder(kit.Column(kit.Gap2, head...), kit.Pad(kit.Gap2, 0, kit.Line(kit.Gap2, foot...)), nil, nil, c.list)
}

// naming is the field for the name of a file to save, and what is said where there is such a file.
func (c *chooser) naming() []fyne.CanvasObject {
	s := c.w.session
	c.name, c.exists = kit.NewEntry(nil), kit.NewWrapped(kit.ErrorTip, "")
	c.name.Reset(c.pick.Name)
	c.name.OnTyped(func(string) { c.look() })
	c.name.OnSubmitted = func(string) { c.finish(c.named()) }
	return []fyne.CanvasObject{kit.NewText(kit.Label, s.T("window.file-name")), c.name, c.exists}
}

// named is the path of the file to save; a name may be a whole path itself.
func (c *chooser) named() string {
	name := strings.TrimSpace(c.name.Text)
	if !filepath.IsAbs(name) {
		name = filepath.Join(c.folder, name)
	}
	return withExtension(c.pick, name)
}

func (c *chooser) look() {
	if c.name == nil {
		return
	}
	c.exists.SetText("")
	if info, err := os.Stat(c.named()); err == nil && !info.IsDir() {
		c.exists.SetText(c.w.session.T("window.file-exists", "Name", filepath.Base(c.named())))
	}
}

// done is the button that ends the choice; a file to open is chosen in the list.
func (c *chooser) done() fyne.CanvasObject {
	s := c.w.session
	switch {
	case c.pick.Save:
		return kit.NewButton(kit.Filled, "", s.T("window.save-file"), func() { c.finish(c.named()) })
	case c.pick.Folder:
		return kit.NewButton(kit.Filled, "", s.T("window.this-folder"), func() { c.finish(c.folder) })
	}
	return kit.NewButton(kit.Filled, "", s.T("window.open-file"), func() {
		if shown := c.list.Shown(); len(shown) > 0 {
			c.list.Field().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
		}
	})
}

// finish hands on what was chosen; a file without a name is none.
func (c *chooser) finish(path string) {
	if c.name != nil && strings.TrimSpace(c.name.Text) == "" {
		c.w.win.Canvas().Focus(c.name)
		return
	}
	c.close()
	c.w.chosen(c.pick, path)
}

// place is a folder that many files are in or below.
type place struct{ icon, label, path string }

// places are buttons to where files mostly are.
func (c *chooser) places() []fyne.CanvasObject {
	s := c.w.session
	home, _ := os.UserHomeDir()
	all := []place{
		{"document", s.T("window.place-documents"), session.DocumentsFolder()},
		{"home", s.T("window.place-home"), home},
		{"download", s.T("window.place-downloads"), firstFolder(filepath.Join(home, "Downloads"), filepath.Join(home, "Unduhan"))},
	}
	if runtime.GOOS != "windows" {
		all = append(all, place{"folder", s.T("window.place-sticks"), "/media"}, place{"folder", s.T("window.place-computer"), "/"})
	}
	var buttons []fyne.CanvasObject
	for _, p := range append(all, drives()...) {
		if firstFolder(p.path) != "" {
			buttons = append(buttons, kit.NewButton(kit.Outlined, p.icon, p.label, func() { c.enter(p.path) }))
		}
	}
	return buttons
}

// firstFolder returns the first path that is a folder; empty where none is.
func firstFolder(paths ...string) string {
	for _, path := range paths {
		if info, err := os.Stat(path); err == nil && info.IsDir() {
			return path
		}
	}
	return ""
}

// drives are where all folders begin on Windows; there are none elsewhere.
func drives() []place {
	if runtime.GOOS != "windows" {
		return nil
	}
	var list []place
	for letter := 'C'; letter <= 'Z'; letter++ {
		list = append(list, place{"folder", string(letter) + ":", string(letter) + `:\`})
	}
	return list
}

// enter shows what is in a folder.
func (c *chooser) enter(folder string) {
	c.folder = folder
	c.where.SetText(folder)
	c.list.Renew()
	c.look()
	c.w.win.Canvas().Focus(c.list.Field())
}

func (c *chooser) showEvery() {
	c.every = !c.every
	c.kinds.SetOn(c.every)
	c.list.Renew()
}

// find lists the folders and then the files of the folder that match a text. A whole path stands for itself.
func (c *chooser) find(text string) []kit.Option {
	if info, err := os.Stat(text); err == nil && filepath.IsAbs(text) {
		return []kit.Option{option(text, text, info.IsDir())}
	}
	entries, err := os.ReadDir(c.folder)
	if err != nil {
		return nil
	}
	var folders, files []kit.Option
	for _, e := range entries {
		path := filepath.Join(c.folder, e.Name())
		isFolder := e.IsDir() || (e.Type()&os.ModeSymlink != 0 && firstFolder(path) != "")
		switch {
		case strings.HasPrefix(e.Name(), "."):
		case isFolder:
			folders = append(folders, option(path, e.Name(), true))
		case !c.pick.Folder && c.isWanted(e.Name()):
			o := option(path, e.Name(), false)
			if info, err := e.Info(); err == nil {
				o.Note = c.w.session.Language().ShortDate(string(graph.DateOf(info.ModTime())))
			}
			files = append(files, o)
		}
	}
	return kit.Find(append(folders, files...), text)
}

func option(path, label string, isFolder bool) kit.Option {
	if isFolder {
		return kit.Option{ID: path, Label: label, Icon: "folder"}
	}
	return kit.Option{ID: path, Label: label, Icon: "document"}
}

// isWanted tells whether a file is of a kind that is asked for.
func (c *chooser) isWanted(name string) bool {
	return c.every || len(c.pick.Extensions) == 0 ||
		slices.ContainsFunc(c.pick.Extensions, func(e string) bool { return strings.EqualFold(e, filepath.Ext(name)) })
}

// take enters a folder, opens a file, or gives its name to the file to save.
func (c *chooser) take(o kit.Option) {
	switch {
	case firstFolder(o.ID) != "":
		c.enter(o.ID)
	case c.name != nil:
		c.name.Reset(filepath.Base(o.ID))
		c.folder = filepath.Dir(o.ID)
		c.look()
		c.w.win.Canvas().Focus(c.name)
	default:
		c.finish(o.ID)
	}
}
