package format

import (
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"jejaring/graph"
)

// readFolder reads the CSV files of a folder; folders inside it are not looked into.
func readFolder(folder string) (*Draft, error) {
	return readTables(os.DirFS(folder), ".", nameOf(folder))
}

// ReadFS reads the CSV files of a folder of a file system, for example of one inside the program.
func ReadFS(files fs.FS, dir string) (*Draft, error) { return readTables(files, dir, path.Base(dir)) }

func readTables(files fs.FS, dir, shown string) (*Draft, error) {
	found, err := fs.ReadDir(files, dir)
	if err != nil {
		return nil, refuseOpen(shown, err)
	}
	var sources []source
	for _, f := range found {
		if f.IsDir() || !isTable(f.Name()) || len(sources) == maxFiles {
			continue
		}
		name := path.Join(dir, f.Name())
		sources = append(sources, source{f.Name(), func() (io.ReadCloser, error) { return files.Open(name) }})
	}
	if len(sources) == 0 {
		return nil, graph.Refuse("format.no-tables", "File", shown)
	}
	return readSources(shown, sources)
}

// ReadFiles reads one or several CSV files, wherever they are, as one draft.
func ReadFiles(paths ...string) (*Draft, error) {
	var sources []source
	for _, p := range paths {
		info, err := os.Stat(p)
		if err != nil {
			return nil, refuseOpen(p, err)
		}
		if info.IsDir() {
			return nil, graph.Refuse("format.is-folder", "File", p)
		}
		file, err := os.Open(p)
		if err != nil {
			return nil, refuseOpen(p, err)
		}
		file.Close()
		sources = append(sources, source{filepath.Base(p), func() (io.ReadCloser, error) { return os.Open(p) }})
	}
	if len(sources) == 0 {
		return nil, graph.Refuse("format.nothing")
	}
	return readSources(nameOf(paths[0]), sources)
}

// isTable tells whether a file's name is one of a table; hidden files and the shadow files of macOS are not.
func isTable(name string) bool {
	return !strings.HasPrefix(name, ".") && slices.Contains(tableExtensions, strings.ToLower(path.Ext(name)))
}

// nameOf returns the name of a file or folder without its extension.
func nameOf(p string) string {
	if absolute, err := filepath.Abs(p); err == nil {
		p = absolute
	}
	base := filepath.Base(p)
	return strings.TrimSuffix(base, extensionOf(base))
}
