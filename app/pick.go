//go:build !headless

package app

import (
	"errors"
	"os"
	"path/filepath"
	"strings"

	"github.com/ncruces/zenity"

	"jejaring/app/command"
	"jejaring/app/session"
)

// PickFile asks for a file or folder with the computer's own dialog, and with ours where there is none.
func (w *window) PickFile(p command.Pick) {
	if !zenity.IsAvailable() {
		w.pickInside(p)
		return
	}
	title, folder := w.session.Language().Say(p.Title), w.folder()
	go func() {
		path, err := pickOutside(p, title, folder)
		w.session.Post(func() {
			switch {
			case errors.Is(err, zenity.ErrCanceled):
			case err != nil:
				w.pickInside(p)
			default:
				w.chosen(p, path)
			}
		})
	}()
}

// folder is where files are looked for first: that of the open document, else the one for documents once it is there.
func (w *window) folder() string {
	if d := w.session.Real(); d != nil && d.Path() != "" {
		return filepath.Dir(d.Path())
	}
	folder := session.DocumentsFolder()
	if info, err := os.Stat(folder); err != nil || !info.IsDir() {
		return filepath.Dir(folder)
	}
	return folder
}

// pickOutside asks with the computer's own dialog, and waits for the answer.
func pickOutside(p command.Pick, title, folder string) (string, error) {
	options := []zenity.Option{zenity.Title(title), zenity.Filename(filepath.Join(folder, p.Name) + trailing(p))}
	if p.Folder {
		return zenity.SelectFile(append(options, zenity.Directory())...)
	}
	var patterns []string
	for _, e := range p.Extensions {
		patterns = append(patterns, "*"+e)
	}
	if len(patterns) > 0 {
		options = append(options, zenity.FileFilters{{Name: strings.Join(patterns, ", "), Patterns: patterns, CaseFold: true}})
	}
	if p.Save {
		return zenity.SelectFileSave(append(options, zenity.ConfirmOverwrite())...)
	}
	return zenity.SelectFile(options...)
}

// trailing marks a path without a name as that of a folder.
func trailing(p command.Pick) string {
	if p.Name == "" {
		return string(filepath.Separator)
	}
	return ""
}

func (w *window) chosen(p command.Pick, path string) {
	if err := p.Chosen(withExtension(p, path)); err != nil {
		w.Fail(err)
	}
}

// withExtension gives a name to save without an extension the only one there is.
func withExtension(p command.Pick, path string) string {
	if p.Save && len(p.Extensions) == 1 && filepath.Ext(path) == "" {
		path += p.Extensions[0]
	}
	return path
}
