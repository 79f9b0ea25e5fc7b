package format

import (
	"archive/zip"
	"errors"
	"io"
	"path"
	"path/filepath"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"

	"jejaring/graph"
	"jejaring/graph/locale"
)

// readZip reads the CSV files of an archive. Nothing of it is written anywhere, so a name in it can lead
// nowhere; what unpacks to more than the limits is cut off there.
func readZip(file string) (*Draft, error) {
	archive, err := zip.OpenReader(file)
	if err != nil {
		if errors.Is(err, zip.ErrFormat) || errors.Is(err, io.ErrUnexpectedEOF) {
			return nil, graph.Refuse("format.not-a-zip", "File", filepath.Base(file))
		}
		return nil, refuseOpen(file, err)
	}
	defer archive.Close()
	return readArchive(nameOf(file), &archive.Reader)
}

// readArchive reads the tables of the folder that lies nearest to the top of the archive; those in deeper
// ones are named in an issue.
func readArchive(name string, archive *zip.Reader) (*Draft, error) {
	folders := map[string][]source{}
	best := ""
	locked := false
	for _, f := range archive.File {
		full := strings.ReplaceAll(zipName(f), `\`, "/")
		folder, base := path.Split(full)
		if f.FileInfo().IsDir() || !isTable(base) || strings.Contains(folder, "__MACOSX") || len(folders[folder]) == maxFiles {
			continue
		}
		locked = locked || f.Flags&1 != 0
		if len(folders) == 0 || isHigher(folder, best) {
			best = folder
		}
		folders[folder] = append(folders[folder], source{base, func() (io.ReadCloser, error) { return f.Open() }})
	}
	switch {
	case locked:
		return nil, graph.Refuse("format.zip-locked", "File", name)
	case len(folders) == 0:
		return nil, graph.Refuse("format.no-tables", "File", name)
	}
	d, err := readSources(name, folders[best])
	if err != nil {
		return nil, err
	}
	if len(folders) > 1 {
		d.Issues = append(d.Issues, Issue{graph.Warn, "", 0, locale.M("format.other-folders", "Count", len(folders)-1)})
	}
	return d, nil
}

// isHigher tells whether folder a lies nearer to the top than b; of equals the first in the alphabet does.
func isHigher(a, b string) bool {
	if m, n := strings.Count(a, "/"), strings.Count(b, "/"); m != n {
		return m < n
	}
	return a < b
}

// zipName returns the entry's name as UTF-8; old archives write names in the code page of DOS.
func zipName(f *zip.File) string {
	if !f.NonUTF8 && utf8.ValidString(f.Name) {
		return f.Name
	}
	name, err := charmap.CodePage437.NewDecoder().String(f.Name)
	if err != nil {
		return strings.ToValidUTF8(f.Name, "_")
	}
	return name
}
