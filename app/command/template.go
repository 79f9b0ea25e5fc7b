package command

import (
	"cmp"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"jejaring/app/session"
	"jejaring/assets"
	"jejaring/graph"
	"jejaring/graph/format"
	"jejaring/graph/locale"
)

var templateCommands = []Command{
	{ID: "save-template", Menu: "file", Can: hasDocument, Do: onlyReal(saveTemplate)},
}

// Template is a beginning for new projects: one of ours, or one that the user saved.
type Template struct {
	ID      string // of one of ours, "rw"; the path of the user's own
	Name    string // in the language of the screen
	Purpose string
}

// templateExtension is that of the files in which users' own templates are kept.
const templateExtension = ".zip"

// templateOrder is the order in which ours are offered; one that is not in it comes after those.
var templateOrder = []string{"rw", "family", "disaster", "disability"}

// Templates lists the templates, ours first, then the user's own by their names.
func Templates(s *session.Session) []Template {
	var list []Template
	ours, _ := fs.ReadDir(assets.Templates, "templates") // they are inside the program
	for _, folder := range ours {
		t := Template{ID: folder.Name(), Name: s.T("template." + folder.Name())}
		if draft, err := beginning(s, t.ID); err == nil {
			t.Purpose = graph.ProjectOf(draft.Reader()).Purpose
		}
		list = append(list, t)
	}
	slices.SortStableFunc(list, func(a, b Template) int { return cmp.Compare(templatePlace(a.ID), templatePlace(b.ID)) })
	folder := s.Likings.Templates()
	own, _ := os.ReadDir(folder) // there is none before the first one is saved
	for _, file := range own {
		if name, ok := strings.CutSuffix(file.Name(), templateExtension); ok {
			list = append(list, Template{ID: filepath.Join(folder, file.Name()), Name: name})
		}
	}
	return list
}

func templatePlace(id string) int {
	if k := slices.Index(templateOrder, id); k >= 0 {
		return k
	}
	return len(templateOrder)
}

// saveTemplate keeps the agencies of the network and their ties as a template under the name of the project, which
// names no client; one that has that name already stays.
func saveTemplate(s *session.Session, h Host) error {
	template := format.AsTemplate(s.Document())
	parties, ties := len(graph.All[graph.Actor](template)), len(graph.All[graph.Tie](template))
	if parties == 0 {
		return graph.Refuse("command.template.nobody")
	}
	path, err := session.FreePathAs(s.Likings.Templates(), graph.ProjectOf(template).Name, templateExtension)
	if err != nil {
		return err
	}
	zip, _ := format.ByPath(path)
	if err := zip.Write(template, path); err != nil {
		return err
	}
	h.Tell(locale.M("command.template.saved", "Name", strings.TrimSuffix(filepath.Base(path), templateExtension), "Count", parties, "Ties", locale.Whole(ties)))
	return nil
}
