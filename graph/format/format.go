// Package format reads the files of other programs into drafts and writes documents as such files.
//
// A reader never panics and never refuses a file for one bad row: it returns a Draft with the rows that are
// good and an Issue, with file and line, for each that is not. Nothing touches a document before
// Draft.Import, which is one edit.
//
// Files are read as streams, row by row, and within limits (see limits.go), so that a huge or hostile file
// costs a sentence and not the memory of the computer.
package format

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"jejaring/graph"
	"jejaring/graph/locale"
)

// Format is one kind of file.
type Format struct {
	ID         string
	Extensions []string                                   // in lower case, with the point; "" is a folder
	Read       func(path string) (*Draft, error)          // nil: only written
	Write      func(from graph.Reader, path string) error // nil: only read
}

// All lists the formats in the order in which people see them.
var All = []Format{
	{ID: "csv-folder", Extensions: []string{""}, Read: readFolder, Write: writeFolder},
	{ID: "csv-zip", Extensions: []string{".zip"}, Read: readZip, Write: writeZip},
	{ID: "csv", Extensions: tableExtensions, Read: func(path string) (*Draft, error) { return ReadFiles(path) }},
	{ID: "ics", Extensions: []string{".ics"}, Write: writeCalendar},
}

var tableExtensions = []string{".csv", ".tsv", ".txt"}

// ByPath returns the format that the path's name says; a name without a known extension is that of a folder
// where there is a folder or nothing yet.
func ByPath(path string) (Format, bool) {
	if info, err := os.Stat(path); err == nil && info.IsDir() {
		return All[0], true
	}
	extension := strings.ToLower(filepath.Ext(path))
	for _, f := range All {
		if slices.Contains(f.Extensions, extension) {
			return f, true
		}
	}
	return Format{}, false
}

// Read reads the file or folder in the format that its name says. What cannot be read at all is a
// *graph.Refusal; all else is an Issue of the Draft.
func Read(path string) (*Draft, error) {
	if _, err := os.Stat(path); err != nil {
		return nil, refuseOpen(path, err)
	}
	f, ok := ByPath(path)
	if !ok || f.Read == nil || (f.ID == "csv-folder" && !isFolder(path)) {
		return nil, graph.Refuse("format.unknown-kind", "File", filepath.Base(path))
	}
	return f.Read(path)
}

func isFolder(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.IsDir()
}

// refuseOpen says why a file cannot be opened.
func refuseOpen(path string, err error) error {
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return graph.Refuse("format.not-found", "File", path)
	case errors.Is(err, fs.ErrPermission):
		return graph.Refuse("format.no-permission", "File", path)
	}
	return graph.Refuse("format.cannot-open", "File", path, "Reason", reasonOf(err))
}

// Draft is what was read, before anything is written to a document.
type Draft struct {
	Name    string         // of the file or folder, without its extension
	Records []graph.Record // in the order of graph.Kinds; none of them fails its Check
	Issues  []Issue
	Files   []FileSummary

	// KeepUnknown tells Import to keep what stood in columns that no field is for, as lines of the note.
	KeepUnknown bool

	unknown map[graph.ID]string // what stood in unknown columns: "Header: value" lines
	made    map[graph.ID]bool   // actors that only a list of ties named
}

// Issue is one thing that was wrong with a file: a Block left the row out, a Warn left it in, changed; a Hint
// says how the file was understood.
type Issue struct {
	Severity graph.Severity
	File     string
	Line     int // first line is 1; 0: the file as a whole
	Message  locale.Message
}

// Sentence returns the issue with its file and line in words.
func (i Issue) Sentence() locale.Message {
	switch {
	case i.File == "":
		return i.Message
	case i.Line == 0:
		return locale.M("format.at-file", "File", i.File, "Message", i.Message)
	}
	return locale.M("format.at-line", "File", i.File, "Line", i.Line, "Message", i.Message)
}

// FileSummary says what one file was taken for.
type FileSummary struct {
	Name      string
	Kind      *graph.Kind // nil: not known
	Rows      int
	Unknown   []string // headers of columns that no field is for
	Encoding  string   // "UTF-8", "UTF-16", "Windows-1252"
	Separator string   // "," ";" "\t" "|"
}

// Count is how many records of one kind a draft has.
type Count struct {
	Kind  *graph.Kind
	Count int
}

// Counts returns the kinds that the draft has records of, in the order of graph.Kinds.
func (d *Draft) Counts() []Count {
	var counts []Count
	for _, kind := range graph.Kinds {
		n := 0
		for _, r := range d.Records {
			if graph.KindOf(r) == kind {
				n++
			}
		}
		if n > 0 {
			counts = append(counts, Count{kind, n})
		}
	}
	return counts
}

// HasUnknown tells whether any file has columns that no field is for.
func (d *Draft) HasUnknown() bool { return len(d.unknown) > 0 }

// Reader returns the draft's records to look at, as a preview does; it takes KeepUnknown into account.
func (d *Draft) Reader() graph.Reader { return graph.Collect(d.kept()...) }
